import { describe, expect, it } from 'vitest'
import { commandIn, pastedLines, typedAtPrompt } from './pastedText.ts'

describe('lines of a paste', () => {
  it.each<[string, readonly [string, number][]]>([
    [
      'a\r\nb\rc\nd',
      [
        ['a', 1],
        ['b', 2],
        ['c', 3],
        ['d', 4],
      ],
    ],
    ['\uFEFFa  \t\n', [['a', 1]]],
    [
      '> a\n>> b\n> > c\n>\n>     d',
      [
        ['a', 1],
        ['b', 2],
        ['c', 3],
        ['', 4],
        ['    d', 5],
      ],
    ],
    [
      '[*]  a\n```text\nb\n```',
      [
        [' a', 1],
        ['', 2],
        ['b', 3],
        ['', 4],
      ],
    ],
    ['a\u00a0b', [['a b', 1]]],
    [
      'a\n\nb\n\n\n\nc\n\nd\n\n',
      [
        ['a', 1],
        ['b', 3],
        ['', 5],
        ['', 6],
        ['c', 7],
        ['d', 9],
      ],
    ],
    [
      'a\n\nb\nc\n\nd',
      [
        ['a', 1],
        ['', 2],
        ['b', 3],
        ['c', 4],
        ['', 5],
        ['d', 6],
      ],
    ],
    ['', []],
  ])('%j', (text, expected) => {
    expect(pastedLines(text).map(({ text, line }) => [text, line])).toEqual(expected)
  })
})

describe('prompts', () => {
  it.each([
    ['C:\\>dir', 'dir'],
    ['C:\\Documents and Settings\\jan>', ''],
    ['C:\\ > netsh firewall show opmode', 'netsh firewall show opmode'],
    ['PS C:\\Users\\jan> reg query x', 'reg query x'],
    ['*Evil-WinRM* PS C:\\x> dir', 'dir'],
    ['C:Windowssystem32> dir', 'dir'],
    ['\\\\server\\share>dir', 'dir'],
    ['a -> b', null],
    ['Enable   x / C:\\x.exe', null],
    ['', null],
  ])('%j', (text, typed) => {
    expect(typedAtPrompt(text)).toBe(typed)
  })

  it.each([
    ['C:\\>reg query HKLM\\A', 'reg query', { rest: 'HKLM\\A', isPrompted: true }],
    ['C:\\>C:\\WINDOWS\\system32\\REG.EXE QUERY HKLM', 'reg query', { rest: 'HKLM', isPrompted: true }],
    ['reg query HKLM', 'reg query', { rest: 'HKLM', isPrompted: false }],
    ['beacon> shell netsh firewall show state', 'netsh', { rest: 'firewall show state', isPrompted: true }],
    ['$ netsh firewall show config', 'netsh', { rest: 'firewall show config', isPrompted: true }],
    ['gpresult /z', 'gpresult', { rest: ' /z', isPrompted: false }],
    ['Please type reg query HKLM', 'reg query', null],
    ['use "netsh advfirewall firewall" instead.', 'netsh', null],
  ] as const)('%j', (text, program, expected) => {
    expect(commandIn(text, program)).toEqual(expected)
  })
})
