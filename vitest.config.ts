import { configDefaults, defineConfig } from 'vitest/config';
import { hasRedis } from './packages/mock-server/src/store/redis/start-redis.ts';

const exclude = [...configDefaults.exclude, '**/*.browser.test.ts'];

/** What a mock does, whatever store it keeps its worlds in. */
const behaviour = [
  'callbacks/dispatcher',
  'clock/clock-modes',
  'control/control-api',
  'faults/faults',
  'http/idempotency',
  'worlds/worlds',
].map((name) => `packages/mock-server/src/${name}.test.ts`);

const redisFolder = 'packages/mock-server/src/store/redis';

export default defineConfig({
  test: {
    // One less than the processors is what Vitest takes, and of two that leaves one idle.
    maxWorkers: '100%',
    projects: [
      {
        test: {
          name: 'unit:scripts',
          include: ['{bench,scripts,openapi,website,deploy}/**/*.test.ts'],
          exclude,
        },
      },
      { test: { name: 'unit:client', include: ['packages/client/src/**/*.test.ts'], exclude } },
      {
        test: {
          name: 'unit:mock-server',
          include: ['packages/mock-server/src/**/*.test.ts'],
          exclude: [...exclude, `${redisFolder}/redis-is-missing.test.ts`],
        },
      },
      {
        test: {
          name: 'unit:mock-server on a file',
          include: behaviour,
          env: { TEST_STORE: 'file' },
          testTimeout: 30_000,
        },
      },
      {
        test: {
          name: 'unit:mock-server on redis',
          ...(hasRedis()
            ? { include: behaviour, globalSetup: `${redisFolder}/redis-for-tests.ts` }
            : { include: [`${redisFolder}/redis-is-missing.test.ts`] }),
          env: { TEST_STORE: 'redis' },
          testTimeout: 30_000,
        },
      },
      {
        test: { name: 'unit:contract-tests', include: ['packages/contract-tests/src/**/*.test.ts'], exclude },
      },
      { test: { name: 'unit:examples', include: ['examples/**/*.test.ts'], exclude } },
      {
        test: {
          name: 'contract',
          include: ['packages/contract-tests/test/**/*.test.ts'],
          exclude,
          testTimeout: 30_000,
          hookTimeout: 30_000,
        },
      },
      {
        test: {
          name: 'browser',
          include: ['{packages,examples,scripts,website}/**/*.browser.test.ts'],
          globalSetup: 'scripts/browser/announce-browser.ts',
          // A browser is several processes already.
          fileParallelism: false,
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
