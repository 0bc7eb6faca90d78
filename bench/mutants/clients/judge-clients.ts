import {
  type Prism,
  startPrismProxy,
  violationsIn,
} from '../../../packages/contract-tests/test/prism/start-prism.ts';
import { createSwitchboard } from '../testers/switchboard.ts';
import type { Verdict } from '../testers/tester.ts';
import { type BrokenClient, brokenClients } from './broken-clients.ts';
import { runClient } from './desk.ts';

type Verdicts = Record<string, Verdict>;
const chosenOf = (only: string): readonly BrokenClient[] =>
  brokenClients.filter(({ name }) => name.includes(only));

/** What the kit's double of the API finds of each broken client. */
export async function judgeByDouble(only: string): Promise<Verdicts> {
  const verdicts: Verdicts = {};
  for (const { name, client, options } of chosenOf(only)) {
    const double = await runClient(client, options);
    const by = [...new Set(double.findings().map(({ rule }) => rule))];
    verdicts[name] = { caught: by.length > 0, by };
  }
  return verdicts;
}

/** What Prism's validation proxy tells of the requests of each of them, in front of the same double. */
export async function judgeByPrism(only: string): Promise<Verdicts> {
  const board = await createSwitchboard();
  const proxy = await startPrismProxy(board.url);
  const verdicts: Verdicts = {};
  try {
    for (const broken of chosenOf(only)) verdicts[broken.name] = await judgeOne(broken, board, proxy);
  } finally {
    await proxy.close();
    await board.close();
  }
  return verdicts;
}

/** Longer than any answer of the double takes that comes at all. */
const PATIENCE_MS = 10_000;

async function judgeOne(
  { client, options }: BrokenClient,
  board: Awaited<ReturnType<typeof createSwitchboard>>,
  proxy: Prism,
): Promise<Verdict> {
  const told = new Set<string>();
  const work = runClient(client, options, (double) => {
    board.put((request) => double.fetch(request));
    return async (input, init) => {
      const { pathname, search } = new URL(String(input));
      // What is no part of the API is no business of a proxy for it.
      if (!pathname.startsWith('/v1/')) return double.fetch(input, init);
      const signal = AbortSignal.any([
        AbortSignal.timeout(PATIENCE_MS),
        ...(init?.signal ? [init.signal] : []),
      ]);
      const response = await fetch(`${proxy.url}${pathname}${search}`, { ...init, signal });
      for (const { location, code, message } of violationsIn(response))
        if (location[0] === 'request')
          told.add([location.slice(1).join('.'), code ?? message].join(' ').trim());
      // It answers by itself where the contract has no such operation.
      if (/stoplight\.io\/prism\/errors#NO_/.test(await response.clone().text()))
        told.add(`${response.status}`);
      return response;
    };
  });
  // A request that is cut off before it has come through leaves the answer without an end to the next one.
  await work.catch((error: unknown) => {
    if (!(error instanceof DOMException && error.name === 'TimeoutError')) throw error;
  });
  return { caught: told.size > 0, by: [...told] };
}
