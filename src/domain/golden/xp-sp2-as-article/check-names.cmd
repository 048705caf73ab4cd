@echo off
setlocal EnableExtensions DisableDelayedExpansion
rem Receive Remote Assistance offers (Microsoft Knowledge Base 301527)
rem For Windows XP Professional, SP2
rem Made by the Remote Assistance wizard 0.2.0 from the answers 18CB-B16A
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
net user "RA-Helpers" /domain >nul 2>&1
if "%errorlevel%"=="0" set "state=found as a user"
if "%errorlevel%"=="0" goto said1
net group "RA-Helpers" /domain >nul 2>&1
if "%errorlevel%"=="0" set "state=found as a group"
if "%errorlevel%"=="0" goto said1
net localgroup "RA-Helpers" /domain >nul 2>&1
if "%errorlevel%"=="0" set "state=found as a domain local group"
if "%errorlevel%"=="0" goto said1
set "count=missing"
:said1
set /a %count%+=1
echo   %state%: helper 1 "CONTOSO\RA-Helpers"

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
