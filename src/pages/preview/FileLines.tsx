import { useRef, useState } from 'react'
import type { Answers } from '#domain/answers.ts'
import { ARTIFACT_IDS, ARTIFACTS } from '#domain/artifacts.ts'
import type { ArtifactId } from '#domain/artifacts.ts'
import type { TaggedLine } from '#domain/formats/fileContent.ts'
import { changeId } from '#domain/plan.ts'
import type { ChangeId, Plan } from '#domain/plan.ts'
import { useMessages } from '#i18n/useMessages.tsx'
import { CodeView } from '#ui/CodeView.tsx'
import { Explanation } from './Explanation.tsx'
import styles from './FileLines.module.css'

/** Their comments and messages are English in every language of the wizard. */
const ENGLISH_INSIDE = new Set<ArtifactId>(
  ARTIFACT_IDS.filter((id) => ARTIFACTS[id].purpose === 'apply' || ARTIFACTS[id].purpose === 'undo'),
)

interface FileLinesProps {
  readonly id: ArtifactId
  readonly lines: readonly TaggedLine[]
  readonly changed?: readonly boolean[]
  readonly plan: Plan
  readonly answers: Answers
}

/** The lines of a file; a selected one is explained below. */
export function FileLines({ id, lines, changed, plan, answers }: FileLinesProps) {
  const m = useMessages()
  const [selection, setSelection] = useState<{ readonly id: ArtifactId; readonly line: number } | null>(null)
  const selected = selection?.id === id && selection.line < lines.length ? selection.line : null
  const view = useRef<HTMLDivElement>(null)
  const line = selected === null ? undefined : lines[selected]

  return (
    <div ref={view} className={styles['file']} data-explained={line !== undefined || undefined}>
      <CodeView
        label={m.preview.lines(ARTIFACTS[id].fileName, lines.length)}
        changedLabel={m.preview.changed}
        lines={lines}
        {...(ENGLISH_INSIDE.has(id) ? { lang: 'en' } : {})}
        {...(changed === undefined ? {} : { changed })}
        selected={selected}
        onSelect={(to) => setSelection({ id, line: to })}
      />
      {/* Always there, so that what comes into it is read out. */}
      <div aria-live="polite">
        {line !== undefined && (
          <Explanation
            change={changeOf(line.change, plan)}
            undoing={ARTIFACTS[id].purpose === 'undo'}
            answers={answers}
            onClose={() => {
              setSelection(null)
              view.current?.querySelector<HTMLElement>('[role="listbox"]')?.focus()
            }}
          />
        )}
      </div>
    </div>
  )
}

function changeOf(id: ChangeId | undefined, plan: Plan) {
  if (id === undefined) return null
  return [...plan.registry, ...plan.firewall].find((change) => changeId(change) === id) ?? null
}
