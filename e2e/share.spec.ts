import { SCENARIOS } from '#domain/answers/scenarios.ts'
import { writeSharedAnswers } from '#domain/files/sharedLink.ts'
import { arriveAt } from '#e2e/pages/AppPage.ts'
import { CheckPage } from '#e2e/pages/CheckPage.ts'
import { ResultsPage } from '#e2e/pages/ResultsPage.ts'
import { expect, test } from './fixtures.ts'

const ANSWERS = SCENARIOS['xp-sp3-narrow']

test('answers are shared by a link, which is opened elsewhere and asks before it replaces anything', async ({
  page,
  context,
  visit,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await visit('/results', { answers: ANSWERS })
  await arriveAt(page, ResultsPage)
  await page.getByRole('link', { name: 'Share your answers by link' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Share your answers')
  await page.getByRole('button', { name: 'Copy link' }).click()
  await expect(page.getByText('The link was copied.', { exact: true }).first()).toBeVisible()
  const link = await page.evaluate(() => navigator.clipboard.readText())
  expect(link).toBe(await page.getByRole('textbox', { name: 'Link' }).inputValue())
  await expect(page.getByRole('img', { name: 'The link as a QR code' })).toBeVisible()

  // Somebody with other answers.
  await visit('/', { answers: { ...ANSWERS, control: 'view' } })
  await page.goto(link)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Answers in a link')
  // Only what it would change; the rest is folded.
  const rows = page.getByRole('row').filter({ has: page.getByRole('cell') })
  await expect(rows).toHaveText([/^What helpers may do.*Only view the screen.*View and control/])
  await page.getByText(/^The same in both/).click()
  await expect(rows.filter({ hasText: /^Helpers/ }).first()).toContainText('RA-Helpers')
  const kept = () => page.evaluate(() => localStorage.getItem('remote-assistance-wizard') ?? '')
  expect(await kept()).toContain('"control":"view"')
  await page.getByRole('button', { name: 'Use these answers' }).click()
  await arriveAt(page, CheckPage)
  await expect.poll(kept).toContain('"control":"control"')
  await page.getByRole('region', { name: 'Your answers' }).getByRole('button', { name: 'Undo' }).click()
  await expect.poll(kept).toContain('"control":"view"')
})

test('a link without names has none, and whoever opens it is asked for them', async ({ page, visit }) => {
  await visit('/share', { answers: ANSWERS })
  await page.getByRole('checkbox', { name: /^Leave out names/ }).check()
  const link = await page.getByRole('textbox', { name: 'Link' }).inputValue()
  await visit('/')
  await page.goto(link)
  await expect(page.getByRole('main')).not.toContainText('CONTOSO')
  await expect(page.getByRole('main')).toContainText('Windows XP Professional')
  await page.getByRole('button', { name: 'Use these answers' }).click()
  await expect(page).toHaveURL(/#\/steps\/helpers/)
})

test('a link that was cut says so and changes nothing; one of the same answers says that too', async ({
  page,
  visit,
}) => {
  const text = writeSharedAnswers(ANSWERS)
  await visit(`/link/${text.slice(0, -3)}`, { answers: ANSWERS, language: 'nl' })
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Deze link kan niet worden geopend')
  await expect(page.getByRole('main')).toContainText('Er ontbreekt een deel of er is iets veranderd')
  await visit(`/link/2${text.slice(1)}`, { answers: ANSWERS })
  await expect(page.getByRole('main')).toContainText('It comes from a later release of this site.')
  await visit(`/link/${text}`, { answers: ANSWERS })
  await expect(page.getByRole('main')).toContainText('These are the answers that you have.')
  await expect(page.getByRole('button', { name: 'Use these answers' })).toHaveCount(0)
})

test('many helpers make a long link, which says so', async ({ page, visit }) => {
  const helpers = Array.from(
    { length: 400 },
    (_, index) => `CONTOSO\\u${(index * 7919) % 100_003}-${index ** 2}`,
  )
  await visit('/share', { answers: { ...ANSWERS, helpers } })
  await expect(page.getByText(/some programs cut links that are longer than 2,000/)).toBeVisible()
  await expect(page.getByText('The link is too long for a QR code')).toBeVisible()
})
