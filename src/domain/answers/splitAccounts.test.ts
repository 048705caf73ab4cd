import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { splitAccounts } from './splitAccounts.ts'

/** The frame that `net` draws. */
const DASHES = '-'.repeat(79)

const NET_GROUP = `Group name     Helpdesk
Comment        First line, Amsterdam

Members

-------------------------------------------------------------------------------
Administrator            jan de vries             m.jansen
p.o'neil                 svc$
The command completed successfully.

`
const NET_GROUP_NL = `C:\\>net group Helpdesk /domain\r
Groepsnaam     Helpdesk\r
Opmerking\r
\r
Leden\r
\r
-------------------------------------------------------------------------------\r
Beheerder                jan de vries             müller\r
De opdracht is voltooid.\r
\r
C:\\>`

describe('a pasted list', () => {
  const PASTES: readonly (readonly [
    text: string,
    entries: readonly string[],
    setAside?: readonly string[],
  ])[] = [
    ['', []],
    ['a\rb\r\nc\nd,e;f\tg', ['a', 'b', 'c', 'd', 'e', 'f', 'g']],
    [' ;; a b ,\t\n  ', ['a b']],
    ['\u00a0a\u3000', ['\u00a0a\u3000']],
    ['"A\\b","c, d" ;"say ""hi"""\n""', ['A\\b', 'c, d', 'say "hi"']],
    ['"a\nb', ['"a', 'b']],
    ['a, "b, c, "d", e', ['a', '"b', 'c', 'd', 'e']],
    ['5" disk, x', ['5" disk', 'x']],
    [
      '"Vries, M. de" <m.de.vries@contoso.com>; Jan <jan@contoso.com>',
      ['"Vries, M. de" <m.de.vries@contoso.com>', 'Jan <jan@contoso.com>'],
    ],
    ['Name\tAccount\r\nJan\tCONTOSO\\jan\r\n', ['Name', 'Account', 'Jan', 'CONTOSO\\jan']],
    [
      NET_GROUP,
      ['Administrator', 'jan de vries', 'm.jansen', "p.o'neil", 'svc$'],
      [
        'Group name     Helpdesk',
        'Comment        First line, Amsterdam',
        'Members',
        '-'.repeat(79),
        'The command completed successfully.',
      ],
    ],
    [
      NET_GROUP_NL,
      ['Beheerder', 'jan de vries', 'müller'],
      [
        'C:\\>net group Helpdesk /domain',
        'Groepsnaam     Helpdesk',
        'Opmerking',
        'Leden',
        '-'.repeat(79),
        'De opdracht is voltooid.',
        'C:\\>',
      ],
    ],
    [`${DASHES}\nCONTOSO\\a\nสำเร็จ`, ['CONTOSO\\a'], [DASHES, 'สำเร็จ']],
    [`${DASHES}\na\n\nDone.\n${DASHES}\nb\nDone.`, ['a', 'b'], [DASHES, 'Done.', DASHES, 'Done.']],
    [DASHES, [], [DASHES]],
    ['a\n----------\nCONTOSO\\x, CONTOSO\\y', ['a', '----------', 'CONTOSO\\x', 'CONTOSO\\y']],
    [`${DASHES}\na, b;c\nDone.`, ['a', 'b', 'c'], [DASHES, 'Done.']],
  ]

  it.for(PASTES)('becomes entries: %j', ([text, entries, setAside = []]) => {
    expect(splitAccounts(text)).toEqual({ entries, setAside })
  })

  it('loses nothing but separators and the spaces around entries', () => {
    const text = fc.string({
      unit: fc.oneof(
        fc.constantFrom(...Array.from(',;\t\r\n  ab\\.')),
        fc.string({ unit: 'binary', maxLength: 1 }),
      ),
    })
    fc.assert(
      fc.property(text, (text) => {
        const unquoted = text.replaceAll('"', '')
        const { entries, setAside } = splitAccounts(unquoted)
        expect([...entries, ...setAside].join('').replaceAll(' ', '')).toBe(
          unquoted.replaceAll(/[\r\n,;\t ]/g, ''),
        )
      }),
      { numRuns: 1000 },
    )
  })

  it('loses no word of the output of net, in whichever order', () => {
    const lines = fc.array(fc.constantFrom(DASHES, 'a b   c', 'Done.', '', 'Members', ' x '))
    fc.assert(
      fc.property(lines, (lines) => {
        const { entries, setAside } = splitAccounts(lines.join('\n'))
        const words = (texts: readonly string[]) => texts.flatMap((text) => text.match(/\S+/g) ?? []).sort()
        expect(words([...entries, ...setAside])).toEqual(words(lines))
      }),
    )
  })

  it('takes any text, however its quotes stand', () => {
    const text = fc.string({ unit: fc.constantFrom(...Array.from('"",; \na<-\\')), maxLength: 40 })
    fc.assert(
      fc.property(text, (text) => {
        for (const entry of splitAccounts(text).entries) expect(entry).toMatch(/^(?! )[^]*[^ ]$|^[^ ]$/)
      }),
      { numRuns: 2000 },
    )
  })
})
