import { row } from '../table.ts';
import type { BrokenClient } from './clients/broken-clients.ts';
import type { Results } from './results.ts';
import { mutantGroups } from './servers/all-mutants.ts';
import type { Verdict } from './testers/tester.ts';

const NAMES: Readonly<Record<string, string>> = {
  kit: 'the kit',
  prism: 'Prism',
  respect: 'Respect',
  specmatic: 'Specmatic',
};
const nameOf = (tester: string): string => NAMES[tester] ?? tester;

/** What a tester says of one server or client, in a cell of a table. */
function cell(verdict: Verdict | undefined, tester: string): string {
  if (verdict === undefined) return '–';
  if (tester !== 'kit') return verdict.caught ? 'caught' : '';
  const by = verdict.by.slice(0, 3).join(', ');
  return verdict.caught ? `\`${by.replaceAll(', ', '`, `')}\`` : `not: ${by}`;
}

function table(
  what: string,
  names: readonly string[],
  { testers }: Results,
  of: (tester: string) => Readonly<Record<string, Verdict>>,
): string {
  const columns = Object.keys(testers).filter((tester) => Object.keys(of(tester)).length > 0);
  return [
    row(what, ...columns.map(nameOf)),
    row('---', ...columns.map(() => '---')),
    ...names.map((name) => row(name, ...columns.map((tester) => cell(of(tester)[name], tester)))),
  ].join('\n');
}

/** The broken servers, and what each tester says of them. */
export function serverTable(results: Results, only = ''): string {
  const names = Object.values(mutantGroups).flatMap((group) => group.map(({ name }) => name));
  const chosen = names.filter((name) => name.includes(only));
  return table('broken server', chosen, results, (tester) => results.testers[tester]?.servers ?? {});
}

/** The broken clients, and what each tester says of them. */
export function clientTable(results: Results, clients: readonly BrokenClient[]): string {
  const names = clients.map(({ name }) => name);
  return table('broken client', names, results, (tester) => results.testers[tester]?.clients ?? {});
}

/** How many each tester has caught. */
export function summary({ testers, alarms }: Results): string {
  const groups = Object.entries(mutantGroups);
  const all = groups.flatMap(([, group]) => group.map(({ name }) => name));
  const lines = [
    row('', ...Object.keys(testers).map(nameOf)),
    row('---', ...Object.keys(testers).map(() => '---')),
    row('version', ...Object.values(testers).map(({ version }) => version)),
    ...groups.map(([group, mutants]) =>
      row(
        `servers: ${group}`,
        ...Object.values(testers).map(({ servers }) =>
          share(
            servers,
            mutants.map(({ name }) => name),
          ),
        ),
      ),
    ),
    row('servers', ...Object.values(testers).map(({ servers }) => share(servers, all))),
    row('clients', ...Object.values(testers).map(({ clients }) => share(clients, Object.keys(clients)))),
    row(
      'faults found with the sound server',
      ...Object.values(testers).map(({ usual }) => `${usual.length}`),
    ),
    row('time', ...Object.values(testers).map(({ ms }) => `${Math.max(1, Math.round(ms / 60_000))} min`)),
  ];
  if (alarms !== undefined)
    lines.push(
      `\nThe kit against the sound mock, strictly, with ${alarms.seeds} seeds: ${alarms.falseAlarms} false alarms; the slowest run took ${(alarms.slowestMs / 1000).toFixed(1)} s.`,
    );
  return lines.join('\n');
}

function share(verdicts: Readonly<Record<string, Verdict>>, names: readonly string[]): string {
  const measured = names.filter((name) => verdicts[name] !== undefined);
  if (measured.length === 0) return '–';
  const caught = measured.filter((name) => verdicts[name]?.caught);
  return `${caught.length} of ${measured.length} (${((100 * caught.length) / measured.length).toFixed(0)} %)`;
}
