#!/bin/sh
# Installs what package-lock.json names if it has changed, then checks and bundles the workbench.
set -eu
cd "$(dirname "$0")"
if ! cmp -s package-lock.json node_modules/.installed; then
  npm ci --ignore-scripts --prefer-offline --no-progress
  cp package-lock.json node_modules/.installed
fi
npm run --silent types >/dev/null
npm run --silent check
npm run --silent build
