import { useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { useNavigate } from 'react-router'
import { ANSWERS_FILE_LIMIT, parseAnswersFile } from '#domain/files/answersFile.ts'
import type { AnswersFileProblem } from '#domain/files/answersFile.ts'
import { useMessages } from '#i18n/useMessages.tsx'
import { stepUrl, URLS } from '#pages/urls.ts'
import { readTextFile } from '#platform/readFile.ts'
import { eraseSession, nextComputer, openAnswers, startAnew, useSession } from '#state/session.ts'
import { announce } from '#ui/announce.tsx'
import { Button } from '#ui/Button.tsx'
import { Dialog } from '#ui/Dialog.tsx'
import styles from './AnswersMenu.module.css'
import { doneWords } from './AnswersNotice.tsx'
import type { Done } from './AnswersNotice.tsx'
import { saveAnswers } from './saveAnswers.ts'

/** More are mended better after the first have been. */
const PROBLEMS_SHOWN = 20

/** Save, open, go on to another computer, erase; and where the answers are. */
export function AnswersMenu() {
  const m = useMessages()
  const answers = useSession((session) => session.answers)
  const navigate = useNavigate()
  const [shown, setShown] = useState<'menu' | 'erase' | readonly string[] | null>(null)
  const isEmpty = Object.keys(answers).length === 0
  const file = useRef<HTMLInputElement>(null)

  const open = async (chosen: File) => {
    const read = await readTextFile(chosen, ANSWERS_FILE_LIMIT)
    if (read.kind === 'too-large') return setShown([m.openProblem['too-large'](read.size, read.limit)])
    if (read.kind === 'unreadable') return setShown([m.openProblem.unreadable])
    const parsed = parseAnswersFile(read.text)
    if (parsed.kind === 'refused') {
      // Few files are refused, so the first page need not bring the words for it.
      const { answersProblemWords } = await import('#i18n/answersProblemWords.ts')
      return setShown(
        parsed.problems
          .slice(0, PROBLEMS_SHOWN)
          .map((problem: AnswersFileProblem) => answersProblemWords(problem, m)),
      )
    }
    return goOn(() => openAnswers(parsed.answers), URLS.check, { kind: 'open', file: chosen.name })
  }
  const goOn = (act: () => void, url: string, done: Done) => {
    // A page that is no longer reached leads away from itself at once; after that, it is ours to say where to.
    flushSync(act)
    announce(doneWords(done, m))
    setShown(null)
    void navigate(url, { state: { done } })
  }

  return (
    <>
      <Button aria-haspopup="dialog" onClick={() => setShown('menu')}>
        {m.menu.answers}
      </Button>
      <input
        ref={file}
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
      <Dialog open={shown === 'menu'} title={m.menu.answers} onClose={() => setShown(null)}>
        <p>{m.menu.kept}</p>
        <div className={styles['actions']}>
          <Button onClick={() => saveAnswers(answers)}>{m.menu.save}</Button>
          <Button onClick={() => file.current?.click()}>{m.menu.open}</Button>
        </div>
        <div className={styles['actions']}>
          <Button
            unavailable={isEmpty}
            onClick={() => goOn(nextComputer, stepUrl('edition'), { kind: 'next' })}
          >
            {m.menu.next}
          </Button>
          <Button unavailable={isEmpty} onClick={() => goOn(startAnew, stepUrl('edition'), { kind: 'anew' })}>
            {m.menu.anew}
          </Button>
        </div>
        <p className={styles['what']}>{m.menu.nextWhat}</p>
        <div className={styles['actions']}>
          <Button look="danger" onClick={() => setShown('erase')}>
            {m.menu.erase}
          </Button>
          <Button look="quiet" onClick={() => setShown(null)}>
            {m.menu.close}
          </Button>
        </div>
      </Dialog>
      <Dialog open={shown === 'erase'} title={m.menu.eraseTitle} onClose={() => setShown(null)}>
        <p>{m.menu.eraseWhat}</p>
        <div className={styles['actions']}>
          <Button look="primary" onClick={() => setShown(null)}>
            {m.menu.eraseNo}
          </Button>
          <Button
            look="danger"
            onClick={() => {
              eraseSession()
              announce(m.menu.erased)
              setShown(null)
            }}
          >
            {m.menu.eraseYes}
          </Button>
        </div>
      </Dialog>
      <Dialog open={Array.isArray(shown)} title={m.openProblem.title} onClose={() => setShown(null)}>
        <ul className={styles['problems']}>
          {Array.isArray(shown) && shown.map((text: string) => <li key={text}>{text}</li>)}
        </ul>
        <p>{m.openProblem.kept}</p>
        <div className={styles['actions']}>
          <Button look="primary" onClick={() => setShown(null)}>
            {m.menu.close}
          </Button>
          <Button onClick={() => file.current?.click()}>{m.menu.open}</Button>
        </div>
      </Dialog>
    </>
  )
}
