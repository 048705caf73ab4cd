import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readScope, readScopeEntry } from './addresses.ts'
import type { ScopeProblem } from './addresses.ts'

const GOOD: readonly (readonly [typed: string, entry: string])[] = [
  ['localsubnet', 'localsubnet'],
  ['LocalSubnet', 'localsubnet'],
  ['10.0.0.1', '10.0.0.1'],
  ['126.255.255.255', '126.255.255.255'],
  ['128.0.0.1', '128.0.0.1'],
  ['223.255.255.255', '223.255.255.255'],
  ['1.0.0.0/8', '1.0.0.0/8'],
  ['0.0.0.0/1', '0.0.0.0/1'],
  ['126.0.0.0/7', '126.0.0.0/7'],
  ['192.0.0.0/2', '192.0.0.0/2'],
  ['169.254.0.0/16', '169.254.0.0/16'],
  ['10.0.0.0/8', '10.0.0.0/8'],
  ['128.0.0.0/1', '128.0.0.0/1'],
  ['192.168.7.9/32', '192.168.7.9/32'],
]

const NOBODY = {
  'this-network': { kind: 'no-sender', why: 'this-network', block: '0.0.0.0/8' },
  loopback: { kind: 'no-sender', why: 'loopback', block: '127.0.0.0/8' },
  multicast: { kind: 'no-sender', why: 'multicast', block: '224.0.0.0/4' },
  reserved: { kind: 'no-sender', why: 'reserved', block: '240.0.0.0/4' },
  broadcast: { kind: 'no-sender', why: 'broadcast', block: '255.255.255.255' },
} as const

const BAD: readonly (readonly [typed: string, problem: ScopeProblem])[] = [
  ['', { kind: 'not-an-address' }],
  [' 10.0.0.1', { kind: 'not-an-address' }],
  ['10.0.0', { kind: 'not-an-address' }],
  ['10.0.0.0.1', { kind: 'not-an-address' }],
  ['10.0.0.1:135', { kind: 'not-an-address' }],
  ['١٠.0.0.1', { kind: 'not-an-address' }],
  ['010.0.0.1', { kind: 'leading-zero', number: '010' }],
  ['10.0.0.0/08', { kind: 'leading-zero', number: '08' }],
  ['10.0.0.256', { kind: 'number-too-large', number: '256' }],
  ['10.0.0.0/33', { kind: 'prefix', prefix: '33' }],
  ['10.0.0.0/-1', { kind: 'prefix', prefix: '-1' }],
  ['10.0.0.0/', { kind: 'prefix', prefix: '' }],
  ['10.0.0.0/8/8', { kind: 'prefix', prefix: '8/8' }],
  ['0.0.0.0/0', { kind: 'every-address' }],
  ['10.0.0.0/0', { kind: 'every-address' }],
  ['0.0.0.0/0.0.0.0', { kind: 'every-address' }],
  ['0.0.0.0', { kind: 'every-address' }],
  ['*', { kind: 'every-address' }],
  ['0.0.0.0/8', NOBODY['this-network']],
  ['0.0.0.0/32', NOBODY['this-network']],
  ['0.1.2.3', NOBODY['this-network']],
  ['127.0.0.0/8', NOBODY.loopback],
  ['127.0.0.1', NOBODY.loopback],
  ['127.0.0.1/8', NOBODY.loopback],
  ['127.0.0.0/255.0.0.0', NOBODY.loopback],
  ['127.255.255.255/32', NOBODY.loopback],
  ['224.0.0.0/4', NOBODY.multicast],
  ['224.0.0.0/3', NOBODY.multicast],
  ['239.255.255.250', NOBODY.multicast],
  ['240.0.0.0/4', NOBODY.reserved],
  ['240.1.2.3/5', NOBODY.reserved],
  ['255.255.255.0/24', NOBODY.reserved],
  ['255.255.255.254', NOBODY.reserved],
  ['255.255.255.255', NOBODY.broadcast],
  ['255.255.255.255/32', NOBODY.broadcast],
  ['10.1.2.3/8', { kind: 'host-bits', suggestion: '10.0.0.0/8' }],
  ['200.1.2.255/31', { kind: 'host-bits', suggestion: '200.1.2.254/31' }],
  ['10.0.0.0/255.0.0.0', { kind: 'mask', suggestion: '10.0.0.0/8' }],
  ['10.1.2.3/255.255.0.0', { kind: 'mask', suggestion: '10.1.0.0/16' }],
  ['10.0.0.0/255.0.255.0', { kind: 'mask', suggestion: null }],
  ['10.0.0.0/0.255.255.255', { kind: 'mask', suggestion: null }],
  ['10.0.0.0/255.0.0', { kind: 'mask', suggestion: null }],
  ['10.0.0.1-10.0.0.9', { kind: 'range' }],
  ['10.0.0.1–9', { kind: 'range' }],
  ['-', { kind: 'range' }],
  ['::1', { kind: 'ipv6' }],
  ['fe80::1%4', { kind: 'ipv6' }],
  ['[2001:db8::]/32', { kind: 'ipv6' }],
  ['::ffff:10.0.0.1', { kind: 'ipv6' }],
  ['server1.contoso.com', { kind: 'host-name' }],
  ['münchen', { kind: 'host-name' }],
]

describe('an entry of a scope', () => {
  it.each(GOOD)('takes %j', (typed, entry) => {
    expect(readScopeEntry(typed)).toEqual({ entry, problem: null })
  })

  it.each(BAD)('says what is wrong with %j', (typed, problem) => {
    expect(readScopeEntry(typed)).toEqual({ entry: typed, problem })
  })

  it('suggests only what it takes itself', () => {
    for (const [, problem] of BAD) {
      if (!('suggestion' in problem) || problem.suggestion === null) continue
      expect(readScopeEntry(problem.suggestion).problem).toBeNull()
    }
  })

  it('takes every block with senders whose host bits are zero, and mends every other', () => {
    fc.assert(
      fc.property(fc.nat(0xffffffff), fc.integer({ min: 1, max: 32 }), (bits, prefix) => {
        const address = [24, 16, 8, 0].map((shift) => (bits >>> shift) & 255).join('.')
        const { problem } = readScopeEntry(`${address}/${prefix}`)
        if (problem === null || problem.kind === 'no-sender') return
        expect(problem.kind).toBe('host-bits')
        expect(readScopeEntry('suggestion' in problem ? String(problem.suggestion) : '').problem).toBeNull()
      }),
    )
  })

  it('takes an address alone exactly where a computer could send from it', () => {
    fc.assert(
      fc.property(fc.nat(255), fc.nat(0xffffff), (first, rest) => {
        const typed = [first, ...[16, 8, 0].map((shift) => (rest >>> shift) & 255)].join('.')
        const isSender = first > 0 && first !== 127 && first < 224
        expect(readScopeEntry(typed).problem === null).toBe(isSender)
        expect(readScopeEntry(`${typed}/32`).problem === null).toBe(isSender)
      }),
    )
  })

  it('takes nothing that policy or netsh would not take, whatever is typed', () => {
    const nearly = fc.string({
      unit: fc.constantFrom(...Array.from('0125.8/-:,;*% aflocsubnet')),
      maxLength: 24,
    })
    fc.assert(
      fc.property(fc.oneof(nearly, fc.string({ unit: 'binary' })), (text) => {
        const { entry, problem } = readScopeEntry(text)
        if (problem === null)
          expect(entry).toMatch(/^(localsubnet|\d{1,3}(\.\d{1,3}){3}(\/([1-9]|[12]\d|3[0-2]))?)$/)
        readScope(text)
      }),
      { numRuns: 2000 },
    )
  })
})

describe('the list of a scope', () => {
  it('may be separated by line breaks, commas, semicolons, blanks and tabs', () => {
    expect(readScope(' 10.0.0.1,10.0.0.2;10.0.0.3\r\n10.0.0.4\t10.0.0.5  10.0.0.6,\n')).toEqual({
      entries: ['10.0.0.1', '10.0.0.2', '10.0.0.3', '10.0.0.4', '10.0.0.5', '10.0.0.6'],
      problems: [],
    })
  })

  it('reports what is there twice, and keeps it once', () => {
    expect(readScope('localsubnet LocalSubnet 10.0.0.0/8 10.0.0.0/8')).toEqual({
      entries: ['localsubnet', '10.0.0.0/8'],
      problems: [
        { typed: 'LocalSubnet', problem: { kind: 'repeated' } },
        { typed: '10.0.0.0/8', problem: { kind: 'repeated' } },
      ],
    })
  })

  it('names a range that was typed with blanks', () => {
    expect(readScope('10.0.0.1 - 10.0.0.9').problems).toEqual([{ typed: '-', problem: { kind: 'range' } }])
  })
})
