import type { Hono } from 'hono';
import type { Environment } from '../http/environment.ts';
import { createPage } from '../pages/page.ts';
import { wantsPage } from '../pages/wants-page.ts';

/**
 * Serves the dashboard where the control API has no path: at the prefix itself, for whoever reads pages. Everybody gets
 * it, since it holds nothing of the mock's; what it shows it asks for, and those requests are judged as all others.
 *
 * @param app - The control API, below its prefix.
 */
export function serveDashboard(app: Hono<Environment>): void {
  const page = createPage({
    name: 'dashboard',
    policy: { 'require-trusted-types-for': "'script'", 'trusted-types': "'none'" },
  });
  app.get('/', async (context, next) => {
    if (wantsPage(context.req.raw)) context.res = page.index(context.req.raw);
    else await next();
    context.header('vary', 'Accept', { append: true });
    return context.res;
  });
  app.get('/dashboard/:file', (context, next) => {
    const response = page.file(context.req.raw, context.req.param('file'));
    return response ? Promise.resolve(response) : next();
  });
}
