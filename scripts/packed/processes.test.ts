import { tmpdir } from 'node:os';
import { expect, test, vi } from 'vitest';
import { environment, must, run, serve } from './processes.ts';

const folder = tmpdir();
const node = (script: string) => ({ line: [process.execPath, '-e', script], folder }) as const;

test('a command that hangs is ended with all that it has started', async () => {
  const hang = 'console.log("begun"); setInterval(() => {}, 1000)';
  const child = `require('node:child_process').spawn(process.execPath, ['-e', ${JSON.stringify(hang)}], { stdio: 'inherit' })`;
  // It comes to an end only when the output of the grandchild does.
  const { status } = await run({ ...node(`${child}; ${hang}`), seconds: 1 });
  expect(status).toBe('ended after 1 s');
});

test('a command that fails is told with the line that names the error', async () => {
  const script =
    'console.log("a"); console.error("Error: no such entry"); console.log("z"); process.exitCode = 3';
  await expect(must(node(script))).rejects.toThrow(/ended with 3: Error: no such entry$/);
});

test('a server that ends before its first line is told', async () => {
  await expect(serve(node('console.error("the port is taken"); process.exitCode = 1'))).rejects.toThrow(
    'it ended: the port is taken',
  );
});

test('what a package manager has set for its scripts does not reach another one', () => {
  const own = [
    'npm_config_user_agent',
    'npm_config__jsr_registry',
    'npm_config_omit_lockfile_registry_resolved',
  ];
  const where = [
    'npm_config_registry',
    'npm_config_@own:registry',
    'npm_config_https_proxy',
    'npm_config_cafile',
  ];
  for (const name of [...own, ...where]) vi.stubEnv(name, 'set');
  try {
    const env = environment({ A: 'b' });
    for (const name of own) expect(env).not.toHaveProperty([name]);
    for (const name of where) expect(env).toHaveProperty([name], 'set');
    expect(env).toHaveProperty('A', 'b');
  } finally {
    vi.unstubAllEnvs();
  }
});
