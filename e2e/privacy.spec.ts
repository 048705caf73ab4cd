import { SCENARIOS } from '#domain/answers/scenarios.ts'
import { expect, test } from './fixtures.ts'
import { serveSite } from './siteServer.ts'

test('all that the site keeps on a device is erased, and only when that is asked for', async ({
  browser,
}, info) => {
  const server = await serveSite(info.outputPath('site'))
  const context = await browser.newContext({ locale: 'en-GB', serviceWorkers: 'allow' })
  const page = await context.newPage()
  await page.goto(server.url)
  await page.evaluate((answers) => {
    const session = { version: 1, answers, drafts: {}, seen: [], windowsLanguage: null }
    localStorage.setItem('remote-assistance-wizard', JSON.stringify(session))
    localStorage.setItem('remote-assistance-wizard:language', 'nl')
    localStorage.setItem('somebody-elses', 'stays')
  }, SCENARIOS['xp-sp3-narrow'])
  await page.reload()
  await expect(page.getByRole('status', { name: 'Zonder netwerk' })).toBeVisible({ timeout: 30_000 })
  await page.getByRole('link', { name: 'Privacy' }).click()
  const kept = () =>
    page.evaluate(async () => [
      Object.keys(localStorage).sort((one, other) => (one < other ? -1 : 1)),
      (await caches.keys()).length,
      (await navigator.serviceWorker.getRegistrations()).length,
    ])
  await page.getByRole('button', { name: 'Dit alles wissen' }).click()
  await page.getByRole('button', { name: 'Nee, bewaren' }).click()
  expect((await kept())[1]).toBeGreaterThan(0)

  await page.getByRole('button', { name: 'Dit alles wissen' }).click()
  // The site that is loaded then puts itself there again: nothing is to be fetched for that here.
  await context.route('**/sw.js', (route) => route.abort())
  await page.getByRole('button', { name: 'Ja, wissen' }).click()
  // In the language of the browser again.
  await expect(page.getByRole('link', { name: 'Without a network' })).toBeVisible()
  await expect.poll(kept).toEqual([['somebody-elses'], 0, 0])
  await context.close()
  await server.stop()
})
