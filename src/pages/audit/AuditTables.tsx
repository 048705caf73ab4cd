import { useState } from 'react'
import type { Answers } from '#domain/answers/answers.ts'
import { chosenRows, inOrder, openOf, ROW_ORDERS, ROW_SIGNS, VERDICTS } from '#domain/audit/auditTable.ts'
import type { AuditColumn, AuditTable, RowOrder, RowSign, Verdict } from '#domain/audit/auditTable.ts'
import { AUDIT_STATES } from '#domain/audit/auditFinding.ts'
import type { AuditState } from '#domain/audit/auditFinding.ts'
import { useAuditWords, useRequirementWords } from '#i18n/useLazyWords.ts'
import { Button } from '#ui/Button.tsx'
import { SelectField, TextField } from '#ui/TextField.tsx'
import { auditName } from './auditName.ts'
import { AuditRows } from './AuditRows.tsx'
import styles from './AuditTables.module.css'
import { Bar } from './Bar.tsx'
import { openWords } from './openWords.ts'

/** More when they are asked for. */
const ROWS_SHOWN = 50
const TROUBLES_SHOWN = 5
/** As many as there is room for; the others can be chosen one by one. */
const GRID_COLUMNS = 8
/** More than anybody goes through; they are in the file for a spreadsheet. */
const MOST_TROUBLES = 100

const LOOKS = { right: 'good', open: 'bad', 'not-sure': 'open' } as const

const SCROLLS = { role: 'region', tabIndex: 0 } as const

/** `verdict`, `sign` and `state` are one list to choose from. */
type Shown = 'all' | Verdict | RowSign | AuditState

/** All files in one picture, what is most often not right, and every computer; the one chooses what is shown of the other. */
export function AuditTables({ table, answers }: { table: AuditTable; answers: Answers | null }) {
  const w = useAuditWords()
  const names = useRequirementWords()
  const m = w.many
  const [choice, setChoice] = useState<Shown>('all')
  const [order, setOrder] = useState<RowOrder>('trouble')
  const [search, setSearch] = useState('')
  const [requirement, setRequirement] = useState<string | null>(null)
  const [shown, setShown] = useState(ROWS_SHOWN)
  const [isGrid, setGrid] = useState(false)
  const { rows, columns, verdicts, signs } = table
  // It may be of other answers, or of the article.
  const column = columns.find(({ key }) => key === requirement)
  const troubles = columns.filter(({ counts }) => openOf(counts) > 0)
  // The one that was chosen stands first, be it the ninth.
  const inGrid = [
    ...troubles.filter(({ key }) => key === column?.key),
    ...troubles.filter(({ key }) => key !== column?.key),
  ].slice(0, GRID_COLUMNS)
  const rowsFor = (which: Shown, only: string | null, text: string) =>
    chosenRows(rows, {
      search: text,
      verdict: VERDICTS.find((verdict) => verdict === which) ?? null,
      sign: ROW_SIGNS.find((sign) => sign === which) ?? null,
      state: AUDIT_STATES.find((state) => state === which) ?? null,
      requirement: only,
    })
  const chosen = inOrder(rowsFor(choice, column?.key ?? null, search), order)
  const choices = [
    { value: 'all' as const, label: m.all, count: rows.length },
    ...VERDICTS.map((value) => ({ value, label: m.choices[value], count: verdicts[value] })),
    ...ROW_SIGNS.map((value) => ({ value, label: m.signed[value], count: signs[value] })),
    ...AUDIT_STATES.map((value) => ({
      value,
      label: m.some[value],
      count: rows.filter(({ counts }) => counts[value] > 0).length,
    })),
  ].filter(({ value, count }) => value === 'all' || value === choice || count > 0)

  return (
    <>
      <section className={styles['part']}>
        <h2>{m.title}</h2>
        <p>{m.counted(rows.length)}</p>
        <Bar parts={VERDICTS.map((verdict) => ({ look: LOOKS[verdict], count: verdicts[verdict] }))} />
        <ul className={styles['legend']}>
          {VERDICTS.map((verdict) => (
            <li key={verdict}>
              <Bar parts={[{ look: LOOKS[verdict], count: 1 }]} /> {m.verdicts[verdict](verdicts[verdict])}
            </li>
          ))}
        </ul>
        {signs['other-plan'] > 0 && <p className={styles['note']}>{w.otherPlan(signs['other-plan'])}</p>}
      </section>
      <Troubles columns={troubles} chosen={column?.key ?? null} onChoose={setRequirement} />
      <section className={styles['part']}>
        <h2>{m.computers}</h2>
        <div className={styles['choices']}>
          <SelectField
            id="audit-show"
            label={m.show}
            empty={m.show}
            value={choice}
            onChange={setChoice}
            choices={choices.map(({ value, label, count }) => ({ value, label: `${label} (${count})` }))}
          />
          <SelectField
            id="audit-order"
            label={m.order}
            empty={m.order}
            value={order}
            onChange={setOrder}
            choices={ROW_ORDERS.map((value) => ({ value, label: m.orders[value] }))}
          />
          <TextField id="audit-search" label={m.search} value={search} onChange={setSearch} />
        </div>
        {column !== undefined && (
          <p className={styles['only']}>
            {m.only(auditName(column.finding, names))}{' '}
            <Button look="quiet" onClick={() => setRequirement(null)}>
              {m.every}
            </Button>
          </p>
        )}
        <p role="status" className={styles['soft']}>
          {chosen.length === 0 ? m.nothing : m.matches(chosen.length)}
        </p>
        {troubles.length > 0 && (
          <label>
            <input type="checkbox" checked={isGrid} onChange={(event) => setGrid(event.target.checked)} />{' '}
            {m.grid(inGrid.length)}
          </label>
        )}
        {chosen.length > 0 && (
          // A grid may be wider than a screen: it moves by itself, also by the keyboard.
          <div
            className={styles['scroll']}
            {...(isGrid ? SCROLLS : {})}
            aria-label={isGrid ? m.computers : undefined}
          >
            <AuditRows
              rows={chosen.slice(0, shown)}
              answers={answers}
              columns={isGrid && inGrid.length > 0 ? inGrid : null}
            />
          </div>
        )}
        {chosen.length > shown && (
          <p>
            <Button onClick={() => setShown(shown + ROWS_SHOWN)}>
              {m.more(Math.min(ROWS_SHOWN, chosen.length - shown))}
            </Button>
          </p>
        )}
      </section>
    </>
  )
}

/** Each requirement that is not right somewhere: on how many. */
function Troubles({
  columns,
  chosen,
  onChoose,
}: {
  columns: readonly AuditColumn[]
  chosen: string | null
  onChoose: (key: string | null) => void
}) {
  const w = useAuditWords()
  const names = useRequirementWords()
  const m = w.many
  const [all, setAll] = useState(false)
  const most = Math.min(columns.length, MOST_TROUBLES)
  if (columns.length === 0) return <p>{m.noTroubles}</p>
  return (
    <section className={styles['part']}>
      <h2>{m.troubles}</h2>
      <p>{m.troublesLead}</p>
      <table className={`${styles['table']} ${styles['troubles']}`}>
        <thead>
          <tr>
            <th scope="col">{w.columns.requirement}</th>
            <th scope="col">{m.notRight}</th>
            <th scope="col">{m.notKnown}</th>
          </tr>
        </thead>
        <tbody>
          {columns.slice(0, all ? most : TROUBLES_SHOWN).map(({ key, finding, counts }) => {
            const open = openOf(counts)
            const total = open + counts.met + counts.unknown
            return (
              <tr key={key}>
                <th scope="row">
                  <button
                    type="button"
                    aria-pressed={key === chosen}
                    onClick={() => onChoose(key === chosen ? null : key)}
                  >
                    {auditName(finding, names)}
                  </button>
                  <Bar
                    parts={[
                      { look: 'bad', count: open },
                      { look: 'good', count: counts.met },
                      { look: 'open', count: counts.unknown },
                    ]}
                  />
                </th>
                <td>
                  <strong>{m.of(open, total)}</strong>
                  <br />
                  {openWords(counts, w)}
                </td>
                <td>{m.of(counts.unknown, total)}</td>
              </tr>
            )
          })}
        </tbody>
      </table>
      {!all && most > TROUBLES_SHOWN && (
        <p>
          <Button onClick={() => setAll(true)}>{m.moreTroubles(most - TROUBLES_SHOWN)}</Button>
        </p>
      )}
    </section>
  )
}
