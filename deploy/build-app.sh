#!/bin/sh
# Makes the folder that the image runs: the mock server as it is published, with the packages that it can use, and
# nothing that builds. Containerfile runs this, and so does check.ts.
#
#   sh deploy/build-app.sh FOLDER
set -eu
app=$1
cd "$(dirname "$0")/.."
pnpm="npx --yes $(node -p 'require("./package.json").packageManager')"

[ -d node_modules ] || $pnpm install --frozen-lockfile
$pnpm --filter @videoretalk/mock-server build

mkdir -p "$app"
packed=$(mktemp -d)
$pnpm --filter @videoretalk/mock-server pack --pack-destination "$packed"

# What the mock can do beyond its dependencies: stores, metrics, traces, contracts of your own. The doors for tests stay out.
peers=$(node -p '
  const { peerDependencies } = require("./packages/mock-server/package.json");
  const forTests = ["msw", "vitest"];
  Object.entries(peerDependencies).filter(([name]) => !forTests.includes(name)).map((pair) => pair.join("@")).join(" ")')
cd "$app"
echo '{"private":true}' > package.json
# No script of a dependency runs.
npm install --omit=dev --omit=peer --ignore-scripts --no-audit --no-fund --no-package-lock "$packed"/*.tgz $peers
rm -r "$packed"
