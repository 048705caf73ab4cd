import { createHash } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import type { Answers } from '#domain/answers/answers.ts'
import { SCENARIOS } from '#domain/answers/scenarios.ts'
import { ARTIFACTS, suitableArtifacts } from '#domain/files/artifacts.ts'
import { planFingerprint } from '#domain/files/scripts/verifyReport.ts'
import { parseZip } from '#domain/formats/zipFile.ts'
import { requirementsOf } from '#domain/plan/requirements.ts'
import { plainSource } from '#domain/testing/plainSource.ts'
import { arriveAt } from '#e2e/pages/AppPage.ts'
import { ResultsPage } from '#e2e/pages/ResultsPage.ts'
import { bytesOf, expect, test } from './fixtures.ts'

const NETSH = SCENARIOS['xp-sp3-narrow']
const POLICY = SCENARIOS['server-2003-policy']

test('what there is to deploy with decides which files come in which order; the rest is folded away', async ({
  page,
  visit,
}) => {
  await visit('/results', { answers: NETSH })
  const results = await arriveAt(page, ResultsPage)
  await expect(results.steps).toHaveCount(0)
  await expect(results.files).toHaveCount(0)

  await results.choose('one')
  await expect(results.steps).toHaveText([
    'Check the names',
    'Apply',
    'Check',
    'Offer help',
    'Keep the way back',
    'Keep with the ticket',
  ])
  await expect(results.files).toHaveText([
    'check-names.cmd',
    'apply.cmd',
    'verify.cmd',
    'restore.cmd',
    'checklist.html',
    'security-note.html',
    'answers.json',
    'everything.zip',
  ])

  await results.choose('gpmc')
  await expect(results.steps.nth(2)).toHaveText('Import the policy object')
  await expect(results.file('firewall-apply-startup.cmd')).toBeVisible()
  await results.choose('samba')
  await expect(results.file('samba-gpo.zip')).toBeVisible()
  await expect(results.file('apply.cmd')).toBeHidden()

  await results.unfoldFiles()
  await expect(results.file('apply.cmd')).toBeVisible()
  await expect(results.files).toHaveCount(suitableArtifacts(plainSource(NETSH)).length)

  // It is an answer like any other: kept, and undone.
  await results.undo()
  await expect(results.steps.nth(2)).toHaveText('Import the policy object')
  await page.reload()
  await expect(results.steps.nth(2)).toHaveText('Import the policy object')
})

test('a domain is told what its policy object cannot carry', async ({ page, visit }) => {
  await visit('/results', { answers: { ...POLICY, way: 'gpmc' } satisfies Answers })
  const results = await arriveAt(page, ResultsPage)
  await expect(results.steps).toContainText(['Set EnableDCOM apart'])
  await expect(results.steps.filter({ hasText: 'start-up script' })).toHaveCount(0)
})

test('the zip of everything holds what is offered one by one, with sums that are right', async ({
  page,
  visit,
}) => {
  await visit('/results', { answers: { ...NETSH, way: 'one' } satisfies Answers })
  const results = await arriveAt(page, ResultsPage)
  const { files, problems } = parseZip(await bytesOf(await results.download('everything.zip')))
  expect(problems).toEqual([])
  const sums = new TextDecoder().decode(files.at(-1)!.bytes)
  for (const { name, bytes } of files.slice(0, -1)) {
    expect(sums).toContain(`${createHash('sha256').update(bytes).digest('hex')}  ${name}\n`)
  }
  expect(files.map(({ name }) => name)).toEqual([
    'README.txt',
    ...[
      'check-names-cmd',
      'apply-cmd',
      'verify-cmd',
      'restore-cmd',
      'checklist-html',
      'security-note-html',
    ].map((id) => ARTIFACTS[id as keyof typeof ARTIFACTS].fileName),
    'answers.json',
    'SHA256SUMS',
  ])
  for (const name of ['apply.cmd', 'checklist.html']) {
    const alone = await bytesOf(await results.download(name))
    expect(alone).toEqual(files.find((file) => file.name === name)!.bytes)
  }
})

test('names that a batch file cannot hold are named before the download, with the file that can', async ({
  page,
  visit,
}) => {
  await visit('/results', { answers: { ...SCENARIOS['hostile-names'], way: 'one' } satisfies Answers })
  const results = await arriveAt(page, ResultsPage)
  await expect(results.file('apply.cmd')).toContainText('Łukasz Żółw')
  await expect(results.file('apply.cmd')).toContainText('Keep apply.reg beside it')
  await expect(results.steps).toContainText(['Put apply.reg beside it'])
  await expect(results.file('verify.cmd')).toContainText('cannot look for them one by one')
})

test('ten thousand helpers do not keep a person from going on', async ({ page, visit }) => {
  const helpers = Array.from({ length: 10_000 }, (_, index) => `CONTOSO\\helper-${index}`)
  await visit('/results', { answers: { ...NETSH, helpers, way: 'one' } satisfies Answers })
  const results = await arriveAt(page, ResultsPage)
  // While the files are being made.
  await results.choose('several')
  await expect(results.file('roll-out.html')).toBeVisible()
  await expect(results.file('apply.cmd')).toContainText('read back', { timeout: 60_000 })
})

test('an offer is tried before and after, for any helper, from any address', async ({ page, visit }) => {
  await visit('/results', { answers: POLICY })
  const results = await arriveAt(page, ResultsPage)
  await expect(results.outcome('Before')).toContainText('Stops at “DCOM”')
  await expect(results.outcome('After apply.reg')).toContainText('The offer arrives')
  await expect(results.outcome('After apply.reg').getByRole('img')).toHaveAccessibleName(/The offer arrives/)

  await results.tryOffer('contoso.local\\stranger')
  await expect(results.outcome('After apply.reg')).toContainText(
    'Stops at “List of helpers”: this helper is not on the list.',
  )

  // That server has its firewall off; this computer has it on.
  await visit('/results', { answers: NETSH })
  await results.tryOffer('CONTOSO\\RA-Helpers', '192.0.2.1')
  await expect(results.outcome('After apply.reg and firewall-apply.cmd')).toContainText(
    'this address is not one of those',
  )
  await results.tryOffer('CONTOSO\\RA-Helpers', '10.1.2.3')
  await expect(results.outcome('After apply.reg and firewall-apply.cmd')).toContainText('The offer arrives')
  await results.tryOffer('nobody@example', '300.1.1.1')
  await expect(results.main).toContainText('Enter one address')
})

test('a report of verify.cmd is read back, and says what to mend', async ({ page, visit }, info) => {
  await visit('/results', { answers: NETSH })
  const results = await arriveAt(page, ResultsPage)
  const requirements = requirementsOf(NETSH)
  const lines = requirements.map(({ id }) => (id === 'dcom' ? 'failed dcom: EnableDCOM is "N"' : `ok ${id}`))
  const report = (plan: string, ...checks: readonly string[]) =>
    [
      'Remote Assistance report 1',
      'computer: PC01',
      `plan: ${plan}`,
      'windows: Microsoft Windows XP [versie 5.1.2600]',
      ...checks,
      `result: failed, ${checks.length - 1} ok, 1 failed, 0 unknown`,
      '',
    ].join('\r\n')
  const open = (text: string) => {
    const path = info.outputPath('remote-assistance-PC01.txt')
    writeFileSync(path, text, 'latin1')
    return results.openReport(path)
  }

  await open(report(planFingerprint(NETSH), ...lines))
  await expect(results.report).toContainText('Report of PC01')
  await expect(results.report).toContainText('1 requirement is not met.')
  await expect(results.report).toContainText(
    'EnableDCOM is Y: not met. Set it to Y and restart the computer.',
  )
  await expect(results.report).toContainText(`Met (${requirements.length - 1})`)

  await open(report('0123456789abcdef', ...lines))
  await expect(results.report).toContainText('made for other answers')
  await open('Windows IP Configuration\r\n')
  await expect(results.report).toContainText('This is no report of verify.cmd')
})
