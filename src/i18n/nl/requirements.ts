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
      mend: 'De 32-bits opdrachtprompt ziet andere mappen en een ander register. Start het bestand vanuit cmd.exe in de map system32.',
    },
    windows: {
      name: 'De computer heeft de Windows-versie uit uw antwoorden',
      mend: 'Pas het antwoord op de eerste vraag aan deze computer aan en gebruik de nieuwe bestanden. In het rapport staat welke versie het is.',
    },
    edition: {
      name: 'De computer heeft een Windows uit uw antwoorden: XP anders dan Home, of Server 2003',
      mend: 'Pas het antwoord op de eerste vraag aan deze computer aan en gebruik de nieuwe bestanden. In het rapport staat wat het is.',
    },
    'service-pack': {
      name: 'Het servicepack is er een waarvoor deze bestanden zijn gemaakt',
      mend: 'Pas het antwoord op de eerste vraag aan deze computer aan en gebruik de nieuwe bestanden: de firewall verschilt per servicepack.',
    },
    computer: {
      name: 'Het is de computer die u hebt genoemd',
      mend: 'Deze bestanden zijn alleen voor die computer. Laat voor andere computers de naam van de computer leeg en gebruik de nieuwe bestanden.',
    },
    offer: {
      name: 'Het beleid Hulp op afstand aanbieden is ingeschakeld',
      mend: 'Pas het opnieuw toe. Schakelt een domeinbeleid het uit, wijzig het dan daar.',
    },
    level: {
      name: 'Bekijken of bedienen is zoals u hebt gekozen',
      mend: 'Pas het opnieuw toe, of zoek het domeinbeleid dat iets anders zegt.',
    },
    helper: {
      name: 'De helper staat op de lijst',
      mend: 'Pas het opnieuw toe. Een domeinbeleid vervangt de hele lijst.',
    },
    'helpers-only': {
      name: 'Niemand anders staat op de lijst',
      mend: 'Bekijk de lijst in het register: RAUnsolicit. Opnieuw toepassen vervangt de hele lijst.',
    },
    solicited: {
      name: 'Aangevraagde hulp op afstand is niet uitgeschakeld',
      mend: 'Schakel het in: in deze Windows mislukt hulp aanbieden anders. De tweede vraag gaat hierover.',
    },
    'solicited-switch': {
      name: 'Hulp op afstand staat aan in het Configuratiescherm, bij Systeem, Extern',
      mend: 'Of deze schakelaar hulp aanbieden tegenhoudt, is niet beschreven. Zet hem aan als hulp aanbieden mislukt.',
    },
    dcom: { name: 'EnableDCOM is Y', mend: 'Zet het op Y en start de computer opnieuw op.' },
    'dcom-restrictions': {
      name: 'Geen beleid beperkt DCOM',
      mend: 'Een beleid beperkt wie DCOM mag gebruiken, en het script kan niet zien wie dat zijn. Open bij Lokaal beleid, Beveiligingsopties de instellingen “DCOM: Machine Access Restrictions” en “DCOM: Machine Launch Restrictions” en geef de groep van de helpers lokaal en op afstand recht op toegang, starten en activeren (Microsoft KB 884910).',
    },
    'session-service': {
      name: 'De service van Hulp op afstand (RDSessMgr) is niet uitgeschakeld',
      mend: 'Zet Remote Desktop Help Session Manager op Handmatig.',
    },
    'help-service': {
      name: 'De service Help en ondersteuning (helpsvc) is niet uitgeschakeld',
      mend: 'Of hulp aanbieden zonder deze service mislukt, is niet beschreven. Zet de service op Automatisch.',
    },
    'terminal-service': {
      name: 'De service Terminal Services (TermService) is niet uitgeschakeld',
      mend: 'Of hulp aanbieden zonder deze service mislukt, is niet beschreven. Zet de service op Handmatig.',
    },
    netsh: {
      name: 'Deze Windows heeft netsh firewall',
      mend: 'Installeer Service Pack 2 (XP) of 1 (Server 2003), of pas het antwoord op de eerste vraag aan deze computer aan.',
    },
    'no-shield-policy': {
      name: 'Het beleid staat uitzonderingen toe',
      mend: 'Het beleid “Do not allow exceptions” gaat boven elke uitzondering: zet het op Niet geconfigureerd.',
    },
    'no-shield-local': {
      name: 'De computer staat uitzonderingen toe',
      mend: 'Haal in Windows Firewall het vinkje weg bij “Geen uitzonderingen toestaan”.',
    },
    'port-list': {
      name: 'De lijst met poorten telt',
      mend: 'Een beleidslijst zet de lokale lijst buiten werking, of staat zelf uit. Controleer beide lijsten.',
    },
    port: {
      name: 'TCP-poort 135 is een ingeschakelde uitzondering',
      mend: 'Pas het opnieuw toe. Zoek een vermelding die de uitzondering uitschakelt of voor andere adressen is: in het rapport staat die achter “found”.',
    },
    'program-list': {
      name: 'De lijst met programma’s telt',
      mend: 'Een beleidslijst zet de lokale lijst buiten werking, of staat zelf uit. Controleer beide lijsten.',
    },
    sessmgr: {
      name: 'Sessmgr.exe is een ingeschakelde uitzondering',
      mend: 'Pas het opnieuw toe. Zoek een vermelding die de uitzondering uitschakelt of voor andere adressen is: in het rapport staat die achter “found”.',
    },
    helpsvc: {
      name: 'Helpsvc.exe is een ingeschakelde uitzondering',
      mend: 'Pas het opnieuw toe. Zoek een vermelding die de uitzondering uitschakelt of voor andere adressen is: in het rapport staat die achter “found”.',
    },
    helpctr: {
      name: 'Helpctr.exe is een ingeschakelde uitzondering',
      mend: 'Pas het opnieuw toe. Zoek een vermelding die de uitzondering uitschakelt of voor andere adressen is: in het rapport staat die achter “found”.',
    },
    'remote-desktop': {
      name: 'De uitzondering voor Extern bureaublad is ingeschakeld',
      mend: 'Pas het opnieuw toe. Zoek een beleid dat die uitzondering uitschakelt.',
    },
    'remote-desktop-addresses': {
      name: 'De uitzondering voor Extern bureaublad heeft de gekozen adressen',
      mend: 'Pas het opnieuw toe.',
    },
    'port-merge': {
      name: 'Uitzonderingen voor poorten op de computer zelf tellen wel of niet mee, zoals gekozen',
      mend: 'Pas het opnieuw toe.',
    },
    'program-merge': {
      name: 'Uitzonderingen voor programma’s op de computer zelf tellen wel of niet mee, zoals gekozen',
      mend: 'Pas het opnieuw toe.',
    },
    'remote-desktop-port': {
      name: 'Geen beleidsvermelding voor poort 3389 is uitgeschakeld',
      mend: 'Een uitgeschakelde vermelding gaat boven de uitzondering voor Extern bureaublad. Haal die uit het beleid “Define port exceptions”: in het rapport staat die achter “found”.',
    },
    'remote-desktop-policy': {
      name: 'Het beleid voor Extern bureaublad staat niet uit',
      mend: 'Of het ook sluit wat de computer zelf opent, is niet beschreven. Zet “Allow Remote Desktop exception” op Niet geconfigureerd.',
    },
    'remote-administration': {
      name: 'Het beleid voor beheer op afstand staat niet uit',
      mend: 'Of het ook poort 135 sluit, is niet beschreven. Zet “Allow remote administration exception” op Niet geconfigureerd.',
    },
    'other-ports': {
      name: 'De andere lijst met poorten staat, waar die ook telt, niet in de weg',
      mend: 'De eigen lijst van de computer en die van het beleid tellen samen. Haal de vermelding weg die in het rapport achter “found” staat: een uitgeschakelde gaat boven elke uitzondering; een voor andere adressen (onbekend) kan anderen binnenlaten.',
    },
    'other-programs': {
      name: 'De andere lijst met programma’s staat, waar die ook telt, niet in de weg',
      mend: 'De eigen lijst van de computer en die van het beleid tellen samen. Haal de vermelding weg die in het rapport achter “found” staat: een uitgeschakelde gaat boven elke uitzondering; een voor andere adressen (onbekend) kan anderen binnenlaten.',
    },
  },
} satisfies RequirementWords
