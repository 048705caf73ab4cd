import type { RuleId } from './buildPlan.ts'
import type { ChecklistItemId } from './checklist.ts'
import type { StepId } from './steps.ts'

/** Where this product deals with something the article says. */
export type Coverage =
  | { readonly step: StepId }
  | { readonly rule: RuleId }
  | { readonly checklist: ChecklistItemId }
  | { readonly page: 'start' | 'not-suitable' | 'errata' | 'results' }

export interface ArticleItem {
  readonly part: 'banner' | 'introduction' | 'requirements' | 'policy' | 'dcom' | 'firewall'
  /** The article's own number, for its 8 + 13 numbered actions. */
  readonly action?: number
  readonly coveredBy: readonly Coverage[]
}

/**
 * Everything KB 301527 (revision 5.5) says, in its own order: banners, requirements, numbered actions, notes and warnings.
 * A test fails when an entry is covered nowhere; the checklist and the lessons are made from this table.
 */
export const ARTICLE = {
  'banner-xp': { part: 'banner', coveredBy: [{ page: 'start' }, { page: 'errata' }] },
  'banner-server-2003': { part: 'banner', coveredBy: [{ page: 'start' }] },

  purpose: { part: 'introduction', coveredBy: [{ page: 'start' }] },
  'domain-feature': { part: 'introduction', coveredBy: [{ step: 'domain' }, { page: 'not-suitable' }] },
  'home-networks': { part: 'introduction', coveredBy: [{ page: 'not-suitable' }] },
  'more-about-remote-assistance': { part: 'introduction', coveredBy: [{ page: 'start' }] },

  'requirement-policy': { part: 'requirements', coveredBy: [{ rule: 'offer' }] },
  'requirement-domain': {
    part: 'requirements',
    coveredBy: [{ step: 'domain' }, { checklist: 'both-in-domain' }],
  },
  'requirement-windows': {
    part: 'requirements',
    coveredBy: [{ step: 'edition' }, { checklist: 'edition-confirmed' }],
  },
  'helper-list': { part: 'requirements', coveredBy: [{ step: 'helpers' }, { rule: 'helpers' }] },
  'note-solicited': {
    part: 'requirements',
    coveredBy: [{ step: 'requests' }, { rule: 'solicited' }, { checklist: 'find-out-solicited' }],
  },

  'policy-1': { part: 'policy', action: 1, coveredBy: [{ checklist: 'policy-1' }] },
  'policy-2': {
    part: 'policy',
    action: 2,
    coveredBy: [{ checklist: 'policy-2' }, { page: 'errata' }],
  },
  'policy-3': { part: 'policy', action: 3, coveredBy: [{ rule: 'offer' }, { checklist: 'policy-3' }] },
  'policy-4': {
    part: 'policy',
    action: 4,
    coveredBy: [{ step: 'control' }, { rule: 'level' }, { checklist: 'policy-4' }],
  },
  'note-one-level': { part: 'policy', coveredBy: [{ step: 'control' }] },
  'policy-5': { part: 'policy', action: 5, coveredBy: [{ checklist: 'policy-5' }] },
  'policy-6': {
    part: 'policy',
    action: 6,
    coveredBy: [{ step: 'helpers' }, { rule: 'helpers' }, { checklist: 'policy-6' }],
  },
  'policy-7': { part: 'policy', action: 7, coveredBy: [{ checklist: 'policy-7' }] },
  'policy-8': { part: 'policy', action: 8, coveredBy: [{ checklist: 'policy-8' }] },
  'note-immediate': { part: 'policy', coveredBy: [{ page: 'results' }] },
  'warning-names': { part: 'policy', coveredBy: [{ step: 'helpers' }, { checklist: 'names-checked' }] },
  'warning-test': { part: 'policy', coveredBy: [{ checklist: 'tested-first' }] },
  'note-home': { part: 'policy', coveredBy: [{ step: 'edition' }, { page: 'not-suitable' }] },

  'note-dcom': { part: 'dcom', coveredBy: [{ step: 'dcom' }, { rule: 'dcom' }] },

  'firewall-1': { part: 'firewall', action: 1, coveredBy: [{ checklist: 'firewall-1' }] },
  'firewall-2': { part: 'firewall', action: 2, coveredBy: [{ checklist: 'firewall-2' }] },
  'firewall-3': { part: 'firewall', action: 3, coveredBy: [{ checklist: 'firewall-3' }] },
  'firewall-4': { part: 'firewall', action: 4, coveredBy: [{ checklist: 'firewall-4' }] },
  'firewall-5': { part: 'firewall', action: 5, coveredBy: [{ checklist: 'firewall-5' }] },
  'firewall-6': { part: 'firewall', action: 6, coveredBy: [{ checklist: 'firewall-6' }] },
  'firewall-7': { part: 'firewall', action: 7, coveredBy: [{ checklist: 'firewall-7' }] },
  'firewall-8': { part: 'firewall', action: 8, coveredBy: [{ checklist: 'firewall-8' }] },
  'firewall-9': { part: 'firewall', action: 9, coveredBy: [{ checklist: 'firewall-9' }] },
  'firewall-10': { part: 'firewall', action: 10, coveredBy: [{ checklist: 'firewall-10' }] },
  'firewall-11': {
    part: 'firewall',
    action: 11,
    coveredBy: [{ checklist: 'firewall-11' }, { page: 'errata' }],
  },
  'note-folders': { part: 'firewall', coveredBy: [{ step: 'firewall' }, { page: 'errata' }] },
  'firewall-12': {
    part: 'firewall',
    action: 12,
    coveredBy: [{ step: 'firewall' }, { rule: 'ports' }, { checklist: 'firewall-12' }, { page: 'errata' }],
  },
  'firewall-13': {
    part: 'firewall',
    action: 13,
    coveredBy: [
      { step: 'article' },
      { rule: 'programs' },
      { rule: 'remote-desktop' },
      { checklist: 'firewall-13' },
      { page: 'errata' },
    ],
  },
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
