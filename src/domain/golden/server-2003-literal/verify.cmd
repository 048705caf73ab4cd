@echo off
setlocal EnableExtensions DisableDelayedExpansion
rem Receive Remote Assistance offers (Microsoft Knowledge Base 301527)
rem For Windows Server 2003, Standard Edition, SP1
rem Made by the Remote Assistance wizard 0.2.0 from the answers BB0B-481E
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
>>"%report%" echo plan: 4a5aff256c77cd54
for /f "delims=" %%a in ('ver') do >>"%report%" echo windows: %%a

rem fit: shell any
set "state=ok"
set "found=a command prompt of this Windows"
set "expected=the command prompt of this Windows: cmd.exe in the folder system32"
if defined PROCESSOR_ARCHITEW6432 set "found=the 32-bit command prompt of a 64-bit Windows"
if defined PROCESSOR_ARCHITEW6432 set "state=failed"
set /a %state%+=1
echo %state% shell: found %found%; expected %expected%
>>"%report%" echo %state% shell: found %found%; expected %expected%

rem fit: windows 5.2
set "state=failed"
set "found=a Windows that does not say its version"
set "expected=version 5.2, which is Windows Server 2003 or XP x64"
for /f "delims=" %%a in ('ver') do set "found=%%a"
ver | find " 5.2." >nul
if "%errorlevel%"=="0" set "state=ok"
set /a %state%+=1
echo %state% windows: found %found%; expected %expected%
>>"%report%" echo %state% windows: found %found%; expected %expected%

rem fit: edition server-2003
set "state=unknown"
set "found=a Windows whose ProductType cannot be read"
set "expected=Windows Server 2003"
for /f "tokens=1-5 delims=,	 " %%a in ('reg query "HKLM\SYSTEM\CurrentControlSet\Control\ProductOptions" /v ProductType 2^>nul') do if /i "%%a %%b %%c"=="ProductType REG_SZ ServerNT" set "found=a server"
if "%found%"=="a server" set "state=ok"
if not "%state%"=="unknown" goto productknown
for /f "tokens=1-5 delims=,	 " %%a in ('reg query "HKLM\SYSTEM\CurrentControlSet\Control\ProductOptions" /v ProductType 2^>nul') do if /i "%%a %%b %%c"=="ProductType REG_SZ LanmanNT" set "found=a domain controller"
if "%found%"=="a domain controller" set "state=ok"
if not "%state%"=="unknown" goto productknown
for /f "tokens=1-5 delims=,	 " %%a in ('reg query "HKLM\SYSTEM\CurrentControlSet\Control\ProductOptions" /v ProductType 2^>nul') do if /i "%%a %%b %%c"=="ProductType REG_SZ WinNT" set "found=a Windows for workstations"
if "%found%"=="a Windows for workstations" set "state=failed"
if not "%state%"=="unknown" goto productknown
:productknown
set /a %state%+=1
echo %state% edition: found %found%; expected %expected%
>>"%report%" echo %state% edition: found %found%; expected %expected%

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
set /a %state%+=1
echo %state% service-pack: found %found%; expected %expected%
>>"%report%" echo %state% service-pack: found %found%; expected %expected%

rem fit: computer
set "state=failed"
set found=the computer "%COMPUTERNAME%"
set expected=the computer "PC-01"
if /i "%COMPUTERNAME%"=="PC-01" set "state=ok"
set /a %state%+=1
echo %state% computer: found %found%; expected %expected%
>>"%report%" echo %state% computer: found %found%; expected %expected%

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
reg query "HKLM\SOFTWARE\Policies\Microsoft\Windows NT\Terminal Services\RAUnsolicit" /v "CONTOSO\Domain Admins" >nul 2>&1
if "%errorlevel%"=="0" set "state=ok"
if "%state%"=="ok" set /a found+=1
set /a %state%+=1
echo %state% helper 1: "CONTOSO\Domain Admins"
>>"%report%" echo %state% helper 1: "CONTOSO\Domain Admins"

set "state=failed"
set /a listed=0
set "cut=1"
for /f %%a in ('reg query "HKLM\SOFTWARE\Policies\Microsoft\Windows NT\Terminal Services\RAUnsolicit" 2^>nul ^| find "REG_" ^& echo end') do (
  set /a listed+=1
  if /i "%%a"=="end" set "cut="
)
for /f %%a in ('reg query "HKLM\SOFTWARE\Policies\Microsoft\Windows NT\Terminal Services\RAUnsolicit" 2^>nul ^| find "    <NO NAME>"') do set /a listed-=1
set /a expected=found+1
if %listed% equ %expected% set "state=ok"
if defined cut set "state=unknown"
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

set "state=ok"
for /f "tokens=1-7 delims=:	 " %%a in ('reg query "HKLM\SYSTEM\CurrentControlSet\Control\Terminal Server" /v "fAllowToGetHelp" 2^>nul') do (
  if /i "%%a %%b %%c %%d"=="fAllowToGetHelp REG_DWORD 0x0 " set "state=unknown"
)
set /a %state%+=1
echo %state% solicited-switch: requests for help should not be switched off in the Control Panel: that might matter
>>"%report%" echo %state% solicited-switch: requests for help should not be switched off in the Control Panel: that might matter

set "state=failed"
for /f "tokens=1-7 delims=:	 " %%a in ('reg query "HKLM\SOFTWARE\Microsoft\Ole" /v "EnableDCOM" 2^>nul') do (
  if /i "%%a %%b %%c %%d"=="EnableDCOM REG_SZ Y " set "state=ok"
)
set /a %state%+=1
echo %state% dcom: EnableDCOM must be Y
>>"%report%" echo %state% dcom: EnableDCOM must be Y

set "state=ok"
reg query "HKLM\SOFTWARE\Policies\Microsoft\Windows NT\DCOM" /v "MachineAccessRestriction" >nul 2>&1
if "%errorlevel%"=="0" set "state=unknown"
reg query "HKLM\SOFTWARE\Policies\Microsoft\Windows NT\DCOM" /v "MachineLaunchRestriction" >nul 2>&1
if "%errorlevel%"=="0" set "state=unknown"
set /a %state%+=1
echo %state% dcom-restrictions: a policy that restricts DCOM must have the helpers in it, with remote access, launch and activation: KB 884910
>>"%report%" echo %state% dcom-restrictions: a policy that restricts DCOM must have the helpers in it, with remote access, launch and activation: KB 884910

set "state=failed"
for /f "tokens=1-7 delims=:	 " %%a in ('reg query "HKLM\SYSTEM\CurrentControlSet\Services\RDSessMgr" /v "Start" 2^>nul') do (
  if /i "%%a %%b"=="Start REG_DWORD" set "state=ok"
  if /i "%%a %%b %%c %%d"=="Start REG_DWORD 0x4 " set "state=failed"
)
set /a %state%+=1
echo %state% session-service: the service RDSessMgr must be there and not be disabled
>>"%report%" echo %state% session-service: the service RDSessMgr must be there and not be disabled

set "state=ok"
for /f "tokens=1-7 delims=:	 " %%a in ('reg query "HKLM\SYSTEM\CurrentControlSet\Services\helpsvc" /v "Start" 2^>nul') do (
  if /i "%%a %%b %%c %%d"=="Start REG_DWORD 0x4 " set "state=unknown"
)
set /a %state%+=1
echo %state% help-service: the service helpsvc, Help and Support, should not be disabled: that might matter
>>"%report%" echo %state% help-service: the service helpsvc, Help and Support, should not be disabled: that might matter

set "state=ok"
for /f "tokens=1-7 delims=:	 " %%a in ('reg query "HKLM\SYSTEM\CurrentControlSet\Services\TermService" /v "Start" 2^>nul') do (
  if /i "%%a %%b %%c %%d"=="Start REG_DWORD 0x4 " set "state=unknown"
)
set /a %state%+=1
echo %state% terminal-service: the service TermService, Terminal Services, should not be disabled: that might matter
>>"%report%" echo %state% terminal-service: the service TermService, Terminal Services, should not be disabled: that might matter

set "state=failed"
netsh help | find "firewall" >nul
if "%errorlevel%"=="0" set "state=ok"
set /a %state%+=1
echo %state% netsh: netsh firewall must exist
>>"%report%" echo %state% netsh: netsh firewall must exist

set "state=ok"
for /f "tokens=1-7 delims=:	 " %%a in ('reg query "HKLM\SOFTWARE\Policies\Microsoft\WindowsFirewall\DomainProfile" /v "DoNotAllowExceptions" 2^>nul') do (
  if /i "%%a %%b %%c %%d"=="DoNotAllowExceptions REG_DWORD 0x1 " set "state=failed"
)
set /a %state%+=1
echo %state% no-shield-policy domain: no policy may forbid exceptions: DoNotAllowExceptions 1
>>"%report%" echo %state% no-shield-policy domain: no policy may forbid exceptions: DoNotAllowExceptions 1

set "state=ok"
for /f "tokens=1-7 delims=:	 " %%a in ('reg query "HKLM\SYSTEM\CurrentControlSet\Services\SharedAccess\Parameters\FirewallPolicy\DomainProfile" /v "DoNotAllowExceptions" 2^>nul') do (
  if /i "%%a %%b %%c %%d"=="DoNotAllowExceptions REG_DWORD 0x1 " set "state=failed"
)
set /a %state%+=1
echo %state% no-shield-local domain: the computer itself may not forbid exceptions: DoNotAllowExceptions 1
>>"%report%" echo %state% no-shield-local domain: the computer itself may not forbid exceptions: DoNotAllowExceptions 1

set "state=ok"
reg query "HKLM\SOFTWARE\Policies\Microsoft\WindowsFirewall\DomainProfile\GloballyOpenPorts" /v "Enabled" >nul 2>&1
if "%errorlevel%"=="0" set "state=failed"
reg query "HKLM\SOFTWARE\Policies\Microsoft\WindowsFirewall\DomainProfile\GloballyOpenPorts" /v "AllowUserPrefMerge" >nul 2>&1
if "%errorlevel%"=="0" set "state=failed"
for /f "tokens=1-7 delims=:	 " %%a in ('reg query "HKLM\SOFTWARE\Policies\Microsoft\WindowsFirewall\DomainProfile\GloballyOpenPorts" /v "AllowUserPrefMerge" 2^>nul') do (
  if /i "%%a %%b %%c %%d"=="AllowUserPrefMerge REG_DWORD 0x1 " set "state=ok"
)
set /a %state%+=1
echo %state% port-list domain: the list of ports with the exception must be in force
>>"%report%" echo %state% port-list domain: the list of ports with the exception must be in force

set "state=failed"
set "enabled="
set "disabled="
set "wider="
set "cut="
set "line="
for /f "delims=" %%a in ('reg query "HKLM\SYSTEM\CurrentControlSet\Services\SharedAccess\Parameters\FirewallPolicy\DomainProfile\GloballyOpenPorts\List" 2^>nul ^& echo end') do (
  set "line=%%a"
  call :look "135:TCP" is "*"
)
if not "%line%"=="end" call :broken
if defined enabled set "state=ok"
if defined cut set "state=unknown"
if defined disabled set "state=failed"
if defined wider set "state=failed"
set /a %state%+=1
echo %state% port domain: TCP port 135 must be open, to any address
>>"%report%" echo %state% port domain: TCP port 135 must be open, to any address

set "state=ok"
reg query "HKLM\SOFTWARE\Policies\Microsoft\WindowsFirewall\DomainProfile\AuthorizedApplications" /v "Enabled" >nul 2>&1
if "%errorlevel%"=="0" set "state=failed"
reg query "HKLM\SOFTWARE\Policies\Microsoft\WindowsFirewall\DomainProfile\AuthorizedApplications" /v "AllowUserPrefMerge" >nul 2>&1
if "%errorlevel%"=="0" set "state=failed"
for /f "tokens=1-7 delims=:	 " %%a in ('reg query "HKLM\SOFTWARE\Policies\Microsoft\WindowsFirewall\DomainProfile\AuthorizedApplications" /v "AllowUserPrefMerge" 2^>nul') do (
  if /i "%%a %%b %%c %%d"=="AllowUserPrefMerge REG_DWORD 0x1 " set "state=ok"
)
set /a %state%+=1
echo %state% program-list domain: the list of programs with the exceptions must be in force
>>"%report%" echo %state% program-list domain: the list of programs with the exceptions must be in force

set "state=failed"
set "enabled="
set "disabled="
set "wider="
set "cut="
set "line="
for /f "delims=" %%a in ('reg query "HKLM\SYSTEM\CurrentControlSet\Services\SharedAccess\Parameters\FirewallPolicy\DomainProfile\AuthorizedApplications\List" 2^>nul ^& echo end') do (
  set "line=%%a"
  call :look "\SYSTEM32\Sessmgr.exe" is "*"
)
if not "%line%"=="end" call :broken
if defined enabled set "state=ok"
if defined cut set "state=unknown"
if defined disabled set "state=failed"
if defined wider set "state=failed"
set /a %state%+=1
echo %state% sessmgr domain: Sessmgr.exe must be an exception, to any address
>>"%report%" echo %state% sessmgr domain: Sessmgr.exe must be an exception, to any address

set "state=failed"
set "enabled="
set "disabled="
set "wider="
set "cut="
set "line="
for /f "delims=" %%a in ('reg query "HKLM\SYSTEM\CurrentControlSet\Services\SharedAccess\Parameters\FirewallPolicy\DomainProfile\AuthorizedApplications\List" 2^>nul ^& echo end') do (
  set "line=%%a"
  call :look "\PCHealth\HelpCtr\Binaries\Helpsvc.exe" is "*"
)
if not "%line%"=="end" call :broken
if defined enabled set "state=ok"
if defined cut set "state=unknown"
if defined disabled set "state=failed"
if defined wider set "state=failed"
set /a %state%+=1
echo %state% helpsvc domain: Helpsvc.exe must be an exception, to any address
>>"%report%" echo %state% helpsvc domain: Helpsvc.exe must be an exception, to any address

set "state=failed"
set "enabled="
set "disabled="
set "wider="
set "cut="
set "line="
for /f "delims=" %%a in ('reg query "HKLM\SYSTEM\CurrentControlSet\Services\SharedAccess\Parameters\FirewallPolicy\DomainProfile\AuthorizedApplications\List" 2^>nul ^& echo end') do (
  set "line=%%a"
  call :look "\PCHealth\HelpCtr\Binaries\Helpctr.exe" is "*"
)
if not "%line%"=="end" call :broken
if defined enabled set "state=ok"
if defined cut set "state=unknown"
if defined disabled set "state=failed"
if defined wider set "state=failed"
set /a %state%+=1
echo %state% helpctr domain: Helpctr.exe must be an exception, to any address
>>"%report%" echo %state% helpctr domain: Helpctr.exe must be an exception, to any address

set "state=ok"
for /f "tokens=1-7 delims=:	 " %%a in ('reg query "HKLM\SOFTWARE\Policies\Microsoft\WindowsFirewall\DomainProfile\Services\RemoteDesktop" /v "Enabled" 2^>nul') do (
  if /i "%%a %%b %%c %%d"=="Enabled REG_DWORD 0x0 " set "state=unknown"
)
set /a %state%+=1
echo %state% remote-desktop-policy domain: the policy for Remote Desktop should not be off: that might matter
>>"%report%" echo %state% remote-desktop-policy domain: the policy for Remote Desktop should not be off: that might matter

set "state=ok"
for /f "tokens=1-7 delims=:	 " %%a in ('reg query "HKLM\SOFTWARE\Policies\Microsoft\WindowsFirewall\DomainProfile\RemoteAdminSettings" /v "Enabled" 2^>nul') do (
  if /i "%%a %%b %%c %%d"=="Enabled REG_DWORD 0x0 " set "state=unknown"
)
set /a %state%+=1
echo %state% remote-administration domain: the policy for remote administration should not be off: that might matter
>>"%report%" echo %state% remote-administration domain: the policy for remote administration should not be off: that might matter

set "state=ok"
set "enabled="
set "disabled="
set "wider="
set "cut="
set "line="
for /f "delims=" %%a in ('reg query "HKLM\SOFTWARE\Policies\Microsoft\WindowsFirewall\DomainProfile\GloballyOpenPorts\List" 2^>nul ^& echo end') do (
  set "line=%%a"
  call :look "135:TCP" any ""
)
if not "%line%"=="end" call :broken
if defined cut set "state=unknown"
if defined wider set "state=unknown"
if defined disabled set "state=failed"
set "enabled=1"
for /f "tokens=1-7 delims=:	 " %%a in ('reg query "HKLM\SOFTWARE\Policies\Microsoft\WindowsFirewall\DomainProfile\GloballyOpenPorts" /v "Enabled" 2^>nul') do (
  if /i "%%a %%b %%c %%d"=="Enabled REG_DWORD 0x1 " set "enabled="
)
if defined enabled set "state=ok"
set /a %state%+=1
echo %state% other-ports domain: no entry for these ports in the other list that counts may be disabled, nor open to others
>>"%report%" echo %state% other-ports domain: no entry for these ports in the other list that counts may be disabled, nor open to others

set "state=ok"
set "enabled="
set "disabled="
set "wider="
set "cut="
set "line="
for /f "delims=" %%a in ('reg query "HKLM\SOFTWARE\Policies\Microsoft\WindowsFirewall\DomainProfile\AuthorizedApplications\List" 2^>nul ^& echo end') do (
  set "line=%%a"
  call :look "\SYSTEM32\Sessmgr.exe" any ""
  call :look "\PCHealth\HelpCtr\Binaries\Helpsvc.exe" any ""
  call :look "\PCHealth\HelpCtr\Binaries\Helpctr.exe" any ""
)
if not "%line%"=="end" call :broken
if defined cut set "state=unknown"
if defined wider set "state=unknown"
if defined disabled set "state=failed"
set "enabled=1"
for /f "tokens=1-7 delims=:	 " %%a in ('reg query "HKLM\SOFTWARE\Policies\Microsoft\WindowsFirewall\DomainProfile\AuthorizedApplications" /v "Enabled" 2^>nul') do (
  if /i "%%a %%b %%c %%d"=="Enabled REG_DWORD 0x1 " set "enabled="
)
if defined enabled set "state=ok"
set /a %state%+=1
echo %state% other-programs domain: no entry for these programs in the other list that counts may be disabled, nor open to others
>>"%report%" echo %state% other-programs domain: no entry for these programs in the other list that counts may be disabled, nor open to others

set "state=ok"
for /f "tokens=1-7 delims=:	 " %%a in ('reg query "HKLM\SOFTWARE\Policies\Microsoft\WindowsFirewall\StandardProfile" /v "DoNotAllowExceptions" 2^>nul') do (
  if /i "%%a %%b %%c %%d"=="DoNotAllowExceptions REG_DWORD 0x1 " set "state=failed"
)
set /a %state%+=1
echo %state% no-shield-policy standard: no policy may forbid exceptions: DoNotAllowExceptions 1
>>"%report%" echo %state% no-shield-policy standard: no policy may forbid exceptions: DoNotAllowExceptions 1

set "state=ok"
for /f "tokens=1-7 delims=:	 " %%a in ('reg query "HKLM\SYSTEM\CurrentControlSet\Services\SharedAccess\Parameters\FirewallPolicy\StandardProfile" /v "DoNotAllowExceptions" 2^>nul') do (
  if /i "%%a %%b %%c %%d"=="DoNotAllowExceptions REG_DWORD 0x1 " set "state=failed"
)
set /a %state%+=1
echo %state% no-shield-local standard: the computer itself may not forbid exceptions: DoNotAllowExceptions 1
>>"%report%" echo %state% no-shield-local standard: the computer itself may not forbid exceptions: DoNotAllowExceptions 1

set "state=ok"
reg query "HKLM\SOFTWARE\Policies\Microsoft\WindowsFirewall\StandardProfile\GloballyOpenPorts" /v "Enabled" >nul 2>&1
if "%errorlevel%"=="0" set "state=failed"
reg query "HKLM\SOFTWARE\Policies\Microsoft\WindowsFirewall\StandardProfile\GloballyOpenPorts" /v "AllowUserPrefMerge" >nul 2>&1
if "%errorlevel%"=="0" set "state=failed"
for /f "tokens=1-7 delims=:	 " %%a in ('reg query "HKLM\SOFTWARE\Policies\Microsoft\WindowsFirewall\StandardProfile\GloballyOpenPorts" /v "AllowUserPrefMerge" 2^>nul') do (
  if /i "%%a %%b %%c %%d"=="AllowUserPrefMerge REG_DWORD 0x1 " set "state=ok"
)
set /a %state%+=1
echo %state% port-list standard: the list of ports with the exception must be in force
>>"%report%" echo %state% port-list standard: the list of ports with the exception must be in force

set "state=failed"
set "enabled="
set "disabled="
set "wider="
set "cut="
set "line="
for /f "delims=" %%a in ('reg query "HKLM\SYSTEM\CurrentControlSet\Services\SharedAccess\Parameters\FirewallPolicy\StandardProfile\GloballyOpenPorts\List" 2^>nul ^& echo end') do (
  set "line=%%a"
  call :look "135:TCP" is "*"
)
if not "%line%"=="end" call :broken
if defined enabled set "state=ok"
if defined cut set "state=unknown"
if defined disabled set "state=failed"
if defined wider set "state=failed"
set /a %state%+=1
echo %state% port standard: TCP port 135 must be open, to any address
>>"%report%" echo %state% port standard: TCP port 135 must be open, to any address

set "state=ok"
reg query "HKLM\SOFTWARE\Policies\Microsoft\WindowsFirewall\StandardProfile\AuthorizedApplications" /v "Enabled" >nul 2>&1
if "%errorlevel%"=="0" set "state=failed"
reg query "HKLM\SOFTWARE\Policies\Microsoft\WindowsFirewall\StandardProfile\AuthorizedApplications" /v "AllowUserPrefMerge" >nul 2>&1
if "%errorlevel%"=="0" set "state=failed"
for /f "tokens=1-7 delims=:	 " %%a in ('reg query "HKLM\SOFTWARE\Policies\Microsoft\WindowsFirewall\StandardProfile\AuthorizedApplications" /v "AllowUserPrefMerge" 2^>nul') do (
  if /i "%%a %%b %%c %%d"=="AllowUserPrefMerge REG_DWORD 0x1 " set "state=ok"
)
set /a %state%+=1
echo %state% program-list standard: the list of programs with the exceptions must be in force
>>"%report%" echo %state% program-list standard: the list of programs with the exceptions must be in force

set "state=failed"
set "enabled="
set "disabled="
set "wider="
set "cut="
set "line="
for /f "delims=" %%a in ('reg query "HKLM\SYSTEM\CurrentControlSet\Services\SharedAccess\Parameters\FirewallPolicy\StandardProfile\AuthorizedApplications\List" 2^>nul ^& echo end') do (
  set "line=%%a"
  call :look "\SYSTEM32\Sessmgr.exe" is "*"
)
if not "%line%"=="end" call :broken
if defined enabled set "state=ok"
if defined cut set "state=unknown"
if defined disabled set "state=failed"
if defined wider set "state=failed"
set /a %state%+=1
echo %state% sessmgr standard: Sessmgr.exe must be an exception, to any address
>>"%report%" echo %state% sessmgr standard: Sessmgr.exe must be an exception, to any address

set "state=failed"
set "enabled="
set "disabled="
set "wider="
set "cut="
set "line="
for /f "delims=" %%a in ('reg query "HKLM\SYSTEM\CurrentControlSet\Services\SharedAccess\Parameters\FirewallPolicy\StandardProfile\AuthorizedApplications\List" 2^>nul ^& echo end') do (
  set "line=%%a"
  call :look "\PCHealth\HelpCtr\Binaries\Helpsvc.exe" is "*"
)
if not "%line%"=="end" call :broken
if defined enabled set "state=ok"
if defined cut set "state=unknown"
if defined disabled set "state=failed"
if defined wider set "state=failed"
set /a %state%+=1
echo %state% helpsvc standard: Helpsvc.exe must be an exception, to any address
>>"%report%" echo %state% helpsvc standard: Helpsvc.exe must be an exception, to any address

set "state=failed"
set "enabled="
set "disabled="
set "wider="
set "cut="
set "line="
for /f "delims=" %%a in ('reg query "HKLM\SYSTEM\CurrentControlSet\Services\SharedAccess\Parameters\FirewallPolicy\StandardProfile\AuthorizedApplications\List" 2^>nul ^& echo end') do (
  set "line=%%a"
  call :look "\PCHealth\HelpCtr\Binaries\Helpctr.exe" is "*"
)
if not "%line%"=="end" call :broken
if defined enabled set "state=ok"
if defined cut set "state=unknown"
if defined disabled set "state=failed"
if defined wider set "state=failed"
set /a %state%+=1
echo %state% helpctr standard: Helpctr.exe must be an exception, to any address
>>"%report%" echo %state% helpctr standard: Helpctr.exe must be an exception, to any address

set "state=ok"
for /f "tokens=1-7 delims=:	 " %%a in ('reg query "HKLM\SOFTWARE\Policies\Microsoft\WindowsFirewall\StandardProfile\Services\RemoteDesktop" /v "Enabled" 2^>nul') do (
  if /i "%%a %%b %%c %%d"=="Enabled REG_DWORD 0x0 " set "state=unknown"
)
set /a %state%+=1
echo %state% remote-desktop-policy standard: the policy for Remote Desktop should not be off: that might matter
>>"%report%" echo %state% remote-desktop-policy standard: the policy for Remote Desktop should not be off: that might matter

set "state=ok"
for /f "tokens=1-7 delims=:	 " %%a in ('reg query "HKLM\SOFTWARE\Policies\Microsoft\WindowsFirewall\StandardProfile\RemoteAdminSettings" /v "Enabled" 2^>nul') do (
  if /i "%%a %%b %%c %%d"=="Enabled REG_DWORD 0x0 " set "state=unknown"
)
set /a %state%+=1
echo %state% remote-administration standard: the policy for remote administration should not be off: that might matter
>>"%report%" echo %state% remote-administration standard: the policy for remote administration should not be off: that might matter

set "state=ok"
set "enabled="
set "disabled="
set "wider="
set "cut="
set "line="
for /f "delims=" %%a in ('reg query "HKLM\SOFTWARE\Policies\Microsoft\WindowsFirewall\StandardProfile\GloballyOpenPorts\List" 2^>nul ^& echo end') do (
  set "line=%%a"
  call :look "135:TCP" any ""
)
if not "%line%"=="end" call :broken
if defined cut set "state=unknown"
if defined wider set "state=unknown"
if defined disabled set "state=failed"
set "enabled=1"
for /f "tokens=1-7 delims=:	 " %%a in ('reg query "HKLM\SOFTWARE\Policies\Microsoft\WindowsFirewall\StandardProfile\GloballyOpenPorts" /v "Enabled" 2^>nul') do (
  if /i "%%a %%b %%c %%d"=="Enabled REG_DWORD 0x1 " set "enabled="
)
if defined enabled set "state=ok"
set /a %state%+=1
echo %state% other-ports standard: no entry for these ports in the other list that counts may be disabled, nor open to others
>>"%report%" echo %state% other-ports standard: no entry for these ports in the other list that counts may be disabled, nor open to others

set "state=ok"
set "enabled="
set "disabled="
set "wider="
set "cut="
set "line="
for /f "delims=" %%a in ('reg query "HKLM\SOFTWARE\Policies\Microsoft\WindowsFirewall\StandardProfile\AuthorizedApplications\List" 2^>nul ^& echo end') do (
  set "line=%%a"
  call :look "\SYSTEM32\Sessmgr.exe" any ""
  call :look "\PCHealth\HelpCtr\Binaries\Helpsvc.exe" any ""
  call :look "\PCHealth\HelpCtr\Binaries\Helpctr.exe" any ""
)
if not "%line%"=="end" call :broken
if defined cut set "state=unknown"
if defined wider set "state=unknown"
if defined disabled set "state=failed"
set "enabled=1"
for /f "tokens=1-7 delims=:	 " %%a in ('reg query "HKLM\SOFTWARE\Policies\Microsoft\WindowsFirewall\StandardProfile\AuthorizedApplications" /v "Enabled" 2^>nul') do (
  if /i "%%a %%b %%c %%d"=="Enabled REG_DWORD 0x1 " set "enabled="
)
if defined enabled set "state=ok"
set /a %state%+=1
echo %state% other-programs standard: no entry for these programs in the other list that counts may be disabled, nor open to others
>>"%report%" echo %state% other-programs standard: no entry for these programs in the other list that counts may be disabled, nor open to others

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

:look
call :entry %1
set "wrong="
if /i "%status%"=="enabled" set "enabled=1"
if /i "%status% %~2"=="enabled is" set "wrong=wider"
if /i "%status% %~2 %scope%"=="enabled is %~3" set "wrong="
if /i "%status% %~2 %scope%"=="enabled not %~3" set "wrong=wider"
if /i "%status%"=="disabled" set "wrong=disabled"
if not defined wrong goto :eof
set "%wrong%=1"
for /f "tokens=*" %%a in ("%line%") do echo found: %%a
for /f "tokens=*" %%a in ("%line%") do >>"%report%" echo found: %%a
goto :eof

:broken
set "cut=1"
echo found: an entry behind which this list cannot be read
>>"%report%" echo found: an entry behind which this list cannot be read
goto :eof
