import type { HTMLInputAutoCompleteAttribute, ReactNode } from 'react'
import { isDay, LINE_LENGTH, REMARKS_LENGTH } from '#domain/files/workRecord.ts'
import type { WorkRecord } from '#domain/files/workRecord.ts'
import { useDocuments } from '#i18n/useLazyWords.ts'
import { fillIn } from '#state/workRecords.ts'
import styles from './ChecklistPage.module.css'

interface WorkFieldsProps {
  /** The fingerprint of the answers. */
  readonly answers: string
  readonly work: WorkRecord
  /** Where the answers are for one computer, its name; else empty. */
  readonly computer: string
}

/** Which computer, which ticket, who and when; on paper there is room to sign. */
export function WorkFields({ answers, work, computer }: WorkFieldsProps) {
  const { checklist: c } = useDocuments()
  const line = (field: 'computer' | 'ticket' | 'name', autoComplete: HTMLInputAutoCompleteAttribute) => ({
    maxLength: LINE_LENGTH,
    autoComplete,
    spellCheck: false,
    value: work[field],
    onChange: (event: { readonly target: { readonly value: string } }) =>
      fillIn(answers, field, event.target.value),
  })
  return (
    <div className={styles['fields']}>
      <WorkField id="work-computer" label={c.fields.computer} printed={computer || work.computer}>
        {computer === '' ? (
          <input id="work-computer" {...line('computer', 'off')} />
        ) : (
          <input id="work-computer" value={computer} readOnly />
        )}
      </WorkField>
      <WorkField id="work-ticket" label={c.fields.ticket} printed={work.ticket}>
        <input id="work-ticket" {...line('ticket', 'off')} />
      </WorkField>
      <WorkField id="work-name" label={c.fields.name} printed={work.name}>
        <input id="work-name" {...line('name', 'name')} />
      </WorkField>
      <WorkField id="work-date" label={c.fields.date} printed={work.date === '' ? '' : c.day(work.date)}>
        <input
          id="work-date"
          type="date"
          // Without it a browser offers years of six digits, which no file takes.
          max="9999-12-31"
          value={work.date}
          onChange={({ target: { value } }) => fillIn(answers, 'date', isDay(value) ? value : '')}
        />
      </WorkField>
      <div className={`${styles['field']} ${styles['onPaper']}`}>
        {c.fields.signature}
        <span className={styles['blank']} />
      </div>
    </div>
  )
}

/** What else there is to say, in as many lines as it takes. */
export function RemarksField({ answers, remarks }: { answers: string; remarks: string }) {
  const { checklist: c } = useDocuments()
  return (
    <WorkField id="work-remarks" label={c.remarks} printed={remarks}>
      <textarea
        id="work-remarks"
        rows={4}
        maxLength={REMARKS_LENGTH}
        value={remarks}
        onChange={(event) => fillIn(answers, 'remarks', event.target.value)}
      />
    </WorkField>
  )
}

/** A field on screen; on paper its text as a whole, which a field would cut off, or a line to write on. */
function WorkField(props: { id: string; label: string; printed: string; children: ReactNode }) {
  const { id, label, printed, children } = props
  return (
    <div className={styles['field']}>
      <label htmlFor={id}>{label}</label>
      {children}
      <span className={`${styles['blank']} ${styles['onPaper']}`}>{printed}</span>
    </div>
  )
}
