import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { complaints, typed } from '#domain/testing/typing.ts'
import { performAll } from '#domain/training/desktop/desktop.ts'
import { windowOf } from '#domain/training/desktop/desktopState.ts'
import type { Desktop } from '#domain/training/desktop/desktopState.ts'
import { offer } from '#domain/windows/offer.ts'
import {
  beginCase,
  canJoin,
  CASE_IDS,
  caseStanding,
  chooseCase,
  chooseFaults,
  COMBINATIONS,
  isMended,
  remedied,
} from './cases.ts'
import { PROOFS } from './faultProofs.ts'
import { FAULT_IDS, isFaultMended, REMEDY_IDS } from './faults.ts'
import type { FaultId } from './faults.ts'
import { COSTS, wrongTurns } from './grading.ts'
import { DEMO_CAST } from './lessonCast.ts'
import { tryOffer } from './lessonGestures.ts'
import { configuredMachine } from './lessonMachines.ts'
import { SLIP_IDS, SLIPS } from './slips.ts'

const withFaults = (...faults: readonly FaultId[]) => beginCase({ faults, slip: null })

/** Mends what is mended by commands, and asks for what is not. */
function mended(desktop: Desktop, id: FaultId): Desktop {
  const { mending } = PROOFS[id]
  return typeof mending === 'string' ? remedied(desktop, mending) : typed(desktop, mending)
}

it('has at least fifteen faults, and a computer without any is in order', () => {
  expect(FAULT_IDS.length).toBeGreaterThanOrEqual(15)
  expect(offer(configuredMachine(), DEMO_CAST.helper)).toMatchObject({ failure: null, level: 'control' })
  for (const id of FAULT_IDS) expect(isFaultMended(id, withFaults()), id).toBe(true)
  expect(
    new Set(FAULT_IDS.flatMap((id) => PROOFS[id].mending).filter((by) => REMEDY_IDS.includes(by as never)))
      .size,
  ).toBe(REMEDY_IDS.length)
})

describe.each(FAULT_IDS)('the fault %s', (id) => {
  const start = withFaults(id)

  it('ends an offer where it should', () => {
    const { failure, level } = offer(start.machine, start.helper)
    expect(failure?.reason ?? null).toBe(PROOFS[id].reason)
    if (failure === null) expect(level).toBe('view')
    expect(isMended(start)).toBe(false)
  })

  it('is mended without a wrong turn', () => {
    expect(isFaultMended(id, start)).toBe(false)
    const end = mended(start, id)
    expect(complaints(end)).toEqual([])
    expect(isMended(end)).toBe(true)
    expect(isFaultMended(id, end)).toBe(true)
    expect(wrongTurns(start.machine, end.machine, [])).toEqual([])
  })

  it('can be mended beside any other that it may be with, in either order, and each counts by itself', () => {
    for (const other of FAULT_IDS.filter((fault) => canJoin([id], fault))) {
      const both = withFaults(id, other)
      expect(isMended(both)).toBe(false)
      const one = mended(both, id)
      expect([id, other].map((each) => isFaultMended(each, both))).toEqual([false, false])
      expect(
        [id, other].map((each) => isFaultMended(each, one)),
        `${id}, ${other}`,
      ).toEqual([true, false])
      expect(isMended(mended(one, other)), `${id}, ${other}`).toBe(true)
      expect(isMended(mended(mended(both, other), id)), `${other}, ${id}`).toBe(true)
    }
  })
})

const POLICY = 'HKLM\\SOFTWARE\\Policies\\Microsoft\\WindowsFirewall\\DomainProfile'

it.each([
  // A policy definition counts as much as an exception of the computer's own.
  [
    'rule-missing',
    [
      `reg add ${POLICY}\\GloballyOpenPorts /v Enabled /t REG_DWORD /d 1 /f`,
      `reg add ${POLICY}\\GloballyOpenPorts\\List /v 135:TCP:10.20.30.40:Enabled:x /d 135:TCP:10.20.30.40:Enabled:x /f`,
    ],
  ],
  ['dcom-restricted', ['reg delete "HKLM\\SOFTWARE\\Policies\\Microsoft\\Windows NT\\DCOM" /f']],
  [
    'list-empty',
    [
      `reg add "HKLM\\SOFTWARE\\Policies\\Microsoft\\Windows NT\\Terminal Services\\RAUnsolicit" /v "${DEMO_CAST.helper.account}" /d "${DEMO_CAST.helper.account}" /f`,
    ],
  ],
  ['exceptions-forbidden', [`reg add ${POLICY} /v DoNotAllowExceptions /t REG_DWORD /d 0 /f`]],
  [
    'lists-shadowed',
    [`reg delete ${POLICY}\\GloballyOpenPorts /f`, `reg delete ${POLICY}\\AuthorizedApplications /f`],
  ],
  ['service-disabled', ['sc config RDSessMgr start= auto']],
] as const)('%s is mended in another way, too', (id, commands) => {
  const end = typed(withFaults(id), commands)
  expect(complaints(end)).toEqual([])
  expect(isFaultMended(id, end)).toBe(true)
  expect(isMended(end)).toBe(true)
})

it('does not take half of a mend for the whole', () => {
  const half = typed(withFaults('lists-shadowed'), [`reg delete ${POLICY}\\GloballyOpenPorts /f`])
  expect(isFaultMended('lists-shadowed', half)).toBe(false)
})

describe.each(COMBINATIONS.map((faults): [string, readonly FaultId[]] => [faults.join(', '), faults]))(
  'together: %s',
  (_, faults) => {
    it('shows each only when those before it are mended', () => {
      let desktop = withFaults(...faults)
      const { open } = caseStanding({ faults, slip: null }, desktop, desktop, null)
      expect(open).toBe(faults.length + 1)
      faults.forEach((id, index) => {
        const { failure, level } = offer(desktop.machine, desktop.helper)
        expect(failure?.reason ?? null).toBe(PROOFS[id].reason)
        expect(level).not.toBe('control')
        expect(faults.map((each) => isFaultMended(each, desktop))).toEqual(
          faults.map((_each, place) => place < index),
        )
        desktop = mended(desktop, id)
      })
      expect(isMended(desktop)).toBe(true)
      expect(complaints(desktop)).toEqual([])
    })

    it('can be mended from the last to the first as well, without a wrong turn', () => {
      const start = withFaults(...faults)
      // Where Windows Firewall is not there yet, it has no exceptions to mend.
      const once = faults.toReversed().reduce(mended, start)
      const end = faults.filter((id) => !isFaultMended(id, once)).reduce(mended, once)
      expect(caseStanding({ faults, slip: null }, start, end, null)).toEqual({
        open: faults.length + 1,
        reached: faults.length + 1,
        isDone: true,
        turns: [],
      })
    })
  },
)

it('never lets the helper in while a fault counts as still there, whatever was done', () => {
  const commands = [
    ...FAULT_IDS.flatMap((id): readonly string[] =>
      typeof PROOFS[id].mending === 'string' ? [] : PROOFS[id].mending,
    ),
    'netsh firewall set opmode mode=DISABLE',
    'netsh firewall set opmode mode=ENABLE exceptions=DISABLE',
  ]
  const random = fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true })
  const acts = fc.array(fc.constantFrom(...commands, ...REMEDY_IDS), { maxLength: 8 })
  fc.assert(
    fc.property(
      fc.constantFrom(...CASE_IDS),
      fc.array(random, { minLength: 4, maxLength: 4 }),
      acts,
      (id, numbers, done) => {
        const one = chooseCase(id, numbers)
        const mends = one.faults.flatMap((fault) => PROOFS[fault].mending)
        const end = [...done, ...mends].reduce((desktop, act) => {
          const remedy = REMEDY_IDS.find((each) => each === act)
          return remedy === undefined ? typed(desktop, [act]) : remedied(desktop, remedy)
        }, beginCase(one))
        const { open, reached, isDone } = caseStanding(one, beginCase(one), end, null)
        if (one.slip === null) expect(isDone).toBe(reached === open)
      },
    ),
    { numRuns: 150 },
  )
})

it('chooses as many faults as asked for, none twice, from numbers alone', () => {
  for (const count of [1, 2, 3]) {
    for (let seed = 0; seed < 40; seed += 1) {
      const random = [1, 2, 3].map((step) => ((seed * 37 + step * 61) % 100) / 100)
      const chosen = chooseFaults(count, random)
      expect(chosen).toHaveLength(count)
      expect(new Set(chosen).size).toBe(count)
      for (const id of chosen) {
        const others = chosen.filter((other) => other !== id)
        expect(canJoin(others, id)).toBe(true)
      }
      expect(isMended(chosen.reduce(mended, withFaults(...chosen)))).toBe(true)
    }
  }
})

it('gives for a fault that is mended at least what all hints for it cost', () => {
  const { where, what, answer } = COSTS.case
  const most = Math.max(3, ...COMBINATIONS.map(({ length }) => length))
  expect(where + what + answer).toBeLessThanOrEqual(100 / (most + 1))
})

it('chooses each kind of case from numbers, and of those that may have no fault each', () => {
  const numbers = Array.from({ length: 60 }, (_, index) => index / 60)
  const casesOf = (id: (typeof CASE_IDS)[number]) =>
    numbers.map((first) => chooseCase(id, [first, 0.1, 0.5, 0.9]))
  for (const count of [1, 2, 3]) {
    for (const { faults, slip } of casesOf(String(count) as '1')) {
      expect([faults.length, slip]).toEqual([count, null])
    }
  }
  expect(new Set(casesOf('hidden').map(({ faults }) => faults))).toEqual(new Set(COMBINATIONS))
  const perhaps = casesOf('perhaps-none')
  expect(new Set(perhaps.map(({ slip }) => slip))).toEqual(new Set([null, ...SLIP_IDS]))
  expect(new Set(perhaps.map(({ faults }) => faults.length))).toEqual(new Set([0, 1, 2]))
  for (const { faults, slip } of perhaps) expect(faults.length === 0).toBe(slip !== null)
})

describe.each(SLIP_IDS)('a computer in order, and a helper who did it wrong: %s', (slip) => {
  const one = { faults: [], slip }
  const start = beginCase(one)

  it('shows an offer that failed, on the helper’s computer', () => {
    expect(start.side).toBe('novice')
    const help = windowOf(start, 'help')
    expect(help?.outcome).not.toBeNull()
    if (typeof help?.outcome === 'object') expect(help.outcome?.failure).not.toBeNull()
    expect(isMended({ ...start, helper: DEMO_CAST.helper })).toBe(true)
  })

  it('is done by telling the helper, and only by that', () => {
    expect(caseStanding(one, start, start, null)).toMatchObject({ open: 1, reached: 0, isDone: false })
    expect(caseStanding(one, start, start, slip)).toEqual({ open: 1, reached: 1, isDone: true, turns: [] })
    for (const other of SLIP_IDS.filter((id) => id !== slip)) {
      expect(caseStanding(one, start, start, other)).toMatchObject({ reached: 0, turns: ['told-wrong'] })
    }
  })

  it('is not done by changing the computer until the helper gets in', () => {
    const { account, address } = start.helper
    const key = 'HKLM\\SOFTWARE\\Policies\\Microsoft\\Windows NT\\Terminal Services\\RAUnsolicit'
    const end = typed(start, [
      `reg add "${key}" /v "${account}" /d "${account}" /f`,
      `netsh firewall add portopening protocol=TCP port=135 name=x mode=ENABLE scope=CUSTOM addresses=${address} profile=DOMAIN`,
    ])
    expect(caseStanding(one, start, end, null)).toMatchObject({ reached: 0, turns: ['needless-change'] })
    expect(caseStanding(one, start, end, slip).turns).toEqual(['needless-change'])
  })
})

it('counts it as a wrong turn to blame the helper for a fault of the computer', () => {
  const one = { faults: ['dcom-off'], slip: null } as const
  const start = beginCase(one)
  expect(caseStanding(one, start, start, 'outside').turns).toEqual(['told-wrong'])
  expect(caseStanding(one, start, mended(start, 'dcom-off'), null)).toMatchObject({ isDone: true, turns: [] })
})

it('shows in every case what the helper typed', () => {
  for (const slip of [null, ...SLIP_IDS]) {
    const start = beginCase({ faults: slip === null ? ['rule-missing'] : [], slip })
    const typedName = (slip === null ? null : SLIPS[slip].typed) ?? DEMO_CAST.computer
    expect(windowOf(start, 'help')).toMatchObject({ computer: typedName, page: 'offer' })
    // The way to an offer is still there, whatever is open.
    expect(windowOf(performAll(start, tryOffer(DEMO_CAST).gestures), 'help')?.computer).toBe(
      DEMO_CAST.computer,
    )
  }
})
