import type { Contract } from '../contract/contract.ts';
import type { Role } from '../contract/own-errors.ts';

const roles: readonly Role[] = ['creation', 'lookUp'];

/**
 * What has changed between two contracts, in a few words.
 *
 * @param started - The contract that the server was started with: it keeps what cannot change while it listens.
 */
export function contractNews(started: Contract, before: Contract, after: Contract): string {
  const names = (Object.keys(after) as (keyof Contract)[])
    .filter((name) => name !== 'contractInfo' && !same(before[name], after[name]))
    .map((name) => name.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`));
  const { digest } = after.contractInfo;
  const what =
    names.length > 0
      ? `changed: ${names.join(', ')}`
      : digest === before.contractInfo.digest
        ? 'as it was before'
        : 'changed: schemas or texts';
  return [`${what}; now ${digest.slice(0, 'sha256-'.length + 12)}`, ...restartNotes(started, after)].join(
    '; ',
  );
}

/** What takes effect only when the server is started anew. */
function restartNotes(started: Contract, after: Contract): string[] {
  const moved = roles
    .filter((role) => placeOf(after[role]) !== placeOf(started[role]))
    .map((role) => placeOf(after[role]));
  const { largestHeaderBytes } = after.simulation;
  return [
    ...(moved.length > 0 ? [`restart to serve ${moved.join(' and ')}`] : []),
    ...(largestHeaderBytes > started.simulation.largestHeaderBytes
      ? [`restart to read headers of up to ${largestHeaderBytes} bytes`]
      : []),
  ];
}

function placeOf({ method, path }: Contract[Role]): string {
  return `${method} ${path}`;
}

function same(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
