@echo off
setlocal EnableExtensions DisableDelayedExpansion
rem Receive Remote Assistance offers (Microsoft Knowledge Base 301527)
rem For Windows XP Professional, SP2
rem Puts back what this computer had before apply.cmd, from the folder with its name beside this file.
rem What others changed in the same keys since then is replaced as well.
rem Exit code: 0 put back, 1 not all of it could be put back, 2 nothing to put back, or not suitable.

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

rem The first backup that is whole and was not put back yet.
set "home=%~dp0%COMPUTERNAME%"
set /a number=0
:nextbackup
set /a number+=1
set "backup=%home%\backup-305d5a7d-%number%"
if not exist "%backup%" goto nobackup
if exist "%backup%\put-back.txt" goto nextbackup
if not exist "%backup%\complete.txt" goto nextbackup
set "log=%backup%\restore.log"
echo Putting back what this computer had, from
echo "%backup%"
>>"%log%" echo Started on %DATE% at %TIME%.
call :putback
if not %trouble%==0 goto failed

rem Later backups are of a computer on which the files were applied already.
:mark
>"%backup%\put-back.txt" echo Put back on %DATE% at %TIME%.
set /a number+=1
set "backup=%home%\backup-305d5a7d-%number%"
if exist "%backup%" goto mark
echo Done: the settings are what they were before.
echo If EnableDCOM has changed, a restart is needed for it as well.
set code=0
goto finish

:failed
echo FAILED: not everything could be put back. Look at the log, and start this file again:
echo "%log%"
set code=1
goto finish

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
