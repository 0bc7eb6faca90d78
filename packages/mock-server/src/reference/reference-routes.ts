import type { Hono } from 'hono';
import type { Family } from '../contract/family.ts';
import type { LoadedContract } from '../contract/loaded-contract.ts';
import type { Environment } from '../http/environment.ts';
import { createPage } from '../pages/page.ts';
import { pagePaths } from '../pages/page-paths.ts';

/** Where the reference is, from the mock's address. */
export const referencePath: string = pagePaths.reference;

type Document = Readonly<Record<string, unknown>>;

/**
 * Serves the reference of all contracts, and the contracts themselves. Everybody gets them: they hold nothing of the
 * mock's but what is published.
 *
 * @param app - The whole mock.
 * @param family - The contracts in force.
 */
export function serveReference(app: Hono<Environment>, family: () => Family): void {
  const page = createPage({ name: 'reference' });
  app.get(referencePath, (context) => page.index(context.req.raw));
  const documents: Readonly<Record<string, () => Promise<unknown>>> = {
    'contracts.json': async () => family().all.map(titled),
    'mock-control.json': async () => documentOf((await import('../generated/control-openapi.ts')).contract),
  };
  const documentNamed = (name: string): (() => Promise<unknown>) | undefined => {
    if (Object.hasOwn(documents, name)) return documents[name];
    const loaded = family().all.find((_, index) => `${nameOf(index)}.json` === name);
    const read = loaded && (async () => loaded.document ?? (await loaded.readDocument?.()));
    return read && (async () => documentOf((await read()) ?? {}));
  };
  // One route for all files, since the router of the mock takes no two that fit the same path.
  app.get(`${referencePath}/:file`, async (context, next) => {
    const name = context.req.param('file');
    const document = documentNamed(name);
    if (document) return jsonOf(await document());
    return page.file(context.req.raw, name) ?? next();
  });
}

/** The first contract is `openapi`, the next one `openapi-2`. */
function nameOf(index: number): string {
  return index === 0 ? 'openapi' : `openapi-${index + 1}`;
}

/** A contract as this mock serves it. Its address is relative, so that it holds behind any proxy. */
function documentOf(document: Document): Document {
  return { ...document, servers: [{ url: '../', description: 'This mock' }] };
}

function titled({ contract }: LoadedContract, index: number): object {
  return { name: nameOf(index), title: contract.contractInfo.title };
}

function jsonOf(value: unknown): Response {
  return new Response(JSON.stringify(value), {
    headers: {
      'access-control-allow-origin': '*',
      'cache-control': 'no-cache',
      'content-type': 'application/json',
      'x-content-type-options': 'nosniff',
    },
  });
}
