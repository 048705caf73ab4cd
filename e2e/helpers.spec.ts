import { SCENARIOS } from '#domain/answers/scenarios.ts'
import { arriveAt } from '#e2e/pages/AppPage.ts'
import { ControlPage } from '#e2e/pages/ControlPage.ts'
import { DomainPage } from '#e2e/pages/DomainPage.ts'
import { HelpersPage } from '#e2e/pages/HelpersPage.ts'
import { expect, test } from './fixtures.ts'

const { edition, servicePack, helperEdition, way, membership, domain } = SCENARIOS['xp-sp3-narrow']
const answers = { edition, servicePack, helperEdition, way, membership, domain }

test('a pasted list is split at lines, commas, semicolons and tabs, and each account has its line', async ({
  page,
  visit,
}) => {
  await visit('/steps/helpers', { answers })
  const helpers = await arriveAt(page, HelpersPage)
  await helpers.paste(
    'CONTOSO\\jansen; de.vries,"CONTOSO\\Beheer, 1e lijn"\r\nContoso\\x\tNORTHWIND\\Helpdesk\r\n\r\n',
  )
  await expect(helpers.announcement).toHaveText('5 lines added, 1 to correct.')
  await expect(helpers.rows).toHaveCount(5)
  await expect(helpers.rows.nth(0)).toContainText('CONTOSO\\jansen')
  await expect(helpers.rows.nth(1)).toContainText('CONTOSO\\de.vries')
  await expect(helpers.rows.nth(1)).toContainText('CONTOSO\\ was added')
  await expect(helpers.rows.nth(2)).toContainText('Windows does not allow , in an account name.')
  await expect(helpers.box).toHaveValue('')
})

test('the frame of a net group listing is set aside where it can be seen, and can be added anyway', async ({
  page,
  visit,
}) => {
  await visit('/steps/helpers', { answers })
  const helpers = await arriveAt(page, HelpersPage)
  const row = ['a.bakker', 'b.smit', 'c.mulder'].map((name) => name.padEnd(25)).join('')
  await helpers.paste(
    [
      'Group name     RA-Helpers',
      '',
      'Members',
      '',
      '-'.repeat(79),
      row,
      'The command completed successfully.',
    ].join('\r\n'),
  )
  await expect(helpers.rows).toHaveCount(3)
  await expect(helpers.rows.nth(2)).toContainText('CONTOSO\\c.mulder')
  await expect(helpers.main).toContainText('4 lines that look like the layout of net group')
  await expect(helpers.main).toContainText('The command completed successfully.')
  await helpers.main.getByRole('button', { name: 'Add anyway' }).click()
  await expect(helpers.rows).toHaveCount(7)
})

const PROBLEMS: Record<string, RegExp> = {
  'jansen@contoso.local': /UPN/,
  'S-1-5-21-1-2-3-500': /SID, not a name/,
  '.\\jansen': /means the computer itself/,
  'BUILTIN\\Users': /means the computer itself/,
  'PC042\\Administrator': /PC042 means the computer itself/,
  'CONTOSO\\\\jansen': /2 backslashes; there must be exactly one/,
  'CONTOSO/jansen': /slash instead of a backslash/,
  'CONTOSO\\jan*sen': /does not allow \* in an account name/,
  'CONTOSO\\jan\u200Bsen': /invisible character \(U\+200B\)/,
  'CONTOSO\\': /no name after the backslash/,
  'AVERYLONGDOMAINNAME\\x': /is 19 characters long; Windows allows 15/,
  'contoso\\RA-HELPERS': /The same as line 1; Windows ignores capitals/,
}

test('each line that cannot be written says what is wrong and how to mend it, and stays as typed', async ({
  page,
  visit,
}) => {
  await visit('/steps/helpers', {
    answers: { ...answers, computer: 'PC042', helpers: ['CONTOSO\\RA-Helpers'] },
  })
  const helpers = await arriveAt(page, HelpersPage)
  await helpers.paste(Object.keys(PROBLEMS).join('\n'))
  for (const [typed, says] of Object.entries(PROBLEMS)) {
    const place = Object.keys(PROBLEMS).indexOf(typed) + 2
    const row = helpers.rows.filter({ has: page.getByText(String(place), { exact: true }) })
    await row.scrollIntoViewIfNeeded()
    await expect(row).toContainText(typed)
    await expect(row).toContainText(says)
  }
  await expect(helpers.main).toContainText('12 lines need correcting before you can continue.')
})

test('a name without a domain is a problem where no domain is known', async ({ page, visit }) => {
  await visit('/steps/helpers', { answers: { edition, servicePack, helperEdition, way, membership } })
  const helpers = await arriveAt(page, HelpersPage)
  await helpers.add('jansen')
  await expect(helpers.row('jansen')).toContainText('No domain. Write it as DOMAIN\\name')
})

test('a line is mended by editing it or by taking the suggestion', async ({ page, visit }) => {
  await visit('/steps/helpers', { answers })
  const helpers = await arriveAt(page, HelpersPage)
  await helpers.paste('CONTOSO/jansen\nCONTOSO\\jan*sen')
  await helpers.takeSuggestion('CONTOSO\\jansen')
  await expect(helpers.rows.nth(0)).not.toContainText('slash')
  await helpers.edit('CONTOSO\\jan*sen', 'CONTOSO\\pietersen')
  await expect(helpers.rows.nth(1)).toContainText('CONTOSO\\pietersen')
  await expect(helpers.main).not.toContainText('correcting')
  await helpers.continueTo(ControlPage)
})

test('the button to the next line to mend opens it for editing', async ({ page, visit }) => {
  await visit('/steps/helpers', {
    answers: { ...answers, helpers: [...Array.from({ length: 60 }, (_, n) => `user${n}`), 'a@b'] },
  })
  const helpers = await arriveAt(page, HelpersPage)
  await helpers.main.getByRole('button', { name: 'Next line to correct' }).click()
  const field = helpers.list.getByRole('textbox', { name: 'Account' })
  await expect(field).toBeFocused()
  await expect(field).toBeInViewport()
  await expect(field).toHaveValue('a@b')
  await field.press('Escape')
  await expect(helpers.list.getByRole('button', { name: 'Change a@b' })).toBeVisible()
})

test('a line that is being changed keeps what was typed while the list is scrolled', async ({
  page,
  visit,
}) => {
  await visit('/steps/helpers', {
    answers: { ...answers, helpers: Array.from({ length: 400 }, (_, n) => `user${n}`) },
  })
  const helpers = await arriveAt(page, HelpersPage)
  await helpers.list.getByRole('button', { name: 'Change user0', exact: true }).click()
  const field = helpers.list.getByRole('textbox', { name: 'Account' })
  await field.fill('half a name')
  await helpers.bringListIntoView()
  await helpers.rows.first().hover()
  await page.mouse.wheel(0, 100_000)
  await expect(helpers.row('user399')).toBeInViewport()
  await page.mouse.wheel(0, -100_000)
  await expect(field).toBeInViewport()
  await expect(field).toHaveValue('half a name')
})

test('a person says what is a group and what a user', async ({ page, visit }) => {
  await visit('/steps/helpers', { answers })
  const helpers = await arriveAt(page, HelpersPage)
  await helpers.paste('RA-Helpers\njansen')
  await helpers.setKind('RA-Helpers', 'Group')
  await helpers.setKind('jansen', 'User')
  await page.reload()
  await expect(helpers.row('RA-Helpers').getByRole('combobox')).toHaveValue('group')
  await expect(helpers.row('jansen').getByRole('combobox')).toHaveValue('user')
  await helpers.edit('RA-Helpers', 'CONTOSO\\RA-Team')
  await expect(helpers.row('RA-Team').getByRole('combobox')).toHaveValue('group')
})

for (const width of [390, 1280, 1920]) {
  test(`at ${width} pixels fifteen helpers are seen without scrolling the list, and fifty are not all`, async ({
    page,
    visit,
  }) => {
    await page.setViewportSize({ width, height: 1000 })
    const names = (n: number) => Array.from({ length: n }, (_, place) => `user${place}`)
    const hidden = async () =>
      (await arriveAt(page, HelpersPage)).rows.last().evaluate((row) => {
        const list = row.closest('ul')?.parentElement as HTMLElement
        return list.scrollHeight - list.clientHeight
      })
    await visit('/steps/helpers', { answers: { ...answers, helpers: names(15) } })
    await expect.poll(hidden).toBe(0)
    await visit('/steps/helpers', { answers: { ...answers, helpers: names(50) } })
    await expect.poll(hidden).toBeGreaterThan(1000)
  })
}

test('the kinds have a heading that stands above them, and the list says why they are asked', async ({
  page,
  visit,
}) => {
  for (const [language, heading, why] of [
    ['en', 'User or group', /the security note lists it/],
    ['nl', 'Gebruiker of groep', /het komt in de beveiligingsnotitie/],
  ] as const) {
    await visit('/steps/helpers', { answers: { ...answers, helpers: ['a', 'b'] }, language })
    await expect(page.getByText(why)).toBeVisible()
    for (const width of [390, 1280, 1920]) {
      await page.setViewportSize({ width, height: 1000 })
      const above = await page.getByText(heading, { exact: true }).boundingBox()
      const select = await page
        .getByRole('main')
        .getByRole('listitem')
        .getByRole('combobox')
        .first()
        .boundingBox()
      expect(Math.abs(above!.x - select!.x), `${language} at ${width}`).toBeLessThan(2)
      expect(select!.y).toBeGreaterThan(above!.y)
    }
  }
})

test('a list that was emptied comes back by the button beside it', async ({ page, visit }) => {
  const helpers = ['CONTOSO\\a', 'CONTOSO\\b']
  await visit('/steps/helpers', { answers: { ...answers, helpers, helperGroups: ['CONTOSO\\b'] } })
  const asked = await arriveAt(page, HelpersPage)
  const undo = asked.list.getByRole('button', { name: 'Undo: Remove all' })
  await asked.list.getByRole('button', { name: 'Remove all' }).click()
  await expect(asked.rows).toHaveCount(0)
  // What is typed meanwhile is not what is undone.
  await asked.box.fill('half a name')
  await undo.click()
  await expect(asked.rows).toHaveCount(2)
  await expect(asked.row('CONTOSO\\b').getByRole('combobox')).toHaveValue('group')
  await expect(asked.box).toHaveValue('half a name')
  await expect(undo).toHaveCount(0)
  await expect(asked.list.getByRole('heading')).toBeFocused()

  await asked.box.fill('')
  await asked.list.getByRole('button', { name: 'Remove all' }).click()
  await asked.add('CONTOSO\\c')
  await expect(undo).toHaveCount(0)
})

test('many users and no group get the advice to make a group, which blocks nothing', async ({
  page,
  visit,
}) => {
  await visit('/steps/helpers', { answers })
  const helpers = await arriveAt(page, HelpersPage)
  await helpers.paste('a\nb\nc\nd')
  await expect(helpers.main).toContainText(
    '4 accounts, no group. One group in the domain is easier to maintain',
  )
  await helpers.continueTo(ControlPage)
})

test('Enter adds what is in the box, and so does Continue', async ({ page, visit }) => {
  await visit('/steps/helpers', { answers })
  const helpers = await arriveAt(page, HelpersPage)
  await helpers.add('CONTOSO\\jansen')
  await expect(helpers.rows).toHaveCount(1)
  await expect(helpers.box).toHaveValue('')
  await expect(helpers.box).toBeFocused()
  await helpers.box.fill('CONTOSO\\de.vries')
  const control = await helpers.continueTo(ControlPage)
  await expect((await control.backTo(HelpersPage)).rows).toHaveCount(2)
})

test('without a helper, or with one to mend, the error summary leads to the box and the title says so', async ({
  page,
  visit,
}) => {
  await visit('/steps/helpers', { answers })
  const helpers = await arriveAt(page, HelpersPage)
  const error = 'Add at least one user or group that may offer help'
  await helpers.continueWithErrors(error)
  await expect(helpers.box).toHaveAccessibleDescription(new RegExp(error))
  await helpers.errorSummary.getByRole('link', { name: error }).click()
  await expect(helpers.box).toBeFocused()

  await helpers.add('a@b')
  await helpers.continueWithErrors(/^Line 1 of the list: This name looks like an e-mail address/)
  await helpers.edit('a@b', 'CONTOSO\\a')
  await expect(helpers.errorSummary).toHaveCount(0)
  await expect(page).toHaveTitle('Who may offer help? · Remote Assistance wizard')
  await helpers.continueTo(ControlPage)
})

test('ten thousand pasted lines stay a page that scrolls and goes on', async ({ page, visit }) => {
  await visit('/steps/helpers', { answers })
  const helpers = await arriveAt(page, HelpersPage)
  await helpers.paste(Array.from({ length: 10_000 }, (_, n) => `CONTOSO\\user${n + 1}`).join('\r\n'))
  await expect(helpers.list.getByRole('heading')).toHaveText('On the list: 10,000')
  expect(await helpers.rows.count()).toBeLessThan(60)
  expect(await helpers.preview.lines.count()).toBeLessThan(200)

  await helpers.bringListIntoView()
  await helpers.rows.first().hover()
  await page.mouse.wheel(0, 2_000_000)
  await expect(helpers.row('CONTOSO\\user10000')).toBeInViewport()
  expect(await helpers.rows.count()).toBeLessThan(60)
  await helpers.continueTo(ControlPage)
})

test('another reading is offered, and taken for one line or for all lines alike at once', async ({
  page,
  visit,
}) => {
  await visit('/steps/helpers', { answers })
  const helpers = await arriveAt(page, HelpersPage)
  await helpers.paste(
    'Domain Users\n1. CONTOSO\\jan\n2. CONTOSO\\piet\n3. klaas\n“CONTOSO\\kees”\nSystem error 5 has occurred.',
  )
  const summary = '5 lines added, 4 to correct, 1 worth a look; 1 line set aside.'
  await expect(helpers.announcement).toHaveText(summary)
  await expect(helpers.main).toContainText(summary)
  await expect(helpers.rows.nth(0)).toContainText('Each of them may then offer help')
  await expect(helpers.rows.nth(1)).toContainText('1. CONTOSO\\jan')
  await helpers.takeSuggestion('CONTOSO\\jan')
  await expect(helpers.rows.nth(1)).not.toContainText('1. CONTOSO')
  await expect(helpers.main).not.toContainText(summary)

  await helpers.rows.nth(2).getByRole('button', { name: 'Do this for all 2 lines like this' }).click()
  for (const [place, name] of ['jan', 'piet', 'klaas'].entries())
    await expect(helpers.rows.nth(place + 1)).toContainText(`CONTOSO\\${name}`)
  await expect(helpers.main).toContainText('1 line needs correcting')
  await helpers.takeSuggestion('CONTOSO\\kees')
  await helpers.continueTo(ControlPage)
})

test('names that ran together become a line each', async ({ page, visit }) => {
  await visit('/steps/helpers', { answers })
  const helpers = await arriveAt(page, HelpersPage)
  await helpers.add('CONTOSO\\jan、CONTOSO\\piet')
  await helpers.list
    .getByRole('button', { name: 'Use CONTOSO\\jan and CONTOSO\\piet, each on its own line' })
    .click()
  await expect(helpers.rows).toHaveCount(2)
  await expect(helpers.rows.nth(1)).toContainText('CONTOSO\\piet')
})

test('the DNS name of a domain gets its short name offered', async ({ page, visit }) => {
  await visit('/steps/domain', { answers: { edition, servicePack, helperEdition, way, membership } })
  const asked = await arriveAt(page, DomainPage)
  const field = asked.main.getByRole('textbox', { name: 'Name of the domain' })
  await field.fill('gemeente.local')
  await asked.main.getByRole('button', { name: 'Use GEMEENTE' }).click()
  await expect(field).toHaveValue('GEMEENTE')
  await expect(asked.main).not.toContainText('gemeente.local')
})
