/** A fault of a request, in the terms in which the server would refuse it. */
export interface RequestProblem {
  /** The code of the server's answer. */
  readonly code: 'missing_required_params' | 'invalid_parameters' | 'invalid_json';
  /** What is wrong, and what is allowed. */
  readonly message: string;
  /** The field at fault; undefined where the request as a whole is. */
  readonly param?: string;
}
