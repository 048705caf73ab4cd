import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Answers } from '#domain/answers/answers.ts'
import { machineBefore } from '#domain/answers/machineBefore.ts'
import { SCENARIO_IDS, SCENARIOS } from '#domain/answers/scenarios.ts'
import { applyFile } from '#domain/files/machineFiles.ts'
import { SCRIPT_FILES } from '#domain/files/scripts/scriptFiles.ts'
import { SETTINGS_FILES } from '#domain/files/settings/settingsFiles.ts'
import { decodeText, encodeFile } from '#domain/formats/fileContent.ts'
import { buildPlan } from '#domain/plan/buildPlan.ts'
import { effective, undo } from '#domain/plan/plan.ts'
import { requirementsOf } from '#domain/plan/requirements.ts'
import { isFitLook } from '#domain/plan/requirementTable.ts'
import { settledAnswers } from '#domain/testing/arbitraryAnswers.ts'
import { arbitraryPast } from '#domain/testing/arbitraryPast.ts'
import { exported, operationsOf } from '#domain/testing/exported.ts'
import { judge } from '#domain/testing/judge.ts'
import { plainSource } from '#domain/testing/plainSource.ts'
import { runs } from '#domain/testing/runs.ts'
import { MACHINE_KEYS, machineDifferences } from '#domain/windows/machine.ts'
import type { Machine } from '#domain/windows/machine.ts'
import { changeRegistry } from '#domain/windows/registry.ts'
import type { RegistryOperation } from '#domain/windows/registry.ts'
import { differenceOf } from './difference.ts'
import { differenceScript } from './differenceScript.ts'
import { emptyReading } from './readers/readings.ts'
import type { Reading } from './reading.ts'

function computer(answers: Answers, past: readonly RegistryOperation[]): Machine {
  const fresh = machineBefore(answers)
  if (fresh === null) throw new Error('These answers have no computer')
  return { ...fresh, registry: changeRegistry(fresh.registry, past) }
}

function carriedOut(
  machine: Machine,
  name: string,
  bytes: Uint8Array,
  beside = new Map<string, Uint8Array>(),
) {
  const done = applyFile(machine, name, bytes, beside)
  expect(done.problems).toEqual([])
  return done.machine
}

const applied = (machine: Machine, answers: Answers) =>
  carriedOut(
    machine,
    'apply.cmd',
    encodeFile(SCRIPT_FILES['apply-cmd'].render(plainSource(answers))),
    new Map([['apply.reg', encodeFile(SETTINGS_FILES['apply-reg'].render(plainSource(answers)))]]),
  )

/** The computer after the script, if there is one, and the files. */
function mended(machine: Machine, answers: Answers, reading: Reading) {
  const script = differenceScript(answers, reading)
  const files = new Map(script?.files.map(({ name, bytes }) => [name, bytes]))
  const bytes = files.get('difference.cmd')
  return {
    script,
    files,
    after: bytes === undefined ? machine : carriedOut(machine, 'difference.cmd', bytes, files),
  }
}

const judged = (machine: Machine, answers: Answers) =>
  requirementsOf(answers)
    .filter(({ look }) => !isFitLook(look))
    .map((requirement) => [requirement.id, judge(requirement, machine, answers)])

/** All of a computer, or what a part of it shows: the rest is not known. */
function shown(machine: Machine, part: 'all' | 'policy' | 'nothing'): Reading {
  const reading = exported(machine.registry)
  if (part === 'all') return reading
  if (part === 'nothing') return emptyReading('reg')
  const key = MACHINE_KEYS.policy.toUpperCase()
  return {
    ...reading,
    statements: reading.statements.filter((statement) => statement.key.toUpperCase().startsWith(key)),
    whole: [MACHINE_KEYS.policy],
  }
}

describe('difference.cmd', () => {
  it('leaves a computer as right as apply.cmd does, whatever its file shows, and restore.cmd goes back', () => {
    fc.assert(
      fc.property(
        settledAnswers,
        arbitraryPast,
        fc.boolean(),
        fc.constantFrom('all', 'policy', 'nothing'),
        (answers, past, isDone, part) => {
          const fresh = computer(answers, [])
          const before = isDone
            ? // By files in another folder, so that nothing is saved beside these.
              { ...fresh, registry: changeRegistry(applied(fresh, answers).registry, past) }
            : computer(answers, past)
          const { files, after } = mended(before, answers, shown(before, part))
          expect(judged(after, answers)).toEqual(judged(applied(before, answers), answers))
          const restore = files.get('restore.cmd')
          const back = restore === undefined ? after : carriedOut(after, 'restore.cmd', restore)
          expect(machineDifferences(before, back)).toEqual([])
        },
      ),
      { numRuns: runs(60) },
    )
  })

  it.each(SCENARIO_IDS)('has nothing to do where all is as planned: %s', (id) => {
    const answers: Answers = SCENARIOS[id]
    const done = applied(computer(answers, []), answers)
    const { script } = mended(done, answers, shown(done, 'all'))
    // Addresses in the computer's own list cannot be seen to be right, so those exceptions are set again.
    expect(script?.plan.registry ?? []).toEqual([])
  })

  it('sets only what is not right, on the computer that the file is of, and says so', () => {
    const answers = SCENARIOS['xp-sp3-narrow']
    const done = applied(computer(answers, []), answers)
    const before = {
      ...done,
      registry: changeRegistry(done.registry, [
        {
          kind: 'set-value',
          key: MACHINE_KEYS.policy,
          name: 'fAllowUnsolicited',
          data: { type: 'REG_DWORD', data: 0 },
        },
      ]),
    }
    const script = differenceScript(answers, { ...shown(before, 'all'), computer: 'pc-0231' })
    expect(script?.computer).toBe('PC-0231')
    expect(script?.plan.registry).toMatchObject([
      { target: { name: 'fAllowUnsolicited' }, after: { data: 1 } },
    ])
    const text = (name: string) =>
      decodeText(script?.files.find((file) => file.name === name)?.bytes ?? new Uint8Array(), 'ascii')
    expect(text('difference.cmd')).toContain('if /i "%COMPUTERNAME%"=="PC-0231" set "state=ok"')
    expect(text('difference.cmd')).not.toContain('/v "fAllowUnsolicitedFullControl" /t')
    expect(text('read-me.txt')).toContain('On PC-0231, as an administrator')
    // Whatever a file calls its computer, nothing of it gets into a script but a plain name.
    const odd = differenceScript(answers, { ...shown(before, 'all'), computer: 'x" & del c:' })
    expect(odd?.computer).toBeNull()
  })

  it('has a .reg beside it for names that a script cannot hold', () => {
    const answers: Answers = SCENARIOS['hostile-names']
    const { script, after } = mended(computer(answers, []), answers, emptyReading('reg'))
    expect(script?.files.map(({ name }) => name)).toContain('apply.reg')
    expect(judged(after, answers)).toEqual(judged(applied(computer(answers, []), answers), answers))
  })
})

describe('difference.reg', () => {
  it('leaves the registry as right as apply.reg does and better, and its way back is the start', () => {
    fc.assert(
      fc.property(settledAnswers, arbitraryPast, (answers, past) => {
        const plan = buildPlan(answers)
        const before = computer(answers, past)
        const { changes, notRestorable } = differenceOf(plan, [exported(before.registry)])
        const registry = changeRegistry(before.registry, operationsOf(changes))
        const straight = changeRegistry(before.registry, operationsOf(plan.registry))
        const found = new Map(judged({ ...before, registry }, answers).map(([id, state]) => [id, state]))
        for (const [id, state] of judged({ ...before, registry: straight }, answers)) {
          if (state === 'ok') expect([id, found.get(id)]).toEqual([id, 'ok'])
        }
        if (notRestorable.length > 0) return
        const way = undo({ ...plan, registry: changes })
        const back = changeRegistry(registry, operationsOf(effective(way, way.registry)))
        expect(machineDifferences(before, { ...before, registry: back })).toEqual([])
      }),
      { numRuns: runs(60) },
    )
  })
})
