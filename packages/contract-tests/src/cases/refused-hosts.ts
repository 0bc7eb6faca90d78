import { callbackAddress } from '../generated/constants.ts';

/** A host that a callback never goes to. */
export interface RefusedHost {
  /** What the contract calls it, such as `loopback`. */
  readonly name: string;
  /** Which entry of `x-callback-address` refuses it. */
  readonly entry: string;
  /** In the form that a URL has it. */
  readonly host: string;
}

const WIDTH = { ipv4: 4, ipv6: 16 } as const;

/**
 * Hosts that a callback never goes to: the first and the last address of each network, each form that carries an IPv4
 * address with a refused one in it, an address outside of the public networks, and each name with one below it.
 */
export function refusedHosts(): RefusedHost[] {
  const { refusedNetworks, ipv4Carriers, refusedHostNames, publicNetworks } = callbackAddress;
  return [
    ...refusedNetworks.flatMap(({ name, range }) =>
      [...new Set(endsOf(range))].map((host) => ({ name, entry: range, host })),
    ),
    ...ipv4Carriers.map((carrier) => ({
      name: carrier.name,
      entry: carrier.name,
      host: bracketed(carrying(carrier)),
    })),
    ...publicNetworks
      .filter((range) => range.includes(':'))
      .map((range) => ({
        name: 'outside of the public networks',
        entry: 'outside of the public networks',
        host: bracketed(beyond(range)),
      })),
    ...refusedHostNames.flatMap(({ name, host }) =>
      [host, `a.${host}`].map((one) => ({ name, entry: host, host: one })),
    ),
  ];
}

type Carrier = (typeof callbackAddress.ipv4Carriers)[number];

function carrying(carrier: Carrier): number[] {
  const bytes =
    'range' in carrier
      ? bytesOf(carrier.range.replace(/\/.*/, ''))
      : // A prefix of a public network: only what it carries speaks against it.
        bytesOf(`2a00:1:2:3:${carrier.interfacePrefix}::`.replace(/::$/, ':0:0'));
  // One of its own, which nobody opens for development.
  const single = callbackAddress.refusedNetworks.find(({ range }) => range.endsWith('/32'));
  bytesOf((single?.range ?? '').replace(/\/.*/, '')).forEach((byte, index) => {
    bytes[carrier.firstByte + index] = carrier.inverted ? 255 - byte : byte;
  });
  return bytes;
}

/** The first and the last address of a network, in the form that a URL has them. */
function endsOf(range: string): string[] {
  const [address = '', length = ''] = range.split('/');
  const first = bytesOf(address);
  const last = first.map((byte, index) => {
    const kept = Math.min(8, Math.max(0, Number(length) - 8 * index));
    return byte | (255 >> kept);
  });
  return [first, last].map((bytes) => (bytes.length === WIDTH.ipv4 ? bytes.join('.') : bracketed(bytes)));
}

/** The address after the last one of a network. */
function beyond(range: string): number[] {
  const [address = '', length = ''] = range.split('/');
  const bytes = bytesOf(address);
  const at = Math.ceil(Number(length) / 8) - 1;
  bytes[at] = (bytes[at] ?? 0) + (1 << (8 * (at + 1) - Number(length)));
  return bytes.map((byte, index) => (index === bytes.length - 1 ? 1 : byte));
}

/** The bytes of an address: of IPv4 in four numbers, of IPv6 in groups that may be left out once. */
function bytesOf(address: string): number[] {
  if (!address.includes(':')) return address.split('.').map(Number);
  const [before = '', after] = address.split('::').map((part) => part.split(':').filter(Boolean));
  const left = [...before];
  const right = [...(after ?? [])];
  const missing = Array<string>(WIDTH.ipv6 / 2 - left.length - right.length).fill('0');
  return [...left, ...missing, ...right].flatMap((group) => {
    const value = Number.parseInt(group, 16);
    return [value >> 8, value & 255];
  });
}

const bracketed = (bytes: readonly number[]): string => {
  const groups = Array.from({ length: WIDTH.ipv6 / 2 }, (_, index) =>
    (((bytes[2 * index] ?? 0) << 8) | (bytes[2 * index + 1] ?? 0)).toString(16),
  );
  return new URL(`https://[${groups.join(':')}]`).hostname;
};
