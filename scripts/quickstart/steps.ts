// Every step has a name, so that a failure can say where it happened.
const underWay = new Set<string>();

/** Does one step. Where it fails, the error is told as `NAME failed: reason`. */
export async function step<T>(name: string, work: () => T | Promise<T>): Promise<T> {
  underWay.add(name);
  try {
    return await work();
  } catch (error) {
    throw new Error(`${name} failed: ${reasonOf(error)}`, { cause: error });
  } finally {
    underWay.delete(name);
  }
}

/** Rejects, naming the steps that are under way, where the work takes longer than this. */
export async function within<T>(seconds: number, work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const tooLate = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      reject(new Error(`${[...underWay].join(', ')} failed: not done after ${seconds} seconds`));
    }, seconds * 1000);
  });
  try {
    return await Promise.race([work, tooLate]);
  } finally {
    clearTimeout(timer);
  }
}

/** Node's fetch says only "fetch failed", and keeps the reason in the cause. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.cause instanceof Error ? `${error.message} (${error.cause.message})` : error.message;
}
