import { useState } from 'react'
import { requirementKey } from '#domain/files/reports/reportTable.ts'
import type { ComputerRow, ReportTable } from '#domain/files/reports/reportTable.ts'
import { accountKey } from '#domain/windows/accounts.ts'
import { useReportsWords } from '#i18n/useLazyWords.ts'
import { Button } from '#ui/Button.tsx'
import { SelectField, TextField } from '#ui/TextField.tsx'
import { ComputerRows } from './ComputerRows.tsx'
import { findingName } from './findingWords.ts'
import styles from './ReportTables.module.css'
import { Troubles } from './Troubles.tsx'

/** More are shown when they are asked for. */
const COMPUTERS_SHOWN = 50

/** Which computers are shown. */
const CHOICES = {
  all: () => true,
  'not-met': ({ counts }) => counts['not-met'] > 0,
  'not-measured': ({ counts }) => counts['not-measured'] > 0,
  met: ({ isAllMet }) => isAllMet,
  'other-plan': ({ isSamePlan }) => isSamePlan === false,
} as const satisfies Record<string, (row: ComputerRow) => boolean>
type Choice = keyof typeof CHOICES
const CHOICE_IDS = Object.keys(CHOICES) as Choice[]

/** What goes wrong most, and every computer; the one chooses what is shown of the other. */
export function ReportTables({ table }: { table: ReportTable }) {
  const w = useReportsWords()
  const [choice, setChoice] = useState<Choice>('all')
  const [search, setSearch] = useState('')
  const [requirement, setRequirement] = useState<string | null>(null)
  const [shown, setShown] = useState(COMPUTERS_SHOWN)
  const { computers, troubles } = table
  // It may have been mended by a newer report, or be of one that was removed.
  const trouble = troubles.find(({ key }) => key === requirement)
  const chosen = computers.filter(
    (row) =>
      CHOICES[choice](row) &&
      accountKey(row.computer).includes(accountKey(search.trim())) &&
      (trouble === undefined || hasTrouble(row, trouble.key)),
  )
  const counted = (id: Choice) => computers.filter(CHOICES[id]).length

  return (
    <>
      <p className={styles['summary']}>{w.counted(computers.length, counted('met'))}</p>
      <Troubles troubles={troubles} chosen={trouble?.key ?? null} onChoose={setRequirement} />
      <section className={styles['computers']} id="computers">
        <h2>{w.computers.title}</h2>
        <div className={styles['choices']}>
          <SelectField
            id="reports-show"
            label={w.computers.show}
            empty={w.computers.show}
            value={choice}
            onChange={setChoice}
            choices={CHOICE_IDS.filter((id) => id === 'all' || counted(id) > 0).map((id) => ({
              value: id,
              label: w.computers.choice(w.computers.choices[id], counted(id)),
            }))}
          />
          <TextField id="reports-search" label={w.computers.search} value={search} onChange={setSearch} />
        </div>
        {trouble !== undefined && (
          <p className={styles['only']}>
            {w.computers.only(findingName(trouble.finding, w))}{' '}
            <Button look="quiet" onClick={() => setRequirement(null)}>
              {w.computers.every}
            </Button>
          </p>
        )}
        {chosen.length === 0 ? (
          <p>{w.computers.nothing}</p>
        ) : (
          <ComputerRows computers={chosen.slice(0, shown)} />
        )}
        {chosen.length > shown && (
          <p>
            <Button onClick={() => setShown(chosen.length)}>{w.computers.more(chosen.length - shown)}</Button>
          </p>
        )}
      </section>
    </>
  )
}

function hasTrouble({ findings }: ComputerRow, key: string): boolean {
  return findings.some((finding) => finding.state !== 'met' && requirementKey(finding) === key)
}
