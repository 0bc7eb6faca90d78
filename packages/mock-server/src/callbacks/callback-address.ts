import ipaddr from 'ipaddr.js';
import { callbackAddress } from '../generated/constants.ts';

type Address = ipaddr.IPv4 | ipaddr.IPv6;

const refused = callbackAddress.refusedNetworks.map(({ name, range }) => ({
  name,
  network: ipaddr.parseCIDR(range),
}));

/** Decides where callbacks may go. */
export interface CallbackGuard {
  /** Why a callback to this URL is refused, or `undefined`. Names are not looked up. */
  refuseUrl(url: URL): string | undefined;
  /** Why a connection to this address is refused, or `undefined`. `host` is the name that resolved to it. */
  refuseAddress(address: string, host: string): string | undefined;
  /** Whether this URL goes to a host that is allowed by name, in development. */
  allows(url: URL): boolean;
}

/**
 * Holds callbacks to the contract's `x-callback-address`.
 *
 * @param allowed - Hosts and networks (CIDR) that are let through all the same, for local development.
 * @throws TypeError where an entry is neither.
 */
export function createCallbackGuard(allowed: readonly string[]): CallbackGuard {
  const allowedNetworks: [Address, number][] = [];
  const allowedNames = new Set<string>();
  for (const entry of allowed) {
    if (ipaddr.isValidCIDR(entry)) allowedNetworks.push(ipaddr.parseCIDR(entry));
    else if (ipaddr.isValid(entry)) {
      const address = ipaddr.process(entry);
      allowedNetworks.push([address, address.kind() === 'ipv4' ? 32 : 128]);
    } else if (/^[a-z0-9]([a-z0-9.-]*[a-z0-9])?$/i.test(entry)) allowedNames.add(entry.toLowerCase());
    else
      throw new TypeError(
        `allowCallbackHosts: ${JSON.stringify(entry)} is neither a host name, an IP address nor a network in CIDR notation`,
      );
  }

  const allowsAddress = (address: Address): boolean =>
    allowedNetworks.some(
      ([network, bits]) => network.kind() === address.kind() && address.match(network, bits),
    );

  const refuseAddress = (text: string, host: string): string | undefined => {
    // An IPv4 address in IPv6 form is judged as the IPv4 address that it is.
    const address = ipaddr.process(text);
    if (allowedNames.has(host) || allowsAddress(address)) return undefined;
    const match = refused.find(
      ({ network: [network, bits] }) => network.kind() === address.kind() && address.match(network, bits),
    );
    if (match) return `${text} is an address of the range "${match.name}"`;
    // Forms that carry another address in them, such as NAT64, 6to4 and Teredo.
    return address.range() === 'unicast' ? undefined : `${text} is no public address (${address.range()})`;
  };

  return {
    refuseAddress,
    refuseUrl(url) {
      if (url.username !== '' || url.password !== '') return 'it holds a user name or a password';
      const host = hostOf(url);
      if (ipaddr.isValid(host)) return refuseAddress(host, host);
      if (allowedNames.has(host)) return undefined;
      const name = callbackAddress.refusedHostNames.find(
        (name) => host === name || host.endsWith(`.${name}`),
      );
      return name === undefined ? undefined : `${host} is a name of this machine`;
    },
    allows(url) {
      const host = hostOf(url);
      return allowedNames.has(host) || (ipaddr.isValid(host) && allowsAddress(ipaddr.process(host)));
    },
  };
}

/** The host of a URL without brackets and without the dot at its end. */
export function hostOf(url: URL): string {
  return url.hostname.replace(/^\[|\]$/g, '').replace(/\.$/, '');
}
