import { describe, expect, it } from 'vitest'
import { advice } from './advice.ts'
import type { AdviceId } from './advice.ts'
import type { Answers } from './answers.ts'
import { SCENARIOS } from './scenarios.ts'
import { isSettled } from './steps.ts'

const XP = SCENARIOS['xp-sp3-narrow']
const SERVER = SCENARIOS['server-2003-policy']

/** Where each applies, and the nearest answers where it does not. */
const APPLIES: Readonly<Record<AdviceId, readonly (readonly [applies: Answers, doesNot: Answers])[]>> = {
  solicitedOff: [
    [
      { ...SERVER, solicited: 'disabled' },
      { ...SERVER, solicited: 'disabled', enableSolicited: true },
    ],
    [{ ...SERVER, solicited: 'disabled', enableSolicited: false }, SERVER],
    // From SP2 on it does not matter any more, and the question is not asked.
    [
      { ...XP, edition: 'xp-professional-x64', servicePack: 'sp2', solicited: 'disabled' },
      { ...XP, solicited: 'disabled' },
    ],
  ],
  solicitedUnknown: [
    [
      { ...SERVER, solicited: 'unknown' },
      { ...XP, solicited: 'unknown' },
    ],
  ],
  membershipUnknown: [[{ ...XP, membership: 'unknown' }, XP]],
  mediaCenter: [
    [{ ...XP, edition: 'xp-media-center' }, XP],
    [{ ...XP, helperEdition: 'xp-media-center' }, XP],
  ],
  dnsDomain: [
    [SERVER, { ...SERVER, domain: 'CONTOSO' }],
    [
      { ...XP, helpers: ['a.b\\c'] },
      { ...XP, helpers: ['a\\c.d'] },
    ],
  ],
  everybody: [
    [
      { ...XP, helpers: ['CONTOSO\\Domain Users'] },
      { ...XP, helpers: ['CONTOSO\\Domain Admins'] },
    ],
    [
      { ...XP, helpers: ['FABRIKAM\\Domeingebruikers'] },
      { ...XP, helpers: ['FABRIKAM\\Domeinbeheerders'] },
    ],
  ],
  restart: [
    [{ ...XP, dcom: 'off' }, XP],
    [{ ...XP, dcom: 'missing' }, XP],
    [{ ...XP, dcom: 'unknown' }, XP],
  ],
  standardOnly: [
    [
      { ...XP, profiles: ['standard'] },
      { ...XP, profiles: ['standard', 'domain'] },
    ],
    [
      { ...SERVER, profiles: ['standard'] },
      // Before Windows Firewall, profiles are not asked for.
      { ...SERVER, profiles: ['standard'], servicePack: 'rtm' },
    ],
  ],
  standardAny: [
    [
      { ...XP, profiles: ['standard'], scope: 'any' },
      { ...XP, profiles: ['domain'], scope: 'any' },
    ],
    [
      { ...XP, profiles: ['domain', 'standard'], scope: 'any' },
      { ...XP, profiles: ['domain', 'standard'] },
    ],
  ],
  anyAddress: [
    [{ ...XP, scope: 'any' }, XP],
    [
      { ...XP, scope: 'any' },
      { ...XP, scope: 'any', profiles: ['standard'] },
    ],
  ],
  netshIgnored: [
    [XP, { ...XP, firewallStore: 'policy' }],
    [XP, { ...XP, solicited: 'enabled', servicePack: 'sp1' }],
  ],
  netshReplaces: [[XP, { ...XP, firewallStore: 'policy' }]],
  sessmgrNarrowed: [
    [XP, { ...XP, scope: 'any' }],
    [XP, { ...XP, firewallStore: 'policy' }],
    [XP, { ...SERVER, firewallStore: 'netsh' }],
  ],
  mergeOff: [
    [{ ...SERVER, keepLocalExceptions: false }, SERVER],
    [
      { ...SERVER, keepLocalExceptions: false },
      { ...SERVER, keepLocalExceptions: false, firewallStore: 'netsh' },
    ],
  ],
  remoteDesktopNarrowed: [
    [SERVER, { ...SERVER, scope: 'any' }],
    [SERVER, { ...SERVER, article: 'literal' }],
    [{ ...SERVER, firewallStore: 'netsh' }, XP],
  ],
  remoteDesktop: [
    [SERVER, { ...SERVER, article: 'literal' }],
    [SERVER, { ...XP, article: 'corrected' }],
    [SERVER, { ...SERVER, servicePack: 'rtm' }],
  ],
  firewallOff: [
    [SERVER, XP],
    [SERVER, { ...SERVER, servicePack: 'rtm' }],
  ],
}
const IDS = Object.keys(APPLIES) as AdviceId[]

describe('advice', () => {
  it.each(IDS)('%s is given where it applies, and only there', (id) => {
    for (const [applies, doesNot] of APPLIES[id]) {
      expect([isSettled(applies), isSettled(doesNot)]).toEqual([true, true])
      expect(advice(applies)).toContain(id)
      expect(advice(doesNot)).not.toContain(id)
    }
  })

  it('comes in one order', () => {
    for (const [answers] of IDS.flatMap((id) => APPLIES[id])) {
      const given = advice(answers)
      expect(given).toEqual(IDS.filter((id) => given.includes(id)))
    }
  })

  it('waits until the computer is known', () => {
    const { edition: _, ...unknown } = SERVER
    expect(advice(unknown)).toEqual([])
    expect(advice({ edition: 'server-2003-web', servicePack: 'sp2' })).toEqual([])
  })
})
