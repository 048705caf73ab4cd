// Drawn anew so seldom that remembering costs more bytes than it saves time.
'use no memo'

import { Link } from 'react-router'
import { LESSON_FACTS, nextLesson } from '#domain/training/lessonFacts.ts'
import type { TaskFacts } from '#domain/training/lessonFacts.ts'
import type { Mode } from '#domain/training/lesson.ts'
import type { LessonId } from '#domain/training/lessons.ts'
import { useTrainerWords } from '#i18n/useLazyWords.ts'
import { useLessonPlan } from '#state/lessonPlan.ts'
import styles from './Trainer.module.css'
import { lessonUrl } from './trainerUrls.ts'

/** How long and how hard a task is. */
export function Facts({ minutes, level }: TaskFacts) {
  const { facts } = useTrainerWords()
  return <>{facts.lead(minutes, facts.levels[level])}</>
}

/** The same of a lesson, and which one comes next. */
export function LessonFacts({ lesson }: { lesson: LessonId }) {
  const w = useTrainerWords()
  const next = nextLesson(useLessonPlan().lessons, lesson)
  return (
    <p className={styles['soft']}>
      <Facts {...LESSON_FACTS[lesson]} /> {next !== null && `${w.facts.next(w.lessons[next].name)}.`}
    </p>
  )
}

/** The way to the lesson that comes next in the plan, if one does. */
export function NextLesson({ lesson, mode }: { lesson: LessonId; mode: Mode }) {
  const w = useTrainerWords()
  const next = nextLesson(useLessonPlan().lessons, lesson)
  return next === null ? null : <Link to={lessonUrl(next, mode)}>{w.facts.next(w.lessons[next].name)}</Link>
}
