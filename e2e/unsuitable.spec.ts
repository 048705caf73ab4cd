import type { Answers } from '#domain/answers/answers.ts'
import { UNSUITABLE_IDS } from '#domain/answers/steps.ts'
import type { Unsuitable } from '#domain/answers/steps.ts'
import { arriveAt } from '#e2e/pages/AppPage.ts'
import { DomainPage } from '#e2e/pages/DomainPage.ts'
import { EditionPage } from '#e2e/pages/EditionPage.ts'
import { HelpersPage } from '#e2e/pages/HelpersPage.ts'
import { UNSUITABLE_HEADINGS, UnsuitablePage } from '#e2e/pages/UnsuitablePage.ts'
import { WayPage } from '#e2e/pages/WayPage.ts'
import { expect, test } from './fixtures.ts'

const SUITABLE: Answers = {
  edition: 'xp-professional',
  servicePack: 'sp3',
  helperEdition: 'xp-professional',
  way: 'one',
}

/** The answers that lead there, the question they belong to, and an answer that leads on instead. */
const WAYS_OUT = {
  'home-edition': {
    answers: { ...SUITABLE, edition: 'xp-home' },
    Question: EditionPage,
    mend: { edition: 'xp-professional' },
    Next: WayPage,
  },
  'helper-home': {
    answers: { ...SUITABLE, helperEdition: 'xp-home' },
    Question: EditionPage,
    mend: { helperEdition: 'xp-professional' },
    Next: WayPage,
  },
  'helper-windows': {
    answers: { ...SUITABLE, helperEdition: 'other' },
    Question: EditionPage,
    mend: { helperEdition: 'xp-tablet-pc' },
    Next: WayPage,
  },
  'no-trust': {
    answers: { membership: 'no-trust' },
    Question: DomainPage,
    mend: { membership: 'trusted-domains' },
    Next: HelpersPage,
  },
  workgroup: {
    answers: { membership: 'workgroup' },
    Question: DomainPage,
    mend: { membership: 'unknown' },
    Next: HelpersPage,
  },
} as const satisfies Record<Unsuitable, { answers: Answers; Question: unknown; mend: Answers; Next: unknown }>

for (const id of UNSUITABLE_IDS) {
  const { answers, Question, mend, Next } = WAYS_OUT[id]
  const heading = UNSUITABLE_HEADINGS[id]

  test(`“${heading}” is a page with a reason and a way back, not an error`, async ({ page, visit }) => {
    await visit(Question === EditionPage ? '/steps/edition' : '/steps/domain', {
      answers: Question === EditionPage ? {} : SUITABLE,
    })
    const question = await (await arriveAt<EditionPage | DomainPage>(page, Question)).answer(answers)
    const unsuitable = await question.continueTo(UnsuitablePage)

    await expect(unsuitable.h1).toHaveText(heading)
    await expect(unsuitable.h1).toBeFocused()
    await expect(page).toHaveTitle(`${heading} · Remote Assistance wizard`)
    await expect(page.getByRole('alert')).toHaveCount(0)
    for (const name of ['What rules it out', 'What the article says', 'What you can do instead']) {
      await expect(unsuitable.main.getByRole('heading', { level: 2, name })).toBeVisible()
    }

    const back = await unsuitable.backTo<EditionPage | DomainPage>(Question)
    await expect(back.errorSummary).toHaveCount(0)
    await back.continueTo(UnsuitablePage)
    const changed = await (await unsuitable.changeAnswer<EditionPage | DomainPage>(Question)).answer(mend)
    await changed.continueTo<WayPage | HelpersPage>(Next)
  })

  test(`nothing after “${heading}” can be reached by its address`, async ({ page, visit }) => {
    for (const url of ['/steps/control', '/check', '/results', '/checklist']) {
      await visit(url, { answers: { ...SUITABLE, ...answers } })
      await expect((await arriveAt(page, UnsuitablePage)).h1).toHaveText(heading)
    }
  })
}

test('the page “not suitable” leads on where nothing rules the computer out', async ({ page, visit }) => {
  await visit('/not-suitable', { answers: SUITABLE })
  await arriveAt(page, DomainPage)
})
