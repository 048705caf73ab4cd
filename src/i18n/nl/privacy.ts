import type { PrivacyWords } from '#i18n/en/privacy.ts'

export const privacy: PrivacyWords = {
  title: 'Wat er wordt bewaard, en hoe het is bewezen',
  leaves: 'Wat deze browser verlaat',
  leavesText:
    'Niets. De site vraagt geen ander adres om iets: haar content security policy verbiedt het, en de browser houdt haar daaraan. Er wordt niet geteld, er komen geen lettertypen of scripts van elders, er is geen cookie.',
  kept: 'Wat er op dit apparaat wordt bewaard',
  columns: { what: 'Wat', where: 'Waar', until: 'Tot' },
  rows: [
    ['Uw antwoorden, die op naam, en wat u typte en niet afmaakte', 'In deze browser', 'U ze wist'],
    ['Wat Ongedaan maken kan terughalen', 'Op dit tabblad', 'Het tabblad wordt gesloten'],
    ['Vinkjes van de checklist, voortgang en uitslagen van lessen, uw taal', 'In deze browser', 'U ze wist'],
    [
      'De bestanden die u controleert',
      'Alleen in het geheugen van dit tabblad',
      'U het opnieuw laadt of sluit',
    ],
    ['De site zelf, voor gebruik zonder netwerk', 'In deze browser', 'U die wist'],
  ],
  erase: 'Dit alles wissen',
  eraseHint: 'Gedownloade bestanden blijven staan. Dit kan niet ongedaan worden gemaakt.',
  sure: 'Antwoorden, vinkjes, lessen en de site zelf uit deze browser wissen?',
  yes: 'Ja, wissen',
  no: 'Nee, bewaren',
  failed:
    'Uw browser liet niet alles wissen. Gebruik de instellingen van de browser: wis de gegevens van deze site.',
  check: 'Hoe u een download controleert',
  checkText:
    'Op de pagina met uw bestanden staat van elk bestand de SHA-256, en in everything.zip zit een lijst ervan die sha256sum -c leest. Dezelfde antwoorden geven op elke computer dezelfde bytes; een collega kan de bestanden dus nog eens maken en vergelijken.',
  proof: 'Hoe de bestanden zijn bewezen',
  proofText:
    'Vóór een uitgave lezen of draaien programma’s van anderen elk bestand dat een computer wijzigt: cmd, reg en regedit van Wine, de registerprogramma’s en een domeincontroller van Samba, hivex, unzip. Voordat u een bestand krijgt, leest een eigen parser het terug.',
  unknown: 'Wat hier niet bekend is',
  unknownList: [
    'Niets hiervan heeft op een echte Windows XP of Server 2003 gedraaid, en geen Windows heeft de back-up van het beleid ingelezen. Probeer het eerst op één computer.',
    'Wat een domeinbeleid later met een computer doet.',
    'Of namen bestaan: check-names.cmd vraagt het uw domein.',
    'Of er iemand achter de computer zit en accepteert.',
  ],
}
