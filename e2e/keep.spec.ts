import { truncateSync, writeFileSync } from 'node:fs'
import { readAnswers } from '#domain/answers/answers.ts'
import { SCENARIOS } from '#domain/answers/scenarios.ts'
import { parseAnswersFile } from '#domain/files/answersFile.ts'
import { arriveAt } from '#e2e/pages/AppPage.ts'
import { CheckPage } from '#e2e/pages/CheckPage.ts'
import { ControlPage } from '#e2e/pages/ControlPage.ts'
import { DcomPage } from '#e2e/pages/DcomPage.ts'
import { DomainPage } from '#e2e/pages/DomainPage.ts'
import { EditionPage } from '#e2e/pages/EditionPage.ts'
import { HelpersPage } from '#e2e/pages/HelpersPage.ts'
import { StartPage } from '#e2e/pages/StartPage.ts'
import { WayPage } from '#e2e/pages/WayPage.ts'
import { UnsuitablePage } from '#e2e/pages/UnsuitablePage.ts'
import { bytesOf, expect, test } from './fixtures.ts'

const answers = SCENARIOS['xp-sp3-narrow']

test('erasing asks first, and then forgets everything on this device', async ({ page, visit }) => {
  await visit('/', { answers, drafts: { helpers: 'half a name' }, seen: ['edition'] })
  const start = await arriveAt(page, StartPage)
  await start.erase('Keep my answers')
  await expect(start.main.getByRole('link', { name: 'Go on where you were' })).toBeVisible()

  await start.erase('Erase everything')
  await expect(start.announcement).toHaveText('All answers were erased.')
  await expect(start.undoButton).toBeDisabled()
  const kept = await page.evaluate(() => JSON.stringify(Object.entries(localStorage)))
  expect(kept).not.toContain('CONTOSO')
  await page.reload()
  const edition = await start.start()
  await expect(edition.page.getByLabel('Edition of the computer that receives help')).toHaveValue('')
})

test('undo takes back one answer after the other, and redo brings them again', async ({ page, visit }) => {
  await visit('/steps/dcom', { answers })
  const dcom = await arriveAt(page, DcomPage)
  await expect(dcom.undoButton).toBeDisabled()
  const chosen = dcom.main.getByRole('radio', { checked: true })
  await dcom.answer({ dcom: 'off' })
  await dcom.answer({ dcom: 'missing' })
  await dcom.undo()
  await expect(dcom.announcement).toHaveText('The last change of your answers was undone.')
  await expect(chosen).toHaveAccessibleName('N')
  await dcom.undo()
  await expect(chosen).toHaveAccessibleName('Y')
  await expect(dcom.undoButton).toBeDisabled()
  await dcom.redo()
  await dcom.redo()
  await expect(chosen).toHaveAccessibleName('The value is missing')
  await expect(dcom.redoButton).toBeDisabled()
})

test('undo and redo go on after a reload', async ({ page, visit }) => {
  await visit('/steps/dcom', { answers })
  const dcom = await arriveAt(page, DcomPage)
  const chosen = dcom.main.getByRole('radio', { checked: true })
  await dcom.answer({ dcom: 'off' })
  await dcom.answer({ dcom: 'missing' })
  await dcom.undo()
  await page.reload()
  await dcom.undo()
  await expect(chosen).toHaveAccessibleName('Y')
  await expect(dcom.undoButton).toBeDisabled()
  await page.reload()
  await dcom.redo()
  await dcom.redo()
  await expect(chosen).toHaveAccessibleName('The value is missing')
})

test('the keys undo and redo an answer, but in a text field they are about the text', async ({
  page,
  visit,
}) => {
  await visit('/steps/domain', { answers })
  const domain = await arriveAt(page, DomainPage)
  await domain.answer({ membership: 'unknown' })
  await page.keyboard.press('Control+z')
  const chosen = domain.main.getByRole('radio', { checked: true })
  await expect(chosen).toHaveAccessibleName('Yes, both in the same domain')
  await expect(domain.announcement).toHaveText('The last change of your answers was undone.')
  await page.keyboard.press('Control+Shift+Z')
  await expect(chosen).toHaveAccessibleName('I don’t know')
  await page.keyboard.press('Control+z')
  await page.keyboard.press('Control+y')
  await expect(chosen).toHaveAccessibleName('I don’t know')

  await domain.domain.press('End')
  await domain.domain.pressSequentially('X')
  await page.keyboard.press('Control+z')
  await expect(domain.domain).toHaveValue('CONTOSO')
  await expect(chosen).toHaveAccessibleName('I don’t know')
})

test('the next computer gets the same helpers, and one undo brings the last one back', async ({
  page,
  visit,
}) => {
  await visit('/check', { answers: { ...answers, computer: 'PC042' } })
  const check = await arriveAt(page, CheckPage)
  const edition = await check.begin('Next computer, same helpers', EditionPage)
  await expect(edition.main.getByRole('combobox').first()).toHaveValue('')
  await expect(edition.announcement).toHaveText(/^Ready for the next computer/)
  await expect(page.getByText(/^Ready for the next computer/).first()).toBeVisible()
  await edition.answer(answers)
  await expect(edition.undoDone).toHaveCount(0)
  const way = await edition.continueTo(WayPage)
  await expect(way.main.getByRole('radio', { name: /^One computer/ })).toBeChecked()
  const domain = await way.continueTo(DomainPage)
  await expect(domain.domain).toHaveValue('CONTOSO')
  await expect(domain.main.getByRole('textbox', { name: 'Name of the computer' })).toHaveValue('')
  const helpers = await domain.continueTo(HelpersPage)
  await expect(helpers.rows).toHaveCount(2)
  await helpers.continueTo(ControlPage)

  await helpers.begin('Next computer, same helpers', EditionPage)
  await edition.undoDone.click()
  await expect(edition.undoDone).toHaveCount(0)
  await expect(edition.h1).toBeFocused()
  await expect(edition.main.getByRole('combobox').first()).toHaveValue('xp-professional')
})

test('starting anew asks everything again, and one undo brings it all back, also after a reload', async ({
  page,
  visit,
}) => {
  await visit('/check', { answers })
  const check = await arriveAt(page, CheckPage)
  const edition = await check.begin('Start again', EditionPage)
  await expect(edition.progress.filter({ hasText: 'not yet' })).not.toHaveCount(0)
  expect(await keptAnswers(edition)).toEqual({})
  await page.reload()
  await edition.undoDone.click()
  expect(await keptAnswers(edition)).toEqual(answers)
})

test('what was typed into one field is undone at once', async ({ page, visit }) => {
  await visit('/steps/domain', { answers })
  const domain = await arriveAt(page, DomainPage)
  await domain.domain.fill('')
  await domain.domain.pressSequentially('NORTHWIND')
  await domain.undo()
  await expect(domain.domain).toHaveValue('CONTOSO')
})

test('a helper that was removed comes back with its kind by undo', async ({ page, visit }) => {
  await visit('/steps/helpers', { answers })
  const helpers = await arriveAt(page, HelpersPage)
  await helpers.remove('RA-Helpers')
  await expect(helpers.announcement).toHaveText('RA-Helpers removed. Undo brings it back.')
  await expect(helpers.rows).toHaveCount(1)
  await helpers.undo()
  await expect(helpers.rows).toHaveCount(2)
  await expect(helpers.row('RA-Helpers').getByRole('combobox')).toHaveValue('group')
  await helpers.redo()
  await expect(helpers.rows).toHaveCount(1)
})

test('saved answers open again as they were, and undo brings back those before', async ({
  page,
  visit,
}, info) => {
  await visit('/check', { answers })
  const check = await arriveAt(page, CheckPage)
  const download = await check.saveAnswers()
  expect(download.suggestedFilename()).toBe('answers.json')
  const text = new TextDecoder().decode(await bytesOf(download))
  expect(parseAnswersFile(text)).toEqual({ kind: 'answers', answers })

  const path = info.outputPath('answers.json')
  await download.saveAs(path)
  await visit('/steps/edition', { answers: { edition: 'xp-home' } })
  const edition = await arriveAt(page, EditionPage)
  await edition.openAnswers(path)
  await expect(edition.announcement).toHaveText('Opened answers.json. Undo brings back what you had.')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await arriveAt(page, CheckPage)
  await expect(page.getByText('Opened answers.json. Undo brings back what you had.').first()).toBeVisible()
  expect(await keptAnswers(edition)).toEqual(answers)

  await edition.undoDone.click()
  await arriveAt(page, UnsuitablePage)
  expect(await keptAnswers(edition)).toEqual({ edition: 'xp-home' })
})

const BAD_FILES: Record<string, { readonly text: string; readonly says: RegExp }> = {
  'is not JSON': { text: '{\n  "schema": 1,\n  oops\n}', says: /not JSON: .* line 3/u },
  'holds no answers': { text: '[1, 2]', says: /contains no answers/ },
  'says no version': { text: '{"edition": "xp-home"}', says: /key “schema” is missing/ },
  'is from a newer wizard': { text: '{"schema": 2}', says: /“schema”: 2.*newer version/ },
  'has an unknown key': { text: '{"schema": 1, "helper": []}', says: /key “helper” is not known/ },
  'has an impossible answer': { text: '{"schema": 1, "dcom": "maybe"}', says: /key “dcom” holds "maybe"/ },
  'has an impossible address': { text: '{"schema": 1, "scope": ["10.0.0.1/8"]}', says: /key “scope” holds/ },
  'names a service pack that never was': {
    text: '{"schema": 1, "edition": "server-2003-web", "servicePack": "sp3"}',
    says: /key “servicePack” holds “sp3”, but Windows Server 2003, Web Edition/,
  },
  'holds a key twice': {
    text: '{"schema":1,\n"dcom":"on",\n"dcom":"off"}',
    says: /key “dcom” is there twice, the second time on line 3/,
  },
  'calls somebody a group who is on no list': {
    text: '{"schema":1,"helpers":["CONTOSO\\\\jan"],"helperGroups":["jan"]}',
    says: /key “helperGroups” names “jan”, but “helpers” has no entry/,
  },
  'calls one helper a group and a user': {
    text: '{"schema":1,"helpers":["jan"],"helperGroups":["jan"],"helperUsers":["jan"]}',
    says: /“jan” is in “helperGroups” and in “helperUsers”/,
  },
}

test('a file that is no answers.json says which key is wrong, and changes nothing', async ({
  page,
  visit,
}, info) => {
  await visit('/steps/dcom', { answers })
  const dcom = await arriveAt(page, DcomPage)
  for (const [name, { text, says }] of Object.entries(BAD_FILES)) {
    await test.step(`a file that ${name}`, async () => {
      const path = info.outputPath('answers.json')
      writeFileSync(path, text)
      await dcom.openAnswers(path)
      const dialog = dcom.dialog('This file was not opened')
      await expect(dialog.getByRole('listitem')).toHaveText(says)
      await expect(dialog).toContainText('Your answers are as they were.')
      await dialog.getByRole('button', { name: 'Close' }).click()
      await expect(dialog).toBeHidden()
    })
  }
  await expect(dcom.undoButton).toBeDisabled()
  expect(await keptAnswers(dcom)).toEqual(answers)
})

test('a file of 500 MB is refused without being read', async ({ page, visit }, info) => {
  await visit('/steps/dcom', { answers })
  const dcom = await arriveAt(page, DcomPage)
  const path = info.outputPath('answers.json')
  writeFileSync(path, '')
  // Sparse: it takes no room.
  truncateSync(path, 500_000_000)
  await dcom.openAnswers(path)
  await expect(dcom.dialog('This file was not opened')).toContainText(/500 MB.*at most 5 MB/)
  await dcom.dialog('This file was not opened').getByRole('button', { name: 'Close' }).click()
  expect(await keptAnswers(dcom)).toEqual(answers)
})

test('two tabs do not destroy each other’s answers', async ({ page, context, visit }) => {
  await visit('/steps/dcom', { answers })
  const dcom = await arriveAt(page, DcomPage)
  const other = await context.newPage()
  await other.goto('/#/steps/control')
  const control = await arriveAt(other, ControlPage)

  await dcom.answer({ dcom: 'off' })
  await control.answer({ control: 'view' })
  await dcom.answer({ dcom: 'missing' })
  await expect.poll(() => keptAnswers(dcom)).toMatchObject({ dcom: 'missing', control: 'view' })
  await expect.poll(() => keptAnswers(control)).toMatchObject({ dcom: 'missing', control: 'view' })

  await dcom.undo()
  await page.reload()
  await expect(dcom.main.getByRole('radio', { checked: true })).toHaveAccessibleName('N')
  await other.reload()
  await expect(control.main.getByRole('radio', { checked: true })).toHaveAccessibleName(
    'Only view the screen',
  )

  await dcom.erase('Erase everything')
  await arriveAt(other, EditionPage)
})

/** What a page does when its storage does, before anything of ours runs. */
const TROUBLES = {
  forbidden: () => {
    Object.defineProperty(window, 'localStorage', {
      get() {
        throw new DOMException('Access is denied', 'SecurityError')
      },
    })
  },
  full: () => {
    Storage.prototype.setItem = () => {
      throw new DOMException('No room', 'QuotaExceededError')
    }
  },
}

for (const [trouble, says] of [
  ['forbidden', 'This browser does not allow this page to keep your answers.'],
  ['full', 'The browser has no room left to keep your answers.'],
] as const) {
  test(`where storage is ${trouble} the wizard goes on, says so once, and offers to save`, async ({
    page,
  }) => {
    await page.addInitScript(TROUBLES[trouble])
    await page.goto('/')
    const start = await arriveAt(page, StartPage)
    const edition = await (await start.start()).answer(answers)
    await expect(edition.storageNotice).toContainText(says)
    const saved = new TextDecoder().decode(await bytesOf(await edition.saveFromNotice()))
    expect(readAnswers(JSON.parse(saved)).answers).toEqual({
      edition: answers.edition,
      servicePack: answers.servicePack,
      helperEdition: answers.helperEdition,
    })

    await edition.dismissNotice()
    const way = await (await edition.continueTo(WayPage)).answer(answers)
    const domain = await (await way.continueTo(DomainPage)).answer(answers)
    const helpers = await domain.continueTo(HelpersPage)
    await helpers.answer(answers)
    await helpers.continueTo(ControlPage)
    await expect(helpers.storageNotice).toHaveCount(0)
  })
}

for (const [name, rubbish] of [
  ['rubbish', '{"version":1,"answers":'],
  ['something half readable', '{"version":1,"answers":{"edition":"xp-professional","dcom":"maybe"}}'],
] as const) {
  test(`where storage holds ${name} the wizard goes on, says so once, and offers to save`, async ({
    page,
    visit,
  }) => {
    await visit('/', { rubbish })
    const start = await arriveAt(page, StartPage)
    await expect(start.storageNotice).toContainText('could not be read and were set aside')
    await start.saveFromNotice()
    await start.dismissNotice()

    await page.goto('/#/steps/edition')
    const edition = await (await arriveAt(page, EditionPage)).answer(answers)
    await edition.continueTo(WayPage)
    await page.reload()
    await arriveAt(page, WayPage)
    await expect(start.storageNotice).toHaveCount(0)
  })
}

/** What a person would save now. */
async function keptAnswers(on: DcomPage | ControlPage | EditionPage): Promise<unknown> {
  return readAnswers(JSON.parse(new TextDecoder().decode(await bytesOf(await on.saveAnswers())))).answers
}
