// Drawn anew so seldom that remembering costs more bytes than it saves time.
'use no memo'

import { Link, Navigate, useParams } from 'react-router'
import { viewOf } from '#domain/training/desktop/desktop.ts'
import { frontWindow } from '#domain/training/desktop/desktopState.ts'
import { noteId } from '#domain/training/lessonPlanFile.ts'
import { LESSON_IDS, lessonOf } from '#domain/training/lessons.ts'
import type { LessonId } from '#domain/training/lessons.ts'
import { scenesOf } from '#domain/training/training.ts'
import { useRouteWords, useTrainerWords } from '#i18n/useLazyWords.ts'
import { useMessages } from '#i18n/useMessages.tsx'
import { URLS } from '#pages/urls.ts'
import { useWindowsLanguage } from '#pages/useWindowsLanguage.ts'
import { printPage } from '#platform/printPage.ts'
import { useLessonPlan } from '#state/lessonPlan.ts'
import { Button } from '#ui/Button.tsx'
import { PageTitle } from '#ui/PageTitle.tsx'
import { Rich } from '#ui/Rich.tsx'
import { actionText, typedIn } from '#pages/trainer/lessonWords.ts'
import { Replica } from '#pages/trainer/replica/Replica.tsx'
import { useScreenWords } from '#pages/trainer/replica/screenWords.ts'
import styles from '#pages/trainer/Trainer.module.css'

/** A lesson as pages to print: each action, the replica just before its last gesture, and room to write. */
export function HandoutPage() {
  const { lesson: text } = useParams()
  const lesson = LESSON_IDS.find((id) => id === text)
  return lesson === undefined ? <Navigate to={URLS.trainer} replace /> : <Handout lesson={lesson} />
}

function Handout({ lesson }: { lesson: LessonId }) {
  const m = useMessages()
  const w = useTrainerWords()
  const route = useRouteWords()
  const windows = useWindowsLanguage()
  const show = useScreenWords()
  const { notes } = useLessonPlan()
  const scenes = scenesOf(lesson)
  const title = w.handout.title(w.lessons[lesson].name)
  return (
    <div className={styles['handout']}>
      <PageTitle title={m.app.title(title)} />
      <p className={styles['screenOnly']}>
        <Link to={URLS.trainer}>{w.task.back}</Link>
      </p>
      <h1 tabIndex={-1}>{title}</h1>
      <p className={styles['screenOnly']}>{w.handout.lead}</p>
      <p className={styles['screenOnly']}>
        <Button look="primary" onClick={printPage}>
          {w.handout.print}
        </Button>
      </p>
      <p>
        <strong>{w.task.goals}:</strong> {w.lessons[lesson].goal}
      </p>
      {notes[lesson] !== undefined && <p className={styles['remark']}>{notes[lesson]}</p>}
      <ol className={styles['pictures']}>
        {lessonOf(lesson).actions.map((action, index) => {
          const scene = scenes.findLast((each) => each.action === index && each.next !== null)
          if (scene === undefined) return null
          const front = frontWindow(scene.desktop)
          const where = front === null ? w.replica.empty : show(viewOf(scene.desktop, front.state).title).text
          const note = notes[noteId(lesson, action.id)]
          return (
            <li key={index}>
              <h2>
                {index + 1}. <Rich text={actionText(action.id, { trainer: w, route }, windows)} />
              </h2>
              {[...new Set(typedIn(action))].map((line) => (
                <p key={line}>
                  <code>{line}</code>
                </p>
              ))}
              <p className={styles['soft']}>{w.why[action.id]}</p>
              <div className={styles['picture']}>
                <Replica
                  desktop={scene.desktop}
                  spot={scene.next}
                  zoom={0.75}
                  onGesture={null}
                  picture={w.replica.picture(index + 1, where)}
                />
              </div>
              {note !== undefined && <p className={styles['remark']}>{note}</p>}
              <p className={styles['room']}>{w.handout.notes}</p>
            </li>
          )
        })}
      </ol>
    </div>
  )
}
