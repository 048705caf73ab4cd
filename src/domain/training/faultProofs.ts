import { FIREWALL_POLICY, PROFILE_KEYS } from '#domain/windows/firewallException.ts'
import { MACHINE_KEYS } from '#domain/windows/machine.ts'
import type { OfferFailureId } from '#domain/windows/offer.ts'
import type { FaultId, RemedyId } from './faults.ts'
import { DEMO_CAST } from './lessonCast.ts'
import { netshAll, regAdd } from './lessonCommands.ts'
import { OFFICES } from './lessonMachines.ts'

const policyKey = `HKLM\\${MACHINE_KEYS.policy}`
const POLICY_DOMAIN = `${FIREWALL_POLICY}\\${PROFILE_KEYS.domain}`

interface Proof {
  /** Where an offer ends by the fault alone; null: it goes through, at the wrong level. */
  readonly reason: OfferFailureId | null
  /** What mends it: commands at the prompt, or something that somebody else has to do. */
  readonly mending: readonly string[] | RemedyId
}

/**
 * How each fault shows, and what mends it. The tests carry it out: a fault of which nobody can say this is no exercise. Apart
 * from the faults, because no page needs it.
 */
export const PROOFS: Readonly<Record<FaultId, Proof>> = {
  'dcom-off': { reason: 'dcom-off', mending: [regAdd(MACHINE_KEYS.dcom, 'EnableDCOM', 'Y')] },
  'dcom-missing': { reason: 'dcom-missing', mending: [regAdd(MACHINE_KEYS.dcom, 'EnableDCOM', 'Y')] },
  'dcom-restricted': {
    reason: 'dcom-restricted',
    mending: [`reg delete "HKLM\\${MACHINE_KEYS.dcomRestrictions}" /v MachineLaunchRestriction /f`],
  },
  'solicited-disabled': {
    reason: 'solicited-disabled',
    mending: [`reg delete "${policyKey}" /v fAllowToGetHelp /f`],
  },
  'list-empty': {
    reason: 'list-empty',
    mending: [regAdd(MACHINE_KEYS.helpers, DEMO_CAST.listed, DEMO_CAST.listed)],
  },
  'domain-misspelt': {
    reason: 'not-listed',
    mending: [regAdd(MACHINE_KEYS.helpers, DEMO_CAST.listed, DEMO_CAST.listed)],
  },
  'other-group': {
    reason: 'not-listed',
    mending: [regAdd(MACHINE_KEYS.helpers, DEMO_CAST.listed, DEMO_CAST.listed)],
  },
  'offer-disabled': {
    reason: 'offer-policy-disabled',
    mending: [regAdd(MACHINE_KEYS.policy, 'fAllowUnsolicited', 1)],
  },
  'level-wrong': { reason: null, mending: [regAdd(MACHINE_KEYS.policy, 'fAllowUnsolicitedFullControl', 1)] },
  'wrong-profile': {
    reason: 'other-profile',
    mending: [
      'netsh firewall delete portopening protocol=TCP port=135 profile=STANDARD',
      ...netshAll('domain', OFFICES),
    ],
  },
  'rule-disabled': { reason: 'exception-disabled', mending: netshAll('domain', OFFICES) },
  'rule-missing': { reason: 'no-exception', mending: netshAll('domain', OFFICES) },
  'scope-too-narrow': { reason: 'outside-scope', mending: netshAll('domain', OFFICES) },
  'exceptions-forbidden': {
    reason: 'exceptions-forbidden',
    mending: [`reg delete "HKLM\\${POLICY_DOMAIN}" /v DoNotAllowExceptions /f`],
  },
  'exceptions-switched-off': {
    reason: 'exceptions-forbidden',
    mending: ['netsh firewall set opmode mode=ENABLE exceptions=ENABLE profile=DOMAIN'],
  },
  'lists-shadowed': {
    reason: 'local-ignored',
    mending: [
      regAdd(`${POLICY_DOMAIN}\\GloballyOpenPorts`, 'AllowUserPrefMerge', 1),
      regAdd(`${POLICY_DOMAIN}\\AuthorizedApplications`, 'AllowUserPrefMerge', 1),
    ],
  },
  'service-disabled': { reason: 'service-disabled', mending: ['sc config RDSessMgr start= demand'] },
  'home-edition': { reason: 'no-offer-policy', mending: 'professional' },
  'old-firewall': { reason: 'connection-firewall', mending: 'service-pack' },
  workgroup: { reason: 'workgroup', mending: 'join-domain' },
  'one-way-trust': { reason: 'no-trust', mending: 'trust' },
}
