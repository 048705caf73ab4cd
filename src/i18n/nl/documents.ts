import { code, rich } from '#domain/files/documents/richText.ts'
import type { ChecklistFacts, Documents, LabelOf } from '#i18n/en/documents.ts'

const number = new Intl.NumberFormat('nl')

export const documents = {
  errata: {
    title: 'Het artikel en de foutjes erin',
    lead: 'Microsoft Knowledge Base 301527, revisie 5.5, is zorgvuldig werk met een paar foutjes. Ze staan hier op een rij, zodat niemand ze op de computer van een collega hoeft te ontdekken.',
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
        says: 'Stap 12 vraagt om de uitzonderingen in elk van de drie mappen van stap 11. De eerste, Windows Firewall zelf, heeft die instellingen niet.',
        we: 'Gebruikt de mappen van de twee profielen en vraagt welke u wilt.',
      },
      'local-policy': {
        title: 'Stap 11 valt terug op het lokale beleid',
        says: 'In stap 1 tot en met 9 opent u een groepsbeleidsobject van het domein. Stap 11 start daarna gpedit.msc, en dat wijzigt het beleid van die ene computer.',
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
        results: 'bestanden',
      },
    },
  },
  checklist: {
    title: 'Checklist: aangeboden hulp op afstand ontvangen',
    print: 'Afdrukken',
    back: 'Terug naar de bestanden',
    for: (edition: string, servicePack: string) => `Voor ${edition}, ${servicePack}`,
    fields: {
      computer: 'Computer',
      ticket: 'Ticketnummer',
      name: 'Naam',
      date: 'Datum',
      signature: 'Handtekening',
    },
    sections: {
      before: 'Voordat u begint',
      files: 'Met de bestanden',
      'by-hand': 'Of met de hand, in plaats van de bestanden',
      verify: 'Controleren of het werkt',
      afterwards: 'Na afloop',
    },
    inArticle: (place: string) => `artikel: ${place}`,
    more: (n: number) => `… en nog ${number.format(n)}; de hele lijst staat in apply.reg`,
    items: {
      'edition-confirmed': () => rich`Editie en servicepack zijn zoals hierboven. Kijk met:`,
      'both-in-domain': () =>
        rich`Beide computers zijn lid van hetzelfde domein, of van domeinen met een vertrouwensrelatie. Werkt het vertrouwen maar één kant op, dan vertrouwt het domein van deze computer dat van de helpers. Kijk op beide met:`,
      'find-out-membership': () =>
        rich`Bij het domein antwoordde u “Weet ik niet”: zoek dat eerst uit. Zonder gezamenlijk of vertrouwd domein werkt hulp aanbieden niet.`,
      'find-out-solicited': (label: LabelOf) =>
        rich`${label('solicitedPolicy')} is niet uitgeschakeld. Het antwoord 0x0 betekent uitgeschakeld: ga dan terug naar de wizard. Kijk met:`,
      'solicited-stays-off': (label: LabelOf) =>
        rich`Let op: ${label('solicitedPolicy')} is uitgeschakeld en blijft dat. In deze Windows lukt hulp aanbieden dan niet.`,
      'control-panel-switch': () =>
        rich`De schakelaar voor hulp vragen in het Configuratiescherm, Systeem, tabblad Extern, staat aan. Microsoft zegt niet of die ook hulp aanbieden tegenhoudt; mislukt hulp aanbieden en ziet u hier 0x0, zet hem dan aan:`,
      'names-checked': () =>
        rich`Elke helper op de lijst bestaat in het domein en is goed gespeld; Windows controleert dat niet. Typ dit bij een vertrouwensrelatie op een computer in het domein van de helpers. Deze opdrachten lezen alleen:`,
      'own-addresses': () =>
        rich`De adressen van iedereen die Extern bureaublad naar deze computer gebruikt, staan ook op de lijst; alle andere worden buitengesloten.`,
      'use-64-bit': () =>
        rich`Deze Windows is 64-bits: gebruik de eigen opdrachtprompt en de eigen Register-editor, niet die van een 32-bits programma.`,
      'tested-first': () =>
        rich`Het werkt op één computer. Pas dan volgen andere; het artikel raadt aan eerst uitgebreid te testen.`,
      'existing-values': () =>
        rich`Wat er nu staat, is genoteerd of bewaard bij dit ticket: de bestanden om terug te draaien kunnen dat niet weten. Kijk met:`,
      'run-apply-reg': () => rich`Importeer ${code('apply.reg')} als beheerder: dubbelklik erop, of typ:`,
      'run-firewall-apply': () =>
        rich`Voer het script uit als beheerder en lees de samenvatting: alles gedaan, niets mislukt.`,
      'other-firewall': () =>
        rich`Deze Windows heeft geen Windows Firewall. De Firewall voor Internet-verbindingen (ICF) staat uit bij de netwerkverbinding, of een andere firewall laat TCP 135, de poorten die RPC uitdeelt en TCP 3389 door.`,
      'refresh-policy': () =>
        rich`Laat de firewall de beleidswaarden opmerken. Lukt dat niet, start de computer dan opnieuw op.`,
      restart: () => rich`Start de computer opnieuw op, want EnableDCOM is veranderd.`,
      'policy-1': (label: LabelOf) =>
        rich`Start de Groepsbeleidsobjecteditor: ${label('start')}, ${label('run')}, typ dit in het vak ${label('open')}, ${label('ok')}.`,
      'policy-2': (label: LabelOf) =>
        rich`Open ${label('localComputerPolicy')} › ${label('remoteAssistanceFolder')} en dubbelklik op ${label('offerPolicy')}. (Het artikel noemt hier het verkeerde beleid.)`,
      'policy-3': (label: LabelOf) => rich`Kies ${label('enabled')}.`,
      'policy-4': (label: LabelOf, { level }: ChecklistFacts) =>
        rich`Kies in de lijst: ${label(level === 'control' ? 'control' : 'viewOnly')}.`,
      'policy-5': (label: LabelOf) =>
        rich`Klik op ${label('show')}. Het dialoogvenster ${label('showContents')} gaat open.`,
      'policy-6': (label: LabelOf) =>
        rich`Verwijder wat er niet hoort. Klik voor elke helper op ${label('add')} en typ precies:`,
      'policy-7': (label: LabelOf) =>
        rich`Klik op ${label('ok')} om ${label('showContents')} te sluiten, en nog eens op ${label('ok')} om het beleid ${label('offerPolicy')} te sluiten.`,
      'policy-8': () => rich`Sluit de Groepsbeleidsobjecteditor. Het beleid is direct van kracht.`,
      'solicited-by-hand': (label: LabelOf) =>
        rich`Dubbelklik in dezelfde map op ${label('solicitedPolicy')} en kies ${label('enabled')}.`,
      'dcom-by-hand': () =>
        rich`Zet EnableDCOM bij een opdrachtprompt op Y en start de computer daarna opnieuw op:`,
      'firewall-commands': () => rich`Stel de uitzonderingen in bij een opdrachtprompt, als beheerder:`,
      'firewall-1': (label: LabelOf) =>
        rich`Meld u bij een computer met Windows XP SP2 aan als lid van ${label('domainAdmins')} of ${label('creatorOwners')}.`,
      'firewall-2': (label: LabelOf) => rich`${label('start')}, ${label('run')}, typ dit, ${label('ok')}.`,
      'firewall-3': (label: LabelOf) =>
        rich`Menu ${label('file')}, ${label('addRemoveSnapIn')}; klik op het tabblad ${label('standalone')} op ${label('add')}.`,
      'firewall-4': (label: LabelOf) =>
        rich`Kies in de lijst met modules ${label('groupPolicyObjectEditor')} en klik op ${label('add')}.`,
      'firewall-5': (label: LabelOf) => rich`Klik op ${label('browse')}.`,
      'firewall-6': (label: LabelOf) =>
        rich`Kies het groepsbeleidsobject dat u wilt bijwerken en klik op ${label('ok')}. Let op: het geldt voor elke computer waarop dit object van toepassing is, niet alleen deze.`,
      'firewall-7': (label: LabelOf) => rich`Klik op ${label('finish')}.`,
      'firewall-8': (label: LabelOf) => rich`Klik op ${label('close')} in de lijst met modules.`,
      'firewall-9': (label: LabelOf) => rich`Klik op ${label('ok')} in ${label('addRemoveSnapIn')}.`,
      'firewall-10': (label: LabelOf) => rich`Open in de boomstructuur ${label('firewallFolder')}.`,
      'firewall-11': (label: LabelOf, { profiles }: ChecklistFacts) =>
        profiles.length === 2
          ? rich`Doe de volgende regels in zowel ${label('domainProfile')} als ${label('standardProfile')}. (Het artikel start hier gpedit.msc; dat zou het lokale beleid wijzigen.)`
          : rich`Open voor de volgende regels ${label(profiles[0] === 'standard' ? 'standardProfile' : 'domainProfile')}. (Het artikel start hier gpedit.msc; dat zou het lokale beleid wijzigen.)`,
      'firewall-12': (label: LabelOf) =>
        rich`Bij ${label('portExceptions')}: ${label('enabled')}, ${label('show')}, ${label('add')}, en typ precies de regel hieronder. Sluit de lijst met ${label('ok')} en het beleid ook met ${label('ok')}:`,
      'firewall-13': (label: LabelOf) =>
        rich`Bij ${label('programExceptions')}: ${label('enabled')}, ${label('show')}, ${label('add')}, en typ elke regel hieronder precies. Sluit de lijst met ${label('ok')} en het beleid ook met ${label('ok')}:`,
      'remote-desktop-by-hand': (label: LabelOf, { scope }: ChecklistFacts) =>
        rich`Open de uitzondering voor Extern bureaublad (in het Engels: Windows Firewall: Allow Remote Desktop exception), kies ${label('enabled')} en vul deze adressen in: ${code(scope)}.`,
      'local-merge-by-hand': (label: LabelOf) =>
        rich`Sta lokale uitzonderingen toe, voor poorten en voor programma’s: zet beide instellingen (in het Engels: Windows Firewall: Allow local port exceptions en Windows Firewall: Allow local program exceptions) op ${label('enabled')}.`,
      'check-values': (_label: LabelOf, { level }: ChecklistFacts) =>
        rich`Deze opdrachten tonen 0x1, ${level === 'control' ? '0x1' : '0x0'}, de lijst met helpers, en Y:`,
      'policy-overrules-local': () =>
        rich`Geen beleidslijst gaat voor op het script. Is een van deze antwoorden 0x1, dan tellen lokale uitzonderingen alleen waar AllowUserPrefMerge ook 0x1 is:`,
      'exceptions-there': () => rich`De uitzonderingen staan er, voor poort 135 en voor elk programma:`,
      'exceptions-allowed': () =>
        rich`Uitzonderingen zijn überhaupt toegestaan: DoNotAllowExceptions is niet 0x1.`,
      'service-enabled': () => rich`De service van Hulp op afstand is niet uitgeschakeld (0x4):`,
      'dcom-restrictions': () =>
        rich`Krijgt de helper “Permission denied” (geen toegang)? Controleer de beleidsinstellingen DCOM: Machine Access Restrictions en DCOM: Machine Launch Restrictions (Microsoft KB 884910), en of de helper zich af- en weer heeft aangemeld na toevoeging aan de groep.`,
      'try-offer': (label: LabelOf) =>
        rich`Op de computer van de helper: ${label('helpAndSupport')}, ${label('tools')}, ${label('offerPolicy')}; vul de naam van deze computer in. De persoon achter deze computer accepteert.`,
      'keep-undo': () => rich`${code('undo.reg')} is bewaard bij het ticket.`,
      'keep-undo-both': () =>
        rich`${code('undo.reg')} en ${code('firewall-undo.cmd')} zijn bewaard bij het ticket.`,
      'domain-policy-wins': () =>
        rich`Voor meer computers: stel hetzelfde in met een domeinbeleid, met dezelfde namen en waarden. Stelt een domeinbeleid iets anders in, dan gaat dat bij de volgende vernieuwing vóór deze bestanden.`,
    },
  },
} satisfies Documents
