// Loaded before a measured program: tells what the process has used whenever its parent asks. Plain JavaScript, so that
// the program beside it starts as it would alone.
process.on('message', (asked) => {
  if (asked === 'cpu') {
    const { user, system } = process.cpuUsage();
    process.send?.(user + system);
  } else if (asked === 'usage') {
    globalThis.gc?.();
    const { rss, heapUsed, external } = process.memoryUsage();
    process.send?.({ rss, heapUsed, external });
  }
});
// The parent's channel alone keeps nothing alive.
process.channel?.unref();
process.on('disconnect', () => process.exit());
