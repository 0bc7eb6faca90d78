import type { Role } from '../contract/own-errors.ts';
import { controlParameters } from '../generated/control-constants.ts';
import { mockHeaders } from '../mock-headers.ts';
import type { World } from '../worlds/world.ts';
import { nameOfKey, type Worlds } from '../worlds/worlds.ts';
import { bearerToken } from './bearer-token.ts';
import { errorResponse } from './error-response.ts';
import { drawRequestId } from './exchange.ts';
import { notFound } from './not-found.ts';
import type { Answer, Step } from './step.ts';

const worldHeader = mockHeaders.world.toLowerCase();
const worldName = new RegExp(controlParameters.listTasks.header['X-Mock-World'].pattern, 'u');

/**
 * Lets through whoever shows a token, since any token is a valid key, and leads the request to its world: that of the
 * header `X-Mock-World`, else that of the key.
 */
export function enterWorld(role: Role, worlds: Worlds): Step {
  return (next) => (asked) => {
    const { contract } = asked.loaded;
    const owner = ownerOf(asked.call.header('authorization'));
    if (owner === undefined)
      return errorResponse(contract, role, 401, 'unauthorized', {
        message: 'No API key: send the header Authorization: Bearer YOUR_API_KEY',
        headers: { 'www-authenticate': 'Bearer' },
      });
    const named = asked.call.header(worldHeader);
    if (named !== undefined && !worldName.test(named)) {
      const facts = {
        message: `${mockHeaders.world} must have the form ${worldName.source}, got ${JSON.stringify(named)}`,
        param: mockHeaders.world,
      };
      return role === 'lookUp'
        ? errorResponse(contract, 'lookUp', 400, 'invalid_task_id', facts)
        : errorResponse(contract, 'creation', 400, 'invalid_parameters', facts);
    }
    const enter = (world: World | 'full'): Answer | Promise<Answer> => {
      if (world === 'full')
        return errorResponse(contract, role, 429, 'rate_limit_exceeded', {
          message:
            'The mock has as many worlds as it may have: use fewer keys, or start it with a higher limit',
        });
      asked.owner = owner;
      asked.enter(world);
      asked.requestId = drawRequestId(world.random.requests);
      return next(asked);
    };
    const world = worlds.named(named ?? owner);
    return world instanceof Promise ? world.then(enter) : enter(world);
  };
}

/** Whose key an `Authorization` shows, or `undefined` where it shows none. A client sends the same one each time. */
function ownerOf(authorization: string | undefined): string | undefined {
  if (authorization === undefined) return undefined;
  const known = owners.get(authorization);
  if (known !== undefined) return known;
  const apiKey = bearerToken(authorization);
  if (apiKey === undefined) return undefined;
  const owner = nameOfKey(apiKey);
  if (owners.size >= MOST_OWNERS) owners.clear();
  owners.set(authorization, owner);
  return owner;
}

const owners = new Map<string, string>();
const MOST_OWNERS = 1024;

/** A result link needs no key, and belongs to a world all the same. */
export function enterWorldOfResult(worlds: Worlds): Step {
  return (next) => async (asked) => {
    const world = await worlds.find(asked.call.parameter('world') ?? '');
    if (world === undefined) return notFound(asked, 'There is no such result');
    asked.enter(world);
    return next(asked);
  };
}
