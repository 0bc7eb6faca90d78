import { refusedHosts } from '../../cases/refused-hosts.ts';
import type { Check } from '../check.ts';
import { promiseOf } from '../coverage/universe.ts';
import { expectRefusal } from '../expect-refusal.ts';
import type { Settings } from '../settings.ts';
import type { Target } from '../target.ts';

/** Addresses that a callback never goes to, of each network, form and name that the contract lists. */
export function callbackAddressChecks(
  target: Target,
  { callbackReceiver }: Pick<Settings, 'callbackReceiver'>,
): Check[] {
  const { creation, prefix, minimal } = target;
  const { id: operation, method, path } = creation;
  // The server was told to make an exception for this one.
  const allowed = [callbackReceiver?.host ?? '127.0.0.1', hostOf(callbackReceiver?.url)];
  const hosts = refusedHosts().filter(({ host }) => !callbackReceiver || !allowed.includes(host));
  const names = [...new Set(hosts.map(({ name }) => name))];
  return names.map((name) => ({
    target,
    id: `${prefix}negative/callback_url/address/${name.replaceAll(' ', '-')}`,
    title: `a callback to ${name} is refused`,
    operation,
    tags: ['safe'],
    async run(session) {
      for (const { host, entry } of hosts.filter((one) => one.name === name)) {
        const callback_url = `https://${host}/hook`;
        const body = JSON.stringify({ ...minimal, callback_url });
        const changed = `callback_url is ${callback_url}`;
        const refusal = { statuses: [400], since: `${host} is ${name}`, fields: ['callback_url'] };
        await expectRefusal(session, creation, { method, path, body, changed }, refusal);
        session.cover(promiseOf.address(entry));
      }
    },
  }));
}

const hostOf = (url: string | undefined): string | undefined =>
  url === undefined ? undefined : new URL(url).hostname;
