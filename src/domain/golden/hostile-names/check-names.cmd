@echo off
setlocal EnableExtensions DisableDelayedExpansion
rem Receive Remote Assistance offers (Microsoft Knowledge Base 301527)
rem For Windows XP Professional x64 Edition, SP2
rem Made by the Remote Assistance wizard 0.2.0 from the answers 30AC-9D1B
rem Asks the domain whether each helper exists, and changes nothing. Run it on a computer of that domain.

rem A variable that somebody called errorlevel would hide the real one.
set "errorlevel="
set /a found=0
set /a missing=0
set /a open=0

echo Asking the domain of this computer for the helpers.
echo This computer must be a member of the domain "CONTOSO".
echo.
rem Fails where there is no domain, and where none of its controllers answers.
net accounts /domain >nul 2>&1
if not "%errorlevel%"=="0" goto nodomain

set "state=NOT FOUND"
set "count=found"
net user "%%PATH%%" /domain >nul 2>&1
if "%errorlevel%"=="0" set "state=found as a user"
if "%errorlevel%"=="0" goto said1
net group "%%PATH%%" /domain >nul 2>&1
if "%errorlevel%"=="0" set "state=found as a group"
if "%errorlevel%"=="0" goto said1
net localgroup "%%PATH%%" /domain >nul 2>&1
if "%errorlevel%"=="0" set "state=found as a domain local group"
if "%errorlevel%"=="0" goto said1
set "count=missing"
:said1
set /a %count%+=1
echo   %state%: helper 1 "CONTOSO\%%PATH%%"

set "state=NOT FOUND"
set "count=found"
net user "R&D ^ 'test' !x!" /domain >nul 2>&1
if "%errorlevel%"=="0" set "state=found as a user"
if "%errorlevel%"=="0" goto said2
net group "R&D ^ 'test' !x!" /domain >nul 2>&1
if "%errorlevel%"=="0" set "state=found as a group"
if "%errorlevel%"=="0" goto said2
net localgroup "R&D ^ 'test' !x!" /domain >nul 2>&1
if "%errorlevel%"=="0" set "state=found as a domain local group"
if "%errorlevel%"=="0" goto said2
set "count=missing"
:said2
set /a %count%+=1
echo   %state%: helper 2 "CONTOSO\R&D ^ 'test' !x!"

set "state=not asked, as the name is not ASCII"
set "count=found"
set "count=open"
set /a %count%+=1
echo   %state%: helper 3

set "state=not asked, as the name is not ASCII"
set "count=found"
set "count=open"
set /a %count%+=1
echo   %state%: helper 4

set "state=not asked, as the name is not ASCII"
set "count=found"
set "count=open"
set /a %count%+=1
echo   %state%: helper 5

set "state=not asked, as the name is not ASCII"
set "count=found"
set "count=open"
set /a %count%+=1
echo   %state%: helper 6

set "state=not asked, as the name is not ASCII"
set "count=found"
set "count=open"
set /a %count%+=1
echo   %state%: helper 7

set "state=not asked, as the name is not ASCII"
set "count=found"
set "count=open"
set /a %count%+=1
echo   %state%: helper 8

set "state=NOT FOUND"
set "count=found"
net user "__proto__" /domain >nul 2>&1
if "%errorlevel%"=="0" set "state=found as a user"
if "%errorlevel%"=="0" goto said9
net group "__proto__" /domain >nul 2>&1
if "%errorlevel%"=="0" set "state=found as a group"
if "%errorlevel%"=="0" goto said9
net localgroup "__proto__" /domain >nul 2>&1
if "%errorlevel%"=="0" set "state=found as a domain local group"
if "%errorlevel%"=="0" goto said9
set "count=missing"
:said9
set /a %count%+=1
echo   %state%: helper 9 "CONTOSO\__proto__"

set "state=NOT FOUND"
set "count=found"
net user "two  blanks" /domain >nul 2>&1
if "%errorlevel%"=="0" set "state=found as a user"
if "%errorlevel%"=="0" goto said10
net group "two  blanks" /domain >nul 2>&1
if "%errorlevel%"=="0" set "state=found as a group"
if "%errorlevel%"=="0" goto said10
net localgroup "two  blanks" /domain >nul 2>&1
if "%errorlevel%"=="0" set "state=found as a domain local group"
if "%errorlevel%"=="0" goto said10
set "count=missing"
:said10
set /a %count%+=1
echo   %state%: helper 10 "CONTOSO\two  blanks"

echo.
echo Summary: %found% found, %missing% not found, %open% not asked or not certain.
set code=0
if not %missing%==0 set code=1
if not %open%==0 set code=1
goto finish

:nodomain
echo Nothing was asked: no domain controller answers.
echo Start this file on a computer of the domain, logged on to the domain, with the network connected.
set code=2

:finish
if /i not "%~1"=="/quiet" pause
endlocal & exit /b %code%
