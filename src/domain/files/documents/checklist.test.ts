import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Answers } from '#domain/answers/answers.ts'
import { helperAccounts } from '#domain/answers/helperList.ts'
import { SCENARIO_IDS, SCENARIOS } from '#domain/answers/scenarios.ts'
import { relevantAnswers } from '#domain/answers/steps.ts'
import { parseNetshScript } from '#domain/files/settings/readNetshScript.ts'
import { netshCommands } from '#domain/formats/netsh.ts'
import { buildPlan } from '#domain/plan/buildPlan.ts'
import { arbitraryAnswers, settledAnswers } from '#domain/testing/arbitraryAnswers.ts'
import { helperNames } from '#domain/windows/accounts.ts'
import { buildChecklist } from './checklist.ts'
import { CHECKLIST, CHECKLIST_SECTIONS } from './checklistItems.ts'
import type { ChecklistItemId } from './checklistItems.ts'

const IDS = Object.keys(CHECKLIST) as ChecklistItemId[]
const SERVER = SCENARIOS['server-2003-policy']

const linesOf = (id: ChecklistItemId, answers: Answers) =>
  buildChecklist(answers).find((item) => item.id === id)?.lines

describe('the checklist', () => {
  it('shows every line it can have, for some computer', () => {
    const extra: Answers = { ...SERVER, solicited: 'disabled' }
    const shown = [...SCENARIO_IDS.map((id): Answers => SCENARIOS[id]), extra].flatMap(buildChecklist)
    expect(new Set(shown.map(({ id }) => id))).toEqual(new Set(IDS))
  })

  it('has its sections in order, each line once', () => {
    fc.assert(
      fc.property(fc.oneof(settledAnswers, arbitraryAnswers), (answers) => {
        const items = buildChecklist(answers)
        const places = items.map(({ section }) => CHECKLIST_SECTIONS.indexOf(section))
        expect(places).toEqual(places.toSorted((a, b) => a - b))
        expect(items.map(({ id }) => id)).toEqual(IDS.filter((id) => items.some((item) => item.id === id)))
      }),
    )
    expect(new Set(IDS.map((id) => CHECKLIST[id].section))).toEqual(new Set(CHECKLIST_SECTIONS))
  })

  it('has the helpers exactly as they are written', () => {
    fc.assert(
      fc.property(settledAnswers, (answers) => {
        expect(linesOf('policy-6', answers)).toEqual(helperNames(helperAccounts(answers)))
      }),
    )
    expect(linesOf('policy-6', SCENARIOS['hostile-names'])).toContain("CONTOSO\\R&D ^ 'test' !x!")
  })

  it('has by hand exactly the definitions that the policy file has', () => {
    fc.assert(
      fc.property(settledAnswers, (answers) => {
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

  it('has by hand exactly the commands that the script runs', () => {
    fc.assert(
      fc.property(settledAnswers, (answers) => {
        const typed = linesOf('firewall-commands', answers) ?? []
        const { commands, problems } = parseNetshScript(typed.join('\r\n'))
        expect(problems).toEqual([])
        expect(commands.map((command) => command.arguments)).toEqual(
          buildPlan(answers).firewall.map((change) => netshCommands(change).set),
        )
      }),
    )
  })

  it('changes nothing before and after the work', () => {
    const reads =
      /^(winver|systeminfo|reg query |net (user|group|localgroup) .* \/domain$|netsh firewall show )/
    fc.assert(
      fc.property(settledAnswers, (answers) => {
        for (const { section, lines } of buildChecklist(answers)) {
          if (section === 'before' || section === 'verify')
            for (const line of lines) expect(line).toMatch(reads)
        }
      }),
    )
  })

  it('looks at the profiles that get the exceptions, and at no other', () => {
    fc.assert(
      fc.property(settledAnswers, (answers) => {
        const verifying = buildChecklist(answers).filter(({ section }) => section === 'verify')
        const looked = verifying.flatMap(
          ({ lines }) => lines.join('\n').match(/Domain(?=Profile)|Standard(?=Profile)/g) ?? [],
        )
        const { profiles = [] } = relevantAnswers(answers)
        expect(new Set(looked.map((name) => name.toLowerCase()))).toEqual(new Set(profiles))
      }),
    )
  })

  it('notes what is there now in every place that is changed', () => {
    const noted = (answers: Answers) => linesOf('existing-values', answers)?.join('\n')
    expect(noted(SERVER)).toMatch(/Terminal Services.*\n.*Ole.*\n.*WindowsFirewall" \/s$/)
    expect(noted({ ...SERVER, firewallStore: 'netsh' })).toMatch(/netsh firewall show config verbose=ENABLE$/)
    expect(noted({ ...SERVER, servicePack: 'rtm' })).not.toMatch(/firewall/i)
  })

  it('speaks of a file only where there is one', () => {
    for (const id of SCENARIO_IDS) {
      const shown = buildChecklist(SCENARIOS[id]).map((item) => item.id)
      expect(shown.includes('run-firewall-apply')).toBe(buildPlan(SCENARIOS[id]).firewall.length > 0)
      expect(shown).toContain('run-apply-reg')
    }
  })

  it('reads no answer to a question that is not asked', () => {
    fc.assert(
      fc.property(arbitraryAnswers, (answers) => {
        expect(buildChecklist(answers)).toEqual(buildChecklist(relevantAnswers(answers)))
      }),
    )
  })

  it('is empty until the computer is known', () => {
    expect(
      buildChecklist({ ...SCENARIOS['xp-sp1-repair'], servicePack: undefined } as unknown as Answers),
    ).toEqual([])
  })

  it.for<readonly [ChecklistItemId, Answers, Answers]>([
    ['find-out-membership', { ...SERVER, membership: 'unknown' }, SERVER],
    ['find-out-solicited', { ...SERVER, solicited: 'unknown' }, SERVER],
    [
      'solicited-stays-off',
      { ...SERVER, solicited: 'disabled' },
      { ...SERVER, solicited: 'disabled', enableSolicited: true },
    ],
    [
      'solicited-by-hand',
      { ...SERVER, solicited: 'disabled', enableSolicited: true },
      { ...SERVER, enableSolicited: true },
    ],
    ['run-firewall-apply', { ...SERVER, firewallStore: 'netsh' }, SERVER],
    ['other-firewall', { ...SERVER, servicePack: 'rtm' }, SERVER],
    ['refresh-policy', SERVER, { ...SERVER, firewallStore: 'netsh' }],
    ['restart', SERVER, { ...SERVER, dcom: 'on' }],
    ['dcom-by-hand', SERVER, { ...SERVER, dcom: 'on' }],
    ['firewall-commands', { ...SERVER, firewallStore: 'netsh' }, SERVER],
    ['firewall-1', SERVER, { ...SERVER, firewallStore: 'netsh' }],
    ['remote-desktop-by-hand', SERVER, { ...SERVER, article: 'literal' }],
    ['local-merge-by-hand', SERVER, { ...SERVER, keepLocalExceptions: false }],
    ['policy-overrules-local', { ...SERVER, firewallStore: 'netsh' }, SERVER],
    ['exceptions-allowed', SERVER, { ...SERVER, servicePack: 'rtm' }],
  ])('has %s where it applies, and only there', ([id, applies, doesNot]) => {
    expect(buildChecklist(applies).map((item) => item.id)).toContain(id)
    expect(buildChecklist(doesNot).map((item) => item.id)).not.toContain(id)
  })
})
