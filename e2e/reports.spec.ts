import type { Answers } from '#domain/answers/answers.ts'
import { SCENARIOS } from '#domain/answers/scenarios.ts'
import { planFingerprint } from '#domain/files/scripts/verifyReport.ts'
import { parseCsv } from '#domain/formats/csv.ts'
import { requirementsOf } from '#domain/plan/requirements.ts'
import { arriveAt } from '#e2e/pages/AppPage.ts'
import { ReportsPage } from '#e2e/pages/ReportsPage.ts'
import type { ReportFile } from '#e2e/pages/ReportsPage.ts'
import { ResultsPage } from '#e2e/pages/ResultsPage.ts'
import { bytesOf, expect, test } from './fixtures.ts'

const ANSWERS: Answers = SCENARIOS['xp-sp3-narrow']
const IDS: readonly string[] = requirementsOf(ANSWERS).map(({ id }) => id)

/** What verify.cmd leaves on a computer: everything met but for what is named. */
function report(computer: string, { failed = [], unknown = [], plan = planFingerprint(ANSWERS) }: Not = {}) {
  const state = (id: string) => (failed.includes(id) ? 'failed' : unknown.includes(id) ? 'unknown' : 'ok')
  const text = [
    'Remote Assistance report 1',
    `computer: ${computer}`,
    `plan: ${plan}`,
    'windows: Microsoft Windows XP [versie 5.1.2600]',
    ...IDS.flatMap((id) => [
      ...(failed.includes(id) && id.startsWith('port ') ? ['found: 135 TCP * Disabled x'] : []),
      `${state(id)} ${id}: detail`,
    ]),
    `result: ${failed.length > 0 ? 'failed' : 'ok'}, ${IDS.length - failed.length - unknown.length} ok, ${failed.length} failed, ${unknown.length} unknown`,
    '',
  ].join('\r\n')
  return { name: `remote-assistance-${computer}.txt`, text } satisfies ReportFile
}

interface Not {
  readonly failed?: readonly string[]
  readonly unknown?: readonly string[]
  readonly plan?: string
}

test('many reports become one table: what is met, not met and not measured, and how to mend it', async ({
  page,
  visit,
}) => {
  await visit('/results', { answers: ANSWERS })
  const results = await arriveAt(page, ResultsPage)
  const reports = await results.openReports()
  await reports.choose([
    report('PC01'),
    report('PC02', { failed: ['port domain', 'dcom'], unknown: ['help-service'] }),
    { ...report('PC03', { failed: ['dcom'] }), encoding: 'utf16le' },
  ])
  await expect(reports.announcement).toHaveText('3 reports were read.')
  await expect(reports.main).toContainText('3 computers, 1 with everything met.')
  await expect(reports.computers).toHaveText([
    `PC02 2 1 ${IDS.length - 3}`,
    `PC03 1 0 ${IDS.length - 1}`,
    `PC01 0 0 ${IDS.length}`,
  ])
  await expect(reports.troubles).toHaveText([
    /^EnableDCOM is Y 2 of 3–$/,
    /^TCP port 135 is an enabled exception \(domain profile\) 1 of 3–$/,
    /^The service Help and Support .* 1 of 3$/,
  ])

  const unfolded = await reports.unfold('PC02')
  await expect(unfolded).toContainText('EnableDCOM is Y: not met. Set it to Y and restart the computer.')
  await expect(unfolded).toContainText('135 TCP * Disabled x')
  await expect(unfolded).toContainText('is not disabled: not measured. Whether offers fail without it')
  await expect(unfolded).toContainText(`Met (${IDS.length - 3})`)
  await reports.unfold('PC02')
  await expect(unfolded).toContainText('PC03')

  // They are not kept on the device, and not lost on the way to another page either.
  await page.getByRole('link', { name: 'Back to your files' }).click()
  await arriveAt(page, ResultsPage)
  expect(await page.evaluate(() => JSON.stringify(localStorage))).not.toContain('PC02')
  await page.goBack()
  await arriveAt(page, ReportsPage)
  await expect(reports.computers).toHaveCount(3)
})

test('reports are let go on the page; what is none is said once, and nothing is lost by it', async ({
  page,
  visit,
}) => {
  await visit('/reports')
  const reports = await arriveAt(page, ReportsPage)
  await reports.drop([report('PC01')], reports.h1)
  await expect(reports.computers).toHaveCount(1)
  await expect(reports.main).toContainText('There are no complete answers in this browser')

  const whole = report('PC02').text
  await reports.drop([
    { name: 'ipconfig.txt', text: 'Windows IP Configuration' },
    { name: 'later.txt', text: 'Remote Assistance report 2\r\n' },
    { name: 'cut.txt', text: whole.slice(0, whole.indexOf('ok dcom')) },
    { name: 'cut-too.txt', text: report('PC01').text.slice(0, 300) },
    report('PC03', { failed: ['dcom'] }),
  ])
  await expect(reports.announcement).toHaveText('3 reports were read, 2 files were not.')
  await expect(reports.notices).toHaveText([
    /^ipconfig\.txt This is not a report of verify\.cmd/,
    /^later\.txt This report comes from another version/,
    /^cut\.txt The report of PC02 breaks off/,
    /^cut-too\.txt This report of PC01 is damaged\. The earlier one is complete/,
  ])
  await expect(reports.computer('PC01')).toContainText(`0 0 ${IDS.length}`)
  await expect(reports.computer('PC02')).toContainText('damaged')
  await expect(reports.main).toContainText('3 computers, 1 with everything met.')
  const unfolded = await reports.unfold('PC02')
  await expect(unfolded).toContainText('not measured. The report has no line for this.')

  // The same computer again.
  await reports.choose([report('pc03')])
  await expect(reports.main).toContainText('There was already a report of pc03. The last one counts.')
  await expect(reports.notices).toHaveCount(0)
  await expect(reports.computers).toHaveCount(4)
  await expect(reports.computer('pc03')).toContainText(`0 0 ${IDS.length}`)
})

test('of two reports of one computer that are chosen together the newest counts', async ({ page, visit }) => {
  await visit('/reports')
  const reports = await arriveAt(page, ReportsPage)
  const data = await page.evaluateHandle(
    ([newer, older]) => {
      const transfer = new DataTransfer()
      transfer.items.add(new File([newer], 'friday.txt', { lastModified: 2_000_000 }))
      transfer.items.add(new File([older], 'monday.txt', { lastModified: 1_000_000 }))
      return transfer
    },
    [report('PC01').text, report('PC01', { failed: ['dcom'] }).text] as const,
  )
  await reports.main.dispatchEvent('drop', { dataTransfer: data })
  await expect(reports.computers).toHaveText([`PC01 0 0 ${IDS.length}`])
  await expect(reports.main).toContainText('There was already a report of PC01.')
})

test('reports of other answers are marked', async ({ page, visit }) => {
  await visit('/reports', { answers: ANSWERS })
  const reports = await arriveAt(page, ReportsPage)
  await reports.choose([report('PC01'), report('PC02', { plan: '0123456789abcdef' })])
  await expect(reports.computer('PC02')).toContainText('other answers')
  await expect(reports.computer('PC01')).not.toContainText('other answers')
  await expect(reports.main).toContainText('1 report was made with other answers than yours')
  await reports.show(/^Made with other answers/)
  await expect(reports.computers).toHaveCount(1)
})

test('three hundred computers stay a table that one can look through, and a file for a spreadsheet', async ({
  page,
  visit,
}) => {
  await visit('/reports', { answers: ANSWERS })
  const reports = await arriveAt(page, ReportsPage)
  const name = (index: number) => `PC${String(index).padStart(3, '0')}`
  await reports.choose(
    Array.from({ length: 300 }, (_, index) =>
      report(name(index), {
        failed: index % 10 === 0 ? ['dcom'] : [],
        unknown: index % 7 === 0 ? ['help-service'] : [],
      }),
    ),
  )
  await expect(reports.main).toContainText('300 computers, 232 with everything met.')
  await expect(reports.computers).toHaveCount(50)
  await reports.main.getByRole('button', { name: 'Show 250 more computers' }).click()
  await expect(reports.computers).toHaveCount(300)

  await reports.chooseTrouble('EnableDCOM is Y')
  await expect(reports.computers).toHaveCount(30)
  await reports.search('pc1')
  await expect(reports.computers).toHaveCount(10)
  await reports.main.getByRole('button', { name: 'Show all computers' }).click()
  await expect(reports.computers).toHaveCount(100)
  await reports.search('')
  await reports.show(/^Everything is met/)
  await expect(reports.computers).toHaveCount(232)

  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(await bytesOf(await reports.save()))
  const { rows, problem } = parseCsv(text, ',')
  expect(problem).toBeNull()
  expect(rows).toHaveLength(1 + 300 * IDS.length)
  expect(rows[0]).toEqual(['Computer', 'Requirement id', 'Requirement', 'State', 'Found'])
  expect(rows).toContainEqual(['PC000', 'dcom', 'EnableDCOM is Y', 'not met', ''])
  expect(rows).toContainEqual([
    'PC000',
    'help-service',
    'The service Help and Support (helpsvc) is not disabled',
    'not measured',
    '',
  ])

  await reports.main.getByRole('button', { name: 'Remove all reports' }).click()
  await expect(reports.main).toContainText('No reports yet.')
  await expect(reports.h1).toBeFocused()
})

test('Dutch speakers read their reports in Dutch, with the keyboard, and get a file for their Excel', async ({
  page,
  visit,
}) => {
  await visit('/reports', { answers: ANSWERS, language: 'nl' })
  const reports = await arriveAt(page, ReportsPage)
  await reports.dropPlace.focus()
  await expect(reports.dropPlace).toBeFocused()
  const choosing = page.waitForEvent('filechooser')
  await page.keyboard.press('Enter')
  const { name, text } = report('BALIE3', { failed: ['dcom'], unknown: ['helper 1'] })
  await (await choosing).setFiles({ name, mimeType: 'text/plain', buffer: Buffer.from(text) })
  await expect(reports.main).toContainText('1 computer; bij 0 is aan alles voldaan.')
  await reports.computer('BALIE3').getByRole('button').focus()
  await page.keyboard.press('Enter')
  await expect(reports.computer('BALIE3').getByRole('button')).toHaveAttribute('aria-expanded', 'true')
  await expect(reports.main).toContainText('EnableDCOM is Y: niet voldaan. Zet het op Y')
  await expect(reports.main).toContainText(
    'CONTOSO\\RA-Helpers staat op de lijst: niet gemeten. De letters van deze naam passen niet in een batchbestand',
  )
  const csv = new TextDecoder('utf-8', { ignoreBOM: true }).decode(await bytesOf(await reports.save()))
  expect(csv.split('\r\n')[0]).toBe('\uFEFF"Computer";"Id van de vereiste";"Vereiste";"Toestand";"Gevonden"')
  expect(csv).toContain('"BALIE3";"dcom";"EnableDCOM is Y";"niet voldaan";""')
})
