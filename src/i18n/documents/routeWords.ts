import type { Answers } from '#domain/answers/answers.ts'
import { relevantAnswers } from '#domain/answers/steps.ts'
import type { RichText } from '#domain/files/documents/richText.ts'
import { fitsOf } from '#domain/plan/requirements.ts'
import type { RouteStep } from '#domain/files/route/route.ts'
import type { Messages } from '#i18n/en/messages.ts'
import type { BoxFacts, LabelOf, RouteWords } from '#i18n/en/route.ts'

/** What of the answers a line to tick speaks of. */
export function boxFacts(answers: Answers): BoxFacts {
  const { control, profiles, scope, servicePack, membership } = relevantAnswers(answers)
  const accepted = fitsOf(answers).flatMap((look) => (look.kind === 'service-pack' ? look.accepted : []))
  return {
    level: control ?? 'control',
    profiles: profiles ?? [],
    scope: scope === undefined || scope === 'any' ? '*' : scope.join(','),
    alsoFits: accepted.filter((n) => n > 0 && `sp${n}` !== servicePack),
    trust: membership !== 'same-domain',
  }
}

/** Who does a step, where, and how long it takes: one line. */
export function stepLead({ who, where, minutes, restart }: RouteStep, r: RouteWords): string {
  const text = [r.who[who], r.where[where], r.minutes(minutes), ...(restart ? [r.restart] : [])].join(', ')
  return text.charAt(0).toUpperCase() + text.slice(1)
}

/** What should be seen after a step, and what to do when not. */
export function stepOutcome({ id }: RouteStep, r: RouteWords): RichText {
  const { see, otherwise } = r.steps[id]
  return [`${r.see} `, ...see, ...(otherwise === null ? [] : [` ${r.otherwise}: `, ...otherwise])]
}

/** What matters at a step, a sentence each. */
export function stepWarnings({ warnings }: RouteStep, m: Messages, r: RouteWords): readonly RichText[] {
  return warnings.map((id) => [`${r.warning}: ${m.warnings[id]}`])
}

/** A step as one line to tick: what it is called, what is done, and what is typed for it as a whole. */
export function stepBox(
  { id, lines }: RouteStep,
  r: RouteWords,
  label: LabelOf,
): { readonly text: RichText; readonly lines: readonly string[] } {
  const { title, text } = r.steps[id]
  return { text: [`${title}. `, ...text(label)], lines }
}
