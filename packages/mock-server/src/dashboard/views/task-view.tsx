import { pretty } from '../model/pretty.ts';
import { progressAt } from '../model/progress.ts';
import { timeline } from '../model/timeline.ts';
import { AttemptList } from '../parts/attempt-list.tsx';
import { CodeBlock } from '../parts/code-block.tsx';
import { CopyButton } from '../parts/copy-button.tsx';
import { ExchangeTable } from '../parts/exchange-table.tsx';
import { Progress, Status } from '../parts/status.tsx';
import { TaskActions } from '../parts/task-actions.tsx';
import { TaskFactList } from '../parts/task-fact-list.tsx';
import { TaskResult } from '../parts/task-result.tsx';
import { TimelineChart } from '../parts/timeline-chart.tsx';
import { now, statuses } from '../state/mock.ts';
import { hrefOf } from '../state/place.ts';
import { useTask } from '../state/use-task.ts';

/** One task: its life on one axis, what it was asked, what it answers, and ways to end it. */
export function TaskView({ id }: { readonly id: string }) {
  const { task, fault, exchanges, delivery } = useTask(id);
  const back = (
    <a class="back" href={hrefOf({ view: 'tasks', status: '', search: '' })}>
      Tasks
    </a>
  );
  if (task === undefined)
    return (
      <section class="empty">
        {back}
        <h1>{fault === undefined ? 'Loading the task' : 'No such task'}</h1>
        <p class="mono">{id}</p>
        {fault !== undefined && <p>{fault}</p>}
      </section>
    );
  return (
    <article class="task-page">
      <header class="task-head">
        {back}
        <h1 class="mono">
          {task.id} <CopyButton text={task.id} what="the task's id" />
        </h1>
        <div class="task-state">
          <Status status={task.status} />
          <Progress percent={progressAt(task, statuses.value, now.value)} status={task.status} />
          <TaskActions task={task} />
        </div>
      </header>
      <section class="panel wide">
        <h2>Time line</h2>
        <TimelineChart
          data={timeline({ task, statuses: statuses.value, exchanges, delivery, now: now.value })}
          hasCallback={task.delivery_id !== null}
        />
      </section>
      <div class="columns">
        <div>
          <TaskResult task={task} />
          <section class="panel">
            <h2>Facts</h2>
            <TaskFactList task={task} />
          </section>
          {task.delivery_id !== null && (
            <section class="panel">
              <AttemptList task={task} delivery={delivery} />
            </section>
          )}
        </div>
        <div>
          <section class="panel">
            <h2>Requests</h2>
            {exchanges.length === 0 ? (
              <p class="hint">None is kept any more.</p>
            ) : (
              <ExchangeTable exchanges={exchanges} from={Date.parse(task.created_at)} />
            )}
          </section>
          <section class="panel">
            <CodeBlock label="What was asked for" text={pretty(task.request)} />
          </section>
          <section class="panel">
            <CodeBlock label="What a look-up answers now" text={pretty(task.answer)} />
          </section>
        </div>
      </div>
    </article>
  );
}
