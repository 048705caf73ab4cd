import { rich } from '#domain/files/documents/richText.ts'
import type { TrainerWords } from '#i18n/en/trainer.ts'

const plural = new Intl.PluralRules('nl')
const counts = (count: number, one: string, many: string) => (plural.select(count) === 'one' ? one : many)

export const trainer = {
  title: 'Trainer',
  lead: 'Oefen de hele procedure in een replica van Windows met twee computers. Er kan niets stukgaan: de replica verandert niets aan een echte computer of aan uw antwoorden in de wizard.',
  notWindows:
    'De replica is door dit project getekend. Het is geen Windows en hoort niet bij Microsoft. Wijs een label in een andere taal aan om te zien wat het betekent.',
  lessonsTitle: 'Lessen',
  lessonsLead: 'In de volgorde van uw lesplan. Elke les kunt u tonen, laten volgen en laten oefenen.',
  modes: {
    show: { name: 'Tonen', lead: 'U loopt de les door en de replica voert elke stap uit.' },
    follow: { name: 'Volgen', lead: 'U doet het zelf; het volgende onderdeel is gemarkeerd.' },
    practise: { name: 'Oefenen', lead: 'Alleen het doel is gegeven. Elke weg ernaartoe telt.' },
  },
  facts: {
    lead: (minutes: number, level: string) => `Ongeveer ${minutes} minuten, ${level}.`,
    levels: { easy: 'makkelijk', medium: 'wat lastiger', hard: 'moeilijk' },
    next: (lesson: string) => `Hierna in het lesplan: ${lesson}`,
    done: (ways: string) => `Gedaan: ${ways}.`,
    best: (way: string, points: number) => `${way} (beste: ${points} van 100 punten)`,
    clear: 'Wissen wat er is gedaan (bewaard in deze browser)',
  },
  begin: {
    title: 'Voordat u begint',
    reached: 'Samen 100 punten, gelijk verdeeld over de doelen die nog niet zijn bereikt.',
    mended:
      'Samen 100 punten, gelijk verdeeld over elke fout die u herstelt en de helper die weer binnenkomt. Is de computer in orde: voor wat u de helper zegt.',
    hints: (steps: string) => `Een hint heeft drie stappen, die elk punten kosten: ${steps}.`,
    turns: (cost: number) =>
      `Een vergissing die er aan het eind nog is, kost ${cost} punten; een die u ongedaan maakt alleen tijd.`,
    clock: 'De klok gaat lopen bij Beginnen, en kost geen punten.',
    begin: 'Beginnen',
  },
  hints: {
    where: 'waar u kijkt',
    what: 'waarnaar u kijkt',
    answer: 'het antwoord',
    next: (step: string, cost: number) => `Hint: ${step} (−${cost})`,
  },
  lessons: {
    policy: {
      name: 'Het beleid',
      goal: 'Leden van de groep op de lijst kunnen deze computer hulp aanbieden en hem bedienen.',
    },
    firewall: {
      name: 'De firewall, zoals in het artikel',
      goal: 'Aangeboden hulp bereikt de computer in beide profielen, vanaf elk adres.',
    },
    dcom: { name: 'DCOM', goal: 'EnableDCOM is weer Y en aangeboden hulp komt aan.' },
    strings: {
      name: 'De firewall, beperkter',
      goal: 'Aangeboden hulp bereikt de computer vanaf 10.0.0.0/8, en alleen in het domeinprofiel.',
    },
    level: { name: 'Bekijken of bedienen', goal: 'Helpers mogen deze computer alleen bekijken.' },
    'one-list': {
      name: 'Eén lijst voor iedereen',
      goal: 'Ook een tweede groep mag helpen, maar alleen bekijken. Dat geldt dan voor iedereen op de lijst.',
    },
    server: {
      name: 'Server 2003',
      goal: 'Aangeboden hulp bereikt de server vanaf 10.0.0.0/8, zonder uitzondering voor Sessmgr.exe.',
    },
    slips: {
      name: 'Kritisch lezen',
      goal: 'Het beleid is ingesteld, al noemt het artikel het verkeerde; vragen om hulp blijft zoals het was.',
    },
  },
  actions: {
    'log-on': 'Meld u aan als beheerder.',
    'open-registry': (label) =>
      rich`Start de Register-editor: ${label('start')}, ${label('run')}, typ dit, ${label('ok')}:`,
    'find-ole': 'Open HKEY_LOCAL_MACHINE\\SOFTWARE\\Microsoft\\Ole.',
    'read-dcom': 'Open de waarde EnableDCOM en lees wat er staat.',
    'set-dcom': (label) => rich`Typ dit in het vak van de waarde en klik op ${label('ok')}:`,
    'open-editor': (label) =>
      rich`Start de Groepsbeleidsobjecteditor: ${label('start')}, ${label('run')}, typ dit, ${label('ok')}:`,
    'open-profile': 'Open de map van het domeinprofiel.',
    'port-string': 'Schakel de poortuitzonderingen in en voeg deze definitie voor poort 135 toe:',
    'program-strings':
      'Schakel de programma-uitzonderingen in en voeg deze definities toe, één voor elk programma:',
    'open-offer': 'Open de map van Hulp op afstand, en daarin het beleid voor hulp aanbieden.',
    'choose-view': 'Kies in de lijst dat helpers de computer alleen kunnen bekijken.',
    'confirm-policy': (label) => rich`Sluit het dialoogvenster met ${label('ok')}.`,
    'see-list': 'Open de lijst met helpers.',
    'add-trainees': 'Voeg de tweede groep toe en sluit de lijst. Typ:',
    'lower-level': 'Kies dat helpers de computer alleen kunnen bekijken.',
    'remote-desktop': 'Schakel de uitzondering voor Extern bureaublad in voor dezelfde adressen:',
    'follow-step-2': 'Doe wat stap 2 van het artikel zegt: open het beleid voor vragen om hulp.',
    'miss-the-list': (label) => rich`Kies ${label('enabled')} en zoek de lijst met helpers.`,
    'go-back': 'Annuleer: er is niets veranderd.',
    'right-policy': 'Open het beleid voor hulp aanbieden en schakel het in.',
    'three-folders': 'Kijk in de eerste van de drie firewallmappen uit stap 11.',
  },
  why: {
    'policy-1': 'Dit beleid staat niet in het Configuratiescherm: het bestaat alleen in het groepsbeleid.',
    'policy-2':
      'Stap 2 van het artikel noemt per ongeluk het beleid voor vragen om hulp. Stap 3 en 7 noemen het goede.',
    'policy-3': 'Pas met Ingeschakeld kunt u de twee velden eronder gebruiken.',
    'policy-4': 'Eén niveau geldt voor iedereen op de lijst.',
    'policy-5': 'Achter deze knop zit de lijst met helpers.',
    'policy-6':
      'Typ DOMEIN\\naam. Windows controleert niets: een tikfout valt pas op als iemand hulp aanbiedt.',
    'policy-7': 'De eerste OK bewaart de lijst, de tweede schrijft het beleid.',
    'policy-8': 'Het beleid werkt meteen; opnieuw opstarten is niet nodig.',
    'firewall-1':
      'Wie een beleidsobject bewerkt, moet daar het recht toe hebben. De replica is al aangemeld; het startmenu laat zien als wie.',
    'firewall-2': 'Een lege console, waar de editor voor één object in komt.',
    'firewall-3': 'Een console bestaat uit modules.',
    'firewall-4': 'Dit is dezelfde editor als gpedit.msc, maar voor een object naar keuze.',
    'firewall-5': 'De wizard kiest zelf het lokale object; het artikel wil er een van het domein.',
    'firewall-6':
      'Wat u erin instelt, bereikt elke computer waarvoor het object geldt. In de replica is dat deze, en meteen.',
    'firewall-7': 'Het object is gekozen.',
    'firewall-8': 'Er is geen andere module nodig.',
    'firewall-9': 'Nu toont de console het object.',
    'firewall-10': 'Deze mappen zijn er sinds Windows XP SP2.',
    'firewall-11':
      'Het artikel opent hier gpedit.msc, en dan bewerkt u het lokale beleid. Blijf in het object en open de twee profielen.',
    'firewall-12':
      'DCOM antwoordt op poort 135. Het artikel opent die voor elk adres, ook buiten het domein: de wizard vraagt dat eerst.',
    'firewall-13':
      'De programma’s achter Hulp op afstand. Elke regel is pad, adressen, status en naam, met dubbele punten ertussen.',
    'log-on': 'Beleid wordt door beheerders ingesteld.',
    'open-registry': 'Voor deze waarde is er geen ander venster.',
    'find-ole': 'Hulp op afstand bereikt de computer via DCOM, en hier zit de schakelaar.',
    'read-dcom': 'Er staat N. Met N, of zonder de waarde, komt geen aangeboden hulp aan.',
    'set-dcom': 'Start een echte computer hierna opnieuw op.',
    'open-editor': 'De snelle weg naar het beleid van deze computer.',
    'open-profile':
      'Het geldt zolang de computer met zijn domein is verbonden, en daar wordt hulp aangeboden.',
    'port-string': '135:TCP:10.0.0.0/8:… laat de adressen van het bedrijf door en geen andere.',
    'program-strings':
      'In elke regel dezelfde adressen. Een regel van een lijst is zowel naam als gegevens van de registerwaarde.',
    'open-offer':
      'Beide beleidsinstellingen van Hulp op afstand staan in één map; dit is die voor hulp aanbieden.',
    'choose-view': 'Het wordt fAllowUnsolicitedFullControl = 0.',
    'confirm-policy': 'Pas nu wordt er iets geschreven.',
    'see-list': 'Er is één lijst.',
    'add-trainees': 'Er staan nu twee groepen in.',
    'lower-level':
      'Voor de hele lijst is er één niveau: mogen sommigen alleen bekijken, dan geldt dat voor iedereen.',
    'remote-desktop':
      'Op Server 2003 loopt de sessie via TCP-poort 3389, die met de uitzondering voor Extern bureaublad opengaat. Volgens Microsoft hoort Sessmgr.exe daar niet bij, al noemt het artikel het wel.',
    'follow-step-2': 'Neem geen tekst zomaar aan: vergelijk die met wat u ziet.',
    'miss-the-list': 'Dit dialoogvenster heeft geen lijst met helpers. Dus kan stap 5 dit niet bedoelen.',
    'go-back': 'Bij twijfel is Annuleren veilig.',
    'right-policy': 'Dit is de titel die in stap 3 en 7 staat.',
    'three-folders':
      'Er staan twee profielen in en geen lijst. Alleen de profielen hebben lijsten, al noemt stap 11 drie mappen.',
    'try-offer': 'Het bewijs: hulp aanbieden vanaf de computer van de helper zelf.',
  },
  goal: {
    offer: {
      control: 'Aangeboden hulp komt binnen, met bedienen.',
      view: 'Aangeboden hulp komt binnen, alleen bekijken.',
    },
    value: (name: string, data: string) => `${name} is ${data}.`,
    absent: (name: string) => `${name} is niet ingesteld.`,
    helpers: (names: string) => `Op de lijst: ${names}, en niemand anders.`,
    reach: (address: string, profile: string) => `${address} komt erdoor in het ${profile}.`,
    kept: (address: string, profile: string) => `${address} wordt tegengehouden in het ${profile}.`,
    noProgram: (file: string) => `In geen beleidslijst staat ${file}.`,
    profiles: { domain: 'domeinprofiel', standard: 'standaardprofiel' },
    reached: 'bereikt',
    open: 'nog niet',
  },
  case: {
    title: 'Zoek de fout',
    lead: 'Er is iets mis op deze computer: helpers moeten er hulp aan kunnen bieden en hem kunnen bedienen. Zoek met de hulpmiddelen van de replica uit waarom dat niet lukt, en los het op.',
    faults: (count: number) => counts(count, 'Eén fout', `${count} fouten`),
    kinds: {
      hidden: {
        name: 'Fouten die elkaar verbergen',
        lead: 'Elke fout is pas te zien als de vorige is hersteld.',
      },
      'perhaps-none': {
        name: 'Misschien geen fout',
        lead: 'Of de helper doet iets verkeerd.',
      },
    },
    inOrder: 'De computer was in orde',
    says: (account: string, groups: string, address: string, computer: string) =>
      `De helper zegt: “Ik ben ${account}, lid van ${groups}. Mijn adres is ${address}. Ik heb ${computer} ingetypt.”`,
    tell: 'Met deze computer is niets mis: zeg de helper wat anders moet',
    slips: {
      'other-account': {
        name: 'De helper gebruikte een account buiten de groep op de lijst',
        mend: 'Meld u aan met een account van de groep op de lijst',
      },
      'wrong-computer': {
        name: 'De helper typte de naam van een andere computer',
        mend: 'Typ de naam van deze computer',
      },
      outside: {
        name: 'De helper zat buiten het netwerk waarvoor de firewall openstaat',
        mend: 'Bied hulp aan vanuit het kantoornetwerk',
      },
    },
    task: 'Een helper van CONTOSO\\RA-Helpers moet PC01 vanaf 10.20.30.40 hulp kunnen aanbieden en hem kunnen bedienen. Dat lukt niet. Kijk op de computer van de helper hoe het afliep, kijk rond, en herstel wat er mis is.',
    ask: 'Lost geen instelling het op: vraag iemand',
    remedies: {
      professional: 'Windows XP Professional laten installeren',
      'service-pack': 'Het nieuwste servicepack laten installeren',
      'join-domain': 'De computer lid laten worden van het domein van de helper',
      trust: 'Zijn domein dat van de helper laten vertrouwen',
    },
    again: 'Nog een computer',
  },
  faults: {
    'dcom-off': { name: 'EnableDCOM was N', mend: 'Zet de waarde in het register op Y en start opnieuw.' },
    'dcom-missing': { name: 'EnableDCOM ontbrak', mend: 'Maak de tekenreekswaarde EnableDCOM met Y.' },
    'dcom-restricted': {
      name: 'Een beleid beperkte wie DCOM mag gebruiken',
      mend: 'Voeg op een echte computer de groep van de helpers eraan toe (Microsoft KB 884910); het beleid weghalen maakt ongedaan wat iemand zo wilde.',
    },
    'solicited-disabled': {
      name: 'Vragen om hulp was door beleid uitgeschakeld, op XP van vóór SP2',
      mend: 'Zet Aangevraagde hulp op afstand op Niet geconfigureerd of Ingeschakeld.',
    },
    'list-empty': { name: 'De lijst met helpers was leeg', mend: 'Voeg de groep toe als DOMEIN\\naam.' },
    'domain-misspelt': {
      name: 'Het domein op de lijst was verkeerd getypt',
      mend: 'Vervang CONTOS0 door CONTOSO: een nul is geen O.',
    },
    'other-group': {
      name: 'Er stond een andere groep op de lijst',
      mend: 'Voeg de groep van de helpers toe.',
    },
    'offer-disabled': { name: 'Het beleid voor hulp aanbieden was uitgeschakeld', mend: 'Schakel het in.' },
    'level-wrong': { name: 'Helpers konden alleen bekijken', mend: 'Kies bedienen in het beleid.' },
    'wrong-profile': {
      name: 'Poort 135 stond open in het verkeerde profiel',
      mend: 'Open hem in het domeinprofiel en sluit hem in het andere.',
    },
    'rule-disabled': {
      name: 'De uitzondering voor poort 135 was uitgeschakeld',
      mend: 'Vink die aan in Windows Firewall, of voeg die opnieuw toe.',
    },
    'rule-missing': {
      name: 'Voor poort 135 was er geen uitzondering',
      mend: 'Voeg die toe voor de adressen van de helpers.',
    },
    'scope-too-narrow': {
      name: 'De uitzondering gold niet voor het adres van de helper',
      mend: 'Geef de uitzondering de adressen van de helpers.',
    },
    'exceptions-forbidden': {
      name: 'Een beleid verbood alle uitzonderingen',
      mend: 'Zet dat beleid op Niet geconfigureerd.',
    },
    'exceptions-switched-off': {
      name: 'De computer stond geen uitzonderingen toe',
      mend: 'Haal in Windows Firewall het vinkje weg bij “Geen uitzonderingen toestaan”.',
    },
    'lists-shadowed': {
      name: 'Lege beleidslijsten zetten de eigen lijsten van de computer buiten werking',
      mend: 'Sta lokale uitzonderingen toe, of zet de lijsten op Niet geconfigureerd.',
    },
    'service-disabled': {
      name: 'De service van Hulp op afstand was uitgeschakeld',
      mend: 'sc config RDSessMgr start= demand',
    },
    'home-edition': {
      name: 'Home Edition heeft geen beleid voor hulp aanbieden',
      mend: 'Daar is Windows XP Professional voor nodig.',
    },
    'old-firewall': {
      name: 'Op XP SP1 stond de oudere firewall aan, die geen beleid opent',
      mend: 'Installeer een later servicepack.',
    },
    workgroup: { name: 'De computer zat in een werkgroep', mend: 'Maak hem lid van het domein.' },
    'one-way-trust': {
      name: 'Zijn domein vertrouwde dat van de helper niet',
      mend: 'Maak een vertrouwensrelatie in die richting.',
    },
  },
  turns: {
    'firewall-off': 'De firewall staat uit. Dat laat alles binnen, niet alleen helpers.',
    'exceptions-forbidden':
      'Uitzonderingen zijn verboden. Dat gaat boven elke uitzondering, ook boven de goede.',
    'open-to-anybody': 'Poort 135 staat open voor elk adres. Noem de adressen van de helpers.',
    'other-profile-open':
      'Ook het standaardprofiel staat open. Dat geldt buiten het domein, waar niemand hulp aanbiedt.',
    'solicited-changed':
      'Het beleid voor vragen om hulp is veranderd. Dat gaat over vragen om hulp, niet over hulp aanbieden.',
    'offer-disabled': 'Het beleid voor hulp aanbieden is uitgeschakeld, en dan mag niemand hulp aanbieden.',
    'helper-spelling':
      'Een vermelding op de lijst is geen DOMEIN\\naam. Windows slaat die op, maar die werkt nooit.',
    'dcom-broken': 'EnableDCOM is niet Y, dus komt er geen aangeboden hulp aan.',
    'left-domain': 'De computer is geen lid meer van zijn domein. Voor aangeboden hulp is dat nodig.',
    'goal-broken': 'Iets wat aan het begin in orde was, is dat niet meer.',
    'needless-change': 'Deze computer was in orde en is toch veranderd.',
    'told-wrong': 'Dat is niet wat de helper verkeerd doet. Druk er nog eens op om het terug te nemen.',
  },
  screen: {
    'explain-solicited':
      'Of de persoon achter deze computer iemand om hulp mag vragen. Er is geen lijst met helpers: dit is niet het beleid voor hulp aanbieden. Zolang het is uitgeschakeld, wijst Windows van vóór XP SP2 ook aangeboden hulp af.',
    'explain-offer':
      'Of helpers ongevraagd hulp mogen aanbieden, wat ze mogen doen en wie ze zijn. De persoon achter de computer krijgt elke keer de vraag. Zet domeinaccounts op de lijst als DOMEIN\\naam; niets controleert ze.',
    'explain-protect': 'Zet Windows Firewall voor dit profiel aan of uit, wat de computer zelf ook zegt.',
    'explain-forbid': 'Wijst alles af wat ongevraagd binnenkomt, ook wat een uitzondering zou doorlaten.',
    'explain-programs':
      'Programma’s die bereikbaar zijn, per regel één definitie: pad, adressen, enabled of disabled, naam. Zolang dit is ingeschakeld, telt de eigen lijst van de computer alleen als lokale uitzonderingen zijn toegestaan.',
    'explain-local-programs':
      'Of de eigen lijst met programma’s van de computer telt naast die van het beleid.',
    'explain-remote-administration':
      'Opent veel meer dan voor hulp aanbieden nodig is: beheer op afstand via poort 135 en 445. Laat dit hier zoals het is.',
    'explain-remote-desktop':
      'Laat Extern bureaublad door, TCP-poort 3389. Op Server 2003 loopt de sessie van Hulp op afstand daarover.',
    'explain-ports':
      'Poorten die bereikbaar zijn, per regel één definitie: poort, protocol, adressen, enabled of disabled, naam. Zolang dit is ingeschakeld, telt de eigen lijst van de computer alleen als lokale uitzonderingen zijn toegestaan.',
    'explain-local-ports': 'Of de eigen lijst met poorten van de computer telt naast die van het beleid.',
    'failed-no-answer': 'De computer antwoordt niet. (Windows toont hier een eigen melding.)',
    'failed-permission-denied': 'Geen toegang. (In het Engels: Permission denied.)',
    'failed-declined': 'Niemand accepteert de aangeboden hulp.',
    'failed-not-from-here': 'Deze Windows kan geen hulp aanbieden.',
    'helped-control': 'De persoon accepteert. U ziet het scherm en kunt de computer bedienen.',
    'helped-view': 'De persoon accepteert. U ziet het scherm; bedienen kan niet.',
    'no-such-computer': 'Er is hier geen computer met die naam.',
    'empty-folder': 'In deze map staat niets wat bij deze procedure hoort.',
    'not-part': 'Windows heeft dit; de replica laat het weg.',
    'offer-lead': 'Welke computer wilt u helpen?',
    'prompt-lead': 'Opdrachtprompt',
    'only-novice':
      'De Windows van de computer van de helper zelf zit niet in de replica. Doe dit op de computer die hulp krijgt.',
    dcomcnfg:
      'Component Services zou hier laten zien of DCOM aan staat en wie het mag gebruiken. In de replica staat dat in het register: HKLM\\SOFTWARE\\Microsoft\\Ole, de waarde EnableDCOM, en het beleid in HKLM\\SOFTWARE\\Policies\\Microsoft\\Windows NT\\DCOM.',
    eventvwr:
      'Event Viewer zou hier laten zien wat services en beleid hebben gemeld. De replica houdt geen logboeken bij; gpresult /v, sc query en services.msc zeggen hoe het er nu voor staat.',
  },
  replica: {
    name: 'Replica van Windows',
    taskbar: 'Taakbalk',
    novice: 'Computer die hulp krijgt',
    helper: 'Computer van de helper',
    close: 'Sluiten',
    size: 'Grootte van de replica',
    smaller: 'Kleiner',
    larger: 'Groter',
    keys: 'Alt met een onderstreepte letter, pijltjes in structuren en lijsten, Enter, Esc en F1 werken zoals in Windows; Ctrl met pijltjes verplaatst een venster, Ctrl+F6 gaat naar het volgende. Bij de opdrachtprompt halen pijl omhoog en omlaag eerdere regels terug, vult Tab een woord aan en wist Esc de regel; valt er niets aan te vullen, dan gaat Tab verder, en Shift+Tab gaat altijd terug.',
    waiting: 'wacht op het venster ervoor',
    user: (name: string) => `Aangemeld: ${name}`,
    picture: (action: number, window: string) => `De replica bij stap ${action}: ${window}`,
    empty: 'leeg bureaublad',
    english: {
      labels: 'Dit venster is in het Engels: niet elk label ervan is bekend in de taal van deze Windows.',
      answers: 'Antwoorden zijn in het Engels: in de taal van deze Windows zijn er geen bekend.',
    },
  },
  task: {
    back: 'Alle lessen',
    actions: 'Stappen',
    goals: 'Doel',
    next: 'Verder',
    previous: 'Terug',
    restart: 'Opnieuw beginnen',
    undo: 'Ongedaan maken',
    hint: 'Hint',
    doIt: 'Doe het voor mij',
    stuck: 'Dit hoort niet meer bij de les. Maak het ongedaan, of laat de replica de volgende stap doen.',
    marked: (control: string) => `Nu: ${control}`,
    giveUp: 'Hier stoppen',
    done: 'Klaar',
    changes: 'Wat er is veranderd',
    noChanges: 'Nog niets in het register.',
    asReg: 'Als regels van apply.reg',
    before: 'vóór',
    after: 'na',
    none: 'geen',
    turnsTitle: 'Let op',
    leftTurns: 'Het doel is bereikt. Maak ongedaan wat hier staat, of stop.',
    otherWay: 'Een andere manier: bij de opdrachtprompt',
    why: 'Waarom',
    progress: (now: number, all: number) => `Stap ${now} van ${all}`,
    realNames: 'Namen uit mijn antwoorden in plaats van verzonnen namen',
    invented: (names: string) => `In uw antwoorden staan te weinig groepen; verzonnen: ${names}.`,
    realNamesHint: 'Uit: alle namen zijn van CONTOSO, geschikt voor een beamer.',
    actionDone: (action: number) => `Stap ${action} is gedaan.`,
    goalReached: 'Het doel is bereikt.',
  },
  result: {
    points: (points: number) => `${points} van 100 punten`,
    isDone: 'Het doel is bereikt.',
    notDone: 'Het doel is niet bereikt.',
    date: 'Datum',
    time: 'Tijd',
    actions: 'Handelingen',
    turns: 'Fouten die er nog zijn',
    again: 'Wat u nog eens kunt bekijken',
    nothing: 'Niets.',
    wasWrong: 'Wat er mis was',
    name: 'Naam',
    code: 'Code van dit blad',
    reached: (count: number, open: number) => `${count} van ${open} bereikt`,
    nameFirst: 'Typ uw naam: dan verschijnt hier de code voor uw trainer.',
    codeHint:
      'Geef de code aan uw trainer, die ze verzamelt op de pagina Scores. Dit resultaat en de naam staan erin; verder verlaat niets deze browser.',
    print: 'Afdrukken',
    sheet: 'Scoreblad',
    minutes: (minutes: number, seconds: number) => `${minutes} min ${seconds} s`,
    copy: 'Code kopiëren',
    copied: 'Gekopieerd.',
  },
  scores: {
    title: 'Scores',
    lead: 'Plak de codes van uw cursisten, één of meer. Ze blijven in deze browser.',
    forged:
      'Een code beschermt tegen tikfouten, niet tegen vals spelen: wie deze pagina kan lezen, kan er een schrijven, met elk aantal punten. De naam is wat iemand typte, de tijd komt van de klok van de cursist, en een beurt kan worden herhaald tot ze goed gaat. Wees erbij als het cijfer telt.',
    field: 'Codes',
    add: 'Toevoegen',
    added: (count: number) =>
      counts(count, 'Er is één score toegevoegd.', `Er zijn ${count} scores toegevoegd.`),
    problems: {
      'not-a-code': 'Dit is geen code van een scoreblad:',
      mistyped: 'Een letter van deze code klopt niet; vergelijk de code met het blad:',
      'other-version': 'Deze code komt van een andere versie van de trainer:',
      'old-rule':
        'Deze code komt van een oudere versie, met een andere puntentelling. Vraag om een nieuwe beurt:',
      'no-name': 'In deze code staat geen naam. Vraag om een code met naam:',
    },
    columns: {
      name: 'Naam',
      task: 'Opgave',
      points: 'Punten',
      time: 'Tijd',
      actions: 'Handelingen',
      hints: 'Hints',
    },
    none: 'Nog geen scores.',
    remove: (name: string) => `De score van ${name} verwijderen`,
  },
  plan: {
    title: 'Lesplan',
    lead: 'Welke lessen u geeft, in welke volgorde, en uw eigen opmerkingen. Het blijft in deze browser.',
    up: (name: string) => `${name}: eerder`,
    down: (name: string) => `${name}: later`,
    include: (name: string) => `De les ${name} geven`,
    save: 'Lesplan opslaan als bestand',
    open: 'Lesplan openen',
    opened: 'Het lesplan is geopend.',
    problems: {
      'not-a-plan':
        'Dit bestand is geen lesplan. Uw lesplan blijft zoals het was. Kies een bestand dat hier is opgeslagen.',
      unknown: (names: string) =>
        `In het bestand staat iets dat deze versie niet kent; dat is weggelaten: ${names}`,
    },
    remarks: 'Opmerkingen bij deze les',
  },
  present: {
    open: 'Presenteren',
    hint: 'Opent een venster voor de beamer, dat dit venster volgt.',
    waiting: 'Wacht op het venster van de trainer. Laat beide open.',
    notes: 'Notities bij deze stap',
    jump: 'Ga naar stap',
    timer: 'Tijd tot nu toe',
    nextIs: (text: string) => `Daarna: ${text}`,
    last: 'Dit is de laatste stap.',
    blank: 'Scherm leeg',
    pointer: 'Aanwijzer',
    changes: 'Wat er verandert',
    changedIn: (action: number) => `Veranderd in stap ${action}`,
    moreChanges: (count: number) => `en nog ${count}`,
    magnifier: 'Vergrootglas',
    keys: 'Toetsen: pijltjes of PgUp en PgDn gaan terug en verder, B maakt het scherm leeg, Esc toont het weer. Met F in het venster van het publiek vult dat het scherm.',
    isOpen: 'Dit ziet het publiek.',
    blocked: 'De browser opende geen venster. Sta pop-ups toe voor deze pagina en probeer het opnieuw.',
    fullScreen: 'Volledig scherm',
  },
  handout: {
    open: 'Hand-out',
    title: (lesson: string) => `Hand-out: ${lesson}`,
  },
  labels: {
    title: 'Labels van Windows',
    lead: 'Wat er in elke weergavetaal van Windows in de vensters van de replica staat, en waar dat is gelezen. Waar geen tekst voor is gevonden, is de vertaling van ons: Windows zelf kan iets anders zeggen.',
    choose: 'Weergavetaal',
    columns: { english: 'Engels', label: 'In die taal', origin: 'Gelezen in' },
    ours: 'onze vertaling',
    missing: 'geen',
    counts: (all: number, read: number, ours: number) =>
      `Van ${all} labels zijn er ${read} ergens gelezen, ${ours} zijn onze vertaling, en ${all - read - ours} hebben er geen.`,
    englishTitle: 'Wat in het Engels is',
    english:
      'Heeft een venster een label zonder vertaling, dan is het hele venster in het Engels, en dat staat erin:',
    noEnglish: 'Geen enkel venster is in het Engels.',
    answers: 'Wat de opdrachtprompt antwoordt, is in elke taal Engels.',
    sources: 'Waar labels zijn gelezen',
  },
  meanings: {},
} satisfies TrainerWords
