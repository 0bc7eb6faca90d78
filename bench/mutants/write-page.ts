import { readFileSync, writeFileSync } from 'node:fs';
import { brokenClients } from './clients/broken-clients.ts';
import type { Results } from './results.ts';
import { clientTable, serverTable, summary } from './tables.ts';

const page = new URL('../../docs/contract-strength.md', import.meta.url);
const heading = '## What was measured';

/** Writes the tables of the page anew, from their heading to its end. */
export function writePage(results: Results): void {
  const text = readFileSync(page, 'utf8');
  const at = text.indexOf(heading);
  const head = at === -1 ? text : text.slice(0, at);
  const machine = results.testers.kit?.machine ?? 'an unknown machine';
  writeFileSync(
    page,
    `${head.trimEnd()}\n\n${heading}\n\nOn a machine that other work shares: ${machine}.\n\n${summary(results)}\n\n### Broken servers\n\n${serverTable(results)}\n\n### Broken clients\n\n${clientTable(results, brokenClients)}\n`,
  );
}
