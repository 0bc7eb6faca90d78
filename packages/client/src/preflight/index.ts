export { assertRequest } from './assert-request.ts';
export { checkRequest } from './check-request.ts';
export { PreflightError } from './preflight-error.ts';
export type { RequestProblem } from './request-problem.ts';
