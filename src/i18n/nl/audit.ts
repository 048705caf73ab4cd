import type { AuditWords } from '#i18n/en/audit.ts'

const number = new Intl.NumberFormat('nl')
const megabytes = (bytes: number) => number.format(Math.round(bytes / 1e6))
const count = (n: number, one: string, many: string) => `${number.format(n)} ${n === 1 ? one : many}`

export const audit: AuditWords = {
  title: 'Controleren wat er is',
  lead: 'Laat hier los wat u van een computer hebt: een registerexport, een beleidsbestand of back-up, wat reg query of netsh firewall liet zien, een rapport van verify.cmd. Het wordt herkend aan de inhoud. U ziet wat goed is, wat fout is en wat ontbreekt, en of aangeboden hulp erdoor zou komen.',
  privacy:
    'Niets verlaat deze browser en niets wordt op dit apparaat bewaard: het is weg als u dit tabblad sluit of opnieuw laadt.',
  toResults: 'Terug naar uw bestanden',
  toStart: 'Over deze wizard',
  drop: 'Laat bestanden hier los, of kies bestanden…',
  dropHint: 'Ook meer tegelijk, een map, of een zip.',
  folder: 'Een map kiezen…',
  paste: 'Of plak tekst, zoals uit een ticket',
  readPasted: 'Deze tekst lezen',
  pasted: (n) => (n === 1 ? 'Geplakte tekst' : `Geplakte tekst ${n}`),
  against: 'Vergelijken met',
  withAnswers: 'uw antwoorden',
  withArticle: 'het artikel zelf',
  noAnswers:
    'In deze browser staan geen volledige antwoorden; daarom worden bestanden vergeleken met het artikel zelf: welke helpers en welke adressen dan ook.',
  progress: 'Hoeveel er gelezen is',
  reading: ({ files, bytes, left }) =>
    [
      `Bezig met lezen: ${number.format(files.done)} van ${count(files.all, 'bestand', 'bestanden')}`,
      ...(bytes.all < 1e6 ? [] : [`, ${megabytes(bytes.done)} van ${megabytes(bytes.all)} MB`]),
      ...(left === null
        ? []
        : [`; nog ongeveer ${count(Math.max(Math.round(left), 1), 'seconde', 'seconden')}`]),
      '.',
    ].join(''),
  stopped: (done, all) => `Gestopt na ${number.format(done)} van ${count(all, 'bestand', 'bestanden')}.`,
  encodingIs: (label) => `Letters: ${label}`,
  encoding: 'Letters',
  encodingHint:
    'Zien namen er vreemd uit, kies dan de letters (codetabel) van het bestand: het wordt opnieuw gelezen.',
  cancel: 'Stoppen met lezen',
  wasRead: (n, unknown) =>
    unknown === 0
      ? `${count(n, 'bestand is', 'bestanden zijn')} gelezen.`
      : `${count(n, 'bestand is', 'bestanden zijn')} gelezen; ${count(unknown, 'is', 'zijn')} niet herkend.`,
  failed:
    'Uw browser kon een deel van deze pagina niet starten. Laad de pagina opnieuw of probeer een andere browser.',
  none: 'Er is nog niets gelezen.',
  otherPlan: (n) =>
    `${count(n, 'rapport is', 'rapporten zijn')} met andere antwoorden gemaakt dan die van u; daar staat “andere antwoorden” bij. Open voor die computers de antwoorden die erbij horen, of voer de verify.cmd van uw antwoorden uit.`,
  windows: (version) => `Windows daar: ${version}`,
  replaced: (names) => `Vervangen door een later rapport en dus niet meegeteld: ${names}.`,
  forget: 'Alles verwijderen',
  forgotten: 'Alles is van deze pagina verwijderd. De bestanden zelf zijn er nog.',
  kinds: {
    reg: 'Registerexport of .reg-bestand',
    pol: 'Beleidsbestand (Registry.pol)',
    'gpo-backup': 'Back-up van een beleidsobject',
    'reg-query': 'Uitvoer van reg query',
    'netsh-firewall': 'Uitvoer van netsh firewall',
    lgpo: 'LGPO-tekst',
    gpresult: 'Uitvoer van gpresult',
    'policy-rules': 'Regels van Policy Analyzer',
    report: 'Rapport van verify.cmd',
    answers: 'Bewaarde antwoorden',
    script: 'Script van deze site',
    document: 'Document van deze site',
    unknown: 'Niet herkend',
  },
  of: (computer) => `Computer: ${computer}`,
  entries: (n, used) => `${count(n, 'vermelding', 'vermeldingen')}, waarvan ${number.format(used)} hierover.`,
  looksLike: (what) => `Het lijkt op ${what}.`,
  bring: (kind) => `Breng in plaats daarvan: ${kind}.`,
  seems: {
    empty: 'een leeg bestand',
    blank: 'een bestand met alleen nullen',
    program: 'een programma',
    picture: 'een afbeelding',
    pdf: 'een PDF',
    office: 'een Office-document',
    installer: 'een installatieprogramma',
    'event-log': 'een logboek',
    hive: 'het register zelf (een hive), dat alleen Windows opent',
    archive: 'een ingepakt archief',
    html: 'een webpagina',
    'policy-report': 'een rapport van gpresult of GPMC als XML',
    'policy-template': 'een beleidssjabloon: wat ingesteld kan worden, niet wat is ingesteld',
    'security-template': 'een beveiligingssjabloon',
    'backup-part': 'één bestand uit een back-up van een beleidsobject',
    'firewall-rules': 'firewallregels van een latere Windows',
    shortcut: 'een snelkoppeling',
    xml: 'een XML-bestand',
    json: 'een JSON-bestand',
    text: 'een tekst',
    binary: 'een bestand van onbekende soort',
  },
  madeBy: (release, answers) =>
    `Gemaakt door deze site, versie ${release}, uit de antwoorden met vingerafdruk ${answers}.`,
  openAnswers:
    'Dit zijn bewaarde antwoorden. Opent u ze op de eerste pagina of in het menu, dan komen ook de vinkjes van de checklist mee.',
  answersFound: (n, names) =>
    `Uit dit bestand ${n === 1 ? 'kan 1 antwoord' : `kunnen ${number.format(n)} antwoorden`} van de wizard worden ingevuld: ${names}. De rest wordt gevraagd.`,
  answersReplaced: 'Alle antwoorden die u nu hebt, worden vervangen; met Ongedaan maken krijgt u die terug.',
  states: {
    met: 'goed',
    wrong: 'fout',
    missing: 'ontbreekt',
    conflicting: 'tegenstrijdig',
    unknown: 'niet bekend',
  },
  stateCount: (state, n) =>
    `${number.format(n)} ${{ met: 'goed', wrong: 'fout', missing: n === 1 ? 'ontbreekt' : 'ontbreken', conflicting: 'tegenstrijdig', unknown: 'niet bekend' }[state]}`,
  columns: {
    requirement: 'Vereiste',
    state: 'Toestand',
    found: 'Gevonden',
    wanted: 'Gewenst',
    where: 'Waar',
  },
  nothingFound: 'niets',
  line: (n) => `regel ${number.format(n)}`,
  showLine: (n) => `regel ${number.format(n)} tonen`,
  readAgain: 'Opnieuw lezen',
  lineGone:
    'Deze regel is niet te tonen: het bestand is sindsdien verplaatst of gewijzigd. Laat het hier opnieuw los.',
  offset: (n) => `byte ${number.format(n)}`,
  unknownTitle: (n) => `Niet bekend uit dit bestand (${number.format(n)})`,
  unknownLead: 'Het bestand laat deze niet zien, of niemand schrijft wat ze betekenen. Ze ontbreken niet.',
  metTitle: (n) => `Goed (${number.format(n)})`,
  explainTitle: (n) => `Elke regel hierover, uitgelegd (${number.format(n)})`,
  explains: {
    nothing: 'Geen vereiste vraagt hiernaar.',
    deleted: 'verwijderd',
    user: 'Van een gebruiker, niet van de computer.',
    other: 'Deze regel gaat niet over het aanbieden van Hulp op afstand.',
  },
  anyLine: 'Een regel bekijken',
  anyLineHint: 'Het nummer van een regel van het bestand, welke dan ook.',
  allMet: 'Alles wat dit bestand laat zien, is goed.',
  nothingShown: 'Dit bestand laat niets zien waar dit artikel over gaat.',
  offers: 'Zou aangeboden hulp erdoor komen?',
  verdicts: {
    works: 'Ja, voor zover een bestand dat kan laten zien.',
    fails: 'Nee.',
    'not-known': 'Niets in dit bestand houdt het tegen, en het laat niet alles zien.',
  },
  by: (account) => `Door ${account}:`,
  assumed:
    'Aangenomen: de domeinen vertrouwen elkaar, de Windows is die van de antwoorden (van het artikel, als die er niet zijn), en er zit iemand die de hulp aanneemt.',
  notShown: (stages) => `Niet te zien: ${stages}.`,
  stopsAt: (stage, why) => `Het stopt bij “${stage}”: ${why}`,
  difference: 'Alleen wat er nog moet gebeuren, als .reg',
  differenceBack: 'De weg terug naar wat er nu is, als .reg',
  differenceHint: (left, shown) =>
    left === 0
      ? 'Alle registerinstellingen van uw antwoorden die dit bestand laat zien, staan er al.'
      : `Van de ${count(shown, 'registerinstelling', 'registerinstellingen')} van uw antwoorden die dit bestand laat zien, ${left === 1 ? 'moet er nog 1' : `moeten er nog ${number.format(left)}`} worden ingesteld.`,
  differenceHidden: (n) =>
    `${count(n, 'instelling zit', 'instellingen zitten')} niet in deze bestanden, omdat dit bestand niet laat zien wat er nu staat; uitzonderingen die netsh instelt ook niet.`,
  notRestorable: (n) =>
    `${count(n, 'instelling heeft', 'instellingen hebben')} een soort gegevens die de weg terug niet kan herstellen: bewaar het bestand dat u hebt gelezen.`,
  script: {
    hint: 'Of als script dat het de computer zelf vraagt. Het stelt ook in wat dit bestand niet laat zien, uitzonderingen van netsh inbegrepen; het bewaart eerst wat er is, kijkt aan het eind of alles goed is, en de weg terug ligt ernaast.',
    save: 'Wat nog moet gebeuren, als script (difference.zip)',
    saved: (n, all, computer) =>
      `Het script voert ${number.format(n)} van ${count(all, 'wijziging', 'wijzigingen')} uit; wat volgens dit bestand goed is, blijft weg.${computer === null ? '' : ` Het werkt alleen op ${computer}.`}`,
    nothing: 'Volgens dit bestand is alles goed: er blijft niets over voor een script.',
  },
  downloaded: (name) => `Het downloaden van ${name} is begonnen.`,
  problems: (n) => `Wat is overgeslagen of opvalt (${number.format(n)})`,
  problem: {
    'unreadable-line':
      'Deze regel kon niet worden gelezen en is overgeslagen, zoals de Register-editor hem zou overslaan.',
    'cut-off': 'Het bestand breekt hier af. Wat ervoor staat, is gelezen.',
    'too-large': 'Te groot om in zijn geheel te lezen.',
    'not-opened': 'De browser kon dit bestand niet lezen. Is het er nog?',
    empty: 'Er staat niets in.',
    'other-version': 'Gemaakt met een latere versie, of met een die deze pagina niet kent.',
    damaged: 'Vanaf hier beschadigd; wat erachter staat, is niet gelezen.',
    'odd-entry':
      'Gelezen, maar niet zoals de indeling het voorschrijft. Een ander programma leest dit misschien anders:',
    'wrong-count': 'Het rapport telt andere regels dan erin staan. Kopieer het opnieuw van de computer.',
    'refused-answers': 'Deze antwoorden konden niet worden geopend:',
    'user-policy': 'Dit is ingesteld voor gebruikers en niet voor de computer. Het telt hier niet:',
    'unknown-instruction': 'Een opdracht die deze pagina niet kent:',
    'set-if-missing': 'Alleen ingesteld op computers die het nog niet hebben; van deze is dus niets bekend:',
    'firewall-rule':
      'Een regel van een latere Windows, die Windows XP niet leest. Het is hier geen uitzondering:',
    'changed-script':
      'Niet zoals deze site het schrijft, of sindsdien gewijzigd. Het is gelezen zover het gaat.',
    'unreadable-xml': 'De XML is vanaf hier niet te lezen.',
    'missing-file': 'Een bestand dat erbij hoort, is er niet:',
    'no-registry-policy': 'Dit beleidsobject heeft geen Registry.pol: het stelt niets van dit soort in.',
    'computer-part-off':
      'Het computerdeel van dit beleidsobject is uitgeschakeld: wat erin staat, geldt niet.',
    'other-backup-id':
      'De id van de back-up verschilt tussen de bestanden of de map. GPMC zou hem weigeren: 0x8007000D, de gegevens zijn ongeldig.',
    'other-object-id':
      'De id van het beleidsobject verschilt tussen de bestanden. GPMC zou het weigeren: 0x8007000D, de gegevens zijn ongeldig.',
    'hostile-path':
      'Een pad dat naar elders leidt, of een naam die Windows niet toestaat. Het is alleen gelezen:',
    'repeated-name': 'Er zitten twee bestanden met deze naam in. Beide zijn gelezen:',
    encrypted: 'Versleuteld, dus niet geopend. Pak het eerst uit:',
    'unknown-method': 'Ingepakt op een manier die deze pagina niet kent. Pak het eerst uit:',
    'zip-bomb': 'Het zegt vele malen groter te zijn dan het kan zijn. Niet geopend:',
    'too-many-files': 'Te veel bestanden in één zip. Pak hem uit en kies de bestanden waar het om gaat.',
    'nested-too-deep': 'Een zip in een zip in een zip. Pak hem eerst uit.',
    'guessed-word':
      'Een woord in een taal waarvan zulke uitvoer niet bekend is. Het is gelezen als wat het waarschijnlijk betekent; controleer het:',
    'unknown-word': 'Een woord in een taal waarvan zulke uitvoer niet bekend is. Wat het zegt, blijft open:',
    'lost-backslashes': 'Een pad heeft onderweg zijn backslashes verloren:',
    'query-failed': 'De opdracht kon niet antwoorden; er volgt dus niets uit:',
    'modern-firewall-rules': 'Regels van een latere Windows, en geen lijst met poorten van Windows XP:',
    'advfirewall-output':
      'Uitvoer van netsh advfirewall, en dat gaat over de firewall van een latere Windows. Gebruik op deze netsh firewall.',
    'unknown-part': 'Dit deel is niet bekend en is weggelaten:',
    'more-problems': 'Er zijn er meer dan hier staan; in totaal:',
    'user-setting': 'Een instelling voor een gebruiker. Voor de computer doet ze niets:',
    'no-header': 'De eerste regel is niet die van een .reg-bestand: de Register-editor weigert het.',
    'no-byte-order-mark':
      'Er is geen byte order mark, dus leest de Register-editor dit als ANSI. De inhoud wijst op een andere codering:',
    'wide-text-in-old-file': 'De eerste regel zegt REGEDIT4, en dat is ANSI; dit is UTF-16.',
    'mixed-encodings': 'De eerste regel is ANSI en de rest UTF-16. Exporteer het opnieuw.',
    'unix-line-ends':
      'De regels eindigen als in Unix. Het is wel gelezen; schrijf het met een Windows-editor voordat u het importeert.',
    'abbreviated-root':
      'De Register-editor slaat een sleutel over die zo begint, alleen reg.exe kent dit. Hij is gelezen:',
    'unknown-root': 'Zo’n hoofdsleutel bestaat niet. Wat eronder staat, is overgeslagen:',
    'text-after-key': 'Er staat iets achter het haakje dat een sleutel afsluit. De sleutel is gelezen.',
    'bad-escape': 'Een backslash staat voor een letter die er geen nodig heeft.',
    'value-before-key': 'Een waarde voor de eerste sleutel. Ze is overgeslagen.',
    'value-in-deleted-key':
      'Een waarde onder een sleutel die de regel ervoor verwijdert. Ze is overgeslagen.',
  },
  more: (n) => `En nog ${number.format(n)}.`,
  compare: {
    part: 'Typ een deel van de naam en kies uit de lijst.',
    matching: (n) =>
      n === 0
        ? 'Geen bestand heeft dit in de naam.'
        : `${count(n, 'bestand heeft', 'bestanden hebben')} dit in de naam. Kies er een.`,
    title: 'Twee bestanden vergelijken',
    lead: 'Voor en na op één computer, of twee computers.',
    before: 'Eerste bestand',
    after: 'Tweede bestand',
    choose: 'Kies een bestand',
    key: 'Sleutel',
    name: 'Naam',
    defaultName: '(standaard)',
    notThere: 'is er niet',
    notShown: 'niet in dit bestand',
    differ: (n) =>
      n === 0
        ? 'Geen instelling verschilt.'
        : `${count(n, 'instelling verschilt', 'instellingen verschillen')}.`,
    copy: 'Kopiëren als tekst',
    copied: 'Gekopieerd.',
    copyFailed: 'Kopiëren lukte niet. Selecteer de tabel en kopieer die.',
  },
  showMore: (n) => `Nog ${count(n, 'bestand', 'bestanden')} tonen`,
  many: {
    comparing: 'Bezig met vergelijken…',
    title: 'Alles bij elkaar',
    counted: (n) => `${count(n, 'computer', 'computers')}, of bestanden die er geen noemen:`,
    verdicts: {
      open: (n) => `${number.format(n)} waar iets niet goed is`,
      right: (n) => `${number.format(n)} waar alles wat te zien is, goed is`,
      'not-sure': (n) => `${number.format(n)} waar niet genoeg te zien is`,
    },
    troubles: 'Vaakste problemen',
    troublesLead: 'Kies een vereiste om te zien waar die niet goed is.',
    noTroubles: 'Niets van wat deze bestanden laten zien, is fout of ontbreekt.',
    notRight: 'Niet goed',
    right: 'Goed',
    notKnown: 'Niet bekend',
    of: (n, total) => `${number.format(n)} van ${number.format(total)}`,
    moreTroubles: (n) => `Nog ${count(n, 'vereiste', 'vereisten')} tonen`,
    computers: 'Computers',
    computer: 'Computer of bestand',
    show: 'Tonen',
    all: 'Alles',
    choices: {
      open: 'Er is iets niet goed',
      right: 'Alles wat te zien is, is goed',
      'not-sure': 'Er is niet genoeg te zien',
    },
    signs: { damaged: 'beschadigd', 'other-plan': 'andere antwoorden' },
    signed: {
      damaged: 'Het rapport is beschadigd',
      'other-plan': 'Het rapport is van andere antwoorden',
    },
    some: {
      met: 'Er is iets goed',
      wrong: 'Er is iets fout',
      missing: 'Er ontbreekt iets',
      conflicting: 'Er is iets tegenstrijdig',
      unknown: 'Er is iets niet bekend',
    },
    order: 'Volgorde',
    orders: {
      trouble: 'Wat het minst goed is eerst',
      name: 'Op naam',
      met: 'Meeste goed eerst',
      wrong: 'Meeste fout eerst',
      missing: 'Meeste ontbrekend eerst',
      conflicting: 'Meeste tegenstrijdig eerst',
      unknown: 'Meeste niet bekend eerst',
    },
    search: 'In de naam staat',
    only: (requirement) => `Alleen deze vereiste: ${requirement}.`,
    every: 'Alle vereisten',
    matches: (n) => `${count(n, 'regel voldoet', 'regels voldoen')} aan deze keuzes.`,
    grid: (n) =>
      n === 1
        ? 'Tonen wat elk over het vaakste probleem zegt'
        : `Tonen wat elk over de ${number.format(n)} vaakste problemen zegt`,
    nothing: 'Er zijn geen computers die hieraan voldoen.',
    more: (n) => `Nog ${number.format(n)} tonen`,
    others: (n) => `Bestanden die geen computer laten zien (${number.format(n)})`,
    othersLead:
      'Ze konden niet worden gelezen, of zijn gemaakt om een computer te wijzigen en niet door er een uit te lezen. Laat een bestand nog eens los om het opnieuw te proberen: het komt in de plaats van dat met dezelfde naam.',
    save: 'Opslaan als audit.csv',
    differences: 'differences.zip opslaan',
    differencesHint:
      'Voor elke computer met een export die laat zien dat er nog iets moet worden ingesteld: een .reg met alleen dat, de weg terug naar wat er nu is, en een lijst (in het Engels) die zegt welk bestand van welke computer is.',
    making: 'Bezig met het maken van de bestanden…',
    noDifferences:
      'Geen van deze bestanden laat iets zien dat nog moet worden ingesteld; er is dus niets op te slaan.',
    csv: {
      separator: ';',
      columns: [
        'Computer',
        'Id van de vereiste',
        'Vereiste',
        'Toestand',
        'Gevonden',
        'Gewenst',
        'Bestand',
        'Regel',
      ],
    },
  },
}
