@echo off
setlocal EnableExtensions DisableDelayedExpansion
rem Receive Remote Assistance offers (Microsoft Knowledge Base 301527)
rem For Windows XP Professional, SP3
rem Made by the Remote Assistance wizard 0.2.0 from the answers 9C1B-2CFB
rem Saves what this computer has, sets what the wizard planned, looks whether it is there, and puts the saved settings
rem back if anything fails. Exit code: 0 set; 1 failed and put back; 2 not suitable, nothing changed; 3 set, but
rem something else still blocks offers; 4 failed, and not all of it could be put back.
rem Start it with /quiet to be asked nothing. restore.cmd is the way back.

rem A variable that somebody called errorlevel would hide the real one.
set "errorlevel="
set code=2
set "log=nul"
set "item="
set /a trouble=0
set "restart="

rem What this file is not for ends it here, before anything is changed.

rem fit: shell any
set "state=ok"
set "found=a command prompt of this Windows"
set "expected=the command prompt of this Windows: cmd.exe in the folder system32"
if defined PROCESSOR_ARCHITEW6432 set "found=the 32-bit command prompt of a 64-bit Windows"
if defined PROCESSOR_ARCHITEW6432 set "state=failed"
set "misfit=this is the wrong command prompt"
if not "%state%"=="ok" goto misfit

rem Only administrators can read this key.
reg query "HKU\S-1-5-19" >nul 2>&1
if not "%errorlevel%"=="0" goto norights

rem fit: windows 5.1
set "state=failed"
set "found=a Windows that does not say its version"
set "expected=version 5.1, which is Windows XP"
for /f "delims=" %%a in ('ver') do set "found=%%a"
ver | find " 5.1." >nul
if "%errorlevel%"=="0" set "state=ok"
set "misfit=this file is for another Windows"
if not "%state%"=="ok" goto misfit

rem fit: edition xp
set "state=unknown"
set "found=a Windows whose ProductType cannot be read"
set "expected=Windows XP, but not Home Edition"
for /f "tokens=1-5 delims=,	 " %%a in ('reg query "HKLM\SYSTEM\CurrentControlSet\Control\ProductOptions" /v ProductType 2^>nul') do if /i "%%a %%b %%c"=="ProductType REG_SZ WinNT" set "found=a Windows for workstations"
if "%found%"=="a Windows for workstations" set "state=ok"
if not "%state%"=="unknown" goto productknown
for /f "tokens=1-5 delims=,	 " %%a in ('reg query "HKLM\SYSTEM\CurrentControlSet\Control\ProductOptions" /v ProductType 2^>nul') do if /i "%%a %%b %%c"=="ProductType REG_SZ ServerNT" set "found=a server"
if "%found%"=="a server" set "state=failed"
if not "%state%"=="unknown" goto productknown
for /f "tokens=1-5 delims=,	 " %%a in ('reg query "HKLM\SYSTEM\CurrentControlSet\Control\ProductOptions" /v ProductType 2^>nul') do if /i "%%a %%b %%c"=="ProductType REG_SZ LanmanNT" set "found=a domain controller"
if "%found%"=="a domain controller" set "state=failed"
if not "%state%"=="unknown" goto productknown
:productknown
reg query "HKLM\SYSTEM\CurrentControlSet\Control\ProductOptions" /v ProductSuite 2>nul | find "Personal" >nul
if "%errorlevel%"=="0" set "found=Home Edition"
if "%errorlevel%"=="0" set "state=failed"
set "misfit=this file is for another edition of Windows"
if not "%state%"=="ok" goto misfit

rem fit: service-pack 2 3
set "state=failed"
set "found=a service pack that cannot be read"
set "expected=Service Pack 2 or Service Pack 3"
set /a pack=-1
for /f "tokens=1-5 delims=,	 " %%a in ('reg query "HKLM\SOFTWARE\Microsoft\Windows NT\CurrentVersion" /v CSDVersion 2^>nul') do if /i "%%a %%b %%c %%d"=="CSDVersion REG_SZ Service Pack" set /a pack=%%e 2>nul
rem Words that are no number are 0 there, or a mistake; there is no Service Pack 0.
if %pack%==0 set /a pack=-1
if not "%pack%"=="-1" goto packknown
reg query "HKLM\SOFTWARE\Microsoft\Windows NT\CurrentVersion" /v CSDVersion >nul 2>&1
if not "%errorlevel%"=="0" set /a pack=0
if not "%pack%"=="-1" goto packknown
for /f "tokens=1-5 delims=,	 " %%a in ('reg query "HKLM\SYSTEM\CurrentControlSet\Control\Windows" /v CSDVersion 2^>nul') do if /i "%%a %%b"=="CSDVersion REG_DWORD" set /a pack=%%c/256
:packknown
if not "%pack%"=="-1" set "found=Service Pack %pack%"
if %pack%==0 set "found=no service pack"
if "%pack%"=="-1" set "state=unknown"
if %pack%==2 set "state=ok"
if %pack%==3 set "state=ok"
set "misfit=this file is for another service pack"
if not "%state%"=="ok" goto misfit
rem The name of a command is not translated.
netsh help | find "firewall" >nul
if not "%errorlevel%"=="0" goto nofirewall
if not exist "%WINDIR%\SYSTEM32\Sessmgr.exe" goto noprogram
if not exist "%WINDIR%\PCHealth\HelpCtr\Binaries\Helpsvc.exe" goto noprogram
if not exist "%WINDIR%\PCHealth\HelpCtr\Binaries\Helpctr.exe" goto noprogram

rem Each run saves into a folder of its own. Nothing is changed before all of it is saved.
set "home=%~dp0%COMPUTERNAME%"
set /a number=0
:nextnumber
set /a number+=1
set "backup=%home%\backup-%number%"
if exist "%backup%" goto nextnumber
md "%backup%" >nul 2>&1
if not exist "%backup%" goto nofolder
set "log=%backup%\apply.log"
echo Saving what this computer has now, to
echo "%backup%"
>>"%log%" echo Started on %DATE% at %TIME%.
reg export "HKLM\SOFTWARE\Policies\Microsoft\Windows NT\Terminal Services" "%backup%\policy-windows-nt-terminal-services.reg" >nul 2>&1
if not "%errorlevel%"=="0" goto none1
if exist "%backup%\policy-windows-nt-terminal-services.reg" goto saved1
:none1
if exist "%backup%\policy-windows-nt-terminal-services.reg" goto nobackup
reg query "HKLM\SOFTWARE\Policies\Microsoft\Windows NT\Terminal Services" >nul 2>&1
if "%errorlevel%"=="0" goto nobackup
>"%backup%\policy-windows-nt-terminal-services.reg" echo Windows Registry Editor Version 5.00
>>"%backup%\policy-windows-nt-terminal-services.reg" echo.
>>"%backup%\policy-windows-nt-terminal-services.reg" echo [HKEY_LOCAL_MACHINE\SOFTWARE]
if not exist "%backup%\policy-windows-nt-terminal-services.reg" goto nobackup
:saved1
reg export "HKLM\SYSTEM\CurrentControlSet\Services\SharedAccess\Parameters\FirewallPolicy\DomainProfile\GloballyOpenPorts\List" "%backup%\local-domainprofile-port-135.reg" >nul 2>&1
if not "%errorlevel%"=="0" goto none2
if exist "%backup%\local-domainprofile-port-135.reg" goto saved2
:none2
if exist "%backup%\local-domainprofile-port-135.reg" goto nobackup
reg query "HKLM\SYSTEM\CurrentControlSet\Services\SharedAccess\Parameters\FirewallPolicy\DomainProfile\GloballyOpenPorts\List" >nul 2>&1
if "%errorlevel%"=="0" goto nobackup
>"%backup%\local-domainprofile-port-135.reg" echo Windows Registry Editor Version 5.00
>>"%backup%\local-domainprofile-port-135.reg" echo.
>>"%backup%\local-domainprofile-port-135.reg" echo [HKEY_LOCAL_MACHINE\SOFTWARE]
if not exist "%backup%\local-domainprofile-port-135.reg" goto nobackup
:saved2
reg export "HKLM\SYSTEM\CurrentControlSet\Services\SharedAccess\Parameters\FirewallPolicy\DomainProfile\AuthorizedApplications\List" "%backup%\local-domainprofile-sessmgr.reg" >nul 2>&1
if not "%errorlevel%"=="0" goto none3
if exist "%backup%\local-domainprofile-sessmgr.reg" goto saved3
:none3
if exist "%backup%\local-domainprofile-sessmgr.reg" goto nobackup
reg query "HKLM\SYSTEM\CurrentControlSet\Services\SharedAccess\Parameters\FirewallPolicy\DomainProfile\AuthorizedApplications\List" >nul 2>&1
if "%errorlevel%"=="0" goto nobackup
>"%backup%\local-domainprofile-sessmgr.reg" echo Windows Registry Editor Version 5.00
>>"%backup%\local-domainprofile-sessmgr.reg" echo.
>>"%backup%\local-domainprofile-sessmgr.reg" echo [HKEY_LOCAL_MACHINE\SOFTWARE]
if not exist "%backup%\local-domainprofile-sessmgr.reg" goto nobackup
:saved3
reg export "HKLM\SYSTEM\CurrentControlSet\Services\SharedAccess\Parameters\FirewallPolicy\DomainProfile\AuthorizedApplications\List" "%backup%\local-domainprofile-helpsvc.reg" >nul 2>&1
if not "%errorlevel%"=="0" goto none4
if exist "%backup%\local-domainprofile-helpsvc.reg" goto saved4
:none4
if exist "%backup%\local-domainprofile-helpsvc.reg" goto nobackup
reg query "HKLM\SYSTEM\CurrentControlSet\Services\SharedAccess\Parameters\FirewallPolicy\DomainProfile\AuthorizedApplications\List" >nul 2>&1
if "%errorlevel%"=="0" goto nobackup
>"%backup%\local-domainprofile-helpsvc.reg" echo Windows Registry Editor Version 5.00
>>"%backup%\local-domainprofile-helpsvc.reg" echo.
>>"%backup%\local-domainprofile-helpsvc.reg" echo [HKEY_LOCAL_MACHINE\SOFTWARE]
if not exist "%backup%\local-domainprofile-helpsvc.reg" goto nobackup
:saved4
reg export "HKLM\SYSTEM\CurrentControlSet\Services\SharedAccess\Parameters\FirewallPolicy\DomainProfile\AuthorizedApplications\List" "%backup%\local-domainprofile-helpctr.reg" >nul 2>&1
if not "%errorlevel%"=="0" goto none5
if exist "%backup%\local-domainprofile-helpctr.reg" goto saved5
:none5
if exist "%backup%\local-domainprofile-helpctr.reg" goto nobackup
reg query "HKLM\SYSTEM\CurrentControlSet\Services\SharedAccess\Parameters\FirewallPolicy\DomainProfile\AuthorizedApplications\List" >nul 2>&1
if "%errorlevel%"=="0" goto nobackup
>"%backup%\local-domainprofile-helpctr.reg" echo Windows Registry Editor Version 5.00
>>"%backup%\local-domainprofile-helpctr.reg" echo.
>>"%backup%\local-domainprofile-helpctr.reg" echo [HKEY_LOCAL_MACHINE\SOFTWARE]
if not exist "%backup%\local-domainprofile-helpctr.reg" goto nobackup
:saved5
reg query "HKLM\SOFTWARE\Policies\Microsoft\Windows NT" >nul 2>&1
if "%errorlevel%"=="0" goto there1
>"%backup%\no-policy-windows-nt.txt" echo This key was not there.
if not exist "%backup%\no-policy-windows-nt.txt" goto nobackup
:there1
>"%backup%\complete.txt" echo All of it was saved on %DATE% at %TIME%.
if not exist "%backup%\complete.txt" goto nobackup

echo Applying.

rem Windows adds up the addresses of all entries for a port or a program: what is there already goes.
set "item=other entries for the same port and programs"
>>"%log%" echo Setting %item%.
set "line="
for /f "delims=" %%a in ('reg query "HKLM\SYSTEM\CurrentControlSet\Services\SharedAccess\Parameters\FirewallPolicy\DomainProfile\GloballyOpenPorts\List" 2^>nul ^& echo end') do (
  set "line=%%a"
  call :clear "HKLM\SYSTEM\CurrentControlSet\Services\SharedAccess\Parameters\FirewallPolicy\DomainProfile\GloballyOpenPorts\List" "135:TCP" "135:TCP"
)
reg delete "HKLM\SYSTEM\CurrentControlSet\Services\SharedAccess\Parameters\FirewallPolicy\DomainProfile\AuthorizedApplications\List" /v "%%WINDIR%%\SYSTEM32\Sessmgr.exe" /f >nul 2>&1
reg delete "HKLM\SYSTEM\CurrentControlSet\Services\SharedAccess\Parameters\FirewallPolicy\DomainProfile\AuthorizedApplications\List" /v "%%SystemRoot%%\SYSTEM32\Sessmgr.exe" /f >nul 2>&1
set "line="
for /f "delims=" %%a in ('reg query "HKLM\SYSTEM\CurrentControlSet\Services\SharedAccess\Parameters\FirewallPolicy\DomainProfile\AuthorizedApplications\List" 2^>nul ^& echo end') do (
  set "line=%%a"
  call :clear "HKLM\SYSTEM\CurrentControlSet\Services\SharedAccess\Parameters\FirewallPolicy\DomainProfile\AuthorizedApplications\List" "\SYSTEM32\Sessmgr.exe" "%WINDIR%\SYSTEM32\Sessmgr.exe"
)
reg delete "HKLM\SYSTEM\CurrentControlSet\Services\SharedAccess\Parameters\FirewallPolicy\DomainProfile\AuthorizedApplications\List" /v "%%WINDIR%%\PCHealth\HelpCtr\Binaries\Helpsvc.exe" /f >nul 2>&1
reg delete "HKLM\SYSTEM\CurrentControlSet\Services\SharedAccess\Parameters\FirewallPolicy\DomainProfile\AuthorizedApplications\List" /v "%%SystemRoot%%\PCHealth\HelpCtr\Binaries\Helpsvc.exe" /f >nul 2>&1
set "line="
for /f "delims=" %%a in ('reg query "HKLM\SYSTEM\CurrentControlSet\Services\SharedAccess\Parameters\FirewallPolicy\DomainProfile\AuthorizedApplications\List" 2^>nul ^& echo end') do (
  set "line=%%a"
  call :clear "HKLM\SYSTEM\CurrentControlSet\Services\SharedAccess\Parameters\FirewallPolicy\DomainProfile\AuthorizedApplications\List" "\PCHealth\HelpCtr\Binaries\Helpsvc.exe" "%WINDIR%\PCHealth\HelpCtr\Binaries\Helpsvc.exe"
)
reg delete "HKLM\SYSTEM\CurrentControlSet\Services\SharedAccess\Parameters\FirewallPolicy\DomainProfile\AuthorizedApplications\List" /v "%%WINDIR%%\PCHealth\HelpCtr\Binaries\Helpctr.exe" /f >nul 2>&1
reg delete "HKLM\SYSTEM\CurrentControlSet\Services\SharedAccess\Parameters\FirewallPolicy\DomainProfile\AuthorizedApplications\List" /v "%%SystemRoot%%\PCHealth\HelpCtr\Binaries\Helpctr.exe" /f >nul 2>&1
set "line="
for /f "delims=" %%a in ('reg query "HKLM\SYSTEM\CurrentControlSet\Services\SharedAccess\Parameters\FirewallPolicy\DomainProfile\AuthorizedApplications\List" 2^>nul ^& echo end') do (
  set "line=%%a"
  call :clear "HKLM\SYSTEM\CurrentControlSet\Services\SharedAccess\Parameters\FirewallPolicy\DomainProfile\AuthorizedApplications\List" "\PCHealth\HelpCtr\Binaries\Helpctr.exe" "%WINDIR%\PCHealth\HelpCtr\Binaries\Helpctr.exe"
)

set "item=fAllowUnsolicited"
>>"%log%" echo Setting %item%.
reg add "HKLM\SOFTWARE\Policies\Microsoft\Windows NT\Terminal Services" /v "fAllowUnsolicited" /t REG_DWORD /d 1 /f >nul 2>&1
if not "%errorlevel%"=="0" goto failed

set "item=fAllowUnsolicitedFullControl"
>>"%log%" echo Setting %item%.
reg add "HKLM\SOFTWARE\Policies\Microsoft\Windows NT\Terminal Services" /v "fAllowUnsolicitedFullControl" /t REG_DWORD /d 1 /f >nul 2>&1
if not "%errorlevel%"=="0" goto failed

set "item=the list of helpers"
>>"%log%" echo Setting %item%.
reg query "HKLM\SOFTWARE\Policies\Microsoft\Windows NT\Terminal Services\RAUnsolicit" >nul 2>&1
if not "%errorlevel%"=="0" goto cleared
reg delete "HKLM\SOFTWARE\Policies\Microsoft\Windows NT\Terminal Services\RAUnsolicit" /f >nul 2>&1
if not "%errorlevel%"=="0" goto failed
:cleared
reg add "HKLM\SOFTWARE\Policies\Microsoft\Windows NT\Terminal Services\RAUnsolicit" /v "CONTOSO\RA-Helpers" /t REG_SZ /d "CONTOSO\RA-Helpers" /f >nul 2>&1
if not "%errorlevel%"=="0" goto failed
reg add "HKLM\SOFTWARE\Policies\Microsoft\Windows NT\Terminal Services\RAUnsolicit" /v "CONTOSO\m.de.vries" /t REG_SZ /d "CONTOSO\m.de.vries" /f >nul 2>&1
if not "%errorlevel%"=="0" goto failed

set "item=the exception for port 135"
>>"%log%" echo Setting %item%.
netsh firewall delete portopening protocol=TCP port=135 profile=DOMAIN >nul 2>&1
netsh firewall add portopening protocol=TCP port=135 name="Offer Remote Assistance" mode=ENABLE scope=CUSTOM addresses=LocalSubnet,10.0.0.0/8 profile=DOMAIN >nul 2>&1
if not "%errorlevel%"=="0" goto failed

set "item=the exception for Sessmgr.exe"
>>"%log%" echo Setting %item%.
netsh firewall delete allowedprogram program="%WINDIR%\SYSTEM32\Sessmgr.exe" profile=DOMAIN >nul 2>&1
netsh firewall add allowedprogram program="%WINDIR%\SYSTEM32\Sessmgr.exe" name="Remote Assistance" mode=ENABLE scope=CUSTOM addresses=LocalSubnet,10.0.0.0/8 profile=DOMAIN >nul 2>&1
if not "%errorlevel%"=="0" goto failed

set "item=the exception for Helpsvc.exe"
>>"%log%" echo Setting %item%.
netsh firewall delete allowedprogram program="%WINDIR%\PCHealth\HelpCtr\Binaries\Helpsvc.exe" profile=DOMAIN >nul 2>&1
netsh firewall add allowedprogram program="%WINDIR%\PCHealth\HelpCtr\Binaries\Helpsvc.exe" name="Offer Remote Assistance" mode=ENABLE scope=CUSTOM addresses=LocalSubnet,10.0.0.0/8 profile=DOMAIN >nul 2>&1
if not "%errorlevel%"=="0" goto failed

set "item=the exception for Helpctr.exe"
>>"%log%" echo Setting %item%.
netsh firewall delete allowedprogram program="%WINDIR%\PCHealth\HelpCtr\Binaries\Helpctr.exe" profile=DOMAIN >nul 2>&1
netsh firewall add allowedprogram program="%WINDIR%\PCHealth\HelpCtr\Binaries\Helpctr.exe" name="Remote Assistance - Windows Messenger and Voice" mode=ENABLE scope=CUSTOM addresses=LocalSubnet,10.0.0.0/8 profile=DOMAIN >nul 2>&1
if not "%errorlevel%"=="0" goto failed

echo Looking whether it is all there.
>>"%log%" echo Looking whether it is all there.
set /a found=0
set "blocked="

set "item=the policy Offer Remote Assistance must be on: fAllowUnsolicited 1"
set "state=failed"
for /f "tokens=1-7 delims=:	 " %%a in ('reg query "HKLM\SOFTWARE\Policies\Microsoft\Windows NT\Terminal Services" /v "fAllowUnsolicited" 2^>nul') do (
  if /i "%%a %%b %%c %%d"=="fAllowUnsolicited REG_DWORD 0x1 " set "state=ok"
)
if "%state%"=="failed" goto failed

set "item=view only or control must be as chosen: fAllowUnsolicitedFullControl"
set "state=failed"
for /f "tokens=1-7 delims=:	 " %%a in ('reg query "HKLM\SOFTWARE\Policies\Microsoft\Windows NT\Terminal Services" /v "fAllowUnsolicitedFullControl" 2^>nul') do (
  if /i "%%a %%b %%c %%d"=="fAllowUnsolicitedFullControl REG_DWORD 0x1 " set "state=ok"
)
if "%state%"=="failed" goto failed

set "item=the helper must be on the list RAUnsolicit"
set "state=failed"
reg query "HKLM\SOFTWARE\Policies\Microsoft\Windows NT\Terminal Services\RAUnsolicit" /v "CONTOSO\RA-Helpers" >nul 2>&1
if "%errorlevel%"=="0" set "state=ok"
if "%state%"=="ok" set /a found+=1
if "%state%"=="failed" goto failed

set "item=the helper must be on the list RAUnsolicit"
set "state=failed"
reg query "HKLM\SOFTWARE\Policies\Microsoft\Windows NT\Terminal Services\RAUnsolicit" /v "CONTOSO\m.de.vries" >nul 2>&1
if "%errorlevel%"=="0" set "state=ok"
if "%state%"=="ok" set /a found+=1
if "%state%"=="failed" goto failed

set "item=nobody else may be on the list RAUnsolicit, and none of those not asked for may be missing"
set "state=failed"
set /a listed=0
set "cut=1"
for /f %%a in ('reg query "HKLM\SOFTWARE\Policies\Microsoft\Windows NT\Terminal Services\RAUnsolicit" 2^>nul ^| find "REG_" ^& echo end') do (
  set /a listed+=1
  if /i "%%a"=="end" set "cut="
)
for /f %%a in ('reg query "HKLM\SOFTWARE\Policies\Microsoft\Windows NT\Terminal Services\RAUnsolicit" 2^>nul ^| find "    <NO NAME>"') do set /a listed-=1
set /a expected=found+1
if %listed% equ %expected% set "state=ok"
if defined cut set "state=unknown"
if "%state%"=="failed" goto failed

set "state=failed"
for /f "tokens=1-7 delims=:	 " %%a in ('reg query "HKLM\SOFTWARE\Microsoft\Ole" /v "EnableDCOM" 2^>nul') do (
  if /i "%%a %%b %%c %%d"=="EnableDCOM REG_SZ Y " set "state=ok"
)
if "%state%"=="failed" set "blocked=1"
if "%state%"=="failed" echo NOT RIGHT: EnableDCOM must be Y.
if "%state%"=="failed" >>"%log%" echo Not right: EnableDCOM must be Y.

set "state=ok"
reg query "HKLM\SOFTWARE\Policies\Microsoft\Windows NT\DCOM" /v "MachineAccessRestriction" >nul 2>&1
if "%errorlevel%"=="0" set "state=unknown"
reg query "HKLM\SOFTWARE\Policies\Microsoft\Windows NT\DCOM" /v "MachineLaunchRestriction" >nul 2>&1
if "%errorlevel%"=="0" set "state=unknown"
if "%state%"=="failed" set "blocked=1"
if "%state%"=="failed" echo NOT RIGHT: a policy that restricts DCOM must have the helpers in it, with remote access, launch and activation: KB 884910.
if "%state%"=="failed" >>"%log%" echo Not right: a policy that restricts DCOM must have the helpers in it, with remote access, launch and activation: KB 884910.

set "state=failed"
for /f "tokens=1-7 delims=:	 " %%a in ('reg query "HKLM\SYSTEM\CurrentControlSet\Services\RDSessMgr" /v "Start" 2^>nul') do (
  if /i "%%a %%b"=="Start REG_DWORD" set "state=ok"
  if /i "%%a %%b %%c %%d"=="Start REG_DWORD 0x4 " set "state=failed"
)
if "%state%"=="failed" set "blocked=1"
if "%state%"=="failed" echo NOT RIGHT: the service RDSessMgr must be there and not be disabled.
if "%state%"=="failed" >>"%log%" echo Not right: the service RDSessMgr must be there and not be disabled.

set "state=ok"
for /f "tokens=1-7 delims=:	 " %%a in ('reg query "HKLM\SYSTEM\CurrentControlSet\Services\helpsvc" /v "Start" 2^>nul') do (
  if /i "%%a %%b %%c %%d"=="Start REG_DWORD 0x4 " set "state=unknown"
)
if "%state%"=="failed" set "blocked=1"
if "%state%"=="failed" echo NOT RIGHT: the service helpsvc, Help and Support, should not be disabled: that might matter.
if "%state%"=="failed" >>"%log%" echo Not right: the service helpsvc, Help and Support, should not be disabled: that might matter.

set "state=ok"
for /f "tokens=1-7 delims=:	 " %%a in ('reg query "HKLM\SYSTEM\CurrentControlSet\Services\TermService" /v "Start" 2^>nul') do (
  if /i "%%a %%b %%c %%d"=="Start REG_DWORD 0x4 " set "state=unknown"
)
if "%state%"=="failed" set "blocked=1"
if "%state%"=="failed" echo NOT RIGHT: the service TermService, Terminal Services, should not be disabled: that might matter.
if "%state%"=="failed" >>"%log%" echo Not right: the service TermService, Terminal Services, should not be disabled: that might matter.

set "state=failed"
netsh help | find "firewall" >nul
if "%errorlevel%"=="0" set "state=ok"
if "%state%"=="failed" set "blocked=1"
if "%state%"=="failed" echo NOT RIGHT: netsh firewall must exist.
if "%state%"=="failed" >>"%log%" echo Not right: netsh firewall must exist.

set "state=ok"
for /f "tokens=1-7 delims=:	 " %%a in ('reg query "HKLM\SOFTWARE\Policies\Microsoft\WindowsFirewall\DomainProfile" /v "DoNotAllowExceptions" 2^>nul') do (
  if /i "%%a %%b %%c %%d"=="DoNotAllowExceptions REG_DWORD 0x1 " set "state=failed"
)
if "%state%"=="failed" set "blocked=1"
if "%state%"=="failed" echo NOT RIGHT: no policy may forbid exceptions: DoNotAllowExceptions 1.
if "%state%"=="failed" >>"%log%" echo Not right: no policy may forbid exceptions: DoNotAllowExceptions 1.

set "state=ok"
for /f "tokens=1-7 delims=:	 " %%a in ('reg query "HKLM\SYSTEM\CurrentControlSet\Services\SharedAccess\Parameters\FirewallPolicy\DomainProfile" /v "DoNotAllowExceptions" 2^>nul') do (
  if /i "%%a %%b %%c %%d"=="DoNotAllowExceptions REG_DWORD 0x1 " set "state=failed"
)
if "%state%"=="failed" set "blocked=1"
if "%state%"=="failed" echo NOT RIGHT: the computer itself may not forbid exceptions: DoNotAllowExceptions 1.
if "%state%"=="failed" >>"%log%" echo Not right: the computer itself may not forbid exceptions: DoNotAllowExceptions 1.

set "state=ok"
reg query "HKLM\SOFTWARE\Policies\Microsoft\WindowsFirewall\DomainProfile\GloballyOpenPorts" /v "Enabled" >nul 2>&1
if "%errorlevel%"=="0" set "state=failed"
reg query "HKLM\SOFTWARE\Policies\Microsoft\WindowsFirewall\DomainProfile\GloballyOpenPorts" /v "AllowUserPrefMerge" >nul 2>&1
if "%errorlevel%"=="0" set "state=failed"
for /f "tokens=1-7 delims=:	 " %%a in ('reg query "HKLM\SOFTWARE\Policies\Microsoft\WindowsFirewall\DomainProfile\GloballyOpenPorts" /v "AllowUserPrefMerge" 2^>nul') do (
  if /i "%%a %%b %%c %%d"=="AllowUserPrefMerge REG_DWORD 0x1 " set "state=ok"
)
if "%state%"=="failed" set "blocked=1"
if "%state%"=="failed" echo NOT RIGHT: the list of ports with the exception must be in force.
if "%state%"=="failed" >>"%log%" echo Not right: the list of ports with the exception must be in force.

set "item=TCP port 135 must be open, not to every address; to which ones is not looked at"
set "state=failed"
set "enabled="
set "disabled="
set "wider="
set "cut="
set "line="
for /f "delims=" %%a in ('reg query "HKLM\SYSTEM\CurrentControlSet\Services\SharedAccess\Parameters\FirewallPolicy\DomainProfile\GloballyOpenPorts\List" 2^>nul ^& echo end') do (
  set "line=%%a"
  call :look "135:TCP" not "*"
)
if not "%line%"=="end" call :broken
if defined enabled set "state=ok"
if defined cut set "state=unknown"
if defined disabled set "state=failed"
if defined wider set "state=failed"
if "%state%"=="failed" goto failed
if defined cut goto failed

set "state=ok"
reg query "HKLM\SOFTWARE\Policies\Microsoft\WindowsFirewall\DomainProfile\AuthorizedApplications" /v "Enabled" >nul 2>&1
if "%errorlevel%"=="0" set "state=failed"
reg query "HKLM\SOFTWARE\Policies\Microsoft\WindowsFirewall\DomainProfile\AuthorizedApplications" /v "AllowUserPrefMerge" >nul 2>&1
if "%errorlevel%"=="0" set "state=failed"
for /f "tokens=1-7 delims=:	 " %%a in ('reg query "HKLM\SOFTWARE\Policies\Microsoft\WindowsFirewall\DomainProfile\AuthorizedApplications" /v "AllowUserPrefMerge" 2^>nul') do (
  if /i "%%a %%b %%c %%d"=="AllowUserPrefMerge REG_DWORD 0x1 " set "state=ok"
)
if "%state%"=="failed" set "blocked=1"
if "%state%"=="failed" echo NOT RIGHT: the list of programs with the exceptions must be in force.
if "%state%"=="failed" >>"%log%" echo Not right: the list of programs with the exceptions must be in force.

set "item=Sessmgr.exe must be an exception, not to every address; to which ones is not looked at"
set "state=failed"
set "enabled="
set "disabled="
set "wider="
set "cut="
set "line="
for /f "delims=" %%a in ('reg query "HKLM\SYSTEM\CurrentControlSet\Services\SharedAccess\Parameters\FirewallPolicy\DomainProfile\AuthorizedApplications\List" 2^>nul ^& echo end') do (
  set "line=%%a"
  call :look "\SYSTEM32\Sessmgr.exe" not "*"
)
if not "%line%"=="end" call :broken
if defined enabled set "state=ok"
if defined cut set "state=unknown"
if defined disabled set "state=failed"
if defined wider set "state=failed"
if "%state%"=="failed" goto failed
if defined cut goto failed

set "item=Helpsvc.exe must be an exception, not to every address; to which ones is not looked at"
set "state=failed"
set "enabled="
set "disabled="
set "wider="
set "cut="
set "line="
for /f "delims=" %%a in ('reg query "HKLM\SYSTEM\CurrentControlSet\Services\SharedAccess\Parameters\FirewallPolicy\DomainProfile\AuthorizedApplications\List" 2^>nul ^& echo end') do (
  set "line=%%a"
  call :look "\PCHealth\HelpCtr\Binaries\Helpsvc.exe" not "*"
)
if not "%line%"=="end" call :broken
if defined enabled set "state=ok"
if defined cut set "state=unknown"
if defined disabled set "state=failed"
if defined wider set "state=failed"
if "%state%"=="failed" goto failed
if defined cut goto failed

set "item=Helpctr.exe must be an exception, not to every address; to which ones is not looked at"
set "state=failed"
set "enabled="
set "disabled="
set "wider="
set "cut="
set "line="
for /f "delims=" %%a in ('reg query "HKLM\SYSTEM\CurrentControlSet\Services\SharedAccess\Parameters\FirewallPolicy\DomainProfile\AuthorizedApplications\List" 2^>nul ^& echo end') do (
  set "line=%%a"
  call :look "\PCHealth\HelpCtr\Binaries\Helpctr.exe" not "*"
)
if not "%line%"=="end" call :broken
if defined enabled set "state=ok"
if defined cut set "state=unknown"
if defined disabled set "state=failed"
if defined wider set "state=failed"
if "%state%"=="failed" goto failed
if defined cut goto failed

set "state=ok"
for /f "tokens=1-7 delims=:	 " %%a in ('reg query "HKLM\SOFTWARE\Policies\Microsoft\WindowsFirewall\DomainProfile\RemoteAdminSettings" /v "Enabled" 2^>nul') do (
  if /i "%%a %%b %%c %%d"=="Enabled REG_DWORD 0x0 " set "state=unknown"
)
if "%state%"=="failed" set "blocked=1"
if "%state%"=="failed" echo NOT RIGHT: the policy for remote administration should not be off: that might matter.
if "%state%"=="failed" >>"%log%" echo Not right: the policy for remote administration should not be off: that might matter.

set "state=ok"
set "enabled="
set "disabled="
set "wider="
set "cut="
set "line="
for /f "delims=" %%a in ('reg query "HKLM\SOFTWARE\Policies\Microsoft\WindowsFirewall\DomainProfile\GloballyOpenPorts\List" 2^>nul ^& echo end') do (
  set "line=%%a"
  call :look "135:TCP" is "localsubnet,10.0.0.0/8"
)
if not "%line%"=="end" call :broken
if defined cut set "state=unknown"
if defined wider set "state=unknown"
if defined disabled set "state=failed"
set "enabled=1"
for /f "tokens=1-7 delims=:	 " %%a in ('reg query "HKLM\SOFTWARE\Policies\Microsoft\WindowsFirewall\DomainProfile\GloballyOpenPorts" /v "Enabled" 2^>nul') do (
  if /i "%%a %%b %%c %%d"=="Enabled REG_DWORD 0x1 " set "enabled="
)
if defined enabled set "state=ok"
if "%state%"=="failed" set "blocked=1"
if "%state%"=="failed" echo NOT RIGHT: no entry for these ports in the other list that counts may be disabled, nor open to others.
if "%state%"=="failed" >>"%log%" echo Not right: no entry for these ports in the other list that counts may be disabled, nor open to others.

set "state=ok"
set "enabled="
set "disabled="
set "wider="
set "cut="
set "line="
for /f "delims=" %%a in ('reg query "HKLM\SOFTWARE\Policies\Microsoft\WindowsFirewall\DomainProfile\AuthorizedApplications\List" 2^>nul ^& echo end') do (
  set "line=%%a"
  call :look "\SYSTEM32\Sessmgr.exe" any ""
  call :look "\PCHealth\HelpCtr\Binaries\Helpsvc.exe" is "localsubnet,10.0.0.0/8"
  call :look "\PCHealth\HelpCtr\Binaries\Helpctr.exe" is "localsubnet,10.0.0.0/8"
)
if not "%line%"=="end" call :broken
if defined cut set "state=unknown"
if defined wider set "state=unknown"
if defined disabled set "state=failed"
set "enabled=1"
for /f "tokens=1-7 delims=:	 " %%a in ('reg query "HKLM\SOFTWARE\Policies\Microsoft\WindowsFirewall\DomainProfile\AuthorizedApplications" /v "Enabled" 2^>nul') do (
  if /i "%%a %%b %%c %%d"=="Enabled REG_DWORD 0x1 " set "enabled="
)
if defined enabled set "state=ok"
if "%state%"=="failed" set "blocked=1"
if "%state%"=="failed" echo NOT RIGHT: no entry for these programs in the other list that counts may be disabled, nor open to others.
if "%state%"=="failed" >>"%log%" echo Not right: no entry for these programs in the other list that counts may be disabled, nor open to others.

if defined blocked goto blocked
echo Done: everything is set. To go back, start restore.cmd from this folder.
>>"%log%" echo Done.
set code=0
goto finish

:blocked
echo The settings are in, but offers will not come through yet: see above what is not right.
echo Mend that, and start verify.cmd. To go back, start restore.cmd from this folder.
>>"%log%" echo Set, but not right yet.
set code=3
goto finish

:failed
echo FAILED: %item%. Putting back what was there.
>>"%log%" echo FAILED: %item%.
call :putback
set code=1
echo The log is in
echo "%log%"
if not %trouble%==0 goto notback
if defined restart goto restart
echo Everything is as it was before.
>>"%log%" echo Everything is as it was before.
goto finish
:restart
echo The settings are as they were before. Restart the computer: netsh could not tell Windows Firewall all of it.
>>"%log%" echo The settings are as they were before; a restart is needed.
goto finish
:notback
set code=4
echo NOT everything could be put back. Keep the folder with the backup, and start restore.cmd.
>>"%log%" echo Not everything could be put back: %trouble%.
goto finish

:nobackup
echo Nothing was changed: what is there now could not be saved. The log is in
echo "%log%"
set code=2
goto finish

:nofolder
echo Nothing was changed: there is no room for a backup beside this file.
echo Copy the file to a folder on this computer, and start it there.
set code=2
goto finish

:nofirewall
echo Nothing was changed: this Windows has no "netsh firewall".
echo It came with Windows XP Service Pack 2 and Windows Server 2003 Service Pack 1.
goto finish

:noprogram
echo Nothing was changed: a program of Remote Assistance is missing on this computer.
echo It is one of those in the exceptions: Sessmgr.exe, Helpsvc.exe, Helpctr.exe.
goto finish

:misfit
echo Nothing was changed: %misfit%. Found: %found%. Expected: %expected%.
set code=2
goto finish

:norights
echo Nothing was changed: this needs the rights of an administrator. Found: an account without them. Expected: an administrator, by logging on or by Run as.
set code=2
goto finish

:finish
echo.
if /i not "%~1"=="/quiet" if /i not "%~3"=="/quiet" pause
endlocal & exit /b %code%

:putback
if not exist "%backup%\policy-windows-nt-terminal-services.reg" goto back1
>>"%log%" echo Putting back policy-windows-nt-terminal-services.
reg query "HKLM\SOFTWARE\Policies\Microsoft\Windows NT\Terminal Services" >nul 2>&1
if not "%errorlevel%"=="0" goto clear1x1
reg delete "HKLM\SOFTWARE\Policies\Microsoft\Windows NT\Terminal Services" /f >nul 2>&1
if not "%errorlevel%"=="0" set /a trouble+=1
:clear1x1
reg import "%backup%\policy-windows-nt-terminal-services.reg" >nul 2>&1
if not "%errorlevel%"=="0" set /a trouble+=1
:back1
if not exist "%backup%\policy-windowsfirewall-domainprofile-globallyopenports.reg" goto back2
>>"%log%" echo Putting back policy-windowsfirewall-domainprofile-globallyopenports.
reg query "HKLM\SOFTWARE\Policies\Microsoft\WindowsFirewall\DomainProfile\GloballyOpenPorts" >nul 2>&1
if not "%errorlevel%"=="0" goto clear2x1
reg delete "HKLM\SOFTWARE\Policies\Microsoft\WindowsFirewall\DomainProfile\GloballyOpenPorts" /f >nul 2>&1
if not "%errorlevel%"=="0" set /a trouble+=1
:clear2x1
reg import "%backup%\policy-windowsfirewall-domainprofile-globallyopenports.reg" >nul 2>&1
if not "%errorlevel%"=="0" set /a trouble+=1
:back2
if not exist "%backup%\policy-windowsfirewall-domainprofile-authorizedapplications.reg" goto back3
>>"%log%" echo Putting back policy-windowsfirewall-domainprofile-authorizedapplications.
reg query "HKLM\SOFTWARE\Policies\Microsoft\WindowsFirewall\DomainProfile\AuthorizedApplications" >nul 2>&1
if not "%errorlevel%"=="0" goto clear3x1
reg delete "HKLM\SOFTWARE\Policies\Microsoft\WindowsFirewall\DomainProfile\AuthorizedApplications" /f >nul 2>&1
if not "%errorlevel%"=="0" set /a trouble+=1
:clear3x1
reg import "%backup%\policy-windowsfirewall-domainprofile-authorizedapplications.reg" >nul 2>&1
if not "%errorlevel%"=="0" set /a trouble+=1
:back3
if not exist "%backup%\policy-windowsfirewall-domainprofile-services.reg" goto back4
>>"%log%" echo Putting back policy-windowsfirewall-domainprofile-services.
reg query "HKLM\SOFTWARE\Policies\Microsoft\WindowsFirewall\DomainProfile\Services" >nul 2>&1
if not "%errorlevel%"=="0" goto clear4x1
reg delete "HKLM\SOFTWARE\Policies\Microsoft\WindowsFirewall\DomainProfile\Services" /f >nul 2>&1
if not "%errorlevel%"=="0" set /a trouble+=1
:clear4x1
reg import "%backup%\policy-windowsfirewall-domainprofile-services.reg" >nul 2>&1
if not "%errorlevel%"=="0" set /a trouble+=1
:back4
if not exist "%backup%\policy-windowsfirewall-standardprofile-globallyopenports.reg" goto back5
>>"%log%" echo Putting back policy-windowsfirewall-standardprofile-globallyopenports.
reg query "HKLM\SOFTWARE\Policies\Microsoft\WindowsFirewall\StandardProfile\GloballyOpenPorts" >nul 2>&1
if not "%errorlevel%"=="0" goto clear5x1
reg delete "HKLM\SOFTWARE\Policies\Microsoft\WindowsFirewall\StandardProfile\GloballyOpenPorts" /f >nul 2>&1
if not "%errorlevel%"=="0" set /a trouble+=1
:clear5x1
reg import "%backup%\policy-windowsfirewall-standardprofile-globallyopenports.reg" >nul 2>&1
if not "%errorlevel%"=="0" set /a trouble+=1
:back5
if not exist "%backup%\policy-windowsfirewall-standardprofile-authorizedapplications.reg" goto back6
>>"%log%" echo Putting back policy-windowsfirewall-standardprofile-authorizedapplications.
reg query "HKLM\SOFTWARE\Policies\Microsoft\WindowsFirewall\StandardProfile\AuthorizedApplications" >nul 2>&1
if not "%errorlevel%"=="0" goto clear6x1
reg delete "HKLM\SOFTWARE\Policies\Microsoft\WindowsFirewall\StandardProfile\AuthorizedApplications" /f >nul 2>&1
if not "%errorlevel%"=="0" set /a trouble+=1
:clear6x1
reg import "%backup%\policy-windowsfirewall-standardprofile-authorizedapplications.reg" >nul 2>&1
if not "%errorlevel%"=="0" set /a trouble+=1
:back6
if not exist "%backup%\policy-windowsfirewall-standardprofile-services.reg" goto back7
>>"%log%" echo Putting back policy-windowsfirewall-standardprofile-services.
reg query "HKLM\SOFTWARE\Policies\Microsoft\WindowsFirewall\StandardProfile\Services" >nul 2>&1
if not "%errorlevel%"=="0" goto clear7x1
reg delete "HKLM\SOFTWARE\Policies\Microsoft\WindowsFirewall\StandardProfile\Services" /f >nul 2>&1
if not "%errorlevel%"=="0" set /a trouble+=1
:clear7x1
reg import "%backup%\policy-windowsfirewall-standardprofile-services.reg" >nul 2>&1
if not "%errorlevel%"=="0" set /a trouble+=1
:back7
if not exist "%backup%\software-microsoft-ole.reg" goto back8
>>"%log%" echo Putting back software-microsoft-ole.
reg query "HKLM\SOFTWARE\Microsoft\Ole" /v "EnableDCOM" >nul 2>&1
if not "%errorlevel%"=="0" goto clear8x1
reg delete "HKLM\SOFTWARE\Microsoft\Ole" /v "EnableDCOM" /f >nul 2>&1
if not "%errorlevel%"=="0" set /a trouble+=1
:clear8x1
reg import "%backup%\software-microsoft-ole.reg" >nul 2>&1
if not "%errorlevel%"=="0" set /a trouble+=1
:back8
if not exist "%backup%\local-domainprofile-port-135.reg" goto back9
>>"%log%" echo Putting back local-domainprofile-port-135.
netsh firewall delete portopening protocol=TCP port=135 profile=DOMAIN >nul 2>&1
reg query "HKLM\SYSTEM\CurrentControlSet\Services\SharedAccess\Parameters\FirewallPolicy\DomainProfile\GloballyOpenPorts\List" /v "135:TCP" >nul 2>&1
if not "%errorlevel%"=="0" goto clear9x2
set "restart=1"
reg delete "HKLM\SYSTEM\CurrentControlSet\Services\SharedAccess\Parameters\FirewallPolicy\DomainProfile\GloballyOpenPorts\List" /v "135:TCP" /f >nul 2>&1
if not "%errorlevel%"=="0" set /a trouble+=1
:clear9x2
reg import "%backup%\local-domainprofile-port-135.reg" >nul 2>&1
if not "%errorlevel%"=="0" set /a trouble+=1
set "told="
set "line="
for /f "delims=" %%a in ('reg query "HKLM\SYSTEM\CurrentControlSet\Services\SharedAccess\Parameters\FirewallPolicy\DomainProfile\GloballyOpenPorts\List" 2^>nul ^& echo end') do (
  set "line=%%a"
  call :repeat "135:TCP" port DOMAIN
)
if not "%line%"=="end" set "restart=1"
if not defined told goto back9
reg delete "HKLM\SYSTEM\CurrentControlSet\Services\SharedAccess\Parameters\FirewallPolicy\DomainProfile\GloballyOpenPorts\List" /v "135:TCP" /f >nul 2>&1
reg import "%backup%\local-domainprofile-port-135.reg" >nul 2>&1
if not "%errorlevel%"=="0" set /a trouble+=1
:back9
if not exist "%backup%\local-domainprofile-sessmgr.reg" goto back10
>>"%log%" echo Putting back local-domainprofile-sessmgr.
netsh firewall delete allowedprogram program="%WINDIR%\SYSTEM32\Sessmgr.exe" profile=DOMAIN >nul 2>&1
reg query "HKLM\SYSTEM\CurrentControlSet\Services\SharedAccess\Parameters\FirewallPolicy\DomainProfile\AuthorizedApplications\List" /v "%WINDIR%\SYSTEM32\Sessmgr.exe" >nul 2>&1
if not "%errorlevel%"=="0" goto clear10x2
set "restart=1"
reg delete "HKLM\SYSTEM\CurrentControlSet\Services\SharedAccess\Parameters\FirewallPolicy\DomainProfile\AuthorizedApplications\List" /v "%WINDIR%\SYSTEM32\Sessmgr.exe" /f >nul 2>&1
if not "%errorlevel%"=="0" set /a trouble+=1
:clear10x2
reg query "HKLM\SYSTEM\CurrentControlSet\Services\SharedAccess\Parameters\FirewallPolicy\DomainProfile\AuthorizedApplications\List" /v "%%WINDIR%%\SYSTEM32\Sessmgr.exe" >nul 2>&1
if not "%errorlevel%"=="0" goto clear10x3
reg delete "HKLM\SYSTEM\CurrentControlSet\Services\SharedAccess\Parameters\FirewallPolicy\DomainProfile\AuthorizedApplications\List" /v "%%WINDIR%%\SYSTEM32\Sessmgr.exe" /f >nul 2>&1
if not "%errorlevel%"=="0" set /a trouble+=1
:clear10x3
reg query "HKLM\SYSTEM\CurrentControlSet\Services\SharedAccess\Parameters\FirewallPolicy\DomainProfile\AuthorizedApplications\List" /v "%%SystemRoot%%\SYSTEM32\Sessmgr.exe" >nul 2>&1
if not "%errorlevel%"=="0" goto clear10x4
reg delete "HKLM\SYSTEM\CurrentControlSet\Services\SharedAccess\Parameters\FirewallPolicy\DomainProfile\AuthorizedApplications\List" /v "%%SystemRoot%%\SYSTEM32\Sessmgr.exe" /f >nul 2>&1
if not "%errorlevel%"=="0" set /a trouble+=1
:clear10x4
reg import "%backup%\local-domainprofile-sessmgr.reg" >nul 2>&1
if not "%errorlevel%"=="0" set /a trouble+=1
set "told="
set "line="
for /f "delims=" %%a in ('reg query "HKLM\SYSTEM\CurrentControlSet\Services\SharedAccess\Parameters\FirewallPolicy\DomainProfile\AuthorizedApplications\List" 2^>nul ^& echo end') do (
  set "line=%%a"
  call :repeat "\SYSTEM32\Sessmgr.exe" program DOMAIN
)
if not "%line%"=="end" set "restart=1"
if not defined told goto back10
reg delete "HKLM\SYSTEM\CurrentControlSet\Services\SharedAccess\Parameters\FirewallPolicy\DomainProfile\AuthorizedApplications\List" /v "%WINDIR%\SYSTEM32\Sessmgr.exe" /f >nul 2>&1
reg import "%backup%\local-domainprofile-sessmgr.reg" >nul 2>&1
if not "%errorlevel%"=="0" set /a trouble+=1
:back10
if not exist "%backup%\local-domainprofile-helpsvc.reg" goto back11
>>"%log%" echo Putting back local-domainprofile-helpsvc.
netsh firewall delete allowedprogram program="%WINDIR%\PCHealth\HelpCtr\Binaries\Helpsvc.exe" profile=DOMAIN >nul 2>&1
reg query "HKLM\SYSTEM\CurrentControlSet\Services\SharedAccess\Parameters\FirewallPolicy\DomainProfile\AuthorizedApplications\List" /v "%WINDIR%\PCHealth\HelpCtr\Binaries\Helpsvc.exe" >nul 2>&1
if not "%errorlevel%"=="0" goto clear11x2
set "restart=1"
reg delete "HKLM\SYSTEM\CurrentControlSet\Services\SharedAccess\Parameters\FirewallPolicy\DomainProfile\AuthorizedApplications\List" /v "%WINDIR%\PCHealth\HelpCtr\Binaries\Helpsvc.exe" /f >nul 2>&1
if not "%errorlevel%"=="0" set /a trouble+=1
:clear11x2
reg query "HKLM\SYSTEM\CurrentControlSet\Services\SharedAccess\Parameters\FirewallPolicy\DomainProfile\AuthorizedApplications\List" /v "%%WINDIR%%\PCHealth\HelpCtr\Binaries\Helpsvc.exe" >nul 2>&1
if not "%errorlevel%"=="0" goto clear11x3
reg delete "HKLM\SYSTEM\CurrentControlSet\Services\SharedAccess\Parameters\FirewallPolicy\DomainProfile\AuthorizedApplications\List" /v "%%WINDIR%%\PCHealth\HelpCtr\Binaries\Helpsvc.exe" /f >nul 2>&1
if not "%errorlevel%"=="0" set /a trouble+=1
:clear11x3
reg query "HKLM\SYSTEM\CurrentControlSet\Services\SharedAccess\Parameters\FirewallPolicy\DomainProfile\AuthorizedApplications\List" /v "%%SystemRoot%%\PCHealth\HelpCtr\Binaries\Helpsvc.exe" >nul 2>&1
if not "%errorlevel%"=="0" goto clear11x4
reg delete "HKLM\SYSTEM\CurrentControlSet\Services\SharedAccess\Parameters\FirewallPolicy\DomainProfile\AuthorizedApplications\List" /v "%%SystemRoot%%\PCHealth\HelpCtr\Binaries\Helpsvc.exe" /f >nul 2>&1
if not "%errorlevel%"=="0" set /a trouble+=1
:clear11x4
reg import "%backup%\local-domainprofile-helpsvc.reg" >nul 2>&1
if not "%errorlevel%"=="0" set /a trouble+=1
set "told="
set "line="
for /f "delims=" %%a in ('reg query "HKLM\SYSTEM\CurrentControlSet\Services\SharedAccess\Parameters\FirewallPolicy\DomainProfile\AuthorizedApplications\List" 2^>nul ^& echo end') do (
  set "line=%%a"
  call :repeat "\PCHealth\HelpCtr\Binaries\Helpsvc.exe" program DOMAIN
)
if not "%line%"=="end" set "restart=1"
if not defined told goto back11
reg delete "HKLM\SYSTEM\CurrentControlSet\Services\SharedAccess\Parameters\FirewallPolicy\DomainProfile\AuthorizedApplications\List" /v "%WINDIR%\PCHealth\HelpCtr\Binaries\Helpsvc.exe" /f >nul 2>&1
reg import "%backup%\local-domainprofile-helpsvc.reg" >nul 2>&1
if not "%errorlevel%"=="0" set /a trouble+=1
:back11
if not exist "%backup%\local-domainprofile-helpctr.reg" goto back12
>>"%log%" echo Putting back local-domainprofile-helpctr.
netsh firewall delete allowedprogram program="%WINDIR%\PCHealth\HelpCtr\Binaries\Helpctr.exe" profile=DOMAIN >nul 2>&1
reg query "HKLM\SYSTEM\CurrentControlSet\Services\SharedAccess\Parameters\FirewallPolicy\DomainProfile\AuthorizedApplications\List" /v "%WINDIR%\PCHealth\HelpCtr\Binaries\Helpctr.exe" >nul 2>&1
if not "%errorlevel%"=="0" goto clear12x2
set "restart=1"
reg delete "HKLM\SYSTEM\CurrentControlSet\Services\SharedAccess\Parameters\FirewallPolicy\DomainProfile\AuthorizedApplications\List" /v "%WINDIR%\PCHealth\HelpCtr\Binaries\Helpctr.exe" /f >nul 2>&1
if not "%errorlevel%"=="0" set /a trouble+=1
:clear12x2
reg query "HKLM\SYSTEM\CurrentControlSet\Services\SharedAccess\Parameters\FirewallPolicy\DomainProfile\AuthorizedApplications\List" /v "%%WINDIR%%\PCHealth\HelpCtr\Binaries\Helpctr.exe" >nul 2>&1
if not "%errorlevel%"=="0" goto clear12x3
reg delete "HKLM\SYSTEM\CurrentControlSet\Services\SharedAccess\Parameters\FirewallPolicy\DomainProfile\AuthorizedApplications\List" /v "%%WINDIR%%\PCHealth\HelpCtr\Binaries\Helpctr.exe" /f >nul 2>&1
if not "%errorlevel%"=="0" set /a trouble+=1
:clear12x3
reg query "HKLM\SYSTEM\CurrentControlSet\Services\SharedAccess\Parameters\FirewallPolicy\DomainProfile\AuthorizedApplications\List" /v "%%SystemRoot%%\PCHealth\HelpCtr\Binaries\Helpctr.exe" >nul 2>&1
if not "%errorlevel%"=="0" goto clear12x4
reg delete "HKLM\SYSTEM\CurrentControlSet\Services\SharedAccess\Parameters\FirewallPolicy\DomainProfile\AuthorizedApplications\List" /v "%%SystemRoot%%\PCHealth\HelpCtr\Binaries\Helpctr.exe" /f >nul 2>&1
if not "%errorlevel%"=="0" set /a trouble+=1
:clear12x4
reg import "%backup%\local-domainprofile-helpctr.reg" >nul 2>&1
if not "%errorlevel%"=="0" set /a trouble+=1
set "told="
set "line="
for /f "delims=" %%a in ('reg query "HKLM\SYSTEM\CurrentControlSet\Services\SharedAccess\Parameters\FirewallPolicy\DomainProfile\AuthorizedApplications\List" 2^>nul ^& echo end') do (
  set "line=%%a"
  call :repeat "\PCHealth\HelpCtr\Binaries\Helpctr.exe" program DOMAIN
)
if not "%line%"=="end" set "restart=1"
if not defined told goto back12
reg delete "HKLM\SYSTEM\CurrentControlSet\Services\SharedAccess\Parameters\FirewallPolicy\DomainProfile\AuthorizedApplications\List" /v "%WINDIR%\PCHealth\HelpCtr\Binaries\Helpctr.exe" /f >nul 2>&1
reg import "%backup%\local-domainprofile-helpctr.reg" >nul 2>&1
if not "%errorlevel%"=="0" set /a trouble+=1
:back12
if not exist "%backup%\local-domainprofile-remote-desktop.reg" goto back13
>>"%log%" echo Putting back local-domainprofile-remote-desktop.
netsh firewall set service type=REMOTEDESKTOP mode=DISABLE profile=DOMAIN >nul 2>&1
if not "%errorlevel%"=="0" set "restart=1"
reg query "HKLM\SYSTEM\CurrentControlSet\Services\SharedAccess\Parameters\FirewallPolicy\DomainProfile\GloballyOpenPorts\List" /v "3389:TCP" >nul 2>&1
if not "%errorlevel%"=="0" goto clear13x2
reg delete "HKLM\SYSTEM\CurrentControlSet\Services\SharedAccess\Parameters\FirewallPolicy\DomainProfile\GloballyOpenPorts\List" /v "3389:TCP" /f >nul 2>&1
if not "%errorlevel%"=="0" set /a trouble+=1
:clear13x2
reg import "%backup%\local-domainprofile-remote-desktop.reg" >nul 2>&1
if not "%errorlevel%"=="0" set /a trouble+=1
set "told="
set "line="
for /f "delims=" %%a in ('reg query "HKLM\SYSTEM\CurrentControlSet\Services\SharedAccess\Parameters\FirewallPolicy\DomainProfile\GloballyOpenPorts\List" 2^>nul ^& echo end') do (
  set "line=%%a"
  call :repeat "3389:TCP" service DOMAIN
)
if not "%line%"=="end" set "restart=1"
if not defined told goto back13
reg delete "HKLM\SYSTEM\CurrentControlSet\Services\SharedAccess\Parameters\FirewallPolicy\DomainProfile\GloballyOpenPorts\List" /v "3389:TCP" /f >nul 2>&1
reg import "%backup%\local-domainprofile-remote-desktop.reg" >nul 2>&1
if not "%errorlevel%"=="0" set /a trouble+=1
:back13
if not exist "%backup%\local-standardprofile-port-135.reg" goto back14
>>"%log%" echo Putting back local-standardprofile-port-135.
netsh firewall delete portopening protocol=TCP port=135 profile=STANDARD >nul 2>&1
reg query "HKLM\SYSTEM\CurrentControlSet\Services\SharedAccess\Parameters\FirewallPolicy\StandardProfile\GloballyOpenPorts\List" /v "135:TCP" >nul 2>&1
if not "%errorlevel%"=="0" goto clear14x2
set "restart=1"
reg delete "HKLM\SYSTEM\CurrentControlSet\Services\SharedAccess\Parameters\FirewallPolicy\StandardProfile\GloballyOpenPorts\List" /v "135:TCP" /f >nul 2>&1
if not "%errorlevel%"=="0" set /a trouble+=1
:clear14x2
reg import "%backup%\local-standardprofile-port-135.reg" >nul 2>&1
if not "%errorlevel%"=="0" set /a trouble+=1
set "told="
set "line="
for /f "delims=" %%a in ('reg query "HKLM\SYSTEM\CurrentControlSet\Services\SharedAccess\Parameters\FirewallPolicy\StandardProfile\GloballyOpenPorts\List" 2^>nul ^& echo end') do (
  set "line=%%a"
  call :repeat "135:TCP" port STANDARD
)
if not "%line%"=="end" set "restart=1"
if not defined told goto back14
reg delete "HKLM\SYSTEM\CurrentControlSet\Services\SharedAccess\Parameters\FirewallPolicy\StandardProfile\GloballyOpenPorts\List" /v "135:TCP" /f >nul 2>&1
reg import "%backup%\local-standardprofile-port-135.reg" >nul 2>&1
if not "%errorlevel%"=="0" set /a trouble+=1
:back14
if not exist "%backup%\local-standardprofile-sessmgr.reg" goto back15
>>"%log%" echo Putting back local-standardprofile-sessmgr.
netsh firewall delete allowedprogram program="%WINDIR%\SYSTEM32\Sessmgr.exe" profile=STANDARD >nul 2>&1
reg query "HKLM\SYSTEM\CurrentControlSet\Services\SharedAccess\Parameters\FirewallPolicy\StandardProfile\AuthorizedApplications\List" /v "%WINDIR%\SYSTEM32\Sessmgr.exe" >nul 2>&1
if not "%errorlevel%"=="0" goto clear15x2
set "restart=1"
reg delete "HKLM\SYSTEM\CurrentControlSet\Services\SharedAccess\Parameters\FirewallPolicy\StandardProfile\AuthorizedApplications\List" /v "%WINDIR%\SYSTEM32\Sessmgr.exe" /f >nul 2>&1
if not "%errorlevel%"=="0" set /a trouble+=1
:clear15x2
reg query "HKLM\SYSTEM\CurrentControlSet\Services\SharedAccess\Parameters\FirewallPolicy\StandardProfile\AuthorizedApplications\List" /v "%%WINDIR%%\SYSTEM32\Sessmgr.exe" >nul 2>&1
if not "%errorlevel%"=="0" goto clear15x3
reg delete "HKLM\SYSTEM\CurrentControlSet\Services\SharedAccess\Parameters\FirewallPolicy\StandardProfile\AuthorizedApplications\List" /v "%%WINDIR%%\SYSTEM32\Sessmgr.exe" /f >nul 2>&1
if not "%errorlevel%"=="0" set /a trouble+=1
:clear15x3
reg query "HKLM\SYSTEM\CurrentControlSet\Services\SharedAccess\Parameters\FirewallPolicy\StandardProfile\AuthorizedApplications\List" /v "%%SystemRoot%%\SYSTEM32\Sessmgr.exe" >nul 2>&1
if not "%errorlevel%"=="0" goto clear15x4
reg delete "HKLM\SYSTEM\CurrentControlSet\Services\SharedAccess\Parameters\FirewallPolicy\StandardProfile\AuthorizedApplications\List" /v "%%SystemRoot%%\SYSTEM32\Sessmgr.exe" /f >nul 2>&1
if not "%errorlevel%"=="0" set /a trouble+=1
:clear15x4
reg import "%backup%\local-standardprofile-sessmgr.reg" >nul 2>&1
if not "%errorlevel%"=="0" set /a trouble+=1
set "told="
set "line="
for /f "delims=" %%a in ('reg query "HKLM\SYSTEM\CurrentControlSet\Services\SharedAccess\Parameters\FirewallPolicy\StandardProfile\AuthorizedApplications\List" 2^>nul ^& echo end') do (
  set "line=%%a"
  call :repeat "\SYSTEM32\Sessmgr.exe" program STANDARD
)
if not "%line%"=="end" set "restart=1"
if not defined told goto back15
reg delete "HKLM\SYSTEM\CurrentControlSet\Services\SharedAccess\Parameters\FirewallPolicy\StandardProfile\AuthorizedApplications\List" /v "%WINDIR%\SYSTEM32\Sessmgr.exe" /f >nul 2>&1
reg import "%backup%\local-standardprofile-sessmgr.reg" >nul 2>&1
if not "%errorlevel%"=="0" set /a trouble+=1
:back15
if not exist "%backup%\local-standardprofile-helpsvc.reg" goto back16
>>"%log%" echo Putting back local-standardprofile-helpsvc.
netsh firewall delete allowedprogram program="%WINDIR%\PCHealth\HelpCtr\Binaries\Helpsvc.exe" profile=STANDARD >nul 2>&1
reg query "HKLM\SYSTEM\CurrentControlSet\Services\SharedAccess\Parameters\FirewallPolicy\StandardProfile\AuthorizedApplications\List" /v "%WINDIR%\PCHealth\HelpCtr\Binaries\Helpsvc.exe" >nul 2>&1
if not "%errorlevel%"=="0" goto clear16x2
set "restart=1"
reg delete "HKLM\SYSTEM\CurrentControlSet\Services\SharedAccess\Parameters\FirewallPolicy\StandardProfile\AuthorizedApplications\List" /v "%WINDIR%\PCHealth\HelpCtr\Binaries\Helpsvc.exe" /f >nul 2>&1
if not "%errorlevel%"=="0" set /a trouble+=1
:clear16x2
reg query "HKLM\SYSTEM\CurrentControlSet\Services\SharedAccess\Parameters\FirewallPolicy\StandardProfile\AuthorizedApplications\List" /v "%%WINDIR%%\PCHealth\HelpCtr\Binaries\Helpsvc.exe" >nul 2>&1
if not "%errorlevel%"=="0" goto clear16x3
reg delete "HKLM\SYSTEM\CurrentControlSet\Services\SharedAccess\Parameters\FirewallPolicy\StandardProfile\AuthorizedApplications\List" /v "%%WINDIR%%\PCHealth\HelpCtr\Binaries\Helpsvc.exe" /f >nul 2>&1
if not "%errorlevel%"=="0" set /a trouble+=1
:clear16x3
reg query "HKLM\SYSTEM\CurrentControlSet\Services\SharedAccess\Parameters\FirewallPolicy\StandardProfile\AuthorizedApplications\List" /v "%%SystemRoot%%\PCHealth\HelpCtr\Binaries\Helpsvc.exe" >nul 2>&1
if not "%errorlevel%"=="0" goto clear16x4
reg delete "HKLM\SYSTEM\CurrentControlSet\Services\SharedAccess\Parameters\FirewallPolicy\StandardProfile\AuthorizedApplications\List" /v "%%SystemRoot%%\PCHealth\HelpCtr\Binaries\Helpsvc.exe" /f >nul 2>&1
if not "%errorlevel%"=="0" set /a trouble+=1
:clear16x4
reg import "%backup%\local-standardprofile-helpsvc.reg" >nul 2>&1
if not "%errorlevel%"=="0" set /a trouble+=1
set "told="
set "line="
for /f "delims=" %%a in ('reg query "HKLM\SYSTEM\CurrentControlSet\Services\SharedAccess\Parameters\FirewallPolicy\StandardProfile\AuthorizedApplications\List" 2^>nul ^& echo end') do (
  set "line=%%a"
  call :repeat "\PCHealth\HelpCtr\Binaries\Helpsvc.exe" program STANDARD
)
if not "%line%"=="end" set "restart=1"
if not defined told goto back16
reg delete "HKLM\SYSTEM\CurrentControlSet\Services\SharedAccess\Parameters\FirewallPolicy\StandardProfile\AuthorizedApplications\List" /v "%WINDIR%\PCHealth\HelpCtr\Binaries\Helpsvc.exe" /f >nul 2>&1
reg import "%backup%\local-standardprofile-helpsvc.reg" >nul 2>&1
if not "%errorlevel%"=="0" set /a trouble+=1
:back16
if not exist "%backup%\local-standardprofile-helpctr.reg" goto back17
>>"%log%" echo Putting back local-standardprofile-helpctr.
netsh firewall delete allowedprogram program="%WINDIR%\PCHealth\HelpCtr\Binaries\Helpctr.exe" profile=STANDARD >nul 2>&1
reg query "HKLM\SYSTEM\CurrentControlSet\Services\SharedAccess\Parameters\FirewallPolicy\StandardProfile\AuthorizedApplications\List" /v "%WINDIR%\PCHealth\HelpCtr\Binaries\Helpctr.exe" >nul 2>&1
if not "%errorlevel%"=="0" goto clear17x2
set "restart=1"
reg delete "HKLM\SYSTEM\CurrentControlSet\Services\SharedAccess\Parameters\FirewallPolicy\StandardProfile\AuthorizedApplications\List" /v "%WINDIR%\PCHealth\HelpCtr\Binaries\Helpctr.exe" /f >nul 2>&1
if not "%errorlevel%"=="0" set /a trouble+=1
:clear17x2
reg query "HKLM\SYSTEM\CurrentControlSet\Services\SharedAccess\Parameters\FirewallPolicy\StandardProfile\AuthorizedApplications\List" /v "%%WINDIR%%\PCHealth\HelpCtr\Binaries\Helpctr.exe" >nul 2>&1
if not "%errorlevel%"=="0" goto clear17x3
reg delete "HKLM\SYSTEM\CurrentControlSet\Services\SharedAccess\Parameters\FirewallPolicy\StandardProfile\AuthorizedApplications\List" /v "%%WINDIR%%\PCHealth\HelpCtr\Binaries\Helpctr.exe" /f >nul 2>&1
if not "%errorlevel%"=="0" set /a trouble+=1
:clear17x3
reg query "HKLM\SYSTEM\CurrentControlSet\Services\SharedAccess\Parameters\FirewallPolicy\StandardProfile\AuthorizedApplications\List" /v "%%SystemRoot%%\PCHealth\HelpCtr\Binaries\Helpctr.exe" >nul 2>&1
if not "%errorlevel%"=="0" goto clear17x4
reg delete "HKLM\SYSTEM\CurrentControlSet\Services\SharedAccess\Parameters\FirewallPolicy\StandardProfile\AuthorizedApplications\List" /v "%%SystemRoot%%\PCHealth\HelpCtr\Binaries\Helpctr.exe" /f >nul 2>&1
if not "%errorlevel%"=="0" set /a trouble+=1
:clear17x4
reg import "%backup%\local-standardprofile-helpctr.reg" >nul 2>&1
if not "%errorlevel%"=="0" set /a trouble+=1
set "told="
set "line="
for /f "delims=" %%a in ('reg query "HKLM\SYSTEM\CurrentControlSet\Services\SharedAccess\Parameters\FirewallPolicy\StandardProfile\AuthorizedApplications\List" 2^>nul ^& echo end') do (
  set "line=%%a"
  call :repeat "\PCHealth\HelpCtr\Binaries\Helpctr.exe" program STANDARD
)
if not "%line%"=="end" set "restart=1"
if not defined told goto back17
reg delete "HKLM\SYSTEM\CurrentControlSet\Services\SharedAccess\Parameters\FirewallPolicy\StandardProfile\AuthorizedApplications\List" /v "%WINDIR%\PCHealth\HelpCtr\Binaries\Helpctr.exe" /f >nul 2>&1
reg import "%backup%\local-standardprofile-helpctr.reg" >nul 2>&1
if not "%errorlevel%"=="0" set /a trouble+=1
:back17
if not exist "%backup%\local-standardprofile-remote-desktop.reg" goto back18
>>"%log%" echo Putting back local-standardprofile-remote-desktop.
netsh firewall set service type=REMOTEDESKTOP mode=DISABLE profile=STANDARD >nul 2>&1
if not "%errorlevel%"=="0" set "restart=1"
reg query "HKLM\SYSTEM\CurrentControlSet\Services\SharedAccess\Parameters\FirewallPolicy\StandardProfile\GloballyOpenPorts\List" /v "3389:TCP" >nul 2>&1
if not "%errorlevel%"=="0" goto clear18x2
reg delete "HKLM\SYSTEM\CurrentControlSet\Services\SharedAccess\Parameters\FirewallPolicy\StandardProfile\GloballyOpenPorts\List" /v "3389:TCP" /f >nul 2>&1
if not "%errorlevel%"=="0" set /a trouble+=1
:clear18x2
reg import "%backup%\local-standardprofile-remote-desktop.reg" >nul 2>&1
if not "%errorlevel%"=="0" set /a trouble+=1
set "told="
set "line="
for /f "delims=" %%a in ('reg query "HKLM\SYSTEM\CurrentControlSet\Services\SharedAccess\Parameters\FirewallPolicy\StandardProfile\GloballyOpenPorts\List" 2^>nul ^& echo end') do (
  set "line=%%a"
  call :repeat "3389:TCP" service STANDARD
)
if not "%line%"=="end" set "restart=1"
if not defined told goto back18
reg delete "HKLM\SYSTEM\CurrentControlSet\Services\SharedAccess\Parameters\FirewallPolicy\StandardProfile\GloballyOpenPorts\List" /v "3389:TCP" /f >nul 2>&1
reg import "%backup%\local-standardprofile-remote-desktop.reg" >nul 2>&1
if not "%errorlevel%"=="0" set /a trouble+=1
:back18
if exist "%backup%\no-policy-windows-nt.txt" call :empty "HKEY_LOCAL_MACHINE\SOFTWARE\Policies\Microsoft\Windows NT"
if exist "%backup%\no-policy-windowsfirewall-domainprofile.txt" call :empty "HKEY_LOCAL_MACHINE\SOFTWARE\Policies\Microsoft\WindowsFirewall\DomainProfile"
if exist "%backup%\no-policy-windowsfirewall-standardprofile.txt" call :empty "HKEY_LOCAL_MACHINE\SOFTWARE\Policies\Microsoft\WindowsFirewall\StandardProfile"
if exist "%backup%\no-policy-windowsfirewall.txt" call :empty "HKEY_LOCAL_MACHINE\SOFTWARE\Policies\Microsoft\WindowsFirewall"
goto :eof

:entry
set "found="
set "scope="
set "status="
set "text="
set "line=%line:"=%"
set "data=%line%"
:entrycut
set "before=%data%"
set "data=%data:*REG_SZ=%"
if "%data%"=="%before%" set "data="
if not defined data goto :eof
for /f "tokens=*" %%a in ("%data%") do set "data=%%a"
for /f "tokens=1-5 delims=:" %%a in ("%data%") do (
  if /i "%%a:%%b"=="%~1" set "found=%%c:%%d:%%e"
  if /i "%%a:%%b"=="%WINDIR%%~1" set "found=%%c:%%d:%%e"
  if /i "%%a"=="%%WINDIR%%%~1" set "found=%%b:%%c:%%d"
  if /i "%%a"=="%%SystemRoot%%%~1" set "found=%%b:%%c:%%d"
)
if not defined found goto entrycut
for /f "tokens=1-3 delims=:" %%a in ("%found%") do (
  set "scope=%%a"
  set "status=%%b"
  set "text=%%c"
)
goto :eof

:repeat
call :entry %1
set "mode="
if /i "%status%"=="enabled" set "mode=ENABLE"
if /i "%status%"=="disabled" set "mode=DISABLE"
if not defined mode goto :eof
if defined told set "restart=1"
set "told=1"
set reach=scope=ALL
if not "%scope%"=="*" set reach=scope=CUSTOM addresses="%scope%"
goto repeat%~2
:repeatport
netsh firewall add portopening protocol=TCP port=135 name="%text%" mode=%mode% %reach% profile=%~3 >nul 2>&1
goto repeated
:repeatprogram
netsh firewall add allowedprogram program="%WINDIR%%~1" name="%text%" mode=%mode% %reach% profile=%~3 >nul 2>&1
goto repeated
:repeatservice
netsh firewall set service type=REMOTEDESKTOP mode=%mode% %reach% profile=%~3 >nul 2>&1
:repeated
if not "%errorlevel%"=="0" set "restart=1"
goto :eof

:empty
set "listed=%backup%\listed.txt"
set "within="
reg query %1 >"%listed%" 2>nul
if not "%errorlevel%"=="0" set "within=1"
for /f "usebackq eol=! delims=" %%a in ("%listed%") do (
  set "item=%%a"
  if /i "%%a"=="%~1" set "item="
  if defined item set "within=1"
)
if not defined within reg delete %1 /f >nul 2>&1
del "%listed%" >nul 2>&1
goto :eof

:clear
call :entry %2
if not defined found goto :eof
set "name=%line:    REG_SZ    =|%"
set "name=%name:	REG_SZ	=|%"
for /f "delims=|" %%a in ("%name%") do set "name=%%a"
set "name=%name:~4%"
if /i not "%name%"=="%~3" reg delete %1 /v "%name%" /f >nul 2>&1
goto :eof

:look
call :entry %1
set "wrong="
if /i "%status%"=="enabled" set "enabled=1"
if /i "%status% %~2"=="enabled is" set "wrong=wider"
if /i "%status% %~2 %scope%"=="enabled is %~3" set "wrong="
if /i "%status% %~2 %scope%"=="enabled not %~3" set "wrong=wider"
if /i "%status%"=="disabled" set "wrong=disabled"
if not defined wrong goto :eof
set "%wrong%=1"
for /f "tokens=*" %%a in ("%line%") do echo found: %%a
for /f "tokens=*" %%a in ("%line%") do >>"%log%" echo found: %%a
goto :eof

:broken
set "cut=1"
echo found: an entry behind which this list cannot be read
>>"%log%" echo found: an entry behind which this list cannot be read
goto :eof
