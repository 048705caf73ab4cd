import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { element, elementsOf, isXmlText, parseXml, textOf, xmlLines } from './xmlText.ts'
import type { XmlElement, XmlProblem } from './xmlText.ts'

const written = (root: XmlElement, layout: 'indented' | 'one-line' = 'indented') =>
  xmlLines(root, layout).join('\r\n')

describe('XML', () => {
  it('is indented, or one line', () => {
    const root = element('a', [element('b', ['x'], { c: '1' }), element('d')], { xmlns: 'urn:x' })
    expect(xmlLines(root, 'indented')).toEqual(['<a xmlns="urn:x">', '  <b c="1">x</b>', '  <d/>', '</a>'])
    expect(xmlLines(root, 'one-line')).toEqual(['<a xmlns="urn:x"><b c="1">x</b><d/></a>'])
  })

  it('keeps any text that it can hold, in text and in attributes, and is ASCII', () => {
    const text = fc
      .oneof(
        fc.string({ unit: 'binary' }),
        fc.string({ unit: fc.constantFrom(...Array.from('&<>"\'];#x\r\n\t é😀\u2028\uFFFD')) }),
      )
      .filter(isXmlText)
    fc.assert(
      fc.property(text, text, fc.constantFrom('indented', 'one-line'), (content, value, layout) => {
        const root = element('a', [element('b', content === '' ? [] : [content], { c: value })])
        const xml = written(root, layout)
        expect(xml).toMatch(/^[\r\n -~]*$/)
        expect(parseXml(xml)).toEqual(root)
      }),
    )
  })

  it('keeps what would end CDATA', () => {
    for (const cdata of [']]>', ']]]>', 'a]]>b]]>', ']]', '&amp;<b>', '[{35378EAC}{D02B1F72}]']) {
      const read = parseXml(written(element('a', [{ cdata }])))
      expect(read).not.toHaveProperty('kind')
      expect(textOf(read as XmlElement)).toBe(cdata)
    }
    expect(written(element('a', [{ cdata: '[x]' }]))).toBe('<a><![CDATA[[x]]]></a>')
  })

  it('refuses to write what has no place in it', () => {
    expect(() => written(element('a', [{ cdata: 'é' }]))).toThrow('CDATA')
    expect(() => written(element('a', ['text', element('b')]))).toThrow('mixes')
  })

  it('writes a character that XML cannot hold so that readers refuse it', () => {
    for (const text of ['\uFFFF', '\uFFFE', '\uD800', 'x\u0001']) {
      expect(isXmlText(text)).toBe(false)
      expect(parseXml(written(element('a', [text])))).toEqual({ kind: 'bad-reference', line: 1 })
    }
  })
})

describe('reading XML', () => {
  it('takes a declaration, a byte order mark, blanks, either quote, every kind of reference', () => {
    const xml =
      '\uFEFF<?xml version="1.0" encoding="utf-8"?>\r\n\r\n<a  b = \'"\' >\r\n <c>&lt;&#65;&#x1F600;&apos;</c >\n</a>\n'
    expect(parseXml(xml)).toEqual(element('a', [element('c', ["<A😀'"])], { b: '"' }))
  })

  it('finds elements by name, in their order', () => {
    const root = parseXml('<a><b>1</b><c/><b>2</b></a>') as XmlElement
    expect(elementsOf(root, 'b').map(textOf)).toEqual(['1', '2'])
    expect(elementsOf(root).map(({ name }) => name)).toEqual(['b', 'c', 'b'])
  })

  it.each<[string, XmlProblem['kind'], number]>([
    ['', 'unexpected-end', 1],
    ['\n<a>\n<b>', 'unexpected-end', 3],
    ['<a', 'unreadable', 1],
    ['<a b=1/>', 'unreadable', 1],
    ['<a b="<"/>', 'unreadable', 1],
    ['<a>\n</b>', 'wrong-end', 2],
    ['<a/><b/>', 'unreadable', 1],
    ['<a/>x', 'unreadable', 1],
    ['x<a/>', 'unreadable', 1],
    ['<a>\nx<b/></a>', 'mixed-content', 2],
    ['<a b="1" b="2"/>', 'repeated-attribute', 1],
    ['<a>&</a>', 'bad-reference', 1],
    ['<a>&nbsp;</a>', 'bad-reference', 1],
    ['<a>&toString;</a>', 'bad-reference', 1],
    ['<a b="&#0;"/>', 'bad-reference', 1],
    ['<a>&#x110000;</a>', 'bad-reference', 1],
    ['<a>&#xFFFF;</a>', 'bad-reference', 1],
    ['<a>\uFFFF</a>', 'unreadable', 1],
    ['<a>]]></a>', 'unreadable', 1],
    ['<a><![CDATA[x</a>', 'unreadable', 1],
    ['<a><!-- x --></a>', 'unreadable', 1],
    ['<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>', 'unreadable', 1],
    ['<?xml-stylesheet href="x"?><a/>', 'unreadable', 1],
  ])('refuses %j: %s in line %i', (xml, kind, line) => {
    expect(parseXml(xml)).toEqual({ kind, line })
  })

  it('has an attribute of any name', () => {
    expect((parseXml('<a __proto__="1" toString="2"/>') as XmlElement).attributes['toString']).toBe('2')
  })

  it('is not stopped by depth or length', () => {
    const deep = '<a>'.repeat(100_000) + '</a>'.repeat(100_000)
    expect(parseXml(deep)).toHaveProperty('name', 'a')
    expect(parseXml('<a>' + '<![CDATA['.repeat(20_000))).toHaveProperty('kind')
    expect(parseXml('<a>' + '&'.repeat(500_000))).toHaveProperty('kind', 'bad-reference')
    expect(parseXml(`<a${' '.repeat(500_000)}b`)).toHaveProperty('kind', 'unreadable')
  })

  it('takes any text without a throw', () => {
    const pieces = fc.constantFrom(
      '<',
      '>',
      '/',
      'a',
      '="',
      '"',
      '&#',
      ';',
      '<![CDATA[',
      ']]>',
      '<?xml ',
      '?>',
      '!',
      '\n',
      ' ',
    )
    fc.assert(
      fc.property(fc.string({ unit: pieces }), (xml) => {
        expect(parseXml(xml)).toBeTypeOf('object')
      }),
      { numRuns: 2000 },
    )
  })
})
