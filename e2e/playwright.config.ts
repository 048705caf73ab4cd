import { fileURLToPath } from 'node:url'
import { defineConfig } from '@playwright/test'
import type { ReporterDescription } from '@playwright/test'
import { findBrowser } from './browser.ts'

/** Another one where something else listens there. */
const PORT = Number(process.env['E2E_PORT'] ?? 4319)
const reports = process.env['REPORTS']
const json: ReporterDescription[] =
  reports === undefined ? [] : [['json', { outputFile: `${reports}/e2e.json` }]]
const executablePath = await findBrowser()

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
    // A trace of every test would take as long again; a failure names the page's content.
    screenshot: 'only-on-failure',
    launchOptions: {
      ...(executablePath === undefined ? {} : { executablePath }),
      args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage', '--font-render-hinting=none'],
    },
  },
  webServer: {
    command: `npx vite preview --port ${PORT} --strictPort`,
    cwd: fileURLToPath(new URL('..', import.meta.url)),
    url: `http://127.0.0.1:${PORT}`,
    // Somebody else's server would test somebody else's build.
    reuseExistingServer: false,
  },
})
