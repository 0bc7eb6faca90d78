import { bearerToken } from '../http/bearer-token.ts';
import type { MockContext } from '../http/environment.ts';
import { mockHeaders } from '../mock-headers.ts';
import type { World } from '../worlds/world.ts';
import { nameOfKey, type Worlds } from '../worlds/worlds.ts';
import { ControlProblem } from './control-problem.ts';

/**
 * The world that a control request is for: the one that it names as any request to the API does, else the only one that
 * there is.
 *
 * @param inQuery - The name in the query, which takes part only where headers cannot be set.
 */
export async function worldOf(
  context: MockContext,
  worlds: Worlds,
  inQuery: string | undefined,
): Promise<World> {
  const apiKey = bearerToken(context.req.header('authorization'));
  const named =
    context.req.header(mockHeaders.world) ??
    inQuery ??
    (apiKey === undefined ? undefined : nameOfKey(apiKey));
  if (named !== undefined) return worldOfName(worlds, named);
  const all = await worlds.list();
  const [only, ...others] = all;
  if (only !== undefined && others.length === 0) return worldOfName(worlds, only.id);
  const known = all.slice(0, 5).map(({ id }) => id);
  throw new ControlProblem(400, 'world_required', {
    message: `Name a world in the header ${mockHeaders.world}, or send the API key whose world is meant. ${
      known.length === 0 ? 'There is none yet' : `There are ${all.length}, such as ${known.join(', ')}`
    }`,
    param: mockHeaders.world,
  });
}

async function worldOfName(worlds: Worlds, name: string): Promise<World> {
  const world = await worlds.named(name);
  if (world !== 'full') return world;
  throw new ControlProblem(400, 'invalid_parameters', {
    message: 'The mock has as many worlds as it may have: use fewer of them, or start it with a higher limit',
    param: mockHeaders.world,
  });
}
