import { RowError } from './processes.ts';
import { type Bench, type Row, SkippedError, type Subject, subjects } from './row.ts';

/** What has come of a package in a row of the table. */
export type Outcome =
  | { readonly kind: 'passes' }
  | { readonly kind: 'fails'; readonly why: string }
  /** Fails, and everybody knows that it does. */
  | { readonly kind: 'known'; readonly why: string }
  | { readonly kind: 'skipped'; readonly why: string };

/** A row that was tried. */
export interface TriedRow extends Pick<Row, 'name' | 'how'> {
  readonly outcomes: Readonly<Record<Subject, Outcome>>;
}

/** Tries one cell at a time, since each of them may be several processes. */
export async function tryRows(
  rows: readonly Row[],
  bench: Bench,
  tell: (line: string) => void,
): Promise<TriedRow[]> {
  const tried: TriedRow[] = [];
  for (const { name, how, tries, known } of rows) {
    const outcomes: Partial<Record<Subject, Outcome>> = {};
    for (const subject of subjects) {
      const began = performance.now();
      const seen = await tryCell(tries[subject], bench);
      const why = known?.[subject];
      const outcome: Outcome = seen.kind === 'fails' && why !== undefined ? { kind: 'known', why } : seen;
      outcomes[subject] = outcome;
      const seconds = ((performance.now() - began) / 1000).toFixed(1);
      const reason = outcome.kind === 'passes' ? '' : `: ${outcome.why}`;
      tell(
        `${outcome.kind.padEnd(8)}${seconds.padStart(6)} s  ${subject.padEnd(15)} ${name}, ${how}${reason}`,
      );
    }
    tried.push({ name, how, outcomes: outcomes as Record<Subject, Outcome> });
  }
  return tried;
}

async function tryCell(attempt: Row['tries'][Subject], bench: Bench): Promise<Outcome> {
  if (typeof attempt === 'string') return { kind: 'skipped', why: attempt };
  try {
    await attempt(bench);
    return { kind: 'passes' };
  } catch (error) {
    if (error instanceof SkippedError) return { kind: 'skipped', why: error.message };
    if (error instanceof RowError) return { kind: 'fails', why: error.message };
    return { kind: 'fails', why: error instanceof Error ? `${error.name}: ${error.message}` : String(error) };
  }
}
