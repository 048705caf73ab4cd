import { SCENARIOS } from '#domain/answers/scenarios.ts'
import { arriveAt } from '#e2e/pages/AppPage.ts'
import { DcomPage } from '#e2e/pages/DcomPage.ts'
import { expect, test } from './fixtures.ts'
import { LANGUAGES } from './languages.ts'

const answers = SCENARIOS['xp-sp3-narrow']

for (const language of LANGUAGES) {
  test(`the header is one row where there is room, and two at most on a phone, in ${language}`, async ({
    page,
    visit,
  }) => {
    for (const [width, rows] of [
      [390, 2],
      [800, 1],
      [1280, 1],
      [1920, 1],
    ] as const) {
      await page.setViewportSize({ width, height: 900 })
      await visit('/steps/dcom', { answers, language })
      const header = page.getByRole('banner')
      const height = await header.evaluate((element) => {
        const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize)
        return element.getBoundingClientRect().height / rem
      })
      expect(height, `at ${width} pixels`).toBeLessThan(rows === 1 ? 4.2 : 6.8)
      const menu = header.getByRole('button', { name: 'Menu', exact: true })
      if (width < 1280) await menu.click()
      else await expect(menu).toHaveCount(0)
      for (const label of [/^(Language|Taal)$/, /^(Windows display language|Weergavetaal van Windows)$/])
        await expect(header.getByText(label)).toBeVisible()
      await expect(header.getByRole('link', { name: 'Trainer' })).toBeVisible()
    }
  })
}

test('the menu of a phone closes when it has led somewhere', async ({ page, visit }) => {
  await page.setViewportSize({ width: 390, height: 844 })
  await visit('/steps/dcom', { answers })
  const dcom = await arriveAt(page, DcomPage)
  const link = page.getByRole('banner').getByRole('link', { name: 'Errors in the article' })
  await expect(link).toHaveCount(0)
  await dcom.menuButton.click()
  await expect(dcom.menuButton).toHaveAttribute('aria-expanded', 'true')
  await link.click()
  await expect(dcom.h1).toHaveText('Errors in the article')
  await expect(dcom.menuButton).toHaveAttribute('aria-expanded', 'false')
  await expect(link).toHaveCount(0)
})

for (const width of [1280, 1920, 3000]) {
  test(`at ${width} pixels header, page and footer begin and end at the same sides`, async ({
    page,
    visit,
  }) => {
    await page.setViewportSize({ width, height: 1000 })
    for (const url of ['/', '/steps/dcom', '/results', '/article']) {
      await visit(url, { answers })
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
      const sides = await page.evaluate(() =>
        ['header', 'main', 'footer'].map((name) => {
          const element = document.querySelector(name) as HTMLElement
          const { paddingLeft, paddingRight } = getComputedStyle(element)
          const { left, right } = element.getBoundingClientRect()
          return [left + Number.parseFloat(paddingLeft), right - Number.parseFloat(paddingRight)].join()
        }),
      )
      expect(new Set(sides).size, url).toBe(1)
      const [start = 0, end = 0] = (sides[0] ?? '').split(',').map(Number)
      const { left, right } = await page.evaluate(() => {
        const content = document.querySelector('main > *') as HTMLElement
        return content.getBoundingClientRect()
      })
      expect([Math.round(left), Math.round(right)], url).toEqual([Math.round(start), Math.round(end)])
    }
  })
}
