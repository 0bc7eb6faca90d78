import { callbackOperation } from '../../find-operation.ts';
import { callbackDelivery } from '../../generated/constants.ts';
import { runCampaign } from '../callbacks/campaign.ts';
import type { Delivery } from '../callbacks/delivery-record.ts';
import { receives } from '../callbacks/delivery-record.ts';
import { type CallbackFault, judgeBody, judgeForm } from '../callbacks/judge-callback.ts';
import {
  judgeReceived,
  judgeRedirect,
  judgeRetries,
  judgeSent,
  judgeSpacing,
  judgeTimeout,
} from '../callbacks/judge-delivery.ts';
import type { Check } from '../check.ts';
import { LOCKED } from '../control/mock-control.ts';
import { coverDeliveries } from '../coverage/cover-deliveries.ts';
import { Skipped } from '../no-answer.ts';
import type { Session } from '../session.ts';
import type { Settings } from '../settings.ts';

const { operationId: operation } = callbackOperation();
const { retryDelaysMs, timeoutMs } = callbackDelivery;
const timesInAll = retryDelaysMs.length + 1;

type Campaign = Awaited<ReturnType<typeof runCampaign>>;
type Question = readonly [
  name: string,
  title: string,
  judge: (delivery: Delivery, settings: Settings) => CallbackFault[],
  /** Which deliveries are of use; where there is none, the check is skipped for this reason. */
  needs?: readonly [of: (delivery: Delivery) => boolean, reason: string],
];

const anyCame = [({ received }: Delivery) => received.length > 0, 'no callback has come'] as const;
const someFailed = [
  ({ received }: Delivery) => received.some(({ reply }) => !receives(reply)),
  'without a clock that can be moved it takes long: it is run with --long (option long)',
] as const;
const someHung = [
  ({ replies }: Delivery) => replies.includes('hangs'),
  `it takes ${timeoutMs / 1000} s: it is run with --long (option long)`,
] as const;

const questions: readonly Question[] = [
  ['sent', 'the end of a task is announced to its callback_url', judgeSent],
  [
    'form',
    'a callback is a POST of JSON to the address that was given, without credentials',
    (delivery, { apiKey }) => judgeForm(delivery, apiKey),
    anyCame,
  ],
  ['body', 'the body of a callback is what a look-up of the task tells', judgeBody, anyCame],
  ['received', 'after a 2xx nothing more is sent', judgeReceived, anyCame],
  ['retries', `a callback that is not received is sent ${timesInAll} times in all`, judgeRetries, someFailed],
  [
    'spacing',
    `retries come ${retryDelaysMs.map((ms) => ms / 1000).join(', ')} s after the failed attempt`,
    judgeSpacing,
    someFailed,
  ],
  ['redirect', 'a redirect of the receiver is not followed', judgeRedirect, someFailed],
  [
    'time-out',
    `a receiver that never answers is given up after ${timeoutMs / 1000} s`,
    judgeTimeout,
    someHung,
  ],
];

/** How callbacks are sent. All of these checks look at the same few tasks, which the first one creates. */
export function callbackChecks({ callbackReceiver }: Pick<Settings, 'callbackReceiver'>): Check[] {
  if (callbackReceiver === undefined) return [];
  let campaign: Promise<Campaign> | undefined;
  return questions.map(
    ([name, title, judge, needs]): Check => ({
      id: `callback/${name}`,
      title,
      operation,
      tags: ['creates', 'slow', 'callbacks', ...(name === 'time-out' ? (['long'] as const) : [])],
      async run(session) {
        const first = campaign === undefined;
        campaign ??= runCampaign(session, callbackReceiver);
        const { deliveries, steering } = await (first ? campaign : repeated(campaign));
        if (first) coverDeliveries(session, deliveries);
        if (name === 'spacing' && steering === 'locked') throw new Skipped(LOCKED);
        const useful = deliveries.filter(needs?.[0] ?? (() => true));
        if (needs !== undefined && useful.length === 0) throw new Skipped(needs[1]);
        for (const delivery of useful) report(session, delivery, judge(delivery, session.settings));
        if (first && deliveries.every(({ received }) => received.length === 0))
          adviseNone(session, deliveries);
      },
    }),
  );
}

/** What kept the campaign from its end has been told by the first check. */
async function repeated(campaign: Promise<Campaign>): Promise<Campaign> {
  try {
    return await campaign;
  } catch (error) {
    throw error instanceof Skipped ? new Skipped(`callbacks could not be checked: ${error.message}`) : error;
  }
}

function report(session: Session, delivery: Delivery, faults: readonly CallbackFault[]): void {
  const { sent } = session.tasks.find(({ id }) => id === delivery.taskId) ?? {};
  for (const fault of faults) session.report({ ...fault, sent });
}

/** None at all is more likely a matter of how things are set up. */
function adviseNone(session: Session, deliveries: readonly Delivery[]): void {
  const url = deliveries[0]?.callbackUrl;
  if (url === undefined) return;
  const { origin } = new URL(url);
  session.report({
    rule: 'callback/none',
    promised: 'callbacks are sent',
    came: `not one came to ${origin}. Can the server reach it? The mock needs --allow-callback-host, and --callback-ca FILE for https; a server elsewhere needs a public address (--callback-url)`,
  });
}
