@echo off
setlocal EnableExtensions DisableDelayedExpansion
rem Receive Remote Assistance offers (Microsoft Knowledge Base 301527)
rem For Windows XP Professional, SP1
rem Looks whether the computer is as the wizard planned, and changes nothing.
rem Writes a report beside itself; the wizard can read it. Exit code: 0 all is right, 1 something is not.

rem A variable that somebody called errorlevel would hide the real one.
set "errorlevel="
set /a ok=0
set /a failed=0
set /a unknown=0
set /a found=0

rem The report is all that this script writes. An old one goes first, so that none is taken for new.
set "report=%~dp0remote-assistance-%COMPUTERNAME%.txt"
if exist "%report%" del "%report%" >nul 2>&1
if exist "%report%" goto elsewhere
>"%report%" echo Remote Assistance report 1
if exist "%report%" goto begin
:elsewhere
echo This folder cannot be written to. The report goes to the folder for temporary files.
set "report=%TEMP%\remote-assistance-%COMPUTERNAME%.txt"
if exist "%report%" del "%report%" >nul 2>&1
if exist "%report%" goto noreport
>"%report%" echo Remote Assistance report 1
if exist "%report%" goto begin
:noreport
echo That folder cannot be written to either. There will be no report.
set "report=nul"

:begin
rem Through a loop, as a name may hold what the shell would take for its own.
for /f "delims=" %%a in ("%COMPUTERNAME%") do >>"%report%" echo computer: %%a
>>"%report%" echo plan: 1031f59e7295c971
for /f "delims=" %%a in ('ver') do >>"%report%" echo windows: %%a

set "state=failed"
for /f "tokens=1-7 delims=:	 " %%a in ('reg query "HKLM\SOFTWARE\Policies\Microsoft\Windows NT\Terminal Services" /v "fAllowUnsolicited" 2^>nul') do (
  if /i "%%a %%b %%c %%d"=="fAllowUnsolicited REG_DWORD 0x1 " set "state=ok"
)
set /a %state%+=1
echo %state% offer: the policy Offer Remote Assistance must be on: fAllowUnsolicited 1
>>"%report%" echo %state% offer: the policy Offer Remote Assistance must be on: fAllowUnsolicited 1

set "state=failed"
for /f "tokens=1-7 delims=:	 " %%a in ('reg query "HKLM\SOFTWARE\Policies\Microsoft\Windows NT\Terminal Services" /v "fAllowUnsolicitedFullControl" 2^>nul') do (
  if /i "%%a %%b %%c %%d"=="fAllowUnsolicitedFullControl REG_DWORD 0x0 " set "state=ok"
)
set /a %state%+=1
echo %state% level: view only or control must be as chosen: fAllowUnsolicitedFullControl
>>"%report%" echo %state% level: view only or control must be as chosen: fAllowUnsolicitedFullControl

set "state=failed"
reg query "HKLM\SOFTWARE\Policies\Microsoft\Windows NT\Terminal Services\RAUnsolicit" /v "CONTOSO\Helpdesk" >nul 2>&1
if "%errorlevel%"=="0" set "state=ok"
if "%state%"=="ok" set /a found+=1
set /a %state%+=1
echo %state% helper 1: "CONTOSO\Helpdesk"
>>"%report%" echo %state% helper 1: "CONTOSO\Helpdesk"

set "state=failed"
reg query "HKLM\SOFTWARE\Policies\Microsoft\Windows NT\Terminal Services\RAUnsolicit" /v "NORTHWIND\jansen" >nul 2>&1
if "%errorlevel%"=="0" set "state=ok"
if "%state%"=="ok" set /a found+=1
set /a %state%+=1
echo %state% helper 2: "NORTHWIND\jansen"
>>"%report%" echo %state% helper 2: "NORTHWIND\jansen"

set "state=failed"
reg query "HKLM\SOFTWARE\Policies\Microsoft\Windows NT\Terminal Services\RAUnsolicit" /v "NORTHWIND\Beheer & Steun (1e lijn)" >nul 2>&1
if "%errorlevel%"=="0" set "state=ok"
if "%state%"=="ok" set /a found+=1
set /a %state%+=1
echo %state% helper 3: "NORTHWIND\Beheer & Steun (1e lijn)"
>>"%report%" echo %state% helper 3: "NORTHWIND\Beheer & Steun (1e lijn)"

set "state=failed"
set /a listed=0
for /f %%a in ('reg query "HKLM\SOFTWARE\Policies\Microsoft\Windows NT\Terminal Services\RAUnsolicit" 2^>nul ^| find "REG_"') do set /a listed+=1
for /f %%a in ('reg query "HKLM\SOFTWARE\Policies\Microsoft\Windows NT\Terminal Services\RAUnsolicit" 2^>nul ^| find "    <NO NAME>"') do set /a listed-=1
set /a expected=found+0
if %listed% equ %expected% set "state=ok"
set /a %state%+=1
echo %state% helpers-only: nobody else may be on the list RAUnsolicit, and none of those not asked for may be missing
>>"%report%" echo %state% helpers-only: nobody else may be on the list RAUnsolicit, and none of those not asked for may be missing

set "state=ok"
for /f "tokens=1-7 delims=:	 " %%a in ('reg query "HKLM\SOFTWARE\Policies\Microsoft\Windows NT\Terminal Services" /v "fAllowToGetHelp" 2^>nul') do (
  if /i "%%a %%b %%c %%d"=="fAllowToGetHelp REG_DWORD 0x0 " set "state=failed"
)
set /a %state%+=1
echo %state% solicited: Solicited Remote Assistance must not be disabled by policy: fAllowToGetHelp 0
>>"%report%" echo %state% solicited: Solicited Remote Assistance must not be disabled by policy: fAllowToGetHelp 0

set "state=failed"
for /f "tokens=1-7 delims=:	 " %%a in ('reg query "HKLM\SOFTWARE\Microsoft\Ole" /v "EnableDCOM" 2^>nul') do (
  if /i "%%a %%b %%c %%d"=="EnableDCOM REG_SZ Y " set "state=ok"
)
set /a %state%+=1
echo %state% dcom: EnableDCOM must be Y
>>"%report%" echo %state% dcom: EnableDCOM must be Y

set "state=failed"
for /f "tokens=1-7 delims=:	 " %%a in ('reg query "HKLM\SYSTEM\CurrentControlSet\Services\RDSessMgr" /v "Start" 2^>nul') do (
  if /i "%%a %%b"=="Start REG_DWORD" set "state=ok"
  if /i "%%a %%b %%c %%d"=="Start REG_DWORD 0x4 " set "state=failed"
)
set /a %state%+=1
echo %state% session-service: the service RDSessMgr must be there and not be disabled
>>"%report%" echo %state% session-service: the service RDSessMgr must be there and not be disabled

set code=0
set "result=ok"
if not %failed%==0 set code=1
if not %failed%==0 set "result=failed"
>>"%report%" echo result: %result%, %ok% ok, %failed% failed, %unknown% unknown
echo.
echo result: %result%, %ok% ok, %failed% failed, %unknown% unknown
if not "%report%"=="nul" echo The report is in "%report%"
if /i not "%~1"=="/quiet" pause
endlocal & exit /b %code%
