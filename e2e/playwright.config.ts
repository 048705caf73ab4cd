import { fileURLToPath } from 'node:url'
import { defineConfig } from '@playwright/test'
import type { ReporterDescription } from '@playwright/test'
import { findBrowser, findFirefox } from './browser.ts'

/** Another one where something else listens there. */
const PORT = Number(process.env['E2E_PORT'] ?? 4319)
const reports = process.env['REPORTS']
const json: ReporterDescription[] =
  reports === undefined ? [] : [['json', { outputFile: `${reports}/e2e.json` }]]
const executablePath = await findBrowser()
const firefox = findFirefox()
if (firefox === undefined && process.env['READERS'] === 'required') {
  throw new Error('Firefox is missing (Debian: firefox-esr)')
}

export default defineConfig({
  testDir: '.',
  testMatch: '*.spec.ts',
  outputDir: fileURLToPath(new URL('../.reports/e2e', import.meta.url)),
  fullyParallel: true,
  // One more than the processors of a small machine: pages wait more than they work.
  workers: 3,
  forbidOnly: true,
  reporter: [['line'], ...json],
  use: {
    baseURL: `http://127.0.0.1:${PORT}`,
    viewport: { width: 1280, height: 900 },
    locale: 'en-GB',
    actionTimeout: 10_000,
    // Two hundred files for each of hundreds of tests; those about it allow it.
    serviceWorkers: 'block',
    // A trace of every test would take as long again; a failure names the page's content.
    screenshot: 'only-on-failure',
  },
  projects: [
    {
      name: 'chromium',
      use: {
        launchOptions: {
          ...(executablePath === undefined ? {} : { executablePath }),
          args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage', '--font-render-hinting=none'],
        },
      },
    },
    // The journeys that say so, where there is a Firefox: the one of the system, as it is.
    ...(firefox === undefined
      ? []
      : [
          {
            name: 'firefox',
            grep: /@firefox/,
            use: {
              browserName: 'firefox' as const,
              channel: 'moz-firefox',
              launchOptions: { executablePath: firefox },
            },
          },
        ]),
  ],
  webServer: {
    command: `npx vite preview --port ${PORT} --strictPort`,
    cwd: fileURLToPath(new URL('..', import.meta.url)),
    url: `http://127.0.0.1:${PORT}`,
    // Somebody else's server would test somebody else's build.
    reuseExistingServer: false,
  },
})
