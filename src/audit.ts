import type { Dirent } from 'node:fs'
import { readdir, readFile, stat } from 'node:fs/promises'
import { basename, join, relative, resolve, sep } from 'node:path'
import { parseArgs } from 'node:util'
import type { Answers } from '#domain/answers/answers.ts'
import { AUDIT_COLUMNS, auditObject, auditRows } from '#domain/audit/auditOutput.ts'
import { auditFindings } from '#domain/audit/findings.ts'
import { FILE_LIMIT, readFiles, readTogether, refused } from '#domain/audit/readers/archiveReader.ts'
import type { FileReading } from '#domain/audit/readers/archiveReader.ts'
import type { OpenedFile } from '#domain/audit/readers/openedFile.ts'
import { parseAnswersFile } from '#domain/files/answersFile.ts'
import { ZIP_LIMITS } from '#domain/formats/anyZip.ts'
import { writeCsv } from '#domain/formats/csv.ts'
import { fileText } from '#domain/formats/fileContent.ts'
import { makeDecoder } from '#platform/makeDecoder.ts'

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
  for (const path of paths) {
    const found = await filesBelow(path)
    if (found === null) {
      code = complain([`Not read: ${path}`])
      continue
    }
    for await (const { path: file, reading } of readingsOf(found)) {
      const findings = auditFindings(reading, answers)
      if (reading.kind === 'unknown') code = 2
      else if (code === 0 && findings.some(({ state }) => state !== 'met')) code = 1
      if (isJson) process.stdout.write(`${JSON.stringify(auditObject(file, reading, findings))}\n`)
      else rows.push(...auditRows(file, reading, findings).map((row) => [...row]))
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

/** A file on the disk, and its path as it is printed. */
interface FoundFile {
  readonly path: string
  readonly disk: string
}

/** A file by its name; of a folder all that is in it, each by its path there. Null: there is no such thing. */
async function filesBelow(path: string): Promise<readonly FoundFile[] | null> {
  const found = await stat(path).catch(() => null)
  if (found === null) return null
  if (!found.isDirectory()) return [{ path: basename(path), disk: path }]
  const entries = await readdir(path, { recursive: true, withFileTypes: true })
  return entries
    .filter((each) => each.isFile())
    .sort(byPath)
    .map((entry) => {
      const disk = join(entry.parentPath, entry.name)
      return { path: [basename(path), ...relative(path, disk).split(sep)].join('/'), disk }
    })
}

/** Never more in memory than must be read together. */
async function* readingsOf(files: readonly FoundFile[]): AsyncGenerator<FileReading> {
  for (const group of readTogether(files)) {
    const opened: OpenedFile[] = []
    for (const { path, disk } of group) {
      const bytes = await bytesOf(disk)
      if (typeof bytes === 'string') yield { path, reading: refused(bytes) }
      else opened.push({ path, bytes })
    }
    yield* readFiles(opened, ZIP_LIMITS, makeDecoder)
  }
}

async function bytesOf(disk: string): Promise<Uint8Array | 'too-large' | 'not-opened'> {
  try {
    if ((await stat(disk)).size > FILE_LIMIT) return 'too-large'
    return await readFile(disk)
  } catch {
    return 'not-opened'
  }
}

function byPath(one: Dirent, other: Dirent): number {
  const [first, second] = [one, other].map(({ parentPath, name }) => join(parentPath, name))
  return (first ?? '') < (second ?? '') ? -1 : 1
}

function complain(lines: readonly string[]): number {
  process.stderr.write(`${lines.join('\n')}\n`)
  return 2
}

process.exitCode = await audit()
