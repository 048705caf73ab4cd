// Drawn anew so seldom that remembering costs more bytes than it saves time.
'use no memo'

import { REMEDY_IDS } from '#domain/training/faults.ts'
import { lessonOf } from '#domain/training/lessons.ts'
import { reachedGoals, wrongTurns } from '#domain/training/training.ts'
import { useRouteWords, useTrainerWords } from '#i18n/useLazyWords.ts'
import { useWindowsLanguage } from '#pages/useWindowsLanguage.ts'
import { askFor, giveUp, takeHint, undoAct } from '#state/training.ts'
import type { Training } from '#state/training.ts'
import { Button } from '#ui/Button.tsx'
import { Rich } from '#ui/Rich.tsx'
import { actionText, goalText } from '#pages/trainer/lessonWords.ts'
import styles from '#pages/trainer/Trainer.module.css'

/** A task of which only the goal is given: how far it is, what went wrong on the way, and hints for who wants them. */
export function GoalPanel({ training }: { training: Training }) {
  const w = useTrainerWords()
  const { task, cast, start, desktop, past, hints } = training
  const lesson = task.kind === 'lesson' ? lessonOf(task.lesson, cast) : null
  const goals = lesson?.goals ?? []
  const reached = reachedGoals(goals, desktop)
  const turns = wrongTurns(start.machine, desktop.machine, goals)
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
        <fieldset className={styles['remedies']}>
          <legend>{w.case.ask}</legend>
          {REMEDY_IDS.map((id) => (
            <Button key={id} onClick={() => askFor(id)}>
              {w.case.remedies[id]}
            </Button>
          ))}
        </fieldset>
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
          </div>
        )}
      </div>
      <div className={styles['steer']}>
        <Button unavailable={past.length === 0} onClick={undoAct}>
          {w.task.undo}
        </Button>
        <Button onClick={takeHint} title={w.task.hintCosts}>
          {w.task.hint}
        </Button>
        <Button look="quiet" onClick={giveUp}>
          {w.task.giveUp}
        </Button>
      </div>
      <p className={styles['soft']}>{w.task.hintCosts}</p>
      <div role="status">{hints > 0 && <Hints training={training} />}</div>
    </>
  )
}

/** Of a lesson: its actions, one more with each hint. Of a case: what kind of place to look at. */
function Hints({ training: { task, cast, hints } }: { training: Training }) {
  const w = useTrainerWords()
  const route = useRouteWords()
  const windows = useWindowsLanguage()
  const actions = task.kind === 'lesson' ? lessonOf(task.lesson, cast).actions : []
  return (
    <ol className={styles['hints']}>
      {task.kind === 'lesson'
        ? actions.slice(0, hints).map((action, index) => (
            <li key={index}>
              <Rich text={actionText(action.id, { trainer: w, route }, windows)} />{' '}
              <span className={styles['soft']}>{w.why[action.id]}</span>
            </li>
          ))
        : // The first names what was wrong, the second how it is mended, and so on.
          task.faults
            .flatMap((id) => [w.faults[id].name, w.faults[id].mend])
            .slice(0, hints)
            .map((text) => <li key={text}>{text}</li>)}
    </ol>
  )
}
