import { isIP } from 'node:net';
import ipaddr from 'ipaddr.js';
import type { Contract } from '../contract/contract.ts';

export type Address = ipaddr.IPv4 | ipaddr.IPv6;
export type Network = readonly [address: Address, bits: number];

interface Carrier {
  readonly name: string;
  readonly firstByte: number;
  readonly inverted: boolean;
  readonly asPublicAsItsIpv4: boolean;
  readonly range?: string;
  readonly interfacePrefix?: string;
}

/** Judges addresses by the contract's `x-callback-address`. */
export interface AddressJudge {
  /**
   * Judges an address, and an IPv4 address inside of it too.
   *
   * @param allowed - Networks that are let through all the same. One that is a single address opens that address
   *   whatever it carries; a wider one leaves the IPv4 addresses inside its own to be judged.
   * @returns Why a callback never goes there, or `undefined`.
   */
  refuse(address: Address, allowed: readonly Network[]): string | undefined;
  /** The contract's refused network in which the whole of a network lies, if any. */
  refusedNetworkAround(network: Network): string | undefined;
}

/**
 * The address that a text names, in one of the notations of the standards.
 *
 * @returns `undefined` where the text is no address. An IPv4-mapped address is the IPv4 address that it stands for.
 */
export function readAddress(text: string): Address | undefined {
  // ipaddr.js also takes the older notations of IPv4, in which 010.0.0.1 is 8.0.0.1: those are no addresses here.
  return isIP(text) === 0 ? undefined : ipaddr.process(text);
}

/** Whether an address lies in a network. One of another IP version does not. */
export function lies(address: Address, [network, bits]: Network): boolean {
  return network.kind() === address.kind() && address.match(network, bits);
}

/** Makes a judge of addresses by a contract's rules. */
export function createAddressJudge(rules: Contract['callbackAddress']): AddressJudge {
  const publicNetworks = rules.publicNetworks.map((range): Network => ipaddr.parseCIDR(range));
  // The narrowest network first, since it names the reason: cloud metadata rather than the link-local network around it.
  const refusedNetworks = rules.refusedNetworks
    .map(({ name, range }) => ({ name, range, network: ipaddr.parseCIDR(range) as Network }))
    .sort((a, b) => b.network[1] - a.network[1]);
  const carriers = (rules.ipv4Carriers as readonly Carrier[]).map((carrier) => ({
    ...carrier,
    isFormOf: formTest(carrier),
  }));

  const networkRefusal = (address: Address): string | undefined => {
    const match = refusedNetworks.find(({ network }) => lies(address, network));
    return match && `belongs to ${match.range} (${match.name})`;
  };
  const outsideRefusal = (address: Address): string | undefined => {
    if (!publicNetworks.some((network) => lies(address, network)))
      return `lies outside of the public networks ${rules.publicNetworks.join(' and ')}`;
    // A registry of special networks besides the contract's, for one that is set aside later.
    const range = address.range();
    return range === 'unicast' ? undefined : `is set aside for special use (${range})`;
  };
  const carriedBy = (address: Address): { carrier: Carrier; inside: ipaddr.IPv4 }[] => {
    if (address.kind() === 'ipv4') return [];
    return carriers
      .filter(({ isFormOf }) => isFormOf(address))
      .map((carrier) => {
        const bytes = address.toByteArray().slice(carrier.firstByte, carrier.firstByte + 4);
        return {
          carrier,
          inside: new ipaddr.IPv4(bytes.map((byte) => (carrier.inverted ? byte ^ 0xff : byte))),
        };
      });
  };

  return {
    refusedNetworkAround: ([address, bits]) =>
      refusedNetworks.find(({ network }) => network[1] <= bits && lies(address, network))?.name,
    refuse(address, allowed) {
      if (carriesZone(address)) return `${address} carries a zone, which means something on one machine only`;
      const opening = allowed.filter((network) => lies(address, network));
      if (opening.some(([network, bits]) => bits === 8 * network.toByteArray().length)) return undefined;
      if (opening.length === 0) {
        const refusal = networkRefusal(address);
        if (refusal !== undefined) return `${address} ${refusal}`;
      }

      for (const { carrier, inside } of carriedBy(address)) {
        if (!allowed.some((network) => lies(inside, network))) {
          const refusal = networkRefusal(inside) ?? outsideRefusal(inside);
          if (refusal !== undefined)
            return `the IPv4 address ${inside} inside the ${carrier.name} address ${address} ${refusal}`;
        }
        if (!carrier.asPublicAsItsIpv4 && opening.length === 0)
          return `${address} is of the form ${carrier.name}, which is refused whatever it carries`;
      }
      const refusal = opening.length > 0 ? undefined : outsideRefusal(address);
      return refusal === undefined ? undefined : `${address} ${refusal}`;
    },
  };
}

function formTest({ range, interfacePrefix }: Carrier): (address: Address) => boolean {
  if (range !== undefined) {
    const network = ipaddr.parseCIDR(range);
    return (address) => lies(address, network);
  }
  const groups = (interfacePrefix ?? '').split(':').map((group) => Number.parseInt(group, 16));
  return (address) => 'parts' in address && address.parts[4] === groups[0] && address.parts[5] === groups[1];
}

function carriesZone(address: Address): boolean {
  return 'zoneId' in address && address.zoneId !== undefined;
}
