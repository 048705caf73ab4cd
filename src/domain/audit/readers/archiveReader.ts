import type { Reading, ReadingProblem } from '#domain/audit/reading.ts'
import { readAnyZip, ZIP_LIMITS } from '#domain/formats/anyZip.ts'
import type { AnyZipProblem, ZipLimits } from '#domain/formats/anyZip.ts'
import { ownDecoder } from '#domain/formats/anyText.ts'
import type { EncodingLabel, MakeDecoder } from '#domain/formats/textEncoding.ts'
import { isOfPolicyObject, readPolicyObjects } from './gpoBackupReader.ts'
import { below, folderOf, nameOf } from './openedFile.ts'
import type { OpenedFile } from './openedFile.ts'
import { readContent, recognise } from './recognise.ts'
import type { Decoding } from './recognise.ts'
import { emptyReading } from './readings.ts'

/** What one of the files says that were dropped, or one policy object of several files. */
export interface FileReading {
  /** Of the file, or the folder of the object; through zips, as in `reports.zip/PC1/report.txt`. */
  readonly path: string
  readonly reading: Reading
}

/** Nobody's settings are as large; in bytes. */
export const FILE_LIMIT = 1_000_000_000

/**
 * Reads files of any kind: those of a folder, or some, or one. Files that belong together (backups of policy objects) become
 * one reading each; zips are opened, and a zip in a zip. One reading for each file or object, in order, none is left out but
 * what a system leaves beside files. Places name the file in a zip or folder where it is another than the path says.
 * `encoding`: of text, as a person chose it; null: by content. Never throws.
 */
export function readFiles(
  files: readonly OpenedFile[],
  limits: ZipLimits = ZIP_LIMITS,
  makeDecoder: MakeDecoder = ownDecoder,
  encoding: EncodingLabel | null = null,
): readonly FileReading[] {
  return readSet(files, { limits, makeDecoder, encoding }, 0)
}

/**
 * The files that `readFiles` must have at once, by folder that was dropped: those that may be parts of policy objects. Any
 * other is read by itself, so nobody need hold ten thousand files. In the order of the first of each.
 */
export function readTogether<Found extends { readonly path: string }>(
  files: readonly Found[],
): readonly (readonly Found[])[] {
  const folders = new Map<string, Found[]>()
  const groups: Found[][] = []
  for (const file of files) {
    const [folder = '', ...below] = file.path.split('/')
    const same = below.length > 0 && isOfPolicyObject(file.path) ? folders.get(folder) : undefined
    if (same !== undefined) {
      same.push(file)
      continue
    }
    const group = [file]
    groups.push(group)
    if (below.length > 0 && isOfPolicyObject(file.path)) folders.set(folder, group)
  }
  return groups
}

interface How extends Decoding {
  readonly limits: ZipLimits
}

/** A zip in a zip is opened, and no further. */
const DEEPEST = 2

function readSet(files: readonly OpenedFile[], how: How, depth: number): readonly FileReading[] {
  const usual = files.filter(({ path }) => !LEFT_BESIDE.test(path))
  const { objects, rest } = readPolicyObjects(usual)
  return [...objects, ...withoutCopies(rest, objects, usual).flatMap((file) => readOne(file, how, depth))]
}

/** What systems leave in folders and zips. */
const LEFT_BESIDE = /(?:^|\/)(?:__MACOSX\/.*|\.DS_Store|Thumbs\.db|desktop\.ini)$/i

function readOne(file: OpenedFile, how: How, depth: number): readonly FileReading[] {
  const { path, bytes } = file
  if (bytes.length > FILE_LIMIT) return [{ path, reading: refused('too-large') }]
  if (recognise(bytes, how) !== 'zip') {
    const readings = readContent(bytes, how)
    return readings.map((reading) => ({
      path: readings.length === 1 ? path : `${path} (${reading.kind})`,
      reading,
    }))
  }
  if (depth === DEEPEST) return [{ path, reading: refused('nested-too-deep') }]
  const zip = readAnyZip(bytes, how.limits)
  const inside = zip.files.map((inner) => ({ ...inner, path: plainPath(inner.path) }))
  const left = how.limits.total - inside.reduce((sum, inner) => sum + inner.bytes.length, 0)
  const readings = readSet(inside, { ...how, limits: { ...how.limits, total: left } }, depth + 1).map(
    (inner) => ({
      path: inner.path === '' ? path : below(path, inner.path),
      reading: inner.reading,
    }),
  )
  const problems = zip.problems.map(problemOf)
  if (problems.length === 0) return readings
  // What is wrong with the zip itself is said of the zip.
  return [...readings, { path, reading: { ...emptyReading('unknown'), seems: 'archive', problems } }]
}

/** Without what would lead elsewhere: the path only says where files stand among each other. */
function plainPath(path: string): string {
  return path
    .split('/')
    .filter((part) => part !== '' && part !== '.' && part !== '..')
    .join('/')
}

/** What is said of a file that was not read, and why. */
export function refused(kind: 'too-large' | 'nested-too-deep' | 'not-opened'): Reading {
  const problem: ReadingProblem = { kind, what: '', line: null, offset: null, inner: null }
  const seems = kind === 'nested-too-deep' ? 'archive' : 'binary'
  return { ...emptyReading('unknown'), seems, problems: [problem] }
}

const PROBLEMS: Readonly<Record<AnyZipProblem['kind'], ReadingProblem['kind']>> = {
  'no-zip': 'damaged',
  'cut-off': 'cut-off',
  'damaged-directory': 'damaged',
  'too-many-files': 'too-many-files',
  'too-large': 'too-large',
  bomb: 'zip-bomb',
  encrypted: 'encrypted',
  'unknown-method': 'unknown-method',
  damaged: 'damaged',
  'hostile-path': 'hostile-path',
  'repeated-name': 'repeated-name',
}

function problemOf({ kind, path, offset }: AnyZipProblem): ReadingProblem {
  return { kind: PROBLEMS[kind], what: path ?? '', line: null, offset, inner: path }
}

/**
 * The files but for those that say once more what an object beside them says: this site's zip for Samba has the Registry.pol
 * and a list to load beside the folder to restore.
 */
function withoutCopies(
  rest: readonly OpenedFile[],
  objects: readonly FileReading[],
  files: readonly OpenedFile[],
): readonly OpenedFile[] {
  if (objects.length === 0) return rest
  const restored = new Set(
    files.flatMap(({ path }) => (/\.SAMBABACKUP$/i.test(path) ? [folderOf(folderOf(path))] : [])),
  )
  const beside = new Set(
    objects.flatMap(({ path }) => (path !== '' && restored.has(path) ? [folderOf(path)] : [])),
  )
  return rest.filter(
    ({ path }) => !(/^(?:registry\.pol|load\.json)$/i.test(nameOf(path)) && beside.has(folderOf(path))),
  )
}
