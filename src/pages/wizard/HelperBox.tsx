import { useMessages } from '#i18n/useMessages.tsx'
import { Button } from '#ui/Button.tsx'
import { TextAreaField } from '#ui/TextField.tsx'
import styles from './Helpers.module.css'
import { fieldId } from './Question.tsx'

interface HelperBoxProps {
  readonly text: string
  readonly domain: string | undefined
  readonly error: string | undefined
  readonly onType: (text: string) => void
  readonly onAdd: (text: string) => void
}

/** One box to type or paste accounts into. Enter, a pasted list, or leaving the box adds what is in it. */
export function HelperBox({ text, domain, error, onType, onAdd }: HelperBoxProps) {
  const m = useMessages()
  return (
    <div className={styles['box']}>
      <TextAreaField
        id={fieldId('helpers')}
        label={m.helpers.box}
        hint={m.helpers.boxHint(domain)}
        error={error}
        rows={2}
        value={text}
        onChange={(event) => onType(event.target.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return
          event.preventDefault()
          onAdd(text)
        }}
        onPaste={(event) => {
          const pasted = event.clipboardData.getData('text')
          if (!/[\r\n\t;,]/u.test(pasted)) return
          // A list goes straight to the list: the box never has to show ten thousand lines.
          event.preventDefault()
          const { selectionStart, selectionEnd } = event.currentTarget
          onAdd(text.slice(0, selectionStart) + pasted + text.slice(selectionEnd))
        }}
        onBlur={({ relatedTarget: next }) => {
          // Continue adds it itself: added now, the list would push the button away from under the pressed mouse.
          if (next instanceof HTMLButtonElement && next.type === 'submit') return
          // So does Add itself; and Undo, in the header or at the list, is about what was done before this.
          if (next?.closest('header, [data-adds], [data-action=undo]')) return
          // Looking something up in another window is not leaving the box.
          if (document.hasFocus() && text !== '') onAdd(text)
        }}
      />
      <Button data-adds unavailable={text.trim() === ''} onClick={() => onAdd(text)}>
        {m.helpers.add}
      </Button>
    </div>
  )
}
