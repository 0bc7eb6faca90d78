import { callbackAddress } from '../generated/constants.ts';
import { parseAddress } from './parse-address.ts';

/**
 * Why a callback to this URL is refused by its form, in the words of the server; undefined where it is not. Names are
 * not looked up: the server does that when it sends.
 */
export function refuseCallbackHost(url: URL): string | undefined {
  if (url.username !== '' || url.password !== '') return 'it holds a user name or a password';
  const host = url.hostname.replace(/^\[|\]$/g, '').replace(/\.$/, '');
  const address = parseAddress(host);
  if (!address) {
    const isRefused = callbackAddress.refusedHostNames.some(
      (name) => host === name || host.endsWith(`.${name}`),
    );
    return isRefused ? `${host} is a name of this machine` : undefined;
  }
  const network = callbackAddress.refusedNetworks.find(({ range }) => {
    const [base = '', bits] = range.split('/');
    const start = parseAddress(base);
    if (start?.size !== address.size) return false;
    const rest = BigInt(address.size - Number(bits));
    return address.value >> rest === start.value >> rest;
  });
  return network && `${host} is an address of the range "${network.name}"`;
}
