import { policyDefinitions } from '#domain/answers/wantedExceptions.ts'
import { START_BUTTON } from '#domain/training/desktop/desktop.ts'
import { capabilitiesOf } from '#domain/windows/editions.ts'
import { FIREWALL_PROFILES } from '#domain/windows/firewallException.ts'
import { MACHINE_KEYS } from '#domain/windows/machine.ts'
import { SESSMGR } from '#domain/windows/remoteAssistance.ts'
import { ADDRESS, DEMO_CAST } from './lessonCast.ts'
import type { Cast } from './lessonCast.ts'
import { netshAll, regAdd } from './lessonCommands.ts'
import { OFFICES } from './lessonMachines.ts'

import {
  press,
  type,
  select,
  open,
  unfold,
  runProgram,
  addEntries,
  definePolicy,
  tryOffer,
  OPEN_REMOTE_ASSISTANCE,
  OPEN_DOMAIN_PROFILE,
} from './lessonGestures.ts'
import type { Lesson } from './lesson.ts'

/** The article's definition strings for some addresses, on a Windows. */
function definitions(scope: 'any' | readonly string[], edition: 'xp-professional' | 'server-2003-standard') {
  const answers = { firewallStore: 'policy', scope: scope === 'any' ? scope : [...scope] } as const
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
