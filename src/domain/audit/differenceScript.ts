import type { Answers } from '#domain/answers/answers.ts'
import { differenceComments, regComments } from '#domain/files/fileComments.ts'
import { unscriptableNames } from '#domain/files/concerns.ts'
import { changeLookedAt } from '#domain/files/scripts/applyChecks.ts'
import { readBackApplyScript, writeApplyScript } from '#domain/files/scripts/applyScript.ts'
import { computerOf, SCRIPT_FILES } from '#domain/files/scripts/scriptFiles.ts'
import { wantedBy } from '#domain/files/scripts/verifyReport.ts'
import { writeRegFile } from '#domain/files/settings/regChanges.ts'
import { encodeFile, fileText } from '#domain/formats/fileContent.ts'
import type { TextContent } from '#domain/formats/fileContent.ts'
import type { ZippedFile } from '#domain/formats/zipFile.ts'
import { buildPlan } from '#domain/plan/buildPlan.ts'
import { changeId } from '#domain/plan/plan.ts'
import type { ChangeId, FirewallChange, Plan, RegistryChange } from '#domain/plan/plan.ts'
import { auditFindings } from './findings.ts'
import type { AuditState } from './auditFinding.ts'
import { rebase } from './rebase.ts'
import type { Reading } from './reading.ts'

/** The difference as a script, with all that its own texts name beside it. */
export interface DifferenceScript {
  /** `difference.cmd`, `restore.cmd`, `verify.cmd`, a note, and `apply.reg` where the names need it. */
  readonly files: readonly ZippedFile[]
  /** What the script sets, in the order of the plan. */
  readonly plan: Plan
  /** Of how many changes of the plan. */
  readonly all: number
  /** The computer that it runs on and no other; null: any of that Windows. */
  readonly computer: string | null
}

/**
 * A script that sets on one computer whatever its file does not show to be right: what is otherwise, what is missing, and
 * what the file does not show, exceptions of netsh included. It asks the computer itself: saves first, looks in the end at
 * all that the answers ask for, and puts back what fails. Takes whole answers and a reading; null where nothing is left.
 * Throws where the script does not say what it should.
 */
export function differenceScript(answers: Answers, reading: Reading): DifferenceScript | null {
  const whole = buildPlan(answers)
  const plan = openPlan(whole, answers, reading)
  const changes = plan.registry.length + plan.firewall.length
  if (changes === 0) return null
  const all = whole.registry.length + whole.firewall.length
  const computer = guardedName(reading)
  const guard = computerOf({ answers })
  const isNamed = guard.fits.some(({ kind }) => kind === 'computer')
  const guarded =
    computer === null || isNamed
      ? guard
      : { ...guard, fits: [...guard.fits, { kind: 'computer', name: computer } as const] }
  const { requirements } = wantedBy(answers)
  const comments = differenceComments(answers, changes, all)
  const script = writeApplyScript(plan, requirements, guarded, comments)
  const { differences } = readBackApplyScript(plan, requirements, guarded, comments, fileText(script))
  if (differences.length > 0) throw new Error(`difference.cmd: ${differences.join(', ')}`)
  const source = { answers, plan: whole }
  const files = [
    { name: 'difference.cmd', content: script },
    { name: 'restore.cmd', content: SCRIPT_FILES['restore-cmd'].render(source) },
    { name: 'verify.cmd', content: SCRIPT_FILES['verify-cmd'].render(source) },
    ...(unscriptableNames(plan).length === 0
      ? []
      : [{ name: 'apply.reg', content: writeRegFile(plan.registry, regComments(plan, answers)) }]),
    { name: 'read-me.txt', content: note(plan, computer) },
  ]
  return {
    files: files.map(({ name, content }) => ({ name, bytes: encodeFile(content) })),
    plan,
    all,
    computer,
  }
}

/**
 * The plan without what the file shows to be right: what is looked at in the end by what is found there, the rest by its data.
 * Entries of others go with the one whose place they take.
 */
function openPlan(plan: Plan, answers: Answers, reading: Reading): Plan {
  const left = new Set(rebase(plan, reading).plan.registry.map(changeId))
  const looks = looksOf(plan, answers, reading)
  const isRight = (change: RegistryChange | FirewallChange): boolean => {
    const of = looks.get(changeId(change)) ?? []
    if (of.length > 0 && of.every(({ state, isExact }) => state === 'met' && isExact)) return true
    return (
      change.kind !== 'firewall' && !left.has(changeId(change)) && of.every(({ state }) => state === 'met')
    )
  }
  return {
    ...plan,
    registry: plan.registry.filter((change) => !isRight(change)),
    firewall: plan.firewall.filter((change) => !isRight(change)),
  }
}

interface FoundLook {
  readonly state: AuditState
  /** Of addresses in the local list only "all" is known for certain; of others no look tells them apart. */
  readonly isExact: boolean
}

/** What the file shows of the requirements that look at a change, by the change. */
function looksOf(
  plan: Plan,
  answers: Answers,
  reading: Reading,
): ReadonlyMap<ChangeId, readonly FoundLook[]> {
  const states = new Map(auditFindings(reading, answers).map(({ id, state }) => [id, state]))
  const looks = new Map<ChangeId, FoundLook[]>()
  for (const { id, look } of wantedBy(answers).requirements) {
    const change = changeLookedAt(plan, look)
    if (change === null) continue
    const found = {
      state: states.get(id) ?? 'unknown',
      isExact: look.kind !== 'entry' || look.addresses.test === 'is',
    }
    const same = looks.get(changeId(change))
    if (same === undefined) looks.set(changeId(change), [found])
    else same.push(found)
  }
  return looks
}

/** As the file names it, where a script can ask for that. */
function guardedName({ computer }: Reading): string | null {
  return computer !== null && /^[\w-]{1,15}$/.test(computer) ? computer.toUpperCase() : null
}

function note(plan: Plan, computer: string | null): TextContent {
  return {
    encoding: 'ascii',
    newline: '\r\n',
    lines: [
      'Remote Assistance: what is still to be done on one computer',
      '',
      `On ${computer ?? 'that computer'}, as an administrator: copy this folder to it and start difference.cmd.`,
      ...(computer === null ? [] : ['On any other computer it refuses to start.']),
      'It saves what is there, sets what is missing, and looks whether all is right.',
      'restore.cmd gives back what was there. verify.cmd looks again, and changes nothing.',
      ...(unscriptableNames(plan).length === 0
        ? []
        : ['apply.reg has names that a script cannot hold: leave it in this folder.']),
    ].map((text) => ({ text })),
  }
}
