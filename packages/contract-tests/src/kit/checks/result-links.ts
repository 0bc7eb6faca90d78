import { lookUp } from '../api.ts';
import type { Check } from '../check.ts';
import { withoutQuery } from '../mask.ts';
import type { Session } from '../session.ts';
import type { Answer } from '../transport.ts';

/** How many links are fetched: each is a whole video. */
const MOST_LINKS = 3;
const PART = 100;

/** A result link leads to a file that plays, also in parts. */
export function resultLinkChecks(): Check[] {
  return [
    {
      id: 'result/links',
      title: 'a result link leads to a video, and a part of it can be asked for',
      operation: lookUp.id,
      tags: ['creates', 'slow'],
      async run(session) {
        const links = session.tasks.flatMap(({ latest }) => linksOf(latest)).slice(0, MOST_LINKS);
        for (const link of links) await fetchLink(session, link);
      },
    },
  ];
}

function linksOf(task: Readonly<Record<string, unknown>> | undefined): string[] {
  const results: unknown[] = Array.isArray(task?.results) ? task.results : [];
  // Each is a link or an object that holds one, and both have been judged by the schema.
  return results.map((one) => (typeof one === 'string' ? one : (one as { url: string }).url));
}

async function fetchLink(session: Session, url: string): Promise<void> {
  const { status, ...whole } = (await fetched(session, url)) ?? { status: 0 };
  if (!('bytes' in whole)) return;
  const report = (rule: string, promised: string, came: string): void =>
    // A link may carry a signature: the command that repeats the request does not tell it.
    session.report({ rule, promised, came, sent: { method: 'GET', url: withoutQuery(url), headers: {} } });
  if (status !== 200)
    return report('result/alive', 'a result link answers 200 for its whole life', `${status}`);
  const type = whole.headers.get('content-type') ?? 'none';
  if (!/^(video\/|application\/octet-stream\b|binary\/octet-stream\b)/.test(type))
    report('result/type', 'a result link leads to a video', `the content type ${type}`);
  if (!isVideo(whole.bytes))
    report(
      'result/bytes',
      'the file plays: it begins as a video does',
      `${whole.bytes.length} bytes that do not`,
    );

  const part = await fetched(session, url, { range: `bytes=0-${PART - 1}` });
  if (part === undefined || whole.bytes.length < PART) return;
  const range = part.headers.get('content-range');
  if (part.status !== 206 || range !== `bytes 0-${PART - 1}/${whole.bytes.length}`)
    report(
      'result/range',
      `a part is answered with 206 and its Content-Range`,
      `${part.status}, ${range ?? 'none'}`,
    );
  else if (!sameBytes(part.bytes, whole.bytes.subarray(0, PART)))
    report('result/range', `the part holds the first ${PART} bytes of the file`, 'other bytes');
}

/** Follows redirects by hand, as a store of files may lead to another. */
async function fetched(
  session: Session,
  url: string,
  headers: Readonly<Record<string, string>> = {},
): Promise<Answer | undefined> {
  let next = url;
  for (let hop = 0; ; hop++) {
    const answer = await session.send({ method: 'GET', url: next, headers });
    const to = answer?.headers.get('location');
    if (answer === undefined || hop === 5 || answer.status < 300 || answer.status >= 400 || to == null)
      return answer;
    next = new URL(to, next).href;
  }
}

/** Whether bytes begin as MP4 or MOV (a box `ftyp`), WebM or AVI do. */
function isVideo(bytes: Uint8Array): boolean {
  const text = new TextDecoder('latin1').decode(bytes.subarray(0, 12));
  return text.slice(4, 8) === 'ftyp' || text.startsWith('\u001aEß£') || text.startsWith('RIFF');
}

const sameBytes = (a: Uint8Array, b: Uint8Array): boolean =>
  a.length === b.length && a.every((byte, index) => byte === b[index]);
