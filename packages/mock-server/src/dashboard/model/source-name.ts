import type { MockTask } from './schemas.ts';

/** What a task is made of, in one line: the first text of its request that is neither its model nor a callback. */
export function inputOf({ request }: MockTask): string {
  const [, input] =
    Object.entries(request).find(
      ([field, value]) => typeof value === 'string' && field !== 'model' && field !== 'callback_url',
    ) ?? [];
  return typeof input === 'string' ? input : '';
}

/** What tells one source from another at a glance: the last part of its path, else its host. */
export function sourceName(url: unknown): string {
  if (typeof url !== 'string') return '';
  if (!URL.canParse(url)) return url;
  const { pathname, hostname, search } = new URL(url);
  const name = pathname.split('/').findLast((part) => part !== '');
  return name === undefined ? hostname : `${name}${search}`;
}
