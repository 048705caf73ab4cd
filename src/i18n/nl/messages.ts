import { code, rich } from '#domain/files/documents/richText.ts'
import type { LabelOf } from '#i18n/en/route.ts'
import type { Messages } from '#i18n/en/messages.ts'

const plural = new Intl.PluralRules('nl')
const number = new Intl.NumberFormat('nl')
/** `one` or `many`, whichever Dutch grammar wants after this number. */
const oneOrMany = (n: number, one: string, many: string) => (plural.select(n) === 'one' ? one : many)
/** `count(1, 'regel', 'regels')` is "1 regel". */
const count = (n: number, one: string, many: string) => `${number.format(n)} ${oneOrMany(n, one, many)}`
const list = new Intl.ListFormat('nl', { type: 'conjunction' })

export const messages = {
  app: {
    language: 'nl',
    name: 'Wizard Hulp op afstand',
    title: (page: string) => `${page} · Wizard Hulp op afstand`,
    errorTitle: (page: string) => `Fout: ${page} · Wizard Hulp op afstand`,
    skip: 'Naar de vraag',
    notAffiliated:
      'Deze wizard hoort niet bij Microsoft. Windows is een handelsmerk van Microsoft Corporation. Alles wat u invult, blijft in deze browser.',
    errataLink: 'Fouten in het artikel',
    offlineLink: 'Zonder netwerk',
    privacyLink: 'Privacy',
    trainerLink: 'Trainer',
    startLink: 'Over deze wizard',
    broken: {
      title: 'Er ging iets mis op deze pagina',
      what: 'Uw antwoorden zijn bewaard op dit apparaat. Laad de pagina opnieuw om door te gaan. Gebeurt het weer, sla uw antwoorden dan op en meld wat u hier ziet.',
      reload: 'Pagina opnieuw laden',
    },
    notFound: {
      title: 'Deze pagina bestaat niet',
      what: 'Misschien zit er een tikfout in het adres, of hoort het bij een andere versie van deze wizard.',
      back: 'Naar de startpagina',
    },
  },
  menu: {
    language: 'Taal',
    more: 'Menu',
    windowsLanguage: 'Weergavetaal van Windows',
    windowsLanguageHint:
      'De weergavetaal van de computer die hulp krijgt. Knoppen en instellingen noemen we in die taal.',
    answers: 'Uw antwoorden',
    undo: 'Ongedaan maken',
    redo: 'Opnieuw',
    undone: 'De laatste wijziging van uw antwoorden is ongedaan gemaakt.',
    redone: 'De wijziging is opnieuw uitgevoerd.',
    kept: 'Bewaard op dit apparaat, in deze browser. Er wordt niets verstuurd.',
    save: 'Opslaan als answers.json',
    open: 'answers.json openen…',
    next: 'Volgende computer, zelfde helpers',
    nextWhat:
      'Bij de volgende computer blijven domein, helpers, wat ze mogen en firewall staan; wat per computer verschilt, vragen we opnieuw.',
    anew: 'Opnieuw beginnen',
    done: {
      next: 'Klaar voor de volgende computer: Windows, naam en DCOM vragen we opnieuw. Met Ongedaan maken krijgt u terug wat u had.',
      anew: 'Alle vragen staan weer open. Met Ongedaan maken krijgt u terug wat u had.',
    },
    opened: (file: string) => `${file} is geopend. Met Ongedaan maken krijgt u terug wat u had.`,
    found: 'Configureren met wat is gevonden',
    filled: (n: number, file: string) =>
      `Antwoorden ingevuld uit ${file}: ${n}. Met Ongedaan maken krijgt u terug wat u had.`,
    erase: 'Alles wissen',
    eraseTitle: 'Alle antwoorden wissen?',
    eraseWhat:
      'Alle antwoorden en checklists op dit apparaat verdwijnen, op elk tabblad. Dit kunt u niet ongedaan maken. Sla ze eerst op als u ze misschien nog nodig hebt.',
    eraseYes: 'Alles wissen',
    eraseNo: 'Antwoorden bewaren',
    erased: 'Alle antwoorden zijn gewist.',
    close: 'Sluiten',
  },
  madeBy: (release: string, answers: string | null) =>
    `Wizard Hulp op afstand ${release}${answers === null ? '' : `, antwoorden ${answers}`}`,
  storage: {
    full: 'De browser heeft geen ruimte meer om uw antwoorden te bewaren. U kunt doorgaan, maar wat u vanaf nu invult, bent u kwijt als de pagina opnieuw wordt geladen.',
    forbidden:
      'In deze browser mag deze pagina uw antwoorden niet bewaren. U kunt doorgaan, maar u bent ze kwijt als de pagina opnieuw wordt geladen.',
    corrupt:
      'Een deel van de antwoorden op dit apparaat was onleesbaar en is apart gezet. U kunt doorgaan met de rest.',
    newer:
      'Een nieuwere versie van deze wizard bewaart antwoorden in deze browser. Dit tabblad blijft daarvan af. Laad de pagina opnieuw om die versie te krijgen; tot dan wordt hier niets bewaard.',
    save: 'Opslaan als answers.json',
    dismiss: 'Melding sluiten',
  },
  commandLine: {
    missing: (file: string) =>
      `Het bestand ${file} bestaat niet. Controleer het pad of sla de antwoorden opnieuw op.`,
    unreadable: (file: string) =>
      `${file} is niet te lezen. Geef de answers.json op die de wizard heeft opgeslagen.`,
    'not-a-folder': (path: string) => `${path} is geen map. Geef een map op voor de bestanden.`,
    'in-the-way': (path: string) =>
      `${path} is een map, en een van de bestanden moet zo heten. Geef een andere map op.`,
    'not-made': (folder: string, reason: string) =>
      `De map ${folder} kan niet worden gemaakt: ${reason}. Geef een andere op.`,
    'not-written': (folder: string, reason: string) =>
      `Er is niets geschreven: de bestanden kunnen niet in ${folder} worden gezet: ${reason}. Los dat op of geef een andere map op.`,
  },
  openProblem: {
    title: 'Dit bestand is niet geopend',
    kept: 'Uw antwoorden zijn niet veranderd.',
    'too-large': (size: number, limit: number) =>
      `Het bestand is ${number.format(Math.ceil(size / 1_000_000))} MB. Een bestand met antwoorden is hooguit ${number.format(limit / 1_000_000)} MB, dus dit moet een ander bestand zijn. Kies de answers.json die deze wizard heeft opgeslagen.`,
    unreadable:
      'Het bestand is niet als tekst te lezen. Kies de answers.json die deze wizard heeft opgeslagen.',
    'not-json': (line: number) =>
      `Het bestand is geen JSON: vanaf regel ${number.format(line)} is het niet te lezen. Verbeter die regel of sla de antwoorden opnieuw op.`,
    'not-an-object':
      'Het bestand is JSON, maar er staan geen antwoorden in. Kies de answers.json die deze wizard heeft opgeslagen.',
    'no-version':
      'De sleutel “schema” ontbreekt of is geen geheel getal. Die geeft de versie van het bestand aan; bij deze wizard is dat 1.',
    'newer-version': (found: number) =>
      `In het bestand staat “schema”: ${found}. Het is gemaakt met een nieuwere versie van deze wizard; deze leest versie 1. Open het daar, of gebruik de nieuwere versie.`,
    'repeated-key': (key: string, line: number) =>
      `De sleutel “${key}” staat er twee keer; de tweede keer op regel ${number.format(line)}. Laat staan wat u bedoelt en haal de andere weg.`,
    'unknown-key': (key: string) =>
      `De sleutel “${key}” is onbekend. Verwijder die of controleer de spelling.`,
    'no-sender': (why: string) => `De sleutel “scope”: ${why}`,
    impossible: (key: string, found: string, allowed: string) =>
      `Bij de sleutel “${key}” staat ${found}. Toegestaan is: ${allowed}.`,
    'no-such-service-pack': (edition: string, found: string) =>
      `Bij de sleutel “servicePack” staat “${found}”, maar dat bestaat niet voor ${edition}.`,
    'no-such-helper': (key: string, name: string) =>
      `Bij de sleutel “${key}” staat “${name}”, maar bij “helpers” staat niets dat precies zo is geschreven. Schrijf het zoals het daar staat, of haal het weg.`,
    'two-kinds': (name: string) =>
      `“${name}” staat bij “helperGroups” én bij “helperUsers”. Het is een groep of een gebruiker: haal het bij een van de twee weg.`,
    allowed: {
      text: 'tekst',
      texts: 'een lijst met teksten',
      yesNo: 'true of false',
      profiles: '“domain”, “standard” of allebei',
      scope: '“any”, of een lijst met “localsubnet”, IPv4-adressen en netwerken zoals 10.0.0.0/8',
    },
  },
  nav: {
    progress: 'Vragen',
    progressShort: (place: number, total: number) => `Vraag ${place} van ${total}`,
    back: 'Terug',
    continue: 'Doorgaan',
    toCheck: 'Terug naar uw antwoorden',
    checkAnswers: 'Antwoorden controleren',
    results: 'Uw bestanden',
    status: {
      done: 'klaar',
      now: 'nu',
      'not-yet': 'nog niet',
      'look-again': 'nog eens nakijken',
    },
    notYetReached: 'Die pagina komt later. Dit is de eerste vraag die nog openstaat.',
    optional: '(niet verplicht)',
    why: 'Waarom deze vraag',
    how: 'Zo zoekt u het uit',
    inArticle: (place: string) => `In het artikel: ${place}`,
    errorTitle: 'Er klopt iets nog niet',
    seeInstead: 'Bekijk wat u wel kunt doen',
  },
  start: {
    title: 'Laat helpers in uw domein hulp aanbieden aan een computer met Windows XP of Server 2003',
    lead: 'Een collega Hulp op afstand aanbieden lukt pas als op diens computer is ingesteld wie dat mag. Deze wizard maakt de bestanden daarvoor.',
    start: 'Beginnen',
    goOn: 'Verdergaan waar u was',
    configure: {
      title: 'Een computer instellen',
      what: 'Beantwoord een paar vragen, één per pagina. U krijgt bestanden die het instellen, controleren en terugdraaien, en een checklist.',
    },
    reports: {
      title: 'Ik heb rapporten of exports',
      what: 'Laat exports, beleidsbestanden, uitvoer van opdrachten of rapporten van verify.cmd los, veel tegelijk, en zie wat goed is en wat er te herstellen is.',
      go: 'Controleren wat er is',
    },
    teach: {
      title: 'Leren of lesgeven',
      what: 'Een nagebouwde Windows om de procedure in te oefenen, alleen of op een beamer. Er kan niets stukgaan.',
      go: 'Trainer openen',
    },
    open: {
      title: 'Opgeslagen antwoorden openen',
      what: 'Een answers.json uit deze wizard, van een collega of uit een ticket.',
    },
    outTitle: 'Wat u krijgt',
    out: {
      'by-hand': 'Een checklist met de termen van die Windows, en een script dat het resultaat controleert.',
      one: 'Een script dat een back-up maakt, alles instelt en controleert, en een dat het terugdraait.',
      several: 'Hetzelfde zonder vragen, een rapport van elke computer, en een uitrolplan.',
      gpmc: 'Een beleidsobject om te importeren, en een klein bestand voor wat niet in beleid past.',
      samba: 'Hetzelfde beleidsobject, voor samba-tool.',
    },
    outAll: 'Altijd: een controle van de namen, een checklist en een beveiligingsnotitie.',
    example: 'Een voorbeeld bekijken',
    doesNotTitle: 'Wat deze wizard niet doet',
    doesNot: [
      'Hij bekijkt en verandert geen enkele computer. U voert de bestanden daar zelf uit, als beheerder.',
      'Hij verstuurt niets: uw antwoorden blijven in deze browser.',
      'Hij kan niet nagaan of de accounts die u invult, bestaan. Daar waarschuwt het artikel voor, en de checklist ook.',
      'Hij geeft niemand zomaar toegang: de persoon achter de computer moet elk aanbod zelf accepteren.',
    ],
    needTitle: 'Houd bij de hand',
    need: [
      'De editie en het servicepack van de computer die hulp krijgt.',
      'Het domein van die computer, en de accounts of de groep die hulp mogen aanbieden.',
      'Een beheerdersaccount op die computer, of het recht om het groepsbeleid te wijzigen.',
    ],
    supportTitle: 'De ondersteuning voor deze Windows-versies is beëindigd',
    support:
      'Microsoft beëindigde de ondersteuning voor Windows XP op 8 april 2014 en voor Windows Server 2003 op 14 juli 2015. Er komen geen beveiligingsupdates meer. Houd zo’n computer van internet af, zet zo weinig mogelijk open en plan de vervanging.',
    articleTitle: 'Het artikel',
    article:
      'De vragen volgen artikel 301527 in de Microsoft Knowledge Base, revisie 5.5. Achtergrond vindt u in 300546 (overzicht van Hulp op afstand in Windows XP) en 308013 (Hulp op afstand gebruiken). Waar het artikel een fout bevat, zegt de wizard dat.',
    articleLink: 'Bekijk wat het artikel zegt en waar het niet klopt',
  },
  steps: {
    edition: {
      name: 'Windows',
      title: 'Welke Windows-versie draait op de twee computers?',
      why: 'Het beleid voor aangeboden hulp bestaat alleen in sommige edities, en de firewall verschilt per servicepack. Op beide computers is Windows XP of Windows Server 2003 nodig.',
      how: () => [
        rich`Druk op de computer op Windows-toets + R, typ ${code('winver')} en druk op Enter. U ziet de editie en op de tweede regel het servicepack. Staat er geen servicepack, dan is het de oorspronkelijke uitgave.`,
        rich`R2 is geen servicepack: Windows Server 2003 R2 heeft SP1 of SP2, en dat telt hier.`,
      ],
    },
    requests: {
      name: 'Vragen om hulp',
      title: 'Is het beleid ‘Aangevraagde hulp op afstand’ uitgeschakeld?',
      why: 'In deze Windows lukt hulp aanbieden niet zolang het beleid voor het vragen om hulp is uitgeschakeld, wat er verder ook is ingesteld. Windows XP met SP2 of later heeft daar geen last van.',
      how: (label: LabelOf) => [
        rich`Typ bij de opdrachtprompt van de computer die hulp krijgt: ${code('reg query "HKLM\\SOFTWARE\\Policies\\Microsoft\\Windows NT\\Terminal Services" /v fAllowToGetHelp')}. Het antwoord 0x0 betekent uitgeschakeld. 0x1, of een melding dat de waarde niet is gevonden, betekent niet uitgeschakeld.`,
        rich`Of kijk in ${code('gpedit.msc')}: ${label('remoteAssistanceFolder')}, dan ${label('solicitedPolicy')}.`,
        rich`Er is ook een schakelaar in het Configuratiescherm, Systeem, tabblad Extern. Of die hulp aanbieden ook tegenhoudt, is niet beschreven; in Windows Server 2003 staat hij standaard uit. In de checklist staat er een regel over.`,
      ],
    },
    way: {
      name: 'Uitrollen',
      title: 'Hoe gaat u uitrollen?',
      why: 'Hiervan hangt af welke bestanden u krijgt, wie wat doet en waar de firewall-uitzonderingen komen. U kunt het later nog wijzigen, ook op de pagina met de bestanden.',
      how: () => [
        rich`Eerst één computer? Kies een script: dat maakt een back-up, controleert zichzelf en is terug te draaien. Werkt het, kies dan een manier voor de andere; de overige antwoorden blijven staan.`,
        rich`Is er een domeinbeheerder die over beleid gaat? Vraag dan welk hulpmiddel in gebruik is: de Group Policy Management Console van Windows, of samba-tool.`,
      ],
    },
    domain: {
      name: 'Domein',
      title: 'Zitten de computers in hetzelfde domein?',
      why: 'Hulp aanbieden werkt alleen tussen leden van hetzelfde domein, of van domeinen met een vertrouwensrelatie. Met de naam van het domein vullen we ook de accounts aan die u straks invult.',
      how: () => [
        rich`Druk op elke computer op Windows-toets + Pause, of klik met de rechtermuisknop op Deze computer en kies Eigenschappen. Open het tabblad Computernaam. Daar staat Domein of Werkgroep, met de naam.`,
        rich`Of bij een opdrachtprompt: ${code('echo %USERDOMAIN%')} toont de korte naam (NetBIOS) van het domein waarbij u bent aangemeld.`,
      ],
    },
    helpers: {
      name: 'Helpers',
      title: 'Wie mag hulp aanbieden?',
      why: 'Windows laat alleen de domeingebruikers en domeingroepen op deze lijst toe. De lijst vervangt de lijst die nu op de computer staat.',
      how: () => [
        rich`Windows controleert deze namen niet: een naam met een tikfout wordt gewoon opgeslagen en werkt dan nooit. Controleer elke naam in het domein, bij de opdrachtprompt van een computer die er lid van is. Deze opdrachten lezen alleen:`,
        rich`voor een gebruiker ${code('net user NAME /domain')}, voor een groep ${code('net group "NAME" /domain')} of ${code('net localgroup "NAME" /domain')}. Ze zoeken in het domein van de computer waarop u ze typt: gebruik bij een vertrouwensrelatie een computer in het domein van de helpers.`,
      ],
    },
    control: {
      name: 'Bekijken of bedienen',
      title: 'Wat mogen de helpers doen?',
      why: 'Het beleid heeft één lijst en één niveau. Dat niveau geldt voor iedereen op de lijst.',
      how: () => [
        rich`Vraag het aan wie verantwoordelijk is voor de computer. Op beide niveaus moet de persoon achter de computer elk aanbod zelf accepteren. Stoppen kan op elk moment.`,
      ],
    },
    dcom: {
      name: 'DCOM',
      title: 'Wat is EnableDCOM nu op de computer?',
      why: 'Hulp op afstand bereikt de computer via DCOM. Is deze waarde N of ontbreekt die, dan komt aangeboden hulp niet aan.',
      how: () => [
        rich`Typ bij de opdrachtprompt van de computer die hulp krijgt: ${code('reg query HKLM\\SOFTWARE\\Microsoft\\Ole /v EnableDCOM')}. Het laatste woord van het antwoord is Y of N. Bij een foutmelding ontbreekt de waarde.`,
        rich`Of kijk in ${code('regedit')}: ${code('HKEY_LOCAL_MACHINE\\SOFTWARE\\Microsoft\\Ole')}, waarde ${code('EnableDCOM')}.`,
      ],
    },
    firewall: {
      name: 'Firewall',
      title: 'Hoe moet Windows Firewall aangeboden hulp doorlaten?',
      why: 'Aangeboden hulp komt binnen op TCP-poort 135 en daarna bij de programma’s van Hulp op afstand. Windows Firewall blokkeert beide tot er uitzonderingen voor zijn.',
      how: (label: LabelOf) => [
        rich`Of er al beleidslijsten gelden, ziet u met ${code('reg query HKLM\\SOFTWARE\\Policies\\Microsoft\\WindowsFirewall /s')}. Staat bij ${code('GloballyOpenPorts')} of ${code('AuthorizedApplications')} wel ${code('Enabled')} = 0x1 maar geen ${code('AllowUserPrefMerge')} = 0x1, dan negeert Windows wat netsh instelt. Kies dan groepsbeleid.`,
        rich`Welk profiel nu geldt: ${code('netsh firewall show currentprofile')}. ${label('domainProfile')} geldt zolang de computer met zijn domein is verbonden, ${label('standardProfile')} overal elders.`,
      ],
    },
    article: {
      name: 'Artikel of correctie',
      title: 'De correctie volgen, of het artikel letterlijk?',
      why: 'Voor Windows Server 2003 met SP1 of later spreken het artikel en een latere tekst van Microsoft (Appendix D van de firewallhandleiding) elkaar tegen over één uitzondering.',
      how: () => [
        rich`Op de computer is hiervoor niets op te zoeken. Kies de correctie, tenzij uw organisatie eist dat u het artikel precies volgt.`,
      ],
    },
  },
  fields: {
    edition: 'Editie van de computer die hulp krijgt',
    servicePack: 'Servicepack van de computer die hulp krijgt',
    helperEdition: 'Editie van de computer van de helper',
    solicited: 'Aangevraagde hulp op afstand',
    enableSolicited: 'Aangevraagde hulp op afstand inschakelen',
    membership: 'Domeinlidmaatschap',
    domain: 'Naam van het domein',
    computer: 'Naam van de computer die hulp krijgt',
    helpers: 'Helpers',
    helperGroups: 'Helpers die een groep zijn',
    helperUsers: 'Helpers die een gebruiker zijn',
    control: 'Wat helpers mogen doen',
    dcom: 'EnableDCOM nu',
    firewallStore: 'Waar de uitzonderingen komen',
    profiles: 'Profielen',
    scope: 'Adressen die de computer mogen bereiken',
    keepLocalExceptions: 'Uitzonderingen op de computer zelf',
    article: 'Correctie of artikel',
    way: 'Manier van uitrollen',
  },
  hints: {
    servicePackFirst: 'Kies eerst de editie; dan ziet u hier de servicepacks die daarbij horen.',
    helperEdition:
      'Hulp aanbieden kan alleen vanaf Windows XP of Windows Server 2003; met een nieuwere Windows lukt het bij deze computers niet.',
    mediaCenter:
      'Media Center Edition 2005 kan normaal gesproken geen lid worden van een domein. Ga eerst na of deze computer lid is.',
    domain: 'De korte naam (NetBIOS), zoals CONTOSO. Die zetten we voor accountnamen zonder domein.',
    domainDns: (domain: string, short: string | null) =>
      `${domain} is de DNS-naam van een domein. Die komt in de praktijk voor, maar Microsoft beschrijft alleen de korte naam (NetBIOS)${short === null ? '' : `, meestal ${short}`}. Zoek die op een computer in het domein op: echo %USERDOMAIN% bij een opdrachtprompt laat de naam zien.`,
    domainTrusted:
      'Het domein van de accounts van de helpers, als korte naam (NetBIOS) zoals CONTOSO. Die komt voor accountnamen die u zonder domein invult.',
    computer:
      'Met een naam werken de scripts alleen op die computer. De naam dient ook om accounts van de computer zelf in uw lijst op te merken, en staat op de checklist.',
    storeChange: 'Op een andere plek zetten',
    presets: 'Begin met een voorinstelling of kies hieronder zelf.',
    presetsUntouched: 'Er is nog niets voor u gekozen.',
    scopeList: 'Lijst met adressen',
    scopeListed:
      'Adressen of netwerken van de helpers, één per regel of met komma’s ertussen. Bijvoorbeeld 10.0.0.0/8, 192.168.4.17 of localsubnet.',
    localExceptions:
      'Zolang er een beleidslijst geldt, negeert Windows uitzonderingen die op de computer zelf zijn ingesteld, tenzij u ze behoudt. Andere programma’s kunnen ze nodig hebben.',
  },
  servicePacks: {
    rtm: {
      xp: 'Geen servicepack (oorspronkelijke uitgave)',
      'server-2003': 'Geen servicepack (oorspronkelijke uitgave)',
    },
    sp1: { xp: 'Service Pack 1', 'server-2003': 'Service Pack 1, of R2 zonder later servicepack' },
    sp2: { xp: 'Service Pack 2', 'server-2003': 'Service Pack 2, ook op R2' },
    sp3: { xp: 'Service Pack 3', 'server-2003': 'Service Pack 3' },
  },
  servicePackMeans: {
    firewall: 'Heeft Windows Firewall; daar komt nog een vraag over.',
    noFirewall: 'Heeft geen Windows Firewall; bij de bestanden staat wat u dan doet.',
    needsSolicited: 'Hulp aanbieden mislukt als vragen om hulp is uitgeschakeld; dat is de volgende vraag.',
  },
  servicePackX64: 'Niveau van Service Pack 1 (oorspronkelijke uitgave van x64)',
  chooseEdition: 'Kies een editie',
  otherWindows: 'Een andere Windows, zoals Vista, 7, 10 of 11',
  yes: 'Ja',
  no: 'Nee',
  options: {
    way: {
      'by-hand': {
        label: 'Met de hand in de Groepsbeleidsobjecteditor, zoals in het artikel',
        hint: 'Voor één computer, voor wie elke klik wil zien of geen scripts mag uitvoeren. Een checklist met de termen van die Windows.',
      },
      one: {
        label: 'Eén computer, met een script',
        hint: 'Het snelst. Eén script maakt een back-up, stelt alles in en controleert het; een ander draait het terug.',
      },
      several: {
        label: 'Meer computers, met een script',
        hint: 'Hetzelfde script zonder vragen, met een beheerprogramma of met de hand, en van elke computer een rapport.',
      },
      gpmc: {
        label: 'Een Windows-domein, met de Group Policy Management Console',
        hint: 'Voor veel computers: een beleidsobject om te importeren en te koppelen. Ontkoppelen draait het terug.',
      },
      samba: {
        label: 'Een Samba-domein, met samba-tool',
        hint: 'Hetzelfde beleidsobject, voor een domein dat op Samba draait.',
      },
    },
    solicited: {
      enabled: { label: 'Nee, het is ingeschakeld of niet geconfigureerd', hint: 'Er verandert niets.' },
      disabled: {
        label: 'Ja, het is uitgeschakeld',
        hint: 'Zolang het is uitgeschakeld, lukt hulp aanbieden in deze Windows niet.',
      },
      unknown: {
        label: 'Weet ik niet',
        hint: 'Er verandert niets; in de checklist staat hoe u het uitzoekt.',
      },
    },
    enableSolicited: {
      label: 'Inschakelen, zodat hulp aanbieden kan werken',
      hint: 'Schrijft fAllowToGetHelp = 1. De mensen achter deze computer kunnen dan ook anderen om hulp vragen, met een uitnodiging. Terugdraaien schakelt het weer uit. Laat u dit leeg, dan blijft hulp aanbieden mislukken.',
    },
    membership: {
      'same-domain': { label: 'Ja, beide in hetzelfde domein', hint: 'Het gewone geval.' },
      'trusted-domains': {
        label: 'Nee, in twee domeinen met een vertrouwensrelatie',
        hint: 'Werkt het vertrouwen maar één kant op? Dan moet het domein van de computer die hulp krijgt, het domein van de helpers vertrouwen. Andersom is niet genoeg.',
      },
      'no-trust': {
        label: 'Nee, in twee domeinen zonder vertrouwensrelatie',
        hint: 'Hulp aanbieden kan dan niet; op de volgende pagina staat wat wel kan.',
      },
      workgroup: {
        label: 'Nee, minstens één zit in een werkgroep',
        hint: 'Hulp aanbieden kan dan niet; op de volgende pagina staat wat wel kan.',
      },
      unknown: { label: 'Weet ik niet', hint: 'U kunt doorgaan. De checklist begint dan met uitzoeken.' },
    },
    control: {
      view: {
        label: 'Alleen het scherm bekijken',
        hint: 'Helpers zien het scherm en kunnen chatten; de persoon achter de computer doet het werk.',
      },
      control: {
        label: 'De computer bekijken en bedienen',
        hint: 'Helpers kunnen vragen of ze muis en toetsenbord mogen overnemen; de persoon achter de computer moet dat goedvinden.',
      },
    },
    dcom: {
      on: { label: 'Y', hint: 'Er verandert niets en opnieuw opstarten is niet nodig.' },
      off: {
        label: 'N',
        hint: 'De bestanden maken er Y van. Start de computer daarna opnieuw op. Terugdraaien maakt er weer N van.',
      },
      missing: {
        label: 'De waarde ontbreekt',
        hint: 'De bestanden voegen de waarde toe als Y. Start de computer daarna opnieuw op. Terugdraaien laat de waarde staan: zonder werkt Hulp op afstand niet.',
      },
      unknown: {
        label: 'Weet ik niet',
        hint: 'De bestanden maken er Y van. Start de computer daarna opnieuw op, voor het geval het geen Y was. Terugdraaien laat Y staan.',
      },
    },
    firewallStore: {
      netsh: {
        label: 'Op de computer zelf, met netsh',
        hint: 'In de eigen lijst van de computer. Ze tellen niet zolang daar een beleidslijst geldt.',
      },
      policy: {
        label: 'Met groepsbeleid',
        hint: 'Als beleidswaarden, zoals in het artikel. Ze gaan vóór wat op de computer zelf is ingesteld.',
      },
    },
    storeByWay: {
      'by-hand': 'Met groepsbeleid, zoals het artikel het met de hand doet.',
      one: 'Op de computer zelf: het script draait daar toch, het werkt meteen, en het beleid blijft zoals het is.',
      several:
        'Op de computers zelf: het script draait daar toch, het werkt meteen, en het beleid blijft zoals het is.',
      gpmc: 'Met groepsbeleid: het beleidsobject neemt ze mee, en ze verdwijnen als het wordt ontkoppeld.',
      samba: 'Met groepsbeleid: het beleidsobject neemt ze mee, en ze verdwijnen als het wordt ontkoppeld.',
    },
    storeInstead: {
      'by-hand':
        'Met netsh, met de hand: een paar opdrachten bij een opdrachtprompt, alleen op deze computer.',
      one: 'Als beleidswaarden in het register van die computer. Handig waar al beleidslijsten gelden.',
      several: 'Als beleidswaarden in het register van elke computer. Handig waar al beleidslijsten gelden.',
      gpmc: 'Met een opstartscript naast het beleidsobject. De uitzonderingen blijven staan als het object wordt ontkoppeld; een ander script draait ze terug.',
      samba:
        'Met een opstartscript naast het beleidsobject. De uitzonderingen blijven staan als het object wordt ontkoppeld; een ander script draait ze terug.',
    },
    profiles: {
      domain: { label: 'Domeinprofiel', hint: 'Zolang de computer met zijn domein is verbonden.' },
      standard: {
        label: 'Standaardprofiel',
        hint: 'Overal elders: thuis, in een hotel. Daar wordt bijna nooit hulp aangeboden, en vreemden zien de open poort.',
      },
    },
    scope: {
      any: {
        label: 'Elk adres',
        hint: 'Elke computer die deze kan bereiken, kan bij poort 135, en daarmee bij RPC.',
      },
      subnet: {
        label: 'Het lokale subnet',
        hint: 'Alleen computers in hetzelfde netwerksegment. Helpers elders krijgen geen verbinding.',
      },
      listed: { label: 'Alleen deze adressen', hint: 'Alleen de netwerken of computers die u opgeeft.' },
    },
    keepLocalExceptions: {
      yes: { label: 'Behouden', hint: 'Schrijft AllowUserPrefMerge = 1 voor poorten en programma’s.' },
      no: {
        label: 'Alleen de beleidslijsten gelden, zoals in het artikel',
        hint: 'Verwijdert AllowUserPrefMerge als dat er staat. Windows negeert lokale uitzonderingen dan hoogstwaarschijnlijk zodra de beleidslijsten gelden. Wat ervan afhangt, werkt dan niet meer.',
      },
    },
    article: {
      corrected: {
        label: 'De correctie',
        hint: 'Geen uitzondering voor Sessmgr.exe; in plaats daarvan gaat de uitzondering voor Extern bureaublad aan. Let op: die laat ook Extern bureaublad zelf door, als dat aanstaat.',
      },
      literal: {
        label: 'Het artikel, letterlijk',
        hint: 'Een uitzondering voor Sessmgr.exe en geen uitzondering voor Extern bureaublad. Volgens Appendix D hoort Server 2003 niet zo te worden ingesteld.',
      },
    },
  },
  presets: {
    title: 'Voorinstellingen',
    narrow: {
      label: 'Beperkter, aanbevolen',
      hint: 'Domeinprofiel en alleen de adressen die u opgeeft. Vreemden op andere netwerken zien niets.',
    },
    article: {
      label: 'Zoals in het artikel',
      hint: 'Beide profielen, elk adres. Snel, maar poort 135 staat dan open overal waar de computer komt.',
    },
    apply: 'Deze gebruiken',
    inForce: 'In gebruik',
    applied: (name: string) => `Voorinstelling gebruikt: ${name}.`,
  },
  control: {
    twoLevels:
      'Moeten sommige helpers alleen bekijken en andere ook bedienen? Dat kent het beleid niet: één lijst, één niveau. Kies wat voor iedereen geldt, of stel verschillende computers verschillend in.',
  },
  helpers: {
    box: 'Typ of plak accounts',
    boxHint: (domain: string | undefined) =>
      domain === undefined
        ? 'Als DOMEIN\\naam, één per regel, of met komma’s, puntkomma’s of tabs ertussen. Plakken kan uit een e-mail, uit Excel of uit de uitvoer van net group.'
        : `Als DOMEIN\\naam, één per regel, of met komma’s, puntkomma’s of tabs ertussen. Bij een naam zonder domein zetten we ${domain}\\ ervoor. Plakken kan uit een e-mail, uit Excel of uit de uitvoer van net group.`,
    add: 'Aan de lijst toevoegen',
    added: (n: number, wrong: number, look: number, aside: number) =>
      [
        n === 0
          ? 'Niets toegevoegd'
          : wrong === 0
            ? `${count(n, 'account', 'accounts')} toegevoegd`
            : `${count(n, 'regel', 'regels')} toegevoegd, ${number.format(wrong)} om te verbeteren`,
        ...(look === 0 ? [] : [`, ${number.format(look)} om even te bekijken`]),
        ...(aside === 0 ? [] : [`; ${count(aside, 'regel', 'regels')} apart gezet`]),
        '.',
      ].join(''),
    listTitle: (n: number) => (n === 0 ? 'Nog niemand op de lijst' : `Op de lijst: ${number.format(n)}`),
    emptyList: 'Hier komen de accounts die u toevoegt. Zolang er geen staan, kan niemand hulp aanbieden.',
    kinds: { unknown: 'Niet opgegeven', user: 'Gebruiker', group: 'Groep' },
    account: 'Account',
    kind: 'Gebruiker of groep',
    kindWhy:
      'Geef aan wat een groep is, als u het weet: het komt in de beveiligingsnotitie, en bij een gebruiker controleren we de lengte van de naam. De computer heeft het niet nodig.',
    kindOf: (name: string) => `Soort van ${name}`,
    completed: (domain: string) => `${domain}\\ is ervoor gezet`,
    dnsDomain:
      'Een domein in DNS-vorm komt in de praktijk voor, maar Microsoft beschrijft alleen de korte vorm.',
    edit: 'Wijzigen',
    editOf: (name: string) => `${name} wijzigen`,
    editing: (name: string) => `Account, was ${name}`,
    saveEdit: 'Opslaan',
    cancelEdit: 'Annuleren',
    remove: 'Verwijderen',
    removeOf: (name: string) => `${name} verwijderen`,
    removed: (name: string) => `${name} is verwijderd. Met Ongedaan maken komt het account terug.`,
    removeAll: 'Alles verwijderen',
    removedAll: 'De lijst is leeg. Met Ongedaan maken komt die terug.',
    removeRepeated: (n: number) => `${count(n, 'dubbele regel', 'dubbele regels')} verwijderen`,
    takeSuggestion: (name: string) => `${name} gebruiken`,
    takeParts: (names: readonly string[]) =>
      names.length > 4
        ? `Er ${number.format(names.length)} regels van maken`
        : `${list.format(names)} gebruiken, elk op een eigen regel`,
    takeAlike: (n: number) => `Bij alle ${number.format(n)} zulke regels zo doen`,
    takenAlike: (n: number) =>
      `${count(n, 'regel', 'regels')} gewijzigd. Met Ongedaan maken komt alles terug zoals het was.`,
    nextProblem: 'Volgende regel om te verbeteren',
    toMend: (n: number) => `Verbeter eerst nog ${count(n, 'regel', 'regels')}; daarna kunt u doorgaan.`,
    setAside: (n: number) =>
      `${count(n, 'regel lijkt', 'regels lijken')} bij de opmaak van net group, een tabel of een andere opdracht te horen en ${oneOrMany(n, 'is', 'zijn')} niet toegevoegd:`,
    setAsideLines: 'Regels die niet zijn toegevoegd',
    keys: 'Met het toetsenbord: de pijltoetsen gaan van regel naar regel.',
    addAnyway: 'Toch toevoegen',
    setAsideClose: 'Weglaten',
    cannotCheck:
      'Windows slaat deze namen op zonder ze te controleren, en deze pagina kan niet in uw domein kijken. Controleer de spelling van elke naam voordat u de bestanden gebruikt.',
    oneGroup: (users: number) =>
      `${number.format(users)} accounts en geen groep. Eén groep in het domein is makkelijker bij te houden: de leden wisselen zonder wijziging op deze computer. Wie in een groep komt, moet zich één keer af- en weer aanmelden.`,
    problem: {
      'no-domain': () => ({
        what: 'Er staat geen domein bij.',
        mend: 'Schrijf DOMEIN\\naam, of vul de naam van het domein in bij de vraag over het domein.',
      }),
      upn: () => ({
        what: 'Deze naam lijkt op een e-mailadres (UPN). Het beleid kent alleen DOMEIN\\naam.',
        mend: 'Zoek de aanmeldingsnaam van het account op en schrijf DOMEIN\\naam. Staat hier een voorstel, dan volgt dat wat de meeste domeinen doen: controleer het met net user NAAM /domain.',
      }),
      sid: () => ({ what: 'Dit is een SID, geen naam.', mend: 'Schrijf het account als DOMEIN\\naam.' }),
      local: (domain: string) => ({
        what: `${domain} staat voor de computer zelf. Alleen accounts uit een domein kunnen hulp aanbieden.`,
        mend: 'Gebruik een gebruiker of groep uit het domein.',
      }),
      backslashes: (n: number) => ({
        what: `${count(n, 'backslash', 'backslashes')}; het moet er precies één zijn.`,
        mend: 'Laat alleen die tussen domein en naam staan.',
      }),
      slash: () => ({
        what: 'Er staat een gewone slash in plaats van een backslash.',
        mend: 'Schrijf DOMEIN\\naam.',
      }),
      characters: (where: 'domain' | 'name', found: readonly string[]) => ({
        what: `Windows staat ${found.join(' ')} niet toe in ${where === 'domain' ? 'de naam van een domein' : 'een accountnaam'}.`,
        mend: 'Haal dit weg, of zoek de juiste naam op in het domein.',
      }),
      control: (found: readonly string[]) => ({
        what: `Er zit een besturingsteken in (${found.join(', ')}).`,
        mend: 'Typ de naam opnieuw in plaats van die te plakken.',
      }),
      invisible: (found: readonly string[]) => ({
        what: `Er zit een onzichtbaar teken in (${found.join(', ')}). Voor Windows is dat een andere naam.`,
        mend: 'Haal het weg, of typ de naam opnieuw.',
      }),
      'lone-surrogate': () => ({
        what: 'Er zit een half teken in, waarschijnlijk afgebroken bij het kopiëren.',
        mend: 'Kopieer of typ de naam opnieuw.',
      }),
      'too-long': (part: 'domain' | 'name' | 'whole', length: number, limit: number) => ({
        what: `${part === 'domain' ? 'De naam van het domein' : part === 'name' ? 'De naam van het account' : 'Het geheel'} is ${number.format(length)} tekens lang; Windows staat er ${number.format(limit)} toe.`,
        mend: 'Kijk of er twee accounts aan elkaar staan, of gebruik een kortere naam.',
      }),
      'empty-name': () => ({
        what: 'Na de backslash staat geen naam.',
        mend: 'Zet de naam van de gebruiker of groep erachter.',
      }),
      'empty-domain': () => ({ what: 'Voor de backslash staat geen domein.', mend: 'Schrijf DOMEIN\\naam.' }),
      'only-dots': () => ({
        what: 'Een naam met alleen punten of spaties bestaat niet in Windows.',
        mend: 'Vul de naam van een gebruiker of groep in.',
      }),
      'empty-label': () => ({
        what: 'In de naam van het domein staan twee punten naast elkaar, of een punt aan het begin of eind.',
        mend: 'Controleer de naam van het domein.',
      }),
      spaces: () => ({ what: 'Er staat een spatie naast de backslash.', mend: 'Haal de spatie weg.' }),
      mark: (mark: string) => ({
        what: `De “${mark}” ervoor lijkt bij een opsomming of een e-mail te horen, niet bij de naam.`,
        mend: 'Haal dit weg. Hoort het toch bij de naam, zet dan het domein ervoor.',
      }),
      quotes: () => ({
        what: 'Er staan aanhalingstekens omheen.',
        mend: 'Haal ze weg. Horen ze toch bij de naam, zet dan het domein ervoor.',
      }),
      'final-period': () => ({
        what: 'Eindigt op een punt; dat staat Windows in een accountnaam niet toe.',
        mend: 'Gebruik de naam zonder punt, of vul aan wat er is weggevallen.',
      }),
      rule: () => ({ what: 'Dit is een getekende lijn, geen naam.', mend: 'Verwijder deze regel.' }),
      'distinguished-name': () => ({
        what: 'Dit is het adres van het account in de directory (een distinguished name). Het beleid kent alleen DOMEIN\\naam, en de aanmeldingsnaam staat er niet in.',
        mend: 'Zoek die op een computer in het domein op: dsget user "CN=…" -samid, bij een groep dsget group "CN=…" -samid.',
      }),
      'other-backslash': (character: string) => ({
        what: `Er staat ${character} op de plaats van de backslash.`,
        mend: 'Schrijf DOMEIN\\naam.',
      }),
      'run-together': (found: readonly string[]) => ({
        what: `Meer namen op één regel${found.some((character) => /\s/.test(character)) ? '' : `, met ${found.join(' ')} ertussen`}.`,
        mend: 'Geef elke naam een eigen regel.',
      }),
      'not-a-domain': (domain: string) => ({
        what: `“${domain}” is geen naam van een domein.`,
        mend: 'Schrijf DOMEIN\\naam, met de korte naam van het domein.',
      }),
      variable: (domain: string) => ({
        what: `${domain} is een variabele; die wordt hier niet ingevuld.`,
        mend: 'Schrijf het domein zelf; met echo %USERDOMAIN% bij een opdrachtprompt ziet u hoe het heet.',
      }),
      repeated: (first: number) => ({
        what: `Hetzelfde als regel ${number.format(first + 1)}; hoofdletters maken voor Windows niet uit.`,
        mend: 'Verwijder een van de twee.',
      }),
    },
    notice: {
      everybody: () => ({
        what: 'In deze groep zit iedereen van het domein.',
        mend: 'Al die mensen mogen dan hulp aanbieden aan deze computer. Een groep met alleen de helpers is veiliger.',
      }),
      lookalike: (first: number) => ({
        what: `Ziet er hetzelfde uit als regel ${number.format(first + 1)}, maar is met andere tekens geschreven. Voor Windows zijn het twee accounts.`,
        mend: 'Is het hetzelfde account? Verwijder dan de regel die niet klopt. Zijn het er twee? Laat dan beide staan.',
      }),
      'odd-characters': () => ({
        what: 'Er zit een streepje of een letter in die niet op een toetsenbord zit. Voor Windows is dat een andere naam dan de naam waarop het lijkt.',
        mend: 'Heet het account zoals u het typt? Gebruik dan de gewone schrijfwijze.',
      }),
      'two-spellings': (domain: string, short: string) => ({
        what: `${domain} lijkt hetzelfde domein te zijn als ${short}, anders geschreven.`,
        mend: 'Microsoft beschrijft alleen de korte vorm.',
      }),
    },
  },
  /** Goes on after the name of the field. */
  domainProblem: {
    characters: (found: readonly string[]) =>
      `bevat ${found.join(' ')}; dat staat Windows daar niet toe. Haal dit weg.`,
    'too-long': (length: number, limit: number) =>
      `is ${number.format(length)} tekens lang; het mogen er hooguit ${number.format(limit)} zijn. Vul de korte naam (NetBIOS) in.`,
    control: 'bevat een besturingsteken. Typ de naam opnieuw in plaats van die te plakken.',
    'lone-surrogate':
      'bevat een half teken, waarschijnlijk afgebroken bij het kopiëren. Typ de naam opnieuw.',
    'empty-label': 'heeft twee punten naast elkaar, of een punt aan het begin of eind. Controleer de naam.',
    invisible: 'bevat een onzichtbaar teken. Typ de naam opnieuw in plaats van die te plakken.',
    backslash: 'bevat een backslash. Vul alleen de naam in, zonder account.',
    spaces: 'begint of eindigt met een spatie. Haal die weg.',
    local: 'staat voor de computer zelf. Vul de naam van het domein in.',
    'not-a-domain': 'is geen naam van een domein. Vul de korte naam (NetBIOS) in.',
    variable:
      'is een variabele; die wordt hier niet ingevuld. Vul in wat echo er bij een opdrachtprompt voor laat zien.',
  },
  scopeProblem: {
    'not-an-address': (typed: string) =>
      `“${typed}” is geen adres. Schrijf het als 10.0.0.17, 10.0.0.0/8 of localsubnet.`,
    'leading-zero': (typed: string) =>
      `In “${typed}” begint een getal met 0. Sommige programma’s lezen dat als octaal. Haal de nullen vooraan weg.`,
    'number-too-large': (typed: string) =>
      `In “${typed}” staat een getal boven 255. Elk van de vier is 0 tot en met 255.`,
    prefix: (typed: string) => `“${typed}”: na de slash hoort een getal van 1 tot en met 32.`,
    'every-address': (typed: string) =>
      `“${typed}” is elk adres dat er is. Kies “Elk adres” als u dat bedoelt.`,
    'no-sender': {
      'this-network': (typed: string, block: string) =>
        `Geen enkele computer heeft “${typed}” als adres (in ${block} zitten geen adressen van computers). Vul de adressen van de helpers in.`,
      loopback: (typed: string, block: string) =>
        `“${typed}” ligt in ${block}: daar bereikt een computer alleen zichzelf, dus daarvandaan komt geen helper. Vul de adressen van de helpers in.`,
      multicast: (typed: string, block: string) =>
        `“${typed}” ligt in ${block}, voor groepen ontvangers: daar komt nooit verkeer vandaan. Vul de adressen van de helpers in.`,
      reserved: (typed: string, block: string) =>
        `“${typed}” ligt in ${block} en dat is gereserveerd: geen computer heeft zo’n adres. Vul de adressen van de helpers in.`,
      broadcast: (typed: string, _block: string) =>
        `“${typed}” is iedereen op het netwerk tegelijk: daar komt nooit verkeer vandaan. Kies voor het netwerk zelf het lokale subnet.`,
    },
    'host-bits': (typed: string, suggestion: string) =>
      `“${typed}” is een adres binnen een netwerk. Schrijf ${suggestion} voor het netwerk, of het adres zonder de slash.`,
    mask: (typed: string, suggestion: string | null) =>
      suggestion === null
        ? `Het masker in “${typed}” is geen netwerkmasker. Schrijf het netwerk met een slash en een getal, zoals 10.0.0.0/8.`
        : `In “${typed}” staat een masker; dat kent het beleid niet. Schrijf ${suggestion}.`,
    range: (typed: string) =>
      `“${typed}” is een bereik; dat kent Windows Firewall niet. Geef de adressen op, of netwerken zoals 10.0.0.0/24.`,
    ipv6: (typed: string) =>
      `“${typed}” is IPv6; deze uitzonderingen kennen alleen IPv4. Vul het IPv4-adres in.`,
    'host-name': (typed: string) => `“${typed}” is een naam. Vul het adres in.`,
    repeated: (typed: string) => `“${typed}” staat er twee keer. Haal er een weg.`,
  },
  limit: {
    'value-name': (subject: string, length: number, limit: number, over: number) =>
      `Met deze adressen wordt de vermelding voor ${subject} ${number.format(length)} tekens lang; in een beleidsbestand passen er ${number.format(limit)}. Maak de lijst met adressen minstens ${count(over, 'teken', 'tekens')} korter: voeg netwerken samen, of gebruik netsh.`,
    'command-line': (_subject: string, length: number, limit: number, over: number) =>
      `Met deze adressen wordt een opdracht ${number.format(length)} tekens lang; bij een opdrachtprompt passen er ${number.format(limit)}. Maak de lijst met adressen minstens ${count(over, 'teken', 'tekens')} korter: voeg netwerken samen.`,
  },
  unanswered: {
    edition: 'Kies de editie van de computer die hulp krijgt',
    servicePack: 'Kies het servicepack van de computer die hulp krijgt',
    helperEdition: 'Kies de editie van de computer van de helper',
    solicited: 'Kies of Aangevraagde hulp op afstand is uitgeschakeld',
    enableSolicited: 'Kies of Aangevraagde hulp op afstand moet worden ingeschakeld',
    membership: 'Kies of de computers in hetzelfde domein zitten',
    domain: 'Vul de naam van het domein in',
    computer: 'Vul de naam van de computer in',
    helpers: 'Voeg minstens één gebruiker of groep toe die hulp mag aanbieden',
    helperGroups: 'Geef aan welke helpers een groep zijn',
    helperUsers: 'Geef aan welke helpers een gebruiker zijn',
    control: 'Kies wat de helpers mogen doen',
    dcom: 'Kies wat EnableDCOM nu is',
    firewallStore: 'Kies waar de uitzonderingen komen',
    profiles: 'Kies minstens één profiel',
    scope: 'Kies welke adressen de computer mogen bereiken',
    keepLocalExceptions: 'Kies wat er met lokale uitzonderingen gebeurt',
    article: 'Kies de correctie of het artikel',
    way: 'Kies hoe u gaat uitrollen',
  },
  pending: (typed: string) =>
    `“${typed}” staat in het vak, maar nog niet op de lijst. Voeg het toe aan de lijst of maak het vak leeg`,
  helperProblem: (index: number, others: number) =>
    others === 0
      ? `Regel ${number.format(index + 1)} van de lijst:`
      : `Regel ${number.format(index + 1)} van de lijst, en nog ${count(others, 'andere regel', 'andere regels')}:`,
  unsuitable: {
    'home-edition': {
      title: 'Windows XP Home Edition kan geen aangeboden hulp ontvangen',
      why: 'In deze editie ontbreekt het beleid Hulp op afstand aanbieden, en de computer kan geen lid worden van een domein. Daar helpt geen instelling tegen.',
    },
    'helper-home': {
      title: 'De computer van de helper kan geen lid zijn van een domein',
      why: 'Windows XP Home Edition kan geen lid zijn van een domein, en dat moet de computer van de helper wel zijn, net als de computer die hulp krijgt.',
    },
    'helper-windows': {
      title: 'Met deze computer kan de helper geen hulp aanbieden',
      why: 'Op beide computers is Windows XP of Windows Server 2003 nodig. Een nieuwere Windows kan ze geen hulp op afstand aanbieden.',
    },
    'no-trust': {
      title: 'Zonder vertrouwensrelatie kan hulp aanbieden niet',
      why: 'Beide computers moeten lid zijn van hetzelfde domein, of van domeinen met een vertrouwensrelatie: de computer moet het account van de helper kennen.',
    },
    workgroup: {
      title: 'In een werkgroep kan hulp aanbieden niet',
      why: 'Voor hulp aanbieden is een domein nodig; het is niet bedoeld voor thuisnetwerken. In een werkgroep zijn er geen domeinaccounts om op de lijst te zetten.',
    },
  },
  check: {
    title: 'Controleer uw antwoorden',
    lead: 'Loop uw antwoorden na. Er is nog op geen enkele computer iets veranderd.',
    change: 'Wijzigen',
    notProvided: 'Niet ingevuld',
    helpers: (n: number) => count(n, 'account', 'accounts'),
    andMore: (n: number) => `en nog ${number.format(n)}`,
    toResults: 'Bestanden maken',
    openTitle: 'Nog niet alles is beantwoord',
    open: (step: string) => `Ga naar: ${step}`,
    warnings: 'Goed om te weten voordat u doorgaat',
  },
  warnings: {
    solicitedOff:
      'Aangevraagde hulp op afstand is uitgeschakeld en u laat dat zo. In deze Windows lukt hulp aanbieden pas als het weer is ingeschakeld.',
    solicitedUnknown:
      'U weet niet of Aangevraagde hulp op afstand is uitgeschakeld. Is dat zo, dan lukt hulp aanbieden in deze Windows niet. In de checklist staat hoe u het uitzoekt.',
    membershipUnknown:
      'U weet niet of beide computers in hetzelfde domein zitten, of in domeinen met een vertrouwensrelatie. Zo niet, dan werkt hulp aanbieden niet. De checklist begint met uitzoeken.',
    standardOnly:
      'Klopt het dat er in het domeinprofiel geen uitzondering komt? Beide computers zitten in een domein, en zolang deze ermee is verbonden, geldt het domeinprofiel: aangeboden hulp loopt dan vast op poort 135. Het standaardprofiel geldt alleen buiten het domein.',
    standardAny:
      'Poort 135 komt open te staan voor elk adres, ook buiten het domein. Iedereen op hetzelfde netwerk kan dan bij RPC op deze computer. De voorinstelling “Beperkter” voorkomt dat.',
    anyAddress:
      'Poort 135 komt open te staan voor elk adres, en daarmee ook voor ander RPC-verkeer. Geef liever de netwerken van de helpers op als dat kan.',
    netshIgnored:
      'netsh vult de eigen lijst van de computer. Geldt daar een beleidslijst voor poorten of programma’s die lokale uitzonderingen niet behoudt, dan negeert Windows deze uitzonderingen. verify.cmd laat dat zien.',
    mergeOff:
      'Lokale uitzonderingen worden niet behouden. Zodra de beleidslijsten gelden, kunnen andere programma’s die ze nodig hebben, onbereikbaar worden.',
    remoteDesktop:
      'De uitzondering voor Extern bureaublad laat ook Extern bureaublad zelf door, als dat aanstaat. Terugdraaien sluit het weer; doe dat dus niet via Extern bureaublad.',
    netshReplaces:
      'Een uitzondering die er al is voor TCP-poort 135 of voor een van de programma’s, wordt vervangen, ook een ruimere. Misschien rekent andere beheersoftware daarop.',
    remoteDesktopNarrowed:
      'De adressen van de uitzondering voor Extern bureaublad worden vervangen. Wie Extern bureaublad vanaf een ander adres gebruikt, misschien u op dit moment, komt er niet meer in. Zet de adressen van de beheerders ook op de lijst.',
    sessmgrNarrowed:
      'Windows XP heeft zelf al een uitzondering voor Sessmgr.exe, open voor elk adres. Het script beperkt die tot de adressen die u koos. Ook gewone vragen om hulp werken dan alleen nog van daar. Terugdraaien zet de uitzondering van Windows zelf terug.',
    everybody:
      'Een groep waarin iedereen van het domein zit, mag hulp aanbieden, dus al die mensen mogen dat. Een groep met alleen de helpers is veiliger.',
    dnsDomain:
      'Bij sommige accounts staat het domein in DNS-vorm. Dat komt in de praktijk voor, maar alleen de korte vorm is beschreven.',
    restart: 'EnableDCOM verandert: start de computer daarna opnieuw op.',
    firewallOff:
      'Op Windows Server 2003 staat Windows Firewall uit, tenzij iemand die heeft aangezet. De uitzonderingen kunnen geen kwaad, maar doen pas iets als de firewall aanstaat.',
    mediaCenter:
      'Media Center Edition 2005 kan normaal gesproken geen lid worden van een domein. Ga na of deze computer lid is.',
  },
  preview: {
    title: 'Wat uw antwoorden opleveren',
    hint: 'Selecteer een regel om te zien waarom die er staat.',
    file: 'Bestand',
    lines: (name: string, n: number) => `${name}, ${count(n, 'regel', 'regels')}`,
    empty: 'Nog niets. De eerste regels komen als u een helper toevoegt.',
    none: 'Bij deze antwoorden hoort zo’n bestand niet.',
    changed: 'gewijzigd',
    announce: (name: string, added: number, removed: number) =>
      `${name}: ${count(added, 'regel', 'regels')} erbij, ${number.format(removed)} weg.`,
    count: (changed: number, gone: number) =>
      `Uw laatste antwoord: ${[
        ...(changed === 0 ? [] : [`${count(changed, 'regel', 'regels')} gewijzigd`]),
        ...(gone === 0 ? [] : [`${count(gone, 'regel', 'regels')} weg`]),
      ].join(', ')}.`,
    explain: 'Waarom deze regel',
    noExplain: 'Deze regel hoort bij de opmaak van het bestand en stelt niets in.',
    answer: 'Uw antwoord',
    effect: 'Wat Windows ermee doet',
    article: 'In het artikel',
    silent: 'Het artikel zegt hier niets over.',
    source: 'Bron',
    undo: 'Bij terugdraaien',
    observed: 'gezien in de praktijk',
    undoes: { restore: 'wordt weer wat het was', keep: 'blijft staan' },
    before: 'vóór',
    after: 'na',
    absent: 'staat er niet',
    closeExplain: 'Sluiten',
  },
  rules: {
    offer: {
      name: 'Aangeboden hulp toestaan',
      effect:
        'Windows accepteert aangeboden hulp van de accounts op de lijst. Zonder deze waarde wordt alle aangeboden hulp geweigerd.',
    },
    level: {
      name: 'Bekijken of bedienen',
      effect:
        'Bij 1 mogen helpers vragen of ze de computer mogen bedienen, bij 0 mogen ze alleen kijken. Dit geldt voor de hele lijst.',
    },
    helpers: {
      name: 'Lijst met helpers',
      effect:
        'DCOM laat alleen deze accounts toe. De lijst wordt in zijn geheel vervangen; wat erin stond, is weg.',
    },
    solicited: {
      name: 'Vragen om hulp toestaan',
      effect:
        'Om hulp vragen mag weer. Zolang dat is uitgeschakeld, lukt hulp aanbieden in deze Windows niet.',
    },
    dcom: {
      name: 'DCOM',
      effect:
        'Windows neemt via DCOM aanroepen van andere computers aan; zo komt aangeboden hulp binnen. Misschien moet de computer hiervoor opnieuw worden opgestart.',
    },
    'other-entries': {
      name: 'Andere vermeldingen voor dezelfde poort en programma’s',
      effect:
        'Windows telt de adressen van alle vermeldingen bij elkaar op. Vermeldingen die bij naam bekend zijn en niet uw keuze zijn, worden verwijderd.',
    },
    ports: {
      name: 'Poort 135',
      effect:
        'Windows Firewall laat op TCP-poort 135 aanroepen van DCOM door vanaf de adressen die u koos. Daarmee komt ook ander RPC-verkeer binnen.',
    },
    programs: {
      name: 'Programma’s van Hulp op afstand',
      effect:
        'Van Windows Firewall mogen deze programma’s verbindingen ontvangen, op welke poort Windows ze ook geeft.',
    },
    'remote-desktop': {
      name: 'Uitzondering voor Extern bureaublad',
      effect: 'Op Server 2003 loopt de sessie zelf via TCP-poort 3389. Die gaat met deze uitzondering open.',
    },
    'local-merge': {
      name: 'Lokale uitzonderingen',
      effect:
        'Of uitzonderingen op de computer zelf blijven gelden naast de beleidslijst, zoals u hebt gekozen.',
    },
  },
  articlePlace: {
    policy: (n: number) => `eerste procedure, stap ${n}`,
    firewall: (n: number) => `procedure voor de firewall, stap ${n}`,
  },
  article: {
    'banner-xp': 'De ondersteuning voor Windows XP is beëindigd.',
    'banner-server-2003': 'De ondersteuning voor Windows Server 2003 is op 14 juli 2015 beëindigd.',
    purpose: 'Wat u instelt: een computer die aangeboden hulp op afstand accepteert.',
    'domain-feature':
      'De helper en de persoon achter de computer zitten in hetzelfde domein, of in domeinen met een vertrouwensrelatie.',
    'home-networks': 'Niet geschikt voor de meeste thuisnetwerken.',
    'more-about-remote-assistance': 'Meer lezen: artikelen 300546 en 308013.',
    'requirement-policy':
      'Vereiste 1: het groepsbeleid op de computer die hulp krijgt, staat aangeboden hulp toe.',
    'requirement-domain':
      'Vereiste 2: beide computers zijn lid van hetzelfde domein, of van domeinen met een vertrouwensrelatie.',
    'requirement-windows': 'Vereiste 3: Windows XP of Windows Server 2003 op beide.',
    'helper-list': 'Er is een lijst met domeingebruikers en domeingroepen nodig.',
    'note-solicited':
      'Opmerking: hulp aanbieden lukt niet als Aangevraagde hulp op afstand is uitgeschakeld, behalve in XP SP2.',
    'policy-1': 'Start de Groepsbeleidsobjecteditor.',
    'policy-2': 'Open het beleid in de map Hulp op afstand.',
    'policy-3': 'Schakel het in.',
    'policy-4': 'Kies alleen bekijken of ook bedienen.',
    'note-one-level': 'Opmerking: één lijst, één niveau voor iedereen op de lijst.',
    'policy-5': 'Laat de lijst weergeven.',
    'policy-6': 'Voeg gebruikers en groepen toe.',
    'policy-7': 'Sluit beide dialoogvensters met OK.',
    'policy-8': 'Sluit de Groepsbeleidsobjecteditor.',
    'note-immediate': 'Het werkt meteen, zonder opnieuw opstarten.',
    'warning-names': 'Waarschuwing: de accounts zijn niet te controleren.',
    'warning-test': 'Advies: test uitgebreid voordat u het op grote schaal invoert.',
    'note-home': 'Opmerking: dit beleid bestaat niet in XP Home Edition.',
    'note-dcom': 'Opmerking: EnableDCOM moet Y zijn.',
    'firewall-1': 'Meld u op XP SP2 aan als beheerder van het domein of van het groepsbeleid.',
    'firewall-2': 'Start mmc.',
    'firewall-3': 'Open het dialoogvenster om modules toe te voegen.',
    'firewall-4': 'Kies de Groepsbeleidsobjecteditor.',
    'firewall-5': 'Blader naar een beleidsobject.',
    'firewall-6': 'Kies het object dat u wilt bijwerken.',
    'firewall-7': 'Voltooi de wizard.',
    'firewall-8': 'Sluit het dialoogvenster met de modules.',
    'firewall-9': 'Sluit het dialoogvenster Module toevoegen/verwijderen met OK.',
    'firewall-10': 'Open de map Windows Firewall.',
    'firewall-11': 'Zoek de firewallinstellingen in de editor.',
    'note-folders': 'Opmerking: de drie mappen waar de instellingen staan.',
    'firewall-12': 'Definieer de poortuitzondering, in elke map.',
    'firewall-13': 'Definieer de programma-uitzonderingen, in elke map.',
  },
  counts: { list: (items: readonly string[]) => list.format(items) },
} satisfies Messages
