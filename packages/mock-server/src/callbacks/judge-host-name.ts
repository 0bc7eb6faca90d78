import type { Contract } from '../contract/contract.ts';

// RFC 1035's lengths. Underscores are no part of host names by the letter, and in use all the same.
const LABEL = /^[a-z0-9_]([a-z0-9_-]{0,61}[a-z0-9_])?$/;
const LONGEST_NAME = 253;

/** Whether a text is a host name, in lower case and without the dot at its end. */
export function isHostName(text: string): boolean {
  return text.length <= LONGEST_NAME && text.split('.').every((label) => LABEL.test(label));
}

/** Why a callback never goes to a host name, whatever it resolves to, or `undefined`. Nothing is looked up. */
export type JudgeHostName = (host: string) => string | undefined;

/** Makes a judge of host names by a contract's rules. */
export function createHostNameJudge({ refusedHostNames }: Contract['callbackAddress']): JudgeHostName {
  // The longest name first, since it says the most: cloud metadata rather than some name of a local network.
  const refusedNames = [...refusedHostNames].sort((a, b) => b.host.length - a.host.length);
  return (host) => {
    if (!isHostName(host))
      return `${JSON.stringify(host)} is no host name: 1 to 63 letters, digits, hyphens or underscores between the dots, ${LONGEST_NAME} characters at most`;
    for (const { name, host: refused } of refusedNames) {
      if (host === refused) return `${host} stands for ${name}`;
      if (host.endsWith(`.${refused}`)) return `${host} lies under ${refused}, which stands for ${name}`;
    }
    return host.includes('.') ? undefined : `${host} has no dot, so that only a local network knows it`;
  };
}
