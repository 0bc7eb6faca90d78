import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse, stringify } from 'yaml';

const contractFile = new URL('../../../../openapi/videoretalk.yaml', import.meta.url);
const creationPath = '/v1/videos/generations';
const lookUpPath = '/v1/tasks/{task_id}';

const config = {
  version: 2,
  contracts: [{ filesystem: { directory: '.' }, provides: ['videoretalk.yaml'] }],
  workflow: {
    ids: { [`POST ${creationPath} -> 200`]: { extract: 'BODY.id' }, '*': { use: 'PATH.task_id' } },
  },
  disable_telemetry: true,
};

/**
 * Writes what Specmatic reads. It pairs the examples of a request and of its answer by their names, and sends the request
 * of each pair: so the copy of the contract has one creation with every field, and look-ups of tasks that the server has.
 *
 * @param taskIds - By the name of the contract's example of a look-up that such a task resembles.
 */
export async function writeSpecmaticFiles(
  folder: string,
  taskIds: Readonly<Record<string, string>>,
): Promise<void> {
  const contract = parse(await readFile(contractFile, 'utf8'));
  const { requestBody, responses } = contract.paths[creationPath].post;
  const request = requestBody.content['application/json'];
  const { $ref } = request.schema as { $ref: string };
  const { properties } = contract.components.schemas[$ref.split('/').at(-1) ?? ''];
  const fields = Object.entries(properties as Record<string, { example?: unknown }>);
  const everything = Object.fromEntries(fields.map(([name, { example }]) => [name, example]));
  const [name = ''] = Object.keys(responses['200'].content['application/json'].examples);
  request.examples = { [name]: { value: { ...request.examples.minimal.value, ...everything } } };
  const lookUp = contract.paths[lookUpPath].get;
  const told = lookUp.responses['200'].content['application/json'];
  told.examples = Object.fromEntries(Object.keys(taskIds).map((one) => [one, told.examples[one]]));
  const [taskId] = lookUp.parameters;
  delete taskId.example;
  taskId.examples = Object.fromEntries(Object.entries(taskIds).map(([one, value]) => [one, { value }]));
  await writeFile(join(folder, 'videoretalk.yaml'), stringify(contract, { aliasDuplicateObjects: false }));
  await writeFile(join(folder, 'specmatic.yaml'), stringify(config));
}
