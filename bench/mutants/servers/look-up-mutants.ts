import {
  answer,
  answers,
  type Fetch,
  html,
  type Json,
  jsonOf,
  kindOf,
  type Mutant,
  without,
} from './mutant.ts';

const found = { kind: 'look-up', status: 200 } as const;

/** Breaks every look-up of a task that there is, knowing how often the task has been looked up in this state. */
const counting = (name: string, state: string, change: (json: Json, times: number) => Json): Mutant => ({
  name,
  wrap: (sound: Fetch) => {
    const times = new Map<string, number>();
    return async (request) => {
      const response = await sound(request.clone());
      if (kindOf(request) !== 'look-up' || response.status !== 200) return response;
      const json = jsonOf(await response.clone().text());
      if (json.status !== state) return response;
      const count = (times.get(String(json.id)) ?? 0) + 1;
      times.set(String(json.id), count);
      return answer(200, change(json, count));
    };
  },
});

/** What goes wrong as a task is read. */
export const lookUpMutants: readonly Mutant[] = [
  answers('a look-up lacks status', found, (json) => without(json, 'status')),
  answers('a look-up lacks task_info', found, (json) => without(json, 'task_info')),
  answers('a look-up has another type', found, (json) => ({ ...json, type: 'film' })),
  answers('a look-up tells another id', found, (json) => ({
    ...json,
    id: 'task-unified-1775200000-aaaaaaaa',
  })),
  answers('a look-up tells another model', found, (json) => ({ ...json, model: 'another' })),
  answers('can_cancel is a text', found, (json) => ({ ...json, task_info: { can_cancel: 'no' } })),
  counting('created changes', 'completed', (json) => ({ ...json, created: Number(json.created) + 60 })),
  counting('progress goes back', 'processing', (json, times) => ({ ...json, progress: 60 - 10 * times })),
  counting('progress leaves the band of its state', 'processing', (json) => ({ ...json, progress: 95 })),
  counting('a task waits again after it was at work', 'processing', (json, times) =>
    times < 2 ? json : { ...json, status: 'pending', progress: 10 },
  ),
  counting('a completed task is at work again', 'completed', (json, times) =>
    times < 2 ? json : { ...without(json, 'results'), status: 'processing', progress: 80 },
  ),
  counting('a completed task fails later', 'completed', (json, times) =>
    times < 3
      ? json
      : {
          ...without(json, 'results'),
          status: 'failed',
          progress: 0,
          error: { code: 'unknown_error', message: 'Failed', type: 'task_error' },
        },
  ),
  counting('a completed task has progress 99', 'completed', (json) => ({ ...json, progress: 99 })),
  counting('a completed task has no results', 'completed', (json) => without(json, 'results')),
  counting('results is one link', 'completed', (json) => ({
    ...json,
    results: (json.results as string[])[0],
  })),
  counting('a result link is no URL', 'completed', (json) => ({ ...json, results: ['result.mp4'] })),
  counting('completed is called succeeded', 'completed', (json) => ({ ...json, status: 'succeeded' })),
  counting('a failed task has no error', 'failed', (json) => without(json, 'error')),
  counting('a failed task keeps its progress', 'failed', (json) => ({ ...json, progress: 40 })),
  counting('the error of a task has another type', 'failed', (json) => ({
    ...json,
    error: { ...(json.error as Json), type: 'invalid_request_error' },
  })),
  counting('cancelled is spelled canceled', 'cancelled', (json) => ({ ...json, status: 'canceled' })),
  counting('a task never ends', 'completed', (json) => ({
    ...without(json, 'results'),
    status: 'processing',
    progress: 80,
  })),
  answers('a task is wrapped in data', found, (json) => ({ data: json })),
  answers('a completed task is answered with 202', { ...found, state: 'completed' }, (json) =>
    answer(202, json),
  ),
  answers('an unknown id has a task', { kind: 'look-up', status: 404 }, (_, __, { url }) =>
    answer(200, {
      created: 1775200000,
      id: url.split('/').at(-1),
      model: 'videoretalk',
      object: 'video.generation.task',
      progress: 0,
      status: 'pending',
      task_info: { can_cancel: false },
      type: 'video',
    }),
  ),
  answers('an unknown id is a bad request', { kind: 'look-up', status: 404 }, () =>
    answer(400, { error: { code: 'invalid_task_id', message: 'task_id', type: 'invalid_request_error' } }),
  ),
  answers('an unknown id is answered with a page', { kind: 'look-up', status: 404 }, () => html(404)),
  answers('an unknown id breaks the server', { kind: 'look-up', status: 404 }, () =>
    answer(500, { error: { code: 'internal_error', message: 'Internal server error', type: 'api_error' } }),
  ),
  answers('a malformed id is not found', { kind: 'look-up', status: 400 }, () =>
    answer(404, {
      error: {
        code: 'task_not_found',
        message: 'Task not found',
        type: 'invalid_request_error',
        param: 'task_id',
      },
    }),
  ),
];
