import type { FirewallException } from './firewallException.ts'
import type { RegistryKey } from './registry.ts'

/** Policy key of both Remote Assistance policies; spelled as the .reg files of Microsoft's own documentation spell it. */
export const TERMINAL_SERVICES: RegistryKey = 'SOFTWARE\\Policies\\Microsoft\\Windows NT\\Terminal Services'

/**
 * The names are Microsoft's, byte for byte, but for the last one: there the article and Appendix D have a dash, U+2013,
 * which batch files and OEM code pages cannot hold. Windows reads the path, the name is for people; so every file has
 * the plain hyphen, and a computer never gets two entries for one program. Source: the article, Appendix D.
 */
export const PORT = { port: 135, protocol: 'TCP', name: 'Offer Remote Assistance' } as const
export const SESSMGR = { path: '%WINDIR%\\SYSTEM32\\Sessmgr.exe', name: 'Remote Assistance' } as const
export const HELPSVC = {
  path: '%WINDIR%\\PCHealth\\HelpCtr\\Binaries\\Helpsvc.exe',
  name: 'Offer Remote Assistance',
} as const
export const HELPCTR = {
  path: '%WINDIR%\\PCHealth\\HelpCtr\\Binaries\\Helpctr.exe',
  name: 'Remote Assistance - Windows Messenger and Voice',
} as const
/** As the article spells it: what is typed from it by hand, and what files have that follow it to the letter. */
export const HELPCTR_NAME_OF_ARTICLE = 'Remote Assistance \u2013 Windows Messenger and Voice'

/**
 * XP SP2 ships this local exception in both profiles, so an undo puts it back instead of deleting it: without it a
 * plain request for help would be blocked. Source: published exports of the local firewall lists.
 */
export const SESSMGR_OF_XP: FirewallException = { name: '@xpsp2res.dll,-22019', scope: 'any' }
