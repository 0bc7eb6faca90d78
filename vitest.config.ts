import { defineConfig } from 'vitest/config';

/** What a mock does, whatever store it keeps its worlds in. */
const behaviour = [
  'callbacks/dispatcher',
  'clock/clock-modes',
  'control/control-api',
  'faults/faults',
  'http/idempotency',
  'worlds/worlds',
].map((name) => `packages/mock-server/src/${name}.test.ts`);

export default defineConfig({
  test: {
    projects: [
      { test: { name: 'unit:scripts', include: ['scripts/**/*.test.ts', 'openapi/**/*.test.ts'] } },
      {
        test: {
          name: 'unit:mock-server on a file',
          include: behaviour,
          env: { TEST_STORE: 'file' },
          testTimeout: 30_000,
        },
      },
      { test: { name: 'unit:client', include: ['packages/client/src/**/*.test.ts'] } },
      { test: { name: 'unit:mock-server', include: ['packages/mock-server/src/**/*.test.ts'] } },
      { test: { name: 'unit:contract-tests', include: ['packages/contract-tests/src/**/*.test.ts'] } },
      {
        test: {
          name: 'contract',
          include: ['packages/contract-tests/test/**/*.test.ts'],
          testTimeout: 30_000,
          hookTimeout: 30_000,
        },
      },
    ],
  },
});
