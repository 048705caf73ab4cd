import { describe, expect, it } from 'vitest'
import { SCENARIO_IDS, SCENARIOS } from '#domain/answers/scenarios.ts'
import { STEP_IDS } from '#domain/answers/steps.ts'
import { buildRoute } from '#domain/files/route/route.ts'
import { TICK_BOXES } from '#domain/files/route/tickBoxes.ts'
import type { TickBoxId } from '#domain/files/route/tickBoxes.ts'
import { buildPlan } from '#domain/plan/buildPlan.ts'
import { RULE_IDS } from '#domain/plan/plan.ts'
import type { RuleId } from '#domain/plan/plan.ts'
import { ARTICLE, ARTICLE_IDS, ERRATA } from '#domain/windows/article.ts'
import type { ArticleId, ArticleItem } from '#domain/windows/article.ts'
import { articleOfBox, coveredBy } from './articleCoverage.ts'
import type { Coverage } from './articleCoverage.ts'

const itemOf = (id: ArticleId): ArticleItem => ARTICLE[id]
const COVERAGE: readonly (readonly [ArticleId, Coverage])[] = ARTICLE_IDS.flatMap((id) =>
  coveredBy(id).map((coverage) => [id, coverage] as const),
)
const covered = new Set(COVERAGE.map(([, coverage]) => JSON.stringify(coverage)))

/** Every line to tick that somebody gets who does it by hand. */
const BOXES: readonly TickBoxId[] = SCENARIO_IDS.flatMap((id) => {
  const answers = { ...SCENARIOS[id], way: 'by-hand' } as const
  const steps = buildRoute({ answers, plan: buildPlan(answers) })?.steps ?? []
  return steps.flatMap(({ boxes }) => boxes.map((box) => box.id))
})

describe('the article', () => {
  it.each(ARTICLE_IDS)('is dealt with somewhere: %s', (id) => {
    expect(coveredBy(id).length).toBeGreaterThan(0)
  })

  it.for(COVERAGE)('is dealt with where it says so: %s in %o', ([, coverage]) => {
    if ('step' in coverage) expect(STEP_IDS).toContain(coverage.step)
    else if ('rule' in coverage) expect(RULE_IDS).toContain(coverage.rule)
    else if ('checklist' in coverage) {
      expect(BOXES).toContain(coverage.checklist)
    } else expect(PAGES).toContain(coverage.page)
  })

  it.each([
    ['policy', 8],
    ['firewall', 13],
  ] as const)('has the numbered actions of its %s part, all %i in order', (part, count) => {
    const actions = ARTICLE_IDS.map(itemOf).flatMap((item) =>
      item.part === part && item.action !== undefined ? [item.action] : [],
    )
    expect(actions).toEqual(Array.from({ length: count }, (_, index) => index + 1))
    expect(ARTICLE_IDS.filter((id) => itemOf(id).part === part && itemOf(id).action !== undefined)).toEqual(
      actions.map((action) => `${part}-${action}`),
    )
  })

  it('has every numbered action on the checklist, at its own place', () => {
    for (const id of ARTICLE_IDS.filter((id) => itemOf(id).action !== undefined)) {
      expect(coveredBy(id)).toContainEqual({ checklist: id })
      expect(TICK_BOXES).toHaveProperty([id])
    }
    for (const box of BOXES) if (/^(policy|firewall)-\d/.test(box)) expect(articleOfBox(box)).toBe(box)
  })

  it('keeps its own order of parts', () => {
    const parts = ARTICLE_IDS.map((id) => itemOf(id).part)
    expect([...new Set(parts)]).toEqual([
      'banner',
      'introduction',
      'requirements',
      'policy',
      'dcom',
      'firewall',
    ])
    expect(parts.filter((part, index) => part !== parts[index - 1])).toHaveLength(6)
  })

  it('is the reason for every question', () => {
    expect(STEP_IDS.filter((step) => !covered.has(JSON.stringify({ step })))).toEqual([])
  })

  it('is the reason for every rule but those that it does not speak of', () => {
    /**
     * Other entries: the article sees a list that was empty. Merging: it sets policy lists without a word on the local
     * exceptions that stop working by it.
     */
    const silent: readonly RuleId[] = ['other-entries', 'local-merge']
    expect(RULE_IDS.filter((rule) => !covered.has(JSON.stringify({ rule })))).toEqual(silent)
  })
})

describe('the slips of the article', () => {
  const SLIPS: readonly (readonly [string, readonly ArticleId[]])[] = Object.entries(ERRATA)

  it.for(SLIPS)('%s is in places the article has', ([, places]) => {
    expect(places.length).toBeGreaterThan(0)
    for (const place of places) expect(ARTICLE_IDS).toContain(place)
    expect(places).toEqual(places.toSorted((a, b) => ARTICLE_IDS.indexOf(a) - ARTICLE_IDS.indexOf(b)))
  })

  it('are each at a place that the page of slips covers, and no other place is said to be', () => {
    const shown = new Set(
      COVERAGE.flatMap(([id, coverage]) => ('page' in coverage && coverage.page === 'errata' ? id : [])),
    )
    for (const [slip, places] of SLIPS)
      expect([slip, places.some((place) => shown.has(place))]).toEqual([slip, true])
    for (const id of shown) expect([id, SLIPS.some(([, places]) => places.includes(id))]).toEqual([id, true])
  })
})

/** The type knows them; a test needs them as values, and fails to compile when there is one more. */
const PAGES: readonly Extract<Coverage, { page: unknown }>['page'][] = Object.keys({
  start: true,
  'not-suitable': true,
  errata: true,
  results: true,
} satisfies Record<Extract<Coverage, { page: unknown }>['page'], true>) as never
