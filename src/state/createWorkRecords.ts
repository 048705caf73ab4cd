import { createStore } from 'zustand/vanilla'
import { EMPTY_WORK, keptWork, readWork } from '#domain/files/workRecord.ts'
import type { WorkRecord } from '#domain/files/workRecord.ts'

/** A record, and the fingerprint of the answers that its checklist was made of. */
interface KeptWork {
  readonly answers: string
  readonly work: WorkRecord
}

interface WorkRecords {
  /** The one that was changed last comes first; one that is empty is not kept. */
  readonly records: readonly KeptWork[]
  /** What was cleared, or what an opened file took the place of, in this tab. */
  readonly replaced: KeptWork | null
  /** Whether this browser keeps them. */
  readonly isKept: boolean
}

export const WORK_STORAGE_KEY = 'remote-assistance-wizard:work'
const VERSION = 1
/** About a month of work; what is older is in the tickets. */
export const MOST_RECORDS = 20

/**
 * How long another tab may write without having seen what this one wrote, as in `keepSession`; here each change is written
 * at once, so the others see it sooner.
 */
const UNSEEN_FOR_MS = 1000

type Change = (work: WorkRecord) => WorkRecord

/**
 * What was ticked and filled in, for the latest sets of answers. Never writes its own copy over what is stored: a change is made
 * to what is stored at that moment, so a tab that slept brings nothing old back. Where two tabs wrote at once, the one that
 * hears of the other makes its change again.
 */
export function createWorkRecords(
  storage: () => Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>,
  page?: Pick<Window, 'addEventListener'>,
) {
  const store = createStore<WorkRecords>(() => ({ records: [], replaced: null, isKept: true }))
  let storedText: string | null = null
  /** A newer version of this page wrote it, and this one must not write over it. */
  let isNewer = false
  let unseen: readonly { readonly answers: string; readonly change: Change; readonly until: number }[] = []

  takeOver()
  page?.addEventListener('storage', ({ key }) => {
    if (key === WORK_STORAGE_KEY || key === null) catchUp()
  })
  // On coming back, another tab may have written.
  for (const event of ['pageshow', 'visibilitychange']) page?.addEventListener(event, catchUp)

  return {
    store,

    fillIn: (answers: string, field: Exclude<keyof WorkRecord, 'done'>, text: string) =>
      act(answers, (work) => ({ ...work, [field]: text })),

    tick: (answers: string, item: string, isDone: boolean) =>
      act(answers, (work) => {
        if (work.done.includes(item) === isDone) return work
        return { ...work, done: isDone ? [...work.done, item] : work.done.filter((id) => id !== item) }
      }),

    /** Puts another record in the place of this one, of which `bringBack` knows; an empty one clears it. */
    replaceWork,

    /** Puts back what was replaced, and remembers what stood there instead: so nothing is lost either way. */
    bringBack: (answers: string) => {
      const { replaced } = store.getState()
      if (replaced?.answers === answers) replaceWork(answers, replaced.work)
    },

    /** Forgets every record, here and in the other tabs. */
    eraseWork: () => {
      forget()
      attempt(() => {
        storage().removeItem(WORK_STORAGE_KEY)
        storedText = null
      })
    },
  }

  function replaceWork(answers: string, work: WorkRecord) {
    catchUp()
    const before = workOf(store.getState(), answers)
    if (isSame(before, work)) return
    store.setState({ replaced: keptWork(before) === null ? null : { answers, work: before } })
    act(answers, () => work)
  }

  function act(answers: string, change: Change) {
    catchUp()
    unseen = [...stillUnseen(), { answers, change, until: Date.now() + UNSEEN_FOR_MS }]
    apply(answers, change)
    write()
  }

  function catchUp() {
    if (!takeOver()) return
    const again = stillUnseen()
    // Once: two tabs that disagree would otherwise answer each other for ever.
    unseen = []
    const { records } = store.getState()
    for (const { answers, change } of again) apply(answers, change)
    if (again.length > 0 && store.getState().records !== records) write()
  }

  /** Takes over what another tab wrote, and says whether it did. */
  function takeOver(): boolean {
    const text = attempt(() => storage().getItem(WORK_STORAGE_KEY))
    if (text === undefined || text === storedText) return false
    storedText = text
    if (text === null) forget()
    else {
      const read = readRecords(text)
      isNewer = read.isNewer
      store.setState({ records: read.records, isKept: !isNewer })
    }
    return true
  }

  function apply(answers: string, change: Change) {
    const { records } = store.getState()
    const before = workOf(store.getState(), answers)
    const work = change(before)
    if (isSame(before, work)) return
    const others = records.filter((record) => record.answers !== answers)
    const changed = keptWork(work) === null ? others : [{ answers, work }, ...others]
    store.setState({ records: changed.slice(0, MOST_RECORDS) })
  }

  function write() {
    if (isNewer) return
    const text = writeRecords(store.getState().records)
    const isWritten = attempt(() => {
      storage().setItem(WORK_STORAGE_KEY, text)
      return true
    })
    if (isWritten === undefined) return
    storedText = text
    store.setState({ isKept: true })
  }

  function forget() {
    store.setState({ records: [], replaced: null, isKept: true })
    isNewer = false
    unseen = []
  }

  function stillUnseen() {
    return unseen.filter(({ until }) => Date.now() < until)
  }

  /** The checklist goes on without storage, and says so; `undefined` comes back. */
  function attempt<T>(action: () => T): T | undefined {
    try {
      return action()
    } catch {
      store.setState({ isKept: false })
      return undefined
    }
  }
}

/** What was done with the answers of this fingerprint. */
export function workOf({ records }: Pick<WorkRecords, 'records'>, answers: string): WorkRecord {
  return records.find((record) => record.answers === answers)?.work ?? EMPTY_WORK
}

function writeRecords(records: readonly KeptWork[]): string {
  const kept = records.map(({ answers, work }) => ({ answers, work: keptWork(work) }))
  return JSON.stringify({ version: VERSION, records: kept })
}

/** Keeps what is still a record; what is none is left out, so that the next change mends the storage. */
function readRecords(text: string): { readonly records: readonly KeptWork[]; readonly isNewer: boolean } {
  const { version, records } = asRecord(parseJson(text))
  const isNewer = typeof version === 'number' && version > VERSION
  if (isNewer || !Array.isArray(records)) return { records: [], isNewer }
  const read = records.flatMap((entry: unknown): readonly KeptWork[] => {
    const { answers, work } = asRecord(entry)
    if (typeof answers !== 'string' || !/^[\dA-F]{4}-[\dA-F]{4}$/u.test(answers)) return []
    const kept = readWork(work).work
    return keptWork(kept) === null ? [] : [{ answers, work: kept }]
  })
  const first = read.filter(({ answers }, index) => read.findIndex((r) => r.answers === answers) === index)
  return { records: first.slice(0, MOST_RECORDS), isNewer }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

function asRecord(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : {}
}

function isSame(a: WorkRecord, b: WorkRecord): boolean {
  return JSON.stringify(keptWork(a)) === JSON.stringify(keptWork(b))
}
