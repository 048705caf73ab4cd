import { SCENARIOS } from '#domain/answers/scenarios.ts'
import { STEP_IDS } from '#domain/answers/steps.ts'
import { arriveAt } from '#e2e/pages/AppPage.ts'
import { ArticlePage } from '#e2e/pages/ArticlePage.ts'
import { CheckPage } from '#e2e/pages/CheckPage.ts'
import { ControlPage } from '#e2e/pages/ControlPage.ts'
import { DcomPage } from '#e2e/pages/DcomPage.ts'
import { DomainPage } from '#e2e/pages/DomainPage.ts'
import { EditionPage } from '#e2e/pages/EditionPage.ts'
import { FirewallPage } from '#e2e/pages/FirewallPage.ts'
import { HelpersPage } from '#e2e/pages/HelpersPage.ts'
import { RequestsPage } from '#e2e/pages/RequestsPage.ts'
import { StartPage } from '#e2e/pages/StartPage.ts'
import { WayPage } from '#e2e/pages/WayPage.ts'
import { expect, test } from './fixtures.ts'

const answers = SCENARIOS['xp-sp3-narrow']
const { edition, servicePack, helperEdition, way, membership, domain } = answers
const BEGUN = { edition, servicePack, helperEdition, way, membership, domain } as const

test('an answer that is changed from the summary leads back to the summary', async ({ page, visit }) => {
  await visit('/check', { answers })
  const check = await arriveAt(page, CheckPage)
  expect(await check.value('What helpers may do')).toBe('View and control the computer')

  const control = await check.change('What helpers may do', ControlPage)
  await control.answer({ control: 'view' })
  const again = await control.continueTo(CheckPage)
  expect(await again.value('What helpers may do')).toBe('Only view the screen')
})

test('every answer of the summary can be changed, and left as it is', async ({ page, visit }) => {
  await visit('/check', { answers: SCENARIOS['server-2003-policy'] })
  const check = await arriveAt(page, CheckPage)
  const links = check.main.getByRole('link', { name: /^Change/ })
  const fields = await check.main.getByRole('term').count()
  await expect(links).toHaveCount(fields)
  for (let place = 0; place < fields; place++) {
    await links.nth(place).click()
    await expect(check.main.getByRole('button', { name: 'Continue' })).toBeVisible()
    await check.main.getByRole('link', { name: 'Back to your answers' }).click()
    await arriveAt(page, CheckPage)
  }
})

test('a change that opens new questions asks just those, then returns to the summary', async ({
  page,
  visit,
}) => {
  await visit('/check', { answers })
  const check = await arriveAt(page, CheckPage)
  const edition = await check.change('Edition of the computer that receives help', EditionPage)
  await edition.answer({ edition: 'server-2003-enterprise' })
  await edition.continueWithErrors('Choose the service pack of the computer that receives help')
  await edition.answer({ servicePack: 'sp2' })

  const requests = await (await edition.continueTo(RequestsPage)).answer({ solicited: 'enabled' })
  const article = await (await requests.continueTo(ArticlePage)).answer({ article: 'corrected' })
  const again = await article.continueTo(CheckPage)
  expect(await again.value('Correction or article')).toBe('The correction')
})

test('what no longer applies is not asked, and is still there when it applies again', async ({
  page,
  visit,
}) => {
  await visit('/steps/edition', { answers })
  const edition = await arriveAt(page, EditionPage)
  await expect(edition.progress.filter({ hasText: 'Firewall' })).toHaveCount(1)
  await edition.answer({ servicePack: 'sp1' })
  await expect(edition.progress.filter({ hasText: 'Firewall' })).toHaveCount(0)
  await edition.answer({ servicePack: 'sp3' })
  await expect(edition.progress.filter({ hasText: 'Firewall' })).toHaveText(/done/)
})

test('the list of questions says what is done, now, not yet, and in need of another look', async ({
  page,
  visit,
}) => {
  await visit('/steps/domain', { answers: BEGUN, seen: ['edition'] })
  const question = await arriveAt(page, DomainPage)
  await expect(question.progress).toHaveText([
    /^Windows\s*done$/,
    /^Rolling out\s*done$/,
    /^Domain\s*now$/,
    /^Helpers\s*not yet$/,
    /^View or control\s*not yet$/,
    /^DCOM\s*not yet$/,
    /^Firewall\s*not yet$/,
  ])
  await expect(question.progress.nth(2)).toHaveAttribute('aria-current', 'step')

  await visit('/steps/domain', { answers: { ...answers, domain: 'CONTOSO', helpers: [] }, seen: STEP_IDS })
  await expect(question.progress.filter({ hasText: 'Helpers' })).toHaveText(/needs another look$/)
  await question.progress.getByRole('link', { name: 'Helpers' }).click()
  await arriveAt(page, HelpersPage)
})

test('Back and Forward of the browser go from question to question', async ({ page, visit }) => {
  await visit('/')
  const start = await arriveAt(page, StartPage)
  const edition = await (await start.start()).answer(BEGUN)
  const way = await (await edition.continueTo(WayPage)).answer(BEGUN)
  const domain = await (await way.continueTo(DomainPage)).answer(BEGUN)
  await domain.continueTo(HelpersPage)

  await page.goBack()
  await expect((await arriveAt(page, DomainPage)).domain).toHaveValue('CONTOSO')
  await page.goBack()
  await arriveAt(page, WayPage)
  await page.goBack()
  await arriveAt(page, EditionPage)
  await page.goForward()
  await page.goForward()
  await page.goForward()
  await arriveAt(page, HelpersPage)
})

test('the link Back goes to the question before, and from the first one to the start', async ({
  page,
  visit,
}) => {
  await visit('/steps/helpers', { answers: BEGUN })
  const helpers = await arriveAt(page, HelpersPage)
  const domain = await helpers.backTo(DomainPage)
  const edition = await (await domain.backTo(WayPage)).backTo(EditionPage)
  const start = await edition.backTo(StartPage)
  await start.goOn(HelpersPage)
})

test('a reload keeps the page, the answers, and what was typed without being an answer yet', async ({
  page,
  visit,
}) => {
  await visit('/steps/domain', { answers })
  const domain = await arriveAt(page, DomainPage)
  await domain.domain.fill('CONT?SO')
  await page.reload()
  await expect(domain.domain).toHaveValue('CONT?SO')
  await domain.domain.fill('CONTOSO')

  await visit('/steps/helpers', { answers })
  const helpers = await arriveAt(page, HelpersPage)
  await helpers.box.pressSequentially('half a na')
  await page.reload()
  await expect(helpers.box).toHaveValue('half a na')
  await expect(helpers.rows).toHaveCount(2)

  await visit('/steps/firewall', { answers })
  const firewall = await arriveAt(page, FirewallPage)
  await firewall.listAddresses('10.0.0.0/8,  10.0.0.')
  await page.reload()
  await expect(firewall.addresses).toHaveValue('10.0.0.0/8,  10.0.0.')

  await visit('/steps/dcom', { answers: { ...BEGUN, helpers: answers.helpers, control: 'view' } })
  const dcom = await arriveAt(page, DcomPage)
  await dcom.answer({ dcom: 'missing' })
  await page.reload()
  await expect(dcom.main.getByRole('radio', { name: 'The value is missing' })).toBeChecked()
})

test('the address of a question that cannot be reached yet leads to the first open one, and says so', async ({
  page,
  visit,
}) => {
  await visit('/steps/firewall', { answers: BEGUN })
  await expect((await arriveAt(page, HelpersPage)).cameEarly).toBeVisible()
  await visit('/steps/control')
  await expect((await arriveAt(page, EditionPage)).cameEarly).toBeVisible()

  await visit('/results', { answers: BEGUN })
  const check = await arriveAt(page, CheckPage)
  await check.main.getByRole('link', { name: 'Go to: Who may offer help?' }).click()
  await arriveAt(page, HelpersPage)
  await visit('/checklist')
  await arriveAt(page, CheckPage)
})

test('the address of a question that is reached already opens it', async ({ page, visit }) => {
  await visit('/steps/dcom', { answers })
  await expect((await arriveAt(page, DcomPage)).cameEarly).toHaveCount(0)
})

test('an address that leads nowhere gets a page that leads to the start', async ({ page, visit }) => {
  await visit('/no/such/page')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('There is no such page')
  await expect(page).toHaveTitle('There is no such page · Remote Assistance wizard')
  await page.getByRole('link', { name: 'Go to the start page' }).click()
  await arriveAt(page, StartPage)
})
