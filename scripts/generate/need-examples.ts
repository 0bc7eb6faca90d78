import { printYaml } from './print-yaml.ts';

/**
 * What every contract needs, by what `demand` calls it: the smallest thing that would do. They are shown to whoever
 * brings a contract that lacks it.
 */
export const needExamples: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  'a server': { servers: [{ url: 'https://api.example.com', description: 'Production' }] },
  'x-simulation': {
    'x-simulation': {
      credits_per_call: 5,
      processing_seconds: { minimum: 10, maximum: 60 },
      processing_spread: 0.1,
      pending_seconds: { minimum: 2, maximum: 6 },
      billing_confirmation_seconds: 1,
      largest_request_bytes: 1_048_576,
      largest_header_bytes: 16_384,
      deepest_nesting: 100,
      idempotency_window_seconds: 86_400,
      unavailable_retry_seconds: 1,
      results: { media_type: 'image/png' },
      creation: { task_info: { estimated_time: '$estimated_seconds' } },
      completion: { results: '$result_urls' },
    },
  },
  'x-scenarios': {
    'x-scenarios': [
      { name: 'happy', description: 'Completes in its own time.', completes_with: {} },
      {
        name: 'cancelled-as-failed',
        description: 'Is cancelled half-way, told as a failure.',
        cancelled: { shape: 'failed', at: 0.5 },
      },
    ],
  },
  'x-stray-errors': {
    'x-stray-errors': {
      older: {
        500: {
          type: 'internal_server_error',
          message: 'Internal server error',
          fallback_suggestion: 'Try again',
        },
      },
      gateway: { 502: 'Bad Gateway' },
    },
  },
  'an operation with callbacks': {
    '/v1/images/generations': {
      post: {
        operationId: 'createImageGeneration',
        requestBody: {
          content: { 'application/json': { schema: { $ref: '#/components/schemas/ImageRequest' } } },
        },
        responses: {
          200: {
            description: 'The task was created.',
            content: { 'application/json': { schema: { $ref: '#/components/schemas/ImageResponse' } } },
          },
        },
        callbacks: {
          taskFinished: { '{$request.body#/callback_url}': { post: { operationId: 'taskFinished' } } },
        },
      },
    },
  },
  'an operation with x-polling': {
    '/v1/tasks/{task_id}': {
      get: {
        operationId: 'getTaskDetail',
        'x-polling': { interval_seconds: { minimum: 10, maximum: 15 } },
        parameters: [
          { name: 'task_id', in: 'path', required: true, schema: { type: 'string', pattern: '^task-' } },
        ],
      },
    },
  },
  'x-callback-delivery': {
    'x-callback-delivery': {
      timeout_seconds: 10,
      retry_delays_seconds: [1, 2, 4],
      follow_redirects: false,
    },
  },
  'x-callback-address': {
    'x-callback-address': {
      public_networks: ['0.0.0.0/0', '2000::/3'],
      refused_networks: [{ name: 'loopback', range: '127.0.0.0/8' }],
      ipv4_carriers: [],
      refused_host_names: [{ name: 'this machine', host: 'localhost' }],
    },
  },
  'x-result-link': {
    results: {
      type: 'array',
      'x-result-link': { lifetime_seconds: 86_400 },
      items: { type: 'string', format: 'uri' },
    },
  },
  'a schema with x-task-lifecycle': {
    TaskStatus: {
      type: 'string',
      enum: ['pending', 'processing', 'completed', 'failed', 'cancelled'],
      'x-task-lifecycle': {
        initial: 'pending',
        transitions: {
          pending: ['processing', 'failed', 'cancelled'],
          processing: ['completed', 'failed', 'cancelled'],
          completed: [],
          failed: [],
          cancelled: [],
        },
      },
    },
  },
  'the schema Task': {
    Task: {
      oneOf: [
        { $ref: '#/components/schemas/PendingTask' },
        { $ref: '#/components/schemas/ProcessingTask' },
        { $ref: '#/components/schemas/CompletedTask' },
        { $ref: '#/components/schemas/FailedTask' },
        { $ref: '#/components/schemas/CancelledTask' },
      ],
    },
  },
  'a form of the schema Task': {
    PendingTask: {
      allOf: [
        {
          type: 'object',
          required: ['status', 'progress'],
          properties: {
            status: { type: 'string', const: 'pending' },
            progress: { type: 'integer', minimum: 0, maximum: 10 },
          },
        },
      ],
    },
  },
  'a final state that requires `error`': {
    FailedTask: {
      allOf: [
        {
          type: 'object',
          required: ['status', 'progress', 'error'],
          properties: {
            status: { type: 'string', const: 'failed' },
            progress: { type: 'integer', minimum: 0, maximum: 0 },
            error: { $ref: '#/components/schemas/TaskError' },
          },
        },
      ],
    },
  },
  'a third final state': { transitions: { processing: ['completed', 'failed', 'cancelled'], cancelled: [] } },
  'the schema KnownTaskErrorCode': {
    KnownTaskErrorCode: { type: 'string', enum: ['content_policy_violation', 'request_cancelled'] },
  },
  'the request field callback_url': {
    callback_url: { type: 'string', format: 'uri', pattern: '^https://', maxLength: 2048 },
  },
  'an enum of the request field model': {
    model: { type: 'string', enum: ['my-model'], default: 'my-model' },
  },
  'the header parameter Idempotency-Key': {
    parameters: [
      {
        name: 'Idempotency-Key',
        in: 'header',
        required: false,
        schema: { type: 'string', pattern: '^[A-Za-z0-9._-]{16,96}$' },
      },
    ],
  },
  'a pattern of': { schema: { type: 'string', pattern: '^task-' } },
  'a parameter in the path of the look-up': { '/v1/tasks/{task_id}': {} },
  'the least progress of a task that is': { progress: { type: 'integer', minimum: 0, maximum: 10 } },
  'the greatest progress of a task that is': { progress: { type: 'integer', minimum: 0, maximum: 10 } },
  'an enum of codes': { enum: ['content_policy_violation', 'request_cancelled'] },
  'an answer 200': {
    200: {
      description: 'The task as it stands.',
      content: { 'application/json': { schema: { $ref: '#/components/schemas/Task' } } },
    },
  },
  'a POST callback': {
    callbacks: {
      taskFinished: { '{$request.body#/callback_url}': { post: { operationId: 'taskFinished' } } },
    },
  },
  'a JSON body': {
    content: { 'application/json': { schema: { $ref: '#/components/schemas/FinishedTask' } } },
  },
  'a JSON request body': {
    requestBody: {
      content: { 'application/json': { schema: { $ref: '#/components/schemas/ImageRequest' } } },
    },
  },
  'the example CancelledAsFailedTask': {
    CancelledAsFailedTask: {
      value: {
        status: 'failed',
        error: { code: 'request_cancelled', message: 'The request was cancelled.', type: 'task_error' },
      },
    },
  },
  'an example among `examples`': {
    examples: { created: { value: { id: 'task-1', model: 'my-model', progress: 0, status: 'pending' } } },
  },
  'an example of a task that is': {
    examples: { pending: { value: { id: 'task-1', model: 'my-model', progress: 0, status: 'pending' } } },
  },
};

/** The example that belongs to what is lacking, as YAML. */
export function exampleOf(what: string): string | undefined {
  const name = Object.keys(needExamples).find((start) => what === start || what.startsWith(start));
  return name === undefined ? undefined : printYaml(needExamples[name]);
}

/** The example of one property of an extension. */
export function exampleOfProperty(extension: string, property: string): string | undefined {
  const [whole] = Object.values(needExamples)
    .map((example) => example[extension])
    .filter((example) => example !== undefined);
  const part = (whole as Readonly<Record<string, unknown>> | undefined)?.[property];
  return part === undefined ? undefined : printYaml({ [property]: part });
}
