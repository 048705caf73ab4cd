import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import type { Answers } from '#domain/answers/answers.ts'
import { askedSteps, isSettled, stepProblems, unsuitableBecause } from '#domain/answers/steps.ts'
import { ANSWERS_FILE_LIMIT, parseAnswersFile } from '#domain/files/answersFile.ts'
import { ARTIFACTS } from '#domain/files/artifacts.ts'
import { renderArtifacts } from '#domain/files/renderArtifacts.ts'
import type { RenderedArtifact } from '#domain/files/renderArtifacts.ts'
import { isWindowsLanguage } from '#domain/windows/windowsLanguages.ts'
import { answersProblemWords } from '#i18n/answersProblemWords.ts'
import { artifactSource } from '#i18n/documents/artifactSource.ts'
import type { FileWords } from '#i18n/documents/artifactSource.ts'
import type { DeadEndWords } from '#i18n/en/deadEnd.ts'
import type { Messages } from '#i18n/en/messages.ts'
import { LANGUAGES } from '#i18n/languages.ts'
import { loadDeadEndWords, loadFileWords } from '#i18n/lazyWords.ts'
import { stepProblemWords } from '#i18n/words.ts'
import { readTextFile } from '#platform/readFile.ts'
import { writeFolder } from '#platform/writeFolder.ts'
import type { WriteFolderProblem } from '#platform/writeFolder.ts'

const USAGE = `Usage: npm run --silent render -- answers.json folder [--language ${LANGUAGES.join('|')}] [--windows-language xx]`

/**
 * Without a browser: writes the files that the site offers for an answers.json, byte for byte, and prints the SHA-256 of
 * each as `sha256sum` does. Exit code 0; 1 where the answers give no files, with the messages of the site and nothing
 * written; 2 for a command that is not understood.
 */
async function render(): Promise<number> {
  const command = readCommand()
  if (command === null) return complain(2, [USAGE])
  const { answersFile, folder, language } = command
  const words = await loadFileWords(language)
  const m = words.messages

  const read = await readAnswersFile(answersFile, words)
  if ('problems' in read) return complain(1, read.problems)
  const { answers } = read
  const wrong = whyNoFiles(answers, m, await loadDeadEndWords(language))
  if (wrong.length > 0) return complain(1, wrong)

  const windows = command.windowsLanguage ?? (isWindowsLanguage(language) ? language : 'en')
  const source = artifactSource(answers, words, windows)
  let files: readonly RenderedArtifact[] = []
  const problem = await writeFolder(folder, () => {
    files = [...renderArtifacts(source)]
    const broken = files.filter(({ readBack }) => readBack.differences.length > 0)
    // Ours, not the person's: a file that does not say what it should is never handed over.
    if (broken.length > 0) throw new Error(`Not read back: ${broken.map(({ id }) => id).join(', ')}`)
    return files.map(({ id, bytes }) => ({ fileName: ARTIFACTS[id].fileName, bytes }))
  })
  if (problem !== null) return complain(1, [folderProblemWords(problem, m)])
  for (const { id, sha256 } of files) process.stdout.write(`${sha256}  ${ARTIFACTS[id].fileName}\n`)
  return 0
}

function readCommand() {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: { language: { type: 'string' }, 'windows-language': { type: 'string' } },
    })
    const [answersFile, folder, ...rest] = positionals
    const language = values.language ?? 'en'
    const windowsLanguage = values['windows-language']
    if (answersFile === undefined || folder === undefined || rest.length > 0) return null
    if (!LANGUAGES.includes(language)) return null
    if (windowsLanguage !== undefined && !isWindowsLanguage(windowsLanguage)) return null
    // npm runs this in its own folder, and says where the person was.
    const from = process.env['INIT_CWD'] ?? process.cwd()
    return {
      answersFile: resolve(from, answersFile),
      folder: resolve(from, folder),
      language,
      windowsLanguage,
    }
  } catch {
    return null
  }
}

async function readAnswersFile(
  path: string,
  { messages: m, documents }: FileWords,
): Promise<{ readonly answers: Answers } | { readonly problems: readonly string[] }> {
  let bytes: Buffer<ArrayBuffer>
  try {
    bytes = await readFile(path)
  } catch (error) {
    const isMissing = error instanceof Error && 'code' in error && error.code === 'ENOENT'
    return { problems: [isMissing ? m.commandLine.missing(path) : m.commandLine.unreadable(path)] }
  }
  const read = await readTextFile(new File([bytes], path), ANSWERS_FILE_LIMIT)
  if (read.kind === 'too-large') return { problems: [m.openProblem['too-large'](read.size, read.limit)] }
  if (read.kind === 'unreadable') return { problems: [m.openProblem.unreadable] }
  const parsed = parseAnswersFile(read.text)
  if (parsed.kind === 'refused') {
    return { problems: parsed.problems.map((problem) => answersProblemWords(problem, m, documents)) }
  }
  return { answers: parsed.answers }
}

/** What the site would say, question by question; empty where there are files. */
function whyNoFiles(answers: Answers, m: Messages, { ways }: DeadEndWords): readonly string[] {
  if (isSettled(answers)) return []
  const unsuitable = unsuitableBecause(answers)
  if (unsuitable !== null) {
    const { title, why } = m.unsuitable[unsuitable.reason]
    return [title, why, ...ways[unsuitable.reason].map((text) => `- ${text}`)]
  }
  return askedSteps(answers).flatMap((step) =>
    stepProblems(step, answers).map((problem) => `${m.steps[step].title} ${stepProblemWords(problem, m)}`),
  )
}

function folderProblemWords(problem: WriteFolderProblem, m: Messages): string {
  const words = m.commandLine
  switch (problem.kind) {
    case 'not-a-folder':
    case 'in-the-way':
      return words[problem.kind](problem.path)
    case 'not-made':
    case 'not-written':
      return words[problem.kind](problem.path, problem.reason)
  }
}

function complain(exitCode: number, lines: readonly string[]): number {
  process.stderr.write(`${lines.join('\n')}\n`)
  return exitCode
}

process.exitCode = await render()
