import { expect, test } from 'vitest';
import type { Exchange } from '../index.ts';
import { attemptJson, attemptLine, exchangeJson, exchangeLine } from './log-line.ts';

const at = new Date('2026-01-01T12:34:56.789Z');
const exchange: Exchange = {
  method: 'POST',
  path: '/v1/videos/generations',
  status: 200,
  durationMs: 2.345,
  operation: 'createVideoRetalkGeneration',
  taskId: 'task-unified-1-abcdefgh',
  scenario: 'slow',
  faults: ['latency'],
};
const attempt = {
  number: 2,
  trigger: 'schedule',
  startedAt: 1000,
  endedAt: 1250,
  tookMs: 249.6,
  response: undefined,
  error: 'connection refused',
} as const;

test('an exchange is one readable line', () => {
  expect(exchangeLine(at, exchange, 'key-1')).toBe(
    '12:34:56.789  POST    /v1/videos/generations  200  2.3 ms  task-unified-1-abcdefgh  key-1  scenario=slow  faults=latency',
  );
});

test('what there is not is left out', () => {
  const bare = { ...exchange, status: undefined, taskId: undefined, scenario: undefined, faults: [] };
  expect(exchangeLine(at, bare, undefined)).toBe(
    '12:34:56.789  POST    /v1/videos/generations  broken  2.3 ms',
  );
});

test('an attempt tells why it failed, and not the query, which may hold a secret', () => {
  const line = attemptLine(at, attempt, 'https://a.example/hook?token=secret', 'task-1', 'key-1');
  expect(line).toBe(
    '12:34:56.789  CALLBACK  https://a.example/hook  failed (connection refused)  250 ms  attempt=2  task-1  key-1',
  );
});

test('the same facts are one JSON object a line', () => {
  expect(JSON.parse(exchangeJson(at, exchange, 'key-1'))).toMatchObject({
    type: 'exchange',
    status: 200,
    task_id: 'task-unified-1-abcdefgh',
    world: 'key-1',
    faults: ['latency'],
  });
  const told = attemptJson(at, attempt, 'https://a.example/hook?token=secret', 'task-1', 'key-1');
  expect(JSON.parse(told)).toMatchObject({ type: 'callback', attempt: 2, error: 'connection refused' });
  expect(`${told}${exchangeJson(at, exchange, undefined)}`).not.toMatch(/secret|\n/);
});
