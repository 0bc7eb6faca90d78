import type { LoadedContract } from '../contract/loaded-contract.ts';

/** placeholder */
export async function contractFromFile(_file: string): Promise<LoadedContract> {
  throw new TypeError('not yet');
}
export function watchContract(
  _file: string,
  _handlers: {
    onContract(loaded: LoadedContract, files: readonly string[]): void;
    onFault(message: string): void;
  },
): () => void {
  return () => {};
}
