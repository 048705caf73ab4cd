import { describe, expect, it } from 'vitest'
import { withNamed, withoutNamed } from '#domain/files/namedAnswers.ts'
import type { NamedAnswers } from '#domain/files/namedAnswers.ts'
import { createNamedAnswers, NAMED_KEY } from './createNamedAnswers.ts'

const entry = (name: string): NamedAnswers => ({ name, answers: { control: 'view' }, savedAt: 0 })

/** A browser's storage with two tabs at it. */
function device() {
  const kept = new Map<string, string>()
  let isFull = false
  const tabs: (() => void)[] = []
  const storage = {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, text: string) => {
      if (isFull) throw new Error('QuotaExceededError')
      kept.set(key, text)
    },
    removeItem: (key: string) => void kept.delete(key),
  }
  const open = () =>
    createNamedAnswers(() => storage, {
      addEventListener: (type: string, listener: unknown) => {
        if (type === 'storage') tabs.push(() => (listener as (event: object) => void)({ key: NAMED_KEY }))
      },
    })
  return {
    open,
    kept,
    fill: (full: boolean) => {
      isFull = full
    },
    tell: () => {
      for (const tab of tabs) tab()
    },
  }
}

const names = ({ store }: ReturnType<typeof createNamedAnswers>) =>
  store.getState().named.map(({ name }) => name)

describe('named answers on a device', () => {
  it('are there after a reload, and in the other tab', () => {
    const { open, tell } = device()
    const [one, two] = [open(), open()]
    one.change((named) => withNamed(named, entry('Bakker')))
    // Without having heard of it.
    two.change((named) => withNamed(named, entry('Visser')))
    tell()
    expect([names(one), names(two), names(open())]).toEqual([
      ['Visser', 'Bakker'],
      ['Visser', 'Bakker'],
      ['Visser', 'Bakker'],
    ])
    one.change((named) => withoutNamed(named, 'bakker'))
    tell()
    expect(names(two)).toEqual(['Visser'])
  })

  it('lose nothing when the storage is full: what was stored stays, this tab has the change', () => {
    const { open, fill } = device()
    const tab = open()
    tab.change((named) => withNamed(named, entry('Bakker')))
    fill(true)
    tab.change((named) => withNamed(named, entry('Visser')))
    expect(names(tab)).toEqual(['Visser', 'Bakker'])
    expect(tab.store.getState().trouble).toBe('full')
    expect(names(open())).toEqual(['Bakker'])
    fill(false)
    tab.change((named) => withNamed(named, entry('Smit')))
    expect(tab.store.getState().trouble).toBeNull()
    expect(names(open())).toEqual(['Smit', 'Visser', 'Bakker'])
  })

  it.each([
    ['{"schema":9,"named":[]}', 'newer'],
    ['rubbish', 'unreadable'],
    ['{"schema":1,"named":[{"name":"x","answers":{"schema":1,"edition":"windows-95"}}]}', 'unreadable'],
  ])('write over nothing that they cannot read: %s', (text, trouble) => {
    const { open, kept } = device()
    kept.set(NAMED_KEY, text)
    const tab = open()
    expect(tab.store.getState().trouble).toBe(trouble)
    tab.change((named) => withNamed(named, entry('Bakker')))
    expect(names(tab)).toEqual(['Bakker'])
    expect(kept.get(NAMED_KEY)).toBe(text)
  })

  it('are forgotten everywhere', () => {
    const { open, kept, tell } = device()
    const [one, two] = [open(), open()]
    one.change((named) => withNamed(named, entry('Bakker')))
    tell()
    two.erase()
    tell()
    expect([names(one), names(two), kept.size]).toEqual([[], [], 0])
  })

  it('go on where storage is forbidden', () => {
    const forbidden = () => {
      throw new Error('SecurityError')
    }
    const tab = createNamedAnswers(forbidden)
    tab.change((named) => withNamed(named, entry('Bakker')))
    expect(names(tab)).toEqual(['Bakker'])
    expect(tab.store.getState().trouble).toBe('full')
  })
})
