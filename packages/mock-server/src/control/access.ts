import { createHash, timingSafeEqual } from 'node:crypto';
import type { MockContext } from '../http/environment.ts';
import { mockHeaders } from '../mock-headers.ts';
import { ControlProblem } from './control-problem.ts';

/** Who may use the control API. */
export interface Access {
  /** Asked for in each request. Without one, only this machine is let in. */
  readonly token: string | undefined;
}

const loopback = /^(localhost|.*\.localhost|127(\.\d{1,3}){3}|\[::1\])$/i;

/**
 * Keeps the control API from web pages and machines that it is not for. With a token, whoever has it is let in. Without
 * one, the mock can be reached from this machine alone; but so can a web page that its user visits, which is told by its
 * `Origin`, and one that has its own name resolve to this machine, which is told by its `Host`.
 *
 * @throws ControlProblem where the request is not let in.
 */
export function checkAccess(context: MockContext, { token }: Access): void {
  if (token !== undefined) {
    if (!sameText(context.req.header(mockHeaders.token) ?? '', token))
      throw new ControlProblem(401, 'unauthorized');
    return;
  }
  // Without a socket there is nobody else.
  if (context.env?.inProcess) return;
  const host = context.req.header('host');
  if (host !== undefined && !loopback.test(hostName(`http://${host}`)))
    throw new ControlProblem(403, 'origin_not_allowed', {
      message: `This mock listens on loopback, and does not answer to the host name ${JSON.stringify(host)}`,
    });
  const origin = context.req.header('origin');
  if (origin !== undefined && !loopback.test(hostName(origin)))
    throw new ControlProblem(403, 'origin_not_allowed', {
      message: `A page of ${JSON.stringify(origin)} may not control this mock, only one of this machine`,
    });
}

function hostName(url: string): string {
  return URL.canParse(url) ? new URL(url).hostname : '';
}

/** Compares in a time that tells nothing of where the texts differ. */
function sameText(a: string, b: string): boolean {
  const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(a), digest(b));
}
