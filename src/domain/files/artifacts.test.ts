import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Answers } from '#domain/answers/answers.ts'
import { fingerprintOf } from '#domain/answers/fingerprint.ts'
import { SCENARIO_IDS, SCENARIOS } from '#domain/answers/scenarios.ts'
import { decodeText, encodeText, fileText } from '#domain/formats/fileContent.ts'
import type { FileContent, TextContent } from '#domain/formats/fileContent.ts'
import { parseRegFile } from '#domain/formats/regFile.ts'
import type { RegOperation } from '#domain/formats/regFile.ts'
import { buildPlan } from '#domain/plan/buildPlan.ts'
import { RELEASE } from '#domain/release.ts'
import { settledAnswers } from '#domain/testing/arbitraryAnswers.ts'
import { plainSource } from '#domain/testing/plainSource.ts'
import type { RegistryData } from '#domain/windows/registry.ts'
import type { Artifact, ArtifactSource } from './artifact.ts'
import { ARTIFACT_IDS } from './artifactIds.ts'
import type { ArtifactId } from './artifactIds.ts'
import { ARTIFACTS, suitableArtifacts } from './artifacts.ts'
import type { PackedFile } from './everythingZip.ts'
import { otherFiles, packedFiles, renderArtifact, renderArtifacts } from './renderArtifacts.ts'

const suitable = suitableArtifacts
const answers: fc.Arbitrary<Answers> = fc.oneof(
  fc.constantFrom<Answers>(...SCENARIO_IDS.map((id) => SCENARIOS[id])),
  settledAnswers,
)

describe('the files', () => {
  it.each(SCENARIO_IDS)('of %s are read back whole', (id) => {
    const source = plainSource(SCENARIOS[id])
    for (const { id, readBack } of renderArtifacts(source)) {
      expect([id, readBack.differences]).toEqual([id, []])
      expect(readBack.found).toBe(readBack.expected)
      expect(readBack.expected).toBeGreaterThan(0)
    }
  })

  it('are read back whole for whatever answers there are files', () => {
    fc.assert(
      fc.property(answers, (answers) => {
        const source = plainSource(answers)
        for (const { id, readBack } of renderArtifacts(source)) {
          expect([id, readBack.differences]).toEqual([id, []])
          expect(readBack.found).toBe(readBack.expected)
        }
      }),
      { numRuns: 60 },
    )
  })

  it('have the same bytes every time', () => {
    fc.assert(
      fc.property(answers, (answers) => {
        const [first, second] = [plainSource(answers), plainSource(structuredClone(answers))]
        const again = new Map([...renderArtifacts(second)].map(({ id, sha256 }) => [id, sha256]))
        for (const { id, sha256 } of renderArtifacts(first)) expect([id, sha256]).toEqual([id, again.get(id)])
      }),
      { numRuns: 25 },
    )
  })

  it('carry in their headings which release and answers made them', () => {
    fc.assert(
      fc.property(answers, (answers) => {
        const source = plainSource(answers)
        const mark = `${RELEASE} from the answers ${fingerprintOf(answers)}`
        for (const id of suitable(source).filter((id) => /-(?:cmd|reg|txt)$/.test(id))) {
          const { bytes } = renderArtifact(id, source)
          const text = decodeText(bytes, id.endsWith('-cmd') ? 'ascii' : 'utf-16le-bom')
          expect([id, text.includes(mark)]).toEqual([id, true])
        }
      }),
      { numRuns: 25 },
    )
  })

  it('have names of their own, and each is for something', () => {
    expect(new Set(ARTIFACT_IDS.map((id) => ARTIFACTS[id].fileName)).size).toBe(ARTIFACT_IDS.length)
    for (const id of ARTIFACT_IDS) expect(id).toBe(ARTIFACTS[id].fileName.replace('.', '-').toLowerCase())
  })

  it('that apply something to one computer come with one that takes it back', () => {
    fc.assert(
      fc.property(answers, (answers) => {
        const names = suitable(plainSource(answers)).map((id) => ARTIFACTS[id].fileName)
        const wayBack = (name: string) => {
          if (name === 'apply.cmd') return 'restore.cmd'
          return name === 'dcom.reg' ? 'dcom-undo.reg' : name.replace('apply', 'undo')
        }
        // Of EnableDCOM it may not be known what to go back to.
        const goesBack = (name: string) => name === 'dcom.reg' && answers.dcom === 'off'
        expect(names.filter((name) => /undo|restore/.test(name)).sort()).toEqual(
          names
            .filter((name) => name.includes('apply') || goesBack(name))
            .map(wayBack)
            .sort(),
        )
        expect(names).toContain('apply.reg')
        expect(names.includes('dcom.reg')).toBe(answers.dcom !== 'on')
        expect(names.includes('firewall-apply.cmd')).toBe(buildPlan(answers).firewall.length > 0)
        expect(names).toEqual(expect.arrayContaining(['checklist.md', 'answers.json']))
      }),
    )
  })

  it('tag every line that carries out a change, and only changes of the plan', () => {
    for (const id of SCENARIO_IDS) {
      const source = plainSource(SCENARIOS[id])
      for (const artifact of suitable(source).filter(isForPreview)) {
        const { lines } = renderArtifact(artifact, source).content
        const end = lines.findIndex(({ text }) => text === ':putback')
        const settings = lines
          .slice(0, end)
          .filter(({ text }) => /^"|^\[|^netsh firewall|^reg add|^for .* reg delete/.test(text))
        expect(settings.length).toBeGreaterThan(0)
        for (const line of settings) expect(line.change).toBeDefined()
      }
    }
  })
})

describe('the scripts', () => {
  it('are plain ASCII with the line ends of Windows, whatever the helpers are called', () => {
    fc.assert(
      fc.property(answers, (answers) => {
        const source = plainSource(answers)
        for (const id of suitable(source).filter((id) => id.endsWith('-cmd'))) {
          const bytes = renderArtifact(id, source).bytes
          expect(bytes.every((byte) => byte < 0x80)).toBe(true)
          expect(String.fromCharCode(...bytes)).toMatch(/^@echo off\r\n(?:[\t -~]*\r\n)*$/)
        }
      }),
    )
  })

  it('hold nothing that an antivirus has reason to dislike, or that Windows XP does not have', () => {
    const disliked =
      /powershell|wscript|cscript|mshta|rundll|regsvr|certutil|bitsadmin|ftp|http|runas|vbs|base64|schtasks|\bat \d|[A-Za-z0-9+/]{120}/i
    const younger = /\b(?:where|timeout|choice|robocopy|icacls|setx|takeown|wevtutil|advfirewall|clip)\b/i
    for (const scenario of SCENARIO_IDS) {
      const source = plainSource(SCENARIOS[scenario])
      for (const id of suitable(source).filter((id) => id.endsWith('-cmd'))) {
        const commands = textOf(id, source)
          .split('\r\n')
          .filter((line) => !/^(?:rem|echo|>>"%(?:log|report)%" echo) /.test(line))
        expect(commands.filter((line) => disliked.test(line) || younger.test(line))).toEqual([])
        expect(commands.filter((line) => /\/y\b/i.test(line))).toEqual([])
      }
    }
  })
})

describe('the .reg files', () => {
  it('are what regedit itself writes: UTF-16 with a mark, and the line ends of Windows', () => {
    for (const id of SCENARIO_IDS) {
      for (const artifact of ['apply-reg', 'undo-reg'] as const) {
        const bytes = renderArtifact(artifact, plainSource(SCENARIOS[id])).bytes
        const text = new TextDecoder('utf-16le', { ignoreBOM: true }).decode(bytes)
        expect(text).toMatch(/^\uFEFFWindows Registry Editor Version 5\.00\r\n\r\n(?:[^\r\n]*\r\n)*\r\n$/)
        expect(bytes.length % 2).toBe(0)
      }
    }
  })

  it('with EnableDCOM alone leave all else as it was, and go back to what was said', () => {
    fc.assert(
      fc.property(
        answers.filter(({ dcom }) => dcom !== 'on'),
        (answers) => {
          const source = plainSource(answers)
          const start = registryBefore(source)
          const applied = imported(start, regText(renderArtifact('dcom-reg', source).bytes))
          const wanted = new Map(start).set(
            'software\\microsoft\\ole',
            new Map([
              ...(start.get('software\\microsoft\\ole') ?? []),
              ['enabledcom', { type: 'REG_SZ', data: 'Y' }],
            ]),
          )
          expect(applied).toEqual(wanted)
          if (answers.dcom !== 'off') return
          expect(imported(applied, regText(renderArtifact('dcom-undo-reg', source).bytes))).toEqual(start)
        },
      ),
    )
  })

  it('imported one after the other leave a registry as it was, but for EnableDCOM', () => {
    fc.assert(
      fc.property(answers, (answers) => {
        const source = plainSource(answers)
        const start = registryBefore(source)
        const applied = imported(start, regText(renderArtifact('apply-reg', source).bytes))
        const end = imported(applied, regText(renderArtifact('undo-reg', source).bytes))
        for (const change of source.plan.registry) {
          if (change.undoing === 'restore') continue
          start.set('software\\microsoft\\ole', new Map([['enabledcom', { type: 'REG_SZ', data: 'Y' }]]))
        }
        expect(applied).not.toEqual(start)
        expect(end).toEqual(start)
      }),
    )
  })
})

/** Everything that somebody, or a program between here and there, could do to a file. */
describe('a file that was tampered with', () => {
  const TAMPERINGS: Readonly<Record<ArtifactId, readonly (readonly [what: string, tamper: Tamper])[]>> = {
    'apply-reg': [
      ['a value is gone', (text) => text.replace(/"fAllowUnsolicited"=.*\r\n/, '')],
      [
        'a value is another',
        (text) => text.replace('"fAllowUnsolicited"=dword:00000001', '"fAllowUnsolicited"=dword:00000000'),
      ],
      ['a type is another', (text) => text.replace('=dword:00000001', '="1"')],
      ['a helper is spelt otherwise', (text) => text.replace(/(RAUnsolicit\]\r\n"[^"]*)"=/, '$1x"=')],
      ['a helper is too many', (text) => text.replace(/(RAUnsolicit\]\r\n)"/, '$1"X\\\\y"="X\\\\y"\r\n"')],
      ['the list is not cleared', (text) => text.replace(/\[-HKEY.*\r\n/, '')],
      ['a key is another', (text) => text.replace('Terminal Services]', 'Terminal Service]')],
      ['the hive is another', (text) => text.replaceAll('HKEY_LOCAL_MACHINE', 'HKEY_CURRENT_USER')],
      ['it ends too early', (text) => text.slice(0, text.lastIndexOf('"'))],
      ['it does something more', (text) => `${text}[HKEY_LOCAL_MACHINE\\SOFTWARE\\X]\r\n"y"="z"\r\n`],
      ['it takes back later what it did', (text) => `${text}[-HKEY_LOCAL_MACHINE\\SOFTWARE\\Policies]\r\n`],
      ['it is no .reg file', (text) => text.slice(1)],
    ],
    'undo-reg': [
      ['a value stays', (text) => text.replace(/"fAllowUnsolicited"=-\r\n/, '')],
      [
        'a value is set',
        (text) => text.replace('"fAllowUnsolicited"=-', '"fAllowUnsolicited"=dword:00000001'),
      ],
      ['the list stays', (text) => text.replace(/\[-HKEY.*\r\n/, '')],
      ['DCOM goes', (text) => `${text}[HKEY_LOCAL_MACHINE\\SOFTWARE\\Microsoft\\Ole]\r\n"EnableDCOM"=-\r\n`],
    ],
    'dcom-reg': [
      ['the value is gone', (text) => text.replace(/"EnableDCOM"=.*\r\n/, '')],
      ['the value is another', (text) => text.replace('"EnableDCOM"="Y"', '"EnableDCOM"="N"')],
      ['the type is another', (text) => text.replace('"EnableDCOM"="Y"', '"EnableDCOM"=dword:00000001')],
      ['the value goes', (text) => text.replace('"EnableDCOM"="Y"', '"EnableDCOM"=-')],
      ['the key is another', (text) => text.replace('Microsoft\\Ole]', 'Microsoft\\Rpc]')],
      ['the key is cleared first', (text) => text.replace(/(\[)(HKEY.*\r\n)/, '$1-$2$1$2')],
      ['the hive is another', (text) => text.replaceAll('HKEY_LOCAL_MACHINE', 'HKEY_CURRENT_USER')],
      [
        'it writes policy as well',
        (text) =>
          `${text}[HKEY_LOCAL_MACHINE\\SOFTWARE\\Policies\\Microsoft\\Windows NT\\Terminal Services]\r\n"fAllowUnsolicited"=dword:00000001\r\n\r\n`,
      ],
      ['it ends too early', (text) => text.slice(0, text.lastIndexOf('"'))],
      ['it is no .reg file', (text) => text.slice(1)],
    ],
    'dcom-undo-reg': [
      ['the value stays', (text) => text.replace(/"EnableDCOM"=.*\r\n/, '')],
      ['the value goes', (text) => text.replace('"EnableDCOM"="N"', '"EnableDCOM"=-')],
      ['it sets it again', (text) => text.replace('"EnableDCOM"="N"', '"EnableDCOM"="Y"')],
      ['it does something more', (text) => `${text}[HKEY_LOCAL_MACHINE\\SOFTWARE\\X]\r\n"y"="z"\r\n\r\n`],
    ],
    'firewall-apply-cmd': [
      ['a call is gone', (text) => text.replace(/netsh firewall add portopening.*\r\n/, '')],
      ['a call is a remark', (text) => text.replace('netsh firewall add', 'rem netsh firewall add')],
      ['a port is another', (text) => text.replaceAll('port=135', 'port=445')],
      ['a profile is another', (text) => text.replace(/profile=\w+/, 'profile=ALL')],
      [
        'the addresses are others',
        (text) =>
          text.replace(/scope=\w+/, (scope) => (scope === 'scope=ALL' ? 'scope=SUBNET' : 'scope=ALL')),
      ],
      ['a program is another', (text) => text.replaceAll('Sessmgr.exe', 'cmd.exe')],
      [
        'a call is too many',
        (text) => text.replace('goto finish', 'netsh firewall set opmode mode=DISABLE\r\ngoto finish'),
      ],
      ['it does something more', (text) => text.replace('goto finish', 'del c:\\*.*\r\ngoto finish')],
      [
        'a command hides behind a call',
        (text) => text.replace(/(netsh firewall add.*)\r\n/, '$1 & format c:\r\n'),
      ],
    ],
    'firewall-undo-cmd': [
      ['a call is gone', (text) => text.replace(/netsh firewall delete.*\r\n/, '')],
      ['it adds instead', (text) => text.replace('netsh firewall delete', 'netsh firewall add')],
    ],
    'firewall-apply-startup-cmd': [
      ['a call is gone', (text) => text.replace(/netsh firewall add portopening.*\r\n/, '')],
      ['it looks for another entry', (text) => text.replace(/:Enabled:Offer/, ':Enabled:Other')],
      ['it does something more', (text) => text.replace('goto finish', 'del c:\\*.*\r\ngoto finish')],
    ],
    'firewall-undo-startup-cmd': [
      ['it adds instead', (text) => text.replace('netsh firewall delete', 'netsh firewall add')],
      ['it ends too early', (text) => text.slice(0, -20)],
    ],
    'apply-cmd': [
      ['a value is gone', (text) => text.replace(/reg add .*"fAllowUnsolicited" .*\r\n/, '')],
      ['a value is another', (text) => text.replace('/d 1 /f', '/d 0 /f')],
      ['a helper is spelt otherwise', (text) => text.replace(/(RAUnsolicit" \/v "[^"]*)"/, '$1x"')],
      ['the list is not cleared', (text) => text.replace(/reg delete .*RAUnsolicit" \/f.*\r\n/, '')],
      ['a key is not saved', (text) => text.replace(/reg export .*\r\n/, '')],
      ['a failure does not count', (text) => text.replaceAll(' goto failed', ' goto next')],
      ['it puts less back', (text) => text.replace(/(:putback\r\n)(.*\r\n){4}/, '$1')],
      ['it does something more', (text) => text.replace('echo Applying.', 'del c:\\*.*')],
      ['it goes on without rights', (text) => text.replace(/if not .* goto norights\r\n/, '')],
      ['it ends too early', (text) => text.slice(0, text.indexOf(':putback'))],
      ['it takes the settings from elsewhere', (text) => text.replaceAll('%~dp0apply.reg', 'C:\\x.reg')],
    ],
    'restore-cmd': [
      ['a key is not cleared', (text) => text.replace(/reg delete .*\r\n/, '')],
      ['a key is not put back', (text) => text.replace(/reg import .*\r\n/, '')],
      ['it deletes more', (text) => text.replace(/\\Windows NT\\Terminal Services" \/f/, '" /f')],
    ],
    'verify-cmd': [
      ['a check is gone', (text) => text.replace(/reg query .*\r\n.*\r\n/, '')],
      ['a check always succeeds', (text) => text.replace('set "state=failed"', 'set "state=ok"')],
      ['it changes something', (text) => text.replace(/reg query "HKLM/, 'reg delete "HKLM')],
      ['it is of another plan', (text) => text.replace(/plan: .*/, 'plan: 0123456789abcdef')],
    ],
    'check-names-cmd': [
      ['a name is another', (text) => text.replace(/(net user "?[^"\r\n]*?)(\w)("? )/, '$1$2x$3')],
      ['it changes something', (text) => text.replace(/net user .*/, 'net user guest /active:yes')],
    ],
    'registry-pol': [],
    'gpo-backup-zip': [],
    'samba-gpo-zip': [],
    'everything-zip': [],
    'lgpo-txt': [
      ['a value is another', (text) => text.replace('DWORD:1', 'DWORD:0')],
      ['the list is not cleared', (text) => text.replace('DELETEALLVALUES', 'CREATEKEY')],
      ['a backslash is single', (text) => text.replace(/(SZ:[^\r\n]*?)\\\\/, '$1\\')],
      ['it ends too early', (text) => text.slice(0, text.lastIndexOf('Computer') + 12)],
    ],
    'checklist-html': [
      ['a box is gone', (text) => text.replace(/<input[^>]*>/, '')],
      ['a command is another', (text) => text.replace('winver', 'format c:')],
      ['it runs something', (text) => text.replace('</body>', '<script>alert(1)</script></body>')],
    ],
    'checklist-csv': [
      ['a line is gone', (text) => text.replace(/\r\n[^\r]*\r\n/, '\r\n')],
      ['a command is another', (text) => text.replace('winver', 'format c:')],
    ],
    'roll-out-html': [['a word is another', (text) => text.replace('Roll-out</h', 'Roll-in</h')]],
    'security-note-html': [['a word is another', (text) => text.replace('Security</h', 'Security!</h')]],
    'checklist-md': [
      ['a box is gone', (text) => text.replace(/- \[ \] .*\r\n/, '')],
      ['a command is another', (text) => text.replace('  winver', '  format c:')],
      ['a helper is another', (text) => text.replace(/(policy-6\r\n.*\r\n.*)\r\n/, '$1x\r\n')],
    ],
    'answers-json': [
      ['an answer is another', (text) => text.replace(/"control": "\w+"/, '"control": "see"')],
      ['an answer is gone', (text) => text.replace(/ {2}"control": .*\n/, '')],
      ['a key is too many', (text) => text.replace('{', '{"wings": 2,')],
      ['the version is another', (text) => text.replace('"schema": 1', '"schema": 2')],
      ['it ends too early', (text) => text.trimEnd().slice(0, -1)],
    ],
  }
  const isText = (id: ArtifactId) => TAMPERINGS[id].length > 0
  const ROWS = ARTIFACT_IDS.flatMap((id) =>
    TAMPERINGS[id].map(([what, tamper]) => [id, what, tamper] as const),
  )

  it.for(ROWS)('is noticed: %s, %s', ([id, , tamper]) => {
    const sources = SCENARIO_IDS.map((scenario) => plainSource(SCENARIOS[scenario]))
    const noticed = sources
      .filter((source) => suitable(source).includes(id))
      .map((source) => {
        const content = textContent(renderArtifact(id, source).content)
        const text = fileText(content)
        const tampered = tamper(text)
        // Not every file has what this is about; those that have must be noticed.
        if (tampered === text) return 'the same'
        return differencesOf(id, source, encodeText(tampered, content.encoding)).length > 0
      })
    expect(noticed).toContain(true)
    expect(noticed).not.toContain(false)
  })

  it('is noticed, whichever line that does something goes', () => {
    for (const scenario of SCENARIO_IDS) {
      const source = plainSource(SCENARIOS[scenario])
      for (const id of suitable(source).filter(isForPreview)) {
        const content = textContent(renderArtifact(id, source).content)
        for (const [index, { text }] of content.lines.entries()) {
          if (!(id === 'apply-cmd' ? /^reg / : /^"|^netsh firewall/).test(text)) continue
          const rest = fileText({ ...content, lines: content.lines.toSpliced(index, 1) })
          const differences = differencesOf(id, source, encodeText(rest, content.encoding))
          expect([text, differences.length > 0]).toEqual([text, true])
        }
      }
    }
  })

  it.each(ARTIFACT_IDS.filter((id) => !isText(id)))(
    'is noticed, whichever byte is another or gone: %s',
    (id) => {
      const source = plainSource(SCENARIOS['xp-sp2-as-article'])
      const { bytes } = renderArtifact(id, source)
      const packed = packedFiles(source)
      for (let at = 0; at < bytes.length; at += 1 + Math.floor(bytes.length / 41)) {
        const other = bytes.map((byte, index) => (index === at ? byte ^ 1 : byte))
        expect([at, differencesOf(id, source, other, packed).length > 0]).toEqual([at, true])
        expect([at, differencesOf(id, source, bytes.slice(0, at), packed).length > 0]).toEqual([at, true])
      }
    },
  )
})

type Tamper = (text: string) => string

function textContent(content: FileContent): TextContent {
  if (content.encoding === 'binary') throw new Error('A file without text')
  return content
}

function textOf(id: ArtifactId, source: ArtifactSource): string {
  return fileText(textContent(renderArtifact(id, source).content))
}

function differencesOf(
  id: ArtifactId,
  source: ArtifactSource,
  bytes: Uint8Array,
  packed: readonly PackedFile[] = [],
): readonly string[] {
  const artifact: Artifact = ARTIFACTS[id]
  return artifact.readBack(source, bytes, { ...otherFiles(source), packed: () => packed }).differences
}

function regText(bytes: Uint8Array): string {
  return decodeText(bytes, 'utf-16le-bom')
}

/** Files whose lines the page explains one by one. */
function isForPreview(id: ArtifactId): boolean {
  return ['apply-reg', 'undo-reg', 'firewall-apply-cmd', 'firewall-undo-cmd', 'apply-cmd'].includes(id)
}

type Values = Map<string, unknown>
/** By key and by name, both in lower case: the registry ignores it. */
type Registry = Map<string, Values>

/** A computer as the plan takes it to be, with settings that are none of its business. */
function registryBefore({ plan }: ArtifactSource): Registry {
  const registry: Registry = new Map()
  const set = (key: string, name: string, data: RegistryData) => {
    const values = registry.get(key.toLowerCase()) ?? new Map<string, unknown>()
    registry.set(key.toLowerCase(), values.set(name.toLowerCase(), data))
  }
  for (const change of plan.registry) {
    if (change.kind === 'list') continue
    set(change.target.key, 'of somebody else', { type: 'REG_SZ', data: 'stays' })
    if (change.before !== null) set(change.target.key, change.target.name, change.before)
  }
  registry.delete('software\\microsoft\\ole')
  const dcom = plan.registry.find((change) => change.kind === 'value' && change.target.name === 'EnableDCOM')
  if (dcom?.kind === 'value' && dcom.before !== null) set(dcom.target.key, dcom.target.name, dcom.before)
  return registry
}

function imported(registry: Registry, text: string): Registry {
  const next: Registry = new Map([...registry].map(([key, values]) => [key, new Map(values)]))
  const { operations, problems } = parseRegFile(text)
  expect(problems).toEqual([])
  for (const operation of operations) carryOut(operation, next)
  // An empty key that is left behind does nothing.
  return new Map([...next].filter(([, values]) => values.size > 0))
}

function carryOut(operation: RegOperation, registry: Registry): void {
  const key = operation.key.toLowerCase()
  const values = registry.get(key) ?? new Map<string, unknown>()
  switch (operation.kind) {
    case 'create-key':
      registry.set(key, values)
      break
    case 'delete-key':
      for (const other of registry.keys()) {
        if (other === key || other.startsWith(`${key}\\`)) registry.delete(other)
      }
      break
    case 'set-value':
      values.set(operation.name.toLowerCase(), operation.data)
      break
    case 'delete-value':
      values.delete(operation.name.toLowerCase())
      break
  }
}
