import { readComputer, readDomain, shortDomain } from '#domain/windows/accounts.ts'
import { isForOneComputer } from '#domain/answers/ways.ts'
import { useMessages } from '#i18n/useMessages.tsx'
import { answer, setDraft, useSession } from '#state/session.ts'
import { Button } from '#ui/Button.tsx'
import { RadioField } from '#ui/ChoiceField.tsx'
import { TextField } from '#ui/TextField.tsx'
import styles from './Question.module.css'
import { fieldId, Question } from './Question.tsx'

const READERS = { domain: readDomain, computer: readComputer } as const

/** How the computers belong together, and what their domain is called. */
export function DomainStep() {
  const m = useMessages()
  const answers = useSession((session) => session.answers)
  const drafts = useSession((session) => session.drafts)

  /** A name without a problem is an answer; with one it is kept as typed. */
  const typeName = (field: 'domain' | 'computer', text: string) => {
    const usable = text !== '' && READERS[field](text) === null
    setDraft(field, usable || text === '' ? undefined : text)
    answer({ [field]: usable ? text : undefined }, field)
  }

  return (
    <Question step="domain" article={['requirement-domain', 'domain-feature', 'home-networks']}>
      {(errorOf) => (
        <div className={styles['stack']}>
          <RadioField
            id={fieldId('membership')}
            legend={m.steps.domain.title}
            legendHidden
            error={errorOf('membership')}
            value={answers.membership}
            choices={(['same-domain', 'trusted-domains', 'no-trust', 'workgroup', 'unknown'] as const).map(
              (value) => ({ value, ...m.options.membership[value] }),
            )}
            onChange={(membership) => answer({ membership })}
          />
          <TextField
            id={fieldId('domain')}
            label={m.fields.domain}
            mark={m.nav.optional}
            hint={answers.membership === 'trusted-domains' ? m.hints.domainTrusted : m.hints.domain}
            error={errorOf('domain')}
            value={answers.domain ?? drafts.domain ?? ''}
            onChange={(text) => typeName('domain', text)}
          />
          {answers.domain?.includes('.') && (
            <DnsName domain={answers.domain} onTake={(short) => typeName('domain', short)} />
          )}
          {isForOneComputer(answers) && (
            <TextField
              id={fieldId('computer')}
              label={m.fields.computer}
              mark={m.nav.optional}
              hint={m.hints.computer}
              error={errorOf('computer')}
              value={answers.computer ?? drafts.computer ?? ''}
              onChange={(text) => typeName('computer', text)}
            />
          )}
        </div>
      )}
    </Question>
  )
}

/** The DNS name of a domain where its short name is asked: said, with the short name it most likely has. */
function DnsName({ domain, onTake }: { domain: string; onTake: (short: string) => void }) {
  const m = useMessages()
  const short = shortDomain(domain)
  return (
    <div className={styles['note']}>
      <p>{m.hints.domainDns(domain, short)}</p>
      {short !== null && <Button onClick={() => onTake(short)}>{m.helpers.takeSuggestion(short)}</Button>}
    </div>
  )
}
