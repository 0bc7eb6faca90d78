/** An IP address as a number. */
export interface Address {
  /** How many bits it has. */
  readonly size: 32 | 128;
  readonly value: bigint;
}

/**
 * Reads an IP address in a form in which `URL` writes it, or that of the contract. An IPv4 address in IPv6 form
 * (`::ffff:…`) is read as the IPv4 address that it is.
 *
 * @returns The address, or undefined where the text is a name.
 */
export function parseAddress(text: string): Address | undefined {
  if (/^\d+(\.\d+){3}$/.test(text)) return { size: 32, value: join(text.split('.').map(Number), 8n) };
  if (!text.includes(':')) return undefined;
  const [head = [], tail = []] = text.split('::').map((half) => (half ? half.split(':') : []));
  const zeros = Array.from({ length: 8 - head.length - tail.length }, () => '0');
  const groups = [...head, ...zeros, ...tail].map((group) => Number.parseInt(group, 16));
  const value = join(groups, 16n);
  return value >> 32n === 0xffffn ? { size: 32, value: value & 0xffffffffn } : { size: 128, value };
}

/** Writes an IPv4 address. */
export function showIpv4({ value }: Address): string {
  return [24n, 16n, 8n, 0n].map((shift) => (value >> shift) & 0xffn).join('.');
}

function join(parts: readonly number[], bits: bigint): bigint {
  return parts.reduce((sum, part) => (sum << bits) | BigInt(part), 0n);
}
