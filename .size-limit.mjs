import { readdirSync, readFileSync } from 'node:fs'

/** What the browser loads before anything shows: the scripts and style sheets that the built page names. */
const page = readFileSync('dist/index.html', 'utf8')
const initial = (ending) =>
  [...page.matchAll(/(?:src|href)="\.\/(assets\/[^"]+)"/gu)]
    .map(([, file]) => `dist/${file}`)
    .filter((file) => file.endsWith(ending))

/** Every folder with words: a language needs no line here. */
const languages = readdirSync('src/i18n', { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && /^[a-z]{2}(?:-\w+)?$/u.test(entry.name))
  .map(({ name }) => name)

/** What a script brings at once, itself included: the scripts that it names, and what those name. */
function broughtBy(names, found = new Set()) {
  for (const name of names) {
    if (found.has(name)) continue
    found.add(name)
    const text = readFileSync(`dist/assets/${name}`, 'utf8')
    broughtBy(
      [...text.matchAll(/(?:from|import)"\.\/([^"]+\.js)"/gu)].map(([, other]) => other),
      found,
    )
  }
  return found
}

/** Parts of the trainer that come by themselves; each begins with one of these. */
const TRAINER = /^(?:TrainerRoutes|HandoutPage|ScoresPage|AudiencePage|LabelsPage|ResultSheet)-/u
const pages = readdirSync('dist/assets').filter((name) =>
  /^\w+(?:Page|Layout|Routes|Sheet)-.*\.js$/u.test(name),
)
const shared = broughtBy([
  ...initial('.js').map((path) => path.slice('dist/assets/'.length)),
  ...pages.filter((name) => !TRAINER.test(name)),
])
/** However the bundler cuts it: all that a lesson needs and no page outside of the trainer has. */
const trainer = [...broughtBy(pages.filter((name) => name.startsWith('TrainerRoutes-')))].filter(
  (name) => !shared.has(name),
)

export default [
  { name: 'initial JS (entry and preloads)', path: initial('.js'), limit: '105 KiB', gzip: true },
  { name: 'initial CSS', path: initial('.css'), limit: '8 KiB', gzip: true },
  {
    name: 'the whole site as one file',
    path: 'dist/remote-assistance-wizard.html',
    limit: '660 KiB',
    gzip: true,
  },
  {
    name: 'trainer JS',
    path: trainer.map((name) => `dist/assets/${name}`),
    limit: '45 KiB',
    gzip: true,
  },
  {
    name: 'trainer CSS',
    path: 'dist/assets/lessons-*.css',
    limit: '8 KiB',
    gzip: true,
  },
  { name: 'handout JS', path: 'dist/assets/HandoutPage-*.js', limit: '4 KiB', gzip: true },
  { name: 'audit worker', path: 'dist/assets/auditFiles-*.js', limit: '64 KiB', gzip: true },
  ...languages.flatMap((language) => [
    {
      name: `audit in ${language}`,
      path: `dist/assets/audit-${language}-*.js`,
      limit: '6 KiB',
      gzip: true,
    },
    {
      name: `trainer in ${language}`,
      path: `dist/assets/trainer-${language}-*.js`,
      limit: '10 KiB',
      gzip: true,
    },
    {
      name: `handout in ${language}`,
      path: `dist/assets/handout-${language}-*.js`,
      limit: '3 KiB',
      gzip: true,
    },
    {
      name: `language ${language}`,
      path: `dist/assets/messages-${language}-*.js`,
      limit: '15 KiB',
      gzip: true,
    },
    {
      name: `dead ends in ${language}`,
      path: `dist/assets/deadEnd-${language}-*.js`,
      limit: '3 KiB',
      gzip: true,
    },
    {
      name: `documents in ${language}`,
      path: `dist/assets/documents-${language}-*.js`,
      limit: '5 KiB',
      gzip: true,
    },
    {
      name: `results in ${language}`,
      path: `dist/assets/results-${language}-*.js`,
      limit: '12 KiB',
      gzip: true,
    },
    {
      name: `requirements in ${language}`,
      path: `dist/assets/requirements-${language}-*.js`,
      limit: '3 KiB',
      gzip: true,
    },
    {
      name: `simulation in ${language}`,
      path: `dist/assets/simulation-${language}-*.js`,
      limit: '5 KiB',
      gzip: true,
    },
    {
      name: `deployment in ${language}`,
      path: `dist/assets/deployment-${language}-*.js`,
      limit: '10 KiB',
      gzip: true,
    },
  ]),
]
