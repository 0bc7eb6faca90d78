import { taskLifecycle } from '../generated/constants.ts';
import { createLifeCycleWatch } from '../judge/life-cycle.ts';
import { allChecks } from './all-checks.ts';
import type { Check } from './check.ts';
import { findControl, type Steering } from './control/mock-control.ts';
import { createCoverageBook } from './coverage/coverage-book.ts';
import type { Exchange } from './exchange.ts';
import { exchangeOf, exchangeOfCallback } from './exchange-of.ts';
import type { Finding } from './finding.ts';
import { CouldNotRun, firstContact } from './first-contact.ts';
import type { Mask } from './mask.ts';
import { DeadlinePassed, NotChecked, Skipped } from './no-answer.ts';
import { createSession, type Shared } from './session.ts';
import { maskOf, type Settings } from './settings.ts';
import { createTransport } from './transport.ts';

/** What came of one check. */
export interface CheckResult {
  readonly id: string;
  readonly title: string;
  readonly operation: string | undefined;
  readonly tags: readonly string[];
  readonly outcome: 'kept' | 'broken' | 'remarked' | 'skipped';
  /** Why it was skipped. */
  readonly reason: string | undefined;
  readonly ms: number;
  readonly requests: number;
  readonly findings: readonly Finding[];
}

/** One run against one server, check by check. */
export interface Run {
  readonly settings: Settings;
  readonly checks: readonly Check[];
  readonly shared: Shared;
  /**
   * Whether there is a server that can be checked. To be asked once, before the checks.
   *
   * @throws {CouldNotRun}
   */
  begin(): Promise<void>;
  /** @throws {CouldNotRun} where the server has ceased to answer, or the time for the run is over. */
  perform(check: Check): Promise<CheckResult>;
}

const transitions = Object.fromEntries(
  Object.entries(taskLifecycle.states).map(([state, { next }]) => [state, next as readonly string[]]),
);

/** After so many requests in a row without an answer a server counts as gone. */
const MOST_UNANSWERED = 5;

export function createRun(settings: Settings): Run {
  const { fetch, timeoutMs, mostRequests } = settings;
  const deadline = performance.now() + settings.deadlineMs;
  const mask = maskOf(settings);
  const coverage = createCoverageBook(settings.baseUrl);
  let current: string | undefined;
  const tell = (exchange: (check: string | undefined, mask: Mask) => Exchange): void =>
    settings.onExchange?.(exchange(current, mask));
  const transport = createTransport({
    fetch,
    timeoutMs,
    mostRequests,
    deadline,
    onPassed(passed) {
      coverage.see(passed);
      tell((check, masked) => exchangeOf(passed, check, masked));
    },
  });
  let steering: Promise<Steering> | undefined;
  const shared: Shared = {
    settings,
    transport,
    mask,
    findings: [],
    tasks: [],
    creations: 0,
    lifeCycle: createLifeCycleWatch(transitions, taskLifecycle.initial),
    coverage,
    steering() {
      steering ??= findControl(settings, transport);
      return steering;
    },
    onCallback: (received, url) => tell((check, masked) => exchangeOfCallback(received, url, check, masked)),
    problem: undefined,
  };

  return {
    settings,
    checks: allChecks(settings),
    shared,
    async begin() {
      try {
        await firstContact(settings, transport);
      } catch (error) {
        const told =
          error instanceof CouldNotRun || error instanceof DeadlinePassed || error instanceof Skipped;
        throw told ? new CouldNotRun(mask(error.message)) : error;
      }
    },
    async perform(check) {
      const { id, title, operation, tags } = check;
      current = id;
      const began = performance.now();
      const before = { requests: transport.requests, findings: shared.findings.length };
      let reason = reasonToSkip(check, settings);
      if (reason === undefined)
        try {
          await check.run(createSession(check, shared));
        } catch (error) {
          if (error instanceof DeadlinePassed)
            throw new CouldNotRun(
              `the time for the whole run, ${settings.deadlineMs / 1000} s, is over in ${id}`,
            );
          if (!(error instanceof Skipped)) throw error;
          reason = mask(error.message);
          if (error instanceof NotChecked) shared.problem ??= reason;
        }
      const findings = unique(shared.findings.splice(before.findings));
      shared.findings.push(...findings);
      if (transport.unanswered >= MOST_UNANSWERED)
        throw new CouldNotRun(`${settings.baseUrl} has ceased to answer, in ${id}`);
      const outcome = findings.some(({ level }) => level === 'breach')
        ? 'broken'
        : reason !== undefined
          ? 'skipped'
          : findings.length > 0
            ? 'remarked'
            : 'kept';
      const ms = Math.round(performance.now() - began);
      return {
        id,
        title,
        operation,
        tags,
        outcome,
        reason,
        ms,
        findings,
        requests: transport.requests - before.requests,
      };
    },
  };
}

function reasonToSkip({ tags }: Check, { profile, long }: Settings): string | undefined {
  if (profile === 'safe' && !tags.includes('safe')) return 'it creates tasks, and the profile is safe';
  if (!long && tags.includes('long')) return 'it takes tens of seconds: it is run with --long (option long)';
  return undefined;
}

/** The same thing that was found of many tasks is told once a request. */
function unique(findings: readonly Finding[]): Finding[] {
  return [
    ...new Map(findings.map((one) => [`${one.rule} ${one.promised} ${one.came} ${one.curl}`, one])).values(),
  ];
}
