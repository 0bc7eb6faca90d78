import fc from 'fast-check';
import { changesOf } from '../../cases/broken-values.ts';
import { valuesOf } from '../../cases/schema-values.ts';
import { type SingleFault, singleFaults } from '../../cases/single-faults.ts';
import { fieldsAtFault } from '../../judge/refusal.ts';
import type { Check } from '../check.ts';
import { couldCreate } from '../could-create.ts';
import { expectRefusal } from '../expect-refusal.ts';
import type { Session } from '../session.ts';
import type { Target } from '../target.ts';

/** Only what a validator proves to be at fault is sent as such. */
const provenBy =
  ({ api, creation }: Target) =>
  ({ body, field }: SingleFault): boolean => {
    const fields = fieldsAtFault(api.bodyErrors(creation, body));
    return fields.size === 1 && fields.has(field);
  };

/** Each constraint of each field, broken once in a request that is otherwise sound. */
export function fieldChecks(target: Target): Check[] {
  const { api, creation, prefix, minimal: sound } = target;
  const { id: operation } = creation;
  const schema = api.resolve(creation.body?.schema ?? {});
  const groups = new Map<string, SingleFault[]>();
  for (const fault of singleFaults(schema, api.resolve, sound).filter(provenBy(target))) {
    const name = `${fault.field}/${fault.keyword}`;
    groups.set(name, [...(groups.get(name) ?? []), fault]);
  }
  return [...groups].map(([name, faults]) => ({
    id: `${prefix}negative/${name}`,
    target,
    title: `a request is refused where ${name.replace('/', ' breaks its ')}`,
    operation,
    tags: ['safe'],
    async run(session) {
      for (const { body, field, how, keyword } of faults)
        await refused(
          session,
          JSON.stringify(body),
          `${field} is ${how}`,
          [field],
          `${field} breaks ${keyword}`,
        );
    },
  }));
}

const refused = (
  session: Session,
  body: string,
  changed: string,
  fields: readonly string[] | undefined,
  since: string,
) => {
  const { creation } = session.target;
  const { method, path } = creation;
  return expectRefusal(
    session,
    creation,
    { method, path, body, changed },
    { statuses: [400], since, ...(fields ? { fields } : {}) },
  );
};

const wholeBodies = (text: string, inside: string): readonly (readonly [name: string, body: string])[] => [
  ['empty', ''],
  ['cut-off', text.slice(0, -1)],
  ['trailing-comma', `{${inside},}`],
  ['single-quotes', text.replaceAll('"', "'")],
  ['comment', `{${inside}/* */}`],
  ['two-values', `${text}${text}`],
  ['list', `[${text}]`],
  ['text-in-text', JSON.stringify(text)],
  ['number', '0'],
  ['null', 'null'],
];

/** Bodies that are no JSON object, too big, too deep, or of another media type. */
export function wholeBodyChecks(target: Target): Check[] {
  const { creation, prefix, minimal: sound, values } = target;
  const { id: operation, method, path } = creation;
  const { simulation } = values;
  const text = JSON.stringify(sound);
  const whole = wholeBodies(text, text.slice(1, -1));
  const bad = { ...sound, model: 'none' };
  const badInside = JSON.stringify(bad).slice(1, -1);
  const depth = simulation.deepestNesting * 100;
  const large = simulation.largestRequestBytes + 1;
  // The model is wrong as well: a server that reads so much has to refuse it all the same, and nothing is created.
  const excessive: readonly (readonly [name: string, body: string, changed: string])[] = [
    ['large', `{${badInside},"padding":"${'x'.repeat(large)}"}`, `a body of more than ${large} bytes`],
    [
      'deep',
      `{${badInside},"nested":${'['.repeat(depth)}${']'.repeat(depth)}}`,
      `lists nested ${depth} deep`,
    ],
    ['duplicate', `{"model":1,${badInside}}`, 'the key model comes twice, and neither value is allowed'],
  ];
  const mediaTypes: readonly (readonly [name: string, value: string])[] = [
    ['text', 'text/plain'],
    ['form', 'application/x-www-form-urlencoded'],
    ['xml', 'application/xml'],
    ['other-json', 'application/jsonx'],
  ];
  return [
    ...whole.map(([name, body]) => ({
      id: `${prefix}negative/body/${name}`,
      target,
      title: `a body is refused that is no JSON object: ${name}`,
      operation,
      tags: ['safe'] as const,
      run: async (session: Session) => {
        const changed = `the body is ${JSON.stringify(body.slice(0, 60))}`;
        await refused(session, body, changed, undefined, 'the body is no JSON object');
      },
    })),
    ...excessive.map(([name, body, changed]) => ({
      id: `${prefix}negative/body/${name}`,
      target,
      title: `a body is refused with an error of the contract: ${changed}`,
      operation,
      tags: ['safe'] as const,
      run: async (session: Session) => {
        const since = 'model is none of the allowed values';
        await expectRefusal(
          session,
          creation,
          { method, path, body, changed },
          { statuses: [400, 413], since },
        );
      },
    })),
    ...mediaTypes.map(([name, value]) => ({
      id: `${prefix}negative/content-type/${name}`,
      target,
      title: `a body is refused that is sent as ${value}`,
      operation,
      tags: ['safe'] as const,
      run: async (session: Session) => {
        const headers = { 'content-type': value };
        await expectRefusal(
          session,
          creation,
          { method, path, body: text, headers, changed: `the content type is ${value}` },
          { statuses: [415, 400], since: 'the body is not sent as application/json' },
        );
      },
    })),
  ];
}

/** Bodies with one fault, made by chance from the seed. */
export function generatedFaultChecks(target: Target): Check[] {
  const { api, creation, prefix } = target;
  const { id: operation } = creation;
  const schema = api.resolve(creation.body?.schema ?? {});
  return [
    {
      id: `${prefix}negative/generated`,
      target,
      title: 'bodies that are broken in one place by chance are refused',
      operation,
      tags: ['safe'],
      async run(session) {
        const bodies = valuesOf(schema, api.resolve) as fc.Arbitrary<object>;
        const changes = changesOf(schema, api.resolve, false);
        const { seed } = session.settings;
        for (const [body, change] of fc.sample(fc.tuple(bodies, changes), { seed, numRuns: 60 })) {
          const broken = change(body);
          const json = JSON.stringify(broken.body);
          const errors = api.bodyErrors(creation, JSON.parse(json));
          if (errors.length === 0) continue;
          if (session.settings.profile === 'safe' && couldCreate(api, creation, json)) continue;
          const fields = broken.field === '' ? undefined : [...fieldsAtFault(errors)];
          await refused(
            session,
            json,
            `${broken.field || 'the body'} is ${broken.how}`,
            fields,
            'it breaks the schema',
          );
        }
      },
    },
  ];
}
