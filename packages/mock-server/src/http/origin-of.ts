let latest = { text: '', origin: '' };
let latestOfHost = { host: '', origin: '' };

/** The origin of a request's URL. It is worked out anew where it is written otherwise than that of the request before. */
export function originOf(url: string): string {
  const text = url.slice(0, url.indexOf('/', url.indexOf('//') + 2));
  if (text !== latest.text) latest = { text, origin: new URL(url).origin };
  return latest.origin;
}

/** The origin of a request over HTTP that names nothing but its host. */
export function originOfHost(host: string): string {
  if (host !== latestOfHost.host) latestOfHost = { host, origin: new URL(`http://${host}/`).origin };
  return latestOfHost.origin;
}
