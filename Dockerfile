# The app as an image: node and npm come from their own image into the SDK's, as the build bundles the scripts.
FROM node:20-bookworm-slim AS node

FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build
COPY --from=node /usr/local/bin/node /usr/local/bin/
COPY --from=node /usr/local/lib/node_modules/npm /usr/local/lib/node_modules/npm
RUN ln -s ../lib/node_modules/npm/bin/npm-cli.js /usr/local/bin/npm
WORKDIR /source

# Packages first: these layers stay as long as no project or package file changes.
COPY global.json Directory.Build.props Directory.Packages.props ./
COPY src/DebateMap.Domain/DebateMap.Domain.csproj src/DebateMap.Domain/
COPY src/DebateMap.Formats/DebateMap.Formats.csproj src/DebateMap.Formats/
COPY src/DebateMap.Storage/DebateMap.Storage.csproj src/DebateMap.Storage/
COPY src/DebateMap.Storage.Sqlite/DebateMap.Storage.Sqlite.csproj src/DebateMap.Storage.Sqlite/
COPY src/DebateMap.Storage.Postgres/DebateMap.Storage.Postgres.csproj src/DebateMap.Storage.Postgres/
COPY src/DebateMap.Web/DebateMap.Web.csproj src/DebateMap.Web/
COPY src/DebateMap.Cli/DebateMap.Cli.csproj src/DebateMap.Cli/
RUN dotnet restore src/DebateMap.Web && dotnet restore src/DebateMap.Cli
COPY src/DebateMap.Web/package.json src/DebateMap.Web/package-lock.json src/DebateMap.Web/.npmrc src/DebateMap.Web/
RUN npm --prefix src/DebateMap.Web ci --no-audit --no-fund

COPY .editorconfig ./
COPY src src
RUN dotnet publish src/DebateMap.Web --no-restore --configuration Release --output /app -p:UseAppHost=false \
 && dotnet publish src/DebateMap.Cli --no-restore --configuration Release --output /cli -p:UseAppHost=false

FROM mcr.microsoft.com/dotnet/aspnet:10.0
WORKDIR /app
COPY --from=build /app ./
COPY --from=build /cli /cli
COPY docker/healthy.sh /usr/local/bin/healthy
COPY docker/debatemap.sh /usr/local/bin/debatemap
# Where SQLite's file lies unless PostgreSQL is chosen.
ENV XDG_DATA_HOME=/data
# A line of JSON for each event, and no sockets of the runtime's own: the file system may be read-only but for /data and /tmp.
ENV Logging__Console__FormatterName=json DOTNET_EnableDiagnostics=0
RUN mkdir /data && chown "$APP_UID" /data
VOLUME /data
USER $APP_UID
EXPOSE 8080
HEALTHCHECK --interval=10s --timeout=5s --retries=6 CMD ["/usr/local/bin/healthy"]
ENTRYPOINT ["dotnet", "DebateMap.Web.dll"]
