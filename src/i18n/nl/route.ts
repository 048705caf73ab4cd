import { code, rich } from '#domain/files/documents/richText.ts'
import type { BoxFacts, LabelOf, RouteWords } from '#i18n/en/route.ts'

export const route = {
  parts: {
    prepare: 'Voorbereiden',
    do: 'Instellen',
    prove: 'Controleren',
    back: 'Alleen om terug te draaien',
    keep: 'Bewaren',
  },
  who: {
    administrator: 'een beheerder van de computer',
    'domain-administrator': 'een beheerder van het domein',
    'domain-user': 'iemand die bij het domein is aangemeld',
    helper: 'een helper',
    responsible: 'wie verantwoordelijk is voor de wijziging',
  },
  where: {
    computer: 'op de computer die hulp krijgt',
    'each-computer': 'op elke computer van de ronde',
    member: 'op een computer in het domein van de helpers',
    console: 'waar de Group Policy Management Console staat',
    controller: 'op een domeincontroller',
    'helpers-computer': 'op de computer van de helper',
    desk: 'op uw eigen werkplek',
  },
  minutes: (n: number) => `ongeveer ${n} min`,
  restart: 'met opnieuw opstarten',
  see: 'U ziet',
  otherwise: 'Zo niet',
  warning: 'Let op',
  steps: {
    'look-by-hand': {
      title: 'Bekijk eerst de computer',
      text: () =>
        rich`Controleer of de antwoorden kloppen voor deze computer, en noteer wat er nu is ingesteld: met de hand kunt u het alleen terugdraaien met uw notities.`,
      see: rich`de editie, het servicepack en het domein uit de antwoorden.`,
      otherwise: rich`Pas de antwoorden aan en maak de bestanden opnieuw: misschien gelden er andere stappen.`,
    },
    'look-here': {
      title: 'Bekijk eerst de computer',
      text: () => rich`Controleer of de antwoorden kloppen voor deze computer.`,
      see: rich`de editie, het servicepack en het domein uit de antwoorden.`,
      otherwise: rich`Pas de antwoorden aan en maak de bestanden opnieuw: misschien gelden er andere stappen. Op een andere Windows verandert ${code('apply.cmd')} niets; het domein controleert het niet.`,
    },
    'look-each': {
      title: 'Bekijk eerst de computers',
      text: () =>
        rich`Controleer of de antwoorden kloppen voor deze computers. Maak voor elke soort Windows een eigen set bestanden.`,
      see: rich`de editie, het servicepack en het domein uit de antwoorden.`,
      otherwise: rich`Sorteer de computers op editie en servicepack, en maak bestanden per soort. Op een andere Windows verandert ${code('apply.cmd')} niets; het domein controleert het niet.`,
    },
    'look-domain': {
      title: 'Bekijk eerst de computers',
      text: () =>
        rich`Controleer op een paar computers of de antwoorden kloppen, en leg op de computers van de proef vast wat er nu is ingesteld: de rapporten van ${code('verify.cmd')}, en de waarden zelf.`,
      see: rich`de editie, het servicepack en het domein uit de antwoorden, en een rapport van elke computer van de proef.`,
      otherwise: rich`Sorteer de computers op editie en servicepack, en maak een beleidsobject per soort.`,
    },
    'check-names': {
      title: 'Controleer de namen',
      text: () =>
        rich`Voer ${code('check-names.cmd')} uit. Het zoekt elke helper op in het domein en verandert niets. Later valt een tikfout niet meer op: Windows controleert de lijst niet.`,
      see: rich`“found” (gevonden) bij elke helper.`,
      otherwise: rich`Zoek het account op in Active Directory: gebruikers en computers, verbeter de antwoorden en maak de bestanden opnieuw. Een naam uit een ander domein controleert u op een computer in dat domein.`,
    },
    pilot: {
      title: 'Begin met een proef',
      text: () =>
        rich`Het artikel raadt aan om uitgebreid te testen voordat u het op grote schaal invoert. ${code('roll-out.html')} is een plan in rondes: wat u per ronde doet en controleert, wanneer u stopt, en ruimte om te tekenen.`,
      see: rich`in het plan “Akkoord om te beginnen”, getekend.`,
      otherwise: null,
    },
    'policy-by-hand': {
      title: 'Schakel het beleid in en vul de helpers in',
      text: (label: LabelOf) =>
        rich`Schakel ${label('offerPolicy')} in met de Groepsbeleidsobjecteditor, kies het niveau en vul elke helper in. Dit is de eerste procedure van het artikel.`,
      see: rich`dat het beleid is ingeschakeld, met elke helper in de lijst.`,
      otherwise: rich`Stelt een domeinbeleid hetzelfde in, dan wint dat bij de volgende vernieuwing: wijzig het dan daar.`,
    },
    'firewall-by-hand': {
      title: 'Stel de firewall in met een beleidsobject',
      text: (label: LabelOf) =>
        rich`Leg de uitzonderingen vast in een beleidsobject van het domein, onder ${label('firewallFolder')}. Dit is de tweede procedure van het artikel.`,
      see: rich`de poort en de programma’s in beide lijsten, elk precies zoals hier.`,
      otherwise: rich`Vergelijk de regels teken voor teken: een regel met een tikfout slaat Windows over.`,
    },
    'netsh-by-hand': {
      title: 'Stel de firewall in met netsh',
      text: () => rich`Zet de uitzonderingen in de eigen lijst van de computer, bij een opdrachtprompt.`,
      see: rich`“Ok.” na elke opdracht.`,
      otherwise: rich`Lees de melding: zonder beheerdersrechten of zonder Windows Firewall weigert netsh.`,
    },
    'dcom-by-hand': {
      title: 'Zet EnableDCOM op Y',
      text: () => rich`Deze waarde hoort bij geen enkel beleid; zonder Y komt er geen aanbod aan.`,
      see: rich`dat de bewerking is voltooid.`,
      otherwise: rich`Open de opdrachtprompt als beheerder.`,
    },
    'names-apart': {
      title: 'Zet apply.reg naast apply.cmd',
      text: () =>
        rich`In sommige namen staan letters die niet in een batchbestand passen. ${code('apply.cmd')} haalt alle registerinstellingen dan uit ${code('apply.reg')}: houd die twee in één map.`,
      see: rich`beide bestanden in dezelfde map.`,
      otherwise: rich`${code('apply.cmd')} meldt dat ${code('apply.reg')} ontbreekt, en verandert niets.`,
    },
    'apply-here': {
      title: 'Voer apply.cmd uit',
      text: () =>
        rich`Kopieer de ${code('.cmd')}-bestanden naar één map op de computer zelf en voer ${code('apply.cmd')} uit als beheerder. Het maakt eerst een back-up in een map met de naam van de computer, stelt daarna alles in en controleert het. Mislukt er een stap, dan zet het alles terug.`,
      see: rich`een regel die begint met “Done”, en een map met de naam van de computer.`,
      otherwise: rich`Het zegt welke stap mislukte, en dat staat ook in ${code('apply.log')} in de map van de back-up. Afsluitcode 1: mislukt en teruggezet. 2: niet geschikt, er is niets veranderd. 3: ingesteld, maar iets anders houdt aangeboden hulp nog tegen. 4: mislukt, en niet alles kon worden teruggezet.`,
    },
    'apply-each': {
      title: 'Voer apply.cmd uit op elke computer',
      text: () =>
        rich`Voer ${code('apply.cmd /quiet')} uit als beheerder, met de hand of met uw beheerprogramma, vanuit een map op de computer zelf. Het maakt eerst een back-up van die computer in een map met zijn naam, stelt daarna alles in en controleert het.`,
      see: rich`afsluitcode 0 en een map met de naam van de computer.`,
      otherwise: rich`Afsluitcode 1: mislukt en teruggezet. 2: niet geschikt, er is niets veranderd. 3: ingesteld, maar iets anders houdt aangeboden hulp nog tegen. 4: mislukt, en niet alles kon worden teruggezet. In ${code('apply.log')} in de map van de back-up staat meer.`,
    },
    'import-gpmc': {
      title: 'Importeer en koppel het beleidsobject',
      text: () =>
        rich`Pak ${code('gpo-backup.zip')} uit, importeer het als nieuw beleidsobject, controleer het, en koppel het aan de organisatie-eenheid van de proef.`,
      see: rich`in het nieuwe object dat Hulp op afstand aanbieden is ingeschakeld, met elke helper.`,
      otherwise: rich`Mislukt het importeren, dan is er niets verloren: maak het object met de hand (kies “met de hand” in de wizard voor de stappen). Dit bestand is nog nooit op een echte Windows geïmporteerd.`,
    },
    'restore-samba': {
      title: 'Maak het beleidsobject en koppel het',
      text: () =>
        rich`Pak ${code('samba-gpo.zip')} uit op een domeincontroller, maak er een nieuw beleidsobject van, geef het een versie, en koppel het aan de organisatie-eenheid van de proef.`,
      see: rich`het nieuwe object in de lijst van ${code('samba-tool gpo listall')}, met versie 1.`,
      otherwise: rich`In de ${code('README.txt')} van de zip staat waar elke optie voor is; laat er geen weg.`,
    },
    'firewall-startup': {
      title: 'Voeg het opstartscript toe',
      text: () =>
        rich`Een beleid kan de eigen firewall-lijst van de computer niet vullen. Voeg ${code('firewall-apply-startup.cmd')} toe aan hetzelfde beleidsobject: Computerconfiguratie, Windows-instellingen, Scripts, Opstarten. Het draait bij de volgende start, stelt geen vragen en schrijft een logboek.`,
      see: rich`het script in de lijst met opstartscripts.`,
      otherwise: rich`Het logboek staat op elke computer in de map Temp van Windows.`,
    },
    'dcom-apart': {
      title: 'Stel EnableDCOM in op elke computer',
      text: () =>
        rich`Een beleidsobject neemt deze waarde niet mee. Importeer ${code('dcom.reg')} waar DCOM uitstaat. Er staat niets anders in: als u het object ontkoppelt, verdwijnt al het andere nog steeds.`,
      see: rich`de melding dat de bewerking is voltooid.`,
      otherwise: rich`Importeer het als beheerder.`,
    },
    'refresh-here': {
      title: 'Laat Windows het beleid lezen',
      text: () => rich`Zo leest Windows Firewall de nieuwe beleidswaarden.`,
      see: rich`een melding dat het beleid is vernieuwd.`,
      otherwise: rich`Start de computer opnieuw op.`,
    },
    'refresh-each': {
      title: 'Laat de computers het beleid ophalen',
      text: () =>
        rich`Doe dit op de computers van de proef, of wacht op de volgende vernieuwing (hooguit twee uur).`,
      see: rich`een melding dat het beleid is vernieuwd.`,
      otherwise: rich`Start de computer opnieuw op. Komt het beleid dan nog niet aan, controleer dan de koppeling en de rechten van het beleidsobject.`,
    },
    'restart-here': {
      title: 'Start de computer opnieuw op',
      text: () => rich`EnableDCOM is veranderd. Misschien leest Windows dat alleen bij het opstarten.`,
      see: rich`het aanmeldscherm.`,
      otherwise: null,
    },
    'restart-each': {
      title: 'Start elke computer opnieuw op',
      text: () => rich`EnableDCOM is veranderd. Misschien leest Windows dat alleen bij het opstarten.`,
      see: rich`het aanmeldscherm.`,
      otherwise: null,
    },
    'restart-for-script': {
      title: 'Start elke computer opnieuw op',
      text: () => rich`Een opstartscript wordt uitgevoerd als de computer start.`,
      see: rich`een nieuw logboek in de map Temp van Windows.`,
      otherwise: rich`Controleer de koppeling van het beleidsobject, en of de computer het script kan lezen.`,
    },
    'verify-by-hand': {
      title: 'Controleer de instellingen',
      text: () => rich`Voer ${code('verify.cmd')} uit (dat verandert niets), of controleer het zelf.`,
      see: rich`“ok” voor elke regel van ${code('verify.cmd')}.`,
      otherwise: rich`Herstel wat een regel met “failed” (mislukt) noemt. Bij “unknown” (onbekend) moet u het zelf controleren.`,
    },
    verify: {
      title: 'Voer verify.cmd uit',
      text: () =>
        rich`Het verandert niets, toont één regel per vereiste en bewaart een rapport ${code('remote-assistance-NAAM.txt')}.`,
      see: rich`“ok” voor elke regel.`,
      otherwise: rich`Herstel wat een regel met “failed” (mislukt) noemt. Bij “unknown” (onbekend) moet u het zelf controleren. De wizard leest het rapport en zegt per regel hoe u het herstelt.`,
    },
    'verify-each': {
      title: 'Voer verify.cmd uit op elke computer',
      text: () =>
        rich`Het verandert niets en bewaart op elke computer een rapport ${code('remote-assistance-NAAM.txt')}. Verzamel die; de wizard leest er veel tegelijk.`,
      see: rich`afsluitcode 0 op elke computer, en “0 unknown” in de laatste regel van elk rapport.`,
      otherwise: rich`Herstel wat een regel met “failed” (mislukt) noemt. Bij “unknown” (onbekend) moet u het zelf controleren.`,
    },
    'try-offer': {
      title: 'Bied hulp aan',
      text: (label: LabelOf) =>
        rich`${label('helpAndSupport')}, ${label('tools')}, ${label('offerPolicy')}; vul de naam in van de computer die hulp krijgt. Daar moet iemand zijn aangemeld die accepteert.`,
      see: rich`de vraag op het andere scherm, en na Ja dat scherm in uw venster.`,
      otherwise: rich`“Permission denied” (geen toegang): controleer of de helper zich na toevoeging aan de groep heeft af- en weer aangemeld, en controleer de beleidsinstellingen DCOM: Machine Access Restrictions en DCOM: Machine Launch Restrictions (Microsoft KB 884910). Helemaal geen antwoord: controleer de firewall en het adres van de helper.`,
    },
    'way-back-by-hand': {
      title: 'Alleen om terug te draaien: met de hand',
      text: () =>
        rich`Zet terug wat u bij de eerste stap hebt genoteerd. Geen notities? Een nieuw geïnstalleerde Windows heeft geen van deze instellingen.`,
      see: rich`dat hulp aanbieden weer wordt geweigerd.`,
      otherwise: null,
    },
    'way-back': {
      title: 'Alleen om terug te draaien: restore.cmd',
      text: () =>
        rich`${code('restore.cmd')} zet de vorige instellingen van de computer terug, uit de back-up die ${code('apply.cmd')} maakte. Bewaar het bij de map met de naam van de computer.`,
      see: rich`wat er is teruggezet, en een regel die begint met “Done”.`,
      otherwise: rich`Het noemt wat niet kon worden teruggezet. Vraagt het om opnieuw opstarten, doe dat dan: misschien merkt Windows Firewall zijn oude lijst pas daarna op.`,
    },
    'way-back-gpmc': {
      title: 'Alleen om terug te draaien: ontkoppel het beleidsobject',
      text: () =>
        rich`Verwijder de koppeling van het beleidsobject, of schakel die uit. De instellingen verdwijnen bij de volgende vernieuwing: ${code('gpupdate /force')}. EnableDCOM blijft Y: zonder die waarde werkt Hulp op afstand niet.`,
      see: rich`dat hulp aanbieden na de vernieuwing weer wordt geweigerd.`,
      otherwise: rich`Misschien stelt een ander beleidsobject hetzelfde in.`,
    },
    'way-back-samba': {
      title: 'Alleen om terug te draaien: ontkoppel het beleidsobject',
      text: () =>
        rich`Verwijder de koppeling van het beleidsobject, of schakel die uit. De instellingen verdwijnen bij de volgende vernieuwing: ${code('gpupdate /force')}. EnableDCOM blijft Y: zonder die waarde werkt Hulp op afstand niet.`,
      see: rich`dat hulp aanbieden na de vernieuwing weer wordt geweigerd.`,
      otherwise: rich`Misschien stelt een ander beleidsobject hetzelfde in.`,
    },
    'firewall-way-back': {
      title: 'Alleen om terug te draaien: het opstartscript',
      text: () =>
        rich`Wat het script heeft ingesteld, blijft in de eigen lijsten van de computers staan. Maak ${code('firewall-undo-startup.cmd')} het opstartscript, tot elke computer een keer is gestart.`,
      see: rich`op elke computer een nieuw logboek in de map Temp van Windows.`,
      otherwise: null,
    },
    'dcom-way-back': {
      title: 'Alleen om terug te draaien: EnableDCOM',
      text: () =>
        rich`Alleen waar DCOM weer uit moet: importeer daar ${code('dcom-undo.reg')} en start opnieuw op. EnableDCOM is dan weer N, zoals in de antwoorden, en Hulp op afstand werkt daar niet.`,
      see: rich`de melding dat de bewerking is voltooid.`,
      otherwise: null,
    },
    keep: {
      title: 'Bewaar bij het ticket',
      text: () =>
        rich`Bewaar de checklist, de beveiligingsnotitie en ${code('answers.json')} bij het ticket. De wizard kan ${code('answers.json')} weer openen.`,
      see: rich`de drie bestanden bij het ticket.`,
      otherwise: null,
    },
  },
  boxes: {
    'edition-confirmed': (_label: LabelOf, { alsoFits }: BoxFacts) =>
      alsoFits.length === 0
        ? rich`Editie en servicepack zijn zoals hierboven. Controleer met:`
        : rich`Editie en servicepack zijn zoals hierboven; de bestanden passen ook bij ${alsoFits.map((n) => `Service Pack ${n}`).join(', ')}. Controleer met:`,
    'both-in-domain': (_label: LabelOf, { trust }: BoxFacts) =>
      trust
        ? rich`Beide computers zijn lid van hetzelfde domein, of van domeinen met een vertrouwensrelatie. Werkt het vertrouwen maar één kant op, dan vertrouwt het domein van deze computer dat van de helpers. Controleer op beide met:`
        : rich`Beide computers zijn lid van hetzelfde domein. Controleer op beide met:`,
    'find-out-membership': () =>
      rich`Bij het domein antwoordde u “Weet ik niet”: zoek dat eerst uit. Zonder gezamenlijk of vertrouwd domein werkt hulp aanbieden niet.`,
    'find-out-solicited': (label: LabelOf) =>
      rich`${label('solicitedPolicy')} is niet uitgeschakeld. Het antwoord 0x0 betekent uitgeschakeld: wijzig dan het antwoord in de wizard. Controleer met:`,
    'solicited-stays-off': (label: LabelOf) =>
      rich`Let op: ${label('solicitedPolicy')} is uitgeschakeld en blijft dat. In deze Windows lukt hulp aanbieden dan niet.`,
    'control-panel-switch': () =>
      rich`De schakelaar voor vragen om hulp in het Configuratiescherm, Systeem, tabblad Extern, staat aan. Microsoft zegt niet of die ook hulp aanbieden tegenhoudt; mislukt hulp aanbieden en ziet u hier 0x0, zet hem dan aan:`,
    'own-addresses': () =>
      rich`De adressen van iedereen die met Extern bureaublad op deze computer werkt, staan ook op de lijst; alle andere worden buitengesloten.`,
    'policy-1': (label: LabelOf) =>
      rich`Start de Groepsbeleidsobjecteditor: ${label('start')}, ${label('run')}, typ dit in het vak ${label('open')}, ${label('ok')}.`,
    'policy-2': (label: LabelOf) =>
      rich`Open ${label('localComputerPolicy')} › ${label('remoteAssistanceFolder')} en dubbelklik op ${label('offerPolicy')}. (Het artikel noemt hier het verkeerde beleid.)`,
    'policy-3': (label: LabelOf) => rich`Kies ${label('enabled')}.`,
    'policy-4': (label: LabelOf, { level }: BoxFacts) =>
      rich`Kies in de lijst: ${label(level === 'control' ? 'control' : 'viewOnly')}.`,
    'policy-5': (label: LabelOf) =>
      rich`Klik op ${label('show')}. Het dialoogvenster ${label('showContents')} gaat open.`,
    'policy-6': (label: LabelOf) =>
      rich`Verwijder wat er niet hoort. Klik voor elke helper op ${label('add')} en typ precies:`,
    'policy-7': (label: LabelOf) =>
      rich`Klik op ${label('ok')} om ${label('showContents')} te sluiten, en nog eens op ${label('ok')} om het beleid ${label('offerPolicy')} te sluiten.`,
    'policy-8': () => rich`Sluit de Groepsbeleidsobjecteditor. Het beleid werkt meteen.`,
    'solicited-by-hand': (label: LabelOf) =>
      rich`Dubbelklik in dezelfde map op ${label('solicitedPolicy')} en kies ${label('enabled')}.`,
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
      rich`Kies het beleidsobject dat u wilt bijwerken en klik op ${label('ok')}. Let op: het geldt voor elke computer waarop dit object van toepassing is, niet alleen deze.`,
    'firewall-7': (label: LabelOf) => rich`Klik op ${label('finish')}.`,
    'firewall-8': (label: LabelOf) => rich`Klik op ${label('close')} in de lijst met modules.`,
    'firewall-9': (label: LabelOf) => rich`Klik op ${label('ok')} in ${label('addRemoveSnapIn')}.`,
    'firewall-10': (label: LabelOf) => rich`Open in de boomstructuur ${label('firewallFolder')}.`,
    'firewall-11': (label: LabelOf, { profiles }: BoxFacts) =>
      profiles.length === 2
        ? rich`Doe wat in de volgende regels staat in zowel ${label('domainProfile')} als ${label('standardProfile')}. (Het artikel start hier gpedit.msc; dat zou het lokale beleid wijzigen.)`
        : rich`Open voor de volgende regels ${label(profiles[0] === 'standard' ? 'standardProfile' : 'domainProfile')}. (Het artikel start hier gpedit.msc; dat zou het lokale beleid wijzigen.)`,
    'firewall-12': (label: LabelOf) =>
      rich`Bij ${label('portExceptions')}: ${label('enabled')}, ${label('show')}, ${label('add')}, en typ precies de regel hieronder. Sluit de lijst met ${label('ok')} en het beleid ook met ${label('ok')}:`,
    'firewall-13': (label: LabelOf) =>
      rich`Bij ${label('programExceptions')}: ${label('enabled')}, ${label('show')}, ${label('add')}, en typ elke regel hieronder precies. Sluit de lijst met ${label('ok')} en het beleid ook met ${label('ok')}:`,
    'remote-desktop-by-hand': (label: LabelOf, { scope }: BoxFacts) =>
      rich`Open de uitzondering voor Extern bureaublad (in het Engels: Windows Firewall: Allow Remote Desktop exception), kies ${label('enabled')} en vul deze adressen in: ${code(scope)}.`,
    'local-merge-by-hand': (label: LabelOf) =>
      rich`Sta lokale uitzonderingen toe, voor poorten en voor programma’s: zet beide instellingen (in het Engels: Windows Firewall: Allow local port exceptions en Windows Firewall: Allow local program exceptions) op ${label('enabled')}.`,
    'use-64-bit': () =>
      rich`Deze Windows is 64-bits: gebruik de eigen opdrachtprompt en de eigen Register-editor, niet die van een 32-bits programma.`,
    'exceptions-there': () => rich`De uitzonderingen staan er, voor poort 135 en voor elk programma:`,
    'object-noted': () =>
      rich`Wat er nu in het beleidsobject staat, is genoteerd, of er is een back-up van: beide firewall-lijsten en de instellingen die deze stap wijzigt. Neem een eigen object dat is gekoppeld aan de plek van de computer, niet het standaardbeleid van het domein.`,
    'samba-needs': () =>
      rich`Op de domeincontroller, als root: ${code('samba-tool')} en ${code('ldbmodify')} (pakket ldb-tools in Debian) zijn er; de database kan ergens anders staan, zie ${code('smbd -b')}, PRIVATE_DIR. Windows XP leest beleid met SMB 1, en dat staat in Samba vanaf 4.11 uit: ${code('server min protocol = NT1')}.`,
    'samba-sysvol': () =>
      rich`Bij meer dan één domeincontroller is SYSVOL eerst naar de andere gekopieerd: dat doet Samba niet zelf. De rechten erop kloppen:`,
    'other-firewall': () =>
      rich`Deze Windows heeft geen Windows Firewall. Staat de Firewall voor Internet-verbindingen (ICF) aan, dan komt er geen aanbod door: zet hem alleen uit bij de verbinding met uw eigen netwerk, nooit bij een verbinding met internet. Een andere firewall moet TCP 135, de poorten die RPC uitdeelt en TCP 3389 doorlaten.`,
    'existing-values': () =>
      rich`Wat er nu is ingesteld, is genoteerd of bewaard bij het ticket. Controleer met:`,
    'state-before': () =>
      rich`Op de computers van de proef is dit uitgevoerd, en de rapporten zijn naar een eigen map gekopieerd: de volgende keer worden ze overschreven. Het verandert niets:`,
    'policies-saved': () =>
      rich`Er is een recente back-up van de beleidsobjecten van het domein. De nieuwe lijst met helpers vervangt die van een ander object in zijn geheel, of wordt erdoor vervangen.`,
    'run-check-names': () =>
      rich`Elke helper bestaat en is goed gespeld; Windows controleert de lijst niet. Deze opdracht zoekt ze allemaal op:`,
    'names-by-hand': () =>
      rich`Of met de hand, in het domein van elke helper. Deze opdrachten lezen alleen; één die de naam vindt, is genoeg:`,
    'other-entries-by-hand': () =>
      rich`Verwijder uit de twee lijsten van de volgende regels andere vermeldingen voor dezelfde poort en programma’s: Windows telt hun adressen bij elkaar op. Zoek naar:`,
    'firewall-netsh-back': () =>
      rich`Verwijder de uitzonderingen, achter de computer zelf en niet via Extern bureaublad:`,
    'dcom-by-hand': () => rich`Stel de waarde in bij een opdrachtprompt:`,
    'check-values': (_label: LabelOf, { level }: BoxFacts) =>
      rich`Of met de hand: deze opdrachten tonen 0x1, ${level === 'control' ? '0x1' : '0x0'}, de lijst met helpers, en Y:`,
    'run-verify': () => rich`Voor elke regel staat “ok”:`,
    'copy-scripts': () =>
      rich`Alle ${code('.cmd')}-bestanden staan in één map op de computer zelf, niet op het netwerk en niet in de zip.`,
    'run-apply': () => rich`Het is als beheerder uitgevoerd, en een regel begint met “Done”:`,
    'gpmc-unpack': () =>
      rich`Pak ${code('gpo-backup.zip')} uit naar ${code('C:\\gpo-backup')}; in die map staat dan ${code('manifest.xml')}.`,
    'gpmc-import': () =>
      rich`Importeer het met PowerShell, op één regel. In de console: klik met de rechtermuisknop op een nieuw object, kies Import Settings (niet Restore), en kies die map.`,
    'samba-unpack': () => rich`Pak ${code('samba-gpo.zip')} uit op een domeincontroller en ga naar de map.`,
    'samba-restore': () => rich`Maak er een nieuw beleidsobject van:`,
    'samba-version': () =>
      rich`Zoek de GUID op en geef het object versie 1; vul de GUID en uw eigen domein in:`,
    'look-over': () =>
      rich`De instellingen zijn zoals in ${code('security-note.html')}: helpers, niveau, firewall.`,
    'other-objects': () =>
      rich`Geen ander beleidsobject heeft vermeldingen voor dezelfde poort of programma’s, of die zijn ook beperkt: Windows telt de adressen bij elkaar op.`,
    'gpmc-link': () =>
      rich`Koppel het alleen aan de organisatie-eenheid van de proef; vul achter -Target uw eigen locatie in:`,
    'samba-link': () =>
      rich`Koppel het alleen aan de organisatie-eenheid van de proef; vul uw eigen locatie in:`,
    'offer-policy-back': (label: LabelOf) =>
      rich`Zet ${label('offerPolicy')} terug op wat was genoteerd, of op Niet geconfigureerd.`,
    'firewall-policy-back': () =>
      rich`Verwijder in het beleidsobject de toegevoegde vermeldingen uit beide lijsten, en zet wat niet geconfigureerd was weer zo terug. Daarna, op de computer zelf:`,
    'solicited-back': (label: LabelOf) => rich`Zet ${label('solicitedPolicy')} terug op Uitgeschakeld.`,
    'dcom-back': () =>
      rich`Alleen waar DCOM weer uit moet; Hulp op afstand werkt dan niet. Start daarna opnieuw op:`,
  },
} satisfies RouteWords
