/** Counts works that are under way, so that the end of all of them can be waited for: there is no promise for each. */
export interface WorksUnderWay {
  begin(): void;
  end(): void;
  /** Resolves once none is left. It is the same promise until then. */
  none(): Promise<void>;
}

export function createWorksUnderWay(): WorksUnderWay {
  let count = 0;
  let resolveEnd = (): void => {};
  let end = Promise.resolve();
  return {
    begin() {
      if (count === 0)
        end = new Promise((resolve) => {
          resolveEnd = resolve;
        });
      count += 1;
    },
    end() {
      count -= 1;
      if (count === 0) resolveEnd();
    },
    none: () => end,
  };
}
