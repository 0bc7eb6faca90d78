/** The part of a long list that is drawn. */
export interface VisibleRows {
  readonly first: number;
  /** The one behind the last. */
  readonly end: number;
  /** Pixels above the first. */
  readonly above: number;
  readonly height: number;
}

/** Rows drawn beyond both edges, so that a quick scroll shows no gap. */
const beyond = 8;

/** Which rows of a list of equal ones are to be drawn. */
export function visibleRows(
  count: number,
  rowHeight: number,
  scrolled: number,
  viewport: number,
): VisibleRows {
  const first = Math.max(0, Math.min(count, Math.floor(scrolled / rowHeight) - beyond));
  const end = Math.min(count, Math.ceil((scrolled + viewport) / rowHeight) + beyond);
  return { first, end, above: first * rowHeight, height: count * rowHeight };
}
