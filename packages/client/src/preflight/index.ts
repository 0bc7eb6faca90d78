export { checkRequest } from './check-request.ts';
export type { RequestProblem } from './request-problem.ts';
