import type { Coverage } from './coverage/coverage-book.ts';
import type { Finding } from './finding.ts';
import { CouldNotRun } from './first-contact.ts';
import { type CheckResult, createRun } from './run.ts';
import { type KitOptions, type Profile, toSettings } from './settings.ts';

/** What a run has found. */
export interface Report {
  /** 0: the contract is kept. 1: it is broken. 2: the server could not be checked, or not to the end. */
  readonly status: 0 | 1 | 2;
  readonly baseUrl: string;
  readonly profile: Profile;
  /** Makes the same cases again. */
  readonly seed: number;
  readonly findings: readonly Finding[];
  readonly checks: readonly CheckResult[];
  readonly requests: number;
  /** How many tasks were created. */
  readonly creations: number;
  readonly ms: number;
  /** Why the run could not begin, or did not come to its end. */
  readonly problem: string | undefined;
  /** What whoever reads the report should know. */
  readonly notes: readonly string[];
  /** What of the contract was put to the test, and what was not. It says nothing of whether it was kept. */
  readonly coverage: Coverage;
}

/**
 * Holds a server to the contract. It always ends: each request, and the whole run, has its time.
 *
 * @param options - Which server, and what may be done to it.
 * @param onResult - Is told of each check as soon as it is done.
 * @throws {OptionError} for an option that is at fault.
 */
export async function checkServer(
  options: KitOptions,
  onResult: (result: CheckResult) => void = () => {},
): Promise<Report> {
  const settings = toSettings(options);
  const began = performance.now();
  const { checks, shared, begin, perform } = createRun(settings);
  const results: CheckResult[] = [];
  let problem: string | undefined;
  try {
    await begin();
    for (const check of checks) {
      const result = await perform(check);
      results.push(result);
      onResult(result);
    }
  } catch (error) {
    if (!(error instanceof CouldNotRun)) throw error;
    problem = error.message;
  }
  problem ??= shared.problem;
  const broken = shared.findings.some(({ level }) => level === 'breach');
  const { baseUrl, profile, seed, madeUpKey, profileByDefault, callbackUrl, callbackReceiver } = settings;
  const notes = [
    ...(profileByDefault && profile === 'safe'
      ? ['the server is not on loopback: nothing is sent that can create a task, which --full would do']
      : []),
    ...(madeUpKey ? ['the API key is made up: whether unknown keys are refused was not checked'] : []),
    ...(profile === 'full' && callbackUrl === undefined && callbackReceiver === undefined
      ? ['no --callback-listen was given: how callbacks are sent was not checked']
      : []),
  ];
  return {
    status: broken ? 1 : problem !== undefined ? 2 : 0,
    baseUrl,
    profile,
    seed,
    findings: shared.findings,
    checks: results,
    requests: shared.transport.requests,
    creations: shared.creations,
    ms: Math.round(performance.now() - began),
    problem,
    notes,
    coverage: shared.coverage.read(),
  };
}
