import { useState } from 'react'
import { plainName } from '#domain/files/namedAnswers.ts'
import type { NamedAnswers } from '#domain/files/namedAnswers.ts'
import { accountKey } from '#domain/windows/accounts.ts'
import { useNamedWords } from '#i18n/useLazyWords.ts'
import { useMessages } from '#i18n/useMessages.tsx'
import { answerWords } from '#i18n/words.ts'
import { useGoOnWith } from '#pages/useGoOnWith.ts'
import { whereToGoOn } from '#pages/whereToGoOn.ts'
import { duplicateNamed, removeNamed, renameNamed, useNamedAnswers } from '#state/namedAnswers.ts'
import { openAnswers, useSession } from '#state/session.ts'
import { announce } from '#ui/announce.tsx'
import { Button } from '#ui/Button.tsx'
import { TextField } from '#ui/TextField.tsx'
import styles from './NamedPage.module.css'

/** More when they are asked for. */
const SHOWN = 30
/** Fewer are seen at a glance. */
const SEARCHED = 6

/** Each set of answers with what can be done with it; what was removed can be put back. */
export function NamedList() {
  const w = useNamedWords()
  const { named } = useNamedAnswers()
  const [text, setText] = useState('')
  const [shown, setShown] = useState(SHOWN)
  const [removed, setRemoved] = useState<{ readonly name: string; readonly undo: () => void } | null>(null)
  const wanted = accountKey(text.trim())
  const matching = named.filter(({ name }) => accountKey(name).includes(wanted))
  return (
    <>
      {removed !== null && (
        <p className={styles['actions']}>
          <span>{w.removed(removed.name)}</span>
          <Button
            onClick={() => {
              removed.undo()
              setRemoved(null)
            }}
          >
            {w.undo}
          </Button>
        </p>
      )}
      {named.length === 0 && <p>{w.none}</p>}
      {(named.length > SEARCHED || text !== '') && (
        <TextField id="named-search" label={w.search} value={text} onChange={setText} />
      )}
      {named.length > 0 && matching.length === 0 && <p>{w.noMatch}</p>}
      <ul className={styles['list']}>
        {matching.slice(0, shown).map((entry) => (
          <Entry
            key={entry.name}
            entry={entry}
            onRemove={() => {
              setRemoved({ name: entry.name, undo: removeNamed(entry) })
              announce(w.removed(entry.name))
              // The button is gone then.
              document.querySelector<HTMLElement>('main h1')?.focus({ preventScroll: true })
            }}
          />
        ))}
      </ul>
      {matching.length > shown && (
        <p>
          <Button onClick={() => setShown(shown + SHOWN)}>
            {w.more(Math.min(SHOWN, matching.length - shown))}
          </Button>
        </p>
      )}
    </>
  )
}

function Entry({ entry, onRemove }: { entry: NamedAnswers; onRemove: () => void }) {
  const m = useMessages()
  const w = useNamedWords()
  const goOnWith = useGoOnWith()
  const now = useSession((session) => session.answers)
  const [renamed, setRenamed] = useState<string | null>(null)
  const { name, answers, savedAt } = entry
  const isNow = JSON.stringify(now) === JSON.stringify(answers)
  const summary = [
    answerWords('edition', answers, m),
    answerWords('way', answers, m),
    answers.helpers === undefined ? null : w.helpers(answers.helpers.length),
    savedAt === 0 ? null : w.savedAt(savedAt),
  ].filter((part) => part !== null)
  return (
    <li>
      <h3>{name}</h3>
      <p className={styles['soft']}>{summary.join(' · ')}</p>
      {isNow && <p className={styles['soft']}>{w.now}</p>}
      {renamed === null ? (
        <div className={styles['actions']}>
          <Button
            unavailable={isNow}
            aria-label={`${w.open}: ${name}`}
            onClick={() =>
              goOnWith(() => openAnswers(answers), whereToGoOn(answers), { kind: 'open', file: name })
            }
          >
            {w.open}
          </Button>
          <Button look="quiet" aria-label={`${w.duplicate}: ${name}`} onClick={() => duplicateNamed(entry)}>
            {w.duplicate}
          </Button>
          <Button look="quiet" aria-label={`${w.rename}: ${name}`} onClick={() => setRenamed(name)}>
            {w.rename}
          </Button>
          <Button look="quiet" aria-label={`${w.remove}: ${name}`} onClick={onRemove}>
            {w.remove}
          </Button>
        </div>
      ) : (
        <form
          className={styles['rename']}
          onSubmit={(event) => {
            event.preventDefault()
            const next = plainName(renamed)
            if (next === '') return
            renameNamed(name, next)
            setRenamed(null)
          }}
        >
          <TextField id={`rename-${name}`} label={w.name} value={renamed} onChange={setRenamed} />
          <div className={styles['actions']}>
            <Button type="submit" unavailable={plainName(renamed) === ''}>
              {w.renameSave}
            </Button>
            <Button look="quiet" onClick={() => setRenamed(null)}>
              {w.cancel}
            </Button>
          </div>
        </form>
      )}
    </li>
  )
}
