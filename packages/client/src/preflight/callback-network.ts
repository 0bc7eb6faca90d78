import { callbackAddress } from '../generated/constants.ts';
import { type Address, parseAddress, showIpv4 } from './parse-address.ts';

/** A form of IPv6 address that carries an IPv4 address. */
interface Carrier {
  readonly name: string;
  readonly firstByte: number;
  readonly inverted: boolean;
  readonly asPublicAsItsIpv4: boolean;
  readonly range?: string;
  readonly interfacePrefix?: string;
}

const { publicNetworks } = callbackAddress;
const carriers: readonly Carrier[] = callbackAddress.ipv4Carriers;

// The narrowest network first, since it names the reason.
const bitsOf = (range: string) => Number(range.split('/')[1]);
const refusedNetworks = [...callbackAddress.refusedNetworks].sort(
  (a, b) => bitsOf(b.range) - bitsOf(a.range),
);

/** Why a callback never goes to an address, or to the IPv4 address inside of it, in the words of the server. */
export function refuseAddress(address: Address, text: string): string | undefined {
  const shown = address.size === 32 ? showIpv4(address) : text;
  const refusal = networkRefusal(address);
  if (refusal) return `${shown} ${refusal}`;
  for (const carrier of carriers) {
    if (!isOfForm(address, carrier)) continue;
    const bytes = (address.value >> BigInt(96 - 8 * carrier.firstByte)) & 0xffffffffn;
    const inside: Address = { size: 32, value: carrier.inverted ? bytes ^ 0xffffffffn : bytes };
    const why = networkRefusal(inside) ?? outsideRefusal(inside);
    if (why) return `the IPv4 address ${showIpv4(inside)} inside the ${carrier.name} address ${shown} ${why}`;
    if (!carrier.asPublicAsItsIpv4) {
      return `${shown} is of the form ${carrier.name}, which is refused whatever it carries`;
    }
  }
  const outside = outsideRefusal(address);
  return outside && `${shown} ${outside}`;
}

function networkRefusal(address: Address): string | undefined {
  const match = refusedNetworks.find(({ range }) => lies(address, range));
  return match && `belongs to ${match.range} (${match.name})`;
}

function outsideRefusal(address: Address): string | undefined {
  if (publicNetworks.some((range) => lies(address, range))) return undefined;
  return `lies outside of the public networks ${publicNetworks.join(' and ')}`;
}

function isOfForm(address: Address, { range, interfacePrefix }: Carrier): boolean {
  if (address.size === 32) return false;
  if (range !== undefined) return lies(address, range);
  const [high = '', low = ''] = (interfacePrefix ?? '').split(':');
  const prefix = (BigInt(`0x${high}`) << 16n) | BigInt(`0x${low}`);
  return ((address.value >> 32n) & 0xffffffffn) === prefix;
}

function lies(address: Address, range: string): boolean {
  const [base = ''] = range.split('/');
  const start = parseAddress(base);
  if (start?.size !== address.size) return false;
  const rest = BigInt(address.size - bitsOf(range));
  return address.value >> rest === start.value >> rest;
}
