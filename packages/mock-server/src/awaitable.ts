/** What is there at once, or will be: a world that others share has to be asked. */
export type Awaitable<T> = T | Promise<T>;
