import { useId } from 'react'
import type { Answers } from '#domain/answers/answers.ts'
import type { PlannedChange } from '#domain/plan/plan.ts'
import { SOURCES } from '#domain/windows/sources.ts'
import { useMessages } from '#i18n/useMessages.tsx'
import { answerWords, articleWords } from '#i18n/words.ts'
import { Button } from '#ui/Button.tsx'
import styles from './Preview.module.css'

interface ExplanationProps {
  /** The change of the applying plan; null for a line that only belongs to the file's form. */
  readonly change: PlannedChange | null
  readonly undoing: boolean
  readonly answers: Answers
  readonly onClose: () => void
}

/** Why a line is there: which answer, which rule, what Windows does with it, where the article says so, and the source. */
export function Explanation({ change, undoing, answers, onClose }: ExplanationProps) {
  const m = useMessages()
  const titleId = useId()
  return (
    <section className={styles['explanation']} aria-labelledby={titleId}>
      <div className={styles['head']}>
        <h3 id={titleId}>
          {m.preview.explain}
          {change !== null && `: ${m.rules[change.why.rule].name}`}
        </h3>
        <Button look="quiet" onClick={onClose}>
          {m.preview.closeExplain}
        </Button>
      </div>
      {change === null ? (
        <p>{m.preview.noExplain}</p>
      ) : (
        <dl>
          <dt>{m.preview.effect}</dt>
          <dd>{m.rules[change.why.rule].effect}</dd>
          <dt>{m.preview.answer}</dt>
          {change.why.answers.map((key) => {
            const words = answerWords(key, answers, m)
            return (
              words !== null && (
                <dd key={key}>
                  {m.fields[key]}: <strong>{words}</strong>
                </dd>
              )
            )
          })}
          <dt>{undoing ? m.preview.undo : `${m.preview.before} › ${m.preview.after}`}</dt>
          <dd>
            {undoing ? (
              <>
                {m.preview.undoes[change.undoing]}: <Value change={change} side="before" />
              </>
            ) : (
              <>
                <Value change={change} side="before" /> › <Value change={change} side="after" />
              </>
            )}
          </dd>
          <dt>{m.preview.article}</dt>
          <dd>{change.why.article === null ? m.preview.silent : articleWords(change.why.article, m)}</dd>
          <dt>{m.preview.source}</dt>
          {change.why.sources.map((id) => (
            <dd key={id} lang="en">
              {SOURCES[id].title} <span className={styles['soft']}>({SOURCES[id].place})</span>
              {SOURCES[id].standing === 'observed' && (
                <span className={styles['soft']} lang={m.app.language}>
                  {' '}
                  {m.preview.observed}
                </span>
              )}
            </dd>
          ))}
        </dl>
      )}
    </section>
  )
}

function Value({ change, side }: { change: PlannedChange; side: 'before' | 'after' }) {
  const m = useMessages()
  switch (change.kind) {
    case 'value': {
      const data = change[side]
      return data === null ? m.preview.absent : <code>{data.data}</code>
    }
    case 'list': {
      const names = change[side]
      return names === null ? m.preview.absent : m.check.helpers(names.length)
    }
    case 'firewall': {
      const exception = change[side]
      if (exception === null) return m.preview.absent
      return <code>{exception.scope === 'any' ? '*' : exception.scope.join(',')}</code>
    }
  }
}
