import type { Page } from '@playwright/test'

/** A file that the page puts together itself, because it is too large to send there. */
export interface MadeFile {
  readonly name: string
  readonly pieces: readonly { readonly bytes: Buffer; readonly times: number }[]
}

/** Makes files in the page, and gives what lets them go there. A piece is kept once, however often it is in a file. */
export async function makeInPage(page: Page, files: readonly MadeFile[]): Promise<() => Promise<void>> {
  const sent = files.map(({ name, pieces }) => ({
    name,
    pieces: pieces.map(({ bytes, times }) => ({ base64: bytes.toString('base64'), times })),
  }))
  const dropped = await page.evaluateHandle((all) => {
    const dataTransfer = new DataTransfer()
    for (const { name, pieces } of all) {
      const blobs = pieces.flatMap(({ base64, times }) => {
        const blob = new Blob([Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))])
        return Array.from({ length: times }, () => blob)
      })
      dataTransfer.items.add(new File(blobs, name))
    }
    return new DragEvent('drop', { dataTransfer, bubbles: true })
  }, sent)
  return () => dropped.evaluate((event) => void document.querySelector('main h1')?.dispatchEvent(event))
}

export async function dropMade(page: Page, files: readonly MadeFile[]): Promise<void> {
  const drop = await makeInPage(page, files)
  await drop()
}

const TERMINAL_SERVICES = '[HKEY_LOCAL_MACHINE\\SOFTWARE\\Policies\\Microsoft\\Windows NT\\Terminal Services]'
const MEGABYTE = 1024 * 1024

/** An export of so many MiB as regedit writes it, whose last key has the offer switched on. */
export function largeExport(name: string, size: number): MadeFile {
  const wide = (text: string) => Buffer.from(text, 'utf16le')
  const section =
    '[HKEY_LOCAL_MACHINE\\SOFTWARE\\Vendor\\Product]\r\n"InstallLocation"="C:\\\\Program Files\\\\Vendor"\r\n"Version"=dword:0000000a\r\n\r\n'
  const filler = wide(section.repeat(Math.floor(MEGABYTE / section.length / 2)))
  return {
    name,
    pieces: [
      { bytes: wide('\uFEFFWindows Registry Editor Version 5.00\r\n\r\n'), times: 1 },
      { bytes: filler, times: Math.ceil((size * MEGABYTE) / filler.length) },
      { bytes: wide(`${TERMINAL_SERVICES}\r\n"fAllowUnsolicited"=dword:00000001\r\n\r\n`), times: 1 },
    ],
  }
}

/** What verify.cmd leaves on a computer; `failed`: one requirement is not met there. */
export function smallReport(computer: string, isFailed: boolean): string {
  return [
    'Remote Assistance report 1',
    `computer: ${computer}`,
    'plan: 0123456789abcdef',
    'windows: Microsoft Windows XP [Version 5.1.2600]',
    'ok offer: x',
    isFailed ? 'failed dcom: x' : 'ok dcom: x',
    isFailed ? 'result: failed, 1 ok, 1 failed, 0 unknown' : 'result: ok, 2 ok, 0 failed, 0 unknown',
    '',
  ].join('\r\n')
}
