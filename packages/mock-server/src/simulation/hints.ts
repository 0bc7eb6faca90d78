/**
 * The length of a source in milliseconds, where its URL tells it by the query parameter `name`, in seconds. Anything but
 * a plain number above 0 is no hint: the parameter may mean something else to the server that has the source.
 */
export function hintedMs(url: string, name: string): number | undefined {
  const text = parameter(url, name);
  if (text === undefined || !/^\d{1,6}(\.\d{1,3})?$/.test(text)) return undefined;
  return Number(text) > 0 ? Number(text) * 1000 : undefined;
}

/** How well the best face of a video matches a picture, where the picture's URL tells it. */
export function hintedConfidence(url: string, name: string): number | undefined {
  const text = parameter(url, name);
  return text !== undefined && /^\d{1,3}$/.test(text) ? Number(text) : undefined;
}

function parameter(url: string, name: string): string | undefined {
  // Most URLs have no query, and parsing one is the dearest part of planning a task.
  if (!url.includes('?') || !URL.canParse(url)) return undefined;
  return new URL(url).searchParams.get(name) ?? undefined;
}
