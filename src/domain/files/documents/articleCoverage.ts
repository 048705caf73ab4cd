import type { StepId } from '#domain/answers/steps.ts'
import type { RuleId } from '#domain/plan/plan.ts'
import { ARTICLE_IDS } from '#domain/windows/article.ts'
import type { ArticleId } from '#domain/windows/article.ts'
import type { TickBoxId } from '#domain/files/route/tickBoxes.ts'

/** Where this product deals with something the article says. */
export type Coverage =
  | { readonly step: StepId }
  | { readonly rule: RuleId }
  | { readonly checklist: TickBoxId }
  | { readonly page: 'start' | 'not-suitable' | 'errata' | 'results' }

/**
 * Where each thing that the article says is dealt with. The compiler misses an entry, a test one that is covered nowhere;
 * the checklist takes its places in the article from here.
 */
const COVERED_BY = {
  'banner-xp': [{ page: 'start' }, { page: 'errata' }],
  'banner-server-2003': [{ page: 'start' }],
  purpose: [{ page: 'start' }],
  'domain-feature': [{ step: 'domain' }, { page: 'not-suitable' }],
  'home-networks': [{ page: 'not-suitable' }],
  'more-about-remote-assistance': [{ page: 'start' }],
  'requirement-policy': [{ rule: 'offer' }],
  'requirement-domain': [{ step: 'domain' }, { checklist: 'both-in-domain' }],
  'requirement-windows': [{ step: 'edition' }, { checklist: 'edition-confirmed' }],
  'helper-list': [{ step: 'helpers' }, { rule: 'helpers' }],
  'note-solicited': [{ step: 'requests' }, { rule: 'solicited' }, { checklist: 'find-out-solicited' }],
  'policy-1': [{ checklist: 'policy-1' }],
  'policy-2': [{ checklist: 'policy-2' }, { page: 'errata' }],
  'policy-3': [{ rule: 'offer' }, { checklist: 'policy-3' }],
  'policy-4': [{ step: 'control' }, { rule: 'level' }, { checklist: 'policy-4' }],
  'note-one-level': [{ step: 'control' }],
  'policy-5': [{ checklist: 'policy-5' }],
  'policy-6': [{ step: 'helpers' }, { rule: 'helpers' }, { checklist: 'policy-6' }],
  'policy-7': [{ checklist: 'policy-7' }],
  'policy-8': [{ checklist: 'policy-8' }],
  'note-immediate': [{ page: 'results' }],
  'warning-names': [{ step: 'helpers' }, { checklist: 'run-check-names' }],
  'warning-test': [{ step: 'way' }, { page: 'results' }],
  'note-home': [{ step: 'edition' }, { page: 'not-suitable' }],
  'note-dcom': [{ step: 'dcom' }, { rule: 'dcom' }],
  'firewall-1': [{ checklist: 'firewall-1' }],
  'firewall-2': [{ checklist: 'firewall-2' }],
  'firewall-3': [{ checklist: 'firewall-3' }],
  'firewall-4': [{ checklist: 'firewall-4' }],
  'firewall-5': [{ checklist: 'firewall-5' }],
  'firewall-6': [{ checklist: 'firewall-6' }],
  'firewall-7': [{ checklist: 'firewall-7' }],
  'firewall-8': [{ checklist: 'firewall-8' }],
  'firewall-9': [{ checklist: 'firewall-9' }],
  'firewall-10': [{ checklist: 'firewall-10' }],
  'firewall-11': [{ checklist: 'firewall-11' }, { page: 'errata' }],
  'note-folders': [{ step: 'firewall' }, { page: 'errata' }],
  'firewall-12': [{ step: 'firewall' }, { rule: 'ports' }, { checklist: 'firewall-12' }, { page: 'errata' }],
  'firewall-13': [
    { step: 'article' },
    { rule: 'programs' },
    { rule: 'remote-desktop' },
    { checklist: 'firewall-13' },
    { page: 'errata' },
  ],
} as const satisfies Record<ArticleId, readonly Coverage[]>

/** Where the product deals with something the article says. */
export function coveredBy(id: ArticleId): readonly Coverage[] {
  return COVERED_BY[id]
}

/** The first place in the article that this line to tick carries out; null for none. */
export function articleOfBox(box: TickBoxId): ArticleId | null {
  const covers = (coverage: Coverage) => 'checklist' in coverage && coverage.checklist === box
  return ARTICLE_IDS.find((place) => coveredBy(place).some(covers)) ?? null
}
