import type { Answers } from '#domain/answers/answers.ts'
import { chosenProfiles, policyDefinitions } from '#domain/answers/wantedExceptions.ts'
import { netshCommands } from '#domain/formats/netsh.ts'
import type { Plan } from '#domain/plan/plan.ts'
import type { Capabilities } from '#domain/windows/editions.ts'
import { PROFILE_KEYS } from '#domain/windows/firewallException.ts'
import { TERMINAL_SERVICES } from '#domain/windows/remoteAssistance.ts'

/** What decides which lines there are, and what is in them. */
export interface Facts {
  readonly answers: Answers
  readonly computer: Capabilities
  readonly plan: Plan
  readonly helpers: readonly string[]
}

export interface ChecklistEntry {
  readonly section: 'before' | 'files' | 'by-hand' | 'verify' | 'afterwards'
  readonly applies?: (facts: Facts) => boolean
  /** Commands to type at a prompt, or text to type into a dialog, exactly as is. */
  readonly lines?: (facts: Facts) => readonly string[]
}

const byPolicy = ({ answers }: Facts) => answers.firewallStore === 'policy'
const byNetsh = ({ answers }: Facts) => answers.firewallStore === 'netsh'
const writesDcom = ({ plan }: Facts) =>
  plan.registry.some((change) => change.kind === 'value' && change.target.name === 'EnableDCOM')

const POLICY = `HKLM\\${TERMINAL_SERVICES}`
const OLE = 'HKLM\\SOFTWARE\\Microsoft\\Ole'
const FIREWALL_POLICY = 'HKLM\\SOFTWARE\\Policies\\Microsoft\\WindowsFirewall'

/** Every line the checklist can have, in order: when it applies and what is to be typed. The words are messages. */
export const CHECKLIST = {
  'edition-confirmed': { section: 'before', lines: () => ['winver'] },
  'both-in-domain': { section: 'before', lines: () => ['systeminfo'] },
  'find-out-membership': { section: 'before', applies: ({ answers }) => answers.membership === 'unknown' },
  'find-out-solicited': {
    section: 'before',
    applies: ({ answers }) => answers.solicited === 'unknown',
    lines: () => [`reg query "${POLICY}" /v fAllowToGetHelp`],
  },
  'solicited-stays-off': {
    section: 'before',
    applies: ({ answers }) => answers.solicited === 'disabled' && answers.enableSolicited !== true,
  },
  'control-panel-switch': {
    section: 'before',
    applies: ({ computer }) => computer.offersNeedSolicited,
    lines: () => ['reg query "HKLM\\SYSTEM\\CurrentControlSet\\Control\\Terminal Server" /v fAllowToGetHelp'],
  },
  'names-checked': {
    section: 'before',
    lines: () => ['net user USER /domain', 'net group "GROUP" /domain', 'net localgroup "GROUP" /domain'],
  },
  'own-addresses': {
    section: 'before',
    applies: ({ plan, answers }) =>
      answers.scope !== 'any' &&
      [...plan.registry, ...plan.firewall].some(({ why }) => why.rule === 'remote-desktop'),
  },
  'existing-values': {
    section: 'before',
    lines: (facts) => [
      `reg query "${POLICY}" /s`,
      `reg query "${OLE}" /v EnableDCOM`,
      ...(facts.computer.windowsFirewall ? [`reg query "${FIREWALL_POLICY}" /s`] : []),
      // An undo by netsh takes away any exception for the port, whoever made it.
      ...(byNetsh(facts) ? ['netsh firewall show config verbose=ENABLE'] : []),
    ],
  },

  'use-64-bit': { section: 'files', applies: ({ computer }) => computer.is64Bit },
  'run-apply-reg': { section: 'files', lines: () => ['reg import apply.reg'] },
  'run-firewall-apply': {
    section: 'files',
    applies: byNetsh,
    lines: () => ['firewall-apply.cmd'],
  },
  'other-firewall': { section: 'files', applies: ({ computer }) => !computer.windowsFirewall },
  'refresh-policy': { section: 'files', applies: byPolicy, lines: () => ['gpupdate /force'] },
  restart: { section: 'files', applies: writesDcom },

  'policy-1': { section: 'by-hand', lines: () => ['gpedit.msc'] },
  'policy-2': { section: 'by-hand' },
  'policy-3': { section: 'by-hand' },
  'policy-4': { section: 'by-hand' },
  'policy-5': { section: 'by-hand' },
  'policy-6': { section: 'by-hand', lines: ({ helpers }) => helpers },
  'policy-7': { section: 'by-hand' },
  'policy-8': { section: 'by-hand' },
  'solicited-by-hand': {
    section: 'by-hand',
    applies: ({ answers }) => answers.solicited === 'disabled' && answers.enableSolicited === true,
  },
  'dcom-by-hand': {
    section: 'by-hand',
    applies: writesDcom,
    lines: () => [`reg add "${OLE}" /v EnableDCOM /t REG_SZ /d Y /f`],
  },
  'firewall-commands': {
    section: 'by-hand',
    applies: byNetsh,
    lines: ({ plan }) =>
      plan.firewall.flatMap((change) => {
        const { set } = netshCommands(change)
        return set === null ? [] : [commandLine(set)]
      }),
  },
  'firewall-1': { section: 'by-hand', applies: byPolicy },
  'firewall-2': { section: 'by-hand', applies: byPolicy, lines: () => ['mmc'] },
  'firewall-3': { section: 'by-hand', applies: byPolicy },
  'firewall-4': { section: 'by-hand', applies: byPolicy },
  'firewall-5': { section: 'by-hand', applies: byPolicy },
  'firewall-6': { section: 'by-hand', applies: byPolicy },
  'firewall-7': { section: 'by-hand', applies: byPolicy },
  'firewall-8': { section: 'by-hand', applies: byPolicy },
  'firewall-9': { section: 'by-hand', applies: byPolicy },
  'firewall-10': { section: 'by-hand', applies: byPolicy },
  'firewall-11': { section: 'by-hand', applies: byPolicy },
  'firewall-12': {
    section: 'by-hand',
    applies: byPolicy,
    lines: ({ answers, computer }) => definitions(answers, computer).slice(0, 1),
  },
  'firewall-13': {
    section: 'by-hand',
    applies: byPolicy,
    lines: ({ answers, computer }) => definitions(answers, computer).slice(1),
  },
  'remote-desktop-by-hand': {
    section: 'by-hand',
    applies: (facts) =>
      byPolicy(facts) && facts.computer.remoteDesktopException && facts.answers.article !== 'literal',
  },
  'local-merge-by-hand': {
    section: 'by-hand',
    applies: (facts) => byPolicy(facts) && facts.answers.keepLocalExceptions !== false,
  },

  'check-values': {
    section: 'verify',
    lines: () => [
      `reg query "${POLICY}" /v fAllowUnsolicited`,
      `reg query "${POLICY}" /v fAllowUnsolicitedFullControl`,
      `reg query "${POLICY}\\RAUnsolicit"`,
      `reg query "${OLE}" /v EnableDCOM`,
    ],
  },
  'policy-overrules-local': {
    section: 'verify',
    applies: byNetsh,
    lines: (facts) =>
      profileKeys(facts).flatMap((key) => [
        `reg query "${key}\\GloballyOpenPorts" /v Enabled`,
        `reg query "${key}\\AuthorizedApplications" /v Enabled`,
      ]),
  },
  'exceptions-there': {
    section: 'verify',
    applies: ({ computer }) => computer.windowsFirewall,
    lines: (facts) =>
      byPolicy(facts)
        ? profileKeys(facts).flatMap((key) => [
            `reg query "${key}\\GloballyOpenPorts\\List"`,
            `reg query "${key}\\AuthorizedApplications\\List"`,
          ])
        : ['netsh firewall show portopening', 'netsh firewall show allowedprogram'],
  },
  'exceptions-allowed': {
    section: 'verify',
    applies: ({ computer }) => computer.windowsFirewall,
    lines: (facts) => [
      ...[...profileKeys(facts), ...localProfileKeys(facts)].map(
        (key) => `reg query "${key}" /v DoNotAllowExceptions`,
      ),
      'netsh firewall show state',
    ],
  },
  'service-enabled': {
    section: 'verify',
    lines: () => ['reg query "HKLM\\SYSTEM\\CurrentControlSet\\Services\\RDSessMgr" /v Start'],
  },
  'dcom-restrictions': { section: 'verify', applies: ({ computer }) => computer.windowsFirewall },
  'try-offer': { section: 'verify' },

  'tested-first': { section: 'afterwards' },
  'keep-undo': { section: 'afterwards', applies: (facts) => !byNetsh(facts) },
  'keep-undo-both': { section: 'afterwards', applies: byNetsh },
  'domain-policy-wins': { section: 'afterwards' },
} as const satisfies Record<string, ChecklistEntry>

export type ChecklistItemId = keyof typeof CHECKLIST
export type ChecklistSection = ChecklistEntry['section']
export const CHECKLIST_SECTIONS: readonly ChecklistSection[] = [
  'before',
  'files',
  'by-hand',
  'verify',
  'afterwards',
]

/** The keys of the computer's own firewall settings, for the profiles that get exceptions. */
function localProfileKeys({ answers }: Facts): readonly string[] {
  return chosenProfiles(answers).map(
    (profile) =>
      `HKLM\\SYSTEM\\CurrentControlSet\\Services\\SharedAccess\\Parameters\\FirewallPolicy\\${PROFILE_KEYS[profile]}`,
  )
}

/** The policy keys of the profiles that get exceptions. */
function profileKeys({ answers }: Facts): readonly string[] {
  return chosenProfiles(answers).map((profile) => `${FIREWALL_POLICY}\\${PROFILE_KEYS[profile]}`)
}

function definitions(answers: Answers, computer: Capabilities): readonly string[] {
  return policyDefinitions(answers, computer).map(({ definition }) => definition)
}

/** A command as one would type it: arguments with blanks in quotes after the `=`. */
function commandLine(netsh: readonly string[]): string {
  const typed = netsh.map((argument) => {
    const [key, value] = [argument.slice(0, argument.indexOf('=')), argument.slice(argument.indexOf('=') + 1)]
    return argument.includes('=') && /[ ,]/u.test(value) ? `${key}="${value}"` : argument
  })
  return `netsh ${typed.join(' ')}`
}
