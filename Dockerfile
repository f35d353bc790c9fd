# The desk in a container. Build: docker build -t dixit .
# Run: docker run -p 127.0.0.1:5180:5180 -v dixit:/var/lib/dixit dixit; docs/guide/running.md tells how the first account is made.
FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build
WORKDIR /source
# What packages are needed changes less often than the code: they are restored first, in a layer of their own.
COPY global.json Directory.Build.props Directory.Packages.props ./
COPY src/Dixit/Dixit.csproj src/Dixit/
COPY src/Dixit.Acquisition/Dixit.Acquisition.csproj src/Dixit.Acquisition/
COPY src/Dixit.Ledger/Dixit.Ledger.csproj src/Dixit.Ledger/
COPY src/Dixit.Desk/Dixit.Desk.csproj src/Dixit.Desk/
COPY src/Dixit.Web/Dixit.Web.csproj src/Dixit.Web/
COPY src/Dixit.Cli/Dixit.Cli.csproj src/Dixit.Cli/
RUN dotnet restore src/Dixit.Cli -p:PublishReadyToRun=false
COPY data data
COPY samples samples
COPY src src
RUN dotnet publish src/Dixit.Cli -c Release --no-self-contained -p:PublishReadyToRun=false -o /dixit

FROM mcr.microsoft.com/dotnet/aspnet:10.0
COPY --from=build /dixit /opt/dixit
RUN install -d -o $APP_UID -g $APP_UID -m 0700 /var/lib/dixit
USER $APP_UID
WORKDIR /var/lib/dixit
VOLUME /var/lib/dixit
ENV DIXIT_ADDRESS=http://0.0.0.0:5180 DIXIT_LEDGER=/var/lib/dixit/dixit.db DOTNET_EnableDiagnostics=0
EXPOSE 5180
# The image has neither curl nor wget: the shell asks by itself.
HEALTHCHECK --interval=30s --timeout=5s --start-period=20s --retries=3 \
    CMD ["bash", "-c", "exec 3<>/dev/tcp/127.0.0.1/5180 && printf 'GET /ready HTTP/1.0\\r\\nHost: localhost\\r\\n\\r\\n' >&3 && head -n 1 <&3 | grep -q ' 200 '"]
STOPSIGNAL SIGTERM
ENTRYPOINT ["dotnet", "/opt/dixit/Dixit.Cli.dll"]
CMD ["serve"]
