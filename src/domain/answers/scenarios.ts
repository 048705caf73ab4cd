import type { Answers } from './answers.ts'

/** Named sets of answers: what the golden files, the independent readers and the lessons are made from. */
export const SCENARIOS = {
  /** The situation the product recommends: one group, domain profile, listed addresses. */
  'xp-sp3-narrow': {
    edition: 'xp-professional',
    servicePack: 'sp3',
    helperEdition: 'xp-professional',
    membership: 'same-domain',
    domain: 'CONTOSO',
    helpers: ['RA-Helpers', 'CONTOSO\\m.de.vries'],
    helperGroups: ['RA-Helpers'],
    control: 'control',
    dcom: 'on',
    firewallStore: 'netsh',
    profiles: ['domain'],
    scope: ['localsubnet', '10.0.0.0/8'],
  },
  /** The article to the letter, on the Windows it was written for. */
  'xp-sp2-as-article': {
    edition: 'xp-professional',
    servicePack: 'sp2',
    helperEdition: 'xp-professional',
    membership: 'same-domain',
    helpers: ['CONTOSO\\RA-Helpers'],
    control: 'control',
    dcom: 'on',
    firewallStore: 'policy',
    profiles: ['domain', 'standard'],
    scope: 'any',
    keepLocalExceptions: false,
  },
  /** Before Windows Firewall; Solicited is disabled and gets enabled; DCOM was switched off. */
  'xp-sp1-repair': {
    edition: 'xp-professional',
    servicePack: 'sp1',
    helperEdition: 'xp-professional',
    solicited: 'disabled',
    enableSolicited: true,
    membership: 'trusted-domains',
    domain: 'NORTHWIND',
    helpers: ['CONTOSO\\Helpdesk', 'jansen', 'NORTHWIND\\Beheer & Steun (1e lijn)'],
    control: 'view',
    dcom: 'off',
  },
  /** Server 2003 by Group Policy with the correction of Appendix D. */
  'server-2003-policy': {
    edition: 'server-2003-enterprise',
    servicePack: 'sp2',
    helperEdition: 'xp-professional',
    solicited: 'enabled',
    membership: 'same-domain',
    domain: 'contoso.local',
    helpers: ['Server-Helpers'],
    control: 'control',
    dcom: 'missing',
    firewallStore: 'policy',
    profiles: ['domain'],
    scope: ['10.20.0.0/16'],
    keepLocalExceptions: true,
    article: 'corrected',
  },
  /** Server 2003 by netsh, the article to the letter, with everything unknown that may be. */
  'server-2003-literal': {
    edition: 'server-2003-standard',
    servicePack: 'sp1',
    helperEdition: 'server-2003-standard',
    solicited: 'unknown',
    membership: 'unknown',
    computer: 'PC-01',
    helpers: ['CONTOSO\\Domain Admins'],
    control: 'view',
    dcom: 'unknown',
    firewallStore: 'netsh',
    profiles: ['domain', 'standard'],
    scope: 'any',
    article: 'literal',
  },
  /** Names that break careless writers: quotes of every shell, other scripts, beyond the BMP. */
  'hostile-names': {
    edition: 'xp-professional-x64',
    servicePack: 'sp2',
    helperEdition: 'xp-tablet-pc',
    solicited: 'enabled',
    membership: 'same-domain',
    domain: 'CONTOSO',
    helpers: [
      '%PATH%',
      "R&D ^ 'test' !x!",
      'Größe {50%} ~`#$()_.-',
      'Łukasz Żółw',
      'Ольга',
      'Ελένη',
      '支援 担当',
      '😀 team',
      '__proto__',
      'two  blanks',
    ],
    control: 'control',
    dcom: 'on',
    firewallStore: 'netsh',
    profiles: ['standard'],
    scope: ['localsubnet'],
  },
} as const satisfies Record<string, Answers>

export type ScenarioId = keyof typeof SCENARIOS
export const SCENARIO_IDS = Object.keys(SCENARIOS) as ScenarioId[]
