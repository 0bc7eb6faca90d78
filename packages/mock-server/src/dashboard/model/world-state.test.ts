import { expect, test } from 'vitest';
import { minimal, testMock } from '../../test-mock.ts';
import { countByStatus, findTasks } from './find-tasks.ts';
import type { MockTask } from './schemas.ts';
import { addListed, emptyWorld, most, takeEvent } from './world-state.ts';

async function someTasks(count: number): Promise<MockTask[]> {
  const { control, create } = testMock();
  for (let index = 0; index < count; index += 1)
    await create({ ...minimal, video_url: `https://example.com/clip-${index}.mp4` });
  return (await control.tasks.list()).tasks;
}
const at = '2026-01-01T00:00:00.000Z';

test('what an event tells stays, although a list that was made before it comes later', async () => {
  const [task] = await someTasks(1);
  if (task === undefined) throw new Error('no task');
  const state = emptyWorld();
  takeEvent(state, { type: 'task', at, id: '1', task: { ...task, status: 'failed' } });
  addListed(state, [task]);
  expect(state.tasks.get(task.id)?.status).toBe('failed');
  expect(state.order).toEqual([task.id]);
});

test('new tasks stand before those of the list, and a reset leaves nothing', async () => {
  const [newest, ...listed] = await someTasks(3);
  if (newest === undefined) throw new Error('no task');
  const state = emptyWorld();
  addListed(state, listed);
  takeEvent(state, { type: 'task', at, id: '1', task: newest });
  takeEvent(state, { type: 'task', at, id: '1', task: newest });
  expect(state.order).toEqual([newest, ...listed].map(({ id }) => id));
  takeEvent(state, { type: 'reset', at, id: '2' });
  expect(state).toEqual(emptyWorld());
});

test('more tasks than the page keeps are not kept, and it knows that', async () => {
  const [task] = await someTasks(1);
  if (task === undefined) throw new Error('no task');
  const state = emptyWorld();
  const many = Array.from({ length: most.tasks }, (_, index) => ({ ...task, id: `task-${index}` }));
  addListed(state, many);
  expect(state.hasMore).toBe(false);
  takeEvent(state, { type: 'task', at, id: '1', task });
  expect(state.order).toHaveLength(most.tasks);
  expect(state.order[0]).toBe(task.id);
  expect(state.hasMore).toBe(true);
});

test('tasks are found by status and by a part of what they are made of', async () => {
  const state = emptyWorld();
  addListed(state, await someTasks(3));
  const videos = (status: string, search: string): unknown[] =>
    findTasks(state, status, search).map((id) => state.tasks.get(id)?.request.video_url);
  expect(videos('', ' CLIP-1 ')).toEqual(['https://example.com/clip-1.mp4']);
  expect(videos('pending', '')).toHaveLength(3);
  expect(videos('failed', 'clip')).toEqual([]);
  expect(countByStatus(state)).toEqual(new Map([['pending', 3]]));
});
