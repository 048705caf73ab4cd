import { expandPath } from '#domain/windows/localFirewall.ts'
import { subkeysOf } from '#domain/windows/registry.ts'
import type { Answer, Command } from './command.ts'
import type { Desktop } from './desktopState.ts'
import { COMMAND_NAMES, launch, onlyNovice, versionLines } from './launch.ts'
import { gpResult, systemInfo } from './machineCommands.ts'
import { netsh } from './netshCommand.ts'
import { ipconfig, net, nltest, ping, seatOf } from './network.ts'
import { reg } from './registryCommand.ts'
import { sc, servicesOf } from './windowsServices.ts'

/**
 * Answers one line at the prompt: what a helpdesk types in this procedure, in the forms that Windows XP knows, in English.
 * Texts are those of published transcripts where there are any; nothing is claimed of their exact wording, and no file of
 * ours is read by them. Takes the desktop: a program's name opens its window, and each computer answers for itself.
 */
export function runCommand(desktop: Desktop, line: string): Answer {
  const [first = '', ...filters] = line.split(/\|(?=(?:[^"]*"[^"]*")*[^"]*$)/)
  const answer = answerTo(desktop, wordsOf(first))
  return filters.reduce(({ output, ...rest }, filter) => {
    return { ...rest, output: filtered(output, wordsOf(filter)) }
  }, answer)
}

/** Null: what no command here is made of. Variables are expanded, as the shell does before all else. */
function wordsOf(line: string): readonly string[] | null {
  const words: string[] = []
  for (const { 0: word } of expandPath(line).matchAll(/(?:[^\s"]|"[^"]*(?:"|$))+/g)) {
    words.push(word.replaceAll('"', ''))
  }
  return /[<>&]/.test(line.replaceAll(/"[^"]*"/g, '')) ? null : words
}

const SYNTAX = ['The syntax of the command is incorrect.']

function answerTo(desktop: Desktop, words: readonly string[] | null): Answer {
  if (words === null) return { output: SYNTAX }
  const [name = '', ...args] = words
  if (name === '') return { output: [] }
  const id = idOf(name)
  const command = COMMANDS.get(id)
  if (command !== undefined) {
    if (args.includes('/?')) return { output: helpOn(id) }
    // Of the helper's computer the replica knows little more than its name.
    if (desktop.side === 'helper' && !command.isAnywhere) {
      return { output: [], launched: (now) => onlyNovice(now, name) }
    }
    const answer = command.run(desktop, args)
    if (answer !== null) return answer
  }
  // A window of its own; `start` is what people type before it.
  const typed = id === 'start' ? args.join(' ') : words.join(' ')
  return launch(desktop, typed) === null
    ? { output: unknown(name) }
    : { output: [], launched: (now) => launch(now, typed) ?? now }
}

function idOf(name: string): string {
  return name.toLowerCase().replace(/\.(?:exe|com)$/, '')
}

function unknown(name: string): readonly string[] {
  return [
    `'${name}' is not recognized as an internal or external command,`,
    'operable program or batch file.',
  ]
}

/** Behind a pipe: the lines in which a text is. `findstr` takes several words, any of which will do. */
function filtered(output: readonly string[], words: readonly string[] | null): readonly string[] {
  const [name = '', ...args] = words ?? []
  const id = idOf(name)
  if (id !== 'find' && id !== 'findstr') return words === null || name === '' ? SYNTAX : unknown(name)
  const flags = args.filter((word) => word.startsWith('/')).map((word) => word.toLowerCase())
  const text = args.find((word) => !word.startsWith('/')) ?? ''
  const fold = (each: string) => (flags.includes('/i') ? each.toLowerCase() : each)
  const wanted = id === 'find' ? [text] : text.split(' ')
  return output.filter((line) => {
    return wanted.some((each) => fold(line).includes(fold(each))) !== flags.includes('/v')
  })
}

interface Row {
  readonly run: Command
  /** What it does, then the forms that the replica knows, a line each: what help shows and Tab completes. */
  readonly help: string
  /** At the helper's computer too. */
  readonly isAnywhere: boolean
}

const here = (run: Command, help: string): Row => ({ run, help, isAnywhere: false })
const anywhere = (run: Command, help: string): Row => ({ run, help, isAnywhere: true })
const says =
  (...output: readonly string[]): Command =>
  () => ({ output })

/** By name, in their order. `whoami` and `nltest` are of the Support Tools, which every computer here has. */
const ROWS = {
  cls: anywhere(says(), 'Clears the screen.'),
  echo: anywhere((_, args) => ({ output: [args.join(' ')] }), 'Displays a text.'),
  exit: anywhere(says(), 'Closes the prompt.'),
  find: anywhere(says(...SYNTAX), 'Keeps the lines with a text: command | find "text"'),
  findstr: anywhere(says(...SYNTAX), 'Keeps the lines with a word: command | findstr word'),
  gpresult: here(gpResult, 'Shows which policy is in force.\ngpresult /v\ngpresult /z'),
  gpupdate: here(
    says(
      'Refreshing Policy...',
      '',
      'User Policy Refresh has completed.',
      'Computer Policy Refresh has completed.',
    ),
    'Refreshes Group Policy.\ngpupdate /force',
  ),
  help: anywhere(
    (_, [name]) => ({ output: name === undefined ? allHelp() : helpOn(idOf(name)) }),
    'Lists the commands.\nhelp <command>',
  ),
  hostname: anywhere((desktop) => ({ output: [seatOf(desktop).name] }), 'Shows the name of the computer.'),
  ipconfig: anywhere(ipconfig, 'Shows the addresses.\nipconfig /all'),
  net: anywhere(
    net,
    'Asks the domain, or about services.\nnet group [name] /domain\nnet start <service>\nnet user [name] /domain\nnet view',
  ),
  netsh: here(
    netsh,
    'Shows and changes Windows Firewall.\nnetsh firewall show config\nnetsh firewall show state\nnetsh firewall show portopening\nnetsh firewall show allowedprogram\nnetsh firewall show currentprofile\nnetsh firewall add portopening\nnetsh firewall add allowedprogram\nnetsh firewall delete portopening\nnetsh firewall delete allowedprogram\nnetsh firewall set opmode\nnetsh firewall set service',
  ),
  nltest: anywhere(
    nltest,
    'Asks for domains and trusts.\nnltest /dsgetdc:\nnltest /sc_query:\nnltest /domain_trusts',
  ),
  ping: anywhere(ping, 'Asks a computer for an echo.\nping <computer>'),
  reg: here(
    reg,
    'Reads and writes the registry.\nreg query <key> [/v name] [/s]\nreg add <key> /v name /t type /d data /f\nreg delete <key> [/v name] /f',
  ),
  sc: here(
    sc,
    'Shows services and how they start.\nsc query <service>\nsc qc <service>\nsc config <service> start= demand',
  ),
  systeminfo: here(systemInfo, 'Shows the computer, its Windows and its domain.'),
  type: anywhere(
    (_, args) => ({ output: args.length === 0 ? SYNTAX : ['The system cannot find the file specified.'] }),
    'Shows a text file; the replica has none.',
  ),
  ver: here(
    ({ machine }) => ({ output: ['', ...versionLines(machine.edition)].slice(0, -1) }),
    'Shows the version.',
  ),
  whoami: anywhere(
    (desktop) => ({ output: [seatOf(desktop).account.toLowerCase()] }),
    'Shows who is logged on.',
  ),
} satisfies Record<string, Row>

const COMMANDS: ReadonlyMap<string, Row> = new Map(Object.entries(ROWS))

function allHelp(): readonly string[] {
  return [...COMMANDS].map(([name, { help }]) => `${name.toUpperCase().padEnd(15)}${help.split('\n', 1)[0]}`)
}

function helpOn(id: string): readonly string[] {
  const help = COMMANDS.get(id)?.help
  return help === undefined ? ['This command is not supported by the help utility.'] : help.split('\n')
}

/**
 * The line with its last word completed, as Tab does; null: there is nothing to complete, so that Tab may go on to the next
 * control. Unlike Windows' it does not go round: each time the word gets longer, or there is no more.
 */
export function completed(desktop: Desktop, line: string): string | null {
  const last = /(?:[^\s"]|"[^"]*(?:"|$))*$/.exec(line)?.[0] ?? ''
  const before = line.slice(0, line.length - last.length)
  const words = wordsOf(before.slice(before.lastIndexOf('|') + 1))
  const typed = last.replaceAll('"', '')
  if (line.trim() === '' || words === null) return null
  const found = candidates(desktop, words, typed).find((word) => {
    return word.length > typed.length && word.toLowerCase().startsWith(typed.toLowerCase())
  })
  if (found === undefined) return null
  return before + (found.includes(' ') ? `"${found}"` : found)
}

function candidates(desktop: Desktop, words: readonly string[], typed: string): readonly string[] {
  const names = [...COMMANDS.keys()]
  const [name] = words
  if (name === undefined) return [...names, ...COMMAND_NAMES]
  const [, ...forms] = COMMANDS.get(idOf(name))?.help.split('\n') ?? []
  return forms.flatMap((form) => {
    const parts = form.split(' ')
    const isLike = words.every((word, index) => {
      return index === 0 || /^[<[]/.test(parts[index] ?? '[') || parts[index] === word.toLowerCase()
    })
    const next = isLike ? (parts[words.length] ?? '') : ''
    if (next === '<service>') return servicesOf(desktop.machine).map((service) => service.name)
    if (next === '<command>') return names
    if (next === '<key>') return keysLike(desktop, typed)
    return /^[<[]/.test(next) ? [] : next
  })
}

/** The keys beside the one that is being typed. */
function keysLike({ machine }: Desktop, typed: string): readonly string[] {
  const [, above = '', path] = /^((?:HKLM|HKEY_LOCAL_MACHINE)\\((?:.*\\)?))/i.exec(typed) ?? []
  return path === undefined
    ? ['HKLM\\']
    : subkeysOf(machine.registry, path.slice(0, -1)).map((key) => above + key)
}
