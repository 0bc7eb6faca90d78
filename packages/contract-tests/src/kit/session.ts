import type { Operation } from '../judge/contract-judge.ts';
import type { LifeCycleWatch } from '../judge/life-cycle.ts';
import { firstTarget } from './api.ts';
import type { ReceivedCallback } from './callbacks/delivery-record.ts';
import type { Check } from './check.ts';
import type { Steering } from './control/mock-control.ts';
import { couldCreate } from './could-create.ts';
import type { CoverageBook } from './coverage/coverage-book.ts';
import { curlLine } from './curl-line.ts';
import type { Finding, Level } from './finding.ts';
import { type Fault, judgeAnswer } from './judge-answer.ts';
import type { Mask } from './mask.ts';
import { NoAnswer, Skipped } from './no-answer.ts';
import type { Settings } from './settings.ts';
import type { Target } from './target.ts';
import type { Answer, Sent, Transport } from './transport.ts';

/** A request as a check describes it. */
export interface Asked {
  readonly method: string;
  /** Inside the API. */
  readonly path: string;
  /** The value of `Authorization`; by default that of the key, `null` for none. */
  readonly authorization?: string | null;
  /** Further headers, names in lower case. */
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | undefined;
  /** Which input was changed, and how. */
  readonly changed?: string;
}

/** A task that the run has created. */
export interface CreatedTask {
  readonly id: string;
  /** The contract of its model. */
  readonly target: Target;
  /** What was asked for. */
  readonly body: Readonly<Record<string, unknown>>;
  /** What the creation was answered with. */
  readonly answer: Readonly<Record<string, unknown>>;
  readonly sent: Sent;
  /** What the latest look-up has told of it that kept the contract. */
  latest: Readonly<Record<string, unknown>> | undefined;
}

/** What all checks of a run share. */
export interface Shared {
  readonly settings: Settings;
  readonly transport: Transport;
  readonly mask: Mask;
  readonly findings: Finding[];
  readonly tasks: CreatedTask[];
  /** Remembers what look-ups have told. */
  readonly lifeCycle: LifeCycleWatch;
  /** What of the contract has been put to the test. */
  readonly coverage: CoverageBook;
  /** Asks whether the server can be steered, once. */
  readonly steering: () => Promise<Steering>;
  /** Is told of each callback that came. */
  readonly onCallback: (received: ReceivedCallback, url: string) => void;
  /** How many creations were accepted, asked for or not. */
  creations: number;
  /** Why something that was asked for could not be checked. */
  problem: string | undefined;
}

/** What a check reports. */
export interface Told {
  readonly rule: string;
  readonly level?: Level;
  readonly promised: string;
  readonly came: string;
  readonly sent?: Sent | undefined;
  readonly changed?: string | undefined;
}

/** What one check is given: it asks the server through it, and reports to it. */
export interface Session {
  readonly settings: Settings;
  /** The contract that the check is made from. */
  readonly target: Target;
  /** The tasks that the run has created so far. */
  readonly tasks: CreatedTask[];
  /** Remembers what look-ups have told, of all checks of the run. */
  readonly lifeCycle: LifeCycleWatch;
  /**
   * Sends a request and holds its answer to what every answer of the operation keeps.
   *
   * @returns `undefined` where no answer came: that is reported.
   */
  ask(operation: Operation, asked: Asked): Promise<Answer | undefined>;
  /** Sends a request to any URL, and judges nothing. */
  send(sent: Sent): Promise<Answer | undefined>;
  wait(ms: number): Promise<void>;
  /** Whether the server has the control API of a mock, and takes us. */
  steering(): Promise<Steering>;
  /** Notes that a promise of the contract has been put to the test. */
  cover(promise: string): void;
  onCallback(received: ReceivedCallback, url: string): void;
  report(told: Told): void;
  /** @throws {Skipped} where the run may not create another task. */
  mayCreate(): void;
}

/** How often a request is sent again that was refused because there were too many. */
const MOST_REFUSALS = 3;
/** The longest that a `Retry-After` is heeded, in milliseconds. */
const LONGEST_PAUSE_MS = 60_000;
/** How many tasks a server may create against its promise before nothing more is sent that it might create one for. */
const MOST_ACCIDENTS = 3;

export function createSession(check: Check, shared: Shared): Session {
  const { settings, transport, mask, findings } = shared;
  const { target = firstTarget } = check;

  function report({ rule, level = 'breach', promised, came, sent, changed }: Told): void {
    const all = settings.strict && level === 'remark' ? 'breach' : level;
    findings.push({
      check: check.id,
      rule,
      level: all,
      operation: check.operation,
      promised: mask(promised),
      came: mask(shortened(came)),
      changed: changed === undefined ? undefined : mask(shortened(changed)),
      curl: sent === undefined ? undefined : curlLine(sent, mask),
    });
  }

  async function send(sent: Sent, changed?: string): Promise<Answer | undefined> {
    try {
      return await transport.send(sent);
    } catch (error) {
      if (!(error instanceof NoAnswer)) throw error;
      report({
        rule: 'answer/none',
        promised: `every request is answered, within ${settings.timeoutMs} ms`,
        came: error.message,
        sent,
        changed,
      });
      return undefined;
    }
  }

  async function ask(operation: Operation, asked: Asked): Promise<Answer | undefined> {
    const creates = operation.body !== undefined && asked.method === operation.method;
    // Not even what must be refused is sent, where a lenient server could take it for a job that is paid for.
    if (creates && settings.profile === 'safe' && couldCreate(target.api, operation, asked.body ?? ''))
      throw new Skipped('a lenient server might create a task for it, and the profile is safe');
    if (creates && settings.profile === 'safe' && shared.creations >= MOST_ACCIDENTS)
      throw new Skipped(
        `the server has created ${shared.creations} tasks for requests that it must refuse: nothing more is sent to ${operation.id}`,
      );
    const sent = toSent(settings, asked);
    let answer = await send(sent, asked.changed);
    for (let refusals = 1; answer?.status === 429; refusals++) {
      reportAll(judgeAnswer(target, operation, answer), answer, asked.changed);
      if (refusals >= MOST_REFUSALS) throw new Skipped('the server refuses requests for being too many');
      await transport.wait(pauseOf(answer));
      answer = await send(sent, asked.changed);
    }
    if (answer === undefined) return undefined;
    if (creates && answer.status >= 200 && answer.status < 300) shared.creations += 1;
    reportAll(judgeAnswer(target, operation, answer), answer, asked.changed);
    return answer;
  }

  function reportAll(faults: readonly Fault[], { sent }: Answer, changed: string | undefined): void {
    for (const fault of faults) report({ ...fault, sent, changed });
  }

  return {
    settings,
    target,
    tasks: shared.tasks,
    lifeCycle: shared.lifeCycle,
    ask,
    send,
    wait: (ms) => transport.wait(ms),
    steering: shared.steering,
    cover: (promise) => shared.coverage.cover(promise),
    onCallback: shared.onCallback,
    report,
    mayCreate() {
      if (shared.creations >= settings.mostCreations)
        throw new Skipped(`the budget of ${settings.mostCreations} creations is spent`);
    },
  };
}

function toSent({ baseUrl, apiKey }: Settings, { method, path, authorization, headers, body }: Asked): Sent {
  const credentials = authorization === undefined ? `Bearer ${apiKey}` : authorization;
  return {
    method,
    url: `${baseUrl}${path}`,
    headers: {
      ...(credentials === null ? {} : { authorization: credentials }),
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      ...headers,
    },
    body,
  };
}

/** What an answer asks to wait, in milliseconds: by `Retry-After` in seconds or as a date, else a second. */
function pauseOf({ headers }: Answer): number {
  const text = headers.get('retry-after') ?? '1';
  const ms = /^\d+$/.test(text) ? Number(text) * 1000 : Date.parse(text) - Date.now();
  return Number.isNaN(ms) ? 1000 : Math.min(Math.max(ms, 100), LONGEST_PAUSE_MS);
}

const shortened = (text: string): string => (text.length > 500 ? `${text.slice(0, 500)}…` : text);
