import { code, rich } from '#domain/files/documents/richText.ts'
import type { SimulationWords } from '#i18n/en/simulation.ts'

const plural = new Intl.PluralRules('nl')
const list = new Intl.ListFormat('nl', { type: 'conjunction' })

export const simulation = {
  title: 'Hulp aanbieden simuleren',
  back: 'Terug naar uw bestanden',
  lead: 'Komt aangeboden hulp aan, voor en na uw bestanden? Een antwoord in een model van de computer die u beschreef. Voor elke helper: ook voor een die niet op de lijst staat.',
  pending: 'Het model wordt gemaakt…',
  failed:
    'Uw browser heeft niet gestart wat het model maakt. Laad de pagina opnieuw, of probeer een andere browser.',
  helper: 'Helper',
  helperHint: 'DOMEIN\\naam van een gebruiker, of van een groep waar de helper in zit.',
  address: 'Adres van de computer van de helper',
  addressHint: 'Vier getallen met punten ertussen.',
  notAnAccount: 'Vul een account in als DOMEIN\\naam, bijvoorbeeld een van uw lijst.',
  notAnAddress: 'Vul één adres in: vier getallen van 0 tot en met 255 met punten ertussen, zoals 10.0.0.1.',
  before: 'Ervoor',
  after: (files: readonly string[]) =>
    files.length === 0 ? 'Na de stappen met de hand' : `Na ${list.format(files)}`,
  model:
    'Dit is een model, gemaakt van de genoemde bronnen. Het weet wat u hebt geantwoord, niet wat er verder op die computer of onderweg staat.',
  source: 'Bron',
  marks: {
    passed: 'gepasseerd',
    stops: 'stopt hier',
    'not-known': 'niet bekend',
    'not-reached': 'niet bereikt',
  },
  passed: {
    view: 'Het aanbod komt aan. Er moet iemand zijn aangemeld die het accepteert; dan kan de helper meekijken.',
    control:
      'Het aanbod komt aan. Er moet iemand zijn aangemeld die het accepteert; dan kan de helper meekijken en, als dat mag, de computer bedienen.',
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
      'Internet Connection Firewall staat aan en laat geen helper binnen. Windows Firewall komt met Service Pack 2 van Windows XP en Service Pack 1 van Windows Server 2003.',
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
    declined: 'de gebruiker zei nee.',
  },
  open: {
    'membership-unknown':
      'U weet niet of beide computers in hetzelfde domein zitten, of in domeinen met een vertrouwensrelatie. Zo niet, dan komt geen aanbod aan.',
    'dcom-unknown': 'U weet niet of DCOM aan staat. Is EnableDCOM niet Y, dan komt geen aanbod aan.',
    'solicited-unknown':
      'U weet niet of Aangevraagde hulp op afstand is uitgeschakeld. Is dat zo, dan mislukt aanbieden op deze Windows.',
    'trust-not-said':
      'Over het domein van deze helper hebt u niets gezegd. Als het domein van deze computer dat niet vertrouwt, stopt het aanbod hier.',
    'firewall-assumed-off':
      'Op een nieuwe Windows Server 2003 staat Windows Firewall uit, en geen vraag gaat erover of dat hier ook zo is. Staat hij aan, dan kan hij het aanbod tegenhouden.',
    'older-firewall':
      'Deze Windows heeft geen Windows Firewall maar een oudere: de Firewall voor Internet-verbindingen (ICF). Staat die aan, dan komt er geen aanbod door, en geen bestand van deze wizard kan hem openzetten.',
    'solicited-switch':
      'Hulp op afstand staat uit in het Configuratiescherm, zoals op een nieuwe Windows Server 2003. Of dat aanbieden tegenhoudt, is niet beschreven.',
    'other-service-disabled':
      'Help en ondersteuning of Terminal Services is uitgeschakeld. Of aanbieden die nodig heeft, is niet beschreven.',
    'level-not-set': 'Er is geen niveau ingesteld. De veilige lezing is: alleen bekijken.',
    'local-ignored':
      'Er geldt een beleidslijst die niet zegt dat lokale uitzonderingen meetellen. De veilige lezing is van niet.',
    'remote-desktop-needed':
      'Er is geen uitzondering voor Extern bureaublad. Of Windows Server 2003 de sessie dan toch doorlaat, zoals het artikel wil, is niet zeker.',
    'dcom-restricted':
      'Een beleid beperkt wie DCOM mag gebruiken. Of deze helper erin staat, is hier niet te lezen.',
    'only-by-nested-group':
      'Deze helper staat alleen via een groep in een groep op de lijst. Of dat meetelt, is niet beschreven.',
    'solicited-disabled-unstated':
      'Aangevraagde hulp op afstand is uitgeschakeld. Of deze Windows dat nodig heeft om hulp te krijgen, staat nergens.',
    'nobody-logged-on': 'Er is niemand aangemeld. Of een aanbod dan meteen mislukt, staat nergens.',
  },
  findOut: {
    'trust-not-said': rich`Open op een domeincontroller ${code('domain.msc')}: bij de eigenschappen van het domein van deze computer staan op het tabblad Vertrouwensrelaties de domeinen die het vertrouwt.`,
    'firewall-assumed-off': rich`Op een opdrachtprompt van de computer: ${code('netsh firewall show opmode')}. Daar staat voor elk profiel of de firewall aan staat.`,
    'older-firewall': rich`Op de computer: Configuratiescherm, Netwerkverbindingen, de eigenschappen van de verbinding met het interne netwerk, tabblad Geavanceerd. Staat ICF daar aan? Zet hem alleen bij die verbinding uit, nooit waar de computer aan internet hangt, en alleen als een andere firewall, bijvoorbeeld die van uw netwerk, de computer dan beschermt. Een firewall van een ander merk moet TCP-poort 135, de poorten die RPC uitdeelt en TCP-poort 3389 doorlaten.`,
    'solicited-switch': rich`Op de computer: Configuratiescherm, Systeem, tabblad Extern. Probeer een aanbod zoals het is; mislukt het, zet dan het vinkje bij Hulp op afstand en probeer het opnieuw.`,
    'other-service-disabled': rich`Op een opdrachtprompt van de computer: ${code('sc qc helpsvc')} en ${code('sc qc TermService')}. Staat er bij een van de twee DISABLED, zet die dan op Handmatig en probeer een aanbod.`,
    'level-not-set': rich`Uw bestanden stellen het niveau in. Zonder die bestanden: bekijk het beleid Hulp op afstand aanbieden in ${code('gpedit.msc')}.`,
    'local-ignored': rich`Op een opdrachtprompt van de computer: ${code('reg query HKLM\\SOFTWARE\\Policies\\Microsoft\\WindowsFirewall /s')}. Staat ${code('AllowUserPrefMerge')} daar in die lijst op 0x1? Dan tellen lokale uitzonderingen mee.`,
    'remote-desktop-needed': rich`Probeer een aanbod in de proef. Of kies de correctie in plaats van het artikel naar de letter: die zet ook de uitzondering voor Extern bureaublad open.`,
    'dcom-restricted': rich`Op de computer, in ${code('secpol.msc')}: Lokaal beleid, Beveiligingsopties, de twee instellingen die met “DCOM: Machine” beginnen. De groep van de helpers heeft lokaal en op afstand recht op toegang, starten en activeren nodig (Microsoft KB 884910).`,
    'only-by-nested-group': rich`Probeer een aanbod in de proef. Of zet de eigen groep van de helper op de lijst.`,
    'solicited-disabled-unstated': rich`Probeer een aanbod in de proef. Of kies bij de vraag over hulp vragen dat u het inschakelt.`,
    'nobody-logged-on': rich`Vraag iemand om zich aan te melden en probeer het opnieuw.`,
  },
} satisfies SimulationWords
