#!/usr/bin/env bash
# The command line, for backups from within the container's network.
exec dotnet /cli/debatemap.dll "$@"
