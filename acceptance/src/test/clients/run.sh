#!/usr/bin/env bash
# Runs one of the clients in a folder of its own; see README.md.
set -euo pipefail
language=$1
folder=$2
shift 2
cp -r "$(dirname "$0")/$language/." "$folder"
cd "$folder"
case $language in
  node)
    npm ci --silent --no-audit --no-fund >&2 || exit 3
    exec node read.mjs "$@"
    ;;
  python)
    { python3 -m venv packages && packages/bin/pip install --quiet --disable-pip-version-check --no-deps -r requirements.txt; } >&2 || exit 3
    exec packages/bin/python read.py "$@"
    ;;
  go)
    go mod download >&2 || exit 3
    exec go run read.go "$@"
    ;;
esac
