import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { beforeAll, expect, it } from 'vitest'
import { SCENARIO_IDS, SCENARIOS } from '#domain/answers/scenarios.ts'
import { writeSambaGpo } from '#domain/files/policy/sambaGpo.ts'
import { parseXml } from '#domain/formats/xmlText.ts'
import { parseZip } from '#domain/formats/zipFile.ts'
import { buildPlan } from '#domain/plan/buildPlan.ts'
import type { Plan } from '#domain/plan/plan.ts'
import { plainSource } from '#domain/testing/plainSource.ts'
import { DOMAIN_DN, startDomainController } from './domainController.ts'
import type { DomainController } from './domainController.ts'
import { hostileNames } from './hostileNames.ts'
import { describeWith } from './programs.ts'

const NAME = 'Receive Remote Assistance offers'
const NEEDS = ['samba', 'samba-tool', 'ldbmodify', 'ip', 'the rights of root'] as const

/** With the commands that every README of this GPO has, in whichever words around them. */
const SOURCE = plainSource({ ...SCENARIOS['server-2003-policy'], way: 'samba' })

describeWith(NEEDS, 'a domain controller of Samba', () => {
  let controller: DomainController
  beforeAll(async () => {
    controller = await startDomainController()
    return () => controller.stop()
  }, 180_000)

  it.each(SCENARIO_IDS)(
    'takes the GPO of %s as its README says, and gives back the same bytes',
    async (id) => {
      const folder = unpack(buildPlan(SCENARIOS[id]))
      const { guid, output } = await restoreAsReadmeSays(folder)
      try {
        expect(output).not.toMatch(/WARNING|Traceback|ERROR/)
        expect(await fetchedPol(guid)).toEqual(readFileSync(join(folder, 'Registry.pol')))
      } finally {
        await controller.gpo('del', guid)
      }
    },
    120_000,
  )

  it('has version 1 in files and directory, the extension, and rights as it wants them', async () => {
    const folder = unpack(buildPlan(SCENARIOS['server-2003-policy']))
    const { guid } = await restoreAsReadmeSays(folder)
    try {
      expect(await controller.gpo('show', guid)).toMatch(/^version\s*: 1$/m)
      const backup = await copied('backup', guid)
      expect(readFileSync(join(backup, 'GPT.INI.SAMBABACKUP'), 'utf8')).toMatch(/^Version = 1$/m)
      const extensions = 'gPCMachineExtensionNames.SAMBAEXT'
      expect(readFileSync(join(backup, extensions))).toEqual(
        readFileSync(join(folder, 'restore', extensions)),
      )
      expect(existsSync(join(backup, 'gPCUserExtensionNames.SAMBAEXT'))).toBe(false)
      expect(await controller.gpo('aclcheck')).toBe('')
    } finally {
      await controller.gpo('del', guid)
    }
  }, 120_000)

  it('writes the same XML of the GPO as we did', async () => {
    const folder = unpack(buildPlan(SCENARIOS['hostile-names']))
    const { guid } = await restoreAsReadmeSays(folder)
    try {
      const backup = await copied('backup', guid)
      for (const name of ['Machine/Registry.pol.xml', 'GPT.INI.xml']) {
        const [theirs, ours] = [backup, join(folder, 'restore')].map((place) =>
          parseXml(readFileSync(join(place, name), 'utf8')),
        )
        expect(theirs).toHaveProperty('name')
        expect(ours).toEqual(theirs)
      }
    } finally {
      await controller.gpo('del', guid)
    }
  }, 120_000)

  it('alters no name of several hundred helpers, whatever its letters, in any code page', async () => {
    const names = hostileNames().filter((name) => !/[\uFFFE\uFFFF]/.test(name))
    expect(names.length).toBeGreaterThan(200)
    const folder = unpack(planOf(names))
    const { guid, output } = await restoreAsReadmeSays(folder, 'LC_ALL=C PYTHONUTF8=0 PYTHONCOERCECLOCALE=0')
    try {
      expect(output).not.toMatch(/WARNING|Traceback|ERROR/)
      const pol = await fetchedPol(guid)
      expect(pol).toEqual(readFileSync(join(folder, 'Registry.pol')))
      expect(pol.includes(Buffer.from('CONTOSO\\支援 担当\0', 'utf16le'))).toBe(true)
    } finally {
      await controller.gpo('del', guid)
    }
  }, 120_000)

  it('takes the copy where a name has no place in XML, and says so', async () => {
    const folder = unpack(planOf(hostileNames()))
    const { guid, output } = await restoreAsReadmeSays(folder)
    try {
      expect(output).toContain('WARNING: Falling back to simple copy-restore')
      expect(await fetchedPol(guid)).toEqual(readFileSync(join(folder, 'Registry.pol')))
    } finally {
      await controller.gpo('del', guid)
    }
  }, 120_000)

  it('would leave version 0 without the option that the README insists on', async () => {
    const folder = unpack(buildPlan(SCENARIOS['xp-sp2-as-article']))
    mkdirSync(join(folder, 'work'))
    await controller.gpo('restore', NAME, join(folder, 'restore'), `--tmpdir=${join(folder, 'work')}`)
    const guid = await guidOf(NAME)
    try {
      const backup = await copied('backup', guid)
      expect(readFileSync(join(backup, 'GPT.INI.SAMBABACKUP'), 'utf8')).toMatch(/^Version=0/m)
    } finally {
      await controller.gpo('del', guid)
    }
  }, 120_000)

  /** Does what the README of an unpacked zip says, to the letter but for whom and where. */
  async function restoreAsReadmeSays(
    folder: string,
    environment = '',
  ): Promise<{ guid: string; output: string }> {
    const commands = readFileSync(join(folder, 'README.txt'), 'utf8')
      .split('\r\n')
      .filter((line) => /^ {6}(?:mkdir|samba-tool gpo restore|printf) /.test(line))
      .map((line) => line.trim())
    expect(commands).toHaveLength(3)
    const [makeFolder = '', restore = '', setVersion = ''] = commands
    const signIn = controller.signIn.map((word) => `'${word}'`).join(' ')
    const asUs = restore.replace('-U Administrator', signIn).replace('samba-tool', 'env $0 samba-tool')
    expect(asUs).toContain(signIn)
    const output = await inShell(`cd "$1" && ${makeFolder} && ${asUs.replace('$0', environment)}`, folder)
    const guid = await guidOf(NAME)
    const version = setVersion
      .replace('{GUID}', guid)
      .replace('DC=example,DC=com', DOMAIN_DN)
      .replace('/var/lib/samba/private/sam.ldb', '"$1"')
    expect(version).toContain(`CN=${guid},CN=Policies,CN=System,${DOMAIN_DN}\\n`)
    expect(await inShell(version, controller.database)).toContain('Modified 1 record')
    return { guid, output }
  }

  async function inShell(command: string, argument: string): Promise<string> {
    const { exitCode, output } = await controller.run('sh', '-c', command, 'sh', argument)
    if (exitCode !== 0) throw new Error(`${command}: ${output}`)
    return output
  }

  async function guidOf(name: string): Promise<string> {
    const listed = (await controller.gpo('listall')).split('\n\n').find((gpo) => gpo.includes(`: ${name}\n`))
    const guid = /^GPO\s*: (\{.*\})$/m.exec(listed ?? '')?.[1]
    if (guid === undefined) throw new Error(`There is no GPO called ${name}`)
    return guid
  }

  async function fetchedPol(guid: string): Promise<Buffer> {
    return readFileSync(join(await copied('fetch', guid), 'Machine', 'Registry.pol'))
  }

  async function copied(command: 'fetch' | 'backup', guid: string): Promise<string> {
    const target = newFolder()
    await controller.gpo(command, guid, `--tmpdir=${target}`)
    return join(target, 'policy', guid)
  }

  function unpack(plan: Plan): string {
    const folder = newFolder()
    const { files, problems } = parseZip(writeSambaGpo({ ...SOURCE, plan }).bytes)
    expect(problems).toEqual([])
    for (const { name, bytes } of files) {
      mkdirSync(dirname(join(folder, name)), { recursive: true })
      writeFileSync(join(folder, name), bytes)
    }
    return folder
  }

  function newFolder(): string {
    const folder = join(controller.folder, `gpo-${++count}`)
    mkdirSync(folder)
    return folder
  }
})

let count = 0

function planOf(names: readonly string[]): Plan {
  return {
    direction: 'apply',
    firewall: [],
    registry: [
      {
        kind: 'list',
        target: { key: 'SOFTWARE\\Policies\\Microsoft\\Windows NT\\Terminal Services\\RAUnsolicit' },
        before: null,
        after: names,
        why: { rule: 'helpers', answers: [], article: null, sources: [] },
        undoing: 'restore',
      },
    ],
  }
}
