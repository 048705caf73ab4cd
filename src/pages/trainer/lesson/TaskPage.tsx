// Drawn anew so seldom that remembering costs more bytes than it saves time.
'use no memo'

import { lazy, Suspense, useEffectEvent, useLayoutEffect, useRef, useState } from 'react'
import type { RefObject } from 'react'
import { Link, Navigate, useParams } from 'react-router'
import { CASE_IDS } from '#domain/training/cases.ts'
import type { CaseId } from '#domain/training/cases.ts'
import { MODES } from '#domain/training/lesson.ts'
import type { Mode } from '#domain/training/lesson.ts'
import { LESSON_IDS } from '#domain/training/lessons.ts'
import type { LessonId } from '#domain/training/lessons.ts'
import { useRouteWords, useTrainerWords } from '#i18n/useLazyWords.ts'
import { useMessages } from '#i18n/useMessages.tsx'
import { URLS } from '#pages/urls.ts'
import { actOn, beginRandomCase, beginTask, useTraining } from '#state/training.ts'
import type { Training } from '#state/training.ts'
import { Button } from '#ui/Button.tsx'
import { PageTitle } from '#ui/PageTitle.tsx'
import { Begin } from './Begin.tsx'
import { ChangesPanel } from './ChangesPanel.tsx'
import { GoalPanel } from './GoalPanel.tsx'
import { LessonPanel } from './LessonPanel.tsx'
import { ENLARGEMENTS } from '#pages/trainer/replica/fit.ts'
import { FittedReplica } from '#pages/trainer/replica/FittedReplica.tsx'
import styles from '#pages/trainer/Trainer.module.css'
import { usePlayer } from '#pages/trainer/replica/usePlayer.ts'
import { useCast } from '#pages/trainer/useCast.ts'

// What a learner does not need: only who shows a lesson waits for it, for a moment and beside the replica.
const PresenterBar = lazy(async () => ({
  default: (await import('#pages/trainer/presenting/PresenterBar.tsx')).PresenterBar,
}))
const PresenterNotes = lazy(async () => ({
  default: (await import('#pages/trainer/presenting/PresenterNotes.tsx')).PresenterNotes,
}))
const loadSheet = () => import('#pages/trainer/scores/ResultSheet.tsx')
const ResultSheet = lazy(async () => ({ default: (await loadSheet()).ResultSheet }))

/** One lesson in one of its ways, or a case; what the address does not name leads to the list of lessons. */
export function TaskPage() {
  const { lesson: lessonText, mode: modeText, count: countText } = useParams()
  const lesson = LESSON_IDS.find((id) => id === lessonText)
  const mode = MODES.find((id) => id === modeText)
  const count = CASE_IDS.find((id) => id === countText)
  if (count !== undefined) return <Task key={count} task={{ count }} />
  if (lesson === undefined || mode === undefined) return <Navigate to={URLS.trainer} replace />
  return <Task key={`${lesson}/${mode}`} task={{ lesson, mode }} />
}

type Asked = { readonly count: CaseId } | { readonly lesson: LessonId; readonly mode: Mode }

function Task({ task }: { task: Asked }) {
  const m = useMessages()
  const w = useTrainerWords()
  // Needed further down, and better waited for here than in the middle of a lesson.
  useRouteWords()
  // What gives points begins when somebody has read how.
  const [isReady, setReady] = useState('mode' in task && task.mode !== 'practise')
  const [runs, setRuns] = useState(0)
  const title = 'count' in task ? w.case.title : w.lessons[task.lesson].name
  return (
    <div className={styles['task']}>
      <PageTitle title={m.app.title(title)} />
      <div className={styles['taskHead']}>
        <Link to={URLS.trainer}>{w.task.back}</Link>
        <h1 tabIndex={-1}>{title}</h1>
        <p className={styles['soft']}>
          {'count' in task ? w.case.task : `${w.modes[task.mode].name}: ${w.modes[task.mode].lead}`}
        </p>
      </div>
      {isReady ? (
        <Turn key={runs} task={task} onRestart={() => setRuns(runs + 1)} />
      ) : (
        <Begin
          task={'count' in task ? task : task.lesson}
          onBegin={() => {
            setReady(true)
            // The button goes, and what follows is below the title.
            document.querySelector('h1')?.focus()
          }}
        />
      )}
    </div>
  )
}

/** One turn at it, begun anew each time this is. */
function Turn({ task, onRestart }: { task: Asked; onRestart: () => void }) {
  const w = useTrainerWords()
  const cast = useCast()
  const [size, setSize] = useState(ENLARGEMENTS.indexOf(1))
  const enlargement = ENLARGEMENTS[size] ?? 1
  const turn = useRef<HTMLDivElement>(null)
  const training = useTraining()
  const begin = useEffectEvent(() => {
    if ('count' in task) beginRandomCase(task.count)
    else {
      const { lesson, mode } = task
      beginTask({ kind: 'lesson', lesson, mode }, cast)
    }
  })
  // Before anything is painted: what is in the store now is of another turn. Only once, also where React hides the page
  // for a moment, while something loads, and shows it again.
  const hasBegun = useRef(false)
  useLayoutEffect(() => {
    if (hasBegun.current) return
    hasBegun.current = true
    begin()
    // Here before it is needed, also where the network has gone by then.
    void loadSheet()
  }, [])
  usePlayer(training)
  useBeginning(turn)
  if (training === null) return null
  const isTeaching = 'mode' in task && task.mode === 'show'
  return (
    <>
      <div ref={turn} className={styles['turn']}>
        <div className={styles['panel']}>
          <Panel training={training} onRestart={onRestart} />
        </div>
        <div className={styles['stage']}>
          <div className={styles['bar']}>
            {isTeaching && (
              <Suspense fallback={null}>
                <PresenterBar training={training} enlargement={enlargement} />
              </Suspense>
            )}
            <div className={styles['size']} role="group" aria-label={w.replica.size}>
              {([-1, 1] as const).map((by) => {
                const name = by < 0 ? w.replica.smaller : w.replica.larger
                return (
                  <Button
                    key={by}
                    aria-label={name}
                    title={name}
                    unavailable={ENLARGEMENTS[size + by] === undefined}
                    onClick={() => setSize(size + by)}
                  >
                    {by < 0 ? 'A−' : 'A+'}
                  </Button>
                )
              })}
            </div>
          </div>
          <Stage training={training} enlargement={enlargement} />
        </div>
      </div>
      <p className={styles['soft']}>{isTeaching ? w.present.keys : w.replica.keys}</p>
      <ChangesPanel training={training} isOpen={isTeaching} />
    </>
  )
}

/** Keeps in CSS how far down on the page an element begins, for one that goes on to the foot of the window. */
function useBeginning(ref: RefObject<HTMLElement | null>): void {
  useLayoutEffect(() => {
    const measure = () => {
      if (ref.current === null) return
      const top = ref.current.getBoundingClientRect().top + scrollY
      ref.current.style.setProperty('--above', `${Math.round(top)}px`)
    }
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(document.body)
    return () => observer.disconnect()
  }, [ref])
}

function Panel({ training, onRestart }: { training: Training; onRestart: () => void }) {
  const { task, endedAt } = training
  if (task.kind === 'lesson' && task.mode !== 'practise') {
    return (
      <>
        <LessonPanel training={training} lesson={task.lesson} mode={task.mode} onRestart={onRestart} />
        {task.mode === 'show' && (
          <Suspense fallback={null}>
            <PresenterNotes training={training} lesson={task.lesson} />
          </Suspense>
        )}
      </>
    )
  }
  return endedAt === null ? (
    <GoalPanel training={training} />
  ) : (
    <Suspense fallback={null}>
      <ResultSheet training={training} onRestart={onRestart} />
    </Suspense>
  )
}

function Stage({ training, enlargement }: { training: Training; enlargement: number }) {
  const { task, desktop, scenes, scene, isLost, endedAt } = training
  const isMarked = task.kind === 'lesson' && task.mode !== 'practise' && !isLost
  const isShown = task.kind === 'lesson' && task.mode === 'show'
  // What was reached is what the sheet says; only a lesson that is followed has no sheet.
  const isOver = endedAt !== null && (task.kind === 'case' || task.mode === 'practise')
  return (
    <FittedReplica
      desktop={desktop}
      spot={isMarked ? (scenes[scene]?.next ?? null) : null}
      enlargement={enlargement}
      onGesture={isShown || isOver ? null : actOn}
      onExplain={() => document.querySelector<HTMLElement>('[data-why]')?.focus()}
    />
  )
}
