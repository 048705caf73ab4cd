import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { SCENARIO_IDS, SCENARIOS } from '#domain/answers/scenarios.ts'
import { writeGpoBackup } from '#domain/files/policy/gpoBackup.ts'
import { parseZip } from '#domain/formats/zipFile.ts'
import { buildPlan } from '#domain/plan/buildPlan.ts'
import type { Plan } from '#domain/plan/plan.ts'
import { plainSource } from '#domain/testing/plainSource.ts'
import { hostileNames } from './hostileNames.ts'
import { makeScratchFolder, removeFolder, runProgram } from './processes.ts'
import { describeWith, PYTHON } from './programs.ts'

type Element = readonly [name: string, attributes: Readonly<Record<string, string>>, text: string]
interface ReadFile {
  readonly elements: readonly Element[]
  readonly sddl: readonly string[]
}

const SETTINGS = '{http://www.microsoft.com/GroupPolicy/Settings}'
const REGISTRY = '{http://www.microsoft.com/GroupPolicy/Settings/Registry}'
const OPERATIONS = '{http://www.microsoft.com/GroupPolicy/GPOOperations}'
const MANIFEST = '{http://www.microsoft.com/GroupPolicy/GPOOperations/Manifest}'

describeWith(['samba.dcerpc.preg'], 'the XML parser of Python, and the security descriptors of Samba', () => {
  let folder = ''
  beforeAll(() => {
    folder = makeScratchFolder()
  })
  afterAll(() => removeFolder(folder))

  it.each(SCENARIO_IDS)('read every file of the backup of %s', async (id) => {
    const plan = buildPlan(SCENARIOS[id])
    const { manifest, info, scheme, report } = await readBackup(plan)
    expect(namesOf(manifest)[0]).toBe(`${MANIFEST}Backups`)
    expect(namesOf(info)[0]).toBe(`${MANIFEST}BackupInst`)
    expect(namesOf(scheme)[0]).toBe(`${OPERATIONS}GroupPolicyBackupScheme`)
    expect(scheme.elements[0]?.[1]).toEqual({
      [`${OPERATIONS}version`]: '2.0',
      [`${OPERATIONS}type`]: 'GroupPolicyBackupTemplate',
    })
    expect(namesOf(report)[0]).toBe(`${SETTINGS}GPO`)
    const ids = [manifest, info].map((file) => textsOf(file, `${MANIFEST}GPOGuid`))
    expect([...ids, textsOf(scheme, `${OPERATIONS}ID`)]).toEqual([ids[0], ids[0], ids[0]])
    expect(textsOf(scheme, `${OPERATIONS}MachineExtensionGuids`)).toEqual([
      '[{35378EAC-683F-11D2-A89A-00C04FBBCFA2}{D02B1F72-3407-48AE-BA88-E8213C6761F1}]',
    ])
  })

  it('find rights for well-known accounts only, and no owner', async () => {
    const { scheme } = await readBackup(buildPlan(SCENARIOS['xp-sp2-as-article']))
    expect(scheme.sddl).toEqual([
      [
        'D:PAI(OA;;CR;edacfd8f-ffb3-11d1-b41d-00a0c968f939;;AU)',
        '(A;CI;RPWPCCDCLCLORCWOWDSDDTSW;;;BA)',
        '(A;CI;RPLCLORC;;;ED)',
        '(A;CI;RPLCLORC;;;AU)',
        '(A;CI;RPWPCCDCLCLORCWOWDSDDTSW;;;SY)',
        '(A;CIIO;RPWPCCDCLCLORCWOWDSDDTSW;;;CO)',
      ].join(''),
    ])
  })

  it('read the names of several hundred helpers in the report, whatever their letters', async () => {
    // In the report, and only there, a character that XML has not is U+FFFD.
    const names = hostileNames().filter((name) => !/[\uFFFE\uFFFF]/.test(name))
    expect(names.length).toBeGreaterThan(200)
    const { report } = await readBackup({
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
    })
    expect(textsOf(report, `${REGISTRY}Name`)).toEqual(names)
    expect(textsOf(report, `${REGISTRY}String`)).toEqual(names)
  })

  async function readBackup(plan: Plan) {
    const target = join(folder, `backup-${++count}`)
    const { files } = parseZip(writeGpoBackup({ ...plainSource({}), plan }).bytes)
    for (const { name, bytes } of files) {
      mkdirSync(dirname(join(target, name)), { recursive: true })
      writeFileSync(join(target, name), bytes)
    }
    const paths = files.map(({ name }) => name).filter((name) => name.endsWith('.xml'))
    const script = join(import.meta.dirname, 'gpoXml.py')
    const { exitCode, output } = await runProgram(PYTHON, [script, ...paths], { folder, cwd: target })
    if (exitCode !== 0) throw new Error(output)
    const [manifest, info, scheme, report] = JSON.parse(output) as [ReadFile, ReadFile, ReadFile, ReadFile]
    return { manifest, info, scheme, report }
  }
})

let count = 0

function namesOf({ elements }: ReadFile): readonly string[] {
  return elements.map(([name]) => name)
}

function textsOf({ elements }: ReadFile, wanted: string): readonly string[] {
  return elements.filter(([name]) => name === wanted).map(([, , text]) => text)
}
