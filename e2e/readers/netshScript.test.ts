import { beforeAll, expect, it } from 'vitest'
import type { Answers } from '#domain/answers.ts'
import { ARTIFACTS } from '#domain/artifacts.ts'
import { buildPlan } from '#domain/buildPlan.ts'
import { netshCommands } from '#domain/formats/netshScript.ts'
import { undo } from '#domain/plan.ts'
import { SCENARIO_IDS, SCENARIOS } from '#domain/scenarios.ts'
import { artifactBytes } from './artifactBytes.ts'
import { describeWith } from './programs.ts'
import { startWine } from './wine.ts'
import type { ScriptCircumstances, ScriptRun, Wine } from './wine.ts'

const APPLY = 'firewall-apply-cmd'
const UNDO = 'firewall-undo-cmd'
type ScriptId = typeof APPLY | typeof UNDO

/** Their places in the Windows folder; the scripts look whether they are there. */
const PROGRAM_FILES = [
  'system32/sessmgr.exe',
  'PCHealth/HelpCtr/Binaries/Helpsvc.exe',
  'PCHealth/HelpCtr/Binaries/Helpctr.exe',
]

describeWith(['wine', 'x86_64-w64-mingw32-gcc'], 'the command interpreter of Wine', () => {
  let wine: Wine
  beforeAll(async () => {
    wine = await startWine()
    for (const file of PROGRAM_FILES) await wine.addWindowsFile(file)
    await wine.setAdministrator(true)
    return () => wine.stop()
  }, 120_000)

  it.each(SCENARIO_IDS.filter((id) => ARTIFACTS[APPLY].suits(buildPlan(SCENARIOS[id]))))(
    'makes the calls that %s is to make, and those that take them back',
    async (id) => {
      for (const script of [APPLY, UNDO] as const) {
        const planned = plannedCalls(script, SCENARIOS[id])
        const run = await runScript(script, SCENARIOS[id])
        expect(netshCalls(run)).toEqual(planned.flat())
        expect(run).toMatchObject({ exitCode: 0, ok: planned.length, failed: 0, notes: 0 })
      }
    },
    60_000,
  )

  const answers = SCENARIOS['xp-sp3-narrow']
  const applying = plannedCalls(APPLY, answers)
  const undoing = plannedCalls(UNDO, answers)

  it('goes on after a call that fails, and says so at the end', async () => {
    // Somebody's own variables, with the names that the script uses.
    const variables = { ERRORLEVEL: '0', done: '5', failed: '5', absent: '5', code: '0', item: '&' }
    const run = await runScript(APPLY, answers, { failing: 'add portopening', variables })
    expect(netshCalls(run)).toEqual(applying.flat())
    expect(run).toMatchObject({ exitCode: 1, ok: applying.length - 1, failed: 1, notes: 0 })
  }, 30_000)

  it('takes no notice when there was nothing to clear away', async () => {
    const run = await runScript(APPLY, answers, { failing: 'firewall delete' })
    expect(netshCalls(run)).toEqual(applying.flat())
    expect(run).toMatchObject({ exitCode: 0, ok: applying.length, failed: 0, notes: 0 })
  }, 30_000)

  it('calls it no failure when what an undo removes is gone already', async () => {
    const run = await runScript(UNDO, answers, { failing: 'delete portopening' })
    expect(netshCalls(run)).toEqual(undoing.flat())
    expect(run).toMatchObject({ exitCode: 0, ok: undoing.length - 1, failed: 0, notes: 1 })
  }, 30_000)

  it('adds no exception for a program that is not there', async () => {
    await wine.removeWindowsFile('PCHealth/HelpCtr/Binaries/Helpctr.exe')
    const run = await runScript(APPLY, answers)
    await wine.addWindowsFile('PCHealth/HelpCtr/Binaries/Helpctr.exe')
    expect(netshCalls(run)).toEqual(applying.flat().filter((call) => !call.join(' ').includes('Helpctr.exe')))
    expect(run).toMatchObject({ exitCode: 1, ok: applying.length - 1, failed: 1, notes: 0 })
  }, 30_000)

  it('changes nothing where netsh knows no firewall', async () => {
    const run = await runScript(APPLY, answers, { withoutFirewall: true })
    expect(run.calls.map(({ argv }) => argv)).toEqual([['help']])
    expect(run).toMatchObject({ exitCode: 2, ok: 0, failed: 0, notes: 0 })
  }, 30_000)

  it('changes nothing without the rights of an administrator', async () => {
    await wine.setAdministrator(false)
    const run = await runScript(APPLY, answers)
    await wine.setAdministrator(true)
    expect(run.calls).toEqual([])
    expect(run).toMatchObject({ exitCode: 2, ok: 0, failed: 0, notes: 0 })
  }, 30_000)

  it('waits for a key at the end, unless it is told to be quiet', async () => {
    const quiet = await runScript(UNDO, answers, { withoutFirewall: true })
    const waiting = await runScript(UNDO, answers, { withoutFirewall: true, args: [] })
    expect(waiting.exitCode).toBe(2)
    expect(waiting.output.startsWith(quiet.output)).toBe(true)
    expect(waiting.output.slice(quiet.output.length)).toMatch(/^Press/)
  }, 30_000)

  async function runScript(script: ScriptId, answers: Answers, how: ScriptCircumstances = {}) {
    const { fileName } = ARTIFACTS[script]
    const run = await wine.runScript(artifactBytes(script, answers), fileName, { args: ['/quiet'], ...how })
    const lines = run.output.split(/\r?\n/)
    const count = (start: RegExp) => lines.filter((line) => start.test(line)).length
    const counts = { ok: count(/^ {2}ok /), failed: count(/^ {2}FAILED /), notes: count(/^ {2}note /) }
    // Of a command that it does not know, Wine only says so.
    expect(run.output).not.toMatch(/recognize|syntax error|not implemented/i)
    if (run.exitCode !== 2) expect(lines).toContain(`Summary: ${counts.ok} done, ${counts.failed} failed.`)
    return { ...run, ...counts }
  }
})

function netshCalls({ calls }: ScriptRun): readonly (readonly string[])[] {
  return calls.map(({ argv }) => argv).filter(([context]) => context === 'firewall')
}

/** The calls for each planned change as netsh receives them: the shell has put the Windows folder in. */
function plannedCalls(script: ScriptId, answers: Answers): readonly (readonly string[])[][] {
  const plan = buildPlan(answers)
  return (script === APPLY ? plan : undo(plan)).firewall.map((change) => {
    const { clear, set } = netshCommands(change)
    const calls = clear === null ? [set] : [clear, set]
    return calls.map((call) => call.map((argument) => argument.replace('%WINDIR%', 'C:\\windows')))
  })
}
