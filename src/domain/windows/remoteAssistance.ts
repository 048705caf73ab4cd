import type { FirewallException } from './firewallException.ts'
import type { RegistryKey } from './registry.ts'

/** Policy key of both Remote Assistance policies; spelled as the .reg files of Microsoft's own documentation spell it. */
export const TERMINAL_SERVICES: RegistryKey = 'SOFTWARE\\Policies\\Microsoft\\Windows NT\\Terminal Services'

/** The names are Microsoft's, byte for byte; the dash in the last one is U+2013. Source: the article, Appendix D. */
export const PORT = { port: 135, protocol: 'TCP', name: 'Offer Remote Assistance' } as const
export const SESSMGR = { path: '%WINDIR%\\SYSTEM32\\Sessmgr.exe', name: 'Remote Assistance' } as const
export const HELPSVC = {
  path: '%WINDIR%\\PCHealth\\HelpCtr\\Binaries\\Helpsvc.exe',
  name: 'Offer Remote Assistance',
} as const
export const HELPCTR = {
  path: '%WINDIR%\\PCHealth\\HelpCtr\\Binaries\\Helpctr.exe',
  name: 'Remote Assistance \u2013 Windows Messenger and Voice',
} as const

/**
 * XP SP2 ships this local exception in both profiles, so an undo puts it back instead of deleting it: without it a
 * plain request for help would be blocked. Source: published exports of the local firewall lists.
 */
export const SESSMGR_OF_XP: FirewallException = { name: '@xpsp2res.dll,-22019', scope: 'any' }
