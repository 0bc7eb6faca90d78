// Makes the file that the mock hands out as the result of a task that makes images: a small PNG (ISO/IEC 15948), a sun
// over the sea. Run it by `npx tsx scripts/make-result-image.ts`. Its output is committed, and `pnpm generate` draws it
// into the mock.
import { writeFileSync } from 'node:fs';
import { crc32, deflateSync } from 'node:zlib';

const SIZE = 128;

function pixel(x: number, y: number): readonly [red: number, green: number, blue: number] {
  if (Math.hypot(x - 64, y - 56) < 24) return [255, 214, 102];
  if (y < 76) return [29 + y, 43 + y, 58 + y * 2];
  // Waves, darker towards the viewer.
  const wave = (x + (y % 7) * 5) % 23 < 12 ? 12 : 0;
  return [20 + wave, 90 - (y - 76) / 2 + wave, 150 - (y - 76) + wave];
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const head = Buffer.alloc(4);
  head.writeUInt32BE(data.length);
  const check = Buffer.alloc(4);
  check.writeUInt32BE(crc32(body));
  return Buffer.concat([head, body, check]);
}

const header = Buffer.alloc(13);
header.writeUInt32BE(SIZE, 0);
header.writeUInt32BE(SIZE, 4);
// Eight bits a channel, red, green and blue.
header.set([8, 2], 8);
const rows = Array.from({ length: SIZE }, (_, y) =>
  Buffer.from([
    0,
    ...Array.from({ length: SIZE }, (_, x) => pixel(x, y))
      .flat()
      .map(Math.round),
  ]),
);
writeFileSync(
  new URL('../packages/mock-server/assets/result.png', import.meta.url),
  Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(Buffer.concat(rows), { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]),
);
