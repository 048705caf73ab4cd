import type { Answers } from '#domain/answers/answers.ts'
import { fingerprintOf } from '#domain/answers/fingerprint.ts'
import { writeRegFile } from '#domain/files/settings/regChanges.ts'
import { encodeFile } from '#domain/formats/fileContent.ts'
import type { TextContent } from '#domain/formats/fileContent.ts'
import type { ZippedFile } from '#domain/formats/zipFile.ts'
import { buildPlan } from '#domain/plan/buildPlan.ts'
import { effective, undo } from '#domain/plan/plan.ts'
import type { Plan, RegistryChange } from '#domain/plan/plan.ts'
import type { AuditRow, AuditTable, JudgedFile } from './auditTable.ts'
import { differenceOf, showsRegistry } from './difference.ts'
import type { Difference } from './difference.ts'

export const RUN_SHEET = 'run-sheet.txt'
const FORTH = 'difference.reg'
const BACK = 'difference-undo.reg'

/** So many computers in one zip at most: two files each, and a zip of the plain kind holds 65,535. */
const MOST_COMPUTERS = 20_000
/** Of all .reg files together, in bytes; a page has to hold them at once. */
const MOST_BYTES = 150_000_000

export interface DifferenceFiles {
  /** The run sheet first; then for each computer that needs one a folder with the difference and its way back. */
  readonly files: readonly ZippedFile[]
  /** How many computers have a folder. */
  readonly computers: number
}

/**
 * A difference for each computer of which files show what is there and something is still to be set, and a sheet that
 * says which is whose. Takes the table and whole answers. Work that a caller may spread: it is a generator, and gives
 * nothing after each computer until it is done. Names in the zip are plain ASCII; the real ones are in the sheet.
 */
export function* differenceFiles(
  { rows, others }: AuditTable,
  answers: Answers,
): Generator<undefined, DifferenceFiles> {
  const plan = buildPlan(answers)
  const files: ZippedFile[] = []
  const todo: string[] = []
  const done: string[] = []
  const notHere: string[] = []
  const width = String(rows.length).length
  let computers = 0
  let bytes = 0
  for (const row of rows) {
    yield undefined
    const shows = row.files.filter(({ reading }) => showsRegistry(reading))
    const difference = differenceOf(
      plan,
      shows.map(({ reading }) => reading),
    )
    if (difference.shown === 0) {
      notHere.push(entry(row.computer, row.files), `    ${whyNot(row, shows)}`)
      continue
    }
    if (difference.changes.length === 0) {
      done.push(entry(row.computer, shows), ...notesOn(difference))
      continue
    }
    const pair = pairOf(plan, difference.changes)
    bytes += pair.forth.length + pair.back.length
    if (computers >= MOST_COMPUTERS || bytes > MOST_BYTES) {
      notHere.push(
        entry(row.computer, row.files),
        '    There was no room for it. Take the files of fewer computers at once.',
      )
      continue
    }
    computers++
    const folder = `${String(computers).padStart(width, '0')}-${safeName(row.computer)}`
    files.push(
      { name: `${folder}/${FORTH}`, bytes: pair.forth },
      { name: `${folder}/${BACK}`, bytes: pair.back },
    )
    todo.push(`[ ] ${folder}`, `    ${entry(row.computer, shows)}`, ...notesOn(difference), '')
  }
  for (const { fileName, reading } of others) {
    notHere.push(
      entry(null, [{ fileName }]),
      reading.kind === 'unknown'
        ? '    It could not be read.'
        : '    It does not show what is on a computer.',
    )
  }
  const sheet = runSheet(answers, plan, { todo, done, notHere }, computers)
  return { files: [{ name: RUN_SHEET, bytes: encodeFile(sheet) }, ...files], computers }
}

function whyNot({ files }: AuditRow, shows: readonly JudgedFile[]): string {
  if (shows.length > 0) return 'Its files show none of these settings.'
  return files.some(({ reading }) => reading.kind === 'report')
    ? 'A report does not say all that is there. Bring an export of its registry.'
    : 'Its files are no export of a registry.'
}

function pairOf(plan: Plan, registry: readonly RegistryChange[]) {
  const back = undo({ ...plan, registry })
  return {
    forth: encodeFile(writeRegFile(registry, [])),
    back: encodeFile(writeRegFile(effective(back, back.registry), [])),
  }
}

function notesOn({ changes, shown, hidden, notRestorable, disagreeing }: Difference): readonly string[] {
  const right = shown - changes.length - disagreeing.length
  return [
    `    To set: ${changes.length}. There already: ${right}. Not shown by these files, so left alone: ${hidden}.`,
    ...(notRestorable.length === 0
      ? []
      : [
          `    Note: the way back cannot restore ${notRestorable.length} of them. Keep the file that was read:`,
          ...notRestorable.map((id) => `        ${plain(id)}`),
        ]),
    ...(disagreeing.length === 0
      ? []
      : [
          `    Note: the files of this computer say different things of ${disagreeing.length}, so left alone:`,
          ...disagreeing.map((id) => `        ${plain(id)}`),
        ]),
  ]
}

function entry(computer: string | null, files: readonly Pick<JudgedFile, 'fileName'>[]): string {
  const names = files.map(({ fileName }) => plain(fileName))
  if (computer === null || (names.length === 1 && names[0] === plain(computer))) return names.join(', ')
  return `${plain(computer)}  (${names.join(', ')})`
}

/** Whoever opens it in Notepad of Windows XP sees every letter: UTF-16. */
function runSheet(
  answers: Answers,
  plan: Plan,
  { todo, done, notHere }: Record<'todo' | 'done' | 'notHere', readonly string[]>,
  computers: number,
): TextContent {
  const netsh =
    plan.firewall.length === 0
      ? []
      : ['Exceptions that netsh sets are not in these files: run apply.cmd of your answers for those.']
  const section = (title: string, lines: readonly string[]) =>
    lines.length === 0 ? [] : ['', title, '-'.repeat(title.length), '', ...lines]
  return {
    encoding: 'utf-16le-bom',
    newline: '\r\n',
    lines: [
      'Remote Assistance: what is still to be set, computer by computer',
      `Answers: ${fingerprintOf(answers)}. Computers with a folder: ${computers}.`,
      '',
      `On each computer, as an administrator: open ${FORTH} of its folder, and of no other. Restart it`,
      `afterwards. ${BACK} gives back what was there when the file was made that was read.`,
      ...netsh,
      ...section('To do', todo),
      ...section('Nothing to set', done),
      ...section('No files made', notHere),
    ].map((text) => ({ text })),
  }
}

/** No folder of that name is a device of Windows, since a number stands before it. */
function safeName(name: string): string {
  const ascii = name.replaceAll(/[^\w.-]+/g, '-').slice(0, 40)
  return ascii.replaceAll(/^[.-]+|[.-]+$/g, '') || 'computer'
}

/** On one line of the sheet, whatever a file calls itself: no line ends, and nothing that turns text around. */
function plain(text: string): string {
  return text.replaceAll(/[\p{Cc}\p{Cf}\u2028\u2029]/gu, '?')
}
