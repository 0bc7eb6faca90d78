// Which broken servers and broken clients the kit catches, and other testers beside it.
//
//   pnpm bench:mutants                      the kit
//   pnpm bench:mutants --only retry         what has this in its name
//   pnpm bench:mutants --seeds 50           also looks for false alarms
//   pnpm bench:mutants --testers kit,prism  beside Prism; also respect, specmatic or all
//   pnpm bench:testers                      installs what Specmatic needs, and runs them all
//
// With --write, what has been measured is kept in results.json, and docs/contract-strength.md is written anew.
import { machine } from '../table.ts';
import { brokenClients } from './clients/broken-clients.ts';
import { judgeByDouble, judgeByPrism } from './clients/judge-clients.ts';
import { countFalseAlarms } from './false-alarms.ts';
import { readFlags } from './flags.ts';
import { readResults, type TesterResults, writeResults } from './results.ts';
import { type Group, mutantGroups } from './servers/all-mutants.ts';
import { clientTable, serverTable, summary } from './tables.ts';
import type { Tester, Verdict } from './testers/tester.ts';
import { unseen } from './testers/testers.ts';
import { writePage } from './write-page.ts';

/** How much of what was found is kept. */
const MOST_TOLD = 5;

const flags = readFlags(process.argv.slice(2));
const judgesOfClients: Readonly<Record<string, (only: string) => Promise<Record<string, Verdict>>>> = {
  kit: judgeByDouble,
  prism: judgeByPrism,
};

async function judgeServers(tester: Tester): Promise<TesterResults | undefined> {
  const began = performance.now();
  const running = await tester.start();
  if (typeof running === 'string') {
    console.error(`${tester.name}: ${running}`);
    return undefined;
  }
  const servers: Record<string, Verdict> = {};
  for (const [group, mutants] of Object.entries(mutantGroups)) {
    if (tester.name !== 'kit' && unseen.includes(group as Group)) continue;
    for (const mutant of mutants.filter(({ name }) => name.includes(flags.only))) {
      const verdict = await running.judge(mutant);
      servers[mutant.name] = { caught: verdict.caught, by: verdict.by.slice(0, MOST_TOLD) };
      console.error(`${tester.name}: ${mutant.name}: ${verdict.caught ? 'caught' : 'not caught'}`);
    }
  }
  await running.close();
  const { version, usual } = running;
  const clients = (await judgesOfClients[tester.name]?.(flags.only)) ?? {};
  const ms = Math.round(performance.now() - began);
  return { version, machine: machine(), ms, usual, servers, clients };
}

const measured: Record<string, TesterResults> = {};
for (const tester of flags.testers) {
  const results = await judgeServers(tester);
  if (results !== undefined) measured[tester.name] = results;
}
const alarms = flags.seeds === 0 ? undefined : await countFalseAlarms(flags.seeds);
const results = { testers: measured, alarms };

console.log(`${machine()}\n`);
console.log(serverTable(results, flags.only));
console.log(
  `\n${clientTable(
    results,
    brokenClients.filter(({ name }) => name.includes(flags.only)),
  )}`,
);
console.log(`\n${summary(results)}`);
if (flags.write) {
  const kept = readResults();
  const all = { testers: { ...kept.testers, ...measured }, alarms: alarms ?? kept.alarms };
  writeResults(all);
  writePage(all);
}
