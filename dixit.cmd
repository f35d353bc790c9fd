@echo off
rem Runs Dixit from a clone: builds it on first use; after a change of sources or data, delete artifacts\dixit to build anew.
setlocal
set "ROOT=%~dp0"
set "APP=%ROOT%artifacts\dixit\Dixit.Cli.dll"
where dotnet >nul 2>nul || (echo dixit: the .NET 10 SDK is needed; see https://dotnet.microsoft.com/download 1>&2 & exit /b 69)
if not exist "%APP%" (
    echo dixit: building ... 1>&2
    dotnet publish "%ROOT%src\Dixit.Cli" -c Release -o "%ROOT%artifacts\dixit" --artifacts-path "%ROOT%artifacts\build" -v quiet -nologo 1>&2 || exit /b 70
)
dotnet "%APP%" %*
exit /b %ERRORLEVEL%
