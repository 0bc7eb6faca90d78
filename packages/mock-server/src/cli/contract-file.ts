import { resolve } from 'node:path';
import { ContractFileError, shortPath } from '../contract/contract-file-error.ts';
import { loadContract } from '../contract/load-contract.ts';
import type { LoadedContract } from '../contract/loaded-contract.ts';
import { UsageError } from './flags.ts';
import { createFileWatch } from './follow-files.ts';

/**
 * The contract of the flag `--contract`.
 *
 * @throws UsageError with everything that is wrong with it.
 */
export async function contractFromFile(file: string): Promise<LoadedContract> {
  try {
    return await loadContract(file);
  } catch (error) {
    if (!(error instanceof ContractFileError)) throw error;
    throw new UsageError(`--contract ${file} cannot be used: ${error.message}`);
  }
}

export interface ContractHandlers {
  /** Is given a contract that says something new and can be used, and the files that have changed. */
  onContract(loaded: LoadedContract, files: readonly string[]): void;
  /** Is told what is wrong with a contract that has changed and cannot be used. */
  onFault(message: string): void;
}

/** Real milliseconds of stillness after which the files are read: a change of several files is one change. */
const STILL_MS = 150;

/**
 * Follows a contract: its file and all files that it refers to, also those that are missing.
 *
 * @param loaded - What the contract said when it was last read. Without it, it is read at once.
 * @returns Ends it.
 */
export function watchContract(file: string, handlers: ContractHandlers, loaded?: LoadedContract): () => void {
  const changed = new Set<string>();
  let good = loaded;
  let broken = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let reading = false;
  let ended = false;

  const readSoon = (): void => {
    clearTimeout(timer);
    timer = setTimeout(read, STILL_MS);
  };
  const files = createFileWatch((one) => {
    changed.add(one);
    readSoon();
  });

  const read = async (): Promise<void> => {
    // What changes while the files are read is read after that.
    if (reading) return readSoon();
    reading = true;
    const since = Date.now();
    const told = [...changed].map(shortPath);
    changed.clear();
    try {
      const next = await loadContract(file);
      if (ended) return;
      files.follow(next.files ?? [], since);
      const news = next.contract.contractInfo.digest !== good?.contract.contractInfo.digest;
      good = next;
      // A comment, or another order of keys, is nothing new.
      if (news || broken) handlers.onContract(next, told);
      broken = false;
    } catch (error) {
      if (ended) return;
      broken = true;
      // What the last good one was read from stays of interest: the fault may be that it is referred to no more.
      const involved = error instanceof ContractFileError ? error.files : [];
      files.follow([...new Set([...involved, ...(good?.files ?? [resolve(file)])])], since);
      handlers.onFault((error as Error).message);
    } finally {
      reading = false;
    }
  };

  if (loaded) files.follow(loaded.files ?? [resolve(file)], loaded.loadedAt.getTime());
  else void read();
  return () => {
    ended = true;
    clearTimeout(timer);
    files.close();
  };
}
