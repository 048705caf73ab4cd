// Drawn anew so seldom that remembering costs more bytes than it saves time.
'use no memo'

import { useRef, useState } from 'react'
import { NOTE_LENGTH, parseLessonPlan } from '#domain/training/lessonPlanFile.ts'
import type { LessonId } from '#domain/training/lessons.ts'
import { useTrainerWords } from '#i18n/useLazyWords.ts'
import { downloadFile } from '#platform/download.ts'
import { moveLesson, planText, setNote, setPlan, toggleLesson, useLessonPlan } from '#state/lessonPlan.ts'
import { announce } from '#ui/announce.tsx'
import { Button } from '#ui/Button.tsx'
import styles from './Trainer.module.css'

/** Which lessons are given, in which order, and what the trainer wants to say; saved as a file and opened again. */
export function PlanEditor({ all }: { all: readonly LessonId[] }) {
  const w = useTrainerWords()
  const plan = useLessonPlan()
  const picker = useRef<HTMLInputElement>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const others = all.filter((id) => !plan.lessons.includes(id))

  const openPlan = async (file: File) => {
    const { plan: opened, problems } = parseLessonPlan(await file.text())
    if (opened !== null) setPlan(opened)
    const [first] = problems
    if (first === undefined) setProblem(null)
    else {
      setProblem(
        first.kind === 'unknown'
          ? w.plan.problems.unknown(first.names.join(', '))
          : w.plan.problems['not-a-plan'],
      )
    }
    if (opened !== null) announce(w.plan.opened)
  }

  return (
    <details className={styles['plan']}>
      <summary>{w.plan.title}</summary>
      <ol>
        {[...plan.lessons, ...others].map((id) => {
          const { name } = w.lessons[id]
          const isIn = plan.lessons.includes(id)
          const place = plan.lessons.indexOf(id)
          return (
            <li key={id}>
              <label>
                <input
                  type="checkbox"
                  checked={isIn}
                  aria-label={w.plan.include(name)}
                  onChange={() => toggleLesson(id)}
                />{' '}
                {name}
              </label>
              {isIn && (
                <>
                  <Button
                    look="quiet"
                    aria-label={w.plan.up(name)}
                    unavailable={place === 0}
                    onClick={() => moveLesson(id, -1)}
                  >
                    ↑
                  </Button>
                  <Button
                    look="quiet"
                    aria-label={w.plan.down(name)}
                    unavailable={place === plan.lessons.length - 1}
                    onClick={() => moveLesson(id, 1)}
                  >
                    ↓
                  </Button>
                  <textarea
                    rows={1}
                    aria-label={`${w.plan.remarks}: ${name}`}
                    placeholder={w.plan.remarks}
                    value={plan.notes[id] ?? ''}
                    maxLength={NOTE_LENGTH}
                    onChange={(event) => setNote(id, event.target.value)}
                  />
                </>
              )}
            </li>
          )
        })}
      </ol>
      <p className={styles['ways']}>
        <Button
          onClick={() =>
            downloadFile('lesson-plan.json', new TextEncoder().encode(planText(plan)), 'application/json')
          }
        >
          {w.plan.save}
        </Button>
        <Button onClick={() => picker.current?.click()}>{w.plan.open}</Button>
        <input
          ref={picker}
          type="file"
          accept=".json"
          hidden
          onChange={(event) => {
            const [file] = event.target.files ?? []
            if (file !== undefined) void openPlan(file)
            // The same file can be chosen again.
            event.target.value = ''
          }}
        />
      </p>
      {problem !== null && <p role="alert">{problem}</p>}
    </details>
  )
}
