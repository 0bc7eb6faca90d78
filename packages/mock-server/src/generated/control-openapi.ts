// Generated from openapi/mock-control.yaml. Do not edit: change the contract, and run `pnpm generate`.

/** The whole contract: an OpenAPI 3.1 document in one piece. */
export const contract: Readonly<Record<string, unknown>> = {
  "openapi": "3.1.0",
  "info": {
    "title": "VideoRetalk mock control API",
    "version": "1.0.0",
    "description": "Looks into the VideoRetalk mock server, and steers it: its tasks, its clock, the course that new tasks take, what\ngoes wrong on the network, and the callbacks that it sends.\n\n**Worlds.** A world is one isolated space with its own tasks, clock, rules, faults and deliveries. Each API key has\none. A request that carries the header `X-Mock-World` uses the world of that name instead. A control request names\nits world in the same way: by `X-Mock-World`, else by `Authorization: Bearer YOUR_API_KEY`. Where it sends neither\nand exactly one world exists, that one is meant.\n\n**For people.** A browser that opens `/_mock` gets the dashboard, a page that is made of this API.\n\n**Conventions.** Times are RFC 3339 in UTC with milliseconds, durations are whole milliseconds (`_ms`). Times are\ntold by the world's clock, except `loaded_at`; what something took (`duration_ms`) is measured in real time. A field that\na request may not have is refused, so that a misspelt one is noticed.",
    "license": {
      "name": "MIT",
      "url": "https://opensource.org/license/mit"
    },
    "contact": {
      "name": "The maintainers of the VideoRetalk mock server"
    }
  },
  "servers": [
    {
      "url": "/",
      "description": "Local. Wherever the mock listens"
    }
  ],
  "security": [
    {
      "mockToken": []
    }
  ],
  "tags": [
    {
      "name": "Clock",
      "description": "The time that tasks, callbacks and result links live by."
    },
    {
      "name": "Deliveries",
      "description": "Callbacks, with every attempt to send them."
    },
    {
      "name": "Events",
      "description": "What happens, as it happens."
    },
    {
      "name": "Faults",
      "description": "What goes wrong between client and server, in both directions."
    },
    {
      "name": "Mock",
      "description": "The mock itself, and its worlds."
    },
    {
      "name": "Scenarios",
      "description": "The courses that a task can take, and the rules that choose one for new tasks."
    },
    {
      "name": "Tasks",
      "description": "Looking at tasks, and ending them by hand."
    }
  ],
  "paths": {
    "/_mock/health": {
      "get": {
        "tags": [
          "Mock"
        ],
        "operationId": "getHealth",
        "summary": "Ask whether the mock is up",
        "description": "Answers as soon as the mock takes requests. It needs no token.",
        "security": [],
        "responses": {
          "200": {
            "description": "The mock takes requests.",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/Health"
                },
                "example": {
                  "status": "ok"
                }
              }
            }
          },
          "403": {
            "$ref": "#/components/responses/OriginNotAllowed"
          },
          "405": {
            "$ref": "#/components/responses/MethodNotAllowed"
          },
          "500": {
            "$ref": "#/components/responses/InternalError"
          }
        }
      }
    },
    "/_mock/ready": {
      "get": {
        "tags": [
          "Mock"
        ],
        "operationId": "getReadiness",
        "summary": "Ask whether the mock should be given requests",
        "description": "Differs from `getHealth` where a mock is up and cannot serve: its store is away, or it is ending and answers only\nwhat has arrived. A balancer that asks this sends such a mock nothing. It needs no token.",
        "security": [],
        "responses": {
          "200": {
            "description": "The mock can serve.",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/Readiness"
                },
                "example": {
                  "status": "ready"
                }
              }
            }
          },
          "403": {
            "$ref": "#/components/responses/OriginNotAllowed"
          },
          "405": {
            "$ref": "#/components/responses/MethodNotAllowed"
          },
          "500": {
            "$ref": "#/components/responses/InternalError"
          },
          "503": {
            "description": "The mock should be given nothing now.",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/ErrorResponse"
                },
                "examples": {
                  "service_unavailable": {
                    "summary": "Its store is away",
                    "value": {
                      "error": {
                        "code": "service_unavailable",
                        "message": "The store of the mock cannot be reached",
                        "type": "api_error"
                      }
                    }
                  },
                  "mock_ending": {
                    "summary": "It was told to end",
                    "value": {
                      "error": {
                        "code": "mock_ending",
                        "message": "The mock is ending, and answers only what has arrived",
                        "type": "api_error"
                      }
                    }
                  }
                }
              }
            }
          }
        }
      }
    },
    "/_mock/metrics": {
      "get": {
        "tags": [
          "Mock"
        ],
        "operationId": "getMetrics",
        "summary": "Read what the mock has counted",
        "description": "Tells in the text format of Prometheus how many requests were answered and how fast, what came of callbacks, and\nhow many tasks there are in each status, over all worlds. It tells no key, world or URL, and needs no token. A\nmock counts only where it was told to.",
        "security": [],
        "responses": {
          "200": {
            "description": "The metrics.",
            "content": {
              "text/plain": {
                "schema": {
                  "$ref": "#/components/schemas/MetricsText"
                },
                "example": "# HELP videoretalk_mock_requests_total Requests that were answered.\n# TYPE videoretalk_mock_requests_total counter\nvideoretalk_mock_requests_total{operation=\"createVideoRetalkGeneration\",status=\"200\"} 1\n"
              }
            }
          },
          "403": {
            "$ref": "#/components/responses/OriginNotAllowed"
          },
          "404": {
            "description": "The mock counts nothing.",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/ErrorResponse"
                },
                "example": {
                  "error": {
                    "code": "metrics_off",
                    "message": "This mock counts nothing: start it with --metrics, or give it the option metrics",
                    "type": "invalid_request_error"
                  }
                }
              }
            }
          },
          "405": {
            "$ref": "#/components/responses/MethodNotAllowed"
          },
          "500": {
            "$ref": "#/components/responses/InternalError"
          },
          "503": {
            "$ref": "#/components/responses/StoreUnavailable"
          }
        }
      }
    },
    "/_mock/version": {
      "get": {
        "tags": [
          "Mock"
        ],
        "operationId": "getVersion",
        "summary": "Read the versions of the mock and of its contract",
        "description": "Tells which mock answers, and which contract of the VideoRetalk API it keeps to.",
        "responses": {
          "200": {
            "description": "The versions.",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/Version"
                },
                "example": {
                  "name": "@videoretalk/mock-server",
                  "version": "1.0.0",
                  "contract": {
                    "title": "VideoRetalk API",
                    "version": "1.0.0",
                    "digest": "sha256-9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"
                  },
                  "loaded_at": "2026-01-01T00:00:00.000Z"
                }
              }
            }
          },
          "401": {
            "$ref": "#/components/responses/Unauthorized"
          },
          "403": {
            "$ref": "#/components/responses/OriginNotAllowed"
          },
          "405": {
            "$ref": "#/components/responses/MethodNotAllowed"
          },
          "500": {
            "$ref": "#/components/responses/InternalError"
          }
        }
      }
    },
    "/_mock/contract": {
      "get": {
        "tags": [
          "Mock"
        ],
        "operationId": "getContract",
        "summary": "Read what the contract in force says",
        "description": "Tells what a page or a program needs to know of the contract of the VideoRetalk API that the mock keeps at this\nmoment: where its operations are, how requests look, which states a task can have and with which codes it fails.",
        "responses": {
          "200": {
            "description": "What the contract says.",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/ContractFacts"
                },
                "example": {
                  "models": [
                    {
                      "model": "videoretalk",
                      "operation": "createVideoRetalkGeneration",
                      "path": "/v1/videos/generations"
                    }
                  ],
                  "operations": [
                    {
                      "id": "createVideoRetalkGeneration",
                      "method": "POST",
                      "path": "/v1/videos/generations"
                    }
                  ],
                  "request_fields": [
                    "model",
                    "video_url",
                    "audio_url"
                  ],
                  "request_examples": [
                    {
                      "name": "minimal",
                      "operation": "createVideoRetalkGeneration",
                      "request": {
                        "model": "videoretalk",
                        "video_url": "https://example.com/speaker.mp4",
                        "audio_url": "https://example.com/target-speech.wav"
                      }
                    }
                  ],
                  "task_statuses": [
                    {
                      "name": "processing",
                      "final": false,
                      "part": "working",
                      "work_from": 0,
                      "work_until": 1,
                      "least_progress": 10,
                      "most_progress": 80
                    }
                  ],
                  "task_error_codes": [
                    "content_policy_violation"
                  ]
                }
              }
            }
          },
          "401": {
            "$ref": "#/components/responses/Unauthorized"
          },
          "403": {
            "$ref": "#/components/responses/OriginNotAllowed"
          },
          "405": {
            "$ref": "#/components/responses/MethodNotAllowed"
          },
          "500": {
            "$ref": "#/components/responses/InternalError"
          }
        }
      }
    },
    "/_mock/worlds": {
      "get": {
        "tags": [
          "Mock"
        ],
        "operationId": "listWorlds",
        "summary": "List the worlds",
        "description": "Lists every world that a request has called into being since the mock was started, and those that its store has\nkept from before.",
        "responses": {
          "200": {
            "description": "The worlds.",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/WorldList"
                },
                "example": {
                  "worlds": [
                    {
                      "id": "checkout-tests",
                      "tasks": 3,
                      "clock": {
                        "mode": "frozen",
                        "now": "2026-01-01T00:01:30.000Z",
                        "speed": 1,
                        "next_event_at": "2026-01-01T00:02:00.000Z"
                      }
                    }
                  ]
                }
              }
            }
          },
          "401": {
            "$ref": "#/components/responses/Unauthorized"
          },
          "403": {
            "$ref": "#/components/responses/OriginNotAllowed"
          },
          "405": {
            "$ref": "#/components/responses/MethodNotAllowed"
          },
          "500": {
            "$ref": "#/components/responses/InternalError"
          },
          "503": {
            "$ref": "#/components/responses/StoreUnavailable"
          }
        }
      }
    },
    "/_mock/reset": {
      "post": {
        "tags": [
          "Mock"
        ],
        "operationId": "resetWorld",
        "summary": "Empty a world",
        "description": "Empties the world, which begins anew: no task, no rule, no fault, no delivery, no idempotency key, and the clock\nas it was at first. What was under way is given up. Other worlds are not touched.",
        "parameters": [
          {
            "$ref": "#/components/parameters/World"
          }
        ],
        "responses": {
          "200": {
            "description": "The world as it begins anew.",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/World"
                },
                "example": {
                  "id": "checkout-tests",
                  "tasks": 0,
                  "clock": {
                    "mode": "real",
                    "now": "2026-01-01T00:00:00.000Z",
                    "speed": 1,
                    "next_event_at": null
                  }
                }
              }
            }
          },
          "400": {
            "$ref": "#/components/responses/BadRequest"
          },
          "401": {
            "$ref": "#/components/responses/Unauthorized"
          },
          "403": {
            "$ref": "#/components/responses/OriginNotAllowed"
          },
          "405": {
            "$ref": "#/components/responses/MethodNotAllowed"
          },
          "500": {
            "$ref": "#/components/responses/InternalError"
          },
          "503": {
            "$ref": "#/components/responses/StoreUnavailable"
          }
        }
      }
    },
    "/_mock/tasks": {
      "get": {
        "tags": [
          "Tasks"
        ],
        "operationId": "listTasks",
        "summary": "List the tasks of a world",
        "description": "Lists tasks, the newest first, page by page. `last_event_id` is the place in the event stream at which the list\nwas made: who follows the stream from there misses nothing and sees nothing twice.",
        "parameters": [
          {
            "$ref": "#/components/parameters/World"
          },
          {
            "name": "status",
            "in": "query",
            "required": false,
            "description": "Only tasks that now have this status, by the names of the VideoRetalk API.",
            "schema": {
              "type": "string",
              "minLength": 1
            },
            "example": "processing"
          },
          {
            "name": "search",
            "in": "query",
            "required": false,
            "description": "Only tasks whose id, scenario or request holds this text, in upper or lower case.",
            "schema": {
              "type": "string",
              "minLength": 1
            },
            "example": "speaker.mp4"
          },
          {
            "$ref": "#/components/parameters/Limit"
          },
          {
            "$ref": "#/components/parameters/After"
          }
        ],
        "responses": {
          "200": {
            "description": "One page of tasks.",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/TaskList"
                },
                "examples": {
                  "one_page": {
                    "summary": "All tasks on one page",
                    "value": {
                      "tasks": [
                        {
                          "id": "task-unified-1767225600-xyz12345",
                          "status": "processing",
                          "progress": 45,
                          "scenario": null,
                          "model": "videoretalk",
                          "request": {
                            "model": "videoretalk",
                            "video_url": "https://example.com/speaker.mp4",
                            "audio_url": "https://example.com/target-speech.wav"
                          },
                          "created_at": "2026-01-01T00:00:00.000Z",
                          "starts_at": "2026-01-01T00:00:03.000Z",
                          "finishes_at": "2026-01-01T00:01:33.000Z",
                          "results_expire_at": "2026-01-02T00:01:33.000Z",
                          "work_ms": 90000,
                          "estimated_ms": 90000,
                          "output_ms": 30000,
                          "credits_reserved": 480,
                          "delivery_id": null,
                          "answer": {
                            "created": 1767225600,
                            "id": "task-unified-1767225600-xyz12345",
                            "model": "videoretalk",
                            "object": "video.generation.task",
                            "progress": 45,
                            "status": "processing",
                            "task_info": {
                              "can_cancel": false
                            },
                            "type": "video"
                          }
                        }
                      ],
                      "next": null,
                      "last_event_id": "0b9f2c1e-17"
                    }
                  },
                  "empty": {
                    "summary": "No task",
                    "value": {
                      "tasks": [],
                      "next": null,
                      "last_event_id": "0b9f2c1e-0"
                    }
                  }
                }
              }
            }
          },
          "400": {
            "$ref": "#/components/responses/BadRequest"
          },
          "401": {
            "$ref": "#/components/responses/Unauthorized"
          },
          "403": {
            "$ref": "#/components/responses/OriginNotAllowed"
          },
          "405": {
            "$ref": "#/components/responses/MethodNotAllowed"
          },
          "500": {
            "$ref": "#/components/responses/InternalError"
          },
          "503": {
            "$ref": "#/components/responses/StoreUnavailable"
          }
        }
      }
    },
    "/_mock/tasks/{task_id}": {
      "get": {
        "tags": [
          "Tasks"
        ],
        "operationId": "readTask",
        "summary": "Read a task",
        "description": "Answers with a task, with its plan and with what the VideoRetalk API would answer now.",
        "parameters": [
          {
            "$ref": "#/components/parameters/World"
          },
          {
            "$ref": "#/components/parameters/TaskId"
          }
        ],
        "responses": {
          "200": {
            "description": "The task.",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/MockTask"
                },
                "examples": {
                  "processing": {
                    "$ref": "#/components/examples/ProcessingTask"
                  },
                  "stuck": {
                    "$ref": "#/components/examples/StuckTask"
                  }
                }
              }
            }
          },
          "400": {
            "$ref": "#/components/responses/BadRequest"
          },
          "401": {
            "$ref": "#/components/responses/Unauthorized"
          },
          "403": {
            "$ref": "#/components/responses/OriginNotAllowed"
          },
          "404": {
            "$ref": "#/components/responses/TaskNotFound"
          },
          "405": {
            "$ref": "#/components/responses/MethodNotAllowed"
          },
          "500": {
            "$ref": "#/components/responses/InternalError"
          },
          "503": {
            "$ref": "#/components/responses/StoreUnavailable"
          }
        }
      }
    },
    "/_mock/tasks/{task_id}/finish": {
      "post": {
        "tags": [
          "Tasks"
        ],
        "operationId": "finishTask",
        "summary": "Let a task succeed now",
        "description": "Completes a task at the world's present time, with a result. Its callback falls due as usual.",
        "parameters": [
          {
            "$ref": "#/components/parameters/World"
          },
          {
            "$ref": "#/components/parameters/TaskId"
          }
        ],
        "responses": {
          "200": {
            "description": "The task, completed.",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/MockTask"
                },
                "examples": {
                  "completed": {
                    "$ref": "#/components/examples/CompletedTask"
                  }
                }
              }
            }
          },
          "400": {
            "$ref": "#/components/responses/BadRequest"
          },
          "401": {
            "$ref": "#/components/responses/Unauthorized"
          },
          "403": {
            "$ref": "#/components/responses/OriginNotAllowed"
          },
          "404": {
            "$ref": "#/components/responses/TaskNotFound"
          },
          "405": {
            "$ref": "#/components/responses/MethodNotAllowed"
          },
          "409": {
            "$ref": "#/components/responses/TaskIsFinal"
          },
          "500": {
            "$ref": "#/components/responses/InternalError"
          },
          "503": {
            "$ref": "#/components/responses/StoreUnavailable"
          }
        }
      }
    },
    "/_mock/tasks/{task_id}/fail": {
      "post": {
        "tags": [
          "Tasks"
        ],
        "operationId": "failTask",
        "summary": "Let a task fail now",
        "description": "Fails a task at the world's present time. Its callback falls due as usual.",
        "parameters": [
          {
            "$ref": "#/components/parameters/World"
          },
          {
            "$ref": "#/components/parameters/TaskId"
          }
        ],
        "requestBody": {
          "required": false,
          "description": "Why the task fails. It may be left out.",
          "content": {
            "application/json": {
              "schema": {
                "$ref": "#/components/schemas/TaskFailure"
              },
              "examples": {
                "code_alone": {
                  "summary": "A code, with the message that belongs to it",
                  "value": {
                    "code": "content_policy_violation"
                  }
                },
                "own_message": {
                  "summary": "A message of one's own",
                  "value": {
                    "code": "invalid_audio",
                    "message": "The audio holds no speech."
                  }
                }
              }
            }
          }
        },
        "responses": {
          "200": {
            "description": "The task, failed.",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/MockTask"
                },
                "examples": {
                  "failed": {
                    "$ref": "#/components/examples/FailedTask"
                  }
                }
              }
            }
          },
          "400": {
            "$ref": "#/components/responses/BadRequestBody"
          },
          "401": {
            "$ref": "#/components/responses/Unauthorized"
          },
          "403": {
            "$ref": "#/components/responses/OriginNotAllowed"
          },
          "404": {
            "$ref": "#/components/responses/TaskNotFound"
          },
          "405": {
            "$ref": "#/components/responses/MethodNotAllowed"
          },
          "409": {
            "$ref": "#/components/responses/TaskIsFinal"
          },
          "413": {
            "$ref": "#/components/responses/RequestTooLarge"
          },
          "415": {
            "$ref": "#/components/responses/UnsupportedMediaType"
          },
          "500": {
            "$ref": "#/components/responses/InternalError"
          },
          "503": {
            "$ref": "#/components/responses/StoreUnavailable"
          }
        }
      }
    },
    "/_mock/tasks/{task_id}/cancel": {
      "post": {
        "tags": [
          "Tasks"
        ],
        "operationId": "cancelTask",
        "summary": "Cancel a task now",
        "description": "Cancels a task at the world's present time, as the operator may do. The VideoRetalk API can tell this in two\nways; `shape` chooses one. The callback falls due as usual.",
        "parameters": [
          {
            "$ref": "#/components/parameters/World"
          },
          {
            "$ref": "#/components/parameters/TaskId"
          }
        ],
        "requestBody": {
          "required": false,
          "description": "How the cancellation is told. It may be left out.",
          "content": {
            "application/json": {
              "schema": {
                "$ref": "#/components/schemas/TaskCancellation"
              },
              "example": {
                "shape": "failed"
              }
            }
          }
        },
        "responses": {
          "200": {
            "description": "The task, cancelled.",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/MockTask"
                },
                "examples": {
                  "cancelled": {
                    "$ref": "#/components/examples/CancelledTask"
                  }
                }
              }
            }
          },
          "400": {
            "$ref": "#/components/responses/BadRequestBody"
          },
          "401": {
            "$ref": "#/components/responses/Unauthorized"
          },
          "403": {
            "$ref": "#/components/responses/OriginNotAllowed"
          },
          "404": {
            "$ref": "#/components/responses/TaskNotFound"
          },
          "405": {
            "$ref": "#/components/responses/MethodNotAllowed"
          },
          "409": {
            "$ref": "#/components/responses/TaskIsFinal"
          },
          "413": {
            "$ref": "#/components/responses/RequestTooLarge"
          },
          "415": {
            "$ref": "#/components/responses/UnsupportedMediaType"
          },
          "500": {
            "$ref": "#/components/responses/InternalError"
          },
          "503": {
            "$ref": "#/components/responses/StoreUnavailable"
          }
        }
      }
    },
    "/_mock/clock": {
      "get": {
        "tags": [
          "Clock"
        ],
        "operationId": "getClock",
        "summary": "Read the clock",
        "description": "Answers with the world's time, and with when something falls due next.",
        "parameters": [
          {
            "$ref": "#/components/parameters/World"
          }
        ],
        "responses": {
          "200": {
            "description": "The clock.",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/Clock"
                },
                "examples": {
                  "real": {
                    "summary": "As fast as real time, with nothing to come",
                    "value": {
                      "mode": "real",
                      "now": "2026-01-01T00:00:00.000Z",
                      "speed": 1,
                      "next_event_at": null
                    }
                  },
                  "frozen": {
                    "$ref": "#/components/examples/FrozenClock"
                  }
                }
              }
            }
          },
          "400": {
            "$ref": "#/components/responses/BadRequest"
          },
          "401": {
            "$ref": "#/components/responses/Unauthorized"
          },
          "403": {
            "$ref": "#/components/responses/OriginNotAllowed"
          },
          "405": {
            "$ref": "#/components/responses/MethodNotAllowed"
          },
          "500": {
            "$ref": "#/components/responses/InternalError"
          },
          "503": {
            "$ref": "#/components/responses/StoreUnavailable"
          }
        }
      },
      "put": {
        "tags": [
          "Clock"
        ],
        "operationId": "setClock",
        "summary": "Choose how the clock runs",
        "description": "Changes how the clock runs from now on. The time itself does not jump.",
        "parameters": [
          {
            "$ref": "#/components/parameters/World"
          }
        ],
        "requestBody": {
          "required": true,
          "content": {
            "application/json": {
              "schema": {
                "$ref": "#/components/schemas/ClockSetting"
              },
              "examples": {
                "frozen": {
                  "summary": "Stand still",
                  "value": {
                    "mode": "frozen"
                  }
                },
                "fast": {
                  "summary": "Run a hundred times as fast",
                  "value": {
                    "mode": "real",
                    "speed": 100
                  }
                }
              }
            }
          }
        },
        "responses": {
          "200": {
            "description": "The clock as it now runs.",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/Clock"
                },
                "examples": {
                  "frozen": {
                    "$ref": "#/components/examples/FrozenClock"
                  }
                }
              }
            }
          },
          "400": {
            "$ref": "#/components/responses/BadRequestBody"
          },
          "401": {
            "$ref": "#/components/responses/Unauthorized"
          },
          "403": {
            "$ref": "#/components/responses/OriginNotAllowed"
          },
          "405": {
            "$ref": "#/components/responses/MethodNotAllowed"
          },
          "413": {
            "$ref": "#/components/responses/RequestTooLarge"
          },
          "415": {
            "$ref": "#/components/responses/UnsupportedMediaType"
          },
          "500": {
            "$ref": "#/components/responses/InternalError"
          },
          "503": {
            "$ref": "#/components/responses/StoreUnavailable"
          }
        }
      }
    },
    "/_mock/clock/advance": {
      "post": {
        "tags": [
          "Clock"
        ],
        "operationId": "advanceClock",
        "summary": "Move the clock forward",
        "description": "Moves the clock forward, by a time, to a time, or to the next thing that falls due. It answers when all that fell\ndue on the way has been done, callbacks included. The clock never goes back.",
        "parameters": [
          {
            "$ref": "#/components/parameters/World"
          }
        ],
        "requestBody": {
          "required": true,
          "content": {
            "application/json": {
              "schema": {
                "$ref": "#/components/schemas/ClockMove"
              },
              "examples": {
                "by": {
                  "summary": "By a minute",
                  "value": {
                    "by_ms": 60000
                  }
                },
                "to": {
                  "summary": "To a time",
                  "value": {
                    "to": "2026-01-01T00:05:00.000Z"
                  }
                },
                "to_next_event": {
                  "summary": "To whatever comes next",
                  "value": {
                    "to_next_event": true
                  }
                }
              }
            }
          }
        },
        "responses": {
          "200": {
            "description": "The clock has arrived, and all that fell due has been done.",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/ClockAdvance"
                },
                "example": {
                  "clock": {
                    "mode": "frozen",
                    "now": "2026-01-01T00:02:00.000Z",
                    "speed": 1,
                    "next_event_at": null
                  },
                  "events": 2
                }
              }
            }
          },
          "400": {
            "$ref": "#/components/responses/BadRequestBody"
          },
          "401": {
            "$ref": "#/components/responses/Unauthorized"
          },
          "403": {
            "$ref": "#/components/responses/OriginNotAllowed"
          },
          "405": {
            "$ref": "#/components/responses/MethodNotAllowed"
          },
          "409": {
            "description": "The time that was asked for has passed, or the clock cannot be moved at this moment.",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/ErrorResponse"
                },
                "examples": {
                  "clock_goes_forward": {
                    "summary": "The time has passed",
                    "value": {
                      "error": {
                        "code": "clock_goes_forward",
                        "message": "The clock only goes forward, and `to` has passed. Reset the world to begin anew.",
                        "type": "invalid_request_error",
                        "param": "to"
                      }
                    }
                  },
                  "clock_is_moving": {
                    "summary": "A callback that fell due is being delivered",
                    "value": {
                      "error": {
                        "code": "clock_is_moving",
                        "message": "The clock is being moved, and waits for a callback to be answered. Move it on after that.",
                        "type": "invalid_request_error"
                      }
                    }
                  }
                }
              }
            }
          },
          "413": {
            "$ref": "#/components/responses/RequestTooLarge"
          },
          "415": {
            "$ref": "#/components/responses/UnsupportedMediaType"
          },
          "500": {
            "$ref": "#/components/responses/InternalError"
          },
          "503": {
            "$ref": "#/components/responses/StoreUnavailable"
          }
        }
      }
    },
    "/_mock/scenarios": {
      "get": {
        "tags": [
          "Scenarios"
        ],
        "operationId": "listScenarios",
        "summary": "List the scenarios",
        "description": "Lists the courses that a task can be made to take. They are the same in every world. A request chooses one by\nitself, or a rule chooses one for it.",
        "responses": {
          "200": {
            "description": "The scenarios.",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/ScenarioList"
                },
                "example": {
                  "scenarios": [
                    {
                      "name": "slow",
                      "description": "Waits and works ten times as long as estimated, then completes.",
                      "breaks_contract": false
                    }
                  ]
                }
              }
            }
          },
          "401": {
            "$ref": "#/components/responses/Unauthorized"
          },
          "403": {
            "$ref": "#/components/responses/OriginNotAllowed"
          },
          "405": {
            "$ref": "#/components/responses/MethodNotAllowed"
          },
          "500": {
            "$ref": "#/components/responses/InternalError"
          }
        }
      }
    },
    "/_mock/rules": {
      "get": {
        "tags": [
          "Scenarios"
        ],
        "operationId": "listRules",
        "summary": "List the rules",
        "description": "Lists the world's rules in the order in which they are tried.",
        "parameters": [
          {
            "$ref": "#/components/parameters/World"
          }
        ],
        "responses": {
          "200": {
            "description": "The rules.",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/RuleList"
                },
                "examples": {
                  "rules": {
                    "$ref": "#/components/examples/RuleList"
                  }
                }
              }
            }
          },
          "400": {
            "$ref": "#/components/responses/BadRequest"
          },
          "401": {
            "$ref": "#/components/responses/Unauthorized"
          },
          "403": {
            "$ref": "#/components/responses/OriginNotAllowed"
          },
          "405": {
            "$ref": "#/components/responses/MethodNotAllowed"
          },
          "500": {
            "$ref": "#/components/responses/InternalError"
          },
          "503": {
            "$ref": "#/components/responses/StoreUnavailable"
          }
        }
      },
      "put": {
        "tags": [
          "Scenarios"
        ],
        "operationId": "replaceRules",
        "summary": "Replace all rules",
        "description": "Puts these rules in the place of all others. An empty list takes every rule away.",
        "parameters": [
          {
            "$ref": "#/components/parameters/World"
          }
        ],
        "requestBody": {
          "required": true,
          "content": {
            "application/json": {
              "schema": {
                "$ref": "#/components/schemas/RuleInputList"
              },
              "examples": {
                "one": {
                  "summary": "One rule",
                  "value": {
                    "rules": [
                      {
                        "scenario": "slow",
                        "when": {
                          "video_url": "*/long-*"
                        },
                        "times": 2
                      }
                    ]
                  }
                },
                "none": {
                  "summary": "No rule",
                  "value": {
                    "rules": []
                  }
                }
              }
            }
          }
        },
        "responses": {
          "200": {
            "description": "The rules as they now are.",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/RuleList"
                },
                "examples": {
                  "rules": {
                    "$ref": "#/components/examples/RuleList"
                  }
                }
              }
            }
          },
          "400": {
            "$ref": "#/components/responses/BadRequestBody"
          },
          "401": {
            "$ref": "#/components/responses/Unauthorized"
          },
          "403": {
            "$ref": "#/components/responses/OriginNotAllowed"
          },
          "405": {
            "$ref": "#/components/responses/MethodNotAllowed"
          },
          "413": {
            "$ref": "#/components/responses/RequestTooLarge"
          },
          "415": {
            "$ref": "#/components/responses/UnsupportedMediaType"
          },
          "500": {
            "$ref": "#/components/responses/InternalError"
          },
          "503": {
            "$ref": "#/components/responses/StoreUnavailable"
          }
        }
      },
      "post": {
        "tags": [
          "Scenarios"
        ],
        "operationId": "addRule",
        "summary": "Add a rule",
        "description": "Adds a rule behind the others. The first rule that matches a creation wins.",
        "parameters": [
          {
            "$ref": "#/components/parameters/World"
          }
        ],
        "requestBody": {
          "required": true,
          "content": {
            "application/json": {
              "schema": {
                "$ref": "#/components/schemas/RuleInput"
              },
              "examples": {
                "next_creation": {
                  "summary": "The next creation, whatever it asks for",
                  "value": {
                    "scenario": "insufficient-quota",
                    "times": 1
                  }
                },
                "some_creations": {
                  "summary": "Every creation of a certain kind",
                  "value": {
                    "scenario": "no-matching-face",
                    "when": {
                      "ref_image_url": "*",
                      "query_face_threshold": 190
                    }
                  }
                }
              }
            }
          }
        },
        "responses": {
          "201": {
            "description": "The rule was added.",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/Rule"
                },
                "example": {
                  "id": "rule-1",
                  "scenario": "insufficient-quota",
                  "times": 1,
                  "used": 0
                }
              }
            }
          },
          "400": {
            "$ref": "#/components/responses/BadRequestBody"
          },
          "401": {
            "$ref": "#/components/responses/Unauthorized"
          },
          "403": {
            "$ref": "#/components/responses/OriginNotAllowed"
          },
          "405": {
            "$ref": "#/components/responses/MethodNotAllowed"
          },
          "413": {
            "$ref": "#/components/responses/RequestTooLarge"
          },
          "415": {
            "$ref": "#/components/responses/UnsupportedMediaType"
          },
          "500": {
            "$ref": "#/components/responses/InternalError"
          },
          "503": {
            "$ref": "#/components/responses/StoreUnavailable"
          }
        }
      }
    },
    "/_mock/rules/{rule_id}": {
      "delete": {
        "tags": [
          "Scenarios"
        ],
        "operationId": "deleteRule",
        "summary": "Take a rule away",
        "description": "Takes a rule away. Tasks that were created by it keep their course.",
        "parameters": [
          {
            "$ref": "#/components/parameters/World"
          },
          {
            "name": "rule_id",
            "in": "path",
            "required": true,
            "description": "The rule's id.",
            "schema": {
              "type": "string",
              "minLength": 1
            },
            "example": "rule-1"
          }
        ],
        "responses": {
          "204": {
            "description": "The rule is gone."
          },
          "400": {
            "$ref": "#/components/responses/BadRequest"
          },
          "401": {
            "$ref": "#/components/responses/Unauthorized"
          },
          "403": {
            "$ref": "#/components/responses/OriginNotAllowed"
          },
          "404": {
            "description": "No rule of this world has this id.",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/ErrorResponse"
                },
                "example": {
                  "error": {
                    "code": "rule_not_found",
                    "message": "No rule of this world has this id",
                    "type": "invalid_request_error",
                    "param": "rule_id"
                  }
                }
              }
            }
          },
          "405": {
            "$ref": "#/components/responses/MethodNotAllowed"
          },
          "500": {
            "$ref": "#/components/responses/InternalError"
          },
          "503": {
            "$ref": "#/components/responses/StoreUnavailable"
          }
        }
      }
    },
    "/_mock/faults": {
      "get": {
        "tags": [
          "Faults"
        ],
        "operationId": "listFaults",
        "summary": "List the faults",
        "description": "Lists the world's faults in the order in which they were added.",
        "parameters": [
          {
            "$ref": "#/components/parameters/World"
          }
        ],
        "responses": {
          "200": {
            "description": "The faults.",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/FaultList"
                },
                "examples": {
                  "faults": {
                    "$ref": "#/components/examples/FaultList"
                  }
                }
              }
            }
          },
          "400": {
            "$ref": "#/components/responses/BadRequest"
          },
          "401": {
            "$ref": "#/components/responses/Unauthorized"
          },
          "403": {
            "$ref": "#/components/responses/OriginNotAllowed"
          },
          "405": {
            "$ref": "#/components/responses/MethodNotAllowed"
          },
          "500": {
            "$ref": "#/components/responses/InternalError"
          },
          "503": {
            "$ref": "#/components/responses/StoreUnavailable"
          }
        }
      },
      "put": {
        "tags": [
          "Faults"
        ],
        "operationId": "replaceFaults",
        "summary": "Replace all faults",
        "description": "Puts these faults in the place of all others. An empty list takes every fault away.",
        "parameters": [
          {
            "$ref": "#/components/parameters/World"
          }
        ],
        "requestBody": {
          "required": true,
          "content": {
            "application/json": {
              "schema": {
                "$ref": "#/components/schemas/FaultInputList"
              },
              "examples": {
                "bad_network": {
                  "summary": "A slow network that loses answers",
                  "value": {
                    "faults": [
                      {
                        "kind": "latency",
                        "distribution": "normal",
                        "mean_ms": 800,
                        "deviation_ms": 300
                      },
                      {
                        "kind": "reset",
                        "moment": "after",
                        "probability": 0.1
                      }
                    ]
                  }
                },
                "none": {
                  "summary": "No fault",
                  "value": {
                    "faults": []
                  }
                }
              }
            }
          }
        },
        "responses": {
          "200": {
            "description": "The faults as they now are.",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/FaultList"
                },
                "examples": {
                  "faults": {
                    "$ref": "#/components/examples/FaultList"
                  }
                }
              }
            }
          },
          "400": {
            "$ref": "#/components/responses/BadRequestBody"
          },
          "401": {
            "$ref": "#/components/responses/Unauthorized"
          },
          "403": {
            "$ref": "#/components/responses/OriginNotAllowed"
          },
          "405": {
            "$ref": "#/components/responses/MethodNotAllowed"
          },
          "413": {
            "$ref": "#/components/responses/RequestTooLarge"
          },
          "415": {
            "$ref": "#/components/responses/UnsupportedMediaType"
          },
          "500": {
            "$ref": "#/components/responses/InternalError"
          },
          "503": {
            "$ref": "#/components/responses/StoreUnavailable"
          }
        }
      },
      "post": {
        "tags": [
          "Faults"
        ],
        "operationId": "addFault",
        "summary": "Add a fault",
        "description": "Adds a fault to those that the world has.",
        "parameters": [
          {
            "$ref": "#/components/parameters/World"
          }
        ],
        "requestBody": {
          "required": true,
          "content": {
            "application/json": {
              "schema": {
                "$ref": "#/components/schemas/FaultInput"
              },
              "examples": {
                "latency_fixed": {
                  "summary": "Every answer takes half a second",
                  "value": {
                    "kind": "latency",
                    "distribution": "fixed",
                    "ms": 500
                  }
                },
                "latency_uniform": {
                  "summary": "Look-ups take between 0.1 and 2 seconds",
                  "value": {
                    "kind": "latency",
                    "operation": "getTaskDetail",
                    "distribution": "uniform",
                    "min_ms": 100,
                    "max_ms": 2000
                  }
                },
                "latency_exponential": {
                  "summary": "Mostly quick, at times very slow",
                  "value": {
                    "kind": "latency",
                    "distribution": "exponential",
                    "mean_ms": 400
                  }
                },
                "lost_creation": {
                  "summary": "The next creation is done, and its answer is lost in an error",
                  "value": {
                    "kind": "error",
                    "operation": "createVideoRetalkGeneration",
                    "status": 502,
                    "form": "html",
                    "moment": "after",
                    "times": 1
                  }
                },
                "rate_limit": {
                  "summary": "Five requests at once, then one every two seconds",
                  "value": {
                    "kind": "rate_limit",
                    "capacity": 5,
                    "refill_per_second": 0.5
                  }
                },
                "reset": {
                  "summary": "One connection in ten is reset",
                  "value": {
                    "kind": "reset",
                    "moment": "before",
                    "probability": 0.1
                  }
                },
                "cut": {
                  "summary": "The next result file breaks off early",
                  "value": {
                    "kind": "cut",
                    "operation": "getResult",
                    "share": 0.25,
                    "times": 1
                  }
                },
                "endless": {
                  "summary": "The next answer never ends",
                  "value": {
                    "kind": "endless",
                    "times": 1
                  }
                },
                "duplicate": {
                  "summary": "Every callback comes three times, a second apart",
                  "value": {
                    "kind": "duplicate",
                    "copies": 2,
                    "interval_ms": 1000
                  }
                },
                "late": {
                  "summary": "Callbacks come five minutes late",
                  "value": {
                    "kind": "late",
                    "ms": 300000
                  }
                },
                "out_of_order": {
                  "summary": "Half of the callbacks are overtaken by another",
                  "value": {
                    "kind": "out_of_order",
                    "probability": 0.5
                  }
                },
                "drop": {
                  "summary": "The next callback is never sent",
                  "value": {
                    "kind": "drop",
                    "times": 1
                  }
                }
              }
            }
          }
        },
        "responses": {
          "201": {
            "description": "The fault was added.",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/Fault"
                },
                "example": {
                  "id": "fault-1",
                  "kind": "error",
                  "operation": "createVideoRetalkGeneration",
                  "status": 502,
                  "form": "html",
                  "moment": "after",
                  "probability": 1,
                  "times": 1,
                  "used": 0
                }
              }
            }
          },
          "400": {
            "$ref": "#/components/responses/BadRequestBody"
          },
          "401": {
            "$ref": "#/components/responses/Unauthorized"
          },
          "403": {
            "$ref": "#/components/responses/OriginNotAllowed"
          },
          "405": {
            "$ref": "#/components/responses/MethodNotAllowed"
          },
          "413": {
            "$ref": "#/components/responses/RequestTooLarge"
          },
          "415": {
            "$ref": "#/components/responses/UnsupportedMediaType"
          },
          "500": {
            "$ref": "#/components/responses/InternalError"
          },
          "503": {
            "$ref": "#/components/responses/StoreUnavailable"
          }
        }
      }
    },
    "/_mock/faults/{fault_id}": {
      "delete": {
        "tags": [
          "Faults"
        ],
        "operationId": "deleteFault",
        "summary": "Take a fault away",
        "description": "Takes a fault away. What it has already done is not undone.",
        "parameters": [
          {
            "$ref": "#/components/parameters/World"
          },
          {
            "name": "fault_id",
            "in": "path",
            "required": true,
            "description": "The fault's id.",
            "schema": {
              "type": "string",
              "minLength": 1
            },
            "example": "fault-1"
          }
        ],
        "responses": {
          "204": {
            "description": "The fault is gone."
          },
          "400": {
            "$ref": "#/components/responses/BadRequest"
          },
          "401": {
            "$ref": "#/components/responses/Unauthorized"
          },
          "403": {
            "$ref": "#/components/responses/OriginNotAllowed"
          },
          "404": {
            "description": "No fault of this world has this id.",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/ErrorResponse"
                },
                "example": {
                  "error": {
                    "code": "fault_not_found",
                    "message": "No fault of this world has this id",
                    "type": "invalid_request_error",
                    "param": "fault_id"
                  }
                }
              }
            }
          },
          "405": {
            "$ref": "#/components/responses/MethodNotAllowed"
          },
          "500": {
            "$ref": "#/components/responses/InternalError"
          },
          "503": {
            "$ref": "#/components/responses/StoreUnavailable"
          }
        }
      }
    },
    "/_mock/deliveries": {
      "get": {
        "tags": [
          "Deliveries"
        ],
        "operationId": "listDeliveries",
        "summary": "List the deliveries of a world",
        "description": "Lists the callbacks of tasks that have a callback URL, the newest first, page by page.",
        "parameters": [
          {
            "$ref": "#/components/parameters/World"
          },
          {
            "name": "task_id",
            "in": "query",
            "required": false,
            "description": "Only the delivery of this task.",
            "schema": {
              "type": "string",
              "minLength": 1
            },
            "example": "task-unified-1767225600-xyz12345"
          },
          {
            "name": "state",
            "in": "query",
            "required": false,
            "description": "Only deliveries that now are in this state.",
            "schema": {
              "$ref": "#/components/schemas/DeliveryState"
            },
            "example": "failed"
          },
          {
            "$ref": "#/components/parameters/Limit"
          },
          {
            "$ref": "#/components/parameters/After"
          }
        ],
        "responses": {
          "200": {
            "description": "One page of deliveries.",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/DeliveryList"
                },
                "example": {
                  "deliveries": [
                    {
                      "id": "delivery-1",
                      "task_id": "task-unified-1767225600-xyz12345",
                      "url": "https://your-domain.com/webhooks/video-task-completed",
                      "state": "waiting",
                      "next_attempt_at": null,
                      "attempts": []
                    }
                  ],
                  "next": null
                }
              }
            }
          },
          "400": {
            "$ref": "#/components/responses/BadRequest"
          },
          "401": {
            "$ref": "#/components/responses/Unauthorized"
          },
          "403": {
            "$ref": "#/components/responses/OriginNotAllowed"
          },
          "405": {
            "$ref": "#/components/responses/MethodNotAllowed"
          },
          "500": {
            "$ref": "#/components/responses/InternalError"
          },
          "503": {
            "$ref": "#/components/responses/StoreUnavailable"
          }
        }
      }
    },
    "/_mock/deliveries/{delivery_id}": {
      "get": {
        "tags": [
          "Deliveries"
        ],
        "operationId": "readDelivery",
        "summary": "Read a delivery",
        "description": "Answers with a delivery, and with every attempt so far as it went over the wire.",
        "parameters": [
          {
            "$ref": "#/components/parameters/World"
          },
          {
            "$ref": "#/components/parameters/DeliveryId"
          }
        ],
        "responses": {
          "200": {
            "description": "The delivery.",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/Delivery"
                },
                "examples": {
                  "delivered": {
                    "$ref": "#/components/examples/Delivery"
                  }
                }
              }
            }
          },
          "400": {
            "$ref": "#/components/responses/BadRequest"
          },
          "401": {
            "$ref": "#/components/responses/Unauthorized"
          },
          "403": {
            "$ref": "#/components/responses/OriginNotAllowed"
          },
          "404": {
            "$ref": "#/components/responses/DeliveryNotFound"
          },
          "405": {
            "$ref": "#/components/responses/MethodNotAllowed"
          },
          "500": {
            "$ref": "#/components/responses/InternalError"
          },
          "503": {
            "$ref": "#/components/responses/StoreUnavailable"
          }
        }
      }
    },
    "/_mock/deliveries/{delivery_id}/redeliver": {
      "post": {
        "tags": [
          "Deliveries"
        ],
        "operationId": "redeliver",
        "summary": "Send a callback once more",
        "description": "Makes one attempt at once, outside the schedule, and answers when it has ended, well or badly. One that succeeds\nends the schedule; after one that fails it goes on as it would have.",
        "parameters": [
          {
            "$ref": "#/components/parameters/World"
          },
          {
            "$ref": "#/components/parameters/DeliveryId"
          }
        ],
        "responses": {
          "200": {
            "description": "The attempt has ended. `response` and `error` tell how.",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/Attempt"
                },
                "examples": {
                  "received": {
                    "summary": "The receiver took it",
                    "value": {
                      "number": 2,
                      "trigger": "redelivery",
                      "started_at": "2026-01-01T00:10:00.000Z",
                      "ended_at": "2026-01-01T00:10:00.012Z",
                      "duration_ms": 12,
                      "request": {
                        "method": "POST",
                        "url": "https://your-domain.com/webhooks/video-task-completed",
                        "headers": {
                          "content-type": "application/json"
                        },
                        "body": "{\"id\":\"task-unified-1767225600-xyz12345\",\"status\":\"completed\"}"
                      },
                      "response": {
                        "status": 204,
                        "headers": {},
                        "body": "",
                        "truncated": false
                      },
                      "error": null,
                      "interrupted": false
                    }
                  },
                  "unreachable": {
                    "summary": "The receiver was not there",
                    "value": {
                      "number": 2,
                      "trigger": "redelivery",
                      "started_at": "2026-01-01T00:10:00.000Z",
                      "ended_at": "2026-01-01T00:10:00.003Z",
                      "duration_ms": 3,
                      "request": {
                        "method": "POST",
                        "url": "https://your-domain.com/webhooks/video-task-completed",
                        "headers": {
                          "content-type": "application/json"
                        },
                        "body": "{\"id\":\"task-unified-1767225600-xyz12345\",\"status\":\"completed\"}"
                      },
                      "response": null,
                      "error": "The connection was refused",
                      "interrupted": false
                    }
                  }
                }
              }
            }
          },
          "400": {
            "$ref": "#/components/responses/BadRequest"
          },
          "401": {
            "$ref": "#/components/responses/Unauthorized"
          },
          "403": {
            "$ref": "#/components/responses/OriginNotAllowed"
          },
          "404": {
            "$ref": "#/components/responses/DeliveryNotFound"
          },
          "405": {
            "$ref": "#/components/responses/MethodNotAllowed"
          },
          "409": {
            "description": "The task has not ended, so there is nothing to announce yet.",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/ErrorResponse"
                },
                "example": {
                  "error": {
                    "code": "task_not_final",
                    "message": "The task has not ended. Move the clock forward, or end the task first.",
                    "type": "invalid_request_error"
                  }
                }
              }
            }
          },
          "500": {
            "$ref": "#/components/responses/InternalError"
          },
          "503": {
            "$ref": "#/components/responses/StoreUnavailable"
          }
        }
      }
    },
    "/_mock/exchanges": {
      "get": {
        "tags": [
          "Events"
        ],
        "operationId": "listExchanges",
        "summary": "List the latest exchanges of a world",
        "description": "Lists the requests of the VideoRetalk API that were answered, or whose connection was given up, the newest first.\nOnly the latest events of a world are kept, and so are these.",
        "parameters": [
          {
            "$ref": "#/components/parameters/World"
          },
          {
            "name": "task_id",
            "in": "query",
            "required": false,
            "description": "Only the exchanges that created or read this task.",
            "schema": {
              "type": "string",
              "minLength": 1
            },
            "example": "task-unified-1767225600-xyz12345"
          },
          {
            "$ref": "#/components/parameters/Limit"
          }
        ],
        "responses": {
          "200": {
            "description": "The exchanges.",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/ExchangeList"
                },
                "example": {
                  "exchanges": [
                    {
                      "type": "exchange",
                      "at": "2026-01-01T00:00:00.000Z",
                      "exchange": {
                        "method": "POST",
                        "path": "/v1/videos/generations",
                        "status": 200,
                        "duration_ms": 4,
                        "operation": "createVideoRetalkGeneration",
                        "task_id": "task-unified-1767225600-xyz12345",
                        "scenario": null,
                        "faults": []
                      }
                    }
                  ]
                }
              }
            }
          },
          "400": {
            "$ref": "#/components/responses/BadRequest"
          },
          "401": {
            "$ref": "#/components/responses/Unauthorized"
          },
          "403": {
            "$ref": "#/components/responses/OriginNotAllowed"
          },
          "405": {
            "$ref": "#/components/responses/MethodNotAllowed"
          },
          "500": {
            "$ref": "#/components/responses/InternalError"
          },
          "503": {
            "$ref": "#/components/responses/StoreUnavailable"
          }
        }
      }
    },
    "/_mock/events": {
      "get": {
        "tags": [
          "Events"
        ],
        "operationId": "streamEvents",
        "summary": "Follow what happens in a world",
        "description": "Answers with a stream of server-sent events that ends only when one side closes it. Of each event, `data` is one\n`Event` as JSON, `event` is its type, and `id` its place. A stream that begins at an earlier place (`Last-Event-ID`\nor `last_event_id`) first tells all that has happened since. Where that place is no longer kept, it begins with\na `resync` instead: list tasks and deliveries again.\n\nA browser's `EventSource` cannot set headers on its first request, so place and world can stand in the query as\nwell. Where both are there, the header counts.",
        "parameters": [
          {
            "$ref": "#/components/parameters/World"
          },
          {
            "name": "Last-Event-ID",
            "in": "header",
            "required": false,
            "description": "The place after which the stream begins. Browsers send it when they connect anew.",
            "schema": {
              "$ref": "#/components/schemas/EventId"
            },
            "example": "0b9f2c1e-17"
          },
          {
            "name": "last_event_id",
            "in": "query",
            "required": false,
            "description": "The same for a first request. Without any place, the stream begins now.",
            "schema": {
              "$ref": "#/components/schemas/EventId"
            },
            "example": "0b9f2c1e-17"
          },
          {
            "name": "world",
            "in": "query",
            "required": false,
            "description": "The same as `X-Mock-World`.",
            "schema": {
              "$ref": "#/components/schemas/WorldName"
            },
            "example": "checkout-tests"
          }
        ],
        "responses": {
          "200": {
            "description": "Events, as they happen. Each example is the `data` of one event.",
            "content": {
              "text/event-stream": {
                "schema": {
                  "$ref": "#/components/schemas/Event"
                },
                "examples": {
                  "clock": {
                    "summary": "The clock was moved",
                    "value": {
                      "type": "clock",
                      "at": "2026-01-01T00:01:30.000Z",
                      "clock": {
                        "mode": "frozen",
                        "now": "2026-01-01T00:01:30.000Z",
                        "speed": 1,
                        "next_event_at": null
                      }
                    }
                  },
                  "exchange": {
                    "summary": "A request was answered",
                    "value": {
                      "type": "exchange",
                      "at": "2026-01-01T00:00:00.000Z",
                      "exchange": {
                        "method": "POST",
                        "path": "/v1/videos/generations",
                        "status": 200,
                        "duration_ms": 4,
                        "operation": "createVideoRetalkGeneration",
                        "task_id": "task-unified-1767225600-xyz12345",
                        "scenario": null,
                        "faults": [
                          "latency"
                        ]
                      }
                    }
                  },
                  "reset": {
                    "summary": "The world was emptied",
                    "value": {
                      "type": "reset",
                      "at": "2026-01-01T00:00:00.000Z"
                    }
                  },
                  "resync": {
                    "summary": "The place that was asked for is gone",
                    "value": {
                      "type": "resync",
                      "at": "2026-01-01T00:00:00.000Z"
                    }
                  }
                }
              }
            }
          },
          "400": {
            "$ref": "#/components/responses/BadRequest"
          },
          "401": {
            "$ref": "#/components/responses/Unauthorized"
          },
          "403": {
            "$ref": "#/components/responses/OriginNotAllowed"
          },
          "405": {
            "$ref": "#/components/responses/MethodNotAllowed"
          },
          "500": {
            "$ref": "#/components/responses/InternalError"
          },
          "503": {
            "$ref": "#/components/responses/StoreUnavailable"
          }
        }
      }
    }
  },
  "components": {
    "securitySchemes": {
      "mockToken": {
        "type": "apiKey",
        "in": "header",
        "name": "X-Mock-Token",
        "description": "The token that the mock was started with. It is asked for only where the mock listens on an address that is not\nloopback."
      }
    },
    "parameters": {
      "World": {
        "name": "X-Mock-World",
        "in": "header",
        "required": false,
        "description": "The world that is meant. Without it, the world of the API key in `Authorization: Bearer YOUR_API_KEY`; without\nboth, the only world that exists.",
        "schema": {
          "$ref": "#/components/schemas/WorldName"
        },
        "example": "checkout-tests"
      },
      "TaskId": {
        "name": "task_id",
        "in": "path",
        "required": true,
        "description": "The task's id, as the VideoRetalk API gave it.",
        "schema": {
          "type": "string",
          "minLength": 1
        },
        "example": "task-unified-1767225600-xyz12345"
      },
      "DeliveryId": {
        "name": "delivery_id",
        "in": "path",
        "required": true,
        "description": "The delivery's id.",
        "schema": {
          "type": "string",
          "minLength": 1
        },
        "example": "delivery-1"
      },
      "Limit": {
        "name": "limit",
        "in": "query",
        "required": false,
        "description": "How many entries a page holds at most.",
        "schema": {
          "type": "integer",
          "minimum": 1,
          "maximum": 1000,
          "default": 100
        },
        "example": 100
      },
      "After": {
        "name": "after",
        "in": "query",
        "required": false,
        "description": "Where the page begins, as `next` of the page before it tells.",
        "schema": {
          "type": "string",
          "minLength": 1
        },
        "example": "task-unified-1767225600-xyz12345"
      }
    },
    "responses": {
      "BadRequest": {
        "description": "The request is at fault. `error.param` names the parameter, where one is at fault.",
        "content": {
          "application/json": {
            "schema": {
              "$ref": "#/components/schemas/ErrorResponse"
            },
            "examples": {
              "invalid_parameters": {
                "$ref": "#/components/examples/InvalidParameters"
              },
              "world_required": {
                "$ref": "#/components/examples/WorldRequired"
              }
            }
          }
        }
      },
      "BadRequestBody": {
        "description": "The request is at fault. `error.param` names the field or parameter, where one is at fault.",
        "content": {
          "application/json": {
            "schema": {
              "$ref": "#/components/schemas/ErrorResponse"
            },
            "examples": {
              "invalid_parameters": {
                "$ref": "#/components/examples/InvalidParameters"
              },
              "missing_required_params": {
                "$ref": "#/components/examples/MissingRequiredParams"
              },
              "invalid_json": {
                "$ref": "#/components/examples/InvalidJson"
              },
              "world_required": {
                "$ref": "#/components/examples/WorldRequired"
              }
            }
          }
        }
      },
      "Unauthorized": {
        "description": "The mock asks for a token, and the request has none or a wrong one.",
        "content": {
          "application/json": {
            "schema": {
              "$ref": "#/components/schemas/ErrorResponse"
            },
            "example": {
              "error": {
                "code": "unauthorized",
                "message": "Send the token that the mock was started with, in the header X-Mock-Token",
                "type": "authentication_error"
              }
            }
          }
        }
      },
      "OriginNotAllowed": {
        "description": "A mock that listens on loopback was asked by a web page of another origin, or by a host name that is not\nloopback.",
        "content": {
          "application/json": {
            "schema": {
              "$ref": "#/components/schemas/ErrorResponse"
            },
            "example": {
              "error": {
                "code": "origin_not_allowed",
                "message": "This mock listens on loopback, and answers neither other origins nor other host names",
                "type": "permission_error"
              }
            }
          }
        }
      },
      "TaskNotFound": {
        "description": "No task of this world has this id.",
        "content": {
          "application/json": {
            "schema": {
              "$ref": "#/components/schemas/ErrorResponse"
            },
            "example": {
              "error": {
                "code": "task_not_found",
                "message": "No task of this world has this id",
                "type": "invalid_request_error",
                "param": "task_id"
              }
            }
          }
        }
      },
      "TaskIsFinal": {
        "description": "The task has ended. What it ended with does not change.",
        "content": {
          "application/json": {
            "schema": {
              "$ref": "#/components/schemas/ErrorResponse"
            },
            "example": {
              "error": {
                "code": "task_is_final",
                "message": "The task has ended, and a final state does not change",
                "type": "invalid_request_error",
                "param": "task_id"
              }
            }
          }
        }
      },
      "DeliveryNotFound": {
        "description": "No delivery of this world has this id.",
        "content": {
          "application/json": {
            "schema": {
              "$ref": "#/components/schemas/ErrorResponse"
            },
            "example": {
              "error": {
                "code": "delivery_not_found",
                "message": "No delivery of this world has this id",
                "type": "invalid_request_error",
                "param": "delivery_id"
              }
            }
          }
        }
      },
      "MethodNotAllowed": {
        "description": "The path exists, but not for this method.",
        "headers": {
          "Allow": {
            "description": "The methods that this path has (RFC 9110, section 10.2.1).",
            "required": true,
            "schema": {
              "type": "string"
            },
            "example": "GET, PUT"
          }
        },
        "content": {
          "application/json": {
            "schema": {
              "$ref": "#/components/schemas/ErrorResponse"
            },
            "example": {
              "error": {
                "code": "method_not_allowed",
                "message": "This path does not take that method",
                "type": "invalid_request_error"
              }
            }
          }
        }
      },
      "RequestTooLarge": {
        "description": "The body is larger than the mock reads.",
        "content": {
          "application/json": {
            "schema": {
              "$ref": "#/components/schemas/ErrorResponse"
            },
            "example": {
              "error": {
                "code": "request_too_large",
                "message": "The request body is too large",
                "type": "request_too_large_error"
              }
            }
          }
        }
      },
      "UnsupportedMediaType": {
        "description": "The body is not sent as `application/json`.",
        "content": {
          "application/json": {
            "schema": {
              "$ref": "#/components/schemas/ErrorResponse"
            },
            "example": {
              "error": {
                "code": "unsupported_media_type",
                "message": "Content-Type must be application/json",
                "type": "invalid_request_error"
              }
            }
          }
        }
      },
      "InternalError": {
        "description": "The mock failed. This is a defect of the mock.",
        "content": {
          "application/json": {
            "schema": {
              "$ref": "#/components/schemas/ErrorResponse"
            },
            "example": {
              "error": {
                "code": "internal_error",
                "message": "Internal server error",
                "type": "api_error"
              }
            }
          }
        }
      },
      "StoreUnavailable": {
        "description": "The store of the mock cannot be used for a while: its server is away, or its disk is full. What was asked for may\nhave been done.",
        "headers": {
          "Retry-After": {
            "description": "How long to wait, in seconds (RFC 9110, section 10.2.3).",
            "required": true,
            "schema": {
              "type": "string"
            },
            "example": "1"
          }
        },
        "content": {
          "application/json": {
            "schema": {
              "$ref": "#/components/schemas/ErrorResponse"
            },
            "example": {
              "error": {
                "code": "service_unavailable",
                "message": "The store of the mock cannot be used for a while, please try again later",
                "type": "api_error"
              }
            }
          }
        }
      }
    },
    "examples": {
      "InvalidParameters": {
        "summary": "A field or parameter has a value that the contract does not allow",
        "value": {
          "error": {
            "code": "invalid_parameters",
            "message": "limit must be an integer from 1 to 1000",
            "type": "invalid_request_error",
            "param": "limit"
          }
        }
      },
      "MissingRequiredParams": {
        "summary": "A required field is missing",
        "value": {
          "error": {
            "code": "missing_required_params",
            "message": "Missing required parameter: scenario",
            "type": "invalid_request_error",
            "param": "scenario"
          }
        }
      },
      "InvalidJson": {
        "summary": "The body is not a JSON object",
        "value": {
          "error": {
            "code": "invalid_json",
            "message": "The request body is not valid JSON: it ends too early",
            "type": "invalid_request_error"
          }
        }
      },
      "WorldRequired": {
        "summary": "It is not clear which world is meant",
        "value": {
          "error": {
            "code": "world_required",
            "message": "Name a world in the header X-Mock-World, or send the API key whose world is meant",
            "type": "invalid_request_error",
            "param": "X-Mock-World"
          }
        }
      },
      "ProcessingTask": {
        "summary": "At work",
        "value": {
          "id": "task-unified-1767225600-xyz12345",
          "status": "processing",
          "progress": 45,
          "scenario": null,
          "model": "videoretalk",
          "request": {
            "model": "videoretalk",
            "video_url": "https://example.com/speaker.mp4",
            "audio_url": "https://example.com/target-speech.wav",
            "callback_url": "https://your-domain.com/webhooks/video-task-completed"
          },
          "created_at": "2026-01-01T00:00:00.000Z",
          "starts_at": "2026-01-01T00:00:03.000Z",
          "finishes_at": "2026-01-01T00:01:33.000Z",
          "results_expire_at": "2026-01-02T00:01:33.000Z",
          "work_ms": 90000,
          "estimated_ms": 90000,
          "output_ms": 30000,
          "credits_reserved": 480,
          "delivery_id": "delivery-1",
          "answer": {
            "created": 1767225600,
            "id": "task-unified-1767225600-xyz12345",
            "model": "videoretalk",
            "object": "video.generation.task",
            "progress": 45,
            "status": "processing",
            "task_info": {
              "can_cancel": false
            },
            "type": "video"
          }
        }
      },
      "StuckTask": {
        "summary": "Pending for ever",
        "value": {
          "id": "task-unified-1767225600-xyz12345",
          "status": "pending",
          "progress": 0,
          "scenario": "stuck-pending",
          "model": "videoretalk",
          "request": {
            "model": "videoretalk",
            "video_url": "https://example.com/stuck-pending.mp4",
            "audio_url": "https://example.com/target-speech.wav"
          },
          "created_at": "2026-01-01T00:00:00.000Z",
          "starts_at": null,
          "finishes_at": null,
          "results_expire_at": null,
          "work_ms": 90000,
          "estimated_ms": 90000,
          "output_ms": 30000,
          "credits_reserved": 480,
          "delivery_id": null,
          "answer": {
            "created": 1767225600,
            "id": "task-unified-1767225600-xyz12345",
            "model": "videoretalk",
            "object": "video.generation.task",
            "progress": 0,
            "status": "pending",
            "task_info": {
              "can_cancel": false
            },
            "type": "video"
          }
        }
      },
      "CompletedTask": {
        "summary": "Completed",
        "value": {
          "id": "task-unified-1767225600-xyz12345",
          "status": "completed",
          "progress": 100,
          "scenario": null,
          "model": "videoretalk",
          "request": {
            "model": "videoretalk",
            "video_url": "https://example.com/speaker.mp4",
            "audio_url": "https://example.com/target-speech.wav"
          },
          "created_at": "2026-01-01T00:00:00.000Z",
          "starts_at": "2026-01-01T00:00:03.000Z",
          "finishes_at": "2026-01-01T00:00:20.000Z",
          "results_expire_at": "2026-01-02T00:00:20.000Z",
          "work_ms": 90000,
          "estimated_ms": 90000,
          "output_ms": 30000,
          "credits_reserved": 480,
          "delivery_id": null,
          "answer": {
            "created": 1767225600,
            "id": "task-unified-1767225600-xyz12345",
            "model": "videoretalk",
            "object": "video.generation.task",
            "progress": 100,
            "results": [
              "https://example.com/results/task-unified-1767225600-xyz12345.mp4"
            ],
            "status": "completed",
            "task_info": {
              "can_cancel": false
            },
            "type": "video"
          }
        }
      },
      "FailedTask": {
        "summary": "Failed",
        "value": {
          "id": "task-unified-1767225600-xyz12345",
          "status": "failed",
          "progress": 0,
          "scenario": null,
          "model": "videoretalk",
          "request": {
            "model": "videoretalk",
            "video_url": "https://example.com/speaker.mp4",
            "audio_url": "https://example.com/target-speech.wav"
          },
          "created_at": "2026-01-01T00:00:00.000Z",
          "starts_at": "2026-01-01T00:00:03.000Z",
          "finishes_at": "2026-01-01T00:00:20.000Z",
          "results_expire_at": null,
          "work_ms": 90000,
          "estimated_ms": 90000,
          "output_ms": 30000,
          "credits_reserved": 480,
          "delivery_id": null,
          "answer": {
            "created": 1767225600,
            "error": {
              "code": "content_policy_violation",
              "message": "The content was refused by the content policy.",
              "type": "task_error"
            },
            "id": "task-unified-1767225600-xyz12345",
            "model": "videoretalk",
            "object": "video.generation.task",
            "progress": 0,
            "status": "failed",
            "task_info": {
              "can_cancel": false
            },
            "type": "video"
          }
        }
      },
      "CancelledTask": {
        "summary": "Cancelled, told as a failure",
        "value": {
          "id": "task-unified-1767225600-xyz12345",
          "status": "failed",
          "progress": 0,
          "scenario": null,
          "model": "videoretalk",
          "request": {
            "model": "videoretalk",
            "video_url": "https://example.com/speaker.mp4",
            "audio_url": "https://example.com/target-speech.wav"
          },
          "created_at": "2026-01-01T00:00:00.000Z",
          "starts_at": "2026-01-01T00:00:03.000Z",
          "finishes_at": "2026-01-01T00:00:20.000Z",
          "results_expire_at": null,
          "work_ms": 90000,
          "estimated_ms": 90000,
          "output_ms": 30000,
          "credits_reserved": 480,
          "delivery_id": null,
          "answer": {
            "created": 1767225600,
            "error": {
              "code": "request_cancelled",
              "message": "The request was cancelled.",
              "type": "task_error"
            },
            "id": "task-unified-1767225600-xyz12345",
            "model": "videoretalk",
            "object": "video.generation.task",
            "progress": 0,
            "status": "failed",
            "task_info": {
              "can_cancel": false
            },
            "type": "video"
          }
        }
      },
      "FrozenClock": {
        "summary": "Standing still",
        "value": {
          "mode": "frozen",
          "now": "2026-01-01T00:01:30.000Z",
          "speed": 1,
          "next_event_at": "2026-01-01T00:02:00.000Z"
        }
      },
      "RuleList": {
        "summary": "One rule, used once",
        "value": {
          "rules": [
            {
              "id": "rule-1",
              "scenario": "slow",
              "when": {
                "video_url": "*/long-*"
              },
              "times": 2,
              "used": 1
            }
          ]
        }
      },
      "FaultList": {
        "summary": "A slow network that loses answers",
        "value": {
          "faults": [
            {
              "id": "fault-1",
              "kind": "latency",
              "distribution": "normal",
              "mean_ms": 800,
              "deviation_ms": 300,
              "probability": 1,
              "used": 12
            },
            {
              "id": "fault-2",
              "kind": "reset",
              "moment": "after",
              "probability": 0.1,
              "used": 1
            }
          ]
        }
      },
      "Delivery": {
        "summary": "Delivered at the second attempt",
        "value": {
          "id": "delivery-1",
          "task_id": "task-unified-1767225600-xyz12345",
          "url": "https://your-domain.com/webhooks/video-task-completed",
          "state": "delivered",
          "next_attempt_at": null,
          "attempts": [
            {
              "number": 1,
              "trigger": "schedule",
              "started_at": "2026-01-01T00:01:34.000Z",
              "ended_at": "2026-01-01T00:01:44.000Z",
              "duration_ms": 10000,
              "request": {
                "method": "POST",
                "url": "https://your-domain.com/webhooks/video-task-completed",
                "headers": {
                  "content-type": "application/json"
                },
                "body": "{\"id\":\"task-unified-1767225600-xyz12345\",\"status\":\"completed\"}"
              },
              "response": null,
              "error": "No answer within 10 s",
              "interrupted": false
            },
            {
              "number": 2,
              "trigger": "schedule",
              "started_at": "2026-01-01T00:01:45.000Z",
              "ended_at": "2026-01-01T00:01:45.012Z",
              "duration_ms": 12,
              "request": {
                "method": "POST",
                "url": "https://your-domain.com/webhooks/video-task-completed",
                "headers": {
                  "content-type": "application/json"
                },
                "body": "{\"id\":\"task-unified-1767225600-xyz12345\",\"status\":\"completed\"}"
              },
              "response": {
                "status": 200,
                "headers": {
                  "content-type": "text/plain"
                },
                "body": "ok",
                "truncated": false
              },
              "error": null,
              "interrupted": false
            }
          ]
        }
      }
    },
    "schemas": {
      "Instant": {
        "type": "string",
        "description": "A time in UTC, with milliseconds.",
        "format": "date-time",
        "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}\\.[0-9]{3}Z$",
        "example": "2026-01-01T00:00:00.000Z"
      },
      "WorldName": {
        "type": "string",
        "description": "The name of a world.",
        "pattern": "^[A-Za-z0-9._-]{1,64}$",
        "example": "checkout-tests"
      },
      "EventId": {
        "type": "string",
        "description": "A place in the event stream of a world. It tells one life of the mock from another.",
        "pattern": "^[0-9a-f]{8}-[0-9]+$",
        "example": "0b9f2c1e-17"
      },
      "Health": {
        "type": "object",
        "description": "That the mock is up.",
        "required": [
          "status"
        ],
        "properties": {
          "status": {
            "type": "string",
            "const": "ok",
            "description": "Always `ok`."
          }
        }
      },
      "Readiness": {
        "type": "object",
        "description": "That the mock can serve.",
        "required": [
          "status"
        ],
        "properties": {
          "status": {
            "type": "string",
            "const": "ready",
            "description": "Always `ready`."
          }
        }
      },
      "MetricsText": {
        "type": "string",
        "description": "Metrics in the text format of Prometheus, version 0.0.4."
      },
      "Version": {
        "type": "object",
        "description": "Which mock this is, and which contract it keeps to.",
        "required": [
          "name",
          "version",
          "contract",
          "loaded_at"
        ],
        "properties": {
          "name": {
            "type": "string",
            "description": "The package's name.",
            "example": "@videoretalk/mock-server"
          },
          "version": {
            "type": "string",
            "description": "The package's version.",
            "example": "1.0.0"
          },
          "contract": {
            "type": "object",
            "description": "The contract of the VideoRetalk API.",
            "required": [
              "title",
              "version",
              "digest"
            ],
            "properties": {
              "title": {
                "type": "string",
                "description": "The contract's title.",
                "example": "VideoRetalk API"
              },
              "version": {
                "type": "string",
                "description": "The contract's version.",
                "example": "1.0.0"
              },
              "digest": {
                "type": "string",
                "description": "Changes with every change of the contract, whatever its version says.",
                "pattern": "^sha256-[0-9a-f]{64}$"
              }
            }
          },
          "loaded_at": {
            "description": "When the contract was read, in real time.",
            "$ref": "#/components/schemas/Instant"
          }
        }
      },
      "ContractFacts": {
        "type": "object",
        "description": "What the contracts of all models say, as far as a page needs it.",
        "required": [
          "models",
          "operations",
          "request_fields",
          "request_examples",
          "task_statuses",
          "task_error_codes"
        ],
        "properties": {
          "models": {
            "type": "array",
            "description": "The models, and the operation that creates tasks of each.",
            "items": {
              "$ref": "#/components/schemas/ContractModel"
            }
          },
          "operations": {
            "type": "array",
            "description": "The operations.",
            "items": {
              "$ref": "#/components/schemas/ContractOperation"
            }
          },
          "request_fields": {
            "type": "array",
            "description": "The fields of a request that creates a task.",
            "items": {
              "type": "string"
            },
            "example": [
              "video_url"
            ]
          },
          "request_examples": {
            "type": "array",
            "description": "Requests that create a task, as the contract shows them.",
            "items": {
              "$ref": "#/components/schemas/RequestExample"
            }
          },
          "task_statuses": {
            "type": "array",
            "description": "The states of a task.",
            "items": {
              "$ref": "#/components/schemas/TaskStatusFacts"
            }
          },
          "task_error_codes": {
            "type": "array",
            "description": "The codes with which a task can fail, as far as they are known.",
            "items": {
              "type": "string"
            },
            "example": [
              "content_policy_violation"
            ]
          }
        }
      },
      "ContractModel": {
        "type": "object",
        "description": "A model, by which a creation is told from others.",
        "required": [
          "model",
          "operation",
          "path"
        ],
        "properties": {
          "model": {
            "type": "string",
            "description": "What requests call it.",
            "example": "videoretalk"
          },
          "operation": {
            "type": "string",
            "description": "The operationId of its creation.",
            "example": "createVideoRetalkGeneration"
          },
          "path": {
            "type": "string",
            "description": "The path of its creation. Models may share one.",
            "example": "/v1/videos/generations"
          }
        }
      },
      "ContractOperation": {
        "type": "object",
        "description": "An operation of the VideoRetalk API.",
        "required": [
          "id",
          "method",
          "path"
        ],
        "properties": {
          "id": {
            "type": "string",
            "description": "Its operationId.",
            "example": "createVideoRetalkGeneration"
          },
          "method": {
            "type": "string",
            "description": "The HTTP method.",
            "example": "POST"
          },
          "path": {
            "type": "string",
            "description": "The path, with its parameters in braces.",
            "example": "/v1/videos/generations"
          }
        }
      },
      "RequestExample": {
        "type": "object",
        "description": "A request that creates a task.",
        "required": [
          "name",
          "operation",
          "request"
        ],
        "properties": {
          "name": {
            "type": "string",
            "description": "What the contract calls it.",
            "example": "minimal"
          },
          "operation": {
            "type": "string",
            "description": "The operationId of the creation that it is for.",
            "example": "createVideoRetalkGeneration"
          },
          "request": {
            "type": "object",
            "description": "The body.",
            "additionalProperties": true
          }
        }
      },
      "TaskStatusFacts": {
        "type": "object",
        "description": "A state that a task can have.",
        "required": [
          "name",
          "part",
          "final",
          "work_from",
          "work_until",
          "least_progress",
          "most_progress"
        ],
        "properties": {
          "name": {
            "type": "string",
            "description": "What the VideoRetalk API calls it.",
            "example": "processing"
          },
          "part": {
            "type": "string",
            "description": "Which part it plays in the life of a task; `other` where the mock never brings a task there.",
            "enum": [
              "waiting",
              "working",
              "completed",
              "failed",
              "cancelled",
              "other"
            ],
            "example": "working"
          },
          "work_from": {
            "type": [
              "number",
              "null"
            ],
            "description": "Of a state of work, at which share of the work it begins; null in every other.",
            "minimum": 0,
            "maximum": 1,
            "example": 0
          },
          "work_until": {
            "type": [
              "number",
              "null"
            ],
            "description": "Of a state of work, at which share of the work it ends; null in every other.",
            "minimum": 0,
            "maximum": 1,
            "example": 1
          },
          "final": {
            "type": "boolean",
            "description": "Whether a task in this state has ended.",
            "example": false
          },
          "least_progress": {
            "type": "integer",
            "description": "The progress with which the state begins, in percent.",
            "minimum": 0,
            "maximum": 100,
            "example": 10
          },
          "most_progress": {
            "type": "integer",
            "description": "The progress with which the state ends, in percent.",
            "minimum": 0,
            "maximum": 100,
            "example": 80
          }
        }
      },
      "WorldList": {
        "type": "object",
        "description": "The worlds.",
        "required": [
          "worlds"
        ],
        "properties": {
          "worlds": {
            "type": "array",
            "description": "Every world.",
            "items": {
              "$ref": "#/components/schemas/World"
            }
          }
        }
      },
      "World": {
        "type": "object",
        "description": "One isolated space.",
        "required": [
          "id",
          "tasks",
          "clock"
        ],
        "properties": {
          "id": {
            "description": "What `X-Mock-World` takes. The world of an API key has an id that does not tell the key.",
            "$ref": "#/components/schemas/WorldName"
          },
          "tasks": {
            "type": "integer",
            "description": "How many tasks it holds.",
            "minimum": 0,
            "example": 3
          },
          "clock": {
            "$ref": "#/components/schemas/Clock"
          }
        }
      },
      "TaskList": {
        "type": "object",
        "description": "One page of tasks.",
        "required": [
          "tasks",
          "next",
          "last_event_id"
        ],
        "properties": {
          "tasks": {
            "type": "array",
            "description": "The tasks, the newest first.",
            "items": {
              "$ref": "#/components/schemas/MockTask"
            }
          },
          "next": {
            "$ref": "#/components/schemas/NextPage"
          },
          "last_event_id": {
            "description": "The place in the event stream at which this list was made.",
            "$ref": "#/components/schemas/EventId"
          }
        }
      },
      "NextPage": {
        "type": [
          "string",
          "null"
        ],
        "description": "What `after` takes to read the next page; null on the last.",
        "example": "100"
      },
      "MockTask": {
        "type": "object",
        "description": "A task, seen from behind the scenes.",
        "required": [
          "id",
          "status",
          "progress",
          "scenario",
          "model",
          "request",
          "created_at",
          "starts_at",
          "finishes_at",
          "results_expire_at",
          "work_ms",
          "estimated_ms",
          "output_ms",
          "credits_reserved",
          "delivery_id",
          "answer"
        ],
        "properties": {
          "id": {
            "type": "string",
            "description": "The id that the VideoRetalk API gave it.",
            "example": "task-unified-1767225600-xyz12345"
          },
          "status": {
            "type": "string",
            "description": "Its status now, by the names of the VideoRetalk API.",
            "example": "processing"
          },
          "progress": {
            "type": "integer",
            "description": "Its progress in percent.",
            "minimum": 0,
            "maximum": 100,
            "example": 45
          },
          "scenario": {
            "type": [
              "string",
              "null"
            ],
            "description": "The name of the scenario that it follows; null where it simply succeeds.",
            "example": "slow"
          },
          "model": {
            "type": "string",
            "description": "The model that does the work.",
            "example": "videoretalk"
          },
          "request": {
            "type": "object",
            "description": "The body of the creation, as it was sent.",
            "additionalProperties": true
          },
          "created_at": {
            "description": "When it was created.",
            "$ref": "#/components/schemas/Instant"
          },
          "starts_at": {
            "description": "When work on it begins; null where that never happens.",
            "oneOf": [
              {
                "$ref": "#/components/schemas/Instant"
              },
              {
                "type": "null"
              }
            ]
          },
          "finishes_at": {
            "description": "When it ends, well or badly; null where that never happens.",
            "oneOf": [
              {
                "$ref": "#/components/schemas/Instant"
              },
              {
                "type": "null"
              }
            ]
          },
          "results_expire_at": {
            "description": "When its result links die; null where it has none and will have none.",
            "oneOf": [
              {
                "$ref": "#/components/schemas/Instant"
              },
              {
                "type": "null"
              }
            ]
          },
          "work_ms": {
            "type": "integer",
            "description": "How long the whole work takes from its beginning, in milliseconds, whether or not it comes to its end. The\nprogress runs evenly meanwhile.",
            "minimum": 0,
            "example": 90000
          },
          "estimated_ms": {
            "type": "integer",
            "description": "How long it was estimated to take when it was created, in milliseconds.",
            "minimum": 0,
            "example": 90000
          },
          "output_ms": {
            "type": "integer",
            "description": "How long the video is that it makes, in milliseconds.",
            "minimum": 0,
            "example": 30000
          },
          "credits_reserved": {
            "type": "number",
            "description": "The credits that were set aside for it.",
            "minimum": 0,
            "example": 480
          },
          "delivery_id": {
            "type": [
              "string",
              "null"
            ],
            "description": "The delivery of its callback; null where it has no callback URL.",
            "example": "delivery-1"
          },
          "answer": {
            "type": "object",
            "description": "What a look-up by the VideoRetalk API answers now.",
            "additionalProperties": true
          }
        }
      },
      "TaskFailure": {
        "type": "object",
        "description": "Why a task fails.",
        "unevaluatedProperties": false,
        "properties": {
          "code": {
            "type": "string",
            "description": "One of the codes of failed tasks that the contract of the VideoRetalk API knows.",
            "minLength": 1,
            "default": "unknown_error",
            "example": "content_policy_violation"
          },
          "message": {
            "type": "string",
            "description": "The message that goes with it. Without it, the one that the contract shows with the code.",
            "minLength": 1,
            "example": "The content was refused by the content policy."
          }
        }
      },
      "TaskCancellation": {
        "type": "object",
        "description": "How a cancellation is told.",
        "unevaluatedProperties": false,
        "properties": {
          "shape": {
            "type": "string",
            "description": "- `status`: as a status of its own.\n- `failed`: as a failed task with the code of a cancelled request.",
            "enum": [
              "status",
              "failed"
            ],
            "default": "status",
            "example": "failed"
          }
        }
      },
      "ClockMode": {
        "type": "string",
        "description": "- `real`: runs by itself, `speed` times as fast as real time.\n- `frozen`: stands still until it is moved.\n- `automatic`: leaps to what happens next to a task whenever a client asks for it, and to what falls due next\n  where a client waits for a callback. Nobody waits in real time.",
        "enum": [
          "real",
          "frozen",
          "automatic"
        ],
        "example": "frozen"
      },
      "Clock": {
        "type": "object",
        "description": "A world's time.",
        "required": [
          "mode",
          "now",
          "speed",
          "next_event_at"
        ],
        "properties": {
          "mode": {
            "$ref": "#/components/schemas/ClockMode"
          },
          "now": {
            "description": "The world's time.",
            "$ref": "#/components/schemas/Instant"
          },
          "speed": {
            "type": "number",
            "description": "How many times as fast as real time it runs, up to a million. It counts only in the mode `real`.",
            "exclusiveMinimum": 0,
            "maximum": 1000000,
            "example": 1
          },
          "next_event_at": {
            "description": "When something falls due next; null where nothing will.",
            "oneOf": [
              {
                "$ref": "#/components/schemas/Instant"
              },
              {
                "type": "null"
              }
            ]
          }
        }
      },
      "ClockSetting": {
        "type": "object",
        "description": "How a clock shall run.",
        "unevaluatedProperties": false,
        "required": [
          "mode"
        ],
        "properties": {
          "mode": {
            "$ref": "#/components/schemas/ClockMode"
          },
          "speed": {
            "type": "number",
            "description": "How many times as fast as real time it runs, up to a million. It counts only in the mode `real`.",
            "exclusiveMinimum": 0,
            "maximum": 1000000,
            "default": 1,
            "example": 100
          }
        }
      },
      "ClockMove": {
        "type": "object",
        "description": "How far a clock shall move. Exactly one of the fields is there.",
        "unevaluatedProperties": false,
        "minProperties": 1,
        "maxProperties": 1,
        "properties": {
          "by_ms": {
            "type": "integer",
            "description": "By so many milliseconds, ten years at most.",
            "minimum": 0,
            "maximum": 315360000000,
            "example": 60000
          },
          "to": {
            "type": "string",
            "format": "date-time",
            "description": "To this time, which must not have passed.",
            "example": "2026-01-01T00:05:00.000Z"
          },
          "to_next_event": {
            "type": "boolean",
            "const": true,
            "description": "To the time at which something falls due next. Where nothing will, the clock stays."
          }
        }
      },
      "ClockAdvance": {
        "type": "object",
        "description": "What came of moving the clock.",
        "required": [
          "clock",
          "events"
        ],
        "properties": {
          "clock": {
            "$ref": "#/components/schemas/Clock"
          },
          "events": {
            "type": "integer",
            "description": "How many things fell due on the way.",
            "minimum": 0,
            "example": 2
          }
        }
      },
      "ScenarioList": {
        "type": "object",
        "description": "The scenarios.",
        "required": [
          "scenarios"
        ],
        "properties": {
          "scenarios": {
            "type": "array",
            "description": "Every scenario.",
            "items": {
              "$ref": "#/components/schemas/Scenario"
            }
          }
        }
      },
      "Scenario": {
        "type": "object",
        "description": "A course that a task can be made to take.",
        "required": [
          "name",
          "description",
          "breaks_contract"
        ],
        "properties": {
          "name": {
            "type": "string",
            "description": "What a rule names.",
            "example": "slow"
          },
          "description": {
            "type": "string",
            "description": "What happens.",
            "example": "Waits and works ten times as long as estimated, then completes."
          },
          "breaks_contract": {
            "type": "boolean",
            "description": "Whether answers of this course break the contract of the VideoRetalk API, on purpose.",
            "example": false
          }
        }
      },
      "RuleTerms": {
        "type": "object",
        "description": "For which creations a rule holds, and what it does.",
        "required": [
          "scenario"
        ],
        "properties": {
          "scenario": {
            "type": "string",
            "description": "The name of the scenario that the task follows, as `listScenarios` tells.",
            "minLength": 1,
            "example": "slow"
          },
          "when": {
            "type": "object",
            "description": "For each field of the request that counts, the exact JSON value that it must have, or a string in which each\n`*` stands for any text. All must match. Without it, the rule matches every creation.",
            "additionalProperties": true,
            "example": {
              "video_url": "*/long-*",
              "video_extension": true
            }
          },
          "times": {
            "type": "integer",
            "description": "For how many creations it holds. Without it, for all.",
            "minimum": 1,
            "example": 2
          }
        }
      },
      "RuleInput": {
        "type": "object",
        "description": "A rule to be added.",
        "unevaluatedProperties": false,
        "allOf": [
          {
            "$ref": "#/components/schemas/RuleTerms"
          }
        ]
      },
      "RuleInputList": {
        "type": "object",
        "description": "All the rules that shall be.",
        "unevaluatedProperties": false,
        "required": [
          "rules"
        ],
        "properties": {
          "rules": {
            "type": "array",
            "description": "The rules, in the order in which they are tried.",
            "items": {
              "$ref": "#/components/schemas/RuleInput"
            }
          }
        }
      },
      "Rule": {
        "type": "object",
        "description": "A rule of a world.",
        "allOf": [
          {
            "$ref": "#/components/schemas/RuleTerms"
          },
          {
            "type": "object",
            "required": [
              "id",
              "used"
            ],
            "properties": {
              "id": {
                "type": "string",
                "description": "The rule's id.",
                "example": "rule-1"
              },
              "used": {
                "type": "integer",
                "description": "How many creations it has decided.",
                "minimum": 0,
                "example": 1
              }
            }
          }
        ]
      },
      "RuleList": {
        "type": "object",
        "description": "The rules of a world.",
        "required": [
          "rules"
        ],
        "properties": {
          "rules": {
            "type": "array",
            "description": "The rules, in the order in which they are tried.",
            "items": {
              "$ref": "#/components/schemas/Rule"
            }
          }
        }
      },
      "FaultTerms": {
        "type": "object",
        "description": "What a fault does. `kind` tells which it is.",
        "required": [
          "kind"
        ],
        "discriminator": {
          "propertyName": "kind",
          "mapping": {
            "latency": "#/components/schemas/LatencyFault",
            "error": "#/components/schemas/ErrorFault",
            "rate_limit": "#/components/schemas/RateLimitFault",
            "reset": "#/components/schemas/ResetFault",
            "cut": "#/components/schemas/CutFault",
            "endless": "#/components/schemas/EndlessFault",
            "duplicate": "#/components/schemas/DuplicateFault",
            "late": "#/components/schemas/LateFault",
            "out_of_order": "#/components/schemas/OutOfOrderFault",
            "drop": "#/components/schemas/DropFault"
          }
        },
        "oneOf": [
          {
            "$ref": "#/components/schemas/LatencyFault"
          },
          {
            "$ref": "#/components/schemas/ErrorFault"
          },
          {
            "$ref": "#/components/schemas/RateLimitFault"
          },
          {
            "$ref": "#/components/schemas/ResetFault"
          },
          {
            "$ref": "#/components/schemas/CutFault"
          },
          {
            "$ref": "#/components/schemas/EndlessFault"
          },
          {
            "$ref": "#/components/schemas/DuplicateFault"
          },
          {
            "$ref": "#/components/schemas/LateFault"
          },
          {
            "$ref": "#/components/schemas/OutOfOrderFault"
          },
          {
            "$ref": "#/components/schemas/DropFault"
          }
        ]
      },
      "FaultInput": {
        "type": "object",
        "description": "A fault to be added.",
        "unevaluatedProperties": false,
        "allOf": [
          {
            "$ref": "#/components/schemas/FaultTerms"
          }
        ]
      },
      "FaultInputList": {
        "type": "object",
        "description": "All the faults that shall be.",
        "unevaluatedProperties": false,
        "required": [
          "faults"
        ],
        "properties": {
          "faults": {
            "type": "array",
            "description": "The faults.",
            "items": {
              "$ref": "#/components/schemas/FaultInput"
            }
          }
        }
      },
      "Fault": {
        "type": "object",
        "description": "A fault of a world.",
        "allOf": [
          {
            "$ref": "#/components/schemas/FaultTerms"
          },
          {
            "type": "object",
            "required": [
              "id",
              "used"
            ],
            "properties": {
              "id": {
                "type": "string",
                "description": "The fault's id.",
                "example": "fault-1"
              },
              "used": {
                "type": "integer",
                "description": "How often it has happened.",
                "minimum": 0,
                "example": 1
              }
            }
          }
        ]
      },
      "FaultList": {
        "type": "object",
        "description": "The faults of a world.",
        "required": [
          "faults"
        ],
        "properties": {
          "faults": {
            "type": "array",
            "description": "The faults.",
            "items": {
              "$ref": "#/components/schemas/Fault"
            }
          }
        }
      },
      "FaultOdds": {
        "type": "object",
        "description": "How often a fault happens.",
        "properties": {
          "probability": {
            "type": "number",
            "description": "How likely it is each time that it could happen, from 0 (never) to 1 (always).",
            "minimum": 0,
            "maximum": 1,
            "default": 1,
            "example": 0.1
          },
          "times": {
            "type": "integer",
            "description": "How often it happens at most. Without it, there is no limit.",
            "minimum": 1,
            "example": 1
          }
        }
      },
      "RequestFault": {
        "type": "object",
        "description": "Which requests a fault can befall.",
        "allOf": [
          {
            "$ref": "#/components/schemas/FaultOdds"
          }
        ],
        "properties": {
          "operation": {
            "type": "string",
            "description": "The operationId of the only operation that it befalls: one of the VideoRetalk API, or `getResult`, the\nfetching of a result file. Without it, all operations of the VideoRetalk API, and no result file.",
            "minLength": 1,
            "example": "getTaskDetail"
          }
        }
      },
      "FaultMoment": {
        "type": "string",
        "description": "- `before`: nothing was done yet.\n- `after`: the work was done, and only its answer is lost.",
        "enum": [
          "before",
          "after"
        ],
        "example": "after"
      },
      "LatencyFault": {
        "type": "object",
        "description": "An answer takes longer, by the world's clock. `distribution` tells how much longer.",
        "required": [
          "kind",
          "distribution"
        ],
        "properties": {
          "kind": {
            "type": "string",
            "const": "latency",
            "description": "What goes wrong."
          }
        },
        "discriminator": {
          "propertyName": "distribution",
          "mapping": {
            "fixed": "#/components/schemas/FixedLatency",
            "uniform": "#/components/schemas/UniformLatency",
            "normal": "#/components/schemas/NormalLatency",
            "exponential": "#/components/schemas/ExponentialLatency"
          }
        },
        "oneOf": [
          {
            "$ref": "#/components/schemas/FixedLatency"
          },
          {
            "$ref": "#/components/schemas/UniformLatency"
          },
          {
            "$ref": "#/components/schemas/NormalLatency"
          },
          {
            "$ref": "#/components/schemas/ExponentialLatency"
          }
        ]
      },
      "FixedLatency": {
        "type": "object",
        "description": "A latency that is always the same.",
        "required": [
          "kind",
          "distribution",
          "ms"
        ],
        "allOf": [
          {
            "$ref": "#/components/schemas/RequestFault"
          }
        ],
        "properties": {
          "kind": {
            "type": "string",
            "const": "latency",
            "description": "What goes wrong."
          },
          "distribution": {
            "type": "string",
            "const": "fixed",
            "description": "How the latency is spread."
          },
          "ms": {
            "$ref": "#/components/schemas/Milliseconds"
          }
        }
      },
      "UniformLatency": {
        "type": "object",
        "description": "A latency between two limits, each value as likely as the next.",
        "required": [
          "kind",
          "distribution",
          "min_ms",
          "max_ms"
        ],
        "allOf": [
          {
            "$ref": "#/components/schemas/RequestFault"
          }
        ],
        "properties": {
          "kind": {
            "type": "string",
            "const": "latency",
            "description": "What goes wrong."
          },
          "distribution": {
            "type": "string",
            "const": "uniform",
            "description": "How the latency is spread."
          },
          "min_ms": {
            "description": "The least, in milliseconds.",
            "$ref": "#/components/schemas/Milliseconds"
          },
          "max_ms": {
            "description": "The most, in milliseconds. It is not less than `min_ms`.",
            "$ref": "#/components/schemas/Milliseconds"
          }
        }
      },
      "NormalLatency": {
        "type": "object",
        "description": "A latency around a mean, by the normal distribution, and never less than 0.",
        "required": [
          "kind",
          "distribution",
          "mean_ms",
          "deviation_ms"
        ],
        "allOf": [
          {
            "$ref": "#/components/schemas/RequestFault"
          }
        ],
        "properties": {
          "kind": {
            "type": "string",
            "const": "latency",
            "description": "What goes wrong."
          },
          "distribution": {
            "type": "string",
            "const": "normal",
            "description": "How the latency is spread."
          },
          "mean_ms": {
            "description": "The mean, in milliseconds.",
            "$ref": "#/components/schemas/Milliseconds"
          },
          "deviation_ms": {
            "description": "The standard deviation, in milliseconds.",
            "$ref": "#/components/schemas/Milliseconds"
          }
        }
      },
      "ExponentialLatency": {
        "type": "object",
        "description": "A latency that is mostly short and at times long, by the exponential distribution.",
        "required": [
          "kind",
          "distribution",
          "mean_ms"
        ],
        "allOf": [
          {
            "$ref": "#/components/schemas/RequestFault"
          }
        ],
        "properties": {
          "kind": {
            "type": "string",
            "const": "latency",
            "description": "What goes wrong."
          },
          "distribution": {
            "type": "string",
            "const": "exponential",
            "description": "How the latency is spread."
          },
          "mean_ms": {
            "description": "The mean, in milliseconds.",
            "$ref": "#/components/schemas/Milliseconds"
          }
        }
      },
      "Milliseconds": {
        "type": "integer",
        "description": "A duration in milliseconds, ten years at most.",
        "minimum": 0,
        "maximum": 315360000000,
        "example": 500
      },
      "ErrorFault": {
        "type": "object",
        "description": "The request is answered with an error.",
        "required": [
          "kind",
          "status"
        ],
        "allOf": [
          {
            "$ref": "#/components/schemas/RequestFault"
          }
        ],
        "properties": {
          "kind": {
            "type": "string",
            "const": "error",
            "description": "What goes wrong."
          },
          "status": {
            "type": "integer",
            "description": "The HTTP status.",
            "minimum": 400,
            "maximum": 599,
            "example": 503
          },
          "code": {
            "type": "string",
            "description": "The error's code. Without it, one that the contract shows with this status, where there is one.",
            "minLength": 1,
            "example": "internal_error"
          },
          "form": {
            "type": "string",
            "description": "- `contract`: the error envelope of the contract.\n- `older`: the envelope of older pages, whose `code` is the status as an integer.\n- `html`: a page of HTML, as a proxy in between gives.",
            "enum": [
              "contract",
              "older",
              "html"
            ],
            "default": "contract",
            "example": "html"
          },
          "moment": {
            "description": "Whether the error comes before or after the work was done.",
            "$ref": "#/components/schemas/FaultMoment",
            "default": "before"
          }
        }
      },
      "RateLimitFault": {
        "type": "object",
        "description": "A token bucket. Each request takes a token; one that finds none is answered with 429 and with the true time to\nwait in `Retry-After`.",
        "required": [
          "kind",
          "capacity",
          "refill_per_second"
        ],
        "allOf": [
          {
            "$ref": "#/components/schemas/RequestFault"
          }
        ],
        "properties": {
          "kind": {
            "type": "string",
            "const": "rate_limit",
            "description": "What goes wrong."
          },
          "capacity": {
            "type": "integer",
            "description": "How many tokens the bucket holds. It is full at first.",
            "minimum": 1,
            "example": 5
          },
          "refill_per_second": {
            "type": "number",
            "description": "How many tokens come back in a second, by the world's clock. One in a day at the least.",
            "minimum": 0.00001,
            "example": 0.5
          }
        }
      },
      "ResetFault": {
        "type": "object",
        "description": "The connection is reset, and there is no answer.",
        "required": [
          "kind"
        ],
        "allOf": [
          {
            "$ref": "#/components/schemas/RequestFault"
          }
        ],
        "properties": {
          "kind": {
            "type": "string",
            "const": "reset",
            "description": "What goes wrong."
          },
          "moment": {
            "description": "Whether the connection is reset before or after the work was done.",
            "$ref": "#/components/schemas/FaultMoment",
            "default": "before"
          }
        }
      },
      "CutFault": {
        "type": "object",
        "description": "The answer breaks off.",
        "required": [
          "kind"
        ],
        "allOf": [
          {
            "$ref": "#/components/schemas/RequestFault"
          }
        ],
        "properties": {
          "kind": {
            "type": "string",
            "const": "cut",
            "description": "What goes wrong."
          },
          "share": {
            "type": "number",
            "description": "The share of its bytes that is sent before it breaks off.",
            "minimum": 0,
            "maximum": 1,
            "default": 0.5,
            "example": 0.25
          }
        }
      },
      "EndlessFault": {
        "type": "object",
        "description": "The answer never ends.",
        "required": [
          "kind"
        ],
        "allOf": [
          {
            "$ref": "#/components/schemas/RequestFault"
          }
        ],
        "properties": {
          "kind": {
            "type": "string",
            "const": "endless",
            "description": "What goes wrong."
          }
        }
      },
      "DuplicateFault": {
        "type": "object",
        "description": "A callback that was delivered is sent again.",
        "required": [
          "kind"
        ],
        "allOf": [
          {
            "$ref": "#/components/schemas/FaultOdds"
          }
        ],
        "properties": {
          "kind": {
            "type": "string",
            "const": "duplicate",
            "description": "What goes wrong."
          },
          "copies": {
            "type": "integer",
            "description": "How many more times it is sent.",
            "minimum": 1,
            "maximum": 10,
            "default": 1,
            "example": 2
          },
          "interval_ms": {
            "description": "The time between one and the next, in milliseconds.",
            "$ref": "#/components/schemas/Milliseconds",
            "default": 0
          }
        }
      },
      "LateFault": {
        "type": "object",
        "description": "A callback is sent later than it falls due.",
        "required": [
          "kind",
          "ms"
        ],
        "allOf": [
          {
            "$ref": "#/components/schemas/FaultOdds"
          }
        ],
        "properties": {
          "kind": {
            "type": "string",
            "const": "late",
            "description": "What goes wrong."
          },
          "ms": {
            "description": "How much later, in milliseconds.",
            "$ref": "#/components/schemas/Milliseconds"
          }
        }
      },
      "OutOfOrderFault": {
        "type": "object",
        "description": "A callback is held until another one was sent, so that the two arrive in the wrong order.",
        "required": [
          "kind"
        ],
        "allOf": [
          {
            "$ref": "#/components/schemas/FaultOdds"
          }
        ],
        "properties": {
          "kind": {
            "type": "string",
            "const": "out_of_order",
            "description": "What goes wrong."
          },
          "hold_ms": {
            "description": "How long it is held at most, in milliseconds, where no other one comes.",
            "$ref": "#/components/schemas/Milliseconds",
            "default": 60000
          }
        }
      },
      "DropFault": {
        "type": "object",
        "description": "A callback is never sent.",
        "required": [
          "kind"
        ],
        "allOf": [
          {
            "$ref": "#/components/schemas/FaultOdds"
          }
        ],
        "properties": {
          "kind": {
            "type": "string",
            "const": "drop",
            "description": "What goes wrong."
          }
        }
      },
      "DeliveryState": {
        "type": "string",
        "description": "- `waiting`: its task has not ended.\n- `scheduled`: an attempt is planned.\n- `sending`: an attempt is under way.\n- `delivered`: the receiver took it.\n- `failed`: every attempt failed, and no further one is planned.\n- `dropped`: a fault keeps it from being sent.",
        "enum": [
          "waiting",
          "scheduled",
          "sending",
          "delivered",
          "failed",
          "dropped"
        ],
        "example": "delivered"
      },
      "Delivery": {
        "type": "object",
        "description": "The callback of one task.",
        "required": [
          "id",
          "task_id",
          "url",
          "state",
          "next_attempt_at",
          "attempts"
        ],
        "properties": {
          "id": {
            "type": "string",
            "description": "The delivery's id.",
            "example": "delivery-1"
          },
          "task_id": {
            "type": "string",
            "description": "The task whose end it announces.",
            "example": "task-unified-1767225600-xyz12345"
          },
          "url": {
            "type": "string",
            "format": "uri",
            "description": "Where it is sent.",
            "example": "https://your-domain.com/webhooks/video-task-completed"
          },
          "state": {
            "$ref": "#/components/schemas/DeliveryState"
          },
          "next_attempt_at": {
            "description": "When the next attempt is planned; null where none is.",
            "oneOf": [
              {
                "$ref": "#/components/schemas/Instant"
              },
              {
                "type": "null"
              }
            ]
          },
          "attempts": {
            "type": "array",
            "description": "Every attempt that has ended, in the order in which they began.",
            "items": {
              "$ref": "#/components/schemas/Attempt"
            }
          }
        }
      },
      "DeliveryList": {
        "type": "object",
        "description": "One page of deliveries.",
        "required": [
          "deliveries",
          "next"
        ],
        "properties": {
          "deliveries": {
            "type": "array",
            "description": "The deliveries, the newest first.",
            "items": {
              "$ref": "#/components/schemas/Delivery"
            }
          },
          "next": {
            "$ref": "#/components/schemas/NextPage"
          }
        }
      },
      "Attempt": {
        "type": "object",
        "description": "One request that was sent to a callback URL, and what came of it.",
        "required": [
          "number",
          "trigger",
          "started_at",
          "ended_at",
          "duration_ms",
          "request",
          "response",
          "error",
          "interrupted"
        ],
        "properties": {
          "number": {
            "type": "integer",
            "description": "Its place among the attempts of the delivery, from 1.",
            "minimum": 1,
            "example": 1
          },
          "trigger": {
            "type": "string",
            "description": "- `schedule`: the contract's schedule asked for it.\n- `redelivery`: someone asked for it.\n- `duplicate`: a fault of this kind asked for it.",
            "enum": [
              "schedule",
              "redelivery",
              "duplicate"
            ],
            "example": "schedule"
          },
          "started_at": {
            "description": "When it began.",
            "$ref": "#/components/schemas/Instant"
          },
          "ended_at": {
            "description": "When it ended.",
            "$ref": "#/components/schemas/Instant"
          },
          "duration_ms": {
            "type": "integer",
            "description": "How long it took in real time, in milliseconds.",
            "minimum": 0,
            "example": 12
          },
          "request": {
            "$ref": "#/components/schemas/SentRequest"
          },
          "response": {
            "description": "What the receiver answered; null where it did not.",
            "oneOf": [
              {
                "$ref": "#/components/schemas/ReceivedResponse"
              },
              {
                "type": "null"
              }
            ]
          },
          "error": {
            "type": [
              "string",
              "null"
            ],
            "description": "Why there is no answer, or why it does not count; null where the receiver took the callback.",
            "example": "The connection was refused"
          },
          "interrupted": {
            "type": "boolean",
            "description": "Whether the mock ended before it knew what came of the attempt. The receiver may have taken the callback, which\nis sent once more: this is the one case in which a callback that was received comes again.",
            "example": false
          }
        }
      },
      "SentRequest": {
        "type": "object",
        "description": "A request as it was sent.",
        "required": [
          "method",
          "url",
          "headers",
          "body"
        ],
        "properties": {
          "method": {
            "type": "string",
            "description": "The HTTP method.",
            "example": "POST"
          },
          "url": {
            "type": "string",
            "format": "uri",
            "description": "The address.",
            "example": "https://your-domain.com/webhooks/video-task-completed"
          },
          "headers": {
            "type": "object",
            "description": "The headers, by their names in lower case.",
            "additionalProperties": {
              "type": "string"
            }
          },
          "body": {
            "type": "string",
            "description": "The body, as text."
          }
        }
      },
      "ReceivedResponse": {
        "type": "object",
        "description": "A response as it was received.",
        "required": [
          "status",
          "headers",
          "body",
          "truncated"
        ],
        "properties": {
          "status": {
            "type": "integer",
            "description": "The HTTP status.",
            "minimum": 100,
            "maximum": 599,
            "example": 200
          },
          "headers": {
            "type": "object",
            "description": "The headers, by their names in lower case.",
            "additionalProperties": {
              "type": "string"
            }
          },
          "body": {
            "type": "string",
            "description": "The body, as text."
          },
          "truncated": {
            "type": "boolean",
            "description": "Whether the body was longer than what is kept of it.",
            "example": false
          }
        }
      },
      "Event": {
        "type": "object",
        "description": "Something that has happened in a world. `type` tells what.",
        "required": [
          "type"
        ],
        "discriminator": {
          "propertyName": "type",
          "mapping": {
            "task": "#/components/schemas/TaskEvent",
            "delivery": "#/components/schemas/DeliveryEvent",
            "clock": "#/components/schemas/ClockEvent",
            "rules": "#/components/schemas/RulesEvent",
            "faults": "#/components/schemas/FaultsEvent",
            "reset": "#/components/schemas/ResetEvent",
            "resync": "#/components/schemas/ResyncEvent",
            "exchange": "#/components/schemas/ExchangeEvent"
          }
        },
        "oneOf": [
          {
            "$ref": "#/components/schemas/TaskEvent"
          },
          {
            "$ref": "#/components/schemas/DeliveryEvent"
          },
          {
            "$ref": "#/components/schemas/ClockEvent"
          },
          {
            "$ref": "#/components/schemas/RulesEvent"
          },
          {
            "$ref": "#/components/schemas/FaultsEvent"
          },
          {
            "$ref": "#/components/schemas/ResetEvent"
          },
          {
            "$ref": "#/components/schemas/ResyncEvent"
          },
          {
            "$ref": "#/components/schemas/ExchangeEvent"
          }
        ]
      },
      "TaskEvent": {
        "type": "object",
        "description": "A task was created, or has changed.",
        "required": [
          "type",
          "at",
          "task"
        ],
        "properties": {
          "type": {
            "type": "string",
            "const": "task",
            "description": "What has happened."
          },
          "at": {
            "$ref": "#/components/schemas/Instant"
          },
          "task": {
            "$ref": "#/components/schemas/MockTask"
          }
        }
      },
      "DeliveryEvent": {
        "type": "object",
        "description": "A delivery was made, or has changed.",
        "required": [
          "type",
          "at",
          "delivery"
        ],
        "properties": {
          "type": {
            "type": "string",
            "const": "delivery",
            "description": "What has happened."
          },
          "at": {
            "$ref": "#/components/schemas/Instant"
          },
          "delivery": {
            "$ref": "#/components/schemas/Delivery"
          }
        }
      },
      "ClockEvent": {
        "type": "object",
        "description": "The clock was set or moved.",
        "required": [
          "type",
          "at",
          "clock"
        ],
        "properties": {
          "type": {
            "type": "string",
            "const": "clock",
            "description": "What has happened."
          },
          "at": {
            "$ref": "#/components/schemas/Instant"
          },
          "clock": {
            "$ref": "#/components/schemas/Clock"
          }
        }
      },
      "RulesEvent": {
        "type": "object",
        "description": "The rules have changed.",
        "required": [
          "type",
          "at",
          "rules"
        ],
        "properties": {
          "type": {
            "type": "string",
            "const": "rules",
            "description": "What has happened."
          },
          "at": {
            "$ref": "#/components/schemas/Instant"
          },
          "rules": {
            "type": "array",
            "description": "All rules as they now are.",
            "items": {
              "$ref": "#/components/schemas/Rule"
            }
          }
        }
      },
      "FaultsEvent": {
        "type": "object",
        "description": "The faults have changed.",
        "required": [
          "type",
          "at",
          "faults"
        ],
        "properties": {
          "type": {
            "type": "string",
            "const": "faults",
            "description": "What has happened."
          },
          "at": {
            "$ref": "#/components/schemas/Instant"
          },
          "faults": {
            "type": "array",
            "description": "All faults as they now are.",
            "items": {
              "$ref": "#/components/schemas/Fault"
            }
          }
        }
      },
      "ResetEvent": {
        "type": "object",
        "description": "The world was emptied.",
        "required": [
          "type",
          "at"
        ],
        "properties": {
          "type": {
            "type": "string",
            "const": "reset",
            "description": "What has happened."
          },
          "at": {
            "$ref": "#/components/schemas/Instant"
          }
        }
      },
      "ResyncEvent": {
        "type": "object",
        "description": "The place that was asked for is no longer kept: list again.",
        "required": [
          "type",
          "at"
        ],
        "properties": {
          "type": {
            "type": "string",
            "const": "resync",
            "description": "What has happened."
          },
          "at": {
            "$ref": "#/components/schemas/Instant"
          }
        }
      },
      "ExchangeEvent": {
        "type": "object",
        "description": "A request of the VideoRetalk API was answered, or its connection was given up.",
        "required": [
          "type",
          "at",
          "exchange"
        ],
        "properties": {
          "type": {
            "type": "string",
            "const": "exchange",
            "description": "What has happened."
          },
          "at": {
            "$ref": "#/components/schemas/Instant"
          },
          "exchange": {
            "$ref": "#/components/schemas/Exchange"
          }
        }
      },
      "ExchangeList": {
        "type": "object",
        "description": "Exchanges.",
        "required": [
          "exchanges"
        ],
        "properties": {
          "exchanges": {
            "type": "array",
            "description": "The exchanges, the newest first.",
            "items": {
              "$ref": "#/components/schemas/ExchangeEvent"
            }
          }
        }
      },
      "Exchange": {
        "type": "object",
        "description": "A request and its answer.",
        "required": [
          "method",
          "path",
          "status",
          "duration_ms",
          "operation",
          "task_id",
          "scenario",
          "faults"
        ],
        "properties": {
          "method": {
            "type": "string",
            "description": "The HTTP method.",
            "example": "POST"
          },
          "path": {
            "type": "string",
            "description": "The path, without the query.",
            "example": "/v1/videos/generations"
          },
          "status": {
            "type": [
              "integer",
              "null"
            ],
            "description": "The HTTP status; null where there was no answer.",
            "minimum": 100,
            "maximum": 599,
            "example": 200
          },
          "duration_ms": {
            "type": "integer",
            "description": "How long it took in real time, in milliseconds.",
            "minimum": 0,
            "example": 4
          },
          "operation": {
            "type": [
              "string",
              "null"
            ],
            "description": "The operationId; null where no operation has this path and method.",
            "example": "createVideoRetalkGeneration"
          },
          "task_id": {
            "type": [
              "string",
              "null"
            ],
            "description": "The task that was created or read; null where there is none.",
            "example": "task-unified-1767225600-xyz12345"
          },
          "scenario": {
            "type": [
              "string",
              "null"
            ],
            "description": "The scenario that was chosen; null where there is none.",
            "example": "slow"
          },
          "faults": {
            "type": "array",
            "description": "The kinds of the faults that befell it.",
            "items": {
              "type": "string"
            },
            "example": [
              "latency"
            ]
          }
        }
      },
      "ErrorResponse": {
        "type": "object",
        "description": "The envelope of every error.",
        "required": [
          "error"
        ],
        "properties": {
          "error": {
            "type": "object",
            "description": "What went wrong.",
            "required": [
              "code",
              "message",
              "type"
            ],
            "properties": {
              "code": {
                "type": "string",
                "description": "What went wrong, for programs.",
                "example": "invalid_parameters"
              },
              "message": {
                "type": "string",
                "description": "What went wrong, and what to do, for people.",
                "example": "limit must be an integer from 1 to 1000"
              },
              "type": {
                "type": "string",
                "description": "The family that the error belongs to.",
                "example": "invalid_request_error"
              },
              "param": {
                "type": "string",
                "description": "The field or parameter of the request that is at fault.",
                "example": "limit"
              }
            }
          }
        }
      }
    }
  }
};
