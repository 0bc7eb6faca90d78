import { Agent, request } from 'node:http';
import { simulation } from '../../packages/mock-server/src/generated/constants.ts';
import type * as Mock from '../../packages/mock-server/src/index.ts';
import type { Measure } from '../measure.ts';
import { startReceivers } from '../processes/callback-receivers.ts';
import { plainCreation } from '../requests.ts';
import { inTurns, perSecond, ratio } from '../rounds.ts';

/** How many requests the bare client has under way at once, as the mock has for one receiver. */
const ABREAST = 64;
/** Callbacks for the receiver that hangs, where there is one. */
const HANGING = 200;

/** Callbacks that fall due at one moment, beside a bare client that sends as many. */
export const callbackBurst: Measure = {
  name: 'callback-burst',
  inSmoke: true,
  async run(bench) {
    const receivers = await startReceivers();
    const count = bench.pick(100_000, 1500);
    const { createMockServer } = (await import(`${bench.mock.folder}index.js`)) as typeof Mock;
    const urls = {
      healthy: `http://127.0.0.1:${receivers.ports.healthy}/`,
      hanging: `http://127.0.0.1:${receivers.ports.hanging}/`,
    };
    const rates = await inTurns(
      ['bare', 'mock', 'beside'],
      bench.pick(3, 1),
      async (name) => {
        const before = await receivers.taken();
        const took =
          name === 'bare'
            ? await sendAll(urls.healthy, count)
            : await burst(createMockServer, urls, count, name === 'beside' ? HANGING : 0);
        const taken = (await receivers.taken()) - before;
        if (taken !== count) throw new Error(`${taken} of ${count} callbacks arrived`);
        return count / (took / 1000);
      },
      bench.pick(2, 1),
    );
    receivers.stop();
    const what = `${count.toLocaleString('en')} callbacks due at one moment`;
    return [
      {
        what,
        figure: perSecond(rates.mock),
        baseline: `bare client ${perSecond(rates.bare)}`,
        ...ratio(rates.mock, rates.bare),
        aim: { atLeast: 0.5 },
      },
      {
        what: `${what}, beside a receiver that hangs`,
        figure: perSecond(rates.beside),
        baseline: `without it ${perSecond(rates.mock)}`,
        ...ratio(rates.beside, rates.mock),
        aim: { atLeast: 0.9 },
      },
    ];
  },
};

/** Milliseconds from the due time until each callback of the healthy receiver was answered. */
async function burst(
  create: typeof Mock.createMockServer,
  urls: { readonly healthy: string; readonly hanging: string },
  healthy: number,
  hanging: number,
): Promise<number> {
  let left = healthy;
  let done = (): void => {};
  const all = new Promise<void>((resolve) => {
    done = resolve;
  });
  const mock = create({
    clock: 'frozen',
    seed: 'burst',
    allowCallbackHosts: ['127.0.0.1'],
    onAttempt({ response }, plan) {
      if (plan.request.callback_url !== urls.healthy) return;
      if (response?.status !== 204) throw new Error('a callback was not taken');
      left -= 1;
      if (left === 0) done();
    },
  });
  // Such a task ends as it begins, so that all callbacks fall due at one moment.
  const headers = { ...plainCreation.headers, 'x-mock-scenario': 'fail-at-once-service-error' };
  const plan = async (url: string): Promise<void> => {
    const body = JSON.stringify({ ...JSON.parse(plainCreation.body ?? ''), callback_url: url });
    const made = await mock.fetch(`http://mock.test${plainCreation.path}`, { method: 'POST', headers, body });
    if (made.status !== 200) throw new Error(`a creation was answered with ${made.status}`);
    await made.arrayBuffer();
  };
  for (let n = 0; n < Math.max(healthy, hanging); n += 1) {
    if (n < hanging) await plan(urls.hanging);
    if (n < healthy) await plan(urls.healthy);
  }
  await mock.control({ apiKey: 'bench' }).clock.set({ mode: 'real' });
  // The bill of a task is confirmed before its callback is sent.
  const due = performance.now() + simulation.billingConfirmationMs;
  await all;
  const took = performance.now() - due;
  await mock.close();
  return took;
}

/** The same requests by Node's own client, with connections that it keeps. */
async function sendAll(url: string, count: number): Promise<number> {
  const agent = new Agent({ keepAlive: true, maxSockets: ABREAST });
  const body = JSON.stringify({ id: 'task-unified-1775200000-xyz12345', padding: 'x'.repeat(220) });
  const headers = {
    'content-type': 'application/json',
    'content-length': Buffer.byteLength(body),
    'user-agent': 'bench',
  };
  const one = (): Promise<void> =>
    new Promise((resolve, reject) => {
      const sent = request(url, { method: 'POST', agent, headers }, (response) => {
        response.resume();
        response.on('end', resolve);
      });
      sent.on('error', reject);
      sent.end(body);
    });
  let left = count;
  const began = performance.now();
  const lane = async (): Promise<void> => {
    while (left-- > 0) await one();
  };
  await Promise.all(Array.from({ length: ABREAST }, lane));
  const took = performance.now() - began;
  agent.destroy();
  return took;
}
