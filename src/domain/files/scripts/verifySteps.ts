import type { Requirement } from '#domain/plan/requirements.ts'
import { isAskable } from '#domain/plan/requirementTable.ts'
import type { FitLook, Look } from '#domain/plan/requirementTable.ts'

/**
 * What was found in a firewall list: an entry that is enabled, one that is disabled, one for addresses not wanted, one behind
 * which nothing can be read.
 */
export type Finding = 'enabled' | 'disabled' | 'wider' | 'cut'

/** Something the script sets to a text when what it saw is right. */
export interface Verdict {
  readonly name: 'state' | Finding
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
      readonly value: string
      readonly tests: readonly Test[]
    }
  /** Goes through a firewall list: what it finds for ports or programs is set (`cmdRoutines.ts`). */
  | { readonly kind: 'entries'; readonly key: string; readonly asked: readonly Asked[] }
  | { readonly kind: 'if-set'; readonly name: Finding; readonly verdict: Verdict }
  | { readonly kind: 'count'; readonly key: string; readonly notAsked: number }
  | { readonly kind: 'count-helper' }
  | { readonly kind: 'netsh' }
  /** The guard's own lines: they set `state`, and what was found and expected. */
  | { readonly kind: 'fit'; readonly look: FitLook }

/** What is asked of each entry for a port or a program: whether its addresses are these, are not, or nothing of them. */
export interface Asked {
  readonly subject: string
  readonly test: 'is' | 'not' | 'any'
  readonly addresses: string
}

/** A comparison of parts of a line; case does not count. `parts`: `a:c` is the first and third with a colon between. */
export interface Test {
  readonly parts: string
  readonly equals: string
  readonly verdict: Verdict
}

export const OK: Verdict = { name: 'state', text: 'ok' }
export const UNKNOWN: Verdict = { name: 'state', text: 'unknown' }

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
      if (!isAskable(look.name)) return [set(UNKNOWN)]
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
        ...entriesSteps(look.key, [asked(look.subject, look.addresses)]),
        { kind: 'if-set', name: 'enabled', verdict: OK },
        { kind: 'if-set', name: 'cut', verdict: UNKNOWN },
        // One that is disabled outweighs all that are enabled, and addresses add up. Source: the ADML text.
        { kind: 'if-set', name: 'disabled', verdict: wrong },
        { kind: 'if-set', name: 'wider', verdict: wrong },
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

function entriesSteps(key: string, asked: readonly Asked[]): readonly Step[] {
  return [...FINDINGS.map((name): Step => ({ kind: 'set', name, text: '' })), { kind: 'entries', key, asked }]
}

const FINDINGS: readonly Finding[] = ['enabled', 'disabled', 'wider', 'cut']

function asked(subject: string, { test, text }: Extract<Look, { kind: 'entry' }>['addresses']): Asked {
  return { subject, test: test === 'is' ? 'is' : 'not', addresses: text }
}

/** A list that is not switched on is right in the end, whatever was found in it. */
function otherListSteps(look: Extract<Look, { kind: 'other-list' }>, wrong: Verdict): readonly Step[] {
  const { key, subjects, narrow, addresses, onlyIf } = look
  const isOn: Test = {
    parts: 'a b c d',
    equals: 'Enabled REG_DWORD 0x1 ',
    verdict: { name: 'enabled', text: '' },
  }
  return [
    { kind: 'set', ...OK },
    ...entriesSteps(
      key,
      subjects.map((subject): Asked =>
        narrow.includes(subject) ? asked(subject, addresses) : { subject, test: 'any', addresses: '' },
      ),
    ),
    { kind: 'if-set', name: 'cut', verdict: UNKNOWN },
    { kind: 'if-set', name: 'wider', verdict: UNKNOWN },
    { kind: 'if-set', name: 'disabled', verdict: wrong },
    ...(onlyIf === null
      ? []
      : ([
          { kind: 'set', name: 'enabled', text: '1' },
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
