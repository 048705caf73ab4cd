import { useId, useState } from 'react'
import type { Answers } from '#domain/answers/answers.ts'
import { explainedLines } from '#domain/audit/explain.ts'
import type { ExplainedLine } from '#domain/audit/explain.ts'
import type { Place } from '#domain/audit/reading.ts'
import type { ValueData } from '#domain/windows/registry.ts'
import type { AuditWords } from '#i18n/en/audit.ts'
import type { RequirementWords } from '#i18n/en/requirements.ts'
import { useAuditWords, useRequirementWords } from '#i18n/useLazyWords.ts'
import type { AuditedFile } from '#state/audit.ts'
import { TextField } from '#ui/TextField.tsx'
import { requirementName } from './auditName.ts'
import styles from './AuditPage.module.css'
import { Where } from './Where.tsx'

/** More lines than anybody reads; any other can be asked for. */
const MOST = 50

interface Props {
  readonly file: AuditedFile
  readonly answers: Answers | null
}

/** Whatever the file says of this matter, line by line, and what any line of it is. */
export function Explained({ file, answers }: Props) {
  const w = useAuditWords()
  const [isOpen, setOpen] = useState(false)
  const { statements, exceptions, firewall, encoding } = file.reading
  const count = statements.filter(({ kind }) => kind !== 'key').length + exceptions.length + firewall.length
  if (count === 0) return null
  return (
    <details className={styles['fold']} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{w.explainTitle(count)}</summary>
      {/* Thousands of lines are explained when somebody looks. */}
      {isOpen && <Lines file={file} answers={answers} hasLines={encoding !== null} />}
    </details>
  )
}

function Lines({ file, answers, hasLines }: Props & { hasLines: boolean }) {
  const w = useAuditWords()
  const names = useRequirementWords()
  const id = useId()
  const [asked, setAsked] = useState('')
  const all = explainedLines(file.reading, answers)
  const number = /^\s*\d{1,9}\s*$/.test(asked) ? Number(asked) : null
  const chosen = number === null ? all : all.filter(({ place }) => place.line === number)
  return (
    <div className={styles['body']}>
      {hasLines && (
        <TextField id={id} label={w.anyLine} hint={w.anyLineHint} value={asked} onChange={setAsked} />
      )}
      {number !== null && chosen.length === 0 ? (
        <OtherLine file={file} line={number} />
      ) : (
        <ul>
          {chosen.slice(0, MOST).map((line, index) => (
            <li key={index}>
              <Where file={file} place={line.place} /> <code>{saidBy(line, w)}</code>
              <br />
              {reasonOf(line, w, names)}
            </li>
          ))}
        </ul>
      )}
      {chosen.length > MOST && <p>{w.more(chosen.length - MOST)}</p>}
    </div>
  )
}

/** A line that says nothing of this matter: what is wrong with it, if something is. */
function OtherLine({ file, line }: { file: AuditedFile; line: number }) {
  const w = useAuditWords()
  const problems = file.reading.problems.filter((problem) => problem.line === line)
  const place: Place = { line, offset: null, inner: null }
  return (
    <p role="status">
      <Where key={line} file={file} place={place} />{' '}
      {problems.length === 0
        ? w.explains.other
        : problems.map(({ kind, what }) => `${w.problem[kind]} ${what}`.trim()).join(' ')}
    </p>
  )
}

function reasonOf(
  { said, requirements }: ExplainedLine,
  { explains }: AuditWords,
  names: RequirementWords,
): string {
  if (said.kind === 'setting' && said.statement.hive !== 'HKLM') return explains.user
  if (requirements.length === 0) return explains.nothing
  return requirements.map((requirement) => requirementName(requirement, names)).join('; ')
}

function saidBy({ said }: ExplainedLine, w: AuditWords): string {
  switch (said.kind) {
    case 'setting':
      return settingText(said.statement, w)
    case 'exception': {
      const { kind, port, protocol, path, enabled, name } = said.exception
      const subject = kind === 'port' ? `${port ?? '?'} ${protocol ?? ''}`.trim() : (path ?? '?')
      return [subject, onOff(enabled), name].join(', ')
    }
    case 'firewall':
      return `Operational mode ${onOff(said.state.isOn)}, Exception mode ${onOff(said.state.allowsExceptions)}`
  }
}

/** In netsh's own words. */
function onOff(value: boolean | null): string {
  return value === null ? '?' : value ? 'Enable' : 'Disable'
}

function settingText(
  statement: Extract<ExplainedLine['said'], { kind: 'setting' }>['statement'],
  w: AuditWords,
): string {
  const path = `${statement.hive}\\${statement.key}`
  switch (statement.kind) {
    case 'value':
      return `${path}\\${statement.name} = ${dataText(statement.data)}`
    case 'value-deleted':
      return `${path}\\${statement.name}: ${w.explains.deleted}`
    case 'not-there':
      return `${path}${statement.name === null ? '' : `\\${statement.name}`}: ${w.nothingFound}`
    case 'key-cleared':
    case 'key-deleted':
      return `${path}: ${w.explains.deleted}`
  }
}

function dataText(data: ValueData): string {
  return data.type === 'other' ? data.hex : String(data.data)
}
