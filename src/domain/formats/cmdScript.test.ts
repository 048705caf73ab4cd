import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { commandLine } from './cmdAction.ts'
import type { CmdAction } from './cmdAction.ts'
import { parseCmdScript } from './cmdScript.ts'

const KEY = '"HKLM\\SOFTWARE\\X"'
const ADD = `reg add ${KEY} /v "n" /t REG_DWORD /d 1 /f`
const script = (...lines: readonly string[]) => lines.join('\r\n')
const actionsOf = (text: string) => parseCmdScript(text).operations.map((operation) => commandLine(operation))

describe('what a script does when nothing fails', () => {
  it('is its operations in their order, as the programs get them', () => {
    const actions: readonly CmdAction[] = [
      { kind: 'set-value', key: 'SOFTWARE\\X', name: '100%', data: { type: 'REG_SZ', data: 'a&b^c' } },
      { kind: 'set-value', key: 'SOFTWARE\\X', name: 'n', data: { type: 'REG_DWORD', data: 255 } },
      { kind: 'delete-value', key: 'SOFTWARE\\X', name: '?WINDIR?\\x.exe' },
      { kind: 'delete-key', key: 'SOFTWARE\\X' },
      { kind: 'delete-entries', key: 'SOFTWARE\\X', start: '%WINDIR%\\x.exe' },
      { kind: 'clear-entries', key: 'SOFTWARE\\X', subject: '135:TCP', kept: '' },
      { kind: 'clear-entries', key: 'SOFTWARE\\X', subject: '%WINDIR%\\x.exe', kept: '?WINDIR?\\x.exe' },
      { kind: 'repeat-entries', subject: '%WINDIR%\\x.exe', target: 'program', profile: 'standard' },
      { kind: 'delete-empty-key', key: 'SOFTWARE\\X' },
      { kind: 'import-file', file: '%~dp0apply.reg' },
      { kind: 'netsh', arguments: ['firewall', 'delete', 'portopening', 'protocol=TCP', 'port=135'] },
    ]
    const { operations, problems } = parseCmdScript(script(...actions.map(commandLine)))
    expect(problems).toEqual([])
    expect(operations).toEqual(
      actions.map((action, index) => ({ ...action, line: index + 1, onlyIf: [], isChecked: false })),
    )
  })

  it.each<readonly [what: string, text: string, times: number]>([
    ['follows a jump', script('goto b', ADD, ':b'), 0],
    [
      'goes into what is called, and comes back',
      script('call :a', ADD, 'exit /b', ':a', ADD, 'goto :eof'),
      2,
    ],
    ['ends at an end', script('exit /b 1', ADD), 0],
    ['goes on where nothing failed', script(ADD, 'if not "%errorlevel%"=="0" goto x', ADD, ':x'), 2],
    ['jumps where it jumps on success', script(ADD, 'if "%errorlevel%"=="0" goto x', ADD, ':x'), 1],
    [
      'takes no answer for granted',
      script(`reg query ${KEY}`, 'if "%errorlevel%"=="0" goto x', ADD, ':x'),
      1,
    ],
    ['reads past remarks and words', script('rem x', 'echo reg delete', '', ADD), 1],
    ['knows that the first of two labels counts', script('goto a', ':a', ADD, 'exit /b', ':a', ADD, ADD), 1],
  ])('%s', (_, text, times) => {
    expect(parseCmdScript(text).problems).toEqual([])
    expect(actionsOf(text)).toEqual(Array.from({ length: times }, () => ADD))
  })

  it('depends on files where a branch over one skips it', () => {
    const { operations } = parseCmdScript(
      script('set "b=%~dp0b"', 'if not exist "%b%\\1.reg" goto none', ADD, ':none', ADD),
    )
    expect(operations.map(({ onlyIf }) => onlyIf)).toEqual([[{ file: '%b%\\1.reg', exists: true }], []])
  })

  it.each([
    [script(ADD, 'if not "%errorlevel%"=="0" goto x', ':x'), true],
    [script(`${ADD} || goto x`, ':x'), true],
    [script(ADD, 'echo ok'), false],
  ])('is checked or not: %#', (text, isChecked) => {
    expect(parseCmdScript(text).operations[0]?.isChecked).toBe(isChecked)
  })
})

describe('a line of a script', () => {
  it.each([
    ['del C:\\*.*', 'unexpected-command'],
    ['format c: & rem', 'unexpected-command'],
    [`${ADD} & del x`, 'unexpected-command'],
    ['if "%errorlevel%"=="0" reg delete "HKLM\\X" /f', 'unexpected-command'],
    [`for /f %%a in ('${ADD}') do set "x=1"`, 'unexpected-command'],
    ['call :clear "HKCU\\X" "135:TCP" ""', 'unexpected-command'],
    [`call :empty ${KEY} x`, 'unexpected-command'],
    ['reg delete %1 /v "%name%" /f', 'unexpected-variable'],
    [`for /f %%a in ('reg query ${KEY}') do %%a`, 'unexpected-command'],
    ['reg add "HKCU\\X" /v "n" /t REG_SZ /d "x" /f', 'other-hive'],
    [`reg add ${KEY} /v "n" /t REG_SZ /d "x"`, 'unexpected-command'],
    [`reg add ${KEY} /v "%x%" /t REG_SZ /d "x" /f`, 'unexpected-variable'],
    [`reg export ${KEY} "C:\\boot.ini"`, 'unexpected-file'],
    [`reg import "%~dp0..\\x.reg"`, 'unexpected-file'],
    [`${ADD} >C:\\boot.ini`, 'unexpected-redirection'],
    ['netsh interface reset', 'unexpected-command'],
    ['netsh firewall add allowedprogram program="%%WINDIR%%\\x.exe"', 'unexpected-variable'],
    ['call other.cmd', 'unexpected-command'],
    ['md C:\\x', 'unexpected-file'],
    ['echo "open', 'unreadable-line'],
    ['rem Größe', 'not-ascii'],
    [`echo ${'x'.repeat(8200)}`, 'line-too-long'],
    ['goto nowhere', 'no-label'],
  ])('that could do harm is a problem: %.60s', (line, kind) => {
    expect(parseCmdScript(script('rem first', line)).problems).toContainEqual({ kind, line: 2 })
  })

  it('may only name a folder of the script by a variable that is always one', () => {
    const exported = `reg export ${KEY} "%b%\\1.reg"`
    expect(parseCmdScript(script('set "b=%~dp0b"', exported)).problems).toEqual([])
    for (const other of ['set "b=C:\\"', 'set "b=%~dp0..\\x"', 'set "b=%TEMP%"']) {
      expect(parseCmdScript(script('set "b=%~dp0b"', exported, other)).problems).not.toEqual([])
    }
  })

  it.each([
    ['a jump back', script(':a', 'goto a')],
    ['a part that calls itself', script(':a', 'call :a')],
  ])('does not go on for ever after %s', (_, text) => {
    expect(parseCmdScript(text).problems.map(({ kind }) => kind)).toContain('endless')
  })

  it('is read without a throw, whatever it is', () => {
    const piece = fc.oneof(
      fc.constantFrom(ADD, ':a', 'goto a', 'call :a', 'if exist "%~dp0x" goto a', 'exit /b', '"', '^', '%'),
      fc.string({ unit: 'binary' }),
    )
    fc.assert(
      fc.property(fc.array(piece), (lines) => {
        parseCmdScript(lines.join('\r\n'))
      }),
    )
  })
})
