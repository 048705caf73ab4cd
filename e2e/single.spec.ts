import { fileURLToPath, pathToFileURL } from 'node:url'
import { SCENARIOS } from '#domain/answers/scenarios.ts'
import { parseZip } from '#domain/formats/zipFile.ts'
import { arriveAt } from '#e2e/pages/AppPage.ts'
import { AuditPage } from '#e2e/pages/AuditPage.ts'
import { ResultsPage } from '#e2e/pages/ResultsPage.ts'
import { artifactBytes } from '#e2e/readers/artifactBytes.ts'
import { bytesOf, expect, test } from './fixtures.ts'

const ANSWERS = SCENARIOS['xp-sp3-narrow']

/** As it lies on a stick or a share, without any server. */
const FILE = pathToFileURL(
  fileURLToPath(new URL('../dist/remote-assistance-wizard.html', import.meta.url)),
).href

test('the whole wizard is one file that works from a disk, and hands over the same bytes', async ({
  page,
}) => {
  const answers = SCENARIOS['server-2003-policy']
  await page.goto(FILE)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  const session = { version: 1, answers, drafts: {}, seen: [], windowsLanguage: null }
  await page.evaluate(
    (text) => localStorage.setItem('remote-assistance-wizard', text),
    JSON.stringify(session),
  )
  await page.reload()
  await page.goto(`${FILE}#/results`)
  const results = await arriveAt(page, ResultsPage)
  await results.choose('gpmc')
  await results.unfoldFiles()
  for (const [id, fileName] of [
    ['registry-pol', 'Registry.pol'],
    ['apply-reg', 'apply.reg'],
  ] as const) {
    await expect(results.file(fileName)).toBeVisible()
    expect(await bytesOf(await results.download(fileName))).toEqual(artifactBytes(id, answers))
  }
  // The worker, its files and both languages are inside.
  await results.speak('Nederlands')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Uw bestanden, stap voor stap')
})

test('a lesson is presented from the file, across two windows, also after a reload of either', async ({
  page,
}) => {
  await page.goto(`${FILE}#/trainer/lessons/policy/show`)
  const opening = page.waitForEvent('popup')
  await page.getByRole('button', { name: 'Present', exact: true }).click()
  const audience = await opening
  await expect(audience.getByText('Step 1 of 9')).toBeVisible()
  const jump = page.getByRole('combobox', { name: 'Go to step' })
  await jump.selectOption({ index: 3 })
  await expect(audience.getByText('Step 4 of 9')).toBeVisible()
  await audience.reload()
  await expect(audience.getByText('Step 4 of 9')).toBeVisible()
  await page.reload()
  await jump.selectOption({ index: 1 })
  await expect(audience.getByText('Step 2 of 9')).toBeVisible()
})

test('what is on computers is read from the file as well, and the differences are packed', async ({
  page,
}) => {
  await page.goto(FILE)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  const session = { version: 1, answers: ANSWERS, drafts: {}, seen: [], windowsLanguage: null }
  await page.evaluate(
    (text) => localStorage.setItem('remote-assistance-wizard', text),
    JSON.stringify(session),
  )
  await page.reload()
  await page.goto(`${FILE}#/audit`)
  const audit = await arriveAt(page, AuditPage)
  const text = (digit: string) =>
    [
      'Windows Registry Editor Version 5.00',
      '',
      '[HKEY_LOCAL_MACHINE\\SOFTWARE\\Policies\\Microsoft\\Windows NT\\Terminal Services]',
      `"fAllowUnsolicited"=dword:0000000${digit}`,
      '',
      '',
    ].join('\r\n')
  await audit.bring({ name: 'one.reg', text: text('0') }, { name: 'two.reg', text: text('1') })
  await expect(audit.computers).toHaveCount(2)
  const saving = page.waitForEvent('download')
  await audit.main.getByRole('button', { name: 'Save differences.zip' }).click()
  const { files, problems } = parseZip(await bytesOf(await saving))
  expect(problems).toEqual([])
  expect(files[0]?.name).toBe('run-sheet.txt')
})

test('the one file asks, reads and teaches in any browser @firefox', async ({ page }) => {
  await page.goto(`${FILE}#/audit`)
  const audit = await arriveAt(page, AuditPage)
  await audit.drop({
    name: 'pc.reg',
    text: 'Windows Registry Editor Version 5.00\r\n\r\n[HKEY_LOCAL_MACHINE\\SOFTWARE\\Microsoft\\Ole]\r\n"EnableDCOM"="N"\r\n\r\n',
  })
  await expect(await audit.file('pc.reg')).toContainText('EnableDCOM is Y')
  await page.goto(`${FILE}#/offline`)
  await expect(page.getByText('You have opened the site as one file')).toBeVisible()
  await page.goto(`${FILE}#/trainer/lessons/policy/show`)
  await expect(page.getByRole('button', { name: 'Present', exact: true })).toBeVisible()
  await page.goto(`${FILE}#/resume`)
  await expect(page.getByRole('combobox', { name: /^Edition/ }).first()).toBeVisible()
})
