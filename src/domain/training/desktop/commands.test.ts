import { describe, expect, it } from 'vitest'
import { FAULT_IDS, faultyMachine, REMEDIES } from '#domain/training/faults.ts'
import type { FaultId } from '#domain/training/faults.ts'
import { DEMO_CAST } from '#domain/training/lessonCast.ts'
import { configuredMachine } from '#domain/training/lessonMachines.ts'
import { freshMachine, MACHINE_KEYS } from '#domain/windows/machine.ts'
import type { Machine } from '#domain/windows/machine.ts'
import { offer } from '#domain/windows/offer.ts'
import { getValue } from '#domain/windows/registry.ts'
import { completed, runCommand } from './commands.ts'
import { findControl, perform, performAll } from './desktop.ts'
import { frontWindow, newDesktop, windowOf } from './desktopState.ts'
import type { Desktop, Side } from './desktopState.ts'
import type { Gesture } from './screen.ts'

function on(machine: Machine, side: Side = 'novice'): Desktop {
  return { ...newDesktop(machine, DEMO_CAST.helper), side }
}

function says(desktop: Desktop, line: string): string {
  return runCommand(desktop, line).output.join('\n')
}

const configured = on(configuredMachine())
const atHelper = on(configuredMachine(), 'helper')
const PORTS =
  'HKLM\\SYSTEM\\CurrentControlSet\\Services\\SharedAccess\\Parameters\\FirewallPolicy\\DomainProfile\\GloballyOpenPorts\\List'

/** For each fault, what shows it: lines to type, and what of the answer says so. */
const SHOWN_BY: Readonly<Record<FaultId, readonly (readonly [line: string, says: string | RegExp])[]>> = {
  'dcom-off': [['reg query HKLM\\SOFTWARE\\Microsoft\\Ole', 'EnableDCOM\tREG_SZ\tN']],
  'dcom-missing': [['reg query HKLM\\SOFTWARE\\Microsoft\\Ole /v EnableDCOM', 'unable to find']],
  'dcom-restricted': [
    ['gpresult /z', 'DCOM\\MachineLaunchRestriction'],
    ['reg query "HKLM\\SOFTWARE\\Policies\\Microsoft\\Windows NT\\DCOM"', 'MachineLaunchRestriction'],
  ],
  'solicited-disabled': [
    ['gpresult /v', /fAllowToGetHelp\n +Value: +0, 0, 0, 0/],
    ['systeminfo', '5.1.2600 Service Pack 1 Build 2600'],
  ],
  'list-empty': [
    [`reg query "HKLM\\${MACHINE_KEYS.helpers}"`, /^\nHKEY_LOCAL_MACHINE\\[^\n]+\\RAUnsolicit$/],
    ['gpresult /z', /^(?!.*RAUnsolicit)/s],
  ],
  'domain-misspelt': [
    ['gpresult /z', 'RAUnsolicit\\CONTOS0\\RA-Helpers'],
    ['nltest /dsgetdc:CONTOS0', 'ERROR_NO_SUCH_DOMAIN'],
  ],
  'other-group': [
    ['gpresult /z', 'RAUnsolicit\\CONTOSO\\Helpdesk-2004'],
    ['net group Helpdesk-2004 /domain', 'The group name could not be found.'],
    ['net user m.de.vries /domain', /memberships +\*Domain Users +\*RA-Helpers$/m],
  ],
  'offer-disabled': [['gpresult /z', /fAllowUnsolicited\n +Value: +0, 0, 0, 0/]],
  'level-wrong': [['gpresult /z', /fAllowUnsolicitedFullControl\n +Value: +0, 0, 0, 0/]],
  'wrong-profile': [
    ['netsh firewall show portopening', /Domain profile:(?!.*135.*Standard profile:).*135 /s],
  ],
  'rule-disabled': [['netsh firewall show portopening', /Domain profile:\n.*\n-+\n135 +TCP +Disable/]],
  'rule-missing': [['netsh firewall show portopening', /^(?!.*135)/s]],
  'scope-too-narrow': [[`reg query ${PORTS} | find "135"`, '10.99.0.0/16']],
  'exceptions-forbidden': [
    ['gpresult /z', /DomainProfile\\DoNotAllowExceptions\n +Value: +1, 0, 0, 0/],
    ['netsh firewall show state', /\(current\):\n-+\n.*\nException mode += Disable/],
  ],
  'exceptions-switched-off': [
    ['netsh firewall show state', /\(current\):\n-+\n.*\nException mode += Disable/],
  ],
  'lists-shadowed': [['gpresult /z', /GloballyOpenPorts\\Enabled\n +Value: +1, 0, 0, 0/]],
  'service-disabled': [
    ['sc qc RDSessMgr', 'START_TYPE         : 4   DISABLED'],
    ['net start "Remote Desktop Help Session Manager"', 'System error 1058'],
  ],
  'home-edition': [
    ['systeminfo', 'Microsoft Windows XP Home Edition'],
    ['gpresult', "'gpresult' is not recognized"],
  ],
  'old-firewall': [
    ['systeminfo', '5.1.2600 Service Pack 1 Build 2600'],
    ['netsh firewall show state', 'was not found'],
    ['net start', 'Internet Connection Firewall (ICF)'],
  ],
  workgroup: [
    ['systeminfo', /Standalone Workstation\nDomain: +WORKGROUP/],
    ['net user /domain', 'System error 1355'],
    ['nltest /sc_query:CONTOSO', 'RPC_S_UNKNOWN_IF'],
    ['net view', /^(?!.*DC01).*\\\\PC01\n/s],
  ],
  'one-way-trust': [
    ['nltest /domain_trusts', /: NORTHWIND (?!.*CONTOSO)/s],
    ['net user m.de.vries /domain', 'The user name could not be found.'],
  ],
}

describe('a fault', () => {
  const cases = FAULT_IDS.flatMap((id) => SHOWN_BY[id].map(([line, shows]) => [id, line, shows] as const))

  it.each(cases)('%s is shown by %s', (id, line, shows) => {
    expect(says(on(faultyMachine([id])), line)).toMatch(shows)
  })

  it.each(FAULT_IDS)('%s is what makes the answers differ', (id) => {
    const faulty = on(faultyMachine([id]))
    expect(SHOWN_BY[id].some(([line]) => says(configured, line) !== says(faulty, line))).toBe(true)
  })

  it('of the domain is gone when somebody has mended it', () => {
    const joined = REMEDIES['join-domain'](faultyMachine(['workgroup']), DEMO_CAST.helper)
    expect(says(on(joined), 'nltest /sc_query:contoso')).toContain('0 0x0 NERR_Success')
    const trusted = on(REMEDIES.trust(faultyMachine(['one-way-trust']), DEMO_CAST.helper))
    expect(says(trusted, 'nltest /domain_trusts')).toContain('1: CONTOSO (NT 5) (Direct Outbound)')
    expect(says({ ...trusted, side: 'helper' }, 'nltest /domain_trusts')).toContain(
      '1: NORTHWIND (NT 5) (Direct Inbound)',
    )
  })
})

describe('ping', () => {
  const echo = (machine: Machine) => says(on(machine, 'helper'), 'ping PC01')

  it('is no proof: a computer that takes an offer need not answer, and one that answers need not take it', () => {
    expect(offer(configuredMachine(), DEMO_CAST.helper).failure).toBeNull()
    expect(echo(configuredMachine())).toContain('Lost = 4 (100% loss)')
    const open = runCommand(on(faultyMachine(['dcom-off'])), 'netsh firewall set opmode mode=DISABLE').machine
    expect(echo(open ?? configuredMachine())).toContain('Reply from 192.168.1.20: bytes=32')
  })

  it('is answered where TCP 445 is open for the helper, by the computer or by policy', () => {
    const by = (line: string) => echo(runCommand(configured, line).machine ?? configured.machine)
    const add = 'netsh firewall add portopening protocol=TCP port=445 name=x scope=CUSTOM addresses='
    expect(by(`${add}10.0.0.0/8`)).toContain('Reply from')
    expect(by(`${add}10.99.0.0/16`)).toContain('Request timed out.')
    const key = 'HKLM\\SOFTWARE\\Policies\\Microsoft\\WindowsFirewall\\DomainProfile\\RemoteAdminSettings'
    const scoped = runCommand(configured, `reg add ${key} /v RemoteAddresses /d * /f`).machine
    const { machine = configured.machine } = runCommand(
      on(scoped ?? configured.machine),
      `reg add ${key} /v Enabled /t REG_DWORD /d 1 /f`,
    )
    expect(echo(machine)).toContain('Reply from')
  })

  it('is not answered through Internet Connection Firewall, and is where there is no firewall', () => {
    expect(echo(faultyMachine(['old-firewall']))).toContain('Request timed out.')
    expect(echo(freshMachine('xp-professional', 'sp1'))).toContain('Reply from')
  })

  it.each([
    ['ping helpdesk01', 'Reply from 10.20.30.40'],
    ['ping 10.20.30.40', 'Pinging 10.20.30.40 with'],
    ['ping -n 1 DC01', 'Pinging DC01 [192.168.1.10]'],
    ['ping PC02', 'could not find host PC02.'],
    ['ping 192.168.1.77', 'Request timed out.'],
    ['ping', 'must be specified'],
  ])('%s', (line, expected) => {
    expect(says(configured, line)).toContain(expected)
  })
})

describe('each computer answers for itself', () => {
  it.each([
    ['hostname', 'PC01', 'HELPDESK01'],
    ['whoami', 'contoso\\administrator', 'contoso\\m.de.vries'],
    ['ipconfig', 'IP Address. . . . . . . . . . . . : 192.168.1.20', ': 10.20.30.40'],
    ['ipconfig /all', 'Host Name . . . . . . . . . . . . : PC01', ': HELPDESK01'],
  ])('%s', (line, novice, helper) => {
    expect(says(configured, line)).toContain(novice)
    expect(says(atHelper, line)).toContain(helper)
    expect(says(atHelper, line)).not.toContain(novice)
  })

  it('has a prompt of its own, and nobody sets up one computer at the other', () => {
    const open = (desktop: Desktop, name: string) =>
      performAll(desktop, [
        { do: 'press', on: 'desktop.start' },
        { do: 'press', on: 'start.run' },
        { do: 'type', on: 'run.open', text: name },
        { do: 'press', on: 'run.ok' },
      ])
    const both = open(perform(open(configured, 'cmd'), { do: 'press', on: 'desktop.helper' }), 'cmd')
    expect(both.windows.map(({ state, side }) => [state.kind, side])).toEqual([
      ['cmd', 'novice'],
      ['helper-cmd', 'helper'],
    ])
    const after = performAll(both, [
      { do: 'type', on: 'helper-cmd.screen', text: 'sc config RDSessMgr start= disabled' },
      { do: 'press', on: 'helper-cmd.screen' },
    ])
    expect(after.machine).toEqual(both.machine)
    expect(frontWindow(after)?.state).toMatchObject({ kind: 'message', text: [{ words: 'only-novice' }] })
    for (const name of ['gpedit.msc', 'services.msc', 'firewall.cpl', 'winver']) {
      expect(frontWindow(open(both, name))?.state, name).toMatchObject({ text: [{ words: 'only-novice' }] })
    }
  })
})

describe('a line', () => {
  it('is filtered behind a pipe', () => {
    expect(says(configured, 'sc query | find "RDS"')).toBe('')
    expect(says(configured, 'sc qc rdsessmgr | FIND "START_TYPE"')).toBe(
      '        START_TYPE         : 3   DEMAND_START',
    )
    expect(says(configured, 'sc qc rdsessmgr | find "start_type"')).toBe('')
    expect(says(configured, 'net start | findstr /i "terminal help"').split('\n')).toHaveLength(2)
    expect(says(configured, 'systeminfo | find /v "OS" | find "Name"')).toBe(
      'Host Name:                 PC01',
    )
  })

  it('explains every command, and names only forms that do something', () => {
    const names = says(configured, 'help')
      .split('\n')
      .map((line) => line.split(' ', 1)[0] ?? '')
    expect(names).toContain('NLTEST')
    for (const name of names) {
      const help = says(configured, `${name} /?`)
      expect(help, name).not.toContain('not recognized')
      expect(says(configured, `help ${name}`), name).toBe(help)
      for (const form of help.split('\n').slice(1)) {
        const line = form
          .replaceAll(/[[\]]/g, '')
          .replace('<key>', 'HKLM\\SOFTWARE\\Microsoft\\Ole')
          .replace('<service>', 'RDSessMgr')
          .replace('<computer>', 'PC01')
          .replace('<command>', 'reg')
        const answer = says(configured, line)
        expect(answer, line).not.toMatch(
          /not recognized|Unrecognized|was not found|Usage|^The syntax of this/,
        )
      }
    }
  })

  it.each([
    ['type boot.ini', 'The system cannot find the file specified.'],
    ['type', 'The syntax of the command is incorrect.'],
    ['net group', 'only on a Windows Domain Controller'],
    ['net user', 'Administrator            Guest'],
    ['net start rpcss', 'already been started'],
    ['net start nothing', 'The service name is invalid.'],
    ['nltest', 'Usage'],
    ['constructor', 'not recognized'],
    ['start __proto__ | find "not"', 'not recognized'],
    ['constructor /?', 'not recognized'],
    ['help nothing', 'not supported by the help utility'],
  ])('%s', (line, expected) => {
    expect(says(configured, line)).toContain(expected)
  })

  it('says that no policy is applied where none is', () => {
    const fresh = on({ ...freshMachine('xp-professional', 'sp3'), domain: null })
    expect(says(fresh, 'gpresult')).toMatch(
      /-\n {8}N\/A\n[^]*Local Group Policy\n {12}Filtering: {2}Not Applied \(Empty\)/,
    )
  })
})

describe('Tab', () => {
  it.each([
    ['ip', 'ipconfig'],
    ['ne', 'net'],
    ['net', 'netsh'],
    ['gpe', 'gpedit.msc'],
    ['SC Q', 'SC query'],
    ['sc qc rds', 'sc qc RDSessMgr'],
    ['sc config rd', 'sc config RDSessMgr'],
    ['net user m.de.vries /d', 'net user m.de.vries /domain'],
    ['reg query hklm\\soft', 'reg query hklm\\SOFTWARE'],
    [
      'reg query HKLM\\SOFTWARE\\Policies\\Microsoft\\win',
      'reg query "HKLM\\SOFTWARE\\Policies\\Microsoft\\Windows NT"',
    ],
    [
      'reg query "HKLM\\SOFTWARE\\Policies\\Microsoft\\Windows NT"\\t',
      'reg query "HKLM\\SOFTWARE\\Policies\\Microsoft\\Windows NT\\Terminal Services"',
    ],
    ['sc query | fin', 'sc query | find'],
    ['', null],
    ['  ', null],
    ['zzz', null],
    ['netsh', null],
    ['sc qc RDSessMgr', null],
    ['reg query HKLM\\NOTHING\\', null],
  ])('makes of %j %j', (line, expected) => {
    expect(completed(configured, line)).toBe(expected)
  })

  it('comes to an end, so that nobody is kept at the prompt', () => {
    for (const start of ['n', 'r', 'reg ', 'reg query ', 's', 'sc ', 'g', 'netsh f']) {
      let line: string | null = start
      let times = 0
      while (line !== null && times < 50) {
        line = completed(configured, line)
        times += 1
      }
      expect(line, start).toBeNull()
    }
  })
})

describe('the prompt remembers', () => {
  const enter = (text: string): readonly Gesture[] => [
    { do: 'type', on: 'cmd.screen', text },
    { do: 'press', on: 'cmd.screen' },
  ]
  const up: Gesture = { do: 'press', on: 'cmd.screen', item: 'up' }
  const down: Gesture = { do: 'press', on: 'cmd.screen', item: 'down' }
  const opened = performAll(configured, [
    { do: 'press', on: 'desktop.start' },
    { do: 'press', on: 'start.prompt' },
    ...enter('hostname'),
    ...enter('ver'),
    ...enter('ver'),
    ...enter('cls'),
  ])
  const lineAfter = (...gestures: readonly Gesture[]) => windowOf(performAll(opened, gestures), 'cmd')?.text

  it('what was typed, once each time, over a cleared screen', () => {
    expect(windowOf(opened, 'cmd')).toMatchObject({ lines: [], history: ['hostname', 'ver', 'cls'] })
    expect(lineAfter(up)).toBe('cls')
    expect(lineAfter(up, up)).toBe('ver')
    expect(lineAfter(up, up, up, up, up)).toBe('hostname')
    expect(lineAfter(up, up, up, down)).toBe('ver')
    expect(lineAfter(down)).toBe('')
    expect(lineAfter(up, up, ...enter('hostname'), up)).toBe('hostname')
  })
})

describe('the windows that a helpdesk opens', () => {
  const run = (desktop: Desktop, name: string) =>
    performAll(desktop, [
      { do: 'press', on: 'desktop.start' },
      { do: 'press', on: 'start.run' },
      { do: 'type', on: 'run.open', text: name },
      { do: 'press', on: 'run.ok' },
    ])
  const startOf = ({ machine }: Desktop, service: string) =>
    getValue(machine.registry, `${MACHINE_KEYS.services}\\${service}`, 'Start')

  it('services.msc mends what sc mends, and writes only what was changed', () => {
    const broken = on(faultyMachine(['service-disabled']))
    const dialog = perform(run(broken, 'services.msc'), {
      do: 'open',
      on: 'services.list',
      item: 'RDSessMgr',
    })
    expect(findControl(dialog, 'service.start')).toMatchObject({ value: '4' })
    expect(findControl(dialog, 'service.apply')).toMatchObject({ isOff: true })
    const chosen = perform(dialog, { do: 'type', on: 'service.start', text: '3' })
    expect(perform(chosen, { do: 'press', on: 'service.cancel' }).machine).toEqual(broken.machine)
    const applied = perform(chosen, { do: 'press', on: 'service.apply' })
    expect(frontWindow(applied)?.state.kind).toBe('service')
    const done = perform(chosen, { do: 'press', on: 'service.ok' })
    expect(done.machine).toEqual(applied.machine)
    expect(offer(done.machine, DEMO_CAST.helper).level).toBe('control')
    expect(frontWindow(done)?.state).toMatchObject({ kind: 'services', selected: 'RDSessMgr' })
    const looked = performAll(done, [
      { do: 'open', on: 'services.list', item: 'helpsvc' },
      { do: 'press', on: 'service.ok' },
    ])
    expect(startOf(looked, 'helpsvc')).toBeNull()
    expect(looked.machine).toEqual(done.machine)
  })

  it('services.msc says what runs', () => {
    expect(findControl(run(configured, 'services.msc'), 'services.list')).toMatchObject({
      rows: expect.arrayContaining([
        { id: 'helpsvc', cells: [{ en: 'Help and Support' }, { en: 'Started' }, { en: 'Automatic' }] },
        { id: 'RDSessMgr', cells: [expect.anything(), { text: '' }, { en: 'Manual' }] },
      ]) as unknown,
    })
  })

  it('rsop.msc shows what is set, and sets nothing', () => {
    const opened = run(configured, 'rsop.msc')
    const folder = perform(opened, { do: 'select', on: 'rsop.tree', item: 'remote-assistance' })
    expect(findControl(folder, 'rsop.list')).toMatchObject({
      rows: [{ id: 'offer', cells: [{ label: 'offerPolicy' }, { label: 'enabled' }] }],
    })
    const tried = perform(folder, { do: 'open', on: 'rsop.list', item: 'offer' })
    expect(tried.windows).toHaveLength(1)
    const home = run(on(faultyMachine(['home-edition'])), 'rsop.msc')
    expect(frontWindow(home)?.state).toMatchObject({ kind: 'message', title: { text: 'rsop.msc' } })
  })

  it.each(['dcomcnfg', 'eventvwr'])('%s says what it would show', (name) => {
    expect(frontWindow(run(configured, name))?.state).toMatchObject({ text: [{ words: name }] })
  })
})
