import type * as OpenTelemetry from '@opentelemetry/api';
import type { SendCallback } from '../callbacks/send-callback.ts';
import type { Leaver } from '../http/step.ts';
import { mockHeaders } from '../mock-headers.ts';
import type { Tracing } from '../opened.ts';
import { version } from '../version.ts';

/** What a mock does with tracing. */
export interface TracingInside extends Tracing {
  /** Makes a span of every request that a leaver answers. @param route - The path, with the names of its parameters. */
  request(operation: string, route: string, next: Leaver): Leaver;
  /** Makes a span of every attempt to send a callback. */
  callback(send: SendCallback): SendCallback;
}

/**
 * Makes spans by the semantic conventions for HTTP. A request goes on with the trace that its headers name. A callback
 * carries no trace, as those of the operator carry none.
 *
 * @param api - The package `@opentelemetry/api`.
 */
export function createTracing(api: typeof OpenTelemetry): TracingInside {
  const { context: active, propagation, SpanKind, SpanStatusCode, trace } = api;
  // A provider that is registered later is found all the same.
  const tracer = trace.getTracer('@videoretalk/mock-server', version);
  return {
    kind: 'tracing',
    request: (operation, route, next) => (asked) => {
      const { method, path } = asked.call;
      const options = {
        kind: SpanKind.SERVER,
        attributes: {
          'http.request.method': method,
          'http.route': route,
          // Without the query, which may hold secrets.
          'url.path': path,
          'videoretalk.operation': operation,
        },
      };
      const before = propagation.extract(active.active(), asked.call.headers());
      return tracer.startActiveSpan(`${method} ${route}`, options, before, async (span) => {
        try {
          const left = await next(asked);
          const struck = asked.struck;
          const told = {
            'videoretalk.world': asked.entered?.id,
            'videoretalk.task_id': asked.taskId,
            'videoretalk.scenario': asked.scenario,
            'videoretalk.faults': struck?.kinds.length ? [...struck.kinds] : undefined,
          };
          for (const [name, value] of Object.entries(told))
            if (value !== undefined) span.setAttribute(name, value);
          // What was broken before its first byte has no status.
          if (left.status !== undefined) span.setAttribute('http.response.status_code', left.status);
          if (left.status === undefined || left.status >= 500) span.setStatus({ code: SpanStatusCode.ERROR });
          return left;
        } finally {
          span.end();
        }
      });
    },
    callback: (send) => (request, signal) => {
      const { hostname, origin, pathname } = new URL(request.url);
      const attempt = Number(request.headers[mockHeaders.attempt.toLowerCase()]);
      const options = {
        kind: SpanKind.CLIENT,
        attributes: {
          'http.request.method': request.method,
          'server.address': hostname,
          'url.full': `${origin}${pathname}`,
          'http.request.resend_count': attempt - 1,
          'videoretalk.delivery_id': request.headers[mockHeaders.deliveryId.toLowerCase()] ?? '',
        },
      };
      return tracer.startActiveSpan(request.method, options, async (span) => {
        const result = await send(request, signal);
        if ('response' in result) {
          span.setAttribute('http.response.status_code', result.response.status);
          if (result.response.status >= 400) span.setStatus({ code: SpanStatusCode.ERROR });
        } else span.setStatus({ code: SpanStatusCode.ERROR, message: result.error });
        span.end();
        return result;
      });
    },
  };
}
