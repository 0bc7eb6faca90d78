import type { Report } from '../kit/check-server.ts';

/** A run in one line. */
export function summary({
  status,
  baseUrl,
  profile,
  seed,
  findings,
  checks,
  requests,
  creations,
  ms,
}: Report): string {
  const verdict = ['the contract is kept', 'the contract is broken', 'the server could not be checked'][
    status
  ];
  const breaches = findings.filter(({ level }) => level === 'breach').length;
  const run = checks.filter(({ outcome }) => outcome !== 'skipped').length;
  return [
    `${baseUrl}: ${verdict}`,
    `${breaches} breaches, ${findings.length - breaches} remarks`,
    `${run} of ${checks.length} checks`,
    `${requests} requests, ${creations} tasks created`,
    `profile ${profile}, seed ${seed}`,
    `${(ms / 1000).toFixed(1)} s`,
  ].join(' · ');
}
