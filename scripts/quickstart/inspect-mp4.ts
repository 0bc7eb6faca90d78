// Reads the boxes of an MP4 file (ISO/IEC 14496-12), as far as it takes to say whether the file can be played.

export interface Mp4 {
  seconds: number;
  /** The sample formats of the tracks, such as `avc1` (H.264) and `mp4a` (AAC). */
  formats: string[];
}

interface Box {
  type: string;
  body: Buffer;
}

/** What the file holds. Throws where it is not whole, or has no H.264 picture or no AAC sound. */
export function inspectMp4(file: Uint8Array): Mp4 {
  const top = boxes(Buffer.from(file.buffer, file.byteOffset, file.byteLength));
  if (top[0]?.type !== 'ftyp') throw new Error('not an MP4 file: it does not begin with a box ftyp');

  const moov = boxes(only(top, 'moov').body);
  if (only(top, 'mdat').body.length === 0) throw new Error('the box mdat is empty');

  const formats = moov.filter((box) => box.type === 'trak').flatMap(sampleFormats);
  for (const format of ['avc1', 'mp4a']) {
    if (!formats.includes(format)) throw new Error(`no track is ${format}, only: ${formats.join(', ')}`);
  }

  const seconds = duration(only(moov, 'mvhd').body);
  if (!(seconds > 0)) throw new Error('its length is 0 seconds');
  return { seconds, formats };
}

/** trak > mdia > minf > stbl > stsd, whose entries are boxes named by their format. */
function sampleFormats(trak: Box): string[] {
  const stsd = ['mdia', 'minf', 'stbl', 'stsd'].reduce((box, type) => only(boxes(box.body), type), trak);
  const headerBytes = 8; // version and flags, number of entries
  return boxes(stsd.body.subarray(headerBytes)).map((entry) => entry.type);
}

/** The mvhd counts time in 32 bits (version 0) or 64 bits (version 1). */
function duration(mvhd: Buffer): number {
  const wide = mvhd.readUInt8(0) === 1;
  const scale = mvhd.readUInt32BE(wide ? 20 : 12);
  const length = wide ? Number(mvhd.readBigUInt64BE(24)) : mvhd.readUInt32BE(16);
  return length / scale;
}

function boxes(bytes: Buffer): Box[] {
  const found: Box[] = [];
  for (let at = 0; at < bytes.length; ) {
    if (at + 8 > bytes.length) throw new Error('not a whole MP4 file: it ends inside the head of a box');
    const type = bytes.toString('latin1', at + 4, at + 8);
    const { head, size } = extent(bytes, at);
    if (size < head || at + size > bytes.length) {
      throw new Error(`not a whole MP4 file: the box ${JSON.stringify(type)} does not fit into it`);
    }
    found.push({ type, body: bytes.subarray(at + head, at + size) });
    at += size;
  }
  return found;
}

/** A size of 1 means that 64 bits follow, a size of 0 that the box reaches to the end. */
function extent(bytes: Buffer, at: number): { head: number; size: number } {
  const size = bytes.readUInt32BE(at);
  if (size === 0) return { head: 8, size: bytes.length - at };
  if (size !== 1) return { head: 8, size };
  if (at + 16 > bytes.length) throw new Error('not a whole MP4 file: it ends inside the head of a box');
  return { head: 16, size: Number(bytes.readBigUInt64BE(at + 8)) };
}

function only(among: Box[], type: string): Box {
  const box = among.find((one) => one.type === type);
  if (box === undefined) throw new Error(`the box ${type} is missing`);
  return box;
}
