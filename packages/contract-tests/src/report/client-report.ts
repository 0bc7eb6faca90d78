import type { ClientFinding } from '../double/client-finding.ts';
import { clientRules } from '../double/client-rules.ts';
import type { ClientDouble } from '../double/create-client-double.ts';
import type { Finding } from '../kit/finding.ts';
import type { CheckResult } from '../kit/run.ts';

/** What a double has found of a client. */
export interface ClientReport {
  /** 0: the contract is kept. 1: it is broken. 2: that could not be told. */
  readonly status: 0 | 1 | 2;
  /** Who was held to the contract, such as a command. */
  readonly client: string;
  readonly findings: readonly Finding[];
  /** One for each rule. */
  readonly checks: readonly CheckResult[];
  readonly requests: number;
  readonly ms: number;
  /** Why it could not be told whether the contract is kept. */
  readonly problem: string | undefined;
  readonly notes: readonly string[];
}

/** How a client was held to the contract. */
export interface ClientRun {
  /** Who it was, for people. */
  readonly client: string;
  /** How long it took, in ms. */
  readonly ms: number;
  /** Why the client cannot be judged, such as a failure of its own. */
  readonly problem?: string | undefined;
}

/** Gathers what a double has found, in the form in which runs against servers are reported too. */
export function clientReport(double: ClientDouble, { client, ms, problem }: ClientRun): ClientReport {
  const findings = double.findings().map(findingOf);
  const requests = double.exchanges().length;
  const silent =
    requests === 0 ? 'nothing was received: is the client given the address of the double?' : undefined;
  const why = problem ?? silent;
  return {
    status: findings.length > 0 ? 1 : why !== undefined ? 2 : 0,
    client,
    findings,
    checks: Object.entries(clientRules).map(([rule, title]) => checkOf(rule, title, findings, requests)),
    requests,
    ms,
    problem: why,
    notes: [],
  };
}

function findingOf({ rule, operationId, request, promised, came }: ClientFinding): Finding {
  return {
    check: rule,
    rule,
    level: 'breach',
    operation: operationId,
    promised,
    came: `${came} (request ${request})`,
    changed: undefined,
    curl: undefined,
  };
}

function checkOf(id: string, title: string, all: readonly Finding[], requests: number): CheckResult {
  const findings = all.filter(({ check }) => check === id);
  const silent = requests === 0;
  return {
    id,
    title,
    operation: undefined,
    tags: [],
    outcome: findings.length > 0 ? 'broken' : silent ? 'skipped' : 'kept',
    reason: silent ? 'nothing was received' : undefined,
    ms: 0,
    requests: 0,
    findings,
  };
}
