@echo off
setlocal EnableExtensions DisableDelayedExpansion
rem Receive Remote Assistance offers (Microsoft Knowledge Base 301527)
rem For Windows XP Professional, SP2
rem Saves what this computer has, sets what the wizard planned, looks whether it is there, and puts the saved settings
rem back if anything fails. Exit code: 0 set, 1 failed and put back, 2 not suitable for this computer.
rem Start it with /quiet to be asked nothing. restore.cmd is the way back.

rem A variable that somebody called errorlevel would hide the real one.
set "errorlevel="
set code=2
set "log=nul"
set "item="
set /a trouble=0

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

rem Each run saves into a folder of its own. Nothing is changed before all of it is saved.
set "home=%~dp0%COMPUTERNAME%"
set /a number=0
:nextnumber
set /a number+=1
set "backup=%home%\backup-305d5a7d-%number%"
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
:saved1
reg export "HKLM\SOFTWARE\Policies\Microsoft\WindowsFirewall\DomainProfile\GloballyOpenPorts" "%backup%\policy-windowsfirewall-domainprofile-globallyopenports.reg" >nul 2>&1
if not "%errorlevel%"=="0" goto none2
if exist "%backup%\policy-windowsfirewall-domainprofile-globallyopenports.reg" goto saved2
:none2
if exist "%backup%\policy-windowsfirewall-domainprofile-globallyopenports.reg" goto nobackup
reg query "HKLM\SOFTWARE\Policies\Microsoft\WindowsFirewall\DomainProfile\GloballyOpenPorts" >nul 2>&1
if "%errorlevel%"=="0" goto nobackup
:saved2
reg export "HKLM\SOFTWARE\Policies\Microsoft\WindowsFirewall\StandardProfile\GloballyOpenPorts" "%backup%\policy-windowsfirewall-standardprofile-globallyopenports.reg" >nul 2>&1
if not "%errorlevel%"=="0" goto none3
if exist "%backup%\policy-windowsfirewall-standardprofile-globallyopenports.reg" goto saved3
:none3
if exist "%backup%\policy-windowsfirewall-standardprofile-globallyopenports.reg" goto nobackup
reg query "HKLM\SOFTWARE\Policies\Microsoft\WindowsFirewall\StandardProfile\GloballyOpenPorts" >nul 2>&1
if "%errorlevel%"=="0" goto nobackup
:saved3
reg export "HKLM\SOFTWARE\Policies\Microsoft\WindowsFirewall\DomainProfile\AuthorizedApplications" "%backup%\policy-windowsfirewall-domainprofile-authorizedapplications.reg" >nul 2>&1
if not "%errorlevel%"=="0" goto none4
if exist "%backup%\policy-windowsfirewall-domainprofile-authorizedapplications.reg" goto saved4
:none4
if exist "%backup%\policy-windowsfirewall-domainprofile-authorizedapplications.reg" goto nobackup
reg query "HKLM\SOFTWARE\Policies\Microsoft\WindowsFirewall\DomainProfile\AuthorizedApplications" >nul 2>&1
if "%errorlevel%"=="0" goto nobackup
:saved4
reg export "HKLM\SOFTWARE\Policies\Microsoft\WindowsFirewall\StandardProfile\AuthorizedApplications" "%backup%\policy-windowsfirewall-standardprofile-authorizedapplications.reg" >nul 2>&1
if not "%errorlevel%"=="0" goto none5
if exist "%backup%\policy-windowsfirewall-standardprofile-authorizedapplications.reg" goto saved5
:none5
if exist "%backup%\policy-windowsfirewall-standardprofile-authorizedapplications.reg" goto nobackup
reg query "HKLM\SOFTWARE\Policies\Microsoft\WindowsFirewall\StandardProfile\AuthorizedApplications" >nul 2>&1
if "%errorlevel%"=="0" goto nobackup
:saved5
>"%backup%\complete.txt" echo All of it was saved on %DATE% at %TIME%.
if not exist "%backup%\complete.txt" goto nobackup

echo Applying.

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

set "item=Enabled"
>>"%log%" echo Setting %item%.
reg add "HKLM\SOFTWARE\Policies\Microsoft\WindowsFirewall\DomainProfile\GloballyOpenPorts" /v "Enabled" /t REG_DWORD /d 1 /f >nul 2>&1
if not "%errorlevel%"=="0" goto failed

set "item=an entry of a firewall list"
>>"%log%" echo Setting %item%.
reg add "HKLM\SOFTWARE\Policies\Microsoft\WindowsFirewall\DomainProfile\GloballyOpenPorts\List" /v "135:TCP:*:Enabled:Offer Remote Assistance" /t REG_SZ /d "135:TCP:*:Enabled:Offer Remote Assistance" /f >nul 2>&1
if not "%errorlevel%"=="0" goto failed

set "item=Enabled"
>>"%log%" echo Setting %item%.
reg add "HKLM\SOFTWARE\Policies\Microsoft\WindowsFirewall\StandardProfile\GloballyOpenPorts" /v "Enabled" /t REG_DWORD /d 1 /f >nul 2>&1
if not "%errorlevel%"=="0" goto failed

set "item=an entry of a firewall list"
>>"%log%" echo Setting %item%.
reg add "HKLM\SOFTWARE\Policies\Microsoft\WindowsFirewall\StandardProfile\GloballyOpenPorts\List" /v "135:TCP:*:Enabled:Offer Remote Assistance" /t REG_SZ /d "135:TCP:*:Enabled:Offer Remote Assistance" /f >nul 2>&1
if not "%errorlevel%"=="0" goto failed

set "item=Enabled"
>>"%log%" echo Setting %item%.
reg add "HKLM\SOFTWARE\Policies\Microsoft\WindowsFirewall\DomainProfile\AuthorizedApplications" /v "Enabled" /t REG_DWORD /d 1 /f >nul 2>&1
if not "%errorlevel%"=="0" goto failed

set "item=an entry of a firewall list"
>>"%log%" echo Setting %item%.
reg add "HKLM\SOFTWARE\Policies\Microsoft\WindowsFirewall\DomainProfile\AuthorizedApplications\List" /v "%%WINDIR%%\SYSTEM32\Sessmgr.exe:*:Enabled:Remote Assistance" /t REG_SZ /d "%%WINDIR%%\SYSTEM32\Sessmgr.exe:*:Enabled:Remote Assistance" /f >nul 2>&1
if not "%errorlevel%"=="0" goto failed

set "item=an entry of a firewall list"
>>"%log%" echo Setting %item%.
reg add "HKLM\SOFTWARE\Policies\Microsoft\WindowsFirewall\DomainProfile\AuthorizedApplications\List" /v "%%WINDIR%%\PCHealth\HelpCtr\Binaries\Helpsvc.exe:*:Enabled:Offer Remote Assistance" /t REG_SZ /d "%%WINDIR%%\PCHealth\HelpCtr\Binaries\Helpsvc.exe:*:Enabled:Offer Remote Assistance" /f >nul 2>&1
if not "%errorlevel%"=="0" goto failed

set "item=an entry of a firewall list"
>>"%log%" echo Setting %item%.
reg add "HKLM\SOFTWARE\Policies\Microsoft\WindowsFirewall\DomainProfile\AuthorizedApplications\List" /v "%%WINDIR%%\PCHealth\HelpCtr\Binaries\Helpctr.exe:*:Enabled:Remote Assistance - Windows Messenger and Voice" /t REG_SZ /d "%%WINDIR%%\PCHealth\HelpCtr\Binaries\Helpctr.exe:*:Enabled:Remote Assistance - Windows Messenger and Voice" /f >nul 2>&1
if not "%errorlevel%"=="0" goto failed

set "item=Enabled"
>>"%log%" echo Setting %item%.
reg add "HKLM\SOFTWARE\Policies\Microsoft\WindowsFirewall\StandardProfile\AuthorizedApplications" /v "Enabled" /t REG_DWORD /d 1 /f >nul 2>&1
if not "%errorlevel%"=="0" goto failed

set "item=an entry of a firewall list"
>>"%log%" echo Setting %item%.
reg add "HKLM\SOFTWARE\Policies\Microsoft\WindowsFirewall\StandardProfile\AuthorizedApplications\List" /v "%%WINDIR%%\SYSTEM32\Sessmgr.exe:*:Enabled:Remote Assistance" /t REG_SZ /d "%%WINDIR%%\SYSTEM32\Sessmgr.exe:*:Enabled:Remote Assistance" /f >nul 2>&1
if not "%errorlevel%"=="0" goto failed

set "item=an entry of a firewall list"
>>"%log%" echo Setting %item%.
reg add "HKLM\SOFTWARE\Policies\Microsoft\WindowsFirewall\StandardProfile\AuthorizedApplications\List" /v "%%WINDIR%%\PCHealth\HelpCtr\Binaries\Helpsvc.exe:*:Enabled:Offer Remote Assistance" /t REG_SZ /d "%%WINDIR%%\PCHealth\HelpCtr\Binaries\Helpsvc.exe:*:Enabled:Offer Remote Assistance" /f >nul 2>&1
if not "%errorlevel%"=="0" goto failed

set "item=an entry of a firewall list"
>>"%log%" echo Setting %item%.
reg add "HKLM\SOFTWARE\Policies\Microsoft\WindowsFirewall\StandardProfile\AuthorizedApplications\List" /v "%%WINDIR%%\PCHealth\HelpCtr\Binaries\Helpctr.exe:*:Enabled:Remote Assistance - Windows Messenger and Voice" /t REG_SZ /d "%%WINDIR%%\PCHealth\HelpCtr\Binaries\Helpctr.exe:*:Enabled:Remote Assistance - Windows Messenger and Voice" /f >nul 2>&1
if not "%errorlevel%"=="0" goto failed

echo Looking whether it is all there.
>>"%log%" echo Looking whether it is all there.

set "item=fAllowUnsolicited"
set "right="
for /f "tokens=1-4 delims=:	 " %%a in ('reg query "HKLM\SOFTWARE\Policies\Microsoft\Windows NT\Terminal Services" /v "fAllowUnsolicited" 2^>nul') do if /i "%%a %%b %%c %%d"=="fAllowUnsolicited REG_DWORD 0x1 " set "right=1"
if not defined right goto failed

set "item=fAllowUnsolicitedFullControl"
set "right="
for /f "tokens=1-4 delims=:	 " %%a in ('reg query "HKLM\SOFTWARE\Policies\Microsoft\Windows NT\Terminal Services" /v "fAllowUnsolicitedFullControl" 2^>nul') do if /i "%%a %%b %%c %%d"=="fAllowUnsolicitedFullControl REG_DWORD 0x1 " set "right=1"
if not defined right goto failed

set "item=the list of helpers"
reg query "HKLM\SOFTWARE\Policies\Microsoft\Windows NT\Terminal Services\RAUnsolicit" /v "CONTOSO\RA-Helpers" >nul 2>&1
if not "%errorlevel%"=="0" goto failed
rem Nobody else is on it. Windows XP lists a value without a name as well.
set /a listed=0
for /f %%a in ('reg query "HKLM\SOFTWARE\Policies\Microsoft\Windows NT\Terminal Services\RAUnsolicit" 2^>nul ^| find "REG_"') do set /a listed+=1
for /f %%a in ('reg query "HKLM\SOFTWARE\Policies\Microsoft\Windows NT\Terminal Services\RAUnsolicit" 2^>nul ^| find "    <NO NAME>"') do set /a listed-=1
if not %listed%==1 goto failed

set "item=Enabled"
set "right="
for /f "tokens=1-4 delims=:	 " %%a in ('reg query "HKLM\SOFTWARE\Policies\Microsoft\WindowsFirewall\DomainProfile\GloballyOpenPorts" /v "Enabled" 2^>nul') do if /i "%%a %%b %%c %%d"=="Enabled REG_DWORD 0x1 " set "right=1"
if not defined right goto failed

set "item=an entry of a firewall list"
reg query "HKLM\SOFTWARE\Policies\Microsoft\WindowsFirewall\DomainProfile\GloballyOpenPorts\List" /v "135:TCP:*:Enabled:Offer Remote Assistance" >nul 2>&1
if not "%errorlevel%"=="0" goto failed

set "item=Enabled"
set "right="
for /f "tokens=1-4 delims=:	 " %%a in ('reg query "HKLM\SOFTWARE\Policies\Microsoft\WindowsFirewall\StandardProfile\GloballyOpenPorts" /v "Enabled" 2^>nul') do if /i "%%a %%b %%c %%d"=="Enabled REG_DWORD 0x1 " set "right=1"
if not defined right goto failed

set "item=an entry of a firewall list"
reg query "HKLM\SOFTWARE\Policies\Microsoft\WindowsFirewall\StandardProfile\GloballyOpenPorts\List" /v "135:TCP:*:Enabled:Offer Remote Assistance" >nul 2>&1
if not "%errorlevel%"=="0" goto failed

set "item=Enabled"
set "right="
for /f "tokens=1-4 delims=:	 " %%a in ('reg query "HKLM\SOFTWARE\Policies\Microsoft\WindowsFirewall\DomainProfile\AuthorizedApplications" /v "Enabled" 2^>nul') do if /i "%%a %%b %%c %%d"=="Enabled REG_DWORD 0x1 " set "right=1"
if not defined right goto failed

set "item=an entry of a firewall list"
reg query "HKLM\SOFTWARE\Policies\Microsoft\WindowsFirewall\DomainProfile\AuthorizedApplications\List" /v "%%WINDIR%%\SYSTEM32\Sessmgr.exe:*:Enabled:Remote Assistance" >nul 2>&1
if not "%errorlevel%"=="0" goto failed

set "item=an entry of a firewall list"
reg query "HKLM\SOFTWARE\Policies\Microsoft\WindowsFirewall\DomainProfile\AuthorizedApplications\List" /v "%%WINDIR%%\PCHealth\HelpCtr\Binaries\Helpsvc.exe:*:Enabled:Offer Remote Assistance" >nul 2>&1
if not "%errorlevel%"=="0" goto failed

set "item=an entry of a firewall list"
reg query "HKLM\SOFTWARE\Policies\Microsoft\WindowsFirewall\DomainProfile\AuthorizedApplications\List" 2>nul | find "%%WINDIR%%\PCHealth\HelpCtr\Binaries\Helpctr.exe:*:Enabled:Remote Assistance " >nul
if not "%errorlevel%"=="0" goto failed

set "item=Enabled"
set "right="
for /f "tokens=1-4 delims=:	 " %%a in ('reg query "HKLM\SOFTWARE\Policies\Microsoft\WindowsFirewall\StandardProfile\AuthorizedApplications" /v "Enabled" 2^>nul') do if /i "%%a %%b %%c %%d"=="Enabled REG_DWORD 0x1 " set "right=1"
if not defined right goto failed

set "item=an entry of a firewall list"
reg query "HKLM\SOFTWARE\Policies\Microsoft\WindowsFirewall\StandardProfile\AuthorizedApplications\List" /v "%%WINDIR%%\SYSTEM32\Sessmgr.exe:*:Enabled:Remote Assistance" >nul 2>&1
if not "%errorlevel%"=="0" goto failed

set "item=an entry of a firewall list"
reg query "HKLM\SOFTWARE\Policies\Microsoft\WindowsFirewall\StandardProfile\AuthorizedApplications\List" /v "%%WINDIR%%\PCHealth\HelpCtr\Binaries\Helpsvc.exe:*:Enabled:Offer Remote Assistance" >nul 2>&1
if not "%errorlevel%"=="0" goto failed

set "item=an entry of a firewall list"
reg query "HKLM\SOFTWARE\Policies\Microsoft\WindowsFirewall\StandardProfile\AuthorizedApplications\List" 2>nul | find "%%WINDIR%%\PCHealth\HelpCtr\Binaries\Helpctr.exe:*:Enabled:Remote Assistance " >nul
if not "%errorlevel%"=="0" goto failed

echo Done: everything is set. To go back, start restore.cmd from this folder.
echo If Windows Firewall does not notice its policy, run gpupdate /force or restart the computer.
>>"%log%" echo Done.
set code=0
goto finish

:failed
echo FAILED: %item%. Putting back what was there.
>>"%log%" echo FAILED: %item%.
call :putback
set code=1
echo The log is in
echo "%log%"
if not %trouble%==0 goto notback
echo Everything is as it was before.
>>"%log%" echo Everything is as it was before.
goto finish
:notback
echo NOT everything could be put back. Keep the folder with the backup, and start restore.cmd.
>>"%log%" echo Not everything could be put back: %trouble%.
goto finish

:nobackup
echo Nothing was changed: what is there now could not be saved. The log is in
echo "%log%"
set code=1
goto finish

:nofolder
echo Nothing was changed: there is no room for a backup beside this file.
echo Copy the file to a folder on this computer, and start it there.
set code=1
goto finish

:nofirewall
echo Nothing was changed: this Windows has no "netsh firewall".
echo It came with Windows XP Service Pack 2 and Windows Server 2003 Service Pack 1.
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
if /i not "%~1"=="/quiet" pause
endlocal & exit /b %code%

:putback
>>"%log%" echo Putting back policy-windows-nt-terminal-services.
reg query "HKLM\SOFTWARE\Policies\Microsoft\Windows NT\Terminal Services" >nul 2>&1
if not "%errorlevel%"=="0" goto clear1x1
reg delete "HKLM\SOFTWARE\Policies\Microsoft\Windows NT\Terminal Services" /f >nul 2>&1
if not "%errorlevel%"=="0" set /a trouble+=1
:clear1x1
if not exist "%backup%\policy-windows-nt-terminal-services.reg" goto back1
reg import "%backup%\policy-windows-nt-terminal-services.reg" >nul 2>&1
if not "%errorlevel%"=="0" set /a trouble+=1
:back1
>>"%log%" echo Putting back policy-windowsfirewall-domainprofile-globallyopenports.
reg query "HKLM\SOFTWARE\Policies\Microsoft\WindowsFirewall\DomainProfile\GloballyOpenPorts" >nul 2>&1
if not "%errorlevel%"=="0" goto clear2x1
reg delete "HKLM\SOFTWARE\Policies\Microsoft\WindowsFirewall\DomainProfile\GloballyOpenPorts" /f >nul 2>&1
if not "%errorlevel%"=="0" set /a trouble+=1
:clear2x1
if not exist "%backup%\policy-windowsfirewall-domainprofile-globallyopenports.reg" goto back2
reg import "%backup%\policy-windowsfirewall-domainprofile-globallyopenports.reg" >nul 2>&1
if not "%errorlevel%"=="0" set /a trouble+=1
:back2
>>"%log%" echo Putting back policy-windowsfirewall-standardprofile-globallyopenports.
reg query "HKLM\SOFTWARE\Policies\Microsoft\WindowsFirewall\StandardProfile\GloballyOpenPorts" >nul 2>&1
if not "%errorlevel%"=="0" goto clear3x1
reg delete "HKLM\SOFTWARE\Policies\Microsoft\WindowsFirewall\StandardProfile\GloballyOpenPorts" /f >nul 2>&1
if not "%errorlevel%"=="0" set /a trouble+=1
:clear3x1
if not exist "%backup%\policy-windowsfirewall-standardprofile-globallyopenports.reg" goto back3
reg import "%backup%\policy-windowsfirewall-standardprofile-globallyopenports.reg" >nul 2>&1
if not "%errorlevel%"=="0" set /a trouble+=1
:back3
>>"%log%" echo Putting back policy-windowsfirewall-domainprofile-authorizedapplications.
reg query "HKLM\SOFTWARE\Policies\Microsoft\WindowsFirewall\DomainProfile\AuthorizedApplications" >nul 2>&1
if not "%errorlevel%"=="0" goto clear4x1
reg delete "HKLM\SOFTWARE\Policies\Microsoft\WindowsFirewall\DomainProfile\AuthorizedApplications" /f >nul 2>&1
if not "%errorlevel%"=="0" set /a trouble+=1
:clear4x1
if not exist "%backup%\policy-windowsfirewall-domainprofile-authorizedapplications.reg" goto back4
reg import "%backup%\policy-windowsfirewall-domainprofile-authorizedapplications.reg" >nul 2>&1
if not "%errorlevel%"=="0" set /a trouble+=1
:back4
>>"%log%" echo Putting back policy-windowsfirewall-standardprofile-authorizedapplications.
reg query "HKLM\SOFTWARE\Policies\Microsoft\WindowsFirewall\StandardProfile\AuthorizedApplications" >nul 2>&1
if not "%errorlevel%"=="0" goto clear5x1
reg delete "HKLM\SOFTWARE\Policies\Microsoft\WindowsFirewall\StandardProfile\AuthorizedApplications" /f >nul 2>&1
if not "%errorlevel%"=="0" set /a trouble+=1
:clear5x1
if not exist "%backup%\policy-windowsfirewall-standardprofile-authorizedapplications.reg" goto back5
reg import "%backup%\policy-windowsfirewall-standardprofile-authorizedapplications.reg" >nul 2>&1
if not "%errorlevel%"=="0" set /a trouble+=1
:back5
goto :eof
