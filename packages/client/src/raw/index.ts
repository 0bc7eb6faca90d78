export { createRawClient } from './create-raw-client.ts';
export { withMiddleware } from './with-middleware.ts';
