// All of a screen is drawn anew at each click; remembering what of it would cost more bytes than it saves time.
'use no memo'

import type { KeyboardEvent, MouseEvent } from 'react'
import type { Control, Gesture } from '#domain/training/desktop/screen.ts'
import styles from './Replica.module.css'
import { useScreenWords } from './screenWords.ts'

interface Shared {
  readonly elementId: string
  readonly isFirst: boolean
  readonly spot: Gesture | null
  readonly act: (gesture: Gesture) => void
}

/** Which line an arrow, Home, End or the first letter of its name leads to; null: another key. */
function lineFor(key: string, current: number, names: readonly string[]): number | null {
  const last = names.length - 1
  switch (key) {
    case 'ArrowDown':
      return Math.min(last, current + 1)
    case 'ArrowUp':
      return Math.max(0, current - 1)
    case 'Home':
      return 0
    case 'End':
      return last
    default: {
      if (key.length !== 1 || key === ' ') return null
      const rotated = [...names.keys()].map((index) => (current + 1 + index) % names.length)
      return rotated.find((index) => names[index]?.toLowerCase().startsWith(key.toLowerCase())) ?? null
    }
  }
}

/** The line that was clicked; -1: none. */
function lineOf({ target }: MouseEvent): number {
  const line = target instanceof Element ? target.closest<HTMLElement>('[data-line]') : null
  return Number(line?.dataset['line'] ?? -1)
}

function isPart({ target }: MouseEvent, part: 'fold' | 'tick'): boolean {
  return target instanceof HTMLElement && target.dataset[part] !== undefined
}

function isPlain(event: KeyboardEvent): boolean {
  return !event.altKey && !event.ctrlKey && !event.metaKey
}

/** Scrolls the list or tree alone: the page stays where the person has it. */
function keepInView(line: HTMLElement | null): void {
  const box = line?.parentElement
  if (line === null || box === null || box === undefined) return
  const top = line.offsetTop - box.offsetTop
  if (top < box.scrollTop) box.scrollTop = top
  else if (top + line.offsetHeight > box.scrollTop + box.clientHeight) {
    box.scrollTop = top + line.offsetHeight - box.clientHeight
  }
}

export function ReplicaList({
  control,
  elementId,
  isFirst,
  spot,
  act,
}: Shared & { control: Extract<Control, { kind: 'list' }> }) {
  const show = useScreenWords()
  const label = show(control.label)
  const { id: on, rows, columns, selected } = control
  const names = rows.map(({ cells }) => (cells[0] === undefined ? '' : show(cells[0]).text))
  const current = rows.findIndex(({ id }) => id === selected)
  const isMarked = spot !== null && spot.on === on
  const onKeyDown = (event: KeyboardEvent) => {
    if (!isPlain(event) || rows.length === 0) return
    const row = rows[current]
    if (event.key === 'Enter' && row !== undefined) act({ do: 'open', on, item: row.id })
    else if (event.key === ' ' && row !== undefined) {
      act(row.isOn === undefined ? { do: 'select', on, item: row.id } : { do: 'toggle', on, item: row.id })
    } else {
      const line = rows[lineFor(event.key, current, names) ?? -1]
      if (line === undefined) return
      act({ do: 'select', on, item: line.id })
    }
    event.preventDefault()
    event.stopPropagation()
  }
  const hasHead = columns.length > 1
  const style = {
    gridTemplateColumns: columns
      .map((_, index) => (index === 0 ? 'minmax(0, 2fr)' : 'minmax(0, 1fr)'))
      .join(' '),
  }
  return (
    <div
      className={isMarked && !('item' in spot) ? `${styles['listBox']} ${styles['spot']}` : styles['listBox']}
    >
      {hasHead && (
        <div className={styles['head']} style={style} aria-hidden="true">
          {columns.map((column, index) => (
            <span key={index} lang={show(column).lang} title={show(column).title}>
              {show(column).text}
            </span>
          ))}
        </div>
      )}
      <div
        id={elementId}
        data-control={on}
        data-first={isFirst || undefined}
        role="listbox"
        tabIndex={0}
        aria-label={label.text}
        aria-activedescendant={current === -1 ? undefined : `${elementId}-${current}`}
        className={styles['list']}
        onKeyDown={onKeyDown}
        onClick={(event) => {
          const row = rows[lineOf(event)]
          if (row === undefined) return
          const isTick = row.isOn !== undefined && isPart(event, 'tick')
          act({ do: isTick ? 'toggle' : 'select', on, item: row.id })
        }}
        onDoubleClick={(event) => {
          const row = rows[lineOf(event)]
          if (row !== undefined) act({ do: 'open', on, item: row.id })
        }}
      >
        {rows.map((row, index) => {
          const isSelected = row.id === selected
          const isNext = isMarked && 'item' in spot && spot.item === row.id
          return (
            <div
              key={row.id}
              id={`${elementId}-${index}`}
              role="option"
              tabIndex={-1}
              aria-selected={isSelected}
              aria-checked={row.isOn}
              className={isNext ? styles['spot'] : undefined}
              style={style}
              ref={isSelected || isNext ? keepInView : undefined}
              data-line={index}
            >
              {row.cells.map((cell, place) => {
                const { text, lang, title } = show(cell)
                return (
                  <span key={place} lang={lang} title={title}>
                    {place === 0 && row.isOn !== undefined && (
                      <span className={styles['box']} data-tick aria-hidden="true">
                        {row.isOn ? '✓' : ''}
                      </span>
                    )}
                    {text}
                  </span>
                )
              })}
            </div>
          )
        })}
      </div>
    </div>
  )
}

export function ReplicaTree({
  control,
  elementId,
  isFirst,
  spot,
  act,
}: Shared & { control: Extract<Control, { kind: 'tree' }> }) {
  const show = useScreenWords()
  const { id: on, nodes, selected } = control
  const names = nodes.map(({ label }) => show(label).text)
  const current = nodes.findIndex(({ id }) => id === selected)
  const isMarked = spot !== null && spot.on === on
  const onKeyDown = (event: KeyboardEvent) => {
    const node = nodes[current]
    if (!isPlain(event) || node === undefined) return
    const choose = (index: number | null) => {
      const target = index === null ? undefined : nodes[index]
      if (target !== undefined && target.id !== node.id) act({ do: 'select', on, item: target.id })
      return target !== undefined
    }
    const fold = () => act({ do: 'toggle', on, item: node.id })
    if (event.key === 'ArrowRight') {
      if (node.isExpanded === false) fold()
      else if (node.isExpanded === true) choose(current + 1)
    } else if (event.key === 'ArrowLeft') {
      if (node.isExpanded === true) fold()
      else choose(nodes.findLastIndex(({ level }, index) => index < current && level < node.level))
    } else if (event.key === 'Enter') {
      if (node.isExpanded !== null) fold()
    } else if (!choose(lineFor(event.key, current, names))) return
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <div
      id={elementId}
      data-control={on}
      data-first={isFirst || undefined}
      role="tree"
      tabIndex={0}
      aria-label={show(control.label).text}
      aria-activedescendant={current === -1 ? undefined : `${elementId}-${current}`}
      className={styles['tree']}
      onKeyDown={onKeyDown}
      onClick={(event) => {
        const node = nodes[lineOf(event)]
        if (node !== undefined) act({ do: isPart(event, 'fold') ? 'toggle' : 'select', on, item: node.id })
      }}
      onDoubleClick={(event) => {
        const node = nodes[lineOf(event)]
        if (node !== undefined && node.isExpanded !== null && !isPart(event, 'fold')) {
          act({ do: 'toggle', on, item: node.id })
        }
      }}
    >
      {nodes.map((node, index) => {
        const { text, lang, title } = show(node.label)
        const isNext = isMarked && 'item' in spot && spot.item === node.id
        return (
          <div
            key={node.id}
            id={`${elementId}-${index}`}
            role="treeitem"
            tabIndex={-1}
            aria-level={node.level + 1}
            aria-expanded={node.isExpanded ?? undefined}
            aria-selected={node.id === selected}
            lang={lang}
            title={title}
            className={isNext ? styles['spot'] : undefined}
            style={{ paddingInlineStart: `${node.level * 16 + 2}px` }}
            ref={isNext || node.id === selected ? keepInView : undefined}
            data-line={index}
          >
            <span
              className={styles['fold']}
              data-fold={node.isExpanded === null ? undefined : ''}
              aria-hidden="true"
            >
              {node.isExpanded === null ? '' : node.isExpanded ? '−' : '+'}
            </span>
            <svg viewBox="0 0 16 12" width="16" height="12" aria-hidden="true" className={styles['folder']}>
              <path d="M1 2h5l1.5 2H15v7H1z" />
            </svg>
            {text}
          </div>
        )
      })}
    </div>
  )
}
