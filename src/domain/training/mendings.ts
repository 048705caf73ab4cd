import { FIREWALL_POLICY, PROFILE_KEYS } from '#domain/windows/firewallException.ts'
import { MACHINE_KEYS } from '#domain/windows/machine.ts'
import type { FaultId, RemedyId } from './faults.ts'
import { DEMO_CAST } from './lessonCast.ts'
import { netshAll, regAdd } from './lessonCommands.ts'
import { OFFICES } from './lessonMachines.ts'

const policyKey = `HKLM\\${MACHINE_KEYS.policy}`
const POLICY_DOMAIN = `${FIREWALL_POLICY}\\${PROFILE_KEYS.domain}`

/**
 * What mends each fault: commands at the prompt, or something that somebody else has to do. The tests carry it out: a fault
 * of which nobody knows this is no exercise. Apart from the faults, because no page needs it.
 */
export const MENDINGS: Readonly<Record<FaultId, readonly string[] | RemedyId>> = {
  'dcom-off': [regAdd(MACHINE_KEYS.dcom, 'EnableDCOM', 'Y')],
  'dcom-missing': [regAdd(MACHINE_KEYS.dcom, 'EnableDCOM', 'Y')],
  'dcom-restricted': [`reg delete "HKLM\\${MACHINE_KEYS.dcomRestrictions}" /v MachineLaunchRestriction /f`],
  'solicited-disabled': [`reg delete "${policyKey}" /v fAllowToGetHelp /f`],
  'list-empty': [regAdd(MACHINE_KEYS.helpers, DEMO_CAST.listed, DEMO_CAST.listed)],
  'domain-misspelt': [regAdd(MACHINE_KEYS.helpers, DEMO_CAST.listed, DEMO_CAST.listed)],
  'other-group': [regAdd(MACHINE_KEYS.helpers, DEMO_CAST.listed, DEMO_CAST.listed)],
  'offer-disabled': [regAdd(MACHINE_KEYS.policy, 'fAllowUnsolicited', 1)],
  'level-wrong': [regAdd(MACHINE_KEYS.policy, 'fAllowUnsolicitedFullControl', 1)],
  'wrong-profile': [
    'netsh firewall delete portopening protocol=TCP port=135 profile=STANDARD',
    ...netshAll('domain', OFFICES),
  ],
  'rule-disabled': netshAll('domain', OFFICES),
  'rule-missing': netshAll('domain', OFFICES),
  'scope-too-narrow': netshAll('domain', OFFICES),
  'exceptions-forbidden': [`reg delete "HKLM\\${POLICY_DOMAIN}" /v DoNotAllowExceptions /f`],
  'exceptions-switched-off': ['netsh firewall set opmode mode=ENABLE exceptions=ENABLE profile=DOMAIN'],
  'lists-shadowed': [
    regAdd(`${POLICY_DOMAIN}\\GloballyOpenPorts`, 'AllowUserPrefMerge', 1),
    regAdd(`${POLICY_DOMAIN}\\AuthorizedApplications`, 'AllowUserPrefMerge', 1),
  ],
  'service-disabled': ['sc config RDSessMgr start= demand'],
  'home-edition': 'professional',
  'old-firewall': 'service-pack',
  workgroup: 'join-domain',
  'one-way-trust': 'trust',
}
