import { beforeAll, expect, it } from 'vitest'
import type { Answers } from '#domain/answers/answers.ts'
import { SCENARIOS } from '#domain/answers/scenarios.ts'
import { nameChecks, writeNamesScript } from '#domain/files/scripts/namesScript.ts'
import { encodeFile } from '#domain/formats/fileContent.ts'
import { hostileNames } from './hostileNames.ts'
import { describeWith } from './programs.ts'
import { startWine } from './wine.ts'
import type { Wine } from './wine.ts'

const PROBE = ['accounts', '/domain']

describeWith(['wine', 'x86_64-w64-mingw32-gcc'], 'the question for names in Wine', () => {
  let wine: Wine
  beforeAll(async () => {
    wine = await startWine()
    return () => wine.stop()
  }, 120_000)

  const answers: Answers = {
    ...SCENARIOS['xp-sp3-narrow'],
    helpers: [
      'jansen',
      'RA-Helpers',
      'Local Helpers',
      'Nobody',
      'FABRIKAM\\x',
      'Größe',
      'A group of twenty-one',
    ],
  }

  it('asks for a user, then a group, then a domain local group, and stops at the first that is there', async () => {
    const { calls, output, exitCode } = await run(answers, [
      'accounts',
      'user jansen ',
      'group RA-Helpers ',
      'localgroup Local Helpers ',
    ])
    const asked = (name: string, ...kinds: readonly string[]) => kinds.map((kind) => [kind, name, '/domain'])
    expect(calls).toEqual([
      PROBE,
      ...asked('jansen', 'user'),
      ...asked('RA-Helpers', 'user', 'group'),
      ...asked('Local Helpers', 'user', 'group', 'localgroup'),
      ...asked('Nobody', 'user', 'group', 'localgroup'),
      ...asked('A group of twenty-one', 'group', 'localgroup'),
    ])
    expect(output.split('\r\n').filter((line) => /^ {2}\S/.test(line))).toEqual([
      '  found as a user: helper 1 "CONTOSO\\jansen"',
      '  found as a group: helper 2 "CONTOSO\\RA-Helpers"',
      '  found as a domain local group: helper 3 "CONTOSO\\Local Helpers"',
      '  NOT FOUND: helper 4 "CONTOSO\\Nobody"',
      '  not asked, as it is of another domain: helper 5 "FABRIKAM\\x"',
      '  not asked, as the name is not ASCII: helper 6',
      '  not found, which is not certain for a name of more than 20 characters: helper 7 "CONTOSO\\A group of twenty-one"',
    ])
    expect(output).toContain('Summary: 3 found, 1 not found, 3 not asked or not certain.')
    expect(exitCode).toBe(1)
  }, 60_000)

  it.each([
    ['all are found', ['jansen', 'RA-Helpers'], 0],
    ['one is not found', ['jansen', 'Nobody'], 1],
    ['one was not asked for', ['jansen', 'FABRIKAM\\x'], 1],
  ] as const)(
    'ends as it should when %s',
    async (_, helpers, code) => {
      const known = ['accounts', 'user jansen ', 'group RA-Helpers ']
      expect((await run({ ...answers, helpers }, known)).exitCode).toBe(code)
    },
    60_000,
  )

  it('asks nothing where no domain answers', async () => {
    const { calls, output, exitCode } = await run(answers, ['no call at all'])
    expect(calls).toEqual([PROBE])
    expect(output).toContain('no domain controller answers')
    expect(exitCode).toBe(2)
  }, 60_000)

  it('asks for exactly the names of the list, whatever their letters', async () => {
    const strange = ['%WINDIR%', '%errorlevel%', '%1', '%%', 'nul', '^', '(', ')', '~', "'", '!x!']
    const names = [...strange.map((name) => `CONTOSO\\${name}`), ...hostileNames()]
    const list: Answers = { ...SCENARIOS['xp-sp3-narrow'], domain: 'CONTOSO', helpers: names }
    const asked = nameChecks(list).filter(({ asks }) => asks.length > 0)
    expect(asked.length).toBeGreaterThan(40)
    const { calls, output } = await run(list)
    // The recorder knows every name, so each is asked for once.
    expect(calls).toEqual([
      PROBE,
      ...asked.map(({ name, asks }) => [asks[0], name.slice('CONTOSO\\'.length), '/domain']),
    ])
    const shown = output.split('\r\n').filter((line) => line.startsWith('  found as'))
    expect(shown.map((line) => line.replace(/^.*?: helper \d+ /, ''))).toEqual(
      asked.map(({ name }) => `"${name}"`),
    )
  }, 120_000)

  async function run(list: Answers, known?: readonly string[]) {
    const bytes = encodeFile(writeNamesScript(list, ['A remark']))
    const outcome = await wine.runScript(bytes, 'check-names.cmd', {
      args: ['/quiet'],
      variables: {
        // Somebody's own variables, with the names that the script uses.
        ERRORLEVEL: '0',
        found: '5',
        state: 'x',
        ...(known === undefined ? {} : { RECORDER_ONLY: known.join('|') }),
      },
    })
    expect(outcome.output).not.toMatch(/recognize|syntax error|not implemented/i)
    expect(outcome.calls.every(({ exe }) => /\\net\.exe$/i.test(exe))).toBe(true)
    return { ...outcome, calls: outcome.calls.map(({ argv }) => argv) }
  }
})
