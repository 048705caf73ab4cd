import { SCENARIOS } from '#domain/answers/scenarios.ts'
import { WINDOWS_LANGUAGES } from '#domain/windows/windowsLabels.ts'
import { arriveAt } from '#e2e/pages/AppPage.ts'
import { ChecklistPage } from '#e2e/pages/ChecklistPage.ts'
import { DomainPage } from '#e2e/pages/DomainPage.ts'
import { HelpersPage } from '#e2e/pages/HelpersPage.ts'
import { ResultsPage } from '#e2e/pages/ResultsPage.ts'
import { StartPage } from '#e2e/pages/StartPage.ts'
import { expect, test } from './fixtures.ts'

const answers = SCENARIOS['server-2003-policy']

for (const [locale, language, start] of [
  ['nl-BE', 'nl', 'Beginnen'],
  ['en-US', 'en', 'Start'],
  ['fr-FR', 'en', 'Start'],
] as const) {
  test.describe(`a browser that asks for ${locale}`, () => {
    test.use({ locale })

    test(`gets the wizard in ${language}`, async ({ page }) => {
      await page.goto('/')
      await expect(page.getByRole('link', { name: start, exact: true })).toBeVisible()
      expect(await page.evaluate(() => document.documentElement.lang)).toBe(language)
    })
  })
}

test('the language that is chosen here stays', async ({ page }) => {
  await page.goto('/')
  await (await arriveAt(page, StartPage)).speak('Nederlands')
  expect(await page.evaluate(() => document.documentElement.lang)).toBe('nl')
  await page.reload()
  await expect(page.getByRole('link', { name: 'Beginnen' })).toBeVisible()
  await expect(page).toHaveTitle('Over deze wizard · Wizard Hulp op afstand')
})

test('another language keeps the page, the answers and the typed text', async ({ page, visit }) => {
  await visit('/steps/domain', { answers })
  const domain = await arriveAt(page, DomainPage)
  await domain.answer({ domain: 'CONT?SO', membership: 'unknown' })
  await domain.continueWithErrors(/^Name of the domain contains \?/)
  await domain.speak('Nederlands')
  await expect(domain.h1).toHaveText('Zitten de computers in hetzelfde domein?')
  await expect(page).toHaveTitle(/^Fout: Zitten de computers/)
  await expect(page.getByRole('textbox', { name: 'Naam van het domein' })).toHaveValue('CONT?SO')
  await expect(page.getByRole('radio', { checked: true })).toHaveAccessibleName('Weet ik niet')
  await domain.speak('English')
  await expect(domain.domain).toHaveValue('CONT?SO')
})

test('another language keeps a half typed helper, and one that is being changed', async ({ page, visit }) => {
  await visit('/steps/helpers', { answers, drafts: { helpers: 'half a name' } })
  const helpers = await arriveAt(page, HelpersPage)
  await helpers.list.getByRole('button', { name: 'Change Server-Helpers' }).click()
  await helpers.list.getByRole('textbox', { name: 'Account' }).fill('CONTOSO\\half')
  await helpers.speak('Nederlands')
  await expect(page.getByRole('textbox', { name: /Server-Helpers/ })).toHaveValue('CONTOSO\\half')
  await expect(page.getByRole('textbox', { name: 'Typ of plak accounts' })).toHaveValue('half a name')
})

test('another language keeps open previews and ticked boxes', async ({ page, visit }) => {
  await visit('/results', { answers })
  const results = await (await arriveAt(page, ResultsPage)).unfoldFiles()
  const preview = await results.openPreview('apply.reg')
  await preview.select('"fAllowUnsolicited"=')
  await results.speak('Nederlands')
  await expect(preview.selected).toHaveText(/"fAllowUnsolicited"=/)
  await expect(
    page.getByRole('region', { name: 'Waarom deze regel: Aangeboden hulp toestaan' }),
  ).toBeVisible()
  await results.speak('English')

  const checklist = await results.openChecklist()
  await checklist.boxes.nth(3).check()
  await checklist.speak('Nederlands')
  await expect(checklist.h1).toHaveText(/^Checklist: /)
  await expect(checklist.boxes.nth(3)).toBeChecked()
})

test('the language of Windows changes the labels of the checklist, and not its sentences', async ({
  page,
  visit,
}) => {
  await visit('/checklist', { answers: { ...answers, way: 'by-hand' } })
  const checklist = await arriveAt(page, ChecklistPage)
  const { en, de, nl } = WINDOWS_LANGUAGES
  await expect(checklist.main).toContainText(`double-click ${en.offerPolicy}.`)
  await checklist.setWindowsLanguage('Deutsch')
  await expect(checklist.main).toContainText(`double-click ${de.offerPolicy}.`)
  await expect(checklist.main).toContainText(`In ${de.portExceptions}: Enabled, Show`)
  // Not seen in a German text: the English label with the name of the value, and nothing invented.
  await expect(checklist.main).toContainText('Open Domain Profile (DomainProfile) for the next lines.')
  await expect(checklist.main.getByText(de.offerPolicy).first()).toHaveAttribute('lang', 'de')

  await checklist.speak('Nederlands')
  await expect(checklist.main).toContainText(de.offerPolicy)
  await page.reload()
  await expect(checklist.main).toContainText(de.offerPolicy)
  // The title is a sentence of ours.
  await expect(checklist.main.getByText(nl.offerPolicy)).toHaveText([`Checklist: ${nl.offerPolicy}`])
})
