import { expect, test, vi } from 'vitest';
import { parseFlags } from './flags.ts';
import { holdClient } from './hold-client.ts';

const slow = { timeout: 60_000 };

/** The command, but for the start of its process. */
async function run(...args: string[]): Promise<{ status: number; stdout: string; stderr: string }> {
  const { flags, command } = parseFlags(['--client', ...args]);
  const said = { stdout: '', stderr: '' };
  const spies = (['stdout', 'stderr'] as const).map((name) =>
    vi.spyOn(process[name], 'write').mockImplementation((part) => {
      said[name] += String(part);
      return true;
    }),
  );
  try {
    return { status: await holdClient(flags, command), ...said };
  } finally {
    for (const spy of spies) spy.mockRestore();
  }
}

/** A client that creates a task, and looks it up so many times. */
const client = (times: number, status = 0): string[] => [
  process.execPath,
  '--input-type=module',
  '--eval',
  `const { EVOLINK_BASE_URL: base, EVOLINK_API_KEY: key } = process.env;
   const headers = { authorization: 'Bearer ' + key, 'content-type': 'application/json' };
   const body = JSON.stringify({ model: 'videoretalk', video_url: 'https://example.com/a.mp4', audio_url: 'https://example.com/a.wav' });
   const { id } = await (await fetch(base + '/v1/videos/generations', { method: 'POST', headers, body })).json();
   for (let i = 0; i < ${times}; i++) await fetch(base + '/v1/tasks/' + id, { headers: { authorization: headers.authorization } });
   process.exitCode = ${status};`,
];

test('a command that keeps the contract ends with status 0', slow, async () => {
  const { status, stdout } = await run('--', ...client(1));
  expect(stdout).toMatch(/the contract is kept · 0 breaches, 0 remarks · 25 of 25 checks · 2 requests/s);
  expect(status).toBe(0);
});

test('a command that breaks it ends with status 1, and the report is JSON alone', slow, async () => {
  const { status, stdout, stderr } = await run('--json', '--github', '--', ...client(2));
  expect(JSON.parse(stdout)).toMatchObject({ status: 1, findings: [{ rule: 'polled-too-soon' }] });
  expect(stderr).toContain('::error title=polled-too-soon');
  expect(status).toBe(1);
});

test('the interval and the turns are given by flags', slow, async () => {
  const flags = ['--poll-interval', '0.001', '--lookups', 'pending,500,completed'];
  expect(await run(...flags, '--', ...client(3))).toMatchObject({ status: 0 });
  await expect(run('--lookups', 'pending,done', '--', ...client(3))).rejects.toThrow(
    '--creations or --lookups: getTaskDetail has no answer "done"',
  );
});

test.each([
  ['asks for nothing', [process.execPath, '--eval', '0'], 'could not run: nothing was received'],
  ['fails', client(1, 3), 'could not run: the command ended with the status 3'],
  ['does not end', [process.execPath, '--eval', 'setInterval(() => {}, 1000)'], 'has not ended within 5 s'],
])('of a command that %s nothing can be told', slow, async (_, command, message) => {
  const { status, stdout } = await run('--deadline', '5', '--', ...command);
  expect(stdout).toContain(message);
  expect(status).toBe(2);
});

test('a command that is not there is told', slow, async () => {
  await expect(run('--', 'no-such-command')).rejects.toThrow(
    /^the command no-such-command cannot be started: .*ENOENT$/,
  );
});
