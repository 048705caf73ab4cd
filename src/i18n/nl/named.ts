import type { NamedWords } from '#i18n/en/named.ts'

const number = new Intl.NumberFormat('nl')
const count = (n: number, one: string, many: string) => `${number.format(n)} ${n === 1 ? one : many}`
const date = new Intl.DateTimeFormat('nl', { dateStyle: 'medium', timeStyle: 'short' })

export const named: NamedWords = {
  title: 'Antwoorden op naam',
  lead: 'Bewaar de antwoorden van elke klant, elk kantoor of elk ticket onder een naam, in deze browser, en ga er later mee verder.',
  keepTitle: 'De antwoorden van nu bewaren',
  name: 'Naam',
  nameHint: 'Bijvoorbeeld de klant of het nummer van het ticket.',
  keep: 'Bewaren',
  replace: (name) => `“${name}” vervangen`,
  wasKept: (name) => `Bewaard als “${name}”.`,
  noAnswers: 'U hebt nu geen antwoorden.',
  listTitle: (n) => `Bewaard (${number.format(n)})`,
  none: 'Er is nog niets onder een naam bewaard.',
  search: 'In de naam staat',
  noMatch: 'Dit staat in geen enkele naam.',
  savedAt: (ms) => date.format(ms),
  now: 'Dit zijn uw antwoorden van nu.',
  helpers: (n) => count(n, 'helper', 'helpers'),
  open: 'Hiermee verdergaan',
  openReplaces: 'Uw antwoorden worden vervangen; met Ongedaan maken krijgt u ze terug.',
  duplicate: 'Dupliceren',
  rename: 'Naam wijzigen',
  renameSave: 'Naam bewaren',
  cancel: 'Annuleren',
  remove: 'Verwijderen',
  removed: (name) => `“${name}” is verwijderd.`,
  undo: 'Terugzetten',
  more: (n) => `Nog ${number.format(n)} tonen`,
  export: 'Alles opslaan als named-answers.json',
  import: 'Toevoegen uit een bestand…',
  imported: (added, there) =>
    there === 0
      ? `${count(added, 'set is', 'sets zijn')} toegevoegd.`
      : `${count(added, 'set is', 'sets zijn')} toegevoegd; ${number.format(there)} ${there === 1 ? 'was' : 'waren'} er al.`,
  refused: (names) => `Niet toegevoegd, omdat de antwoorden niet bij deze uitgave passen: ${names}.`,
  problem: {
    'not-json': 'Dit bestand is niet te lezen. Kies de named-answers.json die deze pagina heeft opgeslagen.',
    'other-file':
      'Dit is een ander bestand. Kies de named-answers.json die deze pagina heeft opgeslagen; een enkele answers.json opent u vanuit het menu.',
    'other-version': 'Dit bestand komt van een latere uitgave van deze site. Werk deze eerst bij.',
    'too-large': 'Dit bestand is te groot om antwoorden op naam te zijn.',
    unreadable: 'Uw browser kon dit bestand niet lezen.',
  },
  trouble: {
    full: 'Uw browser heeft de laatste wijziging niet bewaard: de opslag is vol of niet toegestaan. Wat eerder was bewaard, is er nog. Sla alles op als bestand voordat u dit tabblad sluit.',
    newer:
      'Een latere uitgave van deze site heeft hier antwoorden bewaard; die blijven zoals ze zijn. Wat u nu bewaart, staat alleen in dit tabblad: sla het op als bestand.',
    unreadable:
      'Een deel van wat hier is bewaard, is niet te lezen en blijft zoals het is. Wat u nu bewaart, staat alleen in dit tabblad: sla het op als bestand.',
  },
}
