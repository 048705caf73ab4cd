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
    // Nothing else is asked then.
    answers: { edition: 'xp-home' },
    Question: EditionPage,
    mend: SUITABLE,
    Next: WayPage,
  },
  'helper-home': {
    answers: { ...SUITABLE, helperEdition: 'xp-home' },
    Question: EditionPage,
    mend: { helperEdition: 'xp-professional' },
    Next: WayPage,
  },
  'helper-windows': {
    // The service pack no longer matters.
    answers: { edition: 'xp-professional', helperEdition: 'other' },
    Question: EditionPage,
    mend: { servicePack: 'sp2', helperEdition: 'xp-tablet-pc' },
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
    for (const name of ['Why it cannot work', 'What the article says', 'What you can do instead']) {
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

test('at the question about Windows a dead end is said at once, with the way out and without asking on', async ({
  page,
  visit,
}) => {
  await visit('/steps/edition')
  const edition = await arriveAt(page, EditionPage)
  const heading = edition.main.getByText(`${UNSUITABLE_HEADINGS['home-edition']}.`)
  await edition.answer({ edition: 'xp-home' })
  await expect(heading).toBeVisible()
  await expect(edition.main.getByRole('radio')).toHaveCount(0)
  await expect(edition.main.getByRole('combobox')).toHaveCount(1)
  await edition.main.getByRole('link', { name: 'See what you can do instead' }).click()
  await (await arriveAt(page, UnsuitablePage)).backTo(EditionPage)

  await edition.answer({ edition: 'xp-professional' })
  await expect(heading).toHaveCount(0)
  await edition.answer({ helperEdition: 'other' })
  await expect(edition.main.getByText(`${UNSUITABLE_HEADINGS['helper-windows']}.`)).toBeVisible()
  await edition.speak('Nederlands')
  await expect(page.getByText('Met deze computer kan de helper geen hulp aanbieden.')).toBeVisible()
  await page.getByRole('link', { name: 'Bekijk wat u wel kunt doen' }).click()
  await expect(edition.h1).toHaveText('Met deze computer kan de helper geen hulp aanbieden')
})

test('the service pack is asked for once there are some to choose from', async ({ page, visit }) => {
  await visit('/steps/edition')
  const edition = await arriveAt(page, EditionPage)
  await edition.continueWithErrors(
    'Choose the edition of the computer that receives help',
    'Choose the edition of the helper’s computer',
  )
  await edition.answer({ edition: 'xp-professional' })
  await edition.continueWithErrors(
    'Choose the service pack of the computer that receives help',
    'Choose the edition of the helper’s computer',
  )
})

test('a dead end is copied for the ticket as text and as a page, with how to ask for help instead', async ({
  page,
  visit,
}) => {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  await visit('/not-suitable', { answers: { edition: 'xp-home' } })
  const unsuitable = await arriveAt(page, UnsuitablePage)
  const steps = unsuitable.main.getByRole('list').last().getByRole('listitem')
  await expect(steps).toHaveCount(6)
  await expect(steps.first()).toContainText(
    'Invite a friend to connect to your computer with Remote Assistance',
  )
  await unsuitable.setWindowsLanguage('Nederlands')
  await expect(steps.first()).toContainText('Nodig een vriend uit om via Hulp op afstand')

  const copied = await unsuitable.copyForTicket()
  expect(copied.text).toContain(`${UNSUITABLE_HEADINGS['home-edition']}\n`)
  expect(copied.text).toContain('Edition of the computer that receives help: Windows XP Home Edition\n')
  expect(copied.text).toMatch(/^1\. At the computer that receives help: .*Nodig een vriend uit/mu)
  expect(copied.text).toContain('must be logged on with an owner account')
  expect(copied.html).toContain(`<h1>${UNSUITABLE_HEADINGS['home-edition']}</h1>`)
  await expect(unsuitable.announcement).toHaveText(/^Copied/)
  await expect(unsuitable.main.getByText(/^Copied/)).toBeVisible()
})

test('a dead end is printed without what is only for the screen', async ({ page, visit }) => {
  await visit('/not-suitable', { answers: { ...SUITABLE, membership: 'workgroup' }, language: 'nl' })
  await expect(page.getByRole('button', { name: 'Kopiëren voor het ticket' })).toBeVisible()
  await page.evaluate(() => {
    window.print = () => document.body.setAttribute('data-printed', '')
  })
  await page.getByRole('button', { name: 'Afdrukken' }).click()
  await expect(page.locator('body')).toHaveAttribute('data-printed')
  await page.emulateMedia({ media: 'print' })
  for (const role of ['banner', 'navigation', 'contentinfo', 'button', 'link'] as const) {
    await expect(page.getByRole(role)).toHaveCount(0)
  }
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('In een werkgroep kan hulp aanbieden niet')
  await expect(
    page.getByRole('heading', { name: 'Om hulp vragen met een uitnodiging, stap voor stap' }),
  ).toBeVisible()
})

test('the page “not suitable” leads on where nothing rules the computer out', async ({ page, visit }) => {
  await visit('/not-suitable', { answers: SUITABLE })
  await arriveAt(page, DomainPage)
})
