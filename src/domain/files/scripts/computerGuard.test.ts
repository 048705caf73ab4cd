import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Answers } from '#domain/answers/answers.ts'
import { SCENARIOS } from '#domain/answers/scenarios.ts'
import { NO_OTHERS } from '#domain/files/artifact.ts'
import type { Artifact } from '#domain/files/artifact.ts'
import type { ArtifactId } from '#domain/files/artifactIds.ts'
import { ARTIFACTS } from '#domain/files/artifacts.ts'
import { renderArtifact } from '#domain/files/renderArtifacts.ts'
import { decodeText } from '#domain/formats/fileContent.ts'
import { fitsOf } from '#domain/plan/requirements.ts'
import { settledAnswers } from '#domain/testing/arbitraryAnswers.ts'
import { plainSource } from '#domain/testing/plainSource.ts'
import { capabilitiesOf, EDITION_IDS, EDITIONS } from '#domain/windows/editions.ts'
import type { EditionId, ServicePackId } from '#domain/windows/editions.ts'
import { fitLines, readFit } from './computerGuard.ts'

const GUARDED = [
  'apply-cmd',
  'restore-cmd',
  'firewall-apply-cmd',
  'firewall-undo-cmd',
  'firewall-apply-startup-cmd',
  'firewall-undo-startup-cmd',
  'verify-cmd',
] as const satisfies readonly ArtifactId[]

const NARROW: Answers = SCENARIOS['xp-sp3-narrow']
const textOf = (id: ArtifactId, answers: Answers) =>
  decodeText(renderArtifact(id, plainSource(answers)).bytes, 'ascii')

describe('the guard', () => {
  it.each(GUARDED)('is in %s, before anything is changed, whatever the answers', (id) => {
    fc.assert(
      fc.property(settledAnswers, (answers) => {
        fc.pre(ARTIFACTS[id].suits(plainSource(answers)))
        const lines = textOf(id, answers).split('\r\n')
        const fits = lines.flatMap((_, at) => readFit(lines, at) ?? [])
        expect(fits.map(({ look }) => look)).toEqual(fitsOf(answers))
        const lastLook = lines.findLastIndex((line) => line.startsWith('rem fit: '))
        const change = lines.findIndex((line) =>
          /^(?:reg (?:add|delete|import|export)|netsh firewall|md) /.test(line),
        )
        if (change !== -1) expect(change).toBeGreaterThan(lastLook)
      }),
      { numRuns: 25 },
    )
  })

  it.each(GUARDED)('of %s is missed when it is weakened', (id) => {
    const artifact: Artifact = ARTIFACTS[id]
    const source = plainSource({ ...NARROW, computer: 'R&D 50%' })
    const text = textOf(id, source.answers)
    for (const [line, weaker] of [
      ['if %pack%==3 set "state=ok"', 'if not %pack%==9 set "state=ok"'],
      ['" 5.1."', '"5."'],
      ['=="R&D 50%%"', '=="%COMPUTERNAME%"'],
      ['rem fit: service-pack 2 3', 'rem fit: service-pack 2'],
      ['ProductType REG_SZ WinNT', 'ProductType REG_SZ ServerNT'],
      ...(id === 'verify-cmd' ? [] : [['if not "%state%"=="ok" goto misfit\r\n', '']]),
    ] as const) {
      const damaged = text.replace(line, weaker)
      expect(damaged).not.toBe(text)
      const bytes = Buffer.from(damaged, 'ascii')
      expect({ line, found: artifact.readBack(source, bytes, NO_OTHERS).differences.length > 0 }).toEqual({
        line,
        found: true,
      })
    }
  })

  it.each<[EditionId, ServicePackId, readonly number[]]>([
    ['xp-professional', 'rtm', [0, 1]],
    ['xp-professional', 'sp1', [0, 1]],
    ['xp-professional', 'sp2', [2, 3]],
    ['xp-professional', 'sp3', [2, 3]],
    ['xp-media-center', 'sp1', [1]],
    ['xp-tablet-pc', 'sp3', [2, 3]],
    ['xp-professional-x64', 'sp1', [1, 2]],
    ['server-2003-web', 'rtm', [0]],
    ['server-2003-standard', 'sp2', [1, 2]],
  ])('takes for %s at %s the service packs %j', (edition, servicePack, accepted) => {
    expect(fitsOf({ ...NARROW, edition, servicePack })).toContainEqual({ kind: 'service-pack', accepted })
  })

  it('tells apart all editions whose files could differ', () => {
    const fitOf = (edition: EditionId) =>
      JSON.stringify(fitsOf({ edition, servicePack: 'sp2' }).filter(({ kind }) => kind !== 'service-pack'))
    for (const one of EDITION_IDS) {
      for (const other of EDITION_IDS) {
        if (!EDITIONS[one].offerPolicy || !EDITIONS[other].offerPolicy || fitOf(one) !== fitOf(other))
          continue
        // Whether it can join a domain is asked of the person, and decides nothing in a file.
        const of = (edition: EditionId) => ({ ...capabilitiesOf(edition, 'sp2'), joinsDomain: null })
        expect({ one, other, can: of(one) }).toEqual({ one, other, can: of(other) })
      }
    }
  })

  it('asks for a name only where a batch file can hold it, and Windows could have it', () => {
    const named = (computer: string) =>
      fitsOf({ ...NARROW, computer }).flatMap((look) => (look.kind === 'computer' ? [look.name] : []))
    expect(['PC-01', "R&D ^'1' %x%!(", '', 'PÇ01', 'a"b', 'PC01.local', 'x\\y'].flatMap(named)).toEqual([
      'PC-01',
      "R&D ^'1' %x%!(",
    ])
  })

  it('is read back to the letter', () => {
    const looks = fitsOf({ ...NARROW, edition: 'xp-professional-x64', servicePack: 'sp2', computer: '%R&D%' })
    for (const look of looks)
      expect(readFit(fitLines(look), 0)).toEqual({ look, length: fitLines(look).length })
  })

  it('speaks of nothing that the shell could take for its own', () => {
    const looks = fitsOf({ ...NARROW, computer: 'R&D' })
    for (const line of looks.flatMap(fitLines)) {
      const [, words] = /^set "?(?:found|expected)=(.*?)"?$/.exec(line) ?? []
      if (words !== undefined && !words.includes('"')) expect(words).not.toMatch(/[&|<>^%]/)
    }
  })
})
