import { code, rich } from '#domain/richText.ts'
import type { ResultsWords } from './en.ts'

const plural = new Intl.PluralRules('nl')
const number = new Intl.NumberFormat('nl')
/** `count(1, 'regel', 'regels')` is "1 regel". */
const count = (n: number, one: string, many: string) =>
  `${number.format(n)} ${plural.select(n) === 'one' ? one : many}`

export const results = {
  title: 'Bestanden en checklist',
  lead: 'In deze volgorde, op de computer die hulp krijgt, als beheerder:',
  order: {
    check: rich`Werk het eerste deel van de checklist af: domein, spelling van de helpers, en wat er nu staat.`,
    tested: rich`Probeer het eerst op één computer. Het artikel raadt aan om uitgebreid te testen voordat u het op grote schaal invoert.`,
    applyReg: rich`Kopieer ${code('apply.reg')} daarheen en dubbelklik erop, of typ in die map ${code('reg import apply.reg')}: dat meldt ook of het gelukt is.`,
    firewallApply: rich`Voer ${code('firewall-apply.cmd')} uit en lees de samenvatting. Voor gebruik in andere scripts: ${code('firewall-apply.cmd /quiet')} wacht niet op een toets.`,
    refresh: rich`Typ ${code('gpupdate /force')}, zodat de firewall de nieuwe beleidswaarden opmerkt. Gebeurt dat niet, start de computer dan opnieuw op.`,
    restart: rich`Start de computer opnieuw op: EnableDCOM is veranderd.`,
    noFirewall: rich`Deze Windows heeft geen Windows Firewall. Staat de Firewall voor Internet-verbindingen (ICF) aan bij de verbinding met uw netwerk, zet die daar dan uit of gebruik de firewall van uw netwerk. Een firewall van een ander merk moet TCP-poort 135, de poorten die RPC uitdeelt en TCP-poort 3389 doorlaten.`,
    tryOffer: rich`Bied vanaf de computer van de helper hulp aan: Help en ondersteuning, Tools, Hulp op afstand aanbieden. Aan de andere kant moet iemand zijn aangemeld.`,
    keepUndo: rich`Bewaar de bestanden om terug te draaien bij het ticket.`,
  },
  immediate: 'Het beleid is direct van kracht; daarvoor hoeft u niet opnieuw op te starten.',
  domainPolicy:
    'Deze bestanden schrijven beleidswaarden op één computer. In de Groepsbeleidsobjecteditor ziet u ze niet, en een domeinbeleid dat hetzelfde regelt, wint bij de volgende vernieuwing. Gaat het om veel computers, stel dan hetzelfde in met een domeinbeleid.',
  filesTitle: 'Bestanden',
  file: {
    size: (bytes: number) => `${number.format(bytes)} bytes`,
    sizeLarge: (kilobytes: number) => `${number.format(kilobytes)} kB`,
    readBack: (found: number, expected: number) =>
      `${number.format(found)} van ${count(expected, 'waarde', 'waarden')} teruggelezen`,
    readBackText: (found: number, expected: number) =>
      `${number.format(found)} van ${count(expected, 'regel', 'regels')} teruggelezen`,
    mismatch:
      'In dit bestand staat niet wat erin hoort, dus krijgt u het niet. Dat is onze fout. Wilt u het melden, met de antwoorden opgeslagen als answers.json en deze tekst:',
    preview: 'Voorbeeld',
    copy: 'Kopiëren',
    copied: 'Gekopieerd',
    copyFailed: 'Kopiëren lukte niet. Open het voorbeeld, selecteer de tekst en kopieer die daar.',
    previewOf: (name: string) => `Voorbeeld van ${name}`,
    copyOf: (name: string) => `${name} kopiëren`,
    download: 'Downloaden',
    downloadOf: (name: string) => `${name} downloaden`,
    downloaded: (name: string) => `${name} is doorgegeven aan de browser.`,
  },
  proven:
    'Hoe deze bestanden zijn getest: vóór elke uitgave worden ze geïmporteerd en uitgevoerd met onafhankelijke programma’s (Wine en Samba). Op een echte Windows XP of Server 2003 zijn ze hier nooit uitgevoerd.',
  checklistTitle: 'Checklist',
  checklist:
    'Een aparte pagina om af te drukken en af te vinken, met de opdrachten, en met de stappen als u het met de hand doet.',
  openChecklist: 'Checklist openen',
  undoTitle: 'Om het terug te draaien',
  undo: (withScript: boolean) =>
    rich`Dubbelklik op ${code('undo.reg')}${withScript ? rich` en voer ${code('firewall-undo.cmd')} uit` : ''}. Dan komt terug wat er volgens u stond, of anders wat een nieuwe Windows heeft. Welke helpers of instellingen er eerder stonden en zijn vervangen, is hier niet bekend.`,
  change: 'Uw antwoorden wijzigen',
  artifacts: {
    'apply-reg': {
      purpose: 'Zet het beleid, de lijst met helpers en wat u verder koos in het register.',
      who: 'Een beheerder, op de computer die hulp krijgt: dubbelklikken en bevestigen.',
    },
    'undo-reg': {
      purpose: 'Draait die registerinstellingen terug.',
      who: 'Een beheerder, op de computer die hulp krijgt, als het niet meer nodig is.',
    },
    'firewall-apply-cmd': {
      purpose:
        'Zet met netsh de uitzonderingen in Windows Firewall, controleert ze een voor een en zegt hoe het ging.',
      who: 'Een beheerder, op de computer die hulp krijgt: dubbelklikken en de samenvatting lezen.',
    },
    'firewall-undo-cmd': {
      purpose: 'Draait die uitzonderingen terug, naar wat een nieuwe Windows heeft.',
      who: 'Een beheerder achter de computer zelf, niet via Extern bureaublad.',
    },
    'checklist-md': {
      purpose: 'De checklist als Markdown, voor een ticket of een wiki.',
      who: 'Wie het werk doet, en wie het later nakijkt.',
    },
    'answers-json': {
      purpose: 'Uw antwoorden, om hier weer te openen of bij het ticket te bewaren.',
      who: 'Alleen deze wizard leest het.',
    },
  },
} satisfies ResultsWords
