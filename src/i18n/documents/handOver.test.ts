import { describe, expect, it } from 'vitest'
import type { Answers } from '#domain/answers/answers.ts'
import { SCENARIO_IDS, SCENARIOS } from '#domain/answers/scenarios.ts'
import { isForOneComputer, WAY_IDS } from '#domain/answers/ways.ts'
import type { WayId } from '#domain/answers/ways.ts'
import { ARTIFACTS } from '#domain/files/artifacts.ts'
import { packedFiles, renderArtifacts } from '#domain/files/renderArtifacts.ts'
import { buildRoute } from '#domain/files/route/route.ts'
import type { RouteStep } from '#domain/files/route/route.ts'
import { plainText } from '#domain/files/documents/richText.ts'
import { filesOnTheWay, simulateFiles } from '#domain/files/offerSimulation.ts'
import { decodeText } from '#domain/formats/fileContent.ts'
import { parseZip } from '#domain/formats/zipFile.ts'
import { LANGUAGES } from '#i18n/languages.ts'
import { loadFileWords } from '#i18n/lazyWords.ts'
import { madeByWords } from '#i18n/madeByWords.ts'
import { labelsIn } from '#i18n/words.ts'
import { artifactSource } from './artifactSource.ts'

const FILE_NAMES: readonly string[] = Object.values(ARTIFACTS).map(({ fileName }) => fileName)
/** Of what a zip inside of the zip holds, and what is written on the computer. */
const INSIDE = ['README.txt', 'SHA256SUMS']

const EXTRA = {
  'nothing known': {
    ...SCENARIOS['server-2003-literal'],
    membership: 'unknown',
    solicited: 'unknown',
    dcom: 'unknown',
  },
  'everything to be changed': {
    ...SCENARIOS['server-2003-policy'],
    solicited: 'disabled',
    enableSolicited: true,
    dcom: 'off',
    keepLocalExceptions: false,
  },
  'by netsh': { ...SCENARIOS['server-2003-policy'], firewallStore: 'netsh', dcom: 'off' },
} as const satisfies Record<string, Answers>

const CASES = LANGUAGES.flatMap((language) =>
  WAY_IDS.flatMap((way) =>
    [...SCENARIO_IDS.map((id) => [id, SCENARIOS[id]] as const), ...Object.entries(EXTRA)].map(
      ([name, answers]) => ({ language, way, name, answers: { ...answers, way } as Answers }),
    ),
  ),
)

/** The names of our files in a text. */
function namedIn(text: string): readonly string[] {
  return FILE_NAMES.filter((name) =>
    new RegExp(String.raw`(?<![\w-])${name.replaceAll('.', String.raw`\.`)}(?!\w)`).test(text),
  )
}

const DECODED = { html: 'utf-8', md: 'utf-8', csv: 'utf-8', txt: 'utf-8', json: 'utf-8' } as const

async function handOver(language: string, answers: Answers) {
  const words = await loadFileWords(language)
  const source = artifactSource(answers, words, 'en')
  const ready = new Map([...renderArtifacts(source)].map((file) => [file.id, file]))
  const packed = packedFiles(source, ready)
  const route = buildRoute(source)!
  const label = labelsIn('en')
  const stepText = ({ id, boxes, lines }: RouteStep) => {
    const { title, text, see, otherwise } = words.route.steps[id]
    const facts = { level: 'control', profiles: ['domain'], scope: '*', alsoFits: [], trust: true } as const
    return [
      title,
      plainText(text(label)),
      plainText(see),
      plainText(otherwise ?? []),
      ...lines,
      ...boxes.flatMap((box) => [plainText(words.route.boxes[box.id](label, facts)), ...box.lines]),
    ].join('\n')
  }
  return { words, source, packed, route, stepText }
}

describe.each(CASES)('what is handed over, in $language, $way: $name', ({ language, way, answers }) => {
  it('names no file that is not in its zip, and has a step for each that is', async () => {
    const { words, source, packed, route, stepText } = await handOver(language, answers)
    const inZip = packed.map(({ name }) => name)
    const texts = new Map<string, string>(
      packed.flatMap(({ name, bytes }) => {
        const encoding = DECODED[name.split('.').at(-1) as keyof typeof DECODED]
        return encoding === undefined ? [] : [[name, decodeText(bytes, encoding)]]
      }),
    )
    for (const step of route.steps) {
      texts.set(`step ${step.id}`, stepText(step))
      for (const warning of step.warnings) texts.set(`warning ${warning}`, words.messages.warnings[warning])
    }
    for (const [name, text] of texts) {
      expect([name, namedIn(text).filter((named) => !inZip.includes(named))]).toEqual([name, []])
    }
    const used = new Set(
      route.steps.flatMap(({ files }) => files.map((id) => ARTIFACTS[id].fileName as string)),
    )
    expect(inZip.filter((name) => !INSIDE.includes(name)).sort()).toEqual([...used].sort())

    // The simulation speaks of the same files.
    const simulated = simulateFiles(source, filesOnTheWay(source))
    expect(inZip).toEqual(expect.arrayContaining([...(simulated?.fileNames ?? [])]))
  })

  it('ties every paper to the answers, and none speaks of the page it was made on', async () => {
    const { words, packed } = await handOver(language, answers)
    const mark = madeByWords(answers, words.messages)
    for (const { name, bytes } of packed.filter(({ name }) => /\.(?:html|txt|md)$/.test(name))) {
      const text = decodeText(bytes, 'utf-8')
      expect([name, text.replaceAll(/\s+/g, ' ').includes(mark)]).toEqual([name, true])
      expect([name, /this page|deze pagina/i.exec(text)]).toEqual([name, null])
    }
  })

  it('takes back in later steps what it does, and has a pilot only for several', async () => {
    const { route } = await handOver(language, answers)
    const ids = route.steps.map(({ id }) => id)
    for (const { back } of route.steps) for (const step of back) expect(ids).toContain(step)
    if (isForOneComputer({ way: way satisfies WayId })) expect(ids).not.toContain('pilot')
  })
})

describe('the README of a zip in the zip', () => {
  it.each(LANGUAGES)('names what sets the rest, only where there is a rest: %s', async (language) => {
    const words = await loadFileWords(language)
    const notes = (answers: Answers, form: 'gpmc' | 'samba' | 'samba-with-copy' = 'gpmc') =>
      artifactSource(answers, words, 'en').documents.policyReadme(form).notes.join(' ')
    const { policyReadme: w } = words.deployment
    expect(notes(SCENARIOS['xp-sp1-repair'])).toContain('dcom.reg')
    expect(notes(SCENARIOS['xp-sp3-narrow'])).toContain(w.firewallApart)
    expect(notes(SCENARIOS['xp-sp2-as-article'])).not.toMatch(/dcom\.reg/)
    expect(notes(SCENARIOS['xp-sp2-as-article'])).not.toContain(w.firewallApart)
    expect(notes(SCENARIOS['hostile-names'], 'samba-with-copy')).toContain(w.withCopy)
    expect(notes(SCENARIOS['hostile-names'], 'samba')).not.toContain(w.withCopy)
  })

  it.each(LANGUAGES.flatMap((language) => (['gpmc', 'samba'] as const).map((way) => ({ language, way }))))(
    'has the language of the outer one: $language, $way',
    async ({ language, way }) => {
      const { packed, words } = await handOver(language, { ...SCENARIOS['server-2003-policy'], way })
      const inner = packed.find(({ name }) => name.endsWith('.zip'))!
      const readme = parseZip(inner.bytes).files.find(({ name }) => name === 'README.txt')!
      const text = decodeText(readme.bytes, 'utf-8')
      const step = way === 'gpmc' ? 'import-gpmc' : 'restore-samba'
      expect(text.replaceAll(/\s+/g, ' ')).toContain(plainText(words.route.steps[step].see))
      expect(text).toContain(madeByWords({ ...SCENARIOS['server-2003-policy'], way }, words.messages))
      // What is typed stands on a line of its own, whole.
      const { steps } = buildRoute(artifactSource({ ...SCENARIOS['server-2003-policy'], way }, words, 'en'))!
      const typed = steps.find(({ id }) => id === step)!.boxes.flatMap(({ lines }) => lines)
      expect(typed.length).toBeGreaterThan(1)
      for (const line of typed) expect(text.split('\r\n').map((each) => each.trim())).toContain(line)
    },
  )
})
