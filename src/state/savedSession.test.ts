import { describe, expect, it } from 'vitest'
import { EMPTY_SESSION, readSavedSession, SESSION_VERSION, writeSavedSession } from './savedSession.ts'
import type { SavedSessionProblem, Session } from './savedSession.ts'

const SESSION: Session = {
  answers: {
    edition: 'xp-professional',
    servicePack: 'sp2',
    helpers: ['CORP\\jan', 'CORP\\piet'],
    scope: 'any',
  },
  drafts: { domain: 'corp..example', scope: '10.0.0.' },
  seen: ['edition', 'helpers'],
  windowsLanguage: 'nl',
}

/** One per past version, as it was saved then. Never changed; a new version adds one. */
const SAVED = [
  '{"version":1,"answers":{"edition":"xp-professional","servicePack":"sp2","helpers":["CORP\\\\jan","CORP\\\\piet"],"scope":"any"},"drafts":{"domain":"corp..example","scope":"10.0.0."},"seen":["edition","helpers"],"windowsLanguage":"nl"}',
]

describe('a saved session', () => {
  it('reads back as it was written', () => {
    expect(readSavedSession(writeSavedSession(SESSION))).toEqual({ session: SESSION, problems: [] })
    expect(readSavedSession(writeSavedSession(EMPTY_SESSION))).toEqual({
      session: EMPTY_SESSION,
      problems: [],
    })
  })

  it('has an example of every version', () => expect(SAVED).toHaveLength(SESSION_VERSION))

  it.each(SAVED)('of a past version comes back upgraded: %#', (text) => {
    expect(readSavedSession(text)).toEqual({ session: SESSION, problems: [] })
  })

  it('is written today as its newest example, or there is a version to add', () => {
    expect(writeSavedSession(SESSION)).toBe(SAVED.at(-1))
  })

  const unreadable: [string, SavedSessionProblem][] = [
    ['{"version":1,"answ', { kind: 'not-json' }],
    ['', { kind: 'not-json' }],
    ['null', { kind: 'not-an-object' }],
    ['[1]', { kind: 'not-an-object' }],
    ['{"answers":{}}', { kind: 'no-version' }],
    ['{"version":0}', { kind: 'no-version' }],
    [`{"version":${SESSION_VERSION + 1}}`, { kind: 'newer-version', found: SESSION_VERSION + 1 }],
  ]
  it.each(unreadable)('that is no session says so: %s', (text, problem) => {
    expect(readSavedSession(text)).toEqual({ session: null, problems: [problem] })
  })

  it('keeps what can be read, and names the rest', () => {
    const text = JSON.stringify({
      version: 1,
      answers: { control: 'view', dcom: 'perhaps', colour: 'red', schema: 99 },
      drafts: { domain: 7, helpers: 'CORP\\', motto: 'x' },
      seen: 'all',
      windowsLanguage: 3,
      theme: 'dark',
    })
    expect(readSavedSession(text)).toEqual({
      session: { ...EMPTY_SESSION, answers: { control: 'view' }, drafts: { helpers: 'CORP\\' } },
      problems: [
        { kind: 'unknown-part', part: 'theme' },
        { kind: 'unknown-key', key: 'colour' },
        { kind: 'impossible', key: 'dcom', found: '"perhaps"' },
        { kind: 'impossible-part', part: 'drafts.domain' },
        { kind: 'unknown-part', part: 'drafts.motto' },
        { kind: 'impossible-part', part: 'seen' },
        { kind: 'impossible-part', part: 'windowsLanguage' },
      ],
    })
  })

  it('makes addresses that were taken before typed text again, so that their problem is seen', () => {
    const text = '{"version":1,"answers":{"dcom":"on","scope":["10.0.0.0/8","127.0.0.1"]}}'
    expect(readSavedSession(text)).toEqual({
      session: { ...EMPTY_SESSION, answers: { dcom: 'on' }, drafts: { scope: '10.0.0.0/8\n127.0.0.1' } },
      problems: [],
    })
  })

  it('drops a service pack that the edition never had without calling it damage', () => {
    const text = '{"version":1,"answers":{"edition":"server-2003-standard","servicePack":"sp3"}}'
    const { session, problems } = readSavedSession(text)
    expect(session?.answers).not.toHaveProperty('servicePack')
    expect(problems).toEqual([])
  })
})
