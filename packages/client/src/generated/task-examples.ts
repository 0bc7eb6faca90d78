// Generated from openapi/videoretalk.yaml. Do not edit: change the contract, and run `pnpm generate`.

/** A task for each state in which it may be announced. */
export const finishedTasks = {
  "completed": {
    "created": 1775200000,
    "id": "task-unified-1775200000-xyz12345",
    "model": "videoretalk",
    "object": "video.generation.task",
    "progress": 100,
    "results": [
      "https://example.com/results/task-unified-1775200000-xyz12345.mp4"
    ],
    "status": "completed",
    "task_info": {
      "can_cancel": false
    },
    "type": "video"
  },
  "failed": {
    "created": 1775200000,
    "error": {
      "code": "content_policy_violation",
      "message": "The content was refused by the content policy.",
      "type": "task_error"
    },
    "id": "task-unified-1775200000-xyz12345",
    "model": "videoretalk",
    "object": "video.generation.task",
    "progress": 0,
    "status": "failed",
    "task_info": {
      "can_cancel": false
    },
    "type": "video"
  },
  "cancelled": {
    "created": 1775200000,
    "id": "task-unified-1775200000-xyz12345",
    "model": "videoretalk",
    "object": "video.generation.task",
    "progress": 0,
    "status": "cancelled",
    "task_info": {
      "can_cancel": false
    },
    "type": "video"
  }
} as const;
