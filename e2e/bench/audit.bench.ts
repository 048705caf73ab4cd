import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { test } from '@playwright/test'
import { build } from 'vite'
import { regReader } from '#domain/audit/readers/regReader.ts'
import { makeDecoder } from '#domain/testing/decoders.ts'

/** Prints a table; asserts nothing, because machines are noisy. Medians of RUNS, in turns with what they are compared to. */
const RUNS = 7
const MEGABYTE = 1024 * 1024
const SIZE = 200 * MEGABYTE
/** What a file is read in. */
const PIECE = MEGABYTE

interface Measured {
  /** In ms. */
  readonly decoding: readonly number[]
  readonly reading: readonly number[]
  /** The most that reading held beyond the file, in MB. */
  readonly memory: number
  readonly entries: number
}

const rows: { where: string; measured: Measured }[] = []

test('a .reg file of 200 MiB, Node', () => {
  const bytes = Buffer.from(`\uFEFF${exportText(SIZE)}`, 'utf16le')
  const decoding: number[] = []
  const reading: number[] = []
  let memory = 0
  let entries = 0
  const held = () => {
    const { heapUsed, arrayBuffers } = process.memoryUsage()
    return heapUsed + arrayBuffers
  }
  for (let run = 0; run < RUNS; run++) {
    let started = performance.now()
    const decoder = new TextDecoder('utf-16le')
    for (let at = 0; at < bytes.length; at += PIECE) {
      decoder.decode(bytes.subarray(at, at + PIECE), { stream: true })
    }
    decoding.push(performance.now() - started)
    const before = held()
    started = performance.now()
    const reader = regReader({ makeDecoder, encoding: null })
    for (let at = 0; at < bytes.length; at += PIECE) {
      reader.push(bytes.subarray(at, at + PIECE))
      if (at % (16 * PIECE) === 0) memory = Math.max(memory, held() - before)
    }
    entries = reader.end().entries
    reading.push(performance.now() - started)
  }
  rows.push({ where: 'Node', measured: { decoding, reading, memory: memory / MEGABYTE, entries } })
})

test('a .reg file of 200 MiB, browser', async ({ page }) => {
  const entry = fileURLToPath(new URL('../../src/domain/audit/readers/regReader.ts', import.meta.url))
  const built = await build({
    configFile: false,
    logLevel: 'error',
    build: { write: false, lib: { entry, formats: ['iife'], name: 'reader' } },
  })
  const [output] = [built].flat()
  if (output === undefined || !('output' in output)) throw new Error('Nothing was built')
  // A page of our own, whose policy lets the script in.
  await page.goto('about:blank')
  await page.addScriptTag({ content: output.output[0].code })
  // Made there: it is too long to send.
  await page.addScriptTag({ content: `globalThis.exportText = ${exportText.toString()}` })
  const measured = await page.evaluate(
    ([size, runs, piece]): Measured => {
      const { reader, exportText: make } = globalThis as unknown as {
        reader: { regReader: typeof regReader }
        exportText: typeof exportText
      }
      const text = make(size)
      const { memory } = performance as unknown as { memory: { usedJSHeapSize: number } }
      const units = new Uint16Array(text.length + 1)
      units[0] = 0xfeff
      for (let index = 0; index < text.length; index++) units[index + 1] = text.charCodeAt(index)
      const bytes = new Uint8Array(units.buffer)
      const decoding: number[] = []
      const reading: number[] = []
      let held = 0
      let entries = 0
      for (let run = 0; run < runs; run++) {
        let started = performance.now()
        const decoder = new TextDecoder('utf-16le')
        for (let at = 0; at < bytes.length; at += piece) {
          decoder.decode(bytes.subarray(at, at + piece), { stream: true })
        }
        decoding.push(performance.now() - started)
        const before = memory.usedJSHeapSize
        started = performance.now()
        const file = reader.regReader({
          makeDecoder: (label) => {
            const decoder = new TextDecoder(label, { ignoreBOM: true })
            return { decode: (bytes, stream) => decoder.decode(bytes, { stream }) }
          },
          encoding: null,
        })
        for (let at = 0; at < bytes.length; at += piece) {
          file.push(bytes.subarray(at, at + piece))
          held = Math.max(held, memory.usedJSHeapSize - before)
        }
        entries = file.end().entries
        reading.push(performance.now() - started)
      }
      return { decoding, reading, memory: held / 1024 / 1024, entries }
    },
    [SIZE, RUNS, PIECE] as const,
  )
  rows.push({ where: 'browser', measured })
})

/** What other programs need for such a file, where they are installed: parsing and writing, or parsing and keeping. */
const PEERS: readonly {
  readonly name: string
  readonly program: string
  /** Of the file, as nobody waits for the slow ones with all of it. */
  readonly size: number
  readonly prepare: (folder: string) => void
  readonly args: (folder: string) => readonly string[]
}[] = [
  {
    name: 'net registry convert (Samba)',
    program: 'net',
    size: SIZE,
    prepare: (folder) => writeFileSync(join(folder, 'smb.conf'), ''),
    args: (folder) =>
      ['-s', 'smb.conf', 'registry', 'convert', 'in.reg', 'out.reg', 'regedit5'].map((each) =>
        each.includes('.') ? join(folder, each) : each,
      ),
  },
  {
    name: 'regedit (Wine)',
    program: 'wine',
    size: 8 * MEGABYTE,
    prepare: (folder) => spawnSync('wineboot', ['-i'], { env: wineIn(folder) }),
    args: (folder) => ['regedit', '/S', `Z:${join(folder, 'in.reg').replaceAll('/', '\\')}`],
  },
]

function wineIn(folder: string): NodeJS.ProcessEnv {
  const WINEPREFIX = join(folder, 'prefix')
  return { ...process.env, WINEPREFIX, WINEDEBUG: '-all', WINEDLLOVERRIDES: 'mscoree,mshtml=' }
}

const peers: { name: string; speed: number | null }[] = []

test('the same by other programs', () => {
  test.setTimeout(600_000)
  for (const { name, program, size, prepare, args } of PEERS) {
    if (spawnSync(program, ['--version']).error !== undefined) {
      peers.push({ name, speed: null })
      continue
    }
    const folder = mkdtempSync(join(tmpdir(), 'audit-bench-'))
    writeFileSync(join(folder, 'in.reg'), Buffer.from(`\uFEFF${exportText(size)}`, 'utf16le'))
    prepare(folder)
    const started = performance.now()
    spawnSync(program, args(folder), { env: wineIn(folder) })
    peers.push({ name, speed: size / MEGABYTE / ((performance.now() - started) / 1000) })
    rmSync(folder, { recursive: true, force: true })
  }
})

test.afterAll(() => {
  const table = rows.flatMap(({ where, measured: { decoding, reading, memory, entries } }) => {
    const speed = (times: readonly number[]) => SIZE / MEGABYTE / (median(times) / 1000)
    return [
      row(`TextDecoder alone (${where})`, speed(decoding), 1, null, null),
      row(
        `regReader, ${entries} entries (${where})`,
        speed(reading),
        speed(reading) / speed(decoding),
        median(reading),
        memory,
      ),
    ]
  })
  const head = ['200 MiB .reg, UTF-16LE'.padEnd(50), 'MB/s', 'ratio', 'ms', 'memory, MB']
    .map((cell, index) => (index === 0 ? cell : cell.padStart(12)))
    .join('')
  const [node] = rows
  const ours = node === undefined ? null : SIZE / MEGABYTE / (median(node.measured.reading) / 1000)
  const others = peers.map(({ name, speed }) =>
    speed === null || ours === null
      ? `${name.padEnd(50)}${'not here'.padStart(12)}`
      : `${name.padEnd(50)}${speed.toFixed(1).padStart(12)}${`1/${(ours / speed).toFixed(0)}`.padStart(12)} of regReader in Node`,
  )
  process.stdout.write(`\n${[head, ...table, ...others].join('\n')}\n`)
  rows.length = 0
  peers.length = 0
})

function row(what: string, speed: number, ratio: number, time: number | null, memory: number | null): string {
  const cells = [speed.toFixed(0), ratio.toFixed(2), time?.toFixed(0) ?? '-', memory?.toFixed(0) ?? '-']
  return what.padEnd(50) + cells.map((cell) => cell.padStart(12)).join('')
}

/** Like an export of HKLM\SOFTWARE: sorted trees of keys with values of usual kinds and lengths, and policies at the end. Stands alone: it goes to the page. */
function exportText(size: number): string {
  const top = 'HKEY_LOCAL_MACHINE\\SOFTWARE'
  const units = size / 2
  const pieces = ['Windows Registry Editor Version 5.00\r\n\r\n', `[${top}]\r\n\r\n`]
  let length = 0
  for (let index = 0; length < units; index++) {
    const share = length / units
    const tree =
      share < 0.4
        ? 'Classes\\CLSID'
        : share < 0.7
          ? 'Microsoft\\Windows\\CurrentVersion\\Installer\\UserData'
          : `Vendor ${Math.floor(share * 500)}`
    const id = ((index * 2654435761) >>> 0).toString(16).padStart(8, '0')
    let section = `[${top}\\${tree}\\{${id}-0000-4000-8000-${id}0000}\\InprocServer32]\r\n@="Some class ${index}"\r\n`
    section += `"InstallLocation"="C:\\\\Program Files\\\\Vendor\\\\Product ${index}"\r\n"Version"=dword:${id}\r\n`
    if (index % 3 === 0)
      section += `"Blob"=hex:${'0a,1b,2c,3d,4e,5f,60,71,82,93,a4,b5,c6,d7,e8,\\\r\n  '.repeat(3)}00\r\n`
    if (index % 7 === 0) section += '"Path"=hex(2):25,00,53,00,79,00,73,00,25,00,00,00\r\n'
    pieces.push(`${section}\r\n`)
    length += section.length + 2
  }
  pieces.push(
    `[${top}\\Policies\\Microsoft\\Windows NT\\Terminal Services]\r\n"fAllowUnsolicited"=dword:00000001\r\n`,
  )
  return pieces.join('')
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0
}
