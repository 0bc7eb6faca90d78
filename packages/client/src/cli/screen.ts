/** Where text goes: a stream of the process. */
export interface Output {
  readonly isTTY?: boolean;
  readonly columns?: number;
  write(text: string): unknown;
}

/** How the screen is used. */
export interface ScreenOptions {
  readonly stdout: Output;
  readonly stderr: Output;
  /** Whether programs read stdout, one JSON object a line. */
  readonly json: boolean;
  /** Whether people want neither progress nor advice. */
  readonly quiet: boolean;
  /** Whether the terminal cannot erase a line (`TERM=dumb`). */
  readonly dumb: boolean;
}

/** What the command says, and to whom. */
export interface Screen {
  /** Whether a bar can be redrawn in place. */
  readonly live: boolean;
  /** A result, for whoever reads stdout. Nothing where programs do. */
  result(line: string): void;
  /** A fact for programs. Nothing where people read stdout. */
  event(facts: { readonly type: string } & Readonly<Record<string, unknown>>): void;
  /** Advice and progress for people. */
  say(line: string): void;
  /** What people must know, also with `--quiet`. */
  tell(line: string): void;
  /** Draws the line at the bottom anew, within the columns that it is given; `undefined` takes it away. */
  bar(draw: ((columns: number) => string) | undefined): void;
}

const eraseLine = '\r\x1b[2K';

/** Makes a screen. The bar stays below all that is written, on whichever stream. */
export function createScreen({ stdout, stderr, json, quiet, dumb }: ScreenOptions): Screen {
  const live = stderr.isTTY === true && !dumb && !quiet;
  let drawn: ((columns: number) => string) | undefined;

  const draw = () => {
    // One column stays free, since some terminals wrap as soon as a line is full.
    if (drawn) stderr.write(eraseLine + printable(drawn((stderr.columns ?? 80) - 1)));
  };
  const write = (output: Output, line: string) => {
    if (drawn) stderr.write(eraseLine);
    output.write(`${line}\n`);
    draw();
  };

  return {
    live,
    result: (line) => {
      if (!json) write(stdout, printable(line));
    },
    event: (facts) => {
      if (json) write(stdout, JSON.stringify(facts));
    },
    say: (line) => {
      if (!quiet) write(stderr, printable(line));
    },
    tell: (line) => write(stderr, printable(line)),
    bar: (next) => {
      if (!live) return;
      if (drawn && !next) stderr.write(eraseLine);
      drawn = next;
      draw();
    },
  };
}

/** One line without control characters: a server's text must not steer the terminal. */
function printable(line: string): string {
  return line.replaceAll(/[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]+/gu, ' ');
}
