import { describe, expect, it } from 'vitest'
import type { Answers } from '#domain/answers/answers.ts'
import { fingerprintOf } from '#domain/answers/fingerprint.ts'
import { SCENARIO_IDS, SCENARIOS } from '#domain/answers/scenarios.ts'
import { statementOperations } from '#domain/audit/observedOffer.ts'
import type { Reading, ReadingKind } from '#domain/audit/reading.ts'
import { readFiles } from '#domain/audit/readers/archiveReader.ts'
import { ARTIFACT_IDS } from '#domain/files/artifactIds.ts'
import type { ArtifactId } from '#domain/files/artifactIds.ts'
import { unscriptableNames } from '#domain/files/concerns.ts'
import { ARTIFACTS } from '#domain/files/artifacts.ts'
import { policyPart } from '#domain/files/policy/policyPart.ts'
import { renderArtifacts } from '#domain/files/renderArtifacts.ts'
import { asciiName } from '#domain/formats/cmdLine.ts'
import { buildPlan } from '#domain/plan/buildPlan.ts'
import { effective, undo } from '#domain/plan/plan.ts'
import type { FirewallChange, Plan, RegistryChange } from '#domain/plan/plan.ts'
import { requirementsOf } from '#domain/plan/requirements.ts'
import { isAskable } from '#domain/plan/requirementTable.ts'
import { RELEASE } from '#domain/release.ts'
import { expandPath } from '#domain/windows/localFirewall.ts'
import { changeRegistry, EMPTY_REGISTRY, getValue, valuesOf } from '#domain/windows/registry.ts'
import { artifactSource } from '#i18n/documents/artifactSource.ts'
import { LANGUAGES } from './languages.ts'
import { loadFileWords } from './lazyWords.ts'

/** What a file of ours is read as, and what of the plan it gives back. */
interface Again {
  readonly kind: ReadingKind
  /** Of the registry, in the order of the plan. */
  readonly registry?: (plan: Plan) => readonly RegistryChange[]
  readonly firewall?: (plan: Plan) => readonly FirewallChange[]
  /** Its bytes have no place for the mark. */
  readonly isUnmarked?: boolean
}

const all = ({ registry }: Plan) => registry
const policy = ({ registry }: Plan) => policyPart(registry).carried
const dcom = ({ registry }: Plan) => registry.filter(({ why }) => why.rule === 'dcom')
const back = (part: (plan: Plan) => readonly RegistryChange[]) => (plan: Plan) =>
  effective(undo(plan), part(undo(plan)))
const firewall = (plan: Plan) => plan.firewall
const noFirewall = (plan: Plan) => effective(undo(plan), undo(plan).firewall)
/** Entries that are to go are found by the script itself; where a name is not ASCII, all comes from apply.reg, which it names. */
const scripted = (plan: Plan) =>
  unscriptableNames(plan).length > 0 ? [] : plan.registry.filter(({ after }) => after !== null)

/** Everything.zip and the zips of policies are looked at below, and in what is in them. */
const AGAIN: Readonly<Record<Exclude<ArtifactId, 'everything-zip'>, Again>> = {
  'apply-cmd': { kind: 'script', registry: scripted, firewall },
  'restore-cmd': { kind: 'script' },
  'check-names-cmd': { kind: 'script' },
  'verify-cmd': { kind: 'script' },
  'firewall-apply-startup-cmd': { kind: 'script', firewall },
  'firewall-undo-startup-cmd': { kind: 'script', firewall: noFirewall },
  'apply-reg': { kind: 'reg', registry: all },
  'undo-reg': { kind: 'reg', registry: back(all) },
  'firewall-apply-cmd': { kind: 'script', firewall },
  'firewall-undo-cmd': { kind: 'script', firewall: noFirewall },
  'dcom-reg': { kind: 'reg', registry: dcom },
  'dcom-undo-reg': { kind: 'reg', registry: back(dcom) },
  'gpo-backup-zip': { kind: 'gpo-backup', registry: policy, isUnmarked: true },
  'samba-gpo-zip': { kind: 'gpo-backup', registry: policy, isUnmarked: true },
  'registry-pol': { kind: 'pol', registry: policy, isUnmarked: true },
  'lgpo-txt': { kind: 'lgpo', registry: policy },
  'checklist-html': { kind: 'document' },
  'checklist-md': { kind: 'document' },
  'checklist-csv': { kind: 'document' },
  'roll-out-html': { kind: 'document' },
  'security-note-html': { kind: 'document' },
  'answers-json': { kind: 'answers', isUnmarked: true },
}

/** What is left when all that a file says was done to an empty computer. */
function registryOf({ statements }: Reading) {
  return changeRegistry(EMPTY_REGISTRY, statements.flatMap(statementOperations))
}

/** Each planned change beside what the file says of it. */
function compared(reading: Reading, changes: readonly RegistryChange[]) {
  const registry = registryOf(reading)
  const isCleared = (key: string) =>
    reading.statements.some(
      (statement) =>
        statement.key === key && (statement.kind === 'key-cleared' || statement.kind === 'key-deleted'),
    )
  const isDeleted = (key: string, name: string) =>
    reading.statements.some(
      (statement) => statement.kind === 'value-deleted' && statement.key === key && statement.name === name,
    )
  return changes.map((change) => {
    const { key } = change.target
    if (change.kind === 'list') {
      const names = (change.after ?? []).map((name) => ({ name, data: { type: 'REG_SZ', data: name } }))
      return {
        wanted: { key, names, cleared: true },
        found: { key, names: valuesOf(registry, key), cleared: isCleared(key) },
      }
    }
    const { name } = change.target
    const wanted = { key, name, data: change.after, isDeleted: change.after === null }
    return {
      wanted,
      found: { key, name, data: getValue(registry, key, name), isDeleted: isDeleted(key, name) },
    }
  })
}

function exceptionsWanted(changes: readonly FirewallChange[]) {
  return changes.flatMap(({ target, after }) => {
    if (after === null) return []
    const scope = after.scope === 'any' ? '*' : after.scope.join(',')
    const common = { profile: target.profile, enabled: true, scope: scope.toLowerCase() }
    switch (target.kind) {
      case 'port':
        return [{ ...common, subject: `${target.port}:${target.protocol}`, name: asciiName(after.name) }]
      case 'program':
        return [{ ...common, subject: expandPath(target.path), name: asciiName(after.name) }]
      case 'service':
        return [{ ...common, subject: '3389:TCP', name: 'Remote Desktop' }]
    }
  })
}

function exceptionsFound({ exceptions }: Reading) {
  return exceptions.map(({ profile, enabled, scope, kind, port, protocol, path, name }) => ({
    profile,
    enabled,
    scope: scope?.toLowerCase(),
    subject: kind === 'port' ? `${port}:${protocol}` : path,
    name,
  }))
}

function readAgain(id: ArtifactId, bytes: Uint8Array) {
  return readFiles([{ path: ARTIFACTS[id].fileName, bytes }])
}

const SOURCES = await Promise.all(
  LANGUAGES.map(async (language) => ({ language, words: await loadFileWords(language) })),
)
const CASES = SOURCES.flatMap(({ language, words }) =>
  SCENARIO_IDS.map((scenario) => {
    const answers: Answers = SCENARIOS[scenario]
    return { scenario, language, answers, files: [...renderArtifacts(artifactSource(answers, words, 'en'))] }
  }),
)

describe('every file of this site', () => {
  it('is in the table', () => {
    expect([...Object.keys(AGAIN), 'everything-zip'].sort()).toEqual([...ARTIFACT_IDS].sort())
    const made = new Set(CASES.flatMap(({ files }) => files.map(({ id }) => id)))
    expect([...made].sort()).toEqual([...ARTIFACT_IDS].sort())
  })

  it.each(CASES)('of $scenario in $language gives back what it carries', ({ answers, files }) => {
    const plan = buildPlan(answers)
    const madeBy = { release: RELEASE, answers: fingerprintOf(answers) }
    for (const { id, bytes } of files) {
      if (id === 'everything-zip') continue
      const again = AGAIN[id]
      const readings = readAgain(id, bytes).map(({ reading }) => reading)
      const reading = readings.find(({ kind }) => kind === again.kind)
      expect([id, readings.map(({ kind }) => kind)]).toEqual([
        id,
        id.endsWith('-zip') ? [again.kind, 'document'] : [again.kind],
      ])
      if (reading === undefined) continue
      const beside = id === 'apply-cmd' && unscriptableNames(plan).length > 0
      expect([id, reading.problems.map(({ kind, what }) => [kind, what])]).toEqual([
        id,
        beside ? [['missing-file', 'apply.reg']] : [],
      ])
      if (again.isUnmarked !== true) expect([id, reading.madeBy]).toEqual([id, madeBy])
      if (again.registry !== undefined) {
        const pairs = compared(reading, again.registry(plan))
        expect(pairs.map(({ found }) => found)).toEqual(pairs.map(({ wanted }) => wanted))
      }
      if (again.firewall !== undefined) {
        expect([id, exceptionsFound(reading)]).toEqual([id, exceptionsWanted(again.firewall(plan))])
      }
    }
  })

  it.each(CASES)('of $scenario in $language opens with its answers', ({ answers, files }) => {
    const bytesOf = (wanted: ArtifactId) => files.find(({ id }) => id === wanted)!.bytes
    const json = readAgain('answers-json', bytesOf('answers-json'))
    expect(json.map(({ reading }) => reading.answers)).toEqual([answers])
    const inside = readAgain('everything-zip', bytesOf('everything-zip'))
    expect(
      inside.flatMap(({ path, reading }) => (reading.answers === null ? [] : [[path, reading.answers]])),
    ).toEqual([['everything.zip/answers.json', answers]])
    const unknown = inside.flatMap(({ path, reading }) => (reading.kind === 'unknown' ? [path] : []))
    expect(unknown).toEqual(['everything.zip/SHA256SUMS'])
  })

  it.each(CASES.slice(0, SCENARIO_IDS.length))(
    'verify.cmd of $scenario says what it looks for',
    ({ answers, files }) => {
      const file = files.find(({ id }) => id === 'verify-cmd')
      const [read] = readAgain('verify-cmd', file!.bytes)
      const requirements = requirementsOf(answers)
      const wanted = requirements.flatMap(({ look }): readonly (readonly unknown[])[] => {
        if (look.kind === 'value' && look.test === 'is') return [[look.key, look.name, look.value]]
        return look.kind === 'helper' && isAskable(look.name) ? [[look.key, look.name, look.name]] : []
      })
      const values = read!.reading.statements.map((statement) =>
        statement.kind === 'value' && statement.data.type !== 'other'
          ? [statement.key, statement.name, statement.data.data]
          : [],
      )
      expect(values).toEqual(wanted)
      expect(read!.reading.entries).toBe(requirements.length)
      const entries = requirements.flatMap(({ look }) => (look.kind === 'entry' ? [look] : []))
      expect(
        read!.reading.exceptions.map(({ store, kind, port, protocol, path }) => [
          store,
          kind === 'port' ? `${port}:${protocol}` : path,
        ]),
      ).toEqual(entries.map(({ store, subject }) => [store === 'netsh' ? 'local' : store, subject]))
      expect(read!.reading.computer).toBe(answers.computer ?? null)
    },
  )
})
