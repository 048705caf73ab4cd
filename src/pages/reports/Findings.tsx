import type { ComputerRow, ReportFinding } from '#domain/files/reports/reportTable.ts'
import { useReportsWords } from '#i18n/useLazyWords.ts'
import { findingAdvice, findingName } from './findingWords.ts'
import styles from './Findings.module.css'
import { Mark } from './Mark.tsx'

/** What more there is, is in the file for a spreadsheet. */
const FINDINGS_SHOWN = 50
const LINES_SHOWN = 5

/** The requirements of one computer: first what asks for something to be done. */
export function Findings({ row: { windows, findings } }: { row: ComputerRow }) {
  const w = useReportsWords()
  const of = (state: ReportFinding['state']) => findings.filter((finding) => finding.state === state)
  const met = of('met')
  return (
    <div className={styles['findings']}>
      {windows !== null && <p className={styles['soft']}>{windows}</p>}
      <List findings={[...of('not-met'), ...of('not-measured')]} />
      {met.length > 0 && (
        <details>
          <summary>{w.metTitle(met.length)}</summary>
          <List findings={met} />
        </details>
      )}
    </div>
  )
}

function List({ findings }: { findings: readonly ReportFinding[] }) {
  const w = useReportsWords()
  return (
    <ul>
      {findings.slice(0, FINDINGS_SHOWN).map((finding) => {
        const { id, state, found } = finding
        const advice = findingAdvice(finding, w)
        return (
          <li key={id}>
            <Mark state={state} />
            <div>
              <p>
                <strong>{findingName(finding, w)}</strong>: {w.states[state]}.
                {advice !== null && ` ${advice}`}
              </p>
              {found.length > 0 && state !== 'met' && (
                <p className={styles['soft']}>
                  {w.found}:{' '}
                  {found.slice(0, LINES_SHOWN).map((line, index) => (
                    <code key={index}>{line}</code>
                  ))}
                  {found.length > LINES_SHOWN && ` ${w.more(found.length - LINES_SHOWN)}`}
                </p>
              )}
            </div>
          </li>
        )
      })}
      {findings.length > FINDINGS_SHOWN && <li>{w.more(findings.length - FINDINGS_SHOWN)}</li>}
    </ul>
  )
}
