import { beforeAll, expect, it } from 'vitest'
import type { Answers } from '#domain/answers/answers.ts'
import { SCENARIO_IDS, SCENARIOS } from '#domain/answers/scenarios.ts'
import { compareReport, parseVerifyReport, wantedBy } from '#domain/files/scripts/verifyReport.ts'
import { writeVerifyScript } from '#domain/files/scripts/verifyScript.ts'
import { writeRegFile } from '#domain/files/settings/regChanges.ts'
import { encodeFile, fileText } from '#domain/formats/fileContent.ts'
import { buildPlan } from '#domain/plan/buildPlan.ts'
import type { FirewallChange } from '#domain/plan/plan.ts'
import { requirementsOf } from '#domain/plan/requirements.ts'
import type { Requirement } from '#domain/plan/requirements.ts'
import type { Look } from '#domain/plan/requirementTable.ts'
import { describeWith } from './programs.ts'
import { settings } from './registry.ts'
import { become, windowsOf } from './windowsOf.ts'
import { startWine } from './wine.ts'
import type { ScriptCircumstances, Wine } from './wine.ts'

/** Each scenario and each way to break it takes a run of two seconds; a few of them say most. */
const ALL = process.env['READERS'] === 'required'

const PATHS = { domain: 'DomainProfile', standard: 'StandardProfile' } as const
const LOCAL = 'SYSTEM\\CurrentControlSet\\Services\\SharedAccess\\Parameters\\FirewallPolicy'
const POLICY = 'SOFTWARE\\Policies\\Microsoft\\WindowsFirewall'
const SERVICES = 'SOFTWARE\\Policies\\Microsoft\\Windows NT\\Terminal Services'
const SESSION = 'SYSTEM\\CurrentControlSet\\Services\\RDSessMgr'
const OTHER_SERVICES = ['helpsvc', 'TermService'].map(
  (service) => `SYSTEM\\CurrentControlSet\\Services\\${service}`,
)
const SWITCH = 'SYSTEM\\CurrentControlSet\\Control\\Terminal Server'
const OLE = 'SOFTWARE\\Microsoft\\Ole'

const SCENARIOS_WITH_ALL = [
  'xp-sp1-repair',
  'server-2003-literal',
  'server-2003-policy',
  'hostile-names',
] as const

type Data = string | number
type Edit = readonly [key: string, name: string, data: Data | null]

describeWith(['wine', 'x86_64-w64-mingw32-gcc'], 'the check of a computer in Wine', () => {
  let wine: Wine
  beforeAll(async () => {
    wine = await startWine()
    return () => wine.stop()
  }, 120_000)

  it.each(ALL ? SCENARIO_IDS : (['hostile-names'] as const))(
    'finds nothing wrong with a computer that is as %s needs it, and changes nothing there',
    async (id) => {
      await makeGood(SCENARIOS[id])
      const before = await registryNow()
      const { exitCode, report, problems } = await verify(SCENARIOS[id])
      const { isSamePlan, findings, others } = compareReport(wantedBy(SCENARIOS[id]), report)
      expect(problems).toEqual([])
      expect({ isSamePlan, others }).toEqual({ isSamePlan: true, others: [] })
      const expected = findings.map(({ requirement: { look } }) => (isForeign(look) ? 'unknown' : 'ok'))
      expect(findings.map(({ state }) => state)).toEqual(expected)
      expect(report.result).toBe('ok')
      expect(report.windows).toMatch(/^Microsoft Windows/)
      expect(exitCode).toBe(0)
      expect(await registryNow()).toEqual(before)
    },
    60_000,
  )

  it.each(allFaults().filter((_, index) => ALL || index % 30 === 12))(
    'of $scenario notices $id when nothing else is wrong: $fault',
    async ({ scenario, id, otherwise, fault, how }) => {
      const answers: Answers = SCENARIOS[scenario]
      await makeGood(answers)
      await wine.importRegFile(regOf(fault))
      const { exitCode, report, problems } = await verify(answers, how)
      expect(problems).toEqual([])
      expect(report.checks.map(({ id, state }) => ({ id, state }))).toEqual(
        requirementsOf(answers).map((requirement) => ({
          id: requirement.id,
          state: requirement.id === id ? otherwise : isForeign(requirement.look) ? 'unknown' : 'ok',
        })),
      )
      expect({ exitCode, result: report.result }).toEqual(
        otherwise === 'failed' ? { exitCode: 1, result: 'failed' } : { exitCode: 0, result: 'ok' },
      )
    },
    60_000,
  )

  const narrow = SCENARIOS['xp-sp3-narrow']

  it('takes what is right as right however it is spelled', async () => {
    await makeGood(narrow)
    const list = `${LOCAL}\\DomainProfile\\AuthorizedApplications\\List`
    const [long, short] = ['C:\\windows\\SYSTEM32\\Sessmgr.exe', '%windir%\\system32\\sessmgr.exe']
    await wine.importRegFile(
      regOf([
        [OLE, 'EnableDCOM', 'y'],
        [list, long, null],
        [list, short, `${short}:10.0.0.0/255.0.0.0:enabled:@xpsp2res.dll,-22019`],
        [`${POLICY}\\DomainProfile\\GloballyOpenPorts`, 'Enabled', 1],
        [`${POLICY}\\DomainProfile\\GloballyOpenPorts`, 'AllowUserPrefMerge', 1],
      ]),
    )
    expect((await verify(narrow)).exitCode).toBe(0)

    const policy: Answers = SCENARIOS['xp-sp2-as-article']
    await makeGood(policy)
    const ports = `${POLICY}\\DomainProfile\\GloballyOpenPorts\\List`
    const programs = `${POLICY}\\DomainProfile\\AuthorizedApplications\\List`
    const helpsvc = '%WINDIR%\\PCHealth\\HelpCtr\\Binaries\\Helpsvc.exe:*:Enabled:Offer Remote Assistance'
    const other = 'c:\\WINDOWS\\pchealth\\helpctr\\binaries\\helpsvc.exe:*:enabled:x'
    await wine.importRegFile(
      regOf([
        [ports, '135:TCP:*:Enabled:Offer Remote Assistance', null],
        [ports, 'Any REG_SZ name: x & (y)', '135:tcp:*:enabled: Offer Remote Assistance'],
        [programs, helpsvc, null],
        [programs, other, other],
      ]),
    )
    expect((await verify(policy)).exitCode).toBe(0)
  }, 60_000)

  it('does not know what is behind a name that ends what reg.exe lists', async () => {
    await makeGood(narrow)
    const lists = ['GloballyOpenPorts', 'AuthorizedApplications'].map(
      (list) => `${LOCAL}\\DomainProfile\\${list}\\List`,
    )
    await wine.importRegFile(
      regOf([
        ...lists.map((list): Edit => [list, 'a → b', '80:TCP:*:Enabled:x']),
        [`${SERVICES}\\RAUnsolicit`, '→', 'x'],
      ]),
    )
    const { output, report } = await verify(narrow)
    expect(output).toContain('found: an entry behind which this list cannot be read')
    expect(report.checks.flatMap(({ id, state }) => (state === 'ok' ? [] : [`${state} ${id}`]))).toEqual(
      ['helpers-only', ...['port', 'sessmgr', 'helpsvc', 'helpctr'].map((kind) => `${kind} domain`)].map(
        (id) => `unknown ${id}`,
      ),
    )
  }, 60_000)

  it('starts nothing that stands in the registry or in the name of the computer', async () => {
    await makeGood(narrow)
    const call = '"&echo OH NO&rem x'
    await wine.importRegFile(
      regOf([
        [OLE, 'EnableDCOM', `Y${call}`],
        [`${LOCAL}\\DomainProfile\\GloballyOpenPorts\\List`, `135:TCP:x${call}`, `135:TCP${call}`],
        [`${SERVICES}\\RAUnsolicit`, call, call],
      ]),
    )
    const { output, report } = await verify(narrow, {}, 'R&D-^1(')
    expect(report.checks.flatMap(({ id, state }) => (state === 'failed' ? [id] : []))).toEqual([
      'helpers-only',
      'dcom',
    ])
    expect(report.computer).toBe('R&D-^1(')
    expect(output).not.toMatch(/^OH NO/m)
  }, 60_000)

  const small = SCENARIOS['xp-sp1-repair']

  it('says so when there is no place for a report, and still says how it is', async () => {
    await makeGood(small)
    // In no folder is there a file of that name.
    const { exitCode, output } = await run(small, {}, 'no\\such')
    expect(output).toContain('There will be no report')
    expect(output).toMatch(/^result: ok, \d+ ok, 0 failed, 0 unknown/m)
    expect(exitCode).toBe(0)
  }, 60_000)

  it('uses the folder for temporary files when it cannot write beside itself', async () => {
    await makeGood(small)
    await wine.importRegFile(regOf([[OLE, 'EnableDCOM', 'N']]))
    // Such a folder is there in the one for temporary files only.
    await wine.addWindowsFile('Temp/remote-assistance-sub/other.txt')
    const { exitCode, output } = await run(small, {}, 'sub\\PC')
    expect(output).toContain('folder for temporary files')
    expect(output).not.toContain('There will be no report')
    const bytes = await wine.readWindowsFile('Temp/remote-assistance-sub/PC.txt')
    expect(parseVerifyReport(bytes?.toString('latin1') ?? '')).toMatchObject({
      problems: [],
      report: { result: 'failed' },
    })
    expect(exitCode).toBe(1)
  }, 60_000)

  async function makeGood(answers: Answers): Promise<void> {
    const { registry, firewall } = buildPlan(answers)
    await become(wine, windowsOf(answers))
    await wine.reset(new Map([OLE, LOCAL, SESSION, ...OTHER_SERVICES, SWITCH].map((key) => [key, new Map()])))
    await wine.importRegFile(
      regOf([
        [OLE, 'EnableDCOM', 'Y'],
        [SESSION, 'Start', 3],
        ...firewall.map(localEntry),
        // Of others; none of it is in the way.
        [`${LOCAL}\\DomainProfile\\GloballyOpenPorts\\List`, '1135:TCP', '1135:TCP:*:Disabled:Other'],
        [`${LOCAL}\\DomainProfile\\GloballyOpenPorts\\List`, '135:UDP', '135:UDP:*:Disabled:Other'],
      ]),
    )
    await wine.importRegFile(encodeFile(writeRegFile(registry, [])))
  }

  async function verify(answers: Answers, how: ScriptCircumstances = {}, computer = 'PC-01') {
    const outcome = await run(answers, how, computer)
    const bytes = await wine.readScriptFile(`remote-assistance-${computer}.txt`)
    const text = bytes?.toString('latin1') ?? ''
    // What is on the screen is what is in the report.
    const lines = (of: string) =>
      of.split('\r\n').filter((line) => /^(?:ok|failed|unknown|result:) /.test(line))
    expect(lines(outcome.output)).toEqual(lines(text))
    expect(outcome.output).not.toMatch(/recognize|not implemented/i)
    return { ...outcome, ...parseVerifyReport(text) }
  }

  function run(answers: Answers, how: ScriptCircumstances, computer: string) {
    const text = fileText(writeVerifyScript(answers, ['A remark']))
    // Wine names the computer itself, whatever the environment says; so the script is told.
    const [start, rest = ''] = text.split('DisableDelayedExpansion\r\n')
    const named = `${start}DisableDelayedExpansion\r\nset "COMPUTERNAME=${computer}"\r\nset "TEMP=C:\\windows\\Temp"\r\n${rest}`
    return wine.runScript(Buffer.from(named, 'ascii'), 'verify.cmd', { args: ['/quiet'], ...how })
  }

  async function registryNow(): Promise<readonly string[]> {
    const keys = ['SOFTWARE\\Policies', OLE, LOCAL, SESSION, ...OTHER_SERVICES, SWITCH]
    const all: string[] = []
    for (const key of keys) all.push(...settings(await wine.exportKey(key)))
    return all
  }
})

/** As netsh leaves it in the local list. */
function localEntry({ target, after }: FirewallChange): Edit {
  const lists = `${LOCAL}\\${PATHS[target.profile]}`
  const scope = after?.scope === 'any' ? '*' : 'LocalSubNet,10.0.0.0/255.0.0.0'
  switch (target.kind) {
    case 'port': {
      const name = `${target.port}:${target.protocol}`
      return [`${lists}\\GloballyOpenPorts\\List`, name, `${name}:${scope}:Enabled:${after?.name}`]
    }
    case 'program': {
      const path = target.path.replace('%WINDIR%', 'C:\\windows')
      return [`${lists}\\AuthorizedApplications\\List`, path, `${path}:${scope}:Enabled:${after?.name}`]
    }
    case 'service':
      return [`${lists}\\GloballyOpenPorts\\List`, '3389:TCP', `3389:TCP:${scope}:Enabled:Remote Desktop`]
  }
}

interface Fault {
  readonly scenario: keyof typeof SCENARIOS
  readonly id: Requirement['id']
  readonly otherwise: Requirement['otherwise']
  readonly fault: readonly Edit[]
  readonly how: ScriptCircumstances
}

/** Every requirement with every way to break it that says something new, in scenarios that have all of them. */
function allFaults(): readonly Fault[] {
  return SCENARIOS_WITH_ALL.flatMap((scenario) => {
    const { profiles = [] }: Answers = SCENARIOS[scenario]
    // One profile is like the other.
    const other = profiles.length === 2 ? ' domain' : ' none'
    return requirementsOf(SCENARIOS[scenario])
      .filter(({ id }) => !id.endsWith(other))
      .flatMap(({ id, look, otherwise }) =>
        faultsOf(look).map((made) => ({ scenario, id, otherwise, fault: [], how: {}, ...made })),
      )
  })
}

/** `otherwise` where it is not what the requirement says. */
function faultsOf(look: Look): readonly Partial<Omit<Fault, 'scenario' | 'id'>>[] {
  switch (look.kind) {
    case 'value': {
      const { key, name, value } = look
      switch (look.test) {
        case 'is':
          return typeof value === 'number'
            ? [null, 1 - value, 16 + value, '0x1'].map((data) => ({ fault: [[key, name, data]] }))
            : [null, 'N', 'YES', 'Y Y', 1].map((data) => ({ fault: [[key, name, data]] }))
        case 'is-not':
          return [{ fault: [[key, name, value]] }]
        case 'other-than':
          return [null, value].map((data) => ({ fault: [[key, name, data]] }))
      }
    }
    case 'absent':
      return look.names.map((name) => ({ fault: [[look.key, name, 'O:BAG:BAD:']] }))
    case 'helper':
      return isForeign(look) ? [] : [{ fault: [[look.key, look.name, null]] }]
    case 'helpers-only':
      return [
        { fault: [[look.key, 'CONTOSO\\stray', 'CONTOSO\\stray']] },
        ...(look.notAsked > 0 ? [{ fault: [[look.key, 'CONTOSO\\Ольга', null]] } as const] : []),
      ]
    case 'entry':
      return entryFaults(look)
    case 'other-list':
      return otherListFaults(look)
    case 'local-list-counts':
      return [
        { fault: [[look.key, 'Enabled', 1]] },
        { fault: [[look.key, 'Enabled', 0]] },
        { fault: [[look.key, 'AllowUserPrefMerge', 0]] },
      ]
    case 'netsh':
      return [{ how: { withoutFirewall: true } }]
    // In computerGuard.test.ts.
    case 'shell':
    case 'windows':
    case 'edition':
    case 'service-pack':
    case 'computer':
      return []
  }
}

function entryFaults({ key, store, subject, addresses }: Extract<Look, { kind: 'entry' }>) {
  const start = store === 'netsh' ? subject.replace('%WINDIR%', 'C:\\windows') : subject
  const wrong = `${start}:10.0.0.0/8:disabled:Somebody`
  const isDisabled: Edit = [key, store === 'netsh' ? start : wrong, wrong]
  const isNamedOtherwise: Edit = [key, 'Any name: x & (y)', wrong]
  const isGone: Edit = [key, store === 'netsh' ? start : plannedName(subject), null]
  const elsewhere = `C:\\Elsewhere${subject.slice(subject.indexOf('\\'))}`
  const isElsewhere: Edit = [key, elsewhere, `${elsewhere}:*:Enabled:x`]
  const others = `${start}:${addresses.text === '*' && addresses.test === 'is' ? '10.0.0.0/8' : '*'}:Enabled:Somebody`
  const isForOthers: Edit = [key, store === 'netsh' ? start : others, others]
  return [
    { fault: [isDisabled] },
    { fault: [isNamedOtherwise] },
    { fault: [isForOthers] },
    { fault: [isGone] },
    ...(subject.startsWith('%') ? [{ fault: [isGone, isElsewhere] }] : []),
  ]
}

function otherListFaults({ key, store, subjects, narrow, onlyIf }: Extract<Look, { kind: 'other-list' }>) {
  const switchedOn: readonly Edit[] =
    onlyIf === null
      ? []
      : [
          [onlyIf, 'Enabled', 1],
          [onlyIf, 'AllowUserPrefMerge', 1],
        ]
  const withEntry = (subject: string, rest: string, name?: string): readonly Edit[] => {
    const start = store === 'netsh' ? subject.replace('%WINDIR%', 'C:\\windows') : subject
    const usual = store === 'netsh' ? start : `${start}:${rest}`
    return [...switchedOn, [key, name ?? usual, `${start}:${rest}`]]
  }
  return [
    ...subjects.map((subject) => ({ fault: withEntry(subject, '10.0.0.0/8:disabled:Somebody') })),
    ...narrow.map((subject) => ({
      fault: withEntry(subject, '*:Enabled:Somebody', 'Any name: x & (y)'),
      otherwise: 'unknown' as const,
    })),
  ]
}

/** Of the scenario with a policy: what the entry is named. */
function plannedName(subject: string): string {
  const names = buildPlan(SCENARIOS['server-2003-policy']).registry.flatMap((change) =>
    change.kind === 'value' && change.after !== null ? [change.target.name] : [],
  )
  return names.find((name) => name.startsWith(`${subject}:`)) ?? ''
}

function isForeign(look: Look): boolean {
  return look.kind === 'helper' && /[^ -~]/.test(look.name)
}

/** A .reg file of single values, each by itself. */
function regOf(edits: readonly Edit[]): Buffer {
  const quote = (text: string) => `"${text.replaceAll(/["\\]/g, '\\$&')}"`
  const lines = edits.flatMap(([key, name, data]) => {
    const value = data === null ? '-' : typeof data === 'number' ? `dword:${data.toString(16)}` : quote(data)
    return [`[HKEY_LOCAL_MACHINE\\${key}]`, `${quote(name)}=${value}`, '']
  })
  const text = ['Windows Registry Editor Version 5.00', '', ...lines, ''].join('\r\n')
  return Buffer.from(`\uFEFF${text}`, 'utf16le')
}
