import { useState } from 'react'
import { writeTicketHtml, writeTicketText } from '#domain/files/documents/ticket.ts'
import type { Ticket } from '#domain/files/documents/ticket.ts'
import { useDocuments } from '#i18n/useLazyWords.ts'
import { copyText } from '#platform/clipboard.ts'
import { announce } from '#ui/announce.tsx'
import { Button } from '#ui/Button.tsx'
import styles from './ChecklistPage.module.css'

/** Puts on the clipboard what was done, as text and as HTML. */
export function CopyTicket({ ticket }: { ticket: Ticket }) {
  const { ticket: words } = useDocuments().checklist
  /** Of which ticket something was said: it is over with the next tick. */
  const [said, setSaid] = useState<{ readonly ticket: string; readonly text: string } | null>(null)
  const text = writeTicketText(ticket).join('\r\n')
  const copy = async () => {
    const isCopied = await copyText(text, writeTicketHtml(ticket))
    const answer = isCopied ? words.copied : words.copyFailed
    setSaid({ ticket: text, text: answer })
    announce(answer)
  }
  return (
    <>
      <Button look="primary" onClick={() => void copy()}>
        {words.copy}
      </Button>
      {said?.ticket === text && <span className={styles['soft']}>{said.text}</span>}
    </>
  )
}
