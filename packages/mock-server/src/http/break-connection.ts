import { type Awaitable, andThen } from '../awaitable.ts';
import type { Asked } from './asked.ts';
import type { Beginning } from './call.ts';
import type { Leave } from './exchange.ts';
import { JsonAnswer } from './json-answer.ts';
import type { Answer } from './step.ts';

/** How an answer is broken: after which share of its bytes, and what comes then. */
interface Break extends Pick<Beginning, 'afterwards'> {
  readonly share: number;
}

/** Of an answer that never ends, half arrives: enough to be taken for one that is only slow. */
const ENDLESS: Break = { share: 0.5, afterwards: 'nothing more' };

/**
 * Breaks off what the faults of a request want broken: the connection before or after the work, or the answer in its
 * middle. It comes after all steps, since what it answers is not an answer that could be judged or named.
 *
 * @param ending - Ends answers that never end, when the mock does.
 */
export function breakConnection(ending: AbortSignal): Leave {
  return (answer, asked) => {
    const struck = asked.struck;
    if (struck === undefined) return answer;
    if (struck.reset !== undefined) return asked.call.reset();
    const broken = breakOf(struck);
    if (broken === undefined) return answer;
    return andThen(bytesOf(answer), (whole) => {
      const { share, afterwards } = broken;
      const bytes = whole.subarray(0, Math.min(whole.length - 1, Math.floor(whole.length * share)));
      const headers = { ...headersOf(answer), 'content-length': String(whole.length) };
      return asked.call.giveUpTo({ status: answer.status, headers, bytes, afterwards, ending });
    });
  };
}

function breakOf({ endless, cut }: NonNullable<Asked['struck']>): Break | undefined {
  if (endless) return ENDLESS;
  return cut === undefined ? undefined : { share: cut, afterwards: 'the end of the connection' };
}

function bytesOf(answer: Answer): Awaitable<Uint8Array> {
  if (answer instanceof JsonAnswer) return new TextEncoder().encode(answer.text);
  return answer.arrayBuffer().then((buffer) => new Uint8Array(buffer));
}

function headersOf(answer: Answer): Readonly<Record<string, string>> {
  return answer instanceof JsonAnswer ? answer.headers : Object.fromEntries(answer.headers);
}
