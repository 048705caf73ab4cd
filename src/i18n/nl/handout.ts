import type { HandoutWords } from '#i18n/en/handout.ts'

export const handout: HandoutWords = {
  lead: 'Een eerste bladzijde, elke stap met een afbeelding, wat hij verandert en ruimte voor notities, en een laatste bladzijde met de weg terug en vragen.',
  print: 'Hand-out afdrukken',
  notes: 'Notities',
  aim: 'Doel',
  setting: 'De computers van deze les',
  novice: (computer, windows, domain) => `${computer} krijgt hulp: ${windows}, in het domein ${domain}.`,
  helper: (account, listed, address) =>
    account === listed
      ? `${account} biedt hulp aan, vanaf ${address}.`
      : `${account}, lid van ${listed}, biedt hulp aan, vanaf ${address}.`,
  needs: 'Wat het artikel vraagt',
  bring: 'Wat u meebrengt',
  bringList: [
    'Een account dat de computer beheert; voor een beleidsobject van het domein een account dat het mag wijzigen.',
    'De groep of de accounts van de helpers, als DOMEIN\\naam, en de adressen waarvandaan ze helpen.',
    'Voor echte computers: de bestanden en de controlelijst die de wizard ervoor maakte.',
    'Een pen: bij elke stap is ruimte voor notities.',
  ],
  changed: 'Wat dit verandert',
  set: (name, data) => `${name} wordt ${data}.`,
  replaced: (name, before, after) => `${name} gaat van ${before} naar ${after}.`,
  removed: (name, before) => `${name} was ${before} en wordt verwijderd.`,
  added: (list, count) =>
    `${list} krijgt er ${count === 1 ? 'één vermelding' : `${count} vermeldingen`} bij.`,
  opened: (windows) => `Nu open: ${windows}.`,
  closed: (windows) => `Nu gesloten: ${windows}.`,
  same: 'Nog niets: dit kijkt of kiest alleen.',
  back: 'De weg terug',
  backLead: 'Zo maakt u deze les op een computer ongedaan: zet in het register terug wat er stond.',
  backAdded: (list, count) =>
    `${list}: verwijder ${count === 1 ? 'de vermelding' : `de ${count} vermeldingen`}.`,
  backSet: (name) => `${name}: verwijderen.`,
  backReplaced: (name, before) => `${name}: terug naar ${before}.`,
  backFile: 'Hetzelfde als regels van een .reg-bestand:',
  backNote:
    'De scripts van de wizard hebben hun eigen weg terug, restore.cmd: gebruik dat waar zij zijn gebruikt. In de replica is opnieuw beginnen genoeg.',
  backNone: 'Deze les laat niets achter in het register.',
  questions: 'Vragen',
  ask: {
    policy: [
      'Waarom moet het het beleid voor hulp aanbieden zijn, en niet dat voor vragen om hulp?',
      'Een naam op de lijst is verkeerd gespeld. Wie merkt dat, en wanneer?',
    ],
    firewall: [
      'Wie bereikt poort 135 na deze les, in elk van de twee profielen?',
      'Waarom vraagt een beleidsobject van het domein meer zorg dan het beleid van één computer?',
    ],
    dcom: [
      'Wat ziet een helper zolang EnableDCOM op N staat?',
      'Wat heeft een echte computer nodig nadat EnableDCOM is gewijzigd?',
    ],
    strings: [
      'Wat betekent elk deel van 135:TCP:10.0.0.0/8:Enabled:…?',
      'Een helper zit buiten deze adressen. Wat gebeurt er met het aanbod?',
    ],
    level: [
      'Welke waarde zegt wat helpers mogen, en welk getal betekent dat ze alleen mogen meekijken?',
      'Mag de ene helper bedienen en de andere alleen meekijken? Waarom wel of niet?',
    ],
    'one-list': [
      'Wat verandert er voor wie al op de lijst stond?',
      'Hoe komt u erachter wie er op de lijst van een computer staan?',
    ],
    server: [
      'Over welke poort loopt een sessie op Server 2003, en welke uitzondering opent die?',
      'Voor wie zijn de adressen van die uitzondering nog meer van belang?',
    ],
    slips: [
      'Waaraan merkt u dat stap 2 van het artikel het verkeerde beleid noemt?',
      'Welke van de drie mappen uit stap 11 hebben lijsten, en welke niet?',
    ],
  },
  own: 'Mijn eigen vragen',
}
