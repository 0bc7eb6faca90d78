import type { Hono } from 'hono';
import type { Family } from '../contract/family.ts';
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
  app.get(`${referencePath}/contracts.json`, () =>
    jsonOf(
      family().all.map(({ contract }, index) => ({
        name: nameOf(index),
        title: contract.contractInfo.title,
      })),
    ),
  );
  app.get(`${referencePath}/:name{openapi(-[0-9]+)?\\.json}`, async (context, next) => {
    const loaded = family().all.find((_, index) => `${nameOf(index)}.json` === context.req.param('name'));
    const document = loaded && (loaded.document ?? (await loaded.readDocument?.()));
    return document ? documentAnswer(document) : next();
  });
  app.get(`${referencePath}/mock-control.json`, async () =>
    documentAnswer((await import('../generated/control-openapi.ts')).contract),
  );
  app.get(`${referencePath}/:file`, (context, next) => {
    const response = page.file(context.req.raw, context.req.param('file'));
    return response ? Promise.resolve(response) : next();
  });
}

/** The first contract is `openapi`, the next one `openapi-2`. */
function nameOf(index: number): string {
  return index === 0 ? 'openapi' : `openapi-${index + 1}`;
}

/** A contract as this mock serves it. Its address is relative, so that it holds behind any proxy. */
function documentAnswer(document: Document): Response {
  const servers = [{ url: '../', description: 'This mock' }];
  return jsonOf({ ...document, servers });
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
