import { readFileSync } from 'node:fs'
import { AxeBuilder } from '@axe-core/playwright'
import { expect, test } from './fixtures.ts'
import { LANGUAGES } from './languages.ts'

/** As they are handed over: the golden files are those bytes. */
const GOLDEN = 'src/domain/golden'
const NAMES = ['checklist', 'roll-out', 'security-note'] as const
const documents = [
  ...NAMES.flatMap((name) => LANGUAGES.map((language) => ({ scenario: 'hostile-names', name, language }))),
  ...NAMES.map((name) => ({ scenario: 'server-2003-policy', name, language: 'nl' })),
]

for (const { scenario, name, language } of documents) {
  test(`${name}.html of ${scenario} is a page by itself, in ${language}`, async ({ page }) => {
    const body = readFileSync(`${GOLDEN}/${scenario}/${name}.${language}.html`)
    await page.route('**/document', (route) => route.fulfill({ contentType: 'text/html', body }))
    // Any script, and any request, is a complaint of the test by itself.
    await page.goto('/document')
    await expect(page.locator('html')).toHaveAttribute('lang', language)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    await expect(page).toHaveTitle(/./)

    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme })
      const { violations } = await new AxeBuilder({ page }).analyze()
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([])
    }
    for (const width of [320, 640]) {
      await page.setViewportSize({ width, height: 900 })
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
    }

    // What can be ticked and filled in, can be with the keyboard, and comes out on paper.
    const boxes = page.getByRole('checkbox')
    if ((await boxes.count()) > 0) {
      await boxes.first().focus()
      await page.keyboard.press('Space')
      await expect(boxes.first()).toBeChecked()
    }
    await page.emulateMedia({ media: 'print', colorScheme: 'light' })
    expect((await page.pdf({ format: 'A4' })).length).toBeGreaterThan(1000)
  })
}

test('names of helpers are text in every document, whatever their letters', async ({ page }) => {
  for (const name of ['checklist', 'security-note'] as const) {
    const body = readFileSync(`${GOLDEN}/hostile-names/${name}.en.html`)
    await page.route('**/document', (route) => route.fulfill({ contentType: 'text/html', body }))
    await page.goto('/document')
    const text = await page.locator('body').innerText()
    // On a checklist with a script the names are only where they can be typed.
    const typed = ["R&D ^ 'test' !x!", 'Łukasz Żółw', '😀 team', '支援 担当']
    if (name === 'checklist') for (const helper of typed) expect(text).toContain(helper)
    else
      for (const helper of [
        'CONTOSO\\%PATH%',
        "CONTOSO\\R&D ^ 'test' !x!",
        'CONTOSO\\Łukasz Żółw',
        'CONTOSO\\😀 team',
      ]) {
        expect(text).toContain(helper)
      }
  }
})
