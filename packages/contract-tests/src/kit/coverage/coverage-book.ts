import { findOperation } from '../../find-operation.ts';
import { taskLifecycle } from '../../generated/constants.ts';
import { fieldsAtFault } from '../../judge/refusal.ts';
import { api, creation, lookUp, taskParameter } from '../api.ts';
import type { Passed } from '../transport.ts';
import {
  type CoverageGroup,
  constraints,
  fieldsOfAnswers,
  promiseOf,
  promises,
  statuses,
} from './universe.ts';

/** Of one part of the contract, what a run has put to the test, and what not. */
export interface Covered {
  readonly covered: readonly string[];
  readonly open: readonly string[];
}

/** What of the contract a run has put to the test. It says nothing of whether it was kept. */
export type Coverage = Readonly<Record<CoverageGroup, Covered>>;

/** Keeps what a run has put to the test. */
export interface CoverageBook {
  see(passed: Passed): void;
  /** @param promise - One of the contract's extensions, by its name in `promises`. */
  cover(promise: string): void;
  read(): Coverage;
}

/** @param baseUrl - Where the API is: what is sent elsewhere counts for nothing. */
export function createCoverageBook(baseUrl: string): CoverageBook {
  const seen: Record<CoverageGroup, Set<string>> = {
    statuses: new Set(),
    constraints: new Set(),
    fields: new Set(),
    promises: new Set(),
  };
  const states = new Map<string, string>();

  function seeTask({ id, status }: { id?: unknown; status?: unknown }): void {
    if (typeof id !== 'string' || typeof status !== 'string') return;
    const before = states.get(id) ?? taskLifecycle.initial;
    states.set(id, status);
    seen.promises.add(promiseOf.state(status));
    if (before !== status) seen.promises.add(promiseOf.transition(before, status));
  }

  return {
    see({ sent, answer }) {
      if (answer instanceof Error || !sent.url.startsWith(baseUrl)) return;
      const operation = findOperation(
        sent.method,
        new URL(sent.url).pathname.slice(prefixOf(baseUrl).length),
      );
      if (operation === undefined) return;
      const { operationId } = operation;
      seen.statuses.add(`${operationId} ${answer.status}`);
      if (!operation.methodKnown) return;
      if (operationId === creation.id) {
        for (const one of brokenBy(sent.body ?? '')) seen.constraints.add(one);
        for (const { name, in: place } of creation.parameters) {
          const value = place === 'header' ? sent.headers[name.toLowerCase()] : undefined;
          if (value !== undefined) seen.constraints.add(ofParameter(creation, name, value));
        }
      } else if (operationId === lookUp.id) {
        const value = operation.parameters[taskParameter.name] ?? '';
        seen.constraints.add(ofParameter(lookUp, taskParameter.name, value));
      }
      if (answer.status !== 200 || api.answerFault(api.operation(operationId), answer) !== undefined) return;
      const told = JSON.parse(answer.text) as Record<string, unknown>;
      for (const name of Object.keys(told)) seen.fields.add(`${operationId} ${name}`);
      seeTask(told);
    },
    cover: (promise) => void seen.promises.add(promise),
    read() {
      const of = (group: CoverageGroup, names: readonly string[]): Covered => ({
        covered: names.filter((name) => seen[group].has(name)),
        open: names.filter((name) => !seen[group].has(name)),
      });
      return {
        statuses: of('statuses', statuses),
        constraints: of('constraints', constraints),
        fields: of('fields', fieldsOfAnswers),
        promises: of('promises', promises),
      };
    },
  };
}

const prefixOf = (baseUrl: string): string => new URL(baseUrl).pathname.replace(/\/+$/, '');

function ofParameter(operation: typeof creation, name: string, value: string): string {
  const parameter = operation.parameters.find((one) => one.name === name);
  const kept = parameter === undefined || api.allows(operation, parameter, value);
  return `${operation.method} ${name}: ${kept ? 'kept' : 'broken'}`;
}

/** The constraints that a body keeps or breaks, where no more than one field is at fault. */
function brokenBy(text: string): string[] {
  let body: unknown;
  try {
    body = JSON.parse(text);
  } catch {
    // What is no JSON breaks no constraint of a field.
    return [];
  }
  const errors = api.bodyErrors(creation, body);
  if (errors.length === 0) return Object.keys(body as object).map((field) => `${field}: kept`);
  const [field, ...others] = fieldsAtFault(errors);
  if (field === undefined || others.length > 0) return [];
  return errors.map(({ keyword }) => `${field}: ${keyword} broken`);
}
