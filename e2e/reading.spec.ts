import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { SCENARIOS } from '#domain/answers/scenarios.ts'
import { arriveAt } from '#e2e/pages/AppPage.ts'
import { AuditPage } from '#e2e/pages/AuditPage.ts'
import { expect, test } from './fixtures.ts'
import { dropMade, largeExport, smallReport } from './madeFiles.ts'

const TERMINAL_SERVICES = '[HKEY_LOCAL_MACHINE\\SOFTWARE\\Policies\\Microsoft\\Windows NT\\Terminal Services]'

/** All that screen readers are told from now on. */
async function listen(page: Page): Promise<() => Promise<readonly string[]>> {
  await page.evaluate(() => {
    const region = [...document.querySelectorAll('[role=status]')].at(-1)
    const said: string[] = []
    Object.assign(globalThis, { said })
    if (region === undefined) throw new Error('Nothing speaks')
    new MutationObserver(() => said.push(region.textContent)).observe(region, {
      subtree: true,
      childList: true,
      characterData: true,
    })
  })
  return () => page.evaluate(() => (globalThis as unknown as { said: string[] }).said)
}

test('an export of 200 MiB is read while the page answers, and says how far it is @firefox', async ({
  page,
  visit,
}) => {
  await visit('/audit')
  const audit = await arriveAt(page, AuditPage)
  const said = await listen(page)
  await dropMade(page, [largeExport('all-of-hklm.reg', 200)])
  await expect(audit.main.getByRole('progressbar')).toBeVisible()
  await expect(audit.main.getByText(/^Reading: 0 of 1 file, \d+ of 2\d\d MB/)).toBeVisible()
  // It answers meanwhile.
  await audit.main.getByText('Or paste text').click()
  await expect(audit.main.getByRole('textbox')).toBeVisible()
  const file = await audit.file('all-of-hklm.reg')
  await file.getByText(/^Right/).click()
  await expect(
    file.getByRole('row').filter({ hasText: 'The policy Offer Remote Assistance is enabled' }),
  ).toContainText('right')
  await expect(audit.main.getByRole('progressbar')).toHaveCount(0)
  const heard = await said()
  expect(heard[0]).toMatch(/^Reading: 0 of 1 file, 0 of 2\d\d MB\.$/)
  expect(heard.at(-1)).toBe('1 file was read.')
  // Not every tenth of a second.
  expect(heard.length).toBeLessThan(8)
})

test('reading is stopped by the keyboard, and what was read before stays @firefox', async ({
  page,
  visit,
}) => {
  await visit('/audit')
  const audit = await arriveAt(page, AuditPage)
  await dropMade(page, [largeExport('small.reg', 1), largeExport('large.reg', 950)])
  await expect(audit.main.getByText(/^Reading: 1 of 2 files/)).toBeVisible()
  await audit.main.getByRole('button', { name: 'Stop reading' }).focus()
  await page.keyboard.press('Enter')
  await expect(audit.announcement).toHaveText('Stopped after 1 of 2 files.')
  await expect(audit.main.getByRole('progressbar')).toHaveCount(0)
  // The button is gone; whoever stood on it is at the top of the page.
  await expect(audit.h1).toBeFocused()
  await expect(await audit.file('small.reg')).toContainText('Registry export')
  await expect(audit.main.getByRole('heading', { name: 'large.reg' })).toHaveCount(0)
})

test('a file of 2 GB is refused with the reason, and the others are read', async ({ page, visit }) => {
  await visit('/audit')
  const audit = await arriveAt(page, AuditPage)
  await dropMade(page, [largeExport('huge.reg', 2000), largeExport('pc.reg', 1)])
  await expect(await audit.file('pc.reg')).toContainText('Registry export')
  await expect(audit.main.locator('summary').filter({ hasText: 'huge.reg' })).toContainText(
    'Too large to be read as a whole.',
  )
})

test('a folder of a thousand reports is dropped, and one is chosen by the keyboard', async ({
  page,
  visit,
}, info) => {
  const folder = info.outputPath('reports')
  for (let index = 0; index < 1000; index += 1) {
    const name = `PC-${String(index).padStart(4, '0')}`
    const below = join(folder, `floor ${index % 10}`)
    mkdirSync(below, { recursive: true })
    writeFileSync(join(below, `remote-assistance-${name}.txt`), smallReport(name, index % 4 === 0))
  }
  await visit('/audit')
  const audit = await arriveAt(page, AuditPage)
  await audit.dropFromDisk(folder)
  await expect(audit.announcement).toHaveText('1,000 files were read.')
  await expect(audit.main).toContainText('250 with something that is not right')
  await audit.main.getByRole('button', { name: 'Remove everything' }).click()

  // The same by the browser's dialog for folders.
  await audit.chooseByKeyboard(audit.folderButton, join(folder, 'floor 4'))
  await expect(audit.main).toContainText('100 computers')
  await audit.main.getByRole('textbox', { name: 'Name contains' }).fill('floor 4/remote-assistance-PC-0004')
  await expect(audit.computers).toHaveCount(1)
})

test('a file is read again in the letters that a person knows better @firefox', async ({ page, visit }) => {
  await visit('/audit', { answers: SCENARIOS['xp-sp3-narrow'] })
  const audit = await arriveAt(page, AuditPage)
  const list = `${TERMINAL_SERVICES.slice(0, -1)}\\RAUnsolicit]`
  // As likely one of Western Europe as one of Eastern Europe.
  const name = Buffer.from('Jäger', 'latin1')
  const quoted = Buffer.concat([Buffer.from('"CONTOSO\\\\'), name, Buffer.from('"')])
  await audit.bring({
    name: 'old.reg',
    text: Buffer.concat([
      Buffer.from(`REGEDIT4\r\n\r\n${list}\r\n`),
      quoted,
      Buffer.from('='),
      quoted,
      Buffer.from('\r\n'),
    ]),
  })
  const file = await audit.file('old.reg')
  await expect(file.getByRole('cell', { name: 'CONTOSO\\Jäger' })).toBeVisible()
  await file.getByText('Letters: windows-1252').click()
  const letters = file.getByRole('combobox', { name: 'Letters' })
  await expect(letters).toHaveValue('windows-1252')
  await letters.selectOption('windows-1251')
  await expect(file.getByRole('cell', { name: 'CONTOSO\\Jдger' })).toBeVisible()
  await expect(file.getByRole('combobox', { name: 'Letters' })).toHaveValue('windows-1251')
  await file.getByText('show line 4').first().click()
  await expect(file.locator('mark').first()).toContainText('Jдger')
})
