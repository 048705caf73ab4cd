import type { WindowsLanguage } from './windowsLanguages.ts'

/**
 * The exact words of Windows XP and Server 2003 by *Windows display language*, which may differ from the language of the
 * person at the wizard. Only words seen in a Microsoft text of that era; null where none was found: then the English
 * label is shown with the technical value name, and nothing is invented.
 * Sources: the Dutch article (and the Dutch KB 306556 for Help and Support); the English, German, Spanish, Italian and Japanese editions of the same policies and of
 * the security and firewall guides.
 */
interface Labels {
  readonly offerPolicy: string
  readonly solicitedPolicy: string
  readonly viewOnly: string
  readonly control: string
  readonly portExceptions: string
  readonly programExceptions: string
  readonly domainProfile: string
  readonly standardProfile: string
  /** Folder of the Remote Assistance policies, below the root of the editor. */
  readonly remoteAssistanceFolder: string
  readonly firewallFolder: string
  readonly localComputerPolicy: string
  readonly enabled: string
  readonly show: string
  readonly showContents: string
  readonly add: string
  readonly ok: string
  readonly close: string
  readonly start: string
  readonly run: string
  readonly open: string
  readonly file: string
  readonly addRemoveSnapIn: string
  readonly standalone: string
  readonly groupPolicyObjectEditor: string
  readonly browse: string
  readonly finish: string
  readonly domainAdmins: string
  readonly creatorOwners: string
  readonly helpAndSupport: string
  readonly tools: string
  /** What a person clicks to ask for help: in English as guides of that time quote it. */
  readonly askForAssistance: string
  readonly inviteFriend: string
  readonly inviteSomeone: string
  readonly saveInvitationFile: string
  readonly continue: string
  readonly saveInvitation: string
}

export type LabelId = keyof Labels

const ENGLISH: Labels = {
  offerPolicy: 'Offer Remote Assistance',
  solicitedPolicy: 'Solicited Remote Assistance',
  viewOnly: 'Allow helpers to only view the computer',
  control: 'Allow helpers to remotely control the computer',
  portExceptions: 'Windows Firewall: Define port exceptions',
  programExceptions: 'Windows Firewall: Define program exceptions',
  domainProfile: 'Domain Profile',
  standardProfile: 'Standard Profile',
  remoteAssistanceFolder: 'Computer Configuration\\Administrative Templates\\System\\Remote Assistance',
  firewallFolder:
    'Computer Configuration\\Administrative Templates\\Network\\Network Connections\\Windows Firewall',
  localComputerPolicy: 'Local Computer Policy',
  enabled: 'Enabled',
  show: 'Show',
  showContents: 'Show Contents',
  add: 'Add',
  ok: 'OK',
  close: 'Close',
  start: 'Start',
  run: 'Run',
  open: 'Open',
  file: 'File',
  addRemoveSnapIn: 'Add/Remove Snap-in',
  standalone: 'Standalone',
  groupPolicyObjectEditor: 'Group Policy Object Editor',
  browse: 'Browse',
  finish: 'Finish',
  domainAdmins: 'Domain Admins',
  creatorOwners: 'Group Policy Creator Owners',
  helpAndSupport: 'Help and Support',
  tools: 'Tools',
  askForAssistance: 'Ask for assistance',
  inviteFriend: 'Invite a friend to connect to your computer with Remote Assistance',
  inviteSomeone: 'Invite someone to help you',
  saveInvitationFile: 'Save invitation as a file (Advanced)',
  continue: 'Continue',
  saveInvitation: 'Save Invitation',
}

export const WINDOWS_LANGUAGES = {
  en: ENGLISH,
  nl: {
    offerPolicy: 'Hulp op afstand aanbieden',
    solicitedPolicy: 'Aangevraagde hulp op afstand',
    viewOnly: 'Helpers kunnen de computer alleen bekijken',
    control: 'Helpers kunnen de computer op afstand bedienen',
    portExceptions: 'Windows Firewall: poortuitzonderingen definiëren',
    programExceptions: 'Windows Firewall: programma-uitzonderingen definiëren',
    domainProfile: 'Domeinprofiel',
    standardProfile: 'Standaardprofiel',
    remoteAssistanceFolder: 'Computerconfiguratie\\Beheersjablonen\\Systeem\\Hulp op afstand',
    firewallFolder: 'Computerconfiguratie\\Beheersjablonen\\Netwerk\\Netwerkverbindingen\\Windows Firewall',
    localComputerPolicy: 'Beleid voor lokale computer',
    enabled: 'Ingeschakeld',
    show: 'Weergeven',
    showContents: 'Inhoud weergeven',
    add: 'Toevoegen',
    ok: 'OK',
    close: 'Sluiten',
    start: 'Start',
    run: 'Uitvoeren',
    open: 'Openen',
    file: 'Bestand',
    addRemoveSnapIn: 'Module toevoegen/verwijderen',
    standalone: 'Zelfstandige module',
    groupPolicyObjectEditor: 'Groepsbeleidsobjecteditor',
    browse: 'Bladeren',
    finish: 'Voltooien',
    domainAdmins: 'Domeinbeheerders',
    creatorOwners: 'Maker Eigenaar Groepsbeleid',
    helpAndSupport: 'Help en ondersteuning',
    askForAssistance: 'Om hulp vragen',
    inviteFriend: 'Nodig een vriend uit om via Hulp op afstand een verbinding met uw computer te maken',
    inviteSomeone: 'Iemand uitnodigen om te helpen',
  },
  de: {
    offerPolicy: 'Remoteunterstützung anbieten',
    solicitedPolicy: 'Angeforderte Remoteunterstützung',
    viewOnly: 'Helfer dürfen den Computer nur ansehen',
    control: 'Helfer dürfen den Computer remote steuern',
    portExceptions: 'Windows-Firewall: Portausnahmen definieren',
    programExceptions: 'Windows-Firewall: Programmausnahmen definieren',
  },
  es: {
    offerPolicy: 'Ofrecer Asistencia remota',
    solicitedPolicy: 'Asistencia remota solicitada',
    viewOnly: 'Sólo permitirles ver el equipo',
    control: 'Permitirles controlar el equipo',
    portExceptions: 'Firewall de Windows: definir excepciones de puerto',
    programExceptions: 'Firewall de Windows: definir excepciones de programa',
  },
  it: {
    offerPolicy: 'Offri Assistenza Remota',
    solicitedPolicy: 'Richiedi assistenza remota',
    viewOnly: 'Consenti solo di visualizzare il computer',
    control: 'Consenti controllo remoto del computer',
    portExceptions: 'Windows Firewall: Definisci eccezioni porte',
    programExceptions: 'Windows Firewall: Definisci eccezioni programmi',
    domainProfile: 'Profilo di dominio',
  },
  ja: {
    offerPolicy: 'リモート アシスタンスを提供する',
    solicitedPolicy: '要請されたリモート アシスタンス',
    viewOnly: 'ヘルパーにコンピュータの参照のみを許可する',
    portExceptions: 'Windows ファイアウォール: ポートの例外を定義する',
    programExceptions: 'Windows ファイアウォール: プログラムの例外を定義する',
    domainProfile: 'ドメイン プロファイル',
    standardProfile: '標準プロファイル',
  },
} as const satisfies { readonly en: Labels } & Record<WindowsLanguage, Partial<Labels>>

/** The registry value behind a label, shown where its translation is not known. */
const VALUE_NAMES: Partial<Record<LabelId, string>> = {
  offerPolicy: 'fAllowUnsolicited',
  solicitedPolicy: 'fAllowToGetHelp',
  viewOnly: 'fAllowUnsolicitedFullControl = 0',
  control: 'fAllowUnsolicitedFullControl = 1',
  portExceptions: 'GloballyOpenPorts\\List',
  programExceptions: 'AuthorizedApplications\\List',
  domainProfile: 'DomainProfile',
  standardProfile: 'StandardProfile',
}

/** A label as that Windows shows it, or in English (`confirmed` false) with the value name to recognise it by. */
export interface WindowsLabel {
  readonly text: string
  readonly language: WindowsLanguage
  readonly confirmed: boolean
  readonly valueName: string | null
}

/** The words on the screen of a Windows in this display language. Never invents one. */
export function windowsLabel(language: WindowsLanguage, id: LabelId): WindowsLabel {
  const labels: Partial<Labels> = WINDOWS_LANGUAGES[language]
  const text = labels[id]
  return text === undefined
    ? { text: ENGLISH[id], language: 'en', confirmed: false, valueName: VALUE_NAMES[id] ?? null }
    : { text, language, confirmed: true, valueName: null }
}
