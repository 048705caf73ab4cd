import { defineConfig } from '@playwright/test'
import config from '#e2e/playwright.config.ts'

/** The same browser and build as the tests, one page at a time, and nothing printed but the table. */
export default defineConfig({
  ...config,
  testDir: '.',
  testMatch: '*.bench.ts',
  workers: 1,
  reporter: [['line']],
  // Tracing takes part of the time that is measured.
  use: { ...config.use, trace: 'off' },
  timeout: 180_000,
})
