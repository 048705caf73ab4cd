import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { writeFolder } from './writeFolder.ts'

const root = mkdtempSync(join(tmpdir(), 'write-folder-'))
afterAll(() => rmSync(root, { recursive: true }))

const file = (fileName: string, text: string) => ({ fileName, bytes: new TextEncoder().encode(text) })

describe('writing files into a folder', () => {
  it('makes what is missing, replaces what is there, and leaves other files alone', async () => {
    const folder = join(root, 'a', 'b')
    expect(await writeFolder(folder, () => [file('one', '1'), file('two', '2')])).toBe(null)
    writeFileSync(join(folder, 'other'), 'kept')
    expect(await writeFolder(folder, () => [file('one', 'new')])).toBe(null)
    expect(readdirSync(folder).sort()).toEqual(['one', 'other', 'two'])
    expect(['one', 'two', 'other'].map((name) => readFileSync(join(folder, name), 'utf8'))).toEqual([
      'new',
      '2',
      'kept',
    ])
  })

  it('takes away the folders it made where a file cannot be written', async () => {
    const folder = join(root, 'c', 'd')
    const tooLong = 'n'.repeat(300)
    expect(await writeFolder(folder, () => [file('one', '1'), file(tooLong, '2')])).toEqual({
      kind: 'not-written',
      path: folder,
      reason: 'name too long',
    })
    expect(existsSync(join(root, 'c'))).toBe(false)
  })

  it('leaves nothing where a file cannot be made', async () => {
    const broken = () => {
      throw new Error('broken')
    }
    await expect(writeFolder(join(root, 'f', 'g'), broken)).rejects.toThrow('broken')
    expect(existsSync(join(root, 'f'))).toBe(false)
  })

  it('leaves what was there before where a file cannot be written', async () => {
    const folder = join(root, 'e')
    mkdirSync(folder)
    writeFileSync(join(folder, 'one'), 'old')
    const problem = await writeFolder(folder, () => [file('one', 'new'), file('n'.repeat(300), '2')])
    expect(problem?.kind).toBe('not-written')
    expect([readdirSync(folder), readFileSync(join(folder, 'one'), 'utf8')]).toEqual([['one'], 'old'])
  })
})
