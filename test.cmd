@echo off
rem Builds everything and runs every test project; ends with code 1 when one of them fails.
setlocal enabledelayedexpansion
cd /d "%~dp0"
dotnet build Dixit.slnx -c Release -v quiet -nologo || exit /b 1
set FAILED=0
for /d %%P in (tests\*) do (
    echo %%~nxP
    dotnet "tests\%%~nxP\bin\Release\net10.0\%%~nxP.dll" -noLogo %* || set FAILED=1
)
exit /b %FAILED%
