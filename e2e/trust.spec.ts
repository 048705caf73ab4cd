import { writeFileSync } from 'node:fs'
import { connect } from 'node:net'
import { networkInterfaces } from 'node:os'
import { SCENARIOS } from '#domain/answers/scenarios.ts'
import { arriveAt } from '#e2e/pages/AppPage.ts'
import { ChecklistPage } from '#e2e/pages/ChecklistPage.ts'
import { CheckPage } from '#e2e/pages/CheckPage.ts'
import { DomainPage } from '#e2e/pages/DomainPage.ts'
import { FirewallPage } from '#e2e/pages/FirewallPage.ts'
import { HelpersPage } from '#e2e/pages/HelpersPage.ts'
import { ResultsPage } from '#e2e/pages/ResultsPage.ts'
import { expect, test } from './fixtures.ts'

test('the page is served with a policy that allows nothing from elsewhere and nothing inline', async ({
  request,
}) => {
  const response = await request.get('/')
  const header = response.headers()['content-security-policy'] ?? ''
  const html = await response.text()
  const meta = /<meta http-equiv="Content-Security-Policy" content="([^"]+)"/u.exec(html)?.[1] ?? ''
  for (const policy of [header, meta.replaceAll('&#39;', "'")]) {
    expect(policy).toContain("default-src 'none'")
    expect(policy).toContain("script-src 'self';")
    expect(policy).toContain("style-src 'self';")
    expect(policy).toContain("require-trusted-types-for 'script'")
    expect(policy).not.toMatch(/unsafe-|https?:|\*/u)
  }
  expect(header).toContain("frame-ancestors 'none'")
  expect(response.headers()['x-content-type-options']).toBe('nosniff')
})

test('the built page holds no inline script or style, and asks nobody else for anything', async ({
  request,
}) => {
  const html = await (await request.get('/')).text()
  expect(html.match(/<script\b[^>]*>/gu)).toEqual([expect.stringContaining(' src="./')])
  expect(html).toMatch(/<script\b[^>]*><\/script>/u)
  expect(html).not.toMatch(/<style|\sstyle=|\son\w+=|javascript:/iu)
  expect(html).not.toMatch(/(?:src|href)="(?!\.\/)/u)
})

test('it is served on this computer only', async ({ baseURL }) => {
  const { hostname, port } = new URL(baseURL ?? '')
  expect(hostname).toBe('127.0.0.1')
  const outside = Object.values(networkInterfaces())
    .flat()
    .filter((address) => address !== undefined && !address.internal && address.family === 'IPv4')
  for (const address of outside) expect(await canConnect(address!.address, Number(port))).toBe(false)
  expect(await canConnect(hostname, Number(port))).toBe(true)
})

const MARKUP = '<img src=x onerror=alert(1)>'

test('markup that is typed stays text on every page', async ({ page, visit }) => {
  page.on('dialog', (dialog) => {
    throw new Error(`A script ran: ${dialog.message()}`)
  })
  const answers = SCENARIOS['xp-sp3-narrow']
  await visit('/steps/domain', { answers })
  const domain = await arriveAt(page, DomainPage)
  await domain.answer({ domain: MARKUP, computer: MARKUP })
  await domain.continueWithErrors(/contains < = >/, /contains < = >/)
  expect(await countImages()).toBe(0)

  await visit('/steps/helpers', { answers })
  const helpers = await arriveAt(page, HelpersPage)
  await helpers.add(MARKUP)
  await expect(helpers.row(MARKUP)).toContainText('does not allow < = >')
  await helpers.continueWithErrors(/Line 3 of the list/)
  expect(await countImages()).toBe(0)

  await visit('/check', { answers: { ...answers, helpers: [MARKUP] } })
  await arriveAt(page, CheckPage)
  await expect(page.getByRole('main')).toContainText(MARKUP)
  expect(await countImages()).toBe(0)

  await visit('/steps/firewall', { answers })
  const firewall = await arriveAt(page, FirewallPage)
  await firewall.listAddresses(MARKUP)
  await firewall.continueWithErrors(/“<img” is not an address/, /./, /./)
  expect(await countImages()).toBe(0)

  await visit('/results', { answers: SCENARIOS['hostile-names'] })
  const results = await (await arriveAt(page, ResultsPage)).unfoldFiles()
  await results.openPreview('apply.reg')
  await expect(results.main).toContainText("R&D ^ 'test' !x!")
  await visit('/checklist', { answers: SCENARIOS['hostile-names'] })
  await arriveAt(page, ChecklistPage)
  await expect(results.main).toContainText("R&D ^ 'test' !x!")

  function countImages() {
    return page.evaluate(() => document.images.length)
  }
})

test('markup in an opened file and in the address stays text', async ({ page, visit }, info) => {
  await visit(`/${encodeURIComponent(MARKUP)}`)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('There is no such page')
  const path = info.outputPath('answers.json')
  writeFileSync(path, JSON.stringify({ schema: 1, [MARKUP]: MARKUP, dcom: MARKUP }))
  await visit('/check')
  const check = await arriveAt(page, CheckPage)
  await check.openAnswers(path)
  await expect(check.dialog('This file was not opened')).toContainText(`The key “${MARKUP}” is not known.`)
  expect(await page.evaluate(() => document.images.length)).toBe(0)
})

function canConnect(host: string, port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ host, port, timeout: 2000 })
    const end = (connected: boolean) => {
      socket.destroy()
      resolve(connected)
    }
    socket.on('connect', () => end(true))
    socket.on('error', () => end(false))
    socket.on('timeout', () => end(false))
  })
}
