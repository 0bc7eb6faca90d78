/** What a `Content-Range` header tells. */
export interface ContentRange {
  /** The place of the first byte. */
  readonly start: number;
  /** The size of the whole file, or undefined where it is not told. */
  readonly size: number | undefined;
}

/** Reads a `Content-Range` header (RFC 9110, section 14.4), or answers undefined where it makes no sense. */
export function parseContentRange(value: string | null): ContentRange | undefined {
  const match = /^bytes (\d+)-\d+\/(\d+|\*)$/i.exec(value?.trim() ?? '');
  if (!match) return undefined;
  return { start: Number(match[1]), size: match[2] === '*' ? undefined : Number(match[2]) };
}
