let gathered: string[] = [];

/**
 * Prints a line at the end of this turn of the event loop, together with all others of the turn, or at the end of the
 * process. Under load, to write each line by itself takes longer than all else that is done for an answer.
 */
export function printLine(line: string): void {
  if (gathered.push(line) === 1) setImmediate(flush);
}

function flush(): void {
  if (gathered.length === 0) return;
  const lines = gathered;
  gathered = [];
  console.log(lines.join('\n'));
}

process.on('exit', flush);
