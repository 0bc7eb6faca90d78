import { isIP } from 'node:net';
import { domainToASCII } from 'node:url';
import ipaddr from 'ipaddr.js';
import { type AddressJudge, type Network, readAddress } from './judge-address.ts';
import { isHostName } from './judge-host-name.ts';

// A wider network than this is most likely a slip, such as 0.0.0.0/0 for "wherever it runs".
const WIDEST_BITS = { ipv4: 8, ipv6: 16 } as const;

/** What the development switch opens. */
export interface AllowedHosts {
  /** Names, in lower case, as they stand in a URL. */
  readonly names: ReadonlySet<string>;
  readonly networks: readonly Network[];
}

/**
 * Reads the entries of `allowCallbackHosts`: host names, IP addresses and networks in CIDR notation.
 *
 * @param judge - Knows the refused networks: an entry may be as wide as one of them.
 * @throws TypeError where an entry is none of these, or opens more than one can mean.
 */
export function readAllowedHosts(entries: readonly string[], judge: AddressJudge): AllowedHosts {
  const names = new Set<string>();
  const networks: Network[] = [];
  for (const entry of entries) {
    const read = entry.includes('/') ? readNetwork(entry, judge) : readHost(entry);
    if (typeof read === 'string') names.add(read);
    else networks.push(read);
  }
  return { names, networks };
}

function readHost(entry: string): string | Network {
  const address = readAddress(entry.replace(/^\[(.*)\]$/, '$1'));
  if (address) {
    if (entry.includes('%')) throw fault(entry, 'carries a zone. Write the address without it');
    return [address, 8 * address.toByteArray().length];
  }
  if (entry.includes('*'))
    throw fault(entry, 'holds a wildcard. Name each host, or a network in CIDR notation such as 10.0.0.0/8');
  const [, host, port] = /^([^:]+|\[.*\]):(\d+)$/.exec(entry) ?? [];
  if (port !== undefined)
    throw fault(entry, `names a port. A host is allowed on every port: write ${JSON.stringify(host)}`);
  const name = domainToASCII(entry).replace(/\.$/, '');
  if (isIP(name) !== 0) throw fault(entry, `is an IP address in short. Write it in full: ${name}`);
  if (!isHostName(name)) throw fault(entry, NEITHER);
  return name;
}

function readNetwork(entry: string, judge: AddressJudge): Network {
  const [text = '', length = ''] = entry.split('/');
  if (isIP(text) === 0 || !ipaddr.isValidCIDR(entry)) throw fault(entry, NEITHER);
  const network = ipaddr.parseCIDR(entry);
  const [address, bits] = network;
  if ('isIPv4MappedAddress' in address && address.isIPv4MappedAddress())
    throw fault(entry, 'is made of IPv4-mapped addresses. Write it as an IPv4 network');
  const first =
    address.kind() === 'ipv4'
      ? ipaddr.IPv4.networkAddressFromCIDR(entry)
      : ipaddr.IPv6.networkAddressFromCIDR(entry);
  if (first.toNormalizedString() !== address.toNormalizedString())
    throw fault(
      entry,
      `has bits beyond its length of ${length}. Write ${first}/${length}, or the address alone`,
    );
  const widest = WIDEST_BITS[address.kind()];
  if (bits < widest && judge.refusedNetworkAround(network) === undefined)
    throw fault(
      entry,
      `is too wide. An ${address.kind() === 'ipv4' ? 'IPv4' : 'IPv6'} network may be as wide as /${widest}, or as one ` +
        'refused network of the contract. Name the networks that you mean',
    );
  return network;
}

const NEITHER = 'is neither a host name, an IP address nor a network in CIDR notation';

function fault(entry: string, problem: string): TypeError {
  return new TypeError(`allowCallbackHosts: ${JSON.stringify(entry)} ${problem}`);
}
