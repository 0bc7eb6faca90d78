import type { MockContext } from './environment.ts';

/**
 * A header of a request. Over a socket, Node has them by their names already, and its adapter for Hono would look for the
 * name anew.
 *
 * @param name - In lower case.
 */
export function headerOf({ env, req }: MockContext, name: string): string | undefined {
  if (env?.incoming === undefined) return req.header(name);
  const value = env.incoming.headers[name];
  return Array.isArray(value) ? value.join(', ') : value;
}
