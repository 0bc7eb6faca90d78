import type { Hono } from 'hono';
import type { Family } from '../contract/family.ts';
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
 * @param family - The contracts in force.
 */
export function serveReference(app: Hono<Environment>, family: () => Family): void {
  const page = createPage({ name: 'reference' });
  app.get(referencePath, (context) => page.index(context.req.raw));
  app.get(`${referencePath}/openapi.json`, async () =>
    documentAnswer(family().first.document ?? (await import('../generated/openapi.ts')).contract),
  );
  app.get(`${referencePath}/mock-control.json`, async () =>
    documentAnswer((await import('../generated/control-openapi.ts')).contract),
  );
  app.get(`${referencePath}/:file`, (context, next) => {
    const response = page.file(context.req.raw, context.req.param('file'));
    return response ? Promise.resolve(response) : next();
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
