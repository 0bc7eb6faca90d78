import { entriesAt, inside, isObject, namesAt, type Place, sameJson } from './place.ts';
import type { Scope } from './scope.ts';

/** What each list of `x-callback-address` means for an address on it, and which of a rule's fields count. */
const lists: Readonly<Record<string, { refuses: boolean; what: string }>> = {
  public_networks: { refuses: false, what: 'the network' },
  refused_networks: { refuses: true, what: 'the network' },
  ipv4_carriers: { refuses: true, what: 'IPv4 addresses inside' },
  refused_host_names: { refuses: true, what: 'the host' },
};

/** A rule without its name, which is for people. */
const substance = (node: unknown): unknown => {
  if (!isObject(node)) return node;
  const { name: _, ...rest } = node;
  return rest;
};

const title = (node: unknown): string =>
  isObject(node)
    ? String(node.range ?? node.host ?? node.interface_prefix ?? JSON.stringify(node))
    : String(node);

/** Tells which callback addresses are refused now, and which no longer. */
export function diffAddressRules(scope: Scope, field: string, before: Place, after: Place): void {
  for (const list of new Set([...namesAt(after), ...namesAt(before)])) {
    const { refuses, what } = lists[list] ?? { refuses: true, what: `an entry of ${list}:` };
    const [old, now] = [entriesAt(inside(before, list)), entriesAt(inside(after, list))];
    const lacks = (places: readonly Place[], { node }: Place): boolean =>
      !places.some((place) => sameJson(substance(place.node), substance(node)));
    const tell = (place: Place, came: boolean) =>
      scope.report({
        severity: came === refuses ? 'breaking' : 'safe',
        rule: came === refuses ? 'address-now-refused' : 'address-now-allowed',
        at: place.pointer,
        message: `${field} ${came === refuses ? 'may no longer lead to' : 'may now lead to'} ${what} ${title(place.node)}`,
        ...(came ? { after: place.node } : { before: place.node }),
      });
    for (const place of now) if (lacks(old, place)) tell(place, true);
    for (const place of old) if (lacks(now, place)) tell(place, false);
  }
}
