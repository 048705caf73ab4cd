import { Fragment, useState } from 'react'
import type { Answers } from '#domain/answers/answers.ts'
import { openOf } from '#domain/audit/auditTable.ts'
import type { AuditRow } from '#domain/audit/auditTable.ts'
import { useAuditWords } from '#i18n/useLazyWords.ts'
import { AuditedFileView } from './AuditedFileView.tsx'
import pageStyles from './AuditPage.module.css'
import styles from './AuditTables.module.css'

/** Of one computer; nobody brings more, and what more there is counts all the same. */
const FILES_SHOWN = 20

/** A row for each computer with what it comes to; a row unfolds to what its files say. */
export function AuditRows({ rows, answers }: { rows: readonly AuditRow[]; answers: Answers | null }) {
  const w = useAuditWords()
  const m = w.many
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set())
  const turn = (key: string) => {
    const next = new Set(open)
    if (!next.delete(key)) next.add(key)
    setOpen(next)
  }
  return (
    <table className={styles['table']}>
      <thead>
        <tr>
          {[m.computer, m.notRight, m.right, m.notKnown].map((head) => (
            <th key={head} scope="col">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ key, computer, isNamed, files, counts }) => {
          const isOpen = open.has(key)
          return (
            <Fragment key={key}>
              <tr>
                <th scope="row">
                  <button type="button" aria-expanded={isOpen} onClick={() => turn(key)}>
                    {computer}
                  </button>
                  {isNamed && (
                    <div className={styles['soft']}>
                      {files.slice(0, FILES_SHOWN).map(({ fileName }) => (
                        <div key={fileName}>{fileName}</div>
                      ))}
                      {files.length > FILES_SHOWN && w.more(files.length - FILES_SHOWN)}
                    </div>
                  )}
                </th>
                <td className={openOf(counts) > 0 ? styles['bad-text'] : undefined}>
                  {openOf(counts) === 0
                    ? '–'
                    : (['wrong', 'missing', 'conflicting'] as const)
                        .filter((state) => counts[state] > 0)
                        .map((state) => w.stateCount(state, counts[state]))
                        .join(', ')}
                </td>
                <td>{counts.met}</td>
                <td>{counts.unknown}</td>
              </tr>
              {isOpen && (
                <tr className={styles['unfolded']}>
                  <td colSpan={4}>
                    <ol className={pageStyles['files']}>
                      {files.slice(0, FILES_SHOWN).map((file) => (
                        <li key={file.fileName}>
                          <AuditedFileView file={file} answers={answers} isOpen={files.length === 1} />
                        </li>
                      ))}
                    </ol>
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
