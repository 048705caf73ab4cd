import { beforeAll, expect, it } from 'vitest'
import type { Answers } from '#domain/answers/answers.ts'
import { SCENARIO_IDS, SCENARIOS } from '#domain/answers/scenarios.ts'
import { ARTIFACTS } from '#domain/files/artifacts.ts'
import { writeNetshStartupScript } from '#domain/files/settings/netshScript.ts'
import { encodeFile } from '#domain/formats/fileContent.ts'
import { netshCommands } from '#domain/formats/netsh.ts'
import { buildPlan } from '#domain/plan/buildPlan.ts'
import { undo } from '#domain/plan/plan.ts'
import { fitsOf } from '#domain/plan/requirements.ts'
import { artifactBytes } from './artifactBytes.ts'
import { describeWith } from './programs.ts'
import { become, nameOf, told, windowsOf } from './windowsOf.ts'
import { startWine } from './wine.ts'
import type { ScriptCircumstances, ScriptRun, Wine } from './wine.ts'

const APPLY = 'firewall-apply-cmd'
const UNDO = 'firewall-undo-cmd'
type ScriptId = typeof APPLY | typeof UNDO

const LOCAL = 'SYSTEM\\CurrentControlSet\\Services\\SharedAccess\\Parameters\\FirewallPolicy'
const LOGS = {
  apply: 'temp/remote-assistance-firewall-apply.log',
  undo: 'temp/remote-assistance-firewall-undo.log',
} as const

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
    await become(wine, windowsOf(answers))
    return () => wine.stop()
  }, 120_000)

  it.each(SCENARIO_IDS.filter((id) => buildPlan(SCENARIOS[id]).firewall.length > 0))(
    'makes the calls that %s is to make, and those that take them back',
    async (id) => {
      await become(wine, windowsOf(SCENARIOS[id]))
      for (const script of [APPLY, UNDO] as const) {
        const planned = plannedCalls(script, SCENARIOS[id])
        const run = await runScript(script, SCENARIOS[id])
        expect(netshCalls(run)).toEqual(planned.flat())
        expect(run).toMatchObject({ exitCode: 0, ok: planned.length, failed: 0, notes: 0 })
      }
      await become(wine, windowsOf(answers))
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

  const path = 'C:\\windows\\SYSTEM32\\Sessmgr.exe'
  const open = { ...answers, scope: 'any' } as const

  it('as a start-up script, makes the same calls without a word, and leaves a log of that run', async () => {
    for (const script of ['apply', 'undo'] as const) {
      const planned = plannedCalls(script === 'apply' ? APPLY : UNDO, open)
      for (let run = 0; run < 2; run++) {
        const outcome = await runAtStart(script, open)
        expect(netshCalls(outcome)).toEqual(planned.flat())
        expect(outcome).toMatchObject({ exitCode: 0, output: '' })
        expect(outcome.log.match(/^ {2}ok /gm)).toHaveLength(planned.length)
        expect(outcome.log.match(/^Started on /gm)).toHaveLength(1)
      }
    }
  }, 60_000)

  it('as a start-up script, leaves alone what stands in the local list as planned, and sets anything else again', async () => {
    const entry = (name: string, definition: string, list = 'AuthorizedApplications') =>
      localList.set(
        `${LOCAL}\\DomainProfile\\${list}\\List`.toLowerCase(),
        new Map([[name, { type: 'REG_SZ', data: definition }]]),
      )
    const localList: Map<string, Map<string, { type: string; data: string }>> = new Map()
    entry('135:TCP', '135:TCP:*:enabled:Offer Remote Assistance', 'GloballyOpenPorts')
    entry(path, `${path}:*:Enabled:Remote Assistance`)
    await wine.reset(localList)
    const [port = [], sessmgr = [], ...others] = plannedCalls(APPLY, open)
    const kept = await runAtStart('apply', open)
    expect(netshCalls(kept)).toEqual(others.flat())
    expect(kept.log).toContain('There already: 2.')
    expect(kept.exitCode).toBe(0)

    for (const wrong of [
      `${path}:*:Disabled:Remote Assistance`,
      `${path}:LocalSubNet:Enabled:Remote Assistance`,
      `${path}:*:Enabled:Remote Assistance of ours`,
      `${path}:*:Enabled:"&netsh firewall reset&"`,
    ]) {
      entry(path, wrong)
      await wine.reset(localList)
      expect(netshCalls(await runAtStart('apply', open))).toEqual([...sessmgr, ...others.flat()])
    }
    // The same for one profile says nothing about the other.
    const standard = { ...open, profiles: ['standard'] } as const
    expect(netshCalls(await runAtStart('apply', standard))).toEqual(plannedCalls(APPLY, standard).flat())
    await wine.reset(new Map([...localList.keys()].map((key) => [key, new Map()])))
    expect(netshCalls(await runAtStart('apply', open))).toEqual([...port, ...sessmgr, ...others.flat()])
  }, 120_000)

  it('as a start-up script, knows a list of addresses again when netsh wrote it down as it was given', async () => {
    const key = `${LOCAL}\\DomainProfile\\GloballyOpenPorts\\List`.toLowerCase()
    const data = '135:TCP:LocalSubNet,10.0.0.0/8:Enabled:Offer Remote Assistance'
    await wine.reset(new Map([[key, new Map([['135:TCP', { type: 'REG_SZ', data }]])]]))
    expect(netshCalls(await runAtStart('apply', answers))).toEqual(applying.slice(1).flat())
    await wine.reset(new Map([[key, new Map()]]))
  }, 30_000)

  it('as a start-up script, says by its exit code what went wrong, and by its log what it was', async () => {
    const failed = await runAtStart('apply', open, { failing: 'add portopening' })
    expect(failed).toMatchObject({ exitCode: 1, output: '' })
    expect(failed.log).toContain('FAILED  TCP port 135')
    const old = await runAtStart('apply', open, { withoutFirewall: true })
    expect(old).toMatchObject({ exitCode: 2, output: '' })
    expect(old.log).toContain('no "netsh firewall"')
    const gone = await runAtStart('undo', open, { failing: 'delete portopening' })
    expect(gone).toMatchObject({ exitCode: 0, output: '' })
    expect(gone.log).toContain('note    TCP port 135')
  }, 60_000)

  it('as a start-up script, does its work where it can write no log', async () => {
    await runAtStart('apply', open)
    await wine.removeWindowsFile(LOGS.apply)
    // A folder of that name takes no text.
    await wine.addWindowsFile(`${LOGS.apply}/in-the-way`)
    const run = await runAtStart('apply', open)
    await wine.removeWindowsFile(LOGS.apply)
    expect(netshCalls(run)).toEqual(plannedCalls(APPLY, open).flat())
    expect(run.exitCode).toBe(0)
  }, 30_000)

  async function runAtStart(direction: 'apply' | 'undo', answers: Answers, how: ScriptCircumstances = {}) {
    const plan = direction === 'apply' ? buildPlan(answers) : undo(buildPlan(answers))
    const bytes = encodeFile(writeNetshStartupScript(plan, ['A remark'], fitsOf(answers)))
    const run = await wine.runScript(bytes, `firewall-${direction}-startup.cmd`, how)
    const log = await wine.readWindowsFile(LOGS[direction])
    expect(log?.toString('latin1') ?? '').not.toMatch(/recognize|not implemented/i)
    return { ...run, log: log?.toString('latin1') ?? '' }
  }

  async function runScript(script: ScriptId, answers: Answers, how: ScriptCircumstances = {}) {
    const { fileName } = ARTIFACTS[script]
    const bytes = told(artifactBytes(script, answers), nameOf(answers))
    const run = await wine.runScript(bytes, fileName, { args: ['/quiet'], ...how })
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
