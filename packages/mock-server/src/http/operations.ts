import type { Awaitable } from '../awaitable.ts';
import type { Contract } from '../contract/contract.ts';
import type { Family, Kin } from '../contract/family.ts';
import type { LoadedContract } from '../contract/loaded-contract.ts';
import type { Role } from '../contract/own-errors.ts';
import type { SelfBreach } from '../mock-server.ts';
import type { Worlds } from '../worlds/worlds.ts';
import { Asked } from './asked.ts';
import type { Call } from './call.ts';
import { type CreateGenerationParts, createGeneration } from './create-generation.ts';
import { enterWorld } from './enter-world.ts';
import { errorResponse } from './error-response.ts';
import { getTaskDetail } from './get-task-detail.ts';
import { type LeavingParts, leaving } from './leaving.ts';
import { limitHeaders } from './limit-headers.ts';
import { selfCheck } from './self-check.ts';
import { type Answerer, behind, type Left, type Step } from './step.ts';
import { strikeRequest } from './strike-request.ts';

/** An operation of a contract, at its path. */
export interface ServedOperation {
  readonly method: string;
  /** With the names of its parameters in braces. */
  readonly path: string;
  /** Answers a request for its path, also one by a method that it does not take. */
  readonly answer: (call: Call) => Awaitable<Left>;
}

export interface OperationParts extends Omit<CreateGenerationParts, 'kin'>, LeavingParts {
  readonly family: () => Family;
  readonly worlds: Worlds;
  /** Is told of answers that break the contract, which are then not given. Without it, none is judged. */
  readonly onBreach: ((breach: SelfBreach) => void) | undefined;
}

/**
 * The operations of the contracts. Their paths stay what they are at the start; which contract stands behind one is asked
 * for each request.
 */
export function createOperations(parts: OperationParts): readonly ServedOperation[] {
  const { family, worlds, onBreach } = parts;
  const serve = (
    role: Role,
    { id, method, path }: Contract[Role],
    handler: Answerer,
    loaded: () => LoadedContract,
  ): ServedOperation => {
    const outer: Step[] = [...(onBreach ? [selfCheck(role, onBreach)] : []), limitHeaders(role)];
    const operation = ({ contract }: LoadedContract): string => contract[role].id;
    const inner: Step[] = [enterWorld(role, worlds), strikeRequest(operation)];
    const answer = leaving(parts, role, path, id, behind([...outer, ...inner], handler));
    const refuse = leaving(parts, role, path, id, behind(outer, methodNotAllowed(role, method)));
    return {
      method,
      path,
      answer: (call) => (takes(method, call.method) ? answer : refuse)(new Asked(call, loaded())),
    };
  };
  const { first, kins } = family();
  const creations = Array.from(kins, ([path, kin]) => {
    const kinNow = (): Kin => family().kins.get(path) ?? kin;
    const handler = createGeneration({ ...parts, kin: kinNow });
    return serve('creation', kin.first.contract.creation, handler, () => kinNow().first);
  });
  return [...creations, serve('lookUp', first.contract.lookUp, getTaskDetail(family), () => family().first)];
}

/** A HEAD is answered as the GET would be. */
function takes(method: string, asked: string): boolean {
  return asked === method || (asked === 'HEAD' && method === 'GET');
}

function methodNotAllowed(role: Role, method: string): Answerer {
  // Hono answers HEAD wherever it answers GET.
  const allow = method === 'GET' ? 'GET, HEAD' : method;
  return (asked) =>
    errorResponse(asked.loaded.contract, role, 405, 'method_not_allowed', {
      message: `This path does not take ${asked.call.method}, only ${allow}`,
      headers: { allow },
    });
}
