import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { SCENARIOS } from '#domain/answers/scenarios.ts'
import { arriveAt } from '#e2e/pages/AppPage.ts'
import { AuditPage } from '#e2e/pages/AuditPage.ts'
import { ResultsPage } from '#e2e/pages/ResultsPage.ts'
import { artifactBytes } from '#e2e/readers/artifactBytes.ts'
import { bytesOf, expect, test } from './fixtures.ts'
import { serveSite } from './siteServer.ts'

const ANSWERS = SCENARIOS['xp-sp3-narrow']

test.use({ serviceWorkers: 'allow' })

/** Two hundred files have to arrive first. */
const SLOW = { timeout: 30_000 }

/** As somebody who has answered everything before. */
async function keepAnswers(page: Page): Promise<void> {
  await page.evaluate(
    (text) => localStorage.setItem('remote-assistance-wizard', text),
    JSON.stringify({ version: 1, answers: ANSWERS, drafts: {}, seen: [], windowsLanguage: null }),
  )
}

const ofOffline = (page: Page) => page.getByRole('status', { name: 'Without a network' })

test('after one visit the whole site is there without a network, also after the browser was closed', async ({
  browserName,
  launchOptions,
  playwright,
}, info) => {
  const server = await serveSite(info.outputPath('site'))
  const profile = info.outputPath('profile')
  const open = () =>
    playwright[browserName].launchPersistentContext(profile, { ...launchOptions, locale: 'en-GB' })
  let context = await open()
  let [page] = context.pages()
  if (page === undefined) throw new Error('No page')
  await page.goto(server.url)
  await keepAnswers(page)
  // Said once.
  await expect(ofOffline(page)).toContainText('From now on this site works without a network as well.', SLOW)
  await ofOffline(page).getByRole('button', { name: 'Close' }).click()
  await expect(ofOffline(page)).toHaveCount(0)
  await context.close()
  await server.stop()

  context = await open()
  ;[page] = context.pages()
  if (page === undefined) throw new Error('No page')
  const complaints: string[] = []
  page.on('pageerror', (error) => complaints.push(String(error)))
  await page.goto(server.url)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await page.getByRole('link', { name: 'Without a network' }).click()
  await expect(page.getByText('Ready: the whole site is on this device.')).toBeVisible()
  // The wizard and its files, what is on computers, a lesson, and the other language.
  await page.goto(`${server.url}#/results`)
  const results = await arriveAt(page, ResultsPage)
  await results.unfoldFiles()
  expect(await bytesOf(await results.download('apply.reg'))).toEqual(artifactBytes('apply-reg', ANSWERS))
  await page.goto(`${server.url}#/audit`)
  const audit = await arriveAt(page, AuditPage)
  await audit.bring({ name: 'apply.reg', text: Buffer.from(artifactBytes('apply-reg', ANSWERS)) })
  await audit.file('apply.reg')
  await page.goto(`${server.url}#/trainer/lessons/policy/show`)
  await expect(page.getByRole('button', { name: 'Present', exact: true })).toBeVisible()
  await page.goto(`${server.url}#/article`)
  await page.getByRole('combobox', { name: 'Language', exact: true }).selectOption('Nederlands')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/artikel/)
  expect(complaints).toEqual([])
  await context.close()
})

test('a newer release waits until somebody takes it, and no answer is lost by it', async ({
  browser,
}, info) => {
  const server = await serveSite(info.outputPath('site'))
  const context = await browser.newContext({ locale: 'en-GB' })
  const page = await context.newPage()
  await page.goto(server.url)
  await keepAnswers(page)
  await expect(ofOffline(page)).toContainText('From now on', SLOW)
  const mark = page.locator('meta[name=mark]')
  await expect(mark).toHaveCount(0)

  await server.release('second')
  await page.reload()
  await expect(ofOffline(page)).toContainText('There is a newer release of this site. Your answers stay.')
  // It is not taken unasked: what is open stays as it is.
  await ofOffline(page).getByRole('button', { name: 'Later' }).click()
  await page.getByRole('link', { name: 'Errors in the article' }).first().click()
  await expect(mark).toHaveCount(0)
  await page.reload()
  const other = await context.newPage()
  await other.goto(server.url)
  await ofOffline(page).getByRole('button', { name: 'Update now' }).click()
  await expect(mark).toHaveAttribute('content', 'second')
  expect(await page.evaluate(() => localStorage.getItem('remote-assistance-wizard'))).toContain('RA-Helpers')
  // Another tab goes on, and says that there is something newer.
  await expect(ofOffline(other)).toContainText('Another tab has taken a newer release')
  await context.close()
  await server.stop()
})

test('over plain http in an intranet all works that may, and what may not is said', async ({
  browserName,
  launchOptions,
  playwright,
}, info) => {
  const server = await serveSite(info.outputPath('site'))
  const browser = await playwright[browserName].launch({
    ...launchOptions,
    args: [...(launchOptions.args ?? []), '--host-resolver-rules=MAP intranet.test 127.0.0.1'],
  })
  const context = await browser.newContext({ locale: 'en-GB' })
  const page = await context.newPage()
  const complaints: string[] = []
  page.on('console', (message) => complaints.push(message.text()))
  page.on('pageerror', (error) => complaints.push(String(error)))
  const url = server.url.replace('127.0.0.1', 'intranet.test')
  await page.goto(url)
  expect(await page.evaluate(() => isSecureContext)).toBe(false)
  await keepAnswers(page)
  await page.reload()
  await page.goto(`${url}#/results`)
  const results = await arriveAt(page, ResultsPage)
  await results.unfoldFiles()
  expect(await bytesOf(await results.download('apply.reg'))).toEqual(artifactBytes('apply-reg', ANSWERS))
  await page.goto(`${url}#/audit`)
  const audit = await arriveAt(page, AuditPage)
  await audit.bring({ name: 'apply.reg', text: Buffer.from(artifactBytes('apply-reg', ANSWERS)) })
  await audit.file('apply.reg')
  await page.goto(`${url}#/offline`)
  await expect(
    page.getByText('This address begins with http, and browsers keep a site only from https.'),
  ).toBeVisible()
  expect(complaints).toEqual([])
  await browser.close()
  await server.stop()
})

test('the one file is offered with its sum, which is that of the file', async ({ page, visit }) => {
  await visit('/offline')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Without a network')
  const file = await readFile(new URL('../dist/remote-assistance-wizard.html', import.meta.url))
  await expect(page.getByText(createHash('sha256').update(file).digest('hex'))).toBeVisible()
  const saving = page.waitForEvent('download')
  await page.getByRole('link', { name: 'Download remote-assistance-wizard.html' }).click()
  expect(Buffer.from(await bytesOf(await saving))).toEqual(file)
})

test('where the one file is not, it is not offered, whatever a server gives for it', async ({
  page,
  visit,
}) => {
  await page.route('**/*.sha256', (route) =>
    route.fulfill({ contentType: 'text/html', body: '<!doctype html>' }),
  )
  await visit('/offline')
  await expect(page.getByText('The file cannot be had from here right now.')).toBeVisible()
  await expect(page.getByRole('link', { name: /^Download/ })).toHaveCount(0)
})

test('a browser reads from the site what it needs to install it', async ({ page, request, baseURL }) => {
  await page.goto('/')
  const address = await page.locator('link[rel=manifest]').getAttribute('href')
  const manifest = (await (await request.get(new URL(address ?? '', baseURL).href)).json()) as {
    readonly icons: readonly { readonly src: string }[]
    readonly screenshots: readonly { readonly src: string }[]
    readonly shortcuts: readonly { readonly url: string }[]
  }
  for (const { src } of [...manifest.icons, ...manifest.screenshots]) {
    expect([src, (await request.get(new URL(src, baseURL).href)).status()]).toEqual([src, 200])
  }
  for (const { url } of manifest.shortcuts) {
    await page.goto(new URL(url, baseURL).href)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    await expect(page).not.toHaveTitle(/not found/i)
  }
})
