import { zipSync } from 'fflate'
import { SCENARIOS } from '#domain/answers/scenarios.ts'
import { parseCsv } from '#domain/formats/csv.ts'
import { parseRegFile } from '#domain/formats/regFile.ts'
import { parseZip } from '#domain/formats/zipFile.ts'
import { arriveAt } from '#e2e/pages/AppPage.ts'
import { AuditPage } from '#e2e/pages/AuditPage.ts'
import { CheckPage } from '#e2e/pages/CheckPage.ts'
import { EditionPage } from '#e2e/pages/EditionPage.ts'
import { ResultsPage } from '#e2e/pages/ResultsPage.ts'
import { StartPage } from '#e2e/pages/StartPage.ts'
import { artifactBytes } from '#e2e/readers/artifactBytes.ts'
import { bytesOf, expect, test } from './fixtures.ts'

const ANSWERS = SCENARIOS['xp-sp3-narrow']
const TERMINAL_SERVICES = '[HKEY_LOCAL_MACHINE\\SOFTWARE\\Policies\\Microsoft\\Windows NT\\Terminal Services]'
const reg = (...lines: readonly string[]) =>
  ['Windows Registry Editor Version 5.00', '', ...lines, ''].join('\r\n')

test('an export is dropped, and each requirement says what was found and where @firefox', async ({
  page,
  visit,
}) => {
  await visit('/')
  const start = await arriveAt(page, StartPage)
  await start.main.getByRole('link', { name: 'Check what is there' }).click()
  const audit = await arriveAt(page, AuditPage)
  await expect(audit.h1).toBeFocused()
  await audit.bring({
    name: 'pc-0231.txt',
    text: reg(TERMINAL_SERVICES, '"fAllowUnsolicited"=dword:00000000', '"fAllowToGetHelp"=dword:00000000'),
  })
  const file = await audit.file('pc-0231.txt')
  await expect(file).toContainText('Registry export or .reg file')
  const offer = file.getByRole('row').filter({ hasText: 'The policy Offer Remote Assistance is enabled' })
  await expect(offer).toContainText('wrong')
  await expect(offer).toContainText('line 4')
  // Why it matters, and how to mend it.
  await expect(offer).toContainText('Without this policy the computer refuses every offer. Apply again.')
  // An export has all that is below its key; what is elsewhere is not called missing.
  const missing = file
    .getByRole('row')
    .filter({ has: page.getByRole('cell', { name: 'missing', exact: true }) })
  await expect(missing.filter({ hasText: 'is on the list' })).toHaveCount(1)
  await expect(missing.filter({ hasText: 'EnableDCOM' })).toHaveCount(0)
  await file.getByText(/^Not known from this file/).click()
  await expect(file.getByRole('row').filter({ hasText: 'EnableDCOM is Y' })).toContainText('not known')
})

test('text from a ticket is pasted, and what nobody knows says what to bring', async ({ page, visit }) => {
  await visit('/audit')
  const audit = await arriveAt(page, AuditPage)
  await audit.main.getByText('Or paste text').click()
  const text = audit.main.getByRole('textbox', { name: 'Or paste text' })
  await text.fill(reg(TERMINAL_SERVICES, '"fAllowUnsolicited"=dword:00000001'))
  await audit.main.getByRole('button', { name: 'Read this text' }).click()
  await expect(await audit.file('Pasted text')).toContainText('2 right, 2 missing')
  // Several commands in one paste are several things.
  await text.fill(
    [
      'C:\\>reg query "HKLM\\SOFTWARE\\Microsoft\\Ole" /v EnableDCOM',
      '',
      '! REG.EXE VERSION 3.0',
      '',
      'HKEY_LOCAL_MACHINE\\SOFTWARE\\Microsoft\\Ole',
      '    EnableDCOM\tREG_SZ\tN',
      '',
      'C:\\>netsh firewall show portopening',
      '',
      'Port configuration for Domain profile:',
      'Port   Protocol  Mode     Name',
      '-------------------------------------------------------------------',
      '135    TCP       Enable   Offer Remote Assistance',
      '',
      'C:\\>',
    ].join('\n'),
  )
  await audit.main.getByRole('button', { name: 'Read this text' }).click()
  const query = await audit.file('Pasted text 2 (reg-query)')
  await expect(query.getByRole('row').filter({ hasText: 'EnableDCOM is Y' })).toContainText('wrong')
  const netsh = await audit.file('Pasted text 2 (netsh-firewall)')
  await netsh.getByText(/^Right/).click()
  await expect(
    netsh.getByRole('row').filter({ hasText: 'TCP port 135 is an enabled exception (domain profile)' }),
  ).toContainText('right')
  await text.fill('Dear colleague, it does not work.')
  await audit.main.getByRole('button', { name: 'Read this text' }).click()
  const second = await audit.file('Pasted text 3')
  await expect(second).toContainText('Not recognised')
  await expect(second).toContainText('It looks like a text. Bring instead: Output of reg query.')
})

test('on a phone a state breaks between words, never inside one', async ({ page, visit }) => {
  await page.setViewportSize({ width: 390, height: 844 })
  await visit('/audit', { answers: ANSWERS, language: 'nl' })
  const audit = await arriveAt(page, AuditPage)
  const text = reg(TERMINAL_SERVICES, '"fAllowUnsolicited"=dword:00000000')
  await audit.bring({ name: 'pc-1.reg', text }, { name: 'a-computer-with-a-very-long-name.reg', text })
  await expect(audit.main.getByRole('cell', { name: /ontbreken/ })).not.toHaveCount(0)
  const broken = () =>
    audit.main.locator('tbody td').evaluateAll((cells) =>
      cells.flatMap((cell) => {
        const walker = document.createTreeWalker(cell, NodeFilter.SHOW_TEXT)
        const words: string[] = []
        while (walker.nextNode() !== null) {
          for (const { 0: word, index } of (walker.currentNode.textContent ?? '').matchAll(/\S+/g)) {
            const range = document.createRange()
            range.setStart(walker.currentNode, index)
            range.setEnd(walker.currentNode, index + word.length)
            if (range.getClientRects().length > 1) words.push(word)
          }
        }
        return words
      }),
    )
  expect(await broken()).toEqual([])
  await audit.main.getByRole('checkbox').check()
  expect(await broken()).toEqual([])
})

test('what is still to be done, and the way back to what is there, are downloaded', async ({
  page,
  visit,
}) => {
  await visit('/audit', { answers: ANSWERS })
  const audit = await arriveAt(page, AuditPage)
  await audit.bring({
    name: 'pc.reg',
    text: reg(
      TERMINAL_SERVICES,
      '"fAllowUnsolicited"=dword:00000001',
      '"fAllowUnsolicitedFullControl"=dword:00000000',
    ),
  })
  const file = await audit.file('pc.reg')
  const save = async (name: RegExp) => {
    const saving = page.waitForEvent('download')
    await file.getByRole('button', { name }).click()
    return parseRegFile(new TextDecoder('utf-16le').decode(await bytesOf(await saving)))
  }
  const forth = await save(/^Only what is still to be done/)
  const names = (operations: typeof forth.operations, kind: string) =>
    operations.flatMap((operation) =>
      operation.kind === kind && 'name' in operation ? [operation.name] : [],
    )
  expect(names(forth.operations, 'set-value')).toContain('fAllowUnsolicitedFullControl')
  // That is there already.
  expect(names(forth.operations, 'set-value')).not.toContain('fAllowUnsolicited')
  const back = await save(/^The way back/)
  expect(back.operations.filter(({ kind }) => kind === 'set-value')).toMatchObject([
    { name: 'fAllowUnsolicitedFullControl', data: { data: 0 } },
  ])
  expect(names(back.operations, 'delete-value')).not.toContain('fAllowUnsolicited')

  const saving = page.waitForEvent('download')
  await file.getByRole('button', { name: /^What is still to be done, as a script/ }).click()
  const { files, problems } = parseZip(await bytesOf(await saving))
  expect(problems).toEqual([])
  expect(files.map(({ name }) => name)).toEqual([
    'difference.cmd',
    'restore.cmd',
    'verify.cmd',
    'read-me.txt',
  ])
  const script = Buffer.from(files[0]?.bytes ?? []).toString()
  expect(script).toContain('/v "fAllowUnsolicitedFullControl" /t REG_DWORD /d 1')
  expect(script).not.toContain('/v "fAllowUnsolicited" /t')
  await expect(file).toContainText(/The script makes \d of 7 changes/)
})

test('files that were made here are read again, and stay until they are removed', async ({ page, visit }) => {
  await visit('/audit', { answers: ANSWERS })
  const audit = await arriveAt(page, AuditPage)
  await audit.bring(
    {
      name: 'remote-assistance-PC01.txt',
      text: [
        'Remote Assistance report 1',
        'computer: PC01',
        'plan: 0123456789abcdef',
        'windows: Microsoft Windows XP [Version 5.1.2600]',
        'ok offer: x',
        'failed dcom: x',
        'result: failed, 1 ok, 1 failed, 0 unknown',
      ].join('\r\n'),
    },
    { name: 'apply.reg', text: Buffer.from(artifactBytes('apply-reg', ANSWERS)) },
  )
  await expect(await audit.file('remote-assistance-PC01.txt')).toContainText('Computer: PC01')
  const apply = await audit.file('apply.reg')
  await expect(apply.getByText('Everything that this file shows is right.')).toBeVisible()
  await audit.main.getByRole('link', { name: 'Back to your files' }).click()
  await arriveAt(page, ResultsPage)
  await page.goBack()
  // Still there, until it is removed.
  await expect(audit.main.getByRole('heading', { name: 'apply.reg' })).toBeVisible()
  await audit.main.getByRole('button', { name: 'Remove everything' }).click()
  await expect(audit.main.getByText('Nothing has been read yet.')).toBeVisible()
  await expect(audit.h1).toBeFocused()
})

/** Computers by number: every third has the offer switched off, every fifth does not say it at all. */
function computers(count: number) {
  return Array.from({ length: count }, (_, index) => {
    const name = `PC-${String(index).padStart(4, '0')}`
    const value = index % 5 === 0 ? [] : [`"fAllowUnsolicited"=dword:0000000${index % 3 === 0 ? '0' : '1'}`]
    return {
      name: `${name.toLowerCase()}.reg`,
      text: reg(
        TERMINAL_SERVICES,
        ...value,
        '"fAllowUnsolicitedFullControl"=dword:00000001',
        `[${TERMINAL_SERVICES.slice(1, -1)}\\RAUnsolicit]`,
        '"CONTOSO\\\\a"="CONTOSO\\\\a"',
        '[HKEY_LOCAL_MACHINE\\SYSTEM\\CurrentControlSet\\Control\\ComputerName\\ComputerName]',
        `"ComputerName"="${name}"`,
      ),
    }
  })
}

test('300 computers are a table, which is searched, chosen from, opened, and saved for a spreadsheet', async ({
  page,
  visit,
}) => {
  await visit('/audit')
  const audit = await arriveAt(page, AuditPage)
  await audit.bring(...computers(300), { name: 'holiday.png', text: Buffer.from('89504e470d0a1a0a', 'hex') })
  // Of 300, 60 do not say it, and of the others 80 have it off.
  await expect(audit.main).toContainText('300 computers')
  await expect(audit.main).toContainText('140 with something that is not right')
  await expect(audit.main).toContainText('160 where everything that is shown is right')
  const offer = audit.troubles.filter({ hasText: 'The policy Offer Remote Assistance is enabled' })
  await expect(offer).toContainText('140 of 300')
  await expect(offer).toContainText('80 wrong, 60 missing')

  // The first of 300, with those in the front that have trouble, 50 at a time.
  await expect(audit.computers).toHaveCount(50)
  await expect(audit.computers.first()).toContainText('PC-0000')
  await audit.main.getByRole('button', { name: 'Show 50 more' }).click()
  await expect(audit.computers).toHaveCount(100)
  await audit.choose(/^Order$/, /^Most right first$/)
  await expect(audit.computers.first()).toContainText('PC-0001')

  await offer.getByRole('button').click()
  const status = audit.main.getByRole('status').filter({ hasText: 'these choices' })
  await expect(status).toHaveText('140 lines match these choices.')
  await audit.choose(/^Show$/, /^Something is missing \(60\)$/)
  await expect(status).toHaveText('60 lines match these choices.')
  await audit.main.getByRole('textbox', { name: 'Name contains' }).fill('pc-011')
  await expect(audit.computers).toHaveText([/^PC-0110/, /^PC-0115/])
  await audit.main.getByRole('button', { name: 'All requirements' }).click()
  await audit.choose(/^Show$/, /^Everything \(300\)$/)
  await expect(audit.computers).toHaveCount(10)

  // As a grid each cell opens what it was seen by.
  const grid = audit.main.getByRole('checkbox', { name: /^Show what each says/ })
  await grid.check()
  await expect(audit.rowOf('PC-0111').getByRole('cell')).toHaveText(['wrong'])
  await expect(audit.rowOf('PC-0112').getByRole('cell')).toHaveText(['right'])
  await audit.rowOf('PC-0112').getByRole('cell').getByRole('button').click()
  await expect(await audit.file('pc-0112.reg')).toContainText('Computer: PC-0112')
  await audit.rowOf('PC-0112').getByRole('button', { expanded: true }).click()
  await grid.uncheck()

  await audit.rowOf('PC-0111').getByRole('button').click()
  const file = await audit.file('pc-0111.reg')
  const row = file.getByRole('row').filter({ hasText: 'The policy Offer Remote Assistance is enabled' })
  await expect(row).toContainText('wrong')
  await expect(row).toContainText('line 4')

  // What is no picture of a computer says so, and is in no count.
  await expect(audit.main.getByText('Files that show no computer (1)')).toBeVisible()
  await expect(audit.main.locator('summary').filter({ hasText: 'holiday.png' })).toContainText('a picture')

  const saving = page.waitForEvent('download')
  await audit.main.getByRole('button', { name: 'Save as audit.csv' }).click()
  const { rows } = parseCsv(new TextDecoder().decode(await bytesOf(await saving)), ',')
  const ofOffer = rows.filter(([, id]) => id === 'offer')
  expect(ofOffer).toHaveLength(300)
  expect(ofOffer.find(([computer]) => computer === 'PC-0111')?.slice(3)).toEqual([
    'wrong',
    '0',
    '1',
    'pc-0111.reg',
    '4',
  ])
  expect(rows.at(-1)).toContain('holiday.png')
  // Without answers nobody knows what is to be set.
  await expect(audit.main.getByRole('button', { name: 'Save differences.zip' })).toHaveCount(0)
})

test('each computer that needs it gets its own difference, and a sheet says which is whose', async ({
  page,
  visit,
}) => {
  await visit('/audit', { answers: ANSWERS })
  const audit = await arriveAt(page, AuditPage)
  await audit.bring(...computers(7), { name: 'again.reg', text: computers(1)[0]?.text ?? '' })
  // Two files of one computer are one line.
  await expect(audit.rowOf('PC-0000')).toContainText('again.reg')
  await expect(audit.computers).toHaveCount(7)
  const saving = page.waitForEvent('download')
  await audit.main.getByRole('button', { name: 'Save differences.zip' }).click()
  const { files, problems } = parseZip(await bytesOf(await saving))
  expect(problems).toEqual([])
  const sheet = new TextDecoder('utf-16le').decode(files.find(({ name }) => name === 'run-sheet.txt')?.bytes)
  for (let index = 0; index < 7; index += 1) {
    const folder = files.find(({ name }) => name.includes(`PC-000${index}/`))?.name.split('/')[0] ?? '?'
    expect(sheet).toContain(`[ ] ${folder}`)
    const back = files.find(({ name }) => name === `${folder}/difference-undo.reg`)?.bytes
    const undone = parseRegFile(new TextDecoder('utf-16le').decode(back)).operations
    // The list of helpers that was there comes back.
    expect(undone).toContainEqual(expect.objectContaining({ kind: 'set-value', name: 'CONTOSO\\a' }))
  }
  expect(sheet).toContain('PC-0000  (pc-0000.reg, again.reg)')
})

test('a line is shown among its neighbours, also of a paste; of what is packed only the place', async ({
  page,
  visit,
}) => {
  await visit('/audit')
  const audit = await arriveAt(page, AuditPage)
  const lines = reg(TERMINAL_SERVICES, '"fAllowUnsolicited"=dword:00000000', '"Ü"="é"')
  await audit.bring({ name: 'pc.reg', text: Buffer.from(`\uFEFF${lines}`, 'utf16le') })
  const file = await audit.file('pc.reg')
  await file.getByText('show line 4').click()
  await expect(file.locator('pre')).toHaveText(
    `2  3 ${TERMINAL_SERVICES} 4 "fAllowUnsolicited"=dword:00000000 5 "Ü"="é" 6`,
  )
  await expect(file.locator('mark')).toHaveText('"fAllowUnsolicited"=dword:00000000')
  await audit.main.getByText('Or paste text').click()
  await audit.main
    .getByRole('textbox', { name: 'Or paste text' })
    .fill(
      [
        '! REG.EXE VERSION 3.0',
        '',
        'HKEY_LOCAL_MACHINE\\SOFTWARE\\Microsoft\\Ole',
        '    EnableDCOM\tREG_SZ\tN',
      ].join('\n'),
    )
  await audit.main.getByRole('button', { name: 'Read this text' }).click()
  const pasted = await audit.file('Pasted text')
  await pasted.getByText('show line 4').click()
  await expect(pasted.locator('mark')).toHaveText('EnableDCOM REG_SZ N')
  // Only where it stands.
  await audit.bring({ name: 'all.zip', text: Buffer.from(zipSync({ 'pc.reg': Buffer.from(lines) })) })
  const packed = await audit.file('all.zip/pc.reg')
  await expect(packed.getByRole('cell', { name: /^line \d+$/ })).not.toHaveCount(0)
  await expect(packed.getByText('show line')).toHaveCount(0)
})

test('two files are held against each other, and the difference is copied', async ({
  page,
  context,
  visit,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await visit('/audit')
  const audit = await arriveAt(page, AuditPage)
  await expect(audit.main.getByText('Compare two files')).toHaveCount(0)
  const withValue = (digit: string, ...more: readonly string[]) =>
    reg(TERMINAL_SERVICES, `"fAllowUnsolicited"=dword:0000000${digit}`, ...more)
  await audit.bring(
    { name: 'before.reg', text: withValue('0', '"same"="x"') },
    { name: 'nothing.txt', text: 'nothing of it' },
    {
      name: 'after.reg',
      text: withValue(
        '1',
        '"same"="x"',
        '"new"="y"',
        '[HKEY_LOCAL_MACHINE\\SOFTWARE\\Microsoft\\Ole]',
        '"EnableDCOM"="Y"',
      ),
    },
  )
  await audit.main.getByText('Compare two files').click()
  await expect(audit.main.getByText('3 settings differ.')).toBeVisible()
  const row = (name: string) =>
    audit.main.getByRole('row').filter({ has: page.getByRole('rowheader', { name, exact: true }) })
  await expect(row('fAllowUnsolicited').getByRole('cell')).toHaveText([/Terminal Services$/, '0', '1'])
  await expect(row('new').getByRole('cell')).toHaveText([/Terminal Services$/, 'not there', 'y'])
  await expect(row('EnableDCOM').getByRole('cell')).toHaveText([/Ole$/, 'not in this file', 'Y'])
  // A file that has no settings cannot be chosen.
  const first = audit.main.getByLabel('First file')
  await expect(first.getByRole('option')).toHaveText(['Choose a file', 'before.reg', 'after.reg'])
  await audit.main.getByRole('button', { name: 'Copy as text' }).click()
  await expect(audit.announcement.filter({ hasText: 'Copied.' })).toHaveCount(1)
  const key = 'SOFTWARE\\Policies\\Microsoft\\Windows NT\\Terminal Services'
  expect((await page.evaluate(() => navigator.clipboard.readText())).split(/\r?\n/)).toEqual([
    'Key\tName\tbefore.reg\tafter.reg',
    `${key}\tfAllowUnsolicited\t0\t1`,
    `${key}\tnew\tnot there\ty`,
    'SOFTWARE\\Microsoft\\Ole\tEnableDCOM\tnot in this file\tY',
  ])
  await first.selectOption('after.reg')
  await expect(audit.main.getByText('No setting differs.')).toBeVisible()
})

test('of many files two are found by their names, to be compared', async ({ page, visit }) => {
  await visit('/audit')
  const audit = await arriveAt(page, AuditPage)
  await audit.bring(...computers(60))
  await audit.main.getByText('Compare two files').click()
  const second = audit.main.getByRole('combobox', { name: 'Second file' })
  await second.fill('0007')
  await expect(audit.main.getByText('1 file has this in its name. Choose one.')).toBeVisible()
  // As the browser fills in what is chosen from its list.
  await second.fill('pc-0007.reg')
  await expect(audit.main.getByText(/^\d settings? differs?\.$/)).toBeVisible()
  await expect(audit.main.getByRole('columnheader', { name: 'pc-0007.reg', exact: true })).toBeVisible()
  await second.fill('nothing of it')
  await expect(audit.main.getByText('No file has this in its name.')).toBeVisible()
})

test('any line of a file is explained, also of what netsh printed', async ({ page, visit }) => {
  await visit('/audit')
  const audit = await arriveAt(page, AuditPage)
  await audit.bring({
    name: 'ticket.txt',
    text: [
      'Port configuration for Domain profile:',
      'Port   Protocol  Mode     Name',
      '-------------------------------------------------------------------',
      '135    TCP       Enable   DCOM',
      '8080   TCP       Enable   Web',
      '',
    ].join('\r\n'),
  })
  const file = await audit.file('ticket.txt')
  await file.getByText(/^Every line about this, explained/).click()
  const items = file.locator('details[open] li').filter({ has: page.locator('code') })
  await expect(items).toHaveText([
    /135 TCP, Enable, DCOM.*TCP port 135 is an enabled exception \(domain profile\)/,
    /8080 TCP, Enable, Web.*No requirement asks for this/,
  ])
  const line = file.getByRole('textbox', { name: 'Look at a line' })
  await line.fill('4')
  await expect(items).toHaveCount(1)
  await line.fill('2')
  await expect(file.getByText('This line is not about offers of Remote Assistance.')).toBeVisible()
  await file.getByText('show line 2').click()
  await expect(file.locator('mark')).toHaveText('Port Protocol Mode Name')
})

test('the wizard opens filled in with what a file shows, and one undo brings back what was there', async ({
  page,
  visit,
}) => {
  await visit('/audit', { answers: ANSWERS })
  const audit = await arriveAt(page, AuditPage)
  await audit.bring({
    name: 'pc-0231.reg',
    text: reg(
      TERMINAL_SERVICES,
      '"fAllowUnsolicited"=dword:00000001',
      '"fAllowUnsolicitedFullControl"=dword:00000000',
      `${TERMINAL_SERVICES.slice(0, -1)}\\RAUnsolicit]`,
      '"CONTOSO\\\\Found"="CONTOSO\\\\Found"',
      '[HKEY_LOCAL_MACHINE\\SOFTWARE\\Microsoft\\Ole]',
      '"EnableDCOM"="N"',
    ),
  })
  const file = await audit.file('pc-0231.reg')
  await expect(file).toContainText('4 answers of the wizard can be filled in from this file')
  await expect(file).toContainText('All answers that you have now are replaced')
  await file.getByRole('button', { name: 'Configure with what was found' }).click()
  const edition = await arriveAt(page, EditionPage)
  await expect(edition.main.getByLabel('Edition of the computer that receives help')).toHaveValue('')
  const notice = page.getByRole('region', { name: 'Your answers' })
  await expect(notice).toContainText('4 answers were filled in from pc-0231.reg.')
  await expect(edition.announcement).toContainText('4 answers were filled in from pc-0231.reg.')
  const kept = () =>
    page.evaluate(() => JSON.parse(localStorage.getItem('remote-assistance-wizard') ?? '{}') as object)
  await expect.poll(kept).toMatchObject({
    answers: { solicited: 'enabled', helpers: ['CONTOSO\\Found'], control: 'view', dcom: 'off' },
  })
  await notice.getByRole('button', { name: 'Undo' }).click()
  await expect.poll(kept).toMatchObject({ answers: ANSWERS })
})

test('saved answers are opened from here, and lead to the summary', async ({ page, visit }) => {
  await visit('/audit')
  const audit = await arriveAt(page, AuditPage)
  await audit.bring({ name: 'answers.json', text: Buffer.from(artifactBytes('answers-json', ANSWERS)) })
  const file = await audit.file('answers.json')
  await expect(file).not.toContainText('are replaced')
  await file.getByRole('button', { name: 'Configure with what was found' }).click()
  const check = await arriveAt(page, CheckPage)
  await expect(check.main).toContainText('RA-Helpers')
})
