import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { describe, expect, it } from 'vitest'
import { SCENARIO_IDS, SCENARIOS } from '#domain/answers/scenarios.ts'
import type { ArtifactId } from '#domain/files/artifactIds.ts'
import { ARTIFACTS } from '#domain/files/artifacts.ts'
import { renderArtifacts } from '#domain/files/renderArtifacts.ts'
import type { RenderedArtifact } from '#domain/files/renderArtifacts.ts'
import { sha256Hex } from '#domain/formats/contentId.ts'
import { RELEASE } from '#domain/release.ts'
import { isWindowsLanguage } from '#domain/windows/windowsLanguages.ts'
import { artifactSource } from '#i18n/documents/artifactSource.ts'
import { LANGUAGES } from './languages.ts'
import { loadFileWords } from './lazyWords.ts'

/**
 * What the files look like, reviewed by eye: `src/domain/golden/<scenario>/<file>`, byte for byte; of a file that is no
 * text, its listing and the SHA-256 of its bytes. After a change that is meant,
 * `UPDATE_GOLDEN=1 npx vitest run src/i18n/golden.test.ts` writes them anew; then read what changed.
 */
const FOLDER = 'src/domain/golden'
const IS_UPDATE = process.env['UPDATE_GOLDEN'] !== undefined

const files = new Map<string, Uint8Array>()
for (const language of LANGUAGES) {
  const words = await loadFileWords(language)
  for (const scenario of SCENARIO_IDS) {
    // Windows in the language of the words, so that both show.
    const windows = isWindowsLanguage(language) ? language : 'en'
    for (const file of renderArtifacts(artifactSource(SCENARIOS[scenario], words, windows))) {
      files.set(`${scenario}/${goldenName(file.id, language)}`, goldenBytes(file))
    }
  }
}
if (IS_UPDATE) {
  rmSync(FOLDER, { recursive: true, force: true })
  for (const [name, bytes] of files) {
    mkdirSync(dirname(`${FOLDER}/${name}`), { recursive: true })
    writeFileSync(`${FOLDER}/${name}`, bytes)
  }
}

/** The sum of all golden files of each version that was released: it gives these bytes for ever. */
const RELEASED: Readonly<Record<string, string>> = {
  '0.2.0': 'd41a208d06db55cabf797824f8a9a9f9c12a032441dc4ca4791d92c1d720d42e',
}

describe('a version', () => {
  it('is that of the package', () => {
    const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string }
    expect(RELEASE).toBe(version)
  })

  it('gives the bytes that it was released with', () => {
    const sums = [...files].map(([name, bytes]) => `${sha256Hex(bytes)}  ${name}\n`).join('')
    const sum = sha256Hex(new TextEncoder().encode(sums))
    // Not released yet: the sum is free to change.
    expect(RELEASED[RELEASE] ?? sum).toBe(sum)
  })
})

describe('the files that were reviewed', () => {
  it.each([...files.keys()])('%s is as it was', (name) => {
    const bytes = Buffer.from(files.get(name)!)
    const golden = readFileSync(`${FOLDER}/${name}`)
    const encoding = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : 'utf-8'
    // As text first: a difference in it can be read.
    expect(bytes.toString(encoding)).toBe(golden.toString(encoding))
    expect(bytes.equals(golden)).toBe(true)
  })

  it('are all there is in their folder', () => {
    const found = readdirSync(FOLDER, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => `${entry.parentPath.slice(FOLDER.length + 1)}/${entry.name}`)
    expect(found.sort()).toEqual([...files.keys()].sort())
  })
})

/** What has words in it has a golden file for each language. */
function goldenName(id: ArtifactId, language: string): string {
  const { fileName, purpose } = ARTIFACTS[id]
  const dot = fileName.lastIndexOf('.')
  const name =
    purpose === 'read' || id === 'everything-zip'
      ? `${fileName.slice(0, dot)}.${language}${fileName.slice(dot)}`
      : fileName
  return purpose === 'read' || isText(id) ? name : `${name}.txt`
}

function isText(id: ArtifactId): boolean {
  return !/\.(?:zip|pol)$/.test(ARTIFACTS[id].fileName)
}

function goldenBytes({ content, bytes, sha256 }: RenderedArtifact): Uint8Array {
  if (content.encoding !== 'binary') return bytes
  return Buffer.from([...content.lines.map(({ text }) => text), `sha256 ${sha256}`, ''].join('\n'))
}
