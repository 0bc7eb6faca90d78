/** Holds one value of a world, which many may change at the same time. */
export interface StateCell<S> {
  /** The value as it is known here. */
  get(): S;
  /**
   * Puts another value in its place, in one step: no other change comes between.
   *
   * @param make - Makes the next value of the present one, and what is answered. It may be called again where somebody
   *   else was faster. The very same value changes nothing.
   */
  change<T>(make: (state: S) => readonly [next: S, answer: T]): Promise<T>;
}

/**
 * A cell of this process alone.
 *
 * @param onChange - Is told after each change.
 */
export function localCell<S>(initial: S, onChange: () => void = () => {}): StateCell<S> {
  let state = initial;
  return {
    get: () => state,
    async change(make) {
      const [next, answer] = make(state);
      if (next !== state) {
        state = next;
        onChange();
      }
      return answer;
    },
  };
}
