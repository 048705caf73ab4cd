import { useEffect, useId, useRef } from 'react'
import { Virtualizer } from 'virtua'
import type { VirtualizerHandle } from 'virtua'
import styles from './CodeView.module.css'

export interface CodeLine {
  readonly text: string
  readonly changed: boolean
}

interface CodeViewProps {
  readonly label: string
  /** What a screen reader says for a changed line. */
  readonly changedLabel: string
  readonly lines: readonly CodeLine[]
  readonly selected: number | null
  readonly onSelect: (line: number) => void
}

/** The lines of a file. One line can be selected, by mouse or with the arrow keys; only those in view are on the page. */
export function CodeView({ label, changedLabel, lines, selected, onSelect }: CodeViewProps) {
  const id = useId()
  const box = useRef<HTMLDivElement>(null)
  const virtualizer = useRef<VirtualizerHandle>(null)
  const firstChanged = lines.findIndex((line) => line.changed)

  // What the last answer changed is what the person wants to see.
  useEffect(() => {
    if (firstChanged >= 0) virtualizer.current?.scrollToIndex(Math.max(0, firstChanged - 2))
  }, [firstChanged])

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
            // The list around it takes the keys.
            tabIndex={-1}
            className={styles['line']}
            data-changed={line.changed || undefined}
            onClick={() => onSelect(index)}
            onKeyDown={undefined}
          >
            <span className={styles['number']} aria-hidden="true">
              {index + 1}
            </span>
            <span className={styles['mark']} aria-hidden="true">
              {line.changed ? '+' : ''}
            </span>
            <span className={styles['text']}>{line.text === '' ? '\u00A0' : line.text}</span>
            {line.changed && <span className="visually-hidden"> ({changedLabel})</span>}
          </div>
        )}
      </Virtualizer>
    </div>
  )
}

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
