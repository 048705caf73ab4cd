import type { AdviceId } from '#domain/answers/advice.ts'
import type { StepId } from '#domain/answers/steps.ts'
import type { ArtifactId } from '#domain/files/artifactIds.ts'
import { unscriptableNames } from '#domain/files/concerns.ts'
import { REFRESH_COMMAND, SAMBA_COMMANDS, UNLINK_COMMAND } from '#domain/files/policy/gpoCommands.ts'
import { byNetsh, byPolicy, hasFirewall, takesDcomBack, writesDcom } from './routeFacts.ts'
import type { RouteFacts } from './routeFacts.ts'
import type { TickBoxId } from './tickBoxes.ts'

/** What a step is for; the parts of a route follow each other in this order. */
export const ROUTE_PARTS = ['prepare', 'do', 'prove', 'keep', 'back'] as const
export type RoutePart = (typeof ROUTE_PARTS)[number]

/** Whose work a step is. */
export type RouteActor = 'administrator' | 'domain-administrator' | 'domain-user' | 'helper' | 'responsible'

/** Where it is done. */
export type RoutePlace =
  | 'computer'
  | 'each-computer'
  /** Any computer of the helpers' domain. */
  | 'member'
  /** Where the Group Policy Management Console is. */
  | 'console'
  | 'controller'
  | 'helpers-computer'
  | 'desk'

/** A step of a route. Its words are in `route.ts` of each language. */
export interface RouteStepEntry {
  readonly part: RoutePart
  readonly who: RouteActor
  readonly where: RoutePlace
  /** An estimate, for one computer or for the domain; restarts and waiting not counted. */
  readonly minutes: number
  readonly applies?: (facts: RouteFacts) => boolean
  /** In the order of use. Where a step applies, all of its files are there. */
  readonly files: readonly ArtifactId[]
  /** What is typed, exactly; of a step that is ticked as a whole. */
  readonly lines?: readonly string[]
  /** What is done one by one; none: the step is ticked as a whole. */
  readonly boxes?: readonly TickBoxId[]
  readonly restart?: boolean
  /** Done once for the whole domain, not again in every wave. */
  readonly once?: boolean
  /** What matters at this step, if it applies to the answers. */
  readonly warnings?: readonly AdviceId[] | ((facts: RouteFacts) => readonly AdviceId[])
  /** Of a step that changes something: the steps that take it back. */
  readonly back?: readonly string[]
  /** The question to answer otherwise where this step shows that the answer was wrong. */
  readonly revises?: StepId
}

/** What can go wrong where the firewall is set. */
const FIREWALL_WARNINGS = [
  'netshIgnored',
  'netshReplaces',
  'sessmgrNarrowed',
  'remoteDesktopNarrowed',
  'remoteDesktop',
  'mergeOff',
] as const satisfies readonly AdviceId[]

const LOOK_FIRST = [
  'edition-confirmed',
  'both-in-domain',
  'find-out-membership',
  'find-out-solicited',
  'solicited-stays-off',
  'control-panel-switch',
  'other-firewall',
  'own-addresses',
] as const satisfies readonly TickBoxId[]

/** Every step of every route. */
export const ROUTE_STEPS = {
  'look-by-hand': {
    part: 'prepare',
    who: 'administrator',
    where: 'computer',
    minutes: 10,
    revises: 'edition',
    files: [],
    boxes: [...LOOK_FIRST, 'existing-values'],
    warnings: ['mediaCenter', 'firewallOff'],
  },
  'look-here': {
    part: 'prepare',
    who: 'administrator',
    where: 'computer',
    minutes: 5,
    revises: 'edition',
    files: [],
    boxes: LOOK_FIRST,
    warnings: ['mediaCenter', 'firewallOff'],
  },
  'look-each': {
    part: 'prepare',
    who: 'administrator',
    where: 'each-computer',
    minutes: 5,
    revises: 'edition',
    files: [],
    boxes: LOOK_FIRST,
    warnings: ['mediaCenter', 'firewallOff'],
  },
  'look-domain': {
    part: 'prepare',
    who: 'domain-administrator',
    where: 'each-computer',
    minutes: 15,
    revises: 'edition',
    files: ['verify-cmd'],
    boxes: [...LOOK_FIRST, 'state-before', 'existing-values', 'policies-saved'],
    warnings: ['mediaCenter', 'firewallOff'],
  },
  'check-names': {
    part: 'prepare',
    who: 'domain-user',
    where: 'member',
    minutes: 5,
    revises: 'helpers',
    files: ['check-names-cmd'],
    boxes: ['run-check-names', 'names-by-hand'],
    warnings: ['dnsDomain', 'everybody'],
  },
  pilot: {
    part: 'prepare',
    who: 'responsible',
    where: 'desk',
    minutes: 20,
    files: ['roll-out-html'],
  },

  'policy-by-hand': {
    part: 'do',
    who: 'administrator',
    where: 'computer',
    minutes: 10,
    files: [],
    boxes: [
      'policy-1',
      'policy-2',
      'policy-3',
      'policy-4',
      'policy-5',
      'policy-6',
      'policy-7',
      'solicited-by-hand',
      'policy-8',
    ],
    back: ['way-back-by-hand'],
  },
  'firewall-by-hand': {
    part: 'do',
    who: 'domain-administrator',
    where: 'computer',
    minutes: 15,
    applies: (facts) => hasFirewall(facts) && byPolicy(facts),
    files: [],
    boxes: [
      'firewall-1',
      'firewall-2',
      'firewall-3',
      'firewall-4',
      'firewall-5',
      'firewall-6',
      'firewall-7',
      'firewall-8',
      'firewall-9',
      'object-noted',
      'firewall-10',
      'firewall-11',
      'other-entries-by-hand',
      'firewall-12',
      'firewall-13',
      'remote-desktop-by-hand',
      'local-merge-by-hand',
    ],
    warnings: FIREWALL_WARNINGS,
    back: ['way-back-by-hand'],
  },
  'netsh-by-hand': {
    part: 'do',
    who: 'administrator',
    where: 'computer',
    minutes: 5,
    applies: (facts) => hasFirewall(facts) && byNetsh(facts),
    files: [],
    boxes: ['firewall-commands'],
    warnings: FIREWALL_WARNINGS,
    back: ['way-back-by-hand'],
  },
  'dcom-by-hand': {
    part: 'do',
    who: 'administrator',
    where: 'computer',
    minutes: 2,
    applies: writesDcom,
    files: [],
    boxes: ['dcom-by-hand'],
    back: ['way-back-by-hand'],
  },
  'names-apart': {
    part: 'do',
    who: 'administrator',
    where: 'desk',
    minutes: 1,
    applies: ({ plan }) => unscriptableNames(plan).length > 0,
    files: ['apply-reg'],
  },
  'apply-here': {
    part: 'do',
    who: 'administrator',
    where: 'computer',
    minutes: 5,
    files: ['apply-cmd'],
    boxes: ['use-64-bit', 'copy-scripts', 'run-apply'],
    warnings: FIREWALL_WARNINGS,
    back: ['way-back'],
  },
  'apply-each': {
    part: 'do',
    who: 'administrator',
    where: 'each-computer',
    minutes: 5,
    files: ['apply-cmd'],
    lines: ['apply.cmd /quiet'],
    warnings: FIREWALL_WARNINGS,
    back: ['way-back'],
  },
  'import-gpmc': {
    part: 'do',
    who: 'domain-administrator',
    where: 'console',
    minutes: 20,
    revises: 'way',
    files: ['gpo-backup-zip'],
    boxes: ['gpmc-unpack', 'gpmc-import', 'look-over', 'other-objects', 'gpmc-link'],
    once: true,
    warnings: (facts) => (byPolicy(facts) ? FIREWALL_WARNINGS : []),
    back: ['way-back-gpmc'],
  },
  'restore-samba': {
    part: 'do',
    who: 'domain-administrator',
    where: 'controller',
    minutes: 20,
    files: ['samba-gpo-zip'],
    boxes: [
      'samba-needs',
      'samba-unpack',
      'samba-restore',
      'samba-version',
      'look-over',
      'other-objects',
      'samba-sysvol',
      'samba-link',
    ],
    once: true,
    warnings: (facts) => (byPolicy(facts) ? FIREWALL_WARNINGS : []),
    back: ['way-back-samba'],
  },
  'firewall-startup': {
    part: 'do',
    who: 'domain-administrator',
    where: 'console',
    minutes: 10,
    applies: byNetsh,
    files: ['firewall-apply-startup-cmd'],
    once: true,
    warnings: FIREWALL_WARNINGS,
    back: ['firewall-way-back'],
  },
  'dcom-apart': {
    part: 'do',
    who: 'administrator',
    where: 'each-computer',
    minutes: 2,
    applies: writesDcom,
    files: ['dcom-reg'],
    lines: ['reg import dcom.reg'],
    back: ['dcom-way-back'],
  },
  'refresh-here': {
    part: 'do',
    who: 'administrator',
    where: 'computer',
    minutes: 2,
    applies: (facts) => hasFirewall(facts) && byPolicy(facts),
    files: [],
    lines: [REFRESH_COMMAND],
  },
  'refresh-each': {
    part: 'do',
    who: 'administrator',
    where: 'each-computer',
    minutes: 2,
    applies: (facts) => facts.way !== 'several' || (hasFirewall(facts) && byPolicy(facts)),
    files: [],
    lines: [REFRESH_COMMAND],
  },
  'restart-here': {
    part: 'do',
    who: 'administrator',
    where: 'computer',
    minutes: 5,
    applies: writesDcom,
    files: [],
    restart: true,
  },
  'restart-each': {
    part: 'do',
    who: 'administrator',
    where: 'each-computer',
    minutes: 5,
    applies: writesDcom,
    files: [],
    restart: true,
  },
  'restart-for-script': {
    part: 'do',
    who: 'administrator',
    where: 'each-computer',
    minutes: 5,
    // Any restart runs it.
    applies: (facts) => byNetsh(facts) && !writesDcom(facts),
    files: [],
    restart: true,
  },

  'verify-by-hand': {
    part: 'prove',
    who: 'administrator',
    where: 'computer',
    minutes: 5,
    files: ['verify-cmd'],
    boxes: ['run-verify', 'check-values', 'exceptions-there'],
  },
  verify: {
    part: 'prove',
    who: 'administrator',
    where: 'computer',
    minutes: 2,
    files: ['verify-cmd'],
    lines: ['verify.cmd'],
  },
  'verify-each': {
    part: 'prove',
    who: 'administrator',
    where: 'each-computer',
    minutes: 2,
    files: ['verify-cmd'],
    lines: ['verify.cmd /quiet'],
  },
  'try-offer': {
    part: 'prove',
    who: 'helper',
    where: 'helpers-computer',
    minutes: 5,
    files: [],
  },

  'way-back-by-hand': {
    part: 'back',
    who: 'administrator',
    where: 'computer',
    minutes: 10,
    files: [],
    boxes: [
      'offer-policy-back',
      'solicited-back',
      'firewall-policy-back',
      'firewall-netsh-back',
      'dcom-back',
    ],
  },
  'way-back': {
    part: 'back',
    who: 'administrator',
    where: 'computer',
    minutes: 5,
    files: ['restore-cmd'],
    lines: ['restore.cmd'],
  },
  'way-back-gpmc': {
    part: 'back',
    who: 'domain-administrator',
    where: 'console',
    minutes: 5,
    files: [],
    lines: [UNLINK_COMMAND],
  },
  'way-back-samba': {
    part: 'back',
    who: 'domain-administrator',
    where: 'controller',
    minutes: 5,
    files: [],
    lines: SAMBA_COMMANDS.unlink,
  },
  'firewall-way-back': {
    part: 'back',
    who: 'domain-administrator',
    where: 'console',
    minutes: 10,
    applies: byNetsh,
    files: ['firewall-undo-startup-cmd'],
  },
  'dcom-way-back': {
    part: 'back',
    who: 'administrator',
    where: 'each-computer',
    minutes: 5,
    applies: takesDcomBack,
    files: ['dcom-undo-reg'],
    lines: ['reg import dcom-undo.reg'],
    restart: true,
  },

  keep: {
    part: 'keep',
    who: 'administrator',
    where: 'desk',
    minutes: 5,
    files: ['checklist-html', 'security-note-html', 'answers-json'],
  },
} as const satisfies Record<string, RouteStepEntry>

export type RouteStepId = keyof typeof ROUTE_STEPS
