import { createHash } from 'node:crypto';
import type { OpenApiDocument } from './read-contract.ts';

interface ContractInfo {
  readonly title: string;
  readonly version: string;
  /** `sha256-` and the hexadecimal hash of the document's canonical JSON. */
  readonly digest: string;
}

/** Which contract this is. The digest changes with every change of content, and not with the order of keys. */
export function contractInfo(document: OpenApiDocument): ContractInfo {
  const { title, version } = document.info;
  const hash = createHash('sha256').update(canonicalJson(document)).digest('hex');
  return { title, version, digest: `sha256-${hash}` };
}

/** JSON without white space, its keys in the order of their UTF-16 code units (RFC 8785). */
function canonicalJson(node: unknown): string {
  if (Array.isArray(node)) return `[${node.map(canonicalJson).join(',')}]`;
  if (node === null || typeof node !== 'object') return JSON.stringify(node);
  const members = Object.entries(node)
    .filter(([, value]) => value !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, value]) => `${JSON.stringify(key)}:${canonicalJson(value)}`);
  return `{${members.join(',')}}`;
}
