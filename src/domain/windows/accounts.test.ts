import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { AccountProblem, ComputerProblem, DomainProblem } from './accountProblems.ts'
import { accountKey, helperNames, readAccounts, readComputer, readDomain } from './accounts.ts'
import { readPasted } from './pastedNames.ts'

const CONTEXT = { domain: 'CONTOSO', computer: 'PC01' }
const LONG = 'n'.repeat(300)

const BAD: readonly (readonly [typed: string, problem: AccountProblem, suggestion?: string])[] = [
  ['m.de.vries@contoso.com', { kind: 'upn' }, 'CONTOSO\\m.de.vries'],
  ['"Vries, M. de" <m.de.vries@contoso.com>', { kind: 'upn' }, 'CONTOSO\\m.de.vries'],
  ['n.of.more.than.20.letters@contoso.com', { kind: 'upn' }],
  ['m@localhost', { kind: 'upn' }],
  ['S-1-5-32-544', { kind: 'sid' }],
  ['*s-1-5-32-544', { kind: 'sid' }],
  ['CONTOSO\\S-1-5-21-1-2-3-513', { kind: 'sid' }],
  ['.\\admin', { kind: 'local', domain: '.' }],
  ['builtin\\Administrators', { kind: 'local', domain: 'builtin' }],
  ['NT AUTHORITY\\SYSTEM', { kind: 'local', domain: 'NT AUTHORITY' }],
  ['NT SERVICE\\x', { kind: 'local', domain: 'NT SERVICE' }],
  ['localhost\\admin', { kind: 'local', domain: 'localhost' }],
  ['%ComputerName%\\admin', { kind: 'local', domain: '%ComputerName%' }],
  ['pc01\\admin', { kind: 'local', domain: 'pc01' }],
  ['pc01 \\admin', { kind: 'local', domain: 'pc01' }],
  ['A\\\\b', { kind: 'backslashes', count: 2 }, 'A\\b'],
  ['\\\\A\\b', { kind: 'backslashes', count: 3 }, 'A\\b'],
  ['\\\\PC01\\b', { kind: 'backslashes', count: 3 }],
  ['A\\b\\c', { kind: 'backslashes', count: 2 }],
  ['A\\b\\', { kind: 'backslashes', count: 2 }],
  ['A/b', { kind: 'slash' }, 'A\\b'],
  ['A/b/c', { kind: 'slash' }],
  ['./b', { kind: 'slash' }],
  ['CONTOSO\\a*b?*', { kind: 'characters', where: 'name', characters: ['*', '?'] }],
  ['CONTOSO\\a/b', { kind: 'characters', where: 'name', characters: ['/'] }],
  ['A+B=C\\b', { kind: 'characters', where: 'domain', characters: ['+', '='] }],
  ['"vries', { kind: 'characters', where: 'name', characters: ['"'] }],
  ['CONTOSO\\a\u0007b', { kind: 'control', codePoints: ['U+0007'] }, 'CONTOSO\\ab'],
  ['CONTOSO\\a\tb', { kind: 'control', codePoints: ['U+0009'] }],
  ['CONTOSO\\a\u200b', { kind: 'invisible', codePoints: ['U+200B'] }, 'CONTOSO\\a'],
  ['\ufeffCONTOSO\\a', { kind: 'invisible', codePoints: ['U+FEFF'] }, 'CONTOSO\\a'],
  ['Domain\u00a0Users', { kind: 'invisible', codePoints: ['U+00A0'] }, 'Domain Users'],
  ['A\\\\\u00a0b', { kind: 'invisible', codePoints: ['U+00A0'] }, 'A\\b'],
  ['CONTOSO\\a\u{e0041}\u2028', { kind: 'invisible', codePoints: ['U+E0041', 'U+2028'] }, 'CONTOSO\\a'],
  ['CONTOSO\\a\u3164', { kind: 'invisible', codePoints: ['U+3164'] }, 'CONTOSO\\a'],
  ['CONTOSO\\a\ud800b', { kind: 'lone-surrogate' }],
  ['ABCDEFGHIJKLMNOP\\b', { kind: 'too-long', part: 'domain', length: 16, limit: 15 }],
  [`${'a'.repeat(64)}.com\\b`, { kind: 'too-long', part: 'domain', length: 64, limit: 63 }],
  [`${'a.'.repeat(128)}b\\b`, { kind: 'too-long', part: 'domain', length: 257, limit: 255 }],
  ['abcdefghijklmnopqrstu', { kind: 'too-long', part: 'name', length: 21, limit: 20 }],
  [`CONTOSO\\${LONG}`, { kind: 'too-long', part: 'name', length: 300, limit: 256 }],
  [`CONTOSO\\${LONG.slice(0, 252)}`, { kind: 'too-long', part: 'whole', length: 260, limit: 259 }],
  [LONG.slice(0, 252), { kind: 'too-long', part: 'whole', length: 260, limit: 259 }],
  ['contoso..com\\b', { kind: 'empty-label' }],
  ['', { kind: 'empty-name' }],
  ['CONTOSO\\', { kind: 'empty-name' }],
  ['\\b', { kind: 'empty-domain' }],
  ['CONTOSO\\. .', { kind: 'only-dots' }],
  ['CONTOSO \\b', { kind: 'spaces' }, 'CONTOSO\\b'],
  ['CONTOSO\\ b', { kind: 'spaces' }, 'CONTOSO\\b'],
  [' b ', { kind: 'spaces' }, 'b'],
]

describe('an entry of the helper list', () => {
  it.for(BAD)('is not written as %j', ([typed, problem, suggestion]) => {
    expect(readAccounts([typed], { ...CONTEXT, users: ['abcdefghijklmnopqrstu'] })).toEqual([
      { typed, name: null, completed: false, problem, suggestion: suggestion ?? null, dnsDomain: false },
    ])
  })

  it('is completed with the domain', () => {
    expect(readAccounts(['Domain Users', 'FABRIKAM\\x', 'corp.contoso.com\\x'], CONTEXT)).toMatchObject([
      { name: 'CONTOSO\\Domain Users', completed: true, dnsDomain: false },
      { name: 'FABRIKAM\\x', completed: false, dnsDomain: false },
      { name: 'corp.contoso.com\\x', completed: false, dnsDomain: true },
    ])
    expect(readAccounts(['x'], { domain: 'contoso.com' })).toMatchObject([
      { name: 'contoso.com\\x', dnsDomain: true },
    ])
  })

  it.each([undefined, '', ' ', '.', 'A\\B', 'ABCDEFGHIJKLMNOP'])(
    'needs a domain, which %j is not',
    (domain) => {
      expect(readAccounts(['x', 'y\u200b'], { domain })).toMatchObject([
        { problem: { kind: 'no-domain' }, suggestion: null },
        { problem: { kind: 'invisible' }, suggestion: 'y' },
      ])
    },
  )

  it('is local when the domain to complete it with is the computer', () => {
    expect(readAccounts(['x'], { domain: 'PC01', computer: 'pc01' })).toMatchObject([
      { problem: { kind: 'local' } },
    ])
  })

  it('is written once, whatever the case', () => {
    const accounts = readAccounts(['CONTOSO\\Müller', 'm@x', 'müller', 'contoso\\MÜLLER'], CONTEXT)
    expect(accounts.map(({ problem }) => problem)).toEqual([
      null,
      { kind: 'upn' },
      { kind: 'repeated', index: 0 },
      { kind: 'repeated', index: 0 },
    ])
    expect(helperNames(accounts)).toEqual(['CONTOSO\\Müller'])
  })

  it('may be any name that Windows allows, and is written as typed', () => {
    const letters = Array.from("aZ09éßıſñøЖщΣςΑω田中ア한글אבعربไทยहिन्दी😀𐐷%&^!'()#$~{}`._- ")
    const name = fc
      .string({
        unit: fc.oneof(
          fc.constantFrom(...letters),
          fc.string({ unit: 'grapheme', minLength: 1, maxLength: 1 }),
        ),
      })
      .filter((text) => /^[^\s.\p{C}\p{Z}]/u.test(text) && text === text.trim() && text.length <= 20)
      .filter((text) => !/["/\\[\]:;|=,+*?<>@]|[\p{C}\p{Default_Ignorable_Code_Point}]/u.test(text))
      .filter((text) => !/(?![ \u3000])\p{Z}/u.test(text) && !/^s-1-/i.test(text))
      .filter((text) => !text.endsWith('.') && readPasted(`CONTOSO\\${text}`) === null)
    fc.assert(
      fc.property(name, (text) => {
        // Without its domain it may look like something else that people paste: then that is offered.
        fc.pre(readPasted(text) === null)
        expect(readAccounts([`CONTOSO\\${text}`, text], { domain: 'FABRIKAM', users: [text] })).toMatchObject(
          [
            { name: `CONTOSO\\${text}`, problem: null },
            { name: `FABRIKAM\\${text}`, problem: null },
          ],
        )
      }),
      { numRuns: 1000 },
    )
  })

  it('has a name or a problem, and a suggestion that has none, whatever is typed', () => {
    const nearly = fc.string({
      unit: fc.constantFrom(...Array.from('aB.\\/@ "\u00a0\u200b\t\u3000%*S-15ß\ud800')),
      maxLength: 16,
    })
    fc.assert(
      fc.property(fc.array(fc.oneof(nearly, fc.string({ unit: 'binary' }))), (entries) => {
        for (const { name, problem, suggestion } of readAccounts(entries, CONTEXT)) {
          expect(name === null).toBe(problem !== null)
          if (name !== null) expect(name).toMatch(/^[^\\"/[\]:;|=,+*?<>@]+\\[^\\"/[\]:;|=,+*?<>@]+$/)
          if (suggestion !== null)
            expect(readAccounts([suggestion], CONTEXT)).toMatchObject([{ problem: null }])
        }
      }),
      { numRuns: 1000 },
    )
  })
})

describe('what Windows takes for the same name', () => {
  it('keeps apart what only full case mapping would join', () => {
    const names = ['ß', 'SS', 'ı', 'I', 'ſ', 'S', 'µ', 'Μ', 'ŉ', 'ǰ', 'ΐ']
    expect(new Set(names.map(accountKey)).size).toBe(names.length)
  })

  it.each(['straße STRAßE', 'жук ЖУК', 'σας ΣΑΣ', 'ÿ Ÿ', 'ａ Ａ'])('joins %s', (pair) => {
    const [lower = '', upper = ''] = pair.split(' ')
    expect(accountKey(lower)).toBe(accountKey(upper))
  })

  it('looks at every code unit alone', () => {
    // The small long s takes the slow way, which looks at single units.
    const units = Array.from({ length: 0x10000 }, (_, unit) => String.fromCharCode(unit))
    expect(units.filter((unit) => `${accountKey(unit)}ſ` !== accountKey(`${unit}ſ`))).toEqual([])
  })
})

describe('the name of a domain or a computer', () => {
  const DOMAINS: readonly (readonly [text: string, problem: DomainProblem | null])[] = [
    ['', null],
    ['CONTOSO', null],
    ['corp.contoso.com', null],
    ['%USERDOMAIN%', { kind: 'variable', domain: '%USERDOMAIN%' }],
    ['10.0.0.1', { kind: 'not-a-domain', domain: '10.0.0.1' }],
    ['contoso .local', { kind: 'not-a-domain', domain: 'contoso .local' }],
    ['A*B', { kind: 'characters', where: 'domain', characters: ['*'] }],
    ['ABCDEFGHIJKLMNOP', { kind: 'too-long', part: 'domain', length: 16, limit: 15 }],
    ['A\u0001', { kind: 'control', codePoints: ['U+0001'] }],
    ['A\u00ad', { kind: 'invisible', codePoints: ['U+00AD'] }],
    ['CONTOSO\\', { kind: 'backslash' }],
    ['CONTOSO ', { kind: 'spaces' }],
    ['.', { kind: 'local', domain: '.' }],
    ['Builtin', { kind: 'local', domain: 'Builtin' }],
    ['contoso.com.', { kind: 'empty-label' }],
  ]

  it.each(DOMAINS)('as a domain: %j', (text, problem) => {
    expect(readDomain(text)).toEqual(problem)
  })

  const COMPUTERS: readonly (readonly [text: string, problem: ComputerProblem | null])[] = [
    ['', null],
    ['PC01', null],
    ['pc01.contoso.com', { kind: 'characters', where: 'computer', characters: ['.'] }],
    ['ABCDEFGHIJKLMNOP', { kind: 'too-long', part: 'computer', length: 16, limit: 15 }],
    ['\\\\PC01', { kind: 'backslash' }],
    ['localhost', { kind: 'local', domain: 'localhost' }],
  ]

  it.each(COMPUTERS)('as a computer: %j', (text, problem) => {
    expect(readComputer(text)).toEqual(problem)
  })
})
