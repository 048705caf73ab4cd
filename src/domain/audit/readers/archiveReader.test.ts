import { zipSync } from 'fflate'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ZIP_LIMITS } from '#domain/formats/anyZip.ts'
import type { EncodingLabel } from '#domain/formats/textEncoding.ts'
import { makeDecoder } from '#domain/testing/decoders.ts'
import { encodeRegistryPol, numberBytes, REG_DWORD } from '#domain/formats/registryPol.ts'
import { FILE_LIMIT, readFiles, readTogether } from './archiveReader.ts'
import type { OpenedFile } from './openedFile.ts'

const POL = encodeRegistryPol([
  {
    key: 'Software\\Policies\\Microsoft\\Windows NT\\Terminal Services',
    name: 'fAllowUnsolicited',
    type: REG_DWORD,
    data: numberBytes(1),
  },
])
const REPORT = Buffer.from('Remote Assistance report 1\r\ncomputer: PC1\r\n')

function outcome(files: readonly OpenedFile[], limits = ZIP_LIMITS) {
  return readFiles(files, limits).map(({ path, reading }) => [
    path,
    reading.kind,
    reading.statements.length,
    reading.problems.map(({ kind, what }) => `${kind} ${what}`.trim()).join(', '),
  ])
}

const CUT = 'cut-off, cut-off, cut-off'

describe('reading what somebody dropped', () => {
  it('reads files, a folder and a zip alike, each by itself', () => {
    const files = { 'PC1/report.txt': REPORT, 'PC1/policy.dat': POL, 'empty.reg': new Uint8Array() }
    const one = Object.entries(files).map(([path, bytes]) => ({ path, bytes }))
    const rows = [
      ['PC1/report.txt', 'report', 0, CUT],
      ['PC1/policy.dat', 'pol', 1, ''],
      ['empty.reg', 'unknown', 0, ''],
    ]
    expect(outcome(one)).toEqual(rows)
    expect(outcome([{ path: 'all.zip', bytes: zipSync(files) }])).toEqual(
      rows.map(([path, ...row]) => [`all.zip/${path}`, ...row]),
    )
  })

  it('finds policy objects wherever they are', () => {
    const files = { 'GPOs/{A}/Machine/Registry.pol': POL, 'GPOs/{A}/readme.pdf': Buffer.from('%PDF-') }
    const rows = [
      ['GPOs/{A}', 'gpo-backup', 1, ''],
      ['GPOs/{A}/readme.pdf', 'unknown', 0, ''],
    ]
    expect(outcome(Object.entries(files).map(([path, bytes]) => ({ path, bytes })))).toEqual(rows)
    expect(outcome([{ path: 'x.zip', bytes: zipSync(files) }])).toEqual(
      rows.map(([path, ...row]) => [`x.zip/${path}`, ...row]),
    )
    expect(outcome([{ path: 'x.zip', bytes: zipSync({ 'Machine/Registry.pol': POL }) }])).toEqual([
      ['x.zip', 'gpo-backup', 1, ''],
    ])
  })

  it('holds only those files together that may be of one policy object', () => {
    const files = Object.entries({
      'x/PC1/report.txt': REPORT,
      'x/GPOs/{A}/Machine/Registry.pol': POL,
      'x/PC2/report.txt': REPORT,
      'x/GPOs/{A}/GPT.INI': Buffer.from('[General]'),
      'x/GPOs/manifest.xml': Buffer.from('<x/>'),
      'loose.pol': POL,
      'x/readme.pdf': Buffer.from('%PDF-'),
    }).map(([path, bytes]) => ({ path, bytes }))
    const groups = readTogether(files)
    expect(groups.map((group) => group.map(({ path }) => path))).toEqual([
      ['x/PC1/report.txt'],
      ['x/GPOs/{A}/Machine/Registry.pol', 'x/GPOs/{A}/GPT.INI', 'x/GPOs/manifest.xml'],
      ['x/PC2/report.txt'],
      ['loose.pol'],
      ['x/readme.pdf'],
    ])
    const apart = groups.flatMap((group) => outcome(group))
    expect(new Set(apart)).toEqual(new Set(outcome(files)))
  })

  it('takes text as a person says it is', () => {
    const cyrillic = Buffer.from([
      ...Buffer.from(
        'REGEDIT4\r\n\r\n[HKEY_LOCAL_MACHINE\\SOFTWARE\\Policies\\Microsoft\\Windows NT\\Terminal Services]\r\n"',
      ),
      0xe4,
      ...Buffer.from('"=dword:00000001\r\n'),
    ])
    const name = (encoding: EncodingLabel | null) =>
      readFiles([{ path: 'x.reg', bytes: cyrillic }], ZIP_LIMITS, makeDecoder, encoding).flatMap(
        ({ reading }) =>
          reading.statements.flatMap((statement) => (statement.kind === 'value' ? [statement.name] : [])),
      )
    expect(name(null)).toEqual(['ä'])
    expect(name('windows-1251')).toEqual(['д'])
    expect(name('ibm850')).toEqual(['õ'])
  })

  it('opens a zip in a zip, and no further', () => {
    const inner = zipSync({ 'r.txt': REPORT })
    const twice = zipSync({ 'inner.zip': inner, 'r.txt': REPORT })
    expect(outcome([{ path: 'a.zip', bytes: twice }])).toEqual([
      ['a.zip/inner.zip/r.txt', 'report', 0, CUT],
      ['a.zip/r.txt', 'report', 0, CUT],
    ])
    expect(outcome([{ path: 'a.zip', bytes: zipSync({ 'b.zip': twice }) }])).toEqual([
      ['a.zip/b.zip/inner.zip', 'unknown', 0, 'nested-too-deep'],
      ['a.zip/b.zip/r.txt', 'report', 0, CUT],
    ])
  })

  it('counts what zips in zips become together', () => {
    const inner = zipSync({ a: new Uint8Array(3000) })
    const bytes = zipSync({ 'x.zip': inner, y: new Uint8Array(3000) })
    const limits = { ...ZIP_LIMITS, total: 5000 }
    expect(outcome([{ path: 'a.zip', bytes }], limits)).toContainEqual([
      'a.zip/x.zip',
      'unknown',
      0,
      'too-large a',
    ])
  })

  it('reads a file with a hostile path, and names it', () => {
    const bytes = zipSync({ '../../Windows/r.txt': REPORT, 'C:/r.txt': REPORT })
    expect(outcome([{ path: 'a.zip', bytes }])).toEqual([
      ['a.zip/Windows/r.txt', 'report', 0, CUT],
      ['a.zip/C:/r.txt', 'report', 0, CUT],
      ['a.zip', 'unknown', 0, 'hostile-path ../../Windows/r.txt, hostile-path C:/r.txt'],
    ])
  })

  it('refuses a bomb, and a file that is no zip behind its first letters', () => {
    const bomb = zipSync({ a: new Uint8Array(20_000_000) })
    expect(outcome([{ path: 'bomb.zip', bytes: bomb }])).toEqual([['bomb.zip', 'unknown', 0, 'zip-bomb a']])
    const cut = zipSync({ a: REPORT }).subarray(0, 50)
    expect(outcome([{ path: 'cut.zip', bytes: cut }])).toEqual([['cut.zip', 'unknown', 0, 'cut-off']])
  })

  it('refuses a file that nobody could have', () => {
    // Nothing of it is looked at: an array of that size is not needed to show it.
    const bytes = Object.defineProperty(Buffer.from('PReg'), 'length', { value: FILE_LIMIT + 1 })
    expect(outcome([{ path: 'huge.reg', bytes }])).toEqual([['huge.reg', 'unknown', 0, 'too-large']])
  })

  it('passes over what systems leave behind', () => {
    const files = ['__MACOSX/._a', 'a/.DS_Store', 'a/Thumbs.db', 'desktop.ini'].map((path) => ({
      path,
      bytes: REPORT,
    }))
    expect(outcome(files)).toEqual([])
  })

  it('never throws', () => {
    const path = fc.oneof(
      fc.string(),
      fc.constantFrom('Machine/Registry.pol', 'GPT.INI', '', '/', 'a//b', '/Backup.xml'),
    )
    const content = fc.oneof(
      fc.uint8Array({ maxLength: 60 }),
      fc.constantFrom(POL, REPORT, zipSync({ a: POL })),
    )
    fc.assert(
      fc.property(
        fc.array(fc.record({ path, bytes: content }), { maxLength: 6 }),
        (files) => void readFiles(files),
      ),
    )
  })
})
