import { VideoRetalkError } from '../index.ts';
import type { RequestProblem } from './request-problem.ts';

/** The preflight found fault with a request. Nothing was sent. */
export class PreflightError extends VideoRetalkError {
  override readonly name = 'PreflightError';
  /** Each fault that was found; at least one. */
  declare readonly problems: readonly RequestProblem[];
  /** The code that the server would answer the first of them with. */
  declare readonly code: string | undefined;
  /** The request field at fault in the first of them. */
  declare readonly param: string | undefined;

  constructor(problems: readonly RequestProblem[]) {
    super(`Nothing was sent: ${problems.map(({ message }) => message).join('; ')}.`, {
      problems,
      code: problems[0]?.code,
      param: problems[0]?.param,
    });
  }
}
