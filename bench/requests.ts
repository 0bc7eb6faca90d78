import { operations, requestExamples } from '../packages/mock-server/src/generated/constants.ts';
import type { LoadRequest } from './processes/load.ts';

const { createVideoRetalkGeneration: creation, getTaskDetail: lookUp } = operations;
const headers = { authorization: 'Bearer bench', 'content-type': 'application/json' };

const create = (body: object): LoadRequest => ({
  method: creation.method,
  path: creation.path,
  headers,
  body: JSON.stringify(body),
});

/** The contract's own example. */
export const plainCreation = create(requestExamples.minimal);

/** The same, with a callback to plan. */
export const validCreation = create({
  ...requestExamples.minimal,
  callback_url: 'https://example.com/callbacks/videoretalk',
});

/** One field is out of its bounds. */
export const invalidCreation = create({ ...requestExamples.minimal, query_face_threshold: 999 });

export function lookUpOf(id: string): LoadRequest {
  return { method: lookUp.method, path: lookUp.path.replace(/\{\w+\}/, id), headers };
}

/** Sends one request, and answers the body. */
export async function send(
  url: string,
  { method, path, headers, body }: LoadRequest,
): Promise<{ id: string }> {
  const response = await fetch(`${url}${path}`, { method, headers, ...(body === undefined ? {} : { body }) });
  if (!response.ok) throw new Error(`${method} ${path} was answered with ${response.status}`);
  return (await response.json()) as { id: string };
}
