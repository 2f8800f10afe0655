#!/bin/bash
# build-nomad.sh VERSION DEST | build-nomad.sh dtle-driver FOLDER
# Builds the real nomad program of VERSION (a folder beside this script) into the file DEST,
# or into DEST/nomad when DEST is a folder. Does nothing when that file already answers with VERSION.
# "dtle-driver" builds the stand-in for the dtle driver (1.11.3/dtle-driver) as FOLDER/dtle.
# On success the only line on stdout is NOMAD_BIN=<the file> or NOMAD_LAB_PLUGINS=<the folder>;
# everything else goes to stderr.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
say() { echo "build-nomad: $*" >&2; }
die() { say "$*"; exit 1; }

versions=$(cd "$here" && ls -d [0-9]*/ | tr -d / | tr '\n' ' ')
[ $# -eq 2 ] || { sed -n '2,8s/^# //p' "$0" >&2; say "versions: $versions"; exit 2; }
version=$1 dest=$2
needs_go() {
  command -v go >/dev/null || die "the go command is not on the PATH: install Go 1.26 or later${1:-}"
  [ "$(go env GOOS)" = linux ] || die "the test cluster runs on Linux only"
}
if [ "$version" = dtle-driver ]; then
  needs_go
  mkdir -p "$dest"; dest=$(cd "$dest" && pwd)
  (cd "$here/1.11.3" && GOFLAGS= go build -mod=readonly -buildvcs=false -o "$dest/dtle" ./dtle-driver) || die "go build failed, see above"
  echo "NOMAD_LAB_PLUGINS=$dest"
  exit 0
fi
[ -f "$here/$version/go.mod" ] || die "no such version: $version (there is: $versions)"
[ -d "$dest" ] && dest=$dest/nomad
mkdir -p "$(dirname "$dest")"
dest=$(cd "$(dirname "$dest")" && pwd)/$(basename "$dest")

answers() { [ -x "$1" ] && [ "$("$1" version 2>/dev/null | head -1)" = "Nomad v$version" ]; }

if answers "$dest"; then
  say "$dest is $version already"
  echo "NOMAD_BIN=$dest"
  exit 0
fi

needs_go ", or set NOMAD_BIN to a nomad $version that you have"

part=$dest.part.$$
trap 'rm -f "$part"' EXIT
begin=$(date +%s)
say "building nomad $version (the first time this downloads sources (2 GB unpacked) and takes minutes)"
# The web interface is left out: its generated sources are not part of the module.
(cd "$here/$version" && GOFLAGS= go build -tags ui_disabled -mod=readonly -buildvcs=false -o "$part" github.com/hashicorp/nomad) ||
  die "go build failed, see above"
answers "$part" || die "the program that was built does not answer with $version"
mv -f "$part" "$dest"
say "built $dest in $(($(date +%s) - begin)) s, $(($(stat -c %s "$dest") / 1048576)) MB"
echo "NOMAD_BIN=$dest"
