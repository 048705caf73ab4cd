import * as fc from 'fast-check'
import { ANSWERS } from '#domain/answers/answers.ts'
import type { AnswerKey, Answers } from '#domain/answers/answers.ts'
import { isSettled } from '#domain/answers/steps.ts'
import { readScopeEntry } from '#domain/windows/addresses.ts'
import { EDITION_IDS, EDITIONS } from '#domain/windows/editions.ts'

/** Every edition with each service pack it exists in. */
export const COMPUTERS = EDITION_IDS.flatMap((edition) =>
  EDITIONS[edition].servicePacks.map((servicePack) => ({ edition, servicePack })),
)

const scopeEntry = fc
  .oneof(
    fc.constant('localsubnet'),
    fc.ipV4(),
    fc.tuple(fc.ipV4(), fc.integer({ min: 1, max: 32 })).map(([address, bits]) => `${address}/${bits}`),
  )
  .map((typed) => {
    const { problem } = readScopeEntry(typed)
    return problem !== null && 'suggestion' in problem ? (problem.suggestion ?? typed) : typed
  })
  .filter((entry) => readScopeEntry(entry).problem === null)

/** Once, as each of them takes half a second to be made. */
const anyText = fc.string({ unit: 'binary' })
const anyName = fc.oneof(
  fc.constantFrom('RA-Helpers', 'CONTOSO\\m.de.vries', 'm@contoso.com', '.\\admin', '__proto__', ''),
  anyText,
)
const goodName = fc
  .string({ unit: fc.constantFrom(...Array.from("aZ09é%&^!'()#$~{}`_-Ж田😀")), minLength: 1, maxLength: 20 })
  .filter((name) => name.length <= 20)
  .chain((name) => fc.constantFrom(name, `FABRIKAM\\${name}`))

type Given = { readonly [Key in AnswerKey]: fc.Arbitrary<NonNullable<Answers[Key]>> }

/** Whatever is possible for each key by itself. */
const POSSIBLE = {
  edition: fc.constantFrom(...ANSWERS.edition.options),
  servicePack: fc.constantFrom(...ANSWERS.servicePack.options),
  helperEdition: fc.constantFrom(...ANSWERS.helperEdition.options),
  solicited: fc.constantFrom(...ANSWERS.solicited.options),
  enableSolicited: fc.boolean(),
  membership: fc.constantFrom(...ANSWERS.membership.options),
  domain: fc.oneof(fc.constantFrom('CONTOSO', 'contoso.local'), anyText),
  computer: fc.oneof(fc.constant('PC01'), anyText),
  helpers: fc.array(anyName, { maxLength: 5 }),
  helperGroups: fc.array(anyName, { maxLength: 2 }),
  helperUsers: fc.array(anyName, { maxLength: 2 }),
  control: fc.constantFrom(...ANSWERS.control.options),
  dcom: fc.constantFrom(...ANSWERS.dcom.options),
  firewallStore: fc.constantFrom(...ANSWERS.firewallStore.options),
  profiles: fc.constantFrom(['domain'] as const, ['standard'] as const, ['standard', 'domain'] as const),
  scope: fc.oneof(fc.constant('any' as const), fc.uniqueArray(scopeEntry, { minLength: 1, maxLength: 6 })),
  keepLocalExceptions: fc.boolean(),
  article: fc.constantFrom(...ANSWERS.article.options),
  way: fc.constantFrom(...ANSWERS.way.options),
} satisfies Given

/** For tests only: answers that `readAnswers` gives, as complete and as sensible as chance has it. */
export const arbitraryAnswers: fc.Arbitrary<Answers> = fc
  .tuple(fc.record(POSSIBLE, { requiredKeys: [] }), fc.constantFrom(...COMPUTERS))
  .map(([answers, computer]) =>
    answers.edition === undefined || answers.servicePack === undefined
      ? answers
      : { ...answers, ...computer },
  )

/** For tests only: answers for which there are files; those of steps that are not asked are there as well. */
export const settledAnswers: fc.Arbitrary<Answers> = fc
  .tuple(
    fc.constantFrom(...COMPUTERS),
    fc.record(
      {
        ...POSSIBLE,
        domain: fc.constantFrom('CONTOSO', 'contoso.local'),
        computer: fc.constant('PC01'),
        helpers: fc.uniqueArray(goodName, {
          minLength: 1,
          maxLength: 4,
          selector: (name) => name.toUpperCase(),
        }),
      },
      {
        requiredKeys: [
          'helperEdition',
          'solicited',
          'way',
          'membership',
          'domain',
          'helpers',
          'control',
          'dcom',
          'profiles',
          'scope',
          'article',
        ],
      },
    ),
  )
  .map(([computer, others]) => ({ ...others, ...computer }))
  .filter((answers) => isSettled(answers))
