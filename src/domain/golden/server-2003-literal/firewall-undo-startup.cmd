@echo off
setlocal EnableExtensions DisableDelayedExpansion
rem Receive Remote Assistance offers (Microsoft Knowledge Base 301527)
rem For Windows Server 2003, Standard Edition, SP1
rem Takes back what firewall-apply.cmd set: to the state of a fresh Windows.
rem It removes any exception for TCP port 135 in these profiles, also one that was there before.
rem For the start-up scripts of a policy object: it asks nothing, and may run at every start. The log is in
rem Temp in the folder of Windows.

rem A variable that somebody called errorlevel would hide the real one.
set "errorlevel="
rem The log holds the last run and no more.
set "log=%SystemRoot%\Temp\remote-assistance-firewall-undo.log"
set "code="
call :main >"%log%" 2>&1
rem Where the log cannot be written, the shell leaves that call out.
if not defined code call :main >nul 2>&1
endlocal & exit /b %code%

:main
echo Started on %DATE% at %TIME%.
set /a kept=0
set /a done=0
set /a failed=0
set /a absent=0

rem Only administrators can read this key.
reg query "HKU\S-1-5-19" >nul 2>&1
if errorlevel 1 goto norights
rem The name of a command is not translated.
netsh help | find "firewall" >nul
if errorlevel 1 goto nofirewall

echo Undoing the exceptions of Windows Firewall for Remote Assistance offers.
echo.

set "item=TCP port 135, domain profile"
netsh firewall delete portopening protocol=TCP port=135 profile=DOMAIN
if "%errorlevel%"=="0" (call :done) else call :absent

set "item=TCP port 135, standard profile"
netsh firewall delete portopening protocol=TCP port=135 profile=STANDARD
if "%errorlevel%"=="0" (call :done) else call :absent

set "item=program Sessmgr.exe, domain profile"
netsh firewall delete allowedprogram program="%WINDIR%\SYSTEM32\Sessmgr.exe" profile=DOMAIN
if "%errorlevel%"=="0" (call :done) else call :absent

set "item=program Helpsvc.exe, domain profile"
netsh firewall delete allowedprogram program="%WINDIR%\PCHealth\HelpCtr\Binaries\Helpsvc.exe" profile=DOMAIN
if "%errorlevel%"=="0" (call :done) else call :absent

set "item=program Helpctr.exe, domain profile"
netsh firewall delete allowedprogram program="%WINDIR%\PCHealth\HelpCtr\Binaries\Helpctr.exe" profile=DOMAIN
if "%errorlevel%"=="0" (call :done) else call :absent

set "item=program Sessmgr.exe, standard profile"
netsh firewall delete allowedprogram program="%WINDIR%\SYSTEM32\Sessmgr.exe" profile=STANDARD
if "%errorlevel%"=="0" (call :done) else call :absent

set "item=program Helpsvc.exe, standard profile"
netsh firewall delete allowedprogram program="%WINDIR%\PCHealth\HelpCtr\Binaries\Helpsvc.exe" profile=STANDARD
if "%errorlevel%"=="0" (call :done) else call :absent

set "item=program Helpctr.exe, standard profile"
netsh firewall delete allowedprogram program="%WINDIR%\PCHealth\HelpCtr\Binaries\Helpctr.exe" profile=STANDARD
if "%errorlevel%"=="0" (call :done) else call :absent

echo.
echo Summary: %done% done, %failed% failed.
if not %absent%==0 echo Not there or not removable: %absent%. This is no failure: what is gone is undone.
echo There already: %kept%.
set code=0
if not %failed%==0 set code=1
goto finish

:norights
echo Nothing was changed: this needs the rights of an administrator.
echo Log on as an administrator, or use Run as, and start this file again.
set code=2
goto finish

:nofirewall
echo Nothing was changed: this Windows has no "netsh firewall".
echo It came with Windows XP Service Pack 2 and Windows Server 2003 Service Pack 1.
set code=2

:finish
goto :eof

:done
set /a done+=1
echo   ok      %item%
goto :eof

:failed
set /a failed+=1
echo   FAILED  %item%
goto :eof

:missing
set /a failed+=1
echo   FAILED  %item%: the file was not found
goto :eof

:absent
set /a absent+=1
echo   note    %item%: was not there or could not be removed
goto :eof

:kept
set /a kept+=1
echo   kept    %item%: is there already
goto :eof
