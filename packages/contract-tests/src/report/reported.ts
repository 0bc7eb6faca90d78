import type { Report } from '../kit/check-server.ts';
import type { ClientReport } from './client-report.ts';

/** What can be printed: what a run against a server has found, or one against a client. */
export type Reported = Report | ClientReport;

/** What has to be known to repeat a run. */
export function propertiesOf(report: Reported): Readonly<Record<string, string | number>> {
  if (!('profile' in report)) return { client: report.client };
  const { baseUrl, seed, profile } = report;
  return { baseUrl, seed, profile };
}
