import { useState } from 'react'
import { Link, Navigate } from 'react-router'
import { firstOpenStep, unsuitableBecause } from '#domain/answers/steps.ts'
import type { StepId, Unsuitable } from '#domain/answers/steps.ts'
import { writeProseFragment } from '#domain/files/documents/proseHtml.ts'
import { deadEndDocument, deadEndProse, deadEndText } from '#i18n/documents/deadEndDocument.ts'
import type { DeadEnd } from '#i18n/documents/deadEndDocument.ts'
import { useDeadEndWords } from '#i18n/useLazyWords.ts'
import { useMessages } from '#i18n/useMessages.tsx'
import { stepUrl, URLS } from '#pages/urls.ts'
import { useWindowsLanguage } from '#pages/useWindowsLanguage.ts'
import { copyText } from '#platform/clipboard.ts'
import { printPage } from '#platform/printPage.ts'
import { useSession } from '#state/session.ts'
import { announce } from '#ui/announce.tsx'
import { Button, buttonLook } from '#ui/Button.tsx'
import { PageTitle } from '#ui/PageTitle.tsx'
import { Rich } from '#ui/Rich.tsx'
import styles from './UnsuitablePage.module.css'
import { WizardLayout } from './WizardLayout.tsx'

/** What rules this computer out, and what to do instead. Not an error: the answers are fine. */
export function UnsuitablePage() {
  const answers = useSession((session) => session.answers)
  const unsuitable = unsuitableBecause(answers)
  if (unsuitable === null) return <Navigate replace to={stepUrl(firstOpenStep(answers) ?? 'edition')} />
  return <DeadEndPage {...unsuitable} />
}

function DeadEndPage({ step, reason }: { step: StepId; reason: Unsuitable }) {
  const m = useMessages()
  const words = useDeadEndWords()
  const answers = useSession((session) => session.answers)
  const deadEnd = deadEndDocument(answers, reason, m, words, useWindowsLanguage())
  const [copied, setCopied] = useState('')

  const copy = async () => {
    const isCopied = await copyText(deadEndText(deadEnd), writeProseFragment(deadEndProse(deadEnd)))
    const said = isCopied ? words.copied : words.copyFailed
    setCopied(said)
    announce(said)
  }

  return (
    <WizardLayout now={step}>
      <PageTitle title={m.app.title(deadEnd.title)} />
      <div className={styles['page']}>
        <nav className={styles['back']}>
          <Link to={stepUrl(step)}>{m.nav.back}</Link>
        </nav>
        <h1 tabIndex={-1}>{deadEnd.title}</h1>
        {deadEnd.fields.map(({ label, value }) => (
          <p key={label} className={styles['answer']}>
            {label}: <strong>{value}</strong>
          </p>
        ))}
        {deadEnd.sections.map(({ title, blocks }) => (
          <section key={title}>
            <h2>{title}</h2>
            {blocks.map((block, index) => (
              <Block key={index} block={block} />
            ))}
          </section>
        ))}
        <p className={styles['actions']}>
          <Button look="primary" onClick={() => void copy()}>
            {words.copy}
          </Button>
          <Button onClick={printPage}>{words.print}</Button>
          <Link className={buttonLook()} to={stepUrl(step)}>
            {words.change}
          </Link>
          <Link className={buttonLook('quiet')} to={URLS.start}>
            {m.app.startLink}
          </Link>
        </p>
        <p className={styles['copied']}>{copied}</p>
      </div>
    </WizardLayout>
  )
}

function Block({ block }: { block: DeadEnd['sections'][number]['blocks'][number] }) {
  if (block.kind === 'paragraph') {
    return (
      <p>
        <Rich text={block.text} />
      </p>
    )
  }
  const List = block.kind === 'steps' ? 'ol' : 'ul'
  return (
    <List>
      {block.items.map((item, index) => (
        <li key={index}>
          <Rich text={item} />
        </li>
      ))}
    </List>
  )
}
