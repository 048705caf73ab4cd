import type { ResultsWords } from '#i18n/en/results.ts'

const plural = new Intl.PluralRules('nl')
const number = new Intl.NumberFormat('nl')
/** `count(1, 'regel', 'regels')` is "1 regel". */
const count = (n: number, one: string, many: string) =>
  `${number.format(n)} ${plural.select(n) === 'one' ? one : many}`

const list = new Intl.ListFormat('nl', { type: 'conjunction' })
/** The first few names, and how many more. */
const some = (names: readonly string[]) =>
  list.format(
    names.length > 4 ? [...names.slice(0, 3), count(names.length - 3, 'andere naam', 'andere namen')] : names,
  )

export const results = {
  title: 'Uw bestanden, stap voor stap',
  fromAddresses: (entries: readonly string[] | null) =>
    entries === null ? 'vanaf elk adres' : `vanaf ${some(entries)}`,
  exampleTitle: 'Een voorbeeld, stap voor stap',
  exampleWhat: 'Deze antwoorden zijn verzonnen. Uw eigen antwoorden zijn niet veranderd.',
  exampleBack: 'Terug naar het begin',
  changeWay: 'Op een andere manier uitrollen',
  downloadAll: 'Alles downloaden',
  everything: (zip: string, files: number, kilobytes: number) =>
    `${zip}: ${count(files, 'bestand', 'bestanden')} in de volgorde van deze stappen, ${number.format(kilobytes)} kB`,
  more: 'Meer met deze antwoorden',
  boxes: (n: number) => `Wat u doet, punt voor punt (${number.format(n)})`,
  revise: (question: string) => `Antwoord wijzigen: ${question}`,
  copyCommand: 'Opdracht kopiëren',
  copyCommandOf: (line: string) => `Opdracht ${line} kopiëren`,
  moreLines: (n: number) => `… en nog ${number.format(n)} regels; met kopiëren krijgt u ze allemaal`,
  othersTitle: (n: number) => `Alle andere bestanden (${number.format(n)})`,
  others:
    'Dezelfde instellingen in andere vormen, als u die nodig hebt. Ze horen bij geen stap en staan niet in de zip.',
  file: {
    more: 'Meer over dit bestand',
    who: 'Voor wie',
    checked: 'Gecontroleerd',
    testedWith: (proof: string) => `Getest met: ${proof}.`,
    size: (bytes: number) => `${number.format(bytes)} bytes`,
    sizeLarge: (kilobytes: number) => `${number.format(kilobytes)} kB`,
    sha256: 'SHA-256',
    pending: 'Wordt gemaakt…',
    failed:
      'Uw browser kon het onderdeel dat de bestanden maakt, niet starten. Laad de pagina opnieuw, of probeer een andere browser.',
    readBack: (found: number, expected: number) =>
      `${number.format(found)} van ${count(expected, 'waarde', 'waarden')} teruggelezen`,
    readBackText: (found: number, expected: number) =>
      `${number.format(found)} van ${count(expected, 'regel', 'regels')} teruggelezen`,
    mismatch:
      'In dit bestand staat niet wat erin hoort, dus u kunt het niet downloaden. Meld dit, met de antwoorden opgeslagen als answers.json en deze tekst:',
    preview: 'Voorbeeld',
    copy: 'Kopiëren',
    copied: 'Gekopieerd',
    copyFailed: 'Kopiëren lukte niet. Open het voorbeeld, selecteer de tekst en kopieer die daar.',
    previewOf: (name: string) => `Voorbeeld van ${name}`,
    copyOf: (name: string) => `${name} kopiëren`,
    download: 'Downloaden',
    downloadOf: (name: string) => `${name} downloaden`,
    downloaded: (name: string) => `Het downloaden van ${name} is begonnen.`,
  },
  readme: {
    title: 'Hulp op afstand aanbieden: stap voor stap met deze bestanden',
    intro: [
      'Gemaakt met de wizard Hulp op afstand uit answers.json, volgens artikel 301527 van de Microsoft Knowledge Base. Open answers.json in de wizard om de antwoorden te bekijken of te wijzigen.',
    ],
    sums: 'In SHA256SUMS staat de SHA-256-controlesom van elk bestand; sha256sum -c SHA256SUMS controleert ze. Niet van Microsoft.',
  },
  openChecklist: 'Checklist openen',
  openReports: 'Rapporten en exports lezen',
  openShare: 'Uw antwoorden delen per link',
  openNamed: 'Deze antwoorden op naam bewaren',
  openSimulation: 'Hulp aanbieden simuleren',
  change: 'Uw antwoorden wijzigen',
  notesTitle: 'Goed om te weten',
  notes: {
    immediate: 'Het beleid werkt meteen; daarvoor hoeft u niet opnieuw op te starten.',
    readBack:
      'Elk bestand is na het maken teruggelezen en met uw antwoorden vergeleken, voordat u het kon downloaden.',
    proven:
      'Vóór elke versie lezen en draaien onafhankelijke programma’s (Wine, Samba, een Samba-domeincontroller) deze bestanden. Op een echte Windows XP of Server 2003 zijn ze nooit uitgevoerd. Begin met één computer.',
  },
  concerns: {
    'from-reg-file': (names: readonly string[], file: string | null) =>
      `${some(names)}: deze letters passen niet in een batchbestand. Zet ${file ?? ''} ernaast; daaruit komen dan de registerinstellingen.`,
    'not-checked': (names: readonly string[]) =>
      `${some(names)}: deze letters passen niet in een batchbestand, dus controleert het die niet één voor één. Het telt de lijst, en in het rapport staat welke regels u zelf moet controleren.`,
    'not-asked': (names: readonly string[]) =>
      `${some(names)}: deze letters passen niet in een batchbestand, dus zoekt het die niet op. Doe dat zelf in Active Directory: gebruikers en computers.`,
    'outside-grammar': (names: readonly string[], file: string | null) =>
      `${some(names)}: beleidsbestanden kunnen deze letters bevatten, en editors schrijven ze zo, maar de gepubliceerde grammatica kent in namen alleen ASCII. Op Windows niet bevestigd; met ${file ?? ''} is het zeker.`,
  },
  artifacts: {
    'apply-cmd': {
      purpose:
        'Maakt een back-up, stelt alles in, controleert het, en zet alles terug als een stap mislukt. Met logboek.',
      who: 'Een beheerder, op de computer die hulp krijgt: naar een map daar kopiëren, uitvoeren, de laatste regel lezen.',
      proof: 'de opdrachtregel van Wine, waarbij elke opdracht om de beurt mislukt',
    },
    'restore-cmd': {
      purpose: 'Zet terug wat die computer eerder had, uit de back-up die apply.cmd maakte.',
      who: 'Een beheerder, op die computer, met de map die ernaar genoemd is naast dit bestand.',
      proof: 'Wine: na instellen en terugzetten is alles zoals aan het begin',
    },
    'verify-cmd': {
      purpose:
        'Controleert elke vereiste en verandert niets. Toont per vereiste een regel en bewaart een rapport.',
      who: 'Een beheerder, op de computer die hulp krijgt.',
      proof: 'Wine, op computers waar het klopt en waar het niet klopt',
    },
    'check-names-cmd': {
      purpose: 'Zoekt in het domein op of elke helper bestaat. Verandert niets.',
      who: 'Iedereen met een account in het domein, op een computer van dat domein.',
      proof: 'een opname van alles wat het opzoekt; niet in een echt domein',
    },
    'apply-reg': {
      purpose: 'Zet het beleid, de lijst met helpers en wat u verder koos in het register.',
      who: 'Een beheerder, op de computer die hulp krijgt: dubbelklikken en bevestigen.',
      proof: 'regedit van Wine en het register van Samba, waarde voor waarde',
    },
    'undo-reg': {
      purpose:
        'Draait die registerinstellingen terug: naar wat er volgens u stond, of anders naar wat een nieuw geïnstalleerde Windows heeft. Schakelt de beleidslijsten voor poorten en programma’s uit: staan daar andere vermeldingen in, haal dan eerst de regels met Enabled en AllowUserPrefMerge uit dit bestand.',
      who: 'Een beheerder, op de computer die hulp krijgt, als het niet meer nodig is.',
      proof: 'regedit van Wine en het register van Samba, waarde voor waarde',
    },
    'firewall-apply-cmd': {
      purpose:
        'Zet met netsh de uitzonderingen in Windows Firewall, controleert elke stap en meldt het resultaat.',
      who: 'Een beheerder, op de computer die hulp krijgt: dubbelklikken en de samenvatting lezen.',
      proof: 'Wine, waarbij elke aanroep is vastgelegd; geen programma bootst de netsh van XP na',
    },
    'firewall-undo-cmd': {
      purpose: 'Draait die uitzonderingen terug, naar wat een nieuw geïnstalleerde Windows heeft.',
      who: 'Een beheerder achter de computer zelf, niet via Extern bureaublad.',
      proof: 'Wine, waarbij elke aanroep is vastgelegd; geen programma bootst de netsh van XP na',
    },
    'dcom-reg': {
      purpose:
        'Zet EnableDCOM en verder niets: het enige wat een beleidsobject niet meeneemt. Start de computer daarna opnieuw op.',
      who: 'Een beheerder, op elke computer die de rest via beleid krijgt en waar DCOM uitstaat: dubbelklikken en bevestigen.',
      proof: 'regedit van Wine en het register van Samba, waarde voor waarde',
    },
    'dcom-undo-reg': {
      purpose: 'Zet EnableDCOM terug op N, zoals u opgaf. Hulp op afstand werkt dan niet.',
      who: 'Een beheerder, op een computer waar DCOM weer uit moet.',
      proof: 'regedit van Wine en het register van Samba, waarde voor waarde',
    },
    'firewall-apply-startup-cmd': {
      purpose:
        'Dezelfde uitzonderingen als opstartscript van een beleidsobject: stelt geen vragen, mag bij elke start draaien, schrijft een logboek.',
      who: 'Wie het beleid van het domein bewerkt; Windows voert het uit.',
      proof: 'Wine, waarbij elke aanroep is vastgelegd; geen programma bootst de netsh van XP na',
    },
    'firewall-undo-startup-cmd': {
      purpose: 'Draait die uitzonderingen terug, als opstartscript.',
      who: 'Wie het beleid van het domein bewerkt; Windows voert het uit.',
      proof: 'Wine, waarbij elke aanroep is vastgelegd; geen programma bootst de netsh van XP na',
    },
    'gpo-backup-zip': {
      purpose: 'Het beleidsobject als back-up die GPMC en Import-GPO kunnen importeren, met de opdrachten.',
      who: 'Een beheerder van het domein, met de Group Policy Management Console.',
      proof:
        'het beleidsbestand met Samba, de opbouw met gepubliceerde back-ups; nooit op een echte Windows geïmporteerd',
    },
    'samba-gpo-zip': {
      purpose: 'Hetzelfde beleidsobject voor samba-tool, met de opdrachten.',
      who: 'Een beheerder van een Samba-domein, op een domeincontroller.',
      proof: 'een echte domeincontroller van Samba: teruggezet en weer opgehaald, byte voor byte',
    },
    'registry-pol': {
      purpose: 'Alleen het beleidsdeel, zoals het groepsbeleid het bewaart.',
      who: 'Wie weet waar het hoort: het moet in een beleidsobject worden samengevoegd, nooit over een ander heen gekopieerd.',
      proof: 'de lezer van beleidsbestanden van Samba, byte voor byte teruggeschreven',
    },
    'lgpo-txt': {
      purpose:
        'Hetzelfde voor LGPO.exe van Microsoft, dat niet op XP draait: om te lezen, te vergelijken of elders een beleidsbestand te maken.',
      who: 'Een beheerder met een nieuwere Windows.',
      proof: 'alleen onze eigen lezer',
    },
    'checklist-html': {
      purpose: 'De checklist als pagina om te bewaren, af te drukken en af te vinken, zonder deze site.',
      who: 'Wie het werk doet, en wie later terugkijkt.',
      proof: 'een browser',
    },
    'checklist-md': {
      purpose: 'De checklist als Markdown, voor een ticket of een wiki.',
      who: 'Wie het werk doet, en wie later terugkijkt.',
      proof: 'alleen onze eigen lezer',
    },
    'checklist-csv': {
      purpose: 'De checklist voor een spreadsheet.',
      who: 'Wie meer computers bijhoudt.',
      proof: 'alleen onze eigen lezer',
    },
    'roll-out-html': {
      purpose: 'Een plan in rondes: de proef, wat u controleert, wanneer u stopt, en wie tekent.',
      who: 'Wie verantwoordelijk is voor de wijziging.',
      proof: 'een browser',
    },
    'security-note-html': {
      purpose:
        'Wat er opengaat, wie wat mag, wat de beveiligingsrichtlijnen zeggen, en welk risico overblijft.',
      who: 'Een auditor, of een collega die er over een jaar naar vraagt.',
      proof: 'een browser',
    },
    'answers-json': {
      purpose: 'Uw antwoorden, om hier weer te openen of bij het ticket te bewaren.',
      who: 'Deze wizard, en de opdrachtregel ervan.',
      proof: 'een controle met het JSON-schema',
    },
    'everything-zip': {
      purpose: 'Alle bestanden voor deze manier van uitrollen, een tekst die ze uitlegt, en SHA256SUMS.',
      who: 'Wie de bestanden naar een andere computer meeneemt.',
      proof: 'unzip en sha256sum',
    },
  },
} satisfies ResultsWords
