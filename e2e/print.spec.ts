import type { Answers } from '#domain/answers/answers.ts'
import { SCENARIOS } from '#domain/answers/scenarios.ts'
import { arriveAt } from '#e2e/pages/AppPage.ts'
import { ChecklistPage } from '#e2e/pages/ChecklistPage.ts'
import { LESSON_IDS, lessonOf } from '#domain/training/lessons.ts'
import { expect, test } from './fixtures.ts'
import { LANGUAGES } from './languages.ts'

const answers: Answers = { ...SCENARIOS['server-2003-policy'], way: 'by-hand', computer: 'PC042' }

test('the printed checklist is the checklist and nothing else', async ({ page, visit }) => {
  await visit('/checklist', { answers })
  const checklist = await arriveAt(page, ChecklistPage)
  await expect(page.getByRole('banner')).toBeVisible()
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' })

  for (const role of ['banner', 'navigation', 'contentinfo', 'button', 'link', 'combobox'] as const) {
    await expect(page.getByRole(role)).toHaveCount(0)
  }
  await expect(checklist.h1).toBeVisible()
  for (const label of ['Computer', 'Ticket number', 'Name', 'Date', 'Signature', 'Remarks']) {
    await expect(checklist.printed(label)).toBeVisible()
  }
  await expect(checklist.printed('PC042')).toBeVisible()
  await expect(checklist.main.getByRole('textbox')).toHaveCount(0)
  await expect(checklist.progress).toHaveCount(0)
  expect(await checklist.boxes.count()).toBeGreaterThan(15)
  for (const box of await checklist.boxes.all()) await expect(box).toBeVisible()
  const [text, back] = await page.evaluate(() => [
    getComputedStyle(document.querySelector('main') ?? document.body).color,
    getComputedStyle(document.body).backgroundColor,
  ])
  expect(back).toBe('rgba(0, 0, 0, 0)')
  expect(text, 'dark on paper, also where the screen is dark').toMatch(/^rgb\((?:[0-9]|[1-5][0-9]), /u)
})

/** In points. */
const PAPERS = { A4: [595, 842], Letter: [612, 792] } as const

for (const format of ['A4', 'Letter'] as const) {
  test(`the checklist fits on ${format}`, async ({ page, visit }) => {
    await visit('/checklist', { answers: SCENARIOS['server-2003-policy'] })
    await arriveAt(page, ChecklistPage)
    const pdf = (await page.pdf({ format, preferCSSPageSize: false })).toString('latin1')
    const sheets = [...pdf.matchAll(/\/MediaBox\s*\[([\d. ]+)\]/gu)].map(([, box = '']) =>
      box
        .trim()
        .split(' ')
        .slice(2)
        .map((points) => Math.round(Number(points))),
    )
    expect(sheets.length).toBeGreaterThan(1)
    expect(sheets.length).toBeLessThan(6)
    const [width, height] = PAPERS[format]
    for (const [wide = 0, high = 0] of sheets) {
      expect(Math.abs(wide - width)).toBeLessThanOrEqual(1)
      expect(Math.abs(high - height)).toBeLessThanOrEqual(1)
    }

    // As wide as the paper between its margins of 15 mm: nothing is cut off.
    const inner = Math.floor(((width - (2 * 15 * 72) / 25.4) * 96) / 72)
    await page.emulateMedia({ media: 'print' })
    await page.setViewportSize({ width: inner, height: 1000 })
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(inner)
  })
}

/** A4 between the margins of the style sheet, in pixels of print. */
const SHEET = { width: Math.floor((180 / 25.4) * 96), height: Math.floor((265 / 25.4) * 96) }

test('a handout is the lesson and nothing else, and no action is cut in two', async ({ page, visit }) => {
  await visit('/trainer/handout/firewall')
  await expect(page.getByRole('main').getByRole('img').first()).toBeVisible()
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' })
  await page.setViewportSize(SHEET)
  for (const role of ['banner', 'contentinfo', 'button', 'link'] as const) {
    // What is in a picture of the replica is drawn, and nothing to press.
    await expect(page.getByRole(role).and(page.locator(':not([inert] *)'))).toHaveCount(0)
  }
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(SHEET.width)
  const list = page
    .getByRole('main')
    .getByRole('list')
    .filter({ has: page.getByRole('img') })
  for (const action of await list.locator('> li').all()) {
    const { height } = (await action.boundingBox()) ?? { height: Infinity }
    expect(height).toBeLessThan(SHEET.height)
    await expect(action).toHaveCSS('break-inside', 'avoid')
  }
})

for (const format of ['A4', 'Letter'] as const) {
  for (const language of LANGUAGES) {
    test(`a handout on ${format} has two actions on most pages, a first page and a last, in ${language}`, async ({
      page,
      visit,
    }) => {
      for (const lesson of LESSON_IDS) {
        await visit(`/trainer/handout/${lesson}`, { language })
        await expect(page.getByRole('main').getByRole('img').first()).toBeVisible()
        const pdf = (await page.pdf({ format, preferCSSPageSize: false })).toString('latin1')
        const sheets = [...pdf.matchAll(/\/MediaBox\b/gu)].length
        const { length } = lessonOf(lesson).actions
        // The first and the last page are by themselves; a third of the pictures may need a page alone.
        expect(sheets, lesson).toBeGreaterThanOrEqual(2 + Math.ceil(length / 2))
        expect(sheets, lesson).toBeLessThanOrEqual(2 + Math.ceil((2 * length) / 3))
      }
    })
  }
}

test('a score sheet is printed alone', async ({ page, visit }) => {
  await visit('/trainer/lessons/policy/practise')
  await page.getByRole('button', { name: 'Begin', exact: true }).click()
  await page.getByRole('button', { name: 'Stop here' }).click()
  await page.getByRole('textbox', { name: 'Name' }).fill('Anna')
  await page.emulateMedia({ media: 'print' })
  await page.setViewportSize(SHEET)
  await expect(page.getByRole('group', { name: 'Replica of Windows' })).toHaveCount(0)
  await expect(page.getByRole('button')).toHaveCount(0)
  await expect(page.getByRole('heading', { name: 'Score sheet: The policy' })).toBeVisible()
  await expect(page.getByRole('textbox', { name: 'Name' })).toHaveValue('Anna')
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(SHEET.width)
})
