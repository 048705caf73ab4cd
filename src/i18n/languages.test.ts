import { readdirSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { LANGUAGES } from './languages.ts'

const FOLDER = 'src/i18n'
const partsOf = (language: string) => readdirSync(`${FOLDER}/${language}`).sort()
/** What is not a language: code that makes documents out of words. */
const OTHERS = ['documents']

it('a language is a folder, and every folder is one', () => {
  const folders = readdirSync(FOLDER, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() && !OTHERS.includes(entry.name) ? [entry.name] : [],
  )
  expect([...LANGUAGES].sort()).toEqual(folders.sort())
})

it.each(LANGUAGES)('%s has the same files as English', (language) => {
  expect(partsOf(language)).toEqual(partsOf('en'))
})

it('adding a language touches no other file: none names the folder of one, but for the shape of its words', () => {
  const naming = ['src', 'e2e'].flatMap((top) =>
    readdirSync(top, { recursive: true, encoding: 'utf8' })
      .filter((file) => /\.tsx?$/u.test(file))
      .flatMap((file) => {
        const names = [
          ...readFileSync(`${top}/${file}`, 'utf8').matchAll(/from '#i18n\/([a-z]{2}(?:-\w+)?)\//gu),
        ]
        return names.flatMap(([, language = '']) => (language === 'en' ? [] : [`${file}: ${language}`]))
      }),
  )
  expect(naming).toEqual([])
})
