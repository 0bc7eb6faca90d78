/** The code of what broke a connection, from the depth of the causes; undefined where none is told. */
export function connectionFault(error: unknown, depth = 0): string | undefined {
  if (typeof error !== 'object' || error === null || depth > 5) return undefined;
  const { code, cause, errors } = error as { code?: unknown; cause?: unknown; errors?: unknown };
  const inner = connectionFault(cause ?? (Array.isArray(errors) ? errors[0] : undefined), depth + 1);
  return inner ?? (typeof code === 'string' ? code : undefined);
}
