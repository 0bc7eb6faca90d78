import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse, stringify } from 'yaml';

const contractFile = new URL('../../../../openapi/videoretalk.yaml', import.meta.url);
const creationPath = '/v1/videos/generations';
const lookUpPath = '/v1/tasks/{task_id}';

/** Reads a task with the id that the creation has told. */
const config = {
  version: 2,
  contracts: [{ filesystem: { directory: '.' }, provides: ['videoretalk.yaml'] }],
  workflow: {
    ids: { [`POST ${creationPath} -> 200`]: { extract: 'BODY.id' }, '*': { use: 'PATH.task_id' } },
  },
  disable_telemetry: true,
};

/**
 * Writes what Specmatic reads. It pairs the examples of a request and of its answer by their names, and asks for the
 * answer of each example: so the copy of the contract has one request with every field, and no example of a look-up,
 * since no server has the tasks of the examples.
 */
export async function writeSpecmaticFiles(folder: string): Promise<void> {
  const contract = parse(await readFile(contractFile, 'utf8'));
  const { requestBody, responses } = contract.paths[creationPath].post;
  const request = requestBody.content['application/json'];
  const { $ref } = request.schema as { $ref: string };
  const { properties } = contract.components.schemas[$ref.split('/').at(-1) ?? ''];
  const fields = Object.entries(properties as Record<string, { example?: unknown }>);
  const everything = Object.fromEntries(fields.map(([name, { example }]) => [name, example]));
  const [name = ''] = Object.keys(responses['200'].content['application/json'].examples);
  request.examples = { [name]: { value: { ...request.examples.minimal.value, ...everything } } };
  delete contract.paths[lookUpPath].get.responses['200'].content['application/json'].examples;
  await writeFile(join(folder, 'videoretalk.yaml'), stringify(contract, { aliasDuplicateObjects: false }));
  await writeFile(join(folder, 'specmatic.yaml'), stringify(config));
}
