// All of a screen is drawn anew at each click; remembering what of it would cost more bytes than it saves time.
'use no memo'

import { useEffect, useId, useLayoutEffect, useRef, useState } from 'react'
import type { KeyboardEvent } from 'react'
import { SIDE_BUTTONS, START_BUTTON, viewOf } from '#domain/training/desktop/desktop.ts'
import { frontWindow, isWaiting, windowOf } from '#domain/training/desktop/desktopState.ts'
import type { Desktop } from '#domain/training/desktop/desktopState.ts'
import type { Gesture } from '#domain/training/desktop/screen.ts'
import { useTrainerWords } from '#i18n/useLazyWords.ts'
import type { DesktopSize } from './fit.ts'
import styles from './Replica.module.css'
import { ReplicaWindow } from './ReplicaWindow.tsx'
import { useScreenWords } from './screenWords.ts'

export interface ReplicaProps {
  readonly desktop: Desktop
  /** What comes next, marked; null: nothing is. */
  readonly spot: Gesture | null
  /** The desktop's own pixels, and how much larger each is shown. */
  readonly size: DesktopSize
  /** Null: it is looked at and not used. */
  readonly onGesture: ((gesture: Gesture) => void) | null
  readonly onExplain?: () => void
  /** What a picture of it shows, for whoever cannot see it. */
  readonly picture?: string
}

/** Two computers with Windows, as a picture or for use. What it looks like is said here; what it does, in the domain. */
export function Replica({ desktop, spot, size, onGesture, onExplain, picture }: ReplicaProps) {
  const words = useTrainerWords().replica
  const show = useScreenWords()
  const id = useId()
  const root = useRef<HTMLDivElement>(null)
  const isUsed = useRef(false)
  const shownPlace = useRef('')
  const [hint, setHint] = useState('')
  const front = frontWindow(desktop)
  const frontKind = front?.state.kind ?? null
  const windows = desktop.windows.filter(({ side }) => side === desktop.side)

  // Whoever opens a window goes on in it, and whoever closes one in what is before them then; a control that went takes
  // nobody's place away.
  const place = `${desktop.side} ${frontKind}`
  useEffect(() => {
    if (!isUsed.current) return
    isUsed.current = false
    const isNew = shownPlace.current !== place
    shownPlace.current = place
    if (!isNew && document.activeElement !== document.body) return
    const inside = root.current?.querySelector<HTMLElement>('[data-front] [data-first]')
    const start = root.current?.querySelector<HTMLElement>('[data-start]')
    ;(inside ?? start)?.focus()
  })

  // What comes next is never hidden in a list that goes on below: not when it becomes the next, nor when the size changes.
  useLayoutEffect(() => {
    const mark = root.current?.querySelector<HTMLElement>(`.${styles['spot']}`)
    if (mark !== null && mark !== undefined && root.current !== null) reveal(mark, root.current)
  })

  const act = (gesture: Gesture) => {
    isUsed.current = true
    onGesture?.(gesture)
  }

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey && event.key === 'F6') {
      const [behind] = windows
      if (behind !== undefined) act({ do: 'front', on: behind.state.kind })
      event.preventDefault()
    }
    if (event.key === 'F1') {
      onExplain?.()
      event.preventDefault()
    }
  }

  const isMarked = (on: string) => spot !== null && spot.on === on
  return (
    // The keys that go from window to window; the taskbar does the same by buttons.
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions
    <div
      ref={root}
      className={styles['replica']}
      style={{ width: size.width, height: size.height, zoom: size.scale }}
      role={picture === undefined ? 'group' : 'img'}
      aria-label={picture ?? words.name}
      inert={onGesture === null}
      data-side={desktop.side}
      onKeyDown={onKeyDown}
      // What a browser says of a title only to a mouse that waits, everybody sees at once.
      onFocus={(event) => setHint(titleOf(event.target))}
      onMouseOver={(event) => setHint(titleOf(event.target))}
    >
      <div className={styles['screen']}>
        {windows.map((window) => (
          <ReplicaWindow
            key={window.state.kind}
            id={`${id}-${window.state.kind}`}
            window={window}
            view={viewOf(desktop, window.state)}
            isFront={window === front}
            isWaiting={isWaiting(desktop, window.state.kind)}
            account={accountOf(desktop)}
            spot={spot}
            act={act}
          />
        ))}
        {hint !== '' && (
          <p className={styles['hint']} aria-hidden="true">
            {hint}
          </p>
        )}
      </div>
      <div className={styles['taskbar']} role="toolbar" aria-label={words.taskbar}>
        <button
          type="button"
          data-start
          className={isMarked(START_BUTTON) ? `${styles['start']} ${styles['spot']}` : styles['start']}
          aria-expanded={windowOf(desktop, 'start') !== null}
          onClick={() => act({ do: 'press', on: START_BUTTON })}
        >
          <svg viewBox="0 0 12 12" width="12" height="12" aria-hidden="true">
            <circle cx="6" cy="6" r="5" />
          </svg>
          <span lang={show({ label: 'start' }).lang}>{show({ label: 'start' }).text}</span>
        </button>
        <div className={styles['tasks']}>
          {windows
            .filter(({ state }) => state.kind !== 'start')
            .toSorted((one, other) => one.state.kind.localeCompare(other.state.kind))
            .map((window) => {
              const view = viewOf(desktop, window.state)
              const { text, lang } = show(view.title, view)
              return (
                <button
                  key={window.state.kind}
                  type="button"
                  lang={lang}
                  aria-pressed={window === front}
                  onClick={() => act({ do: 'front', on: window.state.kind })}
                >
                  {text}
                </button>
              )
            })}
        </div>
        <div className={styles['sides']}>
          {(['novice', 'helper'] as const).map((side) => (
            <button
              key={side}
              type="button"
              className={isMarked(SIDE_BUTTONS[side]) ? styles['spot'] : undefined}
              aria-pressed={desktop.side === side}
              onClick={() => act({ do: 'press', on: SIDE_BUTTONS[side] })}
            >
              {words[side]}
            </button>
          ))}
        </div>
      </div>
    </div>
  )
}

/** Room that the mark takes around what it marks. */
const MARK = 8

/** Scrolls what an element stands in, up to but not this one, no further than to see it whole, or its beginning. */
function reveal(element: HTMLElement, within: HTMLElement): void {
  for (let box = element.parentElement; box !== null && box !== within; box = box.parentElement) {
    if (box.scrollHeight <= box.clientHeight && box.scrollWidth <= box.clientWidth) continue
    const inner = element.getBoundingClientRect()
    const outer = box.getBoundingClientRect()
    const scale = box.offsetHeight === 0 ? 1 : outer.height / box.offsetHeight
    const by = (start: number, end: number, from: number, to: number) =>
      start < from + MARK ? start - from - MARK : Math.max(0, Math.min(end - to + MARK, start - from - MARK))
    box.scrollTop += by(inner.top, inner.bottom, outer.top, outer.top + box.clientHeight * scale) / scale
    box.scrollLeft += by(inner.left, inner.right, outer.left, outer.left + box.clientWidth * scale) / scale
  }
}

/** What the label under the mouse or the focus means; empty: it needs no words. */
function titleOf(target: EventTarget): string {
  return target instanceof Element ? (target.closest('[title]')?.getAttribute('title') ?? '') : ''
}

/** Who is logged on: the one who offers help, or whoever sets up the computer that gets it. */
function accountOf({ side, helper, machine }: Desktop): string {
  return side === 'helper' ? helper.account : `${machine.domain ?? machine.name}\\Administrator`
}
