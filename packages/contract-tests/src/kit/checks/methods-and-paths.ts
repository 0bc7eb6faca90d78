import fc from 'fast-check';
import type { Operation } from '../../judge/contract-judge.ts';
import { api, creation, firstTarget, lookUp, taskPath } from '../api.ts';
import type { Check } from '../check.ts';
import { expectRefusal } from '../expect-refusal.ts';
import type { Target } from '../target.ts';
import { unknownTaskId } from '../task-id.ts';

/** HEAD follows from GET, OPTIONS is for browsers, CONNECT and TRACE are for proxies: no contract lists them. */
const methods = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'];

/** A path takes only the methods that the contract lists, and says which in `Allow` (RFC 9110, section 15.5.6). */
export function methodChecks(target: Target): Check[] {
  const { api: judge, creation: own, prefix } = target;
  const operations = target === firstTarget ? judge.operations : [own];
  return operations.flatMap((operation) => {
    const known = judge.operations.filter(({ path }) => path === operation.path).map(({ method }) => method);
    return methods
      .filter((method) => !known.includes(method))
      .map(
        (method): Check => ({
          target,
          id: `${prefix}method/${operation.id}/${method}`,
          title: `${operation.path} does not take ${method}, and tells which methods it takes`,
          operation: operation.id,
          tags: ['safe'],
          async run(session) {
            const path =
              operation === lookUp ? taskPath(unknownTaskId(session.settings.seed)) : operation.path;
            const asked = {
              method,
              path,
              changed: `the method is ${method} in place of ${known.join(' and ')}`,
              ...(method === 'GET' ? {} : { body: '{}' }),
            };
            const answer = await expectRefusal(session, operation, asked, {
              statuses: [405],
              since: `${operation.path} has no ${method}`,
            });
            if (answer?.status === 405) expectAllow(operation, known, answer.headers);

            function expectAllow(
              { path: template }: Operation,
              wanted: readonly string[],
              headers: Headers,
            ): void {
              const allow = headers.get('allow');
              const named = (allow ?? '').split(',').map((one) => one.trim().toUpperCase());
              if (wanted.every((one) => named.includes(one)) && !named.includes(method)) return;
              session.report({
                rule: 'method/allow',
                promised: `a 405 of ${template} says in Allow that it takes ${wanted.join(', ')} and not ${method}`,
                came: allow === null ? 'no Allow' : `Allow: ${allow}`,
                sent: answer?.sent,
                changed: asked.changed,
              });
            }
          },
        }),
      );
  });
}

/** A path that the contract does not have is answered with the envelope. */
export function pathChecks(): Check[] {
  const parents = [...new Set(api.operations.map(({ path }) => path.replace(/\/[^/]*$/, '')))];
  return [...parents, ''].map((parent) => ({
    id: `path${parent}/unknown`,
    title: `an unknown path under ${parent || '/'} is answered with an error of the contract`,
    operation: undefined,
    tags: ['safe'],
    async run(session) {
      const [tail = 'x'] = fc.sample(fc.stringMatching(/^[a-z]{8}$/), {
        seed: session.settings.seed,
        numRuns: 1,
      });
      // Below /v1/tasks every name is an id.
      const deeper = api.operations.some(({ path }) => path.startsWith(`${parent}/{`));
      const path = `${parent}/${deeper ? `nothing-${tail}/` : ''}nothing-${tail}`;
      await expectRefusal(
        session,
        creation,
        { method: 'GET', path, changed: `the path is ${path}` },
        { statuses: [404], since: 'the contract has no such path' },
      );
    },
  }));
}
