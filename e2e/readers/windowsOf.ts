import type { Answers } from '#domain/answers/answers.ts'
import { EDITIONS, SERVICE_PACKS } from '#domain/windows/editions.ts'
import type { Wine } from './wine.ts'

/** A Windows, as far as scripts can tell which one they run on. Written without the product's own guard. */
export interface WindowsOf {
  /** As Wine calls it. */
  readonly version: 'winxp' | 'winxp64' | 'win2003' | 'vista' | 'win7'
  /** What CSDVersion says in words; null: it is not there. */
  readonly pack: string | null
  /** What CSDVersion is as a number. */
  readonly packNumber: number | null
  readonly product: string | null
  readonly suite: string | null
}

/** The Windows that the answers describe. */
export function windowsOf({ edition = 'xp-professional', servicePack = 'sp3' }: Answers): WindowsOf {
  const number = SERVICE_PACKS.indexOf(servicePack)
  const isServer = EDITIONS[edition].family === 'server-2003'
  return {
    version: isServer ? 'win2003' : EDITIONS[edition].ntVersion === '5.2' ? 'winxp64' : 'winxp',
    pack: number === 0 ? null : `Service Pack ${number}`,
    packNumber: number * 0x1_00,
    product: isServer ? 'ServerNT' : 'WinNT',
    suite: edition === 'xp-home' ? 'Personal' : isServer ? 'Enterprise' : null,
  }
}

/** Makes Wine be that Windows. */
export async function become(wine: Wine, windows: WindowsOf): Promise<void> {
  const text = (value: string | null) => (value === null ? '-' : `"${value}"`)
  const lines = [
    'Windows Registry Editor Version 5.00',
    '',
    '[HKEY_CURRENT_USER\\Software\\Wine]',
    `"Version"=${text(windows.version)}`,
    '',
    '[HKEY_LOCAL_MACHINE\\SOFTWARE\\Microsoft\\Windows NT\\CurrentVersion]',
    `"CSDVersion"=${text(windows.pack)}`,
    '',
    '[HKEY_LOCAL_MACHINE\\SYSTEM\\CurrentControlSet\\Control\\Windows]',
    `"CSDVersion"=${windows.packNumber === null ? '-' : `dword:${windows.packNumber.toString(16)}`}`,
    '',
    '[HKEY_LOCAL_MACHINE\\SYSTEM\\CurrentControlSet\\Control\\ProductOptions]',
    `"ProductType"=${text(windows.product)}`,
    `"ProductSuite"=${windows.suite === null ? '-' : `hex(7):${[...Buffer.from(`${windows.suite}\0\0`, 'utf16le')].map((byte) => byte.toString(16).padStart(2, '0')).join(',')}`}`,
    '',
    '',
  ]
  await wine.importRegFile(Buffer.from(`\uFEFF${lines.join('\r\n')}`, 'utf16le'))
}

/** The bytes of a script that is told a variable which Wine keeps for itself. */
export function told(bytes: Uint8Array, variable: string | undefined): Uint8Array {
  const start = 'DisableDelayedExpansion\r\n'
  const text = Buffer.from(bytes).toString('ascii')
  return variable === undefined
    ? bytes
    : Buffer.from(
        text.replace(start, () => `${start}set "${variable}"\r\n`),
        'ascii',
      )
}

/** The variable with the name that the answers give the computer. */
export function nameOf({ computer }: Answers): string | undefined {
  return computer === undefined ? undefined : `COMPUTERNAME=${computer}`
}
