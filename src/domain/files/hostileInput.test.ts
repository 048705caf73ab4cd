import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Answers } from '#domain/answers/answers.ts'
import { SCENARIO_IDS, SCENARIOS } from '#domain/answers/scenarios.ts'
import { legalNames } from '#domain/testing/arbitraryNames.ts'
import { plainSource } from '#domain/testing/plainSource.ts'
import type { Artifact } from './artifact.ts'
import { ARTIFACTS } from './artifacts.ts'
import { otherFiles, renderArtifacts } from './renderArtifacts.ts'

/** Another one in every run; a failure says which. */
const SEED = Date.now() % 2 ** 31

describe('ten thousand legal names', () => {
  const names = legalNames(10_000, SEED)

  const ascii = names.filter((name) => !/[^ -~]/.test(name))
  it.each([
    ['xp-sp3-narrow', names],
    ['server-2003-policy', names],
    // With these alone, a batch file holds the list itself.
    ['xp-sp3-narrow', ascii],
  ] as const)(
    'go through every writer and its parser and come back unaltered, in %s',
    (scenario, helpers) => {
      const answers: Answers = { ...SCENARIOS[scenario], helpers, helperGroups: [], helperUsers: [] }
      const source = plainSource(answers)
      const wrong = [...renderArtifacts(source)].flatMap(({ id, readBack }) =>
        readBack.differences.length === 0 && readBack.found === readBack.expected
          ? []
          : [`${id}: ${readBack.found} of ${readBack.expected}, ${readBack.differences[0]}`],
      )
      expect(wrong, `seed ${SEED}`).toEqual([])
    },
    120_000,
  )
})

/** Small enough to try every place. */
const SOURCES = SCENARIO_IDS.map((id) => plainSource({ ...SCENARIOS[id], way: 'one' }))
const FILES = SOURCES.flatMap((source) =>
  [...renderArtifacts(source)].map(({ id, bytes }) => ({ id, bytes, source })),
)
const readBack = (
  id: (typeof FILES)[number]['id'],
  source: (typeof FILES)[number]['source'],
  bytes: Uint8Array,
) => {
  const artifact: Artifact = ARTIFACTS[id]
  return artifact.readBack(source, bytes, otherFiles(source))
}

describe('a file that breaks off', () => {
  it('is noticed at any length, without a crash', () => {
    fc.assert(
      fc.property(fc.constantFrom(...FILES), fc.nat(), ({ id, bytes, source }, place) => {
        const { differences } = readBack(id, source, bytes.slice(0, place % bytes.length))
        expect([id, place % bytes.length, differences.length > 0]).toEqual([
          id,
          place % bytes.length,
          // A last line end or a comment may go unnoticed: nothing is lost.
          true,
        ])
      }),
      { numRuns: 250, seed: SEED },
    )
  })
})

describe('a file with a bit the other way round', () => {
  it('is read without a crash, whatever comes of it', () => {
    fc.assert(
      fc.property(fc.constantFrom(...FILES), fc.nat(), fc.nat(7), ({ id, bytes, source }, place, bit) => {
        const flipped = bytes.slice()
        flipped[place % bytes.length]! ^= 1 << bit
        const { differences } = readBack(id, source, flipped)
        for (const difference of differences) expect(difference).toMatch(/\S/)
      }),
      { numRuns: 500, seed: SEED },
    )
  })
})
