import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  changeRegistry,
  deleteKey,
  deleteValue,
  EMPTY_REGISTRY,
  exportTree,
  getValue,
  hasKey,
  importTree,
  registryDifferences,
  setValue,
  subkeysOf,
  valuesOf,
} from './registry.ts'
import type { RegistryOperation, ValueData } from './registry.ts'

const one: ValueData = { type: 'REG_DWORD', data: 1 }
const text = (data: string): ValueData => ({ type: 'REG_SZ', data })

describe('the registry of the model', () => {
  it('finds a key and a value in any case, and keeps the spelling of whoever made them', () => {
    const registry = setValue(
      setValue(EMPTY_REGISTRY, 'Software\\Größe', 'Ärger', one),
      'SOFTWARE\\GRÖßE',
      'ÄRGER',
      text('x'),
    )
    expect(getValue(registry, 'software\\größe', 'ärger')).toEqual(text('x'))
    expect(valuesOf(registry, 'SOFTWARE\\größe')).toEqual([{ name: 'Ärger', data: text('x') }])
    expect(subkeysOf(registry, 'SOFTWARE')).toEqual(['Größe'])
  })

  it('tells apart what Windows tells apart: ß is not SS, the Kelvin sign is no K', () => {
    const registry = setValue(EMPTY_REGISTRY, 'A', 'ß', one)
    expect(getValue(registry, 'A', 'SS')).toBeNull()
    expect(getValue(setValue(registry, 'A', '\u212a', one), 'A', 'k')).toBeNull()
  })

  it('keeps apart names that JavaScript itself gives a meaning', () => {
    const registry = setValue(EMPTY_REGISTRY, '__proto__', 'constructor', one)
    expect(getValue(registry, '__proto__', 'constructor')).toEqual(one)
    expect(getValue(EMPTY_REGISTRY, '__proto__', 'constructor')).toBeNull()
  })

  it('deletes a key with all below it, and nothing beside it', () => {
    const registry = ['A', 'A\\B', 'A\\B\\C', 'AB', 'Z\\A'].reduce(
      (done, key) => setValue(done, key, 'v', one),
      EMPTY_REGISTRY,
    )
    const left = deleteKey(registry, 'a')
    expect(['A', 'A\\B', 'A\\B\\C', 'AB', 'Z\\A'].filter((key) => hasKey(left, key))).toEqual(['AB', 'Z\\A'])
  })

  it('clears the values of a key without its subkeys, and makes no key by clearing', () => {
    const registry = setValue(setValue(EMPTY_REGISTRY, 'A', 'v', one), 'A\\B', 'v', one)
    const cleared = changeRegistry(registry, [
      { kind: 'clear-key', key: 'A' },
      { kind: 'clear-key', key: 'New' },
      { kind: 'delete-value', key: 'New', name: 'v' },
    ])
    expect(getValue(cleared, 'A', 'v')).toBeNull()
    expect(getValue(cleared, 'A\\B', 'v')).toEqual(one)
    expect(hasKey(cleared, 'New')).toBe(false)
  })

  it('has a key because of one below it', () => {
    const registry = setValue(EMPTY_REGISTRY, 'A\\B\\C', '', one)
    expect([hasKey(registry, 'A\\B'), hasKey(registry, 'A\\BC')]).toEqual([true, false])
    expect([subkeysOf(registry, ''), subkeysOf(registry, 'A'), subkeysOf(registry, 'A\\B\\C')]).toEqual([
      ['A'],
      ['B'],
      [],
    ])
  })

  it('starts a list anew where a key is deleted and filled again in one go', () => {
    const registry = setValue(EMPTY_REGISTRY, 'L', 'old', one)
    const now = changeRegistry(registry, [
      { kind: 'set-value', key: 'L', name: 'meanwhile', data: one },
      { kind: 'delete-key', key: 'L' },
      { kind: 'set-value', key: 'L', name: 'new', data: one },
    ])
    expect(valuesOf(now, 'L').map(({ name }) => name)).toEqual(['new'])
  })

  const key = fc.constantFrom('A', 'a\\B', 'A\\b\\C', 'AB', 'X')
  const name = fc.constantFrom('', 'v', 'V', 'w')
  const data = fc.oneof(
    fc.nat({ max: 3 }).map((data): ValueData => ({ type: 'REG_DWORD', data })),
    fc.constantFrom('', '1').map(text),
    fc
      .tuple(fc.constantFrom(2, 3), fc.constantFrom('', '00'))
      .map(([registryType, hex]): ValueData => ({ type: 'other', registryType, hex })),
  )
  const operation: fc.Arbitrary<RegistryOperation> = fc.oneof(
    fc.record({ kind: fc.constantFrom('create-key', 'delete-key', 'clear-key'), key }),
    fc.record({ kind: fc.constant('set-value' as const), key, name, data }),
    fc.record({ kind: fc.constant('delete-value' as const), key, name }),
  )
  const operations = fc.array(operation, { maxLength: 12 })

  it('is the same whether operations come together or one by one, and leaves the old one alone', () => {
    fc.assert(
      fc.property(operations, operations, (before, after) => {
        const registry = changeRegistry(EMPTY_REGISTRY, before)
        const again = changeRegistry(EMPTY_REGISTRY, before)
        const together = changeRegistry(registry, after)
        const apart = after.reduce((done, each) => changeRegistry(done, [each]), registry)
        expect(together).toEqual(apart)
        expect(registry).toEqual(again)
      }),
    )
  })

  it('differs in just the values by which one becomes the other', () => {
    fc.assert(
      fc.property(operations, operations, (some, others) => {
        const before = changeRegistry(EMPTY_REGISTRY, some)
        const after = changeRegistry(EMPTY_REGISTRY, others)
        const differences = registryDifferences(before, after)
        for (const { key, name, before: was, after: is } of differences) {
          expect(getValue(before, key, name)).toEqual(was)
          expect(getValue(after, key, name)).toEqual(is)
          expect(was).not.toEqual(is)
        }
        const turned = differences.reduce(
          (done, { key, name, after: is }) =>
            is === null ? deleteValue(done, key, name) : setValue(done, key, name, is),
          before,
        )
        expect(registryDifferences(turned, after)).toEqual([])
      }),
    )
  })

  it('does not differ by a key without values, nor by the spelling of a name', () => {
    const registry = setValue(EMPTY_REGISTRY, 'A', 'v', one)
    const other = changeRegistry(setValue(EMPTY_REGISTRY, 'a', 'V', one), [{ kind: 'create-key', key: 'B' }])
    expect(registryDifferences(registry, other)).toEqual([])
    expect(registryDifferences(registry, EMPTY_REGISTRY)).toHaveLength(1)
  })

  it('differs by the type of a value and by every byte of it', () => {
    const other = (registryType: number, hex: string): ValueData => ({ type: 'other', registryType, hex })
    const kinds = [one, text('1'), text(''), other(3, '01'), other(2, '01'), other(3, '')]
    for (const before of kinds) {
      for (const after of kinds) {
        const [was, is] = [before, after].map((data) => setValue(EMPTY_REGISTRY, 'A', 'v', data))
        expect(registryDifferences(was ?? EMPTY_REGISTRY, is ?? EMPTY_REGISTRY)).toHaveLength(
          before === after ? 0 : 1,
        )
      }
    }
  })

  it('comes back from an export of a key that was deleted since, with all below it and nothing else', () => {
    fc.assert(
      fc.property(operations, key, (some, top) => {
        const registry = changeRegistry(EMPTY_REGISTRY, some)
        const saved = exportTree(registry, top)
        expect(registryDifferences(importTree(deleteKey(registry, top), saved), registry)).toEqual([])
        expect(
          [...saved.values()].every(({ key }) =>
            `${key}\\`.toLowerCase().startsWith(`${top}\\`.toLowerCase()),
          ),
        ).toBe(true)
      }),
    )
  })
})
