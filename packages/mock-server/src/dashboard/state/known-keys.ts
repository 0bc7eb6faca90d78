import { signal } from '@preact/signals';
import { worldOfKey } from '../model/world-names.ts';

/** The API keys that were typed here, by the names of their worlds. They are kept for as long as the page is open. */
export const knownKeys = signal<ReadonlyMap<string, string>>(new Map());

/** Remembers a key, so that its world can be called by it. */
export async function knowKey(apiKey: string): Promise<void> {
  const name = await worldOfKey(apiKey);
  if (name !== undefined) knownKeys.value = new Map([...knownKeys.value, [name, apiKey]]);
}

/** The key of the examples in every text on the mock. */
void knowKey('test');
