import { ANSWER_KEYS } from '#domain/answers/answers.ts'
import { observedAnswers } from '#domain/audit/observedAnswers.ts'
import { useAuditWords } from '#i18n/useLazyWords.ts'
import { useMessages } from '#i18n/useMessages.tsx'
import { useGoOnWith } from '#pages/useGoOnWith.ts'
import { whereToGoOn } from '#pages/whereToGoOn.ts'
import type { AuditedFile } from '#state/audit.ts'
import { openAnswers, useSession } from '#state/session.ts'
import { Button } from '#ui/Button.tsx'
import styles from './AuditPage.module.css'

/** The way from a file to the wizard: says first what is filled in, and asks only the rest. */
export function FoundAnswers({ file: { fileName, reading } }: { file: AuditedFile }) {
  const m = useMessages()
  const w = useAuditWords()
  const hasAnswers = useSession(({ answers }) => Object.keys(answers).length > 0)
  const goOnWith = useGoOnWith()
  const found = observedAnswers(reading)
  const keys = ANSWER_KEYS.filter((key) => found[key] !== undefined)
  const count = keys.length
  if (count === 0) return null
  return (
    <section className={styles['offers']}>
      <p>
        {w.answersFound(count, keys.map((key) => m.fields[key]).join('; '))} {hasAnswers && w.answersReplaced}
      </p>
      <div className={styles['actions']}>
        <Button
          onClick={() =>
            goOnWith(() => openAnswers(found), whereToGoOn(found), { kind: 'found', file: fileName, count })
          }
        >
          {m.menu.found}
        </Button>
      </div>
    </section>
  )
}
