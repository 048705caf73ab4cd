import type { ChecklistDocument } from '#domain/files/documents/checklistMarkdown.ts'
import { stepProgress } from '#domain/files/documents/checklistProgress.ts'
import { stepState } from '#i18n/documents/checklistDocument.ts'
import { useDocuments } from '#i18n/useLazyWords.ts'
import { CommandLines } from '#pages/preview/CommandLines.tsx'
import { tick } from '#state/workRecords.ts'
import { Rich } from '#ui/Rich.tsx'
import styles from './ChecklistPage.module.css'

/** More lines than anybody types by hand, on paper too; the file has them all. */
const LINES_SHOWN = 60

interface ChecklistSectionProps {
  /** The fingerprint of the answers. */
  readonly answers: string
  readonly section: ChecklistDocument['sections'][number]
  readonly done: readonly string[]
}

/** A step: who does it, how far it is, and what in it is ticked. */
export function ChecklistSection({ answers, section, done }: ChecklistSectionProps) {
  const { checklist: c } = useDocuments()
  const progress = stepProgress(section, done)
  const isDone = progress.done === progress.all
  return (
    <section className={styles['section']}>
      <h2>{section.title}</h2>
      <p className={styles['soft']}>
        {section.lead}
        {/* Nobody has to go back, so that step is not open. */}
        {(!section.isWayBack || progress.done > 0) && (
          <span className={isDone ? `${styles['state']} ${styles['done']}` : styles['state']}>
            {stepState(progress, c)}
          </span>
        )}
      </p>
      <ul>
        {section.items.map(({ id, text, place, lines }) => (
          <li key={id}>
            <label className={styles['item']}>
              <input
                type="checkbox"
                checked={done.includes(id)}
                onChange={(event) => tick(answers, id, event.target.checked)}
              />
              <span>
                <Rich text={text} />
                {place !== null && <span className={styles['soft']}> ({place})</span>}
              </span>
            </label>
            <CommandLines lines={lines} most={LINES_SHOWN} more={c.more} look="quiet" />
          </li>
        ))}
      </ul>
    </section>
  )
}
