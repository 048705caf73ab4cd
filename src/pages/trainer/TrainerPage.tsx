// Drawn anew so seldom that remembering costs more bytes than it saves time.
'use no memo'

import { Link } from 'react-router'
import { CASE_IDS, CASES } from '#domain/training/cases.ts'
import { MODES } from '#domain/training/lesson.ts'
import { LESSON_IDS } from '#domain/training/lessons.ts'
import type { LessonId } from '#domain/training/lessons.ts'
import { useTrainerWords } from '#i18n/useLazyWords.ts'
import { useMessages } from '#i18n/useMessages.tsx'
import { clearProgress, useLessonPlan, useProgress } from '#state/lessonPlan.ts'
import { Button, buttonLook } from '#ui/Button.tsx'
import { PageTitle } from '#ui/PageTitle.tsx'
import { Facts, LessonFacts } from './LessonFacts.tsx'
import { caseName } from './lessonWords.ts'
import { NamesChoice } from './NamesChoice.tsx'
import { PlanEditor } from './PlanEditor.tsx'
import styles from './Trainer.module.css'
import { caseUrl, handoutUrl, LABELS_URL, lessonUrl, SCORES_URL } from './trainerUrls.ts'

/** The lessons, the search for faults, and what a trainer prepares. */
export function TrainerPage() {
  const m = useMessages()
  const w = useTrainerWords()
  const { lessons } = useLessonPlan()
  const progress = useProgress()
  return (
    <div className={styles['page']}>
      <PageTitle title={m.app.title(w.title)} />
      <h1 tabIndex={-1}>{w.title}</h1>
      <p className={styles['lead']}>{w.lead}</p>
      <section className={styles['section']}>
        <h2>{w.lessonsTitle}</h2>
        <p className={styles['soft']}>{w.lessonsLead}</p>
        <ul>
          {MODES.map((mode) => (
            <li key={mode}>
              <strong>{w.modes[mode].name}:</strong> {w.modes[mode].lead}
            </li>
          ))}
        </ul>
        <NamesChoice />
        <ol className={styles['lessons']}>
          {lessons.map((id) => (
            <li key={id}>
              <h3>{w.lessons[id].name}</h3>
              <div>
                <p>{w.lessons[id].goal}</p>
                <LessonFacts lesson={id} />
                <Done lesson={id} />
              </div>
              <p className={styles['ways']}>
                {MODES.map((mode) => (
                  <Link
                    key={mode}
                    to={lessonUrl(id, mode)}
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
        {Object.keys(progress).length > 0 && (
          <p className={styles['ways']}>
            <Button onClick={clearProgress}>{w.facts.clear}</Button>
          </p>
        )}
      </section>
      <section className={styles['section']}>
        <h2>{w.case.title}</h2>
        <p className={styles['soft']}>{w.case.lead}</p>
        <ul>
          {CASE_IDS.map((id) => (
            <li key={id}>
              <Link to={caseUrl(id)}>{caseName(id, w)}</Link>:{' '}
              {id in w.case.kinds && w.case.kinds[id as keyof typeof w.case.kinds].lead}{' '}
              <Facts {...CASES[id]} />
            </li>
          ))}
        </ul>
      </section>
      <section className={styles['section']}>
        <h2>{w.plan.title}</h2>
        <p className={styles['soft']}>{w.plan.lead}</p>
        <PlanEditor all={LESSON_IDS} />
      </section>
      <p>
        <Link to={SCORES_URL}>{w.scores.title}</Link>
      </p>
      <p className={styles['soft']}>
        {w.notWindows} <Link to={LABELS_URL}>{w.labels.title}</Link>
      </p>
    </div>
  )
}

/** In which ways somebody went through a lesson, and how well. */
function Done({ lesson }: { lesson: LessonId }) {
  const { facts, modes } = useTrainerWords()
  const progress = useProgress()
  const ways = MODES.flatMap((mode) => {
    const points = progress[`${lesson}/${mode}`]
    const { name } = modes[mode]
    return points === undefined ? [] : [mode === 'practise' ? facts.best(name, points) : name]
  })
  return ways.length === 0 ? null : <p>{facts.done(ways.join(', '))}</p>
}
