// Loaded before a measured program: tells what the process has used whenever its parent asks. Plain JavaScript, so that
// the program beside it starts as it would alone.
process.on('message', (asked) => {
  if (asked !== 'usage') return;
  globalThis.gc?.();
  const { rss, heapUsed, external } = process.memoryUsage();
  const { user, system } = process.cpuUsage();
  process.send?.({ cpuUs: user + system, rss, heapUsed, external });
});
// The parent's channel alone keeps nothing alive.
process.channel?.unref();
process.on('disconnect', () => process.exit());
