import { code, rich } from '#domain/files/documents/richText.ts'

const plural = new Intl.PluralRules('en')
const list = new Intl.ListFormat('en', { type: 'conjunction' })

/** The words of the page that tries an offer on a model of the computer. */
export const simulation = {
  title: 'Test an offer (simulation)',
  back: 'Back to your files',
  lead: 'See whether an offer arrives, before and after your files, in a model of the computer that your answers describe. Try any helper, also one who is not on the list.',
  pending: 'The model is being made…',
  failed:
    'Your browser could not start the part that makes the model. Reload the page, or try another browser.',
  helper: 'Helper',
  helperHint: 'DOMAIN\\name of a user, or of a group the helper is in.',
  address: 'Address of the helper’s computer',
  addressHint: 'Four numbers with dots between them.',
  notAnAccount: 'Enter an account as DOMAIN\\name, such as one on your list.',
  notAnAddress: 'Enter one address: four numbers from 0 to 255 with dots between them, such as 10.0.0.1.',
  before: 'Before',
  after: (files: readonly string[]) =>
    files.length === 0 ? 'After the steps by hand' : `After ${list.format(files)}`,
  model:
    'This is a model, made from the sources named here. It knows what your answers say, not what else is on that computer or on the way to it.',
  source: 'Source',
  marks: { passed: 'passed', stops: 'stops here', 'not-known': 'not known', 'not-reached': 'not reached' },
  passed: {
    view: 'The offer arrives. Somebody must be logged on and accept it; then the helper can view the screen.',
    control:
      'The offer arrives. Somebody must be logged on and accept it; then the helper can view the screen and, if allowed, control it.',
  },
  notKnown: (n: number) =>
    plural.select(n) === 'one'
      ? 'It is not known yet whether the offer arrives: there is one thing to find out.'
      : `It is not known yet whether the offer arrives: there are ${n} things to find out.`,
  stopsAt: (stage: string, why: string) => `Stops at “${stage}”: ${why}`,
  openTitle: 'What is not known',
  settled: 'Your files settle this.',
  how: 'How to find out',
  answer: 'Answer the question',
  stages: {
    'helper-windows': 'The helper’s Windows',
    computer: 'Domain and trust',
    windows: 'The computer’s Windows',
    firewall: 'Firewall',
    port: 'Firewall: TCP port 135',
    helpsvc: 'Firewall: Help and Support',
    session: 'Firewall: the session',
    dcom: 'DCOM',
    service: 'Services',
    policy: 'Policy: offers',
    listed: 'List of helpers',
    solicited: 'Solicited Remote Assistance',
    level: 'View or control',
    person: 'Somebody is logged on and accepts (assumed)',
  },
  failures: {
    'helper-home': 'Windows XP Home Edition cannot be a member of a domain.',
    'helper-other-windows': 'an offer needs Windows XP or Windows Server 2003 on both sides.',
    workgroup: 'this computer is not in a domain.',
    'no-offer-policy': 'this edition has no policy for offers.',
    'exceptions-forbidden': 'Windows Firewall allows no exceptions at all.',
    'no-exception': 'Windows Firewall has no exception for it.',
    'other-profile': 'the exception is in the other profile, which is not in force.',
    'exception-disabled': 'an entry disables the exception.',
    'connection-firewall':
      'Internet Connection Firewall is on, and it lets no helper in. Windows Firewall comes with Service Pack 2 of Windows XP and Service Pack 1 of Windows Server 2003.',
    'outside-scope': 'this address is not one of those that may reach the computer.',
    'dcom-off': 'EnableDCOM is not Y.',
    'dcom-missing': 'EnableDCOM is missing.',
    'service-disabled': 'the service Remote Desktop Help Session Manager is disabled.',
    'offer-policy-missing': 'the policy Offer Remote Assistance is not configured.',
    'offer-policy-disabled': 'the policy Offer Remote Assistance is disabled.',
    'list-empty': 'the list of helpers is empty.',
    'not-listed': 'this helper is not on the list. Is the helper in a group that is? Then enter that group.',
    'solicited-disabled': 'Solicited Remote Assistance is disabled, and this Windows needs it.',
    declined: 'the person at the computer said no.',
  },
  /** What nobody knows. */
  open: {
    'membership-unknown':
      'You do not know whether both computers are in one domain or in trusted ones. Without that no offer arrives.',
    'dcom-unknown': 'You do not know whether DCOM is on. If EnableDCOM is not Y, no offer arrives.',
    'solicited-unknown':
      'You do not know whether Solicited Remote Assistance is disabled. If it is, offers fail on this Windows.',
    'trust-not-said':
      'Your answers say nothing about the domain of this helper. If this computer’s domain does not trust it, the offer stops here.',
    'firewall-assumed-off':
      'A newly installed Windows Server 2003 has Windows Firewall off, and no question asks whether it is off here. If it is on, it may stop the offer.',
    'older-firewall':
      'This Windows has no Windows Firewall but an older one, Internet Connection Firewall (ICF). If that is on, it lets no offer in, and no file of this wizard can open it.',
    'solicited-switch':
      'Remote Assistance is switched off in Control Panel, as on a newly installed Windows Server 2003. Whether that stops offers is not documented.',
    'other-service-disabled':
      'Help and Support or Terminal Services is disabled. Whether offers need it is not documented.',
    'level-not-set': 'No level is set. To be safe, assume: view only.',
    'local-ignored':
      'A policy list is in force, and it does not say that local exceptions count. To be safe, assume that they do not.',
    'remote-desktop-needed':
      'There is no Remote Desktop exception. Whether Windows Server 2003 lets the session in without it, as in the article, is not certain.',
    'dcom-restricted':
      'A policy restricts who may use DCOM. Whether it lets this helper in cannot be seen here.',
    'only-by-nested-group':
      'This helper is on the list only through a group in a group. Whether that counts is not documented.',
    'solicited-disabled-unstated':
      'Solicited Remote Assistance is disabled. Whether this Windows needs it for offers is not documented.',
    'nobody-logged-on': 'Nobody is logged on. Whether an offer then fails at once is not documented.',
  },
  /** How to find it out, where no question says it. */
  findOut: {
    'trust-not-said': rich`On a domain controller open ${code('domain.msc')}: the properties of this computer’s domain, tab Trusts, name the domains that it trusts.`,
    'firewall-assumed-off': rich`At a command prompt on the computer: ${code('netsh firewall show opmode')}. It says for each profile whether the firewall is on.`,
    'older-firewall': rich`On the computer: Control Panel, Network Connections, the properties of the connection to the internal network, tab Advanced. Is ICF on there? Switch it off at that connection only, never at one where the computer meets the internet, and only if a firewall elsewhere, such as the one of your network, protects the computer then. Another make of firewall must let in TCP port 135, the ports that RPC hands out, and TCP port 3389.`,
    'solicited-switch': rich`On the computer: Control Panel, System, tab Remote. First try an offer as it is; if it fails, tick Remote Assistance and try again.`,
    'other-service-disabled': rich`At a command prompt on the computer: ${code('sc qc helpsvc')} and ${code('sc qc TermService')}. If one says DISABLED, set it to manual and try an offer.`,
    'level-not-set': rich`Your files set the level. Without them, look at the policy Offer Remote Assistance in ${code('gpedit.msc')}.`,
    'local-ignored': rich`At a command prompt on the computer: ${code('reg query HKLM\\SOFTWARE\\Policies\\Microsoft\\WindowsFirewall /s')}. Is ${code('AllowUserPrefMerge')} 0x1 in that list? Then local exceptions count.`,
    'remote-desktop-needed': rich`Try an offer in the pilot. Or choose the correction instead of the article to the letter: it enables the Remote Desktop exception as well.`,
    'dcom-restricted': rich`On the computer, in ${code('secpol.msc')}: Local Policies, Security Options, both settings that begin with “DCOM: Machine”. The group of the helpers needs local and remote access, launch and activation (Microsoft KB 884910).`,
    'only-by-nested-group': rich`Try an offer in the pilot. Or put the helper’s own group on the list.`,
    'solicited-disabled-unstated': rich`Try an offer in the pilot. Or choose to enable it at the question about requests for help.`,
    'nobody-logged-on': rich`Ask somebody to log on, and try again.`,
  },
}

export type SimulationWords = typeof simulation
