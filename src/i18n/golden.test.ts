import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { describe, expect, it } from 'vitest'
import { ARTIFACT_IDS, ARTIFACTS } from '#domain/artifacts.ts'
import { buildPlan } from '#domain/buildPlan.ts'
import { encodeFile } from '#domain/formats/fileContent.ts'
import { SCENARIO_IDS, SCENARIOS } from '#domain/scenarios.ts'
import { isWindowsLanguage } from '#domain/windowsLabels.ts'
import { checklistDocument } from './checklistDocument.ts'
import type { Documents } from './documents/en.ts'
import { LANGUAGES, loadMessages } from './languages.ts'

/**
 * What the files look like, reviewed by eye: `src/domain/golden/<scenario>/<file>`, byte for byte. After a change that is
 * meant, `UPDATE_GOLDEN=1 npx vitest run src/i18n/golden.test.ts` writes them anew; then read what changed.
 */
const FOLDER = 'src/domain/golden'
const IS_UPDATE = process.env['UPDATE_GOLDEN'] !== undefined
const DOCUMENTS = import.meta.glob<Documents>('./documents/*.ts', { eager: true, import: 'documents' })

const files = new Map<string, Uint8Array>()
for (const language of LANGUAGES) {
  const messages = await loadMessages(language)
  const documents = DOCUMENTS[`./documents/${language}.ts`]!
  for (const scenario of SCENARIO_IDS) {
    const answers = SCENARIOS[scenario]
    const plan = buildPlan(answers)
    // Windows in the language of the words, so that both show.
    const checklist = checklistDocument(
      answers,
      messages,
      documents,
      isWindowsLanguage(language) ? language : 'en',
    )
    for (const id of ARTIFACT_IDS.filter((id) => ARTIFACTS[id].suits(plan))) {
      const { fileName, render } = ARTIFACTS[id]
      const name = id === 'checklist-md' ? fileName.replace('.', `.${language}.`) : fileName
      files.set(`${scenario}/${name}`, encodeFile(render({ answers, plan, checklist })))
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

describe('the files that were reviewed', () => {
  it.each([...files.keys()])('%s is as it was', (name) => {
    const bytes = Buffer.from(files.get(name)!)
    const golden = readFileSync(`${FOLDER}/${name}`)
    const encoding = name.endsWith('.reg') ? 'utf-16le' : 'utf-8'
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
