@echo off
setlocal EnableExtensions DisableDelayedExpansion
rem Receive Remote Assistance offers (Microsoft Knowledge Base 301527)
rem For Windows XP Professional, SP3
rem Made by the Remote Assistance wizard 0.2.0 from the answers 9C1B-2CFB
rem Puts back what this computer had before apply.cmd, from the folder with its name beside this file.
rem What others changed in the same keys since then is replaced as well. It lists the states that were saved, and goes
rem back to before the first of them; to another one with, for example, restore.cmd /to 2
rem Exit code: 0 put back, 1 not all of it could be put back, 2 nothing to put back, or not suitable.

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
set "wanted="
if /i "%~1"=="/to" set "wanted=%~2"

rem The states that were saved, from the first.
set "home=%~dp0%COMPUTERNAME%"
set /a number=0
:list
set /a number+=1
set "backup=%home%\backup-%number%"
if exist "%backup%\complete.txt" echo backup-%number%:
if exist "%backup%\complete.txt" type "%backup%\complete.txt"
if exist "%backup%\put-back.txt" type "%backup%\put-back.txt"
if exist "%backup%" goto list
set /a last=number-1

rem The one to go back to: the first that is whole and was not put back yet, or the one that was named.
set /a number=0
if defined wanted set "number=%wanted%"
if defined wanted goto named
:next
set /a number+=1
:named
set "backup=%home%\backup-%number%"
if not exist "%backup%" goto nobackup
if not exist "%backup%\complete.txt" goto unwhole
if defined wanted goto chosen
if exist "%backup%\put-back.txt" goto next
:chosen
set "target=%number%"

set "log=%backup%\restore.log"
echo Putting back what this computer had before backup-%target% was made.
echo Windows Firewall is told of its own list by netsh. If that fails for an exception, a restart is needed.
>>"%log%" echo Started on %DATE% at %TIME%.
set /a number=last+1
:down
set /a number-=1
set "backup=%home%\backup-%number%"
echo "%backup%"
if not exist "%backup%\complete.txt" goto unused
call :putback
if not "%number%"=="%target%" goto down
goto reached
:unused
rem What broke off while it was saving has changed nothing.
if not "%number%"=="%target%" goto down
:reached
if not %trouble%==0 goto failed

:mark
>"%backup%\put-back.txt" echo Put back on %DATE% at %TIME%.
set /a number+=1
set "backup=%home%\backup-%number%"
if exist "%backup%" goto mark
echo Done: the settings are what they were before.
reg query "HKLM\SOFTWARE\Policies\Microsoft\Windows NT\Terminal Services" /v "fAllowUnsolicited" 2>nul | find "0x1" >nul
if "%errorlevel%"=="0" echo Still there, as before: the policy that allows offers, with its helpers.
reg query "HKLM\SOFTWARE\Policies\Microsoft\WindowsFirewall\DomainProfile\GloballyOpenPorts\List" 2>nul | find "    135:TCP" >nul
if "%errorlevel%"=="0" echo Still there, as before: an entry for TCP port 135, by policy, in DomainProfile.
reg query "HKLM\SOFTWARE\Policies\Microsoft\WindowsFirewall\StandardProfile\GloballyOpenPorts\List" 2>nul | find "    135:TCP" >nul
if "%errorlevel%"=="0" echo Still there, as before: an entry for TCP port 135, by policy, in StandardProfile.
reg query "HKLM\SYSTEM\CurrentControlSet\Services\SharedAccess\Parameters\FirewallPolicy\DomainProfile\GloballyOpenPorts\List" 2>nul | find "    135:TCP" >nul
if "%errorlevel%"=="0" echo Still there, as before: an entry for TCP port 135, of the computer, in DomainProfile.
reg query "HKLM\SYSTEM\CurrentControlSet\Services\SharedAccess\Parameters\FirewallPolicy\StandardProfile\GloballyOpenPorts\List" 2>nul | find "    135:TCP" >nul
if "%errorlevel%"=="0" echo Still there, as before: an entry for TCP port 135, of the computer, in StandardProfile.
if defined restart echo Restart the computer: netsh could not tell Windows Firewall all that was put back.
echo If Windows Firewall does not notice that its policy was put back, run gpupdate /force or restart the computer.
echo If EnableDCOM has changed, a restart is needed for it as well.
set code=0
goto finish

:failed
echo FAILED: not everything could be put back. Look at the log, and start this file again:
echo "%log%"
set code=1
goto finish

:unwhole
if not defined wanted goto next
:nobackup
echo Nothing was changed: beside this file there is no backup of this computer that still has to be put back.
echo Backups are in a folder with the name of the computer. Put it beside this file:
echo "%home%"
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
