import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Answers } from '#domain/answers/answers.ts'
import { SCENARIO_IDS, SCENARIOS } from '#domain/answers/scenarios.ts'
import { legalNames } from '#domain/testing/arbitraryNames.ts'
import { plainSource } from '#domain/testing/plainSource.ts'
import { runs } from '#domain/testing/runs.ts'
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
/** What a zip is packed from is made once: again for each damaged one takes longer than all of the reading. */
const FILES = SOURCES.flatMap((source) => {
  const ready = new Map([...renderArtifacts(source)].map((file) => [file.id, file]))
  const { packed, used } = otherFiles(source, ready)
  const [all, some] = [packed(), used()]
  const others = { packed: () => all, used: () => some }
  return [...ready.values()].map(({ id, bytes }) => ({ id, bytes, source, others }))
})
type MadeFile = (typeof FILES)[number]

const differencesOf = ({ id, source, others }: MadeFile, bytes: Uint8Array) => {
  const artifact: Artifact = ARTIFACTS[id]
  return artifact.readBack(source, bytes, others).differences
}

describe('a file as it was made', () => {
  it('has nothing wrong with it', () => {
    const wrong = FILES.map((file) => [file.id, ...differencesOf(file, file.bytes)])
    expect(wrong.filter(({ length }) => length > 1)).toEqual([])
  })
})

describe('a file that breaks off', () => {
  it('is noticed at any length, without a crash', () => {
    fc.assert(
      fc.property(fc.constantFrom(...FILES), fc.nat(), (file, place) => {
        const length = place % file.bytes.length
        const differences = differencesOf(file, file.bytes.slice(0, length))
        expect([file.id, length, differences.length > 0]).toEqual([
          file.id,
          length,
          // A last line end or a comment may go unnoticed: nothing is lost.
          true,
        ])
      }),
      { numRuns: runs(250), seed: SEED },
    )
  })
})

describe('a file with a bit the other way round', () => {
  it('is read without a crash, whatever comes of it', () => {
    fc.assert(
      fc.property(fc.constantFrom(...FILES), fc.nat(), fc.nat(7), (file, place, bit) => {
        const flipped = file.bytes.slice()
        flipped[place % flipped.length]! ^= 1 << bit
        for (const difference of differencesOf(file, flipped)) expect(difference).toMatch(/\S/)
      }),
      { numRuns: runs(500), seed: SEED },
    )
  })
})
