import { expect, test } from 'vitest';
import { defaultBaseUrl } from '../generated/constants.ts';
import { apiKey, id, task } from '../test-world.ts';
import { createRawClient } from './create-raw-client.ts';

test('the raw client sends with the key, the headers and the fetch of the options', async () => {
  const requests: Request[] = [];
  const client = createRawClient({
    apiKey,
    headers: { 'x-a': 'b' },
    fetch: async (request) => {
      requests.push(request);
      return new Response(JSON.stringify(task('pending', 0)));
    },
  });
  client.use({ onRequest: ({ request }) => request.headers.set('x-c', 'd') });
  const { data } = await client.GET('/v1/tasks/{task_id}', { params: { path: { task_id: id } } });
  expect(data?.status).toBe('pending');
  expect(requests[0]?.url).toBe(`${defaultBaseUrl}/v1/tasks/${id}`);
  const { headers } = requests[0] as Request;
  expect(['authorization', 'x-a', 'x-c'].map((name) => headers.get(name))).toEqual([
    `Bearer ${apiKey}`,
    'b',
    'd',
  ]);
});
