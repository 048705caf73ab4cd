import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decodeText, encodeFile, fileText } from '#domain/formats/fileContent.ts'
import { parseReadmeText, readBackReadmeText, writeReadmeText } from './readmeText.ts'
import type { ReadmeDocument } from './readmeText.ts'
import { code, rich } from './richText.ts'

/** Longer than a line of text. */
const COMMAND = `apply.cmd /${'x'.repeat(40)} /${'y'.repeat(40)}`

const DOCUMENT: ReadmeDocument = {
  title: 'Files',
  intro: ['Made by the wizard.'],
  steps: [
    {
      title: 'Apply',
      lead: 'An administrator, 5 min',
      parts: [
        {
          text: rich`Run ${code('apply.cmd')} on the computer, as an administrator, from a folder that it can write to; then look.`,
          lines: [COMMAND],
        },
      ],
      files: [{ name: 'apply.cmd', purpose: 'Applies.' }],
    },
    { title: 'Wait', lead: '', parts: [], files: [] },
  ],
  notes: ['The end.'],
}
const text = fileText(writeReadmeText(DOCUMENT))

describe('the README of a zip', () => {
  it('is numbered steps with their files, in lines that need no wrapping', () => {
    expect(text.split('\r\n')).toEqual([
      '\uFEFFFiles',
      '=====',
      '',
      'Made by the wizard.',
      '',
      '1. Apply',
      '',
      '   An administrator, 5 min',
      '',
      '   Run apply.cmd on the computer, as an administrator, from a folder that it',
      '   can write to; then look.',
      '',
      `      ${COMMAND}`,
      '',
      '   apply.cmd: Applies.',
      '',
      '2. Wait',
      '',
      'The end.',
      '',
    ])
  })

  it('begins with a byte order mark, so that Notepad of Windows XP shows its letters', () => {
    expect(Array.from(encodeFile(writeReadmeText(DOCUMENT)).slice(0, 3))).toEqual([0xef, 0xbb, 0xbf])
  })

  it('reads back, as bytes, every paragraph, whatever is in it', () => {
    const word = fc.string({
      unit: fc.oneof(fc.constantFrom('=', ' ', '1. ', '<b>', 'é', '\u202e', '😀'), fc.constant('ab')),
      minLength: 1,
      maxLength: 12,
    })
    const words = fc.array(word, { minLength: 1, maxLength: 40 }).map((list) => `x ${list.join(' ')}`)
    const document: fc.Arbitrary<ReadmeDocument> = fc.record({
      title: words,
      intro: fc.array(words, { maxLength: 2 }),
      steps: fc.array(
        fc.record({
          title: words,
          lead: words,
          parts: fc.array(
            fc.record({
              text: words.map((text) => [text, code(text)]),
              lines: fc.array(words, { maxLength: 2 }),
            }),
            { maxLength: 2 },
          ),
          files: fc.array(fc.record({ name: words, purpose: words }), { maxLength: 2 }),
        }),
        { maxLength: 3 },
      ),
      notes: fc.array(words, { maxLength: 2 }),
    })
    fc.assert(
      fc.property(document, (document) => {
        const bytes = encodeFile(writeReadmeText(document))
        const { expected, found, differences } = readBackReadmeText(document, decodeText(bytes, 'utf-8'))
        expect(differences).toEqual([])
        expect(found).toBe(expected)
      }),
    )
  })

  it('has no line that is too wide, unless a word alone is', () => {
    const lines = fileText(
      writeReadmeText({ ...DOCUMENT, intro: [`${'word '.repeat(100)}${'x'.repeat(90)}`] }),
    ).split('\r\n')
    expect(lines.filter((line) => line.length > 78)).toEqual(['x'.repeat(90), `      ${COMMAND}`])
  })

  it.for([
    ['no byte order mark', text.slice(1), 9],
    ['a word that changed', text.replace('administrator', 'user'), 8],
    ['a file that is gone', text.replace('   apply.cmd: Applies.\r\n\r\n', ''), 6],
    ['a paragraph too many', `${text}\r\nmore\r\n`, 9],
    ['nothing', '', 0],
  ] as const)('notices %s', ([, tampered, found]) => {
    expect(tampered).not.toBe(text)
    const readBack = readBackReadmeText(DOCUMENT, tampered)
    expect(readBack.differences).not.toEqual([])
    expect(readBack).toMatchObject({ expected: 9, found })
  })

  it('is read without a throw, whatever it is', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (any) => Array.isArray(parseReadmeText(any))))
  })
})
