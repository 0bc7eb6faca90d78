export { PreflightError } from '../index.ts';
export { assertRequest } from './assert-request.ts';
export { checkRequest } from './check-request.ts';
export type { RequestProblem } from './request-problem.ts';
