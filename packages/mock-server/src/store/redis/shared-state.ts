import type { Pace } from '../../clock/clock.ts';
import type { FaultsState } from '../../faults/fault-board.ts';
import type { RulesState } from '../../worlds/scenario-rules.ts';
import type { StateCell } from '../state-cell.ts';
import type { Connection } from './connection.ts';
import type { ScriptName } from './scripts.ts';

/** The state of a world as Redis had it when it was asked last. */
export interface Seen {
  readonly pace: Pace;
  /** The world's time at a moment of Redis' own, in Unix milliseconds. */
  readonly time: number;
  readonly real: number;
  /** The replica that moves the clock at this moment. */
  readonly mover: string | undefined;
  /** How many events the log has ever had, and what tells it from another log. */
  readonly events: number;
  readonly epoch: string;
}

/** The state that all replicas of a world share. */
export interface SharedState {
  readonly seen: Seen;
  readonly rules: StateCell<RulesState>;
  readonly faults: StateCell<FaultsState>;
  /**
   * Asks Redis.
   *
   * @param anew - Not together with others who have asked in the same turn.
   * @returns `false` where the world is not there any more: it was reset, or forgotten.
   */
  refresh(anew?: boolean): Promise<boolean>;
  /** Runs a script on the world. */
  run(name: ScriptName, ...args: readonly (string | number)[]): Promise<unknown>;
  /** The name of a key of the world. */
  key(part: string): string;
  /** Calls `hear` after each refresh that has brought something new. */
  onChange(hear: () => void): void;
}

interface Part<S> {
  version: string;
  value: S;
}

/** Reads and changes the state of a world that is there. */
export async function readSharedState(
  connection: Connection,
  root: string,
  gen: string,
): Promise<SharedState | undefined> {
  const key = (part: string): string => `${root}:${part}`;
  const run: SharedState['run'] = (name, ...args) =>
    connection.run(name, root, [gen, connection.address.keepMs, ...args]);
  let version = '';
  let seen: Seen | undefined;
  let hear: () => void = () => {};
  const rules: Part<RulesState | undefined> = { version: '', value: undefined };
  const faults: Part<FaultsState | undefined> = { version: '', value: undefined };

  const take = <S>(part: Part<S>, next: string | undefined, text: string | undefined): void => {
    // What was asked earlier may be answered later.
    if (next === undefined || text === undefined || Number(next) < Number(part.version || -1)) return;
    if (next !== part.version) Object.assign(part, { version: next, value: JSON.parse(text) });
  };

  const ask = async (): Promise<boolean> => {
    const [found, mover, events] = await connection
      .ask((redis) => redis.hmget(key('state'), 'version', 'mover', 'events', 'gen'))
      .then(([present, by, count, present_gen]) => [present_gen === gen ? present : null, by, count]);
    if (found === null || found === undefined) return false;
    if (found === version && seen !== undefined) {
      seen = { ...seen, mover: mover ?? undefined, events: Number(events ?? 0) };
      return true;
    }
    const whole = await connection.ask((redis) => redis.hgetall(key('state')));
    if (whole.gen !== gen) return false;
    if (Number(whole.version) < Number(version || 0)) return true;
    version = whole.version ?? '';
    seen = {
      pace: { mode: whole.mode as Pace['mode'], speed: Number(whole.speed) },
      time: Number(whole.time),
      real: Number(whole.real),
      mover: whole.mover,
      events: Number(whole.events ?? 0),
      epoch: whole.epoch ?? '',
    };
    take(rules, whole.rulesVersion, whole.rules);
    take(faults, whole.faultsVersion, whole.faults);
    hear();
    return true;
  };

  const cell = <S>(name: 'rules' | 'faults', part: Part<S | undefined>): StateCell<S> => {
    const value = (): S => part.value as S;
    let latest: Promise<unknown> = Promise.resolve();
    const change = async <T>(make: (state: S) => readonly [next: S, answer: T]): Promise<T> => {
      for (;;) {
        const [next, answer] = make(value());
        if (next === value()) return answer;
        const reply = (await run('change', name, part.version, JSON.stringify(next))) as [
          string,
          string,
          string,
        ];
        if (reply[0] === 'changed') take(part, reply[1], JSON.stringify(next));
        // Another replica was faster.
        else if (reply[0] === 'other') take(part, reply[1], reply[2]);
        if (reply[0] !== 'other') return answer;
      }
    };
    return {
      get: value,
      change(make) {
        // Those of one replica come one after the other: else each would get in the way of all the others.
        const changed = latest.then(() => change(make));
        latest = changed.catch(() => undefined);
        return changed;
      },
    };
  };

  if (!(await ask())) return undefined;
  let asking: Promise<boolean> | undefined;
  return {
    get seen() {
      if (seen === undefined) throw new Error('the state of the world has not been read');
      return seen;
    },
    rules: cell('rules', rules as Part<RulesState | undefined>),
    faults: cell('faults', faults as Part<FaultsState | undefined>),
    refresh(anew = false) {
      if (asking && !anew) return asking;
      asking = ask();
      // Who asks in the same turn is answered together; what is asked later may have changed.
      process.nextTick(() => (asking = undefined));
      return asking;
    },
    run,
    key,
    onChange(listener) {
      hear = listener;
    },
  };
}
