import { describe, expect, it } from 'vitest'
import { SCENARIO_IDS, SCENARIOS } from '#domain/answers/scenarios.ts'
import { buildPlan } from '#domain/plan/buildPlan.ts'
import { WINDOWS_LANGUAGES, windowsLabel } from './windowsLabels.ts'
import { isWindowsLanguage, WINDOWS_LANGUAGE_IDS } from './windowsLanguages.ts'
import type { LabelId } from './windowsLabels.ts'

const ENGLISH = WINDOWS_LANGUAGES.en
const LABELS = Object.keys(ENGLISH) as LabelId[]

describe('a label of Windows', () => {
  it.each(WINDOWS_LANGUAGE_IDS)('is in the display language %s, or plainly in English', (language) => {
    const own: Partial<Record<LabelId, string>> = WINDOWS_LANGUAGES[language]
    for (const id of LABELS) {
      const label = windowsLabel(language, id)
      expect(label.text).toMatch(/\S/u)
      expect(label.text).toBe(label.text.trim())
      expect([label.text, label.confirmed]).toEqual(id in own ? [own[id], true] : [ENGLISH[id], false])
      expect(label.language).toBe(label.confirmed ? language : 'en')
      if (label.confirmed) expect(label.valueName).toBeNull()
    }
  })

  it('comes with its value name where its translation is not known', () => {
    expect(windowsLabel('ja', 'control')).toEqual({
      text: 'Allow helpers to remotely control the computer',
      language: 'en',
      confirmed: false,
      valueName: 'fAllowUnsolicitedFullControl = 1',
    })
    expect(windowsLabel('es', 'domainProfile').valueName).toBe('DomainProfile')
    expect(windowsLabel('de', 'standardProfile').valueName).toBe('StandardProfile')
    expect(windowsLabel('de', 'ok').valueName).toBeNull()
  })

  it('has no value name that no plan ever writes', () => {
    const written = SCENARIO_IDS.flatMap((id) => buildPlan(SCENARIOS[id]).registry).map((change) =>
      change.kind === 'value'
        ? `${change.target.key}\\${change.target.name} = ${change.after?.data}`
        : change.target.key,
    )
    for (const language of WINDOWS_LANGUAGE_IDS) {
      for (const id of LABELS) {
        const { valueName } = windowsLabel(language, id)
        if (valueName !== null) expect(written).toContainEqual(expect.stringContaining(valueName))
      }
    }
  })

  it('is spelt as in the Dutch article', () => {
    expect(windowsLabel('nl', 'offerPolicy').text).toBe('Hulp op afstand aanbieden')
    expect(windowsLabel('nl', 'viewOnly').text).toBe('Helpers kunnen de computer alleen bekijken')
    expect(windowsLabel('nl', 'programExceptions').text).toBe(
      'Windows Firewall: programma-uitzonderingen definiëren',
    )
  })
})

describe('a display language', () => {
  it.each(WINDOWS_LANGUAGE_IDS)('%s is known', (language) => {
    expect(isWindowsLanguage(language)).toBe(true)
  })

  it.each(['', 'NL', 'nl-NL', 'pl', 'constructor', '__proto__'])('%j is not', (text) => {
    expect(isWindowsLanguage(text)).toBe(false)
  })

  it('confirms at least the policy that everything is about', () => {
    for (const language of WINDOWS_LANGUAGE_IDS)
      expect(windowsLabel(language, 'offerPolicy').confirmed).toBe(true)
  })
})
