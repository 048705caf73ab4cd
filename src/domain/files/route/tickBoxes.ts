import type { Answers } from '#domain/answers/answers.ts'
import { chosenProfiles, policyDefinitions } from '#domain/answers/wantedExceptions.ts'
import { backupIds } from '#domain/files/policy/gpoBackupXml.ts'
import {
  importCommand,
  LINK_COMMAND,
  REFRESH_COMMAND,
  SAMBA_COMMANDS,
} from '#domain/files/policy/gpoCommands.ts'
import { writeRegistryPol } from '#domain/files/policy/registryPolFile.ts'
import { netshCommands } from '#domain/formats/netsh.ts'
import { undo } from '#domain/plan/plan.ts'
import type { Capabilities } from '#domain/windows/editions.ts'
import { FIREWALL_POLICY, PROFILE_KEYS } from '#domain/windows/firewallException.ts'
import { TERMINAL_SERVICES } from '#domain/windows/remoteAssistance.ts'
import { nameCommands } from './nameCommands.ts'
import { byNetsh, byPolicy, hasFirewall, opensRemoteDesktop, takesDcomBack } from './routeFacts.ts'
import type { RouteFacts } from './routeFacts.ts'

export interface TickBox {
  readonly applies?: (facts: RouteFacts) => boolean
  /** Commands to type at a prompt, or text to type into a dialog, exactly as is. */
  readonly lines?: (facts: RouteFacts) => readonly string[]
}

const POLICY = `HKLM\\${TERMINAL_SERVICES}`
const OLE = 'HKLM\\SOFTWARE\\Microsoft\\Ole'
const FIREWALL = `HKLM\\${FIREWALL_POLICY}`

/** Every line to tick that a step of a route can have: when it applies and what is to be typed. The words are messages. */
export const TICK_BOXES = {
  'edition-confirmed': { lines: () => ['winver'] },
  'both-in-domain': { lines: () => ['systeminfo'] },
  'find-out-membership': { applies: ({ answers }) => answers.membership === 'unknown' },
  'find-out-solicited': {
    applies: ({ answers }) => answers.solicited === 'unknown',
    lines: () => [`reg query "${POLICY}" /v fAllowToGetHelp`],
  },
  'solicited-stays-off': {
    applies: ({ answers }) => answers.solicited === 'disabled' && answers.enableSolicited !== true,
  },
  'control-panel-switch': {
    applies: ({ computer }) => computer.offersNeedSolicited,
    lines: () => ['reg query "HKLM\\SYSTEM\\CurrentControlSet\\Control\\Terminal Server" /v fAllowToGetHelp'],
  },
  'other-firewall': { applies: (facts) => !hasFirewall(facts) },
  'own-addresses': {
    applies: (facts) => facts.answers.scope !== 'any' && opensRemoteDesktop(facts),
  },
  'existing-values': {
    lines: (facts) => [
      `reg query "${POLICY}" /s`,
      `reg query "${OLE}" /v EnableDCOM`,
      ...(hasFirewall(facts) ? [`reg query "${FIREWALL}" /s`] : []),
      ...(byNetsh(facts) ? ['netsh firewall show config verbose=ENABLE'] : []),
    ],
  },
  'state-before': { lines: () => ['verify.cmd /quiet'] },
  'policies-saved': {},

  'run-check-names': { lines: () => ['check-names.cmd'] },
  'names-by-hand': {
    applies: ({ answers }) => nameCommands(answers).length > 0,
    lines: ({ answers }) => nameCommands(answers),
  },

  'policy-1': { lines: () => ['gpedit.msc'] },
  'policy-2': {},
  'policy-3': {},
  'policy-4': {},
  'policy-5': {},
  'policy-6': { lines: ({ helpers }) => helpers },
  'policy-7': {},
  'solicited-by-hand': {
    applies: ({ answers }) => answers.solicited === 'disabled' && answers.enableSolicited === true,
  },
  'policy-8': {},
  'firewall-commands': {
    applies: byNetsh,
    lines: ({ plan }) => plan.firewall.map((change) => commandLine(netshCommands(change).set)),
  },
  'firewall-1': { applies: byPolicy },
  'firewall-2': { applies: byPolicy, lines: () => ['mmc'] },
  'firewall-3': { applies: byPolicy },
  'firewall-4': { applies: byPolicy },
  'firewall-5': { applies: byPolicy },
  'firewall-6': { applies: byPolicy },
  'firewall-7': { applies: byPolicy },
  'firewall-8': { applies: byPolicy },
  'firewall-9': { applies: byPolicy },
  'object-noted': { applies: byPolicy },
  'firewall-10': { applies: byPolicy },
  'firewall-11': { applies: byPolicy },
  'other-entries-by-hand': {
    applies: (facts) => byPolicy(facts) && otherEntries(facts).length > 0,
    lines: otherEntries,
  },
  'firewall-12': {
    applies: byPolicy,
    lines: ({ answers, computer }) => definitions(answers, computer).slice(0, 1),
  },
  'firewall-13': {
    applies: byPolicy,
    lines: ({ answers, computer }) => definitions(answers, computer).slice(1),
  },
  'remote-desktop-by-hand': {
    applies: (facts) =>
      byPolicy(facts) && facts.computer.remoteDesktopException && facts.answers.article !== 'literal',
  },
  'local-merge-by-hand': {
    applies: (facts) => byPolicy(facts) && facts.answers.keepLocalExceptions !== false,
  },
  'dcom-by-hand': { lines: () => [`reg add "${OLE}" /v EnableDCOM /t REG_SZ /d Y /f`] },

  'check-values': {
    lines: () => [
      `reg query "${POLICY}" /v fAllowUnsolicited`,
      `reg query "${POLICY}" /v fAllowUnsolicitedFullControl`,
      `reg query "${POLICY}\\RAUnsolicit"`,
      `reg query "${OLE}" /v EnableDCOM`,
    ],
  },
  'exceptions-there': {
    applies: hasFirewall,
    lines: (facts) =>
      byPolicy(facts)
        ? profileKeys(facts).flatMap((key) => [
            `reg query "${key}\\GloballyOpenPorts\\List"`,
            `reg query "${key}\\AuthorizedApplications\\List"`,
          ])
        : ['netsh firewall show portopening', 'netsh firewall show allowedprogram'],
  },
  'run-verify': { lines: () => ['verify.cmd'] },

  'use-64-bit': { applies: ({ computer }) => computer.is64Bit },
  'copy-scripts': {},
  'run-apply': { lines: () => ['apply.cmd'] },

  'gpmc-unpack': {},
  'gpmc-import': { lines: ({ plan }) => [importCommand(backupIds(writeRegistryPol(plan.registry).bytes))] },
  'samba-needs': {},
  'samba-unpack': {},
  'samba-restore': { lines: () => SAMBA_COMMANDS.restore },
  'samba-version': { lines: () => [...SAMBA_COMMANDS.list, ...SAMBA_COMMANDS.version] },
  'look-over': {},
  'other-objects': { applies: ({ plan }) => plan.registry.some(({ why }) => why.rule === 'other-entries') },
  'gpmc-link': { lines: () => [LINK_COMMAND] },
  'samba-sysvol': { lines: () => SAMBA_COMMANDS.check },
  'samba-link': { lines: () => SAMBA_COMMANDS.link },

  'offer-policy-back': {},
  'firewall-policy-back': { applies: byPolicy, lines: () => [REFRESH_COMMAND] },
  'firewall-netsh-back': {
    applies: byNetsh,
    lines: ({ plan }) => undo(plan).firewall.map((change) => commandLine(netshCommands(change).set)),
  },
  'solicited-back': {
    applies: ({ answers }) => answers.solicited === 'disabled' && answers.enableSolicited === true,
  },
  'dcom-back': {
    applies: takesDcomBack,
    lines: () => [`reg add "${OLE}" /v EnableDCOM /t REG_SZ /d N /f`],
  },
} as const satisfies Record<string, TickBox>

export type TickBoxId = keyof typeof TICK_BOXES

/** The names of entries for the same port or programs that are known and not wanted. */
/** Each once: a person looks for the same ones in the lists of every profile. */
function otherEntries({ plan }: RouteFacts): readonly string[] {
  const names = plan.registry.flatMap((change) =>
    change.kind === 'value' && change.why.rule === 'other-entries' ? [change.target.name] : [],
  )
  return [...new Set(names)]
}

/** The policy keys of the profiles that get exceptions. */
function profileKeys({ answers }: RouteFacts): readonly string[] {
  return chosenProfiles(answers).map((profile) => `${FIREWALL}\\${PROFILE_KEYS[profile]}`)
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
