import type { Documents } from '#i18n/en/documents.ts'

const plural = new Intl.PluralRules('nl')
const number = new Intl.NumberFormat('nl')
const day = new Intl.DateTimeFormat('nl', { dateStyle: 'long', timeZone: 'UTC' })

export const documents = {
  errata: {
    title: 'Fouten in het artikel',
    lead: 'Microsoft Knowledge Base 301527, revisie 5.5, bevat een paar fouten. Ze staan hier op een rij, met wat deze wizard in plaats daarvan doet.',
    says: 'Het artikel',
    we: 'Deze wizard',
    list: {
      'wrong-policy': {
        title: 'Stap 2 opent het verkeerde beleid',
        says: 'Volgens stap 2 dubbelklikt u op het beleid voor het vragen om hulp, Aangevraagde hulp op afstand. Stap 3 en 7 gaan daarna over de eigenschappen van Hulp op afstand aanbieden. Die opent u alleen met dat andere beleid.',
        we: 'Gebruikt Hulp op afstand aanbieden. Alleen dat beleid heeft een lijst met helpers.',
      },
      'three-folders': {
        title: 'Drie mappen, waarvan twee met lijsten',
        says: 'Volgens stap 12 legt u de uitzonderingen vast in elk van de drie mappen van stap 11. De eerste, Windows Firewall zelf, heeft die instellingen niet.',
        we: 'Gebruikt de mappen van de twee profielen en vraagt welke u wilt.',
      },
      'local-policy': {
        title: 'Stap 11 valt terug op het lokale beleid',
        says: 'In stap 1 tot en met 9 opent u een beleidsobject van het domein. Stap 11 start daarna gpedit.msc, en dat wijzigt het beleid van die ene computer.',
        we: 'Blijft in het object dat in stap 4 tot en met 9 is geopend. In de checklist komt gpedit.msc daar niet voor.',
      },
      'office-banner': {
        title: 'Het eerste bericht gaat over Office',
        says: 'Onder de kop dat de ondersteuning voor Windows XP is beëindigd, staat tekst over Office 2003.',
        we: 'Noemt de datums voor Windows XP en Windows Server 2003 op de startpagina.',
      },
      'sessmgr-on-server': {
        title: 'Sessmgr.exe op Windows Server 2003',
        says: 'Stap 13 maakt overal een uitzondering voor Sessmgr.exe. Volgens Appendix D van Microsoft moet dat op Server 2003 met SP1 juist niet, en moet daar de uitzondering voor Extern bureaublad aan.',
        we: 'Vraagt bij die computers of u de correctie of het artikel wilt volgen.',
      },
      'widely-open': {
        title: 'Open voor iedereen, overal',
        says: 'In de definities staat * voor de adressen, ook in het standaardprofiel. Poort 135 staat dan open voor elk netwerk waarmee de computer ooit verbinding maakt.',
        we: 'Biedt dat als voorinstelling aan, maar raadt het domeinprofiel met opgegeven adressen aan.',
      },
    },
    mapTitle: 'Het hele artikel, en waar de wizard het behandelt',
    mapLead: 'Elke vereiste, genummerde stap, opmerking en waarschuwing in het artikel.',
    parts: {
      banner: 'Berichten bovenaan',
      introduction: 'Inleiding',
      requirements: 'Vereisten',
      policy: 'Eerste procedure: het beleid',
      dcom: 'Opmerking over DCOM',
      firewall: 'Tweede procedure: Windows Firewall',
    },
    mapColumns: { item: 'Het artikel', covered: 'Behandeld in' },
    covered: {
      step: (name: string) => `vraag “${name}”`,
      rule: (name: string) => `instelling “${name}”`,
      checklist: 'checklist',
      page: {
        start: 'startpagina',
        'not-suitable': 'pagina “niet geschikt”',
        errata: 'deze pagina',
        results: 'uw bestanden',
      },
    },
  },
  checklist: {
    title: 'Checklist: Hulp op afstand aanbieden',
    print: 'Afdrukken',
    back: 'Terug naar de bestanden',
    for: (edition: string, servicePack: string, way: string) => `Voor ${edition}, ${servicePack}. ${way}.`,
    fields: {
      computer: 'Computer',
      ticket: 'Ticketnummer',
      name: 'Naam',
      date: 'Datum',
      signature: 'Handtekening',
    },
    inArticle: (place: string) => `artikel: ${place}`,
    more: (n: number) => `… en nog ${number.format(n)}; de hele lijst staat in apply.reg`,
    day: (text: string) => day.format(new Date(text)),
    progress: (done: number, all: number) => `${number.format(done)} van ${number.format(all)} klaar`,
    done: 'klaar',
    open: 'open',
    kept: 'Wat u afvinkt en invult, blijft in deze browser staan en gaat mee als u uw antwoorden opslaat.',
    notKept:
      'Deze browser bewaart niet wat u hier afvinkt en invult. Druk deze pagina af of sla uw antwoorden op voordat u weggaat.',
    remarks: 'Opmerkingen',
    clear: 'Checklist leegmaken',
    cleared: 'De checklist is leeg.',
    bringBack: 'Terugzetten wat er stond',
    broughtBack: 'Wat er stond, is terug.',
    ticket: {
      copy: 'Kopiëren voor het ticket',
      copied: 'Gekopieerd. U kunt het in het ticket plakken.',
      copyFailed:
        'Kopiëren mag hier niet van deze browser. Selecteer de tekst van deze pagina en kopieer die.',
      helpers: (n: number) =>
        plural.select(n) === 'one'
          ? '1 account mag hulp aanbieden.'
          : `${number.format(n)} accounts mogen hulp aanbieden.`,
      columns: { step: 'Stap', state: 'Status' },
    },
    allowed: {
      work: (keys: readonly string[]) => `een object met ${keys.join(', ')}`,
      line: (most: number) => `tekst van hooguit ${number.format(most)} tekens, op één regel`,
      text: (most: number) => `tekst van hooguit ${number.format(most)} tekens`,
      date: 'een bestaande datum, zoals 2004-08-25',
      done: 'een lijst met punten, elk één keer, zoals deze wizard ze opslaat',
    },
  },
} satisfies Documents
