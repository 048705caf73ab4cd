import { defineConfig } from '@playwright/test'
import type { ReporterDescription } from '@playwright/test'
import { findBrowser } from './browser.ts'

const PORT = 4319
const reports = process.env['REPORTS']
const json: ReporterDescription[] =
  reports === undefined ? [] : [['json', { outputFile: `${reports}/e2e.json` }]]
const executablePath = await findBrowser()

export default defineConfig({
  testDir: '.',
  testMatch: '*.spec.ts',
  outputDir: '../.reports/e2e',
  fullyParallel: true,
  workers: 2,
  forbidOnly: true,
  reporter: [['line'], ...json],
  use: {
    baseURL: `http://127.0.0.1:${PORT}`,
    viewport: { width: 1280, height: 900 },
    locale: 'en-GB',
    trace: 'retain-on-failure',
    launchOptions: {
      ...(executablePath === undefined ? {} : { executablePath }),
      args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage', '--font-render-hinting=none'],
    },
  },
  webServer: {
    command: `npx vite preview --port ${PORT} --strictPort`,
    cwd: '..',
    url: `http://127.0.0.1:${PORT}`,
    // Somebody else's server would test somebody else's build.
    reuseExistingServer: false,
  },
})
