// Generated from openapi/videoretalk.yaml. Do not edit: change the contract, and run `pnpm generate`.

/** What can be asked of each path of the contract: its operations by method. */
export interface paths {
    "/v1/videos/generations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Create a VideoRetalk task
         * @description Starts a job that re-times the lips of the person in `video_url` to the speech in `audio_url`, and answers with
         *     the task that stands for it. The answer does not wait for the job.
         *
         *     - Both sources must be reachable from the public internet.
         *     - The video must show a face, else the task fails.
         *     - Where several faces are in the picture, `ref_image_url` says which one is meant.
         *     - The result link lives for 24 hours: fetch the file soon.
         *
         *     A request whose answer is lost may still have created a task that is paid for. Do not send it again blindly:
         *     send it with the same `Idempotency-Key`, and only after a look at your tasks, since the operator does not
         *     document that header.
         */
        post: operations["createVideoRetalkGeneration"];
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
        VideoRetalkRequest: {
            /**
             * @description The model that does the work.
             * @default videoretalk
             * @example videoretalk
             * @enum {string}
             */
            model: "videoretalk";
            /**
             * Format: uri
             * @description The video whose lips are replaced.
             *
             *     - Reachable from the public internet.
             *     - MP4, MOV and other common formats.
             *     - It must show a clearly visible face.
             *     - Suggested length: 2 to 300 seconds.
             * @example https://example.com/speaker.mp4
             */
            video_url: string;
            /**
             * Format: uri
             * @description The speech that the lips shall follow.
             *
             *     - Reachable from the public internet.
             *     - WAV, MP3, M4A and other common formats.
             *     - Best a human voice.
             * @example https://example.com/target-speech.wav
             */
            audio_url: string;
            /**
             * Format: uri
             * @description A picture of the person who is meant, for a video with several faces.
             *
             *     - It shows that person's face from the front.
             *     - It is of use only where the video has more than one face.
             * @example https://example.com/target-person-face.jpg
             */
            ref_image_url?: string;
            /**
             * @description What happens when the audio is longer than the video.
             *
             *     - `true`: the video is extended, and the output is as long as the audio.
             *     - `false`: the output is as long as the shorter of the two.
             * @default false
             * @example false
             */
            video_extension?: boolean;
            /**
             * @description How sure the match between `ref_image_url` and a face in the video must be. It has no effect without
             *     `ref_image_url`.
             *
             *     A lower value matches more easily, and may pick a wrong face; a higher one is stricter, and may find none.
             *     Try `140` when no matching face is found, and `190` when the wrong one is.
             * @default 170
             * @example 170
             */
            query_face_threshold?: number;
            /**
             * Format: uri
             * @description Where the end of the task is announced (see the callback `taskFinished`). HTTPS only, never an address of a
             *     private network, 2048 characters at most.
             * @example https://your-domain.com/webhooks/video-task-completed
             */
            callback_url?: string;
        };
        /** @description The task as it is created. */
        VideoRetalkResponse: {
            /**
             * @description When the task was created, in Unix seconds.
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
             * @enum {string}
             */
            object: "video.generation.task";
            /**
             * @description Progress in percent.
             * @example 0
             */
            progress: number;
            /**
             * @description The task's state. `x-task-lifecycle` of `TaskStatus` tells what may follow.
             * @example pending
             * @enum {string}
             */
            status: "pending" | "processing" | "completed" | "failed";
            task_info: components["schemas"]["VideoTaskInfo"];
            /**
             * @description What the task makes.
             * @example video
             * @enum {string}
             */
            type: "video";
            usage: components["schemas"]["VideoUsage"];
        };
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
        /** @description A task in one of its states. `status` tells which. */
        Task: components["schemas"]["PendingTask"] | components["schemas"]["ProcessingTask"] | components["schemas"]["CompletedTask"] | components["schemas"]["FailedTask"] | components["schemas"]["CancelledTask"];
        /** @description A task in a final state. */
        FinishedTask: components["schemas"]["CompletedTask"] | components["schemas"]["FailedTask"] | components["schemas"]["CancelledTask"];
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
        /**
         * @description The codes of failed tasks that are known so far. After `service_error` wait 30 to 60 seconds before a new
         *     request, after `resource_exhausted` one to five minutes. The last two have been seen, but are not documented.
         * @enum {string}
         */
        KnownTaskErrorCode: "content_policy_violation" | "invalid_parameters" | "image_processing_error" | "image_dimension_mismatch" | "request_cancelled" | "generation_failed_no_content" | "service_error" | "generation_timeout" | "resource_exhausted" | "quota_exceeded" | "service_unavailable" | "resource_not_found" | "unknown_error" | "video_probe_failed" | "invalid_audio";
        /** @description A file that was made. */
        ResultFile: {
            /**
             * Format: uri
             * @description The link to the file.
             * @example https://example.com/results/task-unified-1775200000-xyz12345.mp4
             */
            url: string;
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
        /** @description Details of a video task. */
        VideoTaskInfo: {
            /**
             * @description Whether the task can be cancelled.
             * @example false
             */
            can_cancel: boolean;
            /**
             * @description How long the work will probably take, in seconds.
             * @example 90
             */
            estimated_time: number;
            /**
             * @description How long the output will probably be, in seconds.
             * @example 0
             */
            video_duration: number;
        };
        /** @description What the task will cost. */
        VideoUsage: {
            /**
             * @description What is counted.
             * @example per_second
             * @enum {string}
             */
            billing_rule: "per_second";
            /**
             * @description The credits set aside, by the length of the video and the audio.
             * @example 480
             */
            credits_reserved: number;
            /**
             * @description The group that the account belongs to.
             * @example default
             */
            user_group: string;
        };
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
    };
    responses: {
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
    };
    parameters: never;
    requestBodies: never;
    headers: {
        /** @description Names this exchange. Quote it to the operator's support. */
        RequestId: string;
        /** @description `true` where the answer is that of an earlier request with the same `Idempotency-Key`. */
        IdempotencyReplayed: "true";
        /**
         * @description How long to wait, in seconds or until an HTTP date (RFC 9110, section 10.2.3).
         * @example 2
         */
        RetryAfter: string;
        /**
         * @description The methods that this path has (RFC 9110, section 10.2.1).
         * @example POST
         */
        Allow: string;
    };
    pathItems: never;
}
export type $defs = Record<string, never>;
/** The parameters, bodies and answers of each operation of the contract, by its id. */
export interface operations {
    createVideoRetalkGeneration: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Names the intent behind the request. A second request with the same key and body is answered with the first
                 *     task instead of creating another.
                 * @example 0b9f2c1e-6d1f-4f0a-9a57-3f1b1f2f7c11
                 */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["VideoRetalkRequest"];
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
                    "application/json": components["schemas"]["VideoRetalkResponse"];
                };
            };
            /**
             * @description The request is at fault. `error.param` names the field, where one is at fault. Only
             *     `missing_required_params` is a published code; the others are inferred.
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
                     *         "message": "Token does not have access to model: videoretalk",
                     *         "type": "invalid_request_error"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            404: components["responses"]["PathNotFound"];
            405: components["responses"]["MethodNotAllowed"];
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
                task_id: string;
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
            401: components["responses"]["Unauthorized"];
            /** @description The account's quota is used up. */
            402: {
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
            405: components["responses"]["MethodNotAllowed"];
            /** @description Too many requests. */
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
                     *         "type": "evo_api_error"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            431: components["responses"]["HeadersTooLarge"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
}
