import { readFileSync, writeFileSync } from 'node:fs'
import type { Locator, Page } from '@playwright/test'
import { FAULT_IDS } from '#domain/training/faults.ts'
import { LESSON_IDS, lessonOf } from '#domain/training/lessons.ts'
import { scenesOf } from '#domain/training/training.ts'
import { ReplicaPage } from '#e2e/pages/ReplicaPage.ts'
import { bytesOf, expect, test } from './fixtures.ts'
import { LANGUAGES } from './languages.ts'

/** More stops than any page has before the replica. */
const MOST_STOPS = 60
/** A score code as version 0.2.0 wrote it. */
const OLD_CODE = 'KCZ5R-PSH5G-H68RV-FDMH2-RPTX5-GRJRD-HG5GT-2RC9C-BDEJR-8J1DS-Q628J-X'

test('the trainer is found from any page, and leads to every lesson in its three ways', async ({
  page,
  visit,
}) => {
  await visit('/')
  await page.getByRole('banner').getByRole('link', { name: 'Trainer' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Trainer' })).toBeVisible()
  for (const way of ['Show', 'Follow', 'Practise']) {
    await expect(page.getByRole('link', { name: new RegExp(`^${way}: `) })).toHaveCount(LESSON_IDS.length)
  }
  await page.getByRole('link', { name: 'Follow: The policy' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'The policy' })).toBeFocused()
})

test('a lesson begins at its heading, with the labels of another Windows too', async ({ page, visit }) => {
  await visit('/', { windowsLanguage: 'de' })
  await page.getByRole('banner').getByRole('link', { name: 'Trainer' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Trainer' })).toBeFocused()
  await page.getByRole('link', { name: 'Follow: The policy' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'The policy' })).toBeFocused()
})

test.describe('by keyboard alone', () => {
  test('the policy procedure of the article', async ({ page, visit }) => {
    await visit('/trainer/lessons/policy/follow')
    const { keyboard } = page
    const replica = new ReplicaPage(page)
    await tabTo(page, replica.startButton)
    await keyboard.press('Enter')
    await replica.expectFront('Logged on: CONTOSO\\Administrator')
    await keyboard.press('Enter')
    await keyboard.type('gpedit.msc')
    await keyboard.press('Enter')
    await replica.expectFront('Group Policy')
    // Down to the first folder, unfold, then by first letters.
    for (const key of ['ArrowDown', 'ArrowRight', 'a', 'ArrowRight', 's', 'ArrowRight', 'r'])
      await keyboard.press(key)
    await keyboard.press('Tab')
    await keyboard.press('o')
    await keyboard.press('Enter')
    await replica.expectFront('Offer Remote Assistance Properties')
    await keyboard.press('Alt+e')
    await keyboard.press('Alt+s')
    await replica.expectFront('Show Contents')
    await keyboard.press('Alt+a')
    await keyboard.type('CONTOSO\\RA-Helpers')
    await keyboard.press('Enter')
    await replica.expectFront('Show Contents')
    await keyboard.press('Enter')
    await replica.expectFront('Offer Remote Assistance Properties')
    await keyboard.press('Enter')
    await replica.expectFront('Group Policy')
    await keyboard.press('Shift+Tab')
    await keyboard.press('Enter')
    await expect(replica.window('Group Policy')).toHaveCount(0)
    await offerByKeyboard(page, replica)
    await expect(page.getByText('The goal is reached.')).toBeVisible()
  })

  test('the firewall procedure of the article', async ({ page, visit }) => {
    test.slow()
    await visit('/trainer/lessons/firewall/follow')
    const { keyboard } = page
    const replica = new ReplicaPage(page)
    await tabTo(page, replica.startButton)
    await keyboard.press('Enter')
    await keyboard.press('Enter')
    await keyboard.type('mmc')
    await keyboard.press('Enter')
    await replica.expectFront('Console1')
    await keyboard.press('Alt+f')
    await keyboard.press('ArrowDown')
    await expect(page.getByRole('menuitem', { name: 'Add/Remove Snap-in' })).toBeFocused()
    await keyboard.press('Enter')
    await replica.expectFront('Add/Remove Snap-in')
    await keyboard.press('Alt+a')
    await replica.expectFront('Add Standalone Snap-in')
    await keyboard.press('g')
    await keyboard.press('Enter')
    await replica.expectFront('Select Group Policy Object')
    await keyboard.press('Alt+b')
    await replica.expectFront('Browse for a Group Policy Object')
    await keyboard.press('r')
    await keyboard.press('Enter')
    await keyboard.press('Alt+f')
    await replica.expectFront('Add Standalone Snap-in')
    await keyboard.press('Escape')
    await replica.expectFront('Add/Remove Snap-in')
    await keyboard.press('Enter')
    await replica.expectFront('Console1')
    for (const key of [
      'ArrowDown',
      'ArrowRight',
      'a',
      'ArrowRight',
      'n',
      'ArrowRight',
      'n',
      'ArrowRight',
      'w',
      'ArrowRight',
    ]) {
      await keyboard.press(key)
    }
    const scenes = scenesOf('firewall')
    const typed = (policy: string) => {
      const from = scenes.findIndex(({ next }) => next !== null && 'item' in next && next.item === policy)
      const to = scenes.findIndex(({ next }, index) => index > from && next?.on === 'contents.ok')
      return scenes.slice(from, to).flatMap(({ next }) => (next?.do === 'type' ? [next.text] : []))
    }
    // Domain Profile and Standard Profile are the next two; each has both lists.
    for (const [profile, letter] of [
      ['domain', 'd'],
      ['standard', 's'],
    ] as const) {
      for (const list of ['ports', 'programs'] as const) {
        // The folder stays chosen for the second list.
        if (list === 'ports') await keyboard.press(letter)
        await keyboard.press('Tab')
        // The seventh is that of ports, the third that of programs.
        await keyboard.press('Home')
        for (let line = 0; line < (list === 'ports' ? 6 : 2); line += 1) await keyboard.press('ArrowDown')
        await keyboard.press('Enter')
        await replica.expectFront(
          `Windows Firewall: Define ${list === 'ports' ? 'port' : 'program'} exceptions Properties`,
        )
        await keyboard.press('Alt+e')
        await keyboard.press('Alt+s')
        for (const line of typed(`${profile}-${list}`)) {
          await keyboard.press('Alt+a')
          await keyboard.insertText(line)
          await keyboard.press('Enter')
        }
        await keyboard.press('Enter')
        await keyboard.press('Enter')
        await replica.expectFront('Console1')
      }
    }
    await offerByKeyboard(page, replica)
    await expect(page.getByText('The goal is reached.')).toBeVisible()
  })
})

test('following marks what comes next, notices what leads off the way, and helps when stuck', async ({
  page,
  visit,
}) => {
  await visit('/trainer/lessons/level/follow')
  const replica = new ReplicaPage(page)
  await expect(replica.currentAction).toContainText('Start the Group Policy editor')
  await replica.run('gpedit.msc')
  await expect(replica.currentAction).toContainText('Open the folder of Remote Assistance')
  await page.getByRole('button', { name: 'Do it for me' }).click()
  await page.getByRole('button', { name: 'Do it for me' }).click()
  await page.getByRole('button', { name: 'Do it for me' }).click()
  await page.getByRole('button', { name: 'Do it for me' }).click()
  await page.getByRole('option', { name: /^Solicited/ }).dblclick()
  await expect(page.getByRole('alert')).toContainText('no longer part of the lesson')
  await page.getByRole('button', { name: 'Undo', exact: true }).last().click()
  await expect(page.getByRole('alert')).toHaveCount(0)
  await page.getByRole('option', { name: /^Offer/ }).dblclick()
  await expect(replica.currentAction).toContainText('may only view')
  await replica
    .window('Offer Remote Assistance Properties')
    .getByRole('combobox')
    .selectOption({ label: 'Allow helpers to only view the computer' })
  await expect(replica.currentAction).toContainText('Close the dialog')
})

test('a goal counts whatever the way, and its sheet goes by its code into the table of scores', async ({
  page,
  visit,
}) => {
  await visit('/trainer/lessons/dcom/practise')
  const replica = new ReplicaPage(page)
  await replica.beginTask()
  await replica.type('reg add HKLM\\SOFTWARE\\Microsoft\\Ole /v EnableDCOM /d Y /f')
  await expect(page.getByRole('heading', { name: 'Score sheet: DCOM' })).toBeVisible()
  await expect(page.getByText('100 of 100 points')).toBeVisible()
  // Whose it is comes first: nothing else can be handed in.
  const shown = page.locator('code').filter({ hasText: /^[0-9A-Z]{5}-/ })
  await expect(page.getByText('Type your name')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Copy the code' })).toHaveCount(0)
  await page.getByRole('textbox', { name: 'Name' }).fill('   ')
  await expect(shown).toHaveCount(0)
  await page.getByRole('textbox', { name: 'Name' }).fill('Anna <b>de</b> Wit')
  await expect(page.getByRole('button', { name: 'Copy the code' })).toBeVisible()
  const code = await shown.innerText()

  await page.getByRole('link', { name: 'All lessons' }).click()
  await page.getByRole('link', { name: 'Scores' }).click()
  const wrong = `${code.slice(0, -3)}ZZZ`
  await page.getByRole('textbox', { name: 'Codes' }).fill(`${code}\n${wrong}\n`)
  await page.getByRole('button', { name: 'Add', exact: true }).click()
  await expect(page.getByRole('alert')).toContainText('A letter of this code is wrong')
  await expect(page.getByRole('textbox', { name: 'Codes' })).toHaveValue(wrong)
  await page.getByRole('textbox', { name: 'Codes' }).fill(OLD_CODE)
  await page.getByRole('button', { name: 'Add', exact: true }).click()
  await expect(page.getByRole('alert')).toContainText('from an older version')
  const row = page.getByRole('row').filter({ hasText: 'Anna <b>de</b> Wit' })
  await expect(row).toContainText('DCOM')
  await expect(row).toContainText('100')

  await page.reload()
  await expect(row).toBeVisible()
  await row.getByRole('button').click()
  await expect(page.getByText('No scores yet.')).toBeVisible()
})

test('practising by the registry editor, with a wrong turn that is explained and undone', async ({
  page,
  visit,
}) => {
  await visit('/trainer/lessons/dcom/practise')
  const replica = new ReplicaPage(page)
  await replica.beginTask()
  await replica.type('netsh firewall set opmode mode=DISABLE')
  await expect(page.getByText('The firewall is off.')).toBeVisible()
  await page.getByRole('button', { name: 'Undo', exact: true }).last().click()
  await expect(page.getByText('The firewall is off.')).toHaveCount(0)
  // One step after the other of the same: where, what, the answer.
  const hint = page.getByRole('button', { name: /^Hint/ })
  await expect(hint).toHaveText('Hint: where to look (−1)')
  await hint.click()
  await expect(page.getByText('Computer that receives help: Run')).toBeVisible()
  await expect(hint).toHaveText('Hint: what to look at (−2)')
  await hint.click()
  await expect(page.getByText('There is no other window for this value.')).toBeVisible()
  await expect(page.getByText('Start Registry Editor')).toHaveCount(0)
  await hint.click()
  await expect(page.getByText('Start Registry Editor')).toBeVisible()

  await replica.run('regedit')
  const editor = replica.window('Registry Editor')
  await editor.getByRole('menuitem', { name: 'Edit' }).click()
  await editor.getByRole('menuitem', { name: 'Find', exact: true }).click()
  await replica.window('Find').getByRole('textbox').fill('EnableDCOM')
  await replica.window('Find').getByRole('button', { name: 'Find Next' }).click()
  await editor.getByRole('option', { name: /^EnableDCOM/ }).dblclick()
  await replica.window('Edit String').getByRole('textbox', { name: 'Value data:' }).fill('Y')
  await replica.window('Edit String').getByRole('button', { name: 'OK' }).click()
  await expect(page.getByText('94 of 100 points')).toBeVisible()
})

/** Every random number is this one. */
async function withRandom(page: Page, number: number): Promise<void> {
  await page.addInitScript((fixed) => {
    Math.random = () => fixed
  }, number)
}

test('a fault is found and mended', async ({ page, visit }) => {
  // The first fault of the table.
  await withRandom(page, 0)
  await visit('/trainer/case/1')
  const replica = new ReplicaPage(page)
  await replica.beginTask()
  await replica.replica.getByRole('button', { name: 'Helper’s computer' }).click()
  await expect(replica.window('Help and Support')).toContainText('Permission denied.')

  await replica.replica.getByRole('button', { name: 'Computer that receives help' }).click()
  await replica.type('reg query HKLM\\SOFTWARE\\Microsoft\\Ole /v EnableDCOM')
  await expect(replica.window('Command Prompt')).toContainText('EnableDCOM\tREG_SZ\tN')
  const line = replica.window('Command Prompt').getByRole('textbox')
  await line.fill('reg add HKLM\\SOFTWARE\\Microsoft\\Ole /v EnableDCOM /t REG_SZ /d Y /f')
  await line.press('Enter')
  await expect(page.getByText('EnableDCOM was N')).toBeVisible()
  await expect(page.getByText('100 of 100 points')).toBeVisible()
})

test('what gives points is read before beginning, and nothing done gives none', async ({ page, visit }) => {
  for (const url of ['/trainer/lessons/policy/practise', '/trainer/case/2']) {
    await visit(url)
    const replica = new ReplicaPage(page)
    await expect(page.getByText('100 points in all')).toBeVisible()
    await expect(page.getByText('costs 15 points')).toBeVisible()
    await expect(page.getByText(/^About \d+ minutes, /)).toBeVisible()
    await expect(replica.replica).toHaveCount(0)
    await replica.beginTask()
    await expect(page.getByRole('heading', { level: 1 })).toBeFocused()
    await expect(replica.replica).toBeVisible()
    await page.getByRole('button', { name: 'Stop here' }).click()
    await expect(page.getByText('0 of 100 points', { exact: true })).toBeVisible()
  }
  // Nothing to read where nothing is graded.
  await visit('/trainer/lessons/policy/follow')
  await expect(new ReplicaPage(page).replica).toBeVisible()
})

test('of two faults that hide each other, one mended gives its share', async ({ page, visit }) => {
  // The first combination: the service is disabled, and the list is misspelt.
  await withRandom(page, 0)
  await visit('/trainer')
  await page.getByRole('link', { name: 'Faults that hide each other' }).click()
  const replica = new ReplicaPage(page)
  await replica.beginTask()
  await replica.type('sc config RDSessMgr start= demand')
  await replica.offer('PC01')
  await expect(replica.window('Help and Support')).toContainText('Permission denied.')
  await page.getByRole('button', { name: 'Stop here' }).click()
  await expect(page.getByText('33 of 100 points')).toBeVisible()
  await expect(page.getByText('1 of 3 reached')).toBeVisible()
  await expect(page.getByText('The domain on the list was misspelt')).toBeVisible()

  await page.getByRole('button', { name: 'Another computer' }).click()
  const key = '"HKLM\\SOFTWARE\\Policies\\Microsoft\\Windows NT\\Terminal Services\\RAUnsolicit"'
  await replica.type(
    'sc config RDSessMgr start= demand',
    `reg add ${key} /v CONTOSO\\RA-Helpers /d CONTOSO\\RA-Helpers /f`,
  )
  await expect(page.getByText('100 of 100 points')).toBeVisible()
})

test('a computer in order is left alone, and the helper is told what to do', async ({ page, visit }) => {
  // None of the faults, and the second slip: another computer’s name.
  await withRandom(page, 0.15)
  await visit('/trainer/case/perhaps-none')
  const replica = new ReplicaPage(page)
  await replica.beginTask()
  await expect(page.getByText('I typed PC10.')).toBeVisible()
  await replica.offer('PC01')
  await expect(replica.window('Help and Support')).toContainText('You see the screen')
  const wrong = page.getByRole('button', { name: 'Offer help from the office network' })
  await wrong.click()
  await expect(wrong).toHaveAttribute('aria-pressed', 'true')
  await expect(page.getByText('That is not what the helper does wrong.')).toBeVisible()
  await wrong.click()
  await expect(page.getByText('That is not what the helper does wrong.')).toHaveCount(0)
  await page.getByRole('button', { name: 'Type the name of this computer' }).click()
  await expect(page.getByText('100 of 100 points')).toBeVisible()
  await expect(page.getByText('The computer was in order.')).toBeVisible()
})

test('what was done is kept, with the best points, until it is cleared', async ({ page, visit }) => {
  await visit('/trainer/lessons/dcom/practise')
  await new ReplicaPage(page).beginTask()
  await page.getByRole('button', { name: /^Hint/ }).click()
  await new ReplicaPage(page).type('reg add HKLM\\SOFTWARE\\Microsoft\\Ole /v EnableDCOM /d Y /f')
  await expect(page.getByText('99 of 100 points')).toBeVisible()
  // What comes next in the plan.
  await expect(page.getByRole('link', { name: 'Next in the plan: The firewall, narrower' })).toBeVisible()
  await page.getByRole('link', { name: 'All lessons' }).click()
  const done = page.getByText('Done: Practise (best: 99 of 100 points).')
  await expect(done).toBeVisible()
  await page.reload()
  await expect(done).toBeVisible()
  await page.getByRole('button', { name: 'Clear what was done' }).click()
  await expect(done).toHaveCount(0)
  await page.reload()
  await expect(page.getByRole('heading', { level: 1, name: 'Trainer' })).toBeVisible()
  await expect(done).toHaveCount(0)
})

test('the prompt is used by keyboard: what was typed before, completion, and a way out of it', async ({
  page,
  visit,
}) => {
  await visit('/trainer/lessons/dcom/practise')
  const replica = new ReplicaPage(page)
  await replica.beginTask()
  await replica.type('hostname', 'whoami')
  const screen = replica.window('Command Prompt')
  const line = screen.getByRole('textbox', { name: 'Command prompt' })
  await expect(screen.getByRole('log')).toContainText('contoso\\administrator')
  await line.press('ArrowUp')
  await line.press('ArrowUp')
  await expect(line).toHaveValue('hostname')
  await line.press('ArrowDown')
  await expect(line).toHaveValue('whoami')
  await line.press('Escape')
  await expect(line).toHaveValue('')

  await page.keyboard.type('reg query hklm\\soft')
  await page.keyboard.press('Tab')
  await expect(line).toHaveValue('reg query hklm\\SOFTWARE')
  await page.keyboard.type('\\policies\\microsoft\\win')
  await page.keyboard.press('Tab')
  await expect(line).toHaveValue('reg query "hklm\\SOFTWARE\\policies\\microsoft\\Windows NT"')
  await page.keyboard.press('Enter')
  await expect(screen.getByRole('log')).toContainText('Terminal Services')

  // Nothing to complete: Tab goes on; back is always free.
  await expect(line).toBeFocused()
  await page.keyboard.press('Tab')
  await expect(line).not.toBeFocused()
  await page.keyboard.press('Shift+Tab')
  await expect(line).toBeFocused()
  await page.keyboard.type('ne')
  await page.keyboard.press('Shift+Tab')
  await expect(line).not.toBeFocused()
  await expect(line).toHaveValue('ne')
})

test('services.msc mends a service that is disabled', async ({ page, visit }) => {
  const { length } = FAULT_IDS
  const number = (FAULT_IDS.indexOf('service-disabled') + 0.5) / length
  await withRandom(page, number)
  await visit('/trainer/case/1')
  const replica = new ReplicaPage(page)
  await replica.beginTask()
  await replica.type('sc qc RDSessMgr | find "START"')
  await expect(replica.window('Command Prompt').getByRole('log')).toContainText('4   DISABLED')
  await replica.run('services.msc')
  await replica
    .window('Services')
    .getByRole('option', { name: /^Remote Desktop Help/ })
    .dblclick()
  const dialog = replica.window('Remote Desktop Help Session Manager Properties')
  await expect(dialog.getByRole('button', { name: 'Apply' })).toBeDisabled()
  await dialog.getByRole('combobox', { name: 'Startup type:' }).selectOption('Manual')
  await dialog.getByRole('button', { name: 'OK' }).click()
  await expect(page.getByText('100 of 100 points')).toBeVisible()
})

test('a Windows in another language says once that its prompt speaks English', async ({ page, visit }) => {
  await visit('/trainer/lessons/dcom/practise', { language: 'nl' })
  await page.getByRole('button', { name: 'Beginnen' }).click()
  const replica = page.getByRole('group', { name: 'Replica van Windows' })
  await replica.getByRole('button', { name: 'Computer van de helper' }).click()
  await replica.getByRole('button', { name: 'Start', exact: true }).click()
  await replica.getByRole('button', { name: 'Opdrachtprompt' }).click()
  await expect(replica.getByText('Antwoorden zijn in het Engels')).toBeVisible()
  await page.keyboard.type('whoami')
  await page.keyboard.press('Enter')
  await expect(replica.getByRole('log')).toContainText('contoso\\m.de.vries')
  await page.keyboard.type('sc query')
  await page.keyboard.press('Enter')
  await expect(replica.getByText('De Windows van de computer van de helper zelf')).toBeVisible()
})

test('the replica shows nothing of the wizard’s answers unless it is asked to', async ({ page, visit }) => {
  const answers = {
    domain: 'NORTHWIND',
    helpers: ['NORTHWIND\\Beheer'],
    helperGroups: ['NORTHWIND\\Beheer'],
    computer: 'KANTOOR7',
  }
  await visit('/trainer', { answers })
  const choice = page.getByRole('checkbox', { name: /^Names of my answers/ })
  await page.getByRole('link', { name: 'Show: The policy' }).click()
  await page.getByRole('combobox', { name: 'Go to step' }).selectOption({ index: 6 })
  await expect(page.getByRole('main')).toContainText('CONTOSO\\RA-Helpers')
  await expect(page.getByRole('main')).not.toContainText('NORTHWIND')
  // Chosen where lessons are, not in the middle of one.
  await expect(choice).toHaveCount(0)
  await page.getByRole('link', { name: 'All lessons' }).click()
  await choice.check()
  await expect(page.getByText('made up: NORTHWIND\\Trainees')).toBeVisible()
  await page.getByRole('link', { name: 'Show: The policy' }).click()
  await page.getByRole('combobox', { name: 'Go to step' }).selectOption({ index: 6 })
  await expect(page.getByRole('main')).toContainText('NORTHWIND\\Beheer')
  await expect(page.getByRole('main')).not.toContainText('CONTOSO\\RA-Helpers')

  // The same choice is there before beginning.
  await page.getByRole('link', { name: 'All lessons' }).click()
  await page.getByRole('link', { name: 'Practise: The policy' }).click()
  await expect(choice).toBeChecked()
  await choice.uncheck()
  await new ReplicaPage(page).beginTask()
  await expect(page.getByRole('main')).toContainText('CONTOSO\\RA-Helpers')
  await expect(page.getByRole('main')).not.toContainText('NORTHWIND')
})

test('what changes is shown in the registry and as lines of apply.reg', async ({ page, visit }) => {
  await visit('/trainer/lessons/policy/show')
  await page.getByRole('combobox', { name: 'Go to step' }).selectOption({ index: 7 })
  await expect(page.getByText('What changed (3)')).toBeVisible()
  await expect(page.getByRole('figure')).toContainText('"fAllowUnsolicited"=dword:00000001')
  await expect(page.getByRole('figure')).toContainText('"CONTOSO\\\\RA-Helpers"="CONTOSO\\\\RA-Helpers"')
})

test('windows move, come to the front and grow, and a phone shows one at a time', async ({ page, visit }) => {
  await visit('/trainer/lessons/policy/practise')
  const replica = new ReplicaPage(page)
  await replica.beginTask()
  await replica.run('cmd')
  await replica.run('regedit')
  const editor = replica.window('Registry Editor')
  const boxOf = async (window: Locator) => (await window.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 }
  await replica.startButton.click()
  await replica.replica.getByRole('button', { name: 'Run' }).click()
  const run = replica.window('Run')
  const before = await boxOf(run)
  await page.mouse.move(before.x + 200, before.y + 12)
  await page.mouse.down()
  await page.mouse.move(before.x + 170, before.y + 62)
  await page.mouse.up()
  const dragged = await boxOf(run)
  expect(dragged.y - before.y).toBeCloseTo(50, 0)
  expect(dragged.x - before.x).toBeCloseTo(-30, 0)
  const field = run.getByRole('textbox')
  await field.press('Control+ArrowUp')
  expect((await boxOf(run)).y).toBeLessThan(dragged.y)
  // Further than to the edge of the desktop none goes: all of it stays in sight.
  for (let step = 0; step < 40; step += 1) await field.press('Control+ArrowDown')
  const desktop = await boxOf(replica.replica)
  const low = await boxOf(run)
  expect(low.y + low.height).toBeLessThan(desktop.y + desktop.height)
  await field.press('Escape')

  await replica.expectFront('Registry Editor')
  await replica.replica.getByRole('button', { name: 'Command Prompt' }).click()
  await replica.expectFront('Command Prompt')
  const letters = () =>
    replica.startButton.evaluate((button: HTMLElement) => {
      return button.getBoundingClientRect().height / button.offsetHeight
    })
  const fitting = await letters()
  const larger = page.getByRole('button', { name: 'Larger' })
  await larger.click()
  await expect.poll(letters).toBeGreaterThan(fitting)
  // The larger the letters, the smaller the desktop: it still ends where its room does.
  await larger.click()
  await expect(larger).toBeDisabled()
  const largest = await boxOf(replica.replica)
  expect(largest.y + largest.height).toBeLessThanOrEqual(desktop.y + desktop.height + 1)
  const smaller = page.getByRole('button', { name: 'Smaller' })
  await smaller.click()
  await smaller.click()
  await expect.poll(letters).toBe(fitting)

  await page.setViewportSize({ width: 390, height: 844 })
  await expect(replica.window('Command Prompt')).toBeVisible()
  await expect(editor).toBeHidden()
  const phone = (await replica.window('Command Prompt').boundingBox()) ?? { width: 0 }
  expect(phone.width).toBeGreaterThan(340)
})

test('labels are those of the Windows that was chosen, with what they mean for the reader', async ({
  page,
  visit,
}) => {
  await visit('/trainer/lessons/policy/practise', { language: 'nl' })
  await page.getByRole('button', { name: 'Beginnen', exact: true }).click()
  const replica = page.getByRole('group', { name: 'Replica van Windows' })
  await replica.getByRole('button', { name: 'Start', exact: true }).click()
  await replica.getByRole('button', { name: 'Uitvoeren' }).click()
  await replica.getByRole('textbox', { name: 'Openen' }).fill('gpedit.msc')
  await page.keyboard.press('Enter')
  await expect(replica.getByRole('dialog', { name: 'Groepsbeleid', exact: true })).toBeVisible()
  await expect(replica.getByText('Beleid voor lokale computer')).toBeVisible()

  await visit('/trainer/lessons/policy/follow', { language: 'nl', windowsLanguage: 'en' })
  await replica.getByRole('button', { name: 'Start', exact: true }).click()
  await expect(replica.getByRole('button', { name: 'Help and Support' })).toHaveAttribute(
    'title',
    'Help en ondersteuning',
  )
})

test('a dialog of a Dutch Windows has no English word', async ({ page, visit }) => {
  await visit('/trainer/lessons/policy/show', { language: 'nl' })
  await page.getByRole('combobox', { name: /^Ga naar/ }).selectOption({ index: 4 })
  const dialog = page.getByRole('dialog', { name: 'Eigenschappen voor Hulp op afstand aanbieden' })
  await expect(dialog.getByRole('radio')).toHaveCount(3)
  await expect(dialog.locator('[lang=en]')).toHaveCount(0)
  const text = `${await dialog.innerText()} ${(await dialog.getByRole('option').allInnerTexts()).join(' ')}`
  expect(text).not.toMatch(
    /\b(?:Not|Configured|Enabled|Disabled|Setting|Explain|Previous|Next|Cancel|Apply|Permit|control|this|Show|Allow|only|Properties)\b/,
  )
  for (const label of ['Niet geconfigureerd', 'Ingeschakeld', 'Uitgeschakeld', 'Annuleren', 'Toepassen']) {
    await expect(dialog).toContainText(label)
  }
  await expect(page.getByRole('toolbar').getByRole('button', { name: 'Groepsbeleid' })).toBeVisible()
})

test('a German Windows is German in its windows and in what is to be done; its prompt says that it is not', async ({
  page,
  visit,
}) => {
  await visit('/trainer/lessons/firewall/follow', { language: 'nl', windowsLanguage: 'de' })
  const replica = page.getByRole('group', { name: 'Replica van Windows' })
  const now = page.locator('[aria-current=step]')
  const run = async (name: string) => {
    await replica.getByRole('button', { name: 'Start', exact: true }).click()
    await replica.getByRole('button', { name: 'Ausführen' }).click()
    const dialog = replica.getByRole('dialog', { name: 'Ausführen' })
    await expect(dialog.getByRole('button', { name: 'Abbrechen' })).toBeVisible()
    await dialog.getByRole('textbox').fill(name)
    await page.keyboard.press('Enter')
  }
  await run('mmc')
  const console = replica.getByRole('dialog', { name: 'Konsole1' })
  await expect(console.getByRole('menuitem', { name: 'Datei' })).toBeVisible()
  await expect(console).not.toContainText('Engels')
  for (const label of ['Datei', 'Snap-In hinzufügen/entfernen', 'Eigenständig']) {
    await expect(now).toContainText(label)
  }
  await run('cmd')
  const prompt = replica.getByRole('dialog', { name: 'Eingabeaufforderung' })
  await expect(prompt).toContainText('Antwoorden zijn in het Engels')
})

for (const language of LANGUAGES) {
  test(`every label says where it was read, in ${language}`, async ({ page, visit }) => {
    await visit('/trainer', { language, windowsLanguage: 'ja' })
    await page.getByRole('link', { name: /^(Labels of Windows|Labels van Windows)$/ }).click()
    await expect(page.getByRole('heading', { level: 1 })).toBeFocused()
    const choice = page.getByRole('main').getByRole('combobox')
    await expect(choice).toHaveValue('ja')
    const row = (label: string) =>
      page.getByRole('row').filter({ has: page.getByText(label, { exact: true }) })
    await expect(row("Don't allow exceptions")).toContainText('例外を許可しない')
    await expect(row("Don't allow exceptions")).toContainText('KB 843090')
    await expect(row('Software Settings')).toContainText(/our translation|onze vertaling/)
    await expect(page.getByText(/No window is in English|Geen enkel venster is in het Engels/)).toBeVisible()
    await choice.selectOption('nl')
    await expect(row('Apply')).toContainText('Toepassen')
    await expect(page.getByText(/No window is in English|Geen enkel venster is in het Engels/)).toBeVisible()
    await page.setViewportSize({ width: 390, height: 844 })
    expect(
      await page.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth),
    ).toBe(true)
  })
}

for (const language of LANGUAGES) {
  test(`every action of every lesson has its picture in the handout, in ${language}`, async ({
    page,
    visit,
  }) => {
    for (const id of LESSON_IDS) {
      await visit(`/trainer/handout/${id}`, { language })
      const { actions } = lessonOf(id)
      const pictures = page.getByRole('main').getByRole('img')
      await expect(pictures).toHaveCount(actions.length)
      const list = page
        .getByRole('main')
        .getByRole('list')
        .filter({ has: page.getByRole('img') })
      await expect(list.getByRole('heading', { level: 2 })).toHaveCount(actions.length)
      const names = await pictures.evaluateAll((all) => all.map((each) => each.getAttribute('aria-label')))
      expect(new Set(names).size).toBe(actions.length)
      // What is to be used is marked in each, and it can be seen.
      for (const picture of await pictures.all()) {
        await expect(picture.locator('[class*=spot]').first()).toBeVisible()
      }
    }
  })
}

test('a plan is ordered, remarked upon, kept, saved and opened again', async ({ page, visit }) => {
  await visit('/trainer')
  await page.locator('summary').click()
  await page.getByRole('button', { name: 'DCOM: earlier' }).click()
  await page.getByRole('checkbox', { name: 'Give the lesson Server 2003' }).uncheck()
  await page.getByRole('textbox', { name: 'Remarks on this lesson: DCOM' }).fill('Show <regedit> first')
  const saving = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Save the plan as a file' }).click()
  const bytes = await bytesOf(await saving)

  await page.reload()
  const titles = page.getByRole('heading', { level: 3 })
  await expect(titles.nth(1)).toHaveText('DCOM')
  await expect(titles).toHaveCount(LESSON_IDS.length - 1)

  await visit('/trainer')
  await expect(titles.nth(1)).not.toHaveText('DCOM')
  await page.locator('summary').click()
  const path = test.info().outputPath('plan.json')
  writeFileSync(path, bytes)
  await choose(page, path)
  await expect(titles.nth(1)).toHaveText('DCOM')
  await expect(page.getByRole('textbox', { name: 'Remarks on this lesson: DCOM' })).toHaveValue(
    'Show <regedit> first',
  )

  writeFileSync(path, readFileSync(path, 'utf8').replace('lesson-plan', 'something-else'))
  await choose(page, path)
  await expect(page.getByRole('alert')).toContainText('not a lesson plan')
  await expect(titles.nth(1)).toHaveText('DCOM')
})

async function choose(page: Page, path: string): Promise<void> {
  const choosing = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: 'Open a plan' }).click()
  await (await choosing).setFiles(path)
}

async function tabTo(page: Page, target: Locator): Promise<void> {
  await expect(target).toBeVisible()
  for (let stop = 0; stop < MOST_STOPS; stop += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return
    await page.keyboard.press('Tab')
  }
  await expect(target).toBeFocused()
}

/** From the helper's computer, as the last action of a lesson. */
async function offerByKeyboard(page: Page, replica: ReplicaPage): Promise<void> {
  const { keyboard } = page
  await tabTo(page, replica.replica.getByRole('button', { name: 'Helper’s computer' }))
  await keyboard.press('Enter')
  await expect(replica.startButton).toBeFocused()
  await keyboard.press('Enter')
  await keyboard.press('Tab')
  await keyboard.press('Enter')
  await replica.expectFront('Help and Support')
  await keyboard.press('Alt+t')
  await keyboard.press('Alt+o')
  await tabTo(page, replica.window('Help and Support').getByRole('textbox'))
  await keyboard.type('PC01')
  await keyboard.press('Enter')
  await expect(replica.window('Help and Support')).toContainText('You see the screen')
}
