/** A listener of the user's that throws is told of, and harms nothing else. */
export function unharmed<Args extends unknown[]>(listener: (...args: Args) => void): (...args: Args) => void;
export function unharmed<Args extends unknown[]>(
  listener: ((...args: Args) => void) | undefined,
): ((...args: Args) => void) | undefined;
export function unharmed<Args extends unknown[]>(listener: ((...args: Args) => void) | undefined) {
  if (listener === undefined) return undefined;
  return (...args: Args): void => {
    try {
      listener(...args);
    } catch (error) {
      console.error('videoretalk-mock: a listener has thrown:', error);
    }
  };
}
