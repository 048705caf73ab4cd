import { EDITIONS } from '#domain/windows/editions.ts'
import { MACHINE_KEYS, machineCapabilities } from '#domain/windows/machine.ts'
import type { Machine } from '#domain/windows/machine.ts'
import type { Helper } from '#domain/windows/offer.ts'
import { getValue } from '#domain/windows/registry.ts'
import { bringToFront, openMessage, openWindow } from './desktopState.ts'
import type { Desktop, WindowState } from './desktopState.ts'
import { FIRST_TREE } from './policyEditor.ts'
import type { ScreenText } from './screen.ts'

/** What can be started by its name, in Run and at the prompt; null: this Windows does not have it. */
const COMMANDS: Readonly<Record<string, (desktop: Desktop) => WindowState | null>> = {
  // Home Edition has no Group Policy editor.
  'gpedit.msc': ({ machine }) =>
    machineCapabilities(machine).offerPolicy ? { kind: 'gpedit', ...FIRST_TREE } : null,
  'rsop.msc': ({ machine }) =>
    machineCapabilities(machine).offerPolicy ? { kind: 'rsop', ...FIRST_TREE } : null,
  'services.msc': () => ({ kind: 'services', selected: null }),
  mmc: () => ({ kind: 'mmc', gpo: null, ...FIRST_TREE }),
  regedit: () => ({
    kind: 'regedit',
    expanded: ['', 'HKEY_LOCAL_MACHINE'],
    selected: 'HKEY_LOCAL_MACHINE',
    row: null,
    sought: '',
  }),
  cmd: ({ machine, helper, side }) => ({
    kind: side === 'helper' ? 'helper-cmd' : 'cmd',
    lines: versionLines(side === 'helper' ? helper.edition : machine.edition),
    text: '',
    history: [],
    at: 0,
  }),
  // Windows Firewall came with a service pack; the panel with it.
  'firewall.cpl': ({ machine }) =>
    machineCapabilities(machine).windowsFirewall
      ? { kind: 'firewall', tab: 'general', selected: null, operations: [] }
      : null,
  'sysdm.cpl': ({ machine }) => ({ kind: 'system', tab: 'general', invites: invites(machine) }),
  helpctr: () => ({ kind: 'help', page: 'home', computer: '', outcome: null }),
  winver: ({ machine }) =>
    box('About Windows', { text: EDITIONS[machine.edition].name }, { text: versionText(machine) }),
  // What these would show, and what in the replica answers the same question.
  dcomcnfg: () => box('Component Services', { words: 'dcomcnfg' }),
  eventvwr: () => box('Event Viewer', { words: 'eventvwr' }),
}

function box(title: string, ...text: readonly ScreenText[]): WindowState {
  return { kind: 'message', title: { en: title }, text, buttons: 'ok', consequence: { kind: 'nothing' } }
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
  'dcomcnfg.exe': 'dcomcnfg',
  'eventvwr.exe': 'eventvwr',
  'eventvwr.msc': 'eventvwr',
}

/** Programs that this Windows has and the replica does not. */
const NOT_PART = new Set(['notepad', 'calc', 'mspaint', 'control', 'explorer', 'taskmgr'])

/** The names that start something here. */
export const COMMAND_NAMES = [...Object.keys(COMMANDS), 'wf'] as const

/**
 * Starts a program by what was typed, as Run does. What this Windows does not have is answered as it answers; what only
 * the replica does not have, the replica says. Null: there is no such program.
 */
export function launch(desktop: Desktop, typed: string): Desktop | null {
  const name = typed.trim().toLowerCase()
  const command = Object.hasOwn(OTHER_NAMES, name) ? (OTHER_NAMES[name] ?? name) : name
  if (NOT_PART.has(command.replace(/\.exe$/, ''))) {
    return openMessage(desktop, { title: typed.trim(), text: [{ words: 'not-part' }] })
  }
  if (!Object.hasOwn(COMMANDS, command)) return null
  if (desktop.side === 'helper' && command !== 'cmd' && command !== 'helpctr') {
    return onlyNovice(desktop, typed.trim())
  }
  const state = COMMANDS[command]?.(desktop) ?? null
  if (state === null) return null
  const isHere = desktop.windows.some(
    (window) => window.state.kind === state.kind && window.side === desktop.side,
  )
  return isHere && state.kind !== 'message' ? bringToFront(desktop, state.kind) : openWindow(desktop, state)
}

/** Our own words have a language, which the prompt has not: so they come in a box. */
export function onlyNovice(desktop: Desktop, title: string): Desktop {
  return openMessage(desktop, { title, text: [{ words: 'only-novice' }] })
}

function invites({ registry }: Machine): boolean {
  const own = getValue(registry, MACHINE_KEYS.remoteSwitch, 'fAllowToGetHelp')
  return own?.type === 'REG_DWORD' && own.data === 1
}

/** Source: published transcripts. XP is 5.1.2600, Server 2003 and XP x64 are 5.2.3790. */
export function buildOf({ edition, servicePack }: Pick<Machine, 'edition' | 'servicePack'>) {
  const { ntVersion } = EDITIONS[edition]
  return {
    version: ntVersion,
    build: ntVersion === '5.1' ? '2600' : '3790',
    level: servicePack === 'rtm' ? '' : `Service Pack ${servicePack.slice(2)}`,
  }
}

/** As System and winver say it. */
export function versionText(machine: Machine): string {
  const { version, build, level } = buildOf(machine)
  return `Version ${version} (Build ${build}${level === '' ? '' : ` : ${level}`})`
}

/** As the prompt begins, and `ver` says it. */
export function versionLines(edition: Helper['edition']): readonly string[] {
  if (edition === 'other') return []
  const { version, build } = buildOf({ edition, servicePack: 'rtm' })
  return [`Microsoft Windows ${version === '5.1' ? 'XP ' : ''}[Version ${version}.${build}]`, '']
}
