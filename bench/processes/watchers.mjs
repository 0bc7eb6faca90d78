// Watches a mock's stream of events, many times over, in a process of its own. It counts bytes, and reads no more in them.
import { get } from 'node:http';

const [url, count] = process.argv.slice(2);
let bytes = 0;
let connected = 0;
for (let n = 0; n < Number(count); n += 1)
  get(`${url}/_mock/events`, { headers: { authorization: 'Bearer bench' }, agent: false }, (response) => {
    if (response.statusCode !== 200) throw new Error(`the stream was answered with ${response.statusCode}`);
    response.once('data', () => {
      connected += 1;
      if (connected === Number(count)) process.send?.('all are connected');
    });
    response.on('data', (chunk) => {
      bytes += chunk.length;
    });
  });
process.on('message', () => process.send?.({ bytes }));
process.on('disconnect', () => process.exit());
