import { Link, useParams } from 'react-router'
import type { AnswerKey, Answers } from '#domain/answers/answers.ts'
import { answerDifferences, parseSharedAnswers } from '#domain/files/sharedLink.ts'
import type { SharedAnswersProblem } from '#domain/files/sharedLink.ts'
import { answersProblemWords } from '#i18n/answersProblemWords.ts'
import { useDocuments, useShareWords } from '#i18n/useLazyWords.ts'
import { useMessages } from '#i18n/useMessages.tsx'
import { answerWords } from '#i18n/words.ts'
import { URLS } from '#pages/urls.ts'
import { useGoOnWith } from '#pages/useGoOnWith.ts'
import { whereToGoOn } from '#pages/whereToGoOn.ts'
import { openAnswers, useSession } from '#state/session.ts'
import { Button } from '#ui/Button.tsx'
import { PageTitle } from '#ui/PageTitle.tsx'
import styles from './SharePage.module.css'

/** Shows what an opened link would change, and changes it only when that is asked for. */
export function OpenLinkPage() {
  const { '*': text = '' } = useParams()
  const read = parseSharedAnswers(text)
  return read.kind === 'answers' ? <Offer answers={read.answers} /> : <Refused problem={read} />
}

function Offer({ answers }: { answers: Answers }) {
  const m = useMessages()
  const w = useShareWords()
  const goOnWith = useGoOnWith()
  const now = useSession((session) => session.answers)
  const hasAnswers = Object.keys(now).length > 0
  const all = answerDifferences(now, answers)
  const different = all.filter(({ isSame }) => !isSame)
  const same = all.filter(({ isSame }) => isSame)
  return (
    <div className={styles['page']}>
      <PageTitle title={m.app.title(w.openTitle)} />
      <h1 tabIndex={-1}>{w.openTitle}</h1>
      <p>{different.length === 0 ? w.same : `${w.openLead}${hasAnswers ? ` ${w.replaced}` : ''}`}</p>
      {different.length > 0 && (
        <AnswerTable keys={different.map(({ key }) => key)} now={hasAnswers ? now : null} link={answers} />
      )}
      {same.length > 0 && (
        <details>
          <summary>{w.unchanged(same.length)}</summary>
          <AnswerTable keys={same.map(({ key }) => key)} now={null} link={answers} />
        </details>
      )}
      <div className={styles['actions']}>
        {different.length > 0 && (
          <Button
            look="primary"
            onClick={() =>
              goOnWith(() => openAnswers(answers), whereToGoOn(answers), { kind: 'open', file: w.opened })
            }
          >
            {w.use}
          </Button>
        )}
        <Link to={URLS.resume}>{hasAnswers ? w.keep : w.start}</Link>
      </div>
    </div>
  )
}

/** `now`: those that are there; null: only what the link has. */
function AnswerTable({
  keys,
  now,
  link,
}: {
  keys: readonly AnswerKey[]
  now: Answers | null
  link: Answers
}) {
  const m = useMessages()
  const w = useShareWords()
  return (
    <table className={styles['table']}>
      <thead>
        <tr>
          <th scope="col">{w.columns.answer}</th>
          {now !== null && <th scope="col">{w.columns.now}</th>}
          <th scope="col">{w.columns.link}</th>
        </tr>
      </thead>
      <tbody>
        {keys.map((key) => (
          <tr key={key}>
            <th scope="row">{m.fields[key]}</th>
            {now !== null && (
              <td data-label={w.columns.now}>
                <Answer answerKey={key} answers={now} />
              </td>
            )}
            <td data-label={w.columns.link}>
              <Answer answerKey={key} answers={link} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** So many names of a list; whoever has more knows them by their number. */
const NAMES_SHOWN = 10

function Answer({ answerKey, answers }: { answerKey: AnswerKey; answers: Answers }) {
  const m = useMessages()
  const w = useShareWords()
  if (answers[answerKey] === undefined) return w.nothing
  const isList = answerKey === 'helpers' || answerKey === 'helperGroups' || answerKey === 'helperUsers'
  const names = isList ? (answers[answerKey] ?? []) : []
  return (
    <>
      {answerWords(answerKey, answers, m) ?? w.nothing}
      {names.length > 0 && (
        <ul>
          {names.slice(0, NAMES_SHOWN).map((name) => (
            <li key={name}>{name}</li>
          ))}
          {names.length > NAMES_SHOWN && <li>{w.more(names.length - NAMES_SHOWN)}</li>}
        </ul>
      )}
    </>
  )
}

/** More are mended better after the first have been. */
const PROBLEMS_SHOWN = 20

function Refused({ problem }: { problem: SharedAnswersProblem }) {
  const m = useMessages()
  const w = useShareWords()
  const documents = useDocuments()
  return (
    <div className={styles['page']}>
      <PageTitle title={m.app.title(w.refusedTitle)} />
      <h1 tabIndex={-1}>{w.refusedTitle}</h1>
      <p>
        {w.refused[problem.kind]} {w.kept}
      </p>
      {problem.kind === 'refused' && (
        <ul>
          {problem.problems.slice(0, PROBLEMS_SHOWN).map((each, index) => (
            <li key={index}>{answersProblemWords(each, m, documents)}</li>
          ))}
        </ul>
      )}
      <p>
        <Link to={URLS.start}>{w.start}</Link>
      </p>
    </div>
  )
}
