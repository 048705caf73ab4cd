import type { Page } from '@playwright/test'
import type { Answers } from '#domain/answers/answers.ts'
import { WAY_IDS } from '#domain/answers/ways.ts'
import { ARTIFACTS } from '#domain/files/artifacts.ts'
import { buildRoute, routeFiles } from '#domain/files/route/route.ts'
import { parseZip } from '#domain/formats/zipFile.ts'
import { plainSource } from '#domain/testing/plainSource.ts'
import { EDITIONS } from '#domain/windows/editions.ts'
import { artifactBytes } from '#e2e/readers/artifactBytes.ts'
import { bytesOf, expect, test } from './fixtures.ts'
import { HANDS } from './hands.ts'
import type { Hand } from './hands.ts'

/** What a person reads on the way, in each language. */
const WORDS = {
  en: {
    start: 'Start',
    goOn: 'Continue',
    makeFiles: 'Make the files',
    downloadAll: 'Download everything',
    ready: /in the order of these steps/,
    checklist: 'Open the checklist',
    ticket: 'Ticket number',
    copy: 'Copy for the ticket',
    copied: 'Copied. You can paste it into the ticket.',
    answers: 'answers ',
    helpers: 'Type or paste accounts',
  },
  nl: {
    start: 'Beginnen',
    goOn: 'Doorgaan',
    makeFiles: 'Bestanden maken',
    downloadAll: 'Alles downloaden',
    ready: /in de volgorde van deze stappen/,
    checklist: 'Checklist openen',
    ticket: 'Ticketnummer',
    copy: 'Kopiëren voor het ticket',
    copied: 'Gekopieerd. U kunt het in het ticket plakken.',
    answers: 'antwoorden ',
    helpers: 'Typ of plak accounts',
  },
} as const
type Words = (typeof WORDS)[keyof typeof WORDS]

const SAID = {
  edition: 'xp-professional',
  servicePack: 'sp2',
  helperEdition: 'xp-professional',
  membership: 'same-domain',
  domain: 'CONTOSO',
  helpers: ['CONTOSO\\RA-Helpers'],
  control: 'view',
  dcom: 'off',
  profiles: ['domain'],
  scope: ['localsubnet'],
} as const satisfies Answers

/** By mouse in the one language, by keyboard in the other, and each way in both. */
const JOURNEYS = WAY_IDS.flatMap((way, index) =>
  (['en', 'nl'] as const).map((language, place) => ({
    way,
    language,
    by: (index + place) % 2 === 0 ? ('mouse' as const) : ('keyboard' as const),
  })),
)

for (const { way, language, by } of JOURNEYS) {
  test.describe(`${way}, ${language}`, () => {
    test.use({ locale: language === 'nl' ? 'nl-NL' : 'en-GB' })

    test(`from the start page to the text for the ticket, by ${by}`, async ({ page }) => {
      const answers: Answers = { ...SAID, way }
      const words = WORDS[language]
      const hand: Hand = HANDS[by]
      await page.goto('/')
      await hand.press(page.getByRole('main').getByRole('link', { name: words.start, exact: true }))
      await answerAll(page, answers, words, hand)

      await hand.press(page.getByRole('link', { name: words.makeFiles }))
      await expect(page.getByRole('main')).toContainText(words.ready)
      const downloading = page.waitForEvent('download')
      await hand.press(page.getByRole('button', { name: words.downloadAll }))
      const source = plainSource(answers)
      const { files, problems } = parseZip(await bytesOf(await downloading))
      expect(problems).toEqual([])
      const onRoute = routeFiles(source)
      expect(files.map(({ name }) => name)).toEqual([
        'README.txt',
        ...onRoute.map((id) => ARTIFACTS[id].fileName),
        'SHA256SUMS',
      ])
      // What has no words in it is, byte for byte, what the domain makes; what was said is not always all that counts.
      for (const id of onRoute.filter((id) => /-(?:cmd|reg)$/.test(id))) {
        const { bytes } = files.find(({ name }) => name === ARTIFACTS[id].fileName)!
        expect([id, Buffer.from(bytes).equals(artifactBytes(id, answers))]).toEqual([id, true])
      }
      const { steps } = buildRoute(source)!
      await expect(page.getByRole('listitem').getByRole('heading', { level: 2 })).toHaveCount(steps.length)

      await hand.press(page.getByRole('link', { name: words.checklist }))
      await expect(page.getByRole('heading', { level: 1 })).toBeFocused()
      await hand.type(page.getByRole('textbox', { name: words.ticket }), 'INC-42')
      await hand.press(page.getByRole('checkbox').first())
      await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
      await hand.press(page.getByRole('button', { name: words.copy }), true)
      await expect(page.getByRole('main')).toContainText(words.copied)
      const ticket = await page.evaluate(() => navigator.clipboard.readText())
      expect(ticket).toContain('INC-42')
      expect(ticket).toContain(words.answers)
      for (const { number } of steps.filter(({ part }) => part === 'do'))
        expect(ticket).toContain(`${number}. `)
    })
  })
}

/** Answers every question that is asked, whatever the language. */
async function answerAll(page: Page, answers: Answers, words: Words, hand: Hand): Promise<void> {
  const radio = (value: string) => page.locator(`input[type=radio][value="${value}"]`)
  const heading = page.getByRole('heading', { level: 1 })
  const goOn = async () => {
    const asked = (await heading.textContent()) ?? ''
    await hand.press(page.getByRole('button', { name: words.goOn }))
    await expect(heading).not.toHaveText(asked)
    await expect(heading).toBeFocused()
  }
  await expect(heading).toBeFocused()
  await hand.pick(page.locator('#field-edition'), EDITIONS[SAID.edition].name)
  await hand.choose(radio(SAID.servicePack))
  await hand.pick(page.locator('#field-helperEdition'), EDITIONS[SAID.helperEdition].name)
  await goOn()
  await hand.choose(radio(answers.way ?? 'one'))
  await goOn()
  await hand.choose(radio(SAID.membership))
  await hand.type(page.locator('#field-domain'), SAID.domain)
  await goOn()
  await hand.type(page.getByRole('textbox', { name: words.helpers }), SAID.helpers[0])
  await page.keyboard.press('Enter')
  await goOn()
  await hand.choose(radio(SAID.control))
  await goOn()
  await hand.choose(radio(SAID.dcom))
  await goOn()
  await hand.press(page.getByRole('main').getByRole('checkbox').first())
  await hand.choose(radio('subnet'))
  await goOn()
}
