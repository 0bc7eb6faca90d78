import { api, creation, lookUp, taskPath } from './api.ts';
import { NoAnswer } from './no-answer.ts';
import type { Settings } from './settings.ts';
import { unknownTaskId } from './task-id.ts';
import type { Answer, Transport } from './transport.ts';

/** The server cannot be checked: the message says why, in one line. */
export class CouldNotRun extends Error {
  override readonly name = 'CouldNotRun';
}

/**
 * Asks a server two harmless questions, to tell a server that breaks the contract from something that is none of the
 * API's servers.
 *
 * @throws {CouldNotRun}
 */
export async function firstContact(settings: Settings, transport: Transport): Promise<void> {
  const { baseUrl, apiKey, madeUpKey, seed } = settings;
  const headers = { authorization: `Bearer ${apiKey}` };
  const questions = [
    { method: lookUp.method, url: `${baseUrl}${taskPath(unknownTaskId(seed))}`, headers },
    {
      method: creation.method,
      url: `${baseUrl}${creation.path}`,
      headers: { ...headers, 'content-type': 'application/json' },
      body: '{}',
    },
  ];
  const answers: Answer[] = [];
  let silence = '';
  for (const question of questions)
    try {
      answers.push(await transport.send(question));
    } catch (error) {
      if (!(error instanceof NoAnswer)) throw error;
      silence = error.message;
    }
  const [answer] = answers;
  if (answer === undefined) throw new CouldNotRun(`${baseUrl} gives no answer: ${silence}`);
  if (!answers.some(isErrorOrTask))
    throw new CouldNotRun(`${baseUrl} ${strangeness(answer)}: is it the API?`);
  if (answers.every(({ status }) => status === 401))
    throw new CouldNotRun(
      madeUpKey
        ? `${baseUrl} takes no key that is made up: give one that it accepts with --api-key (option apiKey)`
        : `${baseUrl} refuses the API key that was given`,
    );
}

/** Whether an answer speaks the contract's language, be it rightly or wrongly. */
function isErrorOrTask({ text }: Answer): boolean {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value);
  } catch {
    return false;
  }
}

function strangeness({ status, headers, text }: Answer): string {
  const type = headers.get('content-type')?.split(';')[0] ?? 'no content type';
  if (/json/i.test(type) && api.textFault('ErrorResponse', text) !== undefined)
    return `answers ${status} with ${type} that is no JSON object`;
  return `answers ${status} with ${type} where the contract promises application/json`;
}
