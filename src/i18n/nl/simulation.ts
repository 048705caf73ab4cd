import { code, rich } from '#domain/files/documents/richText.ts'
import type { SimulationWords } from '#i18n/en/simulation.ts'

const plural = new Intl.PluralRules('nl')
const list = new Intl.ListFormat('nl', { type: 'conjunction' })

export const simulation = {
  title: 'Hulp aanbieden simuleren',
  back: 'Terug naar uw bestanden',
  lead: 'Bekijk of aangeboden hulp aankomt, vóór en na uw bestanden, in een model van de computer uit uw antwoorden. Probeer elke helper, ook een die niet op de lijst staat.',
  pending: 'Het model wordt gemaakt…',
  failed:
    'Uw browser kon het onderdeel dat het model maakt, niet starten. Laad de pagina opnieuw, of probeer een andere browser.',
  helper: 'Helper',
  helperHint: 'DOMEIN\\naam van een gebruiker, of van een groep waar de helper in zit.',
  address: 'Adres van de computer van de helper',
  addressHint: 'Vier getallen met punten ertussen.',
  notAnAccount: 'Vul een account in als DOMEIN\\naam, bijvoorbeeld een van uw lijst.',
  notAnAddress: 'Vul één adres in: vier getallen van 0 tot en met 255 met punten ertussen, zoals 10.0.0.1.',
  before: 'Vooraf',
  after: (files: readonly string[]) =>
    files.length === 0 ? 'Na de stappen met de hand' : `Na ${list.format(files)}`,
  model:
    'Dit is een model, gemaakt op basis van de genoemde bronnen. Het weet wat u hebt geantwoord, niet wat er verder op die computer of onderweg meespeelt.',
  source: 'Bron',
  marks: {
    passed: 'komt erdoor',
    stops: 'stopt hier',
    'not-known': 'niet bekend',
    'not-reached': 'niet bereikt',
  },
  passed: {
    view: 'Het aanbod komt aan. Er moet iemand zijn aangemeld die het accepteert; dan kan de helper het scherm bekijken.',
    control:
      'Het aanbod komt aan. Er moet iemand zijn aangemeld die het accepteert; dan kan de helper het scherm bekijken en, als dat mag, de computer bedienen.',
  },
  notKnown: (n: number) =>
    plural.select(n) === 'one'
      ? 'Nog niet bekend is of het aanbod aankomt: er is één ding uit te zoeken.'
      : `Nog niet bekend is of het aanbod aankomt: er zijn ${n} dingen uit te zoeken.`,
  stopsAt: (stage: string, why: string) => `Stopt bij “${stage}”: ${why}`,
  openTitle: 'Wat niet bekend is',
  settled: 'Uw bestanden regelen dit.',
  how: 'Zo zoekt u het uit',
  answer: 'Beantwoord de vraag',
  stages: {
    'helper-windows': 'Windows van de helper',
    computer: 'Domein en vertrouwensrelatie',
    windows: 'Windows van de computer',
    firewall: 'Firewall',
    port: 'Firewall: TCP-poort 135',
    helpsvc: 'Firewall: Help en ondersteuning',
    session: 'Firewall: de sessie',
    dcom: 'DCOM',
    service: 'Services',
    policy: 'Beleid: aanbieden',
    listed: 'Lijst met helpers',
    solicited: 'Aangevraagde hulp op afstand',
    level: 'Bekijken of bedienen',
    person: 'Er is iemand aangemeld die accepteert (aangenomen)',
  },
  failures: {
    'helper-home': 'Windows XP Home Edition kan geen lid zijn van een domein.',
    'helper-other-windows': 'voor een aanbod is aan beide kanten Windows XP of Windows Server 2003 nodig.',
    workgroup: 'deze computer zit niet in een domein.',
    'no-offer-policy': 'deze editie heeft geen beleid voor aanbieden.',
    'exceptions-forbidden': 'Windows Firewall staat geen enkele uitzondering toe.',
    'no-exception': 'Windows Firewall heeft er geen uitzondering voor.',
    'other-profile': 'de uitzondering staat in het andere profiel, dat nu niet geldt.',
    'exception-disabled': 'een vermelding schakelt de uitzondering uit.',
    'connection-firewall':
      'de Firewall voor Internet-verbindingen (ICF) staat aan en laat geen helper binnen. Windows Firewall komt met Service Pack 2 van Windows XP en Service Pack 1 van Windows Server 2003.',
    'outside-scope': 'dit adres hoort niet bij de adressen die de computer mogen bereiken.',
    'dcom-off': 'EnableDCOM is niet Y.',
    'dcom-missing': 'EnableDCOM ontbreekt.',
    'service-disabled': 'de service Remote Desktop Help Session Manager is uitgeschakeld.',
    'offer-policy-missing': 'het beleid Hulp op afstand aanbieden is niet geconfigureerd.',
    'offer-policy-disabled': 'het beleid Hulp op afstand aanbieden is uitgeschakeld.',
    'list-empty': 'de lijst met helpers is leeg.',
    'not-listed':
      'deze helper staat niet op de lijst. Zit de helper in een groep die er wel op staat? Vul dan die groep in.',
    'solicited-disabled': 'Aangevraagde hulp op afstand is uitgeschakeld, en deze Windows heeft dat nodig.',
    declined: 'de persoon achter de computer zei nee.',
  },
  open: {
    'membership-unknown':
      'U weet niet of beide computers in hetzelfde domein zitten, of in domeinen met een vertrouwensrelatie. Zo niet, dan komt geen aanbod aan.',
    'dcom-unknown': 'U weet niet of DCOM aanstaat. Is EnableDCOM niet Y, dan komt geen aanbod aan.',
    'solicited-unknown':
      'U weet niet of Aangevraagde hulp op afstand is uitgeschakeld. Is dat zo, dan mislukt hulp aanbieden in deze Windows.',
    'trust-not-said':
      'In uw antwoorden staat niets over het domein van deze helper. Als het domein van deze computer dat niet vertrouwt, stopt het aanbod hier.',
    'firewall-assumed-off':
      'Op een nieuw geïnstalleerde Windows Server 2003 staat Windows Firewall uit, en er is geen vraag of dat hier ook zo is. Staat hij aan, dan kan hij het aanbod tegenhouden.',
    'older-firewall':
      'Deze Windows heeft geen Windows Firewall maar een oudere: de Firewall voor Internet-verbindingen (ICF). Staat die aan, dan komt er geen aanbod door, en geen bestand van deze wizard kan hem openzetten.',
    'solicited-switch':
      'Hulp op afstand staat uit in het Configuratiescherm, zoals op een nieuw geïnstalleerde Windows Server 2003. Of dat hulp aanbieden tegenhoudt, is niet beschreven.',
    'other-service-disabled':
      'Help en ondersteuning of Terminal Services is uitgeschakeld. Of hulp aanbieden die nodig heeft, is niet beschreven.',
    'level-not-set': 'Er is geen niveau ingesteld. Ga voor de zekerheid uit van: alleen bekijken.',
    'local-ignored':
      'Er geldt een beleidslijst die niet zegt dat lokale uitzonderingen meetellen. Ga er voor de zekerheid van uit dat ze niet meetellen.',
    'remote-desktop-needed':
      'Er is geen uitzondering voor Extern bureaublad. Of Windows Server 2003 de sessie dan toch doorlaat, zoals in het artikel, is niet zeker.',
    'dcom-restricted':
      'Een beleid beperkt wie DCOM mag gebruiken. Of deze helper er wel bij mag, is hier niet te zien.',
    'only-by-nested-group':
      'Deze helper staat alleen via een groep in een groep op de lijst. Of dat meetelt, is niet beschreven.',
    'solicited-disabled-unstated':
      'Aangevraagde hulp op afstand is uitgeschakeld. Of deze Windows dat nodig heeft voor hulp aanbieden, is niet beschreven.',
    'nobody-logged-on': 'Er is niemand aangemeld. Of een aanbod dan meteen mislukt, is niet beschreven.',
  },
  findOut: {
    'trust-not-said': rich`Open op een domeincontroller ${code('domain.msc')}: bij de eigenschappen van het domein van deze computer staan op het tabblad Vertrouwensrelaties de domeinen die het vertrouwt.`,
    'firewall-assumed-off': rich`Bij een opdrachtprompt op de computer: ${code('netsh firewall show opmode')}. Daar staat voor elk profiel of de firewall aanstaat.`,
    'older-firewall': rich`Op de computer: Configuratiescherm, Netwerkverbindingen, de eigenschappen van de verbinding met het interne netwerk, tabblad Geavanceerd. Staat ICF daar aan? Zet hem alleen bij die verbinding uit, nooit bij een verbinding met internet, en alleen als een andere firewall, bijvoorbeeld die van uw netwerk, de computer dan beschermt. Een firewall van een ander merk moet TCP-poort 135, de poorten die RPC uitdeelt en TCP-poort 3389 doorlaten.`,
    'solicited-switch': rich`Op de computer: Configuratiescherm, Systeem, tabblad Extern. Probeer eerst een aanbod zoals het nu is; mislukt het, zet dan het vinkje bij Hulp op afstand en probeer het opnieuw.`,
    'other-service-disabled': rich`Bij een opdrachtprompt op de computer: ${code('sc qc helpsvc')} en ${code('sc qc TermService')}. Staat er bij een van de twee DISABLED, zet die dan op Handmatig en probeer een aanbod.`,
    'level-not-set': rich`Uw bestanden stellen het niveau in. Zonder die bestanden: bekijk het beleid Hulp op afstand aanbieden in ${code('gpedit.msc')}.`,
    'local-ignored': rich`Bij een opdrachtprompt op de computer: ${code('reg query HKLM\\SOFTWARE\\Policies\\Microsoft\\WindowsFirewall /s')}. Staat ${code('AllowUserPrefMerge')} daar in die lijst op 0x1? Dan tellen lokale uitzonderingen mee.`,
    'remote-desktop-needed': rich`Probeer een aanbod in de proef. Of kies de correctie in plaats van het artikel, letterlijk: die schakelt ook de uitzondering voor Extern bureaublad in.`,
    'dcom-restricted': rich`Op de computer, in ${code('secpol.msc')}: Lokaal beleid, Beveiligingsopties, de twee instellingen die met “DCOM: Machine” beginnen. De groep van de helpers heeft lokaal en op afstand recht op toegang, starten en activeren nodig (Microsoft KB 884910).`,
    'only-by-nested-group': rich`Probeer een aanbod in de proef. Of zet de eigen groep van de helper op de lijst.`,
    'solicited-disabled-unstated': rich`Probeer een aanbod in de proef. Of kies bij de vraag over vragen om hulp dat u het inschakelt.`,
    'nobody-logged-on': rich`Vraag iemand om zich aan te melden en probeer het opnieuw.`,
  },
} satisfies SimulationWords
