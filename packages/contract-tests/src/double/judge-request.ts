import type { FoundOperation } from '../find-operation.ts';
import { simulation } from '../generated/constants.ts';
import { locate } from '../locate.ts';
import { validateValue } from '../validate-value.ts';
import type { Departure } from './client-finding.ts';
import type { ReceivedRequest } from './received-request.ts';
import type { Refusal } from './turn.ts';

const json = 'application/json';

/** What is wrong with one request, whatever came before it. */
export interface Verdict {
  readonly departures: readonly Departure[];
  /** How the contract has a server answer; undefined for a request that is to be served. */
  readonly refusal: Refusal | undefined;
  /** The body, once parsed. */
  readonly body: unknown;
}

interface Fault extends Departure {
  readonly refusal?: Refusal;
}

const keyOf = (headers: Headers): string | undefined =>
  /^bearer +(\S+)$/i.exec(headers.get('authorization') ?? '')?.[1];

function judgeKey({ headers, url, body }: ReceivedRequest, apiKey: string | undefined): Fault[] {
  const faults: Fault[] = [];
  const key = keyOf(headers);
  const promised = 'Authorization: Bearer YOUR_API_KEY';
  const refusal = { status: 401 };
  if (key === undefined) {
    const came = headers.has('authorization') ? 'another form of Authorization' : 'no Authorization';
    faults.push({ rule: 'credentials', promised, came, refusal });
  } else if (apiKey !== undefined && key !== apiKey)
    faults.push({
      rule: 'credentials',
      promised: `${promised}, with the key that was given`,
      came: 'another key',
      refusal,
    });
  const secrets = [key, apiKey].filter((secret) => secret !== undefined);
  const holds = (text: string): boolean => secrets.some((secret) => text.includes(secret));
  const looksLikeKey = [...url.searchParams].some(
    ([name, value]) => /key|token|auth|secret/i.test(name) || holds(value),
  );
  if (looksLikeKey || holds(url.pathname))
    faults.push({
      rule: 'key-in-url',
      promised: 'the key in Authorization alone',
      came: 'a key in the URL, which logs keep',
    });
  if (holds(body))
    faults.push({
      rule: 'key-in-body',
      promised: 'the key in Authorization alone',
      came: 'the key in the body',
    });
  return faults;
}

/** The parameters of an operation, by where they stand. */
const parametersOf = ({ parts }: FoundOperation) => {
  const list = locate([...parts, 'parameters'])?.value;
  return [...(Array.isArray(list) ? list.keys() : [])].map((index) => {
    const place = [...parts, 'parameters', String(index)];
    const at = (key: string): unknown => locate([...place, key])?.value;
    return {
      place,
      name: String(at('name')),
      where: String(at('in')) as 'path' | 'query' | 'header',
      required: at('required') === true,
    };
  });
};

async function judgeParameters(request: ReceivedRequest, operation: FoundOperation): Promise<Fault[]> {
  const { headers, url } = request;
  const faults: Fault[] = [];
  const parameters = parametersOf(operation);
  for (const { place, name, where, required } of parameters) {
    const sources: Readonly<Record<string, string | undefined>> = {
      path: operation.parameters[name],
      header: headers.get(name) ?? undefined,
      query: url.searchParams.get(name) ?? undefined,
    };
    const value = sources[where];
    const rule = `${where}-parameter` as const;
    if (value === undefined) {
      if (required)
        faults.push({
          rule,
          promised: `the ${where} parameter ${name}`,
          came: 'none',
          refusal: { status: 400 },
        });
      continue;
    }
    for (const { message } of await validateValue([...place, 'schema'], value))
      faults.push({
        rule,
        promised: `${name}: ${message}`,
        came: 'a value of another form',
        refusal: { status: 400 },
      });
  }
  const known = parameters.filter(({ where }) => where === 'query').map(({ name }) => name);
  const unknown = [...new Set(url.searchParams.keys())].filter((name) => !known.includes(name));
  if (unknown.length > 0)
    faults.push({
      rule: 'unknown-query-parameter',
      promised: known.length > 0 ? `no query parameters but ${known.join(', ')}` : 'no query parameters',
      came: `${unknown.length} that the contract does not have`,
    });
  return faults;
}

function parseBody(text: string): { body: unknown } | undefined {
  try {
    return { body: JSON.parse(text) };
  } catch {
    return undefined;
  }
}

async function judgeBody(
  { headers, body: text }: ReceivedRequest,
  { parts }: FoundOperation,
): Promise<{ faults: Fault[]; body: unknown }> {
  const place = [...parts, 'requestBody', 'content', json, 'schema'];
  const nothing = { faults: [], body: undefined };
  if (!locate(place)) {
    const fault: Fault = {
      rule: 'unexpected-body',
      promised: 'no body',
      came: `a body of ${text.length} characters`,
    };
    return text === '' ? nothing : { ...nothing, faults: [fault] };
  }
  if (Buffer.byteLength(text) > simulation.largestRequestBytes) {
    const promised = `a body of at most ${simulation.largestRequestBytes} bytes`;
    const fault: Fault = { rule: 'body-too-large', promised, came: 'a larger one', refusal: { status: 413 } };
    return { ...nothing, faults: [fault] };
  }
  const type = headers.get('content-type');
  if (type?.split(';')[0]?.trim().toLowerCase() !== json) {
    const came = type === null ? 'no Content-Type' : 'another Content-Type';
    return { ...nothing, faults: [{ rule: 'content-type', promised: json, came, refusal: { status: 415 } }] };
  }
  const parsed = parseBody(text);
  if (!parsed) {
    const refusal = { status: 400, code: 'invalid_json' };
    return {
      ...nothing,
      faults: [{ rule: 'json', promised: 'a body that is JSON', came: 'another one', refusal }],
    };
  }
  const violations = await validateValue(place, parsed.body);
  const faults = violations.map(
    ({ pointer, keyword, message }): Fault => ({
      rule: 'body',
      promised: `${pointer || 'the body'}: ${message}`,
      came: `a value that does not meet ${keyword}`,
      refusal: {
        status: 400,
        code: keyword === 'required' ? 'missing_required_params' : 'invalid_parameters',
      },
    }),
  );
  return { faults, body: parsed.body };
}

function judgeAccept(headers: Headers): Fault[] {
  const ranges = (headers.get('accept') ?? '*/*')
    .split(',')
    .map((range) => range.split(';')[0]?.trim().toLowerCase());
  if (ranges.some((range) => range === json || range === 'application/*' || range === '*/*')) return [];
  return [{ rule: 'accept', promised: `answers as ${json}`, came: 'an Accept that does not allow them' }];
}

/** Holds one request to the contract. `apiKey` is the key that the client was given, if it is to be compared. */
export async function judgeRequest(
  request: ReceivedRequest,
  operation: FoundOperation,
  apiKey: string | undefined,
): Promise<Verdict> {
  const { body, faults } = await judgeBody(request, operation);
  const all: Fault[] = [
    ...judgeKey(request, apiKey),
    ...judgeAccept(request.headers),
    ...(await judgeParameters(request, operation)),
    ...faults,
  ];
  const refusal = all.find((fault) => fault.refusal !== undefined)?.refusal;
  return { departures: all.map(({ refusal: _, ...departure }) => departure), refusal, body };
}
