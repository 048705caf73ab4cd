import { SCENARIOS } from '#domain/answers/scenarios.ts'
import { planFingerprint } from '#domain/files/scripts/verifyReport.ts'
import { encodeRegistryPol, numberBytes, REG_DWORD } from '#domain/formats/registryPol.ts'
import { requirementsOf } from '#domain/plan/requirements.ts'
import { arriveAt } from '#e2e/pages/AppPage.ts'
import { AuditPage } from '#e2e/pages/AuditPage.ts'
import { expect, test } from '#e2e/fixtures.ts'
import { largeExport, makeInPage } from '#e2e/madeFiles.ts'
import type { MadeFile } from '#e2e/madeFiles.ts'

/** What people wait for on the page of the audit; asserts nothing of times. The page's longest task is that of all of it. */
const ANSWERS = SCENARIOS['xp-sp3-narrow']
const COMPUTERS = 5000
const MEGABYTE = 1024 * 1024

interface Row {
  readonly what: string
  /** In ms. */
  readonly bar: number | null
  readonly time: number
  /** Of the main thread, in ms. */
  readonly longest: number
}

const rows: Row[] = []

test('one large file', async ({ page, visit }) => {
  for (const [what, bar, file] of [
    ['.reg export of 200 MiB, UTF-16LE', 3000, largeExport('all.reg', 200)],
    ['Registry.pol of 20 MB', 500, largePolicy('registry.pol', 20)],
  ] as const) {
    await visit('/audit')
    const audit = await arriveAt(page, AuditPage)
    const drop = await makeInPage(page, [file])
    await measured(page, what, bar, async () => {
      await drop()
      await expect(audit.announcement).toHaveText('1 file was read.', { timeout: 60_000 })
    })
    await audit.main.getByRole('button', { name: 'Remove everything' }).click()
  }
})

test('5,000 computers', async ({ page, visit }) => {
  await visit('/audit', { answers: ANSWERS })
  const audit = await arriveAt(page, AuditPage)
  const dropReports = await makeInPage(page, reports())
  await measured(page, `${COMPUTERS} reports of verify.cmd, to their table`, 5000, async () => {
    await dropReports()
    await expect(audit.computers.first()).toBeVisible({ timeout: 60_000 })
  })
  await everything('reports', audit)
  await audit.main.getByRole('button', { name: 'Remove everything' }).click()
  const dropExports = await makeInPage(page, exports())
  await measured(page, `${COMPUTERS} exports of policies, to their table`, null, async () => {
    await dropExports()
    await expect(audit.computers.first()).toBeVisible({ timeout: 60_000 })
  })
  await everything('exports', audit)
  await measured(page, 'exports: save differences.zip', null, async () => {
    const saving = page.waitForEvent('download', { timeout: 60_000 })
    await audit.main.getByRole('button', { name: 'Save differences.zip' }).click()
    await saving
  })

  async function everything(of: string, { main, computers }: AuditPage): Promise<void> {
    const search = main.getByRole('textbox', { name: 'Name contains' })
    await measured(page, `${of}: type four letters into the search`, null, async () => {
      await search.pressSequentially('0042')
      await expect(computers).toHaveCount(11)
      await search.fill('')
    })
    await measured(page, `${of}: turn to a grid`, null, async () => {
      await main.getByRole('checkbox', { name: /^Show what each says/ }).check()
      await expect(main.locator('td[data-cell]').first()).toBeVisible()
    })
    await measured(page, `${of}: compare with the article, and back`, null, async () => {
      await main.getByRole('radio', { name: 'the article itself' }).check()
      await main.getByRole('radio', { name: 'your answers' }).check()
      await expect(computers.first()).toBeVisible()
    })
    await measured(page, `${of}: save audit.csv`, null, async () => {
      const saving = page.waitForEvent('download', { timeout: 60_000 })
      await main.getByRole('button', { name: 'Save as audit.csv' }).click()
      await saving
    })
  }
})

test.afterAll(() => {
  const head = ['the page of the audit'.padEnd(52), 'ms', 'bar', 'longest task']
  const table = rows.map(({ what, bar, time, longest }) =>
    [what.padEnd(52), time.toFixed(0), bar === null ? '-' : String(bar), longest.toFixed(0)]
      .map((cell, index) => (index === 0 ? cell : cell.padStart(14)))
      .join(''),
  )
  process.stdout.write(
    `\n${[head.map((cell, index) => (index === 0 ? cell : cell.padStart(14))).join(''), ...table].join('\n')}\n`,
  )
})

async function measured(
  page: AuditPage['page'],
  what: string,
  bar: number | null,
  work: () => Promise<void>,
): Promise<void> {
  await page.evaluate(() => {
    const tasks: number[] = []
    const watching = new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) tasks.push(duration)
    })
    watching.observe({ type: 'longtask' })
    Object.assign(globalThis, { tasks, watching })
  })
  const started = performance.now()
  await work()
  const time = performance.now() - started
  await page.waitForTimeout(300)
  const longest = await page.evaluate(() => {
    const { tasks, watching } = globalThis as unknown as {
      tasks: number[]
      watching: PerformanceObserver
    }
    watching.disconnect()
    return Math.max(0, ...tasks)
  })
  rows.push({ what, bar, time, longest })
}

/** A browser tells of tasks of 50 ms and more: 0 is none. */
function largePolicy(name: string, size: number): MadeFile {
  const entry = {
    key: 'Software\\Policies\\Vendor\\Product',
    name: 'Some setting',
    type: REG_DWORD,
    data: numberBytes(1),
  }
  const bytes = Buffer.from(encodeRegistryPol([entry]))
  const [head, one] = [bytes.subarray(0, 8), bytes.subarray(8)]
  const filler = Buffer.concat(Array.from({ length: Math.floor(MEGABYTE / one.length) }, () => one))
  return {
    name,
    pieces: [
      { bytes: head, times: 1 },
      { bytes: filler, times: size },
    ],
  }
}

function nameOf(index: number): string {
  return `PC-${String(index).padStart(5, '0')}`
}

function* numbers(): Generator<number> {
  for (let index = 0; index < COMPUTERS; index += 1) yield index
}

function reports(): readonly MadeFile[] {
  const ids = requirementsOf(ANSWERS).map(({ id }) => id)
  const plan = planFingerprint(ANSWERS)
  return [...numbers()].map((index) => {
    const failed = index % 4 === 0 ? 'dcom' : ''
    const text = [
      'Remote Assistance report 1',
      `computer: ${nameOf(index)}`,
      `plan: ${plan}`,
      'windows: Microsoft Windows XP [Version 5.1.2600]',
      ...ids.map((id) => `${id === failed ? 'failed' : 'ok'} ${id}: what it should be`),
      `result: ${failed === '' ? 'ok' : 'failed'}, ${ids.length - (failed === '' ? 0 : 1)} ok, ${failed === '' ? 0 : 1} failed, 0 unknown`,
      '',
    ].join('\r\n')
    return { name: `${nameOf(index)}.txt`, pieces: [{ bytes: Buffer.from(text), times: 1 }] }
  })
}

function exports(): readonly MadeFile[] {
  const key = 'HKEY_LOCAL_MACHINE\\SOFTWARE\\Policies\\Microsoft\\Windows NT\\Terminal Services'
  return [...numbers()].map((index) => {
    const text = [
      'Windows Registry Editor Version 5.00',
      '',
      `[${key}]`,
      `"fAllowUnsolicited"=dword:0000000${index % 2}`,
      '',
      `[${key}\\RAUnsolicit]`,
      '"CONTOSO\\\\a"="CONTOSO\\\\a"',
      '',
      '[HKEY_LOCAL_MACHINE\\SYSTEM\\CurrentControlSet\\Control\\ComputerName\\ComputerName]',
      `"ComputerName"="${nameOf(index)}"`,
      '',
      '',
    ].join('\r\n')
    return {
      name: `${nameOf(index)}.reg`,
      pieces: [{ bytes: Buffer.from(`\uFEFF${text}`, 'utf16le'), times: 1 }],
    }
  })
}
