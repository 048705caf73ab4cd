import { readFile } from 'node:fs/promises'
import { expect, test as base } from '@playwright/test'
import type { BrowserContext, Download } from '@playwright/test'
import type { Answers } from '#domain/answers/answers.ts'
import type { Drafts } from '#domain/answers/steps.ts'

export { expect }

/** What the wizard finds on a device where it was used before. */
interface KeptSession {
  readonly answers?: Answers
  readonly drafts?: Drafts
  readonly seen?: readonly string[]
  readonly language?: string
  /** Of the Windows that the wizard and the replica speak of; without it, that of the page. */
  readonly windowsLanguage?: string
  /** Instead of a session: text that somebody or something else left in its place. */
  readonly rubbish?: string
}

interface Fixtures {
  /** Opens an address (what follows the `#`), on a device where nothing or this was kept. */
  readonly visit: (url: string, kept?: KeptSession) => Promise<void>
}

/** Every test also fails on console output, an uncaught error, a broken policy, and a request that leaves the origin. */
export const test = base.extend<Fixtures>({
  context: async ({ context, baseURL }, provide) => {
    const complaints = await listen(context, baseURL ?? '')
    await provide(context)
    expect(complaints, 'the page is silent and asks nobody for anything').toEqual([])
  },

  visit: async ({ page }, provide) => {
    await provide(async (url, { language, rubbish, ...kept } = {}) => {
      // Something of the same origin without the wizard, so that nobody writes while the storage is filled. A route of
      // our own instead would keep the browser from keeping any file.
      await page.goto('/icon.svg')
      const session = { version: 1, answers: {}, drafts: {}, seen: [], windowsLanguage: null, ...kept }
      await page.evaluate(
        ([text, tag]) => {
          localStorage.clear()
          sessionStorage.clear()
          localStorage.setItem('remote-assistance-wizard', text)
          if (tag !== undefined) localStorage.setItem('remote-assistance-wizard:language', tag)
        },
        [rubbish ?? JSON.stringify(session), language] as const,
      )
      await page.goto(`/#${url}`)
    })
  },
})

/** What arrived, as it would lie on the disk. */
export async function bytesOf(download: Download): Promise<Uint8Array> {
  return new Uint8Array(await readFile(await download.path()))
}

async function listen(context: BrowserContext, origin: string): Promise<readonly string[]> {
  const complaints: string[] = []
  context.on('console', (message) => {
    // Said by the tests' own tool, where it keeps the site from being put on the device.
    if (message.text() === 'Service Worker registration blocked by Playwright') return
    complaints.push(`console ${message.type()}: ${message.text()}`)
  })
  context.on('weberror', (error) => complaints.push(`error: ${String(error.error())}`))
  context.on('request', (request) => {
    const { protocol, pathname } = new URL(request.url())
    // The one file that needs no server may be opened, and nothing beside it.
    const isFile = protocol === 'file:' && pathname.endsWith('/dist/remote-assistance-wizard.html')
    const isOwn =
      isFile || request.url().startsWith(`${origin}/`) || protocol === 'data:' || protocol === 'blob:'
    if (!isOwn) complaints.push(`foreign request: ${request.url()}`)
  })
  await context.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => {
      throw new Error(`Against the content security policy: ${violatedDirective} ${blockedURI}`)
    })
  })
  return complaints
}
