import { useState } from 'react'
import type { Answers } from '#domain/answers.ts'
import { ARTIFACTS } from '#domain/artifacts.ts'
import type { ArtifactId } from '#domain/artifacts.ts'
import type { TaggedLine } from '#domain/formats/fileContent.ts'
import { changeId } from '#domain/plan.ts'
import type { ChangeId, Plan } from '#domain/plan.ts'
import { useMessages } from '#i18n/useMessages.tsx'
import { CodeView } from '#ui/CodeView.tsx'
import { Explanation } from './Explanation.tsx'

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
  const line = selected === null ? undefined : lines[selected]

  return (
    <>
      <CodeView
        label={m.preview.lines(ARTIFACTS[id].fileName, lines.length)}
        changedLabel={m.preview.changed}
        lines={lines.map(({ text }, index) => ({ text, changed: changed?.[index] ?? false }))}
        selected={selected}
        onSelect={(to) => setSelection({ id, line: to })}
      />
      {line !== undefined && (
        <Explanation
          change={changeOf(line.change, plan)}
          undoing={ARTIFACTS[id].purpose === 'undo'}
          answers={answers}
          onClose={() => setSelection(null)}
        />
      )}
    </>
  )
}

function changeOf(id: ChangeId | undefined, plan: Plan) {
  if (id === undefined) return null
  return [...plan.registry, ...plan.firewall].find((change) => changeId(change) === id) ?? null
}
