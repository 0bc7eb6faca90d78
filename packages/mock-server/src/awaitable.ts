/** What is there at once, or will be: a world that others share has to be asked. */
export type Awaitable<T> = T | Promise<T>;

/** Goes on with a value: at once where it is there, since to await it would take a turn of its own. */
export function andThen<T, U>(value: Awaitable<T>, next: (value: T) => Awaitable<U>): Awaitable<U> {
  return value instanceof Promise ? value.then(next) : next(value);
}
