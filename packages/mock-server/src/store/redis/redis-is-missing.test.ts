import { test } from 'vitest';

// Stands in for the tests of behaviour on Redis where there is none: see vitest.config.ts.
test.skip('the tests on Redis need redis-server, which is not on this machine', () => {});
