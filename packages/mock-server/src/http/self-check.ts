import { andThen } from '../awaitable.ts';
import { type JudgedAnswer, judgeResponse } from '../contract/judge-response.ts';
import type { Role } from '../contract/own-errors.ts';
import type { SelfBreach } from '../mock-server.ts';
import type { Asked } from './asked.ts';
import { errorResponse } from './error-response.ts';
import { JsonAnswer } from './json-answer.ts';
import type { Answer, Step } from './step.ts';

/**
 * Judges every answer by the contract before it leaves, unless a scenario or a fault means to break it. A breach is a
 * fault of the mock: it becomes a loud 500.
 */
export function selfCheck(role: Role, onBreach: (breach: SelfBreach) => void): Step {
  const judge = (asked: Asked, answer: Answer, judged: JudgedAnswer): Answer => {
    const { contract, validators } = asked.loaded;
    const operation = contract[role].id;
    const reason = judgeResponse(contract.responses, validators, operation, judged, contract.statusForms);
    if (reason === undefined) return answer;
    onBreach({ what: `${operation} ${answer.status}`, reason, world: asked.entered?.id });
    return errorResponse(contract, role, 500, 'internal_error', {
      message: `The mock would have broken the contract: ${reason}`,
    });
  };
  return (next) => (asked) =>
    andThen(next(asked), (answer) => {
      if (asked.onPurpose || asked.struck?.reset !== undefined) return answer;
      if (answer instanceof JsonAnswer) return judge(asked, answer, answer);
      return andThen(readAnswer(answer), (read) => judge(asked, answer, read));
    });
}

/** An answer to be judged, which can still be sent. */
export async function readAnswer(response: Response): Promise<JudgedAnswer> {
  const { status, headers } = response;
  return { status, headers: Object.fromEntries(headers), text: await response.clone().text() };
}
