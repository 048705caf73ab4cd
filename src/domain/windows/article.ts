export interface ArticleItem {
  readonly part: 'banner' | 'introduction' | 'requirements' | 'policy' | 'dcom' | 'firewall'
  /** The article's own number, for its 8 + 13 numbered actions. */
  readonly action?: number
}

/**
 * Everything KB 301527 (revision 5.5) says, in its own order: banners, requirements, numbered actions, notes and warnings.
 * Where each is covered is said in `articleCoverage.ts`.
 */
export const ARTICLE = {
  'banner-xp': { part: 'banner' },
  'banner-server-2003': { part: 'banner' },

  purpose: { part: 'introduction' },
  'domain-feature': { part: 'introduction' },
  'home-networks': { part: 'introduction' },
  'more-about-remote-assistance': { part: 'introduction' },

  'requirement-policy': { part: 'requirements' },
  'requirement-domain': { part: 'requirements' },
  'requirement-windows': { part: 'requirements' },
  'helper-list': { part: 'requirements' },
  'note-solicited': { part: 'requirements' },

  'policy-1': { part: 'policy', action: 1 },
  'policy-2': { part: 'policy', action: 2 },
  'policy-3': { part: 'policy', action: 3 },
  'policy-4': { part: 'policy', action: 4 },
  'note-one-level': { part: 'policy' },
  'policy-5': { part: 'policy', action: 5 },
  'policy-6': { part: 'policy', action: 6 },
  'policy-7': { part: 'policy', action: 7 },
  'policy-8': { part: 'policy', action: 8 },
  'note-immediate': { part: 'policy' },
  'warning-names': { part: 'policy' },
  'warning-test': { part: 'policy' },
  'note-home': { part: 'policy' },

  'note-dcom': { part: 'dcom' },

  'firewall-1': { part: 'firewall', action: 1 },
  'firewall-2': { part: 'firewall', action: 2 },
  'firewall-3': { part: 'firewall', action: 3 },
  'firewall-4': { part: 'firewall', action: 4 },
  'firewall-5': { part: 'firewall', action: 5 },
  'firewall-6': { part: 'firewall', action: 6 },
  'firewall-7': { part: 'firewall', action: 7 },
  'firewall-8': { part: 'firewall', action: 8 },
  'firewall-9': { part: 'firewall', action: 9 },
  'firewall-10': { part: 'firewall', action: 10 },
  'firewall-11': { part: 'firewall', action: 11 },
  'note-folders': { part: 'firewall' },
  'firewall-12': { part: 'firewall', action: 12 },
  'firewall-13': { part: 'firewall', action: 13 },
} as const satisfies Record<string, ArticleItem>

export type ArticleId = keyof typeof ARTICLE
export const ARTICLE_IDS = Object.keys(ARTICLE) as ArticleId[]

/** What the article gets wrong, where; the page of errata is this list in words. */
export const ERRATA = {
  'wrong-policy': ['policy-2', 'policy-3', 'policy-7'],
  'three-folders': ['note-folders', 'firewall-12'],
  'local-policy': ['firewall-10', 'firewall-11'],
  'office-banner': ['banner-xp'],
  'sessmgr-on-server': ['firewall-13'],
  'widely-open': ['firewall-12', 'firewall-13'],
} as const satisfies Record<string, readonly ArticleId[]>

export type ErratumId = keyof typeof ERRATA
