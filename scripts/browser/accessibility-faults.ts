import axe from 'axe-core';
import type { Page } from 'playwright-core';

/**
 * Lists what axe finds to be a serious or critical hindrance, one line each: the rule, the element, and what is wrong.
 *
 * @param page - an open page, in the state to be judged
 * @param options - `exclude`: selectors of parts that are not judged, such as those of another maker
 */
export async function accessibilityFaults(
  page: Page,
  options: { exclude?: readonly string[] } = {},
): Promise<string[]> {
  // Evaluated by the debugger, so that the page's Content-Security-Policy need not allow it.
  await page.evaluate(axe.source);
  const results = await page.evaluate(
    (exclude) =>
      (globalThis as unknown as { axe: typeof axe }).axe.run(
        { include: [['html']], exclude },
        { resultTypes: ['violations'] },
      ),
    options.exclude?.map((selector) => [selector]) ?? [],
  );
  return results.violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) =>
      nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')}: ${failureSummary}`),
    );
}
