#!/usr/bin/env node
// The command of the published package.
import packageJson from '../package.json' with { type: 'json' };
import { main } from './cli/main.ts';

await main(packageJson.version);
