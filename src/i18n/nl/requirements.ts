import type { RequirementWords } from '#i18n/en/requirements.ts'

export const requirements = {
  notMeasured: {
    missing: 'In het rapport staat hier geen regel over. Voer verify.cmd daar nog eens uit.',
    helper:
      'De letters van deze naam passen niet in een batchbestand, dus het script heeft die niet gecontroleerd. Kijk in het register van die computer of de naam op de lijst staat: RAUnsolicit.',
    other: 'Het script kon het niet zien. Controleer het op die computer.',
  },
  helper: (name: string) => `${name} staat op de lijst`,
  helperNumber: (id: string) => `De helper van regel “${id}” staat op de lijst`,
  profile: { domain: 'domeinprofiel', standard: 'standaardprofiel' },
  kinds: {
    shell: {
      name: 'De controle is uitgevoerd vanaf de opdrachtprompt van deze Windows',
      why: 'Een andere opdrachtprompt ziet andere mappen en een ander register; wat die zegt, gaat niet over deze Windows.',
      mend: 'De 32-bits opdrachtprompt ziet andere mappen en een ander register. Start het bestand vanuit cmd.exe in de map system32.',
    },
    windows: {
      name: 'De computer heeft de Windows-versie uit uw antwoorden',
      why: 'De instellingen en scripts zijn voor één versie van Windows gemaakt.',
      mend: 'Pas het antwoord op de eerste vraag aan deze computer aan en gebruik de nieuwe bestanden. In het rapport staat welke versie het is.',
    },
    edition: {
      name: 'De computer heeft een Windows uit uw antwoorden: XP anders dan Home, of Server 2003',
      why: 'Home Edition kan geen lid zijn van een domein, en alleen helpers uit het domein of een vertrouwd domein kunnen hulp aanbieden.',
      mend: 'Pas het antwoord op de eerste vraag aan deze computer aan en gebruik de nieuwe bestanden. In het rapport staat wat het is.',
    },
    'service-pack': {
      name: 'Het servicepack is er een waarvoor deze bestanden zijn gemaakt',
      why: 'Windows Firewall kwam met Service Pack 2 van XP en Service Pack 1 van Server 2003.',
      mend: 'Pas het antwoord op de eerste vraag aan deze computer aan en gebruik de nieuwe bestanden: de firewall verschilt per servicepack.',
    },
    computer: {
      name: 'Het is de computer die u hebt genoemd',
      why: 'Bestanden die voor één computer zijn gemaakt, zouden een andere wijzigen.',
      mend: 'Deze bestanden zijn alleen voor die computer. Laat voor andere computers de naam van de computer leeg en gebruik de nieuwe bestanden.',
    },
    offer: {
      name: 'Het beleid Hulp op afstand aanbieden is ingeschakeld',
      why: 'Zonder dit beleid weigert de computer elk aanbod.',
      mend: 'Pas het opnieuw toe. Schakelt een domeinbeleid het uit, wijzig het dan daar.',
    },
    level: {
      name: 'Bekijken of bedienen is zoals u hebt gekozen',
      why: 'Hiervan hangt af of helpers alleen mogen meekijken of ook muis en toetsenbord mogen gebruiken.',
      mend: 'Pas het opnieuw toe, of zoek het domeinbeleid dat iets anders zegt.',
    },
    helper: {
      name: 'De helper staat op de lijst',
      why: 'Alleen wie op deze lijst staat, of in een groep zit die erop staat, mag hulp aanbieden.',
      mend: 'Pas het opnieuw toe. Een domeinbeleid vervangt de hele lijst.',
    },
    'helpers-only': {
      name: 'Niemand anders staat op de lijst',
      why: 'Wie er verder op de lijst staat, mag ook hulp aanbieden.',
      mend: 'Bekijk de lijst in het register: RAUnsolicit. Opnieuw toepassen vervangt de hele lijst.',
    },
    solicited: {
      name: 'Aangevraagde hulp op afstand is niet uitgeschakeld',
      why: 'Op deze Windows mislukken aanbiedingen waar hulp vragen is uitgeschakeld.',
      mend: 'Schakel het in: in deze Windows mislukt hulp aanbieden anders. De tweede vraag gaat hierover.',
    },
    'solicited-switch': {
      name: 'Hulp op afstand staat aan in het Configuratiescherm, bij Systeem, Extern',
      why: 'Hiermee gaat Hulp op afstand als geheel aan en uit.',
      mend: 'Of deze schakelaar hulp aanbieden tegenhoudt, is niet beschreven. Zet hem aan als hulp aanbieden mislukt.',
    },
    dcom: {
      name: 'EnableDCOM is Y',
      why: 'Een aanbod komt binnen via DCOM. Staat dat uit, dan komt er geen aan.',
      mend: 'Zet het op Y en start de computer opnieuw op.',
    },
    'dcom-restrictions': {
      name: 'Geen beleid beperkt DCOM',
      why: 'Zo’n beleid kan helpers buiten DCOM sluiten, en daarlangs komen aanbiedingen binnen.',
      mend: 'Een beleid beperkt wie DCOM mag gebruiken, en het script kan niet zien wie dat zijn. Open bij Lokaal beleid, Beveiligingsopties de instellingen “DCOM: Machine Access Restrictions” en “DCOM: Machine Launch Restrictions” en geef de groep van de helpers lokaal en op afstand recht op toegang, starten en activeren (Microsoft KB 884910).',
    },
    'session-service': {
      name: 'De service van Hulp op afstand (RDSessMgr) is niet uitgeschakeld',
      why: 'Deze service voert de sessie uit.',
      mend: 'Zet Remote Desktop Help Session Manager op Handmatig.',
    },
    'help-service': {
      name: 'De service Help en ondersteuning (helpsvc) is niet uitgeschakeld',
      why: 'Aanbiedingen bereiken de computer via Helpsvc.exe, een deel van Help en ondersteuning.',
      mend: 'Of hulp aanbieden zonder deze service mislukt, is niet beschreven. Zet de service op Automatisch.',
    },
    'terminal-service': {
      name: 'De service Terminal Services (TermService) is niet uitgeschakeld',
      why: 'Hulp op afstand deelt het scherm via Terminal Services.',
      mend: 'Of hulp aanbieden zonder deze service mislukt, is niet beschreven. Zet de service op Handmatig.',
    },
    netsh: {
      name: 'Deze Windows heeft netsh firewall',
      why: 'De uitzonderingen worden met netsh firewall ingesteld.',
      mend: 'Installeer Service Pack 2 (XP) of 1 (Server 2003), of pas het antwoord op de eerste vraag aan deze computer aan.',
    },
    'no-shield-policy': {
      name: 'Het beleid staat uitzonderingen toe',
      why: 'Zolang dit aanstaat, telt geen enkele uitzondering.',
      mend: 'Het beleid “Do not allow exceptions” gaat boven elke uitzondering: zet het op Niet geconfigureerd.',
    },
    'no-shield-local': {
      name: 'De computer staat uitzonderingen toe',
      why: 'Zolang dit aanstaat, telt geen enkele uitzondering.',
      mend: 'Haal in Windows Firewall het vinkje weg bij “Geen uitzonderingen toestaan”.',
    },
    'port-list': {
      name: 'De lijst met poorten telt',
      why: 'Een uitzondering in een lijst die niet telt, opent niets.',
      mend: 'Een beleidslijst zet de lokale lijst buiten werking, of staat zelf uit. Controleer beide lijsten.',
    },
    port: {
      name: 'TCP-poort 135 is een ingeschakelde uitzondering',
      why: 'DCOM antwoordt op TCP-poort 135: daar komt een aanbod het eerst aan.',
      mend: 'Pas het opnieuw toe. Zoek een vermelding die de uitzondering uitschakelt of voor andere adressen is: in het rapport staat die achter “found”.',
    },
    'program-list': {
      name: 'De lijst met programma’s telt',
      why: 'Een uitzondering in een lijst die niet telt, opent niets.',
      mend: 'Een beleidslijst zet de lokale lijst buiten werking, of staat zelf uit. Controleer beide lijsten.',
    },
    sessmgr: {
      name: 'Sessmgr.exe is een ingeschakelde uitzondering',
      why: 'Via dit programma loopt de sessie zelf.',
      mend: 'Pas het opnieuw toe. Zoek een vermelding die de uitzondering uitschakelt of voor andere adressen is: in het rapport staat die achter “found”.',
    },
    helpsvc: {
      name: 'Helpsvc.exe is een ingeschakelde uitzondering',
      why: 'Via dit programma bereikt een aanbod de persoon.',
      mend: 'Pas het opnieuw toe. Zoek een vermelding die de uitzondering uitschakelt of voor andere adressen is: in het rapport staat die achter “found”.',
    },
    helpctr: {
      name: 'Helpctr.exe is een ingeschakelde uitzondering',
      why: 'Via dit programma praten helper en persoon met elkaar.',
      mend: 'Pas het opnieuw toe. Zoek een vermelding die de uitzondering uitschakelt of voor andere adressen is: in het rapport staat die achter “found”.',
    },
    'remote-desktop': {
      name: 'De uitzondering voor Extern bureaublad is ingeschakeld',
      why: 'Op deze Windows loopt de sessie via de uitzondering voor Extern bureaublad.',
      mend: 'Pas het opnieuw toe. Zoek een beleid dat die uitzondering uitschakelt.',
    },
    'remote-desktop-addresses': {
      name: 'De uitzondering voor Extern bureaublad heeft de gekozen adressen',
      why: 'Met andere adressen zou de sessie dicht zijn, of open voor anderen.',
      mend: 'Pas het opnieuw toe.',
    },
    'port-merge': {
      name: 'Uitzonderingen voor poorten op de computer zelf tellen wel of niet mee, zoals gekozen',
      why: 'Dit bepaalt of de lijst met poorten van de computer zelf meetelt naast die van het beleid.',
      mend: 'Pas het opnieuw toe.',
    },
    'program-merge': {
      name: 'Uitzonderingen voor programma’s op de computer zelf tellen wel of niet mee, zoals gekozen',
      why: 'Dit bepaalt of de lijst met programma’s van de computer zelf meetelt naast die van het beleid.',
      mend: 'Pas het opnieuw toe.',
    },
    'remote-desktop-port': {
      name: 'Geen beleidsvermelding voor poort 3389 is uitgeschakeld',
      why: 'Een uitgeschakelde vermelding voor dezelfde poort sluit de sessie.',
      mend: 'Een uitgeschakelde vermelding gaat boven de uitzondering voor Extern bureaublad. Haal die uit het beleid “Define port exceptions”: in het rapport staat die achter “found”.',
    },
    'remote-desktop-policy': {
      name: 'Het beleid voor Extern bureaublad staat niet uit',
      why: 'Staat het uit, dan kan het de sessie sluiten.',
      mend: 'Of het ook sluit wat de computer zelf opent, is niet beschreven. Zet “Allow Remote Desktop exception” op Niet geconfigureerd.',
    },
    'remote-administration': {
      name: 'Het beleid voor beheer op afstand staat niet uit',
      why: 'Staat het uit, dan kan het poort 135 sluiten, waar aanbiedingen binnenkomen.',
      mend: 'Of het ook poort 135 sluit, is niet beschreven. Zet “Allow remote administration exception” op Niet geconfigureerd.',
    },
    'other-ports': {
      name: 'De andere lijst met poorten staat, waar die ook telt, niet in de weg',
      why: 'Lijsten die samen tellen, worden samen bekeken: een vermelding daar kan sluiten wat hier open is.',
      mend: 'De eigen lijst van de computer en die van het beleid tellen samen. Haal de vermelding weg die in het rapport achter “found” staat: een uitgeschakelde gaat boven elke uitzondering; een voor andere adressen (onbekend) kan anderen binnenlaten.',
    },
    'other-programs': {
      name: 'De andere lijst met programma’s staat, waar die ook telt, niet in de weg',
      why: 'Lijsten die samen tellen, worden samen bekeken: een vermelding daar kan sluiten wat hier open is.',
      mend: 'De eigen lijst van de computer en die van het beleid tellen samen. Haal de vermelding weg die in het rapport achter “found” staat: een uitgeschakelde gaat boven elke uitzondering; een voor andere adressen (onbekend) kan anderen binnenlaten.',
    },
  },
} satisfies RequirementWords
