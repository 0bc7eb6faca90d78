// Puts load on a server, in a process of its own. One job at a time, as the parent sends them.
import autocannon from 'autocannon';

process.on('message', ({ url, connections, seconds, amount, requests }) => {
  const times = [];
  const running = autocannon({
    url,
    connections,
    requests,
    // Seconds. The machine may be busy, and an answer that is late is still an answer.
    timeout: 60,
    ...(amount ? { amount } : { duration: seconds }),
  });
  // Its own percentiles are in whole milliseconds.
  running.on('response', (_client, _status, _bytes, ms) => times.push(ms));
  running.then(({ duration, errors, timeouts, statusCodeStats }) => {
    times.sort((a, b) => a - b);
    process.send?.({
      answers: times.length,
      seconds: duration,
      p99: times[Math.floor(times.length * 0.99)],
      errors: errors + timeouts,
      statuses: Object.fromEntries(Object.entries(statusCodeStats).map(([code, { count }]) => [code, count])),
    });
  });
});
process.on('disconnect', () => process.exit());
