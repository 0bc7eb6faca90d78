import { expect, test } from 'vitest';
import { AnswerReader } from './answer-reader.mjs';

const ok = 'HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nhello';
const chunked =
  'HTTP/1.1 201 Created\r\ntransfer-encoding: chunked\r\n\r\n6;name=value\r\n\r\n\r\n\r\n\r\n1a\r\nabcdefghijklmnopqrstuvwxyz\r\n0\r\nexpires: never\r\n\r\n';
const empty = 'HTTP/1.1 400 Bad Request\r\nx-content-length: 3\r\ncontent-length:0\r\n\r\n';
const none = 'HTTP/1.1 204 No Content\r\ndate: today\r\n\r\n';
const stream = [ok, chunked, empty, none, ok, chunked].join('');
const statuses = ['200', '201', '400', '204', '200', '201'];

/** Reads a text in pieces through one buffer, which the next piece overwrites. */
function readInPieces(text: string, length: number): string[] {
  const told: string[] = [];
  const reader = new AnswerReader((status) => told.push(status));
  const buffer = Buffer.alloc(length);
  for (let at = 0; at < text.length; at += length) {
    const bytes = buffer.write(text.slice(at, at + length), 'latin1');
    reader.read(buffer.subarray(0, bytes));
  }
  return told;
}

test('several answers in one read are told one by one', () => {
  expect(readInPieces(stream, stream.length)).toEqual(statuses);
});

test('an answer may be cut anywhere', () => {
  for (let length = 1; length < stream.length; length += 1)
    expect(readInPieces(stream, length), `in pieces of ${length} bytes`).toEqual(statuses);
});

test('an answer is told when its last byte has come, and not before', () => {
  for (const one of [ok, chunked, empty, none]) {
    expect(readInPieces(one.slice(0, -1), 1)).toEqual([]);
    expect(readInPieces(one, 1)).toHaveLength(1);
  }
});

test.each([
  ['no HTTP', 'hello, world\r\n\r\n', 'this is no answer of HTTP/1.1: hello, world'],
  [
    'no length',
    'HTTP/1.1 200 OK\r\n\r\n',
    'an answer 200 tells neither its length nor that it comes in chunks',
  ],
  [
    'no size of a chunk',
    'HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\nhello\r\n',
    'this is no size of a chunk: hello',
  ],
])('%s is refused', (_name, text, message) => {
  expect(() => readInPieces(text, 7)).toThrow(message);
});
