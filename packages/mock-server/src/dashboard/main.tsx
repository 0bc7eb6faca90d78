import { render } from 'preact';
import { follow } from './state/follow.ts';
import { controlOf, tick, time, worlds } from './state/mock.ts';
import { App } from './views/app.tsx';

/** Real milliseconds between two looks at the time, for progress and age. */
const TICK_MS = 250;
/** Real milliseconds between two looks for further worlds. */
const WORLDS_MS = 5000;

const root = document.getElementById('app');
if (root === null) throw new Error('index.html has no element with the id app');
render(<App />, root);
void follow();

setInterval(() => {
  if (!document.hidden && time.peek()?.clock.mode === 'real') tick.value = performance.now();
}, TICK_MS);
setInterval(async () => {
  if (document.hidden) return;
  // The stream tells where the mock is gone.
  const listed = await controlOf(undefined)
    .worlds()
    .catch(() => undefined);
  if (listed !== undefined) worlds.value = listed;
}, WORLDS_MS);
