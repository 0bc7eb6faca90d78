import { machine } from '../table.ts';
import type { Alarms } from './results.ts';
import { sound } from './servers/all-mutants.ts';
import { measure } from './testers/kit.ts';

/** Runs the kit against the sound mock, once with each seed. Strictly, and with callbacks: whatever it finds is false. */
export async function countFalseAlarms(seeds: number): Promise<Alarms> {
  let falseAlarms = 0;
  let slowestMs = 0;
  for (let seed = 1; seed <= seeds; seed++) {
    const { findings, problem, ms } = await measure(sound, { seed, strict: true, callbackReceiver: {} });
    slowestMs = Math.max(slowestMs, ms);
    if (findings.length === 0 && problem === undefined) continue;
    falseAlarms += 1;
    console.error(`seed ${seed}: ${problem ?? ''}`, findings);
  }
  return { seeds, falseAlarms, slowestMs, machine: machine() };
}
