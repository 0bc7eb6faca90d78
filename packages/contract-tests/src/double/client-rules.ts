/** What a client is held to: each rule by its name, and what it promises. */
export const clientRules = {
  'creation-repeated': 'no creation is repeated while it is unknown whether the first one is paid for',
  'refused-creation-repeated': 'no creation is repeated that was refused for good',
  'idempotency-key-reused': 'an Idempotency-Key stands for one body',
  'retry-after-ignored': 'no request comes before the end of Retry-After',
  'polled-too-soon': 'look-ups of a task keep their distance',
  'polled-after-end': 'no look-up comes after a final state',
  'failed-look-up-hammered': 'a look-up that fails is not repeated over and over',
  'unknown-task': 'only tasks that were created are looked up',
  credentials: 'each request has a bearer token',
  'key-in-url': 'the key is in no URL',
  'key-in-body': 'the key is in no body',
  'key-sent-elsewhere': 'the key goes to the API alone',
  'unknown-path': 'only paths of the contract are asked for',
  method: 'a path is asked for by a method that it has',
  'unknown-query-parameter': 'only query parameters of the contract are sent',
  'path-parameter': 'path parameters have the form of the contract',
  'query-parameter': 'query parameters have the form of the contract',
  'header-parameter': 'header parameters have the form of the contract',
  'content-type': 'a body is sent as application/json',
  json: 'a body is JSON',
  body: 'a body keeps its schema',
  'body-too-large': 'a body is no larger than a server reads',
  'unexpected-body': 'a request without a body in the contract has none',
  accept: 'answers are asked for as application/json',
  'no-request': 'something is asked for at all',
} as const;

/** The name of a rule that a client is held to. */
export type ClientRule = keyof typeof clientRules;
