import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { DEMO_CAST } from '#domain/training/lessonCast.ts'
import { configuredMachine } from '#domain/training/lessonMachines.ts'
import { LESSON_IDS } from '#domain/training/lessons.ts'
import { scenesOf } from '#domain/training/training.ts'
import { freshMachine, MACHINE_KEYS } from '#domain/windows/machine.ts'
import { getValue, valuesOf } from '#domain/windows/registry.ts'
import { findControl, perform, performAll, viewOf } from './desktop.ts'
import { frontWindow, isWaiting, newDesktop, windowOf } from './desktopState.ts'
import type { Desktop } from './desktopState.ts'
import { NOVICE_ADDRESS } from './helpCenter.ts'
import { COMMAND_NAMES } from './launch.ts'
import { POLICIES, POLICY_IDS, policySetting, setPolicy } from './policies.ts'
import { usableControls } from './screen.ts'
import type { Control, Gesture } from './screen.ts'

const fresh = newDesktop(freshMachine('xp-professional', 'sp3'), DEMO_CAST.helper)

function run(desktop: Desktop, name: string): Desktop {
  return performAll(desktop, [
    { do: 'press', on: 'desktop.start' },
    { do: 'press', on: 'start.run' },
    { do: 'type', on: 'run.open', text: name },
    { do: 'press', on: 'run.ok' },
  ])
}

function atPrompt(desktop: Desktop, ...commands: readonly string[]): readonly string[] {
  const after = performAll(
    run(desktop, 'cmd'),
    commands.flatMap((text): Gesture[] => [
      { do: 'type', on: 'cmd.screen', text },
      { do: 'press', on: 'cmd.screen' },
    ]),
  )
  return windowOf(after, 'cmd')?.lines ?? []
}

function controlsOf(desktop: Desktop): readonly Control[] {
  return desktop.windows.flatMap(({ state }) => usableControls(viewOf(desktop, state).controls))
}

/** Something that could be done with a control, sensible or not. */
function gestureWith(control: Control, choice: number, text: string): Gesture {
  if (!('id' in control)) return { do: 'press', on: 'desktop.start' }
  const items =
    control.kind === 'list'
      ? control.rows.map(({ id }) => id)
      : control.kind === 'tree'
        ? control.nodes.map(({ id }) => id)
        : 'items' in control
          ? control.items.map(({ id }) => id)
          : []
  const item = items[choice % Math.max(1, items.length)] ?? text
  switch (control.kind) {
    case 'list':
    case 'tree':
      return { do: (['select', 'open', 'toggle'] as const)[choice % 3] ?? 'open', on: control.id, item }
    case 'tabs':
    case 'menu':
      return { do: 'press', on: control.id, item }
    case 'choice':
      return { do: 'type', on: control.id, text: item }
    case 'screen':
      if (choice % 3 === 0) return { do: 'press', on: control.id, item: choice % 2 === 0 ? 'up' : 'down' }
      return choice % 2 === 0 ? { do: 'type', on: control.id, text } : { do: 'press', on: control.id }
    case 'field':
      return choice % 2 === 0 ? { do: 'type', on: control.id, text } : { do: 'press', on: control.id }
    case 'button':
    case 'option':
    case 'check':
      return { do: 'press', on: control.id }
  }
}

const TEXTS = fc.oneof(
  fc.constantFrom(
    ...COMMAND_NAMES,
    'reg query HKLM\\SOFTWARE /s',
    'netsh firewall show config',
    'sc query x',
    '',
  ),
  fc.string({ unit: 'binary', maxLength: 30 }),
)

describe('whatever is clicked and typed', () => {
  it('leaves a desktop that can be shown, and on which each window is there once', () => {
    const steps = fc.array(fc.tuple(fc.nat(10_000), fc.nat(10_000), TEXTS), { minLength: 1, maxLength: 60 })
    fc.assert(
      fc.property(fc.constantFrom(...LESSON_IDS), fc.nat(80), steps, (lesson, at, gestures) => {
        const scenes = scenesOf(lesson)
        let desktop = scenes[at % scenes.length]?.desktop ?? fresh
        for (const [which, choice, text] of gestures) {
          const controls = controlsOf(desktop)
          const control = controls[which % Math.max(1, controls.length)]
          desktop = perform(
            desktop,
            control === undefined || choice % 11 === 0
              ? { do: 'press', on: choice % 2 === 0 ? 'desktop.start' : 'desktop.helper' }
              : gestureWith(control, choice, text),
          )
          const kinds = desktop.windows.map(({ state }) => state.kind)
          expect(new Set(kinds).size).toBe(kinds.length)
          for (const { owner } of desktop.windows) if (owner !== null) expect(kinds).toContain(owner)
          const ids = controlsOf(desktop).flatMap((each) => ('id' in each ? [each.id] : []))
          expect(new Set(ids).size).toBe(ids.length)
        }
      }),
      { numRuns: 150 },
    )
  })

  it('does nothing where Windows would not let it', () => {
    const opened = run(fresh, 'gpedit.msc')
    const dialog = performAll(opened, [
      { do: 'toggle', on: 'gpedit.tree', item: 'computer' },
      { do: 'select', on: 'gpedit.tree', item: 'remote-assistance' },
      { do: 'open', on: 'gpedit.list', item: 'offer' },
    ])
    expect(frontWindow(dialog)?.state.kind).toBe('policy')
    expect(isWaiting(dialog, 'gpedit')).toBe(true)
    for (const gesture of [
      // It waits behind the dialog.
      { do: 'select', on: 'gpedit.tree', item: 'system' },
      { do: 'close', on: 'gpedit' },
      // Off while the policy is not enabled.
      { do: 'press', on: 'policy.show' },
      { do: 'type', on: 'policy.fAllowUnsolicitedFullControl', text: '0' },
      // Not there.
      { do: 'press', on: 'regedit.edit', item: 'delete' },
      { do: 'press', on: 'policy.nothing' },
      { do: 'front', on: 'mmc' },
    ] as const satisfies readonly Gesture[]) {
      expect(perform(dialog, gesture), JSON.stringify(gesture)).toBe(dialog)
    }
    expect(findControl(dialog, 'policy.show')).toMatchObject({ isOff: true })
  })
})

describe('the editor of policies', () => {
  it.each(POLICY_IDS)('sets %s, and reads back what it set', (id) => {
    const { parts } = POLICIES[id]
    const { registry } = fresh.machine
    const before = policySetting(registry, id)
    expect(before.state).toBe('not-configured')
    const list = parts.some(({ kind }) => kind === 'list') ? ['one', 'two'] : []
    const enabled = setPolicy(registry, id, { ...before, state: 'enabled', list })
    expect(policySetting(enabled, id)).toEqual({ ...before, state: 'enabled', list })
    const disabled = setPolicy(enabled, id, { ...before, state: 'disabled', list })
    expect(policySetting(disabled, id)).toEqual({ ...before, state: 'disabled', list: [] })
    expect(policySetting(setPolicy(disabled, id, before), id)).toEqual(before)
  })

  it('applies on the way to the next setting, and not when it is cancelled', () => {
    const open: readonly Gesture[] = [
      { do: 'select', on: 'gpedit.tree', item: 'remote-assistance' },
      { do: 'open', on: 'gpedit.list', item: 'solicited' },
    ]
    const dialog = performAll(run(fresh, 'gpedit.msc'), open)
    const next = performAll(dialog, [
      { do: 'press', on: 'policy.disabled' },
      { do: 'press', on: 'policy.next' },
      { do: 'press', on: 'policy.enabled' },
      { do: 'press', on: 'policy.cancel' },
    ])
    expect(policySetting(next.machine.registry, 'solicited').state).toBe('disabled')
    expect(policySetting(next.machine.registry, 'offer').state).toBe('not-configured')
  })

  it('is not in Home Edition, and knows no Windows Firewall before its service pack', () => {
    const home = run(newDesktop(freshMachine('xp-home', 'sp3'), DEMO_CAST.helper), 'gpedit.msc')
    expect(frontWindow(home)?.state).toMatchObject({ kind: 'message', title: { text: 'gpedit.msc' } })
    const old = run(newDesktop(freshMachine('xp-professional', 'sp1'), DEMO_CAST.helper), 'gpedit.msc')
    const there = performAll(old, [
      { do: 'toggle', on: 'gpedit.tree', item: 'computer' },
      { do: 'toggle', on: 'gpedit.tree', item: 'templates' },
      { do: 'toggle', on: 'gpedit.tree', item: 'network' },
      { do: 'toggle', on: 'gpedit.tree', item: 'connections' },
    ])
    expect(findControl(there, 'gpedit.tree')).toMatchObject({
      nodes: expect.not.arrayContaining([expect.objectContaining({ id: 'windows-firewall' })]) as unknown,
    })
  })
})

describe('Run', () => {
  it.each(COMMAND_NAMES)('starts %s', (name) => {
    const desktop = run(fresh, name)
    expect(frontWindow(desktop)?.state.kind).not.toBe('run')
    expect(frontWindow(desktop)?.state).not.toMatchObject({ title: { text: name } })
  })

  it('answers as Windows does where there is no such program, and by itself where it only leaves it out', () => {
    expect(frontWindow(run(fresh, 'gpedit'))?.state).toMatchObject({
      kind: 'message',
      text: [{ en: expect.stringContaining('cannot find') as unknown, of: 'gpedit' }],
    })
    expect(frontWindow(run(fresh, 'notepad'))?.state).toMatchObject({ text: [{ words: 'not-part' }] })
  })
})

describe('the prompt', () => {
  it.each([
    ['ver', 'C:\\>ver\n\nMicrosoft Windows XP [Version 5.1.2600]'],
    ['nonsense', "'nonsense' is not recognized as an internal or external command,"],
    ['reg query HKLM\\SOFTWARE\\Microsoft\\Ole /v EnableDCOM', '    EnableDCOM\tREG_SZ\tY'],
    ['reg query "hklm\\software\\microsoft\\ole"', '    EnableDCOM\tREG_SZ\tY'],
    ['reg query HKLM\\SOFTWARE\\Nowhere', 'unable to find'],
    ['reg add HKLM\\SOFTWARE\\X /v N /t REG_DWORD /d 0x10 /f', 'completed successfully'],
    ['reg add HKLM\\SOFTWARE\\X /v N /t REG_DWORD /d ten', 'Invalid command-line parameters'],
    ['reg delete HKLM\\SOFTWARE\\Microsoft\\Ole /v Nothing /f', 'unable to find'],
    ['netsh firewall show currentprofile', 'Current profile: Domain'],
    [
      'netsh firewall show allowedprogram',
      'Enable   @xpsp2res.dll,-22019 / C:\\WINDOWS\\SYSTEM32\\Sessmgr.exe',
    ],
    ['netsh firewall add portopening TCP 135 "Offer Remote Assistance"', 'Ok.'],
    ['netsh firewall add portopening protocol=ICMP port=1 name=x', 'is not valid'],
    ['netsh firewall frob x', 'was not found'],
    ['sc query RDSessMgr', 'SERVICE_NAME: RDSessMgr'],
    ['sc qc rdsessmgr', 'DEMAND_START'],
    ['sc config RDSessMgr start= disabled', 'ChangeServiceConfig SUCCESS'],
    ['sc config RDSessMgr start=disabled', 'Invalid Option'],
    ['sc query nothing', '1060'],
    ['gpupdate /force', 'Computer Policy Refresh has completed.'],
    ['help', 'NETSH'],
    ['echo %WINDIR%', 'C:\\WINDOWS'],
    ['ver > x.txt', 'The syntax of the command is incorrect.'],
    ['ver | more', "'more' is not recognized"],
  ])('answers %s', (command, expected) => {
    expect(atPrompt(fresh, command).join('\n')).toContain(expected)
  })

  it('says what is in force, by policy too', () => {
    const key = 'HKLM\\SOFTWARE\\Policies\\Microsoft\\WindowsFirewall\\DomainProfile'
    const lines = atPrompt(
      fresh,
      `reg add ${key} /v DoNotAllowExceptions /t REG_DWORD /d 1 /f`,
      'netsh firewall show state',
    )
    expect(lines.join('\n')).toMatch(
      /Domain profile configuration \(current\):\n-+\nOperational mode += Enable\nException mode += Disable/,
    )
  })

  it('has no netsh firewall before Windows Firewall', () => {
    const old = newDesktop(freshMachine('xp-professional', 'sp1'), DEMO_CAST.helper)
    expect(atPrompt(old, 'netsh firewall show config').join('\n')).toContain('was not found')
  })

  it('opens windows by their names, clears its screen and goes', () => {
    const opened = performAll(run(fresh, 'cmd'), [
      { do: 'type', on: 'cmd.screen', text: 'start regedit' },
      { do: 'press', on: 'cmd.screen' },
    ])
    expect(frontWindow(opened)?.state.kind).toBe('regedit')
    expect(atPrompt(fresh, 'ver', 'cls')).toEqual([])
    const gone = performAll(run(fresh, 'cmd'), [
      { do: 'type', on: 'cmd.screen', text: 'exit' },
      { do: 'press', on: 'cmd.screen' },
    ])
    expect(gone.windows).toEqual([])
  })
})

describe('the registry editor', () => {
  const top = 'HKEY_LOCAL_MACHINE\\SOFTWARE\\Microsoft\\Ole'

  it('finds, makes, changes and deletes', () => {
    const found = performAll(run(fresh, 'regedit'), [
      { do: 'press', on: 'regedit.edit', item: 'find' },
      { do: 'type', on: 'find.text', text: 'enabledcom' },
      { do: 'press', on: 'find.next' },
    ])
    expect(windowOf(found, 'regedit')).toMatchObject({ selected: top, row: 'EnableDCOM' })
    const deleted = performAll(found, [
      { do: 'press', on: 'regedit.edit', item: 'delete' },
      { do: 'press', on: 'message.ok' },
    ])
    expect(getValue(deleted.machine.registry, MACHINE_KEYS.dcom, 'EnableDCOM')).toBeNull()
    const made = performAll(deleted, [
      { do: 'press', on: 'regedit.edit', item: 'new-string' },
      { do: 'type', on: 'new-name.text', text: 'EnableDCOM' },
      { do: 'press', on: 'new-name.ok' },
      { do: 'open', on: 'regedit.list', item: 'EnableDCOM' },
      { do: 'type', on: 'value.data', text: 'Y' },
      { do: 'press', on: 'value.ok' },
    ])
    expect(getValue(made.machine.registry, MACHINE_KEYS.dcom, 'EnableDCOM')).toEqual({
      type: 'REG_SZ',
      data: 'Y',
    })
  })

  it('takes a number in either base, and no letter that is none', () => {
    const made = performAll(run(fresh, 'regedit'), [
      { do: 'select', on: 'regedit.tree', item: 'HKEY_LOCAL_MACHINE\\SOFTWARE' },
      { do: 'press', on: 'regedit.edit', item: 'new-dword' },
      { do: 'type', on: 'new-name.text', text: 'N' },
      { do: 'press', on: 'new-name.ok' },
      { do: 'open', on: 'regedit.list', item: 'N' },
      { do: 'type', on: 'value.data', text: 'fg' },
      { do: 'type', on: 'value.data', text: 'ff' },
      { do: 'press', on: 'value.decimal' },
    ])
    expect(windowOf(made, 'value')).toMatchObject({ text: '255', base: 'decimal' })
    const { machine } = perform(made, { do: 'press', on: 'value.ok' })
    expect(getValue(machine.registry, 'SOFTWARE', 'N')).toEqual({ type: 'REG_DWORD', data: 255 })
  })

  it('keeps what is there when No is pressed, and says so of a name that is taken', () => {
    const chosen = performAll(run(fresh, 'regedit'), [
      { do: 'select', on: 'regedit.tree', item: top },
      { do: 'select', on: 'regedit.list', item: 'EnableDCOM' },
      { do: 'press', on: 'regedit.edit', item: 'delete' },
      { do: 'press', on: 'message.no' },
      { do: 'press', on: 'regedit.edit', item: 'new-string' },
      { do: 'type', on: 'new-name.text', text: 'enabledcom' },
      { do: 'press', on: 'new-name.ok' },
    ])
    expect(chosen.machine).toEqual(fresh.machine)
    expect(frontWindow(chosen)?.state.kind).toBe('message')
  })
})

describe('the panel of Windows Firewall', () => {
  const LIST =
    'SYSTEM\\CurrentControlSet\\Services\\SharedAccess\\Parameters\\FirewallPolicy\\DomainProfile\\GloballyOpenPorts\\List'
  const add: readonly Gesture[] = [
    { do: 'press', on: 'firewall.tabs', item: 'exceptions' },
    { do: 'press', on: 'firewall.add-port' },
    { do: 'type', on: 'firewall-port.name', text: 'Offer' },
    { do: 'type', on: 'firewall-port.port', text: '135' },
    { do: 'type', on: 'firewall-port.scope', text: '10.0.0.0/8' },
    { do: 'press', on: 'firewall-port.ok' },
  ]

  it('writes what it says at OK, and nothing at Cancel', () => {
    const added = performAll(run(fresh, 'firewall.cpl'), add)
    expect(added.machine).toEqual(fresh.machine)
    expect(perform(added, { do: 'press', on: 'firewall.cancel' }).machine).toEqual(fresh.machine)
    const { machine } = perform(added, { do: 'press', on: 'firewall.ok' })
    expect(valuesOf(machine.registry, LIST)).toEqual([
      { name: '135:TCP', data: { type: 'REG_SZ', data: '135:TCP:10.0.0.0/8:Enabled:Offer' } },
    ])
    const unticked = performAll(run({ ...fresh, machine }, 'firewall.cpl'), [
      { do: 'press', on: 'firewall.tabs', item: 'exceptions' },
      { do: 'toggle', on: 'firewall.list', item: 'GloballyOpenPorts/135:TCP' },
      { do: 'press', on: 'firewall.ok' },
    ])
    expect(valuesOf(unticked.machine.registry, LIST)[0]?.data).toEqual({
      type: 'REG_SZ',
      data: '135:TCP:10.0.0.0/8:Disabled:Offer',
    })
  })
})

describe('the helper’s computer', () => {
  const offerTo = (computer: string): readonly Gesture[] => [
    { do: 'press', on: 'desktop.helper' },
    { do: 'press', on: 'desktop.start' },
    { do: 'press', on: 'start.help' },
    { do: 'press', on: 'help.tools' },
    { do: 'press', on: 'help.offer' },
    { do: 'type', on: 'help.computer', text: computer },
    { do: 'press', on: 'help.connect' },
  ]

  it.each([
    ['PC01', { failure: null, level: 'control' }],
    ['\\\\pc01 ', { failure: null, level: 'control' }],
    [NOVICE_ADDRESS, { failure: null, level: 'control' }],
    ['PC02', 'no-such-computer'],
  ])('offers help to %s', (computer, outcome) => {
    const configured = newDesktop(configuredMachine(), DEMO_CAST.helper)
    const { outcome: found } = windowOf(performAll(configured, offerTo(computer)), 'help') ?? {}
    if (typeof outcome === 'string') expect(found).toBe(outcome)
    else expect(found).toMatchObject(outcome)
  })

  it('has windows of its own', () => {
    const both = performAll(run(fresh, 'cmd'), [{ do: 'press', on: 'desktop.helper' }])
    expect(frontWindow(both)).toBeNull()
    expect(perform(both, { do: 'type', on: 'cmd.screen', text: 'x' })).toBe(both)
  })
})
