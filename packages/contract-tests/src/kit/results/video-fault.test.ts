import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { videoFault } from './video-fault.ts';

const video = new Uint8Array(
  readFileSync(new URL('../../../../mock-server/assets/result.mp4', import.meta.url)),
);

/** The same bytes with a four-letter name exchanged for another. */
const renamed = (from: string, to: string): Uint8Array =>
  new Uint8Array(Buffer.from(Buffer.from(video).toString('latin1').replaceAll(from, to), 'latin1'));

test('a whole MP4 file can be played', () => {
  expect(videoFault(video)).toBeUndefined();
  expect(videoFault(new TextEncoder().encode('RIFF....AVI LIST'))).toBeUndefined();
});

test.each<[string, Uint8Array, RegExp]>([
  ['nothing', new Uint8Array(), /do not begin as a video/],
  ['a page', new TextEncoder().encode('<!doctype html><title>Not found</title>'), /do not begin/],
  ['a file that was cut off', video.subarray(0, video.length - 1), /does not fit/],
  ['the first bytes', video.subarray(0, 13), /does not fit/],
  [
    'a file that ends in the head of a box',
    video.subarray(0, video[3] === undefined ? 0 : video[3] + 5),
    /broken/,
  ],
  ['a file without pictures', renamed('mdat', 'free'), /without pictures/],
  ['a file without an index', renamed('moov', 'free'), /without its index/],
  ['sound alone', renamed('vide', 'text'), /without a video track/],
])('%s cannot', (_, bytes, fault) => {
  expect(videoFault(bytes)).toMatch(fault);
});
