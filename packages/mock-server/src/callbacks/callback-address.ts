import { isIP } from 'node:net';
import { builtInContract, type Contract } from '../contract/contract.ts';
import { readAllowedHosts } from './allowed-hosts.ts';
import { type AddressJudge, createAddressJudge, lies, readAddress } from './judge-address.ts';
import { createHostNameJudge, type JudgeHostName } from './judge-host-name.ts';

/** Decides where callbacks may go. */
export interface CallbackGuard {
  /**
   * Why a callback to this URL is refused, or `undefined`. It is judged by its form: names are not looked up.
   *
   * @param url - The text as it was given, since a parsed URL no longer shows what was odd about it.
   */
  refuseUrl(url: URL | string): string | undefined;
  /** Why a connection to this address is refused, or `undefined`. `host` is the name that resolved to it. */
  refuseAddress(address: string, host: string): string | undefined;
  /** Whether this URL goes to a host that is allowed in development. It may be reached by plain http too. */
  allows(url: URL | string): boolean;
}

// What RFC 3986 lets stand in a URL only percent-encoded. Parsers disagree about the rest, and so about the host.
const UNENCODED = /[^\x21-\x7e]|["<>\\^`{|}]/u;

/** Clients name the same few receivers again and again. */
const MOST_VERDICTS = 256;

interface Rules {
  readonly addresses: AddressJudge;
  readonly judgeHostName: JudgeHostName;
  readonly scheme: RegExp;
  readonly maxLength: number;
  /** What has been said of URLs by these rules. */
  readonly verdicts: Map<string, string | undefined>;
}

/**
 * Holds callbacks to the `x-callback-address` of the contract in force.
 *
 * @param allowed - Host names, IP addresses and networks (CIDR) that are let through all the same, for local
 *   development. A name opens that name on every port, whatever it resolves to, and no name below it.
 * @param contract - The contract at the moment of judging. By default the one that the package was made from.
 * @throws TypeError where an entry is none of these, or opens more than one can mean.
 */
export function createCallbackGuard(
  allowed: readonly string[],
  contract: () => Contract = () => builtInContract,
): CallbackGuard {
  const rules = rulesInForce(contract);
  // Read once: what was let through at the start does not depend on what a later contract refuses.
  const { names, networks } = readAllowedHosts(allowed, rules().addresses);

  const refuseAddress = (text: string, host: string): string | undefined => {
    const address = readAddress(text);
    if (address === undefined) return `${JSON.stringify(text)} is no IP address`;
    return names.has(host) ? undefined : rules().addresses.refuse(address, networks);
  };
  const allowsHost = (host: string): boolean => {
    const address = readAddress(host);
    return names.has(host) || (address !== undefined && networks.some((network) => lies(address, network)));
  };
  const refuseHost = (host: string): string | undefined => {
    if (isIP(host) !== 0) return refuseAddress(host, host);
    return names.has(host) ? undefined : rules().judgeHostName(host);
  };

  const judge = (text: string): string | undefined => {
    const { scheme } = rules();
    if (!URL.canParse(text)) return unreadable(text);
    const url = new URL(text);
    const host = hostOf(url);
    const judged = allowsHost(host) ? text.replace(/^http:/i, 'https:') : text;
    if (!scheme.test(judged)) return `it must begin with https://, and begins with ${beginningOf(text)}`;
    if (url.username !== '' || url.password !== '') return 'it holds a user name or a password';
    if (url.port === '0') return 'nothing can be reached at port 0';
    return refuseHost(host) ?? refuseSpelling(text, url);
  };

  return {
    refuseAddress,
    refuseUrl(given) {
      const text = typeof given === 'string' ? given : given.href;
      const { verdicts, maxLength } = rules();
      if (text.length > maxLength)
        return `it is ${text.length} characters long, and ${maxLength} are the most`;
      if (verdicts.has(text)) return verdicts.get(text);
      const verdict = judge(text);
      if (verdicts.size >= MOST_VERDICTS) verdicts.clear();
      verdicts.set(text, verdict);
      return verdict;
    },
    // Most mocks open nothing, and need not look.
    allows: (url) =>
      names.size + networks.length > 0 && URL.canParse(`${url}`) && allowsHost(hostOf(new URL(url))),
  };
}

/** The rules of the contract in force, worked out once for each contract. */
function rulesInForce(contract: () => Contract): () => Rules {
  let made: { readonly of: Contract; readonly rules: Rules } | undefined;
  return () => {
    const current = contract();
    if (made?.of !== current) {
      const { pattern = '', maxLength = Number.POSITIVE_INFINITY } = current.requestFields.callback_url ?? {};
      const rules = {
        addresses: createAddressJudge(current.callbackAddress),
        judgeHostName: createHostNameJudge(current.callbackAddress),
        scheme: new RegExp(pattern, 'u'),
        maxLength,
        verdicts: new Map<string, string | undefined>(),
      };
      made = { of: current, rules };
    }
    return made.rules;
  };
}

/** The host of a URL without brackets and without the dot at its end. */
export function hostOf(url: URL): string {
  return url.hostname.replace(/^\[|\]$/g, '').replace(/\.$/, '');
}

/** A spelling that parsers read in different ways, so that the host that is judged is not the one that others see. */
function refuseSpelling(text: string, url: URL): string | undefined {
  const [, authority = ''] = /^[^/]*\/\/([^/?#]*)/.exec(text) ?? [];
  if (authority.includes('%')) return `its host is percent-encoded: write ${url.host}`;
  const [character] = UNENCODED.exec(text) ?? [];
  if (character === undefined) return undefined;
  const remedy = authority.includes(character) ? `write the host as ${url.host}` : 'percent-encode it';
  return `it holds ${JSON.stringify(character)}, which no URL may hold: ${remedy}`;
}

function unreadable(text: string): string {
  return /^[^/]*\/\/(?:[^/?#]*@)?\[[^\]]*%/.test(text)
    ? 'its address carries a zone, which means something on one machine only'
    : 'it cannot be read as a URL with a valid host';
}

function beginningOf(text: string): string {
  return JSON.stringify(/^[^:/?#]{0,20}:?(?:\/\/)?/.exec(text)?.[0] ?? '');
}
