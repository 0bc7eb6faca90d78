import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { inspectMp4 } from './quickstart/inspect-mp4.ts';

const video = readFileSync(new URL('../packages/mock-server/assets/result.mp4', import.meta.url));

/** The same bytes with one four-letter name exchanged for another of the same length, wherever it stands. */
function renamed(from: string, to: string): Buffer {
  return Buffer.from(video.toString('latin1').replaceAll(from, to), 'latin1');
}

describe('inspectMp4', () => {
  it('reads the length and the tracks of the result video', () => {
    const { seconds, formats } = inspectMp4(video);
    expect(seconds).toBeCloseTo(4, 1);
    expect(formats.toSorted()).toEqual(['avc1', 'mp4a']);
  });

  it.each([1, 7, 100, 20_000, video.length - 1])('refuses the first %d bytes', (length) => {
    expect(() => inspectMp4(video.subarray(0, length))).toThrow(/not a whole MP4 file/);
  });

  it('refuses a file that ends between two boxes', () => {
    const afterFtyp = video.readUInt32BE(0);
    expect(() => inspectMp4(video.subarray(0, afterFtyp))).toThrow('the box moov is missing');
  });

  it('refuses a page of HTML and an empty file', () => {
    expect(() => inspectMp4(Buffer.from('<!doctype html><title>Not Found</title>'))).toThrow(/MP4 file/);
    expect(() => inspectMp4(new Uint8Array())).toThrow(/not an MP4 file/);
  });

  it('refuses a video without sound, and one in another format', () => {
    expect(() => inspectMp4(renamed('mp4a', 'XXXX'))).toThrow(/no track is mp4a/);
    expect(() => inspectMp4(renamed('avc1', 'hvc1'))).toThrow(/no track is avc1/);
  });

  it('refuses a box that claims to be smaller than its head', () => {
    const broken = Buffer.from(video);
    broken.writeUInt32BE(4, 0);
    expect(() => inspectMp4(broken)).toThrow(/does not fit/);
  });
});
