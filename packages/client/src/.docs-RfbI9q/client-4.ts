import { createClient } from '@videoretalk/client';
import { withMiddleware } from '@videoretalk/client/raw';

const client = createClient({
  apiKey: 'sk-example',
  fetch: withMiddleware([
    {
      onRequest: ({ request }) => request.headers.set('x-trace', crypto.randomUUID()),
      onResponse: ({ schemaPath, response }) => console.log(schemaPath, response.status),
    },
  ]),
});
console.log(Object.keys(client));
