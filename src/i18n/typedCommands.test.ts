import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { ANSWERS } from '#domain/answers/answers.ts'
import { SCENARIO_IDS, SCENARIOS } from '#domain/answers/scenarios.ts'
import { ARTIFACTS } from '#domain/files/artifacts.ts'
import { renderArtifacts } from '#domain/files/renderArtifacts.ts'
import { fileText } from '#domain/formats/fileContent.ts'
import { parseZip } from '#domain/formats/zipFile.ts'
import { artifactSource } from './documents/artifactSource.ts'
import { LANGUAGES } from './languages.ts'
import { loadFileWords } from './lazyWords.ts'

/** What `cmd` carries out itself, without looking for a file. Source: `help` of Windows XP, "Command shell overview". */
const CMD_BUILTINS =
  'assoc break call cd chcp chdir cls color copy date del dir echo endlocal erase exit for ftype goto if md mkdir move path pause popd prompt pushd rd rem ren rename rmdir set setlocal shift start time title type ver verify vol'.split(
    ' ',
  )

const STEMS = Object.values(ARTIFACTS).flatMap(({ fileName }) => /^(.+)\.cmd$/.exec(fileName)?.[1] ?? [])
/** The scripts of ours that never run by their bare name: `verify` says whether `cmd` checks what it writes. */
const HIDDEN = STEMS.filter((stem) => CMD_BUILTINS.includes(stem))

/** Words that a person would type, or see typed, and that are not what they seem. */
function bareCommands(text: string): readonly string[] {
  return HIDDEN.flatMap((stem) =>
    Array.from(text.matchAll(new RegExp(`^.*(?<![\\w-])${stem}(?![\\w-]|\\.cmd).*$`, 'gim')), ([line]) =>
      line.trim(),
    ),
  )
}

/** The keys of the tables of words are no text, and neither is what an import names. */
function withoutKeys(source: string): string {
  return source.replaceAll(/^\s*'?[\w-]+'?:(?=\s|$)/gm, '').replaceAll(/^import .*$/gm, '')
}

describe('a command that is to be typed', () => {
  it('is looked for where cmd would take its name for its own', () => {
    expect(HIDDEN).toEqual(['verify'])
    for (const text of [
      'Type verify',
      'verify /quiet',
      '<code>verify</code>',
      'typ `Verify`.',
      'C:\\map\\verify',
    ]) {
      expect([text, bareCommands(text)]).toEqual([text, [text]])
    }
    for (const text of ['verify.cmd /quiet', 'proof-verify', 'verified', '<code>verify.cmd</code>']) {
      expect([text, bareCommands(text)]).toEqual([text, []])
    }
  })

  const words = LANGUAGES.flatMap((language) =>
    readdirSync(`src/i18n/${language}`).map((file) => `src/i18n/${language}/${file}`),
  )
  const readmes = ['src', 'e2e'].flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((path) => path.endsWith('README.md'))
      .map((path) => `${folder}/${path}`),
  )
  it.each(words)('has its ending on every page: %s', (file) => {
    expect(bareCommands(withoutKeys(readFileSync(file, 'utf8')))).toEqual([])
  })

  it.each(['README.md', ...readmes])('has its ending in %s', (file) => {
    expect(bareCommands(readFileSync(file, 'utf8'))).toEqual([])
  })

  it.each(LANGUAGES)(
    'has its ending in every file, whatever there is to deploy with: %s',
    async (language) => {
      const words = await loadFileWords(language)
      for (const scenario of SCENARIO_IDS) {
        for (const way of ANSWERS.way.options) {
          const answers = { ...SCENARIOS[scenario], way }
          for (const { id, content, bytes } of renderArtifacts(artifactSource(answers, words, 'en'))) {
            const texts =
              content.encoding === 'binary'
                ? parseZip(bytes).files.map(({ bytes }) => new TextDecoder().decode(bytes))
                : [fileText(content)]
            expect([id, texts.flatMap(bareCommands)]).toEqual([id, []])
          }
        }
      }
    },
    60_000,
  )
})
