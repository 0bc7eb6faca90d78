import { checkServer, type KitOptions, type Report } from '@videoretalk/contract-tests';
import { sound } from '../servers/all-mutants.ts';
import { callbackMutants } from '../servers/callback-mutants.ts';
import type { Mutant } from '../servers/mutant.ts';
import { startMutant } from '../servers/start-mutant.ts';
import type { Tester, Verdict } from './tester.ts';

/** What the kit says of a broken server, without a socket between them. */
export async function measure(mutant: Mutant, options: Partial<KitOptions> = {}): Promise<Report> {
  const { fetch, close } = await startMutant(mutant, options.seed ?? 1);
  try {
    return await checkServer({
      baseUrl: 'http://mock.test',
      // As a fetch does, it gives up where it is told to.
      fetch: (input, init) => fetch(new Request(input, init)),
      profile: 'full',
      seed: 1,
      pollIntervalMs: 1,
      // Nothing of the sound mock may be late, however busy the machine is.
      timeoutMs: mutant === sound ? 30_000 : 2000,
      taskTimeoutMs: mutant === sound ? 30_000 : 2000,
      callbackUrl: 'https://example.com/hook',
      courses: [{ 'x-mock-scenario': 'no-face' }, { 'x-mock-scenario': 'cancelled' }],
      // Callbacks take their time, so they are received where they are what is broken.
      ...(callbackMutants.includes(mutant) && { callbackReceiver: {} }),
      ...mutant.options,
      ...options,
    });
  } finally {
    await close();
  }
}

/** What a report comes to. A remark, which counts with `--strict` alone, is told as one. */
export function verdictOf({ status, findings, problem }: Report, { beyond }: Mutant): Verdict {
  const rules = [...new Set(findings.map(({ rule }) => rule))];
  if (status === 1) return { caught: true, by: rules };
  if (rules.length > 0) return { caught: false, by: rules.map((rule) => `remark ${rule}`) };
  return { caught: false, by: [problem ?? beyond ?? 'nothing'] };
}

/** The contract kit, in its full profile. */
export const kit: Tester = {
  name: 'kit',
  async start() {
    const judge = async (mutant: Mutant) => verdictOf(await measure(mutant), mutant);
    const usual = verdictOf(await measure(sound, { callbackReceiver: {} }), sound);
    return {
      version: 'this one',
      usual: usual.caught ? usual.by : [],
      judge,
      close: async () => {},
    };
  },
};
