// Puts load on a server, in a process of its own. One job at a time, as the parent sends them.
import autocannon from 'autocannon';

process.on('message', async ({ url, connections, seconds, amount, requests }) => {
  const result = await autocannon({
    url,
    connections,
    ...(amount === undefined ? { duration: seconds } : { amount }),
    requests,
    // Latencies below a millisecond are told as 0.
    sampleInt: 250,
  });
  const { duration, latency, errors, timeouts, statusCodeStats } = result;
  const statuses = Object.fromEntries(
    Object.entries(statusCodeStats).map(([code, { count }]) => [code, count]),
  );
  const answers = Object.values(statuses).reduce((sum, count) => sum + count, 0);
  process.send?.({ answers, seconds: duration, p99: latency.p99, errors: errors + timeouts, statuses });
});
process.on('disconnect', () => process.exit());
