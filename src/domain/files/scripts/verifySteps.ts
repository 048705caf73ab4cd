import type { Requirement } from '#domain/plan/requirements.ts'
import { isAskable } from '#domain/plan/requirementTable.ts'
import type { FitLook, Look } from '#domain/plan/requirementTable.ts'
import { pathSpellings } from './savedKeys.ts'

/** Something the script sets to a text when what it saw is right. */
export interface Verdict {
  readonly name: 'state' | 'enabled' | 'other' | 'line'
  readonly text: string
}

/** What the script does to look at one thing; a requirement is a few of these, in order. */
export type Step =
  | ({ readonly kind: 'set' } & Verdict)
  /** Whether there is a value of this name: by the exit code of reg.exe. */
  | { readonly kind: 'has'; readonly key: string; readonly value: string; readonly verdict: Verdict }
  /** Goes through what reg.exe lists, each line taken apart at blanks, tabs and colons. */
  | {
      readonly kind: 'lines'
      readonly key: string
      readonly value: string | null
      readonly tests: readonly LineTest[]
    }
  | { readonly kind: 'if-set'; readonly name: 'enabled' | 'other'; readonly verdict: Verdict }
  | { readonly kind: 'count'; readonly key: string; readonly notAsked: number }
  | { readonly kind: 'count-helper' }
  | { readonly kind: 'netsh' }
  /** The guard's own lines: they set `state`, and what was found and expected. */
  | { readonly kind: 'fit'; readonly look: FitLook }

/** A comparison of parts of a line; case does not count. `parts`: `a:c` is the first and third with a colon between. */
interface Test {
  readonly parts: string
  readonly equals: string
  readonly verdict: Verdict
}

/** What is done for each line, in this order: `says` puts the line on the screen and in the report. */
export type LineTest =
  | Test
  | { readonly kind: 'set'; readonly verdict: Verdict }
  | { readonly kind: 'if-line'; readonly verdict: Verdict }
  | { readonly kind: 'says' }

export const OK: Verdict = { name: 'state', text: 'ok' }

/** What the script does to find out whether a requirement is met. Ends with `state` set to ok, failed or unknown. */
export function stepsOf({ look, otherwise }: Requirement): readonly Step[] {
  const wrong: Verdict = { name: 'state', text: otherwise }
  const set = (verdict: Verdict): Step => ({ kind: 'set', ...verdict })
  switch (look.kind) {
    case 'value':
      return valueSteps(look, wrong)
    case 'absent':
      return [
        set(OK),
        ...look.names.map((value): Step => ({ kind: 'has', key: look.key, value, verdict: wrong })),
      ]
    case 'helper':
      if (!isAskable(look.name)) return [set({ name: 'state', text: 'unknown' })]
      return [
        set(wrong),
        { kind: 'has', key: look.key, value: look.name, verdict: OK },
        { kind: 'count-helper' },
      ]
    case 'helpers-only':
      return [set(wrong), { kind: 'count', key: look.key, notAsked: look.notAsked }]
    case 'entry':
      return [
        set(wrong),
        set({ name: 'enabled', text: '' }),
        set({ name: 'other', text: '' }),
        { kind: 'lines', key: look.key, value: null, tests: entryTests(look) },
        { kind: 'if-set', name: 'enabled', verdict: OK },
        // One that is disabled outweighs all that are enabled, and addresses add up. Source: the ADML text.
        { kind: 'if-set', name: 'other', verdict: wrong },
      ]
    case 'other-list':
      return otherListSteps(look, wrong)
    case 'local-list-counts':
      // Unconfirmed: what a merge that is forbidden does while the policy list is not configured. Read as a hindrance.
      return [
        set(OK),
        { kind: 'has', key: look.key, value: 'Enabled', verdict: wrong },
        { kind: 'has', key: look.key, value: 'AllowUserPrefMerge', verdict: wrong },
        {
          kind: 'lines',
          key: look.key,
          value: 'AllowUserPrefMerge',
          tests: [{ parts: 'a b c d', equals: 'AllowUserPrefMerge REG_DWORD 0x1 ', verdict: OK }],
        },
      ]
    case 'netsh':
      return [set(wrong), { kind: 'netsh' }]
    case 'shell':
    case 'windows':
    case 'edition':
    case 'service-pack':
    case 'computer':
      return [{ kind: 'fit', look }]
  }
}

/** A list that is not switched on is right in the end, whatever was found in it. */
function otherListSteps(look: Extract<Look, { kind: 'other-list' }>, wrong: Verdict): readonly Step[] {
  const { key, onlyIf } = look
  const enabled = (text: '1' | ''): Verdict => ({ name: 'enabled', text })
  const isOn = { parts: 'a b c d', equals: 'Enabled REG_DWORD 0x1 ', verdict: enabled('') }
  return [
    { kind: 'set', ...OK },
    { kind: 'set', ...enabled('') },
    { kind: 'set', name: 'other', text: '' },
    { kind: 'lines', key, value: null, tests: otherListTests(look) },
    { kind: 'if-set', name: 'enabled', verdict: { name: 'state', text: 'unknown' } },
    { kind: 'if-set', name: 'other', verdict: wrong },
    ...(onlyIf === null
      ? []
      : ([
          { kind: 'set', ...enabled('1') },
          { kind: 'lines', key: onlyIf, value: 'Enabled', tests: [isOn] },
          { kind: 'if-set', name: 'enabled', verdict: OK },
        ] as const)),
  ]
}

function valueSteps(look: Extract<Look, { kind: 'value' }>, wrong: Verdict): readonly Step[] {
  const type = typeof look.value === 'number' ? 'REG_DWORD' : 'REG_SZ'
  const data = typeof look.value === 'number' ? `0x${look.value.toString(16)}` : look.value
  // A fourth part is there when the data go on after a blank; so they must end here.
  const isThis = { parts: 'a b c d', equals: `${look.name} ${type} ${data} ` }
  const isThere = { parts: 'a b', equals: `${look.name} ${type}` }
  const steps = (before: Verdict, tests: readonly Test[]): readonly Step[] => [
    { kind: 'set', ...before },
    { kind: 'lines', key: look.key, value: look.name, tests },
  ]
  switch (look.test) {
    case 'is':
      return steps(wrong, [{ ...isThis, verdict: OK }])
    case 'is-not':
      return steps(OK, [{ ...isThis, verdict: wrong }])
    case 'other-than':
      return steps(wrong, [
        { ...isThere, verdict: OK },
        { ...isThis, verdict: wrong },
      ])
  }
}

/**
 * What is asked of each line of a list: whether it is an entry for this port or program, enabled, and for the addresses
 * that are wanted. One that is not as it should be is put on the screen and in the report.
 */
function entryTests({ store, subject, addresses }: Extract<Look, { kind: 'entry' }>): readonly LineTest[] {
  const test = entryTest(store, subject)
  const enabled: Verdict = { name: 'enabled', text: '1' }
  const other: Verdict = { name: 'other', text: '1' }
  const wider: readonly LineTest[] =
    addresses.test === 'is'
      ? [
          ...test('enabled', null, marked),
          { kind: 'if-line', verdict: enabled },
          ...test('enabled', addresses.text, unmarked),
        ]
      : [...test('enabled', null, enabled), ...test('enabled', addresses.text, marked)]
  return [
    { kind: 'set', verdict: unmarked },
    ...wider,
    ...test('disabled', null, marked),
    { kind: 'if-line', verdict: other },
    { kind: 'says' },
  ]
}

const marked: Verdict = { name: 'line', text: '1' }
const unmarked: Verdict = { name: 'line', text: '' }

/** What is asked of each line of a list that counts as well: whether an entry is disabled, or for addresses not wanted. */
function otherListTests(look: Extract<Look, { kind: 'other-list' }>): readonly LineTest[] {
  const { store, subjects, narrow, addresses } = look
  const wider = narrow.flatMap((subject): readonly LineTest[] => {
    const test = entryTest(store, subject)
    return addresses.test === 'is'
      ? [...test('enabled', null, marked), ...test('enabled', addresses.text, unmarked)]
      : test('enabled', addresses.text, marked)
  })
  const disabled = subjects.flatMap((subject) => entryTest(store, subject)('disabled', null, marked))
  return [...saidIf(wider, 'enabled'), ...saidIf(disabled, 'other')]
}

/** What is set, and said, where one of these tests marks the line. */
function saidIf(tests: readonly LineTest[], name: 'enabled' | 'other'): readonly LineTest[] {
  if (tests.length === 0) return []
  return [
    { kind: 'set', verdict: unmarked },
    ...tests,
    { kind: 'if-line', verdict: { name, text: '1' } },
    { kind: 'says' },
  ]
}

/** Whether a line is an entry for this port or program in a state, and, if they are given, for these addresses. */
function entryTest(store: 'policy' | 'netsh', subject: string) {
  const places = entryPlaces(store, subject)
  return (state: string, scope: string | null, verdict: Verdict) =>
    places.map(({ start, byState, byScope }): Test => ({
      parts: scope === null ? byState : byScope,
      equals: scope === null ? `${start}:${state}` : `${start}:${scope}:${state}`,
      verdict,
    }))
}

interface EntryPlace {
  readonly start: string
  /** The parts of a line that are the start and the state; with the addresses between them. */
  readonly byState: string
  readonly byScope: string
}

/**
 * How an entry for a port or a program may stand in a list. In policy the value is named by its whole definition, for a
 * port also by its start; in the local list by its start. A path is spelled with a variable or in full.
 */
function entryPlaces(store: 'policy' | 'netsh', subject: string): readonly EntryPlace[] {
  const isPort = /^\d+:/.test(subject)
  const [inFull = subject, ...literal] = pathSpellings(subject)
  const byDefinition = store === 'policy'
  const byStart = store === 'netsh' || isPort
  // After the start that is the name come the type and the definition's own start.
  const named = (start: string) => `${start}:REG_SZ:${start}`
  return [
    // One part: the path. Then address and state.
    ...literal.flatMap((start) => [
      ...(byDefinition ? [{ start, byState: 'a:c', byScope: 'a:b:c' }] : []),
      ...(byStart ? [{ start: named(start), byState: 'a:b:c:e', byScope: 'a:b:c:d:e' }] : []),
    ]),
    // Two parts: port and protocol, or drive and path.
    ...(byDefinition ? [{ start: inFull, byState: 'a:b:d', byScope: 'a:b:c:d' }] : []),
    ...(byStart ? [{ start: named(inFull), byState: 'a:b:c:d:e:g', byScope: 'a:b:c:d:e:f:g' }] : []),
  ]
}
