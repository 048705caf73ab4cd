import { useDeferredValue, useEffect, useRef, useState } from 'react'
import type { Answers } from '#domain/answers/answers.ts'
import { splitAccounts } from '#domain/answers/splitAccounts.ts'
import { NO_OTHERS } from '#domain/files/artifact.ts'
import type { StepId } from '#domain/answers/steps.ts'
import type { FileOf, PlanSource } from '#domain/files/artifact.ts'
import { SETTINGS_FILES } from '#domain/files/settings/settingsFiles.ts'
import type { TaggedLine } from '#domain/formats/fileContent.ts'
import { buildPlan } from '#domain/plan/buildPlan.ts'
import type { Plan } from '#domain/plan/plan.ts'
import { useMessages } from '#i18n/useMessages.tsx'
import { usePreviousAnswers, useSession } from '#state/session.ts'
import { announce } from '#ui/announce.tsx'
import { changedLines } from './fileLines.ts'
import { FileLines } from './FileLines.tsx'
import { fileOfStep } from './fileOfStep.ts'
import styles from './Preview.module.css'

type PreviewedId = keyof typeof SETTINGS_FILES
const PREVIEWED = Object.keys(SETTINGS_FILES) as PreviewedId[]
/** Above so many helpers typing would wait for the preview. */
const LONG_LIST = 2000
/** How long typing must rest before the change is said aloud. */
const ANNOUNCE_AFTER_MS = 700

/**
 * What the answers make so far, beside the question `now`: the file that this question is about, until the person picks
 * another one. What stands in the box for helpers counts too; what the last answer changed is counted, marked and said aloud.
 */
export function AnswersPreview({ now }: { now: StepId | null }) {
  const m = useMessages()
  const answers = useSession((session) => session.answers)
  const box = useSession((session) => session.drafts.helpers)
  const draft = now === 'helpers' ? box : undefined
  const previous = usePreviousAnswers()
  const [picked, setPicked] = useState<PreviewedId>()
  const [shown, before] = useAsSoonAsPossible(
    withTyped(answers, draft),
    draft === undefined ? previous : answers,
  )

  const plan = buildPlan(shown)
  const chosen = picked ?? fileOfStep(now, plan)
  const lines = linesOf(chosen, plan, shown)
  const diff = changedLines(lines, before === null ? null : linesOf(chosen, buildPlan(before), before))
  const isChanged = diff.added + diff.removed > 0
  const fileName = SETTINGS_FILES[chosen].fileName
  useSaidAloud(isChanged ? m.preview.announce(fileName, diff.added, diff.removed) : '', shown)

  return (
    <aside className={styles['preview']} aria-labelledby="preview-title">
      <div className={styles['head']}>
        <h2 id="preview-title">{m.preview.title}</h2>
        <label className={styles['file']}>
          <span className="visually-hidden">{m.preview.file}</span>
          <select
            value={chosen}
            onChange={(event) => setPicked(PREVIEWED.find((id) => id === event.target.value))}
          >
            {PREVIEWED.map((id) => (
              <option key={id} value={id}>
                {SETTINGS_FILES[id].fileName}
              </option>
            ))}
          </select>
        </label>
      </div>
      {isChanged && (
        <p className={styles['count']}>
          {m.preview.count(diff.added, Math.max(0, diff.removed - diff.added))}
        </p>
      )}
      {lines.length === 0 ? (
        <p className={styles['empty']}>
          {plan.registry.length + plan.firewall.length === 0 ? m.preview.empty : m.preview.none}
        </p>
      ) : (
        <FileLines
          artifact={SETTINGS_FILES[chosen]}
          lines={lines}
          changed={diff.changed}
          plan={plan}
          answers={shown}
        />
      )}
      <p className={styles['soft']}>{m.preview.hint}</p>
    </aside>
  )
}

/** Says once, when typing rests, what these answers changed. */
function useSaidAloud(said: string, shown: Answers): void {
  // Coming to another page is no change.
  const saidFor = useRef<Answers | null>(shown)
  useEffect(() => {
    if (said === '' || saidFor.current === shown) return undefined
    const timer = setTimeout(() => {
      saidFor.current = shown
      announce(said)
    }, ANNOUNCE_AFTER_MS)
    return () => clearTimeout(timer)
  }, [said, shown])
}

/** A long list comes after what is being typed; a short one is made at once, which saves a frame. */
function useAsSoonAsPossible(now: Answers, before: Answers | null): readonly [Answers, Answers | null] {
  const later = useDeferredValue(now)
  const beforeLater = useDeferredValue(before)
  return (now.helpers?.length ?? 0) > LONG_LIST ? [later, beforeLater] : [now, before]
}

/** What stands in the box already counts for the preview. */
function withTyped(answers: Answers, draft: string | undefined): Answers {
  if (draft === undefined) return answers
  return { ...answers, helpers: [...(answers.helpers ?? []), ...splitAccounts(draft).entries] }
}

function linesOf(id: PreviewedId, plan: Plan, answers: Answers): readonly TaggedLine[] {
  const file: FileOf<PlanSource> = SETTINGS_FILES[id]
  return file.suits({ plan, answers }) ? file.render({ plan, answers }, NO_OTHERS).lines : []
}
