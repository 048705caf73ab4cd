import type { CmdAction } from './cmdAction.ts'
import { CMD_LINE_LIMIT } from './cmdLine.ts'
import { readLine } from './cmdStatement.ts'
import type { CmdLineProblem, CmdStatement, FileCondition } from './cmdStatement.ts'

export type CmdOperation = CmdAction & {
  /** Of the script, from 1. */
  readonly line: number
  /** Done only where this is so of the files. */
  readonly onlyIf: readonly FileCondition[]
  /** The script looks whether it failed. */
  readonly isChecked: boolean
}

export interface CmdScriptProblem {
  readonly kind: CmdLineProblem | 'not-ascii' | 'line-too-long' | 'no-label' | 'endless'
  /** From 1. */
  readonly line: number
}

/**
 * Reads what a batch script does when all goes well: its operations in their order. It follows `goto` and `call :label`,
 * and of a branch the way on which nothing failed: after an operation `if "%errorlevel%"=="0" goto` is taken, any other
 * `if … goto` is not. What a branch over a file skips becomes a condition, where both ways meet again. Every line counts
 * for problems, also one that is never reached: anything but reg, netsh and what a script needs to ask, speak and decide;
 * files elsewhere than beside the script. Takes the decoded text, knows nothing of the writers but `commandLine`, and
 * never throws.
 *
 * An export of a key that is not there makes no file, and deleting what is not there is no failure.
 */
export function parseCmdScript(text: string): {
  readonly operations: readonly CmdOperation[]
  readonly problems: readonly CmdScriptProblem[]
} {
  const texts = text.split(/\r?\n/)
  const ownVariables = foldersOf(texts)
  const problems: CmdScriptProblem[] = []
  const statements = texts.map((content, index): CmdStatement => {
    const report = (kind: CmdScriptProblem['kind']) => problems.push({ kind, line: index + 1 })
    if (/[^\t -~]/.test(content)) report('not-ascii')
    if (content.length > CMD_LINE_LIMIT) {
      report('line-too-long')
      return { kind: 'nothing' }
    }
    const { statement, problem } = readLine(content, ownVariables)
    if (problem !== null) report(problem)
    return statement
  })
  const walk = walked(statements)
  problems.push(...walk.problems)
  return { operations: walk.operations, problems: problems.sort((one, other) => one.line - other.line) }
}

/** Variables that can only name something beside the script: each `set` gives them such a place, or none at all. */
function foldersOf(lines: readonly string[]): ReadonlySet<string> {
  const settings = lines.flatMap((line) =>
    [...line.matchAll(/\bset\s+(?:\/a\s+)?"?(\w+)[-+]?=([^"]*)/gi)].map(([, name = '', value = '']) => ({
      name: name.toLowerCase(),
      value: value.toLowerCase(),
    })),
  )
  const folders = new Set<string>()
  const isOwn = (value: string) =>
    !value.includes('..') &&
    (value.startsWith('%~dp0') || [...folders].some((name) => value.startsWith(`%${name}%\\`)))
  for (const { name, value } of settings) if (isOwn(value)) folders.add(name)
  for (const { name, value } of settings) if (!isOwn(value) && value !== 'nul') folders.delete(name)
  return folders
}

/** A branch over a file that was not taken: what follows is done only if `condition`, should both ways meet at `label`. */
interface Skip {
  readonly label: string
  readonly condition: FileCondition
  meets: boolean
}

function walked(statements: readonly CmdStatement[]) {
  const labels = new Map<string, number>()
  for (const [index, statement] of statements.entries()) {
    // The first one of a name counts, when the search starts from the top.
    if (statement.kind === 'label' && !labels.has(statement.name)) labels.set(statement.name, index)
  }
  const found: (CmdOperation & { readonly skips: readonly Skip[] })[] = []
  const problems: CmdScriptProblem[] = []
  const callers: number[] = []
  let skips: Skip[] = []
  let isAfterOperation = false
  let steps = 0
  let at = 0
  const jump = (label: string): number => {
    const target = labels.get(label)
    if (target !== undefined) return target
    problems.push({ kind: 'no-label', line: at + 1 })
    return statements.length
  }
  while (at < statements.length) {
    const statement = statements[at] ?? { kind: 'nothing' }
    // Every line may be come by a few times, in subroutines; not for ever.
    if (++steps > 8 * statements.length || callers.length > 8) {
      problems.push({ kind: 'endless', line: at + 1 })
      break
    }
    let next = at + 1
    switch (statement.kind) {
      case 'nothing':
        break
      case 'question':
        isAfterOperation = false
        break
      case 'label':
        for (const skip of skips) skip.meets ||= skip.label === statement.name
        skips = skips.filter(({ meets }) => !meets)
        break
      case 'operation':
        found.push({
          ...statement.action,
          line: at + 1,
          onlyIf: statement.onlyIf,
          isChecked: statement.isChecked || isLookedAt(statements[at + 1]),
          skips: [...skips],
        })
        isAfterOperation = true
        break
      case 'branch':
        if (statement.test === 'success' && isAfterOperation) next = jump(statement.label)
        else if (typeof statement.test === 'object') {
          const { file, exists } = statement.test
          skips.push({ label: statement.label, condition: { file, exists: !exists }, meets: false })
        }
        break
      case 'goto':
        next = jump(statement.label)
        break
      case 'call':
        callers.push(at + 1)
        next = jump(statement.label)
        break
      case 'end':
        next = callers.pop() ?? statements.length
        break
    }
    if (next >= statements.length) next = callers.pop() ?? statements.length
    at = next
  }
  const operations = found.map(({ skips, onlyIf, ...operation }): CmdOperation => {
    const conditions = skips.flatMap(({ meets, condition }) => (meets ? [condition] : []))
    return { ...operation, onlyIf: [...conditions, ...onlyIf] }
  })
  return { operations, problems }
}

function isLookedAt(next: CmdStatement | undefined): boolean {
  return next?.kind === 'branch' && (next.test === 'success' || next.test === 'failure')
}
