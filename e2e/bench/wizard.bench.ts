import { readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { test } from '@playwright/test'
import type { Page } from '@playwright/test'
import type { Answers } from '#domain/answers.ts'
import { ARTIFACT_IDS, renderArtifact } from '#domain/artifacts.ts'
import { buildPlan } from '#domain/buildPlan.ts'
import { encodeFile } from '#domain/formats/fileContent.ts'
import { SCENARIOS } from '#domain/scenarios.ts'

/** Prints a table; asserts nothing, because machines are noisy. Medians of RUNS. */
const RUNS = 9
const rows: { what: string; measured: number; budget: number | null; unit: string }[] = []

for (const [helpers, slowdown, budget] of [
  [10, 4, null],
  [1000, 4, 50],
  [10_000, 1, null],
] as const) {
  test(`key stroke to updated preview, ${helpers} helpers`, async ({ page }) => {
    await open(page, withHelpers(helpers), '/#/steps/helpers')
    const session = await page.context().newCDPSession(page)
    await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown })
    const times: number[] = []
    for (let run = 0; run < RUNS; run++) times.push(await keyToPreview(page))
    add(
      `key stroke to updated preview, ${count(helpers)} helpers, ${slowdown}x slower CPU`,
      median(times),
      budget,
      'ms',
    )
  })
}

test('paste of 10,000 lines', async ({ page }) => {
  await open(page, SCENARIOS['xp-sp3-narrow'], '/#/steps/helpers')
  const times: number[] = []
  for (let run = 0; run < RUNS; run++) {
    times.push(await paste(page, names(10_000, `R${run}-`).join('\n')))
    await page.waitForTimeout(500)
    await page.getByRole('button', { name: 'Undo' }).click()
    await page.waitForTimeout(500)
  }
  add('paste of 10,000 lines to the next frame', median(times), 34, 'ms')
})

test('results page with every file, 10,000 helpers', async ({ page }) => {
  await open(page, withHelpers(10_000), '/#/check')
  const started = Date.now()
  await page.getByRole('link', { name: 'Make the files' }).click()
  await page.getByRole('heading', { level: 1, name: 'Files and checklist' }).waitFor()
  add('click to results page, all files made and read back, 10,000 helpers', Date.now() - started, null, 'ms')
})

test('all files in the domain, 10,000 helpers', () => {
  const answers = withHelpers(10_000)
  const times = Array.from({ length: RUNS }, () => {
    const started = performance.now()
    const source = { answers, plan: buildPlan({ ...answers }), checklist: NO_CHECKLIST }
    for (const id of ARTIFACT_IDS) encodeFile(renderArtifact(id, source).content)
    return performance.now() - started
  })
  add('all files made, read back and encoded, 10,000 helpers (Node)', median(times), null, 'ms')
})

test('initial load', () => {
  const html = readFileSync('dist/index.html', 'utf8')
  const files = [...html.matchAll(/(?:src|href)="\.\/(assets\/[^"]+)"/gu)].map(([, file]) => `dist/${file}`)
  const size = (ending: string) =>
    files
      .filter((file) => file.endsWith(ending))
      .reduce((sum, file) => sum + gzipSync(readFileSync(file), { level: 9 }).length / 1024, 0)
  add('initial JS, gzip', size('.js'), 105, 'KB')
  add('initial CSS, gzip', size('.css'), 8, 'KB')
})

test.afterAll(() => {
  const lines = rows.map(({ what, measured, budget, unit }) =>
    [
      what.padEnd(74),
      `${measured.toFixed(1)} ${unit}`.padStart(12),
      (budget === null ? '-' : `${budget} ${unit}`).padStart(10),
      (budget === null ? '-' : (measured / budget).toFixed(2)).padStart(8),
    ].join(''),
  )
  const head = [''.padEnd(74), 'median'.padStart(12), 'budget'.padStart(10), 'ratio'.padStart(8)].join('')
  process.stdout.write(`\n${[head, ...lines].join('\n')}\n`)
  rows.length = 0
})

const NO_CHECKLIST = { title: '', subtitle: '', fields: [], sections: [] }

function add(what: string, measured: number, budget: number | null, unit: string): void {
  rows.push({ what, measured, budget, unit })
}

function withHelpers(helpers: number): Answers {
  return { ...SCENARIOS['xp-sp3-narrow'], helpers: names(helpers, 'Helper-') }
}

function names(total: number, prefix: string): string[] {
  return Array.from({ length: total }, (_, index) => `CONTOSO\\${prefix}${index}`)
}

async function open(page: Page, answers: Answers, url: string): Promise<void> {
  const saved = JSON.stringify({ version: 1, answers, drafts: {}, seen: [], windowsLanguage: null })
  await page.addInitScript((text) => localStorage.setItem('remote-assistance-wizard', text), saved)
  await page.goto(url)
  await page.getByRole('heading', { level: 1 }).waitFor()
  // The other pages load quietly after a second; that is not what is measured.
  await page.waitForTimeout(1500)
}

/** From the key press until the frame in which the preview has the new line is painted. */
async function keyToPreview(page: Page): Promise<number> {
  const box = page.getByRole('textbox', { name: /Type or paste/u })
  await box.focus()
  // Listening is set up and waited for first: a key can overtake a script.
  const measuring = await page.evaluateHandle(() => {
    const label = () => document.querySelector('[role="listbox"]')?.getAttribute('aria-label')
    const before = label()
    const measured = new Promise<number>((resolve) => {
      document.addEventListener(
        'keydown',
        (event) => {
          const observer = new MutationObserver(() => {
            if (label() === before) return
            observer.disconnect()
            // A message posted in the frame's callback arrives right after that frame is painted.
            requestAnimationFrame(() => {
              const { port1, port2 } = new MessageChannel()
              port1.addEventListener('message', () => resolve(performance.now() - event.timeStamp))
              port1.start()
              port2.postMessage(null)
            })
          })
          observer.observe(document.body, {
            subtree: true,
            attributes: true,
            attributeFilter: ['aria-label'],
          })
        },
        { once: true },
      )
    })
    return { measured }
  })
  await page.keyboard.press('x')
  const time = await measuring.evaluate(({ measured }) => measured)
  await page.keyboard.press('Backspace')
  await page.waitForTimeout(300)
  return time
}

/** From the paste until the next frame is painted, as the page itself sees it. */
async function paste(page: Page, text: string): Promise<number> {
  const box = page.getByRole('textbox', { name: /Type or paste/u })
  return box.evaluate(
    (field, pasted) =>
      new Promise<number>((resolve) => {
        const data = new DataTransfer()
        data.setData('text/plain', pasted)
        const started = performance.now()
        field.dispatchEvent(
          new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
        )
        requestAnimationFrame(() => {
          const { port1, port2 } = new MessageChannel()
          port1.addEventListener('message', () => resolve(performance.now() - started))
          port1.start()
          port2.postMessage(null)
        })
      }),
    text,
  )
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0
}

function count(value: number): string {
  return new Intl.NumberFormat('en').format(value)
}
