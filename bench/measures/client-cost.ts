import { fileURLToPath } from 'node:url';
import type { createClient as CreateClient } from '../../packages/client/src/client.ts';
import { buildPackage } from '../build.ts';
import { cpuTime } from '../cpu-time.ts';
import { importTime } from '../import-time.ts';
import type { Measure } from '../measure.ts';
import { sizeOf } from '../size.ts';

const id = 'task-unified-1775200000-xyz12345';
const baseUrl = 'http://127.0.0.1:4010';
const body = JSON.stringify({ id, status: 'processing', progress: 40, type: 'video', created: 1 });

/** What the client adds to a call, to a bundle and to a start. `bench/client.ts` tells more. */
export const clientCost: Measure = {
  name: 'client-cost',
  inSmoke: false,
  async run({ pick }) {
    const built = `${buildPackage('client')}index.js`;
    const { createClient } = (await import(built)) as { createClient: typeof CreateClient };
    const fetch = async (_request: Request, _init?: { signal?: AbortSignal }) =>
      new Response(body, { headers: { 'content-type': 'application/json' } });
    const { tasks } = createClient({ apiKey: 'sk-bench', baseUrl, fetch });
    const headers = { authorization: 'Bearer sk-bench' };
    const cpu = await cpuTime(
      {
        bare: async () => (await fetch(new Request(`${baseUrl}/v1/tasks/${id}`, { headers }))).json(),
        client: () => tasks.get(id),
      },
      { rounds: pick(9, 3), calls: pick(4000, 500) },
    );
    const from = fileURLToPath(new URL('../../packages/client/', import.meta.url));
    const times = importTime({ nothing: 'node:path', client: built }, { rounds: pick(15, 3), from });
    const bytes = await sizeOf('client, waiting, errors');
    const bytesInAll = await sizeOf('the whole main entry');
    const extra = cpu.client - cpu.bare;
    return [
      {
        what: 'client, extra CPU of a look-up',
        figure: `${extra.toFixed(1)} µs`,
        baseline: `bare fetch ${cpu.bare.toFixed(1)} µs`,
        value: extra,
        unit: 'µs',
        aim: { atMost: 25 },
      },
      {
        what: 'client, in a bundle',
        figure: `${(bytes / 1000).toFixed(1)} kB`,
        value: bytes / 1000,
        unit: 'kB',
        aim: { atMost: 6 },
      },
      {
        what: 'client with all its parts, in a bundle',
        figure: `${(bytesInAll / 1000).toFixed(1)} kB`,
        value: bytesInAll / 1000,
        unit: 'kB',
        aim: { atMost: 10 },
      },
      {
        what: 'client, import',
        figure: `${times.client.toFixed(1)} ms`,
        baseline: `nothing ${times.nothing.toFixed(1)} ms`,
        value: times.client,
        unit: 'ms',
        aim: { atMost: 10 },
      },
    ];
  },
};
