import type { Hono } from 'hono';
import type { LoadedContract } from '../contract/loaded-contract.ts';
import type { Environment } from '../http/environment.ts';
import { createPage } from '../pages/page.ts';
import { pagePaths } from '../pages/page-paths.ts';

/** Where the reference is, from the mock's address. */
export const referencePath: string = pagePaths.reference;

type Document = Readonly<Record<string, unknown>>;

/**
 * Serves the reference of both contracts, and the contracts themselves. Everybody gets them: they hold nothing of the
 * mock's but what is published.
 *
 * @param app - The whole mock.
 * @param loaded - The contract in force.
 */
export function serveReference(app: Hono<Environment>, loaded: () => LoadedContract): void {
  const page = createPage({ name: 'reference' });
  app.get(referencePath, (context) => page.index(context.req.raw));
  const documents: Readonly<Record<string, () => Promise<Document>>> = {
    'openapi.json': async () => loaded().document ?? (await import('../generated/openapi.ts')).contract,
    'mock-control.json': async () => (await import('../generated/control-openapi.ts')).contract,
  };
  // One route for all files, since the router of the mock takes no two that fit the same path.
  app.get(`${referencePath}/:file`, async (context, next) => {
    const name = context.req.param('file');
    const document = Object.hasOwn(documents, name) ? documents[name] : undefined;
    if (document) return documentAnswer(await document());
    return page.file(context.req.raw, name) ?? next();
  });
}

/** A contract as this mock serves it. Its address is relative, so that it holds behind any proxy. */
function documentAnswer(document: Document): Response {
  const servers = [{ url: '../', description: 'This mock' }];
  return new Response(JSON.stringify({ ...document, servers }), {
    headers: {
      'access-control-allow-origin': '*',
      'cache-control': 'no-cache',
      'content-type': 'application/json',
      'x-content-type-options': 'nosniff',
    },
  });
}
