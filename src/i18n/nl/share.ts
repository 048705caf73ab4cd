import type { ShareWords } from '#i18n/en/share.ts'

const number = new Intl.NumberFormat('nl')

export const share: ShareWords = {
  title: 'Uw antwoorden delen',
  lead: 'In de link staan uw antwoorden, achter het teken #. Dat deel sturen browsers naar geen enkele server; wie de link heeft, ziet de antwoorden wel.',
  names: 'Namen weglaten: helpers, domein en computer',
  namesHint: 'Wie de link opent, wordt ernaar gevraagd.',
  link: 'Link',
  length: (n) => `${number.format(n)} tekens.`,
  long: (n) =>
    `${number.format(n)} tekens: sommige programma’s knippen links af die langer zijn dan 2.000. Stuur liever het bestand answers.json.`,
  copy: 'Link kopiëren',
  copied: 'De link is gekopieerd.',
  copyFailed: 'Kopiëren lukte niet. Selecteer de link en kopieer die.',
  qr: 'De link als QR-code',
  noQr: 'De link is te lang voor een QR-code die een telefoon kan lezen.',
  fromFile:
    'U hebt deze site als bestand geopend; de link werkt daarom alleen waar het bestand op dezelfde plek staat. Zet wat achter # staat achter het adres van een ander exemplaar.',
  none: 'Er zijn nog geen antwoorden.',
  openTitle: 'Antwoorden in een link',
  openLead: 'In deze link staan antwoorden. Er is nog niets gewijzigd.',
  same: 'Dit zijn de antwoorden die u al hebt.',
  replaced: 'Uw antwoorden worden vervangen; met Ongedaan maken krijgt u ze terug.',
  columns: { answer: 'Antwoord', now: 'Van u', link: 'In de link' },
  nothing: 'niet beantwoord',
  unchanged: (n) => `In beide hetzelfde (${number.format(n)})`,
  more: (n) => `en nog ${number.format(n)}`,
  use: 'Deze antwoorden gebruiken',
  keep: 'De mijne houden',
  start: 'Naar de eerste pagina',
  opened: 'de link',
  refusedTitle: 'Deze link kan niet worden geopend',
  refused: {
    'other-version':
      'De link komt van een latere uitgave van deze site. Werk deze bij, of vraag om het bestand answers.json.',
    damaged:
      'Er ontbreekt een deel of er is iets veranderd: mail- en chatprogramma’s knippen en breken links af. Vraag er opnieuw om, of om het bestand answers.json.',
    'too-long': 'Dit is te lang voor een link met antwoorden.',
    refused: 'De link is heel, maar de antwoorden passen niet bij deze uitgave:',
  },
  kept: 'Uw eigen antwoorden zijn zoals ze waren.',
}
