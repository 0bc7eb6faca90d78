import type { JsonText } from '../simulation/template.ts';

/**
 * An answer of JSON that has not become a `Response` yet: until it leaves, it is judged, and gets further headers. Both
 * would cost more with a `Response` than all else that happens to a request.
 */
export class JsonAnswer implements JsonText {
  readonly status: number;
  /** By name in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  /** The body, byte for byte. */
  readonly text: string;
  readonly isAscii: boolean;
  /** What the text says, where it was made from a value. */
  readonly value: unknown;

  constructor(
    status: number,
    headers: Readonly<Record<string, string>>,
    { text, isAscii }: JsonText,
    value: unknown = undefined,
  ) {
    this.status = status;
    this.headers = headers;
    this.text = text;
    this.isAscii = isAscii;
    this.value = value;
  }
}

const contentType = 'application/json';
const usualHeaders = { 'content-type': contentType };

/** What an answer of JSON has besides its body. */
export interface AnswerHead {
  readonly status?: number;
  /** Further headers, by name in lower case. */
  readonly headers?: Readonly<Record<string, string>>;
}

/** An answer that says a value, which must be plain data. */
export function jsonAnswer(value: unknown, head?: AnswerHead): JsonAnswer {
  return made({ text: JSON.stringify(value), isAscii: false }, head, value);
}

/**
 * An answer whose JSON is text already.
 *
 * @param head - `value`: what the text says, where that is at hand.
 */
export function jsonTextAnswer(json: JsonText, head?: AnswerHead & { readonly value?: unknown }): JsonAnswer {
  return made(json, head, head?.value);
}

function made(json: JsonText, { status = 200, headers }: AnswerHead = {}, value: unknown): JsonAnswer {
  return new JsonAnswer(
    status,
    headers === undefined ? usualHeaders : { 'content-type': contentType, ...headers },
    json,
    value,
  );
}

/**
 * An answer with further headers.
 *
 * @param headers - By name in lower case. They are taken over, and give way to those of the answer.
 */
export function withHeaders(
  answer: JsonAnswer | Response,
  headers: Record<string, string>,
): JsonAnswer | Response {
  if (answer instanceof JsonAnswer) {
    for (const name in answer.headers) headers[name] = answer.headers[name] as string;
    return new JsonAnswer(answer.status, headers, answer, answer.value);
  }
  for (const [name, value] of Object.entries(headers)) answer.headers.set(name, value);
  return answer;
}

/** An answer as a `Response`. */
export function toResponse(answer: JsonAnswer | Response): Response {
  if (!(answer instanceof JsonAnswer)) return answer;
  const { status, headers, text } = answer;
  return new Response(text, { status, headers });
}
