import { existsSync } from 'node:fs'

const INSTALLED = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/microsoft-edge',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
]

/**
 * A Chromium for the tests: the one in the environment variable BROWSER_PATH, an installed one, the one that comes as
 * an npm package (Linux x64), or none: then Playwright looks for its own.
 */
export async function findBrowser(): Promise<string | undefined> {
  const named = process.env['BROWSER_PATH']
  if (named !== undefined && named !== '') return named
  return INSTALLED.find((path) => existsSync(path)) ?? (await packagedChromium())
}

/** An installed Firefox, of those that the tests know how to drive: none: its journeys are left out. */
export function findFirefox(): string | undefined {
  return ['/usr/bin/firefox-esr', '/usr/bin/firefox'].find((path) => existsSync(path))
}

async function packagedChromium(): Promise<string | undefined> {
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined
  // Must be set before the import: only then the package unpacks the libraries a bare machine lacks.
  process.env['AWS_LAMBDA_JS_RUNTIME'] ??= 'nodejs20.x'
  try {
    const { default: chromium } = await import('@sparticuz/chromium')
    return await chromium.executablePath()
  } catch {
    return undefined
  }
}
