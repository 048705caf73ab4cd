import { spawn } from 'node:child_process'
import { closeSync, existsSync, openSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { makeScratchFolder, removeFolder, runProgram } from './processes.ts'
import type { Outcome } from './processes.ts'

/** A domain of Samba's own: no other computer, and an administrator who is gone when the tests are. */
const PASSWORD = 'Passw0rd.1'
export const DOMAIN_DN = 'DC=contoso,DC=test'

export interface DomainController {
  /** A folder for whatever the tests write. */
  readonly folder: string
  /** Where the directory itself is: for tools that work on its files. */
  readonly database: string
  /** What every command of `samba-tool gpo` needs to be done here, as the administrator. */
  readonly signIn: readonly string[]
  /** Runs a program where it can reach the server. */
  readonly run: (program: string, ...args: readonly string[]) => Promise<Outcome>
  /** A command of `samba-tool gpo`, done as the administrator. Throws with all it said when it fails. */
  readonly gpo: (command: string, ...args: readonly string[]) => Promise<string>
  readonly stop: () => Promise<void>
}

/**
 * A real domain controller, made and started in a scratch folder. It lives in name spaces of its own: of the network, so
 * that it binds to nothing outside, of mounts, so that its /run/samba is nobody else's, and of processes, so that all of
 * it ends with its first. It also ends when these tests do, because it then reads the end of its input. Needs root.
 */
export async function startDomainController(): Promise<DomainController> {
  const folder = makeScratchFolder()
  const smbConf = join(folder, 'ad', 'etc', 'smb.conf')
  const signIn = [`--configfile=${smbConf}`, '-H', SERVER, '-U', ADMINISTRATOR]
  const log = openSync(join(folder, 'samba.log'), 'w')
  let server: ReturnType<typeof startServer> | null = null

  async function stop(): Promise<void> {
    await server?.stop()
    closeSync(log)
    removeFolder(folder)
  }

  const inside = (program: string, ...args: readonly string[]) =>
    runProgram('nsenter', ['--target', `${server?.pid}`, '--net', '--mount', program, ...args], { folder })
  const gpoOutcome = (command: string, ...args: readonly string[]) =>
    inside('samba-tool', 'gpo', command, ...args, ...signIn)

  try {
    await provision(folder)
    writeFileSync(smbConf, withoutForwarder(readFileSync(smbConf, 'utf8')))
    server = startServer(smbConf, log)
    await untilItAnswers(() => gpoOutcome('listall'), server, join(folder, 'samba.log'))
  } catch (error) {
    await stop()
    throw error
  }

  return {
    folder,
    database: join(folder, 'ad', 'private', 'sam.ldb'),
    signIn,
    run: inside,
    gpo: async (command, ...args) => {
      const { exitCode, output } = await gpoOutcome(command, ...args)
      if (exitCode !== 0) throw new Error(`samba-tool gpo ${command}: ${output}`)
      return output
    },
    stop,
  }
}

/** No name has to be looked up for an address. */
const SERVER = 'ldap://127.0.0.1'
const ADMINISTRATOR = `administrator%${PASSWORD}`

async function provision(folder: string): Promise<void> {
  // It starts from the configuration of the machine otherwise, with shares and a log of its own.
  const start = join(folder, 'start.conf')
  writeFileSync(start, `[global]\nlog file = ${join(folder, 'log.%m')}\n`)
  const options = [
    '--realm=CONTOSO.TEST',
    '--domain=CONTOSO',
    `--adminpass=${PASSWORD}`,
    '--server-role=dc',
    '--dns-backend=SAMBA_INTERNAL',
    '--use-rfc2307',
    '--host-name=dc1',
    '--host-ip=127.0.0.1',
    '--option=interfaces=lo',
    '--option=bind interfaces only=yes',
    `--configfile=${start}`,
    `--targetdir=${join(folder, 'ad')}`,
  ]
  const { exitCode, output } = await runProgram('samba-tool', ['domain', 'provision', ...options], { folder })
  if (exitCode !== 0) throw new Error(`No domain was made: ${output}`)
}

/** Nothing is asked of the machine's own name server. */
function withoutForwarder(smbConf: string): string {
  return smbConf.replace(/^\s*dns forwarder\s*=.*\n/m, '')
}

/** Of util-linux, which every Debian has. */
const WITH_OWN_SPACES = 'unshare'

function startServer(smbConf: string, log: number) {
  const prepare = 'ip link set lo up && mount -t tmpfs tmpfs /run && mkdir /run/samba'
  const spaces = ['--net', '--mount', '--pid', '--fork', '--kill-child', '--mount-proc']
  const child = spawn(
    WITH_OWN_SPACES,
    [...spaces, 'sh', '-c', `${prepare} && exec samba -s "$0" -i -M standard`, smbConf],
    { env: { PATH: process.env['PATH'] ?? '', LC_ALL: 'C.UTF-8' }, stdio: ['pipe', log, log] },
  )
  const ended = new Promise<void>((resolve) => {
    child.on('exit', () => resolve())
    child.on('error', () => resolve())
  })
  const hasEnded = () => child.exitCode !== null || child.signalCode !== null || child.pid === undefined
  return {
    pid: child.pid,
    hasEnded,
    stop: async () => {
      child.stdin?.end()
      await Promise.race([ended, wait(10_000, undefined, { ref: false })])
      if (!hasEnded()) child.kill('SIGKILL')
      await ended
    },
  }
}

/** Both the directory and the file server answer, as far as a command needs them. */
async function untilItAnswers(
  ask: () => Promise<Outcome>,
  server: { readonly hasEnded: () => boolean },
  log: string,
): Promise<void> {
  let last = ''
  for (let attempt = 0; attempt < 60 && !server.hasEnded(); attempt++) {
    const { exitCode, output } = await ask()
    if (exitCode === 0) return
    last = output
    await wait(500)
  }
  const said = existsSync(log) ? readFileSync(log, 'utf8').slice(-4000) : ''
  throw new Error(`The domain controller does not answer: ${last}\n${said}`)
}
