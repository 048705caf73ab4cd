import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import type { Answers } from '#domain/answers/answers.ts'
import { SCENARIOS } from '#domain/answers/scenarios.ts'
import { writeAnswersFile } from '#domain/files/answersFile.ts'
import { ARTIFACTS } from '#domain/files/artifacts.ts'
import { renderArtifacts } from '#domain/files/renderArtifacts.ts'
import { fileText } from '#domain/formats/fileContent.ts'
import { artifactSource } from '#i18n/documents/artifactSource.ts'
import { loadMessages } from '#i18n/languages.ts'
import { loadFileWords } from '#i18n/lazyWords.ts'

const folder = mkdtempSync(join(tmpdir(), 'render-'))
afterAll(() => rmSync(folder, { recursive: true }))

describe('the command line', () => {
  it('writes what the site offers, byte for byte, and prints the sum of each file', async () => {
    const answers: Answers = { ...SCENARIOS['hostile-names'], way: 'gpmc' }
    writeFileSync(join(folder, 'answers.json'), fileText(writeAnswersFile(answers)))
    const { exitCode, stdout, stderr } = await npmRunRender('answers.json', 'files', '--language', 'nl')
    expect([exitCode, stderr]).toEqual([0, ''])

    const words = await loadFileWords('nl')
    const offered = [...renderArtifacts(artifactSource(answers, words, 'nl'))]
    expect(readdirSync(join(folder, 'files')).sort()).toEqual(
      offered.map(({ id }) => ARTIFACTS[id].fileName).sort(),
    )
    for (const { id, bytes } of offered) {
      const { fileName } = ARTIFACTS[id]
      const written = readFileSync(join(folder, 'files', fileName))
      expect([fileName, written.equals(bytes)]).toEqual([fileName, true])
      expect(stdout).toContain(`${createHash('sha256').update(written).digest('hex')}  ${fileName}\n`)
    }
    expect(stdout.trimEnd().split('\n')).toHaveLength(offered.length)
  }, 60_000)

  const GOOD = SCENARIOS['xp-sp3-narrow']
  it.each<readonly [string, string, RegExp]>([
    ['no answers at all', '', /not JSON|from line 1/i],
    ['another file', '{"schema":1,"wings":2}', /The key “wings” is not known/],
    ['a key twice', '{"schema":1,\n"dcom":"on",\n"dcom":"on"}', /The key “dcom” is there twice, .*line 3/],
    [
      'a group that is on no list',
      text({ ...GOOD, helperGroups: ['CONTOSO\\Others'] }),
      /“helperGroups” names “CONTOSO\\Others”/,
    ],
    [
      'a helper of two kinds',
      text({ ...GOOD, helperUsers: GOOD.helperGroups }),
      /“RA-Helpers” is in “helperGroups” and in “helperUsers”/,
    ],
    ['an open question', text({ ...GOOD, control: undefined }), /Choose what the helpers may do/],
    [
      'a helper that cannot be one',
      text({ ...GOOD, helpers: ['m@contoso.com'], helperGroups: undefined }),
      /Line 1 of the list: .*DOMAIN\\name/,
    ],
    ['a computer that is not suitable', text({ ...GOOD, edition: 'xp-home' }), /Home Edition cannot receive/],
  ])(
    'says what the site says, and writes nothing, for %s',
    async (name, answers, said) => {
      const file = `${name.replaceAll(' ', '-')}.json`
      writeFileSync(join(folder, file), answers)
      const { exitCode, stdout, stderr } = await render(file, 'nothing')
      expect([exitCode, stdout]).toEqual([1, ''])
      expect(stderr).toMatch(said)
      expect(existsSync(join(folder, 'nothing'))).toBe(false)
    },
    60_000,
  )

  it.each(['en', 'nl'])(
    'calls an answers file that is not there missing, in %s',
    async (language) => {
      const { exitCode, stderr } = await render('no.json', 'nothing', '--language', language)
      expect(exitCode).toBe(1)
      const m = await loadMessages(language)
      expect(stderr).toBe(`${m.commandLine.missing(join(folder, 'no.json'))}\n`)
      const other = await render('.', 'nothing', '--language', language)
      expect([other.exitCode, other.stderr]).toEqual([1, `${m.commandLine.unreadable(folder)}\n`])
      expect(existsSync(join(folder, 'nothing'))).toBe(false)
    },
    60_000,
  )

  const TARGETS: readonly (readonly [what: string, target: string, said: RegExp])[] = [
    ['is a file', 'a-file', /a-file is not a folder/],
    ['lies inside a file', 'a-file/deeper/files', /a-file is not a folder/],
    ['holds a folder with the name of a file', 'taken', /taken\/apply\.reg is a folder/],
    ['cannot be written', '/proc', /^Nothing was written: .*\/proc/],
    ['lies where nothing can be made', '/proc/none/files', /folder \/proc\/none cannot be made/],
  ]
  const known = existsSync('/proc/self')
    ? TARGETS
    : TARGETS.filter(([, target]) => !target.startsWith('/proc'))
  it.each(known)(
    'says so at once and leaves nothing, where the folder %s',
    async (_, target, said) => {
      writeFileSync(join(folder, 'good.json'), text(GOOD))
      writeFileSync(join(folder, 'a-file'), 'kept')
      mkdirSync(join(folder, 'taken', 'apply.reg'), { recursive: true })
      const before = readdirSync(folder, { recursive: true })
      const { exitCode, stdout, stderr } = await render('good.json', target)
      expect([exitCode, stdout]).toEqual([1, ''])
      expect(stderr).toMatch(said)
      expect(stderr.trim().split('\n')).toHaveLength(1)
      expect(readdirSync(folder, { recursive: true })).toEqual(before)
      expect(readFileSync(join(folder, 'a-file'), 'utf8')).toBe('kept')
    },
    60_000,
  )

  it('says how it is called when it is not understood', async () => {
    for (const args of [
      [],
      ['answers.json'],
      ['a', 'b', 'c'],
      ['a', 'b', '--language', 'xx'],
      ['a', 'b', '--x'],
    ]) {
      const { exitCode, stderr } = await render(...args)
      expect([exitCode, stderr.startsWith('Usage: npm run --silent render --')]).toEqual([2, true])
    }
  }, 60_000)
})

function text(answers: Record<string, unknown>): string {
  return JSON.stringify({ schema: 1, ...answers })
}

interface Ended {
  readonly exitCode: number
  readonly stdout: string
  readonly stderr: string
}

/** As the README says it, from the folder where the answers are; it is built each time. */
function npmRunRender(...args: readonly string[]): Promise<Ended> {
  const root = process.cwd()
  return run('npm', ['--prefix', root, 'run', '--silent', 'render', '--', ...args])
}

/** What npm has built before. */
function render(...args: readonly string[]): Promise<Ended> {
  return run(process.execPath, [join(process.cwd(), '.render', 'render.js'), ...args])
}

function run(program: string, args: readonly string[]): Promise<Ended> {
  return new Promise((resolve) => {
    const env = { ...process.env, INIT_CWD: folder }
    execFile(program, args, { env, cwd: folder }, (error, stdout, stderr) => {
      const exitCode = typeof error?.code === 'number' ? error.code : 0
      resolve({ exitCode, stdout, stderr: stderr.replaceAll(/^npm warn.*\n/gm, '') })
    })
  })
}
