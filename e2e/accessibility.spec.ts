import { writeFileSync } from 'node:fs'
import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import type { Answers } from '#domain/answers/answers.ts'
import { SCENARIOS } from '#domain/answers/scenarios.ts'
import { STEP_IDS, STEPS, UNSUITABLE_IDS } from '#domain/answers/steps.ts'
import type { Drafts, StepId, Unsuitable } from '#domain/answers/steps.ts'
import { writeSharedAnswers } from '#domain/files/sharedLink.ts'
import { AuditPage } from '#e2e/pages/AuditPage.ts'
import { expect, test } from './fixtures.ts'
import { LANGUAGES } from './languages.ts'

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
const MEDIA = {
  light: { colorScheme: 'light', forcedColors: 'none' },
  dark: { colorScheme: 'dark', forcedColors: 'none' },
  'forced colours': { colorScheme: 'light', forcedColors: 'active' },
} as const

/** The narrowest of WCAG; and what 1280 pixels are at 200 % zoom. */
const NARROW = [320, 640]

/** Asks all the questions there are. */
const AN_EXPORT = [
  'Windows Registry Editor Version 5.00',
  '[HKEY_LOCAL_MACHINE\\SOFTWARE\\Policies\\Microsoft\\Windows NT\\Terminal Services]',
  '"fAllowUnsolicited"=dword:00000000',
  '[HKEY_LOCAL_MACHINE\\SOFTWARE\\Policies\\Microsoft\\Windows NT\\Terminal Services\\RAUnsolicit]',
  '"CONTOSO\\\\a"="CONTOSO\\\\a"',
  '[HKEY_LOCAL_MACHINE\\SOFTWARE\\Microsoft\\Ole]',
  '"EnableDCOM"="N"',
].join('\r\n')

const ALL: Answers = SCENARIOS['server-2003-policy']
const UNSUITABLE: Record<Unsuitable, Answers> = {
  'home-edition': { ...ALL, edition: 'xp-home' },
  'helper-home': { ...ALL, helperEdition: 'xp-home' },
  'helper-windows': { ...ALL, helperEdition: 'other' },
  'no-trust': { ...ALL, membership: 'no-trust' },
  workgroup: { ...ALL, membership: 'workgroup' },
}

/** A page, or a page in a state of its own. */
interface State {
  readonly url: string
  readonly answers?: Answers
  readonly drafts?: Drafts
  /** What a person does there, in either language. */
  readonly act?: (page: Page) => Promise<unknown>
}

const goOn = (page: Page) => page.getByRole('button', { name: /^(Continue|Doorgaan)$/ }).click()
const begin = (page: Page) => page.getByRole('button', { name: /^(Begin|Beginnen)$/ }).click()
const openMenu = (page: Page) => page.getByRole('button', { name: /^(Your answers|Uw antwoorden)$/ }).click()

const QUESTIONS: Record<string, State> = Object.fromEntries(
  STEP_IDS.map((step): [string, State] => [
    `question ${step}`,
    { url: `/steps/${step}`, answers: answersBefore(step) },
  ]),
)

const WITH_ERRORS: Record<string, State> = {
  ...Object.fromEntries(
    STEP_IDS.map((step): [string, State] => [
      `question ${step} with errors`,
      { url: `/steps/${step}`, answers: answersBefore(step), act: goOn },
    ]),
  ),
  'question helpers with problems by line': {
    url: '/steps/helpers',
    answers: { ...ALL, helpers: ['a@b', 'CONTOSO/jansen', 'Server-Helpers', 'server-helpers'] },
    act: goOn,
  },
  'question firewall with wrong addresses': {
    url: '/steps/firewall',
    answers: without(ALL, ['scope']),
    drafts: { scope: '10.0.0.1/8 300.1.1.1' },
    act: goOn,
  },
}

const OTHERS: Record<string, State> = {
  start: { url: '/' },
  ...Object.fromEntries(
    UNSUITABLE_IDS.map((id): [string, State] => [
      `not suitable: ${id}`,
      { url: '/not-suitable', answers: UNSUITABLE[id] },
    ]),
  ),
  check: { url: '/check', answers: ALL },
  'check with an open question': { url: '/check', answers: without(ALL, ['dcom']) },
  results: { url: '/results', answers: ALL },
  example: { url: '/example' },
  'results for a domain with everything unfolded': {
    url: '/results',
    answers: { ...ALL, way: 'gpmc' },
    act: async (page) => {
      for (const summary of await page.locator('summary').all()) await summary.click()
      await expect(page.getByRole('article').last()).toContainText('SHA-256')
    },
  },
  'results with a preview and an explanation': {
    url: '/results',
    answers: ALL,
    act: async (page) => {
      await page
        .locator('summary')
        .filter({ hasText: /^(All other|Alle andere)/ })
        .click()
      await page.getByRole('article', { name: 'apply.reg' }).locator('summary').click()
      await page.getByRole('button', { name: /(Preview|Voorbeeld).* apply\.reg/ }).click()
      await page.getByRole('option').filter({ hasText: '"fAllowUnsolicited"' }).click()
    },
  },
  simulation: {
    url: '/simulation',
    answers: ALL,
  },
  'simulation in which nobody knows much': {
    url: '/simulation',
    answers: { ...ALL, membership: 'unknown', dcom: 'unknown', solicited: 'unknown' },
    act: (page) => expect(page.getByRole('img')).toHaveCount(2),
  },
  audit: { url: '/audit' },
  'audit of a file and of one that is none': {
    url: '/audit',
    answers: ALL,
    act: async (page) => {
      const audit = new AuditPage(page)
      await audit.bring({ name: 'a.reg', text: AN_EXPORT }, { name: 'b.txt', text: 'nothing of it' })
      await audit.file('b.txt')
      await audit.bring({ name: 'c.reg', text: AN_EXPORT.replace('"N"', '"Y"') })
      const file = await audit.file('a.reg')
      await audit.main.getByText(/^(Compare two files|Twee bestanden vergelijken)$/).click()
      for (const fold of await file.locator('details > summary').all()) await fold.click()
    },
  },
  'audit of several computers, chosen by what is wrong': {
    url: '/audit',
    answers: ALL,
    act: async (page) => {
      const audit = new AuditPage(page)
      const named = (name: string) =>
        `${AN_EXPORT}\r\n[HKEY_LOCAL_MACHINE\\SYSTEM\\CurrentControlSet\\Control\\ComputerName\\ComputerName]\r\n"ComputerName"="${name}"\r\n`
      await audit.bring(
        { name: 'a.reg', text: named('PC01') },
        { name: 'b.reg', text: named('PC-WITH-A-NAME2') },
        { name: 'a-long-name-of-a-file-of-the-same-one.reg', text: named('PC01') },
        { name: 'c.txt', text: 'nothing of it' },
      )
      await audit.troubles.getByRole('button').first().click()
      await audit.file('a.reg')
    },
  },
  'audit of several computers, as a grid': {
    url: '/audit',
    act: async (page) => {
      const audit = new AuditPage(page)
      await audit.bring({ name: 'a.reg', text: AN_EXPORT }, { name: 'b.reg', text: AN_EXPORT })
      await audit.main.getByRole('checkbox').check()
      await audit.rowOf('b.reg').getByRole('cell').first().getByRole('button').click()
    },
  },
  'reports of computers, and a file that is none': {
    url: '/audit',
    answers: ALL,
    act: async (page) => {
      const audit = new AuditPage(page)
      const text = (computer: string) =>
        [
          'Remote Assistance report 1',
          `computer: ${computer}`,
          'plan: 0123456789abcdef',
          'windows: Microsoft Windows [Version 5.2.3790]',
          'ok offer: x',
          'failed port domain: x',
          'unknown help-service: x',
          'result: failed, 1 ok, 1 failed, 1 unknown',
        ].join('\r\n')
      await audit.bring(
        { name: 'a.txt', text: text('PC01') },
        { name: 'b.txt', text: text('PC-WITH-A-NAME2') },
        { name: 'c.txt', text: 'x' },
      )
      await audit.file('a.txt')
      await audit.troubles.getByRole('button').first().click()
    },
  },
  checklist: { url: '/checklist', answers: ALL },
  errata: { url: '/article' },
  offline: { url: '/offline' },
  privacy: { url: '/privacy' },
  'answers by name': {
    url: '/named',
    answers: ALL,
    act: async (page) => {
      await page.getByRole('textbox').first().fill('A customer with a rather long name of its own')
      await page.keyboard.press('Enter')
      await page.getByRole('button', { name: /^(Rename|Naam wijzigen)/ }).click()
    },
  },
  share: { url: '/share', answers: ALL },
  'a link with other answers': {
    url: `/link/${writeSharedAnswers({ ...ALL, control: 'view' })}`,
    answers: ALL,
  },
  'a link that was cut': { url: '/link/1abc' },
  trainer: {
    url: '/trainer',
    act: (page) => page.locator('summary').click(),
  },
  'a lesson that is shown': {
    url: '/trainer/lessons/policy/show',
    act: (page) => page.getByRole('combobox', { name: /^(Go to|Ga naar)/ }).selectOption({ index: 5 }),
  },
  'a lesson that is followed to its end': {
    url: '/trainer/lessons/dcom/follow',
    act: async (page) => {
      const next = page.getByRole('button', { name: /^(Do it for me|Doe het voor mij)$/ })
      while ((await next.getAttribute('aria-disabled')) !== 'true') await next.click()
    },
  },
  'a lesson that is practised, with a hint': {
    url: '/trainer/lessons/firewall/practise',
    act: async (page) => {
      await begin(page)
      for (let step = 0; step < 3; step += 1) await page.getByRole('button', { name: /^Hint/ }).click()
    },
  },
  'a prompt of the replica': {
    url: '/trainer/lessons/server/practise',
    act: async (page) => {
      await begin(page)
      await page.getByRole('button', { name: 'Start', exact: true }).click()
      await page.getByRole('button', { name: /^(Command Prompt|Opdrachtprompt)$/ }).click()
      await page.keyboard.type('help')
      await page.keyboard.press('Enter')
    },
  },
  'a score sheet': {
    url: '/trainer/case/3',
    act: async (page) => {
      await begin(page)
      await page.getByRole('button', { name: /^(Stop here|Hier stoppen)$/ }).click()
      await page.getByRole('textbox').fill('Anna')
    },
  },
  'what is read before a lesson': { url: '/trainer/lessons/one-list/practise', answers: ALL },
  'a case, and the helper told': {
    url: '/trainer/case/perhaps-none',
    act: async (page) => {
      await begin(page)
      await page.getByRole('button', { name: /office network|kantoornetwerk/ }).click()
    },
  },
  'a handout': { url: '/trainer/handout/dcom' },
  'scores with a wrong code': {
    url: '/trainer/scores',
    act: async (page) => {
      await page.getByRole('textbox').fill('ABC')
      await page.getByRole('button', { name: /^(Add|Toevoegen)$/ }).click()
    },
  },
  audience: { url: '/trainer/audience' },
  'labels of Windows': { url: '/trainer/labels' },
  'not found': { url: '/no/such/page' },
  'menu of the answers': { url: '/', act: openMenu },
  'next computer': {
    url: '/',
    answers: ALL,
    act: async (page) => {
      await openMenu(page)
      await page
        .getByRole('dialog')
        .getByRole('button', { name: /^(Next computer|Volgende computer)/ })
        .click()
    },
  },
  'question before erasing': {
    url: '/',
    act: async (page) => {
      await openMenu(page)
      await page
        .getByRole('dialog')
        .getByRole('button', { name: /^(Erase everything|Alles wissen)$/ })
        .click()
    },
  },
  'file that was not opened': {
    url: '/',
    act: async (page) => {
      const path = test.info().outputPath('answers.json')
      writeFileSync(path, '{"schema": 1, "dcom": 7, "helper": 1}')
      await openMenu(page)
      const choosing = page.waitForEvent('filechooser')
      await page
        .getByRole('dialog')
        .getByRole('button', { name: /^(Open answers|answers\.json openen)/ })
        .click()
      await (await choosing).setFiles(path)
      await expect(page.getByRole('dialog').getByRole('listitem')).toHaveCount(2)
    },
  },
}

const PAGES = {
  'every question': QUESTIONS,
  'every question with errors': WITH_ERRORS,
  'every other page': OTHERS,
}

// A test for each page, so that they run beside each other and none of them takes long.
for (const [name, state] of Object.entries(PAGES).flatMap(([, states]) => Object.entries(states))) {
  test(`${name} has nothing for axe in every language, in light, dark and forced colours, and fits on a narrow screen`, async ({
    page,
    visit,
  }) => {
    test.setTimeout(120_000)
    await page.emulateMedia({ reducedMotion: 'reduce' })
    for (const language of LANGUAGES) {
      await showIn(language, page, visit, state)
      // Colours are the same in every language.
      const looks = Object.entries(MEDIA).filter(([media]) => media === 'light' || language === LANGUAGES[0])
      for (const [media, features] of looks) {
        await page.emulateMedia(features)
        // Only contrast depends on the colours; what else axe looks at is the same in each.
        const rules = media === 'light' ? RULES : { type: 'rule', values: ['color-contrast'] }
        expect.soft(await findings(page, rules), `${name}, ${language}, ${media}`).toEqual([])
      }
      for (const width of NARROW) {
        await page.setViewportSize({ width, height: 900 })
        const wide = await page.evaluate(() => document.documentElement.scrollWidth)
        expect.soft(wide, `${name}, ${language}, at ${width} pixels`).toBeLessThanOrEqual(width)
      }
      await page.setViewportSize({ width: 1280, height: 900 })
    }
  })
}

test('every page has a title of its own, which begins with its heading, in each language', async ({
  page,
  visit,
}) => {
  const titles = new Map<string, string>()
  const isUnsuitable = (name: string) => name.startsWith('not suitable')
  const pages = Object.entries({ ...QUESTIONS, ...OTHERS })
    .filter(([name, { act }]) => act === undefined && name !== 'check with an open question')
    .sort(([a], [b]) => Number(isUnsuitable(a)) - Number(isUnsuitable(b)))
  await show(page, visit, { url: '/', answers: ALL }, 'en')
  for (const [name, state] of pages) {
    // With everything answered each page is a click away; only what rules a computer out needs other answers.
    if (isUnsuitable(name)) await show(page, visit, state, 'en')
    else await page.goto(`/#${state.url}`)
    await page.getByRole('combobox', { name: /^(Language|Taal)$/ }).selectOption('en')
    for (const language of LANGUAGES) {
      await page.getByRole('combobox', { name: /^(Language|Taal)$/ }).selectOption(language)
      await expect(page).toHaveTitle(
        language === 'en' ? / · Remote Assistance wizard$/ : / · Wizard Hulp op afstand$/,
      )
      await expect(async () => {
        const title = await page.title()
        const heading = await page.getByRole('heading', { level: 1 }).innerText()
        expect(titles.get(title) ?? name, `${name} and another page have the same title`).toBe(name)
        if (name !== 'start') expect(title.startsWith(heading)).toBe(true)
        titles.set(title, name)
      }).toPass({ timeout: 5000 })
    }
  }
  expect(titles.size).toBe(2 * pages.length)
})

test('nothing moves for those who want no motion', async ({ page, visit }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' })
  const { 'question firewall with wrong addresses': errors } = WITH_ERRORS
  for (const state of [errors, OTHERS['results'], OTHERS['question before erasing']]) {
    await show(page, visit, state!, 'en')
    const moving = await page.evaluate(() =>
      [...document.querySelectorAll('*')].flatMap((element) => {
        const { transitionDuration, animationName, animationDuration, scrollBehavior } =
          getComputedStyle(element)
        const moves =
          Number.parseFloat(transitionDuration) > 0 ||
          (animationName !== 'none' && Number.parseFloat(animationDuration) > 0) ||
          scrollBehavior === 'smooth'
        return moves ? [element.outerHTML.slice(0, 80)] : []
      }),
    )
    expect(moving).toEqual([])
    expect(await page.evaluate(() => document.getAnimations().length)).toBe(0)
  }
})

/** Its builder runs it as well, but brings it anew for each run, which takes longer than the run itself. */
async function bringAxe(page: Page): Promise<void> {
  await new AxeBuilder({ page }).setLegacyMode().withRules('document-title').analyze()
}

/** What axe has against the page as it is. */
async function findings(page: Page, rules: Rules): Promise<readonly string[]> {
  return page.evaluate(async (runOnly) => {
    const { axe } = globalThis as unknown as { axe: Axe }
    const { violations } = await axe.run(document, { runOnly, resultTypes: ['violations'] })
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)
  }, rules)
}

type Rules = readonly string[] | { readonly type: string; readonly values: readonly string[] }

interface Axe {
  readonly run: (
    context: Document,
    options: { readonly runOnly: Rules; readonly resultTypes: readonly string[] },
  ) => Promise<{ violations: { id: string; nodes: { html: string }[] }[] }>
}

type Visit = (url: string, kept: { answers: Answers; drafts: Drafts; language: string }) => Promise<void>

async function show(page: Page, visit: Visit, state: State, language: string): Promise<void> {
  const { url, answers = {}, drafts = {}, act } = state
  await visit(url, { answers, drafts, language })
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await act?.(page)
  if (act === goOn) await expect(page.getByRole('alert')).toBeFocused()
}

/** Shows it anew in the first language, and changes the language there; a dialog keeps the person from doing that. */
async function showIn(language: string, page: Page, visit: Visit, state: State): Promise<void> {
  const isFirst = language === LANGUAGES[0]
  if (isFirst || (await page.getByRole('dialog').count()) > 0) {
    await show(page, visit, state, language)
    return bringAxe(page)
  }
  await page.getByRole('combobox', { name: /^(Language|Taal)$/ }).selectOption(language)
  await expect(page.locator('html')).toHaveAttribute('lang', language)
}

/** What is answered when a person comes to a question for the first time. */
function answersBefore(step: StepId): Answers {
  return without(
    ALL,
    STEP_IDS.slice(STEP_IDS.indexOf(step)).flatMap((later) => [...STEPS[later].answers]),
  )
}

function without(answers: Answers, keys: readonly string[]): Answers {
  return Object.fromEntries(Object.entries(answers).filter(([key]) => !keys.includes(key)))
}
