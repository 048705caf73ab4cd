import { mkdir, mkdtemp, rename, rm, rmdir, stat, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'

/** Why files could not be put into a folder. `reason` is what the system says, in English. */
export type WriteFolderProblem =
  | { readonly kind: 'not-a-folder'; readonly path: string }
  /** A folder that has the name of one of the files. */
  | { readonly kind: 'in-the-way'; readonly path: string }
  | { readonly kind: 'not-made' | 'not-written'; readonly path: string; readonly reason: string }

interface NamedFile {
  readonly fileName: string
  readonly bytes: Uint8Array
}

/**
 * Puts files into a folder, which is made if it is not there: all of them, or none, and then no folder either. Null when
 * they are there. The files are asked for when the folder is known to take some, so that a wrong name is said at once.
 * For the command line: a page has no folders.
 */
export async function writeFolder(
  folder: string,
  files: () => readonly NamedFile[],
): Promise<WriteFolderProblem | null> {
  const made: string[] = []
  let isWritten = false
  try {
    const problem = (await makeFolder(folder, made)) ?? (await putFiles(folder, files))
    isWritten = problem === null
    return problem
  } finally {
    if (!isWritten) for (const path of made.reverse()) await rmdir(path).catch(() => null)
  }
}

/** One by one, from the outside: Node's own `recursive` never ends where nothing can be made, as below `/proc`. */
async function makeFolder(folder: string, made: string[]): Promise<WriteFolderProblem | null> {
  const missing: string[] = []
  for (let path = folder; ; path = dirname(path)) {
    const found = await stat(path).catch((error: unknown) => reasonOf(error))
    if (typeof found === 'string') {
      // A drive that is not there has no folder around it.
      if (path === dirname(path)) return { kind: 'not-made', path: folder, reason: found }
      missing.push(path)
      continue
    }
    if (!found.isDirectory()) return { kind: 'not-a-folder', path }
    break
  }
  for (const path of missing.reverse()) {
    try {
      await mkdir(path)
      made.push(path)
    } catch (error) {
      return { kind: 'not-made', path, reason: reasonOf(error) }
    }
  }
  return null
}

/** Written beside their places first, and moved there when all are whole: a full disk leaves what was there before. */
async function putFiles(
  folder: string,
  files: () => readonly NamedFile[],
): Promise<WriteFolderProblem | null> {
  const notWritten = (error: unknown) =>
    ({ kind: 'not-written', path: folder, reason: reasonOf(error) }) as const
  let aside: string
  try {
    aside = await mkdtemp(join(folder, '.unfinished-'))
  } catch (error) {
    return notWritten(error)
  }
  try {
    // Ours to throw, not the folder's to refuse.
    const wanted = files()
    return (await whatIsInTheWay(folder, wanted)) ?? (await moveInto(folder, aside, wanted).catch(notWritten))
  } finally {
    await rm(aside, { recursive: true, force: true }).catch(() => null)
  }
}

async function whatIsInTheWay(
  folder: string,
  files: readonly NamedFile[],
): Promise<WriteFolderProblem | null> {
  for (const { fileName } of files) {
    const path = join(folder, fileName)
    const there = await stat(path).catch(() => null)
    if (there?.isDirectory() === true) return { kind: 'in-the-way', path }
  }
  return null
}

async function moveInto(folder: string, aside: string, files: readonly NamedFile[]): Promise<null> {
  for (const { fileName, bytes } of files) await writeFile(join(aside, fileName), bytes)
  for (const { fileName } of files) await rename(join(aside, fileName), join(folder, fileName))
  return null
}

/** `EROFS: read-only file system, mkdir '…'`: the middle, for which the system has a sentence. */
function reasonOf(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error)
  return /^[A-Z\d]+: (.*?)(?:, \w+(?: '.*)?)?$/.exec(text)?.[1] ?? text
}
