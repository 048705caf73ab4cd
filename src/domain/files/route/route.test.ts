import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { advice } from '#domain/answers/advice.ts'
import type { Answers } from '#domain/answers/answers.ts'
import { helperAccounts } from '#domain/answers/helperList.ts'
import { machineBefore } from '#domain/answers/machineBefore.ts'
import { SCENARIO_IDS, SCENARIOS } from '#domain/answers/scenarios.ts'
import { askedSteps, relevantAnswers } from '#domain/answers/steps.ts'
import { WAY_IDS, WAYS } from '#domain/answers/ways.ts'
import type { WayId } from '#domain/answers/ways.ts'
import type { ArtifactId } from '#domain/files/artifactIds.ts'
import { ARTIFACTS, suitableArtifacts } from '#domain/files/artifacts.ts'
import { applyFile } from '#domain/files/machineFiles.ts'
import { renderArtifact } from '#domain/files/renderArtifacts.ts'
import { parseNetshScript } from '#domain/files/settings/readNetshScript.ts'
import { netshCommands } from '#domain/formats/netsh.ts'
import { buildPlan } from '#domain/plan/buildPlan.ts'
import { arbitraryAnswers, settledAnswers } from '#domain/testing/arbitraryAnswers.ts'
import { plainSource } from '#domain/testing/plainSource.ts'
import { helperNames } from '#domain/windows/accounts.ts'
import { buildRoute, newFilesOf, routeFiles } from './route.ts'
import type { Route, RouteStep } from './route.ts'
import { ROUTE_PARTS, ROUTE_STEPS } from './routeSteps.ts'
import type { RouteStepEntry, RouteStepId } from './routeSteps.ts'
import { TICK_BOXES } from './tickBoxes.ts'
import type { TickBoxId } from './tickBoxes.ts'

const SERVER: Answers = SCENARIOS['server-2003-policy']
const BY_HAND: Answers = { ...SERVER, way: 'by-hand' }
const anyWay = fc
  .tuple(settledAnswers, fc.constantFrom(...WAY_IDS))
  .map(([answers, way]): Answers => ({ ...answers, way }))

function routeOf(answers: Answers): Route {
  const route = buildRoute({ answers, plan: buildPlan(answers) })
  if (route === null) throw new Error('No route')
  return route
}
const idsOf = (answers: Answers) => routeOf(answers).steps.map(({ id }) => id)
const boxesOf = (answers: Answers) => routeOf(answers).steps.flatMap(({ boxes }) => boxes)
const linesOf = (box: TickBoxId, answers: Answers) => boxesOf(answers).find(({ id }) => id === box)?.lines
/** All that is typed for a step. */
const typedAt = (step: RouteStep) => [...step.lines, ...step.boxes.flatMap(({ lines }) => lines)]

describe('a route', () => {
  it('goes from the first look to what is kept, part by part, in steps that are numbered', () => {
    fc.assert(
      fc.property(anyWay, (answers) => {
        const { way, steps } = routeOf(answers)
        expect(way).toBe(answers.way)
        expect(steps.map(({ number }) => number)).toEqual(steps.map((_, index) => index + 1))
        const parts = steps.map(({ part }) => ROUTE_PARTS.indexOf(part))
        expect(parts).toEqual(parts.toSorted((a, b) => a - b))
        expect(new Set(parts).size).toBe(ROUTE_PARTS.length)
        expect(new Set(steps.map(({ id }) => id)).size).toBe(steps.length)
      }),
    )
  })

  it('uses only files that there are for the answers, each first in one step', () => {
    fc.assert(
      fc.property(anyWay, (answers) => {
        const source = plainSource(answers)
        const route = routeOf(answers)
        expect(suitableArtifacts(source)).toEqual(expect.arrayContaining([...routeFiles(source)]))
        expect(route.steps.flatMap((step) => newFilesOf(step, route))).toEqual(routeFiles(source))
      }),
    )
  })

  it('names a file in what is typed only where it is at hand by then', () => {
    fc.assert(
      fc.property(anyWay, (answers) => {
        const { steps } = routeOf(answers)
        const names = Object.values(ARTIFACTS).map(({ fileName }) => fileName as string)
        steps.forEach((step, index) => {
          const atHand = steps
            .slice(0, index + 1)
            .flatMap(({ files }) => files)
            .map((id) => ARTIFACTS[id].fileName as string)
          for (const line of typedAt(step)) {
            const named = names.filter((name) => line.split(/[ "]/).includes(name))
            for (const name of named) expect(atHand).toContain(name)
          }
        })
      }),
    )
  })

  it('has nobody type or look for the same line twice in one place', () => {
    fc.assert(
      fc.property(anyWay, (answers) => {
        for (const { lines } of [...routeOf(answers).steps, ...boxesOf(answers)]) {
          expect(lines).toEqual([...new Set(lines)])
        }
      }),
    )
  })

  it('takes back every step that changes something, where it is known to what', () => {
    fc.assert(
      fc.property(anyWay, (answers) => {
        const { steps } = routeOf(answers)
        const shown: readonly string[] = steps.map(({ id }) => id)
        const changing = steps.filter(
          ({ part, files, boxes }) => part === 'do' && files.length + boxes.length > 0,
        )
        for (const { id, back } of changing) {
          if (id === 'names-apart') continue
          // Without EnableDCOM nothing works, so it is taken back only where it is known what to put back.
          if (id === 'dcom-apart' && answers.dcom !== 'off') continue
          expect([id, back.length]).not.toEqual([id, 0])
          for (const wayBack of back) expect(shown).toContain(wayBack)
        }
      }),
    )
  })

  it('carries out the whole plan: with its files an offer works from where it may, or by hand all is there', () => {
    fc.assert(
      fc.property(anyWay, (answers) => {
        const source = plainSource(answers)
        const before = machineBefore(answers)
        if (before === null || answers.way === 'by-hand') return
        const after = routeFiles(source)
          .filter((id) => (ARTIFACTS[id].purpose as string) === 'apply')
          // Beside the script, which takes it in.
          .filter((id) => !(id === 'apply-reg' && routeFiles(source).includes('apply-cmd')))
          .reduce((machine, id) => {
            const beside = new Map([['apply.reg', renderArtifact('apply-reg', source).bytes]])
            const applied = applyFile(
              machine,
              ARTIFACTS[id].fileName,
              renderArtifact(id, source).bytes,
              beside,
            )
            expect([id, applied.problems]).toEqual([id, []])
            return applied.machine
          }, before)
        const settings = ['apply-reg', 'firewall-apply-cmd'] as const
        const whole = settings
          .filter((id) => suitableArtifacts(source).includes(id))
          .reduce(
            (machine, id) =>
              applyFile(machine, ARTIFACTS[id].fileName, renderArtifact(id, source).bytes).machine,
            before,
          )
        expect(after.registry).toEqual(whole.registry)
      }),
      { numRuns: 60 },
    )
  })

  it('carries out every rule of the plan by hand as well', () => {
    const BY: Readonly<Record<string, readonly TickBoxId[]>> = {
      offer: ['policy-3'],
      level: ['policy-4'],
      helpers: ['policy-6'],
      solicited: ['solicited-by-hand'],
      dcom: ['dcom-by-hand'],
      'other-entries': ['other-entries-by-hand'],
      ports: ['firewall-12', 'firewall-commands'],
      programs: ['firewall-13', 'firewall-commands'],
      'remote-desktop': ['remote-desktop-by-hand', 'firewall-commands'],
      'local-merge': ['local-merge-by-hand', 'firewall-11'],
    }
    fc.assert(
      fc.property(anyWay, (given) => {
        const answers: Answers = { ...given, way: 'by-hand' }
        const { registry, firewall } = buildPlan(answers)
        const boxes: readonly string[] = boxesOf(answers).map(({ id }) => id)
        for (const { why } of [...registry, ...firewall]) {
          expect([why.rule, (BY[why.rule] ?? []).some((box) => boxes.includes(box))]).toEqual([
            why.rule,
            true,
          ])
        }
      }),
    )
  })

  it('writes nothing into a computer that a policy object should take away again', () => {
    fc.assert(
      fc.property(anyWay, (answers) => {
        if (WAYS[answers.way ?? 'one'].reach !== 'domain') return
        const files = routeFiles(plainSource(answers))
        expect(files.includes('apply-reg') || files.includes('apply-cmd')).toBe(false)
      }),
    )
  })

  it('says a warning once, and only where it applies', () => {
    fc.assert(
      fc.property(anyWay, (answers) => {
        const said = routeOf(answers).steps.flatMap(({ warnings }) => warnings)
        expect(new Set(said).size).toBe(said.length)
        expect(advice(answers)).toEqual(expect.arrayContaining(said))
      }),
    )
  })

  it('begins with a pilot wherever there is more than one computer', () => {
    const piloted = WAY_IDS.filter((way) => idsOf({ ...SERVER, way }).includes('pilot'))
    expect(piloted).toEqual(WAY_IDS.filter((way) => WAYS[way].reach !== 'one'))
  })

  it('restarts where EnableDCOM changes or a start-up script waits, and once', () => {
    fc.assert(
      fc.property(anyWay, (answers) => {
        const restarts = routeOf(answers).steps.filter(({ part, restart }) => part === 'do' && restart)
        const { firewall } = buildPlan(answers)
        const waits = WAYS[answers.way ?? 'one'].reach === 'domain' && firewall.length > 0
        expect(restarts).toHaveLength(answers.dcom !== 'on' || waits ? 1 : 0)
      }),
    )
  })

  it('puts the .reg file beside the script only where names need it', () => {
    expect(idsOf(SCENARIOS['hostile-names'])).toContain('names-apart')
    expect(idsOf(SCENARIOS['xp-sp3-narrow'])).not.toContain('names-apart')
  })

  it('leaves no step, no box and no file unused', () => {
    const extra: readonly Answers[] = [
      { ...SERVER, solicited: 'disabled', dcom: 'off' },
      { ...SERVER, solicited: 'disabled', enableSolicited: true, firewallStore: 'netsh', dcom: 'on' },
    ]
    const all = [...SCENARIO_IDS.map((id): Answers => SCENARIOS[id]), ...extra].flatMap((answers) =>
      WAY_IDS.map((way): Answers => ({ ...answers, way })),
    )
    const used = new Set(all.flatMap(idsOf))
    expect([...used].sort()).toEqual((Object.keys(ROUTE_STEPS) as RouteStepId[]).sort())
    expect([...new Set(all.flatMap(boxesOf).map(({ id }) => id))].sort()).toEqual(
      (Object.keys(TICK_BOXES) as TickBoxId[]).sort(),
    )
    for (const { files, back = [] } of Object.values(ROUTE_STEPS) as RouteStepEntry[]) {
      for (const id of files) expect(Object.keys(ARTIFACTS)).toContain(id)
      for (const id of back) expect(Object.keys(ROUTE_STEPS)).toContain(id)
    }
  })

  it('has the files of each way', () => {
    const files = (way: WayId): readonly ArtifactId[] =>
      routeFiles(plainSource({ ...SCENARIOS['xp-sp3-narrow'], way, dcom: 'off' }))
    const kept = ['checklist-html', 'security-note-html', 'answers-json']
    expect(files('by-hand')).toEqual(['check-names-cmd', 'verify-cmd', ...kept])
    expect(files('one')).toEqual(['check-names-cmd', 'apply-cmd', 'verify-cmd', ...kept, 'restore-cmd'])
    expect(files('gpmc')).toEqual([
      'verify-cmd',
      'check-names-cmd',
      'roll-out-html',
      'gpo-backup-zip',
      'firewall-apply-startup-cmd',
      'dcom-reg',
      ...kept,
      'firewall-undo-startup-cmd',
      'dcom-undo-reg',
    ])
  })

  it('leads to a question that is asked, where an answer may have been wrong', () => {
    fc.assert(
      fc.property(anyWay, (answers) => {
        for (const { revises } of routeOf(answers).steps) {
          if (revises !== null) expect(askedSteps(answers)).toContain(revises)
        }
      }),
    )
  })

  it('reads no answer to a question that is not asked', () => {
    fc.assert(
      fc.property(arbitraryAnswers, (answers) => {
        const relevant = relevantAnswers(answers)
        expect(buildRoute({ answers, plan: buildPlan(answers) })).toEqual(
          buildRoute({ answers: relevant, plan: buildPlan(relevant) }),
        )
      }),
    )
  })

  it('is there once the way and the computer are known', () => {
    const { servicePack: _, ...rest } = SERVER
    expect(buildRoute({ answers: rest, plan: buildPlan(rest) })).toBeNull()
    expect(buildRoute({ answers: {}, plan: buildPlan({}) })).toBeNull()
  })
})

describe('what is done by hand', () => {
  it('has the helpers exactly as they are written', () => {
    fc.assert(
      fc.property(settledAnswers, (answers) => {
        expect(linesOf('policy-6', { ...answers, way: 'by-hand' })).toEqual(
          helperNames(helperAccounts(answers)),
        )
      }),
    )
    expect(linesOf('policy-6', { ...SCENARIOS['hostile-names'], way: 'by-hand' })).toContain(
      "CONTOSO\\R&D ^ 'test' !x!",
    )
  })

  it('has exactly the definitions that the policy file has', () => {
    fc.assert(
      fc.property(settledAnswers, (given) => {
        const answers: Answers = { ...given, way: 'by-hand' }
        const typed = [...(linesOf('firewall-12', answers) ?? []), ...(linesOf('firewall-13', answers) ?? [])]
        const written = buildPlan(answers).registry.flatMap((change) =>
          change.kind === 'value' && change.after !== null && change.target.key.endsWith('\\List')
            ? [change.target.name]
            : [],
        )
        expect(new Set(typed)).toEqual(new Set(written))
      }),
    )
  })

  it('has exactly the commands that the script runs', () => {
    fc.assert(
      fc.property(settledAnswers, (given) => {
        const answers: Answers = { ...given, way: 'by-hand' }
        const typed = linesOf('firewall-commands', answers) ?? []
        const { commands, problems } = parseNetshScript(typed.join('\r\n'))
        expect(problems).toEqual([])
        expect(commands.map((command) => command.arguments)).toEqual(
          buildPlan(answers).firewall.map((change) => netshCommands(change).set),
        )
      }),
    )
  })

  it('changes nothing in the steps before and after the work', () => {
    const reads =
      /^(winver|systeminfo|reg query |(check-names|verify)\.cmd( \/quiet)?$|net (user|group|localgroup) .* \/domain$|netsh firewall show )/
    fc.assert(
      fc.property(anyWay, (answers) => {
        const steps = routeOf(answers).steps.filter(({ part }) => part === 'prepare' || part === 'prove')
        for (const line of steps.flatMap(typedAt)) expect(line).toMatch(reads)
      }),
    )
  })

  it('looks at the profiles that get the exceptions, and at no other', () => {
    fc.assert(
      fc.property(settledAnswers, (given) => {
        const answers: Answers = { ...given, way: 'by-hand', firewallStore: 'policy' }
        const looked = linesOf('exceptions-there', answers)
          ?.join('\n')
          .match(/Domain(?=Profile)|Standard(?=Profile)/g)
        const { profiles = [] } = relevantAnswers(answers)
        expect(new Set(looked?.map((name) => name.toLowerCase()))).toEqual(new Set(profiles))
      }),
    )
  })

  it('notes what is there now in every place that is changed', () => {
    const noted = (answers: Answers) => linesOf('existing-values', { ...answers, way: 'by-hand' })?.join('\n')
    expect(noted(SERVER)).toMatch(/Terminal Services.*\n.*Ole.*\n.*WindowsFirewall" \/s$/)
    expect(noted({ ...SERVER, firewallStore: 'netsh' })).toMatch(/netsh firewall show config verbose=ENABLE$/)
    expect(noted({ ...SERVER, servicePack: 'rtm' })).not.toMatch(/firewall/i)
  })

  it('asks for the helpers by their names, as what they were called', () => {
    const answers: Answers = { ...SCENARIOS['xp-sp3-narrow'], helperUsers: ['CONTOSO\\m.de.vries'] }
    expect(linesOf('names-by-hand', answers)).toEqual([
      'net group "RA-Helpers" /domain',
      'net localgroup "RA-Helpers" /domain',
      'net user "m.de.vries" /domain',
    ])
    const many = Array.from({ length: 21 }, (_, index) => `CONTOSO\\user${index}`)
    expect(linesOf('names-by-hand', { ...answers, helpers: many })).toBeUndefined()
  })

  it.for<readonly [TickBoxId, Answers, Answers]>([
    ['find-out-membership', { ...BY_HAND, membership: 'unknown' }, BY_HAND],
    ['find-out-solicited', { ...BY_HAND, solicited: 'unknown' }, BY_HAND],
    [
      'solicited-stays-off',
      { ...BY_HAND, solicited: 'disabled' },
      { ...BY_HAND, solicited: 'disabled', enableSolicited: true },
    ],
    [
      'solicited-by-hand',
      { ...BY_HAND, solicited: 'disabled', enableSolicited: true },
      { ...BY_HAND, enableSolicited: true },
    ],
    ['other-firewall', { ...BY_HAND, servicePack: 'rtm' }, BY_HAND],
    ['dcom-by-hand', BY_HAND, { ...BY_HAND, dcom: 'on' }],
    ['dcom-back', { ...BY_HAND, dcom: 'off' }, BY_HAND],
    ['firewall-commands', { ...BY_HAND, firewallStore: 'netsh' }, BY_HAND],
    ['firewall-1', BY_HAND, { ...BY_HAND, firewallStore: 'netsh' }],
    ['remote-desktop-by-hand', BY_HAND, { ...BY_HAND, article: 'literal' }],
    ['local-merge-by-hand', BY_HAND, { ...BY_HAND, keepLocalExceptions: false }],
    ['exceptions-there', BY_HAND, { ...BY_HAND, servicePack: 'rtm' }],
  ])('has %s where it applies, and only there', ([id, applies, doesNot]) => {
    expect(boxesOf(applies).map((box) => box.id)).toContain(id)
    expect(boxesOf(doesNot).map((box) => box.id)).not.toContain(id)
  })
})
