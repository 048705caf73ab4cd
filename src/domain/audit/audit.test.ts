import { describe, expect, it } from 'vitest'
import type { Answers } from '#domain/answers/answers.ts'
import { SCENARIOS } from '#domain/answers/scenarios.ts'
import { writeRegFile } from '#domain/files/settings/regChanges.ts'
import { fileText } from '#domain/formats/fileContent.ts'
import { parseRegFile } from '#domain/formats/regFile.ts'
import { buildPlan } from '#domain/plan/buildPlan.ts'
import { undo } from '#domain/plan/plan.ts'
import { FIREWALL_POLICY } from '#domain/windows/firewallException.ts'
import { differenceOf } from './difference.ts'
import { exported, operationsOf } from '#domain/testing/exported.ts'
import { freshMachine, MACHINE_KEYS } from '#domain/windows/machine.ts'
import { changeRegistry, registryDifferences } from '#domain/windows/registry.ts'
import type { Registry } from '#domain/windows/registry.ts'
import { compareReadings } from './compareReadings.ts'
import { explainedLines } from './explain.ts'
import { auditFindings } from './findings.ts'
import type { AuditState } from './auditFinding.ts'
import { observedMachine, observedOffers } from './observedOffer.ts'
import type { Reading, Statement } from './reading.ts'
import { emptyReading } from './readers/readings.ts'
import { rebase } from './rebase.ts'

const NOTHING: Reading = emptyReading('reg')

/** What a .reg says, as its reader gives it; `whole`: it is an export of these keys. */
function regReading(text: string, whole: readonly string[] = []): Reading {
  const { operations, problems } = parseRegFile(`Windows Registry Editor Version 5.00\n${text}`)
  expect(problems).toEqual([])
  const statements = operations.map((operation): Statement => {
    const { key, line } = operation
    const at = { hive: 'HKLM', key, place: { line, offset: null, inner: null } } as const
    switch (operation.kind) {
      case 'create-key':
        return { ...at, kind: 'key' }
      case 'delete-key':
        return { ...at, kind: 'key-deleted' }
      case 'delete-value':
        return { ...at, kind: 'value-deleted', name: operation.name }
      case 'set-value':
        return { ...at, kind: 'value', name: operation.name, data: operation.data }
    }
  })
  return { ...NOTHING, statements, whole, entries: statements.length }
}

/** Everything that a computer has, as an export of all of it. */

function stateOf(reading: Reading, id: string, answers: Answers | null = null): AuditState | undefined {
  return auditFindings(reading, answers).find((finding) => finding.id === id)?.state
}

const POLICY = `[HKEY_LOCAL_MACHINE\\${MACHINE_KEYS.policy}]`

describe('what a file says of a requirement', () => {
  it('is right, wrong or missing only where the file shows it', () => {
    const set = (data: string) => regReading(`${POLICY}\n"fAllowUnsolicited"=dword:0000000${data}`)
    expect(stateOf(set('1'), 'offer')).toBe('met')
    expect(stateOf(set('0'), 'offer')).toBe('wrong')
    expect(stateOf(regReading(POLICY), 'offer')).toBe('unknown')
    expect(stateOf(regReading(POLICY, [MACHINE_KEYS.policy]), 'offer')).toBe('missing')
    // The switch for offers says nothing of DCOM, which is elsewhere.
    expect(stateOf(set('1'), 'dcom')).toBe('unknown')
  })

  it('is not concluded from a key, nor from the other policy of the two', () => {
    const other = regReading(`${POLICY}\n"fAllowToGetHelp"=dword:00000000`, [MACHINE_KEYS.policy])
    expect(stateOf(other, 'offer')).toBe('missing')
    expect(stateOf(other, 'offer')).not.toBe('wrong')
  })

  it('names value, place and what is wanted', () => {
    const [offer] = auditFindings(regReading(`\n${POLICY}\n"FALLOWUNSOLICITED"=dword:00000000`), null)
    expect(offer).toMatchObject({ id: 'offer', state: 'wrong', found: '0', wanted: '1', place: { line: 4 } })
  })

  it('takes a deletion for one', () => {
    expect(stateOf(regReading(`${POLICY}\n"fAllowUnsolicited"=-`), 'offer')).toBe('missing')
    const gone = regReading(`[-HKEY_LOCAL_MACHINE\\${MACHINE_KEYS.policy}]`)
    expect(stateOf(gone, 'offer')).toBe('missing')
    expect(stateOf(gone, 'helper 1')).toBe('missing')
  })

  it('does not count what is another person’s', () => {
    const { statements } = regReading(`${POLICY}\n"fAllowUnsolicited"=dword:00000001`)
    const user = { ...NOTHING, statements: statements.map((each) => ({ ...each, hive: 'HKCU' as const })) }
    expect(stateOf(user, 'offer')).toBe('unknown')
  })

  it('is conflicting where two policy objects of one backup say different things', () => {
    const { statements } = regReading(
      `${POLICY}\n"fAllowUnsolicited"=dword:00000001\n${POLICY}\n"fAllowUnsolicited"=dword:00000000`,
    )
    const both = statements.map((each, index) => ({
      ...each,
      place: { line: null, offset: 8, inner: index < 2 ? '{one}' : '{two}' },
    }))
    expect(stateOf({ ...NOTHING, statements: both }, 'offer')).toBe('conflicting')
  })

  it('knows an exception by its data, and one that another disables', () => {
    const list = `[HKEY_LOCAL_MACHINE\\${FIREWALL_POLICY}\\DomainProfile\\GloballyOpenPorts\\List]`
    const open = `"135"="135:TCP:*:Enabled:DCOM"`
    expect(stateOf(regReading(`${list}\n${open}`), 'port domain')).toBe('met')
    expect(stateOf(regReading(`${list}\n"x"="135:TCP:*:Disabled:DCOM"`), 'port domain')).toBe('wrong')
    const both = regReading(`${list}\n${open}\n"x"="135:TCP:10.0.0.0/8:Disabled:no"`)
    expect(stateOf(both, 'port domain')).toBe('conflicting')
    // In the wrong profile.
    expect(stateOf(regReading(`${list}\n${open}`), 'port standard')).toBe('unknown')
    const whole = regReading(`${list}\n${open}`, [FIREWALL_POLICY])
    expect(stateOf(whole, 'port standard')).toBe('missing')
    // A rule of a later Windows is no entry of these lists.
    const modern = regReading(`${list}\n"x"="v2.31|Action=Allow|LPort=135|"`, [FIREWALL_POLICY])
    expect(stateOf(modern, 'port domain')).toBe('missing')
  })

  it('takes the list of netsh for what it is, with a word that was guessed as not known', () => {
    const exception = {
      profile: 'domain',
      store: 'any',
      kind: 'port',
      port: 135,
      protocol: 'TCP',
      path: null,
      scope: null,
      enabled: true,
      name: 'DCOM',
      place: { line: 3, offset: null, inner: null },
    } as const
    const netsh = (enabled: boolean | null): Reading => ({
      ...NOTHING,
      kind: 'netsh-firewall',
      exceptions: [{ ...exception, enabled }],
    })
    expect(stateOf(netsh(true), 'port domain')).toBe('met')
    expect(stateOf(netsh(false), 'port domain')).toBe('wrong')
    expect(stateOf(netsh(null), 'port domain')).toBe('unknown')
    expect(stateOf(netsh(true), 'offer')).toBe('unknown')
    // Ports were listed and programs were not: what is not shown is not missing.
    expect(stateOf(netsh(true), 'helpsvc domain')).toBe('unknown')
    const whole = { profile: 'domain', store: 'any', kind: 'program', place: exception.place } as const
    expect(stateOf({ ...netsh(true), wholeLists: [whole] }, 'helpsvc domain')).toBe('missing')
  })

  it.each(Object.keys(SCENARIOS) as (keyof typeof SCENARIOS)[])(
    'of %s is met by the very files that were made for it, as far as they carry it',
    (id) => {
      const answers = SCENARIOS[id]
      const text = fileText(writeRegFile(buildPlan(answers).registry, []))
      const { operations } = parseRegFile(text)
      const reading = regReading(text.slice(text.indexOf('\n')).replaceAll('\r', ''), [])
      expect(operations.length).toBeGreaterThan(0)
      const findings = auditFindings(reading, answers)
      expect(findings.filter(({ state }) => state !== 'met' && state !== 'unknown')).toEqual([])
      expect(findings.find((finding) => finding.id === 'offer')?.state).toBe('met')
      expect(findings.find((finding) => finding.id === 'helper 1')?.state).toBe('met')
    },
  )
})

describe('an offer against what a file shows', () => {
  const answers = SCENARIOS['server-2003-policy']
  const whole = (registry: Registry) => exported(registry)
  const applied = changeRegistry(
    freshMachine('server-2003-enterprise', 'sp2').registry,
    operationsOf(buildPlan(answers).registry),
  )

  it('works where everything is shown and right, for each account on the list', () => {
    const offers = observedOffers(whole(applied), answers)
    expect(offers.length).toBeGreaterThan(0)
    for (const { verdict, level } of offers) expect([verdict, level]).toEqual(['works', 'control'])
  })

  it('stops where the first thing is wrong', () => {
    const broken = changeRegistry(applied, [
      { kind: 'set-value', key: MACHINE_KEYS.dcom, name: 'EnableDCOM', data: { type: 'REG_SZ', data: 'N' } },
    ])
    const [offer] = observedOffers(whole(broken), answers)
    expect(offer?.verdict).toBe('fails')
    expect(offer?.stages.find(({ state }) => state === 'failed')).toMatchObject({ reason: 'dcom-off' })
  })

  it('is not known where the file does not show all', () => {
    const [offer] = observedOffers(
      regReading(
        `${POLICY}\n"fAllowUnsolicited"=dword:00000001\n[HKEY_LOCAL_MACHINE\\${MACHINE_KEYS.helpers}]\n"CONTOSO\\\\Helpers"="CONTOSO\\\\Helpers"`,
      ),
      null,
    )
    expect(offer).toMatchObject({ verdict: 'not-known' })
    expect(offer?.stages.find(({ stage }) => stage === 'dcom')).toEqual({ stage: 'dcom', state: 'not-shown' })
  })
})

describe('only the difference, and the way back to what was there', () => {
  it.each(Object.keys(SCENARIOS) as (keyof typeof SCENARIOS)[])('for %s', (id) => {
    const answers = SCENARIOS[id]
    const plan = buildPlan(answers)
    // A computer with something of it done, something done otherwise, and something of somebody else.
    const before = changeRegistry(freshMachine(answers.edition, answers.servicePack).registry, [
      ...operationsOf(plan.registry).slice(0, 2),
      {
        kind: 'set-value',
        key: MACHINE_KEYS.policy,
        name: 'fAllowToGetHelp',
        data: { type: 'REG_DWORD', data: 0 },
      },
      {
        kind: 'set-value',
        key: MACHINE_KEYS.helpers,
        name: 'OLD\\x',
        data: { type: 'REG_SZ', data: 'OLD\\x' },
      },
    ])
    const rebased = rebase(plan, exported(before))
    expect(rebased.notRestorable).toEqual([])
    expect(rebased.plan.registry.length).toBeLessThan(plan.registry.length)
    const after = changeRegistry(before, operationsOf(rebased.plan.registry))
    const straight = changeRegistry(before, operationsOf(plan.registry))
    expect(registryDifferences(after, straight)).toEqual([])
    const back = changeRegistry(after, operationsOf(undo(rebased.plan).registry))
    expect(registryDifferences(back, before)).toEqual([])
  })

  it('takes out what the file shows for the same port and programs, whatever it is called there', () => {
    const plan = buildPlan({ ...SCENARIOS['xp-sp3-narrow'], firewallStore: 'policy' })
    const key = 'SOFTWARE\\Policies\\Microsoft\\WindowsFirewall\\DomainProfile\\GloballyOpenPorts\\List'
    const other = (name: string, data: string) =>
      ({ kind: 'set-value', key, name, data: { type: 'REG_SZ', data } }) as const
    const before = changeRegistry(changeRegistry(new Map(), operationsOf(plan.registry)), [
      other('Any name', '135:TCP:*:enabled:Somebody'),
      other('web', '80:TCP:*:enabled:Web'),
    ])
    const { plan: rest } = rebase(plan, exported(before))
    expect(rest.registry).toMatchObject([
      { target: { key, name: 'Any name' }, after: null, why: { rule: 'other-entries' }, undoing: 'restore' },
    ])
    const { changes, shown, hidden, disagreeing } = differenceOf(plan, [exported(before)])
    expect([changes.length, shown, hidden]).toEqual([1, plan.registry.length + 1, 0])
    expect(disagreeing).toEqual([])
    // Another file of the computer shows the list without it.
    const after = changeRegistry(before, [{ kind: 'delete-value', key, name: 'Any name' }])
    expect(differenceOf(plan, [exported(before), exported(after)]).disagreeing).toHaveLength(1)
    // And one that does not show the list says nothing of it.
    expect(differenceOf(plan, [exported(before), NOTHING]).disagreeing).toEqual([])
  })

  it('leaves in what the file does not show', () => {
    const plan = buildPlan(SCENARIOS['xp-sp3-narrow'])
    const { plan: rest, notShown } = rebase(plan, NOTHING)
    expect(rest.registry).toEqual(plan.registry)
    expect(notShown).toHaveLength(plan.registry.length + plan.firewall.length)
  })
})

describe('two files are told apart setting by setting', () => {
  const [on, off] = ['1', '0'].map((digit) => `${POLICY}\n"fAllowUnsolicited"=dword:0000000${digit}`)
  const there = (text: string) => ({ state: 'there', text })

  it('by what both say, whatever the spelling', () => {
    const one = regReading(on!)
    const other = regReading(`${off!.replace('fAllow', 'FALLOW')}\n"x"="y"`)
    expect(compareReadings(one, one)).toEqual([])
    expect(compareReadings(one, other)).toEqual([
      { key: MACHINE_KEYS.policy, name: 'fAllowUnsolicited', before: there('1'), after: there('0') },
      { key: MACHINE_KEYS.policy, name: 'x', before: { state: 'not-shown' }, after: there('y') },
    ])
  })

  it('and tells what is not there from what a file does not show', () => {
    const more = `${on!}\n"x"=dword:00000010`
    const dcom = `[HKEY_LOCAL_MACHINE\\${MACHINE_KEYS.dcom}]\n"EnableDCOM"="Y"`
    const one = regReading(`${dcom}\n${more}`, [MACHINE_KEYS.policy, MACHINE_KEYS.dcom])
    const other = regReading(on!, [MACHINE_KEYS.policy])
    expect(compareReadings(one, other)).toEqual([
      { key: MACHINE_KEYS.policy, name: 'x', before: there('16 (0x10)'), after: { state: 'not-there' } },
      { key: MACHINE_KEYS.dcom, name: 'EnableDCOM', before: there('Y'), after: { state: 'not-shown' } },
    ])
    expect(compareReadings(other, one).map(({ before, after }) => [before.state, after.state])).toEqual([
      ['not-there', 'there'],
      ['not-shown', 'there'],
    ])
  })

  it('and by what netsh lists', () => {
    const place = { line: 3, offset: null, inner: null }
    const list = { profile: 'domain', store: 'any', kind: 'port', place } as const
    const entry = { ...list, port: 135, protocol: 'TCP', path: null, scope: null, name: 'DCOM' } as const
    const netsh = (isOn: boolean, ...enabled: readonly boolean[]): Reading => ({
      ...NOTHING,
      kind: 'netsh-firewall',
      exceptions: enabled.map((each) => ({ ...entry, enabled: each })),
      firewall: [{ profile: 'domain', isOn, allowsExceptions: null, place }],
      wholeLists: [list],
    })
    const key = 'netsh firewall, DomainProfile'
    expect(compareReadings(netsh(true, true), netsh(true, true))).toEqual([])
    expect(compareReadings(netsh(true, true), netsh(false, false))).toEqual([
      { key, name: '135:TCP', before: there('?:Enabled:DCOM'), after: there('?:Disabled:DCOM') },
      { key, name: 'Operational mode', before: there('Enable'), after: there('Disable') },
    ])
    expect(compareReadings(netsh(true), netsh(true, true))).toEqual([
      { key, name: '135:TCP', before: { state: 'not-there' }, after: there('?:Enabled:DCOM') },
    ])
    // Each shows nothing of what the other is about.
    const apart = compareReadings(regReading(on!), netsh(true, true))
    expect(apart.map(({ before, after }) => [before.state, after.state])).toEqual([
      ['there', 'not-shown'],
      ['not-shown', 'there'],
      ['not-shown', 'there'],
    ])
  })
})

it('every line of a file says which requirements ask for it', () => {
  const list = `[HKEY_LOCAL_MACHINE\\${FIREWALL_POLICY}\\DomainProfile\\GloballyOpenPorts\\List]`
  const reading = regReading(
    `${POLICY}\n"fAllowUnsolicited"=dword:00000001\n"Other"=dword:00000001\n${list}\n"x"="135:TCP:*:Enabled:DCOM"\n"y"="80:TCP:*:Enabled:Web"`,
  )
  expect(
    explainedLines(reading, null).map(({ said, requirements }) => [
      said.kind === 'setting' && 'name' in said.statement ? said.statement.name : null,
      requirements.map(({ id }) => id),
    ]),
  ).toEqual([
    ['fAllowUnsolicited', ['offer']],
    ['Other', []],
    ['x', ['port domain']],
    ['y', []],
  ])
})

describe('what netsh lists', () => {
  const place = (line: number) => ({ line, offset: null, inner: null })
  const exception = {
    profile: 'domain',
    store: 'any',
    kind: 'port',
    port: 135,
    protocol: 'TCP',
    path: null,
    scope: null,
    enabled: true,
    name: 'DCOM',
    place: place(9),
  } as const
  const netsh = (allowsExceptions: boolean): Reading => ({
    ...emptyReading('netsh-firewall'),
    exceptions: [exception, { ...exception, port: 80, name: 'Web', place: place(10) }],
    firewall: [{ profile: 'domain', isOn: true, allowsExceptions, place: place(3) }],
  })

  it('is explained line by line as well', () => {
    expect(
      explainedLines(netsh(true), null).map(({ place: { line }, said, requirements }) => [
        line,
        said.kind,
        requirements.map(({ id }) => id),
      ]),
    ).toEqual([
      [3, 'firewall', ['no-shield-local domain']],
      // Whose list it is, this output does not say.
      [9, 'exception', ['port domain', 'other-ports domain']],
      [10, 'exception', []],
    ])
  })

  it('says whether exceptions are let through at all', () => {
    expect(stateOf(netsh(true), 'no-shield-local domain')).toBe('met')
    const finding = auditFindings(netsh(false), null).find(({ id }) => id === 'no-shield-local domain')
    expect(finding).toMatchObject({ state: 'wrong', found: 'Exception mode = Disable', place: { line: 3 } })
    // What policy says of it, netsh does not.
    expect(stateOf(netsh(false), 'no-shield-policy domain')).toBe('unknown')
  })
})

it('a computer is what the file shows whole, and a fresh Windows elsewhere', () => {
  const machine = observedMachine(regReading(POLICY, ['SOFTWARE']), null)
  expect(machine.registry.has(MACHINE_KEYS.dcom.toUpperCase())).toBe(false)
})

/** The plan's changes as what they do to a registry. */
