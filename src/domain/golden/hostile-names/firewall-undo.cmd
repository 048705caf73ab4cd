@echo off
setlocal EnableExtensions DisableDelayedExpansion
rem Receive Remote Assistance offers (Microsoft Knowledge Base 301527)
rem For Windows XP Professional x64 Edition, SP2
rem Made by the Remote Assistance wizard 0.2.0 from the answers 30AC-9D1B
rem Takes back what firewall-apply.cmd set: to the state of a fresh Windows.
rem It removes any exception for TCP port 135 in these profiles, also one that was there before.

rem A variable that somebody called errorlevel would hide the real one.
set "errorlevel="
set /a done=0
set /a failed=0
set /a absent=0

rem What this file is not for ends it here, before anything is changed.

rem fit: shell 64-bit
set "state=ok"
set "found=a command prompt of this Windows"
set "expected=the 64-bit command prompt of a 64-bit Windows: cmd.exe in the folder system32"
if /i not "%PROCESSOR_ARCHITECTURE%"=="AMD64" set "found=a Windows that is not 64-bit (x64)"
if /i not "%PROCESSOR_ARCHITECTURE%"=="AMD64" set "state=failed"
if defined PROCESSOR_ARCHITEW6432 set "found=the 32-bit command prompt of a 64-bit Windows"
if defined PROCESSOR_ARCHITEW6432 set "state=failed"
set "misfit=this is the wrong command prompt"
if not "%state%"=="ok" goto misfit

rem Only administrators can read this key.
reg query "HKU\S-1-5-19" >nul 2>&1
if not "%errorlevel%"=="0" goto norights

rem fit: windows 5.2
set "state=failed"
set "found=a Windows that does not say its version"
set "expected=version 5.2, which is Windows Server 2003 or XP x64"
for /f "delims=" %%a in ('ver') do set "found=%%a"
ver | find " 5.2." >nul
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

rem fit: service-pack 1 2
set "state=failed"
set "found=a service pack that cannot be read"
set "expected=Service Pack 1 or Service Pack 2"
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
if %pack%==1 set "state=ok"
if %pack%==2 set "state=ok"
set "misfit=this file is for another service pack"
if not "%state%"=="ok" goto misfit
rem The name of a command is not translated.
netsh help | find "firewall" >nul
if errorlevel 1 goto nofirewall

echo Undoing the exceptions of Windows Firewall for Remote Assistance offers.
echo.

set "item=TCP port 135, standard profile"
netsh firewall delete portopening protocol=TCP port=135 profile=STANDARD
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
set code=0
if not %failed%==0 set code=1
goto finish

:misfit
echo Nothing was changed: %misfit%. Found: %found%. Expected: %expected%.
set code=2
goto finish

:norights
echo Nothing was changed: this needs the rights of an administrator. Found: an account without them. Expected: an administrator, by logging on or by Run as.
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
