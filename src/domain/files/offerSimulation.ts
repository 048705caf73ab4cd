import { possibleMachineBefore } from '#domain/answers/machineBefore.ts'
import type { PossibleMachine } from '#domain/answers/machineBefore.ts'
import { encodeFile } from '#domain/formats/fileContent.ts'
import type { Machine } from '#domain/windows/machine.ts'
import { NO_OTHERS } from './artifact.ts'
import type { FileOf, PlanSource, PolicySource } from './artifact.ts'
import type { ArtifactId } from './artifactIds.ts'
import type { ReadmeDocument } from './documents/readmeText.ts'
import { applyFile } from './machineFiles.ts'
import { POLICY_FILES } from './policy/policyFiles.ts'
import { SCRIPT_FILES } from './scripts/scriptFiles.ts'
import { DCOM_FILES, SETTINGS_FILES } from './settings/settingsFiles.ts'
import { routeFiles } from './route/route.ts'

/** The files that change a computer. */
const CHANGING = {
  ...SCRIPT_FILES,
  ...SETTINGS_FILES,
  ...DCOM_FILES,
  ...POLICY_FILES,
} as const satisfies Partial<Record<ArtifactId, FileOf<PolicySource>>>
type ChangingId = keyof typeof CHANGING

export interface OfferSimulation {
  readonly before: PossibleMachine
  readonly after: PossibleMachine
  /** Names of the files between the two, in the order of use; none where all is done by hand. */
  readonly fileNames: readonly string[]
}

/**
 * The files of the route that change a computer. By hand there are none: then those that do the same, which the outcome does not
 * name. What a script takes in by itself is not applied once more.
 */
export function filesOnTheWay(source: PlanSource): readonly ArtifactId[] {
  if (source.answers.way === 'by-hand' || source.answers.way === undefined) return BY_HAND
  const ids = routeFiles(source)
  return ids.includes('apply-cmd') ? ids.filter((id) => id !== 'apply-reg') : ids
}

const BY_HAND: readonly ArtifactId[] = ['apply-reg', 'firewall-apply-cmd']

/**
 * The computer of the answers before and after those of some files that are there to be applied, each carried out in turn
 * with the others beside it. Null while no computer is described. That the model refuses a file of ours is our own
 * mistake, and must not pass for an outcome.
 */
export function simulateFiles(source: PlanSource, ids: readonly ArtifactId[]): OfferSimulation | null {
  const before = possibleMachineBefore(source.answers)
  if (before === null) return null
  // The model does not read what is written for people.
  const withoutWords: PolicySource = { ...source, documents: { policyReadme: () => NO_README } }
  const files = ids.flatMap((id) => {
    if (!isChanging(id)) return []
    const { fileName, purpose, suits, render }: FileOf<PolicySource> = CHANGING[id]
    return purpose === 'apply' && suits(source)
      ? [[fileName, encodeFile(render(withoutWords, NO_OTHERS))] as const]
      : []
  })
  const regFile: FileOf<PolicySource> = CHANGING['apply-reg']
  // A script may take it in.
  const beside = new Map([
    ...files,
    ...(regFile.suits(source)
      ? [[regFile.fileName, encodeFile(regFile.render(withoutWords, NO_OTHERS))] as const]
      : []),
  ])
  const applied = (machine: Machine) =>
    files.reduce((now, [name, bytes]) => {
      const { machine: next, problems } = applyFile(now, name, bytes, beside)
      if (problems.length > 0) throw new Error(`${name} is not carried out: ${problems[0]?.kind}`)
      return next
    }, machine)
  const best = applied(before.best)
  return {
    before,
    after: { best, worst: before.worst === before.best ? best : applied(before.worst) },
    fileNames: source.answers.way === 'by-hand' ? [] : files.map(([name]) => name),
  }
}

function isChanging(id: ArtifactId): id is ChangingId {
  return Object.hasOwn(CHANGING, id)
}

const NO_README: ReadmeDocument = { title: '', intro: [], steps: [], notes: [] }
