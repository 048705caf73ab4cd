// Drawn anew so seldom that remembering costs more bytes than it saves time.
'use no memo'

import { Link } from 'react-router'
import { LESSON_IDS } from '#domain/training/lessons.ts'
import { useTrainerWords } from '#i18n/useLazyWords.ts'
import { useMessages } from '#i18n/useMessages.tsx'
import { useLessonPlan } from '#state/lessonPlan.ts'
import { MODES } from '#state/training.ts'
import { buttonLook } from '#ui/Button.tsx'
import { PageTitle } from '#ui/PageTitle.tsx'
import { PlanEditor } from './PlanEditor.tsx'
import styles from './Trainer.module.css'
import { caseUrl, handoutUrl, lessonUrl, SCORES_URL } from './trainerUrls.ts'

/** The lessons, the search for faults, and what a trainer prepares. */
export function TrainerPage() {
  const m = useMessages()
  const w = useTrainerWords()
  const { lessons } = useLessonPlan()
  return (
    <div className={styles['page']}>
      <PageTitle title={m.app.title(w.title)} />
      <h1 tabIndex={-1}>{w.title}</h1>
      <p className={styles['lead']}>{w.lead}</p>
      <section className={styles['section']}>
        <h2>{w.lessonsTitle}</h2>
        <p className={styles['soft']}>{w.lessonsLead}</p>
        <ol className={styles['lessons']}>
          {lessons.map((id) => (
            <li key={id}>
              <h3>{w.lessons[id].name}</h3>
              <p>{w.lessons[id].goal}</p>
              <p className={styles['ways']}>
                {MODES.map((mode) => (
                  <Link
                    key={mode}
                    to={lessonUrl(id, mode)}
                    title={w.modes[mode].lead}
                    aria-label={`${w.modes[mode].name}: ${w.lessons[id].name}`}
                    className={buttonLook()}
                  >
                    {w.modes[mode].name}
                  </Link>
                ))}
                <Link to={handoutUrl(id)} aria-label={w.handout.title(w.lessons[id].name)}>
                  {w.handout.open}
                </Link>
              </p>
            </li>
          ))}
        </ol>
      </section>
      <section className={styles['section']}>
        <h2>{w.case.title}</h2>
        <p className={styles['soft']}>{w.case.lead}</p>
        <p className={styles['ways']}>
          {[1, 2, 3].map((count) => (
            <Link key={count} to={caseUrl(count)} className={buttonLook()}>
              {w.case.faults(count)}
            </Link>
          ))}
        </p>
      </section>
      <section className={styles['section']}>
        <h2>{w.plan.title}</h2>
        <p className={styles['soft']}>{w.plan.lead}</p>
        <PlanEditor all={LESSON_IDS} />
      </section>
      <p>
        <Link to={SCORES_URL}>{w.scores.title}</Link>
      </p>
      <p className={styles['soft']}>{w.notWindows}</p>
    </div>
  )
}
