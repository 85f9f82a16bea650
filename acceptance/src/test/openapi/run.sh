#!/usr/bin/env bash
# Runs one of the programs in a folder of its own; see README.md.
set -euo pipefail
program=$1 folder=$2
shift 2
here=$(cd "$(dirname "$0")" && pwd)
packages=$(cd "$here/../../.." && pwd)/target/openapi

skip() {
  echo "Skipped: $1"
  exit 3
}

# Whether the packages of this list are not there yet.
lacks() {
  ! cmp -s "$here/$1" "$packages/$1"
}

fetch_for_node() {
  command -v npm >/dev/null || skip 'Node is not installed.'
  if lacks package-lock.json; then
    mkdir -p "$packages"
    cp "$here/package.json" "$packages"
    cp "$here/package-lock.json" "$packages/"
    (cd "$packages" && npm ci --silent --no-audit --no-fund) || {
      rm "$packages/package-lock.json"
      skip 'The packages for Node cannot be fetched.'
    }
  fi
  PATH=$packages/node_modules/.bin:$PATH
}

fetch_for_python() {
  command -v python3 >/dev/null || skip 'Python 3 is not installed.'
  if lacks requirements.txt; then
    rm -rf "$packages/python"
    python3 -m pip install --quiet --disable-pip-version-check --no-deps --no-compile \
      --target "$packages/python" -r "$here/requirements.txt" || skip 'The packages for Python cannot be fetched.'
    cp "$here/requirements.txt" "$packages"
  fi
  export PYTHONPATH=$packages/python
}

cd "$folder"
case $program in
  typescript)
    fetch_for_node
    cp "$here/typescript/session.ts" .
    tsc --strict --target es2022 --lib es2022,dom --module commonjs --typeRoots "$packages/node_modules/@types" --types node \
      --skipLibCheck --outDir built session.ts
    node built/session.js "$1"
    ;;
  python)
    fetch_for_python
    python3 -m compileall -q client
    PYTHONPATH=$PYTHONPATH:client python3 "$here/python/session.py" "$1"
    ;;
  redocly)
    fetch_for_node
    REDOCLY_TELEMETRY=off redocly lint "$1" --config "$here/redocly.yaml" --max-problems 1000
    ;;
  schemathesis)
    fetch_for_python
    url=$1 token=$2 examples=$3 seed=$4
    # 1 says that there were findings: these are judged below.
    python3 -m schemathesis.cli --no-color run "$url/openapi" --header "Authorization: Bearer $token" --checks all \
      --phases examples,coverage,fuzzing --max-examples "$examples" --seed "$seed" --continue-on-failure \
      --report ndjson --report-ndjson-path events.ndjson >schemathesis.log || [ $? -eq 1 ] || {
      cat schemathesis.log
      exit 2
    }
    python3 "$here/judge.py" events.ndjson "$here/refusals.tsv"
    ;;
esac
