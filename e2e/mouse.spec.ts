import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import type { Answers } from '#domain/answers/answers.ts'
import { SCENARIO_IDS, SCENARIOS } from '#domain/answers/scenarios.ts'
import type { ArtifactId } from '#domain/files/artifactIds.ts'
import { ARTIFACTS, suitableArtifacts } from '#domain/files/artifacts.ts'
import { routeFiles } from '#domain/files/route/route.ts'
import { renderArtifact } from '#domain/files/renderArtifacts.ts'
import { fileText } from '#domain/formats/fileContent.ts'
import { buildPlan } from '#domain/plan/buildPlan.ts'
import { plainSource } from '#domain/testing/plainSource.ts'
import { SOURCES } from '#domain/windows/sources.ts'
import { arriveAt } from '#e2e/pages/AppPage.ts'
import { ArticlePage } from '#e2e/pages/ArticlePage.ts'
import { CheckPage } from '#e2e/pages/CheckPage.ts'
import { ControlPage } from '#e2e/pages/ControlPage.ts'
import { DcomPage } from '#e2e/pages/DcomPage.ts'
import { DomainPage } from '#e2e/pages/DomainPage.ts'
import { FirewallPage } from '#e2e/pages/FirewallPage.ts'
import { HelpersPage } from '#e2e/pages/HelpersPage.ts'
import { RequestsPage } from '#e2e/pages/RequestsPage.ts'
import { ResultsPage } from '#e2e/pages/ResultsPage.ts'
import { StartPage } from '#e2e/pages/StartPage.ts'
import { WayPage } from '#e2e/pages/WayPage.ts'
import { carriedOut, settings, startOf, STRAY_HELPER } from '#e2e/readers/registry.ts'
import { startWine } from '#e2e/readers/wine.ts'
import { bytesOf, expect, test } from './fixtures.ts'

/** Where the exceptions go, and that others keep working, goes without saying for this way. */
const { firewallStore: _, keepLocalExceptions: __, ...said } = SCENARIOS['server-2003-policy']
const answers: Answers = said

test('the whole way by mouse ends with files that are, byte for byte, what the domain makes', async ({
  page,
}) => {
  await page.goto('/')
  const start = await arriveAt(page, StartPage)
  const edition = await (await start.start()).answer(answers)
  const requests = await (await edition.continueTo(RequestsPage)).answer(answers)
  const way = await (await requests.continueTo(WayPage)).answer(answers)
  const domain = await (await way.continueTo(DomainPage)).answer(answers)
  const helpers = await (await domain.continueTo(HelpersPage)).answer(answers)
  const control = await (await helpers.continueTo(ControlPage)).answer(answers)
  const dcom = await (await control.continueTo(DcomPage)).answer(answers)
  const firewall = await (await dcom.continueTo(FirewallPage)).answer(answers)
  const article = await (await firewall.continueTo(ArticlePage)).answer(answers)
  const check = await article.continueTo(CheckPage)
  const results = await check.makeFiles()

  await results.unfoldFiles()
  for (const id of ['apply-cmd', 'apply-reg', 'undo-reg', 'answers-json'] as const) {
    const { fileName } = ARTIFACTS[id]
    const { bytes, text, found } = expected(id)
    const download = await results.download(fileName)
    expect(download.suggestedFilename()).toBe(fileName)
    expect(await bytesOf(download)).toEqual(bytes)
    expect(await results.copy(fileName)).toBe(text)
    const about = await results.about(fileName)
    await expect(about).toContainText(`${found} of ${found} values read back`)
    await expect(about).toContainText(`${bytes.length.toLocaleString('en')} bytes`)
    await expect(about).toContainText(createHash('sha256').update(bytes).digest('hex'))
  }

  const checklist = new TextDecoder().decode(await bytesOf(await results.download('checklist.md')))
  expect(checklist.match(/^- \[ \] /gmu)?.length).toBeGreaterThan(10)
})

test('a line of a file says why it is there: rule, answer, place in the article, source', async ({
  page,
  visit,
}) => {
  await visit('/results', { answers })
  const results = await (await arriveAt(page, ResultsPage)).unfoldFiles()

  const apply = await results.openPreview('apply.reg')
  await apply.select('"fAllowUnsolicitedFullControl"=dword:00000001')
  await expect(apply.explanation).toHaveAccessibleName('Why this line: View or control')
  await expect(apply.explanation).toContainText('What helpers may do: View and control the computer')
  await expect(apply.explanation).toContainText('first procedure, step 4: Choose view only or control.')
  const { why } = buildPlan(answers).registry.find(({ why }) => why.rule === 'level')!
  for (const source of why.sources) await expect(apply.explanation).toContainText(SOURCES[source].title)
  await apply.select('Windows Registry Editor Version 5.00')
  await expect(apply.explanation).toContainText('This line is part of the file’s layout; it sets nothing.')

  const undo = await results.openPreview('undo.reg')
  await undo.select('"fAllowUnsolicited"=-')
  await expect(undo.explanation).toContainText('goes back to what was there: not there')
})

test('every file of every scenario is read back, and offered', async ({ page, visit }) => {
  for (const id of SCENARIO_IDS) {
    await visit('/results', { answers: SCENARIOS[id] })
    const results = await (await arriveAt(page, ResultsPage)).unfoldFiles()
    const source = plainSource(SCENARIOS[id])
    const onRoute = routeFiles(source)
    const others = suitableArtifacts(source).filter(
      (artifact) => !onRoute.includes(artifact) && artifact !== 'everything-zip',
    )
    const fileNames = [...onRoute, ...others].map((artifact) => ARTIFACTS[artifact].fileName)
    await expect(results.files).toHaveText(fileNames)
    // One more for all of them.
    await expect(results.main.getByRole('button', { name: /^Download / })).toHaveCount(fileNames.length + 1)
  }
})

test('the downloaded .reg files do in Wine what the plan says, and take it back', async ({ page, visit }) => {
  test.skip(
    !isInstalled('wine') && process.env['READERS'] !== 'required',
    'wine is missing (Debian: wine wine64)',
  )
  test.setTimeout(120_000)
  await visit('/results', { answers })
  const results = await (await arriveAt(page, ResultsPage)).unfoldFiles()
  const apply = await bytesOf(await results.download('apply.reg'))
  const undo = await bytesOf(await results.download('undo.reg'))

  const { registry: changes } = buildPlan(answers)
  const keys = new Set(
    changes.map(({ target: { key } }) =>
      key.startsWith('SOFTWARE\\Policies\\') ? 'SOFTWARE\\Policies' : key,
    ),
  )
  const wine = await startWine()
  try {
    const readBack = async () => {
      const registries = []
      for (const key of keys) registries.push(await wine.exportKey(key))
      return registries.flatMap(settings).sort()
    }
    const before = startOf(changes)
    await wine.reset(before)
    await wine.importRegFile(apply)
    expect(await readBack()).toEqual(settings(carriedOut(before, changes)))

    await wine.importRegFile(undo)
    const kept = changes.filter(({ undoing, before, after }) => undoing === 'keep' || before === after)
    // Who was on the list before the plan replaced it, no undo can know.
    const back = settings(carriedOut(before, kept)).filter(
      (line) => !line.includes(JSON.stringify(STRAY_HELPER)),
    )
    expect(await readBack()).toEqual(back)
  } finally {
    await wine.stop()
  }
})

function expected(id: ArtifactId) {
  const { content, bytes, readBack } = renderArtifact(id, plainSource(answers))
  if (content.encoding === 'binary') throw new Error(`${id} has no text`)
  return { bytes, text: fileText(content), found: readBack.found }
}

function isInstalled(program: string): boolean {
  return (process.env['PATH'] ?? '').split(delimiter).some((folder) => existsSync(join(folder, program)))
}
