import { resultLink } from '../../generated/constants.ts';
import { firstTarget, lookUp } from '../api.ts';
import type { Check } from '../check.ts';
import { LOCKED } from '../control/mock-control.ts';
import { promiseOf } from '../coverage/universe.ts';
import { withoutQuery } from '../mask.ts';
import { Skipped } from '../no-answer.ts';
import { imageFault } from '../results/image-fault.ts';
import { judgeRange, rangeQuestions } from '../results/judge-ranges.ts';
import { fetchLink, linksOf } from '../results/links-of.ts';
import { videoFault } from '../results/video-fault.ts';
import type { CreatedTask, Session, Told } from '../session.ts';
import type { Target } from '../target.ts';

/** How many links are fetched: each is a whole video. */
const MOST_LINKS = 3;
/** So close to its end, in ms, a link is held to its life. */
const MARGIN_MS = 1_000;
const hours = resultLink.lifetimeMs / 3_600_000;

/** A result link leads to a file that plays, also in parts, for as long as the contract says and no longer. */
export function resultLinkChecks(target: Target): Check[] {
  const { prefix, values } = target;
  const [kind = ''] = values.simulation.results.mediaType.split('/');
  const links: Check[] = [
    {
      target,
      id: `${prefix}result/links`,
      title: `a result link leads to ${kind === 'video' ? 'a video' : `an ${kind}`}, and parts of it can be asked for`,
      operation: lookUp.id,
      tags: ['creates', 'slow'],
      async run(session) {
        const found = session.tasks
          .filter((task) => task.target === target)
          .flatMap(({ latest }) => linksOf(latest))
          .slice(0, MOST_LINKS);
        for (const link of found) await checkLink(session, link);
      },
    },
  ];
  // The life of a link is that of all models.
  if (target !== firstTarget) return links;
  return [
    ...links,
    {
      id: 'result/lifetime',
      title: `a result link lives for ${hours} hours after the end of its task, and is dead afterwards`,
      operation: lookUp.id,
      tags: ['creates', 'slow'],
      async run(session) {
        const steering = await session.steering();
        if (steering.kind === 'locked') throw new Skipped(LOCKED);
        if (steering.kind !== 'steered')
          throw new Skipped(`the server has no clock that can be moved, and nobody waits for ${hours} hours`);
        const task = session.tasks.find(({ latest }) => linksOf(latest).length > 0);
        if (task === undefined) throw new Skipped('no task has a result');
        const goOn = await steering.control.freeze();
        try {
          await checkLifetime(session, task, steering.control);
        } finally {
          await goOn();
        }
      },
    },
  ];
}

async function checkLifetime(
  session: Session,
  { answer, latest }: CreatedTask,
  { clock, advance }: Steered,
): Promise<void> {
  const [link = ''] = linksOf(latest);
  const { now } = await clock();
  // It ended between its creation and now: so long it must live, and longer it must not.
  const sure = Number(answer.created) * 1_000 + resultLink.lifetimeMs - MARGIN_MS;
  if (sure > now) {
    await advance(sure - now);
    const alive = await fetchLink(session, link);
    if (alive !== undefined && alive.status !== 200)
      reportLink(session, link, {
        rule: 'result/lifetime',
        promised: `a result link lives for ${hours} hours after the end of its task`,
        came: `${alive.status}, earlier than that`,
      });
    session.cover(promiseOf.lifetime);
  }
  await advance(now + resultLink.lifetimeMs + MARGIN_MS - (await clock()).now);
  const dead = await fetchLink(session, link);
  if (dead !== undefined && dead.status < 400)
    reportLink(session, link, {
      rule: 'result/expired',
      promised: `a result link is dead ${hours} hours after the end of its task`,
      came: `${dead.status}`,
    });
  session.cover(promiseOf.death);
}

type Steered = Extract<Awaited<ReturnType<Session['steering']>>, { kind: 'steered' }>['control'];

/** A link may carry a signature: the command that repeats the request does not tell it. */
const reportLink = (session: Session, url: string, told: Omit<Told, 'sent'>): void =>
  session.report({ ...told, sent: { method: 'GET', url: withoutQuery(url), headers: {} } });

async function checkLink(session: Session, url: string): Promise<void> {
  const whole = await fetchLink(session, url);
  if (whole === undefined) return;
  const report = (rule: string, promised: string, came: string): void =>
    reportLink(session, url, { rule, promised, came });
  if (whole.status !== 200)
    return report('result/alive', 'a result link answers 200 for its whole life', `${whole.status}`);
  const type = whole.headers.get('content-type') ?? 'none';
  const [kind = ''] = session.target.values.simulation.results.mediaType.split('/');
  const what = kind === 'video' ? 'a video' : `an ${kind}`;
  if (!type.startsWith(`${kind}/`) && !/^(application|binary)\/octet-stream\b/.test(type))
    report('result/type', `a result link leads to ${what}`, `the content type ${type}`);
  const fault = kind === 'video' ? videoFault(whole.bytes) : imageFault(whole.bytes);
  if (fault !== undefined)
    report('result/bytes', kind === 'video' ? 'the file can be played' : 'the file can be seen', fault);
  for (const question of rangeQuestions(whole.bytes.length)) {
    const part = await fetchLink(session, url, { range: question.range });
    const told = part && judgeRange(question, part, whole.bytes);
    if (told !== undefined) reportLink(session, url, { ...told, changed: `Range: ${question.range}` });
  }
}
