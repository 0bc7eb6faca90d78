import { type FoundOperation, findOperation } from '../find-operation.ts';
import { taskLifecycle } from '../generated/constants.ts';
import type { ClientFinding, Departure } from './client-finding.ts';
import {
  type Answer,
  exampleAnswer,
  methodsOf,
  newTaskId,
  refusalAnswer,
  unknownPathAnswer,
} from './contract-answers.ts';
import type { DoubleExchange } from './create-client-double.ts';
import { judgeRequest, type Verdict } from './judge-request.ts';
import { judgeSequence, type Outcome, type Past, type Patience } from './judge-sequence.ts';
import type { ReceivedRequest } from './received-request.ts';
import type { Turn } from './turn.ts';

/** What is sent back: an answer, or none. */
export type Served =
  | { readonly status: number; readonly headers: Record<string, string>; readonly text: string }
  | 'lost'
  | 'hangs';

interface Settings {
  readonly creations: readonly Turn[];
  readonly lookups: readonly Turn[];
  readonly patience: Patience;
  readonly apiKey: string | undefined;
  readonly now: () => number;
}

interface Played {
  readonly answer: Answer | 'lost' | 'hangs';
  readonly told: string;
  readonly outcome: Outcome;
}

/** Plays the turns of a double, one for each request that is good enough to be served, and keeps what was received. */
export class Course {
  readonly exchanges: DoubleExchange[] = [];
  readonly findings: ClientFinding[] = [];
  readonly #settings: Settings;
  readonly #past: Past[] = [];
  /** For each task that was created, how many of its turns have been played. */
  readonly #tasks = new Map<string, number>();
  /** Links that were handed out. They lead away from the API, and must not be sent the key. */
  readonly #links = new Set<string>();
  #received = 0;
  #created = 0;

  constructor(settings: Settings) {
    this.#settings = settings;
  }

  /** Judges a request, and plays the next turn. */
  async serve(received: ReceivedRequest): Promise<Served> {
    const { method, url } = received;
    this.#received += 1;
    const arrival = { request: this.#received, at: this.#settings.now(), method, path: url.pathname };
    if (this.#links.has(url.href)) return this.#serveLink(received, arrival);
    const operation = findOperation(method, url.pathname);
    const departures: Departure[] = [];
    const { answer, told } =
      operation?.methodKnown === true
        ? await this.#serveOperation(received, operation, arrival.at, departures)
        : this.#serveNone(operation, method, departures);
    const operationId = operation?.operationId;
    this.findings.push(
      ...departures.map((departure) => ({ ...departure, operationId, request: arrival.request })),
    );
    const answered = typeof answer === 'string' ? undefined : answer.status;
    this.exchanges.push({ ...arrival, operationId, status: answered, told });
    if (typeof answer === 'string') return answer;
    const headers = {
      ...answer.headers,
      'content-type': 'application/json',
      'x-request-id': `double-${arrival.request}`,
    };
    return { status: answer.status, headers, text: JSON.stringify(answer.body) };
  }

  async #serveOperation(
    received: ReceivedRequest,
    operation: FoundOperation,
    at: number,
    departures: Departure[],
  ): Promise<Played> {
    const { operationId } = operation;
    const verdict = await judgeRequest(received, operation, this.#settings.apiKey);
    departures.push(...verdict.departures);
    const taskId = operation.parameters.task_id;
    const present = {
      at,
      operationId,
      taskId,
      idempotencyKey: received.headers.get('idempotency-key') ?? undefined,
      body: taskId === undefined ? canonical(verdict.body) : undefined,
    };
    departures.push(...judgeSequence(this.#past, present, this.#settings.patience));
    const played = this.#play(operationId, taskId, verdict, at, departures);
    const { answer, outcome } = played;
    this.#past.push({
      ...present,
      outcome,
      notBefore: typeof answer === 'string' ? undefined : notBefore(answer, at),
      finalState: typeof answer === 'string' || taskId === undefined ? undefined : finalState(answer),
    });
    return played;
  }

  #play(
    operationId: string,
    taskId: string | undefined,
    { refusal }: Verdict,
    at: number,
    departures: Departure[],
  ): Played {
    if (refusal) return this.#refuse(operationId, refusal, at);
    const number = taskId === undefined ? this.#created : this.#tasks.get(taskId);
    if (number === undefined) {
      departures.push({
        rule: 'unknown-task',
        promised: 'the id of a task that was created here',
        came: 'another id',
      });
      return this.#refuse(operationId, { status: 404 }, at);
    }
    const turns = taskId === undefined ? this.#settings.creations : this.#settings.lookups;
    const turn = turns[Math.min(number, turns.length - 1)] ?? 'lost';
    if (taskId === undefined) this.#created += 1;
    else this.#tasks.set(taskId, number + 1);
    if (turn === 'lost' || turn === 'hangs') return { answer: turn, told: turn, outcome: 'unknown' };
    if (typeof turn !== 'string') return this.#refuse(operationId, turn, at);
    const id = taskId ?? newTaskId(operationId, this.#created);
    if (taskId === undefined) this.#tasks.set(id, 0);
    const answer = exampleAnswer(operationId, turn, id);
    for (const link of linksIn(answer.body.results)) this.#links.add(link);
    return { answer, told: turn, outcome: 'done' };
  }

  #refuse(operationId: string, refusal: Exclude<Turn, string>, at: number): Played {
    const answer = refusalAnswer(operationId, refusal, at);
    const { code } = Object(answer.body.error);
    const outcome = answer.status >= 500 ? 'unknown' : answer.status === 429 ? 'rate-limited' : 'refused';
    return { answer, told: String(code), outcome };
  }

  #serveNone(
    operation: FoundOperation | undefined,
    method: string,
    departures: Departure[],
  ): Pick<Played, 'answer' | 'told'> {
    if (!operation) {
      departures.push({ rule: 'unknown-path', promised: 'a path of the contract', came: 'another path' });
      return { answer: unknownPathAnswer(), told: 'unknown path' };
    }
    const allowed = methodsOf(operation.operationId);
    departures.push({ rule: 'method', promised: allowed, came: method });
    const answer = refusalAnswer(operation.operationId, { status: 405 }, 0);
    return { answer: { ...answer, headers: { allow: allowed } }, told: 'method not allowed' };
  }

  #serveLink(
    { headers }: ReceivedRequest,
    arrival: Pick<DoubleExchange, 'request' | 'at' | 'method' | 'path'>,
  ): Served {
    if (headers.has('authorization'))
      this.findings.push({
        rule: 'key-sent-elsewhere',
        operationId: undefined,
        request: arrival.request,
        promised: 'the key for the API alone',
        came: 'a key sent to a result link, which another host serves',
      });
    this.exchanges.push({ ...arrival, operationId: undefined, status: 200, told: 'result link' });
    return { status: 200, headers: { 'content-type': 'video/mp4' }, text: '' };
  }
}

/** A body as text, the same for every order of its keys. */
function canonical(value: unknown): string {
  return (
    JSON.stringify(value, (_, part: unknown) =>
      typeof part === 'object' && part !== null && !Array.isArray(part)
        ? Object.fromEntries(Object.entries(part).sort(([one], [other]) => (one < other ? -1 : 1)))
        : part,
    ) ?? ''
  );
}

function notBefore({ headers }: Answer, at: number): number | undefined {
  const text = headers['retry-after'];
  if (text === undefined) return undefined;
  return Number.isNaN(Number(text)) ? Date.parse(text) : at + Number(text) * 1000;
}

function finalState({ body }: Answer): string | undefined {
  const known = Object.entries(taskLifecycle.states).find(([state]) => state === body.status);
  return known?.[1].final === true ? known[0] : undefined;
}

const linksIn = (results: unknown): string[] =>
  (Array.isArray(results) ? results : []).flatMap((result: unknown) =>
    typeof result === 'string' ? [result] : [String(Object(result).url)],
  );
