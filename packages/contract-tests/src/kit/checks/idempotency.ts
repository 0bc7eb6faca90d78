import { randomUUID } from 'node:crypto';
import type { Check } from '../check.ts';
import { createTask } from '../create-task.ts';
import { expectRefusal } from '../expect-refusal.ts';
import type { Target } from '../target.ts';

const header = 'idempotency-key';

/** `Idempotency-Key` is expected of a server, and not documented: all that is found here is a remark. */
export function idempotencyChecks(target: Target): Check[] {
  const { api, creation, prefix, minimal: sound, values } = target;
  const { id: operation, method, path } = creation;
  const parameter = creation.parameters.find(({ name }) => name.toLowerCase() === header);
  const conflict = Number(
    Object.entries(values.errors[operation] ?? {}).find(([, codes]) => 'idempotency_conflict' in codes)?.[0],
  );
  const { required = [] } = api.resolve(creation.body?.schema ?? {});
  const needed = required.find((name) => name !== 'model') ?? 'model';
  return [
    {
      target,
      id: `${prefix}idempotency/replay`,
      title: 'a second request with the same Idempotency-Key is answered with the first task',
      operation,
      tags: ['creates'],
      async run(session) {
        const key = randomUUID();
        const first = await createTask(session, sound, { [header]: key });
        if (first === undefined) return;
        session.mayCreate();
        const asked = { method, path, headers: { [header]: key }, body: JSON.stringify(sound) };
        const again = await session.ask(creation, asked);
        if (again === undefined) return;
        const { id } = again.status === 200 ? (JSON.parse(again.text) as { id: unknown }) : { id: undefined };
        const remark = (rule: string, promised: string, came: string): void =>
          session.report({ rule, level: 'remark', promised, came, sent: again.sent });
        if (id !== first.id)
          remark('idempotency/replay', `the first task, ${first.id}`, `${again.status} ${String(id)}`);
        else if (again.headers.get('idempotency-replayed') !== 'true')
          remark('idempotency/header', 'Idempotency-Replayed: true', 'no such header');
        const other = JSON.stringify({ ...sound, another_field: true });
        session.mayCreate();
        const clash = await session.ask(creation, { ...asked, body: other });
        if (clash !== undefined && clash.status !== conflict)
          session.report({
            rule: 'idempotency/conflict',
            level: 'remark',
            promised: `the same key with another body is refused with ${conflict}`,
            came: `${clash.status}`,
            sent: clash.sent,
          });
      },
    },
    {
      target,
      id: `${prefix}idempotency/malformed`,
      title: 'an Idempotency-Key that has not the form of one is refused',
      operation,
      tags: ['creates'],
      async run(session) {
        for (const value of [
          'short',
          'x'.repeat(200),
          'with spaces in a long key',
          'slash/and/colon:in:a:key',
        ]) {
          if (parameter === undefined || api.allows(creation, parameter, value)) continue;
          session.mayCreate();
          await expectRefusal(
            session,
            creation,
            {
              method,
              path,
              headers: { [header]: value },
              body: JSON.stringify(sound),
              changed: `${parameter.name} is ${JSON.stringify(value)}`,
            },
            {
              statuses: [400],
              since: `${parameter.name} must match ${parameter.schema.pattern}`,
              fields: [parameter.name],
              level: 'remark',
              fieldLevel: 'remark',
            },
          );
        }
      },
    },
    {
      target,
      id: `${prefix}idempotency/refused`,
      title: 'a request that is refused leaves no trace under its Idempotency-Key',
      operation,
      tags: ['creates'],
      async run(session) {
        const headers = { [header]: randomUUID() };
        const { [needed]: _left, ...bad } = sound;
        const asked = { method, path, headers, body: JSON.stringify(bad), changed: `${needed} is left out` };
        const refused = await expectRefusal(session, creation, asked, {
          statuses: [400],
          since: `${needed} is missing`,
          fields: [needed],
        });
        if (refused === undefined || refused.status < 400) return;
        session.mayCreate();
        const answer = await session.ask(creation, { ...asked, body: JSON.stringify(sound) });
        if (answer === undefined || answer.status === 402 || answer.status === 403) return;
        if (answer.status === 200 && !answer.headers.has('idempotency-replayed')) return;
        session.report({
          rule: 'refusal/trace',
          level: 'remark',
          promised: 'a request that was refused does not take its Idempotency-Key',
          came: `a sound request with the same key is answered with ${answer.status}`,
          sent: answer.sent,
        });
      },
    },
  ];
}
