import type { ArticleId } from '#domain/windows/article.ts'
import { START_BUTTON, SIDE_BUTTONS } from '#domain/training/desktop/desktop.ts'
import type { ControlId, Gesture } from '#domain/training/desktop/screen.ts'
import { capabilitiesOf } from '#domain/windows/editions.ts'
import { ADDRESS, DEMO_CAST } from './lessonCast.ts'
import type { Cast } from './lessonCast.ts'
import { netshAll, regAdd } from './lessonCommands.ts'
import {
  changed,
  configuredMachine,
  localKey,
  number,
  OFFICES,
  withExceptions,
  withOffer,
} from './lessonMachines.ts'
import { freshMachine, MACHINE_KEYS } from '#domain/windows/machine.ts'
import type { Machine } from '#domain/windows/machine.ts'
import type { FirewallProfile } from '#domain/windows/firewallException.ts'
import type { RegistryKey } from '#domain/windows/registry.ts'
import { FIREWALL_PROFILES } from '#domain/windows/firewallException.ts'
import { policyDefinitions } from '#domain/answers/wantedExceptions.ts'
import { SESSMGR } from '#domain/windows/remoteAssistance.ts'
import { SCENARIOS } from '#domain/answers/scenarios.ts'

/** What must be true in the end, however it came about. */
export type Goal =
  /** An offer by the lesson's helper is let in, at this level. */
  | { readonly kind: 'offer'; readonly level: 'view' | 'control' }
  /** A value is this number or text; null: it is not there. */
  | {
      readonly kind: 'value'
      readonly key: RegistryKey
      readonly name: string
      readonly data: number | string | null
    }
  /** These and no others are on the list of helpers. */
  | { readonly kind: 'helpers'; readonly names: readonly string[] }
  /** Whether this address reaches what an offer needs, in this profile. */
  | {
      readonly kind: 'reach'
      readonly profile: FirewallProfile
      readonly address: string
      readonly isLetIn: boolean
    }
  /** No policy list has an exception for a program of this name. */
  | { readonly kind: 'no-program'; readonly fileName: string }

/** One numbered step of a lesson, as the article or we put it, and how it is done in the replica. */
export interface LessonAction {
  /** The article's own action; else its words are ours. */
  readonly id: LessonActionId
  readonly gestures: readonly Gesture[]
}

export interface Lesson {
  readonly goals: readonly Goal[]
  readonly actions: readonly LessonAction[]
  /** The same goal by commands alone, as an administrator would type them at the prompt. */
  readonly otherWay: readonly string[]
}

/** Actions that the article does not number. */
export const OWN_ACTIONS = [
  'log-on',
  'try-offer',
  'open-registry',
  'find-ole',
  'read-dcom',
  'set-dcom',
  'open-editor',
  'open-profile',
  'port-string',
  'program-strings',
  'open-offer',
  'choose-view',
  'confirm-policy',
  'see-list',
  'add-trainees',
  'lower-level',
  'remote-desktop',
  'follow-step-2',
  'miss-the-list',
  'go-back',
  'right-policy',
  'three-folders',
] as const
export type OwnActionId = (typeof OWN_ACTIONS)[number]
export type LessonActionId = Extract<ArticleId, `policy-${number}` | `firewall-${number}`> | OwnActionId

const press = (on: ControlId, item?: string): Gesture =>
  item === undefined ? { do: 'press', on } : { do: 'press', on, item }
const type = (on: ControlId, text: string): Gesture => ({ do: 'type', on, text })
const select = (on: ControlId, item: string): Gesture => ({ do: 'select', on, item })
const open = (on: ControlId, item: string): Gesture => ({ do: 'open', on, item })
const unfold = (on: ControlId, ...items: readonly string[]): readonly Gesture[] =>
  items.map((item) => ({ do: 'toggle', on, item }))

function runProgram(name: string): readonly Gesture[] {
  return [press(START_BUTTON), press('start.run'), type('run.open', name), press('run.ok')]
}

/** Adds entries to the list of the policy whose dialog is open, and goes back to that dialog. */
function addEntries(entries: readonly string[]): readonly Gesture[] {
  return [
    press('policy.show'),
    ...entries.flatMap((entry) => [press('contents.add'), type('item.text', entry), press('item.ok')]),
    press('contents.ok'),
  ]
}

function definePolicy(list: ControlId, policy: string, entries: readonly string[]): readonly Gesture[] {
  return [open(list, policy), press('policy.enabled'), ...addEntries(entries), press('policy.ok')]
}

/** On the helper's computer: the way of an offer. */
function tryOffer({ computer }: Cast): LessonAction {
  return {
    id: 'try-offer',
    gestures: [
      press(SIDE_BUTTONS.helper),
      press(START_BUTTON),
      press('start.help'),
      press('help.tools'),
      press('help.offer'),
      type('help.computer', computer),
      press('help.connect'),
    ],
  }
}

/** The article's definition strings for some addresses, on a Windows. */
function definitions(scope: 'any' | readonly string[], edition: 'xp-professional' | 'server-2003-standard') {
  const answers = { ...SCENARIOS['xp-sp2-as-article'], edition, scope }
  return policyDefinitions(answers, capabilitiesOf(edition, 'sp2')).map(({ definition }) => definition)
}

const [ARTICLE_PORT = '', ...ARTICLE_PROGRAMS] = definitions('any', 'xp-professional')
const [OFFICE_PORT = '', ...OFFICE_PROGRAMS] = definitions(OFFICES, 'xp-professional')
const [SERVER_PORT = '', ...SERVER_PROGRAMS] = definitions(OFFICES, 'server-2003-standard')

function offerByCommand({ listed }: Cast): readonly string[] {
  return [
    regAdd(MACHINE_KEYS.policy, 'fAllowUnsolicited', 1),
    regAdd(MACHINE_KEYS.policy, 'fAllowUnsolicitedFullControl', 1),
    regAdd(MACHINE_KEYS.helpers, listed, listed),
  ]
}

const OPEN_REMOTE_ASSISTANCE: readonly Gesture[] = [
  ...unfold('gpedit.tree', 'computer', 'templates', 'system'),
  select('gpedit.tree', 'remote-assistance'),
]
const OPEN_DOMAIN_PROFILE: readonly Gesture[] = [
  ...unfold('gpedit.tree', 'computer', 'templates', 'network', 'connections', 'windows-firewall'),
  select('gpedit.tree', 'domain-profile'),
]

/** Every lesson in the order in which it is taught. */
const LESSONS = {
  policy: (cast) => ({
    goals: [
      { kind: 'value', key: MACHINE_KEYS.policy, name: 'fAllowUnsolicited', data: 1 },
      { kind: 'helpers', names: [cast.listed] },
      { kind: 'offer', level: 'control' },
    ],
    actions: [
      { id: 'policy-1', gestures: runProgram('gpedit.msc') },
      { id: 'policy-2', gestures: [...OPEN_REMOTE_ASSISTANCE, open('gpedit.list', 'offer')] },
      { id: 'policy-3', gestures: [press('policy.enabled')] },
      { id: 'policy-4', gestures: [type('policy.fAllowUnsolicitedFullControl', '1')] },
      { id: 'policy-5', gestures: [press('policy.show')] },
      { id: 'policy-6', gestures: [press('contents.add'), type('item.text', cast.listed), press('item.ok')] },
      { id: 'policy-7', gestures: [press('contents.ok'), press('policy.ok')] },
      { id: 'policy-8', gestures: [{ do: 'close', on: 'gpedit' }] },
      tryOffer(cast),
    ],
    otherWay: offerByCommand(cast),
  }),
  firewall: (cast) => ({
    goals: [
      { kind: 'reach', profile: 'domain', address: '203.0.113.9', isLetIn: true },
      { kind: 'reach', profile: 'standard', address: '203.0.113.9', isLetIn: true },
      { kind: 'offer', level: 'control' },
    ],
    actions: [
      { id: 'firewall-1', gestures: [press(START_BUTTON)] },
      { id: 'firewall-2', gestures: [press('start.run'), type('run.open', 'mmc'), press('run.ok')] },
      {
        id: 'firewall-3',
        gestures: [
          press('mmc.file', 'add-remove'),
          press('snap-ins.tabs', 'standalone'),
          press('snap-ins.add'),
        ],
      },
      {
        id: 'firewall-4',
        gestures: [select('add-snap-in.list', 'group-policy'), press('add-snap-in.add')],
      },
      { id: 'firewall-5', gestures: [press('select-gpo.browse')] },
      {
        id: 'firewall-6',
        gestures: [select('browse-gpo.list', 'Remote Assistance'), press('browse-gpo.ok')],
      },
      { id: 'firewall-7', gestures: [press('select-gpo.finish')] },
      { id: 'firewall-8', gestures: [press('add-snap-in.close')] },
      { id: 'firewall-9', gestures: [press('snap-ins.ok')] },
      {
        id: 'firewall-10',
        gestures: [
          ...unfold('mmc.tree', 'computer', 'templates', 'network', 'connections'),
          select('mmc.tree', 'windows-firewall'),
        ],
      },
      // The article opens the computer's own policy here, which is another one; the object is open already.
      { id: 'firewall-11', gestures: unfold('mmc.tree', 'windows-firewall') },
      {
        id: 'firewall-12',
        gestures: FIREWALL_PROFILES.flatMap((profile) => [
          select('mmc.tree', `${profile}-profile`),
          ...definePolicy('mmc.list', `${profile}-ports`, [ARTICLE_PORT]),
        ]),
      },
      {
        id: 'firewall-13',
        gestures: FIREWALL_PROFILES.flatMap((profile) => [
          select('mmc.tree', `${profile}-profile`),
          ...definePolicy('mmc.list', `${profile}-programs`, ARTICLE_PROGRAMS),
        ]),
      },
      tryOffer(cast),
    ],
    otherWay: netshAll('all', 'any'),
  }),
  dcom: (cast) => ({
    goals: [
      { kind: 'value', key: MACHINE_KEYS.dcom, name: 'EnableDCOM', data: 'Y' },
      { kind: 'offer', level: 'control' },
    ],
    actions: [
      { id: 'open-registry', gestures: runProgram('regedit') },
      {
        id: 'find-ole',
        gestures: [
          ...unfold(
            'regedit.tree',
            'HKEY_LOCAL_MACHINE\\SOFTWARE',
            'HKEY_LOCAL_MACHINE\\SOFTWARE\\Microsoft',
          ),
          select('regedit.tree', `HKEY_LOCAL_MACHINE\\${MACHINE_KEYS.dcom}`),
        ],
      },
      { id: 'read-dcom', gestures: [open('regedit.list', 'EnableDCOM')] },
      { id: 'set-dcom', gestures: [type('value.data', 'Y'), press('value.ok')] },
      tryOffer(cast),
    ],
    otherWay: [regAdd(MACHINE_KEYS.dcom, 'EnableDCOM', 'Y')],
  }),
  strings: (cast) => ({
    goals: [
      { kind: 'reach', profile: 'domain', address: ADDRESS, isLetIn: true },
      { kind: 'reach', profile: 'domain', address: '203.0.113.9', isLetIn: false },
      { kind: 'reach', profile: 'standard', address: ADDRESS, isLetIn: false },
      { kind: 'offer', level: 'control' },
    ],
    actions: [
      { id: 'open-editor', gestures: runProgram('gpedit.msc') },
      { id: 'open-profile', gestures: OPEN_DOMAIN_PROFILE },
      { id: 'port-string', gestures: definePolicy('gpedit.list', 'domain-ports', [OFFICE_PORT]) },
      {
        id: 'program-strings',
        gestures: definePolicy('gpedit.list', 'domain-programs', OFFICE_PROGRAMS),
      },
      tryOffer(cast),
    ],
    otherWay: netshAll('domain', OFFICES),
  }),
  level: (cast) => ({
    goals: [
      { kind: 'helpers', names: [cast.listed] },
      { kind: 'offer', level: 'view' },
    ],
    actions: [
      { id: 'open-editor', gestures: runProgram('gpedit.msc') },
      { id: 'open-offer', gestures: [...OPEN_REMOTE_ASSISTANCE, open('gpedit.list', 'offer')] },
      { id: 'choose-view', gestures: [type('policy.fAllowUnsolicitedFullControl', '0')] },
      { id: 'confirm-policy', gestures: [press('policy.ok')] },
      tryOffer(cast),
    ],
    otherWay: [regAdd(MACHINE_KEYS.policy, 'fAllowUnsolicitedFullControl', 0)],
  }),
  'one-list': (cast) => ({
    goals: [
      { kind: 'helpers', names: [cast.listed, cast.second] },
      { kind: 'offer', level: 'view' },
    ],
    actions: [
      { id: 'open-editor', gestures: runProgram('gpedit.msc') },
      { id: 'open-offer', gestures: [...OPEN_REMOTE_ASSISTANCE, open('gpedit.list', 'offer')] },
      { id: 'see-list', gestures: [press('policy.show')] },
      {
        id: 'add-trainees',
        gestures: [
          press('contents.add'),
          type('item.text', cast.second),
          press('item.ok'),
          press('contents.ok'),
        ],
      },
      { id: 'lower-level', gestures: [type('policy.fAllowUnsolicitedFullControl', '0')] },
      { id: 'confirm-policy', gestures: [press('policy.ok')] },
      tryOffer(cast),
    ],
    otherWay: [
      regAdd(MACHINE_KEYS.helpers, cast.second, cast.second),
      regAdd(MACHINE_KEYS.policy, 'fAllowUnsolicitedFullControl', 0),
    ],
  }),
  server: (cast) => ({
    goals: [
      { kind: 'reach', profile: 'domain', address: ADDRESS, isLetIn: true },
      { kind: 'reach', profile: 'domain', address: '203.0.113.9', isLetIn: false },
      { kind: 'no-program', fileName: 'Sessmgr.exe' },
      { kind: 'offer', level: 'control' },
    ],
    actions: [
      { id: 'open-editor', gestures: runProgram('gpedit.msc') },
      { id: 'open-profile', gestures: OPEN_DOMAIN_PROFILE },
      { id: 'port-string', gestures: definePolicy('gpedit.list', 'domain-ports', [SERVER_PORT]) },
      {
        id: 'program-strings',
        gestures: definePolicy(
          'gpedit.list',
          'domain-programs',
          SERVER_PROGRAMS.filter((definition) => !definition.startsWith(SESSMGR.path)),
        ),
      },
      {
        id: 'remote-desktop',
        gestures: [
          open('gpedit.list', 'domain-remote-desktop'),
          press('policy.enabled'),
          type('policy.RemoteAddresses', OFFICES.join(',')),
          press('policy.ok'),
        ],
      },
      tryOffer(cast),
    ],
    otherWay: [
      ...netshAll('domain', OFFICES).filter((command) => !command.includes(SESSMGR.path)),
      `netsh firewall set service type=REMOTEDESKTOP mode=ENABLE scope=CUSTOM addresses=${OFFICES.join(',')} profile=DOMAIN`,
    ],
  }),
  slips: (cast) => ({
    goals: [
      { kind: 'value', key: MACHINE_KEYS.policy, name: 'fAllowToGetHelp', data: null },
      { kind: 'helpers', names: [cast.listed] },
      { kind: 'offer', level: 'control' },
    ],
    actions: [
      { id: 'policy-1', gestures: runProgram('gpedit.msc') },
      { id: 'follow-step-2', gestures: [...OPEN_REMOTE_ASSISTANCE, open('gpedit.list', 'solicited')] },
      { id: 'miss-the-list', gestures: [press('policy.enabled')] },
      { id: 'go-back', gestures: [press('policy.cancel')] },
      { id: 'right-policy', gestures: [open('gpedit.list', 'offer'), press('policy.enabled')] },
      { id: 'policy-6', gestures: [...addEntries([cast.listed])] },
      { id: 'confirm-policy', gestures: [press('policy.ok')] },
      {
        id: 'three-folders',
        gestures: [
          ...unfold('gpedit.tree', 'network', 'connections'),
          select('gpedit.tree', 'windows-firewall'),
        ],
      },
      tryOffer(cast),
    ],
    otherWay: offerByCommand(cast),
  }),
} as const satisfies Record<string, (cast: Cast) => Lesson>

export type LessonId = keyof typeof LESSONS
export const LESSON_IDS = Object.keys(LESSONS) as LessonId[]

/** A lesson with these names in it: what must be true in the end, and the intended way there. */
export function lessonOf(id: LessonId, cast: Cast = DEMO_CAST): Lesson {
  return LESSONS[id](cast)
}

/** The computer as a lesson finds it: what the lesson is about is still to be done, all else is in order. */
export function startOf(lesson: LessonId, cast: Cast = DEMO_CAST): Machine {
  const { computer, domain } = cast
  return {
    ...machineOf(lesson, cast),
    name: computer,
    domain,
    person: { name: `${domain}\\user`, accepts: true },
  }
}

function machineOf(lesson: LessonId, cast: Cast): Machine {
  switch (lesson) {
    case 'policy':
    case 'slips':
      return withExceptions(freshMachine('xp-professional', 'sp3'))
    case 'firewall':
    case 'strings':
      return withOffer(freshMachine('xp-professional', 'sp3'), cast)
    case 'dcom':
      return changed(configuredMachine(cast), [
        {
          kind: 'set-value',
          key: MACHINE_KEYS.dcom,
          name: 'EnableDCOM',
          data: { type: 'REG_SZ', data: 'N' },
        },
      ])
    case 'level':
    case 'one-list':
      return configuredMachine(cast)
    case 'server':
      return changed(
        withOffer(freshMachine('server-2003-standard', 'sp2'), cast),
        FIREWALL_PROFILES.map((profile) => number(localKey(profile), 'EnableFirewall', 1)),
      )
  }
}
