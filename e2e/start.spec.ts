import { writeFileSync } from 'node:fs'
import type { Answers } from '#domain/answers/answers.ts'
import { SCENARIOS } from '#domain/answers/scenarios.ts'
import { arriveAt } from '#e2e/pages/AppPage.ts'
import { CheckPage } from '#e2e/pages/CheckPage.ts'
import { EditionPage } from '#e2e/pages/EditionPage.ts'
import { StartPage } from '#e2e/pages/StartPage.ts'
import { expect, test } from './fixtures.ts'

const answers: Answers = SCENARIOS['xp-sp3-narrow']

test('the start page has four doors, and says what comes out of each way', async ({ page, visit }) => {
  await visit('/')
  const start = await arriveAt(page, StartPage)
  await expect(start.main.getByRole('heading', { level: 2 })).toContainText([
    'Configure a computer',
    'I have reports or exports',
    'Learn or teach it',
    'Open saved answers',
    'What you get',
  ])
  await expect(start.main.getByRole('listitem').filter({ has: page.locator('svg') })).toHaveCount(5)
  await start.main.getByRole('link', { name: 'Check what is there' }).click()
  await expect(page).toHaveURL(/#\/audit$/)
  await page.goBack()
  await start.main.getByRole('link', { name: 'Open the trainer' }).click()
  await expect(page).toHaveURL(/#\/trainer$/)
})

test('the next computer keeps the helpers, and can be undone', async ({ page, visit }) => {
  await visit('/', { answers })
  const start = await arriveAt(page, StartPage)
  await start.main.getByRole('button', { name: 'Next computer, same helpers' }).click()
  const edition = await arriveAt(page, EditionPage)
  await expect(page.getByRole('region', { name: 'Your answers' })).toContainText(
    'Ready for the next computer',
  )
  await edition.answer(answers)
  await edition.undo()
  await page.goto('/#/check')
  const check = await arriveAt(page, CheckPage)
  expect(await check.value('Helpers')).toContain('RA-Helpers')
  expect(await check.value('How it is rolled out')).toBe('One computer, with a script')
})

test('starting anew asks everything, and can be undone', async ({ page, visit }) => {
  await visit('/', { answers })
  const start = await arriveAt(page, StartPage)
  await start.main.getByRole('button', { name: 'Start again' }).click()
  await arriveAt(page, EditionPage)
  await page.getByRole('button', { name: /^Undo: / }).click()
  await page.goto('/#/check')
  expect(await (await arriveAt(page, CheckPage)).value('Helpers')).toContain('RA-Helpers')
})

test('saved answers are opened from the start page, and land on the summary with a way back', async ({
  page,
  visit,
}, info) => {
  const path = info.outputPath('answers.json')
  writeFileSync(path, JSON.stringify({ schema: 1, ...answers }))
  await visit('/')
  const start = await arriveAt(page, StartPage)
  const choosing = page.waitForEvent('filechooser')
  await start.main.getByRole('button', { name: 'Open answers.json…' }).click()
  await (await choosing).setFiles(path)
  await arriveAt(page, CheckPage)
  await expect(page.getByRole('region', { name: 'Your answers' })).toContainText('Opened answers.json.')
})

test('an example shows each way, and touches nobody’s answers', async ({ page, visit }) => {
  await visit('/', { answers: { ...answers, way: 'samba' } satisfies Answers })
  const start = await arriveAt(page, StartPage)
  await start.main.getByRole('link', { name: 'Look at an example' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('An example, step by step')
  await expect(page.getByRole('main')).toContainText('Your own answers have not changed.')
  await page.getByText('Roll out in another way').click()
  await page.getByRole('radio', { name: /^A Windows domain/ }).check()
  await expect(page.getByRole('article', { name: 'gpo-backup.zip' })).toBeVisible()
  await page.goto('/#/check')
  expect(await (await arriveAt(page, CheckPage)).value('How it is rolled out')).toBe(
    'A Samba domain, with samba-tool',
  )
})
