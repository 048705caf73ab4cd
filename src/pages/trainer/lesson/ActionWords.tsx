import type { LessonActionId } from '#domain/training/lesson.ts'
import { useRouteWords, useTrainerWords } from '#i18n/useLazyWords.ts'
import { useWindowsTable } from '#pages/trainer/replica/screenWords.ts'
import { actionText } from '#pages/trainer/lessonWords.ts'
import styles from '#pages/trainer/Trainer.module.css'
import { Rich } from '#ui/Rich.tsx'

/** What is to be done in a step, in one sentence. */
export function ActionText({ id }: { id: LessonActionId }) {
  const trainer = useTrainerWords()
  const route = useRouteWords()
  const windows = useWindowsTable()
  return <Rich text={actionText(id, { trainer, route }, windows)} />
}

/** What belongs to that sentence: the lines to type, each by itself, and why it is done. */
export function ActionDetails({ id, typed }: { id: LessonActionId; typed: readonly string[] }) {
  const { task, why } = useTrainerWords()
  return (
    <>
      {typed.length > 0 && (
        <ul className={styles['typed']}>
          {typed.map((line) => (
            <li key={line}>
              <code>{line}</code>
            </li>
          ))}
        </ul>
      )}
      <p className={styles['why']} data-why tabIndex={-1}>
        <strong>{task.why}:</strong> {why[id]}
      </p>
    </>
  )
}
