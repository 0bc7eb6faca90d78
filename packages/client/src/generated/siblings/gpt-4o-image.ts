// Generated from openapi/gpt-4o-image.yaml. Do not edit: change the contract, and run `pnpm generate`.

/** What can be asked of each path of the contract: its operations by method. */
export interface paths {
    "/v1/images/generations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Create a task that makes images
         * @description Starts a job that makes `n` images of what `prompt` describes, after `image_urls` where there are any, and answers
         *     with the task that stands for it. The answer does not wait for the job.
         *
         *     A request whose answer is lost may still have created a task that is paid for. Do not send it again blindly:
         *     send it with the same `Idempotency-Key`, and only after a look at your tasks, since the operator does not
         *     document that header.
         */
        post: operations["createGpt4oImageGeneration"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/tasks/{task_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a task
         * @description Answers with the state of a task: its status and progress, its result links once it is completed, its error once
         *     it has failed.
         *
         *     A wait that ends in the client says nothing about the task: it goes on, and is paid for.
         */
        get: operations["getTaskDetail"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
/** The contract's schemas, parameters and responses by name. */
export interface components {
    schemas: {
        /**
         * @description What to make. A field that is not named here is accepted and has no effect: the endpoint is shared by many
         *     models, and production is not known to refuse one.
         */
        Gpt4oImageRequest: {
            /**
             * @description The model that does the work.
             * @default gpt-4o-image
             * @example gpt-4o-image
             * @enum {string}
             */
            model: "gpt-4o-image";
            /**
             * @description What the image shows, or how the given images are changed. Up to 2000 tokens.
             * @example A beautiful sunset over the ocean with vibrant colors
             */
            prompt: string;
            /**
             * @description The shape of the image, as a ratio or in pixels.
             * @example 1024x1024
             * @enum {string}
             */
            size?: "1:1" | "2:3" | "3:2" | "1024x1024" | "1024x1536" | "1536x1024";
            /**
             * @description How many images are made. As many are reserved for; as many as are made are charged.
             * @default 1
             * @example 1
             * @enum {integer}
             */
            n?: 1 | 2 | 4;
            /**
             * @description Images to begin with, each up to 10 MB, as JPEG, PNG or WebP, and reachable from the public internet.
             * @example [
             *       "https://example.com/cat.png"
             *     ]
             */
            image_urls?: string[];
            /**
             * Format: uri
             * @description A PNG whose transparent part tells what of the first image is changed.
             * @example https://example.com/mask.png
             */
            mask_url?: string;
            callback_url?: components["schemas"]["callback_url"];
        };
        /** @description The task as it is created. */
        Gpt4oImageResponse: {
            /**
             * @description When the task was created, in Unix seconds.
             * @example 1757156493
             */
            created: number;
            id: components["schemas"]["TaskId"];
            /**
             * @description The model that does the work.
             * @example gpt-4o-image
             */
            model: string;
            /**
             * @description What kind of task this is.
             * @enum {string}
             */
            object: "image.generation.task";
            /**
             * @description Progress in percent.
             * @example 0
             */
            progress: number;
            status: components["schemas"]["TaskStatus"];
            task_info: components["schemas"]["ImageTaskInfo"];
            /**
             * @description What the task makes.
             * @example image
             * @enum {string}
             */
            type: "image";
            usage: components["schemas"]["ImageUsage"];
        };
        /** @description Details of a task that makes images. */
        ImageTaskInfo: {
            /**
             * @description Whether the task can be cancelled.
             * @example true
             */
            can_cancel: boolean;
            /**
             * @description How long the work will probably take, in seconds.
             * @example 100
             */
            estimated_time: number;
        };
        /** @description What the task will cost. */
        ImageUsage: {
            /**
             * @description What is counted.
             * @example per_call
             * @enum {string}
             */
            billing_rule: "per_call";
            /**
             * @description The credits set aside.
             * @example 2.5
             */
            credits_reserved: number;
            /**
             * @description The group that the account belongs to.
             * @example default
             */
            user_group: string;
        };
        /**
         * Format: uri
         * @description Where the end of the task is announced (see the callback `taskFinished`). HTTPS only, never an address of a
         *     private network, 2048 characters at most.
         * @example https://your-domain.com/webhooks/video-task-completed
         */
        callback_url: string;
        /**
         * @description `task-unified-`, the Unix second, and eight characters.
         * @example task-unified-1775200000-xyz12345
         */
        TaskId: string;
        /**
         * @description The states of a task. `cancelled` is missing from the operator's list, although callbacks are announced for it.
         *     A client must expect that more are added.
         * @enum {string}
         */
        TaskStatus: "pending" | "processing" | "completed" | "failed" | "cancelled";
        /** @description The envelope of every error. */
        ErrorResponse: {
            error: {
                /** @description What went wrong, for programs. */
                code: string;
                /** @description What went wrong, for people. */
                message: string;
                /** @description The family that the error belongs to. */
                type: string;
                /** @description The field of the request that is at fault. */
                param?: string;
            };
        };
        /** @description What can be done with the task. */
        TaskInfo: {
            /**
             * @description Whether the task can be cancelled.
             * @example false
             */
            can_cancel: boolean;
        };
        /** @description What the task has cost. */
        TaskUsage: {
            /**
             * @description The credits that were charged.
             * @example 480
             */
            credits_used?: number;
        };
        /** @description What every task carries. More fields may come with time. */
        TaskBase: {
            /**
             * @description When the task was created, in Unix seconds. It may differ from the second in the id.
             * @example 1775200000
             */
            created: number;
            id: components["schemas"]["TaskId"];
            /**
             * @description The model that does the work.
             * @example videoretalk
             */
            model: string;
            /**
             * @description What kind of task this is.
             * @example video.generation.task
             * @enum {string}
             */
            object: "image.generation.task" | "video.generation.task" | "audio.generation.task";
            /**
             * @description Progress in percent.
             * @example 45
             */
            progress: number;
            status: components["schemas"]["TaskStatus"];
            task_info: components["schemas"]["TaskInfo"];
            /**
             * @description What the task makes.
             * @example video
             * @enum {string}
             */
            type: "image" | "video" | "audio" | "text";
            /** @description Names the request that created the task. */
            request_id?: string;
            usage?: components["schemas"]["TaskUsage"];
            /** @description Billing details, of no known form. */
            billing?: Record<string, never>;
        };
        /** @description A file that was made. */
        ResultFile: {
            /**
             * Format: uri
             * @description The link to the file.
             * @example https://example.com/results/task-unified-1775200000-xyz12345.mp4
             */
            url: string;
        };
        /** @description A task that has succeeded. */
        CompletedTask: components["schemas"]["TaskBase"] & {
            /** @constant */
            status: "completed";
            progress: number;
            /** @description Links to the files that were made. */
            results: (string | components["schemas"]["ResultFile"])[];
            /** @description The same files, in a richer form. */
            result_data?: components["schemas"]["ResultFile"][] | components["schemas"]["ResultFile"];
            /**
             * @description How long the work took, in seconds.
             * @example 88
             */
            duration?: number;
            error?: null;
        };
        /**
         * @description The codes of failed tasks that are known so far. After `service_error` wait 30 to 60 seconds before a new
         *     request, after `resource_exhausted` one to five minutes. The last two have been seen, but are not documented.
         * @enum {string}
         */
        KnownTaskErrorCode: "content_policy_violation" | "invalid_parameters" | "image_processing_error" | "image_dimension_mismatch" | "request_cancelled" | "generation_failed_no_content" | "service_error" | "generation_timeout" | "resource_exhausted" | "quota_exceeded" | "service_unavailable" | "resource_not_found" | "unknown_error" | "video_probe_failed" | "invalid_audio";
        /** @description Why a task failed. */
        TaskError: {
            /**
             * @description What went wrong. The list is open.
             * @example content_policy_violation
             */
            code: components["schemas"]["KnownTaskErrorCode"] | string;
            /** @description The same for people. It may hold line breaks. */
            message: string;
            /**
             * @description Always `task_error`.
             * @enum {string}
             */
            type: "task_error";
        };
        /** @description A task that has failed. It is not charged. */
        FailedTask: components["schemas"]["TaskBase"] & {
            /** @constant */
            status: "failed";
            progress: number;
            error: components["schemas"]["TaskError"];
        };
        /**
         * @description A task that was cancelled. The other form in which a server tells this is a failed task with the code
         *     `request_cancelled`. The progress of a cancelled task is not documented.
         */
        CancelledTask: components["schemas"]["TaskBase"] & {
            /** @constant */
            status: "cancelled";
            progress: number;
            error?: components["schemas"]["TaskError"] | null;
        };
        /** @description A task in a final state. */
        FinishedTask: components["schemas"]["CompletedTask"] | components["schemas"]["FailedTask"] | components["schemas"]["CancelledTask"];
        /** @description A task that waits for its turn. */
        PendingTask: components["schemas"]["TaskBase"] & {
            /** @constant */
            status: "pending";
            progress: number;
            error?: null;
        };
        /** @description A task at work. */
        ProcessingTask: components["schemas"]["TaskBase"] & {
            /** @constant */
            status: "processing";
            progress: number;
            error?: null;
        };
        /** @description A task in one of its states. `status` tells which. */
        Task: components["schemas"]["PendingTask"] | components["schemas"]["ProcessingTask"] | components["schemas"]["CompletedTask"] | components["schemas"]["FailedTask"] | components["schemas"]["CancelledTask"];
    };
    responses: {
        /** @description The id has not the form of a task id. */
        400: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "error": {
                 *         "code": "invalid_task_id",
                 *         "message": "Invalid task ID format, must start with 'task-unified-'",
                 *         "type": "invalid_request_error",
                 *         "param": "task_id"
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["ErrorResponse"];
            };
        };
        /** @description The account's credits do not cover the job. */
        402: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "error": {
                 *         "code": "insufficient_quota",
                 *         "message": "Insufficient quota. Please top up your account.",
                 *         "type": "insufficient_quota"
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["ErrorResponse"];
            };
        };
        /** @description The key may not read this task. */
        403: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "error": {
                 *         "code": "permission_denied",
                 *         "message": "You do not have permission to read this task",
                 *         "type": "invalid_request_error"
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["ErrorResponse"];
            };
        };
        /** @description No task has this id. */
        404: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "error": {
                 *         "code": "task_not_found",
                 *         "message": "Task not found",
                 *         "type": "invalid_request_error",
                 *         "param": "task_id"
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["ErrorResponse"];
            };
        };
        /**
         * @description The `Idempotency-Key` was used before: with another body, or by a request whose outcome is unknown. Nothing
         *     was created now.
         */
        409: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorResponse"];
            };
        };
        /** @description The body is larger than the server reads. */
        413: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "error": {
                 *         "code": "request_too_large",
                 *         "message": "The request body is larger than 1048576 bytes",
                 *         "type": "request_too_large_error"
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["ErrorResponse"];
            };
        };
        /** @description The body is not sent as `application/json`. */
        415: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "error": {
                 *         "code": "unsupported_media_type",
                 *         "message": "Content-Type must be application/json",
                 *         "type": "invalid_request_error"
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["ErrorResponse"];
            };
        };
        /** @description Too many requests. Nothing was created. */
        429: {
            headers: {
                "Retry-After": components["headers"]["RetryAfter"];
                "X-Request-Id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "error": {
                 *         "code": "rate_limit_exceeded",
                 *         "message": "Too many requests, please try again later",
                 *         "type": "rate_limit_error"
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["ErrorResponse"];
            };
        };
        /** @description The key is missing, wrong or expired. */
        Unauthorized: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "error": {
                 *         "code": "unauthorized",
                 *         "message": "Invalid or expired token",
                 *         "type": "authentication_error"
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["ErrorResponse"];
            };
        };
        /** @description The server has no such path. The base URL is probably wrong. */
        PathNotFound: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "error": {
                 *         "code": "not_found",
                 *         "message": "There is no such path on this server",
                 *         "type": "invalid_request_error"
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["ErrorResponse"];
            };
        };
        /** @description The path exists, but not for this method. */
        MethodNotAllowed: {
            headers: {
                Allow: components["headers"]["Allow"];
                "X-Request-Id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "error": {
                 *         "code": "method_not_allowed",
                 *         "message": "This path does not take that method",
                 *         "type": "invalid_request_error"
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["ErrorResponse"];
            };
        };
        /** @description The headers of the request are larger than the server reads. */
        HeadersTooLarge: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "error": {
                 *         "code": "request_headers_too_large",
                 *         "message": "The request headers are larger than 16384 bytes",
                 *         "type": "request_too_large_error"
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["ErrorResponse"];
            };
        };
        /** @description The server failed. Whether a task was created is unknown. */
        InternalError: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "error": {
                 *         "code": "internal_error",
                 *         "message": "Internal server error",
                 *         "type": "api_error"
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["ErrorResponse"];
            };
        };
        /**
         * @description The server cannot do its work for a while. Whether a task was created is unknown: a creation that carried an
         *     `Idempotency-Key` can be sent again with it.
         */
        ServiceUnavailable: {
            headers: {
                "Retry-After": components["headers"]["RetryAfter"];
                "X-Request-Id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "error": {
                 *         "code": "service_unavailable",
                 *         "message": "The service is unavailable for a while, please try again later",
                 *         "type": "service_unavailable_error"
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["ErrorResponse"];
            };
        };
        /** @description The account's quota is used up. */
        "responses-402": {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "error": {
                 *         "code": "quota_exceeded",
                 *         "message": "Quota exceeded. Please top up your account.",
                 *         "type": "insufficient_quota"
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["ErrorResponse"];
            };
        };
        /** @description Too many requests. */
        "responses-429": {
            headers: {
                "Retry-After": components["headers"]["RetryAfter"];
                "X-Request-Id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "error": {
                 *         "code": "rate_limit_exceeded",
                 *         "message": "Too many requests, please try again later",
                 *         "type": "evo_api_error"
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["ErrorResponse"];
            };
        };
    };
    parameters: {
        /**
         * @description Names the intent behind the request. A second request with the same key and body is answered with the first
         *     task instead of creating another.
         * @example 0b9f2c1e-6d1f-4f0a-9a57-3f1b1f2f7c11
         */
        0: string;
        /**
         * @description The id from the answer to the creation. It must start with `task-unified-`.
         * @example task-unified-1756817821-4x3rx6ny
         */
        "parameters-0": string;
    };
    requestBodies: never;
    headers: {
        /** @description `true` where the answer is that of an earlier request with the same `Idempotency-Key`. */
        IdempotencyReplayed: "true";
        /** @description Names this exchange. Quote it to the operator's support. */
        RequestId: string;
        /**
         * @description The methods that this path has (RFC 9110, section 10.2.1).
         * @example POST
         */
        Allow: string;
        /**
         * @description How long to wait, in seconds or until an HTTP date (RFC 9110, section 10.2.3).
         * @example 2
         */
        RetryAfter: string;
    };
    pathItems: never;
}
export type $defs = Record<string, never>;
/** The parameters, bodies and answers of each operation of the contract, by its id. */
export interface operations {
    createGpt4oImageGeneration: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Names the intent behind the request. A second request with the same key and body is answered with the first
                 *     task instead of creating another.
                 * @example 0b9f2c1e-6d1f-4f0a-9a57-3f1b1f2f7c11
                 */
                "Idempotency-Key"?: components["parameters"]["0"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Gpt4oImageRequest"];
            };
        };
        responses: {
            /** @description The task was created. */
            200: {
                headers: {
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Gpt4oImageResponse"];
                };
            };
            /**
             * @description The request is at fault. `error.param` names the field, where one is at fault. The codes are those of the
             *     family, and inferred for this model.
             */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            401: components["responses"]["Unauthorized"];
            402: components["responses"]["402"];
            /** @description The key may not use this model. */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "error": {
                     *         "code": "model_access_denied",
                     *         "message": "Token does not have access to model: gpt-4o-image",
                     *         "type": "invalid_request_error"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            404: components["responses"]["PathNotFound"];
            405: components["responses"]["MethodNotAllowed"];
            409: components["responses"]["409"];
            413: components["responses"]["413"];
            415: components["responses"]["415"];
            429: components["responses"]["429"];
            431: components["responses"]["HeadersTooLarge"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    getTaskDetail: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id from the answer to the creation. It must start with `task-unified-`.
                 * @example task-unified-1756817821-4x3rx6ny
                 */
                task_id: components["parameters"]["parameters-0"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The task as it stands. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Task"];
                };
            };
            400: components["responses"]["400"];
            401: components["responses"]["Unauthorized"];
            402: components["responses"]["responses-402"];
            403: components["responses"]["403"];
            404: components["responses"]["404"];
            405: components["responses"]["MethodNotAllowed"];
            429: components["responses"]["responses-429"];
            431: components["responses"]["HeadersTooLarge"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
}
