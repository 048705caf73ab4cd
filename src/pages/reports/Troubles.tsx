import { useState } from 'react'
import type { FindingState, RequirementRow } from '#domain/files/reports/reportTable.ts'
import { useReportsWords } from '#i18n/useLazyWords.ts'
import { Button } from '#ui/Button.tsx'
import { findingName } from './findingWords.ts'
import { Mark } from './Mark.tsx'
// First, so that the tables' own sheets say the last.
import table from './table.module.css'
import styles from './ReportTables.module.css'

/** The first few are what matters. */
const SHOWN = 5
/** More than anybody goes through; they are in the file for a spreadsheet. */
const MOST = 100

interface TroublesProps {
  readonly troubles: readonly RequirementRow[]
  readonly chosen: string | null
  readonly onChoose: (key: string | null) => void
}

/** Each requirement that is not met, or was not measured, on some computer: on how many. */
export function Troubles({ troubles, chosen, onChoose }: TroublesProps) {
  const w = useReportsWords()
  const t = w.troubles
  const [all, setAll] = useState(false)
  if (troubles.length === 0) return <p className={styles['good']}>{t.none}</p>
  const count = ({ counts }: RequirementRow, state: FindingState) =>
    counts[state] === 0 ? (
      '–'
    ) : (
      <>
        <Mark state={state} /> {t.of(counts[state], counts.met + counts['not-met'] + counts['not-measured'])}
      </>
    )

  return (
    <section className={styles['troubles']}>
      <h2>{t.title}</h2>
      <p>{t.lead}</p>
      <table className={table['table']}>
        <thead>
          <tr>
            <th scope="col">{t.requirement}</th>
            <th scope="col">{w.columns['not-met']}</th>
            <th scope="col">{w.columns['not-measured']}</th>
          </tr>
        </thead>
        <tbody>
          {troubles.slice(0, all ? MOST : SHOWN).map((row) => (
            <tr key={row.key}>
              <th scope="row">
                <button
                  type="button"
                  aria-pressed={row.key === chosen}
                  onClick={() => onChoose(row.key === chosen ? null : row.key)}
                >
                  {findingName(row.finding, w)}
                </button>
              </th>
              <td>{count(row, 'not-met')}</td>
              <td>{count(row, 'not-measured')}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {!all && troubles.length > SHOWN && (
        <p>
          <Button onClick={() => setAll(true)}>{t.more(Math.min(troubles.length, MOST) - SHOWN)}</Button>
        </p>
      )}
    </section>
  )
}
