import type { Family } from '../contract/family.ts';
import type { MockContext } from '../http/environment.ts';
import type { Answer } from '../http/step.ts';
import type { World } from '../worlds/world.ts';
import type { Worlds } from '../worlds/worlds.ts';

/** What a handler of the control API is given. The parameters and the body have been judged by the contract. */
export interface ControlCall {
  readonly context: MockContext;
  readonly family: Family;
  readonly worlds: Worlds;
  /** The world that the request names. There is none for operations without the parameter for it. */
  readonly world: World;
  readonly path: Readonly<Record<string, string>>;
  readonly query: Readonly<Record<string, string | number | undefined>>;
  readonly body: unknown;
}

/** Answers an operation: with what is sent as JSON, or with an answer of its own. */
export type ControlHandler = (call: ControlCall) => Promise<object | Answer>;
