/** Why a store cannot be used. The file, where there is one, was left as it is. */
export class StoreError extends Error {
  override readonly name = 'StoreError';
}
