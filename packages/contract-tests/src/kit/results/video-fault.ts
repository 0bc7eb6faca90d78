// Reads the boxes of an MP4 file (ISO/IEC 14496-12), as far as it takes to say whether a player can begin with it.

/** A box: its type, and where its content begins and ends. */
interface Box {
  readonly type: string;
  readonly from: number;
  readonly to: number;
}

/**
 * Why a file cannot be played, or `undefined`. An MP4 file is read down to its tracks; of another kind of video (MOV, WebM,
 * AVI) the beginning is enough.
 */
export function videoFault(bytes: Uint8Array): string | undefined {
  const kind = latin1(bytes, 0, 12);
  if (kind.startsWith('\u001aEß£') || kind.startsWith('RIFF')) return undefined;
  if (kind.slice(4, 8) !== 'ftyp') return `${bytes.length} bytes that do not begin as a video does`;
  try {
    const top = boxesOf(bytes, 0, bytes.length);
    const moov = top.find(({ type }) => type === 'moov');
    if (moov === undefined) return 'an MP4 file without its index (moov)';
    if (!top.some(({ type, from, to }) => type === 'mdat' && to > from))
      return 'an MP4 file without pictures (mdat)';
    const tracks = boxesOf(bytes, moov.from, moov.to).filter(({ type }) => type === 'trak');
    return tracks.some((track) => handlerOf(bytes, track) === 'vide')
      ? undefined
      : 'an MP4 file without a video track';
  } catch (error) {
    if (error instanceof RangeError) return `an MP4 file that is broken: ${error.message}`;
    throw error;
  }
}

/** What a track is for (trak > mdia > hdlr): `vide` or `soun`, mostly. */
function handlerOf(bytes: Uint8Array, track: Box): string | undefined {
  const mdia = boxesOf(bytes, track.from, track.to).find(({ type }) => type === 'mdia');
  const hdlr = mdia && boxesOf(bytes, mdia.from, mdia.to).find(({ type }) => type === 'hdlr');
  // Before it stand a version, flags and four bytes that are not used.
  return hdlr && latin1(bytes, hdlr.from + 8, hdlr.from + 12);
}

/** @throws RangeError where a box does not fit into what holds it. */
function boxesOf(bytes: Uint8Array, from: number, to: number): Box[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const found: Box[] = [];
  for (let at = from; at < to; ) {
    const type = latin1(bytes, at + 4, at + 8);
    const short = view.getUint32(at);
    // A size of 1 means that 64 bits follow, a size of 0 that the box reaches to the end.
    const head = short === 1 ? 16 : 8;
    const size = short === 0 ? to - at : short === 1 ? Number(view.getBigUint64(at + 8)) : short;
    if (size < head || at + size > to) throw new RangeError(`the box ${JSON.stringify(type)} does not fit`);
    found.push({ type, from: at + head, to: at + size });
    at += size;
  }
  return found;
}

const latin1 = (bytes: Uint8Array, from: number, to: number): string =>
  String.fromCharCode(...bytes.subarray(from, to));
