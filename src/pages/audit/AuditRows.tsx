import { Fragment, useState } from 'react'
import type { Answers } from '#domain/answers/answers.ts'
import { openOf } from '#domain/audit/auditTable.ts'
import type { AuditColumn, AuditRow } from '#domain/audit/auditTable.ts'
import type { AuditState } from '#domain/audit/auditFinding.ts'
import { useAuditWords, useRequirementWords } from '#i18n/useLazyWords.ts'
import { auditName } from './auditName.ts'
import { AuditedFileView } from './AuditedFileView.tsx'
import pageStyles from './AuditPage.module.css'
import styles from './AuditTables.module.css'
import { openWords } from './openWords.ts'

/** Of one computer; nobody brings more, and what more there is counts all the same. */
const FILES_SHOWN = 20

interface Props {
  readonly rows: readonly AuditRow[]
  readonly answers: Answers | null
  /** What each row says of these requirements; null: how many of all are in which state. */
  readonly columns: readonly AuditColumn[] | null
}

/** A row for each computer with what it comes to; a row unfolds to what its files say. */
export function AuditRows({ rows, answers, columns }: Props) {
  const w = useAuditWords()
  const names = useRequirementWords()
  const m = w.many
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set())
  const turn = (key: string) => {
    const next = new Set(open)
    if (!next.delete(key)) next.add(key)
    setOpen(next)
  }
  const heads =
    columns === null
      ? [m.notRight, m.right, m.notKnown]
      : columns.map(({ finding }) => auditName(finding, names))
  return (
    <table className={`${styles['table']} ${columns === null ? '' : styles['grid']}`}>
      <thead>
        <tr>
          <th scope="col">{m.computer}</th>
          {heads.map((head, index) => (
            <th key={index} scope="col">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ key, computer, isNamed, files, replaced, signs, counts, cells }) => {
          const isOpen = open.has(key)
          return (
            <Fragment key={key}>
              <tr>
                <th scope="row">
                  <button type="button" aria-expanded={isOpen} onClick={() => turn(key)}>
                    {computer}
                  </button>
                  {signs.map((sign) => (
                    <span key={sign} className={styles['sign']}>
                      {m.signs[sign]}
                    </span>
                  ))}
                  {isNamed && (
                    <div className={styles['soft']}>
                      {files.slice(0, FILES_SHOWN).map(({ fileName }) => (
                        <div key={fileName}>{fileName}</div>
                      ))}
                      {files.length > FILES_SHOWN && w.more(files.length - FILES_SHOWN)}
                    </div>
                  )}
                </th>
                {columns === null ? (
                  <Counts counts={counts} />
                ) : (
                  columns.map((column) => (
                    <Cell key={column.key} state={cells.get(column.key)} onOpen={() => turn(key)} />
                  ))
                )}
              </tr>
              {isOpen && (
                <tr className={styles['unfolded']}>
                  <td colSpan={heads.length + 1}>
                    <div className={styles['unfolded-body']}>
                      {replaced.length > 0 && (
                        <p className={styles['soft']}>
                          {w.replaced(replaced.map(({ fileName }) => fileName).join(', '))}
                        </p>
                      )}
                      <ol className={pageStyles['files']}>
                        {files.slice(0, FILES_SHOWN).map((file) => (
                          <li key={file.fileName}>
                            <AuditedFileView file={file} answers={answers} isOpen={files.length === 1} />
                          </li>
                        ))}
                      </ol>
                    </div>
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

function Counts({ counts }: Pick<AuditRow, 'counts'>) {
  const w = useAuditWords()
  return (
    <>
      <td className={openOf(counts) > 0 ? styles['bad-text'] : undefined}>
        {openOf(counts) === 0 ? '–' : openWords(counts, w)}
      </td>
      <td>{counts.met}</td>
      <td>{counts.unknown}</td>
    </>
  )
}

/** It opens what the name of the row opens, so Tab need not stop at each. */
function Cell({ state, onOpen }: { state: AuditState | undefined; onOpen: () => void }) {
  const w = useAuditWords()
  return (
    <td data-cell={state}>
      {state === undefined ? (
        '–'
      ) : (
        <button type="button" tabIndex={-1} onClick={onOpen}>
          {w.states[state]}
        </button>
      )}
    </td>
  )
}
