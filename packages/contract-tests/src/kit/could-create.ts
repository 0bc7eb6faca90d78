import type { ContractJudge, Operation } from '../judge/contract-judge.ts';

/**
 * Whether a server that is more lenient than the contract might create a task for a body: every field that a task needs
 * is given, whatever is wrong with its value. A model can be trimmed, a URL mended, a list taken for what is in it.
 */
export function couldCreate(
  api: Pick<ContractJudge, 'resolve'>,
  operation: Operation,
  body: string,
): boolean {
  const needed = api.resolve(operation.body?.schema ?? {}).required ?? [];
  const value = parsed(body);
  // What is no object may hold one, for a server that reads more than JSON.
  if (value === undefined || value === null || typeof value !== 'object' || Array.isArray(value))
    return needed.length > 0 && needed.every((name) => body.includes(name));
  const fields = value as Readonly<Record<string, unknown>>;
  return needed.every((name) => fields[name] !== undefined && fields[name] !== null && fields[name] !== '');
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
