import type { Answers } from '#domain/answers/answers.ts'
import type { ReadBack } from '#domain/files/readBack.ts'
import { CMD_LINE_LIMIT, splitLine, WINDOWS_FOLDER, withoutConditions } from '#domain/formats/cmdLine.ts'
import { requirementsOf } from '#domain/plan/requirements.ts'
import { readFit } from './computerGuard.ts'
import { planFingerprint } from './verifyReport.ts'
import { stepsOf } from './verifySteps.ts'
import type { Asked, Finding, Step, Test, Verdict } from './verifySteps.ts'

import { HIVE, LOOP, stepLines } from './verifyScript.ts'
import { END, LOOKING, OPENING } from './verifyScriptText.ts'

export interface VerifyScriptProblem {
  readonly kind: 'not-ascii' | 'line-too-long' | 'unexpected-command' | 'unexpected-redirection'
  /** From 1. */
  readonly line: number
}

/** What the script finds out for one line of its report. */
export interface ScriptCheck {
  readonly id: string
  readonly steps: readonly Step[]
}

/**
 * Reads a script of the writer above: what it looks at for each line of the report, and for which plan. Every line that is
 * not one of those, or that could change anything but the report, is a problem with its number. Never throws.
 */
export function parseVerifyScript(text: string): {
  readonly plan: string | null
  readonly checks: readonly ScriptCheck[]
  readonly problems: readonly VerifyScriptProblem[]
} {
  const problems: VerifyScriptProblem[] = []
  const checks: ScriptCheck[] = []
  // What stands behind the end only ever does what a step says.
  const lines = (text.endsWith(END) ? text.slice(0, -BEHIND_END.length) : text).split(/\r?\n/)
  let plan: string | null = null
  let steps: Step[] = []
  for (let index = 0; index < lines.length; index++) {
    const content = lines[index] ?? ''
    const report = (kind: VerifyScriptProblem['kind']) => problems.push({ kind, line: index + 1 })
    if (/[^\t -~]/.test(content)) report('not-ascii')
    if (content.length > CMD_LINE_LIMIT) {
      report('line-too-long')
      continue
    }
    const [, found] = /^>>"%report%" echo plan: ([0-9a-f]{16})$/.exec(content) ?? []
    const [, id] = /^>>"%report%" echo %state% ([a-z -]+\d*): /.exec(content) ?? []
    const read = readStep(lines, index)
    if (read !== null) {
      steps.push(read.step)
      index += read.length - 1
    } else if (id !== undefined) {
      checks.push({ id, steps })
      steps = []
    } else {
      plan = found ?? plan
      const problem = harm(content)
      if (problem !== null) report(problem)
    }
  }
  if (steps.length > 0) problems.push({ kind: 'unexpected-command', line: lines.length })
  return { plan, checks, problems }
}

/** One step at a line, and how many lines it takes. Variables of the opening and closing are no steps. */
function readStep(lines: readonly string[], at: number): { step: Step; length: number } | null {
  const first = lines[at] ?? ''
  const second = lines[at + 1] ?? ''
  const fit = readFit(lines, at)
  if (fit !== null) return { step: { kind: 'fit', look: fit.look }, length: fit.length }
  const plain = readSetting(first)
  if (plain !== null) return { step: { kind: 'set', ...plain }, length: 1 }

  const [, key = '', value = ''] = /^reg query "HKLM\\([^"]*)" \/v "([^"]*)" >nul 2>&1$/.exec(first) ?? []
  const [, whenFound = ''] = /^if "%errorlevel%"=="0" (.*)$/.exec(second) ?? []
  const verdict = readSetting(whenFound)
  if (key !== '' && verdict !== null) {
    return { step: { kind: 'has', key: unquoted(key), value: unquoted(value), verdict }, length: 2 }
  }
  if (first === 'netsh help | find "firewall" >nul' && verdict?.text === 'ok') {
    return { step: { kind: 'netsh' }, length: 2 }
  }
  const [, name = '', whenSet = ''] = /^if defined (enabled|disabled|wider|cut) (.*)$/.exec(first) ?? []
  const verdictIfSet = readSetting(whenSet)
  if (verdictIfSet !== null) {
    return {
      step: { kind: 'if-set', name: name as Finding, verdict: verdictIfSet },
      length: 1,
    }
  }
  if (first === 'if "%state%"=="ok" set /a found+=1') return { step: { kind: 'count-helper' }, length: 1 }
  return readCount(lines, at) ?? readEntries(lines, at) ?? readLines(lines, at)
}

/** What can be written in quotes: see `quoted`. */
const TEXT = String.raw`([ !#-~]*[!#-[\]-~])`

function readCount(lines: readonly string[], at: number): { step: Step; length: number } | null {
  const [, key] = new RegExp(`^for [^"]*"HKLM\\\\${TEXT}"`).exec(lines[at + 2] ?? '') ?? []
  const [, expected] = /^set \/a expected=found\+(\d+)$/.exec(lines[at + 7] ?? '') ?? []
  if (key === undefined || expected === undefined) return null
  return ifWritten({ kind: 'count', key: unquoted(key), notAsked: Number(expected) - 1 }, lines, at)
}

/** A step whose lines never look otherwise than as they are written. */
function ifWritten(step: Step, lines: readonly string[], at: number): { step: Step; length: number } | null {
  const written = stepLines(step)
  return written.every((line, index) => line === lines[at + index]) ? { step, length: written.length } : null
}

function readLines(lines: readonly string[], at: number): { step: Step; length: number } | null {
  const start = `${LOOP} ('reg query "${HIVE}`
  const first = lines[at] ?? ''
  if (!first.startsWith(start)) return null
  const [, key = '', value = ''] =
    /^([^"]*)" \/v "([^"]*)" 2\^>nul'\) do \($/.exec(first.slice(start.length)) ?? []
  const tests: Test[] = []
  let next = at + 1
  for (; lines[next] !== ')'; next++) {
    const test = readTest(lines[next] ?? '')
    if (test === null) return null
    tests.push(test)
  }
  if (key === '') return null
  const step: Step = { kind: 'lines', key: unquoted(key), value: unquoted(value), tests }
  return { step, length: next - at + 1 }
}

function readTest(line: string): Test | null {
  const [, parts = '', equals = '', setText = ''] = /^ {2}if \/i "([^"]*)"=="([^"]*)" (.*)$/.exec(line) ?? []
  const verdict = readSetting(setText)
  return verdict === null ? null : { parts: parts.replaceAll('%%', ''), equals: unquoted(equals), verdict }
}

function readEntries(lines: readonly string[], at: number): { step: Step; length: number } | null {
  const [, key] = new RegExp(`^for [^"]*"delims=" [^"]*"HKLM\\\\${TEXT}"`).exec(lines[at + 1] ?? '') ?? []
  if (key === undefined) return null
  const asked: Asked[] = []
  for (let next = at + 3; lines[next] !== ')'; next++) {
    const [, text = '', test, addresses = ''] =
      new RegExp(`^  call :look "${TEXT}" (is|not|any) "${TEXT}?"$`).exec(lines[next] ?? '') ?? []
    if (test !== 'is' && test !== 'not' && test !== 'any') return null
    asked.push({ subject: text.startsWith('\\') ? `%WINDIR%${text}` : text, test, addresses })
  }
  return ifWritten({ kind: 'entries', key: unquoted(key), asked }, lines, at)
}

function readSetting(text: string): Verdict | null {
  const [, name, value = ''] = /^set "(state|enabled|disabled|wider|cut)=([a-z1]*)"$/.exec(text) ?? []
  return name === undefined ? null : { name: name as Verdict['name'], text: value }
}

/** What the shell makes of a text: doubled percent signs are one, and the folder of Windows is put in. */
function unquoted(text: string): string {
  return text.replaceAll(/%%|%WINDIR%/g, (found) => (found === '%%' ? '%' : WINDOWS_FOLDER))
}

const BEHIND_END = LOOKING.map((line) => `${line}\r\n`).join('')

/** What is wrong with a line that is no step; the report is all that may be written or deleted. */
function harm(content: string): VerifyScriptProblem['kind'] | null {
  if (/^\s*(?::|rem(?:\s|$))/i.test(content) || HEADER_LOOPS.includes(content)) return null
  const parts = splitLine(content)
  if (parts === null) return 'unexpected-command'
  for (const { words, redirections } of parts) {
    if (!redirections.every((target) => /^(?:nul|&1|%report%)$/i.test(target)))
      return 'unexpected-redirection'
    const [command = '', first = ''] = withoutConditions(words)
    const isReport = command.toLowerCase() === 'del' && first === '%report%'
    if (!isReport && !/^(?:|echo\.?|setlocal|endlocal|set|goto|pause|exit)$/i.test(command)) {
      return 'unexpected-command'
    }
  }
  return null
}

const HEADER_LOOPS = OPENING([], '').filter((line) => line.startsWith('for '))

/** Looks for the checks of these answers in a script again: each with exactly its steps, in order, for their plan. */
export function readBackVerifyScript(answers: Answers, text: string): ReadBack {
  const requirements = requirementsOf(answers)
  const { plan, checks, problems } = parseVerifyScript(text)
  const wrong = requirements.filter((requirement, index) => {
    const check: ScriptCheck = { id: requirement.id, steps: stepsOf(requirement) }
    return JSON.stringify(sorted(check)) !== JSON.stringify(sorted(checks[index]))
  })
  return {
    expected: requirements.length,
    found: requirements.length - wrong.length,
    differences: [
      ...problems.map(({ kind, line }) => `line ${line}: ${kind}`),
      ...(text.endsWith(END) ? [] : ['not the planned end']),
      ...(plan === planFingerprint(answers) ? [] : ['not for this plan']),
      ...wrong.map(({ id }) => `not checked as planned: ${id}`),
      ...checks.slice(requirements.length).map(({ id }) => `not planned: ${id}`),
    ],
  }
}

/** The same text for the same check, whatever the order in which its parts were put down. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted)
  if (typeof value !== 'object' || value === null) return value
  return Object.entries(value)
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([key, inner]) => [key, sorted(inner)])
}
