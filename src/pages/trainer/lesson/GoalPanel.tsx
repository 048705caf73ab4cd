// Drawn anew so seldom that remembering costs more bytes than it saves time.
'use no memo'

import type { ReactNode } from 'react'
import { viewOf } from '#domain/training/desktop/desktop.ts'
import { frontWindow, windowOf } from '#domain/training/desktop/desktopState.ts'
import { FAULTS, REMEDY_IDS } from '#domain/training/faults.ts'
import { COSTS, HINT_STEPS, reachedGoals } from '#domain/training/grading.ts'
import { lessonOf } from '#domain/training/lessons.ts'
import { SLIP_IDS } from '#domain/training/slips.ts'
import { useRouteWords, useTrainerWords } from '#i18n/useLazyWords.ts'
import { useWindowsTable } from '#pages/trainer/replica/screenWords.ts'
import { askFor, giveUp, nextHint, standingOf, takeHint, tellHelper, undoAct } from '#state/training.ts'
import type { Training } from '#state/training.ts'
import { Button } from '#ui/Button.tsx'
import { Rich } from '#ui/Rich.tsx'
import { typedIn } from '#domain/training/lesson.ts'
import { actionText, goalText } from '#pages/trainer/lessonWords.ts'
import { useScreenWords } from '#pages/trainer/replica/screenWords.ts'
import styles from '#pages/trainer/Trainer.module.css'

/** A task of which only the goal is given: how far it is, what went wrong on the way, and hints for who wants them. */
export function GoalPanel({ training }: { training: Training }) {
  const w = useTrainerWords()
  const { task, cast, start, desktop, past, told } = training
  const lesson = task.kind === 'lesson' ? lessonOf(task.lesson, cast) : null
  const goals = lesson?.goals ?? []
  const reached = reachedGoals(goals, desktop)
  const { isDone, turns } = standingOf(training)
  const hint = nextHint(training)
  const costs = COSTS[task.kind]
  return (
    <>
      {task.kind === 'lesson' && (
        <>
          <h2>{w.task.goals}</h2>
          <p>{w.lessons[task.lesson].goal}</p>
          <ul className={styles['goals']}>
            {goals.map((goal, index) => (
              <li key={index} data-state={reached[index] === true ? 'done' : 'later'}>
                {goalText(goal, w)}{' '}
                <span className="visually-hidden">
                  ({reached[index] === true ? w.goal.reached : w.goal.open})
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
      {task.kind === 'case' && (
        <>
          <p>
            {w.case.says(
              start.helper.account,
              start.helper.groups.join(', '),
              start.helper.address,
              windowOf(start, 'help')?.computer ?? '',
            )}
          </p>
          <fieldset className={styles['remedies']}>
            <legend>{w.case.ask}</legend>
            {REMEDY_IDS.map((id) => (
              <Button key={id} onClick={() => askFor(id)}>
                {w.case.remedies[id]}
              </Button>
            ))}
          </fieldset>
          <fieldset className={styles['remedies']}>
            <legend>{w.case.tell}</legend>
            {SLIP_IDS.map((id) => (
              <Button key={id} aria-pressed={told === id} onClick={() => tellHelper(id)}>
                {w.case.slips[id].mend}
              </Button>
            ))}
          </fieldset>
        </>
      )}
      <div role="status">
        {turns.length > 0 && (
          <div className={styles['lost']}>
            <strong>{w.task.turnsTitle}</strong>
            <ul>
              {turns.map((id) => (
                <li key={id}>{w.turns[id]}</li>
              ))}
            </ul>
            {isDone && w.task.leftTurns}
          </div>
        )}
      </div>
      <div className={styles['steer']}>
        <Button unavailable={past.length === 0} onClick={undoAct}>
          {w.task.undo}
        </Button>
        <Button unavailable={hint === null} onClick={takeHint}>
          {hint === null ? w.task.hint : w.hints.next(w.hints[hint.step], costs[hint.step])}
        </Button>
        <Button look="quiet" onClick={giveUp}>
          {w.task.giveUp}
        </Button>
      </div>
      <div role="status">{training.hints.length > 0 && <Hints training={training} />}</div>
    </>
  )
}

/** What was asked for so far: of each action, fault or slip one more step with each hint. */
function Hints({ training: { task, cast, scenes, hints } }: { training: Training }) {
  const w = useTrainerWords()
  const route = useRouteWords()
  const windows = useWindowsTable()
  const show = useScreenWords()

  const stepsOf = (subject: number): readonly ReactNode[] => {
    if (task.kind === 'case') {
      const id = task.faults[subject]
      if (id !== undefined) return [FAULTS[id].look, w.faults[id].name, w.faults[id].mend]
      const slip = task.slip === null ? null : w.case.slips[task.slip]
      return [w.replica.helper, w.case.inOrder, slip && `${slip.name}: ${slip.mend}`]
    }
    const action = lessonOf(task.lesson, cast).actions[subject]
    const desktop = scenes.findLast((each) => each.action === subject && each.next !== null)?.desktop
    if (action === undefined || desktop === undefined) return []
    const front = frontWindow(desktop)
    const window = front === null ? w.replica.empty : show(viewOf(desktop, front.state).title).text
    return [
      `${w.replica[desktop.side]}: ${window}`,
      w.why[action.id],
      <>
        <Rich text={actionText(action.id, { trainer: w, route }, windows)} />{' '}
        <code>{typedIn(action).join(' ')}</code>
      </>,
    ]
  }

  return (
    <ul className={styles['hints']}>
      {hints.map((count, subject) =>
        count === 0 ? null : (
          <li key={subject}>
            {stepsOf(subject)
              .slice(0, count)
              .map((text, step) => (
                <p key={step}>
                  <span className={styles['soft']}>{w.hints[HINT_STEPS[step] ?? 'answer']}:</span> {text}
                </p>
              ))}
          </li>
        ),
      )}
    </ul>
  )
}
