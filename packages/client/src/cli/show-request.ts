import { tokenParameter } from '../callbacks/token-parameter.ts';
import type { GenerateRequest } from '../index.ts';
import { concealInText } from '../transport/conceal-key.ts';
import { makeClient } from './make-client.ts';
import type { Session } from './session.ts';

const token = new RegExp(`([?&]${tokenParameter}=)[^&#"]+`, 'g');

/** Shows the request of a creation as the client would send it, without its secrets, and sends nothing. */
export async function showRequest(
  session: Session,
  request: GenerateRequest,
  idempotencyKey: string,
): Promise<void> {
  const { screen } = session;
  let made = new Request('http://nowhere.invalid');
  const client = makeClient(session, async (given) => {
    made = given;
    return Response.json({ id: 'none' });
  });
  await client.videos.generate(request, { idempotencyKey });

  const key = made.headers.get('authorization')?.split(' ')[1] ?? '';
  const masked = (text: string) => concealInText(text, key).replaceAll(token, '$1[token]');
  const { method } = made;
  const url = masked(made.url);
  const headers = Object.fromEntries(Array.from(made.headers, ([name, value]) => [name, masked(value)]));
  const body: unknown = JSON.parse(masked(await made.text()));
  screen.event({ type: 'dry_run', method, url, headers, body });
  screen.result(`${method} ${url}`);
  for (const [name, value] of Object.entries(headers)) screen.result(`${name}: ${value}`);
  screen.result('');
  for (const line of JSON.stringify(body, null, 2).split('\n')) screen.result(line);
  screen.say('Nothing was sent.');
}
