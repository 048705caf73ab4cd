import type { Answers } from '#domain/answers/answers.ts'
import { SCENARIOS } from '#domain/answers/scenarios.ts'
import { planFingerprint } from '#domain/files/scripts/verifyReport.ts'
import { requirementsOf } from '#domain/plan/requirements.ts'
import { arriveAt } from '#e2e/pages/AppPage.ts'
import { AuditPage } from '#e2e/pages/AuditPage.ts'
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
  return { name: `remote-assistance-${computer}.txt`, text }
}

interface Not {
  readonly failed?: readonly string[]
  readonly unknown?: readonly string[]
  readonly plan?: string
}

const TOTAL = IDS.length

test('many reports become one table: what is right, wrong and not known, and how to mend it', async ({
  page,
  visit,
}) => {
  await visit('/results', { answers: ANSWERS })
  const results = await arriveAt(page, ResultsPage)
  const audit = await results.openReports()
  const third = report('PC03', { failed: ['dcom'] })
  await audit.bring(
    report('PC01'),
    report('PC02', { failed: ['port domain', 'dcom'], unknown: ['help-service'] }),
    { name: third.name, text: Buffer.from(third.text, 'utf16le') },
  )
  await expect(audit.announcement).toHaveText('3 files were read.')
  await expect(audit.computers).toHaveText(
    [
      `PC02 remote-assistance-PC02.txt 2 wrong ${TOTAL - 3} 1`,
      `PC03 remote-assistance-PC03.txt 1 wrong ${TOTAL - 1} 0`,
      `PC01 remote-assistance-PC01.txt – ${TOTAL} 0`,
    ],
    { useInnerText: true },
  )
  await expect(audit.troubles).toHaveText(
    [/^EnableDCOM is Y\s+2 of 3/, /^TCP port 135 is an enabled exception \(domain profile\)\s+1 of 3/],
    { useInnerText: true },
  )

  const file = await audit.file('remote-assistance-PC02.txt')
  await expect(file).toContainText('Windows there: Microsoft Windows XP [versie 5.1.2600]')
  const row = (text: string) => file.getByRole('row').filter({ hasText: text })
  await expect(row('EnableDCOM is Y')).toContainText('Set it to Y and restart the computer.')
  await expect(row('TCP port 135')).toContainText('135 TCP * Disabled x')
  await file.getByText('Not known from this file (1)').click()
  await expect(row('The service Help and Support')).toContainText('Whether offers fail without it')
  await expect(file).toContainText(`Right (${TOTAL - 3})`)

  // They are not kept on the device, and not lost on the way to another page either.
  await page.getByRole('link', { name: 'Back to your files' }).click()
  await arriveAt(page, ResultsPage)
  expect(await page.evaluate(() => JSON.stringify(localStorage))).not.toContain('PC02')
  await page.goBack()
  await arriveAt(page, AuditPage)
  await expect(audit.computers).toHaveCount(3)
})

test('reports are let go on the page, which once had another address; nothing is lost by what is none', async ({
  page,
  visit,
}) => {
  await visit('/reports')
  const audit = await arriveAt(page, AuditPage)
  await audit.drop(report('PC01'), report('PC02'))
  await expect(audit.computers).toHaveCount(2)
  await expect(audit.main).toContainText('There are no complete answers in this browser')

  const whole = report('PC04').text
  await audit.drop(
    { name: 'ipconfig.txt', text: 'Windows IP Configuration' },
    { name: 'later.txt', text: 'Remote Assistance report 2\r\n' },
    { name: 'cut.txt', text: whole.slice(0, whole.indexOf('ok dcom')) },
    { name: 'cut-too.txt', text: report('PC01').text.slice(0, 300) },
    report('PC03', { failed: ['dcom'] }),
  )
  await expect(audit.announcement).toHaveText('5 files were read; 1 was not recognised.')
  await expect(audit.computers).toHaveCount(4)
  // The damaged one does not take the place of the whole one.
  await expect(audit.rowOf('PC01')).not.toContainText('damaged')
  await expect(audit.rowOf('PC04')).toContainText('damaged')
  await expect(audit.main).toContainText('1 where not enough is shown')
  await audit.rowOf('PC01').getByRole('button').click()
  await expect(audit.main).toContainText('Replaced by a later report, so not counted: cut-too.txt.')
  const others = audit.main.locator('section').filter({ hasText: 'Files that show no computer (2)' })
  await expect(others.locator('summary')).toContainText([
    /^ipconfig\.txt.*Not recognised/,
    /^later\.txt.*later version/,
  ])

  // The same computer again.
  await audit.drop({ ...report('pc03'), name: 'again.txt' })
  await expect(audit.rowOf('pc03')).toContainText(`– ${TOTAL} 0`, { useInnerText: true })
  await expect(audit.computers).toHaveCount(4)
})

test('of two reports of one computer that are brought together the newest counts @firefox', async ({
  page,
  visit,
}) => {
  await visit('/audit')
  const audit = await arriveAt(page, AuditPage)
  await audit.drop(
    { name: 'friday.txt', text: report('PC01').text, lastModified: 2_000_000 },
    { name: 'monday.txt', text: report('PC01', { failed: ['dcom'] }).text, lastModified: 1_000_000 },
  )
  await expect(audit.computers).toHaveText([`PC01 friday.txt – ${TOTAL} 0`], { useInnerText: true })
})

test('reports of other answers are marked, and are never all right', async ({ page, visit }) => {
  await visit('/audit', { answers: ANSWERS })
  const audit = await arriveAt(page, AuditPage)
  await audit.bring(report('PC01'), report('PC02', { plan: '0123456789abcdef' }))
  await expect(audit.rowOf('PC02')).toContainText('other answers')
  await expect(audit.rowOf('PC01')).not.toContainText('other answers')
  await expect(audit.main).toContainText('1 report was made with other answers than yours')
  await expect(audit.main).toContainText('1 where everything that is shown is right')
  await audit.choose(/^Show$/, /^The report is of other answers \(1\)$/)
  await expect(audit.computers).toHaveCount(1)
})

test('Dutch speakers read their reports in Dutch, with the keyboard, and get a file for their Excel', async ({
  page,
  visit,
}) => {
  await visit('/audit', { answers: ANSWERS, language: 'nl' })
  const audit = await arriveAt(page, AuditPage)
  await audit.chooseByKeyboard(
    audit.dropPlace,
    [report('BALIE3', { failed: ['dcom'], unknown: ['helper 1'] }), report('BALIE4')].map(
      ({ name, text }) => ({ name, mimeType: 'text/plain', buffer: Buffer.from(text) }),
    ),
  )
  await expect(audit.main).toContainText('1 waar iets niet goed is')
  const button = audit.rowOf('BALIE3').getByRole('button')
  await button.focus()
  await page.keyboard.press('Enter')
  await expect(button).toHaveAttribute('aria-expanded', 'true')
  await expect(audit.main).toContainText('Zet het op Y')
  await audit.main.locator('summary', { hasText: /^Niet bekend/ }).focus()
  await page.keyboard.press('Enter')
  await expect(audit.main.getByRole('row', { name: /^CONTOSO\\RA-Helpers staat op de lijst/ })).toContainText(
    'De letters van deze naam passen niet in een batchbestand',
  )
  const saving = page.waitForEvent('download')
  await audit.main.getByRole('button', { name: 'Opslaan als audit.csv' }).focus()
  await page.keyboard.press('Enter')
  const csv = new TextDecoder('utf-8', { ignoreBOM: true }).decode(await bytesOf(await saving))
  expect(csv.split('\r\n')[0]).toBe(
    '\uFEFF"Computer";"Id van de vereiste";"Vereiste";"Toestand";"Gevonden";"Gewenst";"Bestand";"Regel"',
  )
  expect(csv).toContain('"BALIE3";"dcom";"EnableDCOM is Y";"fout";""')
})
