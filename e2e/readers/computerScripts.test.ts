import { beforeAll, beforeEach, expect, it } from 'vitest'
import type { Answers } from '#domain/answers/answers.ts'
import { SCENARIO_IDS, SCENARIOS } from '#domain/answers/scenarios.ts'
import type { ScenarioId } from '#domain/answers/scenarios.ts'
import { machineBefore } from '#domain/answers/machineBefore.ts'
import { buildPlan } from '#domain/plan/buildPlan.ts'
import type { FirewallChange } from '#domain/plan/plan.ts'
import { requirementsOf } from '#domain/plan/requirements.ts'
import { judge } from '#domain/testing/judge.ts'
import { changeRegistry, EMPTY_REGISTRY } from '#domain/windows/registry.ts'
import type { ValueData } from '#domain/windows/registry.ts'
import { artifactBytes } from './artifactBytes.ts'
import { hostileNames } from './hostileNames.ts'
import { describeWith } from './programs.ts'
import { carriedOut, importOf, settings, startOf } from './registry.ts'
import type { Registry } from './registry.ts'
import { become, nameOf, told, windowsOf } from './windowsOf.ts'
import { startWine } from './wine.ts'
import type { ScriptCircumstances, Wine } from './wine.ts'

/** Every scenario from every start, and every call failing in turn, takes minutes; a few of them say most. */
const ALL = process.env['READERS'] === 'required'

const OLE = 'SOFTWARE\\Microsoft\\Ole'
const LOCAL = 'SYSTEM\\CurrentControlSet\\Services\\SharedAccess\\Parameters\\FirewallPolicy'
const SESSION = 'SYSTEM\\CurrentControlSet\\Services\\RDSessMgr'
const POLICY = 'SOFTWARE\\Policies\\Microsoft\\WindowsFirewall'
const PROFILES = { domain: 'DomainProfile', standard: 'StandardProfile' } as const
const PROGRAM_FILES = [
  'system32/sessmgr.exe',
  'PCHealth/HelpCtr/Binaries/Helpsvc.exe',
  'PCHealth/HelpCtr/Binaries/Helpctr.exe',
]

/** What computers may be like before. */
const STARTS = {
  fresh: (): Registry =>
    registryOf([
      [OLE, 'EnableDCOM', 'Y'],
      [listOf('domain', 'AuthorizedApplications'), '%windir%\\system32\\sessmgr.exe', SESSMGR_OF_XP],
    ]),
  bare: (): Registry => new Map(),
  dirty: (answers: Answers): Registry =>
    merged(
      startOf(buildPlan(answers).registry),
      registryOf(
        Object.keys(PROFILES).flatMap((profile) => [
          [listOf(profile, 'GloballyOpenPorts'), '135:TCP', '135:TCP:LocalSubNet:Disabled:Somebody'],
          [listOf(profile, 'GloballyOpenPorts'), '3389:TCP', '3389:TCP:*:Enabled:@xpsp2res.dll,-22009'],
          [listOf(profile, 'GloballyOpenPorts'), '80:TCP', '80:TCP:*:Enabled:Größe — "web" %1'],
          [listOf(profile, 'AuthorizedApplications'), '%windir%\\system32\\sessmgr.exe', SESSMGR_OF_XP],
          [listOf(profile, 'AuthorizedApplications'), 'C:\\x y\\z.exe', 'C:\\x y\\z.exe:*:Enabled:Z'],
        ]),
      ),
    ),
  /** As the article has it, typed by hand; and what else may be for the same port and programs. */
  opened: (answers: Answers): Registry =>
    merged(
      merged(STARTS.dirty(answers), namedOtherwise()),
      registryOf(
        Object.values(PROFILES).flatMap((profile) => {
          const [ports, programs] = ['GloballyOpenPorts', 'AuthorizedApplications'].map(
            (list) => `${POLICY}\\${profile}\\${list}\\List`,
          )
          const same = (key: string | undefined, ...texts: readonly string[]) =>
            texts.map((text) => [key ?? '', text, text])
          return [
            ...same(
              ports,
              '135:TCP:*:Enabled:Offer Remote Assistance',
              '135:TCP:*:Enabled: Offer Remote Assistance',
              '135:tcp:10.0.0.0/8,LocalSubNet:disabled:No (never)',
              '1350:TCP:*:Enabled:Other',
            ),
            [ports ?? '', '135:TCP', '135:TCP:*:enabled:Short'],
            // Windows goes by the data, whatever the name.
            [ports ?? '', 'Any name: x=y & (z) ^', '135:TCP:*:enabled:Found & (by) its = data'],
            [ports ?? '', '135:TCP:*:Enabled:Not what it says', '137:TCP:*:Enabled:Other'],
            [programs ?? '', '1', 'C:\\windows\\system32\\SESSMGR.exe:LocalSubNet:disabled:x'],
            [programs ?? '', 'Help', '%SystemRoot%\\PCHealth\\HelpCtr\\Binaries\\Helpctr.exe:*:Enabled:x'],
            ...same(
              programs,
              '%WINDIR%\\SYSTEM32\\Sessmgr.exe:*:Enabled:Remote Assistance',
              '%SystemRoot%\\system32\\sessmgr.exe:*:enabled:x',
              '%WINDIR%\\PCHealth\\HelpCtr\\Binaries\\Helpsvc.exe:*:Enabled:Offer Remote Assistance',
              'C:\\WINDOWS\\pchealth\\helpctr\\binaries\\HELPSVC.EXE:192.168.0.0/16:Disabled:x',
              '%WINDIR%\\PCHealth\\HelpCtr\\Binaries\\Helpctr.exe:*:Enabled:Remote Assistance \u2013 Windows Messenger and Voice',
              '%WINDIR%\\PCHealth\\HelpCtr\\Binaries\\Helpctr.exe:localsubnet:Enabled:Remote Assistance - Windows Messenger and Voice',
              'C:\\Elsewhere\\Sessmgr.exe:*:Enabled:Größe',
            ),
          ]
        }),
      ),
    ),
  /** By these files, a run before. */
  configured: (answers: Answers): Registry => planned(answers, STARTS.dirty(answers)),
} as const satisfies Record<string, (answers: Answers) => Registry>
type StartId = keyof typeof STARTS
const START_IDS = Object.keys(STARTS) as StartId[]

/** As the answers say: DCOM is on where the plan does not have to turn it on. */
function startOfKind(start: StartId, answers: Answers): Registry {
  const setsDcom = buildPlan(answers).registry.some(({ target }) => target.key === OLE)
  const registry = STARTS[start](answers)
  return setsDcom ? registry : merged(registryOf([[OLE, 'EnableDCOM', 'Y']]), registry)
}

/** By the model: what others have set on the computer, and no plan for policy takes away, is in the way of offers. */
function isBlocked(answers: Answers, registry: Registry): boolean {
  const before = machineBefore(answers)
  if (before === null) throw new Error('No computer')
  const machine = {
    ...before,
    registry: changeRegistry(
      EMPTY_REGISTRY,
      [...registry].flatMap(([key, values]) =>
        [...values].map(
          ([name, value]) => ({ kind: 'set-value', key, name, data: value as ValueData }) as const,
        ),
      ),
    ),
  }
  return requirementsOf(answers)
    .filter(({ look }) => look.kind === 'other-list')
    .some((requirement) => judge(requirement, machine, answers) === 'failed')
}

/** Entries of the local lists whose names are not what they are for. */
function namedOtherwise(): Registry {
  return registryOf(
    Object.keys(PROFILES).flatMap((profile) => [
      [listOf(profile, 'GloballyOpenPorts'), 'A name', '135:tcp:*:Enabled:x'],
      [listOf(profile, 'GloballyOpenPorts'), 'RDP', '3389:TCP:10.0.0.0/8:Disabled:x'],
      [
        listOf(profile, 'AuthorizedApplications'),
        'HLP',
        'C:\\WINDOWS\\pchealth\\helpctr\\binaries\\helpsvc.exe:*:Enabled:x',
      ],
    ]),
  )
}

const SESSMGR_OF_XP = '%windir%\\system32\\sessmgr.exe:*:enabled:@xpsp2res.dll,-22019'

describeWith(['wine', 'x86_64-w64-mingw32-gcc'], 'apply.cmd and restore.cmd in Wine', () => {
  let wine: Wine
  beforeAll(async () => {
    wine = await startWine()
    for (const file of PROGRAM_FILES) await wine.addWindowsFile(file)
    await wine.setAdministrator(true)
    // Windows has the service of the sessions; a computer without it is not one that offers come through to.
    await wine.importRegFile(
      importOf(new Map([[SESSION, new Map([['Start', { type: 'REG_DWORD', data: 3 }]])]])),
    )
    return () => wine.stop()
  }, 120_000)
  beforeEach(() => wine.clearScripts())

  const fromEverywhere: readonly ScenarioId[] = ['xp-sp3-narrow', 'hostile-names']
  const rows = SCENARIO_IDS.flatMap((id) =>
    START_IDS.filter(
      (start) => fromEverywhere.includes(id) || start === 'fresh' || start === 'dirty' || start === 'opened',
    ).map((start) => [id, start] as const),
  )
  it.each(rows.filter((_, index) => ALL || index === 2))(
    'make of %s, on a %s computer, what is planned, and of that what it was',
    async (id, start) => {
      const answers: Answers = SCENARIOS[id]
      const before = await begin(answers, startOfKind(start, answers))
      const keys = await policyKeys()
      const applied = await run('apply-cmd', answers)
      const after = planned(answers, startOfKind(start, answers))
      const blocked = isBlocked(answers, after)
      expect(applied.output).toContain(
        blocked ? 'offers will not come through yet' : 'Done: everything is set.',
      )
      expect(applied.exitCode).toBe(blocked ? 3 : 0)
      expect(await now()).toEqual(settings(after))

      const restored = await run('restore-cmd', answers)
      expect(restored.output).toContain('Done: the settings are what they were before.')
      // Where a list had two entries for one thing, netsh can be told of one.
      const hasTwo = start === 'opened' && buildPlan(answers).firewall.length > 0
      expect(restored.output.includes(NEEDS_RESTART)).toBe(hasTwo)
      expect(restored.exitCode).toBe(0)
      expect(await now()).toEqual(before)
      expect(await policyKeys()).toEqual(keys)
    },
    120_000,
  )

  const failing = ALL
    ? ([
        ['xp-sp1-repair', 'dirty'],
        ['xp-sp1-repair', 'bare'],
        ['xp-sp3-narrow', 'dirty'],
        ['server-2003-policy', 'dirty'],
      ] as const)
    : []
  it.each(failing)(
    'leave %s, from a %s computer, as it was whichever of its calls fails',
    async (id, start) => {
      const answers: Answers = SCENARIOS[id]
      const before = await begin(answers, startOfKind(start, answers))
      const { calls } = await run('apply-cmd', answers, { recordsReg: true })
      const after = await now()
      const ignorable = ignorableCalls(
        calls.map(({ argv }) => argv),
        start === 'bare',
      )
      // Each call that changes or saves something; of the questions, which are many and alike, every fifth.
      const tried = calls.flatMap(({ argv }, index) =>
        argv[0] !== 'query' || index % 5 === 0 ? [index + 1] : [],
      )
      for (const call of tried) {
        await wine.clearScripts()
        await begin(answers, startOfKind(start, answers))
        const { exitCode, output } = await run('apply-cmd', answers, { recordsReg: true, failingAt: call })
        const state = exitCode === 0 || exitCode === 3 ? after : before
        expect({ call: calls[call - 1]?.argv, state: await now() }).toEqual({
          call: calls[call - 1]?.argv,
          state,
        })
        if (exitCode === 0) expect(ignorable).toContain(call)
        else if (exitCode === 3) expect(output).toContain('offers will not come through yet')
        else if (exitCode === 2) expect(output).toContain('Nothing was changed')
        else {
          expect(exitCode).toBe(1)
          expect(output).toMatch(/as (?:it was|they were) before/)
        }
      }
    },
    900_000,
  )

  const answers = SCENARIOS['xp-sp3-narrow']

  it('alter no name of a helper that a batch file can hold, and set nothing else', async () => {
    const names = hostileNames().filter((name) => !/[^ -~]/.test(name))
    const many: Answers = { ...SCENARIOS['xp-sp1-repair'], helpers: ALL ? names : names.slice(0, 9) }
    await begin(many, startOfKind('dirty', many))
    const { exitCode } = await run('apply-cmd', many)
    expect(await now()).toEqual(settings(planned(many, startOfKind('dirty', many))))
    expect(exitCode).toBe(0)
  }, 300_000)

  it('save each run apart, and go back to before the first', async () => {
    const before = await begin(answers, startOfKind('dirty', answers))
    expect((await run('apply-cmd', answers)).exitCode).toBe(0)
    expect((await run('apply-cmd', answers)).exitCode).toBe(0)
    expect((await run('restore-cmd', answers)).exitCode).toBe(0)
    expect(await now()).toEqual(before)

    const again = await run('restore-cmd', answers)
    expect(again.output).toContain('Nothing was changed')
    expect(again.exitCode).toBe(2)

    const other = await begin(answers, startOfKind('fresh', answers))
    const keys = await policyKeys()
    expect((await run('apply-cmd', answers)).exitCode).toBe(0)
    expect((await run('restore-cmd', answers)).exitCode).toBe(0)
    expect(await now()).toEqual(other)
    expect(await policyKeys()).toEqual(keys)
  }, 120_000)

  it('take a key that is not there as not there, whatever reg.exe answers to an export of it', async () => {
    const before = await begin(answers, startOfKind('bare', answers))
    expect((await run('apply-cmd', answers, { recordsReg: true, lenient: true })).exitCode).toBe(0)
    expect((await run('restore-cmd', answers)).exitCode).toBe(0)
    expect(await now()).toEqual(before)
  }, 60_000)

  it('say how it went in a log beside the backup', async () => {
    await begin(answers, startOfKind('fresh', answers))
    await run('apply-cmd', answers)
    const files = await wine.listScriptFiles()
    expect(files.filter((file) => file.includes('/')).map((file) => file.split('/').at(-1))).toEqual([
      'apply.log',
      'complete.txt',
      'local-domainprofile-helpctr.reg',
      'local-domainprofile-helpsvc.reg',
      'local-domainprofile-port-135.reg',
      'local-domainprofile-sessmgr.reg',
      'no-policy-windows-nt.txt',
      'policy-windows-nt-terminal-services.reg',
    ])
    const log = await wine.readScriptFile('apply.log')
    expect(log?.toString('latin1')).toMatch(/^Started on .*\r\n(?:.*\r\n)*Done\.\r\n$/)
  }, 60_000)

  it.runIf(ALL)(
    'leave what somebody has put in a key that was not there',
    async () => {
      await begin(answers, startOfKind('fresh', answers))
      expect((await run('apply-cmd', answers)).exitCode).toBe(0)
      const since = 'SOFTWARE\\Policies\\Microsoft\\Windows NT\\Since'
      await wine.importRegFile(importOf(new Map([[since, new Map()]])))
      expect((await run('restore-cmd', answers)).exitCode).toBe(0)
      expect(await policyKeys()).toContain(since.toLowerCase())
    },
    60_000,
  )

  it.runIf(ALL)(
    'put back where an entry has a name that the shell does not hold, and say it',
    async () => {
      const other = registryOf([[listOf('domain', 'GloballyOpenPorts'), 'A "name"', '135:TCP:*:Enabled:x']])
      const before = await begin(answers, merged(startOfKind('fresh', answers), other))
      const { output, exitCode } = await run('apply-cmd', answers)
      expect(output).toMatch(/found: .*REG_SZ.*135:TCP:\*:Enabled:x/)
      expect(output).toContain('FAILED: TCP port 135 must be open')
      expect(output).toContain('Everything is as it was before.')
      expect(exitCode).toBe(1)
      expect(await now()).toEqual(before)
    },
    60_000,
  )

  it.runIf(ALL)(
    'put back where an entry has a name behind which a list cannot be read, and say it',
    async () => {
      const list = listOf('domain', 'GloballyOpenPorts')
      const before = await begin(
        answers,
        merged(startOfKind('fresh', answers), registryOf([[list, 'a → b', '137:TCP:*:Enabled:x']])),
      )
      const { output, exitCode } = await run('apply-cmd', answers)
      expect(output).toContain('found: an entry behind which this list cannot be read')
      expect(output).toContain('FAILED: TCP port 135 must be open')
      expect(exitCode).toBe(1)
      expect(await now()).toEqual(before)
    },
    60_000,
  )

  it.runIf(ALL)(
    'say that a restart is needed where netsh does not take what is put back',
    async () => {
      const before = await begin(answers, startOfKind('dirty', answers))
      expect((await run('apply-cmd', answers)).exitCode).toBe(0)
      const { output, exitCode } = await run('restore-cmd', answers, { failing: 'name=Somebody' })
      expect(output).toContain(NEEDS_RESTART)
      expect(exitCode).toBe(0)
      expect(await now()).toEqual(before)

      const applied = await run('apply-cmd', answers, { failing: 'mode=ENABLE scope=CUSTOM' })
      expect(applied.output).toContain('FAILED')
      expect(applied.output).toContain('Everything is as it was before.')
      await wine.clearScripts()
      const refused = await run('apply-cmd', answers, { failing: 'firewall add' })
      expect(refused.output).toContain('The settings are as they were before. Restart the computer')
      expect(refused.output).not.toContain('Everything')
      expect(await now()).toEqual(before)
    },
    120_000,
  )

  it('say for whom Remote Desktop is open before they narrow it', async () => {
    const server: Answers = {
      ...SCENARIOS['server-2003-literal'],
      article: 'corrected',
      scope: ['10.0.0.0/8'],
    }
    await begin(server, startOfKind('dirty', server))
    const applied = await run('apply-cmd', server)
    expect(applied.output).toContain(
      'Remote Desktop is an exception for * now, and will be one for 10.0.0.0/8 only.',
    )
    expect(applied.exitCode).toBe(0)
    if (ALL) expect((await run('apply-cmd', server)).output).not.toContain('Remote Desktop is an exception')
  }, 60_000)

  it('say it, and end with a code of its own, where a failure could not be undone either', async () => {
    const hostile = SCENARIOS['hostile-names']
    await begin(hostile, startOfKind('dirty', hostile))
    const { exitCode, output } = await run('apply-cmd', hostile, { recordsReg: true, failing: 'import' })
    expect(output).toContain('NOT everything could be put back')
    expect(exitCode).toBe(4)
  }, 60_000)

  it('put back what they can when one thing cannot be put back, and can be started again', async () => {
    const before = await begin(answers, startOfKind('dirty', answers))
    await run('apply-cmd', answers)
    const failed = await run('restore-cmd', answers, { recordsReg: true, failing: 'import' })
    expect(failed.output).toContain('FAILED')
    expect(failed.exitCode).toBe(1)
    expect(await now()).not.toEqual(before)
    const { calls, output, exitCode } = await run('restore-cmd', answers)
    expect(exitCode).toBe(0)
    expect(await now()).toEqual(before)

    // Windows Firewall uses what was there at once, as netsh is told of it.
    expect(calls.flatMap(({ argv }) => (argv[1] === 'add' ? [argv.slice(2).join(' ')] : []))).toEqual([
      'portopening protocol=TCP port=135 name=Somebody mode=DISABLE scope=CUSTOM addresses=LocalSubNet profile=DOMAIN',
      String.raw`allowedprogram program=C:\windows\SYSTEM32\Sessmgr.exe name=@xpsp2res.dll,-22019 mode=ENABLE scope=ALL profile=DOMAIN`,
    ])
    expect(output).not.toContain(NEEDS_RESTART)
  }, 60_000)

  it('put back what another plan has changed, to before the first or to a state that is named', async () => {
    const other: Answers = { ...SCENARIOS['xp-sp2-as-article'], scope: ['10.0.0.0/8'] }
    const start = startOfKind('opened', answers)
    const before = await begin(answers, start)
    expect((await run('apply-cmd', answers)).exitCode).toBe(0)
    const between = await now()
    await wine.addScriptFile('apply.reg', artifactBytes('apply-reg', other))
    const applied = await run('apply-cmd', other)
    expect(applied.exitCode).toBe(0)
    expect(await now()).not.toEqual(between)

    const back = await run('restore-cmd', other, { args: ['/to', '2', '/quiet'] })
    expect(back.output).toContain('before backup-2 was made')
    expect(back.exitCode).toBe(0)
    expect(await now()).toEqual(between)

    const restored = await run('restore-cmd', other)
    expect(restored.output).toMatch(/backup-1:\r?\n.*was saved on/)
    expect(restored.output).toContain('before backup-1 was made')
    expect(restored.output).toContain('Still there, as before: an entry for TCP port 135, by policy')
    expect(restored.exitCode).toBe(0)
    expect(await now()).toEqual(before)
  }, 120_000)

  it.each([
    ['without rights', { rights: false }, 'rights of an administrator'],
    ['on another Windows', { version: 'win7' }, 'another Windows'],
    ['in a 32-bit shell', { variable: 'PROCESSOR_ARCHITEW6432=AMD64' }, '32-bit'],
    ['without netsh firewall', { how: { withoutFirewall: true } }, 'netsh firewall'],
    ['without a program', { missing: 'PCHealth/HelpCtr/Binaries/Helpctr.exe' }, 'is missing'],
  ] as const)(
    'change nothing %s',
    async (_, circumstances, message) => {
      const { rights = true, version, how = {}, missing, variable }: Circumstances = circumstances
      const before = await begin(answers, startOfKind('dirty', answers))
      await wine.setAdministrator(rights)
      if (version !== undefined) await wine.setVersion(version)
      if (missing !== undefined) await wine.removeWindowsFile(missing)
      const { exitCode, output } = await run('apply-cmd', answers, how, variable)
      await wine.setAdministrator(true)
      if (missing !== undefined) await wine.addWindowsFile(missing)
      expect(output).toContain('Nothing was changed')
      expect(output).toContain(message)
      expect(exitCode).toBe(2)
      expect(await now()).toEqual(before)
      expect(await wine.listScriptFiles()).toEqual(['apply.cmd', 'apply.reg'])
    },
    60_000,
  )

  it('change nothing where apply.reg is needed and not there', async () => {
    const hostile = SCENARIOS['hostile-names']
    const before = await begin(hostile, startOfKind('dirty', hostile))
    await wine.clearScripts()
    const { exitCode, output } = await run('apply-cmd', hostile)
    expect(output).toContain('apply.reg must be beside this file')
    expect(exitCode).toBe(2)
    expect(await now()).toEqual(before)
  }, 60_000)

  it('change nothing where a backup cannot be written', async () => {
    const before = await begin(answers, startOfKind('dirty', answers))
    await run('apply-cmd', answers)
    const place = (await wine.listScriptFiles()).find((file) => file.includes('/')) ?? ''
    await wine.clearScripts()
    await begin(answers, startOfKind('dirty', answers))
    // Where its folder is to be, there is a file.
    await wine.addScriptFile(place.split('/')[0] ?? '', new Uint8Array())
    const { exitCode, output } = await run('apply-cmd', answers)
    expect(output).toContain('no room for a backup')
    expect(exitCode).toBe(2)
    expect(await now()).toEqual(before)
  }, 60_000)

  /** Makes the computer be like this, with the files of these answers at hand. */
  async function begin(answers: Answers, registry: Registry): Promise<readonly string[]> {
    await become(wine, windowsOf(answers))
    await wine.reset(merged(new Map([OLE, LOCAL].map((key) => [key, new Map()])), registry))
    await wine.addScriptFile('apply.reg', artifactBytes('apply-reg', answers))
    const state = await now()
    expect(state).toEqual(settings(registry))
    return state
  }

  async function now(): Promise<readonly string[]> {
    const all: string[] = []
    for (const key of ['SOFTWARE\\Policies', OLE, LOCAL]) all.push(...settings(await wine.exportKey(key)))
    return all.sort()
  }

  /** Also those in which there is nothing. */
  async function policyKeys(): Promise<readonly string[]> {
    const keys = [...(await wine.exportKey('SOFTWARE\\Policies')).keys()]
    // Every Windows has this one; only Wine has not.
    return keys.filter((key) => key.startsWith('software\\policies\\microsoft\\')).sort()
  }

  /** `variable`: one that Wine keeps for itself, so that the script has to be told. */
  function run(
    id: 'apply-cmd' | 'restore-cmd',
    answers: Answers,
    how: ScriptCircumstances = {},
    variable?: string,
  ) {
    const name = id === 'apply-cmd' ? 'apply.cmd' : 'restore.cmd'
    const text = Buffer.from(artifactBytes(id, answers)).toString('ascii')
    const changed =
      variable === undefined ? text : text.replace('set code=2', `set "${variable}"\r\nset code=2`)
    const bytes = told(Buffer.from(changed, 'ascii'), nameOf(answers))
    return wine.runScript(bytes, name, { args: ['/quiet'], writesLists: true, ...how })
  }
})

const NEEDS_RESTART = 'Restart the computer: netsh could not tell'

interface Circumstances {
  readonly rights?: boolean
  readonly version?: string
  readonly how?: ScriptCircumstances
  readonly missing?: string
  readonly variable?: string
}

/**
 * By number from 1: netsh's help, which is read and not judged; clearing away what need not be there; the last count;
 * questions about what is not there, or is looked at only to see that it is not; and of the guard the words of the service
 * pack, which is there as a number too, and the suite, which need not be there.
 */
function ignorableCalls(calls: readonly (readonly string[])[], isBare: boolean): readonly number[] {
  const isCount = ([verb, key = '', ...rest]: readonly string[]) =>
    verb === 'query' && key.endsWith('RAUnsolicit') && rest.length === 0
  const lastCount = calls.findLastIndex(isCount)
  const checks = calls.findLastIndex(([verb, , , name]) => verb === 'query' && name === 'fAllowUnsolicited')
  return calls.flatMap((argv, index) => {
    const [verb, key = '', , name = ''] = argv
    const isClearing = verb === 'help' || (verb === 'firewall' && argv[1] === 'delete')
    const isOfOthers = index < checks && key.endsWith('\\List') && (verb === 'query' || verb === 'delete')
    const isOfNothing = isBare && (verb === 'export' || (verb === 'query' && argv.length === 2))
    const isToBeAbsent =
      verb === 'query' && index > checks && (TO_BE_ABSENT.has(name) || /\\(?:helpsvc|TermService)$/.test(key))
    // A key that cannot be asked for counts as one that was not there, and goes only if it is empty.
    const isAbsence = verb === 'query' && argv.length === 2 && EMPTIED.test(key)
    const isNotice = index < checks && name === 'RemoteAddresses'
    const isGuard = verb === 'query' && /^(?:CSDVersion|ProductSuite)$/.test(name)
    return isAbsence ||
      isNotice ||
      isGuard ||
      isClearing ||
      index === lastCount ||
      isOfOthers ||
      isOfNothing ||
      isToBeAbsent
      ? [index + 1]
      : []
  })
}

const EMPTIED = /\\Microsoft\\(?:Windows NT|WindowsFirewall(?:\\\w+Profile)?)$/

const TO_BE_ABSENT: ReadonlySet<string> = new Set([
  'DoNotAllowExceptions',
  'MachineAccessRestriction',
  'MachineLaunchRestriction',
  'fAllowToGetHelp',
  'Enabled',
  'AllowUserPrefMerge',
])

function listOf(profile: string, list: string): string {
  return `${LOCAL}\\${PROFILES[profile as keyof typeof PROFILES]}\\${list}\\List`
}

type Draft = Map<string, Map<string, { type: string; data: string | number }>>

function registryOf(entries: readonly (readonly string[])[]): Registry {
  const registry: Draft = new Map()
  for (const [key = '', name = '', data = ''] of entries) {
    const values = registry.get(key.toLowerCase()) ?? new Map<string, { type: string; data: string }>()
    registry.set(key.toLowerCase(), values.set(name, { type: 'REG_SZ', data }))
  }
  return registry
}

function merged(one: Registry, other: Registry): Registry {
  const all: Draft = new Map([...one].map(([key, values]) => [key, new Map(values)]))
  for (const [key, values] of other) all.set(key, new Map([...(all.get(key) ?? []), ...values]))
  return all
}

/** What apply.cmd makes of a computer: also of what Windows XP itself lists by a variable, beside which netsh adds its own. */
function planned(answers: Answers, start: Registry): Registry {
  const { registry, firewall } = buildPlan(answers)
  const result: Draft = new Map(
    [...carriedOut(start, registry)].map(([key, values]) => [key, new Map(values)]),
  )
  for (const change of firewall) {
    const [key, own] = exceptionOf(change)
    const values = result.get(key)
    for (const [name, { data }] of values ?? []) {
      if (name !== own && subjectOf(String(data)) === subjectOf(`${own}:`)) values?.delete(name)
    }
  }
  return withExceptions(withoutOthers(result, answers), answers)
}

/** In the policy lists that the plan fills, nothing is left for the port and the programs but what the plan sets. */
function withoutOthers(result: Draft, answers: Answers): Draft {
  for (const { target, after } of buildPlan(answers).registry) {
    const key = target.key.toLowerCase()
    if (after === null || !key.startsWith(POLICY.toLowerCase()) || !key.endsWith('\\list')) continue
    const own = 'name' in target ? target.name : ''
    for (const [name, { data }] of result.get(key) ?? []) {
      const isWanted = buildPlan(answers).registry.some(
        (change) => change.kind === 'value' && change.after !== null && change.target.name === name,
      )
      if (subjectOf(String(data)) === subjectOf(own) && !isWanted) result.get(key)?.delete(name)
    }
  }
  return result
}

/** What a definition is for: a port or a program, however its path is spelled. */
function subjectOf(definition: string): string {
  return definition
    .toLowerCase()
    .replace(/^(?:%windir%|%systemroot%|c:\\windows)/, '')
    .replace(/^((?:\d+:)?[^:]+):.*$/s, '$1')
}

function withExceptions(registry: Registry, answers: Answers): Registry {
  const result: Draft = new Map([...registry].map(([key, values]) => [key, new Map(values)]))
  for (const change of buildPlan(answers).firewall) {
    const [key, name, data] = exceptionOf(change)
    const values = result.get(key) ?? new Map<string, { type: string; data: string | number }>()
    result.set(key, values.set(name, { type: 'REG_SZ', data: `${name}:${data}` }))
  }
  return result
}

function exceptionOf({ target, after }: FirewallChange): readonly [string, string, string] {
  const scope = after?.scope ?? 'any'
  const addresses =
    scope === 'any'
      ? '*'
      : scope.length === 1 && scope[0] === 'localsubnet'
        ? 'LocalSubNet'
        : scope.map((entry) => (entry === 'localsubnet' ? 'LocalSubnet' : entry)).join(',')
  const ports = listOf(target.profile, 'GloballyOpenPorts').toLowerCase()
  switch (target.kind) {
    case 'port':
      return [ports, `${target.port}:${target.protocol}`, `${addresses}:Enabled:${after?.name}`]
    case 'service':
      return [ports, '3389:TCP', `${addresses}:Enabled:@xpsp2res.dll,-22009`]
    case 'program':
      return [
        listOf(target.profile, 'AuthorizedApplications').toLowerCase(),
        target.path.replace('%WINDIR%', 'C:\\windows'),
        `${addresses}:Enabled:${after?.name.replace('\u2013', '-')}`,
      ]
  }
}
