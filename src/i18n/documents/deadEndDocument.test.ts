import { describe, expect, it } from 'vitest'
import type { Answers } from '#domain/answers/answers.ts'
import { unsuitableBecause } from '#domain/answers/steps.ts'
import { readBackProseHtml, writeProseHtml } from '#domain/files/documents/proseHtml.ts'
import { fileText } from '#domain/formats/fileContent.ts'
import { LANGUAGES, loadMessages } from '#i18n/languages.ts'
import { loadDeadEndWords } from '#i18n/lazyWords.ts'
import { deadEndDocument, deadEndProse, deadEndText } from './deadEndDocument.ts'

const DEAD_ENDS: readonly Answers[] = [
  { edition: 'xp-home' },
  { edition: 'xp-professional', helperEdition: 'xp-home' },
  { edition: 'xp-professional', helperEdition: 'other' },
  { edition: 'xp-professional', membership: 'no-trust' },
  { edition: 'xp-professional', membership: 'workgroup' },
]

describe.each(LANGUAGES)('a dead end for the ticket in %s', (language) => {
  it.each(DEAD_ENDS)('says what rules it out and how to ask for help: %j', async (answers) => {
    const [m, words] = [await loadMessages(language), await loadDeadEndWords(language)]
    const { reason } = unsuitableBecause(answers)!
    const document = deadEndDocument(answers, reason, m, words, 'nl')
    const text = deadEndText(document)
    const prose = deadEndProse(document)
    const html = fileText(writeProseHtml(prose))
    expect(readBackProseHtml(prose, html).differences).toEqual([])
    for (const said of [m.unsuitable[reason].title, m.unsuitable[reason].why, ...words.ways[reason]]) {
      expect(text).toContain(said)
    }
    // In the language of that Windows where Microsoft's words are known, else as they are in English.
    expect(text).toMatch(/^1\. .*Help en ondersteuning.*Om hulp vragen.*Nodig een vriend uit/mu)
    expect(text).toMatch(/^2\. .*Iemand uitnodigen om te helpen.*Save invitation as a file \(Advanced\)/mu)
    expect(text.includes(words.ask.owner)).toBe(reason === 'home-edition')
  })
})
