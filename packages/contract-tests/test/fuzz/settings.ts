/**
 * How far the fuzzer goes. `FUZZ_RUNS` is the number of requests, at least; `FUZZ_SEED` a whole number, or `random`. A
 * failure tells its seed and its path, so that it can be run again.
 */
export const settings = {
  requests: whole('FUZZ_RUNS', 20_000),
  seed:
    process.env.FUZZ_SEED === 'random' ? Math.floor(Math.random() * 2 ** 31) : whole('FUZZ_SEED', 20_260_101),
} as const;

function whole(name: string, usual: number): number {
  const text = process.env[name];
  if (text === undefined || text === '') return usual;
  if (!/^\d{1,9}$/.test(text))
    throw new TypeError(`${name} must be a whole number, got ${JSON.stringify(text)}`);
  return Number(text);
}

/** The options of a property that takes its share of the requests. */
export function share(part: number, perRun = 1): { numRuns: number; seed: number; endOnFailure: boolean } {
  return {
    numRuns: Math.ceil((settings.requests * part) / perRun),
    seed: settings.seed,
    endOnFailure: false,
  };
}
