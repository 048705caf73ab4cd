import { quoted, remark } from '#domain/formats/cmdLine.ts'
import { isFitLook } from '#domain/plan/requirementTable.ts'
import type { FitLook } from '#domain/plan/requirementTable.ts'

// The one guard of every script that is for a computer: whether it runs on the Windows, service pack, edition and computer
// of the answers. Scripts that change something end where it does not fit; verify.cmd asks the same and reports it.
// check-names.cmd has no guard: it asks the domain, and runs on any computer of it.

/**
 * The lines that look at one thing. They set `state` to ok, failed or unknown, and `found` and `expected` to words that may
 * be echoed without quotes: nothing from the registry is in them but a number. Each begins with a remark that says what is
 * looked at, by which it is read back.
 */
export function fitLines(look: FitLook): readonly string[] {
  return [remark(`fit: ${argumentsOf(look).join(' ')}`), ...askingLines(look)]
}

function askingLines(look: FitLook): readonly string[] {
  switch (look.kind) {
    case 'shell':
      return shellLines(look)
    case 'windows':
      return windowsLines(look)
    case 'edition':
      return editionLines(look)
    case 'service-pack':
      return servicePackLines(look)
    case 'computer':
      return computerLines(look)
  }
}

/**
 * A 32-bit shell on a 64-bit Windows sees another System32 and another registry (facts 5.2); it alone has the second
 * variable. Nothing here is ever unreadable. Whether Server 2003 is 64-bit is not asked: in the shell of its own it has the
 * same places, and the article, which names the 32-bit ones, says nothing of them that differs.
 */
function shellLines({ is64Bit }: Extract<FitLook, { kind: 'shell' }>): readonly string[] {
  return [
    'set "state=ok"',
    'set "found=a command prompt of this Windows"',
    is64Bit
      ? 'set "expected=the 64-bit command prompt of a 64-bit Windows: cmd.exe in the folder system32"'
      : 'set "expected=the command prompt of this Windows: cmd.exe in the folder system32"',
    ...(is64Bit
      ? [
          'if /i not "%PROCESSOR_ARCHITECTURE%"=="AMD64" set "found=a Windows that is not 64-bit (x64)"',
          'if /i not "%PROCESSOR_ARCHITECTURE%"=="AMD64" set "state=failed"',
        ]
      : []),
    'if defined PROCESSOR_ARCHITEW6432 set "found=the 32-bit command prompt of a 64-bit Windows"',
    'if defined PROCESSOR_ARCHITEW6432 set "state=failed"',
  ]
}

/** `ver` is translated but for the number; the blank before and the dot behind keep 15.1 and 5.10 apart. */
function windowsLines({ ntVersion }: Extract<FitLook, { kind: 'windows' }>): readonly string[] {
  return [
    'set "state=failed"',
    'set "found=a Windows that does not say its version"',
    `set "expected=version ${ntVersion}, ${VERSION_NAMES[ntVersion]}"`,
    VERSION_LOOP,
    `ver | find " ${ntVersion}." >nul`,
    'if "%errorlevel%"=="0" set "state=ok"',
  ]
}

const VERSION_NAMES = {
  '5.1': 'which is Windows XP',
  '5.2': 'which is Windows Server 2003 or XP x64',
} as const satisfies Record<Extract<FitLook, { kind: 'windows' }>['ntVersion'], string>

const VERSION_LOOP = `for /f "delims=" %%a in ('ver') do set "found=%%a"`

/**
 * XP x64 and Server 2003 are both 5.2 (published transcripts); the type of the product tells them apart, and Home has the
 * suite Personal (VER_SUITE_PERSONAL; MsiNTSuitePersonal). Professional, Media Center and Tablet PC are not told apart here,
 * nor are the editions of Server 2003: their files are the same. A missing ProductType is `unknown`, as every Windows has
 * one. A missing ProductSuite is not: a Windows without a suite has none, and may be Professional.
 */
function editionLines({ family }: Extract<FitLook, { kind: 'edition' }>): readonly string[] {
  const asked = PRODUCTS.toSorted(
    (one, other) => Number(other.family === family) - Number(one.family === family),
  )
  return [
    'set "state=unknown"',
    'set "found=a Windows whose ProductType cannot be read"',
    `set "expected=${family === 'xp' ? 'Windows XP, but not Home Edition' : 'Windows Server 2003'}"`,
    ...asked.flatMap((product) => [
      productLoop(product),
      `if "%found%"=="${product.name}" set "state=${product.family === family ? 'ok' : 'failed'}"`,
      'if not "%state%"=="unknown" goto productknown',
    ]),
    ':productknown',
    ...(family === 'xp'
      ? [
          `reg query ${key(PRODUCT_KEY)} /v ProductSuite 2>nul | find "Personal" >nul`,
          `if "%errorlevel%"=="0" set "found=Home Edition"`,
          `if "%errorlevel%"=="0" set "state=failed"`,
        ]
      : []),
  ]
}

const PRODUCT_KEY = 'SYSTEM\\CurrentControlSet\\Control\\ProductOptions'

/** What ProductType says, and of whom. Source: Microsoft, `OSVERSIONINFOEX` and KB 152078; Wine's own installation. */
const PRODUCTS = [
  { type: 'WinNT', name: 'a Windows for workstations', family: 'xp' },
  { type: 'ServerNT', name: 'a server', family: 'server-2003' },
  { type: 'LanmanNT', name: 'a domain controller', family: 'server-2003' },
] as const

const TOKENS = 'for /f "tokens=1-5 delims=,\t " %%a in'

function productLoop({ type, name }: (typeof PRODUCTS)[number]): string {
  return `${TOKENS} ('reg query ${key(PRODUCT_KEY)} /v ProductType 2^>nul') do if /i "%%a %%b %%c"=="ProductType REG_SZ ${type}" set "found=${name}"`
}

/**
 * The kernel writes CSDVersion at every start: "Service Pack 2"; without a service pack there is none (Microsoft Q222507). In
 * some languages the words are others; then the number it is made from is read: 0x200 (Control\Windows, same name). A number
 * that is in neither is `unknown`, never good: no Windows is known that has the words and not the number.
 */
function servicePackLines({ accepted }: Extract<FitLook, { kind: 'service-pack' }>): readonly string[] {
  return [
    'set "state=failed"',
    'set "found=a service pack that cannot be read"',
    `set "expected=${accepted.map(packName).join(' or ')}"`,
    'set /a pack=-1',
    PACK_WORDS_LOOP,
    'rem Words that are no number are 0 there, or a mistake; there is no Service Pack 0.',
    'if %pack%==0 set /a pack=-1',
    'if not "%pack%"=="-1" goto packknown',
    `reg query ${key(PACK_KEY)} /v CSDVersion >nul 2>&1`,
    'if not "%errorlevel%"=="0" set /a pack=0',
    'if not "%pack%"=="-1" goto packknown',
    PACK_NUMBER_LOOP,
    ':packknown',
    'if not "%pack%"=="-1" set "found=Service Pack %pack%"',
    'if %pack%==0 set "found=no service pack"',
    'if "%pack%"=="-1" set "state=unknown"',
    ...accepted.map((pack) => `if %pack%==${pack} set "state=ok"`),
  ]
}

const PACK_KEY = 'SOFTWARE\\Microsoft\\Windows NT\\CurrentVersion'
const PACK_WORDS_LOOP = `${TOKENS} ('reg query ${key(PACK_KEY)} /v CSDVersion 2^>nul') do if /i "%%a %%b %%c %%d"=="CSDVersion REG_SZ Service Pack" set /a pack=%%e 2>nul`
const PACK_NUMBER_LOOP = `${TOKENS} ('reg query ${key('SYSTEM\\CurrentControlSet\\Control\\Windows')} /v CSDVersion 2^>nul') do if /i "%%a %%b"=="CSDVersion REG_DWORD" set /a pack=%%c/256`

function packName(pack: number): string {
  return pack === 0 ? 'no service pack' : `Service Pack ${pack}`
}

/** The names are echoed in quotes, as they may hold what the shell would take for its own; so `set` can have none. */
function computerLines({ name }: Extract<FitLook, { kind: 'computer' }>): readonly string[] {
  return [
    'set "state=failed"',
    'set found=the computer "%COMPUTERNAME%"',
    `set expected=the computer ${quoted(name)}`,
    `if /i "%COMPUTERNAME%"==${quoted(name)} set "state=ok"`,
  ]
}

function key(path: string): string {
  return quoted(`HKLM\\${path}`)
}

/** The questions in a loop, of whatever plan, for readers that know no other loops. */
const GUARD_LOOPS: ReadonlySet<string> = new Set([
  VERSION_LOOP,
  PACK_WORDS_LOOP,
  PACK_NUMBER_LOOP,
  ...PRODUCTS.map(productLoop),
])

/** Whether a line is a question of the guard that only sets a variable. */
export function isGuardLoop(line: string): boolean {
  return GUARD_LOOPS.has(line)
}

/** How the remark before a look says what it is. */
function argumentsOf(look: FitLook): readonly (string | number)[] {
  switch (look.kind) {
    case 'shell':
      return [look.kind, look.is64Bit ? '64-bit' : 'any']
    case 'windows':
      return [look.kind, look.ntVersion]
    case 'edition':
      return [look.kind, look.family]
    case 'service-pack':
      return [look.kind, ...look.accepted]
    case 'computer':
      return [look.kind]
  }
}

/** The look that begins at a line of a script, and how many lines it takes; null where there is none to the letter. */
export function readFit(lines: readonly string[], at: number): { look: FitLook; length: number } | null {
  const look = lookOf(lines, at)
  if (look === null) return null
  const written = fitLines(look)
  return written.every((line, index) => line === lines[at + index]) ? { look, length: written.length } : null
}

function lookOf(lines: readonly string[], at: number): FitLook | null {
  const [, kind = '', rest = ''] = /^rem fit: ([a-z-]+) ?([\w. -]*)$/.exec(lines[at] ?? '') ?? []
  switch (kind) {
    case 'shell':
      return { kind, is64Bit: rest === '64-bit' }
    case 'windows':
      return rest === '5.1' || rest === '5.2' ? { kind, ntVersion: rest } : null
    case 'edition':
      return rest === 'xp' || rest === 'server-2003' ? { kind, family: rest } : null
    case 'service-pack':
      return { kind, accepted: rest.split(' ').map(Number) }
    case 'computer': {
      const [, name = ''] = /^set expected=the computer "([ !#-~]+)"$/.exec(lines[at + 3] ?? '') ?? []
      const look = { kind, name: name.replaceAll('%%', '%') } as const
      // As it would be written; a lone percent sign or a backslash at the end is not.
      return isFitLook(look) && name !== '' && !/\\$|%/.test(name.replaceAll('%%', '')) ? look : null
    }
    default:
      return null
  }
}

/** What does not fit, in words that begin a sentence's second half. */
const MISFITS = {
  shell: 'this is the wrong command prompt',
  windows: 'this file is for another Windows',
  edition: 'this file is for another edition of Windows',
  'service-pack': 'this file is for another service pack',
  computer: 'this file is for another computer',
} as const satisfies Record<FitLook['kind'], string>

/**
 * How a script that changes something begins. `misfit` and `norights` are labels in MISFIT. What cannot be read is refused
 * as well. The rights are asked before the registry is.
 */
export function guardLines(fits: readonly FitLook[]): readonly string[] {
  const guarded = (look: FitLook) => [
    '',
    ...fitLines(look),
    `set "misfit=${MISFITS[look.kind]}"`,
    'if not "%state%"=="ok" goto misfit',
  ]
  return [
    'rem What this file is not for ends it here, before anything is changed.',
    ...fits.filter(({ kind }) => kind === 'shell').flatMap(guarded),
    '',
    'rem Only administrators can read this key.',
    'reg query "HKU\\S-1-5-19" >nul 2>&1',
    'if not "%errorlevel%"=="0" goto norights',
    ...fits.filter(({ kind }) => kind !== 'shell').flatMap(guarded),
  ]
}

/** Where such a script ends when it is not for this computer: one line, exit code 2. `finish` is a label of its own. */
export const MISFIT = [
  ':misfit',
  'echo Nothing was changed: %misfit%. Found: %found%. Expected: %expected%.',
  'set code=2',
  'goto finish',
  '',
  ':norights',
  'echo Nothing was changed: this needs the rights of an administrator. Found: an account without them. Expected: an administrator, by logging on or by Run as.',
  'set code=2',
  'goto finish',
]
