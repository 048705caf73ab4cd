import * as v from 'valibot'
import { readScopeEntry } from '#domain/windows/addresses.ts'
import type { ScopeProblem } from '#domain/windows/addresses.ts'
import { EDITION_IDS, EDITIONS, SERVICE_PACKS } from '#domain/windows/editions.ts'
import type { Edition } from '#domain/windows/editions.ts'

/** The format number that `answers.json` carries. */
export const ANSWERS_SCHEMA = 1

const scopeEntry = v.pipe(
  v.string(),
  v.check((entry) => readScopeEntry(entry).problem === null),
  v.transform((entry) => readScopeEntry(entry).entry),
)
const isDistinct = (list: readonly string[]) => new Set(list).size === list.length
const names = v.array(v.string())

/** Every answer a person can give, by its key in `answers.json`, with what it may be. */
export const ANSWERS = {
  edition: v.picklist(EDITION_IDS),
  servicePack: v.picklist(SERVICE_PACKS),
  helperEdition: v.picklist([...EDITION_IDS, 'other']),
  solicited: v.picklist(['enabled', 'disabled', 'unknown']),
  /** Enable Solicited Remote Assistance where it is disabled; left out: leave it disabled. */
  enableSolicited: v.boolean(),
  /** How it is rolled out: which files there are, and where the firewall exceptions go by themselves (`ways.ts`). */
  way: v.picklist(['by-hand', 'one', 'several', 'gpmc', 'samba']),
  membership: v.picklist(['same-domain', 'trusted-domains', 'no-trust', 'workgroup', 'unknown']),
  /** NetBIOS or DNS name that completes bare account names. Optional. */
  domain: v.string(),
  /** Name of the one computer that receives help: scripts run there only; also to notice local accounts. Optional. */
  computer: v.string(),
  /** One entry per account, as typed; `accounts.ts` says what each is. */
  helpers: names,
  /** Which of the entries the person called a group, and which a user. */
  helperGroups: names,
  helperUsers: names,
  control: v.picklist(['view', 'control']),
  dcom: v.picklist(['on', 'off', 'missing', 'unknown']),
  /** Left out: where the way puts them. */
  firewallStore: v.picklist(['netsh', 'policy']),
  profiles: v.pipe(
    v.array(v.picklist(['domain', 'standard'])),
    v.minLength(1),
    v.check((profiles) => isDistinct(profiles)),
  ),
  scope: v.union([
    v.literal('any'),
    v.pipe(
      v.array(scopeEntry),
      v.minLength(1),
      v.check((entries) => isDistinct(entries)),
    ),
  ]),
  keepLocalExceptions: v.boolean(),
  article: v.picklist(['corrected', 'literal']),
} as const satisfies Record<string, v.GenericSchema>

export type AnswerKey = keyof typeof ANSWERS
export const ANSWER_KEYS = Object.keys(ANSWERS) as AnswerKey[]

/** What a person said so far; what is not answered is left out. */
export type Answers = {
  readonly [Key in AnswerKey]?: Readonly<v.InferOutput<(typeof ANSWERS)[Key]>>
}

export type AnswersProblem =
  | { readonly kind: 'not-an-object' }
  | { readonly kind: 'no-version' }
  | { readonly kind: 'newer-version'; readonly found: number }
  | { readonly kind: 'unknown-key'; readonly key: string }
  /** An address that no helper can send from; each is named by itself. */
  | { readonly kind: 'no-sender'; readonly typed: string; readonly problem: NobodysAddress }
  | { readonly kind: 'impossible'; readonly key: AnswerKey; readonly found: string }
  /** That edition does not exist at that service pack. */
  | { readonly kind: 'no-such-service-pack'; readonly edition: string; readonly found: string }

/**
 * Turns anything (a stored session, an opened file) into answers: keeps what is an answer and reports the rest.
 * Takes an object with the key `schema`; returns the answers in the order of `ANSWERS`, and the problems by key.
 */
export function readAnswers(untrusted: unknown): {
  readonly answers: Answers
  readonly problems: readonly AnswersProblem[]
} {
  if (typeof untrusted !== 'object' || untrusted === null || Array.isArray(untrusted)) {
    return { answers: {}, problems: [{ kind: 'not-an-object' }] }
  }
  const record = withKeysOfNow(new Map<string, unknown>(Object.entries(untrusted)))
  const version = record.get('schema')
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 1) {
    return { answers: {}, problems: [{ kind: 'no-version' }] }
  }
  if (version > ANSWERS_SCHEMA) {
    return { answers: {}, problems: [{ kind: 'newer-version', found: version }] }
  }

  const problems: AnswersProblem[] = []
  for (const key of record.keys()) {
    if (key !== 'schema' && key !== '$schema' && !(ANSWER_KEYS as string[]).includes(key)) {
      problems.push({ kind: 'unknown-key', key: shortened(key) })
    }
  }
  const kept: [AnswerKey, unknown][] = []
  for (const key of ANSWER_KEYS) {
    if (!record.has(key)) continue
    const result = v.safeParse(ANSWERS[key], record.get(key))
    if (result.success) kept.push([key, result.output])
    else problems.push(...impossible(key, record.get(key)))
  }
  const answers = Object.fromEntries(kept) as Answers
  return withExistingServicePack(answers, problems)
}

/** Keys that had another name in files which people kept. */
const OLD_KEYS: ReadonlyMap<string, AnswerKey> = new Map([['situation', 'way']])

/** With the key of now for an old one; where both are there, the old one is left to be named. */
function withKeysOfNow(record: ReadonlyMap<string, unknown>): ReadonlyMap<string, unknown> {
  return new Map(
    [...record].map(([key, value]) => {
      const now = OLD_KEYS.get(key)
      return [now === undefined || record.has(now) ? key : now, value]
    }),
  )
}

type NobodysAddress = Extract<ScopeProblem, { readonly kind: 'no-sender' }>

/** Why a key was not read. What is wrong with the rest of a list beside such addresses is said as well. */
function impossible(key: AnswerKey, value: unknown): readonly AnswersProblem[] {
  const whole: AnswersProblem = { kind: 'impossible', key, found: excerpt(value) }
  if (key !== 'scope' || !Array.isArray(value)) return [whole]
  const nobodys: AnswersProblem[] = []
  const others: unknown[] = []
  for (const entry of value as readonly unknown[]) {
    const problem = typeof entry === 'string' ? readScopeEntry(entry).problem : null
    if (problem?.kind === 'no-sender') nobodys.push({ kind: 'no-sender', typed: String(entry), problem })
    else others.push(entry)
  }
  if (nobodys.length === 0) return [whole]
  return others.length === 0 || v.is(ANSWERS.scope, others) ? nobodys : [...nobodys, whole]
}

function withExistingServicePack(answers: Answers, problems: AnswersProblem[]) {
  const { edition, servicePack, ...rest } = answers
  if (edition === undefined || servicePack === undefined) return { answers, problems }
  const facts: Edition = EDITIONS[edition]
  if (facts.servicePacks.includes(servicePack)) return { answers, problems }
  return {
    answers: { edition, ...rest },
    problems: [
      ...problems,
      { kind: 'no-such-service-pack', edition: facts.name, found: servicePack } as const,
    ],
  }
}

/** What stood there, short enough for a message. */
export function excerpt(value: unknown): string {
  return shortened(JSON.stringify(value) ?? String(value))
}

/** Short enough for a message, whatever was in the file. */
export function shortened(text: string): string {
  return text.length > 60 ? `${text.slice(0, 57)}…` : text
}
