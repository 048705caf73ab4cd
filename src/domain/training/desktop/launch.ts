import { EDITIONS } from '#domain/windows/editions.ts'
import { MACHINE_KEYS, machineCapabilities } from '#domain/windows/machine.ts'
import type { Machine } from '#domain/windows/machine.ts'
import { getValue } from '#domain/windows/registry.ts'
import { bringToFront, openMessage, openWindow, windowOf } from './desktopState.ts'
import type { Desktop, WindowState } from './desktopState.ts'
import { FIRST_TREE } from './policyEditor.ts'

/** What can be started by its name, in Run and at the prompt. */
const COMMANDS: Readonly<Record<string, (machine: Machine) => WindowState | null>> = {
  // Home Edition has no Group Policy editor.
  'gpedit.msc': (machine) =>
    machineCapabilities(machine).offerPolicy ? { kind: 'gpedit', ...FIRST_TREE } : null,
  mmc: () => ({ kind: 'mmc', gpo: null, ...FIRST_TREE }),
  regedit: () => ({
    kind: 'regedit',
    expanded: ['', 'HKEY_LOCAL_MACHINE'],
    selected: 'HKEY_LOCAL_MACHINE',
    row: null,
    sought: '',
  }),
  cmd: (machine) => ({ kind: 'cmd', lines: versionLines(machine), text: '' }),
  // Windows Firewall came with a service pack; the panel with it.
  'firewall.cpl': (machine) =>
    machineCapabilities(machine).windowsFirewall
      ? { kind: 'firewall', tab: 'general', selected: null, operations: [] }
      : null,
  'sysdm.cpl': (machine) => ({ kind: 'system', tab: 'general', invites: invites(machine) }),
  helpctr: () => ({ kind: 'help', page: 'home', computer: '', outcome: null }),
  winver: (machine) => ({
    kind: 'message',
    title: { en: 'About Windows' },
    text: [{ text: EDITIONS[machine.edition].name }, { text: versionText(machine) }],
    buttons: 'ok',
    consequence: { kind: 'nothing' },
  }),
}

const OTHER_NAMES: Readonly<Record<string, string>> = {
  'mmc.exe': 'mmc',
  'regedit.exe': 'regedit',
  'cmd.exe': 'cmd',
  command: 'cmd',
  wf: 'firewall.cpl',
  'control firewall.cpl': 'firewall.cpl',
  'control sysdm.cpl': 'sysdm.cpl',
  'winver.exe': 'winver',
  'helpctr.exe': 'helpctr',
}

/** Programs that this Windows has and the replica does not. */
const NOT_PART = new Set([
  'notepad',
  'calc',
  'mspaint',
  'control',
  'explorer',
  'services.msc',
  'eventvwr',
  'taskmgr',
])

/** The names that start something here. */
export const COMMAND_NAMES = [...Object.keys(COMMANDS), 'wf'] as const

/**
 * Starts a program by what was typed, as Run does. What this Windows does not have is answered as it answers; what only
 * the replica does not have, the replica says. Null: there is no such program.
 */
export function launch(desktop: Desktop, typed: string): Desktop | null {
  const name = typed.trim().toLowerCase()
  const command = OTHER_NAMES[name] ?? name
  if (NOT_PART.has(command.replace(/\.exe$/, ''))) {
    return openMessage(desktop, { title: typed.trim(), text: [{ words: 'not-part' }] })
  }
  const state = COMMANDS[command]?.(desktop.machine) ?? null
  if (state === null) return null
  return windowOf(desktop, state.kind) === null
    ? openWindow(desktop, state)
    : bringToFront(desktop, state.kind)
}

function invites({ registry }: Machine): boolean {
  const own = getValue(registry, MACHINE_KEYS.remoteSwitch, 'fAllowToGetHelp')
  return own?.type === 'REG_DWORD' && own.data === 1
}

/** `ver` of published transcripts: XP is 5.1.2600, Server 2003 and XP x64 are 5.2.3790. */
export function versionText({ edition, servicePack }: Machine): string {
  const { ntVersion } = EDITIONS[edition]
  const build = ntVersion === '5.1' ? '2600' : '3790'
  const level = servicePack === 'rtm' ? '' : ` Service Pack ${servicePack.slice(2)}`
  return `Version ${ntVersion} (Build ${build}${level === '' ? '' : ` :${level}`})`
}

function versionLines({ edition }: Machine): readonly string[] {
  const { ntVersion } = EDITIONS[edition]
  const build = ntVersion === '5.1' ? '2600' : '3790'
  return [`Microsoft Windows ${ntVersion === '5.1' ? 'XP ' : ''}[Version ${ntVersion}.${build}]`, '']
}
