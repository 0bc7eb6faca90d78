// Generated from openapi/videoretalk.yaml. Do not edit: change the contract, and run `pnpm generate`.

/** The whole contract: an OpenAPI 3.1 document in one piece. */
export const contract: Readonly<Record<string, unknown>> = {
  "openapi": "3.1.0",
  "info": {
    "title": "VideoRetalk API",
    "version": "1.0.0",
    "description": "Replaces the lip movement of the person in a video so that it matches another audio track.\n\nThe work is asynchronous. `createVideoRetalkGeneration` answers at once with a task. The task is then read with\n`getTaskDetail` until it is final, or its end is announced to a callback URL. Every second of output is paid for,\nand a result link dies 24 hours after the task has finished.\n\n**How sure is this contract?** What carries no mark comes from the operator's published documentation.\n`x-evidence` marks the rest: `observed` (seen in a live response), `expected` (client programs in use rely on it),\n`inferred` (concluded, and never required of a server). The `x-` extensions hold what OpenAPI has no word for;\neach has a schema of its own in `openapi/extensions/`.",
    "license": {
      "name": "MIT",
      "url": "https://opensource.org/license/mit"
    },
    "contact": {
      "name": "EvoLink",
      "url": "https://evolink.ai"
    }
  },
  "servers": [
    {
      "url": "https://api.evolink.ai",
      "description": "Production"
    }
  ],
  "security": [
    {
      "bearerAuth": []
    }
  ],
  "tags": [
    {
      "name": "Tasks",
      "description": "Reading the tasks that every creation answers with."
    },
    {
      "name": "VideoRetalk",
      "description": "Creating lip-sync videos."
    }
  ],
  "x-simulation": {
    "credits_per_second": 16,
    "output_length": {
      "shortest_of": [
        "video_url",
        "audio_url"
      ],
      "extended_to": "audio_url",
      "extended_by": "video_extension",
      "source_seconds": {
        "minimum": 5,
        "maximum": 30
      }
    },
    "processing_seconds_per_output_second": 3,
    "pending_seconds": {
      "minimum": 2,
      "maximum": 6
    },
    "processing_spread": 0.1,
    "billing_confirmation_seconds": 1,
    "largest_request_bytes": 1048576,
    "largest_header_bytes": 16384,
    "deepest_nesting": 100,
    "idempotency_window_seconds": 86400,
    "unavailable_retry_seconds": 1,
    "results": {
      "media_type": "video/mp4"
    },
    "hints": {
      "scenario_field": "video_url",
      "source_length": "duration",
      "face_confidence": "face_confidence"
    },
    "creation": {
      "task_info": {
        "estimated_time": "$estimated_seconds",
        "video_duration": "$output_seconds"
      },
      "usage": {
        "credits_reserved": "$credits"
      }
    },
    "completion": {
      "results": "$result_urls",
      "usage": {
        "credits_used": "$credits"
      }
    }
  },
  "x-stray-errors": {
    "older": {
      "402": {
        "type": "insufficient_quota_error",
        "message": "Insufficient quota",
        "fallback_suggestion": "Top up your account"
      },
      "403": {
        "type": "permission_error",
        "message": "Permission denied",
        "fallback_suggestion": "Check what your API key may do"
      },
      "404": {
        "type": "not_found_error",
        "message": "Resource not found",
        "fallback_suggestion": "Check the id"
      },
      "413": {
        "type": "request_too_large_error",
        "message": "Request entity too large",
        "fallback_suggestion": "Send a smaller request"
      },
      "429": {
        "type": "rate_limit_error",
        "message": "Rate limit exceeded",
        "fallback_suggestion": "Try again later"
      },
      "500": {
        "type": "internal_server_error",
        "message": "Internal server error",
        "fallback_suggestion": "Try again later"
      },
      "502": {
        "type": "upstream_error",
        "message": "Upstream service error",
        "fallback_suggestion": "Try again later"
      },
      "503": {
        "type": "service_unavailable_error",
        "message": "Service temporarily unavailable",
        "fallback_suggestion": "Try again in 30 seconds"
      }
    },
    "gateway": {
      "502": "Bad Gateway",
      "503": "Service Temporarily Unavailable",
      "504": "Gateway Time-out"
    }
  },
  "x-scenarios": [
    {
      "name": "happy",
      "description": "Waits, works and completes in its own time, as without a scenario.",
      "completes_with": {}
    },
    {
      "name": "slow",
      "description": "Waits and works ten times as long as estimated, then completes.",
      "slow": {
        "factor": 10
      }
    },
    {
      "name": "stuck-pending",
      "description": "Stays pending for ever.",
      "pending": "forever"
    },
    {
      "name": "no-face",
      "description": "Fails since the video shows no face. The code is inferred; none is documented for this case.",
      "fails_with": {
        "code": "generation_failed_no_content",
        "message": "No face was found in the video.",
        "at": 0.5
      }
    },
    {
      "name": "no-matching-face",
      "description": "Fails since no face matches the reference image. The code is inferred; none is documented for this case.",
      "fails_with": {
        "code": "generation_failed_no_content",
        "message": "No face in the video matches ref_image_url.",
        "at": 0.5
      }
    },
    {
      "name": "multi-face",
      "description": "The best match between `ref_image_url` and a face in the video has the confidence 160, or that of the query parameter `face_confidence` of `ref_image_url`. Completes where `query_face_threshold` asks for no more, or where there is no `ref_image_url`; else fails as `no-matching-face` does.",
      "matches_face": {
        "picture": "ref_image_url",
        "threshold": "query_face_threshold",
        "confidence": 160,
        "otherwise": "no-matching-face"
      }
    },
    {
      "name": "source-unreachable",
      "description": "Fails as work begins, since a source cannot be fetched. The code is inferred for this case.",
      "fails_with": {
        "code": "resource_not_found",
        "message": "The source file could not be fetched.",
        "at": 0
      }
    },
    {
      "name": "cancelled",
      "description": "Is cancelled half-way, and has the status `cancelled`.",
      "cancelled": {
        "shape": "status",
        "at": 0.5
      }
    },
    {
      "name": "cancelled-as-failed",
      "description": "Is cancelled half-way, and has the status `failed`.",
      "cancelled": {
        "shape": "failed",
        "at": 0.5
      }
    },
    {
      "name": "result-links",
      "description": "Completes with the documented fields alone, `results` being a list of links.",
      "completes_with": {
        "results": [
          "$result_url"
        ]
      }
    },
    {
      "name": "result-data",
      "description": "Completes with the fields of a live answer, `result_data` being a list of files.",
      "completes_with": {
        "duration": "$work_seconds",
        "result_data": [
          {
            "url": "$result_url"
          }
        ],
        "results": [
          "$result_url"
        ],
        "usage": {
          "credits_used": "$credits"
        }
      }
    },
    {
      "name": "result-data-object",
      "description": "Completes with `result_data` as one file instead of a list.",
      "completes_with": {
        "result_data": {
          "url": "$result_url"
        },
        "results": [
          "$result_url"
        ]
      }
    },
    {
      "name": "result-objects",
      "description": "Completes with `results` as a list of files instead of links.",
      "completes_with": {
        "results": [
          {
            "url": "$result_url"
          }
        ]
      }
    },
    {
      "name": "result-extras",
      "description": "Completes with the further fields that client programs look for.",
      "completes_with": {
        "billing": {
          "credits_used": "$credits"
        },
        "request_id": "$request_id",
        "results": [
          "$result_url"
        ]
      }
    },
    {
      "name": "expired-result",
      "description": "Completes with a result link that is dead from the start.",
      "results_live": {
        "seconds": 0
      }
    },
    {
      "name": "unknown-status",
      "description": "Takes a status that the contract does not know half-way, and keeps it for ever.",
      "shows_status": {
        "status": "reviewing",
        "from": 0.5
      }
    },
    {
      "name": "unknown-status-passing",
      "description": "Takes a status that the contract does not know between a quarter and three quarters of its work, then completes.",
      "shows_status": {
        "status": "reviewing",
        "from": 0.25,
        "until": 0.75
      }
    },
    {
      "name": "insufficient-quota",
      "description": "The creation is refused, since the credits do not cover the job.",
      "refused_with": {
        "operation": "createVideoRetalkGeneration",
        "status": 402,
        "code": "insufficient_quota"
      }
    },
    {
      "name": "model-access-denied",
      "description": "The creation is refused, since the key may not use the model.",
      "refused_with": {
        "operation": "createVideoRetalkGeneration",
        "status": 403,
        "code": "model_access_denied"
      }
    },
    {
      "name": "rate-limited",
      "description": "The creation is refused, with a time to wait in seconds.",
      "refused_with": {
        "operation": "createVideoRetalkGeneration",
        "status": 429,
        "code": "rate_limit_exceeded",
        "retry_after_seconds": 2
      }
    },
    {
      "name": "rate-limited-until-date",
      "description": "The creation is refused, with a time to wait as an HTTP date.",
      "refused_with": {
        "operation": "createVideoRetalkGeneration",
        "status": 429,
        "code": "rate_limit_exceeded",
        "retry_after_seconds": 2,
        "retry_after_form": "date"
      }
    },
    {
      "name": "internal-error",
      "description": "The creation is answered with an error of the server. There is no task.",
      "refused_with": {
        "operation": "createVideoRetalkGeneration",
        "status": 500,
        "code": "internal_error"
      }
    },
    {
      "name": "paid-outcome-unknown",
      "description": "The creation is refused, since what became of an earlier request with this key is unknown. There is no task.",
      "refused_with": {
        "operation": "createVideoRetalkGeneration",
        "status": 409,
        "code": "paid_outcome_unknown"
      }
    },
    {
      "name": "lookup-quota-exceeded",
      "description": "Every look-up is refused, since the quota is used up. The task completes all the same.",
      "refused_with": {
        "operation": "getTaskDetail",
        "status": 402,
        "code": "quota_exceeded"
      }
    },
    {
      "name": "lookup-permission-denied",
      "description": "Every look-up is refused, since the key may not read the task. The task completes all the same.",
      "refused_with": {
        "operation": "getTaskDetail",
        "status": 403,
        "code": "permission_denied"
      }
    },
    {
      "name": "lookup-not-found-at-first",
      "description": "Look-ups do not find the task during the first tenth of its time.",
      "refused_with": {
        "operation": "getTaskDetail",
        "status": 404,
        "code": "task_not_found",
        "until": 0.1
      }
    },
    {
      "name": "lookup-rate-limited",
      "description": "Look-ups are refused during the first half of the task's time, with a time to wait.",
      "refused_with": {
        "operation": "getTaskDetail",
        "status": 429,
        "code": "rate_limit_exceeded",
        "retry_after_seconds": 2,
        "until": 0.5
      }
    },
    {
      "name": "lookup-internal-error",
      "description": "Look-ups are answered with an error of the server during the first half of the task's time.",
      "refused_with": {
        "operation": "getTaskDetail",
        "status": 500,
        "code": "internal_error",
        "until": 0.5
      }
    }
  ],
  "paths": {
    "/v1/videos/generations": {
      "post": {
        "tags": [
          "VideoRetalk"
        ],
        "operationId": "createVideoRetalkGeneration",
        "summary": "Create a VideoRetalk task",
        "description": "Starts a job that re-times the lips of the person in `video_url` to the speech in `audio_url`, and answers with\nthe task that stands for it. The answer does not wait for the job.\n\n- Both sources must be reachable from the public internet.\n- The video must show a face, else the task fails.\n- Where several faces are in the picture, `ref_image_url` says which one is meant.\n- The result link lives for 24 hours: fetch the file soon.\n\nA request whose answer is lost may still have created a task that is paid for. Do not send it again blindly:\nsend it with the same `Idempotency-Key`, and only after a look at your tasks, since the operator does not\ndocument that header.",
        "parameters": [
          {
            "name": "Idempotency-Key",
            "in": "header",
            "required": false,
            "x-evidence": "expected",
            "description": "Names the intent behind the request. A second request with the same key and body is answered with the first\ntask instead of creating another.",
            "schema": {
              "type": "string",
              "pattern": "^[A-Za-z0-9._-]{16,96}$"
            },
            "example": "0b9f2c1e-6d1f-4f0a-9a57-3f1b1f2f7c11"
          }
        ],
        "requestBody": {
          "required": true,
          "content": {
            "application/json": {
              "schema": {
                "$ref": "#/components/schemas/VideoRetalkRequest"
              },
              "examples": {
                "minimal": {
                  "summary": "The three required fields",
                  "value": {
                    "model": "videoretalk",
                    "video_url": "https://example.com/speaker.mp4",
                    "audio_url": "https://example.com/target-speech.wav"
                  }
                },
                "multi_face": {
                  "summary": "Several faces, and a video extended to the length of its audio",
                  "value": {
                    "model": "videoretalk",
                    "video_url": "https://example.com/two-people-talking.mp4",
                    "audio_url": "https://example.com/long-speech.wav",
                    "ref_image_url": "https://example.com/target-person-face.jpg",
                    "video_extension": true,
                    "query_face_threshold": 150
                  }
                },
                "adjust_threshold": {
                  "summary": "A more tolerant face match",
                  "value": {
                    "model": "videoretalk",
                    "video_url": "https://example.com/speaker.mp4",
                    "audio_url": "https://example.com/speech.wav",
                    "query_face_threshold": 140
                  }
                }
              }
            }
          }
        },
        "responses": {
          "200": {
            "description": "The task was created.",
            "headers": {
              "Idempotency-Replayed": {
                "$ref": "#/components/headers/IdempotencyReplayed"
              },
              "X-Request-Id": {
                "$ref": "#/components/headers/RequestId"
              }
            },
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/VideoRetalkResponse"
                },
                "examples": {
                  "created": {
                    "summary": "A task that has just been created",
                    "value": {
                      "created": 1775200000,
                      "id": "task-unified-1775200000-xyz12345",
                      "model": "videoretalk",
                      "object": "video.generation.task",
                      "progress": 0,
                      "status": "pending",
                      "task_info": {
                        "can_cancel": false,
                        "estimated_time": 90,
                        "video_duration": 0
                      },
                      "type": "video",
                      "usage": {
                        "billing_rule": "per_second",
                        "credits_reserved": 480,
                        "user_group": "default"
                      }
                    }
                  }
                }
              }
            }
          },
          "400": {
            "description": "The request is at fault. `error.param` names the field, where one is at fault. Only\n`missing_required_params` is a published code; the others are inferred.",
            "headers": {
              "X-Request-Id": {
                "$ref": "#/components/headers/RequestId"
              }
            },
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/ErrorResponse"
                },
                "examples": {
                  "missing_required_params": {
                    "summary": "A required field is missing",
                    "value": {
                      "error": {
                        "code": "missing_required_params",
                        "message": "Missing required parameter: video_url or audio_url",
                        "type": "invalid_request_error"
                      }
                    }
                  },
                  "invalid_parameters": {
                    "summary": "A field has a value that the contract does not allow",
                    "x-evidence": "inferred",
                    "value": {
                      "error": {
                        "code": "invalid_parameters",
                        "message": "query_face_threshold must be an integer from 120 to 200",
                        "type": "invalid_request_error",
                        "param": "query_face_threshold"
                      }
                    }
                  },
                  "invalid_json": {
                    "summary": "The body is not a JSON object",
                    "x-evidence": "inferred",
                    "value": {
                      "error": {
                        "code": "invalid_json",
                        "message": "The request body is not valid JSON: it ends too early",
                        "type": "invalid_request_error"
                      }
                    }
                  }
                }
              }
            }
          },
          "401": {
            "$ref": "#/components/responses/Unauthorized"
          },
          "402": {
            "description": "The account's credits do not cover the job.",
            "headers": {
              "X-Request-Id": {
                "$ref": "#/components/headers/RequestId"
              }
            },
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/ErrorResponse"
                },
                "example": {
                  "error": {
                    "code": "insufficient_quota",
                    "message": "Insufficient quota. Please top up your account.",
                    "type": "insufficient_quota"
                  }
                }
              }
            }
          },
          "403": {
            "description": "The key may not use this model.",
            "headers": {
              "X-Request-Id": {
                "$ref": "#/components/headers/RequestId"
              }
            },
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/ErrorResponse"
                },
                "example": {
                  "error": {
                    "code": "model_access_denied",
                    "message": "Token does not have access to model: videoretalk",
                    "type": "invalid_request_error"
                  }
                }
              }
            }
          },
          "404": {
            "$ref": "#/components/responses/PathNotFound"
          },
          "405": {
            "$ref": "#/components/responses/MethodNotAllowed"
          },
          "409": {
            "description": "The `Idempotency-Key` was used before: with another body, or by a request whose outcome is unknown. Nothing\nwas created now.",
            "x-evidence": "expected",
            "headers": {
              "X-Request-Id": {
                "$ref": "#/components/headers/RequestId"
              }
            },
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/ErrorResponse"
                },
                "examples": {
                  "idempotency_conflict": {
                    "summary": "The key was used with another body",
                    "value": {
                      "error": {
                        "code": "idempotency_conflict",
                        "message": "This Idempotency-Key was used before, with another request body",
                        "type": "invalid_request_error",
                        "param": "Idempotency-Key"
                      }
                    }
                  },
                  "paid_outcome_unknown": {
                    "summary": "The outcome of the earlier request is unknown",
                    "value": {
                      "error": {
                        "code": "paid_outcome_unknown",
                        "message": "What became of an earlier request with this Idempotency-Key is unknown, and it may be paid for",
                        "type": "invalid_request_error",
                        "param": "Idempotency-Key"
                      }
                    }
                  }
                }
              }
            }
          },
          "413": {
            "description": "The body is larger than the server reads.",
            "x-evidence": "inferred",
            "headers": {
              "X-Request-Id": {
                "$ref": "#/components/headers/RequestId"
              }
            },
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/ErrorResponse"
                },
                "example": {
                  "error": {
                    "code": "request_too_large",
                    "message": "The request body is larger than 1048576 bytes",
                    "type": "request_too_large_error"
                  }
                }
              }
            }
          },
          "415": {
            "description": "The body is not sent as `application/json`.",
            "x-evidence": "inferred",
            "headers": {
              "X-Request-Id": {
                "$ref": "#/components/headers/RequestId"
              }
            },
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
          "429": {
            "description": "Too many requests. Nothing was created.",
            "headers": {
              "Retry-After": {
                "$ref": "#/components/headers/RetryAfter"
              },
              "X-Request-Id": {
                "$ref": "#/components/headers/RequestId"
              }
            },
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/ErrorResponse"
                },
                "example": {
                  "error": {
                    "code": "rate_limit_exceeded",
                    "message": "Too many requests, please try again later",
                    "type": "rate_limit_error"
                  }
                }
              }
            }
          },
          "431": {
            "$ref": "#/components/responses/HeadersTooLarge"
          },
          "500": {
            "$ref": "#/components/responses/InternalError"
          },
          "503": {
            "$ref": "#/components/responses/ServiceUnavailable"
          }
        },
        "callbacks": {
          "taskFinished": {
            "{$request.body#/callback_url}": {
              "post": {
                "tags": [
                  "VideoRetalk"
                ],
                "operationId": "taskFinished",
                "summary": "A task has reached a final state",
                "description": "Sent to `callback_url` once the task is completed, failed or cancelled and its billing is confirmed. The\nbody is what `getTaskDetail` answers at that moment.\n\nNo signature, event id or header of its own is documented. A receiver must not believe the body alone:\nread the task again with your key, or carry a secret in the callback URL.",
                "security": [],
                "x-callback-delivery": {
                  "timeout_seconds": 10,
                  "retry_delays_seconds": [
                    1,
                    2,
                    4
                  ],
                  "follow_redirects": false
                },
                "requestBody": {
                  "required": true,
                  "content": {
                    "application/json": {
                      "schema": {
                        "$ref": "#/components/schemas/FinishedTask"
                      },
                      "examples": {
                        "completed": {
                          "$ref": "#/components/examples/CompletedTask"
                        },
                        "failed": {
                          "$ref": "#/components/examples/FailedTask"
                        },
                        "cancelled": {
                          "$ref": "#/components/examples/CancelledTask"
                        }
                      }
                    }
                  }
                },
                "responses": {
                  "2XX": {
                    "description": "Received. Nothing more is sent."
                  },
                  "default": {
                    "description": "Not received. The delivery is tried again by `x-callback-delivery`."
                  }
                }
              }
            }
          }
        }
      }
    },
    "/v1/tasks/{task_id}": {
      "get": {
        "tags": [
          "Tasks"
        ],
        "operationId": "getTaskDetail",
        "summary": "Read a task",
        "description": "Answers with the state of a task: its status and progress, its result links once it is completed, its error once\nit has failed.\n\nA wait that ends in the client says nothing about the task: it goes on, and is paid for.",
        "x-polling": {
          "interval_seconds": {
            "minimum": 10,
            "maximum": 15
          }
        },
        "parameters": [
          {
            "name": "task_id",
            "in": "path",
            "required": true,
            "description": "The id from the answer to the creation. It must start with `task-unified-`.",
            "schema": {
              "type": "string",
              "pattern": "^task-unified-"
            },
            "example": "task-unified-1756817821-4x3rx6ny"
          }
        ],
        "responses": {
          "200": {
            "description": "The task as it stands.",
            "headers": {
              "X-Request-Id": {
                "$ref": "#/components/headers/RequestId"
              }
            },
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/Task"
                },
                "examples": {
                  "pending": {
                    "$ref": "#/components/examples/PendingTask"
                  },
                  "processing": {
                    "$ref": "#/components/examples/ProcessingTask"
                  },
                  "completed": {
                    "$ref": "#/components/examples/CompletedTask"
                  },
                  "completed_with_result_data": {
                    "$ref": "#/components/examples/CompletedTaskWithResultData"
                  },
                  "failed": {
                    "$ref": "#/components/examples/FailedTask"
                  },
                  "cancelled": {
                    "$ref": "#/components/examples/CancelledTask"
                  },
                  "cancelled_as_failed": {
                    "$ref": "#/components/examples/CancelledAsFailedTask"
                  }
                }
              }
            }
          },
          "400": {
            "description": "The id has not the form of a task id.",
            "headers": {
              "X-Request-Id": {
                "$ref": "#/components/headers/RequestId"
              }
            },
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/ErrorResponse"
                },
                "example": {
                  "error": {
                    "code": "invalid_task_id",
                    "message": "Invalid task ID format, must start with 'task-unified-'",
                    "type": "invalid_request_error",
                    "param": "task_id"
                  }
                }
              }
            }
          },
          "401": {
            "$ref": "#/components/responses/Unauthorized"
          },
          "402": {
            "description": "The account's quota is used up.",
            "headers": {
              "X-Request-Id": {
                "$ref": "#/components/headers/RequestId"
              }
            },
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/ErrorResponse"
                },
                "example": {
                  "error": {
                    "code": "quota_exceeded",
                    "message": "Quota exceeded. Please top up your account.",
                    "type": "insufficient_quota"
                  }
                }
              }
            }
          },
          "403": {
            "description": "The key may not read this task.",
            "headers": {
              "X-Request-Id": {
                "$ref": "#/components/headers/RequestId"
              }
            },
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/ErrorResponse"
                },
                "example": {
                  "error": {
                    "code": "permission_denied",
                    "message": "You do not have permission to read this task",
                    "type": "invalid_request_error"
                  }
                }
              }
            }
          },
          "404": {
            "description": "No task has this id.",
            "headers": {
              "X-Request-Id": {
                "$ref": "#/components/headers/RequestId"
              }
            },
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/ErrorResponse"
                },
                "example": {
                  "error": {
                    "code": "task_not_found",
                    "message": "Task not found",
                    "type": "invalid_request_error",
                    "param": "task_id"
                  }
                }
              }
            }
          },
          "405": {
            "$ref": "#/components/responses/MethodNotAllowed"
          },
          "429": {
            "description": "Too many requests.",
            "headers": {
              "Retry-After": {
                "$ref": "#/components/headers/RetryAfter"
              },
              "X-Request-Id": {
                "$ref": "#/components/headers/RequestId"
              }
            },
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/ErrorResponse"
                },
                "example": {
                  "error": {
                    "code": "rate_limit_exceeded",
                    "message": "Too many requests, please try again later",
                    "type": "evo_api_error"
                  }
                }
              }
            }
          },
          "431": {
            "$ref": "#/components/responses/HeadersTooLarge"
          },
          "500": {
            "$ref": "#/components/responses/InternalError"
          },
          "503": {
            "$ref": "#/components/responses/ServiceUnavailable"
          }
        }
      }
    }
  },
  "components": {
    "securitySchemes": {
      "bearerAuth": {
        "type": "http",
        "scheme": "bearer",
        "description": "Every operation wants an API key, sent as `Authorization: Bearer YOUR_API_KEY`. Keys are made at\n<https://evolink.ai/dashboard/keys>."
      }
    },
    "headers": {
      "RequestId": {
        "description": "Names this exchange. Quote it to the operator's support.",
        "x-evidence": "expected",
        "schema": {
          "type": "string"
        }
      },
      "IdempotencyReplayed": {
        "description": "`true` where the answer is that of an earlier request with the same `Idempotency-Key`.",
        "x-evidence": "expected",
        "schema": {
          "type": "string",
          "enum": [
            "true"
          ]
        }
      },
      "RetryAfter": {
        "description": "How long to wait, in seconds or until an HTTP date (RFC 9110, section 10.2.3).",
        "x-evidence": "expected",
        "schema": {
          "type": "string"
        },
        "example": "2"
      },
      "Allow": {
        "description": "The methods that this path has (RFC 9110, section 10.2.1).",
        "x-evidence": "inferred",
        "schema": {
          "type": "string"
        },
        "example": "POST"
      }
    },
    "responses": {
      "Unauthorized": {
        "description": "The key is missing, wrong or expired.",
        "headers": {
          "X-Request-Id": {
            "$ref": "#/components/headers/RequestId"
          }
        },
        "content": {
          "application/json": {
            "schema": {
              "$ref": "#/components/schemas/ErrorResponse"
            },
            "example": {
              "error": {
                "code": "unauthorized",
                "message": "Invalid or expired token",
                "type": "authentication_error"
              }
            }
          }
        }
      },
      "PathNotFound": {
        "description": "The server has no such path. The base URL is probably wrong.",
        "x-evidence": "inferred",
        "headers": {
          "X-Request-Id": {
            "$ref": "#/components/headers/RequestId"
          }
        },
        "content": {
          "application/json": {
            "schema": {
              "$ref": "#/components/schemas/ErrorResponse"
            },
            "example": {
              "error": {
                "code": "not_found",
                "message": "There is no such path on this server",
                "type": "invalid_request_error"
              }
            }
          }
        }
      },
      "MethodNotAllowed": {
        "description": "The path exists, but not for this method.",
        "x-evidence": "inferred",
        "headers": {
          "Allow": {
            "$ref": "#/components/headers/Allow"
          },
          "X-Request-Id": {
            "$ref": "#/components/headers/RequestId"
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
      "HeadersTooLarge": {
        "description": "The headers of the request are larger than the server reads.",
        "x-evidence": "inferred",
        "headers": {
          "X-Request-Id": {
            "$ref": "#/components/headers/RequestId"
          }
        },
        "content": {
          "application/json": {
            "schema": {
              "$ref": "#/components/schemas/ErrorResponse"
            },
            "example": {
              "error": {
                "code": "request_headers_too_large",
                "message": "The request headers are larger than 16384 bytes",
                "type": "request_too_large_error"
              }
            }
          }
        }
      },
      "InternalError": {
        "description": "The server failed. Whether a task was created is unknown.",
        "headers": {
          "X-Request-Id": {
            "$ref": "#/components/headers/RequestId"
          }
        },
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
      "ServiceUnavailable": {
        "description": "The server cannot do its work for a while. Whether a task was created is unknown: a creation that carried an\n`Idempotency-Key` can be sent again with it.",
        "x-evidence": "inferred",
        "headers": {
          "Retry-After": {
            "$ref": "#/components/headers/RetryAfter"
          },
          "X-Request-Id": {
            "$ref": "#/components/headers/RequestId"
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
                "message": "The service is unavailable for a while, please try again later",
                "type": "service_unavailable_error"
              }
            }
          }
        }
      }
    },
    "examples": {
      "PendingTask": {
        "summary": "Waiting for its turn",
        "value": {
          "created": 1775200000,
          "id": "task-unified-1775200000-xyz12345",
          "model": "videoretalk",
          "object": "video.generation.task",
          "progress": 0,
          "status": "pending",
          "task_info": {
            "can_cancel": false
          },
          "type": "video"
        }
      },
      "ProcessingTask": {
        "summary": "At work",
        "value": {
          "created": 1775200000,
          "id": "task-unified-1775200000-xyz12345",
          "model": "videoretalk",
          "object": "video.generation.task",
          "progress": 45,
          "status": "processing",
          "task_info": {
            "can_cancel": false
          },
          "type": "video"
        }
      },
      "CompletedTask": {
        "summary": "Done, with its result link",
        "value": {
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
        }
      },
      "CompletedTaskWithResultData": {
        "summary": "Done, with the further fields seen in a live answer",
        "x-evidence": "observed",
        "value": {
          "created": 1775200000,
          "duration": 88,
          "id": "task-unified-1775200000-xyz12345",
          "model": "videoretalk",
          "object": "video.generation.task",
          "progress": 100,
          "result_data": [
            {
              "url": "https://example.com/results/task-unified-1775200000-xyz12345.mp4"
            }
          ],
          "results": [
            "https://example.com/results/task-unified-1775200000-xyz12345.mp4"
          ],
          "status": "completed",
          "task_info": {
            "can_cancel": false
          },
          "type": "video",
          "usage": {
            "credits_used": 480
          }
        }
      },
      "FailedTask": {
        "summary": "Failed, and not charged",
        "value": {
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
        }
      },
      "CancelledTask": {
        "summary": "Cancelled, by a status of its own",
        "x-evidence": "expected",
        "value": {
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
      },
      "CancelledAsFailedTask": {
        "summary": "Cancelled, told as a failure",
        "value": {
          "created": 1775200000,
          "error": {
            "code": "request_cancelled",
            "message": "The request was cancelled.",
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
        }
      }
    },
    "schemas": {
      "VideoRetalkRequest": {
        "type": "object",
        "description": "What to make. A field that is not named here is accepted and has no effect: the endpoint is shared by many\nmodels, and production is not known to refuse one.",
        "unevaluatedProperties": true,
        "required": [
          "model",
          "video_url",
          "audio_url"
        ],
        "properties": {
          "model": {
            "type": "string",
            "description": "The model that does the work.",
            "enum": [
              "videoretalk"
            ],
            "default": "videoretalk",
            "example": "videoretalk"
          },
          "video_url": {
            "type": "string",
            "format": "uri",
            "description": "The video whose lips are replaced.\n\n- Reachable from the public internet.\n- MP4, MOV and other common formats.\n- It must show a clearly visible face.\n- Suggested length: 2 to 300 seconds.",
            "example": "https://example.com/speaker.mp4"
          },
          "audio_url": {
            "type": "string",
            "format": "uri",
            "description": "The speech that the lips shall follow.\n\n- Reachable from the public internet.\n- WAV, MP3, M4A and other common formats.\n- Best a human voice.",
            "example": "https://example.com/target-speech.wav"
          },
          "ref_image_url": {
            "type": "string",
            "format": "uri",
            "description": "A picture of the person who is meant, for a video with several faces.\n\n- It shows that person's face from the front.\n- It is of use only where the video has more than one face.",
            "example": "https://example.com/target-person-face.jpg"
          },
          "video_extension": {
            "type": "boolean",
            "description": "What happens when the audio is longer than the video.\n\n- `true`: the video is extended, and the output is as long as the audio.\n- `false`: the output is as long as the shorter of the two.",
            "default": false,
            "example": false
          },
          "query_face_threshold": {
            "type": "integer",
            "description": "How sure the match between `ref_image_url` and a face in the video must be. It has no effect without\n`ref_image_url`.\n\nA lower value matches more easily, and may pick a wrong face; a higher one is stricter, and may find none.\nTry `140` when no matching face is found, and `190` when the wrong one is.",
            "default": 170,
            "minimum": 120,
            "maximum": 200,
            "example": 170
          },
          "callback_url": {
            "type": "string",
            "format": "uri",
            "description": "Where the end of the task is announced (see the callback `taskFinished`). HTTPS only, never an address of a\nprivate network, 2048 characters at most.",
            "pattern": "^[Hh][Tt][Tt][Pp][Ss]://",
            "maxLength": 2048,
            "x-callback-address": {
              "public_networks": [
                "0.0.0.0/0",
                "2000::/3"
              ],
              "refused_networks": [
                {
                  "name": "this network",
                  "range": "0.0.0.0/8"
                },
                {
                  "name": "private network",
                  "range": "10.0.0.0/8"
                },
                {
                  "name": "carrier-grade NAT",
                  "range": "100.64.0.0/10"
                },
                {
                  "name": "cloud metadata",
                  "range": "100.100.100.200/32"
                },
                {
                  "name": "loopback",
                  "range": "127.0.0.0/8"
                },
                {
                  "name": "cloud metadata",
                  "range": "168.63.129.16/32"
                },
                {
                  "name": "link-local",
                  "range": "169.254.0.0/16"
                },
                {
                  "name": "cloud metadata",
                  "range": "169.254.169.254/32"
                },
                {
                  "name": "private network",
                  "range": "172.16.0.0/12"
                },
                {
                  "name": "protocol assignments",
                  "range": "192.0.0.0/24"
                },
                {
                  "name": "cloud metadata",
                  "range": "192.0.0.192/32"
                },
                {
                  "name": "documentation",
                  "range": "192.0.2.0/24"
                },
                {
                  "name": "AS112 sink",
                  "range": "192.31.196.0/24"
                },
                {
                  "name": "multicast relay",
                  "range": "192.52.193.0/24"
                },
                {
                  "name": "6to4 relay",
                  "range": "192.88.99.0/24"
                },
                {
                  "name": "private network",
                  "range": "192.168.0.0/16"
                },
                {
                  "name": "AS112 sink",
                  "range": "192.175.48.0/24"
                },
                {
                  "name": "benchmarking",
                  "range": "198.18.0.0/15"
                },
                {
                  "name": "documentation",
                  "range": "198.51.100.0/24"
                },
                {
                  "name": "documentation",
                  "range": "203.0.113.0/24"
                },
                {
                  "name": "multicast",
                  "range": "224.0.0.0/4"
                },
                {
                  "name": "reserved",
                  "range": "240.0.0.0/4"
                },
                {
                  "name": "broadcast",
                  "range": "255.255.255.255/32"
                },
                {
                  "name": "unspecified",
                  "range": "::/128"
                },
                {
                  "name": "loopback",
                  "range": "::1/128"
                },
                {
                  "name": "discard",
                  "range": "100::/64"
                },
                {
                  "name": "protocol assignments",
                  "range": "2001::/23"
                },
                {
                  "name": "benchmarking",
                  "range": "2001:2::/48"
                },
                {
                  "name": "overlay identifiers",
                  "range": "2001:10::/28"
                },
                {
                  "name": "overlay identifiers",
                  "range": "2001:20::/28"
                },
                {
                  "name": "documentation",
                  "range": "2001:db8::/32"
                },
                {
                  "name": "AS112 sink",
                  "range": "2620:4f:8000::/48"
                },
                {
                  "name": "documentation",
                  "range": "3fff::/20"
                },
                {
                  "name": "segment routing",
                  "range": "5f00::/16"
                },
                {
                  "name": "unique local",
                  "range": "fc00::/7"
                },
                {
                  "name": "cloud metadata",
                  "range": "fd00:ec2::254/128"
                },
                {
                  "name": "cloud metadata",
                  "range": "fd20:ce::254/128"
                },
                {
                  "name": "link-local",
                  "range": "fe80::/10"
                },
                {
                  "name": "site-local",
                  "range": "fec0::/10"
                },
                {
                  "name": "multicast",
                  "range": "ff00::/8"
                }
              ],
              "ipv4_carriers": [
                {
                  "name": "IPv4-mapped",
                  "range": "::ffff:0:0/96",
                  "first_byte": 12,
                  "inverted": false,
                  "as_public_as_its_ipv4": true
                },
                {
                  "name": "IPv4-compatible",
                  "range": "::/96",
                  "first_byte": 12,
                  "inverted": false,
                  "as_public_as_its_ipv4": false
                },
                {
                  "name": "IPv4-translated",
                  "range": "::ffff:0:0:0/96",
                  "first_byte": 12,
                  "inverted": false,
                  "as_public_as_its_ipv4": false
                },
                {
                  "name": "NAT64",
                  "range": "64:ff9b::/96",
                  "first_byte": 12,
                  "inverted": false,
                  "as_public_as_its_ipv4": false
                },
                {
                  "name": "local NAT64",
                  "range": "64:ff9b:1::/48",
                  "first_byte": 12,
                  "inverted": false,
                  "as_public_as_its_ipv4": false
                },
                {
                  "name": "6to4",
                  "range": "2002::/16",
                  "first_byte": 2,
                  "inverted": false,
                  "as_public_as_its_ipv4": false
                },
                {
                  "name": "Teredo",
                  "range": "2001::/32",
                  "first_byte": 12,
                  "inverted": true,
                  "as_public_as_its_ipv4": false
                },
                {
                  "name": "ISATAP",
                  "interface_prefix": "0:5efe",
                  "first_byte": 12,
                  "inverted": false,
                  "as_public_as_its_ipv4": true
                },
                {
                  "name": "ISATAP",
                  "interface_prefix": "200:5efe",
                  "first_byte": 12,
                  "inverted": false,
                  "as_public_as_its_ipv4": true
                }
              ],
              "refused_host_names": [
                {
                  "name": "this machine",
                  "host": "localhost"
                },
                {
                  "name": "this machine",
                  "host": "localdomain"
                },
                {
                  "name": "this machine",
                  "host": "ip6-localhost"
                },
                {
                  "name": "this machine",
                  "host": "ip6-loopback"
                },
                {
                  "name": "a local network",
                  "host": "local"
                },
                {
                  "name": "a local network",
                  "host": "internal"
                },
                {
                  "name": "a local network",
                  "host": "intranet"
                },
                {
                  "name": "a local network",
                  "host": "private"
                },
                {
                  "name": "a local network",
                  "host": "corp"
                },
                {
                  "name": "a local network",
                  "host": "home"
                },
                {
                  "name": "a local network",
                  "host": "lan"
                },
                {
                  "name": "a local network",
                  "host": "home.arpa"
                },
                {
                  "name": "a cluster of containers",
                  "host": "svc"
                },
                {
                  "name": "cloud metadata",
                  "host": "metadata"
                },
                {
                  "name": "cloud metadata",
                  "host": "metadata.google.internal"
                },
                {
                  "name": "cloud metadata",
                  "host": "metadata.azure.internal"
                },
                {
                  "name": "cloud metadata",
                  "host": "instance-data"
                },
                {
                  "name": "cloud metadata",
                  "host": "instance-data.ec2.internal"
                },
                {
                  "name": "cloud metadata",
                  "host": "metadata.tencentyun.com"
                },
                {
                  "name": "cloud metadata",
                  "host": "metadata.platformequinix.com"
                }
              ]
            },
            "example": "https://your-domain.com/webhooks/video-task-completed"
          }
        }
      },
      "VideoRetalkResponse": {
        "type": "object",
        "description": "The task as it is created.",
        "required": [
          "created",
          "id",
          "model",
          "object",
          "progress",
          "status",
          "task_info",
          "type",
          "usage"
        ],
        "properties": {
          "created": {
            "type": "integer",
            "description": "When the task was created, in Unix seconds.",
            "example": 1775200000
          },
          "id": {
            "$ref": "#/components/schemas/TaskId"
          },
          "model": {
            "type": "string",
            "description": "The model that does the work.",
            "example": "videoretalk"
          },
          "object": {
            "type": "string",
            "enum": [
              "video.generation.task"
            ],
            "description": "What kind of task this is."
          },
          "progress": {
            "type": "integer",
            "description": "Progress in percent.",
            "minimum": 0,
            "maximum": 100,
            "example": 0
          },
          "status": {
            "type": "string",
            "description": "The task's state. `x-task-lifecycle` of `TaskStatus` tells what may follow.",
            "enum": [
              "pending",
              "processing",
              "completed",
              "failed"
            ],
            "example": "pending"
          },
          "task_info": {
            "$ref": "#/components/schemas/VideoTaskInfo"
          },
          "type": {
            "type": "string",
            "enum": [
              "video"
            ],
            "description": "What the task makes.",
            "example": "video"
          },
          "usage": {
            "$ref": "#/components/schemas/VideoUsage"
          }
        }
      },
      "TaskId": {
        "type": "string",
        "description": "`task-unified-`, the Unix second, and eight characters.",
        "pattern": "^task-unified-[0-9]+-[A-Za-z0-9]{8}$",
        "example": "task-unified-1775200000-xyz12345"
      },
      "TaskStatus": {
        "type": "string",
        "description": "The states of a task. `cancelled` is missing from the operator's list, although callbacks are announced for it.\nA client must expect that more are added.",
        "enum": [
          "pending",
          "processing",
          "completed",
          "failed",
          "cancelled"
        ],
        "x-task-lifecycle": {
          "initial": "pending",
          "transitions": {
            "pending": [
              "processing",
              "failed",
              "cancelled"
            ],
            "processing": [
              "completed",
              "failed",
              "cancelled"
            ],
            "completed": [],
            "failed": [],
            "cancelled": []
          }
        }
      },
      "Task": {
        "description": "A task in one of its states. `status` tells which.",
        "oneOf": [
          {
            "$ref": "#/components/schemas/PendingTask"
          },
          {
            "$ref": "#/components/schemas/ProcessingTask"
          },
          {
            "$ref": "#/components/schemas/CompletedTask"
          },
          {
            "$ref": "#/components/schemas/FailedTask"
          },
          {
            "$ref": "#/components/schemas/CancelledTask"
          }
        ]
      },
      "FinishedTask": {
        "description": "A task in a final state.",
        "oneOf": [
          {
            "$ref": "#/components/schemas/CompletedTask"
          },
          {
            "$ref": "#/components/schemas/FailedTask"
          },
          {
            "$ref": "#/components/schemas/CancelledTask"
          }
        ]
      },
      "TaskBase": {
        "type": "object",
        "description": "What every task carries. More fields may come with time.",
        "required": [
          "created",
          "id",
          "model",
          "object",
          "progress",
          "status",
          "task_info",
          "type"
        ],
        "properties": {
          "created": {
            "type": "integer",
            "description": "When the task was created, in Unix seconds. It may differ from the second in the id.",
            "example": 1775200000
          },
          "id": {
            "$ref": "#/components/schemas/TaskId"
          },
          "model": {
            "type": "string",
            "description": "The model that does the work.",
            "example": "videoretalk"
          },
          "object": {
            "type": "string",
            "enum": [
              "image.generation.task",
              "video.generation.task",
              "audio.generation.task"
            ],
            "description": "What kind of task this is.",
            "example": "video.generation.task"
          },
          "progress": {
            "type": "integer",
            "description": "Progress in percent.",
            "minimum": 0,
            "maximum": 100,
            "example": 45
          },
          "status": {
            "$ref": "#/components/schemas/TaskStatus"
          },
          "task_info": {
            "$ref": "#/components/schemas/TaskInfo"
          },
          "type": {
            "type": "string",
            "enum": [
              "image",
              "video",
              "audio",
              "text"
            ],
            "description": "What the task makes.",
            "example": "video"
          },
          "request_id": {
            "type": "string",
            "description": "Names the request that created the task.",
            "x-evidence": "expected"
          },
          "usage": {
            "$ref": "#/components/schemas/TaskUsage"
          },
          "billing": {
            "type": "object",
            "description": "Billing details, of no known form.",
            "x-evidence": "expected"
          }
        }
      },
      "PendingTask": {
        "description": "A task that waits for its turn.",
        "allOf": [
          {
            "$ref": "#/components/schemas/TaskBase"
          },
          {
            "type": "object",
            "required": [
              "status",
              "progress"
            ],
            "properties": {
              "status": {
                "type": "string",
                "const": "pending"
              },
              "progress": {
                "type": "integer",
                "minimum": 0,
                "maximum": 10
              },
              "error": {
                "type": "null"
              }
            }
          }
        ]
      },
      "ProcessingTask": {
        "description": "A task at work.",
        "allOf": [
          {
            "$ref": "#/components/schemas/TaskBase"
          },
          {
            "type": "object",
            "required": [
              "status",
              "progress"
            ],
            "properties": {
              "status": {
                "type": "string",
                "const": "processing"
              },
              "progress": {
                "type": "integer",
                "minimum": 10,
                "maximum": 80
              },
              "error": {
                "type": "null"
              }
            }
          }
        ]
      },
      "CompletedTask": {
        "description": "A task that has succeeded.",
        "allOf": [
          {
            "$ref": "#/components/schemas/TaskBase"
          },
          {
            "type": "object",
            "required": [
              "status",
              "progress",
              "results"
            ],
            "properties": {
              "status": {
                "type": "string",
                "const": "completed"
              },
              "progress": {
                "type": "integer",
                "minimum": 100,
                "maximum": 100
              },
              "results": {
                "type": "array",
                "description": "Links to the files that were made.",
                "x-result-link": {
                  "lifetime_seconds": 86400
                },
                "items": {
                  "description": "A link, or an object that holds one.",
                  "anyOf": [
                    {
                      "type": "string",
                      "format": "uri"
                    },
                    {
                      "$ref": "#/components/schemas/ResultFile"
                    }
                  ]
                }
              },
              "result_data": {
                "description": "The same files, in a richer form.",
                "x-evidence": "observed",
                "anyOf": [
                  {
                    "type": "array",
                    "items": {
                      "$ref": "#/components/schemas/ResultFile"
                    }
                  },
                  {
                    "$ref": "#/components/schemas/ResultFile"
                  }
                ]
              },
              "duration": {
                "type": "number",
                "description": "How long the work took, in seconds.",
                "x-evidence": "observed",
                "minimum": 0,
                "example": 88
              },
              "error": {
                "type": "null"
              }
            }
          }
        ]
      },
      "FailedTask": {
        "description": "A task that has failed. It is not charged.",
        "allOf": [
          {
            "$ref": "#/components/schemas/TaskBase"
          },
          {
            "type": "object",
            "required": [
              "status",
              "progress",
              "error"
            ],
            "properties": {
              "status": {
                "type": "string",
                "const": "failed"
              },
              "progress": {
                "type": "integer",
                "minimum": 0,
                "maximum": 0
              },
              "error": {
                "$ref": "#/components/schemas/TaskError"
              }
            }
          }
        ]
      },
      "CancelledTask": {
        "description": "A task that was cancelled. The other form in which a server tells this is a failed task with the code\n`request_cancelled`. The progress of a cancelled task is not documented.",
        "x-evidence": "expected",
        "allOf": [
          {
            "$ref": "#/components/schemas/TaskBase"
          },
          {
            "type": "object",
            "required": [
              "status",
              "progress"
            ],
            "properties": {
              "status": {
                "type": "string",
                "const": "cancelled"
              },
              "progress": {
                "type": "integer",
                "minimum": 0,
                "maximum": 100
              },
              "error": {
                "oneOf": [
                  {
                    "$ref": "#/components/schemas/TaskError"
                  },
                  {
                    "type": "null"
                  }
                ]
              }
            }
          }
        ]
      },
      "TaskError": {
        "type": "object",
        "description": "Why a task failed.",
        "required": [
          "code",
          "message",
          "type"
        ],
        "properties": {
          "code": {
            "description": "What went wrong. The list is open.",
            "anyOf": [
              {
                "$ref": "#/components/schemas/KnownTaskErrorCode"
              },
              {
                "type": "string"
              }
            ],
            "example": "content_policy_violation"
          },
          "message": {
            "type": "string",
            "description": "The same for people. It may hold line breaks."
          },
          "type": {
            "type": "string",
            "enum": [
              "task_error"
            ],
            "description": "Always `task_error`."
          }
        }
      },
      "KnownTaskErrorCode": {
        "type": "string",
        "description": "The codes of failed tasks that are known so far. After `service_error` wait 30 to 60 seconds before a new\nrequest, after `resource_exhausted` one to five minutes. The last two have been seen, but are not documented.",
        "enum": [
          "content_policy_violation",
          "invalid_parameters",
          "image_processing_error",
          "image_dimension_mismatch",
          "request_cancelled",
          "generation_failed_no_content",
          "service_error",
          "generation_timeout",
          "resource_exhausted",
          "quota_exceeded",
          "service_unavailable",
          "resource_not_found",
          "unknown_error",
          "video_probe_failed",
          "invalid_audio"
        ]
      },
      "ResultFile": {
        "type": "object",
        "description": "A file that was made.",
        "x-evidence": "observed",
        "required": [
          "url"
        ],
        "properties": {
          "url": {
            "type": "string",
            "format": "uri",
            "description": "The link to the file.",
            "example": "https://example.com/results/task-unified-1775200000-xyz12345.mp4"
          }
        }
      },
      "TaskInfo": {
        "type": "object",
        "description": "What can be done with the task.",
        "required": [
          "can_cancel"
        ],
        "properties": {
          "can_cancel": {
            "type": "boolean",
            "description": "Whether the task can be cancelled.",
            "example": false
          }
        }
      },
      "TaskUsage": {
        "type": "object",
        "description": "What the task has cost.",
        "x-evidence": "observed",
        "properties": {
          "credits_used": {
            "type": "number",
            "description": "The credits that were charged.",
            "minimum": 0,
            "example": 480
          }
        }
      },
      "VideoTaskInfo": {
        "type": "object",
        "description": "Details of a video task.",
        "required": [
          "can_cancel",
          "estimated_time",
          "video_duration"
        ],
        "properties": {
          "can_cancel": {
            "type": "boolean",
            "description": "Whether the task can be cancelled.",
            "example": false
          },
          "estimated_time": {
            "type": "integer",
            "description": "How long the work will probably take, in seconds.",
            "minimum": 0,
            "example": 90
          },
          "video_duration": {
            "type": "integer",
            "description": "How long the output will probably be, in seconds.",
            "example": 0
          }
        }
      },
      "VideoUsage": {
        "type": "object",
        "description": "What the task will cost.",
        "required": [
          "billing_rule",
          "credits_reserved",
          "user_group"
        ],
        "properties": {
          "billing_rule": {
            "type": "string",
            "description": "What is counted.",
            "enum": [
              "per_second"
            ],
            "example": "per_second"
          },
          "credits_reserved": {
            "type": "number",
            "description": "The credits set aside, by the length of the video and the audio.",
            "minimum": 0,
            "example": 480
          },
          "user_group": {
            "type": "string",
            "description": "The group that the account belongs to.",
            "example": "default"
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
            "required": [
              "code",
              "message",
              "type"
            ],
            "properties": {
              "code": {
                "type": "string",
                "description": "What went wrong, for programs."
              },
              "message": {
                "type": "string",
                "description": "What went wrong, for people."
              },
              "type": {
                "type": "string",
                "description": "The family that the error belongs to."
              },
              "param": {
                "type": "string",
                "description": "The field of the request that is at fault."
              }
            }
          }
        }
      }
    }
  }
};
