/**
 * Where labels were read. Texts of Microsoft come first; Wine and ReactOS are independent works, whose translations are cited
 * as theirs. A page of a later Windows is cited as such.
 */
export const LABEL_SOURCES = {
  documents: {
    title:
      'Microsoft: the article (KB 301527) and KB 306556 in Dutch; the same policies and firewall guides in the other languages',
    address: 'https://support.microsoft.com/nl-nl/kb/301527',
  },
  'kb-843090-nl': {
    title: 'Microsoft KB 843090: Beschrijving van de functie Windows Firewall in Windows XP Service Pack 2',
    address: 'https://support.microsoft.com/nl-nl/kb/843090',
  },
  'kb-843090-it': {
    title:
      'Microsoft KB 843090: Descrizione della funzionalità Windows Firewall in Windows XP Service Pack 2',
    address: 'http://support.microsoft.com/kb/843090/it',
  },
  'kb-843090-ja': {
    title: 'Microsoft KB 843090: Windows XP Service Pack 2 の Windows ファイアウォール機能について',
    address: 'https://support.microsoft.com/ja-jp/kb/843090',
  },
  'kb-875357-de': {
    title: 'Microsoft KB 875357: Beheben von Problemen mit Einstellungen der Windows-Firewall',
    address: 'http://support.microsoft.com/kb/875357/de',
  },
  'kb-875357-ja': {
    title: 'Microsoft KB 875357 (ja)',
    address: 'http://support.microsoft.com/kb/875357/ja',
  },
  'gpedit-2008r2-nl': {
    title:
      'Microsoft: help of the Group Policy editor of Windows Server 2008 R2, as published by forsenergy.com',
    address: 'https://forsenergy.com/nl-nl/gpedit/html/b3ba614c-36cc-4f85-9198-784f216addff.htm',
  },
  'lusrmgr-2008r2-nl': {
    title:
      'Microsoft: help of Local Users and Groups of Windows Server 2008 R2, as published by forsenergy.com',
    address: 'https://forsenergy.com/nl-nl/lug/html/92ee606b-0fd3-4723-8980-6b36adaab729.htm',
  },
  'gpedit-2012r2-de': {
    title: 'Microsoft TechNet: Editor für lokale Gruppenrichtlinien (Windows Server 2012 R2)',
    address: 'https://technet.microsoft.com/de-de/library/dn265982(v=ws.11).aspx',
  },
  'gpo-excel-es': {
    title: 'Microsoft TechNet: Configuración de la directiva de grupo para Excel 2007',
    address: 'https://technet.microsoft.com/es-es/library/cc179057(v=office.12)',
  },
  'adm-ja': {
    title: 'Microsoft TechNet: グループ ポリシー用の ADM テンプレートと ADMX テンプレートの内部',
    address: 'https://technet.microsoft.com/ja-jp/library/2008.01.layout.aspx',
  },
  'ms05-051-nl': {
    title: 'Microsoft: security bulletin MS05-051 in Dutch (2005)',
    address:
      'https://github.com/MicrosoftDocs/security-updates.nl-nl/blob/live/security-updates/Beveiligingsadviezenenbeveiligingsbulletins/SecurityBulletins/2005/ms05051-61231466.md',
  },
  'intune-nl': {
    title:
      'Microsoft Intune: Windows 10-sjablonen gebruiken voor het configureren van instellingen voor groepsbeleid (later Windows)',
    address: 'https://learn.microsoft.com/nl-nl/mem/intune/configuration/administrative-templates-windows',
  },
  'backup-nl': {
    title: 'Microsoft Azure: Oplossen van de systeemstatusback-up met Azure Backup (later Windows)',
    address: 'https://learn.microsoft.com/nl-nl/azure/backup/backup-azure-system-state-troubleshoot',
  },
  'ldaps-nl': {
    title: 'Microsoft Azure: secure LDAP of Azure AD Domain Services, in Dutch (later Windows)',
    address:
      'https://learn.microsoft.com/nl-nl/azure/active-directory-domain-services/tutorial-configure-ldaps',
  },
  'saml-nl': {
    title:
      'Microsoft Power BI: SAML in de on-premises gateway gebruiken voor eenmalige aanmelding (later Windows)',
    address: 'https://learn.microsoft.com/nl-nl/power-bi/service-gateway-sso-saml',
  },
  'winevent-nl': {
    title: 'Microsoft PowerShell: queries of Get-WinEvent with FilterHashtable, in Dutch (later Windows)',
    address:
      'https://learn.microsoft.com/nl-nl/powershell/scripting/samples/creating-get-winevent-queries-with-filterhashtable',
  },
  'update-help-nl': {
    title: 'Microsoft PowerShell: Update-Help, in Dutch (later Windows)',
    address: 'https://learn.microsoft.com/nl-nl/powershell/module/microsoft.powershell.core/update-help',
  },
  'xp-guide-de': {
    title:
      'Microsoft TechNet: Windows XP-Sicherheitshandbuch, Kapitel 4, Administrative Vorlagen für Windows XP (2005)',
    address: 'https://technet.microsoft.com/de-de/library/cc163076(v=technet.10)',
  },
  'vista-guide-de': {
    title: 'Microsoft TechNet: Windows Vista-Sicherheitshandbuch, Kapitel 2',
    address: 'https://technet.microsoft.com/de-de/library/dd443673(v=technet.10)',
  },
  '2003-guide-de': {
    title: 'Microsoft TechNet: Windows Server 2003-Sicherheitshandbuch, Anhang D',
    address: 'https://technet.microsoft.com/de-de/library/dd443721(v=technet.10)',
  },
  'exchange-pop3-de': {
    title: 'Microsoft TechNet: Aktivieren von POP3 in Exchange 2013 (later Windows)',
    address: 'https://technet.microsoft.com/de-de/library/bb124934(v=exchg.150)',
  },
  'integration-services-de': {
    title: 'Microsoft SQL Server: Gewähren von Berechtigungen an Integration Services-Dienst (later Windows)',
    address:
      'https://learn.microsoft.com/de-de/sql/integration-services/grant-permissions-to-integration-services-service',
  },
  'night-light-de': {
    title:
      'Microsoft: Hilfe für die Anzeigeeinstellungen des Nachtmodus, in German and English (Windows 10; AlchemyInsights/help-with-night-light-display-setting.md)',
    address: 'https://github.com/MicrosoftDocs/OfficeDocs-AlchemyInsights-pr.de-DE',
  },
  'taskbar-de': {
    title: 'Microsoft: Die Taskleiste (Windows 7)',
    address: 'https://learn.microsoft.com/de-de/windows/win32/shell/taskbar',
  },
  'xp-firewall-es': {
    title:
      'Microsoft TechNet: Cómo configurar Firewall de Windows en un entorno de pequeñas empresas mediante Directiva de grupo (2004)',
    address: 'https://technet.microsoft.com/es-es/library/cc875816(v=technet.10)',
  },
  'xp-guide-es': {
    title:
      'Microsoft TechNet: Guía de seguridad de Windows XP, Capítulo 4, Plantillas administrativas para Windows XP',
    address: 'https://technet.microsoft.com/es-es/library/cc163076(v=technet.10)',
  },
  'xp-sp2-es': {
    title: 'Microsoft TechNet: Guía de seguridad de Windows XP, Apéndice A, Windows XP Service Pack 2',
    address: 'https://technet.microsoft.com/es-es/library/dd458743(v=technet.10)',
  },
  'vista-guide-es': {
    title: 'Microsoft TechNet: Guía de seguridad de Windows Vista, Capítulo 2',
    address: 'https://technet.microsoft.com/es-es/library/bb629436(v=msdn.10)',
  },
  '2003-guide-es': {
    title: 'Microsoft TechNet: Guía de seguridad de Windows Server 2003, Apéndice D',
    address: 'https://technet.microsoft.com/es-es/library/cc163106(v=technet.10)',
  },
  'exchange-2003-es': {
    title:
      'Microsoft TechNet: Métodos para combatir el correo no deseado en un entorno de Exchange Server (Exchange 2003)',
    address: 'https://technet.microsoft.com/es-es/library/cc875815(v=technet.10)',
  },
  'lync-es': {
    title:
      'Microsoft TechNet: Instalación de los archivos principales de Lync Server 2013 y la base de datos RTCLocal (later Windows)',
    address: 'https://technet.microsoft.com/es-es/library/jj204734(v=ocs.15)',
  },
  'cloud-sync-es': {
    title:
      'Microsoft Azure: Solución de problemas de aprovisionamiento en la nube de Azure AD Connect (later Windows)',
    address:
      'https://learn.microsoft.com/es-es/azure/active-directory/cloud-provisioning/how-to-troubleshoot',
  },
  'ms10-jul-it': {
    title:
      'Microsoft TechNet: Riepilogo dei bollettini Microsoft sulla sicurezza, luglio 2010 (MS10-042, Windows XP)',
    address: 'https://technet.microsoft.com/it-it/library/ms10-jul(v=security.10)',
  },
  'gpmc-2008r2-it': {
    title:
      'Microsoft: help of the Group Policy Management Console of Windows Server 2008 R2, as published by forsenergy.com',
    address: 'http://forsenergy.com/it-it/gpmc/html/7b300f6e-5d8d-4289-a2ff-ad95955b13cc.htm',
  },
  'winrm-it': {
    title: 'Microsoft: Gestione delle quote per le shell remote, in Italian and English (Windows 7)',
    address: 'https://learn.microsoft.com/it-it/windows/win32/winrm/quotas',
  },
  'wzc-it': {
    title: 'Microsoft: Riferimento alla configurazione senza fili zero (Windows XP)',
    address:
      'https://learn.microsoft.com/it-it/windows/win32/nativewifi/wireless-zero-configuration-reference',
  },
  'lync-it': {
    title:
      'Microsoft TechNet: Utilizzo dei Management Pack di Lync Server 2010 in uno scenario di coesistenza (later Windows)',
    address: 'https://technet.microsoft.com/it-it/library/jj205078(v=ocs.15)',
  },
  'intune-firewall-it': {
    title: 'Microsoft Intune: Proteggere i PC Windows con criteri di Windows Firewall (Windows 7)',
    address:
      'https://github.com/Microsoft/IntuneDocs.it-it/blob/515dfd70679437e93fce75e5e98e5f5973c70c2e/InTuneDocs/DeployUse/help-protect-windows-pcs-using-windows-firewall-policies-in-microsoft-intune.md',
  },
  'point-to-site-it': {
    title: 'Microsoft Azure: Risoluzione dei problemi di connessione da punto a sito (later Windows)',
    address:
      'https://learn.microsoft.com/it-it/azure/vpn-gateway/vpn-gateway-troubleshoot-vpn-point-to-site-connection-problems',
  },
  'time-service-it': {
    title: 'Microsoft: Strumenti e impostazioni del servizio Ora di Windows',
    address:
      'https://learn.microsoft.com/it-it/windows-server/networking/windows-time-service/windows-time-service-tools-and-settings',
  },
  'jea-it': {
    title: 'Microsoft PowerShell: Prerequisiti di JEA (later Windows)',
    address: 'https://learn.microsoft.com/it-it/powershell/scripting/learn/remoting/jea/prerequisites',
  },
  'xp-firewall-ja': {
    title:
      'Microsoft TechNet: Active Directory 環境で Windows XP SP2 のネットワーク保護技術を構成する方法 (2005; its table of policies leaves out the words they begin with)',
    address: 'https://technet.microsoft.com/ja-jp/library/cc700817(v=technet.10)',
  },
  'xp-sp2-ja': {
    title:
      'Microsoft TechNet: Windows XP セキュリティ ガイド, 付録 A, Windows XP Service Pack 2 のその他のガイダンス',
    address: 'https://technet.microsoft.com/ja-jp/library/dd363016(v=technet.10)',
  },
  'windows-2000-ja': {
    title: 'Microsoft TechNet: Securing Windows 2000 Server, 付録 D',
    address: 'https://technet.microsoft.com/ja-jp/library/cc751226(v=technet.10)',
  },
  'windows-2000-config-ja': {
    title: 'Microsoft TechNet: Microsoft Windows 2000 セキュリティ構成ガイド, 第 3 章',
    address: 'https://technet.microsoft.com/ja-jp/library/dd277455(v=technet.10)',
  },
  'wlan-ja': {
    title:
      'Microsoft TechNet: 証明書サービスを使用してワイヤレス LAN のセキュリティを保護する, 第 12 章 (Windows XP)',
    address: 'https://technet.microsoft.com/ja-jp/library/cc527047(v=technet.10)',
  },
  'exchange-w3svc-ja': {
    title:
      'Microsoft TechNet: World Wide Web Publishing Service が無効または見つからない (Exchange 2013; later Windows)',
    address:
      'https://technet.microsoft.com/ja-jp/library/ms.exch.setupreadiness.shouldrerunsetupforw3svc(v=exchg.150)',
  },
  vhd: {
    title: 'Microsoft Azure: Prepare a Windows VHD, in Dutch and Italian (later Windows)',
    address: 'https://learn.microsoft.com/azure/virtual-machines/windows/prepare-for-upload-vhd-image',
  },
  'accelerated-networking': {
    title:
      'Microsoft Azure: Create a Windows VM with accelerated networking, in Dutch and Spanish (later Windows)',
    address: 'https://learn.microsoft.com/azure/virtual-network/create-vm-accelerated-networking-powershell',
  },
  authentication: {
    title:
      'Microsoft: Group Policy settings used in Windows authentication, in Italian and Japanese (later Windows)',
    address:
      'https://learn.microsoft.com/windows-server/security/windows-authentication/group-policy-settings-used-in-windows-authentication',
  },
  'virtual-desktop': {
    title:
      'Microsoft Azure: Troubleshoot the Azure Virtual Desktop agent, in Italian and Japanese (later Windows)',
    address: 'https://learn.microsoft.com/azure/virtual-desktop/troubleshoot-agent',
  },
  'mmc-certificates': {
    title:
      'Microsoft .NET: View certificates with the MMC snap-in, in German, Spanish, Italian and Japanese (later Windows)',
    address:
      'https://learn.microsoft.com/dotnet/framework/wcf/feature-details/how-to-view-certificates-with-the-mmc-snap-in',
  },
  'port-sharing': {
    title:
      'Microsoft .NET: Enable the Net.TCP Port Sharing Service, in Spanish, Italian and Japanese (later Windows)',
    address:
      'https://learn.microsoft.com/dotnet/framework/wcf/feature-details/how-to-enable-the-net-tcp-port-sharing-service',
  },
  'distributed-replay': {
    title: 'Microsoft SQL Server: Distributed Replay security, in Spanish and Italian (later Windows)',
    address: 'https://learn.microsoft.com/sql/tools/distributed-replay/distributed-replay-security',
  },
  'wmi-control': {
    title: 'Microsoft: Setting namespace security with the WMI Control, in German, Spanish and Italian',
    address:
      'https://learn.microsoft.com/windows/win32/wmisdk/setting-namespace-security-with-the-wmi-control',
  },
  'application-log': {
    title: 'Microsoft SQL Server: View the Windows application log, in German and Italian (later Windows)',
    address:
      'https://learn.microsoft.com/sql/relational-databases/performance/view-the-windows-application-log-windows-10',
  },
  'dns-error': {
    title:
      'Microsoft Visual Studio: Ensure that DNS is correctly configured, in Spanish and Japanese (Windows Vista and later)',
    address:
      'https://learn.microsoft.com/visualstudio/debugger/error-ensure-that-dns-is-correctly-configured-on-the-target-computer',
  },
  wsus: {
    title:
      'Microsoft: Configure Group Policy settings for automatic updates, in German, Spanish and Italian (later Windows)',
    address:
      'https://learn.microsoft.com/windows-server/administration/windows-server-update-services/deploy/4-configure-group-policy-settings-for-automatic-updates',
  },
  'register-nl': {
    title: 'windowscorner.nl: Werken met de Register-editor',
    address: 'https://www.windowscorner.nl/handleidingen/windows/werken-met-de-registereditor.php',
  },
  'firewall-de': {
    title: 'wintotal.de: Windows-Firewall, Betriebsmodi über die Registry (Windows XP SP2)',
    address: 'https://wintotal.de/tipp/windows-firewall-betriebsmodi-ueber-die-registry',
  },
  'exceptions-de': {
    title: 'computerwissen.de: Konfigurieren Sie die Firewall von Windows XP',
    address: 'https://www.computerwissen.de/sicherheit/firewall/windows-xp-firewall-konfigurieren/',
  },
  'firewall-es': {
    title: 'Aplicación de seguridad informática: Firewall de Windows (Windows XP SP2)',
    address: 'https://aplicaciondeseguridadinformatica.blogspot.com',
  },
  'exceptions-es': {
    title: 'PC Actual: Cortafuegos de Windows (2009)',
    address: 'https://www.pcactual.com/noticias/trucos/cortafuegos-windows-2_3490',
  },
  'exceptions-it': {
    title: 'Webnews: Aprire le porte in Windows Firewall (Windows Vista)',
    address: 'https://webnews.it/2009/08/13/aprire-le-porte-in-windows-firewall',
  },
  'gpmc-report-de': {
    title: 'mcse.körbel-jua.at: a report of the Group Policy Management Console in German',
    address: 'https://mcse.xn--krbel-jua.at/links/290/gruppenrichtlinien/2000computer.htm',
  },
  'wine-nl': {
    title: 'Wine: its own Dutch translation, po/nl.po',
    address: 'https://github.com/wine-mirror/wine/blob/master/po/nl.po',
  },
  'wine-de': {
    title: 'Wine: its own German translation, po/de.po',
    address: 'https://github.com/wine-mirror/wine/blob/master/po/de.po',
  },
  'wine-es': {
    title: 'Wine: its own Spanish translation, po/es.po',
    address: 'https://github.com/wine-mirror/wine/blob/master/po/es.po',
  },
  'wine-it': {
    title: 'Wine: its own Italian translation, po/it.po',
    address: 'https://github.com/wine-mirror/wine/blob/master/po/it.po',
  },
  'wine-ja': {
    title: 'Wine: its own Japanese translation, po/ja.po',
    address: 'https://github.com/wine-mirror/wine/blob/master/po/ja.po',
  },
  'reactos-regedit': {
    title: 'ReactOS: its own translations of regedit, base/applications/regedit/lang',
    address: 'https://github.com/reactos/reactos/tree/master/base/applications/regedit/lang',
  },
  'reactos-netid': {
    title: 'ReactOS: its own translations of the page Computer Name, dll/win32/netid/lang',
    address: 'https://github.com/reactos/reactos/tree/master/dll/win32/netid/lang',
  },
  'reactos-services': {
    title: 'ReactOS: its own translations of the services manager, base/applications/mscutils/servman/lang',
    address: 'https://github.com/reactos/reactos/tree/master/base/applications/mscutils/servman/lang',
  },
} as const satisfies Record<string, { title: string; address: string }>

export type LabelSourceId = keyof typeof LABEL_SOURCES
