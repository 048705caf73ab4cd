import { describe, expect, it } from 'vitest'
import { COMPUTERS } from '#domain/testing/arbitraryAnswers.ts'
import { capabilitiesOf, EDITION_IDS, EDITIONS } from './editions.ts'
import type { Capabilities, EditionId, ServicePackId } from './editions.ts'

interface Facts {
  readonly editions: readonly EditionId[]
  readonly servicePacks: readonly ServicePackId[]
  readonly offerPolicy: boolean
  readonly joinsDomain: Capabilities['joinsDomain']
  /** Offers fail while Solicited Remote Assistance is disabled. */
  readonly offersNeedSolicited: boolean
  /** What Windows Firewall is like on a fresh Windows, and what lets the session in. */
  readonly firewall: 'none' | 'on, Sessmgr.exe' | 'off, Remote Desktop'
}

const SERVERS: readonly EditionId[] = [
  'server-2003-standard',
  'server-2003-enterprise',
  'server-2003-datacenter',
  'server-2003-web',
]

/** The article, KB 306496, Appendix D, cc737332 and bb490623, by hand: nothing here is derived from the product. */
const FACTS: readonly Facts[] = [
  {
    editions: ['xp-home'],
    servicePacks: ['rtm', 'sp1'],
    offerPolicy: false,
    joinsDomain: 'no',
    offersNeedSolicited: true,
    firewall: 'none',
  },
  {
    editions: ['xp-home'],
    servicePacks: ['sp2', 'sp3'],
    offerPolicy: false,
    joinsDomain: 'no',
    offersNeedSolicited: false,
    firewall: 'on, Sessmgr.exe',
  },
  {
    editions: ['xp-professional'],
    servicePacks: ['rtm', 'sp1'],
    offerPolicy: true,
    joinsDomain: 'yes',
    offersNeedSolicited: true,
    firewall: 'none',
  },
  {
    editions: ['xp-tablet-pc'],
    servicePacks: ['sp1'],
    offerPolicy: true,
    joinsDomain: 'yes',
    offersNeedSolicited: true,
    firewall: 'none',
  },
  {
    editions: ['xp-professional', 'xp-tablet-pc'],
    servicePacks: ['sp2', 'sp3'],
    offerPolicy: true,
    joinsDomain: 'yes',
    offersNeedSolicited: false,
    firewall: 'on, Sessmgr.exe',
  },
  {
    editions: ['xp-media-center'],
    servicePacks: ['sp1'],
    offerPolicy: true,
    joinsDomain: 'some',
    offersNeedSolicited: true,
    firewall: 'none',
  },
  {
    editions: ['xp-media-center'],
    servicePacks: ['sp2', 'sp3'],
    offerPolicy: true,
    joinsDomain: 'some',
    offersNeedSolicited: false,
    firewall: 'on, Sessmgr.exe',
  },
  {
    editions: ['xp-professional-x64'],
    servicePacks: ['sp1', 'sp2'],
    offerPolicy: true,
    joinsDomain: 'yes',
    offersNeedSolicited: true,
    firewall: 'on, Sessmgr.exe',
  },
  {
    editions: SERVERS,
    servicePacks: ['rtm'],
    offerPolicy: true,
    joinsDomain: 'yes',
    offersNeedSolicited: true,
    firewall: 'none',
  },
  {
    editions: SERVERS,
    servicePacks: ['sp1', 'sp2'],
    offerPolicy: true,
    joinsDomain: 'yes',
    offersNeedSolicited: true,
    firewall: 'off, Remote Desktop',
  },
]

const ROWS = FACTS.flatMap(({ editions, servicePacks, ...facts }) =>
  editions.flatMap((edition) => servicePacks.map((servicePack) => ({ edition, servicePack, facts }))),
)

describe('what Windows can do', () => {
  it.each(ROWS)('is known for $edition $servicePack', ({ edition, servicePack, facts }) => {
    const { offerPolicy, joinsDomain, offersNeedSolicited, ...firewall } = capabilitiesOf(
      edition,
      servicePack,
    )
    expect({ offerPolicy, joinsDomain, offersNeedSolicited, firewall: firewallWords(firewall) }).toEqual(
      facts,
    )
  })

  it('is stated for every edition at every service pack it exists in, and for no other', () => {
    const name = ({ edition, servicePack }: (typeof COMPUTERS)[number]) => `${edition} ${servicePack}`
    expect(ROWS.map(name).sort()).toEqual(COMPUTERS.map(name).sort())
  })

  it('has a name of its own for every edition', () => {
    expect(new Set(EDITION_IDS.map((id) => EDITIONS[id].name)).size).toBe(EDITION_IDS.length)
  })
})

function firewallWords({
  windowsFirewall,
  firewallOnByDefault,
  remoteDesktopException,
}: Pick<Capabilities, 'windowsFirewall' | 'firewallOnByDefault' | 'remoteDesktopException'>): string {
  if (!windowsFirewall) return 'none'
  return `${firewallOnByDefault ? 'on' : 'off'}, ${remoteDesktopException ? 'Remote Desktop' : 'Sessmgr.exe'}`
}
