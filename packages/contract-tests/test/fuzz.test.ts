import fc from 'fast-check';
import { expect, test } from 'vitest';
import { changesOf } from '../src/cases/broken-values.ts';
import { oddName, oddTextOf, withOwn } from '../src/cases/odd-values.ts';
import { valuesOf } from '../src/cases/schema-values.ts';
import { fieldsAtFault, readAs, refusalOf } from '../src/judge/refusal.ts';
import { api, control, creation, limits, lookUp } from './fuzz/contracts.ts';
import { create, expectDocumented, fuzzes, key, mockOf, read, send } from './fuzz/fuzzed-mock.ts';
import { noise } from './fuzz/noise.ts';
import { share } from './fuzz/settings.ts';

fuzzes(0.6);

const schema = creation.body?.schema ?? {};
const bodies = valuesOf(schema, api.resolve) as fc.Arbitrary<object>;
const idempotencyKey = fc.stringMatching(/^[A-Za-z0-9._-]{16,96}$/);
const extra = fc.option(fc.tuple(oddName, fc.jsonValue({ maxDepth: 2 })), { freq: 4, nil: undefined });

test('each request that the contract allows creates a task that can be read', async () => {
  const mock = mockOf();
  let runs = 0;
  await fc.assert(
    fc.asyncProperty(
      bodies,
      extra,
      fc.option(idempotencyKey, { nil: undefined }),
      async (fields, more, suffix) => {
        // No two runs share a key.
        runs += 1;
        const named = suffix && `${runs}.${suffix}`.slice(0, 96);
        const body = more === undefined ? fields : withOwn(fields, ...more);
        fc.pre(api.bodyErrors(creation, JSON.parse(JSON.stringify(body))).length === 0);
        const answer = await send(
          mock,
          create(JSON.stringify(body), named === undefined ? {} : { 'idempotency-key': named }),
        );
        expectDocumented(api, creation, answer);
        expect(answer.status, answer.text).toBe(200);
        if (named !== undefined) {
          const again = await send(mock, create(JSON.stringify(body), { 'idempotency-key': named }));
          expect([again.text, again.headers.get('idempotency-replayed')]).toEqual([answer.text, 'true']);
        }
        const found = await send(mock, read(JSON.parse(answer.text).id));
        expectDocumented(api, lookUp, found);
        expect(found.status).toBe(200);
      },
    ),
    share(0.2, 2),
  );
});

test('each request that breaks the contract in one place is refused, and the field is named', async () => {
  const mock = mockOf();
  const broken = new Set<string>();
  await fc.assert(
    fc.asyncProperty(bodies, changesOf(schema, api.resolve, false), async (sound, change) => {
      const { body, field, how } = change(sound);
      const text = JSON.stringify(body);
      const faults = api.bodyErrors(creation, JSON.parse(text));
      fc.pre(faults.length > 0);
      broken.add(`${field} ${how}`);
      const answer = await send(mock, create(text));
      expectDocumented(api, creation, answer);
      const { status, param, message } = refusalOf(answer);
      expect(status).toBe(400);
      if (field === '' && param === undefined) return;
      expect([...fieldsAtFault(faults)]).toContain(param);
      expect(message).toContain(param);
    }),
    share(0.2),
  );
  for (const name of Object.keys(schema.properties ?? api.resolve(schema).properties ?? {}))
    expect(broken).toContain(`${name} replaced`);
});

test('each text that may be JSON or not is read as a parser reads it', async () => {
  const mock = mockOf();
  const mediaTypes = fc.constantFrom(
    'application/json',
    'application/json',
    'Application/JSON; charset=utf-8',
    'text/plain',
    '',
  );
  await fc.assert(
    fc.asyncProperty(bodies.chain(oddTextOf), mediaTypes, async (text, mediaType) => {
      const answer = await send(mock, create(text, { 'content-type': mediaType }));
      expectDocumented(api, creation, answer);
      const said = readAs(text, mediaType, limits);
      if ('refused' in said) expect(answer.status, text.slice(0, 200)).toBe(said.refused);
      else
        expect(answer.status, text.slice(0, 200)).toBe(
          api.bodyErrors(creation, said.value).length > 0 ? 400 : 200,
        );
      const listed = await send(mock, { method: 'GET', path: '/_mock/tasks?limit=1&search=a', headers: key });
      expectDocumented(control, control.operation('listTasks'), listed);
    }),
    share(0.04, 2),
  );
});

test('whatever is sent, the answer is documented', async () => {
  const mock = mockOf();
  const both = [
    { judge: api, operations: api.operations },
    { judge: control, operations: control.operations },
  ];
  const known = both.flatMap(({ judge, operations }) =>
    operations.map((operation) => ({ judge, operation })),
  );
  const paths = [...known.map(({ operation }) => operation.path), '/results/{world}/{file}'];
  await fc.assert(
    fc.asyncProperty(noise(paths), async (sent) => {
      const answer = await send(mock, sent);
      const method = new Request('http://mock.test', { method: sent.method }).method;
      const { pathname } = new URL(`http://mock.test${sent.path}`);
      const here = known.filter(({ operation }) => matches(operation.path, pathname));
      const meant =
        here.find(({ operation }) => operation.method === (method === 'HEAD' ? 'GET' : method)) ?? here[0];
      if (method === 'OPTIONS') expect(answer.status).toBe(204);
      else if (meant) expectDocumented(meant.judge, meant.operation, answer, method === 'HEAD');
      else if (pathname.startsWith('/results/')) expect(answer.status).toBeLessThan(500);
      else {
        expect(answer.status).toBe(404);
        if (method !== 'HEAD') expect(api.textFault('ErrorResponse', answer.text)).toBeUndefined();
      }
      expect({}).not.toHaveProperty('polluted');
    }),
    share(0.2),
  );
});

function matches(template: string, path: string): boolean {
  const wanted = template.split('/');
  const given = path.split('/');
  return (
    wanted.length === given.length &&
    wanted.every((part, index) => (part.startsWith('{') ? given[index] !== '' : part === given[index]))
  );
}
