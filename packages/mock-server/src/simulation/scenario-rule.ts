/** Chooses a scenario for creations that nobody has marked: all of `when` must match the request. */
export interface ScenarioRule {
  readonly id: string;
  readonly scenario: string;
  /** Request fields and their values. In a text, `*` stands for any text. */
  readonly when?: Readonly<Record<string, unknown>>;
  /** For how many creations it applies. Without it, for all. */
  readonly times?: number;
  /** How many it has applied to. */
  readonly used: number;
}

/** The first rule that applies to a request, or `undefined`. */
export function matchingRule(
  rules: readonly ScenarioRule[],
  request: Readonly<Record<string, unknown>>,
): ScenarioRule | undefined {
  return rules.find(
    ({ when = {}, times, used }) =>
      (times === undefined || used < times) &&
      Object.entries(when).every(([field, wanted]) => matches(wanted, request[field])),
  );
}

function matches(wanted: unknown, value: unknown): boolean {
  if (typeof wanted === 'string' && typeof value === 'string') return matchesText(wanted, value);
  return JSON.stringify(wanted) === JSON.stringify(value);
}

/** Compares part by part, since a pattern with many stars is slow as a regular expression. */
function matchesText(pattern: string, text: string): boolean {
  const [first = '', ...rest] = pattern.split('*');
  if (rest.length === 0) return text === first;
  const last = rest.pop() ?? '';
  if (!text.startsWith(first) || text.length < first.length + last.length || !text.endsWith(last))
    return false;
  let from = first.length;
  const end = text.length - last.length;
  for (const part of rest) {
    const at = text.indexOf(part, from);
    if (at < 0 || at + part.length > end) return false;
    from = at + part.length;
  }
  return true;
}
