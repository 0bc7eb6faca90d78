/** Whether the objects and lists of a JSON text lie deeper in one another than a limit. The text may be malformed. */
export function nestsDeeperThan(text: string, limit: number): boolean {
  return opensMoreOftenThan(text, limit) && goesDeeperThan(text, limit);
}

/** Whether there are more signs that open something than a limit, in strings too. To search for them takes hardly any time. */
function opensMoreOftenThan(text: string, limit: number): boolean {
  let opened = 0;
  for (const sign of ['{', '['])
    for (let at = text.indexOf(sign); at >= 0; at = text.indexOf(sign, at + 1)) {
      opened += 1;
      if (opened > limit) return true;
    }
  return false;
}

function goesDeeperThan(text: string, limit: number): boolean {
  let depth = 0;
  let inString = false;
  for (let at = 0; at < text.length; at++) {
    const character = text[at];
    if (inString) {
      if (character === '\\') at += 1;
      else if (character === '"') inString = false;
    } else if (character === '"') inString = true;
    else if (character === '{' || character === '[') {
      depth += 1;
      if (depth > limit) return true;
    } else if (character === '}' || character === ']') depth -= 1;
  }
  return false;
}
