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

rem A 32-bit shell on a 64-bit Windows sees another registry.
if defined PROCESSOR_ARCHITEW6432 goto wow64
rem Only administrators can read this key.
reg query "HKU\S-1-5-19" >nul 2>&1
if not "%errorlevel%"=="0" goto norights
ver | find " 5.1." >nul
if not "%errorlevel%"=="0" goto otherwindows

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

:wow64
echo Nothing was changed: this is the 32-bit command prompt of a 64-bit Windows.
echo Start this file from the 64-bit one: cmd.exe in the folder system32.
goto finish

:norights
echo Nothing was changed: this needs the rights of an administrator.
echo Log on as an administrator, or use Run as, and start this file again.
goto finish

:otherwindows
echo Nothing was changed: this file is for another Windows than this one:
ver
echo Answer the first question of the wizard as this computer is, and take the new files.
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
