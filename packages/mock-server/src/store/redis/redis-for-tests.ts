import { startRedis } from './start-redis.ts';

/** One Redis for all tests of a run: each mock has keys of its own. Not part of the package. */
export default async function setup(): Promise<() => Promise<void>> {
  const redis = await startRedis();
  process.env.TEST_REDIS_URL = redis.url;
  return () => redis.stop();
}
