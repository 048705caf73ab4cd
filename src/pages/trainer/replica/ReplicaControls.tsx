// All of a screen is drawn anew at each click; remembering what of it would cost more bytes than it saves time.
'use no memo'

import { useEffect, useRef, useState } from 'react'
import type { KeyboardEvent } from 'react'
import { usableControls } from '#domain/training/desktop/screen.ts'
import type { Control, ControlId, Gesture } from '#domain/training/desktop/screen.ts'
import styles from './Replica.module.css'
import { ReplicaList, ReplicaTree } from './ReplicaLists.tsx'
import { useScreenWords } from './screenWords.ts'

export interface Around {
  /** Of the window: what ids begin with. */
  readonly id: string
  readonly letters: ReadonlyMap<ControlId, string>
  readonly spot: Gesture | null
  readonly act: (gesture: Gesture) => void
}

/** Where the focus goes when a window opens: the first thing to write or choose in, else the button that Enter presses. */
const FIRST_KINDS = ['field', 'list', 'tree', 'screen', 'option']

export function ReplicaControls({ controls, ...around }: Around & { controls: readonly Control[] }) {
  const usable = usableControls(controls).filter((control) => !('isOff' in control && control.isOff))
  const first =
    usable.find(({ kind }) => FIRST_KINDS.includes(kind)) ?? usable.find((control) => 'id' in control)
  return (
    <Several controls={controls} first={first !== undefined && 'id' in first ? first.id : null} {...around} />
  )
}

function Several({ controls, ...rest }: Around & { controls: readonly Control[]; first: ControlId | null }) {
  return controls.map((control, index) => (
    <OneControl key={'id' in control ? control.id : index} control={control} {...rest} />
  ))
}

function OneControl({ control, ...around }: Around & { control: Control; first: ControlId | null }) {
  const { id, letters, spot, act, first } = around
  const show = useScreenWords()
  if ('controls' in control) {
    const inside = <Several controls={control.controls} {...around} />
    if (control.kind !== 'group') return <div className={styles[control.kind]}>{inside}</div>
    const { text, lang } = control.label === undefined ? { text: '', lang: undefined } : show(control.label)
    return (
      <fieldset className={styles['group']}>
        <legend lang={lang}>{text}</legend>
        {inside}
      </fieldset>
    )
  }
  if (control.kind === 'words') {
    const { text, lang, title } = show(control.text)
    return (
      <p
        lang={lang}
        title={title}
        className={styles['words']}
        role={'words' in control.text ? 'status' : undefined}
      >
        {text}
      </p>
    )
  }

  const label = show(control.label)
  const elementId = `${id}-${control.id}`
  const isMarked = spot !== null && spot.on === control.id
  const marked = isMarked ? styles['spot'] : undefined
  const letter = letters.get(control.id)
  const shared = {
    id: elementId,
    'data-control': control.id,
    'data-first': first === control.id || undefined,
  }
  const written = <Written text={label.text} letter={letter} />
  const keys = letter === undefined ? {} : { 'aria-keyshortcuts': `Alt+${letter.toUpperCase()}` }
  switch (control.kind) {
    case 'button':
      return (
        <button
          {...shared}
          {...keys}
          type="button"
          lang={label.lang}
          title={label.title}
          disabled={control.isOff === true}
          className={[
            styles['button'],
            control.isDefault === true ? styles['default'] : '',
            marked ?? '',
          ].join(' ')}
          onClick={() => act({ do: 'press', on: control.id })}
        >
          {written}
        </button>
      )
    case 'option':
    case 'check':
      return (
        <label className={[styles['tick'], marked ?? ''].join(' ')} lang={label.lang} title={label.title}>
          <input
            {...shared}
            {...keys}
            type={control.kind === 'option' ? 'radio' : 'checkbox'}
            checked={control.isOn}
            disabled={control.isOff === true}
            onChange={() => act({ do: 'press', on: control.id })}
          />
          <span>{written}</span>
        </label>
      )
    case 'field':
      return (
        <label className={styles['field']} lang={label.lang} title={label.title}>
          <span>{written}</span>
          <input
            {...shared}
            {...keys}
            className={marked}
            type="text"
            lang=""
            spellCheck={false}
            autoComplete="off"
            autoCapitalize="none"
            value={control.says === undefined ? control.value : show(control.says).text}
            readOnly={control.isOff === true}
            aria-disabled={control.isOff === true || undefined}
            onChange={(event) => act({ do: 'type', on: control.id, text: event.target.value })}
          />
        </label>
      )
    case 'choice':
      return (
        <label className={styles['field']} lang={label.lang} title={label.title}>
          <span>{written}</span>
          <select
            {...shared}
            {...keys}
            className={marked}
            value={control.value}
            disabled={control.isOff === true}
            onChange={(event) => act({ do: 'type', on: control.id, text: event.target.value })}
          >
            {control.items.map((item) => (
              <option key={item.id} value={item.id} lang={show(item.label).lang}>
                {show(item.label).text}
              </option>
            ))}
          </select>
        </label>
      )
    case 'tabs':
      return (
        <div role="tablist" aria-label={label.text} className={styles['tabs']}>
          {control.items.map((item) => {
            const { text, lang, title } = show(item.label)
            const isSelected = item.id === control.selected
            const isNext = isMarked && spot.do === 'press' && spot.item === item.id
            return (
              <button
                key={item.id}
                type="button"
                role="tab"
                lang={lang}
                title={title}
                aria-selected={isSelected}
                className={isNext ? styles['spot'] : undefined}
                onClick={() => act({ do: 'press', on: control.id, item: item.id })}
              >
                {text}
              </button>
            )
          })}
        </div>
      )
    case 'menu':
      return <Menu control={control} label={written} name={label.text} lang={label.lang} {...around} />
    case 'list':
      return (
        <ReplicaList
          control={control}
          elementId={elementId}
          isFirst={first === control.id}
          spot={spot}
          act={act}
        />
      )
    case 'tree':
      return (
        <ReplicaTree
          control={control}
          elementId={elementId}
          isFirst={first === control.id}
          spot={spot}
          act={act}
        />
      )
    case 'screen':
      return <Prompt control={control} label={label.text} shared={shared} marked={marked} act={act} />
  }
}

/** The screen and the line of a prompt, and above them in which language it speaks. */
function Prompt(props: {
  control: Extract<Control, { kind: 'screen' }>
  label: string
  shared: object
  marked: string | undefined
  act: Around['act']
}) {
  const { control, label, shared, marked, act } = props
  const { id: on, lines, prompt, value, completion } = control
  const screen = useRef<HTMLDivElement>(null)
  // The newest line is the one that is read.
  useEffect(() => {
    if (lines.length > 0) screen.current?.scrollTo(0, screen.current.scrollHeight)
  }, [lines])
  /** What a key does to the line; null: the key is not the prompt's. Whoever has nothing to complete goes on by Tab. */
  const gestureOf = ({ key, shiftKey }: KeyboardEvent): Gesture | null => {
    if (key === 'Enter') return { do: 'press', on }
    if (key === 'ArrowUp' || key === 'ArrowDown') {
      return { do: 'press', on, item: key === 'ArrowUp' ? 'up' : 'down' }
    }
    if (key === 'Escape' && value !== '') return { do: 'type', on, text: '' }
    return key === 'Tab' && !shiftKey && completion !== null ? { do: 'type', on, text: completion } : null
  }
  return (
    <>
      <div ref={screen} className={marked === undefined ? styles['prompt'] : `${styles['prompt']} ${marked}`}>
        <pre role="log" aria-label={label} tabIndex={-1} lang="en">
          {lines.map((line) => `${line}\n`).join('')}
        </pre>
        <label>
          <span aria-hidden="true">{prompt}</span>
          <span className="visually-hidden">{label}</span>
          <input
            {...shared}
            type="text"
            lang=""
            spellCheck={false}
            autoComplete="off"
            autoCapitalize="none"
            value={value}
            onChange={(event) => act({ do: 'type', on, text: event.target.value })}
            onKeyDown={(event) => {
              // With Ctrl or Alt a key is the window's.
              const gesture = event.ctrlKey || event.altKey ? null : gestureOf(event)
              if (gesture === null) return
              event.preventDefault()
              event.stopPropagation()
              act(gesture)
            }}
          />
        </label>
      </div>
    </>
  )
}

function Menu(
  props: Around & {
    control: Extract<Control, { kind: 'menu' }>
    label: React.ReactNode
    name: string
    lang: string | undefined
  },
) {
  const { control, label, name, lang, id, spot, act } = props
  const show = useScreenWords()
  const [isOpened, setOpened] = useState(false)
  const isMarked = spot !== null && spot.on === control.id
  const isOpen = isOpened || isMarked
  const move = (from: HTMLElement, by: 1 | -1) => {
    const items = [...(from.closest('[role=menu]')?.querySelectorAll<HTMLElement>('[role=menuitem]') ?? [])]
    items.at((items.indexOf(from) + by + items.length) % items.length)?.focus()
  }
  return (
    <div
      role="menubar"
      aria-label={name}
      tabIndex={-1}
      className={styles['menu']}
      onBlur={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget)) setOpened(false)
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && isOpened) {
          setOpened(false)
          event.stopPropagation()
        }
        if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return
        const target = event.target as HTMLElement
        if (target.closest('[role=menu]') !== null) move(target, event.key === 'ArrowDown' ? 1 : -1)
        else {
          setOpened(true)
          const menu = event.currentTarget
          requestAnimationFrame(() => menu.querySelector<HTMLElement>('[role=menu] [role=menuitem]')?.focus())
        }
        event.preventDefault()
      }}
    >
      <button
        type="button"
        id={`${id}-${control.id}`}
        data-control={control.id}
        role="menuitem"
        lang={lang}
        aria-haspopup="menu"
        aria-expanded={isOpen}
        className={isMarked ? styles['spot'] : undefined}
        onClick={() => setOpened(!isOpened)}
      >
        {label}
      </button>
      {isOpen && (
        <div role="menu" aria-label={name}>
          {control.items.map((item) => {
            const shown = show(item.label)
            const isNext = isMarked && spot.do === 'press' && spot.item === item.id
            return (
              <button
                key={item.id}
                type="button"
                role="menuitem"
                lang={shown.lang}
                title={shown.title}
                className={isNext ? styles['spot'] : undefined}
                onClick={() => {
                  setOpened(false)
                  act({ do: 'press', on: control.id, item: item.id })
                }}
              >
                {shown.text}
              </button>
            )
          })}
        </div>
      )}
    </div>
  )
}

/** A label with its letter underlined. */
function Written({ text, letter }: { text: string; letter: string | undefined }) {
  const index = letter === undefined ? -1 : text.toLowerCase().indexOf(letter)
  if (index === -1) return text
  return (
    <>
      {text.slice(0, index)}
      <u>{text.slice(index, index + 1)}</u>
      {text.slice(index + 1)}
    </>
  )
}
