export { createRawClient } from './create-raw-client.ts';
