import type { HttpBindings } from '@hono/node-server';
import type { Context } from 'hono';

/** The door that a request came through. */
export interface Door extends Partial<HttpBindings> {
  /** Set where there is no socket: whether the connection would be broken now. */
  readonly inProcess?: { broken: boolean };
}

export interface Environment {
  Bindings: Door;
}

export type MockContext = Context<Environment>;
