#!/usr/bin/env node
// The command in the workspace: it runs the sources as they stand, which Node 20 cannot do by itself. The published
// package runs its build instead (see publishConfig.bin).
import { readFileSync } from 'node:fs';
import { register } from 'tsx/esm/api';

register();
const { main } = await import('../src/cli/main.ts');
await main(JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')).version);
