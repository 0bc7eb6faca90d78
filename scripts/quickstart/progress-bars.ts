export interface TaskProgress {
  status: string;
  progress: number;
}

export interface Output {
  isTTY?: boolean;
  write(text: string): unknown;
}

export interface ProgressBars {
  update(name: string, task: TaskProgress): void;
}

/** One line per name: redrawn in place on a terminal; elsewhere printed when the status or the quarter changes. */
export function progressBars(names: readonly string[], out: Output): ProgressBars {
  const width = Math.max(...names.map((name) => name.length));
  const line = (name: string, task: TaskProgress | undefined): string =>
    `  ${name.padEnd(width)}  ${bar(task?.progress ?? 0)} ${String(task?.progress ?? 0).padStart(3)} %  ${task?.status ?? 'sent'}`;
  return out.isTTY === true ? redrawnBars(names, line, out) : plainLines(line, out);
}

type Line = (name: string, task: TaskProgress | undefined) => string;

function redrawnBars(names: readonly string[], line: Line, out: Output): ProgressBars {
  const tasks = new Map<string, TaskProgress>();
  const draw = (): void => {
    for (const name of names) out.write(`\x1b[2K${line(name, tasks.get(name))}\n`);
  };
  draw();
  return {
    update(name, task) {
      tasks.set(name, task);
      out.write(`\x1b[${names.length}A`);
      draw();
    },
  };
}

function plainLines(line: Line, out: Output): ProgressBars {
  const printed = new Map<string, string>();
  return {
    update(name, task) {
      const stage = `${task.status} ${Math.floor(task.progress / 25)}`;
      if (printed.get(name) === stage) return;
      printed.set(name, stage);
      out.write(`${line(name, task)}\n`);
    },
  };
}

function bar(progress: number): string {
  const cells = 24;
  const full = Math.round((progress / 100) * cells);
  return `${'█'.repeat(full)}${'░'.repeat(cells - full)}`;
}
