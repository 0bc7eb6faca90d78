import { requestExamples } from '../../generated/constants.ts';
import type { MockTest } from '../index.ts';

/** Creates a task, as a program under test would. */
export async function createTask(
  { mock, apiKey, baseUrl }: Pick<MockTest, 'mock' | 'apiKey' | 'baseUrl'>,
  fields: object = {},
): Promise<{ readonly id: string }> {
  const response = await mock.fetch(`${baseUrl}/v1/videos/generations`, {
    method: 'POST',
    headers: { authorization: `Bearer ${apiKey}`, 'content-type': 'application/json' },
    body: JSON.stringify({ ...requestExamples.minimal, ...fields }),
  });
  if (response.status !== 200) throw new Error(`${response.status}: ${await response.text()}`);
  return (await response.json()) as { id: string };
}
