import { chanceFrom } from '../simulation/seeded-random.ts';
import { type BucketLevel, takeToken } from '../simulation/token-bucket.ts';
import type { StateCell } from '../store/state-cell.ts';
import {
  type CallbackFaults,
  noCallbackFaults,
  type RequestFaults,
  strike,
  sumForCallback,
  sumForRequest,
} from './draw-faults.ts';
import { type Fault, type FaultInput, isCallbackFault } from './fault.ts';

/** The faults of a world, with all that they have come to. */
export interface FaultsState {
  readonly faults: readonly Fault[];
  /** How full the buckets of rate limits are, by the id of the fault. */
  readonly levels: Readonly<Record<string, BucketLevel>>;
  /** How many faults there have ever been. */
  readonly ids: number;
  /** The position of the chance that they are drawn by. It is theirs alone, so that other chance stays as it is. */
  readonly chance: number;
}

/** The faults of a world. The same seed and the same requests meet the same ones. */
export interface FaultBoard {
  list(): readonly Fault[];
  replace(inputs: readonly FaultInput[]): Promise<readonly Fault[]>;
  add(input: FaultInput): Promise<Fault>;
  /** Answers `false` where there is no such fault. */
  remove(id: string): Promise<boolean>;
  /** Whether there is any: without one, nothing is drawn. */
  readonly empty: boolean;
  drawForRequest(operation: string): Promise<RequestFaults>;
  drawForCallback(): Promise<CallbackFaults>;
}

/**
 * @param now - The world's time, for rate limits.
 * @param usual - The operations that a fault is for where it names none.
 */
export function createFaultBoard(
  cell: StateCell<FaultsState>,
  now: () => number,
  usual: readonly string[],
): FaultBoard {
  const withId = (input: FaultInput, number: number): Fault =>
    ({ ...input, id: `fault-${number}`, used: 0 }) as Fault;
  return {
    list: () => cell.get().faults,
    replace: (inputs) =>
      cell.change((state) => {
        const faults = inputs.map((input, index) => withId(input, state.ids + index + 1));
        return [{ ...state, faults, levels: {}, ids: state.ids + inputs.length }, faults];
      }),
    add: (input) =>
      cell.change((state) => {
        const fault = withId(input, state.ids + 1);
        return [{ ...state, faults: [...state.faults, fault], ids: state.ids + 1 }, fault];
      }),
    remove: (id) =>
      cell.change((state) => {
        const faults = state.faults.filter((fault) => fault.id !== id);
        const { [id]: _gone, ...levels } = state.levels;
        return faults.length < state.faults.length ? [{ ...state, faults, levels }, true] : [state, false];
      }),
    get empty() {
      return cell.get().faults.length === 0;
    },
    drawForRequest: (operation) =>
      cell.change((state) => {
        const chance = chanceFrom(state.chance);
        const { struck, faults } = strike(
          state.faults,
          chance.next,
          (fault) =>
            !isCallbackFault(fault) &&
            (fault.operation === undefined ? usual.includes(operation) : fault.operation === operation),
        );
        const levels = { ...state.levels };
        const sum = sumForRequest(struck, chance.next, (fault) => {
          const { capacity, refill_per_second: refillPerSecond } = fault;
          const { level, waitMs } = takeToken({ capacity, refillPerSecond }, levels[fault.id], now());
          levels[fault.id] = level;
          return waitMs;
        });
        return [{ ...state, faults, levels, chance: chance.position() }, sum];
      }),
    async drawForCallback() {
      if (cell.get().faults.length === 0) return noCallbackFaults;
      return cell.change((state) => {
        const chance = chanceFrom(state.chance);
        const { struck, faults } = strike(state.faults, chance.next, isCallbackFault);
        return [{ ...state, faults, chance: chance.position() }, sumForCallback(struck)];
      });
    },
  };
}
