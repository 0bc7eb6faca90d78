// Other mock servers beside ours: requests per second, as a share of what a bare server reaches in the same round.
//
//   pnpm bench:servers
import { fileURLToPath } from 'node:url';
import { buildPackage } from '../build.ts';
import { CONNECTIONS } from '../measures/http-rates.ts';
import { type LoadRequest, startLoad } from '../processes/load.ts';
import { startBare } from '../processes/start-bare.ts';
import { startMock } from '../processes/start-mock.ts';
import { invalidCreation, lookUpOf, validCreation } from '../requests.ts';
import { inTurns, ratio } from '../rounds.ts';
import { machine, row } from '../table.ts';
import { serverPeers } from './peers.ts';

const contract = fileURLToPath(new URL('../../openapi/videoretalk.yaml', import.meta.url));
const requests: readonly [what: string, request: LoadRequest][] = [
  ['create, valid', validCreation],
  ['create, invalid', invalidCreation],
  // Unknown to ours, which answers 404; the others answer any id alike.
  ['look up', lookUpOf('task-unified-1775200000-xyz12345')],
];
const rounds = 3;
const seconds = 2;

const folder = buildPackage('mock-server');
const load = startLoad();
const bare = await startBare();
console.log(`${machine()}\n`);
console.log(row('server', 'version', ...requests.flatMap(([what]) => [what, 'answers with'])));
console.log(row(...Array<string>(2 + 2 * requests.length).fill('---')));
const ours = {
  name: '**this mock**',
  version: 'this one',
  start: () => startMock({ mock: { folder, command: `${folder}bin.js` } }),
};
for (const peer of [ours, ...serverPeers]) {
  const server = await peer.start(contract);
  const cells: string[] = [];
  for (const [, request] of requests) {
    let statuses: readonly string[] = [];
    const rates = await inTurns(['bare', 'peer'], rounds, async (name) => {
      const { url } = name === 'bare' ? bare : server;
      const result = await load.put({ url, connections: CONNECTIONS, seconds, requests: [request] });
      if (name === 'peer') statuses = Object.keys(result.statuses);
      return result.answers / result.seconds;
    });
    const { value, spread } = ratio(rates.peer, rates.bare);
    cells.push(`${value.toFixed(3)} (${spread.map((end) => end.toFixed(2)).join('–')})`, statuses.join(', '));
  }
  console.log(row(peer.name, peer.version, ...cells));
  await server.stop();
}
load.stop();
await bare.stop();
