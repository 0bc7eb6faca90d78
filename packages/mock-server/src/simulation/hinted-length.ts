/**
 * The length of a source in milliseconds, where its URL tells it by `duration=SECONDS`. Anything but a plain number
 * above 0 is no hint: the parameter may mean something else to the server that has the source.
 */
export function hintedMs(url: string): number | undefined {
  const text = URL.canParse(url) ? new URL(url).searchParams.get('duration') : null;
  if (text === null || !/^\d{1,6}(\.\d{1,3})?$/.test(text)) return undefined;
  return Number(text) > 0 ? Number(text) * 1000 : undefined;
}
