import type { OpenedStore } from '../opened.ts';
import type { SharedStorage, Storage } from './storage.ts';

/** What a mock does with a store. */
export interface StoreInside extends OpenedStore {
  readonly storage: Storage | SharedStorage;
}

/** @param url - Where it is, without secrets. */
export function storeInside(url: string, storage: Storage | SharedStorage): StoreInside {
  return { kind: 'store', url, storage };
}
