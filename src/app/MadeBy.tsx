import { useMessages } from '#i18n/useMessages.tsx'
import { madeByWords } from '#i18n/madeByWords.ts'
import { useSession } from '#state/session.ts'

/** Which release and which answers: under every page, as in every document. Loaded after the page, for what it counts with. */
export function MadeBy() {
  const m = useMessages()
  const answers = useSession((session) => session.answers)
  return <p>{madeByWords(answers, m)}</p>
}
