import { useEffect, useId, useRef } from 'react'
import { Virtualizer } from 'virtua'
import type { VirtualizerHandle } from 'virtua'
import styles from './CodeView.module.css'
import { Path } from './Path.tsx'

interface CodeViewProps {
  readonly label: string
  /** What a screen reader says for a changed line. */
  readonly changedLabel: string
  /** Language of the lines, where it is not that of the page. */
  readonly lang?: string
  readonly lines: readonly { readonly text: string }[]
  /** Which lines are marked, by their place. */
  readonly changed?: readonly boolean[]
  /** The line that the person wants to see; -1 for none. */
  readonly wanted?: number
  readonly selected: number | null
  readonly onSelect: (line: number) => void
}

/** The lines of a file. One line can be selected, by mouse or with the arrow keys; only those in view are on the page. */
export function CodeView({
  label,
  changedLabel,
  lang,
  lines,
  changed = NOTHING,
  wanted = -1,
  selected,
  onSelect,
}: CodeViewProps) {
  const id = useId()
  const box = useRef<HTMLDivElement>(null)
  const virtualizer = useRef<VirtualizerHandle>(null)

  useEffect(() => {
    if (wanted >= 0) virtualizer.current?.scrollToIndex(Math.max(0, wanted - 2))
  }, [wanted])

  // Whoever explains the line may take some of this view's height: the line stays in sight.
  useEffect(() => {
    const element = box.current
    if (selected === null || element === null) return undefined
    const observer = new ResizeObserver(() =>
      requestAnimationFrame(() => virtualizer.current?.scrollToIndex(selected, { align: 'nearest' })),
    )
    observer.observe(element)
    return () => observer.disconnect()
  }, [selected])

  const move = (to: number) => {
    const line = Math.min(Math.max(to, 0), lines.length - 1)
    virtualizer.current?.scrollToIndex(line, { align: 'nearest' })
    onSelect(line)
  }

  return (
    <div
      ref={box}
      className={styles['view']}
      role="listbox"
      tabIndex={0}
      aria-label={label}
      aria-activedescendant={selected === null ? undefined : `${id}-${selected}`}
      onKeyDown={(event) => {
        const to = targetOf(event.key, selected ?? -1, lines.length)
        if (to === null) return
        event.preventDefault()
        move(to)
      }}
    >
      <Virtualizer
        ref={virtualizer}
        scrollRef={box}
        data={lines}
        itemSize={22}
        keepMounted={selected === null || selected >= lines.length ? [] : [selected]}
      >
        {(line, index) => (
          <div
            key={index}
            id={`${id}-${index}`}
            role="option"
            aria-selected={index === selected}
            aria-setsize={lines.length}
            aria-posinset={index + 1}
            // The list around it takes the keys.
            tabIndex={-1}
            className={styles['line']}
            data-changed={changed[index] || undefined}
            onClick={() => onSelect(index)}
            onKeyDown={undefined}
          >
            {/* Read out as well: it is all the name that an empty line has. */}
            <span className={styles['number']}>{index + 1}</span>
            <span className={styles['mark']} aria-hidden="true">
              {changed[index] ? '+' : ''}
            </span>
            <span className={styles['text']} lang={lang}>
              {line.text === '' ? '\u00A0' : <Path text={line.text} />}
            </span>
            {changed[index] && <span className="visually-hidden"> ({changedLabel})</span>}
          </div>
        )}
      </Virtualizer>
    </div>
  )
}

const NOTHING: readonly boolean[] = []

function targetOf(key: string, selected: number, total: number): number | null {
  switch (key) {
    case 'ArrowDown':
      return selected + 1
    case 'ArrowUp':
      return selected - 1
    case 'PageDown':
      return selected + 12
    case 'PageUp':
      return selected - 12
    case 'Home':
      return 0
    case 'End':
      return total - 1
    default:
      return null
  }
}
