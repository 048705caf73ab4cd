import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CMD_LINE_LIMIT } from '#domain/formats/cmdLine.ts'
import { encodeFile, fileText } from '#domain/formats/fileContent.ts'
import { longestNetshLine, netshCommands } from '#domain/formats/netsh.ts'
import { changeId, undo } from '#domain/plan/plan.ts'
import type { FirewallChange, Plan, Why } from '#domain/plan/plan.ts'
import type { FirewallException, FirewallTarget, Scope } from '#domain/windows/firewallException.ts'
import { writeNetshScript } from './netshScript.ts'
import { parseNetshScript, readBackNetshScript } from './readNetshScript.ts'
import type { NetshScriptProblem } from './readNetshScript.ts'

const WHY = { rule: 'firewall-exceptions', answers: [], article: null, sources: [] } as unknown as Why

const PORT: FirewallTarget = { kind: 'port', protocol: 'TCP', port: 135, profile: 'domain' }
const SERVICE: FirewallTarget = { kind: 'service', type: 'REMOTEDESKTOP', profile: 'standard' }
const HELPCTR = '%WINDIR%\\PCHealth\\HelpCtr\\Binaries\\Helpctr.exe'
const PROGRAM: FirewallTarget = { kind: 'program', path: HELPCTR, profile: 'domain' }

function change(
  target: FirewallTarget,
  after: FirewallException | null,
  before: FirewallException | null = null,
): FirewallChange {
  return { kind: 'firewall', target, before, after, why: WHY, undoing: 'restore' }
}

function plan(...firewall: FirewallChange[]): Plan {
  return { direction: 'apply', registry: [], firewall }
}

function written(plan: Plan): string {
  return fileText(writeNetshScript(plan, ['Windows Firewall – 100%', 'https://example.com/a?b=c']))
}

const EXAMPLE = plan(
  change(PORT, { name: 'Offer Remote Assistance', scope: ['10.0.0.0/8', 'localsubnet'] }),
  change(PROGRAM, { name: 'Remote Assistance – Windows Messenger and Voice', scope: ['LocalSubNet'] }),
  change(SERVICE, { name: 'Remote Desktop', scope: 'any' }),
)

describe('the netsh commands of a firewall change', () => {
  it('removes a port and adds it anew, for the listed addresses', () => {
    expect(netshCommands(EXAMPLE.firewall[0]!)).toEqual({
      clear: ['firewall', 'delete', 'portopening', 'protocol=TCP', 'port=135', 'profile=DOMAIN'],
      set: [
        'firewall',
        'add',
        'portopening',
        'protocol=TCP',
        'port=135',
        'name=Offer Remote Assistance',
        'mode=ENABLE',
        'scope=CUSTOM',
        'addresses=10.0.0.0/8,LocalSubnet',
        'profile=DOMAIN',
      ],
      ifExists: null,
    })
  })

  it('adds a program where its file exists, with an ASCII name', () => {
    expect(netshCommands(EXAMPLE.firewall[1]!)).toEqual({
      clear: ['firewall', 'delete', 'allowedprogram', `program=${HELPCTR}`, 'profile=DOMAIN'],
      set: [
        'firewall',
        'add',
        'allowedprogram',
        `program=${HELPCTR}`,
        'name=Remote Assistance - Windows Messenger and Voice',
        'mode=ENABLE',
        'scope=SUBNET',
        'profile=DOMAIN',
      ],
      ifExists: HELPCTR,
    })
  })

  it('switches the Remote Desktop exception on and off', () => {
    const service = ['firewall', 'set', 'service', 'type=REMOTEDESKTOP']
    expect(netshCommands(EXAMPLE.firewall[2]!)).toEqual({
      clear: null,
      set: [...service, 'mode=ENABLE', 'scope=ALL', 'profile=STANDARD'],
      ifExists: null,
    })
    expect(netshCommands(change(SERVICE, null))).toEqual({
      clear: null,
      set: [...service, 'mode=DISABLE', 'profile=STANDARD'],
      ifExists: null,
    })
  })

  it('removes what is not to be there, whether or not its file exists', () => {
    for (const target of [PORT, PROGRAM]) {
      expect(netshCommands(change(target, null))).toEqual({
        clear: null,
        set: netshCommands(change(target, { name: 'x', scope: 'any' })).clear,
        ifExists: null,
      })
    }
  })

  it.each<[Scope, string[]]>([
    ['any', ['scope=ALL']],
    [['localsubnet'], ['scope=SUBNET']],
    [['192.0.2.1'], ['scope=CUSTOM', 'addresses=192.0.2.1']],
    [
      ['localsubnet', '10.0.0.0/255.0.0.0'],
      ['scope=CUSTOM', 'addresses=LocalSubnet,10.0.0.0/255.0.0.0'],
    ],
  ])('spells the scope %j as %j', (scope, expected) => {
    const { set } = netshCommands(change(PORT, { name: 'x', scope }))
    expect(set.filter((argument) => /^(?:scope|addresses)=/.test(argument))).toEqual(expected)
  })

  it.each(['', '*', '10.0.0.1 & calc', '10.0.0.1,10.0.0.2', 'fe80::1', '10.0.0.1\n'])(
    'refuses an address that was not checked: %j',
    (address) => {
      expect(() => netshCommands(change(PORT, { name: 'x', scope: [address] }))).toThrow('is no address')
    },
  )

  it('refuses a scope without addresses', () => {
    expect(() => netshCommands(change(PORT, { name: 'x', scope: [] }))).toThrow('no address at all')
  })

  it.each(['a"b', 'a\nb', 'é', 'a\u2014b', 'a\\'])('refuses the name %j', (name) => {
    expect(() => written(plan(change(PORT, { name, scope: 'any' })))).toThrow()
  })
})

describe('the netsh script', () => {
  it('is ASCII with CRLF, and no line of it is too long', () => {
    const content = writeNetshScript(EXAMPLE, [])
    expect(content.encoding).toBe('ascii')
    expect(content.newline).toBe('\r\n')
    expect(() => encodeFile(content)).not.toThrow()
    for (const firewallChange of EXAMPLE.firewall) {
      expect(longestNetshLine(firewallChange)).toBeLessThan(CMD_LINE_LIMIT)
    }
  })

  it('has each change as lines of its own, tagged with it', () => {
    const { lines } = writeNetshScript(EXAMPLE, [])
    expect(
      lines
        .filter(({ change }) => change === changeId(EXAMPLE.firewall[1]!))
        .map(({ text }) => text)
        .filter((text) => text !== ''),
    ).toEqual([
      'set "item=program Helpctr.exe, domain profile"',
      `if exist "${HELPCTR}" goto found2`,
      'call :missing',
      'goto next2',
      ':found2',
      `netsh firewall delete allowedprogram program="${HELPCTR}" profile=DOMAIN >nul 2>&1`,
      `netsh firewall add allowedprogram program="${HELPCTR}" ` +
        'name="Remote Assistance - Windows Messenger and Voice" mode=ENABLE scope=SUBNET profile=DOMAIN',
      'if "%errorlevel%"=="0" (call :done) else call :failed',
      ':next2',
    ])
  })

  it('has a label for every jump', () => {
    const text = written(EXAMPLE)
    const labels = new Set([...text.matchAll(/^:(\w+)/gm)].map(([, label]) => label))
    const jumps = [...text.matchAll(/(?:goto |call :)(\w+)/g)].map(([, label]) => label)
    expect(jumps.length).toBeGreaterThan(10)
    for (const label of jumps) expect(labels).toContain(label)
  })

  it('takes a removal that netsh refuses for a note, and everything else for a failure', () => {
    const text = written(undo(EXAMPLE))
    expect(text.match(/else call :absent/g)).toHaveLength(2)
    expect(text.match(/else call :failed/g)).toHaveLength(1)
    expect(written(EXAMPLE)).not.toContain('else call :absent')
  })

  it('leaves alone on the way back what is to be kept', () => {
    const kept = { ...EXAMPLE.firewall[0]!, undoing: 'keep' } as const
    expect(parseNetshScript(written(undo(plan(kept)))).commands).toEqual([])
  })

  it('lets no one rename the errorlevel, and waits for a key unless told otherwise', () => {
    const text = written(EXAMPLE)
    expect(text.startsWith('@echo off\r\nsetlocal EnableExtensions DisableDelayedExpansion\r\n')).toBe(true)
    expect(text).toContain('rem Windows Firewall - 100%%\r\n')
    expect(text).toContain('if /i not "%~1"=="/quiet" pause\r\n')
    expect(text).toContain('endlocal & exit /b %code%\r\n')
  })

  it.each(['a & b', 'a > b', 'a ^', 'two\nlines', 'Ж', '/?'])('refuses the remark %j', (comment) => {
    expect(() => writeNetshScript(EXAMPLE, [comment])).toThrow('remark')
  })

  it('tells beforehand that a scope is too long for a line', () => {
    const scope = Array.from({ length: 700 }, (_, index) => `10.20.${index % 256}.128`)
    const long = change(PORT, { name: 'x', scope })
    expect(longestNetshLine(long)).toBeGreaterThan(CMD_LINE_LIMIT)
    expect(parseNetshScript(written(plan(long))).problems.map(({ kind }) => kind)).toEqual(['line-too-long'])
  })
})

const ascii = fc.string({
  unit: fc.oneof(
    fc.constantFrom(..."abcXYZ019 %!^&|<>()[]{}=,;:.-_'`~*?@#$+/\\".split('')),
    fc.constantFrom('%WINDIR%', '%%', '%1', '\\\\'),
  ),
  maxLength: 20,
})
const name = ascii.map((text) => text.replace(/\\+$/, ''))
const octet = fc.nat({ max: 255 })
const address = fc.tuple(octet, octet, octet, octet).map((octets) => octets.join('.'))
const scope: fc.Arbitrary<Scope> = fc.oneof(
  fc.constant('any' as const),
  fc.array(fc.oneof(address, fc.constant('localsubnet')), { minLength: 1, maxLength: 5 }),
)
const profile = fc.constantFrom('domain' as const, 'standard' as const)
const path = fc.oneof(
  name.map((rest) => `%WINDIR%\\x${rest.replaceAll(/[%\\]/g, '_')}.exe`),
  name.map((rest) => `C:\\${rest.replaceAll('%WINDIR%', '')}.exe`),
)
const target: fc.Arbitrary<FirewallTarget> = fc.oneof(
  fc.record({
    kind: fc.constant('port' as const),
    protocol: fc.constantFrom('TCP' as const, 'UDP' as const),
    port: fc.integer({ min: 1, max: 65535 }),
    profile,
  }),
  fc.record({ kind: fc.constant('program' as const), path, profile }),
  fc.record({
    kind: fc.constant('service' as const),
    type: fc.constant('REMOTEDESKTOP' as const),
    profile,
  }),
)
const exception = fc.option(fc.record({ name, scope }))
const plans: fc.Arbitrary<Plan> = fc
  .array(fc.tuple(target, exception, exception).map((parts) => change(...parts)))
  .map((firewall) => plan(...firewall))

describe('reading a netsh script', () => {
  it('finds every command that was written, there and back', () => {
    fc.assert(
      fc.property(plans, (plan) => {
        for (const direction of [plan, undo(plan)]) {
          const text = written(direction)
          const { commands, problems } = parseNetshScript(text)
          expect(problems).toEqual([])
          expect(commands.map(({ arguments: args }) => args)).toEqual(
            direction.firewall
              .map(netshCommands)
              .flatMap(({ clear, set }) => (clear === null ? [set] : [clear, set])),
          )
          expect(readBackNetshScript(direction, text)).toEqual({
            expected: plan.firewall.length,
            found: plan.firewall.length,
            differences: [],
          })
        }
      }),
    )
  })

  it('tells a clearing call, whose result is ignored, from the others', () => {
    const { commands } = parseNetshScript(
      'netsh firewall reset >nul 2>&1\r\n' +
        '@if not exist "a b" C:\\x\\NETSH.EXE firewall reset & netsh firewall show state>nul\r\n',
    )
    expect(commands).toEqual([
      { arguments: ['firewall', 'reset'], line: 1, role: 'clear' },
      { arguments: ['firewall', 'reset'], line: 2, role: 'set' },
      { arguments: ['firewall', 'show', 'state'], line: 2, role: 'set' },
    ])
  })

  it('takes no remark, label or probe for a command', () => {
    const text = 'rem netsh firewall reset\n:netsh firewall reset\nnetsh help | find "firewall" >nul\n'
    expect(parseNetshScript(text)).toEqual({ commands: [], probes: [], problems: [] })
  })

  it.each<[string, NetshScriptProblem['kind']]>([
    ['echo caf\u00e9', 'not-ascii'],
    [`echo ${'x'.repeat(CMD_LINE_LIMIT)}`, 'line-too-long'],
    ['netsh firewall add name="open', 'unreadable-line'],
    ['netsh firewall add name="a\\"', 'unreadable-line'],
    ['echo a ^', 'unreadable-line'],
    ['del /q c:\\', 'unexpected-command'],
    ['echo a & calc', 'unexpected-command'],
    ['if exist x (calc)', 'unexpected-command'],
    ['call calc', 'unexpected-command'],
    ['reg delete HKLM\\Software', 'unexpected-command'],
    ['netsh advfirewall reset', 'unexpected-command'],
    ['%COMSPEC% /c calc', 'unexpected-command'],
    ['netsh firewall add name=%1', 'unexpected-variable'],
    ['netsh firewall add name=%WINDIR%', 'unexpected-variable'],
    ['netsh firewall add program="%%WINDIR%%\\x.exe"', 'unexpected-variable'],
    ['netsh firewall reset >log.txt', 'unexpected-redirection'],
    ['echo x>>"C:\\autoexec.bat"', 'unexpected-redirection'],
  ])('reports %s as %s', (line, kind) => {
    expect(parseNetshScript(`@echo off\r\n${line}\r\n`).problems).toEqual([{ kind, line: 2 }])
  })

  it('never throws, whatever the script holds', () => {
    const piece = fc.oneof(
      ascii,
      fc.string({ unit: 'binary' }),
      fc.constantFrom('netsh firewall ', '"', '>', '2>&1', '\n', '\r\n', 'if ', 'else ', '@'),
    )
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        expect(() => parseNetshScript(pieces.join(''))).not.toThrow()
        expect(() => readBackNetshScript(EXAMPLE, pieces.join(''))).not.toThrow()
      }),
    )
    expect(() => parseNetshScript(`${'@'.repeat(8000)}\n${'else '.repeat(1e5)}`)).not.toThrow()
  })
})

describe('finding a plan in its netsh script again', () => {
  const good = written(EXAMPLE)

  it.each<[string, (text: string) => string, number]>([
    ['an address differs', (text) => text.replace('10.0.0.0/8', '0.0.0.0/0'), 2],
    ['a profile differs', (text) => text.replace(/(add portopening.*)DOMAIN/, '$1STANDARD'), 2],
    ['a clearing call is gone', (text) => text.replace(/netsh firewall delete portopening.*\r\n/, ''), 2],
    ['a clearing call counts', (text) => text.replace(' >nul 2>&1\r\nnetsh', '\r\nnetsh'), 2],
    ['a call is gone', (text) => text.replace(/netsh firewall set service.*\r\n/, ''), 2],
    ['the result of a call is ignored', (text) => text.replace(/(set service.*)/, '$1 >nul 2>&1'), 2],
    ['another call is made', (text) => text.replace('set code=0', 'netsh firewall set opmode DISABLE'), 3],
    ['another program runs', (text) => text.replace('set code=0', 'calc'), 3],
    ['the end is gone', (text) => text.slice(0, text.indexOf('netsh firewall set service')), 2],
  ])('says so when %s', (_, damage, found) => {
    expect(damage(good)).not.toBe(good)
    const readBack = readBackNetshScript(EXAMPLE, damage(good))
    expect(readBack).toMatchObject({ expected: 3, found })
    expect(readBack.differences).not.toEqual([])
  })
})
