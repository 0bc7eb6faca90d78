import { expect, test } from 'vitest';
import { parts, sizeOf } from '../../../bench/size.ts';

/** The most that each part may add to a bundle, in bytes, packed. A part that grows beyond needs a good reason. */
const limits: Record<keyof typeof parts, number> = {
  'client, waiting, errors': 7_050,
  downloads: 3_150,
  callbacks: 2_600,
  'the whole main entry': 10_800,
  preflight: 3_200,
  'raw (openapi-fetch)': 4_000,
};

test.each(Object.keys(parts) as (keyof typeof parts)[])('%s stays within its size', async (part) => {
  expect(await sizeOf(part)).toBeLessThanOrEqual(limits[part]);
});
