import { context, propagation, SpanKind, SpanStatusCode, trace } from '@opentelemetry/api';
import { AsyncLocalStorageContextManager } from '@opentelemetry/context-async-hooks';
import { W3CTraceContextPropagator } from '@opentelemetry/core';
import {
  BasicTracerProvider,
  InMemorySpanExporter,
  SimpleSpanProcessor,
} from '@opentelemetry/sdk-trace-base';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { openTracing } from '../index.ts';
import { callback_url, HOUR, received, testMock } from '../test-mock.ts';

const exporter = new InMemorySpanExporter();

beforeAll(() => {
  context.setGlobalContextManager(new AsyncLocalStorageContextManager());
  propagation.setGlobalPropagator(new W3CTraceContextPropagator());
  trace.setGlobalTracerProvider(
    new BasicTracerProvider({ spanProcessors: [new SimpleSpanProcessor(exporter)] }),
  );
});
afterEach(() => exporter.reset());
afterAll(() => {
  trace.disable();
  propagation.disable();
  context.disable();
});

const spans = (kind: SpanKind) => exporter.getFinishedSpans().filter((span) => span.kind === kind);

test('each request is a span, which goes on with the trace of its caller', async () => {
  const { create } = testMock({ tracing: await openTracing() });
  const traceId = '0af7651916cd43dd8448eb211c80319c';
  const { json } = await create(
    { video_url: 'https://example.com/scenario/no-face.mp4' },
    { traceparent: `00-${traceId}-b7ad6b7169203331-01` },
  );
  const [span] = spans(SpanKind.SERVER);
  expect(span?.name).toBe('POST /v1/videos/generations');
  expect(span?.spanContext().traceId).toBe(traceId);
  expect(span?.attributes).toEqual({
    'http.request.method': 'POST',
    'http.route': '/v1/videos/generations',
    'http.response.status_code': 200,
    'url.path': '/v1/videos/generations',
    'videoretalk.operation': 'createVideoRetalkGeneration',
    'videoretalk.scenario': 'no-face',
    'videoretalk.task_id': json.id,
    'videoretalk.world': expect.stringMatching(/^key-[0-9a-f]{16}$/),
  });
});

test('a fault, and an error of the server, can be seen in the span', async () => {
  const { control, read, create } = testMock({ tracing: await openTracing() });
  const { json } = await create();
  await control.faults.add({ kind: 'error', moment: 'before', status: 500, operation: 'getTaskDetail' });
  await read(json.id);
  const span = spans(SpanKind.SERVER).at(-1);
  expect(span?.name).toBe('GET /v1/tasks/{task_id}');
  expect(span?.attributes['videoretalk.faults']).toEqual(['error']);
  expect(span?.status.code).toBe(SpanStatusCode.ERROR);
});

test('each attempt to send a callback is a span, without the query of its URL', async () => {
  const tracing = await openTracing();
  const { create, advance, sent } = testMock({ tracing }, [received(500), { error: 'gone' }, received()]);
  await create({ callback_url: `${callback_url}?secret=1` });
  await advance(HOUR);
  const told = spans(SpanKind.CLIENT);
  expect(
    told.map(({ attributes, status }) => [
      attributes['http.response.status_code'],
      attributes['http.request.resend_count'],
      status.code === SpanStatusCode.ERROR,
      status.message,
    ]),
  ).toEqual([
    [500, 0, true, undefined],
    [undefined, 1, true, 'gone'],
    [204, 2, false, undefined],
  ]);
  expect(told[0]?.attributes['url.full']).toBe(callback_url);
  expect(JSON.stringify(told.map(({ attributes }) => attributes))).not.toContain('secret');
  expect(sent[0]?.headers).not.toHaveProperty('traceparent');
});
