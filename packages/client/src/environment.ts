import { ConfigurationError } from './errors/configuration-error.ts';

/** What is asked of the platform, which has any of it or none. */
interface Platform {
  readonly process?: { readonly env?: Readonly<Record<string, string | undefined>> };
  readonly Deno?: {
    readonly env?: { get(name: string): string | undefined };
    createHttpClient?(options: { poolMaxIdlePerHost: number }): { close(): void };
  };
  readonly document?: object;
  readonly window?: object;
}

const platform = globalThis as unknown as Platform;

/**
 * Reads an environment variable where the platform has them: Node, Bun, Deno, some Workers.
 *
 * @returns The value without blanks around it, or undefined where it is not set, empty, or not to be had.
 */
export function environmentVariable(name: string): string | undefined {
  try {
    // By way of `globalThis`, so that no bundler writes a key into a page.
    return (platform.process?.env?.[name] ?? platform.Deno?.env?.get(name))?.trim() || undefined;
  } catch {
    // Deno throws where it may not read the variable: then it is not set for this program.
    return undefined;
  }
}

/**
 * Keeps keys out of web pages.
 *
 * @param allowed Whether the caller takes the risk.
 * @throws ConfigurationError in a page of a browser.
 */
export function refuseBrowser(allowed: boolean | undefined): void {
  if (allowed === true || !platform.window || !platform.document) return;
  throw new ConfigurationError(
    'apiKey',
    'is in a web page: everyone can read it',
    'Use a server, or `dangerouslyAllowBrowser`.',
  );
}

/**
 * What makes `fetch` open a connection for one request alone. Deno, and Bun before 1.4, send a POST once more by
 * themselves when an older connection breaks under it, though the server may have taken the first one. Others ignore it.
 */
export function ownConnection(): {
  readonly keepalive: false;
  readonly client: { close(): void } | undefined;
} {
  return { keepalive: false, client: platform.Deno?.createHttpClient?.({ poolMaxIdlePerHost: 0 }) };
}
