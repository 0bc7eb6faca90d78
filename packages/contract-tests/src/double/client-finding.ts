import type { ClientRule } from './client-rules.ts';

/** One way in which a client departs from the contract. It never holds a value that was sent, so never a key. */
export interface ClientFinding {
  /** The kind of departure, the same in every run, such as `polled-too-soon`. */
  readonly rule: ClientRule;
  /** The operation that was meant; undefined where the contract has no such path. */
  readonly operationId: string | undefined;
  /** Which request it was, counted from 1. */
  readonly request: number;
  /** What the contract promises, or asks for. */
  readonly promised: string;
  /** What came instead. */
  readonly came: string;
}

/** A departure, before it is known which request it belongs to. */
export type Departure = Pick<ClientFinding, 'rule' | 'promised' | 'came'>;

/** Thrown by `assertKept` of a double, with everything that a client did wrong. */
export class ClientFindingsError extends Error {
  override readonly name = 'ClientFindingsError';
  readonly findings: readonly ClientFinding[];

  constructor(findings: readonly ClientFinding[]) {
    const lines = findings.map(
      ({ rule, operationId, request, promised, came }) =>
        `\n  request ${request}, ${operationId ?? 'no operation'}: ${rule}\n    promised: ${promised}\n    came:     ${came}`,
    );
    super(`The client breaks the contract:${lines.join('')}`);
    this.findings = findings;
  }
}
