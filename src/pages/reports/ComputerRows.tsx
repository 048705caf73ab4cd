import { Fragment, useState } from 'react'
import { FINDING_STATES } from '#domain/files/reports/reportTable.ts'
import type { ComputerRow } from '#domain/files/reports/reportTable.ts'
import { useReportsWords } from '#i18n/useLazyWords.ts'
// First, so that the tables' own sheets say the last.
import table from './table.module.css'
import styles from './ComputerRows.module.css'
import { Findings } from './Findings.tsx'
import { Mark } from './Mark.tsx'

/** A row for each computer with what it counts; a row unfolds to its requirements. */
export function ComputerRows({ computers }: { computers: readonly ComputerRow[] }) {
  const w = useReportsWords()
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set())
  const turn = (computer: string) => {
    const next = new Set(open)
    if (!next.delete(computer)) next.add(computer)
    setOpen(next)
  }
  return (
    <table className={`${table['table']} ${styles['computers']}`}>
      <thead>
        <tr>
          <th scope="col">{w.computers.computer}</th>
          {FINDING_STATES.map((state) => (
            <th key={state} scope="col">
              {w.columns[state]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {computers.map((row) => {
          const { computer, counts, isSamePlan, damage } = row
          const isOpen = open.has(computer)
          return (
            <Fragment key={computer}>
              <tr>
                <th scope="row">
                  <button type="button" aria-expanded={isOpen} onClick={() => turn(computer)}>
                    <svg viewBox="0 0 16 16" aria-hidden="true">
                      <path d="M6 3.5l4.5 4.5L6 12.5" />
                    </svg>
                    {computer}
                  </button>
                  {isSamePlan === false && <span className={styles['sign']}>{w.otherPlan}</span>}
                  {damage !== null && <span className={styles['sign']}>{w.damaged}</span>}
                </th>
                {FINDING_STATES.map((state) => (
                  <td key={state} data-none={counts[state] === 0 || undefined}>
                    {counts[state] > 0 && <Mark state={state} />} {counts[state]}
                  </td>
                ))}
              </tr>
              {isOpen && (
                <tr className={styles['unfolded']}>
                  <td colSpan={FINDING_STATES.length + 1}>
                    <Findings row={row} />
                  </td>
                </tr>
              )}
            </Fragment>
          )
        })}
      </tbody>
    </table>
  )
}
