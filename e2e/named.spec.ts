import { SCENARIOS } from '#domain/answers/scenarios.ts'
import { parseNamedFile } from '#domain/files/namedAnswers.ts'
import { arriveAt } from '#e2e/pages/AppPage.ts'
import { CheckPage } from '#e2e/pages/CheckPage.ts'
import { ResultsPage } from '#e2e/pages/ResultsPage.ts'
import { bytesOf, expect, test } from './fixtures.ts'

const ANSWERS = SCENARIOS['xp-sp3-narrow']
const OTHERS = SCENARIOS['server-2003-policy']

test('answers are kept by name, opened, copied, renamed, removed and put back, in two tabs', async ({
  page,
  context,
  visit,
}) => {
  await visit('/results', { answers: ANSWERS })
  await arriveAt(page, ResultsPage)
  await page.getByRole('link', { name: 'Keep these answers by name' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Answers by name')
  const name = page.getByRole('textbox', { name: 'Name', exact: true })
  await name.fill('  Bakker  & Zn ')
  await page.keyboard.press('Enter')
  const names = page.getByRole('heading', { level: 3 })
  await expect(names).toHaveText(['Bakker & Zn'])
  await expect(page.getByText('These are your answers now.')).toBeVisible()
  await page.getByRole('button', { name: 'Duplicate: Bakker & Zn' }).click()
  await expect(names).toHaveText(['Bakker & Zn (2)', 'Bakker & Zn'])

  const other = await context.newPage()
  await other.goto('/#/named')
  await expect(other.getByRole('heading', { level: 3 })).toHaveText(['Bakker & Zn (2)', 'Bakker & Zn'])
  await other.getByRole('button', { name: 'Rename: Bakker & Zn (2)' }).click()
  await other.getByRole('textbox', { name: 'Name', exact: true }).last().fill('Visser')
  await other.getByRole('button', { name: 'Save name' }).click()
  await expect(names).toHaveText(['Visser', 'Bakker & Zn'])
  await page.getByRole('button', { name: 'Remove: Visser' }).click()
  await expect(other.getByRole('heading', { level: 3 })).toHaveText(['Bakker & Zn'])
  await page.getByRole('button', { name: 'Put it back' }).click()
  await expect(names).toHaveText(['Bakker & Zn', 'Visser'])
  await other.close()

  // Under a name that is there, they take its place; and they are opened when other answers are at hand.
  await name.fill('visser')
  await expect(page.getByRole('button', { name: 'Replace “Visser”' })).toBeVisible()
  const saving = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Save all as named-answers.json' }).click()
  const text = new TextDecoder().decode(await bytesOf(await saving))
  expect(parseNamedFile(text)).toMatchObject({
    kind: 'named',
    named: [
      { name: 'Bakker & Zn', answers: ANSWERS },
      { name: 'Visser', answers: ANSWERS },
    ],
  })
  await visit('/named', { answers: OTHERS })
  await expect(page.getByText('Nothing has been kept under a name yet.')).toBeVisible()
  await page.locator('main input[type=file]').setInputFiles({
    name: 'named-answers.json',
    mimeType: 'application/json',
    buffer: Buffer.from(text),
  })
  await expect(page.getByText('2 sets were added.').first()).toBeVisible()
  await page.getByRole('button', { name: 'Go on with these: Visser' }).click()
  await arriveAt(page, CheckPage)
  const kept = () => page.evaluate(() => localStorage.getItem('remote-assistance-wizard') ?? '')
  await expect.poll(kept).toContain('RA-Helpers')
  await page.getByRole('region', { name: 'Your answers' }).getByRole('button', { name: 'Undo' }).click()
  await expect.poll(kept).toContain('server-2003')
})

test('many are searched; another file says what to choose; a full storage loses nothing', async ({
  page,
  visit,
}) => {
  await visit('/named', { answers: ANSWERS, language: 'nl' })
  const file = (text: string) => ({ name: 'x.json', mimeType: 'application/json', buffer: Buffer.from(text) })
  const input = page.locator('main input[type=file]')
  await input.setInputFiles(file('{"schema":1}'))
  await expect(page.getByText(/^Dit is een ander bestand/).first()).toBeVisible()
  const many = Array.from({ length: 40 }, (_, index) => ({
    name: `Klant ${index}`,
    savedAt: 1_795_896_000_000,
    answers: { schema: 1, ...ANSWERS },
  }))
  await input.setInputFiles(file(JSON.stringify({ schema: 1, named: many })))
  await expect(page.getByRole('heading', { level: 3 })).toHaveCount(30)
  await page.getByRole('textbox', { name: 'In de naam staat' }).fill('klant 3')
  await expect(page.getByRole('heading', { level: 3 })).toHaveCount(11)

  await page.evaluate(() => {
    Storage.prototype.setItem = () => {
      throw new DOMException('full', 'QuotaExceededError')
    }
  })
  await page.getByRole('textbox', { name: 'Naam', exact: true }).fill('Klant 3x')
  await page.getByRole('button', { name: 'Bewaren', exact: true }).click()
  await expect(page.getByRole('alert').filter({ hasText: 'laatste wijziging niet bewaard' })).toBeVisible()
  await expect(page.getByRole('heading', { level: 3, name: 'Klant 3x' })).toBeVisible()
  expect(await page.evaluate(() => localStorage.getItem('remote-assistance-wizard:named'))).toContain(
    'Klant 39',
  )
})
