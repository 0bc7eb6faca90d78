/** A creation, as the form of the page describes it. */
export interface Creation {
  /** The mock's address, without a trailing slash. */
  readonly origin: string;
  readonly path: string;
  /** Whether it is of the model that the client is named for. */
  readonly isOwnModel: boolean;
  readonly apiKey: string;
  /** The world, where it is not that of the key. */
  readonly world: string | undefined;
  /** The scenario that is asked for; empty where none is. */
  readonly scenario: string;
  readonly request: unknown;
}

/** The headers of a creation. */
export function creationHeaders({ apiKey, world, scenario }: Creation): Record<string, string> {
  return {
    Authorization: `Bearer ${apiKey}`,
    'Content-Type': 'application/json',
    ...(scenario === '' ? {} : { 'X-Mock-Scenario': scenario }),
    ...(world === undefined ? {} : { 'X-Mock-World': world }),
  };
}

/** The same creation as a command for a shell. */
export function asCurl(creation: Creation): string {
  const headers = Object.entries(creationHeaders(creation)).map(([name, value]) =>
    quoted(`${name}: ${value}`),
  );
  return [
    `curl ${quoted(`${creation.origin}${creation.path}`)}`,
    ...headers.map((header) => `-H ${header}`),
    `-d ${quoted(JSON.stringify(creation.request, null, 2))}`,
  ].join(' \\\n  ');
}

/** Within single quotes, a shell takes every character for itself. */
function quoted(text: string): string {
  return `'${text.replaceAll("'", `'\\''`)}'`;
}

/** The same creation with `@videoretalk/client`. */
export function asClientCode(creation: Creation): string {
  const { origin, apiKey, request, path, isOwnModel } = creation;
  const group = isOwnModel ? 'videos' : (path.split('/').at(-2) ?? '');
  const model = String((request as { model?: unknown } | undefined)?.model ?? '');
  const { 'X-Mock-Scenario': scenario, 'X-Mock-World': world } = creationHeaders(creation);
  const own = {
    ...(scenario ? { 'X-Mock-Scenario': scenario } : {}),
    ...(world ? { 'X-Mock-World': world } : {}),
  };
  const send =
    Object.keys(own).length === 0
      ? []
      : [
          '  // For the mock alone: no other server knows these headers.',
          `  fetch: (request) => {`,
          ...Object.entries(own).map(
            ([name, value]) => `    request.headers.set(${literal(name)}, ${literal(value)});`,
          ),
          `    return fetch(request);`,
          `  },`,
        ];
  return [
    "import { createClient, resultUrls } from '@videoretalk/client';",
    '',
    'const client = createClient({',
    `  apiKey: ${literal(apiKey)},`,
    `  baseUrl: ${literal(origin)},`,
    '  pollInterval: 250,',
    ...send,
    isOwnModel
      ? '});'
      : `}, { group: ${literal(group)}, path: ${literal(path)}, model: ${literal(model)} });`,
    '',
    `const { id } = await client.${group}.generate(${JSON.stringify(request, null, 2)});`,
    'const task = await client.tasks.wait(id);',
    "console.log(resultUrls(task).join('\\n'));",
    '',
  ].join('\n');
}

function literal(text: string): string {
  return `'${JSON.stringify(text).slice(1, -1).replaceAll('\\"', '"').replaceAll("'", "\\'")}'`;
}
