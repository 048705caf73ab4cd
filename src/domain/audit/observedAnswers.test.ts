import { describe, expect, it } from 'vitest'
import { ANSWERS_SCHEMA, readAnswers } from '#domain/answers/answers.ts'
import type { Answers } from '#domain/answers/answers.ts'
import { helperAccounts } from '#domain/answers/helperList.ts'
import { SCENARIO_IDS, SCENARIOS } from '#domain/answers/scenarios.ts'
import type { ArtifactId } from '#domain/files/artifactIds.ts'
import { ARTIFACTS } from '#domain/files/artifacts.ts'
import { unscriptableNames } from '#domain/files/concerns.ts'
import { renderArtifacts } from '#domain/files/renderArtifacts.ts'
import { buildPlan } from '#domain/plan/buildPlan.ts'
import { plainSource } from '#domain/testing/plainSource.ts'
import { helperNames } from '#domain/windows/accounts.ts'
import { observedAnswers } from './observedAnswers.ts'
import { readFiles } from './readers/archiveReader.ts'
import type { Reading } from './reading.ts'

const POLICY = 'HKEY_LOCAL_MACHINE\\SOFTWARE\\Policies\\Microsoft\\Windows NT\\Terminal Services'
const FIREWALL = 'HKEY_LOCAL_MACHINE\\SOFTWARE\\Policies\\Microsoft\\WindowsFirewall'
const LOCAL =
  'HKEY_LOCAL_MACHINE\\SYSTEM\\CurrentControlSet\\Services\\SharedAccess\\Parameters\\FirewallPolicy'
const WINDOWS = 'HKEY_LOCAL_MACHINE\\SOFTWARE\\Microsoft\\Windows NT\\CurrentVersion'
const PRODUCT = 'HKEY_LOCAL_MACHINE\\SYSTEM\\CurrentControlSet\\Control\\ProductOptions'

function readingsOf(text: string | Uint8Array, path = 'file'): readonly Reading[] {
  const bytes = typeof text === 'string' ? new TextEncoder().encode(text) : text
  return readFiles([{ path, bytes }]).map(({ reading }) => reading)
}

/** What an export of these lines gives; each key is there with all that is below it. */
function ofExport(...lines: readonly string[]): Answers {
  const [reading] = readingsOf(['Windows Registry Editor Version 5.00', '', ...lines, ''].join('\r\n'))
  return observedAnswers(reading!)
}

describe('files made for answers give back what they carry', () => {
  /** The answers of which a file has all; what is not here it has none of. */
  const CARRIED: Partial<Record<ArtifactId, readonly (keyof Carried)[]>> = {
    'apply-reg': ['offer', 'solicited', 'policyFirewall'],
    'undo-reg': ['solicited'],
    'lgpo-txt': ['offer', 'solicited', 'policyFirewall'],
    'registry-pol': ['offer', 'enforced', 'policyFirewall'],
    'gpo-backup-zip': ['offer', 'enforced', 'policyFirewall'],
    'samba-gpo-zip': ['offer', 'enforced', 'policyFirewall'],
    'firewall-apply-cmd': ['localFirewall', 'computer'],
    'firewall-apply-startup-cmd': ['localFirewall', 'computer'],
    'firewall-undo-cmd': ['computer'],
    'firewall-undo-startup-cmd': ['computer'],
    'restore-cmd': ['computer'],
  }

  interface Carried {
    readonly offer: Answers
    readonly solicited: Answers
    /** In a policy whose file has no mark of ours: what is so wherever it applies. */
    readonly enforced: Answers
    readonly policyFirewall: Answers
    readonly localFirewall: Answers
    readonly computer: Answers
  }

  function carriedBy(answers: Answers): Carried {
    const { control, solicited, enableSolicited, profiles, scope, computer, keepLocalExceptions } = answers
    const isMended = solicited === 'disabled' && enableSolicited === true
    const firewall = { firewallStore: answers.firewallStore, profiles, scope } as Answers
    return {
      offer: { helpers: helperNames(helperAccounts(answers)), control } as Answers,
      solicited: isMended ? { solicited, enableSolicited } : {},
      enforced: isMended ? { solicited: 'enabled' } : {},
      policyFirewall:
        answers.firewallStore === 'policy' ? ({ ...firewall, keepLocalExceptions } as Answers) : {},
      localFirewall: answers.firewallStore === 'netsh' ? firewall : {},
      computer: computer === undefined ? {} : { computer },
    }
  }

  it.each(SCENARIO_IDS)('of %s', (id) => {
    const answers: Answers = SCENARIOS[id]
    const carried = carriedBy(answers)
    let count = 0
    for (const { id: artifact, bytes } of renderArtifacts(plainSource(answers))) {
      const parts = CARRIED[artifact]
      if (parts === undefined) continue
      const expected = Object.assign({}, ...parts.map((part) => carried[part])) as Answers
      const reading = readingsOf(bytes, ARTIFACTS[artifact].fileName).find(({ kind }) => kind !== 'document')
      expect([artifact, observedAnswers(reading!)]).toEqual([artifact, expected])
      count++
    }
    expect(count).toBeGreaterThan(4)
  })

  it.each(SCENARIO_IDS)('of %s, saved or in the zip of all, gives all of them', (id) => {
    const answers: Answers = SCENARIOS[id]
    for (const { id: artifact, bytes } of renderArtifacts(plainSource(answers))) {
      if (artifact !== 'answers-json' && artifact !== 'everything-zip') continue
      const saved = readingsOf(bytes).filter(({ kind }) => kind === 'answers')
      expect(saved.map(observedAnswers)).toEqual([answers])
    }
  })

  it.each(SCENARIO_IDS)('the scripts of %s: nothing that is not among the answers', (id) => {
    const answers: Answers = SCENARIOS[id]
    const written = { ...answers, helpers: helperNames(helperAccounts(answers)) }
    for (const { id: artifact, bytes } of renderArtifacts(plainSource(answers))) {
      if (artifact !== 'verify-cmd' && artifact !== 'apply-cmd' && artifact !== 'check-names-cmd') continue
      const found = observedAnswers(readingsOf(bytes)[0]!)
      expect([artifact, written]).toEqual([artifact, { ...written, ...found }])
      // A script that looks for names asks only for those that it can type.
      if (artifact !== 'apply-cmd') expect(found.helpers).toBeUndefined()
      else if (unscriptableNames(buildPlan(answers)).length === 0)
        expect(found.helpers).toEqual(written.helpers)
    }
  })
})

describe('a picture of a computer', () => {
  it('gives its Windows where that is certain', () => {
    const windows = (version: string, type: string, suites: readonly string[], pack: string) =>
      ofExport(
        `[${WINDOWS}]`,
        `"CurrentVersion"="${version}"`,
        `"ProductName"="Microsoft Windows ${version === '5.1' ? 'XP' : 'Server 2003'}"`,
        ...(pack === '' ? [] : [`"CSDVersion"="${pack}"`]),
        `[${PRODUCT}]`,
        `"ProductType"="${type}"`,
        ...(suites.length === 0 ? [] : [`"ProductSuite"=hex(7):${multi(suites)}`]),
      )
    expect(windows('5.1', 'WinNT', ['Personal'], 'Service Pack 2')).toEqual({
      edition: 'xp-home',
      servicePack: 'sp2',
    })
    // Or Media Center, or Tablet PC.
    expect(windows('5.1', 'WinNT', ['Terminal Server'], 'Service Pack 3')).toEqual({ servicePack: 'sp3' })
    expect(windows('5.1', 'WinNT', [], '')).toEqual({ servicePack: 'rtm' })
    expect(windows('5.2', 'WinNT', ['Terminal Server'], 'Service Pack 2')).toEqual({
      edition: 'xp-professional-x64',
      servicePack: 'sp2',
    })
    expect(windows('5.2', 'ServerNT', ['Enterprise', 'Terminal Server'], 'Service Pack 1')).toEqual({
      edition: 'server-2003-enterprise',
      servicePack: 'sp1',
    })
    expect(windows('5.2', 'LanmanNT', ['Enterprise', 'DataCenter'], '')).toEqual({
      edition: 'server-2003-datacenter',
      servicePack: 'rtm',
    })
    expect(windows('5.2', 'ServerNT', ['Blade'], '').edition).toBe('server-2003-web')
    expect(windows('5.2', 'ServerNT', ['Terminal Server'], '').edition).toBe('server-2003-standard')
    expect(windows('5.2', 'ServerNT', ['Small Business', 'Terminal Server'], '').edition).toBeUndefined()
    // No such level of that Windows, and one that nobody may have.
    expect(windows('5.2', 'ServerNT', [], 'Service Pack 3')).toEqual({ edition: 'server-2003-standard' })
    expect(windows('5.1', 'WinNT', ['Personal'], 'Service Pack 3, v.3264')).toEqual({ edition: 'xp-home' })
    const seven = ofExport(`[${WINDOWS}]`, '"CurrentVersion"="6.1"', '"CSDVersion"="Service Pack 1"')
    expect(seven).toEqual({})
  })

  it('gives its name where it can be an answer', () => {
    const key = 'HKEY_LOCAL_MACHINE\\SYSTEM\\CurrentControlSet\\Services\\Tcpip\\Parameters'
    expect(ofExport(`[${key}]`, '"Hostname"="PC-0231"')).toEqual({ computer: 'PC-0231' })
    expect(ofExport(`[${key}]`, '"Hostname"="a-name-that-is-longer-than-fifteen"')).toEqual({})
  })

  it.each([
    ['"EnableDCOM"="Y"', 'on'],
    ['"EnableDCOM"="n"', 'off'],
    ['"x"="y"', 'missing'],
    ['"EnableDCOM"="yes"', undefined],
    ['"EnableDCOM"=dword:00000001', undefined],
  ])('says of DCOM: %s is %s', (line, dcom) => {
    expect(ofExport('[HKEY_LOCAL_MACHINE\\SOFTWARE\\Microsoft\\Ole]', line).dcom).toBe(dcom)
  })

  it('says nothing of what is elsewhere, nor what a file with changes would do', () => {
    expect(ofExport(`[${POLICY}]`, '"fAllowUnsolicited"=dword:00000001').dcom).toBeUndefined()
    const key = '[HKEY_LOCAL_MACHINE\\SOFTWARE\\Microsoft\\Ole]'
    expect(ofExport(key, '"EnableDCOM"="Y"', '"x"=-').dcom).toBeUndefined()
    expect(ofExport(key, '"EnableDCOM"=-').dcom).toBeUndefined()
  })

  it('says whether Solicited is disabled; not configured is enough', () => {
    const solicited = (line: string) => ofExport(`[${POLICY}]`, line).solicited
    expect(solicited('"fAllowToGetHelp"=dword:00000000')).toBe('disabled')
    expect(solicited('"fAllowToGetHelp"=dword:00000001')).toBe('enabled')
    expect(solicited('"x"=dword:00000001')).toBe('enabled')
    expect(solicited('"fAllowToGetHelp"="0"')).toBeUndefined()
  })
})

describe('the list of helpers', () => {
  const list = (...entries: readonly string[]) =>
    ofExport(
      `[${POLICY}]`,
      '"fAllowUnsolicited"=dword:00000001',
      '"fAllowUnsolicitedFullControl"=dword:00000000',
      `[${POLICY}\\RAUnsolicit]`,
      ...entries,
    )

  it('is what the policy has', () => {
    const { helpers, control } = list('"CONTOSO\\\\a b"="CONTOSO\\\\a b"', '"Contoso\\\\X"="CONTOSO\\\\x"')
    expect([helpers, control]).toEqual([['CONTOSO\\a b', 'CONTOSO\\x'], 'view'])
  })

  it.each([
    ['an entry that is another', ['"CONTOSO\\\\a"="CONTOSO\\\\a"', '"CONTOSO\\\\b"="CONTOSO\\\\c"']],
    ['an entry of another type', ['"CONTOSO\\\\a"="CONTOSO\\\\a"', '"CONTOSO\\\\b"=dword:00000001']],
    ['no entry', []],
  ])('is not known from %s', (_, entries) => {
    expect(list(...entries)).toEqual({ control: 'view', solicited: 'enabled' })
  })

  it('is no answer where offers are off', () => {
    const off = ofExport(
      `[${POLICY}]`,
      '"fAllowUnsolicited"=dword:00000000',
      '"fAllowUnsolicitedFullControl"=dword:00000001',
      `[${POLICY}\\RAUnsolicit]`,
      '"CONTOSO\\\\a"="CONTOSO\\\\a"',
    )
    expect(off).toEqual({ solicited: 'enabled' })
  })

  it('is no answer where a file is cut off in it', () => {
    const cut = ofExport(`[${POLICY}\\RAUnsolicit]`, '"CONTOSO\\\\a"="CONTOSO\\\\a"', '"CONTOSO\\\\b"="CONT')
    expect(cut.helpers).toBeUndefined()
  })

  it('of one value that was asked for is a part of it', () => {
    const [reading] = readingsOf(
      [
        `C:\\>reg query "${POLICY}\\RAUnsolicit" /v "CONTOSO\\a"`,
        '',
        '! REG.EXE VERSION 3.0',
        '',
        `${POLICY}\\RAUnsolicit`,
        '    CONTOSO\\a\tREG_SZ\tCONTOSO\\a',
        '',
        'C:\\>',
      ].join('\r\n'),
    )
    expect(reading!.statements.length).toBeGreaterThan(0)
    expect(observedAnswers(reading!).helpers).toBeUndefined()
  })
})

describe('the firewall', () => {
  const port = (scope: string, status = 'Enabled') => {
    const definition = `135:TCP:${scope}:${status}:x`
    return `"${definition}"="${definition}"`
  }
  const policy = (profile: string, ...lines: readonly string[]) => [
    `[${FIREWALL}\\${profile}\\GloballyOpenPorts]`,
    '"Enabled"=dword:00000001',
    `[${FIREWALL}\\${profile}\\GloballyOpenPorts\\List]`,
    ...lines,
  ]
  const both = (scope: string, other: string) => [
    `[${FIREWALL}]`,
    ...policy('DomainProfile', port(scope)),
    ...policy('StandardProfile', port(other)),
  ]

  it('of a policy is one profile or both, and what local lists are worth', () => {
    expect(ofExport(...both('10.0.0.0/8,LocalSubNet', 'localsubnet,10.0.0.0/255.0.0.0'))).toEqual({
      firewallStore: 'policy',
      profiles: ['domain', 'standard'],
      scope: ['10.0.0.0/8', 'localsubnet'],
      keepLocalExceptions: false,
    })
    expect(ofExport(`[${FIREWALL}]`, ...policy('StandardProfile', port('*')))).toEqual({
      firewallStore: 'policy',
      profiles: ['standard'],
      scope: 'any',
      keepLocalExceptions: false,
    })
    const merge = ['GloballyOpenPorts', 'AuthorizedApplications'].flatMap((list) => [
      `[${FIREWALL}\\DomainProfile\\${list}]`,
      '"AllowUserPrefMerge"=dword:00000001',
    ])
    const kept = (lines: readonly string[]) =>
      ofExport(`[${FIREWALL}]`, ...policy('DomainProfile', port('*')), ...lines).keepLocalExceptions
    expect(kept(merge)).toBe(true)
    expect(kept(merge.slice(0, 2))).toBeUndefined()
  })

  it('is not known where entries do not agree, one is disabled, or the list is off', () => {
    expect(ofExport(...both('*', '10.0.0.0/8'))).toEqual({
      firewallStore: 'policy',
      profiles: ['domain', 'standard'],
      keepLocalExceptions: false,
    })
    expect(ofExport(...both('10.0.0.1-10.0.0.9', '*')).scope).toBeUndefined()
    const disabled = [`[${FIREWALL}]`, ...policy('DomainProfile', port('*'), port('10.0.0.0/8', 'Disabled'))]
    expect(ofExport(...disabled)).toEqual({})
    const off = both('*', '*').map((line) =>
      line.replace('"Enabled"=dword:00000001', '"Enabled"=dword:00000000'),
    )
    expect(ofExport(...off)).toEqual({})
    // The other profile is not in the file.
    expect(ofExport(...policy('DomainProfile', port('*')))).toEqual({ firewallStore: 'policy', scope: 'any' })
  })

  it('of the computer’s own list is that, unless a policy has one too', () => {
    const local = [
      `[${LOCAL}\\DomainProfile\\GloballyOpenPorts\\List]`,
      '"135:TCP"="135:TCP:10.0.0.0/8:Enabled:x"',
      `[${LOCAL}\\StandardProfile\\GloballyOpenPorts\\List]`,
      '"3389:TCP"="3389:TCP:*:Enabled:@xpsp2res.dll,-22009"',
    ]
    expect(ofExport(...local)).toEqual({
      firewallStore: 'netsh',
      profiles: ['domain'],
      scope: ['10.0.0.0/8'],
    })
    const same = [`[${FIREWALL}]`, ...policy('DomainProfile', port('10.0.0.0/8'))]
    expect(ofExport(...local, ...same)).toEqual({ profiles: ['domain'], scope: ['10.0.0.0/8'] })
    expect(ofExport(...local, ...both('*', '*'))).toEqual({})
  })

  it('of Windows as it comes is no answer', () => {
    const path = '%windir%\\\\system32\\\\sessmgr.exe'
    const fresh = `"${path}"="${path}:*:enabled:@xpsp2res.dll,-22019"`
    expect(ofExport(`[${LOCAL}\\DomainProfile\\AuthorizedApplications\\List]`, fresh)).toEqual({})
  })

  it('as netsh lists it may be anybody’s', () => {
    const [reading] = readingsOf(
      [
        'C:\\>netsh firewall show portopening',
        '',
        'Port configuration for Domain profile:',
        'Port   Protocol  Mode     Name',
        '-------------------------------------------------------------------',
        '135    TCP       Enable   Offer Remote Assistance',
        '',
        'Port configuration for Standard profile:',
        'Port   Protocol  Mode     Name',
        '-------------------------------------------------------------------',
        '3389   TCP       Enable   Remote Desktop',
        '',
        'C:\\>',
      ].join('\r\n'),
    )
    expect(reading!.kind).toBe('netsh-firewall')
    expect(observedAnswers(reading!)).toEqual({ profiles: ['domain'] })
  })
})

it('whatever is found can be kept as answers', () => {
  for (const id of SCENARIO_IDS) {
    for (const { bytes } of renderArtifacts(plainSource(SCENARIOS[id]))) {
      for (const reading of readingsOf(bytes)) {
        const found = observedAnswers(reading)
        expect(readAnswers({ schema: ANSWERS_SCHEMA, ...found })).toEqual({ answers: found, problems: [] })
      }
    }
  }
})

/** Texts as the data of REG_MULTI_SZ. */
function multi(texts: readonly string[]): string {
  const bytes = Array.from(`${texts.join('\0')}\0\0`).flatMap((letter) => [letter.charCodeAt(0), 0])
  return bytes.map((byte) => byte.toString(16).padStart(2, '0')).join(',')
}
