import type { Reported } from './reported.ts';

/** A run in one line. */
export function summary(report: Reported): string {
  const { status, findings, checks, requests, ms } = report;
  const isServer = 'profile' in report;
  const unknown = isServer ? 'the server could not be checked' : 'it could not be told';
  const verdict = ['the contract is kept', 'the contract is broken', unknown][status];
  const breaches = findings.filter(({ level }) => level === 'breach').length;
  const run = checks.filter(({ outcome }) => outcome !== 'skipped').length;
  return [
    `${isServer ? report.baseUrl : report.client}: ${verdict}`,
    `${breaches} breaches, ${findings.length - breaches} remarks`,
    `${run} of ${checks.length} checks`,
    isServer ? `${requests} requests, ${report.creations} tasks created` : `${requests} requests`,
    ...(isServer ? [`profile ${report.profile}, seed ${report.seed}`] : []),
    `${(ms / 1000).toFixed(1)} s`,
  ].join(' · ');
}
