import { SCENARIOS } from '#domain/answers/scenarios.ts'
import { arriveAt } from '#e2e/pages/AppPage.ts'
import { CheckPage } from '#e2e/pages/CheckPage.ts'
import { ControlPage } from '#e2e/pages/ControlPage.ts'
import { DcomPage } from '#e2e/pages/DcomPage.ts'
import { DomainPage } from '#e2e/pages/DomainPage.ts'
import { FirewallPage } from '#e2e/pages/FirewallPage.ts'
import { HelpersPage } from '#e2e/pages/HelpersPage.ts'
import { expect, test } from './fixtures.ts'

const answers = SCENARIOS['xp-sp3-narrow']

test('the preview stands beside the question from the helpers on', async ({ page, visit }) => {
  const { edition, servicePack, helperEdition, way, membership, domain } = answers
  await visit('/steps/domain', { answers: { edition, servicePack, helperEdition, way, membership, domain } })
  const question = await arriveAt(page, DomainPage)
  await expect(question.preview.place).toHaveCount(0)
  const helpers = await question.continueTo(HelpersPage)
  await expect(helpers.preview.place).toBeVisible()
  await helpers.add('jansen')
  await expect(
    helpers.preview.changed.filter({ hasText: '"CONTOSO\\\\jansen"="CONTOSO\\\\jansen"' }),
  ).toBeVisible()
  const control = await helpers.continueTo(ControlPage)
  await expect(control.preview.place).toBeVisible()
})

test('what is being typed already shows', async ({ page, visit }) => {
  await visit('/steps/helpers', { answers })
  const helpers = await arriveAt(page, HelpersPage)
  await helpers.box.pressSequentially('pieters')
  await expect(helpers.preview.changed).toHaveText([/CONTOSO\\\\pieters/])
})

test('the preview stands below the question on a phone', async ({ page, visit }) => {
  await page.setViewportSize({ width: 390, height: 844 })
  await visit('/steps/control', { answers })
  const control = await arriveAt(page, ControlPage)
  const question = await control.main.getByRole('button', { name: 'Continue' }).boundingBox()
  const preview = await control.preview.place.boundingBox()
  expect(preview!.y).toBeGreaterThan(question!.y + question!.height)
})

test('a changed answer marks its lines, and is said to screen readers', async ({ page, visit }) => {
  await visit('/steps/control', { answers })
  const control = await arriveAt(page, ControlPage)
  await expect(control.preview.changed).toHaveCount(0)
  await control.answer({ control: 'view' })
  await expect(control.preview.changed).toHaveText([/"fAllowUnsolicitedFullControl"=dword:00000000/])
  await expect(control.announcement).toHaveText('apply.reg: 1 line new, 1 gone.')
})

test('it says how many lines the last answer changed', async ({ page, visit }) => {
  await visit('/steps/helpers', { answers })
  const helpers = await arriveAt(page, HelpersPage)
  await expect(helpers.preview.count).toHaveCount(0)
  await helpers.paste('a\nb\nc')
  await expect(helpers.preview.count).toHaveText('Your last answer: 3 lines changed.')
  await helpers.remove('b')
  await expect(helpers.preview.count).toHaveText('Your last answer: 1 line gone.')
  await helpers.speak('Nederlands')
  await expect(page.getByText('Uw laatste antwoord: 1 regel weg.')).toBeVisible()
})

test('it shows the file that the question is about, until another one is picked', async ({ page, visit }) => {
  const { scope: _, ...open } = answers
  await visit('/steps/dcom', { answers: open })
  const dcom = await arriveAt(page, DcomPage)
  await expect(dcom.preview.list).toHaveAccessibleName(/^apply\.reg/)
  const firewall = await dcom.continueTo(FirewallPage)
  await expect(firewall.preview.list).toHaveAccessibleName(/^apply\.reg/)
  await firewall.scope('Any address').check()
  await expect(firewall.preview.list).toHaveAccessibleName(/^firewall-apply\.cmd/)
  await expect(firewall.preview.changed.filter({ hasText: 'add portopening' })).not.toHaveCount(0)

  await firewall.preview.showFile('undo.reg')
  await firewall.scope('The local subnet').check()
  await expect(firewall.preview.list).toHaveAccessibleName(/^undo\.reg/)
  const check = await firewall.continueTo(CheckPage)
  await check.change('Profiles', FirewallPage)
  await expect(firewall.preview.list).toHaveAccessibleName(/^firewall-apply\.cmd/)
})

for (const width of [390, 1280, 1920]) {
  test(`at ${width} pixels a path breaks behind a backslash, and is copied as it is`, async ({
    page,
    visit,
  }) => {
    await page.setViewportSize({ width, height: 900 })
    await visit('/steps/helpers', { answers: { ...answers, helpers: ['CONTOSO\\RA-Helpers'] } })
    const { preview } = await arriveAt(page, HelpersPage)
    const key =
      '[HKEY_LOCAL_MACHINE\\SOFTWARE\\Policies\\Microsoft\\Windows NT\\Terminal Services\\RAUnsolicit]'
    const line = preview.lines.getByText(key, { exact: true }).last()
    const { shown, copied } = await line.evaluate((element) => {
      const range = document.createRange()
      const ends: string[] = []
      const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT)
      let [before, bottom] = ['', 0]
      while (walker.nextNode() !== null) {
        const node = walker.currentNode
        for (let at = 0; at < (node.nodeValue ?? '').length; at++) {
          range.setStart(node, at)
          range.setEnd(node, at + 1)
          const box = range.getBoundingClientRect()
          if (bottom > 0 && box.top >= bottom) ends.push(before)
          ;[before, bottom] = [range.toString(), box.bottom]
        }
      }
      getSelection()?.selectAllChildren(element)
      return { shown: ends, copied: String(getSelection()) }
    })
    expect(copied).toBe(key)
    expect(shown.filter((end) => end !== '\\' && end !== ' ')).toEqual([])
    if (width === 390) expect(shown).not.toEqual([])
  })
}

test('a line is selected with the arrow keys, and says why it is there', async ({ page, visit }) => {
  await visit('/steps/control', { answers })
  const { preview } = await arriveAt(page, ControlPage)
  await preview.list.focus()
  await page.keyboard.press('ArrowDown')
  await expect(preview.selected).toHaveText(/Windows Registry Editor Version 5\.00/)
  await expect(preview.list).toHaveAttribute('aria-activedescendant', /-0$/)
  await expect(preview.explanation).toContainText('This line is part of the file’s layout')

  for (let presses = 0; presses < 40; presses++) {
    if ((await preview.selected.innerText()).includes('"fAllowUnsolicited"=')) break
    await page.keyboard.press('ArrowDown')
  }
  await expect(preview.explanation).toHaveAccessibleName('Why this line: Allow offers')
  await expect(preview.selected).toBeInViewport()
  await page.keyboard.press('End')
  await expect(preview.selected).toBeInViewport()
  await page.keyboard.press('Home')
  await expect(preview.selected).toHaveText(/Windows Registry Editor/)
  await preview.explanation.getByRole('button', { name: 'Close' }).click()
  await expect(preview.explanation).toHaveCount(0)
})

test('an explanation names the answer as it is now, the rule, the article and the source', async ({
  page,
  visit,
}) => {
  await visit('/steps/control', { answers })
  const control = await arriveAt(page, ControlPage)
  await control.preview.select('"fAllowUnsolicitedFullControl"')
  const { explanation } = control.preview
  await expect(explanation).toContainText('View and control the computer')
  await control.answer({ control: 'view' })
  await expect(explanation).toContainText('Only view the screen')
  await expect(explanation.getByRole('term')).toHaveText([
    'What Windows does with it',
    'Your answer',
    'before › after',
    'In the article',
    'Source',
  ])
})

test('each file that applies or undoes can be previewed, and says so where there is none', async ({
  page,
  visit,
}) => {
  await visit('/steps/dcom', { answers })
  const { preview } = await arriveAt(page, DcomPage)
  await preview.showFile('undo.reg')
  await expect(preview.list).toHaveAccessibleName(/^undo\.reg/)
  await expect(preview.lines.filter({ hasText: '"fAllowUnsolicited"=-' })).toHaveCount(1)
  await preview.showFile('firewall-apply.cmd')
  await expect(preview.lines.filter({ hasText: '@echo off' })).toHaveCount(1)

  await visit('/steps/dcom', { answers: SCENARIOS['xp-sp2-as-article'] })
  await preview.showFile('firewall-apply.cmd')
  await expect(preview.place).toContainText('These answers need no such file.')
})
