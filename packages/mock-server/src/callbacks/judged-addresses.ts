import type { LookupAddress } from 'node:dns';
import { type Agent, type AgentOptions, Agent as HttpAgent } from 'node:http';
import { Agent as HttpsAgent, type AgentOptions as HttpsAgentOptions } from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import { type CallbackGuard, hostOf } from './callback-address.ts';

/** All addresses of a host name. It rejects where there are none. */
export type LookUpName = (hostname: string) => Promise<readonly LookupAddress[]>;

/** The addresses that a connection may go to, as they were judged for one attempt. */
export type JudgedAddresses = readonly LookupAddress[];

/**
 * How long a connection stays open for the next callback, in real milliseconds: through a burst, and not up to the
 * receiver's own limit (5 seconds in Node.js), when it would be closed in the middle of being used again.
 */
const IDLE_MS = 500;

/**
 * Looks the host of a URL up, and refuses it where any of its addresses is refused. An address in the URL itself has been
 * judged with it.
 *
 * @throws Error where it is refused, or has no address.
 */
export async function judgedAddresses(
  url: URL,
  guard: CallbackGuard,
  lookup: LookUpName,
): Promise<JudgedAddresses> {
  const hostname = url.hostname.replace(/^\[|\]$/g, '');
  const family = isIP(hostname);
  if (family !== 0) return [{ address: hostname, family }];
  const host = hostOf(url);
  const addresses = await lookup(hostname);
  for (const { address } of addresses) {
    const refusal = guard.refuseAddress(address, host);
    if (refusal !== undefined) throw new Error(`refused: ${host} resolves to ${address}, and ${refusal}`);
  }
  if (addresses.length === 0) throw new Error(`${host} has no address`);
  return addresses;
}

/** Options of a request that is held to the addresses that were judged for it. */
export function heldTo(addresses: JudgedAddresses): { lookup: LookupFunction; judged: string } {
  return {
    judged: addresses.map(({ address }) => address).join(),
    lookup(hostname, { family, all }, callback) {
      const [first, ...others] = addresses.filter((one) => !family || one.family === family);
      if (first === undefined) callback(new Error(`${hostname} has no address`), []);
      // Both forms of the callback: Node asks for all addresses where it tries several.
      else if (all) callback(null, [first, ...others]);
      else callback(null, first.address, first.family);
    },
  };
}

/**
 * Agents that keep connections for a moment, each for the addresses that it was made by: one that was judged in an
 * earlier attempt is used again only where this attempt was judged to go to the same addresses.
 */
export function keepingAgents(options: HttpsAgentOptions): { http: HttpAgent; https: HttpsAgent } {
  const kept: AgentOptions = { keepAlive: true, timeout: IDLE_MS };
  return {
    http: apartByAddresses(new HttpAgent(kept)),
    https: apartByAddresses(new HttpsAgent({ ...kept, ...options })),
  };
}

function apartByAddresses<A extends Agent>(agent: A): A {
  const nameOf = agent.getName.bind(agent);
  agent.getName = (options) => `${nameOf(options)}:${(options as { judged?: string }).judged}`;
  return agent;
}
