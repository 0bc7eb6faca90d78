import { expect, test } from 'vitest';
import { minimal, testMock } from '../../test-mock.ts';
import { isFinal, progressAt } from './progress.ts';

test('between two events, a task shows the progress that the mock would tell', async () => {
  const { control, create, advance } = testMock();
  const { task_statuses: statuses } = await control.contract();
  await create(minimal);
  const [task] = (await control.tasks.list()).tasks;
  if (task === undefined) throw new Error('no task');
  for (let step = 0; step < 12; step += 1) {
    await advance(step < 4 ? 700 : 5000);
    const now = Date.parse((await control.clock.read()).now);
    const told = await control.tasks.read(task.id);
    if (isFinal(told.status, statuses)) break;
    const known = told.status === task.status ? task : { ...task, status: told.status };
    expect(progressAt(known, statuses, now)).toBe(told.progress);
  }
});

test('a task that never begins has no progress, and one that has ended keeps its own', async () => {
  const { control, create } = testMock();
  const { task_statuses: statuses } = await control.contract();
  const { json } = await create(minimal, { 'x-mock-scenario': 'stuck-pending' });
  const stuck = await control.tasks.read(json.id);
  expect(progressAt(stuck, statuses, Date.parse(stuck.created_at) + 1e9)).toBe(0);
  const done = await control.tasks.finish(json.id);
  expect(progressAt(done, statuses, 0)).toBe(100);
});
