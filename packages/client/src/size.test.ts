import { expect, test } from 'vitest';
import { parts, sizeOf } from '../../../bench/size.ts';

/** The most that each part may add to a bundle, in bytes, packed. A part that grows beyond needs a good reason. */
const limits: Record<keyof typeof parts, number> = {
  'client, waiting, errors': 6_000,
  downloads: 2_950,
  callbacks: 2_550,
  'the whole main entry': 9_800,
  preflight: 3_175,
  'raw (openapi-fetch)': 3_825,
};

test.each(Object.keys(parts) as (keyof typeof parts)[])('%s stays within its size', async (part) => {
  expect(await sizeOf(part)).toBeLessThanOrEqual(limits[part]);
});
