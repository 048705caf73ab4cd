import { readdir, readFile, stat } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import type { Answers } from '#domain/answers/answers.ts'
import { AUDIT_COLUMNS, auditObject, auditRows } from '#domain/audit/auditOutput.ts'
import { auditFindings } from '#domain/audit/findings.ts'
import { readInput } from '#domain/audit/readInput.ts'
import { parseAnswersFile } from '#domain/files/answersFile.ts'
import { writeCsv } from '#domain/formats/csv.ts'
import { fileText } from '#domain/formats/fileContent.ts'

const USAGE = 'Usage: npm run --silent audit -- [--answers answers.json] [--csv | --json] file-or-folder…'

/**
 * Without a browser: reads files and folders as the page of the audit does, and prints a row for each finding, or an object
 * on a line for each file. Exit code 0: everything is met; 1: something is not, or is not known; 2: something could not be
 * read, or the command is not understood.
 */
async function audit(): Promise<number> {
  const command = readCommand()
  if (command === null) return complain([USAGE])
  const { answersFile, isJson, paths } = command
  const answers = answersFile === null ? null : await readAnswers(answersFile)
  if (answers === 'unreadable') return complain([`Not saved answers: ${answersFile}`])

  let code = 0
  const rows: string[][] = []
  for await (const path of filesIn(paths)) {
    if (typeof path !== 'string') {
      code = complain([`Not read: ${path.missing}`])
      continue
    }
    for (const { fileName, reading } of readInput(
      path,
      await readFile(path),
      (label) => new TextDecoder(label),
    )) {
      const findings = auditFindings(reading, answers)
      if (reading.kind === 'unknown') code = 2
      else if (code === 0 && findings.some(({ state }) => state !== 'met')) code = 1
      if (isJson) process.stdout.write(`${JSON.stringify(auditObject(fileName, reading, findings))}\n`)
      else rows.push(...auditRows(fileName, reading, findings).map((row) => [...row]))
    }
  }
  if (!isJson) process.stdout.write(fileText(writeCsv([AUDIT_COLUMNS, ...rows], ',')))
  return code
}

function readCommand() {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: { answers: { type: 'string' }, csv: { type: 'boolean' }, json: { type: 'boolean' } },
    })
    if (positionals.length === 0 || (values.csv === true && values.json === true)) return null
    // npm runs this in its own folder, and says where the person was.
    const from = process.env['INIT_CWD'] ?? process.cwd()
    return {
      answersFile: values.answers === undefined ? null : resolve(from, values.answers),
      isJson: values.json === true,
      paths: positionals.map((path) => resolve(from, path)),
    }
  } catch {
    return null
  }
}

async function readAnswers(path: string): Promise<Answers | 'unreadable'> {
  try {
    const parsed = parseAnswersFile(await readFile(path, 'utf8'))
    return parsed.kind === 'refused' ? 'unreadable' : parsed.answers
  } catch {
    return 'unreadable'
  }
}

/** Files as they are, of folders all that is in them, by name. */
async function* filesIn(paths: readonly string[]): AsyncGenerator<string | { readonly missing: string }> {
  for (const path of paths) {
    const found = await stat(path).catch(() => null)
    if (found === null) yield { missing: path }
    else if (!found.isDirectory()) yield path
    else yield* filesIn((await readdir(path)).sort().map((name) => join(path, name)))
  }
}

function complain(lines: readonly string[]): number {
  process.stderr.write(`${lines.join('\n')}\n`)
  return 2
}

process.exitCode = await audit()
