import type { Exchange } from '../events/event-log.ts';
import type { Attempt } from '../simulation/next-delivery.ts';

/** One line for people: when, what, how it ended, how long it took, and what belongs to it. */
export function exchangeLine(at: Date, exchange: Exchange, world: string | undefined): string {
  const { method, path, status, durationMs, taskId, scenario, faults } = exchange;
  return joined([
    clockTime(at),
    method.padEnd(6),
    path,
    String(status ?? 'broken'),
    `${durationMs.toFixed(durationMs < 10 ? 1 : 0)} ms`,
    taskId !== undefined && !path.includes(taskId) && taskId,
    world,
    scenario !== undefined && `scenario=${scenario}`,
    faults.length > 0 && `faults=${faults.join(',')}`,
  ]);
}

/** The same for an attempt to deliver a callback. The URL's query is left out: it may hold a secret. */
export function attemptLine(at: Date, attempt: Attempt, url: string, taskId: string, world: string): string {
  const { number, trigger, response, error, tookMs } = attempt;
  return joined([
    clockTime(at),
    'CALLBACK',
    withoutQuery(url),
    response === undefined ? `failed (${error ?? 'no answer'})` : String(response.status),
    `${Math.round(tookMs)} ms`,
    trigger === 'dropped' ? 'dropped' : `attempt=${number}`,
    taskId,
    world,
    (trigger === 'redelivery' || trigger === 'duplicate') && trigger,
  ]);
}

/** Tells programs that the mock takes requests, and where. */
export function listeningJson(at: Date, url: string): string {
  return JSON.stringify({ type: 'listening', at: at.toISOString(), url });
}

/** The same facts for programs. */
export function exchangeJson(at: Date, exchange: Exchange, world: string | undefined): string {
  const { method, path, status, durationMs, operation, taskId, scenario, faults } = exchange;
  return JSON.stringify({
    type: 'exchange',
    at: at.toISOString(),
    method,
    path,
    status: status ?? null,
    duration_ms: Math.round(durationMs * 1000) / 1000,
    operation: operation ?? null,
    task_id: taskId ?? null,
    world: world ?? null,
    scenario: scenario ?? null,
    faults,
  });
}

/** The same facts for programs. */
export function attemptJson(at: Date, attempt: Attempt, url: string, taskId: string, world: string): string {
  const { number, trigger, response, error, tookMs } = attempt;
  return JSON.stringify({
    type: 'callback',
    at: at.toISOString(),
    url: withoutQuery(url),
    status: response?.status ?? null,
    error: error ?? null,
    duration_ms: Math.round(tookMs),
    attempt: number,
    trigger,
    task_id: taskId,
    world,
  });
}

function clockTime(at: Date): string {
  return at.toISOString().slice(11, 23);
}

function withoutQuery(url: string): string {
  const { origin, pathname } = new URL(url);
  return `${origin}${pathname}`;
}

function joined(parts: readonly (string | false | undefined)[]): string {
  return parts.filter((part) => typeof part === 'string' && part !== '').join('  ');
}
