import { useRef, useState } from 'react'
import type { Answers } from '#domain/answers/answers.ts'
import type { Artifact } from '#domain/files/artifact.ts'
import type { TaggedLine } from '#domain/formats/fileContent.ts'
import { changeId } from '#domain/plan/plan.ts'
import type { ChangeId, Plan } from '#domain/plan/plan.ts'
import { useMessages } from '#i18n/useMessages.tsx'
import { CodeView } from '#ui/CodeView.tsx'
import { Explanation } from './Explanation.tsx'
import styles from './FileLines.module.css'

/** What these say in comments and messages is in the language of the person; all else is English in every language. */
const IN_ANY_LANGUAGE: readonly Artifact['purpose'][] = ['read', 'keep']

interface FileLinesProps {
  readonly artifact: Pick<Artifact, 'fileName' | 'purpose'>
  readonly lines: readonly TaggedLine[]
  readonly changed?: readonly boolean[]
  readonly plan: Plan
  readonly answers: Answers
}

/** The lines of a file; a selected one is explained below. */
export function FileLines({ artifact, lines, changed, plan, answers }: FileLinesProps) {
  const m = useMessages()
  const [selection, setSelection] = useState<{ readonly fileName: string; readonly line: number } | null>(
    null,
  )
  const { fileName, purpose } = artifact
  const selected = selection?.fileName === fileName && selection.line < lines.length ? selection.line : null
  const view = useRef<HTMLDivElement>(null)
  const line = selected === null ? undefined : lines[selected]

  return (
    <div ref={view} className={styles['file']} data-explained={line !== undefined || undefined}>
      <CodeView
        label={m.preview.lines(fileName, lines.length)}
        changedLabel={m.preview.changed}
        lines={lines}
        {...(IN_ANY_LANGUAGE.includes(purpose) ? {} : { lang: 'en' })}
        {...(changed === undefined ? {} : { changed, wanted: wantedLine(lines, changed) })}
        selected={selected}
        onSelect={(to) => setSelection({ fileName, line: to })}
      />
      {/* Always there, so that what comes into it is read out. */}
      <div aria-live="polite">
        {line !== undefined && (
          <Explanation
            change={changeOf(line.change, plan)}
            undoing={purpose === 'undo'}
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

/** What the last answer changed is what the person wants to see: in a file that is new as a whole, where it does something. */
function wantedLine(lines: readonly TaggedLine[], changed: readonly boolean[]): number {
  const doing = lines.findIndex(({ change }, index) => changed[index] && change !== undefined)
  return doing >= 0 ? doing : changed.indexOf(true)
}

function changeOf(id: ChangeId | undefined, plan: Plan) {
  if (id === undefined) return null
  return [...plan.registry, ...plan.firewall].find((change) => changeId(change) === id) ?? null
}
