#!/usr/bin/env bash
# Builds everything and runs every test. What the tests need besides the .NET SDK and Node (Chromium, PostgreSQL, fonts) is
# installed through the system's package manager where it is missing and this may; elsewhere it says which tests are skipped.
#
#   ./test.sh                              everything
#   ./test.sh --filter-class '*PathTests'  a part; options go to `dotnet test`
#
# CHROMIUM                      the browser to test with, where it is in no usual place
# DEBATEMAP_REQUIRE_SERVICES=1  a missing browser or database is a failure, not a skip
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"
export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_CLI_UI_LANGUAGE=en
# A build server waits for the last process: leave none behind.
[[ -z ${CI:-} ]] || export MSBUILDDISABLENODEREUSE=1

say() { printf '%s\n' "$*" >&2; }
stop() { say "$*"; exit 1; }
has() { command -v "$1" >/dev/null 2>&1; }

# --- what must be there --------------------------------------------------------------------------------------------------------
has dotnet || stop "The .NET SDK is missing: install .NET 10 (https://dotnet.microsoft.com/download)."
dotnet --version >/dev/null || stop "This .NET SDK does not fit global.json: install the newest .NET 10 SDK."
for program in node npm; do
  has $program || stop "$program is missing: install Node 20 or newer, with npm (https://nodejs.org)."
done
node -e 'process.exit(Number(process.versions.node.split(".")[0]) < 20 ? 1 : 0)' || stop "Node $(node --version) is too old: install Node 20 or newer."

# --- what is installed where it may be -----------------------------------------------------------------------------------------
# Prints the browser's path, or nothing. Asks for its version, as on some systems the name only stands for a hint to install it.
browser() {
  local name
  for name in "${CHROMIUM:-}" /usr/bin/chromium chromium chromium-browser google-chrome google-chrome-stable \
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome" /Applications/Chromium.app/Contents/MacOS/Chromium; do
    if [[ -n $name ]] && "$name" --version >/dev/null 2>&1; then
      command -v "$name"
      return
    fi
  done
}

# Prints the folder of PostgreSQL's server programs, or nothing. Debian and others keep it out of PATH.
postgres() {
  local initdb
  for initdb in "$(command -v initdb || true)" /usr/lib/postgresql/*/bin/initdb /usr/pgsql-*/bin/initdb /opt/homebrew/opt/postgresql*/bin/initdb; do
    if [[ -x $initdb && -x ${initdb%/*}/pg_ctl ]]; then
      echo "${initdb%/*}"
      return
    fi
  done
}

fonts() {
  local all
  has fc-list && all=$(fc-list) && [[ $all == *DejaVu* && $all == *"Color Emoji"* ]]
}

# Installs packages where that is possible without asking anybody for a password.
lists_are_fresh=
install_packages() {
  local sudo=(env)
  has apt-get || return 1
  if (( EUID != 0 )); then
    has sudo && sudo -n true 2>/dev/null || return 1
    sudo=(sudo -n env)
  fi
  say "Installing $* …"
  # A third party's broken package list is no reason to stop: what is asked for comes from the system's own.
  [[ -n $lists_are_fresh ]] || "${sudo[@]}" apt-get -qq update </dev/null >&2 || true
  lists_are_fresh=yes
  "${sudo[@]}" DEBIAN_FRONTEND=noninteractive apt-get -qq install -y --no-install-recommends "$@" </dev/null >&2
}

# How to get what is missing: package names for apt, dnf and brew.
how() {
  if has apt-get; then echo "sudo apt-get install $1"
  elif has dnf; then echo "sudo dnf install $2"
  elif has brew; then echo "brew install $3"
  else echo "install it through your system's package manager"; fi
}

missing=()

[[ -n $(browser) ]] || install_packages chromium || true
if CHROMIUM=$(browser); [[ -n $CHROMIUM ]]; then
  export CHROMIUM
else
  unset CHROMIUM
  missing+=("Chromium, so the tests in a real browser are skipped ($(how chromium chromium '--cask chromium'))")
fi

[[ -n $(postgres) ]] || install_packages postgresql || true
if folder=$(postgres); [[ -n $folder ]]; then
  export PATH="$folder:$PATH"
else
  missing+=("PostgreSQL, so only SQLite is tested ($(how postgresql postgresql-server postgresql))")
fi

if [[ $(uname) == Linux ]]; then
  fonts || install_packages fontconfig fonts-dejavu-core fonts-noto-color-emoji || true
  fonts || say "Fonts are missing: pages are tested with those that are there" \
    "($(how 'fonts-dejavu-core fonts-noto-color-emoji' 'dejavu-sans-fonts google-noto-color-emoji-fonts' ''))."
fi

if (( ${#missing[@]} )); then
  printf 'Missing: %s\n' "${missing[@]}" >&2
  [[ ${DEBATEMAP_REQUIRE_SERVICES:-} != 1 ]] || stop "DEBATEMAP_REQUIRE_SERVICES=1 asks for all of it."
fi

# --- build and test ------------------------------------------------------------------------------------------------------------
dotnet build DebateMap.sln -v:minimal

if node -e 'process.exit(require("./src/DebateMap.Web/package.json").scripts?.check ? 0 : 1)' 2>/dev/null; then
  npm --prefix src/DebateMap.Web run --silent check
fi

# With a filter most test projects have nothing to run, which the runner counts as a failure (8) unless told otherwise.
(( $# == 0 )) || set -- --ignore-exit-code 8 "$@"

log=$(mktemp)
trap 'rm -f "$log"' EXIT
status=0
dotnet test --solution DebateMap.sln --no-build "$@" </dev/null 2>&1 | tee "$log" || status=$?

# The runner's summary ends in lines like "  failed: 2"; "error" counts test programs that broke off or had nothing to run.
count() {
  local number
  number=$(sed -n "/^Test run summary/,\$s/^ *$1: *\([0-9][0-9]*\) *\$/\1/p" "$log")
  echo "${number:-0}"
}

passed=$(count succeeded)
failed=$(( $(count failed) + $(count error) ))
skipped=$(count skipped)

if (( status == 0 && passed + failed + skipped == 0 )); then
  say "No test ran: the filter matches none."
  status=1
fi
(( ${#missing[@]} == 0 )) || printf 'Missing: %s\n' "${missing[@]}" >&2
sed -n 's/^failed \(.*\)/Failed: \1/p' "$log" >&2
printf '%d passed, %d failed, %d skipped\n' "$passed" "$failed" "$skipped"
exit "$status"
