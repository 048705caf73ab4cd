// Drawn anew so seldom that remembering costs more bytes than it saves time.
'use no memo'

import { CASES } from '#domain/training/cases.ts'
import type { CaseId } from '#domain/training/cases.ts'
import { COSTS, HINT_STEPS } from '#domain/training/grading.ts'
import type { LessonId } from '#domain/training/lessons.ts'
import { useTrainerWords } from '#i18n/useLazyWords.ts'
import { Button } from '#ui/Button.tsx'
import { Facts, LessonFacts } from '#pages/trainer/LessonFacts.tsx'
import { NamesChoice } from '#pages/trainer/NamesChoice.tsx'
import styles from './Begin.module.css'

/** What somebody knows before the clock starts: the task, how long and how hard it is, whose names, and what gives points. */
export function Begin({ task, onBegin }: { task: LessonId | { count: CaseId }; onBegin: () => void }) {
  const w = useTrainerWords()
  const isLesson = typeof task === 'string'
  const costs = COSTS[isLesson ? 'lesson' : 'case']
  return (
    <section className={styles['begin']}>
      <h2>{w.begin.title}</h2>
      {isLesson ? (
        <>
          <p>{w.lessons[task].goal}</p>
          <LessonFacts lesson={task} />
          <NamesChoice lesson={task} />
        </>
      ) : (
        <p>
          <Facts {...CASES[task.count]} />
        </p>
      )}
      <ul>
        <li>{isLesson ? w.begin.reached : w.begin.mended}</li>
        <li>{w.begin.hints(HINT_STEPS.map((step) => `${w.hints[step]} −${costs[step]}`).join(', '))}</li>
        <li>{w.begin.turns(COSTS.turn)}</li>
        <li>{w.begin.clock}</li>
      </ul>
      <Button look="primary" onClick={onBegin}>
        {w.begin.begin}
      </Button>
    </section>
  )
}
