import type { HttpBindings } from '@hono/node-server';
import type { Context } from 'hono';
import type { LoadedContract } from '../contract/loaded-contract.ts';
import type { RequestFaults } from '../faults/draw-faults.ts';
import type { World } from '../worlds/world.ts';

/** The door that a request came through. */
export interface Door extends Partial<HttpBindings> {
  /** Set where there is no socket: whether the connection would be broken now. */
  readonly inProcess?: { broken: boolean };
}

/** What middleware hands to handlers. Everything is of one request. */
export interface Environment {
  Bindings: Door;
  Variables: {
    /** The contract as it stood when the request came. */
    loaded: LoadedContract;
    requestId: string;
    /** Whose request it is: a name of the API key, which is not the key. */
    owner: string;
    world: World;
    taskId: string | undefined;
    scenario: string | undefined;
    /** Whether a scenario or a fault wants an answer outside the contract. */
    onPurpose: boolean;
    struck: RequestFaults | undefined;
  };
}

export type MockContext = Context<Environment>;
