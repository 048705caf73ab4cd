import { readdirSync } from 'node:fs'

/** Every language of the wizard, English first: a folder below `src/i18n` whose name is the tag. */
export const LANGUAGES: readonly string[] = readdirSync('src/i18n', { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && /^[a-z]{2}(?:-\w+)?$/u.test(entry.name))
  .map(({ name }) => name)
  .sort((one, other) => Number(other === 'en') - Number(one === 'en') || one.localeCompare(other, 'en'))
