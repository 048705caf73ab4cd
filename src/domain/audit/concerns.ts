import { FIREWALL_POLICY } from '#domain/windows/firewallException.ts'
import { LOCAL_FIREWALL } from '#domain/windows/localFirewall.ts'
import { MACHINE_KEYS } from '#domain/windows/machine.ts'
import type { RegistryKey } from '#domain/windows/registry.ts'

/**
 * Keys of HKLM, with all below, that say something about an offer or about which computer it is; a reader keeps what is
 * there and only counts the rest. Sources: the article, facts 1 to 3 and 7; `MACHINE_KEYS`.
 */
const CONCERNS: readonly RegistryKey[] = [
  MACHINE_KEYS.policy,
  FIREWALL_POLICY,
  MACHINE_KEYS.dcomRestrictions,
  MACHINE_KEYS.dcom,
  MACHINE_KEYS.remoteSwitch,
  LOCAL_FIREWALL,
  ...['RDSessMgr', 'helpsvc', 'RpcSs', 'DcomLaunch', 'SharedAccess', 'TermService'].map(
    (service) => `${MACHINE_KEYS.services}\\${service}`,
  ),
  // Which Windows, and whose.
  'SOFTWARE\\Microsoft\\Windows NT\\CurrentVersion',
  'SYSTEM\\CurrentControlSet\\Control\\ProductOptions',
  'SYSTEM\\CurrentControlSet\\Control\\ComputerName\\ComputerName',
  `${MACHINE_KEYS.services}\\Tcpip\\Parameters`,
]

/** Of these the values of the key itself count, and nothing below: a whole Windows is there. */
const ALONE: ReadonlySet<RegistryKey> = new Set([
  MACHINE_KEYS.dcom,
  MACHINE_KEYS.remoteSwitch,
  'SOFTWARE\\Microsoft\\Windows NT\\CurrentVersion',
  `${MACHINE_KEYS.services}\\Tcpip\\Parameters`,
])

/** Asked for every key of a file, so that nothing is put into lower case twice. */
const COMPARED = CONCERNS.map((concern) => ({ top: concern.toLowerCase(), isAlone: ALONE.has(concern) }))

/** Whether this article is about a key of HKLM; case does not count, nor which control set by its number it is in. */
export function isConcern(key: RegistryKey): boolean {
  const wanted = currentControlSet(key).toLowerCase()
  return COMPARED.some(({ top, isAlone }) => wanted === top || (!isAlone && wanted.startsWith(`${top}\\`)))
}

/** Whether this article is about a key somewhere below this one; the empty key is HKLM itself. */
export function isAboveConcern(key: RegistryKey): boolean {
  const start = key === '' ? '' : `${currentControlSet(key).toLowerCase()}\\`
  return COMPARED.some(
    ({ top, isAlone }) => top.startsWith(start) || (!isAlone && start.startsWith(`${top}\\`)),
  )
}

/** The same, or a concern is somewhere below it: what goes with the key when it is deleted. */
export function holdsConcern(key: RegistryKey): boolean {
  const start = `${currentControlSet(key).toLowerCase()}\\`
  return isConcern(key) || key === '' || CONCERNS.some((concern) => concern.toLowerCase().startsWith(start))
}

/** A key in a control set by its number, as it is called in the current one; any other as it is. */
export function currentControlSet(key: RegistryKey): RegistryKey {
  return key.replace(/^SYSTEM\\ControlSet\d{3}(?=\\|$)/i, 'SYSTEM\\CurrentControlSet')
}
