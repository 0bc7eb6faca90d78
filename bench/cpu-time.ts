import { cpuUsage } from 'node:process';
import { median } from './median.ts';

/**
 * The CPU time of one call of each contender in microseconds, as the median of its rounds. The rounds alternate, so that
 * the machine's other work meets all alike.
 */
export async function cpuTime<Name extends string>(
  contenders: Readonly<Record<Name, () => Promise<unknown>>>,
  { rounds, calls }: { readonly rounds: number; readonly calls: number },
): Promise<Record<Name, number>> {
  const names = Object.keys(contenders) as Name[];
  const taken = new Map(names.map((name) => [name, [] as number[]]));
  // The first round warms up.
  for (let round = -1; round < rounds; round += 1) {
    for (const name of names) {
      const call = contenders[name];
      const before = cpuUsage();
      for (let count = 0; count < calls; count += 1) await call();
      const { user, system } = cpuUsage(before);
      if (round >= 0) taken.get(name)?.push((user + system) / calls);
    }
  }
  return Object.fromEntries(names.map((name) => [name, median(taken.get(name) ?? [])])) as Record<
    Name,
    number
  >;
}
