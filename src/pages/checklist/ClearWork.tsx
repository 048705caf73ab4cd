import { useRef } from 'react'
import { EMPTY_WORK, keptWork } from '#domain/files/workRecord.ts'
import type { WorkRecord } from '#domain/files/workRecord.ts'
import { useDocuments } from '#i18n/useLazyWords.ts'
import { bringBack, replaceWork, useIsReplaced } from '#state/workRecords.ts'
import { announce } from '#ui/announce.tsx'
import { Button } from '#ui/Button.tsx'

/** Empties the checklist at once, and brings back what was there: cleared, or replaced by an opened file. */
export function ClearWork({ answers, work }: { answers: string; work: WorkRecord }) {
  const { checklist: c } = useDocuments()
  const isReplaced = useIsReplaced(answers)
  const clear = useRef<HTMLButtonElement>(null)
  return (
    <>
      <Button
        ref={clear}
        unavailable={keptWork(work) === null}
        onClick={() => {
          replaceWork(answers, EMPTY_WORK)
          announce(c.cleared)
        }}
      >
        {c.clear}
      </Button>
      {isReplaced && (
        <Button
          onClick={() => {
            bringBack(answers)
            // This button goes away.
            clear.current?.focus()
            announce(c.broughtBack)
          }}
        >
          {c.bringBack}
        </Button>
      )}
    </>
  )
}
