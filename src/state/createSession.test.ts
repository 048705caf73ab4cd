import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { SCENARIOS } from '#domain/answers/scenarios.ts'
import { createSession } from './createSession.ts'
import { previousAnswers } from './history.ts'
import { HISTORY_KEY, STORAGE_KEY, UNREADABLE_KEY } from './keepSession.ts'
import { EMPTY_SESSION, SESSION_VERSION } from './savedSession.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

describe('what was said', () => {
  it('is there again after a reload', () => {
    const device = fakeDevice()
    const tab = device.openTab()
    tab.answer({ edition: 'xp-professional', helpers: ['CORP\\jan'] })
    tab.setDraft('domain', 'corp..')
    tab.continueFrom('edition')
    tab.continueFrom('edition')
    tab.setWindowsLanguage('nl')
    tab.leave()

    const { answers, drafts, seen, windowsLanguage } = device.openTab().store.getState()
    expect(answers).toEqual({ edition: 'xp-professional', helpers: ['CORP\\jan'] })
    expect(drafts).toEqual({ domain: 'corp..' })
    expect(seen).toEqual(['edition'])
    expect(windowsLanguage).toBe('nl')
  })

  it('is written once for a burst of typing', () => {
    const device = fakeDevice()
    const tab = device.openTab()
    for (const domain of ['C', 'CO', 'COR', 'CORP']) tab.answer({ domain }, 'domain')
    expect(device.writes).toBe(0)
    vi.runAllTimers()
    expect(device.writes).toBe(1)
    tab.leave()
    expect(device.writes).toBe(1)
  })

  it('is not written where nothing was said', () => {
    const device = fakeDevice()
    device.openTab().leave()
    expect(device.items.size).toBe(0)
  })
})

describe('undo', () => {
  it('goes back and forth through the answers', () => {
    const tab = fakeDevice().openTab()
    tab.answer({ control: 'view' })
    tab.answer({ control: 'control', dcom: 'on' })
    tab.undoAnswer()
    expect(tab.answers()).toEqual({ control: 'view' })
    tab.undoAnswer()
    tab.undoAnswer()
    expect(tab.answers()).toEqual({})
    tab.redoAnswer()
    tab.redoAnswer()
    tab.redoAnswer()
    expect(tab.answers()).toEqual({ control: 'control', dcom: 'on' })
    tab.undoAnswer()
    tab.answer({ dcom: 'off' })
    tab.redoAnswer()
    expect(tab.answers()).toEqual({ control: 'view', dcom: 'off' })
  })

  it('brings back an answer that was taken back', () => {
    const tab = fakeDevice().openTab()
    tab.answer({ domain: 'CORP' })
    tab.answer({ domain: undefined })
    expect(tab.answers()).toEqual({})
    tab.undoAnswer()
    expect(tab.answers()).toEqual({ domain: 'CORP' })
  })

  it('takes typing in one field as one answer, until the person went on', () => {
    const tab = fakeDevice().openTab()
    for (const domain of ['C', 'CO']) tab.answer({ domain }, 'domain')
    tab.continueFrom('domain')
    for (const domain of ['COR', 'CORP']) tab.answer({ domain }, 'domain')
    tab.answer({ computer: 'P' }, 'computer')
    const seen = [0, 1, 2].map(() => {
      tab.undoAnswer()
      return tab.answers()
    })
    expect(seen).toEqual([{ domain: 'CORP' }, { domain: 'CO' }, {}])
  })

  it('does not continue an answer that an undo came back to', () => {
    const tab = fakeDevice().openTab()
    tab.answer({ domain: 'A' }, 'domain')
    tab.answer({ computer: 'B' }, 'computer')
    tab.undoAnswer()
    tab.answer({ domain: 'AA' }, 'domain')
    tab.undoAnswer()
    expect(tab.answers()).toEqual({ domain: 'A' })
  })

  it('has nothing to undo where nothing changed, also when typing led back', () => {
    const tab = fakeDevice().openTab()
    tab.answer({ helpers: ['a', 'b'] })
    tab.answer({ helpers: ['a', 'b'] })
    tab.answer({ domain: undefined })
    tab.answer({ domain: 'x' }, 'domain')
    tab.answer({ domain: undefined }, 'domain')
    expect(tab.store.getState().past).toHaveLength(1)
  })

  it('puts away the draft that hides the answer, and redo brings it back', () => {
    const tab = fakeDevice().openTab()
    tab.answer({ domain: 'CORP' })
    tab.answer({ domain: undefined }, 'domain')
    tab.setDraft('domain', 'CORP..')
    tab.undoAnswer()
    expect(tab.store.getState()).toMatchObject({ answers: { domain: 'CORP' }, drafts: {} })
    tab.redoAnswer()
    expect(tab.store.getState()).toMatchObject({ answers: {}, drafts: { domain: 'CORP..' } })
  })

  it('leaves what is typed in the box for helpers, which hides no answer', () => {
    const tab = fakeDevice().openTab()
    tab.answer({ helpers: ['a'] })
    tab.answer({ helpers: undefined })
    tab.setDraft('helpers', 'half a na')
    tab.undoAnswer()
    expect(tab.store.getState()).toMatchObject({
      answers: { helpers: ['a'] },
      drafts: { helpers: 'half a na' },
    })
  })

  it('takes back opening a file, with what had been typed', () => {
    const tab = fakeDevice().openTab()
    tab.answer({ control: 'view', domain: 'CORP' })
    tab.setDraft('scope', '10.')
    tab.openAnswers({ domain: 'OTHER', dcom: 'on' })
    expect(tab.store.getState()).toMatchObject({ answers: { domain: 'OTHER', dcom: 'on' }, drafts: {} })
    expect(tab.answers()).not.toHaveProperty('control')
    tab.undoAnswer()
    expect(tab.answers()).toEqual({ control: 'view', domain: 'CORP' })
    expect(tab.store.getState().drafts).toEqual({ scope: '10.' })
  })

  it('knows what was answered before the newest answer', () => {
    const tab = fakeDevice().openTab()
    expect(previousAnswers(tab.store.getState())).toBeNull()
    tab.answer({ control: 'view' })
    tab.answer({ domain: 'C' }, 'domain')
    tab.answer({ domain: 'CO' }, 'domain')
    expect(previousAnswers(tab.store.getState())).toEqual({ control: 'view' })
  })
})

describe('undo after a reload', () => {
  it('goes back and forth as before', () => {
    const tab = fakeDevice().openTab()
    tab.answer({ control: 'view', helpers: ['a', 'b'] })
    tab.answer({ control: undefined, dcom: 'on' })
    tab.answer({ helpers: ['a'] })
    tab.undoAnswer()
    tab.setDraft('domain', 'CORP..')
    const again = tab.reload()
    expect(again.answers()).toEqual({ helpers: ['a', 'b'], dcom: 'on' })
    again.redoAnswer()
    expect(again.answers()).toEqual({ helpers: ['a'], dcom: 'on' })
    again.undoAnswer()
    again.undoAnswer()
    expect(again.reload().answers()).toEqual({ helpers: ['a', 'b'], control: 'view' })
    again.undoAnswer()
    expect(again.answers()).toEqual({})
    expect(again.store.getState().drafts).toEqual({ domain: 'CORP..' })
  })

  it('does not take typing on as the same answer', () => {
    const tab = fakeDevice().openTab()
    tab.answer({ domain: 'A' }, 'domain')
    const again = tab.reload()
    again.answer({ domain: 'AB' }, 'domain')
    again.undoAnswer()
    expect(again.answers()).toEqual({ domain: 'A' })
  })

  it('takes back only what was said here, whatever another tab said before', () => {
    const device = fakeDevice()
    const [here, there] = [device.openTab(), device.openTab()]
    here.answer({ helpers: ['mine'], control: 'view' })
    vi.runAllTimers()
    there.answer({ helpers: ['mine', 'theirs'], dcom: 'on' })
    vi.runAllTimers()
    const again = here.reload()
    again.undoAnswer()
    vi.runAllTimers()
    expect(again.answers()).toEqual({ helpers: ['theirs'], dcom: 'on' })
    expect(there.answers()).toEqual(again.answers())
  })

  it('is over where another tab said something, or erased all, while this one was away', () => {
    for (const away of [
      (there: Tab) => there.answer({ dcom: 'on' }),
      (there: Tab) => {
        there.eraseSession()
        there.answer({ dcom: 'off' })
      },
    ]) {
      const device = fakeDevice()
      const [here, there] = [device.openTab(), device.openTab()]
      here.answer({ control: 'view' })
      const back = here.leave()
      away(there)
      vi.runAllTimers()
      const again = back()
      again.undoAnswer()
      expect(again.answers()).toEqual(there.answers())
    }
  })

  it('leaves nothing in the tab once all is erased, here or in another tab', () => {
    for (const eraser of ['here', 'there'] as const) {
      const device = fakeDevice()
      const tabs = { here: device.openTab(), there: device.openTab() }
      tabs.here.answer({ control: 'view' })
      tabs.here.comeBack()
      expect(tabs.here.items.has(HISTORY_KEY)).toBe(true)
      tabs[eraser].eraseSession()
      expect(tabs.here.items.size).toBe(0)
    }
  })

  it('is no more where the storage of the tab is full or forbidden, and the answers are there', () => {
    const tab = fakeDevice().openTab({ tab: 'forbidden' })
    tab.answer({ control: 'view' })
    const again = tab.reload()
    again.undoAnswer()
    expect(again.answers()).toEqual({ control: 'view' })
    expect(again.store.getState().trouble).toBeNull()
  })
})

describe('the next computer', () => {
  it('has the same helpers and firewall, and is asked about by itself', () => {
    const tab = fakeDevice().openTab()
    const answers = {
      ...SCENARIOS['server-2003-policy'],
      computer: 'PC042',
      enableSolicited: true,
      situation: 'gpmc',
    } as const
    tab.openAnswers(answers)
    tab.continueFrom('edition')
    tab.setDraft('computer', 'PC042..')
    tab.nextComputer()
    const {
      edition,
      servicePack,
      helperEdition,
      solicited,
      enableSolicited,
      computer,
      dcom,
      article,
      ...kept
    } = answers
    expect(tab.answers()).toEqual(kept)
    expect(kept).toMatchObject({
      membership: 'same-domain',
      control: 'control',
      firewallStore: 'policy',
      situation: 'gpmc',
    })
    expect(tab.store.getState()).toMatchObject({ drafts: {}, seen: [] })
    tab.undoAnswer()
    expect(tab.answers()).toEqual({
      ...kept,
      edition,
      servicePack,
      helperEdition,
      solicited,
      enableSolicited,
      computer,
      dcom,
      article,
    })
    expect(tab.store.getState().drafts).toEqual({ computer: 'PC042..' })
  })
})

describe('starting anew', () => {
  it('asks everything again, and can be undone', () => {
    const device = fakeDevice()
    const tab = device.openTab()
    tab.answer({ control: 'view', domain: 'CORP' })
    tab.setDraft('scope', '10.')
    tab.continueFrom('domain')
    tab.startAnew()
    expect(tab.store.getState()).toMatchObject({ answers: {}, drafts: {}, seen: [] })
    const again = tab.reload()
    again.undoAnswer()
    expect(again.store.getState()).toMatchObject({
      answers: { control: 'view', domain: 'CORP' },
      drafts: { scope: '10.' },
    })
  })
})

describe('erasing', () => {
  it('leaves nothing, in the storage or to undo', () => {
    const device = fakeDevice({ [STORAGE_KEY]: 'rubbish' })
    const tab = device.openTab()
    tab.answer({ control: 'view' })
    vi.runAllTimers()
    tab.answer({ control: 'control' })
    tab.eraseSession()
    vi.runAllTimers()
    tab.undoAnswer()
    expect(tab.store.getState()).toMatchObject(EMPTY_SESSION)
    expect(device.items.size).toBe(0)
  })

  it('empties the other tabs, and a sleeping one does not bring anything back', () => {
    const device = fakeDevice()
    const one = device.openTab()
    one.answer({ control: 'view' })
    vi.runAllTimers()
    const two = device.openTab()
    const sleeping = device.openTab({ asleep: true })
    one.eraseSession()
    expect(two.answers()).toEqual({})
    sleeping.answer({ dcom: 'on' })
    vi.runAllTimers()
    expect(sleeping.answers()).toEqual({ dcom: 'on' })
    expect(sleeping.store.getState().past).toHaveLength(1)
  })
})

describe('two tabs', () => {
  it('show each other what was answered', () => {
    const device = fakeDevice()
    const [one, two] = [device.openTab(), device.openTab()]
    one.answer({ control: 'view' })
    vi.runAllTimers()
    two.answer({ dcom: 'on' })
    vi.runAllTimers()
    expect(one.answers()).toEqual({ control: 'view', dcom: 'on' })
    expect(two.answers()).toEqual({ control: 'view', dcom: 'on' })
  })

  it('both keep what they said in the same moment', () => {
    const device = fakeDevice()
    const [one, two] = [device.openTab(), device.openTab()]
    one.answer({ control: 'view' })
    one.continueFrom('control')
    two.answer({ dcom: 'on' })
    two.continueFrom('dcom')
    two.setDraft('scope', '10.')
    vi.runAllTimers()
    for (const tab of [one, two, device.openTab()]) {
      const { answers, drafts, seen } = tab.store.getState()
      expect(answers).toEqual({ control: 'view', dcom: 'on' })
      expect(drafts).toEqual({ scope: '10.' })
      expect([...seen].sort()).toEqual(['control', 'dcom'])
    }
  })

  it('both keep what they said when neither has seen yet what the other wrote', () => {
    const device = fakeDevice()
    const [one, two] = [device.openTab({ seesLate: true }), device.openTab({ seesLate: true })]
    one.answer({ control: 'view' })
    two.answer({ dcom: 'on' })
    vi.runAllTimers()
    // The later write stands alone in the storage, until each hears of it.
    for (let round = 0; round < 3; round++) {
      device.arrive()
      vi.runAllTimers()
    }
    for (const tab of [one, two, device.openTab()]) {
      expect(tab.answers()).toEqual({ control: 'view', dcom: 'on' })
    }
  })

  it('take over what the other one answered anew right after', () => {
    const device = fakeDevice()
    const [one, two] = [device.openTab(), device.openTab()]
    one.answer({ control: 'view', dcom: 'off' })
    vi.runAllTimers()
    two.answer({ dcom: 'on' })
    vi.runAllTimers()
    for (const tab of [one, two]) expect(tab.answers()).toEqual({ control: 'view', dcom: 'on' })
  })

  it('do not bring back old answers after sleep', () => {
    const device = fakeDevice()
    const one = device.openTab()
    one.answer({ control: 'view', domain: 'OLD' })
    vi.runAllTimers()
    const sleeping = device.openTab({ asleep: true })
    one.answer({ domain: undefined, control: 'control', helpers: ['a'] })
    vi.runAllTimers()

    expect(sleeping.answers()).toEqual({ control: 'view', domain: 'OLD' })
    sleeping.answer({ dcom: 'on' })
    expect(sleeping.answers()).toEqual({ control: 'control', helpers: ['a'], dcom: 'on' })
    vi.runAllTimers()
    expect(one.answers()).toEqual(sleeping.answers())
  })

  it('look again when the person comes back', () => {
    const device = fakeDevice()
    const one = device.openTab()
    const sleeping = device.openTab({ asleep: true })
    one.answer({ control: 'view' })
    vi.runAllTimers()
    sleeping.comeBack()
    expect(sleeping.answers()).toEqual({ control: 'view' })
  })

  it('undo only their own answers', () => {
    const device = fakeDevice()
    const [one, two] = [device.openTab(), device.openTab()]
    one.answer({ control: 'view' })
    vi.runAllTimers()
    two.answer({ dcom: 'on' })
    vi.runAllTimers()
    one.undoAnswer()
    vi.runAllTimers()
    expect(two.answers()).toEqual({ dcom: 'on' })
  })

  it('undo only their own lines of the list of helpers', () => {
    const device = fakeDevice()
    const [here, there] = [device.openTab(), device.openTab()]
    here.answer({ helpers: ['a', 'b'] })
    vi.runAllTimers()
    here.answer({ helpers: ['a', 'b', 'mine'] })
    vi.runAllTimers()
    there.answer({ helpers: ['b', 'mine', 'theirs'] })
    vi.runAllTimers()

    here.undoAnswer()
    expect(here.answers().helpers).toEqual(['b', 'theirs'])
    here.redoAnswer()
    expect(here.answers().helpers).toEqual(['b', 'mine', 'theirs'])
  })

  it('can redo what the other tab answered to the question that was undone', () => {
    const device = fakeDevice()
    const [one, two] = [device.openTab(), device.openTab()]
    one.answer({ control: 'view' })
    vi.runAllTimers()
    two.answer({ control: 'control' })
    vi.runAllTimers()
    one.undoAnswer()
    one.redoAnswer()
    expect(one.answers()).toEqual({ control: 'control' })
  })

  it('ask again what does not fit together', () => {
    const device = fakeDevice()
    const one = device.openTab()
    one.answer({ edition: 'xp-professional', servicePack: 'sp2' })
    vi.runAllTimers()
    const two = device.openTab()
    one.answer({ edition: 'server-2003-standard' })
    two.answer({ servicePack: 'sp3' })
    vi.runAllTimers()
    for (const tab of [one, two]) expect(tab.answers()).toEqual({ edition: 'server-2003-standard' })
    expect(device.openTab().store.getState().trouble).toBeNull()
  })
})

describe('trouble with the storage', () => {
  it('lets the wizard go on where it is forbidden, and is said once', () => {
    const tab = createSession(() => {
      throw new DOMException('', 'SecurityError')
    })
    expect(tab.store.getState().trouble).toBe('forbidden')
    tab.dismissTrouble()
    tab.answer({ control: 'view' })
    tab.answer({ control: 'control' })
    vi.runAllTimers()
    tab.undoAnswer()
    expect(tab.store.getState()).toMatchObject({ answers: { control: 'view' }, trouble: null })
    tab.eraseSession()
    expect(tab.store.getState()).toMatchObject({ answers: {}, trouble: null })
  })

  it('is over when there is room again', () => {
    const device = fakeDevice()
    const tab = device.openTab()
    device.isFull = true
    tab.answer({ control: 'view' })
    vi.runAllTimers()
    expect(tab.store.getState()).toMatchObject({ answers: { control: 'view' }, trouble: 'full' })
    device.isFull = false
    tab.answer({ dcom: 'on' })
    vi.runAllTimers()
    expect(tab.store.getState().trouble).toBeNull()
    expect(device.openTab().answers()).toEqual({ control: 'view', dcom: 'on' })
  })

  it('does not cost what another tab could still write', () => {
    const device = fakeDevice()
    const [one, two] = [device.openTab(), device.openTab()]
    device.isFull = true
    one.answer({ control: 'view' })
    vi.runAllTimers()
    device.isFull = false
    two.answer({ dcom: 'on' })
    vi.runAllTimers()
    expect(one.answers()).toEqual({ control: 'view', dcom: 'on' })
    expect(two.answers()).toEqual({ control: 'view', dcom: 'on' })
  })

  it('keeps rubbish aside, and says so once', () => {
    const device = fakeDevice({ [STORAGE_KEY]: '{"version":1,"ans' })
    const tab = device.openTab()
    expect(tab.store.getState()).toMatchObject({ trouble: 'corrupt', problems: [{ kind: 'not-json' }] })
    expect(device.items.get(UNREADABLE_KEY)).toBe('{"version":1,"ans')
    tab.answer({ control: 'view' })
    vi.runAllTimers()
    const { trouble, answers } = device.openTab().store.getState()
    expect({ trouble, answers }).toEqual({ trouble: null, answers: { control: 'view' } })
  })

  it('keeps a second mishap behind the first one', () => {
    const device = fakeDevice({ [STORAGE_KEY]: 'two', [UNREADABLE_KEY]: 'one' })
    device.openTab()
    expect(device.items.get(UNREADABLE_KEY)).toBe('one\ntwo')
  })

  it('names what it dropped, and goes on with the rest', () => {
    const text = '{"version":1,"answers":{"control":"view","colour":"red"}}'
    const device = fakeDevice({ [STORAGE_KEY]: text })
    expect(device.openTab().store.getState()).toMatchObject({
      answers: { control: 'view' },
      trouble: 'corrupt',
      problems: [{ kind: 'unknown-key', key: 'colour' }],
    })
    expect(device.items.get(UNREADABLE_KEY)).toBe(text)
  })

  it('does not overwrite rubbish that there is no room to keep aside', () => {
    const device = fakeDevice({ [STORAGE_KEY]: 'rubbish' })
    device.isFull = true
    const tab = device.openTab()
    tab.answer({ control: 'view' })
    vi.runAllTimers()
    expect(tab.store.getState()).toMatchObject({ answers: { control: 'view' }, trouble: 'full' })
    expect(device.items.get(STORAGE_KEY)).toBe('rubbish')
  })

  it('does not cost what was said when the stored text breaks meanwhile', () => {
    const device = fakeDevice()
    const tab = device.openTab()
    tab.answer({ control: 'view' })
    vi.runAllTimers()
    device.items.set(STORAGE_KEY, 'rubbish')
    tab.comeBack()
    expect(tab.answers()).toEqual({ control: 'view' })
    expect(device.items.get(UNREADABLE_KEY)).toBe('rubbish')
    expect(device.openTab().answers()).toEqual({ control: 'view' })
  })

  it('never writes over what a newer version saved, until it is erased', () => {
    const newer = `{"version":${SESSION_VERSION + 1},"answers":{}}`
    const device = fakeDevice({ [STORAGE_KEY]: newer })
    const tab = device.openTab()
    tab.answer({ control: 'view' })
    tab.leave()
    expect(tab.store.getState()).toMatchObject({ answers: { control: 'view' }, trouble: 'newer' })
    expect([...device.items]).toEqual([[STORAGE_KEY, newer]])
    tab.eraseSession()
    tab.answer({ dcom: 'on' })
    vi.runAllTimers()
    expect(device.openTab().answers()).toEqual({ dcom: 'on' })
  })
})

type Tab = ReturnType<ReturnType<typeof fakeDevice>['openTab']>

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

  function openTab({
    asleep = false,
    seesLate = false,
    tab = new Map(),
  }: {
    asleep?: boolean
    seesLate?: boolean
    /** What this tab kept before, where it is loaded anew. */
    tab?: Map<string, string> | 'forbidden'
  } = {}) {
    const page = new EventTarget()
    const seen = seesLate ? new Map(device.items) : device.items
    if (seesLate) late.set(page, seen)
    const tellOthers = (key: string) => {
      const event = Object.assign(new Event('storage'), { key })
      for (const other of tabs) if (other !== page && !late.has(other)) other.dispatchEvent(event)
    }
    const storage = {
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
    }
    const session = createSession(
      () => storage,
      page,
      () => {
        if (tab === 'forbidden') throw new DOMException('', 'SecurityError')
        return {
          getItem: (key: string) => tab.get(key) ?? null,
          setItem: (key: string, text: string) => void tab.set(key, text),
          removeItem: (key: string) => void tab.delete(key),
        }
      },
    )
    if (!asleep) tabs.push(page)
    const leave = () => {
      page.dispatchEvent(new Event('pagehide'))
      if (tabs.includes(page)) tabs.splice(tabs.indexOf(page), 1)
      return () => openTab({ tab })
    }
    return {
      ...session,
      items: tab === 'forbidden' ? new Map<string, string>() : tab,
      answers: () => session.store.getState().answers,
      leave,
      reload: () => leave()(),
      comeBack: () => page.dispatchEvent(new Event('visibilitychange')),
    }
  }
}
