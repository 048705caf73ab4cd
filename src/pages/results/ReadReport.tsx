import { useRef, useState } from 'react'
import type { Answers } from '#domain/answers/answers.ts'
import { compareReport, parseVerifyReport, REPORT_LIMIT } from '#domain/files/scripts/verifyReport.ts'
import type { CheckState, Finding } from '#domain/files/scripts/verifyReport.ts'
import type { Requirement } from '#domain/plan/requirements.ts'
import type { ResultsWords } from '#i18n/en/results.ts'
import { useResultsWords } from '#i18n/useLazyWords.ts'
import { useMessages } from '#i18n/useMessages.tsx'
import { readTextFile } from '#platform/readFile.ts'
import { announce } from '#ui/announce.tsx'
import { Button } from '#ui/Button.tsx'
import styles from './ReadReport.module.css'

/** More would not be read either. */
const PROBLEMS_SHOWN = 5
const FINDINGS_SHOWN = 50

type Opened =
  | { readonly kind: 'report'; readonly text: string }
  | { readonly kind: 'refused'; readonly why: string }

/** Reads what verify.cmd wrote on a computer, and says in words what is not right there and how to mend it. */
export function ReadReport({ answers }: { answers: Answers }) {
  const m = useMessages()
  const r = useResultsWords()
  const [opened, setOpened] = useState<Opened | null>(null)
  const file = useRef<HTMLInputElement>(null)

  const open = async (chosen: File) => {
    const read = await readTextFile(chosen, REPORT_LIMIT, 'any')
    if (read.kind === 'text') setOpened({ kind: 'report', text: read.text })
    else {
      const why =
        read.kind === 'too-large'
          ? m.openProblem['too-large'](read.size, read.limit)
          : m.openProblem.unreadable
      setOpened({ kind: 'refused', why })
      announce(why)
    }
  }

  return (
    <section className={styles['report']}>
      <h2>{r.report.title}</h2>
      <p>{r.report.lead}</p>
      <p>
        <Button onClick={() => file.current?.click()}>{r.report.open}</Button>
        <input
          ref={file}
          type="file"
          accept=".txt,text/plain"
          hidden
          onChange={(event) => {
            const [chosen] = event.target.files ?? []
            event.target.value = ''
            if (chosen !== undefined) void open(chosen)
          }}
        />
      </p>
      <div aria-live="polite">
        {opened?.kind === 'refused' && <p className={styles['wrong']}>{opened.why}</p>}
        {opened?.kind === 'report' && <Report text={opened.text} answers={answers} />}
      </div>
    </section>
  )
}

function Report({ text, answers }: { text: string; answers: Answers }) {
  const r = useResultsWords()
  const w = r.report
  const { report, problems } = parseVerifyReport(text)
  const { isSamePlan, findings } = compareReport(answers, report)
  if (report.plan === null || report.checks.length === 0)
    return <p className={styles['wrong']}>{w.notReport}</p>

  const count = (...states: readonly (CheckState | null)[]) =>
    findings.filter(({ state }) => states.includes(state)).length
  const notMet = count('failed', null)
  const toLookAt = count('unknown')
  const verdict =
    notMet > 0 ? w.bad(notMet, toLookAt) : toLookAt > 0 ? w.look(toLookAt) : w.good(findings.length)
  const shown = findings.filter(({ state }) => state !== 'ok')
  const met = findings.filter(({ state }) => state === 'ok')

  return (
    <>
      <h3>{w.of(report.computer ?? '?')}</h3>
      {problems.length > 0 && (
        <ul className={styles['wrong']}>
          <li>{w.notReport}</li>
          {problems.slice(0, PROBLEMS_SHOWN).map(({ line, kind }) => (
            <li key={`${line} ${kind}`}>{w.problem(line)}</li>
          ))}
        </ul>
      )}
      {isSamePlan ? (
        <>
          <p className={notMet > 0 ? styles['wrong'] : styles['verdict']}>{verdict}</p>
          <Findings findings={shown} />
          {met.length > 0 && (
            <details>
              <summary>{w.met(met.length)}</summary>
              <Findings findings={met} />
            </details>
          )}
        </>
      ) : (
        <p className={styles['wrong']}>{w.otherPlan}</p>
      )}
    </>
  )
}

function Findings({ findings }: { findings: readonly Finding[] }) {
  const r = useResultsWords()
  return (
    <ul className={styles['findings']}>
      {findings.slice(0, FINDINGS_SHOWN).map(({ requirement, state }) => (
        <li key={requirement.id} data-state={state ?? 'missing'}>
          <strong>{requirementWords(requirement, r)}</strong>: {r.report.state[state ?? 'missing']}.
          {state !== 'ok' && <> {r.report.requirements[requirement.kind].mend}</>}
        </li>
      ))}
      {findings.length > FINDINGS_SHOWN && <li>{r.report.more(findings.length - FINDINGS_SHOWN)}</li>}
    </ul>
  )
}

/** What a requirement is called: with the helper it is about, or the profile. */
function requirementWords({ id, kind, look }: Requirement, { report }: ResultsWords): string {
  if (look.kind === 'helper') return report.helper(look.name)
  const { name } = report.requirements[kind]
  const [, profile] = id.split(' ')
  return profile === 'domain' || profile === 'standard' ? `${name} (${report.profile[profile]})` : name
}
