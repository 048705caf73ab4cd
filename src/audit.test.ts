import { execFile } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { SCENARIOS } from '#domain/answers/scenarios.ts'
import { writeAnswersFile } from '#domain/files/answersFile.ts'
import { SETTINGS_FILES } from '#domain/files/settings/settingsFiles.ts'
import { parseCsv } from '#domain/formats/csv.ts'
import { encodeFile, fileText } from '#domain/formats/fileContent.ts'
import { buildPlan } from '#domain/plan/buildPlan.ts'

const folder = mkdtempSync(join(tmpdir(), 'audit-'))
afterAll(() => rmSync(folder, { recursive: true }))

const ANSWERS = SCENARIOS['xp-sp3-narrow']
const KEY = 'SOFTWARE\\Policies\\Microsoft\\Windows NT\\Terminal Services'
writeFileSync(join(folder, 'answers.json'), fileText(writeAnswersFile(ANSWERS)))
writeFileSync(
  join(folder, 'pc.reg'),
  `Windows Registry Editor Version 5.00\r\n\r\n[HKEY_LOCAL_MACHINE\\${KEY}]\r\n"fAllowUnsolicited"=dword:00000000\r\n`,
)
mkdirSync(join(folder, 'all', 'one'), { recursive: true })
writeFileSync(
  join(folder, 'all', 'one', 'apply.reg'),
  encodeFile(SETTINGS_FILES['apply-reg'].render({ plan: buildPlan(ANSWERS), answers: ANSWERS })),
)
writeFileSync(join(folder, 'all', 'picture.png'), Buffer.from('89504e470d0a1a0a', 'hex'))

describe('the command that audits', () => {
  it('prints an object on a line for each file, with what it says and what that comes to', async () => {
    const { exitCode, stdout } = await npmRunAudit('--json', '--answers', 'answers.json', 'pc.reg', 'all')
    // The picture could not be read.
    expect(exitCode).toBe(2)
    const objects = stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as Record<string, unknown>)
    expect(objects.map(({ file, kind }) => [file, kind])).toEqual([
      ['pc.reg', 'reg'],
      ['all/one/apply.reg', 'reg'],
      ['all/picture.png', 'unknown'],
    ])
    expect(objects[0]).toMatchObject({
      entries: 1,
      settings: { [`HKLM\\${KEY}\\fAllowUnsolicited`]: 0 },
      findings: expect.arrayContaining([
        { requirement: 'offer', state: 'wrong', found: '0', wanted: '1', line: 4 },
      ]) as unknown,
    })
    expect(objects[1]).toMatchObject({
      findings: expect.arrayContaining([
        expect.objectContaining({ requirement: 'offer', state: 'met' }),
      ]) as unknown,
    })
  }, 60_000)

  it('prints rows for a spreadsheet, and says by its exit code that something is not met', async () => {
    const { exitCode, stdout } = await npmRunAudit('--csv', 'pc.reg')
    expect(exitCode).toBe(1)
    const { rows, problem } = parseCsv(stdout, ',')
    expect(problem).toBeNull()
    expect(rows[0]).toEqual(['computer', 'requirement', 'state', 'found', 'wanted', 'file', 'line'])
    expect(rows[1]).toEqual(['', 'offer', 'wrong', '0', '1', 'pc.reg', '4'])
  }, 60_000)

  it('refuses a file of 2 GB with the reason, and reads the others', async () => {
    mkdirSync(join(folder, 'large'))
    writeFileSync(join(folder, 'large', 'huge.reg'), 'Windows Registry Editor Version 5.00')
    // It takes no room on the disk.
    truncateSync(join(folder, 'large', 'huge.reg'), 2_200_000_000)
    writeFileSync(join(folder, 'large', 'pc.reg'), readFileSync(join(folder, 'pc.reg')))
    const { exitCode, stdout } = await npmRunAudit('--json', 'large')
    rmSync(join(folder, 'large'), { recursive: true })
    expect(exitCode).toBe(2)
    expect(
      stdout
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line) as Record<string, unknown>),
    ).toMatchObject([
      { file: 'large/huge.reg', kind: 'unknown', problems: [{ kind: 'too-large' }] },
      { file: 'large/pc.reg', kind: 'reg', entries: 1 },
    ])
  }, 60_000)

  it('says what it cannot find, and how it is called', async () => {
    const missing = await npmRunAudit('nothing-here')
    expect([missing.exitCode, missing.stderr]).toEqual([2, expect.stringContaining('nothing-here')])
    const wrong = await npmRunAudit('--csv', '--json', 'pc.reg')
    expect([wrong.exitCode, wrong.stderr]).toEqual([2, expect.stringContaining('Usage:')])
  }, 60_000)
})

function npmRunAudit(...args: readonly string[]) {
  // npm says where the person was, which is here the folder of the files.
  const command = ['--prefix', process.cwd(), 'run', '--silent', 'audit', '--', ...args]
  return new Promise<{ exitCode: number; stdout: string; stderr: string }>((resolve) => {
    execFile(
      'npm',
      command,
      { cwd: folder, env: { ...process.env, INIT_CWD: folder } },
      (error, stdout, stderr) => {
        resolve({ exitCode: typeof error?.code === 'number' ? error.code : 0, stdout, stderr })
      },
    )
  })
}
