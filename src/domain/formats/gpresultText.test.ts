import * as fc from 'fast-check'
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { looksLikeGpresult, parseGpresult } from './gpresultText.ts'
import { pastedLines } from './pastedText.ts'

const FIXTURE = readFileSync(new URL('fixtures/gpresult-z.txt', import.meta.url), 'utf8')
const read = (text: string) => parseGpresult(pastedLines(text))
const POLICY = 'Software\\Policies\\Microsoft\\Windows NT\\Terminal Services'

function brief(text: string) {
  const { settings, policies, problems, used: _, ...whose } = read(text)
  return {
    ...whose,
    settings: settings.map(
      ({ section, policy, path, bytes, isEnabled }) =>
        `${section}; ${policy}; ${path}; ${bytes?.slice(0, 4).join()}; ${isEnabled}`,
    ),
    policies: policies.map(({ section, name }) => `${section}: ${name}`),
    problems: problems.map(({ kind, what }) => `${kind}: ${what}`),
  }
}

const SAYS = {
  language: 'en',
  computer: 'DC1',
  domain: 'DOMAIN',
  settings: [
    'computer; Default Domain Controllers Policy; Software\\Policies\\Microsoft\\Windows\\WindowsUpdate\\AU\\ScheduledInstallTime; 5,0,0,0; true',
    `computer; Default Domain Policy; ${POLICY}\\RAUnsolicit\\domain\\firstname.lastname; 100,0,111,0; true`,
    `computer; Default Domain Policy; ${POLICY}\\fAllowUnsolicitedFullControl; 1,0,0,0; true`,
    `computer; Default Domain Policy; ${POLICY}\\fAllowUnsolicited; 1,0,0,0; true`,
    'user; Redirected Folders - Domain-Users; Software\\Policies\\Microsoft\\Windows\\NetCache\\SyncAtLogoff; 1,0,0,0; true',
  ],
  policies: [
    'computer: Default Domain Controllers Policy',
    'computer: Default Domain Policy',
    'computer: ADAuditPlusMSPolicy',
    'computer: Manage Engine',
    'user: Redirected Folders - Domain-Users',
    'user: Printers',
  ],
  problems: [],
}

function wrapped(text: string, width: number): string {
  const lines = text.split('\n').flatMap((line) => {
    const pieces: string[] = []
    let rest = line
    while (rest.length > width) {
      const at = rest.lastIndexOf(' ', width)
      if (at < 1 || rest.slice(0, at).trim() === '') break
      pieces.push(rest.slice(0, at).trimEnd())
      rest = rest.slice(at + 1).trimStart()
    }
    return [...pieces, rest]
  })
  return lines.join('\n')
}

/** Made up, but for RSOP and the form: only a simulator of it was found in German. */
const GERMAN = FIXTURE.replace('RSOP data for', 'RSOP-Daten für')
  .replace(' on DC1', ' auf DC1')
  .replace('COMPUTER SETTINGS', 'COMPUTEREINSTELLUNG')
  .replace('USER SETTINGS', 'BENUTZEREINST')
  .replaceAll('Applied Group Policy Objects', 'Angewendete Gruppenrichtlini')
  .replaceAll('Administrative Templates', 'Administrative Vorlagen.')
  .replaceAll('Domain Name:', 'Domänenname:')
  .replaceAll('State:  ', 'Status: ')
  .replaceAll('Enabled', 'Aktiviert')

describe('gpresult', () => {
  it('says whose it is, what was applied, and what is set', () => {
    expect(brief(FIXTURE)).toEqual(SAYS)
    expect(looksLikeGpresult(FIXTURE)).toBe(true)
  })

  it('has the lines of the paste', () => {
    const { settings, policies } = read(FIXTURE)
    const text = FIXTURE.split('\n')
    for (const { line, path } of settings) expect(text[line - 1]).toContain(path)
    for (const { line, name } of policies) expect(text[line - 1]?.trim()).toBe(name)
  })

  it.each<[string, (text: string) => string]>([
    ['quoted', (text) => text.replaceAll(/^/gm, '> ')],
    ['indentation lost', (text) => text.replaceAll(/^ +/gm, '')],
    ['indented further', (text) => text.replaceAll(/^/gm, '        ')],
    ['hard blanks', (text) => text.replaceAll(' ', '\u00a0')],
    ['line ends of Windows', (text) => text.replaceAll('\n', '\r\n')],
    ['blank lines between', (text) => text.replaceAll('\n', '\n\n')],
    ['after a prompt', (text) => `C:\\>gpresult /z\n\n${text}\nC:\\>dir\n`],
  ])('survives a mail program: %s', (_, damage) => {
    expect(brief(damage(FIXTURE))).toEqual(SAYS)
  })

  it('survives lines broken at any width that leaves headings whole', () => {
    for (let width = 72; width < 130; width++)
      expect(brief(wrapped(FIXTURE, width)), `${width}`).toEqual(SAYS)
  })

  it('is read by its form in other languages, and says what was guessed', () => {
    expect(brief(GERMAN)).toEqual({
      ...SAYS,
      language: null,
      domain: 'domain.local',
      settings: SAYS.settings.map((setting) => setting.replace('; true', '; null')),
      problems: [
        'guessed-word: COMPUTEREINSTELLUNG',
        'guessed-word: BENUTZEREINST',
        'unknown-word: Aktiviert',
        'guessed-word: Angewendete Gruppenrichtlini',
        'guessed-word: Angewendete Gruppenrichtlini',
      ],
    })
    expect(looksLikeGpresult(GERMAN)).toBe(true)
  })

  it('knows the user by another name than the computer’s, also where that comes first', () => {
    const user = GERMAN.indexOf('BENUTZEREINST')
    const computer = GERMAN.indexOf('COMPUTEREINSTELLUNG')
    const turned = GERMAN.slice(0, computer) + GERMAN.slice(user) + GERMAN.slice(computer, user)
    expect(read(turned).settings.map(({ section }) => section)).toEqual([
      'user',
      'computer',
      'computer',
      'computer',
      'computer',
    ])
  })

  it('knows nobody’s settings where the section is missing', () => {
    const part = FIXTURE.slice(FIXTURE.indexOf('        Administrative'), FIXTURE.indexOf('USER SETTINGS'))
    expect(brief(part).settings.map((setting) => setting.split(';')[0])).toEqual([
      'null',
      'null',
      'null',
      'null',
    ])
    expect(looksLikeGpresult(part)).toBe(true)
  })

  it('joins bytes that were broken', () => {
    const text = FIXTURE.replace(' 0, 111, 0,', ' 0,\n111,\n   0,')
    expect(brief(text)).toEqual(SAYS)
  })

  it('has no bytes where there are none', () => {
    const text = FIXTURE.replaceAll(/ *Value: .*\n/g, '').replaceAll('Folder Id', 'Setting')
    expect(read(text).settings.map(({ bytes }) => bytes)).toEqual([null, null, null, null, null])
  })

  it('ends at the next prompt, and leaves the rest', () => {
    const lines = pastedLines(`${FIXTURE}C:\\>dir\nHeading\n-------\n`)
    const { used } = parseGpresult(lines)
    expect(lines.filter((_, index) => !used.has(index)).map(({ text }) => text)).toEqual(
      expect.arrayContaining(['C:\\>dir', 'Heading', '-------']),
    )
  })
})

describe('what is none', () => {
  it.each([
    'A heading\n---------\nname: a\nplace: b\ntime: c\n',
    'Path: software\\x\nState: y',
    'RSOP is a set of policies.\n\nSee there.',
    '',
  ])('%j', (text) => {
    expect(read(text).used.size).toBe(0)
    expect(looksLikeGpresult(text)).toBe(false)
  })
})

describe('whatever comes', () => {
  const piece = fc.oneof(
    fc.constantFrom(...FIXTURE.split('\n'), ...GERMAN.split('\n')),
    fc.string({ unit: 'binary', maxLength: 20 }),
  )

  it('never throws, and names lines that are there', () => {
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        const lines = pastedLines(pieces.join('\n'))
        const { settings, policies, used } = parseGpresult(lines)
        for (const { line } of [...settings, ...policies])
          expect(lines.some((some) => some.line === line)).toBe(true)
        for (const index of used) expect(lines[index]).toBeDefined()
        looksLikeGpresult(pieces.join('\n'))
      }),
    )
  })

  it.each([
    'a: software\\\n',
    'x\n',
    '1, ',
    '1,\n',
    '-',
    'RSOP ',
    'RSOP\n',
    ': ',
    'DC=a,',
    'N/A\n',
    'abcdefgh\n--------\n',
    '\t',
  ])('does not hang on a long run of %j', (unit) => {
    const run = unit.repeat(20_000)
    expect(read(`${FIXTURE}\n${run}`).computer).toBe('DC1')
    looksLikeGpresult(run)
  })
})
