import { createHash } from 'node:crypto'
import type { Answers } from '#domain/answers/answers.ts'
import { SCENARIOS } from '#domain/answers/scenarios.ts'
import { WAY_IDS } from '#domain/answers/ways.ts'
import { ARTIFACTS } from '#domain/files/artifacts.ts'
import { routeFiles } from '#domain/files/route/route.ts'
import { parseZip } from '#domain/formats/zipFile.ts'
import { plainSource } from '#domain/testing/plainSource.ts'
import { arriveAt } from '#e2e/pages/AppPage.ts'
import { CheckPage } from '#e2e/pages/CheckPage.ts'
import { HelpersPage } from '#e2e/pages/HelpersPage.ts'
import { ResultsPage } from '#e2e/pages/ResultsPage.ts'
import { bytesOf, expect, test } from './fixtures.ts'

const NETSH = SCENARIOS['xp-sp3-narrow']
const POLICY = SCENARIOS['server-2003-policy']

test('the way decides which files come in which step; the others are folded away', async ({
  page,
  visit,
}) => {
  await visit('/results', { answers: NETSH })
  const results = await arriveAt(page, ResultsPage)
  await expect(results.steps).toHaveText([
    '1. Check the computer first',
    '2. Check the names',
    '3. Run apply.cmd',
    '4. Run verify.cmd',
    '5. Offer help',
    '6. Keep with the ticket',
    '7. Only to undo it: restore.cmd',
  ])
  await expect(results.files).toHaveText([
    'check-names.cmd',
    'apply.cmd',
    'verify.cmd',
    'checklist.html',
    'security-note.html',
    'answers.json',
    'restore.cmd',
  ])

  // Netsh was chosen, which no policy object carries.
  await results.choose('gpmc')
  await expect(results.steps.nth(3)).toHaveText('4. Import and link the policy object')
  await expect(results.file('firewall-apply-startup.cmd')).toBeVisible()
  await results.choose('samba')
  await expect(results.file('samba-gpo.zip')).toBeVisible()
  await expect(results.file('apply.cmd')).toBeHidden()
  await results.unfoldFiles()
  await expect(results.file('apply.cmd')).toBeVisible()

  // It is an answer like any other: kept, and undone.
  await results.undo()
  await expect(results.steps.nth(3)).toHaveText('4. Import and link the policy object')
  await page.reload()
  await expect(results.steps.nth(3)).toHaveText('4. Import and link the policy object')
})

test('a person in a hurry sees answers, way, one button and the first step', async ({ page, visit }) => {
  await page.setViewportSize({ width: 1280, height: 900 })
  await visit('/results', { answers: NETSH })
  const results = await arriveAt(page, ResultsPage)
  await expect(results.main).toContainText('Windows XP Professional, Service Pack 3')
  await expect(results.main.getByRole('button', { name: 'Download everything' })).toBeInViewport({ ratio: 1 })
  await expect(results.main.getByText('One computer, with a script').first()).toBeInViewport({ ratio: 1 })
  await expect(results.steps.first()).toBeInViewport({ ratio: 1 })
})

test('a step that shows a wrong answer leads to its question, and back', async ({ page, visit }) => {
  await visit('/results', { answers: NETSH })
  const results = await arriveAt(page, ResultsPage)
  await results.main.getByRole('link', { name: 'Change the answer: Who may offer help?' }).click()
  const helpers = await arriveAt(page, HelpersPage)
  await helpers.add('CONTOSO\\extra')
  await helpers.continueTo(CheckPage)
})

test('a domain is told what its policy object cannot carry', async ({ page, visit }) => {
  await visit('/results', { answers: POLICY })
  const results = await arriveAt(page, ResultsPage)
  await expect(results.steps).toContainText(['Set EnableDCOM on each computer'])
  await expect(results.steps.filter({ hasText: 'start-up script' })).toHaveCount(0)
})

for (const way of WAY_IDS) {
  test(`one button gives what the steps name, and sums that are right: ${way}`, async ({ page, visit }) => {
    const answers = { ...NETSH, way, dcom: 'off' } satisfies Answers
    await visit('/results', { answers })
    const results = await arriveAt(page, ResultsPage)
    const { files, problems } = parseZip(await bytesOf(await results.downloadAll()))
    expect(problems).toEqual([])
    const sums = new TextDecoder().decode(files.at(-1)!.bytes)
    for (const { name, bytes } of files.slice(0, -1)) {
      expect(sums).toContain(`${createHash('sha256').update(bytes).digest('hex')}  ${name}\n`)
    }
    const named = routeFiles(plainSource(answers)).map((id) => ARTIFACTS[id].fileName)
    expect(files.map(({ name }) => name)).toEqual(['README.txt', ...named, 'SHA256SUMS'])
    await expect(results.files).toHaveText(named)
    for (const name of ['verify.cmd', 'security-note.html']) {
      const alone = await bytesOf(await results.download(name))
      expect(alone).toEqual(files.find((file) => file.name === name)!.bytes)
    }
  })
}

test('a command of a step is copied with one click', async ({ page, visit }) => {
  await visit('/results', { answers: { ...NETSH, way: 'several' } satisfies Answers })
  await arriveAt(page, ResultsPage)
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.getByRole('button', { name: 'Copy command apply.cmd /quiet' }).click()
  await expect(page.locator('#step-apply-each').getByText('Copied', { exact: true })).toBeVisible()
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe('apply.cmd /quiet')
})

test('names that a batch file cannot hold are named before the download, with the file that can', async ({
  page,
  visit,
}) => {
  await visit('/results', { answers: { ...SCENARIOS['hostile-names'], way: 'one' } satisfies Answers })
  const results = await arriveAt(page, ResultsPage)
  await expect(results.file('apply.cmd')).toContainText('Łukasz Żółw')
  await expect(results.file('apply.cmd')).toContainText('Keep apply.reg beside it')
  await expect(results.steps).toContainText(['Put apply.reg beside apply.cmd'])
  await expect(results.file('verify.cmd')).toContainText('cannot check them one by one')
})

test('ten thousand helpers do not keep a person from going on', async ({ page, visit }) => {
  const helpers = Array.from({ length: 10_000 }, (_, index) => `CONTOSO\\helper-${index}`)
  await visit('/results', { answers: { ...NETSH, helpers, way: 'one' } satisfies Answers })
  const results = await arriveAt(page, ResultsPage)
  // While the files are being made.
  await results.choose('several')
  await expect(results.file('roll-out.html')).toBeVisible()
  await expect(results.file('apply.cmd').getByRole('button', { name: 'Download' })).toBeVisible({
    timeout: 60_000,
  })
})
