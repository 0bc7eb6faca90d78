import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    projects: [
      { test: { name: 'unit:scripts', include: ['scripts/**/*.test.ts', 'openapi/**/*.test.ts'] } },
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
