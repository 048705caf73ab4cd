import { accountKey } from '#domain/windows/accounts.ts'
import { firewallDecision } from '#domain/windows/firewall.ts'
import { SERVICE_START } from '#domain/windows/machine.ts'
import type { Answer } from './command.ts'
import type { Desktop } from './desktopState.ts'
import { NOVICE_ADDRESS } from './helpCenter.ts'
import { findService, servicesOf } from './windowsServices.ts'

// Made up, like the rest of the lessons' network: the helper's computer, and the one domain controller that answers for
// every domain.
const HELPER_COMPUTER = 'HELPDESK01'
const CONTROLLER = 'DC01'
const CONTROLLER_ADDRESS = '192.168.1.10'

/** The computer at whose prompt somebody sits. */
interface Seat {
  readonly name: string
  readonly address: string
  /** Who is logged on, as the start menu says it. */
  readonly account: string
  readonly domain: string | null
  /** Other domains, and which way the trust goes. */
  readonly trusts: readonly (readonly [domain: string, way: 'Inbound' | 'Outbound'])[]
}

export function seatOf({ side, machine, helper }: Desktop): Seat {
  const { name, domain, trusts } = machine
  if (side === 'novice') {
    return {
      name,
      address: NOVICE_ADDRESS,
      account: `${domain ?? name}\\Administrator`,
      domain,
      trusts: trusts.map((other) => [other, 'Outbound']),
    }
  }
  const [own] = parts(helper.account)
  const isTrusted = domain !== null && trusts.some((other) => isSame(other, own))
  return {
    name: HELPER_COMPUTER,
    address: helper.address,
    account: helper.account,
    domain: own,
    trusts: isTrusted ? [[domain, 'Inbound']] : [],
  }
}

function parts(account: string): readonly [domain: string, name: string] {
  const [domain = '', name = ''] = account.split('\\', 2)
  return [domain, name]
}

function isSame(name: string, other: string | null): boolean {
  return other !== null && accountKey(name) === accountKey(other)
}

/** In the columns of XP, as published transcripts have them. Only a domain that is known by its DNS name is a suffix. */
export function ipconfig(desktop: Desktop, [option = '']: readonly string[]): Answer {
  const { name, address, domain } = seatOf(desktop)
  const suffix = domain?.includes('.') === true ? domain : ''
  const line = (label: string, text: string) =>
    `        ${`${label} `.padEnd(34, '. ').slice(0, 34)}: ${text}`
  return {
    output: [
      '',
      'Windows IP Configuration',
      '',
      ...(option.toLowerCase() === '/all'
        ? [line('Host Name', name), line('Primary Dns Suffix ', suffix), '']
        : []),
      'Ethernet adapter Local Area Connection:',
      '',
      line('Connection-specific DNS Suffix ', suffix),
      line('IP Address.', address),
      line('Subnet Mask', '255.255.255.0'),
      line('Default Gateway', address.replace(/\d+$/, '1')),
    ],
  }
}

/**
 * Windows Firewall drops echo requests unless ICMP is excepted, which the replica has no switch for, or TCP 445 is open,
 * which lets them in as well: the help of the policy "Allow ICMP exceptions", bb457029. So a computer that takes offers
 * may well not answer. The helper's computer and the controller always do here.
 */
export function ping(desktop: Desktop, args: readonly string[]): Answer {
  const { machine, helper, side } = desktop
  const target = args
    .join(' ')
    .replaceAll(/-\w(?: \d+\b)?/g, '')
    .trim()
  if (target === '') return { output: ['IP address must be specified.'] }
  const hosts = [
    [machine.name, NOVICE_ADDRESS],
    [HELPER_COMPUTER, helper.address],
    [CONTROLLER, CONTROLLER_ADDRESS],
    ['localhost', '127.0.0.1'],
  ] as const
  const host = hosts.find((names) => names.some((each) => isSame(each, target)))
  if (host === undefined && !/^[\d.]+$/.test(target)) {
    return { output: [`Ping request could not find host ${target}. Please check the name and try again.`] }
  }
  const address = host?.[1] ?? target
  const answers =
    host !== undefined &&
    (side === 'novice' ||
      address !== NOVICE_ADDRESS ||
      firewallDecision(machine, [{ kind: 'port', port: 445, protocol: 'TCP' }], helper.address).verdict ===
        'let-through')
  const shown = address === target ? address : `${target} [${address}]`
  const reply = answers ? `Reply from ${address}: bytes=32 time<1ms TTL=128` : 'Request timed out.'
  const [received, lost] = answers ? [4, '0 (0%'] : [0, '4 (100%']
  return {
    output: [
      '',
      `Pinging ${shown} with 32 bytes of data:`,
      '',
      ...Array<string>(4).fill(reply),
      '',
      `Ping statistics for ${address}:`,
      `    Packets: Sent = 4, Received = ${received}, Lost = ${lost} loss),`,
      ...(answers
        ? [
            'Approximate round trip times in milli-seconds:',
            '    Minimum = 0ms, Maximum = 0ms, Average = 0ms',
          ]
        : []),
    ],
  }
}

const DONE = 'The command completed successfully.'
const RULE = '-'.repeat(79)

const ERRORS = {
  1058: 'The service cannot be started, either because it is disabled or because it has no enabled devices associated with it.',
  1355: 'The specified domain either does not exist or could not be contacted.',
  2182: 'The requested service has already been started.',
  2185: 'The service name is invalid.',
  2220: 'The group name could not be found.',
  2221: 'The user name could not be found.',
  3515: 'This command can be used only on a Windows Domain Controller.',
} as const

/** Numbers of the system are named first; those of the network refer to their help. */
function failed(number: keyof typeof ERRORS): readonly string[] {
  return number < 2000
    ? [`System error ${number} has occurred.`, '', ERRORS[number]]
    : [ERRORS[number], '', `More help is available by typing NET HELPMSG ${number}.`]
}

function table(title: string, names: readonly string[]): readonly string[] {
  const lines: string[] = []
  for (let index = 0; index < names.length; index += 3) {
    lines.push(
      names
        .slice(index, index + 3)
        .map((name) => name.padEnd(25))
        .join('')
        .trimEnd(),
    )
  }
  return [title, '', RULE, ...lines, DONE]
}

/** A group that a lesson speaks of; the helper is in none but those of the cast. */
const OTHER_GROUPS = ['Domain Admins', 'Domain Users', 'Trainees']

/**
 * `net user`, `net group`, `net start` and `net view`: of a domain, what the lesson knows of it. Layout and errors: published
 * transcripts.
 */
export function net(desktop: Desktop, [verb = '', ...rest]: readonly string[]): Answer {
  const seat = seatOf(desktop)
  const { machine, helper } = desktop
  const what = verb.toLowerCase()
  const wanted = rest.find((word) => !word.startsWith('/'))
  const asksDomain = rest.some((word) => word.toLowerCase() === '/domain')
  const [helperDomain, helperName] = parts(helper.account)
  const isIn = (domain: string | null) => isSame(domain ?? '', seat.domain)
  switch (what) {
    case 'start':
      return { output: started(desktop, wanted) }
    case 'view':
      return {
        output: table('Server Name            Remark', [
          ...(seat.domain === null ? [] : [`\\\\${CONTROLLER}`, '', '']),
          ...(isIn(helperDomain) ? [`\\\\${HELPER_COMPUTER}`, '', ''] : []),
          ...(seat.name === machine.name || isIn(machine.domain) ? [`\\\\${machine.name}`] : []),
        ]),
      }
    case 'group':
      if (!asksDomain) return { output: failed(3515) }
      break
    case 'user':
      if (!asksDomain)
        return { output: table(`User accounts for \\\\${seat.name}`, ['Administrator', 'Guest']) }
      break
    default:
      return { output: ['The syntax of this command is:', '', 'NET [ GROUP | START | USER | VIEW ]'] }
  }
  const head = [
    `The request will be processed at a domain controller for domain ${seat.domain ?? 'WORKGROUP'}.`,
    '',
  ]
  const answer = (lines: readonly string[]) => ({ output: [...head, ...lines] })
  if (seat.domain === null) return answer(failed(1355))
  const namesIn = (accounts: readonly string[]) =>
    accounts.flatMap((account) => (isIn(parts(account)[0]) ? parts(account)[1] : []))
  const users = [
    ...new Set([
      'Administrator',
      ...namesIn([helper.account, ...(machine.person === null ? [] : [machine.person.name])]),
    ]),
  ]
  const direct = namesIn(helper.groups)
  const groups = [...new Set([...OTHER_GROUPS, ...direct, ...namesIn(helper.nestedGroups)])]
  const name = (what === 'user' ? users : groups).find((each) => isSame(each, wanted ?? ''))
  if (wanted === undefined) {
    return answer(
      what === 'user'
        ? table(`User accounts for \\\\${CONTROLLER}`, users)
        : table(
            `Group Accounts for \\\\${CONTROLLER}`,
            groups.map((group) => `*${group}`),
          ),
    )
  }
  if (name === undefined) return answer(failed(what === 'user' ? 2221 : 2220))
  if (what === 'user') {
    const memberOf = name === 'Administrator' ? ['Domain Admins'] : name === helperName ? direct : []
    const shown = ['Domain Users', ...memberOf].map((group) => `*${group}`.padEnd(22)).join('')
    return answer([
      `User name                    ${name}`,
      'Account active               Yes',
      '',
      'Local Group Memberships',
      `Global Group memberships     ${shown.trimEnd()}`,
      DONE,
    ])
  }
  const members =
    name === 'Domain Users'
      ? users
      : name === 'Domain Admins'
        ? ['Administrator']
        : direct.includes(name)
          ? [helperName]
          : []
  return answer([`Group name     ${name}`, 'Comment', '', ...table('Members', members)])
}

/** Which services run; or what comes of starting one. The session manager, when nobody is helped, stops again by itself. */
function started({ machine }: Desktop, wanted: string | undefined): readonly string[] {
  if (wanted === undefined) {
    const names = servicesOf(machine).flatMap(({ isRunning, displayName }) =>
      isRunning ? `   ${displayName}` : [],
    )
    return ['These Windows services are started:', '', ...names, '', DONE]
  }
  const service = findService(machine, wanted)
  if (service === undefined) return failed(2185)
  if (service.start === SERVICE_START.disabled) return failed(1058)
  if (service.isRunning) return failed(2182)
  const name = `The ${service.displayName} service`
  return [`${name} is starting.`, `${name} was started successfully.`]
}

const SUCCESS = DONE.slice(0, -1)

/**
 * Nltest of the Support Tools: `/dsgetdc`, `/sc_query`, `/domain_trusts`. Layout: KB 158148 and published transcripts. A
 * workgroup has no Net Logon service, and says so.
 */
export function nltest(desktop: Desktop, [option = '']: readonly string[]): Answer {
  const { domain, trusts } = seatOf(desktop)
  const [, what = '', asked = ''] = /^\/(\w+):?(.*)$/.exec(option.toLowerCase()) ?? []
  const none = '1355 0x54b ERROR_NO_SUCH_DOMAIN'
  const noService = '1717 0x6b5 RPC_S_UNKNOWN_IF'
  const wanted = asked === '' ? domain : asked
  const isOwn = wanted !== null && isSame(wanted, domain)
  switch (what) {
    case 'dsgetdc': {
      const known = [domain, ...desktop.machine.trusts, parts(desktop.helper.account)[0]]
      const found = known.find((each) => each !== null && isSame(each, wanted))
      return {
        output:
          found === undefined
            ? [`Getting DC name failed: Status = ${none}`]
            : [
                `           DC: \\\\${CONTROLLER}`,
                `      Address: \\\\${CONTROLLER_ADDRESS}`,
                `     Dom Name: ${found}`,
                SUCCESS,
              ],
      }
    }
    case 'sc_query':
      return {
        output: isOwn
          ? [
              'Flags: 0',
              'Connection Status = 0 0x0 NERR_Success',
              `Trusted DC Name \\\\${CONTROLLER}`,
              'Trusted DC Connection Status Status = 0 0x0 NERR_Success',
              SUCCESS,
            ]
          : [`I_NetLogonControl failed: Status = ${domain === null ? noService : none}`],
      }
    case 'domain_trusts':
      return {
        output:
          domain === null
            ? [`Enumerating domain trusts failed: Status = ${noService}`]
            : [
                'List of domain trusts:',
                `    0: ${domain} (NT 5) (Forest Tree Root) (Primary Domain) (Native)`,
                ...trusts.map(([other, way], index) => `    ${index + 1}: ${other} (NT 5) (Direct ${way})`),
                SUCCESS,
              ],
      }
    default:
      return { output: ['Usage: nltest [/OPTIONS]'] }
  }
}
