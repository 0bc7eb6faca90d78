/** What tells one source from another at a glance: the last part of its path, else its host. */
export function sourceName(url: unknown): string {
  if (typeof url !== 'string') return '';
  if (!URL.canParse(url)) return url;
  const { pathname, hostname, search } = new URL(url);
  const name = pathname.split('/').findLast((part) => part !== '');
  return name === undefined ? hostname : `${name}${search}`;
}
