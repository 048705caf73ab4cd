import { useDeferredValue, useState } from 'react'
import { Link } from 'react-router'
import type { Answers } from '#domain/answers/answers.ts'
import { isSettled } from '#domain/answers/steps.ts'
import { useAuditWords, useRequirementWords, useSimulationWords } from '#i18n/useLazyWords.ts'
import { useMessages } from '#i18n/useMessages.tsx'
import { URLS } from '#pages/urls.ts'
import { forgetAudited, useAuditedFiles } from '#state/audit.ts'
import type { AuditedFile } from '#state/audit.ts'
import { useSession } from '#state/session.ts'
import { announce } from '#ui/announce.tsx'
import { Button } from '#ui/Button.tsx'
import { FileDrop } from '#ui/FileDrop.tsx'
import { PageTitle } from '#ui/PageTitle.tsx'
import { AuditDownloads } from './AuditDownloads.tsx'
import { AuditedFileView } from './AuditedFileView.tsx'
import styles from './AuditPage.module.css'
import { AuditTables } from './AuditTables.tsx'
import { useAuditTable } from './useAuditTable.ts'
import { Compare } from './Compare.tsx'
import { Progress } from './Progress.tsx'
import { ReadAgain, useReading } from './useReading.ts'

/** So many files at once; the rest when asked for, as each is a list of its own. */
const SHOWN = 20

/** Reads whatever shows something of a computer, and says what is right there, what is not, and what cannot be seen. */
export function AuditPage() {
  const m = useMessages()
  const w = useAuditWords()
  // Needed further down, and better waited for here than in the middle of a list.
  useRequirementWords()
  useSimulationWords()
  // What a file comes to takes longer than a key stroke: it is drawn in between.
  const files = useDeferredValue(useAuditedFiles())
  const answers = useSession((session) => session.answers)
  const drafts = useSession((session) => session.drafts)
  const hasAnswers = isSettled(answers, drafts)
  const [isByArticle, setByArticle] = useState(false)
  const { progress, failed, read, stop } = useReading({
    onProgress: (now) => announce(w.reading(now)),
    onRead: (count, unknown) => announce(w.wasRead(count, unknown)),
    onStopped: ({ files: { done, all } }) => announce(w.stopped(done, all)),
  })
  const wanted: Answers | null = hasAnswers && !isByArticle ? answers : null
  const table = useAuditTable(files, wanted, progress !== null)
  return (
    <ReadAgain value={(path, file, encoding) => read([{ path, file }], encoding)}>
      <div className={styles['page']}>
        <PageTitle title={m.app.title(w.title)} />
        <nav>
          <Link to={hasAnswers ? URLS.results : URLS.start}>{hasAnswers ? w.toResults : w.toStart}</Link>
        </nav>
        <h1 tabIndex={-1}>{w.title}</h1>
        <p className={styles['lead']}>{w.lead}</p>
        <FileDrop label={w.drop} hint={w.dropHint} folderLabel={w.folder} onFiles={(found) => read(found)} />
        <Paste onText={(text, name) => read([{ file: new File([text], name), path: name }])} />
        <p className={styles['soft']}>{w.privacy}</p>
        {progress !== null && <Progress progress={progress} onStop={stop} />}
        {failed && <p role="alert">{w.failed}</p>}
        {files.length === 0 ? (
          <p>{w.none}</p>
        ) : (
          <>
            {hasAnswers ? (
              <fieldset className={styles['against']}>
                <legend>{w.against}</legend>
                {([false, true] as const).map((article) => (
                  <label key={String(article)}>
                    <input
                      type="radio"
                      name="against"
                      checked={isByArticle === article}
                      onChange={() => setByArticle(article)}
                    />{' '}
                    {article ? w.withArticle : w.withAnswers}
                  </label>
                ))}
              </fieldset>
            ) : (
              <p className={styles['note']}>{w.noAnswers}</p>
            )}
            {files.length === 1 ? (
              <FileList files={files} answers={wanted} />
            ) : table === null ? (
              <p>{w.many.comparing}</p>
            ) : (
              <>
                {table.rows.length > 0 && <AuditTables table={table} answers={wanted} />}
                {table.others.length > 0 && (
                  <section className={styles['others']}>
                    <h2>{w.many.others(table.others.length)}</h2>
                    <p className={styles['soft']}>{w.many.othersLead}</p>
                    <FileList files={table.others} answers={wanted} />
                  </section>
                )}
                <AuditDownloads table={table} answers={wanted} />
              </>
            )}
            <Compare files={files} />
            <div className={styles['actions']}>
              <Button
                onClick={() => {
                  forgetAudited()
                  announce(w.forgotten)
                  // The button is gone then.
                  document.querySelector<HTMLElement>('main h1')?.focus()
                }}
              >
                {w.forget}
              </Button>
            </div>
          </>
        )}
      </div>
    </ReadAgain>
  )
}

/** What each file says, folded but for a single one. */
function FileList({ files, answers }: { files: readonly AuditedFile[]; answers: Answers | null }) {
  const w = useAuditWords()
  const [shown, setShown] = useState(SHOWN)
  return (
    <>
      <ol className={styles['files']}>
        {files.slice(0, shown).map((file) => (
          <li key={file.fileName}>
            <AuditedFileView file={file} answers={answers} isOpen={files.length === 1} />
          </li>
        ))}
      </ol>
      {files.length > shown && (
        <p>
          <Button onClick={() => setShown(shown + SHOWN)}>{w.showMore(files.length - shown)}</Button>
        </p>
      )}
    </>
  )
}

/** Text that is in no file: out of a ticket, a mail, a window of the command prompt. */
function Paste({ onText }: { onText: (text: string, name: string) => void }) {
  const w = useAuditWords()
  const [text, setText] = useState('')
  const [count, setCount] = useState(1)
  return (
    <details className={styles['paste']}>
      <summary>{w.paste}</summary>
      <textarea
        rows={6}
        aria-label={w.paste}
        value={text}
        spellCheck={false}
        onChange={(event) => setText(event.target.value)}
      />
      <Button
        unavailable={text.trim() === ''}
        onClick={() => {
          onText(text, w.pasted(count))
          setCount(count + 1)
          setText('')
        }}
      >
        {w.readPasted}
      </Button>
    </details>
  )
}
