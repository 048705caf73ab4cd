import { rich } from '#domain/files/documents/richText.ts'
import type { DeadEndWords } from '#i18n/en/deadEnd.ts'
import type { LabelOf } from '#i18n/en/route.ts'

export const deadEnd = {
  lang: 'nl',
  rules: 'Waardoor het niet kan',
  article: 'Wat het artikel zegt',
  instead: 'Wat u wel kunt doen',
  change: 'Dit antwoord wijzigen',
  copy: 'Kopiëren voor het ticket',
  copied: 'Gekopieerd. U kunt het in het ticket plakken.',
  copyFailed: 'Kopiëren mag hier niet van deze browser. Selecteer de tekst en kopieer die zelf.',
  print: 'Afdrukken',
  ways: {
    'home-edition': [
      'Laat de persoon achter de computer om hulp vragen: in Help en ondersteuning iemand uitnodigen om te helpen. Dat werkt in Home Edition.',
      'Geef de persoon een computer met Windows XP Professional die lid is van het domein.',
      'Beter: een Windows-versie die nog updates krijgt, met Snelle hulp (Quick Assist).',
    ],
    'helper-home': [
      'Bied de hulp aan vanaf een computer met Windows XP Professional of Windows Server 2003 in het domein.',
      'Laat de persoon achter de computer om hulp vragen met een uitnodigingsbestand: dat werkt ook met Home Edition.',
    ],
    'helper-windows': [
      'Bied de hulp aan vanaf een computer met Windows XP Professional of Windows Server 2003 in het domein, bijvoorbeeld een virtuele computer die u daarvoor houdt.',
      'Laat de persoon achter de computer om hulp vragen met een uitnodigingsbestand.',
      'Is Extern bureaublad daar toegestaan, gebruik dat dan voor werk waar die persoon niet bij hoeft te zijn.',
    ],
    'no-trust': [
      'Geef de helper een account in het domein van de computer die hulp krijgt, op een computer in dat domein.',
      'Vraag de beheerders of het domein van de computer het domein van de helper kan vertrouwen.',
      'Laat de persoon achter de computer om hulp vragen met een uitnodigingsbestand: dat werkt zonder vertrouwensrelatie.',
    ],
    workgroup: [
      'Laat de persoon achter de computer om hulp vragen met een uitnodiging: dat werkt zonder domein.',
      'Maak beide computers lid van het domein, als ze van uw organisatie zijn.',
      'Beter: een Windows-versie die nog updates krijgt, met Snelle hulp (Quick Assist).',
    ],
  },
  ask: {
    title: 'Om hulp vragen met een uitnodiging, stap voor stap',
    lead: 'De persoon achter de computer vraagt om hulp, en één helper komt binnen. Een domein is daar niet voor nodig.',
    steps: (label: LabelOf) => [
      rich`Op de computer die hulp krijgt: ${label('start')}, ${label('helpAndSupport')}. Klik bij ${label('askForAssistance')} op ${label('inviteFriend')}.`,
      rich`Klik op ${label('inviteSomeone')} en dan op ${label('saveInvitationFile')}.`,
      rich`Vul een naam in en hoe lang de uitnodiging geldt: een uur is meestal genoeg. Klik op ${label('continue')}, kies een wachtwoord en klik op ${label('saveInvitation')}.`,
      rich`Stuur het bestand naar de helper. Geef het wachtwoord telefonisch door, niet in hetzelfde bericht.`,
      rich`De helper opent het bestand, het liefst op Windows XP of Windows Server 2003, en vult het wachtwoord in. De computer van de helper moet deze kunnen bereiken op TCP-poort 3389.`,
      rich`De persoon achter de computer accepteert, en kan er op elk moment mee stoppen.`,
    ],
    owner: 'In Home Edition moet de persoon zijn aangemeld met een eigenaarsaccount.',
    off: 'Staat de koppeling er niet, of meldt Windows dat dit uitstaat? Kijk dan in het Configuratiescherm, Systeem, tabblad Extern. In Windows Server 2003 staan uitnodigingen standaard uit.',
  },
} satisfies DeadEndWords
