import { describe, expect, it } from 'vitest'
import { encodeText } from '#domain/formats/fileContent.ts'
import { LOCAL_FIREWALL } from '#domain/windows/localFirewall.ts'
import { freshMachine, MACHINE_KEYS, machineDifferences } from '#domain/windows/machine.ts'
import type { Machine } from '#domain/windows/machine.ts'
import { getValue, setValue, valuesOf } from '#domain/windows/registry.ts'
import { applyFile } from './machineFiles.ts'

const machine = setValueOf(freshMachine('xp-professional', 'sp3'), MACHINE_KEYS.helpers, 'CONTOSO\\Old')
const other = setValueOf(machine, MACHINE_KEYS.policy, 'kept')

function setValueOf(machine: Machine, key: string, name: string): Machine {
  return { ...machine, registry: setValue(machine.registry, key, name, { type: 'REG_SZ', data: name }) }
}

const TERMINAL_SERVICES = `"HKLM\\${MACHINE_KEYS.policy}"`
const HELPERS = `"HKLM\\${MACHINE_KEYS.helpers}"`
const script = (...lines: readonly string[]) => {
  const opening = [
    '@echo off',
    'setlocal EnableExtensions DisableDelayedExpansion',
    'set "backup=%~dp0backup"',
  ]
  return encodeText([...opening, ...lines, ''].join('\r\n'), 'ascii')
}
const run = (now: Machine, name: string, ...lines: readonly string[]) => {
  const { machine: after, problems } = applyFile(now, name, script(...lines))
  expect(problems).toEqual([])
  return after
}
const BACKUP = `reg export ${TERMINAL_SERVICES} "%backup%\\1.reg"`
const BACK = [`reg delete ${TERMINAL_SERVICES} /f`, 'if exist "%backup%\\1.reg" reg import "%backup%\\1.reg"']

describe('a script of one computer', () => {
  it('adds and deletes values and keys, percent signs and all', () => {
    const after = run(
      other,
      'apply.cmd',
      `reg delete ${HELPERS} /f`,
      `reg add ${HELPERS} /v "CONTOSO\\100%%" /t REG_SZ /d "CONTOSO\\100%%" /f`,
      `reg add ${TERMINAL_SERVICES} /v "fAllowUnsolicited" /t REG_DWORD /d 1 /f`,
      `reg delete ${TERMINAL_SERVICES} /v "kept" /f`,
    )
    expect(valuesOf(after.registry, MACHINE_KEYS.helpers)).toEqual([
      { name: 'CONTOSO\\100%', data: { type: 'REG_SZ', data: 'CONTOSO\\100%' } },
    ])
    expect(valuesOf(after.registry, MACHINE_KEYS.policy)).toEqual([
      { name: 'fAllowUnsolicited', data: { type: 'REG_DWORD', data: 1 } },
    ])
  })

  it('gets the folder of Windows from the shell, unless the percent signs are doubled', () => {
    const after = run(
      machine,
      'apply.cmd',
      'reg add "HKLM\\SOFTWARE\\X" /v "%WINDIR%\\a.exe" /t REG_SZ /d "%WINDIR%\\a.exe:*" /f',
      'reg add "HKLM\\SOFTWARE\\X" /v "%%WINDIR%%\\a.exe" /t REG_SZ /d "%%WINDIR%%\\a.exe:*" /f',
      'reg delete "HKLM\\SOFTWARE\\X" /v "%WINDIR%\\b.exe" /f',
    )
    expect(valuesOf(after.registry, 'SOFTWARE\\X').map(({ name, data }) => [name, data])).toEqual([
      ['C:\\WINDOWS\\a.exe', { type: 'REG_SZ', data: 'C:\\WINDOWS\\a.exe:*' }],
      ['%WINDIR%\\a.exe', { type: 'REG_SZ', data: '%WINDIR%\\a.exe:*' }],
    ])
  })

  it('calls netsh between registry commands in its order', () => {
    const list = `${LOCAL_FIREWALL}\\DomainProfile\\GloballyOpenPorts\\List`
    const after = run(
      machine,
      'apply.cmd',
      `reg add "HKLM\\${list}" /v "135:TCP" /t REG_SZ /d "135:TCP:*:Disabled:x" /f`,
      'netsh firewall delete portopening protocol=TCP port=135 profile=DOMAIN >nul 2>&1',
      `reg add "HKLM\\${list}" /v "136:TCP" /t REG_SZ /d "136:TCP:*:Disabled:x" /f`,
      'netsh firewall add portopening protocol=TCP port=136 name=x mode=ENABLE scope=ALL profile=DOMAIN',
    )
    expect(valuesOf(after.registry, list)).toEqual([
      { name: '136:TCP', data: { type: 'REG_SZ', data: '136:TCP:*:Enabled:x' } },
    ])
  })

  it('goes back to what was exported, also what was not ours, and leaves no more than there was', () => {
    const after = run(
      other,
      'apply.cmd',
      BACKUP,
      `reg delete ${TERMINAL_SERVICES} /f`,
      `reg add ${HELPERS} /v "A" /t REG_SZ /d "A" /f`,
    )
    expect(machineDifferences(other, after)).toHaveLength(3)
    expect(machineDifferences(other, run(after, 'restore.cmd', ...BACK))).toEqual([])
    // What changed elsewhere since then stays.
    const since = setValueOf(setValueOf(after, 'SOFTWARE\\X', 'since'), MACHINE_KEYS.dcom, 'EnableDCOM')
    const back = run(since, 'restore.cmd', ...BACK)
    expect(machineDifferences(other, back).map(({ name }) => name)).toEqual(['EnableDCOM', 'since'])
  })

  it('goes back to the first export after a second one', () => {
    const once = run(
      other,
      'apply.cmd',
      BACKUP,
      `reg delete ${TERMINAL_SERVICES} /f`,
      `reg add ${HELPERS} /v "A" /t REG_SZ /d "A" /f`,
    )
    const twice = run(once, 'apply.cmd', BACKUP)
    expect(machineDifferences(other, run(twice, 'restore.cmd', ...BACK))).toEqual([])
  })

  it('goes back, the next time, to what there was then', () => {
    const apply = (now: Machine) => run(now, 'apply.cmd', BACKUP, `reg delete ${TERMINAL_SERVICES} /f`)
    const once = run(apply(other), 'restore.cmd', ...BACK)
    const changed = setValueOf(once, MACHINE_KEYS.policy, 'changed')
    expect(machineDifferences(changed, run(apply(changed), 'restore.cmd', ...BACK))).toEqual([])
  })

  it('saves nothing of a key that was not there, and so deletes it on the way back', () => {
    const fresh = freshMachine('xp-professional', 'sp3')
    const after = run(fresh, 'apply.cmd', BACKUP, `reg add ${HELPERS} /v "A" /t REG_SZ /d "A" /f`)
    expect([...after.exports.values()].map(({ size }) => size)).toEqual([0])
    expect(machineDifferences(fresh, run(after, 'restore.cmd', ...BACK))).toEqual([])
  })

  it('takes the .reg file beside it, if it is there', () => {
    const reg = encodeText(
      `Windows Registry Editor Version 5.00\r\n\r\n[HKEY_LOCAL_MACHINE\\${MACHINE_KEYS.helpers}]\r\n"Ольга"="Ольга"\r\n`,
      'utf-16le-bom',
    )
    const bytes = script('reg import "%~dp0apply.reg"')
    const applied = applyFile(machine, 'apply.cmd', bytes, new Map([['Apply.REG', reg]]))
    expect(applied.problems).toEqual([])
    expect(getValue(applied.machine.registry, MACHINE_KEYS.helpers, 'ольга')).not.toBeNull()
    expect(applyFile(machine, 'apply.cmd', bytes)).toEqual({
      machine,
      problems: [{ kind: 'no-such-file', place: { line: 4 } }],
    })
  })

  it('changes nothing at all where one of its commands cannot be carried out', () => {
    const bytes = script(
      `reg delete ${HELPERS} /f`,
      'netsh firewall add portopening protocol=TCP port=0 name=x profile=DOMAIN',
    )
    expect(applyFile(machine, 'apply.cmd', bytes)).toEqual({
      machine,
      problems: [{ kind: 'netsh-syntax', place: { line: 5 } }],
    })
    expect(applyFile(machine, 'apply.cmd', script('format c:')).problems).toEqual([
      { kind: 'unexpected-command', place: { line: 4 } },
    ])
  })
})
