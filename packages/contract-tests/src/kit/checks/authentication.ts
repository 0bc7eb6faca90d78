import type { Operation } from '../../judge/contract-judge.ts';
import { firstTarget, taskPath } from '../api.ts';
import type { Check } from '../check.ts';
import { expectRefusal } from '../expect-refusal.ts';
import { Skipped } from '../no-answer.ts';
import type { Asked, Session } from '../session.ts';
import type { Target } from '../target.ts';
import { unknownTaskId } from '../task-id.ts';

/** Ways to give no valid key. The one that needs a server which knows its keys is added where the key is a real one. */
const credentials: readonly (readonly [name: string, title: string, of: (key: string) => string | null])[] = [
  ['missing', 'no Authorization', () => null],
  ['empty', 'a Bearer without a key', () => 'Bearer '],
  ['bare', 'a key without its scheme', (key) => key],
  ['scheme', 'a key with the scheme Basic', (key) => `Basic ${key}`],
  ['unknown', 'a key that nobody has', () => 'Bearer sk-contract-kit-nobody-has-this-key'],
];

type Variant = Asked & { readonly creates?: boolean };

/** Requests of an operation, sound ones and such that are at fault: without a key none of that is looked at. */
function variantsOf(operation: Operation, session: Session): Variant[] {
  const { method, path } = operation;
  if (operation.body !== undefined)
    return [
      { method, path, body: '{}', changed: 'the body is {}' },
      { method, path, body: '{"model":', changed: 'the body is cut off' },
      { method, path, body: JSON.stringify(session.target.minimal), creates: true },
    ];
  return [
    { method, path: taskPath(unknownTaskId(session.settings.seed)) },
    { method, path: taskPath('nope'), changed: 'the id is malformed' },
    // The best proof: a task that there is.
    ...session.tasks.slice(0, 1).map(({ id }) => ({ method, path: taskPath(id) })),
  ];
}

/** Without a valid key every operation answers 401, whatever else is wrong with the request. */
export function authenticationChecks(target: Target): Check[] {
  const { creation, lookUp, prefix } = target;
  // The look-up is that of all models.
  const operations = target === firstTarget ? [creation, lookUp] : [creation];
  return operations.flatMap((operation) =>
    credentials.map(
      ([name, title, of]): Check => ({
        target,
        id: `${prefix}authentication/${operation.id}/${name}`,
        title: `${operation.id} refuses ${title} before it looks at anything else`,
        operation: operation.id,
        tags: ['safe'],
        async run(session) {
          const { apiKey, madeUpKey, profile } = session.settings;
          // A server that takes a key which was made up takes any.
          if (name === 'unknown' && madeUpKey)
            throw new Skipped('no API key was given, and a server that takes a made-up key takes any');
          for (const { creates, ...asked } of variantsOf(operation, session)) {
            if (creates === true && profile === 'safe') continue;
            const changed = [`the credentials are ${title}`, asked.changed].filter(Boolean).join('; ');
            await expectRefusal(
              session,
              operation,
              { ...asked, authorization: of(apiKey), changed },
              { statuses: [401], since: 'it carries no valid key' },
            );
          }
        },
      }),
    ),
  );
}
