import type { OfflineWords } from '#i18n/en/offline.ts'

export const offline = {
  title: 'Zonder netwerk',
  lead: 'Is deze site eenmaal geopend, dan heeft die geen netwerk en geen server nodig: niet voor de wizard, niet voor bestanden, controles of lessen. Er wordt hoe dan ook niets verstuurd.',
  here: 'In deze browser',
  states: {
    ready: 'Klaar: de hele site staat op dit apparaat. Open dit adres, ook zonder netwerk.',
    unknown: 'Wordt op dit apparaat gezet…',
    failed:
      'De site kon niet op dit apparaat worden gezet. Is er ruimte, en bewaart deze browser sitegegevens? Laad de pagina opnieuw om het nog eens te proberen.',
    file: 'U hebt de site als één bestand geopend: meer is niet nodig. Neem het bestand mee.',
    insecure:
      'Dit adres begint met http, en browsers bewaren een site alleen vanaf https. Al het andere werkt hier; voor kopiëren kan Ctrl+C nodig zijn. Neem voor gebruik zonder netwerk het ene bestand hieronder.',
    browser: 'Deze browser kan geen site bewaren. Neem het ene bestand hieronder.',
  },
  install:
    'Wilt u de site bij uw programma’s, kies dan “Installeren” of “Toevoegen aan startscherm” in het menu van uw browser.',
  file: 'Als één bestand',
  fileLead:
    'De hele site in één bestand, voor een stick of een share. Een browser opent het met een dubbelklik, zonder server.',
  download: 'remote-assistance-wizard.html downloaden',
  sum: 'De SHA-256 ervan:',
  check: 'Zo ziet u of het heel is aangekomen, in een opdrachtprompt van Windows 7 of later:',
  noFile: 'Het bestand is hier nu niet te krijgen.',
  ready: 'Vanaf nu werkt deze site ook zonder netwerk.',
  update: 'Er is een nieuwere uitgave van deze site. Uw antwoorden blijven.',
  updateNow: 'Nu bijwerken',
  later: 'Later',
  other:
    'Op een ander tabblad is een nieuwere uitgave van deze site genomen. Laad dit tabblad opnieuw als u klaar bent; uw antwoorden blijven.',
  close: 'Sluiten',
} satisfies OfflineWords
