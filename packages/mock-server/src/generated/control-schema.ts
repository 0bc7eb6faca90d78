// Generated from openapi/mock-control.yaml. Do not edit: change the contract, and run `pnpm generate`.

/** What can be asked of each path of the contract: its operations by method. */
export interface paths {
    "/_mock/health": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Ask whether the mock is up
         * @description Answers as soon as the mock takes requests. It needs no token.
         */
        get: operations["getHealth"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/_mock/ready": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Ask whether the mock should be given requests
         * @description Differs from `getHealth` where a mock is up and cannot serve: its store is away, or it is ending and answers only
         *     what has arrived. A balancer that asks this sends such a mock nothing. It needs no token.
         */
        get: operations["getReadiness"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/_mock/metrics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read what the mock has counted
         * @description Tells in the text format of Prometheus how many requests were answered and how fast, what came of callbacks, and
         *     how many tasks there are in each status, over all worlds. It tells no key, world or URL, and needs no token. A
         *     mock counts only where it was told to.
         */
        get: operations["getMetrics"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/_mock/version": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read the versions of the mock and of its contract
         * @description Tells which mock answers, and which contract of the VideoRetalk API it keeps to.
         */
        get: operations["getVersion"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/_mock/contract": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read what the contract in force says
         * @description Tells what a page or a program needs to know of the contract of the VideoRetalk API that the mock keeps at this
         *     moment: where its operations are, how requests look, which states a task can have and with which codes it fails.
         */
        get: operations["getContract"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/_mock/worlds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the worlds
         * @description Lists every world that a request has called into being since the mock was started, and those that its store has
         *     kept from before.
         */
        get: operations["listWorlds"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/_mock/reset": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Empty a world
         * @description Empties the world, which begins anew: no task, no rule, no fault, no delivery, no idempotency key, and the clock
         *     as it was at first. What was under way is given up. Other worlds are not touched.
         */
        post: operations["resetWorld"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/_mock/tasks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the tasks of a world
         * @description Lists tasks, the newest first, page by page. `last_event_id` is the place in the event stream at which the list
         *     was made: who follows the stream from there misses nothing and sees nothing twice.
         */
        get: operations["listTasks"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/_mock/tasks/{task_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a task
         * @description Answers with a task, with its plan and with what the VideoRetalk API would answer now.
         */
        get: operations["readTask"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/_mock/tasks/{task_id}/finish": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Let a task succeed now
         * @description Completes a task at the world's present time, with a result. Its callback falls due as usual.
         */
        post: operations["finishTask"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/_mock/tasks/{task_id}/fail": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Let a task fail now
         * @description Fails a task at the world's present time. Its callback falls due as usual.
         */
        post: operations["failTask"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/_mock/tasks/{task_id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Cancel a task now
         * @description Cancels a task at the world's present time, as the operator may do. The VideoRetalk API can tell this in two
         *     ways; `shape` chooses one. The callback falls due as usual.
         */
        post: operations["cancelTask"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/_mock/clock": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read the clock
         * @description Answers with the world's time, and with when something falls due next.
         */
        get: operations["getClock"];
        /**
         * Choose how the clock runs
         * @description Changes how the clock runs from now on. The time itself does not jump.
         */
        put: operations["setClock"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/_mock/clock/advance": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Move the clock forward
         * @description Moves the clock forward, by a time, to a time, or to the next thing that falls due. It answers when all that fell
         *     due on the way has been done, callbacks included. The clock never goes back.
         */
        post: operations["advanceClock"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/_mock/scenarios": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the scenarios
         * @description Lists the courses that a task can be made to take. They are the same in every world. A request chooses one by
         *     itself, or a rule chooses one for it.
         */
        get: operations["listScenarios"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/_mock/rules": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the rules
         * @description Lists the world's rules in the order in which they are tried.
         */
        get: operations["listRules"];
        /**
         * Replace all rules
         * @description Puts these rules in the place of all others. An empty list takes every rule away.
         */
        put: operations["replaceRules"];
        /**
         * Add a rule
         * @description Adds a rule behind the others. The first rule that matches a creation wins.
         */
        post: operations["addRule"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/_mock/rules/{rule_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Take a rule away
         * @description Takes a rule away. Tasks that were created by it keep their course.
         */
        delete: operations["deleteRule"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/_mock/faults": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the faults
         * @description Lists the world's faults in the order in which they were added.
         */
        get: operations["listFaults"];
        /**
         * Replace all faults
         * @description Puts these faults in the place of all others. An empty list takes every fault away.
         */
        put: operations["replaceFaults"];
        /**
         * Add a fault
         * @description Adds a fault to those that the world has.
         */
        post: operations["addFault"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/_mock/faults/{fault_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Take a fault away
         * @description Takes a fault away. What it has already done is not undone.
         */
        delete: operations["deleteFault"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/_mock/deliveries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the deliveries of a world
         * @description Lists the callbacks of tasks that have a callback URL, the newest first, page by page.
         */
        get: operations["listDeliveries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/_mock/deliveries/{delivery_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a delivery
         * @description Answers with a delivery, and with every attempt so far as it went over the wire.
         */
        get: operations["readDelivery"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/_mock/deliveries/{delivery_id}/redeliver": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send a callback once more
         * @description Makes one attempt at once, outside the schedule, and answers when it has ended, well or badly. One that succeeds
         *     ends the schedule; after one that fails it goes on as it would have.
         */
        post: operations["redeliver"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/_mock/exchanges": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the latest exchanges of a world
         * @description Lists the requests of the VideoRetalk API that were answered, or whose connection was given up, the newest first.
         *     Only the latest events of a world are kept, and so are these.
         */
        get: operations["listExchanges"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/_mock/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Follow what happens in a world
         * @description Answers with a stream of server-sent events that ends only when one side closes it. Of each event, `data` is one
         *     `Event` as JSON, `event` is its type, and `id` its place. A stream that begins at an earlier place (`Last-Event-ID`
         *     or `last_event_id`) first tells all that has happened since. Where that place is no longer kept, it begins with
         *     a `resync` instead: list tasks and deliveries again.
         *
         *     A browser's `EventSource` cannot set headers on its first request, so place and world can stand in the query as
         *     well. Where both are there, the header counts.
         */
        get: operations["streamEvents"];
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
         * Format: date-time
         * @description A time in UTC, with milliseconds.
         * @example 2026-01-01T00:00:00.000Z
         */
        Instant: string;
        /**
         * @description The name of a world.
         * @example checkout-tests
         */
        WorldName: string;
        /**
         * @description A place in the event stream of a world. It tells one life of the mock from another.
         * @example 0b9f2c1e-17
         */
        EventId: string;
        /** @description That the mock is up. */
        Health: {
            /**
             * @description Always `ok`.
             * @constant
             */
            status: "ok";
        };
        /** @description That the mock can serve. */
        Readiness: {
            /**
             * @description Always `ready`.
             * @constant
             */
            status: "ready";
        };
        /** @description Metrics in the text format of Prometheus, version 0.0.4. */
        MetricsText: string;
        /** @description Which mock this is, and which contract it keeps to. */
        Version: {
            /**
             * @description The package's name.
             * @example @videoretalk/mock-server
             */
            name: string;
            /**
             * @description The package's version.
             * @example 1.0.0
             */
            version: string;
            /** @description The contract of the VideoRetalk API. */
            contract: {
                /**
                 * @description The contract's title.
                 * @example VideoRetalk API
                 */
                title: string;
                /**
                 * @description The contract's version.
                 * @example 1.0.0
                 */
                version: string;
                /** @description Changes with every change of the contract, whatever its version says. */
                digest: string;
            };
            /** @description When the contract was read, in real time. */
            loaded_at: components["schemas"]["Instant"];
        };
        /** @description What the contracts of all models say, as far as a page needs it. */
        ContractFacts: {
            /** @description The models, and the operation that creates tasks of each. */
            models: components["schemas"]["ContractModel"][];
            /** @description The operations. */
            operations: components["schemas"]["ContractOperation"][];
            /**
             * @description The fields of a request that creates a task.
             * @example [
             *       "video_url"
             *     ]
             */
            request_fields: string[];
            /** @description Requests that create a task, as the contract shows them. */
            request_examples: components["schemas"]["RequestExample"][];
            /** @description The states of a task. */
            task_statuses: components["schemas"]["TaskStatusFacts"][];
            /**
             * @description The codes with which a task can fail, as far as they are known.
             * @example [
             *       "content_policy_violation"
             *     ]
             */
            task_error_codes: string[];
        };
        /** @description A model, by which a creation is told from others. */
        ContractModel: {
            /**
             * @description What requests call it.
             * @example videoretalk
             */
            model: string;
            /**
             * @description The operationId of its creation.
             * @example createVideoRetalkGeneration
             */
            operation: string;
            /**
             * @description The path of its creation. Models may share one.
             * @example /v1/videos/generations
             */
            path: string;
        };
        /** @description An operation of the VideoRetalk API. */
        ContractOperation: {
            /**
             * @description Its operationId.
             * @example createVideoRetalkGeneration
             */
            id: string;
            /**
             * @description The HTTP method.
             * @example POST
             */
            method: string;
            /**
             * @description The path, with its parameters in braces.
             * @example /v1/videos/generations
             */
            path: string;
        };
        /** @description A request that creates a task. */
        RequestExample: {
            /**
             * @description What the contract calls it.
             * @example minimal
             */
            name: string;
            /**
             * @description The operationId of the creation that it is for.
             * @example createVideoRetalkGeneration
             */
            operation: string;
            /** @description The body. */
            request: {
                [key: string]: unknown;
            };
        };
        /** @description A state that a task can have. */
        TaskStatusFacts: {
            /**
             * @description What the VideoRetalk API calls it.
             * @example processing
             */
            name: string;
            /**
             * @description Which part it plays in the life of a task; `other` where the mock never brings a task there.
             * @example working
             * @enum {string}
             */
            part: "waiting" | "working" | "completed" | "failed" | "cancelled" | "other";
            /**
             * @description Of a state of work, at which share of the work it begins; null in every other.
             * @example 0
             */
            work_from: number | null;
            /**
             * @description Of a state of work, at which share of the work it ends; null in every other.
             * @example 1
             */
            work_until: number | null;
            /**
             * @description Whether a task in this state has ended.
             * @example false
             */
            final: boolean;
            /**
             * @description The progress with which the state begins, in percent.
             * @example 10
             */
            least_progress: number;
            /**
             * @description The progress with which the state ends, in percent.
             * @example 80
             */
            most_progress: number;
        };
        /** @description The worlds. */
        WorldList: {
            /** @description Every world. */
            worlds: components["schemas"]["World"][];
        };
        /** @description One isolated space. */
        World: {
            /** @description What `X-Mock-World` takes. The world of an API key has an id that does not tell the key. */
            id: components["schemas"]["WorldName"];
            /**
             * @description How many tasks it holds.
             * @example 3
             */
            tasks: number;
            clock: components["schemas"]["Clock"];
        };
        /** @description One page of tasks. */
        TaskList: {
            /** @description The tasks, the newest first. */
            tasks: components["schemas"]["MockTask"][];
            next: components["schemas"]["NextPage"];
            /** @description The place in the event stream at which this list was made. */
            last_event_id: components["schemas"]["EventId"];
        };
        /**
         * @description What `after` takes to read the next page; null on the last.
         * @example 100
         */
        NextPage: string | null;
        /** @description A task, seen from behind the scenes. */
        MockTask: {
            /**
             * @description The id that the VideoRetalk API gave it.
             * @example task-unified-1767225600-xyz12345
             */
            id: string;
            /**
             * @description Its status now, by the names of the VideoRetalk API.
             * @example processing
             */
            status: string;
            /**
             * @description Its progress in percent.
             * @example 45
             */
            progress: number;
            /**
             * @description The name of the scenario that it follows; null where it simply succeeds.
             * @example slow
             */
            scenario: string | null;
            /**
             * @description The model that does the work.
             * @example videoretalk
             */
            model: string;
            /** @description The body of the creation, as it was sent. */
            request: {
                [key: string]: unknown;
            };
            /** @description When it was created. */
            created_at: components["schemas"]["Instant"];
            /** @description When work on it begins; null where that never happens. */
            starts_at: components["schemas"]["Instant"] | null;
            /** @description When it ends, well or badly; null where that never happens. */
            finishes_at: components["schemas"]["Instant"] | null;
            /** @description When its result links die; null where it has none and will have none. */
            results_expire_at: components["schemas"]["Instant"] | null;
            /**
             * @description How long the whole work takes from its beginning, in milliseconds, whether or not it comes to its end. The
             *     progress runs evenly meanwhile.
             * @example 90000
             */
            work_ms: number;
            /**
             * @description How long it was estimated to take when it was created, in milliseconds.
             * @example 90000
             */
            estimated_ms: number;
            /**
             * @description How long the video is that it makes, in milliseconds.
             * @example 30000
             */
            output_ms: number;
            /**
             * @description The credits that were set aside for it.
             * @example 480
             */
            credits_reserved: number;
            /**
             * @description The delivery of its callback; null where it has no callback URL.
             * @example delivery-1
             */
            delivery_id: string | null;
            /** @description What a look-up by the VideoRetalk API answers now. */
            answer: {
                [key: string]: unknown;
            };
        };
        /** @description Why a task fails. */
        TaskFailure: {
            /**
             * @description One of the codes of failed tasks that the contract of the VideoRetalk API knows.
             * @default unknown_error
             * @example content_policy_violation
             */
            code?: string;
            /**
             * @description The message that goes with it. Without it, the one that the contract shows with the code.
             * @example The content was refused by the content policy.
             */
            message?: string;
        };
        /** @description How a cancellation is told. */
        TaskCancellation: {
            /**
             * @description - `status`: as a status of its own.
             *     - `failed`: as a failed task with the code of a cancelled request.
             * @default status
             * @example failed
             * @enum {string}
             */
            shape?: "status" | "failed";
        };
        /**
         * @description - `real`: runs by itself, `speed` times as fast as real time.
         *     - `frozen`: stands still until it is moved.
         *     - `automatic`: leaps to what happens next to a task whenever a client asks for it, and to what falls due next
         *       where a client waits for a callback. Nobody waits in real time.
         * @example frozen
         * @enum {string}
         */
        ClockMode: "real" | "frozen" | "automatic";
        /** @description A world's time. */
        Clock: {
            mode: components["schemas"]["ClockMode"];
            /** @description The world's time. */
            now: components["schemas"]["Instant"];
            /**
             * @description How many times as fast as real time it runs, up to a million. It counts only in the mode `real`.
             * @example 1
             */
            speed: number;
            /** @description When something falls due next; null where nothing will. */
            next_event_at: components["schemas"]["Instant"] | null;
        };
        /** @description How a clock shall run. */
        ClockSetting: {
            mode: components["schemas"]["ClockMode"];
            /**
             * @description How many times as fast as real time it runs, up to a million. It counts only in the mode `real`.
             * @default 1
             * @example 100
             */
            speed?: number;
        };
        /** @description How far a clock shall move. Exactly one of the fields is there. */
        ClockMove: {
            /**
             * @description By so many milliseconds, ten years at most.
             * @example 60000
             */
            by_ms?: number;
            /**
             * Format: date-time
             * @description To this time, which must not have passed.
             * @example 2026-01-01T00:05:00.000Z
             */
            to?: string;
            /**
             * @description To the time at which something falls due next. Where nothing will, the clock stays.
             * @constant
             */
            to_next_event?: true;
        };
        /** @description What came of moving the clock. */
        ClockAdvance: {
            clock: components["schemas"]["Clock"];
            /**
             * @description How many things fell due on the way.
             * @example 2
             */
            events: number;
        };
        /** @description The scenarios. */
        ScenarioList: {
            /** @description Every scenario. */
            scenarios: components["schemas"]["Scenario"][];
        };
        /** @description A course that a task can be made to take. */
        Scenario: {
            /**
             * @description What a rule names.
             * @example slow
             */
            name: string;
            /**
             * @description What happens.
             * @example Waits and works ten times as long as estimated, then completes.
             */
            description: string;
            /**
             * @description Whether answers of this course break the contract of the VideoRetalk API, on purpose.
             * @example false
             */
            breaks_contract: boolean;
        };
        /** @description For which creations a rule holds, and what it does. */
        RuleTerms: {
            /**
             * @description The name of the scenario that the task follows, as `listScenarios` tells.
             * @example slow
             */
            scenario: string;
            /**
             * @description For each field of the request that counts, the exact JSON value that it must have, or a string in which each
             *     `*` stands for any text. All must match. Without it, the rule matches every creation.
             * @example {
             *       "video_url": "*\/long-*",
             *       "video_extension": true
             *     }
             */
            when?: {
                [key: string]: unknown;
            };
            /**
             * @description For how many creations it holds. Without it, for all.
             * @example 2
             */
            times?: number;
        };
        /** @description A rule to be added. */
        RuleInput: components["schemas"]["RuleTerms"];
        /** @description All the rules that shall be. */
        RuleInputList: {
            /** @description The rules, in the order in which they are tried. */
            rules: components["schemas"]["RuleInput"][];
        };
        /** @description A rule of a world. */
        Rule: components["schemas"]["RuleTerms"] & {
            /**
             * @description The rule's id.
             * @example rule-1
             */
            id: string;
            /**
             * @description How many creations it has decided.
             * @example 1
             */
            used: number;
        };
        /** @description The rules of a world. */
        RuleList: {
            /** @description The rules, in the order in which they are tried. */
            rules: components["schemas"]["Rule"][];
        };
        /** @description What a fault does. `kind` tells which it is. */
        FaultTerms: components["schemas"]["LatencyFault"] | components["schemas"]["ErrorFault"] | components["schemas"]["RateLimitFault"] | components["schemas"]["ResetFault"] | components["schemas"]["CutFault"] | components["schemas"]["EndlessFault"] | components["schemas"]["DuplicateFault"] | components["schemas"]["LateFault"] | components["schemas"]["OutOfOrderFault"] | components["schemas"]["DropFault"];
        /** @description A fault to be added. */
        FaultInput: components["schemas"]["FaultTerms"];
        /** @description All the faults that shall be. */
        FaultInputList: {
            /** @description The faults. */
            faults: components["schemas"]["FaultInput"][];
        };
        /** @description A fault of a world. */
        Fault: components["schemas"]["FaultTerms"] & {
            /**
             * @description The fault's id.
             * @example fault-1
             */
            id: string;
            /**
             * @description How often it has happened.
             * @example 1
             */
            used: number;
        };
        /** @description The faults of a world. */
        FaultList: {
            /** @description The faults. */
            faults: components["schemas"]["Fault"][];
        };
        /** @description How often a fault happens. */
        FaultOdds: {
            /**
             * @description How likely it is each time that it could happen, from 0 (never) to 1 (always).
             * @default 1
             * @example 0.1
             */
            probability?: number;
            /**
             * @description How often it happens at most. Without it, there is no limit.
             * @example 1
             */
            times?: number;
        };
        /** @description Which requests a fault can befall. */
        RequestFault: {
            /**
             * @description The operationId of the only operation that it befalls: one of the VideoRetalk API, or `getResult`, the
             *     fetching of a result file. Without it, all operations of the VideoRetalk API, and no result file.
             * @example getTaskDetail
             */
            operation?: string;
        } & components["schemas"]["FaultOdds"];
        /**
         * @description - `before`: nothing was done yet.
         *     - `after`: the work was done, and only its answer is lost.
         * @example after
         * @enum {string}
         */
        FaultMoment: "before" | "after";
        /** @description An answer takes longer, by the world's clock. `distribution` tells how much longer. */
        LatencyFault: {
            /**
             * @description What goes wrong.
             * @constant
             */
            kind: "latency";
        } & (components["schemas"]["FixedLatency"] | components["schemas"]["UniformLatency"] | components["schemas"]["NormalLatency"] | components["schemas"]["ExponentialLatency"]);
        /** @description A latency that is always the same. */
        FixedLatency: {
            /**
             * @description What goes wrong.
             * @constant
             */
            kind: "latency";
            /**
             * @description How the latency is spread.
             * @constant
             */
            distribution: "fixed";
            ms: components["schemas"]["Milliseconds"];
        } & components["schemas"]["RequestFault"];
        /** @description A latency between two limits, each value as likely as the next. */
        UniformLatency: {
            /**
             * @description What goes wrong.
             * @constant
             */
            kind: "latency";
            /**
             * @description How the latency is spread.
             * @constant
             */
            distribution: "uniform";
            /** @description The least, in milliseconds. */
            min_ms: components["schemas"]["Milliseconds"];
            /** @description The most, in milliseconds. It is not less than `min_ms`. */
            max_ms: components["schemas"]["Milliseconds"];
        } & components["schemas"]["RequestFault"];
        /** @description A latency around a mean, by the normal distribution, and never less than 0. */
        NormalLatency: {
            /**
             * @description What goes wrong.
             * @constant
             */
            kind: "latency";
            /**
             * @description How the latency is spread.
             * @constant
             */
            distribution: "normal";
            /** @description The mean, in milliseconds. */
            mean_ms: components["schemas"]["Milliseconds"];
            /** @description The standard deviation, in milliseconds. */
            deviation_ms: components["schemas"]["Milliseconds"];
        } & components["schemas"]["RequestFault"];
        /** @description A latency that is mostly short and at times long, by the exponential distribution. */
        ExponentialLatency: {
            /**
             * @description What goes wrong.
             * @constant
             */
            kind: "latency";
            /**
             * @description How the latency is spread.
             * @constant
             */
            distribution: "exponential";
            /** @description The mean, in milliseconds. */
            mean_ms: components["schemas"]["Milliseconds"];
        } & components["schemas"]["RequestFault"];
        /**
         * @description A duration in milliseconds, ten years at most.
         * @example 500
         */
        Milliseconds: number;
        /** @description The request is answered with an error. */
        ErrorFault: {
            /**
             * @description What goes wrong.
             * @constant
             */
            kind: "error";
            /**
             * @description The HTTP status.
             * @example 503
             */
            status: number;
            /**
             * @description The error's code. Without it, one that the contract shows with this status, where there is one.
             * @example internal_error
             */
            code?: string;
            /**
             * @description - `contract`: the error envelope of the contract.
             *     - `older`: the envelope of older pages, whose `code` is the status as an integer.
             *     - `html`: a page of HTML, as a proxy in between gives.
             * @default contract
             * @example html
             * @enum {string}
             */
            form?: "contract" | "older" | "html";
            /**
             * @description Whether the error comes before or after the work was done.
             * @default before
             */
            moment?: components["schemas"]["FaultMoment"];
        } & components["schemas"]["RequestFault"];
        /**
         * @description A token bucket. Each request takes a token; one that finds none is answered with 429 and with the true time to
         *     wait in `Retry-After`.
         */
        RateLimitFault: {
            /**
             * @description What goes wrong.
             * @constant
             */
            kind: "rate_limit";
            /**
             * @description How many tokens the bucket holds. It is full at first.
             * @example 5
             */
            capacity: number;
            /**
             * @description How many tokens come back in a second, by the world's clock. One in a day at the least.
             * @example 0.5
             */
            refill_per_second: number;
        } & components["schemas"]["RequestFault"];
        /** @description The connection is reset, and there is no answer. */
        ResetFault: {
            /**
             * @description What goes wrong.
             * @constant
             */
            kind: "reset";
            /**
             * @description Whether the connection is reset before or after the work was done.
             * @default before
             */
            moment?: components["schemas"]["FaultMoment"];
        } & components["schemas"]["RequestFault"];
        /** @description The answer breaks off. */
        CutFault: {
            /**
             * @description What goes wrong.
             * @constant
             */
            kind: "cut";
            /**
             * @description The share of its bytes that is sent before it breaks off.
             * @default 0.5
             * @example 0.25
             */
            share?: number;
        } & components["schemas"]["RequestFault"];
        /** @description The answer never ends. */
        EndlessFault: {
            /**
             * @description What goes wrong.
             * @constant
             */
            kind: "endless";
        } & components["schemas"]["RequestFault"];
        /** @description A callback that was delivered is sent again. */
        DuplicateFault: {
            /**
             * @description What goes wrong.
             * @constant
             */
            kind: "duplicate";
            /**
             * @description How many more times it is sent.
             * @default 1
             * @example 2
             */
            copies?: number;
            /**
             * @description The time between one and the next, in milliseconds.
             * @default 0
             */
            interval_ms?: components["schemas"]["Milliseconds"];
        } & components["schemas"]["FaultOdds"];
        /** @description A callback is sent later than it falls due. */
        LateFault: {
            /**
             * @description What goes wrong.
             * @constant
             */
            kind: "late";
            /** @description How much later, in milliseconds. */
            ms: components["schemas"]["Milliseconds"];
        } & components["schemas"]["FaultOdds"];
        /** @description A callback is held until another one was sent, so that the two arrive in the wrong order. */
        OutOfOrderFault: {
            /**
             * @description What goes wrong.
             * @constant
             */
            kind: "out_of_order";
            /**
             * @description How long it is held at most, in milliseconds, where no other one comes.
             * @default 60000
             */
            hold_ms?: components["schemas"]["Milliseconds"];
        } & components["schemas"]["FaultOdds"];
        /** @description A callback is never sent. */
        DropFault: {
            /**
             * @description What goes wrong.
             * @constant
             */
            kind: "drop";
        } & components["schemas"]["FaultOdds"];
        /**
         * @description - `waiting`: its task has not ended.
         *     - `scheduled`: an attempt is planned.
         *     - `sending`: an attempt is under way.
         *     - `delivered`: the receiver took it.
         *     - `failed`: every attempt failed, and no further one is planned.
         *     - `dropped`: a fault keeps it from being sent.
         * @example delivered
         * @enum {string}
         */
        DeliveryState: "waiting" | "scheduled" | "sending" | "delivered" | "failed" | "dropped";
        /** @description The callback of one task. */
        Delivery: {
            /**
             * @description The delivery's id.
             * @example delivery-1
             */
            id: string;
            /**
             * @description The task whose end it announces.
             * @example task-unified-1767225600-xyz12345
             */
            task_id: string;
            /**
             * Format: uri
             * @description Where it is sent.
             * @example https://your-domain.com/webhooks/video-task-completed
             */
            url: string;
            state: components["schemas"]["DeliveryState"];
            /** @description When the next attempt is planned; null where none is. */
            next_attempt_at: components["schemas"]["Instant"] | null;
            /** @description Every attempt that has ended, in the order in which they began. */
            attempts: components["schemas"]["Attempt"][];
        };
        /** @description One page of deliveries. */
        DeliveryList: {
            /** @description The deliveries, the newest first. */
            deliveries: components["schemas"]["Delivery"][];
            next: components["schemas"]["NextPage"];
        };
        /** @description One request that was sent to a callback URL, and what came of it. */
        Attempt: {
            /**
             * @description Its place among the attempts of the delivery, from 1.
             * @example 1
             */
            number: number;
            /**
             * @description - `schedule`: the contract's schedule asked for it.
             *     - `redelivery`: someone asked for it.
             *     - `duplicate`: a fault of this kind asked for it.
             * @example schedule
             * @enum {string}
             */
            trigger: "schedule" | "redelivery" | "duplicate";
            /** @description When it began. */
            started_at: components["schemas"]["Instant"];
            /** @description When it ended. */
            ended_at: components["schemas"]["Instant"];
            /**
             * @description How long it took in real time, in milliseconds.
             * @example 12
             */
            duration_ms: number;
            request: components["schemas"]["SentRequest"];
            /** @description What the receiver answered; null where it did not. */
            response: components["schemas"]["ReceivedResponse"] | null;
            /**
             * @description Why there is no answer, or why it does not count; null where the receiver took the callback.
             * @example The connection was refused
             */
            error: string | null;
            /**
             * @description Whether the mock ended before it knew what came of the attempt. The receiver may have taken the callback, which
             *     is sent once more: this is the one case in which a callback that was received comes again.
             * @example false
             */
            interrupted: boolean;
        };
        /** @description A request as it was sent. */
        SentRequest: {
            /**
             * @description The HTTP method.
             * @example POST
             */
            method: string;
            /**
             * Format: uri
             * @description The address.
             * @example https://your-domain.com/webhooks/video-task-completed
             */
            url: string;
            /** @description The headers, by their names in lower case. */
            headers: {
                [key: string]: string;
            };
            /** @description The body, as text. */
            body: string;
        };
        /** @description A response as it was received. */
        ReceivedResponse: {
            /**
             * @description The HTTP status.
             * @example 200
             */
            status: number;
            /** @description The headers, by their names in lower case. */
            headers: {
                [key: string]: string;
            };
            /** @description The body, as text. */
            body: string;
            /**
             * @description Whether the body was longer than what is kept of it.
             * @example false
             */
            truncated: boolean;
        };
        /** @description Something that has happened in a world. `type` tells what. */
        Event: components["schemas"]["TaskEvent"] | components["schemas"]["DeliveryEvent"] | components["schemas"]["ClockEvent"] | components["schemas"]["RulesEvent"] | components["schemas"]["FaultsEvent"] | components["schemas"]["ResetEvent"] | components["schemas"]["ResyncEvent"] | components["schemas"]["ExchangeEvent"];
        /** @description A task was created, or has changed. */
        TaskEvent: {
            /**
             * @description What has happened.
             * @constant
             */
            type: "task";
            at: components["schemas"]["Instant"];
            task: components["schemas"]["MockTask"];
        };
        /** @description A delivery was made, or has changed. */
        DeliveryEvent: {
            /**
             * @description What has happened.
             * @constant
             */
            type: "delivery";
            at: components["schemas"]["Instant"];
            delivery: components["schemas"]["Delivery"];
        };
        /** @description The clock was set or moved. */
        ClockEvent: {
            /**
             * @description What has happened.
             * @constant
             */
            type: "clock";
            at: components["schemas"]["Instant"];
            clock: components["schemas"]["Clock"];
        };
        /** @description The rules have changed. */
        RulesEvent: {
            /**
             * @description What has happened.
             * @constant
             */
            type: "rules";
            at: components["schemas"]["Instant"];
            /** @description All rules as they now are. */
            rules: components["schemas"]["Rule"][];
        };
        /** @description The faults have changed. */
        FaultsEvent: {
            /**
             * @description What has happened.
             * @constant
             */
            type: "faults";
            at: components["schemas"]["Instant"];
            /** @description All faults as they now are. */
            faults: components["schemas"]["Fault"][];
        };
        /** @description The world was emptied. */
        ResetEvent: {
            /**
             * @description What has happened.
             * @constant
             */
            type: "reset";
            at: components["schemas"]["Instant"];
        };
        /** @description The place that was asked for is no longer kept: list again. */
        ResyncEvent: {
            /**
             * @description What has happened.
             * @constant
             */
            type: "resync";
            at: components["schemas"]["Instant"];
        };
        /** @description A request of the VideoRetalk API was answered, or its connection was given up. */
        ExchangeEvent: {
            /**
             * @description What has happened.
             * @constant
             */
            type: "exchange";
            at: components["schemas"]["Instant"];
            exchange: components["schemas"]["Exchange"];
        };
        /** @description Exchanges. */
        ExchangeList: {
            /** @description The exchanges, the newest first. */
            exchanges: components["schemas"]["ExchangeEvent"][];
        };
        /** @description A request and its answer. */
        Exchange: {
            /**
             * @description The HTTP method.
             * @example POST
             */
            method: string;
            /**
             * @description The path, without the query.
             * @example /v1/videos/generations
             */
            path: string;
            /**
             * @description The HTTP status; null where there was no answer.
             * @example 200
             */
            status: number | null;
            /**
             * @description How long it took in real time, in milliseconds.
             * @example 4
             */
            duration_ms: number;
            /**
             * @description The operationId; null where no operation has this path and method.
             * @example createVideoRetalkGeneration
             */
            operation: string | null;
            /**
             * @description The task that was created or read; null where there is none.
             * @example task-unified-1767225600-xyz12345
             */
            task_id: string | null;
            /**
             * @description The scenario that was chosen; null where there is none.
             * @example slow
             */
            scenario: string | null;
            /**
             * @description The kinds of the faults that befell it.
             * @example [
             *       "latency"
             *     ]
             */
            faults: string[];
        };
        /** @description The envelope of every error. */
        ErrorResponse: {
            /** @description What went wrong. */
            error: {
                /**
                 * @description What went wrong, for programs.
                 * @example invalid_parameters
                 */
                code: string;
                /**
                 * @description What went wrong, and what to do, for people.
                 * @example limit must be an integer from 1 to 1000
                 */
                message: string;
                /**
                 * @description The family that the error belongs to.
                 * @example invalid_request_error
                 */
                type: string;
                /**
                 * @description The field or parameter of the request that is at fault.
                 * @example limit
                 */
                param?: string;
            };
        };
    };
    responses: {
        /** @description The request is at fault. `error.param` names the parameter, where one is at fault. */
        BadRequest: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorResponse"];
            };
        };
        /** @description The request is at fault. `error.param` names the field or parameter, where one is at fault. */
        BadRequestBody: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorResponse"];
            };
        };
        /** @description The mock asks for a token, and the request has none or a wrong one. */
        Unauthorized: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "error": {
                 *         "code": "unauthorized",
                 *         "message": "Send the token that the mock was started with, in the header X-Mock-Token",
                 *         "type": "authentication_error"
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["ErrorResponse"];
            };
        };
        /**
         * @description A mock that listens on loopback was asked by a web page of another origin, or by a host name that is not
         *     loopback.
         */
        OriginNotAllowed: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "error": {
                 *         "code": "origin_not_allowed",
                 *         "message": "This mock listens on loopback, and answers neither other origins nor other host names",
                 *         "type": "permission_error"
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["ErrorResponse"];
            };
        };
        /** @description No task of this world has this id. */
        TaskNotFound: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "error": {
                 *         "code": "task_not_found",
                 *         "message": "No task of this world has this id",
                 *         "type": "invalid_request_error",
                 *         "param": "task_id"
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["ErrorResponse"];
            };
        };
        /** @description The task has ended. What it ended with does not change. */
        TaskIsFinal: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "error": {
                 *         "code": "task_is_final",
                 *         "message": "The task has ended, and a final state does not change",
                 *         "type": "invalid_request_error",
                 *         "param": "task_id"
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["ErrorResponse"];
            };
        };
        /** @description No delivery of this world has this id. */
        DeliveryNotFound: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "error": {
                 *         "code": "delivery_not_found",
                 *         "message": "No delivery of this world has this id",
                 *         "type": "invalid_request_error",
                 *         "param": "delivery_id"
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["ErrorResponse"];
            };
        };
        /** @description The path exists, but not for this method. */
        MethodNotAllowed: {
            headers: {
                /**
                 * @description The methods that this path has (RFC 9110, section 10.2.1).
                 * @example GET, PUT
                 */
                Allow: string;
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
        /** @description The body is larger than the mock reads. */
        RequestTooLarge: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "error": {
                 *         "code": "request_too_large",
                 *         "message": "The request body is too large",
                 *         "type": "request_too_large_error"
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["ErrorResponse"];
            };
        };
        /** @description The body is not sent as `application/json`. */
        UnsupportedMediaType: {
            headers: {
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
        /** @description The mock failed. This is a defect of the mock. */
        InternalError: {
            headers: {
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
         * @description The store of the mock cannot be used for a while: its server is away, or its disk is full. What was asked for may
         *     have been done.
         */
        StoreUnavailable: {
            headers: {
                /**
                 * @description How long to wait, in seconds (RFC 9110, section 10.2.3).
                 * @example 1
                 */
                "Retry-After": string;
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "error": {
                 *         "code": "service_unavailable",
                 *         "message": "The store of the mock cannot be used for a while, please try again later",
                 *         "type": "api_error"
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["ErrorResponse"];
            };
        };
    };
    parameters: {
        /**
         * @description The world that is meant. Without it, the world of the API key in `Authorization: Bearer YOUR_API_KEY`; without
         *     both, the only world that exists.
         * @example checkout-tests
         */
        World: components["schemas"]["WorldName"];
        /**
         * @description The task's id, as the VideoRetalk API gave it.
         * @example task-unified-1767225600-xyz12345
         */
        TaskId: string;
        /**
         * @description The delivery's id.
         * @example delivery-1
         */
        DeliveryId: string;
        /**
         * @description How many entries a page holds at most.
         * @example 100
         */
        Limit: number;
        /**
         * @description Where the page begins, as `next` of the page before it tells.
         * @example task-unified-1767225600-xyz12345
         */
        After: string;
    };
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
/** The parameters, bodies and answers of each operation of the contract, by its id. */
export interface operations {
    getHealth: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The mock takes requests. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "status": "ok"
                     *     }
                     */
                    "application/json": components["schemas"]["Health"];
                };
            };
            403: components["responses"]["OriginNotAllowed"];
            405: components["responses"]["MethodNotAllowed"];
            500: components["responses"]["InternalError"];
        };
    };
    getReadiness: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The mock can serve. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "status": "ready"
                     *     }
                     */
                    "application/json": components["schemas"]["Readiness"];
                };
            };
            403: components["responses"]["OriginNotAllowed"];
            405: components["responses"]["MethodNotAllowed"];
            500: components["responses"]["InternalError"];
            /** @description The mock should be given nothing now. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
        };
    };
    getMetrics: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The metrics. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example # HELP videoretalk_mock_requests_total Requests that were answered.
                     *     # TYPE videoretalk_mock_requests_total counter
                     *     videoretalk_mock_requests_total{operation="createVideoRetalkGeneration",status="200"} 1
                     */
                    "text/plain": components["schemas"]["MetricsText"];
                };
            };
            403: components["responses"]["OriginNotAllowed"];
            /** @description The mock counts nothing. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "error": {
                     *         "code": "metrics_off",
                     *         "message": "This mock counts nothing: start it with --metrics, or give it the option metrics",
                     *         "type": "invalid_request_error"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            405: components["responses"]["MethodNotAllowed"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["StoreUnavailable"];
        };
    };
    getVersion: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The versions. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "name": "@videoretalk/mock-server",
                     *       "version": "1.0.0",
                     *       "contract": {
                     *         "title": "VideoRetalk API",
                     *         "version": "1.0.0",
                     *         "digest": "sha256-9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"
                     *       },
                     *       "loaded_at": "2026-01-01T00:00:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["Version"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["OriginNotAllowed"];
            405: components["responses"]["MethodNotAllowed"];
            500: components["responses"]["InternalError"];
        };
    };
    getContract: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What the contract says. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "models": [
                     *         {
                     *           "model": "videoretalk",
                     *           "operation": "createVideoRetalkGeneration",
                     *           "path": "/v1/videos/generations"
                     *         }
                     *       ],
                     *       "operations": [
                     *         {
                     *           "id": "createVideoRetalkGeneration",
                     *           "method": "POST",
                     *           "path": "/v1/videos/generations"
                     *         }
                     *       ],
                     *       "request_fields": [
                     *         "model",
                     *         "video_url",
                     *         "audio_url"
                     *       ],
                     *       "request_examples": [
                     *         {
                     *           "name": "minimal",
                     *           "operation": "createVideoRetalkGeneration",
                     *           "request": {
                     *             "model": "videoretalk",
                     *             "video_url": "https://example.com/speaker.mp4",
                     *             "audio_url": "https://example.com/target-speech.wav"
                     *           }
                     *         }
                     *       ],
                     *       "task_statuses": [
                     *         {
                     *           "name": "processing",
                     *           "final": false,
                     *           "part": "working",
                     *           "work_from": 0,
                     *           "work_until": 1,
                     *           "least_progress": 10,
                     *           "most_progress": 80
                     *         }
                     *       ],
                     *       "task_error_codes": [
                     *         "content_policy_violation"
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["ContractFacts"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["OriginNotAllowed"];
            405: components["responses"]["MethodNotAllowed"];
            500: components["responses"]["InternalError"];
        };
    };
    listWorlds: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The worlds. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "worlds": [
                     *         {
                     *           "id": "checkout-tests",
                     *           "tasks": 3,
                     *           "clock": {
                     *             "mode": "frozen",
                     *             "now": "2026-01-01T00:01:30.000Z",
                     *             "speed": 1,
                     *             "next_event_at": "2026-01-01T00:02:00.000Z"
                     *           }
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["WorldList"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["OriginNotAllowed"];
            405: components["responses"]["MethodNotAllowed"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["StoreUnavailable"];
        };
    };
    resetWorld: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The world that is meant. Without it, the world of the API key in `Authorization: Bearer YOUR_API_KEY`; without
                 *     both, the only world that exists.
                 * @example checkout-tests
                 */
                "X-Mock-World"?: components["parameters"]["World"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The world as it begins anew. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "checkout-tests",
                     *       "tasks": 0,
                     *       "clock": {
                     *         "mode": "real",
                     *         "now": "2026-01-01T00:00:00.000Z",
                     *         "speed": 1,
                     *         "next_event_at": null
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["World"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["OriginNotAllowed"];
            405: components["responses"]["MethodNotAllowed"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["StoreUnavailable"];
        };
    };
    listTasks: {
        parameters: {
            query?: {
                /**
                 * @description Only tasks that now have this status, by the names of the VideoRetalk API.
                 * @example processing
                 */
                status?: string;
                /**
                 * @description Only tasks whose id, scenario or request holds this text, in upper or lower case.
                 * @example speaker.mp4
                 */
                search?: string;
                /**
                 * @description How many entries a page holds at most.
                 * @example 100
                 */
                limit?: components["parameters"]["Limit"];
                /**
                 * @description Where the page begins, as `next` of the page before it tells.
                 * @example task-unified-1767225600-xyz12345
                 */
                after?: components["parameters"]["After"];
            };
            header?: {
                /**
                 * @description The world that is meant. Without it, the world of the API key in `Authorization: Bearer YOUR_API_KEY`; without
                 *     both, the only world that exists.
                 * @example checkout-tests
                 */
                "X-Mock-World"?: components["parameters"]["World"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page of tasks. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaskList"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["OriginNotAllowed"];
            405: components["responses"]["MethodNotAllowed"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["StoreUnavailable"];
        };
    };
    readTask: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The world that is meant. Without it, the world of the API key in `Authorization: Bearer YOUR_API_KEY`; without
                 *     both, the only world that exists.
                 * @example checkout-tests
                 */
                "X-Mock-World"?: components["parameters"]["World"];
            };
            path: {
                /**
                 * @description The task's id, as the VideoRetalk API gave it.
                 * @example task-unified-1767225600-xyz12345
                 */
                task_id: components["parameters"]["TaskId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The task. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MockTask"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["OriginNotAllowed"];
            404: components["responses"]["TaskNotFound"];
            405: components["responses"]["MethodNotAllowed"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["StoreUnavailable"];
        };
    };
    finishTask: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The world that is meant. Without it, the world of the API key in `Authorization: Bearer YOUR_API_KEY`; without
                 *     both, the only world that exists.
                 * @example checkout-tests
                 */
                "X-Mock-World"?: components["parameters"]["World"];
            };
            path: {
                /**
                 * @description The task's id, as the VideoRetalk API gave it.
                 * @example task-unified-1767225600-xyz12345
                 */
                task_id: components["parameters"]["TaskId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The task, completed. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MockTask"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["OriginNotAllowed"];
            404: components["responses"]["TaskNotFound"];
            405: components["responses"]["MethodNotAllowed"];
            409: components["responses"]["TaskIsFinal"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["StoreUnavailable"];
        };
    };
    failTask: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The world that is meant. Without it, the world of the API key in `Authorization: Bearer YOUR_API_KEY`; without
                 *     both, the only world that exists.
                 * @example checkout-tests
                 */
                "X-Mock-World"?: components["parameters"]["World"];
            };
            path: {
                /**
                 * @description The task's id, as the VideoRetalk API gave it.
                 * @example task-unified-1767225600-xyz12345
                 */
                task_id: components["parameters"]["TaskId"];
            };
            cookie?: never;
        };
        /** @description Why the task fails. It may be left out. */
        requestBody?: {
            content: {
                "application/json": components["schemas"]["TaskFailure"];
            };
        };
        responses: {
            /** @description The task, failed. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MockTask"];
                };
            };
            400: components["responses"]["BadRequestBody"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["OriginNotAllowed"];
            404: components["responses"]["TaskNotFound"];
            405: components["responses"]["MethodNotAllowed"];
            409: components["responses"]["TaskIsFinal"];
            413: components["responses"]["RequestTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["StoreUnavailable"];
        };
    };
    cancelTask: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The world that is meant. Without it, the world of the API key in `Authorization: Bearer YOUR_API_KEY`; without
                 *     both, the only world that exists.
                 * @example checkout-tests
                 */
                "X-Mock-World"?: components["parameters"]["World"];
            };
            path: {
                /**
                 * @description The task's id, as the VideoRetalk API gave it.
                 * @example task-unified-1767225600-xyz12345
                 */
                task_id: components["parameters"]["TaskId"];
            };
            cookie?: never;
        };
        /** @description How the cancellation is told. It may be left out. */
        requestBody?: {
            content: {
                /**
                 * @example {
                 *       "shape": "failed"
                 *     }
                 */
                "application/json": components["schemas"]["TaskCancellation"];
            };
        };
        responses: {
            /** @description The task, cancelled. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MockTask"];
                };
            };
            400: components["responses"]["BadRequestBody"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["OriginNotAllowed"];
            404: components["responses"]["TaskNotFound"];
            405: components["responses"]["MethodNotAllowed"];
            409: components["responses"]["TaskIsFinal"];
            413: components["responses"]["RequestTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["StoreUnavailable"];
        };
    };
    getClock: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The world that is meant. Without it, the world of the API key in `Authorization: Bearer YOUR_API_KEY`; without
                 *     both, the only world that exists.
                 * @example checkout-tests
                 */
                "X-Mock-World"?: components["parameters"]["World"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The clock. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Clock"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["OriginNotAllowed"];
            405: components["responses"]["MethodNotAllowed"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["StoreUnavailable"];
        };
    };
    setClock: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The world that is meant. Without it, the world of the API key in `Authorization: Bearer YOUR_API_KEY`; without
                 *     both, the only world that exists.
                 * @example checkout-tests
                 */
                "X-Mock-World"?: components["parameters"]["World"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ClockSetting"];
            };
        };
        responses: {
            /** @description The clock as it now runs. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Clock"];
                };
            };
            400: components["responses"]["BadRequestBody"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["OriginNotAllowed"];
            405: components["responses"]["MethodNotAllowed"];
            413: components["responses"]["RequestTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["StoreUnavailable"];
        };
    };
    advanceClock: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The world that is meant. Without it, the world of the API key in `Authorization: Bearer YOUR_API_KEY`; without
                 *     both, the only world that exists.
                 * @example checkout-tests
                 */
                "X-Mock-World"?: components["parameters"]["World"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ClockMove"];
            };
        };
        responses: {
            /** @description The clock has arrived, and all that fell due has been done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "clock": {
                     *         "mode": "frozen",
                     *         "now": "2026-01-01T00:02:00.000Z",
                     *         "speed": 1,
                     *         "next_event_at": null
                     *       },
                     *       "events": 2
                     *     }
                     */
                    "application/json": components["schemas"]["ClockAdvance"];
                };
            };
            400: components["responses"]["BadRequestBody"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["OriginNotAllowed"];
            405: components["responses"]["MethodNotAllowed"];
            /** @description The time that was asked for has passed, or the clock cannot be moved at this moment. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            413: components["responses"]["RequestTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["StoreUnavailable"];
        };
    };
    listScenarios: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The scenarios. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "scenarios": [
                     *         {
                     *           "name": "slow",
                     *           "description": "Waits and works ten times as long as estimated, then completes.",
                     *           "breaks_contract": false
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["ScenarioList"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["OriginNotAllowed"];
            405: components["responses"]["MethodNotAllowed"];
            500: components["responses"]["InternalError"];
        };
    };
    listRules: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The world that is meant. Without it, the world of the API key in `Authorization: Bearer YOUR_API_KEY`; without
                 *     both, the only world that exists.
                 * @example checkout-tests
                 */
                "X-Mock-World"?: components["parameters"]["World"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The rules. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RuleList"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["OriginNotAllowed"];
            405: components["responses"]["MethodNotAllowed"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["StoreUnavailable"];
        };
    };
    replaceRules: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The world that is meant. Without it, the world of the API key in `Authorization: Bearer YOUR_API_KEY`; without
                 *     both, the only world that exists.
                 * @example checkout-tests
                 */
                "X-Mock-World"?: components["parameters"]["World"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RuleInputList"];
            };
        };
        responses: {
            /** @description The rules as they now are. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RuleList"];
                };
            };
            400: components["responses"]["BadRequestBody"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["OriginNotAllowed"];
            405: components["responses"]["MethodNotAllowed"];
            413: components["responses"]["RequestTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["StoreUnavailable"];
        };
    };
    addRule: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The world that is meant. Without it, the world of the API key in `Authorization: Bearer YOUR_API_KEY`; without
                 *     both, the only world that exists.
                 * @example checkout-tests
                 */
                "X-Mock-World"?: components["parameters"]["World"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RuleInput"];
            };
        };
        responses: {
            /** @description The rule was added. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "rule-1",
                     *       "scenario": "insufficient-quota",
                     *       "times": 1,
                     *       "used": 0
                     *     }
                     */
                    "application/json": components["schemas"]["Rule"];
                };
            };
            400: components["responses"]["BadRequestBody"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["OriginNotAllowed"];
            405: components["responses"]["MethodNotAllowed"];
            413: components["responses"]["RequestTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["StoreUnavailable"];
        };
    };
    deleteRule: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The world that is meant. Without it, the world of the API key in `Authorization: Bearer YOUR_API_KEY`; without
                 *     both, the only world that exists.
                 * @example checkout-tests
                 */
                "X-Mock-World"?: components["parameters"]["World"];
            };
            path: {
                /**
                 * @description The rule's id.
                 * @example rule-1
                 */
                rule_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The rule is gone. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["OriginNotAllowed"];
            /** @description No rule of this world has this id. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "error": {
                     *         "code": "rule_not_found",
                     *         "message": "No rule of this world has this id",
                     *         "type": "invalid_request_error",
                     *         "param": "rule_id"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            405: components["responses"]["MethodNotAllowed"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["StoreUnavailable"];
        };
    };
    listFaults: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The world that is meant. Without it, the world of the API key in `Authorization: Bearer YOUR_API_KEY`; without
                 *     both, the only world that exists.
                 * @example checkout-tests
                 */
                "X-Mock-World"?: components["parameters"]["World"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The faults. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FaultList"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["OriginNotAllowed"];
            405: components["responses"]["MethodNotAllowed"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["StoreUnavailable"];
        };
    };
    replaceFaults: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The world that is meant. Without it, the world of the API key in `Authorization: Bearer YOUR_API_KEY`; without
                 *     both, the only world that exists.
                 * @example checkout-tests
                 */
                "X-Mock-World"?: components["parameters"]["World"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FaultInputList"];
            };
        };
        responses: {
            /** @description The faults as they now are. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FaultList"];
                };
            };
            400: components["responses"]["BadRequestBody"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["OriginNotAllowed"];
            405: components["responses"]["MethodNotAllowed"];
            413: components["responses"]["RequestTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["StoreUnavailable"];
        };
    };
    addFault: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The world that is meant. Without it, the world of the API key in `Authorization: Bearer YOUR_API_KEY`; without
                 *     both, the only world that exists.
                 * @example checkout-tests
                 */
                "X-Mock-World"?: components["parameters"]["World"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FaultInput"];
            };
        };
        responses: {
            /** @description The fault was added. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "fault-1",
                     *       "kind": "error",
                     *       "operation": "createVideoRetalkGeneration",
                     *       "status": 502,
                     *       "form": "html",
                     *       "moment": "after",
                     *       "probability": 1,
                     *       "times": 1,
                     *       "used": 0
                     *     }
                     */
                    "application/json": components["schemas"]["Fault"];
                };
            };
            400: components["responses"]["BadRequestBody"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["OriginNotAllowed"];
            405: components["responses"]["MethodNotAllowed"];
            413: components["responses"]["RequestTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["StoreUnavailable"];
        };
    };
    deleteFault: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The world that is meant. Without it, the world of the API key in `Authorization: Bearer YOUR_API_KEY`; without
                 *     both, the only world that exists.
                 * @example checkout-tests
                 */
                "X-Mock-World"?: components["parameters"]["World"];
            };
            path: {
                /**
                 * @description The fault's id.
                 * @example fault-1
                 */
                fault_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The fault is gone. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["OriginNotAllowed"];
            /** @description No fault of this world has this id. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "error": {
                     *         "code": "fault_not_found",
                     *         "message": "No fault of this world has this id",
                     *         "type": "invalid_request_error",
                     *         "param": "fault_id"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            405: components["responses"]["MethodNotAllowed"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["StoreUnavailable"];
        };
    };
    listDeliveries: {
        parameters: {
            query?: {
                /**
                 * @description Only the delivery of this task.
                 * @example task-unified-1767225600-xyz12345
                 */
                task_id?: string;
                /**
                 * @description Only deliveries that now are in this state.
                 * @example failed
                 */
                state?: components["schemas"]["DeliveryState"];
                /**
                 * @description How many entries a page holds at most.
                 * @example 100
                 */
                limit?: components["parameters"]["Limit"];
                /**
                 * @description Where the page begins, as `next` of the page before it tells.
                 * @example task-unified-1767225600-xyz12345
                 */
                after?: components["parameters"]["After"];
            };
            header?: {
                /**
                 * @description The world that is meant. Without it, the world of the API key in `Authorization: Bearer YOUR_API_KEY`; without
                 *     both, the only world that exists.
                 * @example checkout-tests
                 */
                "X-Mock-World"?: components["parameters"]["World"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page of deliveries. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "deliveries": [
                     *         {
                     *           "id": "delivery-1",
                     *           "task_id": "task-unified-1767225600-xyz12345",
                     *           "url": "https://your-domain.com/webhooks/video-task-completed",
                     *           "state": "waiting",
                     *           "next_attempt_at": null,
                     *           "attempts": []
                     *         }
                     *       ],
                     *       "next": null
                     *     }
                     */
                    "application/json": components["schemas"]["DeliveryList"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["OriginNotAllowed"];
            405: components["responses"]["MethodNotAllowed"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["StoreUnavailable"];
        };
    };
    readDelivery: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The world that is meant. Without it, the world of the API key in `Authorization: Bearer YOUR_API_KEY`; without
                 *     both, the only world that exists.
                 * @example checkout-tests
                 */
                "X-Mock-World"?: components["parameters"]["World"];
            };
            path: {
                /**
                 * @description The delivery's id.
                 * @example delivery-1
                 */
                delivery_id: components["parameters"]["DeliveryId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The delivery. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Delivery"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["OriginNotAllowed"];
            404: components["responses"]["DeliveryNotFound"];
            405: components["responses"]["MethodNotAllowed"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["StoreUnavailable"];
        };
    };
    redeliver: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The world that is meant. Without it, the world of the API key in `Authorization: Bearer YOUR_API_KEY`; without
                 *     both, the only world that exists.
                 * @example checkout-tests
                 */
                "X-Mock-World"?: components["parameters"]["World"];
            };
            path: {
                /**
                 * @description The delivery's id.
                 * @example delivery-1
                 */
                delivery_id: components["parameters"]["DeliveryId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The attempt has ended. `response` and `error` tell how. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Attempt"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["OriginNotAllowed"];
            404: components["responses"]["DeliveryNotFound"];
            405: components["responses"]["MethodNotAllowed"];
            /** @description The task has not ended, so there is nothing to announce yet. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "error": {
                     *         "code": "task_not_final",
                     *         "message": "The task has not ended. Move the clock forward, or end the task first.",
                     *         "type": "invalid_request_error"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            500: components["responses"]["InternalError"];
            503: components["responses"]["StoreUnavailable"];
        };
    };
    listExchanges: {
        parameters: {
            query?: {
                /**
                 * @description Only the exchanges that created or read this task.
                 * @example task-unified-1767225600-xyz12345
                 */
                task_id?: string;
                /**
                 * @description How many entries a page holds at most.
                 * @example 100
                 */
                limit?: components["parameters"]["Limit"];
            };
            header?: {
                /**
                 * @description The world that is meant. Without it, the world of the API key in `Authorization: Bearer YOUR_API_KEY`; without
                 *     both, the only world that exists.
                 * @example checkout-tests
                 */
                "X-Mock-World"?: components["parameters"]["World"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The exchanges. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "exchanges": [
                     *         {
                     *           "type": "exchange",
                     *           "at": "2026-01-01T00:00:00.000Z",
                     *           "exchange": {
                     *             "method": "POST",
                     *             "path": "/v1/videos/generations",
                     *             "status": 200,
                     *             "duration_ms": 4,
                     *             "operation": "createVideoRetalkGeneration",
                     *             "task_id": "task-unified-1767225600-xyz12345",
                     *             "scenario": null,
                     *             "faults": []
                     *           }
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["ExchangeList"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["OriginNotAllowed"];
            405: components["responses"]["MethodNotAllowed"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["StoreUnavailable"];
        };
    };
    streamEvents: {
        parameters: {
            query?: {
                /**
                 * @description The same for a first request. Without any place, the stream begins now.
                 * @example 0b9f2c1e-17
                 */
                last_event_id?: components["schemas"]["EventId"];
                /**
                 * @description The same as `X-Mock-World`.
                 * @example checkout-tests
                 */
                world?: components["schemas"]["WorldName"];
            };
            header?: {
                /**
                 * @description The world that is meant. Without it, the world of the API key in `Authorization: Bearer YOUR_API_KEY`; without
                 *     both, the only world that exists.
                 * @example checkout-tests
                 */
                "X-Mock-World"?: components["parameters"]["World"];
                /**
                 * @description The place after which the stream begins. Browsers send it when they connect anew.
                 * @example 0b9f2c1e-17
                 */
                "Last-Event-ID"?: components["schemas"]["EventId"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Events, as they happen. Each example is the `data` of one event. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/event-stream": components["schemas"]["Event"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["OriginNotAllowed"];
            405: components["responses"]["MethodNotAllowed"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["StoreUnavailable"];
        };
    };
}
