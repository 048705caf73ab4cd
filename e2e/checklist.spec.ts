import { writeFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { AxeBuilder } from '@axe-core/playwright'
import { SCENARIOS } from '#domain/answers/scenarios.ts'
import { parseAnswersFile } from '#domain/files/answersFile.ts'
import { arriveAt } from '#e2e/pages/AppPage.ts'
import { ChecklistPage } from '#e2e/pages/ChecklistPage.ts'
import { bytesOf, expect, test } from './fixtures.ts'

const answers = { ...SCENARIOS['xp-sp3-narrow'], way: 'by-hand' } as const

/** Fills in the fields that are on the page in English. */
async function fillIn(checklist: ChecklistPage) {
  await checklist.field('Computer').fill('PC042')
  await checklist.field('Ticket number').fill('INC <1> & "2"')
  await checklist.field('Name').fill('Anna de Vries')
  await checklist.field('Date').fill('2026-03-14')
  await checklist.field('Remarks').fill('Printer was off.\nNow it is on.')
}

test('what is ticked and filled in comes through reload, paper, file and erasing', async ({
  page,
  visit,
}, info) => {
  await visit('/checklist', { answers })
  const checklist = await arriveAt(page, ChecklistPage)
  await fillIn(checklist)
  await checklist.boxes.nth(0).check()
  await checklist.boxes.nth(2).check()
  const all = /^2 of \d+ done$/
  await expect(checklist.progress).toHaveAccessibleName(all)
  // Of all, and of the first step.
  await expect(checklist.main.getByText(all)).toHaveCount(2)

  await page.reload()
  await expect(checklist.progress).toHaveAccessibleName(all)
  await expect(checklist.boxes.nth(2)).toBeChecked()
  await expect(checklist.field('Date')).toHaveValue('2026-03-14')

  await page.emulateMedia({ media: 'print' })
  for (const text of ['PC042', 'INC <1> & "2"', 'Anna de Vries', 'March 14, 2026']) {
    await expect(checklist.printed(text)).toBeVisible()
  }
  await expect(checklist.main.getByText('Now it is on.').filter({ visible: true })).toHaveText(
    /^Printer was off/,
  )
  const drawn = (box: number) =>
    checklist.boxes.nth(box).evaluate((input) => getComputedStyle(input, '::before').content)
  expect([await drawn(0), await drawn(1)]).toEqual(['""', 'none'])
  await page.emulateMedia({ media: 'screen' })

  const download = await checklist.saveAnswers()
  const saved = parseAnswersFile(new TextDecoder().decode(await bytesOf(download)))
  expect(saved).toMatchObject({
    kind: 'answers',
    answers,
    work: { name: 'Anna de Vries', date: '2026-03-14' },
  })
  const path = info.outputPath('answers.json')
  await download.saveAs(path)

  await checklist.erase('Erase everything')
  expect(await page.evaluate(() => JSON.stringify(Object.entries(localStorage)))).not.toContain('Anna')
  await visit('/checklist', { answers: { ...answers, control: 'view' } })
  await arriveAt(page, ChecklistPage)
  await expect(checklist.progress).toHaveAccessibleName(/^0 of/)
  await checklist.openAnswers(path)
  await expect(checklist.announcement).toHaveText(/^Opened answers\.json/)
  await page.goto('/#/checklist')
  await expect(checklist.progress).toHaveAccessibleName(all)
  await expect(checklist.boxes.nth(2)).toBeChecked()
  await expect(checklist.field('Remarks')).toHaveValue('Printer was off.\nNow it is on.')
})

test('is cleared at once, and brought back', async ({ page, visit }) => {
  await visit('/checklist', { answers: { ...answers, computer: 'PC007' } })
  const checklist = await arriveAt(page, ChecklistPage)
  await expect(checklist.field('Computer')).toHaveValue('PC007')
  await expect(checklist.field('Computer')).not.toBeEditable()
  const clear = checklist.button('Clear the checklist')
  await expect(clear).toBeDisabled()
  await checklist.boxes.nth(1).check()
  await checklist.field('Name').fill('Anna')
  await clear.click()
  await expect(checklist.announcement).toHaveText('The checklist is cleared.')
  await expect(clear).toBeFocused()
  await expect(checklist.main.getByRole('checkbox', { checked: true })).toHaveCount(0)
  await expect(checklist.field('Name')).toHaveValue('')
  await checklist.button('Restore what was there').click()
  await expect(clear).toBeFocused()
  await expect(checklist.boxes.nth(1)).toBeChecked()
  await expect(checklist.field('Name')).toHaveValue('Anna')
})

test('two tabs tick one checklist', async ({ page, context, visit }) => {
  await visit('/checklist', { answers })
  const here = await arriveAt(page, ChecklistPage)
  const other = await context.newPage()
  await other.goto('/#/checklist')
  const there = await arriveAt(other, ChecklistPage)
  await here.boxes.nth(0).check()
  await there.boxes.nth(1).check()
  await here.field('Name').fill('Anna')
  for (const tab of [here, there]) {
    await expect(tab.progress).toHaveAccessibleName(/^2 of/)
    await expect(tab.field('Name')).toHaveValue('Anna')
  }
})

/** Both forms of what is on the clipboard. */
async function clipboard(page: Page) {
  return page.evaluate(async () => {
    const [item] = await navigator.clipboard.read()
    const read = async (type: string) => (await item?.getType(type))?.text() ?? ''
    return { text: await read('text/plain'), html: await read('text/html') }
  })
}

test('the ticket gets text that reads well, and a table', async ({ page, context, visit }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await visit('/checklist', { answers })
  const checklist = await arriveAt(page, ChecklistPage)
  await fillIn(checklist)
  await checklist.boxes.nth(0).check()
  await checklist.button('Copy for the ticket').click()
  await expect(checklist.announcement).toHaveText('Copied. You can paste it into the ticket.')

  const { text, html } = await clipboard(page)
  const lines = text.split(/\r?\n/)
  expect(lines[0]).toBe('Checklist: Offer Remote Assistance')
  expect(lines[1]).toMatch(/Windows XP Professional, Service Pack 3\. .* 2 accounts .* 1 of \d+ done\.$/)
  expect(lines.slice(3, 7)).toEqual([
    'Computer: PC042',
    'Ticket number: INC <1> & "2"',
    'Name: Anna de Vries',
    'Date: March 14, 2026',
  ])
  expect(lines[8]).toMatch(/^1\. Check the computer first: 1 of \d+ done$/)
  expect(lines[9]).toMatch(/^2\. .*: open$/)
  expect(text).not.toContain('Undo it by hand')
  expect(text).toMatch(/Remarks:\r?\nPrinter was off\.\r?\nNow it is on\./)
  expect(lines.at(-1)).toMatch(/^Remote Assistance wizard \d+\.\d+\.\d+, answers [0-9A-F]{4}-[0-9A-F]{4}$/)

  await checklist.boxes.nth(1).check()
  await expect(checklist.main.getByText('Copied. You can paste')).toHaveCount(0)

  // As a ticket system would show it: whatever was typed is text.
  const body = `<!DOCTYPE html><meta charset="utf-8">${html}`
  await page.route('**/pasted', (route) => route.fulfill({ contentType: 'text/html', body }))
  await page.goto('/pasted')
  await expect(page.getByRole('listitem').filter({ hasText: 'Ticket' })).toHaveText(
    'Ticket number: INC <1> & "2"',
  )
  await expect(page.getByRole('columnheader')).toHaveText(['Step', 'Status'])
  const steps = lines.filter((line) => /^\d+\. /.test(line))
  await expect(page.getByRole('row')).toHaveCount(1 + steps.length)
  await expect(page.getByRole('row').nth(1)).toHaveText(/1\. Check the computer first\s*1 of \d+ done/)
  await expect(page.getByRole('paragraph').filter({ hasText: 'Now it is on.' })).toBeVisible()
})

test('where a browser copies text only, the ticket gets the text', async ({ page, context, visit }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.addInitScript(() => Reflect.deleteProperty(window, 'ClipboardItem'))
  await visit('/checklist', { answers })
  const checklist = await arriveAt(page, ChecklistPage)
  await checklist.button('Copy for the ticket').click()
  await expect(checklist.announcement).toHaveText('Copied. You can paste it into the ticket.')
  expect(await page.evaluate(() => navigator.clipboard.readText())).toContain(
    '1. Check the computer first: open',
  )
})

test('een collega vinkt af in het Nederlands, bewaart en kopieert', async ({
  page,
  context,
  visit,
}, info) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await visit('/checklist', { answers: { ...answers, way: 'one' }, language: 'nl' })
  const checklist = new ChecklistPage(page)
  await checklist.boxes.nth(0).check()
  await checklist.field('Ticketnummer').fill('INC0042')
  await checklist.field('Datum').fill('2026-03-14')
  await expect(checklist.progress).toHaveAccessibleName(/^1 van \d+ klaar$/)
  await page.reload()
  await expect(checklist.boxes.nth(0)).toBeChecked()

  await page.emulateMedia({ media: 'print' })
  await expect(checklist.printed('14 maart 2026')).toBeVisible()
  await page.emulateMedia({ media: 'screen' })

  await page.getByRole('button', { name: 'Uw antwoorden' }).click()
  const download = await checklist.downloadBy(page.getByRole('button', { name: 'Opslaan als answers.json' }))
  await page.getByRole('button', { name: 'Sluiten' }).click()
  const path = info.outputPath('answers.json')
  await download.saveAs(path)
  await checklist.button('Checklist leegmaken').click()
  await expect(checklist.boxes.nth(0)).not.toBeChecked()
  await page.getByLabel('answers.json openen…', { exact: true }).setInputFiles(path)
  await expect(checklist.announcement).toHaveText(/^answers\.json is geopend/)
  await page.goto('/#/checklist')
  await expect(checklist.boxes.nth(0)).toBeChecked()

  await checklist.button('Kopiëren voor het ticket').click()
  await expect(checklist.announcement).toHaveText('Gekopieerd. U kunt het in het ticket plakken.')
  const { text } = await clipboard(page)
  expect(text).toMatch(/2 accounts mogen hulp aanbieden\. 1 van \d+ klaar\./)
  expect(text).toContain('Ticketnummer: INC0042')
  expect(text).toContain('Datum: 14 maart 2026')
  expect(text).toMatch(/\n2\. .*: open\r?\n/)
})

test('where storage is forbidden the checklist goes on, and says that nothing is kept', async ({
  page,
  visit,
}) => {
  await visit('/checklist', { answers })
  const checklist = await arriveAt(page, ChecklistPage)
  await page.evaluate(() => {
    Storage.prototype.setItem = () => {
      throw new DOMException('No room', 'QuotaExceededError')
    }
  })
  await checklist.boxes.nth(0).check()
  await expect(checklist.main.getByText('This browser does not keep what you tick')).toBeVisible()
  await expect(checklist.progress).toHaveAccessibleName(/^1 of/)
})

test('a file names what is wrong with the work in it', async ({ page, visit }, info) => {
  await visit('/checklist', { answers })
  const checklist = await arriveAt(page, ChecklistPage)
  const path = info.outputPath('answers.json')
  writeFileSync(path, '{"schema":1,"work":{"date":"yesterday","mood":"good"}}')
  await checklist.openAnswers(path)
  const dialog = checklist.dialog('This file was not opened')
  await expect(dialog.getByRole('listitem')).toHaveText([
    'The key “work.mood” is not known. Remove it, or check its spelling.',
    'The key “work.date” holds "yesterday". It can be: an existing date, such as 2004-08-25.',
  ])
})

test('is reachable for everybody, ticked and filled in, at every width', async ({ page, visit }) => {
  await visit('/checklist', { answers })
  const checklist = await arriveAt(page, ChecklistPage)
  await fillIn(checklist)
  await checklist.boxes.nth(0).check()
  await checklist.button('Clear the checklist').click()
  await checklist.boxes.nth(1).check()
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    const { violations } = await new AxeBuilder({ page }).analyze()
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([])
  }
  for (const width of [320, 390, 1280, 1920]) {
    await page.setViewportSize({ width, height: 900 })
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
  }
})
