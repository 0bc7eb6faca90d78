export { type SendTestCallbackOptions, sendTestCallback } from './send-test-callback.ts';
export { createTestClock, type TestClock } from './test-clock.ts';
export { testTask } from './test-task.ts';
