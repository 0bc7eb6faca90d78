import { callbackAddress } from '../generated/constants.ts';
import { refuseAddress } from './callback-network.ts';
import { parseAddress } from './parse-address.ts';

// The longest name first, since it says the most.
const refusedNames = [...callbackAddress.refusedHostNames].sort((a, b) => b.host.length - a.host.length);

/**
 * Why a callback to this URL is refused by its form, in the words of the server; undefined where it is not. Names are
 * not looked up: the server does that when it sends.
 */
export function refuseCallbackHost(url: URL): string | undefined {
  if (url.username !== '' || url.password !== '') return 'it holds a user name or a password';
  if (url.port === '0') return 'nothing can be reached at port 0';
  const host = url.hostname.replace(/^\[|\]$/g, '').replace(/\.$/, '');
  const address = parseAddress(host);
  if (address) return refuseAddress(address, host);
  for (const { name, host: refused } of refusedNames) {
    if (host === refused) return `${host} stands for ${name}`;
    if (host.endsWith(`.${refused}`)) return `${host} lies under ${refused}, which stands for ${name}`;
  }
  return host.includes('.') ? undefined : `${host} has no dot, so that only a local network knows it`;
}
