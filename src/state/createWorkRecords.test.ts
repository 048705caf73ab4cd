import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { EMPTY_WORK } from '#domain/files/workRecord.ts'
import { createWorkRecords, MOST_RECORDS, WORK_STORAGE_KEY, workOf } from './createWorkRecords.ts'

const HERE = '1111-AAAA'
const THERE = '2222-BBBB'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

describe('what was ticked and filled in', () => {
  it('is there again after a reload, for its answers only', () => {
    const device = fakeDevice()
    const tab = device.openTab()
    tab.tick(HERE, 'verify', true)
    tab.tick(HERE, 'keep', true)
    tab.tick(HERE, 'verify', false)
    tab.fillIn(HERE, 'ticket', 'INC1')
    const again = device.openTab()
    expect(again.work(HERE)).toEqual({ ...EMPTY_WORK, ticket: 'INC1', done: ['keep'] })
    expect(again.work(THERE)).toBe(EMPTY_WORK)
  })

  it('is kept for the latest sets of answers, and of an empty one nothing', () => {
    const device = fakeDevice()
    const tab = device.openTab()
    const all = Array.from({ length: MOST_RECORDS + 2 }, (_, index) => `0000-${1000 + index}`)
    for (const answers of all) tab.tick(answers, 'keep', true)
    tab.tick(all[2] ?? '', 'verify', true)
    tab.tick(HERE, 'keep', true)
    const kept = device.openTab()
    expect(kept.store.getState().records).toHaveLength(MOST_RECORDS)
    expect(all.filter((answers) => kept.work(answers) === EMPTY_WORK)).toEqual([all[0], all[1], all[3]])
    tab.tick(HERE, 'keep', false)
    expect(device.openTab().store.getState().records).toHaveLength(MOST_RECORDS - 1)
  })

  it('can be brought back after it was cleared, and what was done since then too', () => {
    const tab = fakeDevice().openTab()
    tab.tick(HERE, 'keep', true)
    tab.replaceWork(HERE, EMPTY_WORK)
    expect(tab.work(HERE)).toBe(EMPTY_WORK)
    tab.fillIn(HERE, 'name', 'Anna')
    tab.bringBack(THERE)
    tab.bringBack(HERE)
    expect(tab.work(HERE)).toEqual({ ...EMPTY_WORK, done: ['keep'] })
    tab.bringBack(HERE)
    expect(tab.work(HERE)).toEqual({ ...EMPTY_WORK, name: 'Anna' })
  })

  it('has nothing to bring back where nothing was replaced', () => {
    const tab = fakeDevice().openTab()
    tab.tick(HERE, 'keep', true)
    tab.replaceWork(HERE, { ...EMPTY_WORK, done: ['keep'] })
    expect(tab.store.getState().replaced).toBeNull()
  })

  it('is forgotten when everything is erased, in every tab', () => {
    const device = fakeDevice()
    const [one, two] = [device.openTab(), device.openTab()]
    one.tick(HERE, 'keep', true)
    one.replaceWork(HERE, EMPTY_WORK)
    one.tick(HERE, 'verify', true)
    two.eraseWork()
    for (const tab of [one, two]) expect(tab.store.getState()).toMatchObject({ records: [], replaced: null })
    expect(device.items.size).toBe(0)
  })
})

describe('two tabs', () => {
  it('show each other what was ticked', () => {
    const device = fakeDevice()
    const [one, two] = [device.openTab(), device.openTab()]
    one.tick(HERE, 'keep', true)
    two.fillIn(HERE, 'name', 'Anna')
    for (const tab of [one, two])
      expect(tab.work(HERE)).toEqual({ ...EMPTY_WORK, name: 'Anna', done: ['keep'] })
  })

  it('bring nothing old back after sleep', () => {
    const device = fakeDevice()
    const one = device.openTab()
    one.tick(HERE, 'keep', true)
    const sleeping = device.openTab({ asleep: true })
    one.tick(HERE, 'keep', false)
    sleeping.tick(HERE, 'verify', true)
    expect(one.work(HERE).done).toEqual(['verify'])
  })

  it('both keep what they said when neither has seen yet what the other wrote', () => {
    const device = fakeDevice()
    const [one, two] = [device.openTab({ seesLate: true }), device.openTab({ seesLate: true })]
    one.tick(HERE, 'keep', true)
    two.tick(HERE, 'verify', true)
    two.tick(THERE, 'keep', true)
    for (let round = 0; round < 3; round++) device.arrive()
    for (const tab of [one, two, device.openTab()]) {
      expect(tab.work(HERE).done.toSorted()).toEqual(['keep', 'verify'])
      expect(tab.work(THERE).done).toEqual(['keep'])
    }
  })

  it('do not answer each other for ever where they disagree', () => {
    const device = fakeDevice()
    const [one, two] = [device.openTab({ seesLate: true }), device.openTab({ seesLate: true })]
    one.fillIn(HERE, 'name', 'Anna')
    two.fillIn(HERE, 'name', 'Bert')
    for (let round = 0; round < 3; round++) device.arrive()
    const before = device.writes
    for (let round = 0; round < 3; round++) device.arrive()
    expect(device.writes).toBe(before)
    expect(one.work(HERE)).toEqual(two.work(HERE))
  })

  it('take over what the other one takes back a moment later', () => {
    const device = fakeDevice()
    const [one, two] = [device.openTab(), device.openTab()]
    one.tick(HERE, 'keep', true)
    vi.advanceTimersByTime(2000)
    two.tick(HERE, 'keep', false)
    for (const tab of [one, two]) expect(tab.work(HERE)).toBe(EMPTY_WORK)
  })
})

describe('trouble with the storage', () => {
  it('lets the checklist go on where it is forbidden', () => {
    const tab = createWorkRecords(() => {
      throw new DOMException('', 'SecurityError')
    })
    tab.tick(HERE, 'keep', true)
    expect(workOf(tab.store.getState(), HERE).done).toEqual(['keep'])
    expect(tab.store.getState().isKept).toBe(false)
  })

  it('is over when there is room again', () => {
    const device = fakeDevice()
    const tab = device.openTab()
    device.isFull = true
    tab.tick(HERE, 'keep', true)
    expect(tab.store.getState().isKept).toBe(false)
    device.isFull = false
    tab.tick(HERE, 'verify', true)
    expect(tab.store.getState().isKept).toBe(true)
    expect(device.openTab().work(HERE).done).toEqual(['keep', 'verify'])
  })

  const good = { answers: HERE, work: { done: ['keep'] } }
  it.each([
    ['', false],
    ['{"version":1,"rec', false],
    ['null', false],
    ['[]', false],
    ['{"version":1,"records":{}}', false],
    [
      JSON.stringify({ version: 1, records: [null, 7, { answers: '__proto__', work: good.work }, good] }),
      true,
    ],
    [
      JSON.stringify({ version: 1, records: [{ answers: THERE }, good, { ...good, work: { name: 'x' } }] }),
      true,
    ],
    [JSON.stringify({ version: 1, records: [{ ...good, work: { ...good.work, date: 'x' } }] }), true],
  ])('leaves out what cannot be read, and goes on: %s', (text, isRead) => {
    const device = fakeDevice({ [WORK_STORAGE_KEY]: text })
    const tab = device.openTab()
    expect(tab.work(HERE)).toEqual(isRead ? { ...EMPTY_WORK, done: ['keep'] } : EMPTY_WORK)
    tab.tick(HERE, 'verify', true)
    expect(device.openTab().work(HERE).done).toEqual(isRead ? ['keep', 'verify'] : ['verify'])
  })

  it('never writes over what a newer version saved, until it is erased', () => {
    const newer = '{"version":2,"records":[]}'
    const device = fakeDevice({ [WORK_STORAGE_KEY]: newer })
    const tab = device.openTab()
    tab.tick(HERE, 'keep', true)
    expect(tab.work(HERE).done).toEqual(['keep'])
    expect(tab.store.getState().isKept).toBe(false)
    expect([...device.items]).toEqual([[WORK_STORAGE_KEY, newer]])
    tab.eraseWork()
    tab.tick(HERE, 'verify', true)
    expect(device.openTab().work(HERE).done).toEqual(['verify'])
  })
})

/** One localStorage with any number of tabs, which hear of each other's writes as in a browser. */
function fakeDevice(stored: Record<string, string> = {}) {
  const tabs: EventTarget[] = []
  /** Tabs that see late, each with what it sees. */
  const late = new Map<EventTarget, Map<string, string>>()
  const device = { items: new Map(Object.entries(stored)), writes: 0, isFull: false, openTab, arrive }
  return device

  /** What was written reaches the tabs that see late. */
  function arrive() {
    for (const [page, seen] of late) {
      seen.clear()
      for (const [key, text] of device.items) seen.set(key, text)
      page.dispatchEvent(Object.assign(new Event('storage'), { key: null }))
    }
  }

  function openTab({ asleep = false, seesLate = false } = {}) {
    const page = new EventTarget()
    const seen = seesLate ? new Map(device.items) : device.items
    if (seesLate) late.set(page, seen)
    const tellOthers = (key: string) => {
      const event = Object.assign(new Event('storage'), { key })
      for (const other of tabs) if (other !== page && !late.has(other)) other.dispatchEvent(event)
    }
    const records = createWorkRecords(
      () => ({
        getItem: (key: string) => seen.get(key) ?? null,
        setItem: (key: string, text: string) => {
          if (device.isFull) throw new DOMException('', 'QuotaExceededError')
          seen.set(key, text)
          device.items.set(key, text)
          device.writes++
          tellOthers(key)
        },
        removeItem: (key: string) => {
          device.items.delete(key)
          tellOthers(key)
        },
      }),
      page,
    )
    if (!asleep) tabs.push(page)
    return { ...records, work: (answers: string) => workOf(records.store.getState(), answers) }
  }
}
