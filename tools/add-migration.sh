#!/bin/sh
# Makes a migration of that name for every provider: tools/add-migration.sh AddSomething
set -eu
if [ $# -ne 1 ]; then
    echo "usage: tools/add-migration.sh NAME" >&2
    exit 2
fi
cd "$(dirname "$0")/.."
dotnet tool restore
for provider in Sqlite Postgres; do
    project="src/DebateMap.Storage.$provider"
    dotnet restore "$project"
    dotnet ef migrations add "$1" --project "$project" --startup-project "$project"
done
