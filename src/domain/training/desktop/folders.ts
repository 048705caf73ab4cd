import { machineCapabilities } from '#domain/windows/machine.ts'
import type { Machine } from '#domain/windows/machine.ts'
import type { ScreenText } from './screen.ts'

interface Folder {
  readonly label: ScreenText
  readonly parent: FolderId | null
  /** Only where Windows has the templates of Windows Firewall. */
  readonly isOfFirewall?: true
}

/**
 * The tree of the Group Policy editor: the article's two ways and enough beside them to get lost. The names of the way
 * are the article's; their neighbours are those of the templates of Windows XP.
 */
const TREE = {
  policy: { label: { label: 'localComputerPolicy' }, parent: null },
  computer: { label: part('remoteAssistanceFolder', 0), parent: 'policy' },
  software: { label: { en: 'Software Settings' }, parent: 'computer' },
  windows: { label: { en: 'Windows Settings' }, parent: 'computer' },
  scripts: { label: { en: 'Scripts (Startup/Shutdown)' }, parent: 'windows' },
  security: { label: { en: 'Security Settings' }, parent: 'windows' },
  'local-policies': { label: { en: 'Local Policies' }, parent: 'security' },
  'security-options': { label: { en: 'Security Options' }, parent: 'local-policies' },
  templates: { label: part('remoteAssistanceFolder', 1), parent: 'computer' },
  components: { label: { en: 'Windows Components' }, parent: 'templates' },
  netmeeting: { label: { en: 'NetMeeting' }, parent: 'components' },
  'internet-explorer': { label: { en: 'Internet Explorer' }, parent: 'components' },
  'terminal-services': { label: { en: 'Terminal Services' }, parent: 'components' },
  messenger: { label: { en: 'Windows Messenger' }, parent: 'components' },
  system: { label: part('remoteAssistanceFolder', 2), parent: 'templates' },
  'user-profiles': { label: { en: 'User Profiles' }, parent: 'system' },
  logon: { label: { en: 'Logon' }, parent: 'system' },
  'net-logon': { label: { en: 'Net Logon' }, parent: 'system' },
  'group-policy': { label: { en: 'Group Policy' }, parent: 'system' },
  'remote-assistance': { label: part('remoteAssistanceFolder', 3), parent: 'system' },
  'error-reporting': { label: { en: 'Error Reporting' }, parent: 'system' },
  'remote-procedure-call': { label: { en: 'Remote Procedure Call' }, parent: 'system' },
  'windows-time': { label: { en: 'Windows Time Service' }, parent: 'system' },
  network: { label: part('firewallFolder', 2), parent: 'templates' },
  'dns-client': { label: { en: 'DNS Client' }, parent: 'network' },
  'offline-files': { label: { en: 'Offline Files' }, parent: 'network' },
  connections: { label: part('firewallFolder', 3), parent: 'network' },
  'windows-firewall': { label: part('firewallFolder', 4), parent: 'connections', isOfFirewall: true },
  'domain-profile': { label: { label: 'domainProfile' }, parent: 'windows-firewall', isOfFirewall: true },
  'standard-profile': { label: { label: 'standardProfile' }, parent: 'windows-firewall', isOfFirewall: true },
  qos: { label: { en: 'QoS Packet Scheduler' }, parent: 'network' },
  printers: { label: { en: 'Printers' }, parent: 'templates' },
  user: { label: { en: 'User Configuration' }, parent: 'policy' },
} as const satisfies Record<string, { label: ScreenText; parent: string | null; isOfFirewall?: true }>

export type FolderId = keyof typeof TREE
export const FOLDERS: Readonly<Record<FolderId, Folder>> = TREE
const FOLDER_IDS = Object.keys(FOLDERS) as FolderId[]

export function isFolder(id: string): id is FolderId {
  return Object.hasOwn(FOLDERS, id)
}

/** The folders right below one, as far as this Windows has them. */
export function subfoldersOf(machine: Machine, id: FolderId): readonly FolderId[] {
  const { windowsFirewall } = machineCapabilities(machine)
  return FOLDER_IDS.filter((child) => {
    const { parent, isOfFirewall } = FOLDERS[child]
    return parent === id && (windowsFirewall || isOfFirewall !== true)
  })
}

/** One name of a path of labels. */
function part(label: 'remoteAssistanceFolder' | 'firewallFolder', index: number): ScreenText {
  return { partOf: label, index }
}
