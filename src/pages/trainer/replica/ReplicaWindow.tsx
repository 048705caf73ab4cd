// All of a screen is drawn anew at each click; remembering what of it would cost more bytes than it saves time.
'use no memo'

import { useRef } from 'react'
import type { CSSProperties, KeyboardEvent, PointerEvent } from 'react'
import type { OpenWindow } from '#domain/training/desktop/desktopState.ts'
import { noticeOf, tableFor, usableControls } from '#domain/training/desktop/screen.ts'
import type { ControlId, Gesture, WindowView } from '#domain/training/desktop/screen.ts'
import { useTrainerWords } from '#i18n/useLazyWords.ts'
import { acceleratorsOf } from './accelerators.ts'
import styles from './Replica.module.css'
import { ReplicaControls } from './ReplicaControls.tsx'
import { useScreenWords, useWindowsTable, WindowTable } from './screenWords.ts'

interface ReplicaWindowProps {
  readonly id: string
  readonly window: OpenWindow
  readonly view: WindowView
  readonly isFront: boolean
  readonly isWaiting: boolean
  readonly account: string
  readonly spot: Gesture | null
  readonly act: (gesture: Gesture) => void
}

/** The keys of the registry editor, as items of its menu; null: another key. */
function editing({ key, ctrlKey, altKey }: KeyboardEvent): string | null {
  if (key === 'Delete') return 'delete'
  if (key === 'F3') return 'find-next'
  return ctrlKey && !altKey && key === 'f' ? 'find' : null
}

/** Pixels that an arrow key moves a window by. */
const STEP = 20

/** One window: its frame, and the keys that hold in all of it. */
export function ReplicaWindow(props: ReplicaWindowProps) {
  const { id, window, view, isFront, isWaiting, account, spot, act } = props
  const words = useTrainerWords().replica
  const show = useScreenWords()
  const frame = useRef<HTMLDivElement>(null)
  const { kind } = window.state
  const windows = useWindowsTable()
  const notice = noticeOf(view, windows)
  const letters = acceleratorsOf(view.controls, (label) => show(label, view).text)
  const title = show(view.title, view)
  const controls = usableControls(view.controls)
  const has = (control: ControlId) => controls.some((each) => 'id' in each && each.id === control)
  const isCloseMarked = spot?.do === 'close' && spot.on === kind

  /** On a small desktop it stands further up and to the left than where it was put. */
  const seenAt = () => {
    const { offsetLeft: x = window.x, offsetTop: y = window.y } = frame.current ?? {}
    return { x, y }
  }

  const onKeyDown = (event: KeyboardEvent) => {
    const { key, altKey, ctrlKey } = event
    if (ctrlKey && key.startsWith('Arrow')) {
      const { x, y } = seenAt()
      const right = STEP * (Number(key === 'ArrowRight') - Number(key === 'ArrowLeft'))
      const down = STEP * (Number(key === 'ArrowDown') - Number(key === 'ArrowUp'))
      act({ do: 'move', on: kind, x: Math.max(0, x + right), y: Math.max(0, y + down) })
    } else if (altKey && !ctrlKey) {
      const control = [...letters].find(([, letter]) => letter === key.toLowerCase())?.[0]
      if (control === undefined) return
      const element = frame.current?.querySelector<HTMLElement>(`[data-control="${CSS.escape(control)}"]`)
      element?.focus()
      if (element?.matches('button, [type=radio], [type=checkbox]') === true) element.click()
    } else if (key === 'Escape') {
      const way = (['cancel', 'close', 'no', 'ok'] as const).find((name) => has(`${kind}.${name}`))
      if (kind === 'start') act({ do: 'press', on: 'desktop.start' })
      else if (way !== undefined) act({ do: 'press', on: `${kind}.${way}` })
      else return
    } else if (kind === 'regedit' && editing(event) !== null) {
      act({ do: 'press', on: 'regedit.edit', item: editing(event) ?? '' })
    } else if (key === 'F1' && has('policy.tabs')) {
      act({ do: 'press', on: 'policy.tabs', item: 'explain' })
      event.stopPropagation()
    } else if (key === 'Enter' && !(event.target instanceof HTMLButtonElement)) {
      const pressed = controls.find((control) => control.kind === 'button' && control.isDefault === true)
      if (pressed === undefined || !('id' in pressed)) return
      act({ do: 'press', on: pressed.id })
    } else return
    event.preventDefault()
  }

  const drag = (event: PointerEvent<HTMLDivElement>) => {
    if (event.button !== 0 || event.target instanceof HTMLButtonElement) return
    const bar = event.currentTarget
    const scale = bar.getBoundingClientRect().width / Math.max(1, bar.offsetWidth) || 1
    const from = { x: event.clientX, y: event.clientY }
    const start = seenAt()
    bar.setPointerCapture(event.pointerId)
    const move = (next: globalThis.PointerEvent) => {
      const x = start.x + (next.clientX - from.x) / scale
      const y = start.y + (next.clientY - from.y) / scale
      act({ do: 'move', on: kind, x: Math.max(0, Math.round(x)), y: Math.max(0, Math.round(y)) })
    }
    bar.addEventListener('pointermove', move)
    bar.addEventListener('pointerup', () => bar.removeEventListener('pointermove', move), { once: true })
  }

  const looks = [
    styles['window'],
    isFront ? styles['front'] : '',
    view.isWide === true ? styles['wide'] : '',
    kind === 'start' ? styles['menuWindow'] : '',
  ]
  const place: CSSProperties & Record<`--${string}`, string> = {
    '--x': `${window.x}px`,
    '--y': `${window.y}px`,
  }
  return (
    <div className={styles['place']} style={place}>
      {/* The keys of a window hold wherever the focus is inside of it; everything they do has a control of its own. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions */}
      <div
        ref={frame}
        role="dialog"
        aria-labelledby={`${id}-title`}
        className={looks.filter((look) => look !== '').join(' ')}
        inert={isWaiting}
        data-front={isFront || undefined}
        data-window={kind}
        onKeyDown={onKeyDown}
        onPointerDown={() => {
          if (!isFront) act({ do: 'front', on: kind })
        }}
      >
        <div>
          <div className={styles['title']} onPointerDown={kind === 'start' ? undefined : drag}>
            <span id={`${id}-title`} lang={title.lang} title={title.title}>
              {kind === 'start' ? words.user(account) : title.text}
            </span>
            {kind !== 'start' && (
              <button
                type="button"
                className={isCloseMarked ? `${styles['close']} ${styles['spot']}` : styles['close']}
                aria-label={words.close}
                onClick={() => act({ do: 'close', on: kind })}
              >
                <svg viewBox="0 0 10 10" width="10" height="10" aria-hidden="true">
                  <path d="M1 1l8 8M9 1L1 9" />
                </svg>
              </button>
            )}
          </div>
          {notice !== null && <p className={styles['notice']}>{words.english[notice]}</p>}
        </div>
        <div className={styles['body']}>
          <WindowTable value={tableFor(view, windows)}>
            <ReplicaControls id={id} controls={view.controls} letters={letters} spot={spot} act={act} />
          </WindowTable>
        </div>
      </div>
    </div>
  )
}
