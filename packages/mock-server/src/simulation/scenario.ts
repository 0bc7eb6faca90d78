import { scenarios } from '../generated/constants.ts';

/** A failure as a scenario tells it. */
export interface Failure {
  readonly code: string;
  readonly message: string;
}

/** A refusal of the creation, by a status and a code that the contract documents for it. */
export interface Refusal {
  readonly status: number;
  readonly code: string;
  readonly retryAfterMs?: number;
}

/** A course that a task takes on demand (`x-scenarios` of the contract): one effect each. */
export type Scenario = { readonly description: string } & (
  | { readonly pending: 'forever' }
  | { readonly slow: { readonly factor: number } }
  | { readonly failsWith: Failure & { readonly at: number } }
  | { readonly cancelled: { readonly at: number } }
  | { readonly refusedWith: Refusal }
);

const known: ReadonlyMap<string, Scenario> = new Map(Object.entries<Scenario>(scenarios));

export const scenarioNames: readonly string[] = [...known.keys()];

/** The scenario of a name, or `undefined` where there is none. */
export function scenarioNamed(name: string): Scenario | undefined {
  return known.get(name);
}

/** The name in a URL whose path ends with `/scenario/NAME.EXT`, or `undefined` in any other. */
export function scenarioNameIn(url: string): string | undefined {
  if (!URL.canParse(url)) return undefined;
  return new URL(url).pathname.match(/\/scenario\/([^/]+)\.[^/.]+$/)?.[1];
}
