@echo off
setlocal EnableExtensions DisableDelayedExpansion
rem Receive Remote Assistance offers (Microsoft Knowledge Base 301527)
rem For Windows Server 2003, Standard Edition, SP1
rem Sets exceptions in the local list of Windows Firewall. Take them back with firewall-undo.cmd.
rem They do not count while a policy list is in force that does not keep local exceptions.
rem An exception that is there already for TCP port 135 or for one of these programs is replaced.

rem A variable that somebody called errorlevel would hide the real one.
set "errorlevel="
set /a done=0
set /a failed=0
set /a absent=0

rem Only administrators can read this key.
reg query "HKU\S-1-5-19" >nul 2>&1
if errorlevel 1 goto norights
rem The name of a command is not translated.
netsh help | find "firewall" >nul
if errorlevel 1 goto nofirewall

echo Changing the exceptions of Windows Firewall for Remote Assistance offers.
echo.

set "item=TCP port 135, domain profile"
netsh firewall delete portopening protocol=TCP port=135 profile=DOMAIN >nul 2>&1
netsh firewall add portopening protocol=TCP port=135 name="Offer Remote Assistance" mode=ENABLE scope=ALL profile=DOMAIN
if "%errorlevel%"=="0" (call :done) else call :failed

set "item=TCP port 135, standard profile"
netsh firewall delete portopening protocol=TCP port=135 profile=STANDARD >nul 2>&1
netsh firewall add portopening protocol=TCP port=135 name="Offer Remote Assistance" mode=ENABLE scope=ALL profile=STANDARD
if "%errorlevel%"=="0" (call :done) else call :failed

set "item=program Sessmgr.exe, domain profile"
if exist "%WINDIR%\SYSTEM32\Sessmgr.exe" goto found3
call :missing
goto next3
:found3
netsh firewall delete allowedprogram program="%WINDIR%\SYSTEM32\Sessmgr.exe" profile=DOMAIN >nul 2>&1
netsh firewall add allowedprogram program="%WINDIR%\SYSTEM32\Sessmgr.exe" name="Remote Assistance" mode=ENABLE scope=ALL profile=DOMAIN
if "%errorlevel%"=="0" (call :done) else call :failed
:next3

set "item=program Helpsvc.exe, domain profile"
if exist "%WINDIR%\PCHealth\HelpCtr\Binaries\Helpsvc.exe" goto found4
call :missing
goto next4
:found4
netsh firewall delete allowedprogram program="%WINDIR%\PCHealth\HelpCtr\Binaries\Helpsvc.exe" profile=DOMAIN >nul 2>&1
netsh firewall add allowedprogram program="%WINDIR%\PCHealth\HelpCtr\Binaries\Helpsvc.exe" name="Offer Remote Assistance" mode=ENABLE scope=ALL profile=DOMAIN
if "%errorlevel%"=="0" (call :done) else call :failed
:next4

set "item=program Helpctr.exe, domain profile"
if exist "%WINDIR%\PCHealth\HelpCtr\Binaries\Helpctr.exe" goto found5
call :missing
goto next5
:found5
netsh firewall delete allowedprogram program="%WINDIR%\PCHealth\HelpCtr\Binaries\Helpctr.exe" profile=DOMAIN >nul 2>&1
netsh firewall add allowedprogram program="%WINDIR%\PCHealth\HelpCtr\Binaries\Helpctr.exe" name="Remote Assistance - Windows Messenger and Voice" mode=ENABLE scope=ALL profile=DOMAIN
if "%errorlevel%"=="0" (call :done) else call :failed
:next5

set "item=program Sessmgr.exe, standard profile"
if exist "%WINDIR%\SYSTEM32\Sessmgr.exe" goto found6
call :missing
goto next6
:found6
netsh firewall delete allowedprogram program="%WINDIR%\SYSTEM32\Sessmgr.exe" profile=STANDARD >nul 2>&1
netsh firewall add allowedprogram program="%WINDIR%\SYSTEM32\Sessmgr.exe" name="Remote Assistance" mode=ENABLE scope=ALL profile=STANDARD
if "%errorlevel%"=="0" (call :done) else call :failed
:next6

set "item=program Helpsvc.exe, standard profile"
if exist "%WINDIR%\PCHealth\HelpCtr\Binaries\Helpsvc.exe" goto found7
call :missing
goto next7
:found7
netsh firewall delete allowedprogram program="%WINDIR%\PCHealth\HelpCtr\Binaries\Helpsvc.exe" profile=STANDARD >nul 2>&1
netsh firewall add allowedprogram program="%WINDIR%\PCHealth\HelpCtr\Binaries\Helpsvc.exe" name="Offer Remote Assistance" mode=ENABLE scope=ALL profile=STANDARD
if "%errorlevel%"=="0" (call :done) else call :failed
:next7

set "item=program Helpctr.exe, standard profile"
if exist "%WINDIR%\PCHealth\HelpCtr\Binaries\Helpctr.exe" goto found8
call :missing
goto next8
:found8
netsh firewall delete allowedprogram program="%WINDIR%\PCHealth\HelpCtr\Binaries\Helpctr.exe" profile=STANDARD >nul 2>&1
netsh firewall add allowedprogram program="%WINDIR%\PCHealth\HelpCtr\Binaries\Helpctr.exe" name="Remote Assistance - Windows Messenger and Voice" mode=ENABLE scope=ALL profile=STANDARD
if "%errorlevel%"=="0" (call :done) else call :failed
:next8

echo.
echo Summary: %done% done, %failed% failed.
if not %absent%==0 echo Not there or not removable: %absent%. This is no failure: what is gone is undone.
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
if /i not "%~1"=="/quiet" pause
endlocal & exit /b %code%

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
