import { execFileSync } from 'node:child_process';
import { execPath } from 'node:process';
import { median } from './median.ts';

/**
 * How long each module takes to import into a fresh process, in ms: the median of its rounds, which alternate.
 *
 * @param modules What is imported, as specifiers or URLs, by name.
 * @param from The folder from which specifiers are resolved.
 */
export function importTime<Name extends string>(
  modules: Readonly<Record<Name, string>>,
  { rounds, from }: { readonly rounds: number; readonly from: string },
): Record<Name, number> {
  const names = Object.keys(modules) as Name[];
  const taken = new Map(names.map((name) => [name, [] as number[]]));
  for (let round = 0; round < rounds; round += 1) {
    for (const name of names) {
      const module = JSON.stringify(modules[name]);
      const code = `const t=performance.now();await import(${module});console.log(performance.now()-t)`;
      const told = execFileSync(execPath, ['--input-type=module', '-e', code], {
        cwd: from,
        encoding: 'utf8',
      });
      taken.get(name)?.push(Number(told));
    }
  }
  return Object.fromEntries(names.map((name) => [name, median(taken.get(name) ?? [])])) as Record<
    Name,
    number
  >;
}
