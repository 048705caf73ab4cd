import { beforeAll, beforeEach, expect, it } from 'vitest'
import type { Answers } from '#domain/answers/answers.ts'
import { SCENARIO_IDS, SCENARIOS } from '#domain/answers/scenarios.ts'
import { ARTIFACTS } from '#domain/files/artifacts.ts'
import { compareReport, parseVerifyReport, wantedBy } from '#domain/files/scripts/verifyReport.ts'
import { buildPlan } from '#domain/plan/buildPlan.ts'
import { artifactBytes } from './artifactBytes.ts'
import { describeWith } from './programs.ts'
import { settings } from './registry.ts'
import { become, nameOf, told, windowsOf } from './windowsOf.ts'
import type { WindowsOf } from './windowsOf.ts'
import { startWine } from './wine.ts'
import type { Wine } from './wine.ts'

/** Every script on every Windows takes minutes; each script on one and apply.cmd on some say most. */
const ALL = process.env['READERS'] === 'required'

const LOG = 'temp/remote-assistance-firewall-apply.log'
const UNDO_LOG = 'temp/remote-assistance-firewall-undo.log'

const XP_SP1: Answers = SCENARIOS['xp-sp1-repair']
const XP_SP3: Answers = SCENARIOS['xp-sp3-narrow']
const X64: Answers = { ...XP_SP3, edition: 'xp-professional-x64', servicePack: 'sp2' }
const SERVER_RTM: Answers = { ...XP_SP1, edition: 'server-2003-standard', servicePack: 'rtm' }
const SERVER_SP1: Answers = { ...XP_SP3, edition: 'server-2003-standard', servicePack: 'sp1' }
// No percent sign: Wine takes a doubled one apart a second time.
const NAMED: Answers = { ...XP_SP3, computer: 'R&D ^50!' }

interface Case {
  readonly answers: Answers
  readonly windows: WindowsOf
  readonly variable?: string
  /** The requirement that is not met; null: it goes on. */
  readonly misfit: 'shell' | 'windows' | 'edition' | 'service-pack' | 'computer' | null
  readonly found: string
  readonly expected: string
  readonly state?: 'unknown'
}

const xp = windowsOf(XP_SP3)
const server = windowsOf(SERVER_SP1)

const CASES: Readonly<Record<string, Case>> = {
  'SP1 on SP3': {
    answers: XP_SP1,
    windows: xp,
    misfit: 'service-pack',
    found: 'Service Pack 3',
    expected: 'no service pack or Service Pack 1',
  },
  'SP3 on SP1': {
    answers: XP_SP3,
    windows: windowsOf(XP_SP1),
    misfit: 'service-pack',
    found: 'Service Pack 1',
    expected: 'Service Pack 2 or Service Pack 3',
  },
  'SP3 on no service pack': {
    answers: XP_SP3,
    windows: windowsOf({ ...XP_SP3, servicePack: 'rtm' }),
    misfit: 'service-pack',
    found: 'no service pack',
    expected: 'Service Pack 2 or Service Pack 3',
  },
  'SP3 on SP2': {
    answers: XP_SP3,
    windows: windowsOf({ ...XP_SP3, servicePack: 'sp2' }),
    misfit: null,
    found: 'Service Pack 2',
    expected: 'Service Pack 2 or Service Pack 3',
  },
  'SP1 on no service pack': {
    answers: XP_SP1,
    windows: windowsOf({ ...XP_SP1, servicePack: 'rtm' }),
    misfit: null,
    found: 'no service pack',
    expected: 'no service pack or Service Pack 1',
  },
  'SP3 on a Windows that says it in other words': {
    answers: XP_SP3,
    windows: { ...xp, pack: 'Dodatek Service Pack 3' },
    misfit: null,
    found: 'Service Pack 3',
    expected: 'Service Pack 2 or Service Pack 3',
  },
  'SP3 on one that was a candidate': {
    answers: XP_SP3,
    windows: { ...xp, pack: 'Service Pack 3, v.3311' },
    misfit: null,
    found: 'Service Pack 3',
    expected: 'Service Pack 2 or Service Pack 3',
  },
  'SP1 on words and no number': {
    answers: XP_SP1,
    windows: { ...xp, pack: 'Service Pack &echo OH NO', packNumber: null },
    misfit: 'service-pack',
    found: 'a service pack that cannot be read',
    expected: 'no service pack or Service Pack 1',
    state: 'unknown',
  },
  'XP on XP x64': {
    answers: XP_SP3,
    windows: windowsOf(X64),
    misfit: 'windows',
    found: 'Microsoft Windows 5.2.',
    expected: 'version 5.1, which is Windows XP',
  },
  'Windows 7': {
    answers: XP_SP3,
    windows: { ...xp, version: 'win7' },
    misfit: 'windows',
    found: 'Microsoft Windows 6.1.',
    expected: 'version 5.1, which is Windows XP',
  },
  'Home Edition': {
    answers: XP_SP3,
    windows: { ...xp, suite: 'Personal' },
    misfit: 'edition',
    found: 'Home Edition',
    expected: 'Windows XP, but not Home Edition',
  },
  'XP x64 on Server 2003': {
    answers: X64,
    windows: { ...server, pack: 'Service Pack 2' },
    misfit: 'edition',
    found: 'a server',
    expected: 'Windows XP, but not Home Edition',
  },
  'Server 2003 on XP x64': {
    answers: SERVER_SP1,
    windows: windowsOf({ ...X64, servicePack: 'sp1' }),
    misfit: 'edition',
    found: 'a Windows for workstations',
    expected: 'Windows Server 2003',
  },
  'a domain controller': {
    answers: SERVER_SP1,
    windows: { ...server, product: 'LanmanNT' },
    misfit: null,
    found: 'a domain controller',
    expected: 'Windows Server 2003',
  },
  'no type of product': {
    answers: XP_SP3,
    windows: { ...xp, product: null },
    misfit: 'edition',
    found: 'a Windows whose ProductType cannot be read',
    expected: 'Windows XP, but not Home Edition',
    state: 'unknown',
  },
  'a type of product that is a command': {
    answers: XP_SP3,
    windows: { ...xp, product: '&echo OH NO&' },
    misfit: 'edition',
    found: 'a Windows whose ProductType cannot be read',
    expected: 'Windows XP, but not Home Edition',
    state: 'unknown',
  },
  'Server 2003 SP1 on none': {
    answers: SERVER_SP1,
    windows: windowsOf(SERVER_RTM),
    misfit: 'service-pack',
    found: 'no service pack',
    expected: 'Service Pack 1 or Service Pack 2',
  },
  'Server 2003 on SP1': {
    answers: SERVER_RTM,
    windows: server,
    misfit: 'service-pack',
    found: 'Service Pack 1',
    expected: 'no service pack',
  },
  'a 32-bit shell': {
    answers: X64,
    windows: windowsOf(X64),
    variable: 'PROCESSOR_ARCHITEW6432=AMD64',
    misfit: 'shell',
    found: 'the 32-bit command prompt of a 64-bit Windows',
    expected: 'the 64-bit command prompt of a 64-bit Windows: cmd.exe in the folder system32',
  },
  'XP x64 on Itanium': {
    answers: X64,
    windows: windowsOf(X64),
    variable: 'PROCESSOR_ARCHITECTURE=IA64',
    misfit: 'shell',
    found: 'a Windows that is not 64-bit (x64)',
    expected: 'the 64-bit command prompt of a 64-bit Windows: cmd.exe in the folder system32',
  },
  'another computer': {
    answers: NAMED,
    windows: xp,
    variable: 'COMPUTERNAME=R&D ^50 PC',
    misfit: 'computer',
    found: 'the computer "R&D ^50 PC"',
    expected: 'the computer "R&D ^50!"',
  },
  'the computer of that name': {
    answers: NAMED,
    windows: xp,
    variable: 'COMPUTERNAME=r&d ^50!',
    misfit: null,
    found: 'the computer "r&d ^50!"',
    expected: 'the computer "R&D ^50!"',
  },
}

const SCRIPTS = ['apply-cmd', 'restore-cmd', 'firewall-apply-cmd', 'firewall-undo-cmd'] as const
const STARTUP = ['firewall-apply-startup-cmd', 'firewall-undo-startup-cmd'] as const

describeWith(['wine', 'x86_64-w64-mingw32-gcc'], 'the guard of the scripts in Wine', () => {
  let wine: Wine
  beforeAll(async () => {
    wine = await startWine()
    await wine.setAdministrator(true)
    return () => wine.stop()
  }, 120_000)
  beforeEach(() => wine.clearScripts())

  const quick = ['SP1 on SP3', 'XP x64 on Server 2003']
  const misfits = Object.entries(CASES).filter(([, { misfit }]) => misfit !== null)

  it.each(misfits.filter(([name]) => ALL || quick.includes(name)))(
    'ends every script where it does not fit, and changes nothing: %s',
    async (_, { answers, windows, variable, found, expected }) => {
      await become(wine, windows)
      const before = await registryNow()
      for (const id of [...SCRIPTS, ...STARTUP]) {
        if (!ARTIFACTS[id].suits({ answers, plan: buildPlan(answers) })) continue
        const isStartup = (STARTUP as readonly string[]).includes(id)
        const { exitCode, output, calls } = await run(id, answers, variable, isStartup ? [] : ['/quiet'])
        const log = await wine.readWindowsFile(id.includes('undo') ? UNDO_LOG : LOG)
        const words = isStartup ? (log?.toString('latin1') ?? '') : output
        if (isStartup) expect(output).toBe('')
        const said = words.split('\r\n').filter((line) => /^\S/.test(line) && !line.startsWith('Started'))
        expect({ id, said }).toEqual({ id, said: [expect.stringMatching(/^Nothing was changed: /)] })
        expect(said[0]).toContain(`. Found: ${found}`)
        expect(said[0]).toContain(`. Expected: ${expected}.`)
        expect({ id, exitCode, calls }).toEqual({ id, exitCode: 2, calls: [] })
        expect(words).not.toMatch(/^OH NO|recognize|not implemented/im)
      }
      expect(await registryNow()).toEqual(before)
    },
    120_000,
  )

  const reported = [
    'SP3 on a Windows that says it in other words',
    'SP1 on words and no number',
    'a domain controller',
    'the computer of that name',
  ]
  it.each(Object.entries(CASES).filter(([name]) => ALL || reported.includes(name)))(
    'is what verify.cmd reports: %s',
    async (_, { answers, windows, variable, misfit, found, expected, state = 'failed' }) => {
      await become(wine, windows)
      const { output } = await run('verify-cmd', answers, variable, ['/quiet'])
      const report = parseVerifyReport(
        (await wine.readScriptFile('remote-assistance-'))?.toString('latin1') ?? '',
      )
      expect(report.problems).toEqual([])
      const fits = compareReport(wantedBy(answers), report.report).findings.filter(({ requirement }) =>
        /^(?:shell|windows|edition|service-pack|computer)$/.test(requirement.id),
      )
      expect(fits.map(({ requirement, state }) => [requirement.id, state])).toEqual(
        fits.map(({ requirement: { id } }) => [
          id,
          id === misfit ? state : expect.stringMatching(misfit === null ? /^ok$/ : /^(?:ok|failed|unknown)$/),
        ]),
      )
      expect(fits.map(({ detail }) => detail)).toContainEqual(
        expect.stringMatching(new RegExp(`^found ${escaped(found)}.*; expected ${escaped(expected)}$`)),
      )
      expect(output).not.toMatch(/^OH NO|recognize|not implemented/im)
    },
    60_000,
  )

  it.each(SCENARIO_IDS.filter((id) => ALL || id === 'xp-sp3-narrow'))(
    'lets everything of %s go on where it fits',
    async (id) => {
      const answers: Answers = SCENARIOS[id]
      await become(wine, windowsOf(answers))
      for (const script of [...SCRIPTS, ...STARTUP]) {
        if (!ARTIFACTS[script].suits({ answers, plan: buildPlan(answers) })) continue
        // What comes next refuses for a reason of its own, and is not the guard.
        const { output } = await run(script, answers, nameOf(answers), ['/quiet'])
        expect(output).not.toMatch(/Found: .*Expected: /)
        if (!script.includes('startup'))
          expect(output).toMatch(/missing|no backup|beside this file|Summary|Done|FAILED|The settings are in/)
      }
    },
    60_000,
  )

  it('refuses whoever is no administrator, in one line', async () => {
    await become(wine, xp)
    await wine.setAdministrator(false)
    const { exitCode, output } = await run('firewall-apply-cmd', XP_SP3, undefined, ['/quiet'])
    await wine.setAdministrator(true)
    expect(output).toMatch(/^Nothing was changed: .*rights of an administrator. Found: .* Expected: .*\r\n$/)
    expect(exitCode).toBe(2)
  }, 30_000)

  function run(
    id: (typeof SCRIPTS)[number] | (typeof STARTUP)[number] | 'verify-cmd',
    answers: Answers,
    variable: string | undefined,
    args: readonly string[],
  ) {
    return wine.runScript(told(artifactBytes(id, answers), variable), ARTIFACTS[id].fileName, { args })
  }

  async function registryNow(): Promise<readonly string[]> {
    return [
      ...settings(await wine.exportKey('SOFTWARE\\Policies')),
      ...settings(await wine.exportKey('SOFTWARE\\Microsoft\\Ole')),
      ...settings(await wine.exportKey('SYSTEM\\CurrentControlSet\\Services\\SharedAccess')),
    ]
  }
})

function escaped(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')
}
