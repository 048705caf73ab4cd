import { useState } from 'react'
import type { ReactNode } from 'react'
import type { AnswersFileProblem } from '#domain/files/answersFile.ts'
import { useLanguage } from '#i18n/useMessages.tsx'
import { readTextFile } from '#platform/readFile.ts'
import { openAnswers } from '#state/session.ts'
import { Button } from '#ui/Button.tsx'
import { Dialog } from '#ui/Dialog.tsx'
import styles from './OpenAnswers.module.css'
import { URLS } from './urls.ts'
import { useGoOnWith } from './useGoOnWith.ts'

/** More are mended better after the first have been. */
const PROBLEMS_SHOWN = 20

interface OpenAnswersProps {
  /** What the person presses, with what it does. */
  readonly children: (choose: () => void) => ReactNode
  /** Before the dialog of a refused file, and before the page of what was opened. */
  readonly onChosen?: () => void
}

/** Opens a file with answers, and lands where they are checked; a file that is refused is said why, and nothing is lost. */
export function OpenAnswers({ children, onChosen }: OpenAnswersProps) {
  const { language, messages: m } = useLanguage()
  const goOnWith = useGoOnWith()
  const [problems, setProblems] = useState<readonly string[] | null>(null)
  const [file, setFile] = useState<HTMLInputElement | null>(null)
  const choose = () => file?.click()

  const open = async (chosen: File) => {
    // The first page need not bring what few open.
    const [{ ANSWERS_FILE_LIMIT, parseAnswersFile }, { fingerprintOf }, { replaceWork }] = await Promise.all([
      import('#domain/files/answersFile.ts'),
      import('#domain/answers/fingerprint.ts'),
      import('#state/workRecords.ts'),
    ])
    const read = await readTextFile(chosen, ANSWERS_FILE_LIMIT)
    onChosen?.()
    if (read.kind === 'too-large') return setProblems([m.openProblem['too-large'](read.size, read.limit)])
    if (read.kind === 'unreadable') return setProblems([m.openProblem.unreadable])
    const parsed = parseAnswersFile(read.text)
    if (parsed.kind === 'refused') {
      const [{ answersProblemWords }, documents] = await Promise.all([
        import('#i18n/answersProblemWords.ts'),
        import('#i18n/lazyWords.ts').then(({ loadDocuments }) => loadDocuments(language)),
      ])
      return setProblems(
        parsed.problems
          .slice(0, PROBLEMS_SHOWN)
          .map((problem: AnswersFileProblem) => answersProblemWords(problem, m, documents)),
      )
    }
    setProblems(null)
    if (parsed.work !== undefined) replaceWork(fingerprintOf(parsed.answers), parsed.work)
    return goOnWith(() => openAnswers(parsed.answers), URLS.check, { kind: 'open', file: chosen.name })
  }

  return (
    <>
      {children(choose)}
      <input
        ref={setFile}
        type="file"
        accept=".json,application/json"
        hidden
        aria-label={m.menu.open}
        onChange={(event) => {
          const [chosen] = event.target.files ?? []
          // The same file can be chosen again after it was mended.
          event.target.value = ''
          if (chosen !== undefined) void open(chosen)
        }}
      />
      <Dialog open={problems !== null} title={m.openProblem.title} onClose={() => setProblems(null)}>
        <ul className={styles['problems']}>
          {problems?.map((text) => (
            <li key={text}>{text}</li>
          ))}
        </ul>
        <p>{m.openProblem.kept}</p>
        <div className={styles['actions']}>
          <Button look="primary" onClick={() => setProblems(null)}>
            {m.menu.close}
          </Button>
          <Button onClick={choose}>{m.menu.open}</Button>
        </div>
      </Dialog>
    </>
  )
}
