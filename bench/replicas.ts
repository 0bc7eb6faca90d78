// What a replica costs, and what another one brings: requests per second and CPU time a request, of a mock in memory, of
// one replica on Redis and of two, in rounds that alternate, so that what else the machine does falls on all alike. The
// two replicas are asked side by side, without a balancer. Redis writes to disk once a second, and in a second run before
// each answer. It needs redis-server. Run it with `pnpm bench:replicas`; ROUNDS and SECONDS set how long.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { startRedis } from '../packages/mock-server/src/store/redis/start-redis.ts';
import { buildPackage } from './build.ts';
import { type LoadRequest, startLoad } from './processes/load.ts';
import { type ServerProcess, startServer } from './processes/server-process.ts';
import { machine, median, row } from './table.ts';

const ROUNDS = Number(process.env.ROUNDS ?? 3);
const SECONDS = Number(process.env.SECONDS ?? 4);
const CONNECTIONS = 64;

const command = join(buildPackage('mock-server'), 'bin.js');
const headers = { authorization: 'Bearer bench', 'content-type': 'application/json' };
const create: LoadRequest = {
  method: 'POST',
  path: '/v1/videos/generations',
  headers,
  body: JSON.stringify({
    model: 'videoretalk',
    video_url: 'https://example.com/speaker.mp4',
    audio_url: 'https://example.com/speech.wav',
  }),
};

/** What one kind of server did with one kind of request in one round. */
interface Measured {
  readonly perSecond: number;
  readonly p99: number;
  /** Microseconds of CPU time a request: of the replicas together, and of Redis. */
  readonly cpu: number;
  readonly redisCpu: number;
}

/** Microseconds of CPU time that a process has taken (Linux, where a tick is 10 ms). */
function cpuOf(pid: number | undefined): number {
  if (pid === undefined) return 0;
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
  return (Number(fields[11]) + Number(fields[12])) * 10_000;
}

for (const fsync of ['everysec', 'always']) {
  const redis = await startRedis(['--appendonly', 'yes', '--appendfsync', fsync]);
  const start = (prefix?: string): Promise<ServerProcess> =>
    startServer(command, [
      ...['--port', '0', '--quiet', '--clock', 'frozen', '--seed', 'bench'],
      ...(prefix === undefined ? [] : ['--store', `${redis.url}?prefix=${prefix}:`]),
    ]);
  const kinds: readonly (readonly [string, readonly ServerProcess[]])[] = [
    ['memory', [await start()]],
    ['1 replica', [await start('one')]],
    ['2 replicas', [await start('two'), await start('two')]],
  ];
  const loads = [startLoad(), startLoad()];

  const measure = async (servers: readonly ServerProcess[], request: LoadRequest): Promise<Measured> => {
    const used = async (): Promise<[number, number]> => [
      (await Promise.all(servers.map((server) => server.cpuUs()))).reduce((sum, one) => sum + one, 0),
      cpuOf(redis.process.pid),
    ];
    const before = await used();
    const results = await Promise.all(
      servers.map(({ url }, index) =>
        loads[index]?.put({
          url,
          connections: CONNECTIONS / servers.length,
          seconds: SECONDS,
          requests: [request],
        }),
      ),
    );
    const after = await used();
    const answers = results.reduce((sum, result) => sum + (result?.answers ?? 0), 0);
    for (const result of results)
      if (Object.keys(result?.statuses ?? {}).some((status) => status !== '200'))
        throw new Error(`answered with ${JSON.stringify(result?.statuses)}`);
    return {
      perSecond: answers / Math.max(...results.map((result) => result?.seconds ?? 0)),
      p99: Math.max(...results.map((result) => result?.p99 ?? 0)),
      cpu: (after[0] - before[0]) / answers,
      redisCpu: (after[1] - before[1]) / answers,
    };
  };

  console.log(
    `${machine()}, Redis with appendfsync ${fsync}, ${CONNECTIONS} connections, median of ${ROUNDS} rounds\n`,
  );
  console.log(row('request', 'server', 'a second', 'of memory', 'p99 ms', 'CPU µs', 'CPU µs of Redis'));
  console.log(row(...Array<string>(7).fill('---')));
  for (const name of ['create', 'look up']) {
    const measured = new Map<string, Measured[]>(kinds.map(([kind]) => [kind, []]));
    for (let round = -1; round < ROUNDS; round++)
      for (const [kind, servers] of kinds) {
        const one = await measure(servers, name === 'create' ? create : await lookUp(servers[0]?.url ?? ''));
        // The first round only warms up.
        if (round >= 0) measured.get(kind)?.push(one);
      }
    const middle = (kind: string, field: keyof Measured): number =>
      median((measured.get(kind) ?? []).map((one) => one[field]));
    for (const [kind] of kinds)
      console.log(
        row(
          name,
          kind,
          middle(kind, 'perSecond').toFixed(0),
          (middle(kind, 'perSecond') / middle('memory', 'perSecond')).toFixed(2),
          middle(kind, 'p99').toFixed(1),
          middle(kind, 'cpu').toFixed(0),
          kind === 'memory' ? '–' : middle(kind, 'redisCpu').toFixed(0),
        ),
      );
  }
  console.log('');
  for (const load of loads) load.stop();
  for (const [, servers] of kinds) for (const server of servers) await server.stop();
  await redis.stop();
}

/** A look-up of a task that there is. */
async function lookUp(url: string): Promise<LoadRequest> {
  const { method, path, body = '' } = create;
  const created = (await (await fetch(`${url}${path}`, { method, headers, body })).json()) as { id: string };
  return { method: 'GET', path: `/v1/tasks/${created.id}`, headers };
}
