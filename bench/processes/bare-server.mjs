// The floor that servers are measured against: Node's own server, which reads a body and answers fixed JSON of the length
// of a real answer. It judges nothing and remembers nothing.
import { createServer } from 'node:http';

const body = JSON.stringify({
  created: 1775200000,
  id: 'task-unified-1775200000-xyz12345',
  model: 'videoretalk',
  object: 'video.generation.task',
  progress: 0,
  status: 'pending',
  task_info: { can_cancel: false, estimated_time: 120, video_duration: 30 },
  type: 'video',
  usage: { billing_rule: 'per_second', credits_reserved: 30, user_group: 'default' },
});
const headers = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) };

const server = createServer((request, response) => {
  request.resume();
  request.on('end', () => response.writeHead(200, headers).end(body));
});
server.listen(0, '127.0.0.1', () => console.log(`listening on http://127.0.0.1:${server.address().port}`));
