// Drawn anew so seldom that remembering costs more bytes than it saves time.
'use no memo'

import { plainText } from '#domain/files/documents/richText.ts'
import { NOTE_LENGTH, noteId } from '#domain/training/lessonPlanFile.ts'
import { lessonOf } from '#domain/training/lessons.ts'
import type { LessonId } from '#domain/training/lessons.ts'
import { useRouteWords, useTrainerWords } from '#i18n/useLazyWords.ts'
import { useWindowsTable } from '#pages/trainer/replica/screenWords.ts'
import { setNote, useLessonPlan } from '#state/lessonPlan.ts'
import { actionNow, jumpTo } from '#state/training.ts'
import type { Training } from '#state/training.ts'
import { actionLine, actionText } from '#pages/trainer/lessonWords.ts'
import styles from '#pages/trainer/Trainer.module.css'

/** What only the trainer sees: what comes next, a list to jump by, and notes. */
export function PresenterNotes({ training, lesson }: { training: Training; lesson: LessonId }) {
  const w = useTrainerWords()
  const route = useRouteWords()
  const windows = useWindowsTable()
  const { notes } = useLessonPlan()
  const { actions } = lessonOf(lesson, training.cast)
  const now = actionNow(training)
  const action = actions[now]
  const next = actions[now + 1]
  if (action === undefined) return null
  const id = noteId(lesson, action.id)
  const line = (each: typeof action) => actionLine(each, { trainer: w, route }, windows)
  return (
    <>
      <p className={styles['soft']}>
        {next === undefined
          ? w.present.last
          : w.present.nextIs(plainText(actionText(next.id, { trainer: w, route }, windows)))}
      </p>
      <label className={styles['jump']}>
        {w.present.jump}
        <select value={now} onChange={(event) => jumpTo(Number(event.target.value))}>
          {actions.map((each, index) => (
            <option key={index} value={index}>
              {index + 1}. {line(each)}
            </option>
          ))}
        </select>
      </label>
      <label className={styles['name']}>
        {w.present.notes}
        <textarea
          rows={2}
          maxLength={NOTE_LENGTH}
          value={notes[id] ?? ''}
          onChange={(event) => setNote(id, event.target.value)}
        />
      </label>
    </>
  )
}
