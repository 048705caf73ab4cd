import { beforeAll, expect, it } from 'vitest'
import { SCENARIO_IDS, SCENARIOS } from '#domain/answers/scenarios.ts'
import { writeRegFile } from '#domain/files/settings/regChanges.ts'
import { encodeFile } from '#domain/formats/fileContent.ts'
import { buildPlan } from '#domain/plan/buildPlan.ts'
import type { RegistryChange } from '#domain/plan/plan.ts'
import { artifactBytes } from './artifactBytes.ts'
import { hostileNames } from './hostileNames.ts'
import { describeWith } from './programs.ts'
import { carriedOut, importOf, settings, startOf, STRAY_HELPER, straysOf } from './registry.ts'
import type { Registry, RegistryReader } from './registry.ts'
import { startSamba } from './samba.ts'
import { startWine } from './wine.ts'

/** Both are held to the same settings, so they agree with each other as well. */
for (const { name, programs, start, nameBytes } of [
  { name: 'regedit of Wine', programs: ['wine'], start: startWine, nameBytes: Infinity },
  { name: 'registry of Samba', programs: ['net'], start: startSamba, nameBytes: 255 },
] as const) {
  describeWith(programs, `the ${name}`, () => {
    let reader: RegistryReader
    beforeAll(async () => {
      reader = await start()
      return () => reader.stop()
    }, 120_000)

    it.each(SCENARIO_IDS)(
      'does the plan of %s and nothing else, and takes it back',
      async (id) => {
        const changes = buildPlan(SCENARIOS[id]).registry
        const before = startOf(changes)
        await reader.reset(before)
        expect(await settingsNow(changes)).toEqual(settings(before))

        await reader.importRegFile(artifactBytes('apply-reg', SCENARIOS[id]))
        expect(await settingsNow(changes)).toEqual(settings(carriedOut(before, changes)))

        // What goes on both ways has come again: Samba refuses to delete what is not there.
        await reader.importRegFile(importOf(straysOf(changes)))
        await reader.importRegFile(artifactBytes('undo-reg', SCENARIOS[id]))
        const kept = changes.filter(({ undoing, after, before }) => undoing === 'keep' || after === before)
        expect(await settingsNow(changes)).toEqual(
          settings(carriedOut(before, kept)).filter((line) => !line.includes(JSON.stringify(STRAY_HELPER))),
        )
      },
      30_000,
    )

    it('sets EnableDCOM and nothing else with dcom.reg, and puts it back', async () => {
      const answers = SCENARIOS['xp-sp1-repair']
      const changes = buildPlan(answers).registry
      const dcom = changes.filter(({ why }) => why.rule === 'dcom')
      const before = startOf(changes)
      await reader.reset(before)
      await reader.importRegFile(artifactBytes('dcom-reg', answers))
      expect(await settingsNow(changes)).toEqual(settings(carriedOut(before, dcom)))
      await reader.importRegFile(artifactBytes('dcom-undo-reg', answers))
      expect(await settingsNow(changes)).toEqual(settings(before))
    }, 30_000)

    it('alters no name of a helper, whatever its letters', async () => {
      const names = [...hostileNames(), PRINTABLE_ASCII].filter(
        (name) => Buffer.byteLength(name) <= nameBytes,
      )
      expect(names.length).toBeGreaterThan(200)
      const list: RegistryChange = {
        kind: 'list',
        target: { key: 'SOFTWARE\\Policies\\Microsoft\\Windows NT\\Terminal Services\\RAUnsolicit' },
        before: null,
        after: names,
        why: { rule: 'helpers', answers: [], article: null, sources: [] },
        undoing: 'restore',
      }
      const before = startOf([list])
      await reader.reset(before)
      await reader.importRegFile(encodeFile(writeRegFile([list], [])))
      expect(await settingsNow([list])).toEqual(settings(carriedOut(before, [list])))
    }, 30_000)

    async function settingsNow(changes: readonly RegistryChange[]): Promise<readonly string[]> {
      const registries: Registry[] = []
      for (const key of keysToRead(changes)) registries.push(await reader.exportKey(key))
      return registries.flatMap(settings).sort()
    }
  })
}

/** More than a name may hold, but a list is text. */
const PRINTABLE_ASCII = String.fromCharCode(...Array.from({ length: 95 }, (_, index) => 32 + index))

/** All policies rather than our keys, so that a setting in the wrong place is seen. */
function keysToRead(changes: readonly RegistryChange[]): Iterable<string> {
  const POLICIES = 'SOFTWARE\\Policies'
  return new Set(changes.map(({ target: { key } }) => (key.startsWith(`${POLICIES}\\`) ? POLICIES : key)))
}
