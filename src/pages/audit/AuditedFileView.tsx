import { use } from 'react'
import type { Answers } from '#domain/answers/answers.ts'
import { AUDIT_STATES } from '#domain/audit/auditFinding.ts'
import { auditFindings } from '#domain/audit/findings.ts'
import type { AuditFinding } from '#domain/audit/auditFinding.ts'
import { observedOffers } from '#domain/audit/observedOffer.ts'
import type { ObservedOffer } from '#domain/audit/observedOffer.ts'
import { insteadOf } from '#domain/audit/readers/instead.ts'
import { useAuditWords, useRequirementWords, useSimulationWords } from '#i18n/useLazyWords.ts'
import type { AuditedFile } from '#state/audit.ts'
import { auditAdvice, auditName } from './auditName.ts'
import styles from './AuditPage.module.css'
import { Button } from '#ui/Button.tsx'
import { ChosenEncoding } from './ChosenEncoding.tsx'
import { reasonWords } from './reasonWords.ts'
import { DifferenceOffer } from './DifferenceOffer.tsx'
import { Explained } from './Explained.tsx'
import { FoundAnswers } from './FoundAnswers.tsx'
import { wholeSource } from './source.ts'
import { ReadAgain } from './useReading.ts'
import { Where } from './Where.tsx'

/** More lines than anybody reads. */
const MOST = 50

interface Props {
  readonly file: AuditedFile
  /** Null: the article itself is what it is compared with. */
  readonly answers: Answers | null
  readonly isOpen: boolean
}

/** What one file says: what it is, each requirement, what would become of an offer, and what is still to be done. */
export function AuditedFileView({ file, answers, isOpen }: Props) {
  const { fileName, reading } = file
  const windows = reading.report?.windows ?? null
  const w = useAuditWords()
  const findings = auditFindings(reading, answers)
  const counts = AUDIT_STATES.map((state) => ({
    state,
    count: findings.filter((finding) => finding.state === state).length,
  })).filter(({ count }) => count > 0)
  const open = findings.filter(({ state }) => state !== 'met' && state !== 'unknown')
  const unknown = findings.filter(({ state }) => state === 'unknown')
  const met = findings.filter(({ state }) => state === 'met')
  const used = reading.statements.filter(({ kind }) => kind !== 'key').length + reading.exceptions.length
  return (
    <details className={styles['file']} open={isOpen}>
      <summary>
        <h2>{fileName}</h2>
        <span className={styles['soft']}>
          {reasonWords(reading, w)}
          {counts.length > 0 &&
            `: ${counts.map(({ state, count }) => w.stateCount(state, count)).join(', ')}`}
        </span>
      </summary>
      <div className={styles['body']}>
        {reading.computer !== null && <p>{w.of(reading.computer)}</p>}
        {windows !== null && <p className={styles['soft']}>{w.windows(windows)}</p>}
        {reading.seems !== undefined && (
          <p className={styles['note']}>
            {w.looksLike(w.seems[reading.seems])} {w.bring(w.kinds[insteadOf(reading.seems)])}
          </p>
        )}
        <Retry file={file} />
        {reading.madeBy !== undefined && reading.madeBy !== null && (
          <p>{w.madeBy(reading.madeBy.release, reading.madeBy.answers)}</p>
        )}
        {reading.kind === 'answers' && <p className={styles['note']}>{w.openAnswers}</p>}
        {reading.entries > 0 && reading.report === null && (
          <p className={styles['soft']}>{w.entries(reading.entries, used)}</p>
        )}
        {findings.length > 0 && (
          <>
            {open.length > 0 ? (
              <FindingTable file={file} findings={open} />
            ) : (
              <p>{met.length > 0 ? w.allMet : w.nothingShown}</p>
            )}
            <Fold title={w.metTitle(met.length)} file={file} findings={met} />
            <Fold
              title={w.unknownTitle(unknown.length)}
              lead={w.unknownLead}
              file={file}
              findings={unknown}
            />
          </>
        )}
        <Explained file={file} answers={answers} />
        <Offers offers={observedOffers(reading, answers)} />
        {answers !== null && <DifferenceOffer answers={answers} reading={reading} />}
        <FoundAnswers file={file} />
        <Problems file={file} />
        <ChosenEncoding file={file} />
      </div>
    </details>
  )
}

/** What could not be read may be there again, or no longer locked. */
function Retry({ file }: { file: AuditedFile }) {
  const w = useAuditWords()
  const readAgain = use(ReadAgain)
  const source = file.reading.kind === 'unknown' ? wholeSource(file) : undefined
  if (source === undefined) return null
  return (
    <div className={styles['actions']}>
      <Button onClick={() => readAgain(file.from, source, null)}>{w.readAgain}</Button>
    </div>
  )
}

function Fold({
  title,
  lead,
  file,
  findings,
}: {
  title: string
  lead?: string
  file: AuditedFile
  findings: readonly AuditFinding[]
}) {
  if (findings.length === 0) return null
  return (
    <details className={styles['fold']}>
      <summary>{title}</summary>
      {lead !== undefined && <p className={styles['soft']}>{lead}</p>}
      <FindingTable file={file} findings={findings} />
    </details>
  )
}

function FindingTable({ file, findings }: { file: AuditedFile; findings: readonly AuditFinding[] }) {
  const w = useAuditWords()
  const names = useRequirementWords()
  const { columns } = w
  return (
    <div className={styles['scroll']}>
      <table>
        <thead>
          <tr>
            {(['requirement', 'state', 'found', 'wanted', 'where'] as const).map((column) => (
              <th key={column} scope="col">
                {columns[column]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {findings.slice(0, MOST).map((finding) => {
            const advice = auditAdvice(finding, file.reading.report !== null, names)
            return (
              <tr key={finding.id} data-state={finding.state}>
                <th scope="row">
                  {auditName(finding, names)}
                  {finding.state !== 'met' && (
                    <p className={styles['soft']}>
                      {names.kinds[finding.kind].why} {advice}
                    </p>
                  )}
                </th>
                <td data-label={columns.state}>{w.states[finding.state]}</td>
                <td data-label={columns.found}>
                  {finding.found === null ? w.nothingFound : <code>{finding.found}</code>}
                </td>
                <td data-label={columns.wanted}>
                  <code>{finding.wanted}</code>
                </td>
                <td data-label={columns.where}>
                  {finding.place !== null && <Where file={file} place={finding.place} />}
                </td>
              </tr>
            )
          })}
        </tbody>
      </table>
      {findings.length > MOST && <p>{w.more(findings.length - MOST)}</p>}
    </div>
  )
}

function Offers({ offers }: { offers: readonly ObservedOffer[] }) {
  const w = useAuditWords()
  const words = useSimulationWords()
  if (offers.length === 0) return null
  const reasons: Partial<Record<string, string>> = { ...words.open, ...words.failures }
  return (
    <section className={styles['offers']}>
      <h3>{w.offers}</h3>
      <ul>
        {offers.slice(0, MOST).map(({ helper, verdict, stages }) => {
          const failed = stages.find((stage) => stage.state === 'failed')
          const hidden = stages.filter(({ state }) => state === 'not-shown')
          return (
            <li key={helper.account}>
              <strong>{w.by(helper.account)}</strong> {w.verdicts[verdict]}{' '}
              {failed?.state === 'failed' &&
                w.stopsAt(words.stages[failed.stage], reasons[failed.reason] ?? failed.reason)}
              {verdict === 'not-known' &&
                w.notShown(hidden.map(({ stage }) => words.stages[stage]).join(', '))}
            </li>
          )
        })}
      </ul>
      {offers.length > MOST && <p>{w.more(offers.length - MOST)}</p>}
      <p className={styles['soft']}>{w.assumed}</p>
    </section>
  )
}

function Problems({ file }: { file: AuditedFile }) {
  const w = useAuditWords()
  const { problems } = file.reading
  if (problems.length === 0) return null
  return (
    <details className={styles['fold']}>
      <summary>{w.problems(problems.length)}</summary>
      <ul>
        {problems.slice(0, MOST).map((problem, index) => (
          <li key={index}>
            <Where file={file} place={problem} /> {w.problem[problem.kind]}{' '}
            {problem.what !== '' && <code>{problem.what}</code>}
          </li>
        ))}
      </ul>
      {problems.length > MOST && <p>{w.more(problems.length - MOST)}</p>}
    </details>
  )
}
