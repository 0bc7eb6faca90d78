// Generated from openapi/gpt-4o-image.yaml. Do not edit: change the contract, and run `pnpm generate`.

/** The whole contract: an OpenAPI 3.1 document in one piece. */
export const contract: Readonly<Record<string, unknown>> = {
  "openapi": "3.1.0",
  "info": {
    "title": "GPT-4o Image API",
    "version": "1.0.0",
    "description": "Makes images from a text, or from a text and other images.\n\nThe work is asynchronous, as with every model of the operator. `createGpt4oImageGeneration` answers at once with a\ntask. The task is then read with `getTaskDetail` until it is final, or its end is announced to a callback URL. Every\nimage is paid for, and a result link dies 24 hours after the task has finished.\n\nWhat carries no mark comes from the operator's published documentation of this model; `x-evidence` marks the rest.\nWhat this model shares with the others stands in `videoretalk.yaml`.",
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
      "name": "Images",
      "description": "Creating images."
    },
    {
      "name": "Tasks",
      "description": "Reading the tasks that every creation answers with."
    }
  ],
  "x-simulation": {
    "credits_per_result": 2.5,
    "processing_seconds": {
      "minimum": 60,
      "maximum": 100
    },
    "processing_spread": 0.1,
    "pending_seconds": {
      "minimum": 2,
      "maximum": 6
    },
    "billing_confirmation_seconds": 1,
    "largest_request_bytes": 1048576,
    "largest_header_bytes": 16384,
    "deepest_nesting": 100,
    "idempotency_window_seconds": 86400,
    "unavailable_retry_seconds": 1,
    "results": {
      "media_type": "image/png",
      "count_field": "n"
    },
    "hints": {
      "scenario_field": "mask_url"
    },
    "creation": {
      "task_info": {
        "estimated_time": "$estimated_seconds"
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
      "429": {
        "type": "rate_limit_error",
        "message": "Rate limit exceeded",
        "fallback_suggestion": "Try again later"
      },
      "500": {
        "type": "internal_server_error",
        "message": "Internal server error",
        "fallback_suggestion": "Try again later"
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
      "name": "result-data",
      "description": "Completes with `result_data` as a list of files beside the links.",
      "completes_with": {
        "result_data": "$result_files",
        "results": "$result_urls",
        "usage": {
          "credits_used": "$credits"
        }
      }
    },
    {
      "name": "expired-result",
      "description": "Completes with result links that are dead from the start.",
      "results_live": {
        "seconds": 0
      }
    },
    {
      "name": "insufficient-quota",
      "description": "The creation is refused, since the credits do not cover the job.",
      "refused_with": {
        "operation": "createGpt4oImageGeneration",
        "status": 402,
        "code": "insufficient_quota"
      }
    },
    {
      "name": "rate-limited",
      "description": "The creation is refused, with a time to wait in seconds.",
      "refused_with": {
        "operation": "createGpt4oImageGeneration",
        "status": 429,
        "code": "rate_limit_exceeded",
        "retry_after_seconds": 2
      }
    },
    {
      "name": "internal-error",
      "description": "The creation is answered with an error of the server. There is no task.",
      "refused_with": {
        "operation": "createGpt4oImageGeneration",
        "status": 500,
        "code": "internal_error"
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
    }
  ],
  "paths": {
    "/v1/images/generations": {
      "post": {
        "tags": [
          "Images"
        ],
        "operationId": "createGpt4oImageGeneration",
        "summary": "Create a task that makes images",
        "description": "Starts a job that makes `n` images of what `prompt` describes, after `image_urls` where there are any, and answers\nwith the task that stands for it. The answer does not wait for the job.\n\nA request whose answer is lost may still have created a task that is paid for. Do not send it again blindly:\nsend it with the same `Idempotency-Key`, and only after a look at your tasks, since the operator does not\ndocument that header.",
        "parameters": [
          {
            "$ref": "#/components/parameters/0"
          }
        ],
        "requestBody": {
          "required": true,
          "content": {
            "application/json": {
              "schema": {
                "$ref": "#/components/schemas/Gpt4oImageRequest"
              },
              "examples": {
                "text": {
                  "summary": "An image from a text",
                  "value": {
                    "model": "gpt-4o-image",
                    "prompt": "A beautiful sunset over the ocean with vibrant colors"
                  }
                },
                "variants": {
                  "summary": "Four variants in one size",
                  "value": {
                    "model": "gpt-4o-image",
                    "prompt": "A lighthouse in a storm, as a woodcut",
                    "n": 4,
                    "size": "1024x1536"
                  }
                },
                "edit": {
                  "summary": "An edit of an image within a mask",
                  "value": {
                    "model": "gpt-4o-image",
                    "prompt": "Put a hat on the cat",
                    "image_urls": [
                      "https://example.com/cat.png"
                    ],
                    "mask_url": "https://example.com/mask.png"
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
                  "$ref": "#/components/schemas/Gpt4oImageResponse"
                },
                "examples": {
                  "created": {
                    "summary": "A task that has just been created",
                    "value": {
                      "created": 1757156493,
                      "id": "task-unified-1757156493-imcg5zqt",
                      "model": "gpt-4o-image",
                      "object": "image.generation.task",
                      "progress": 0,
                      "status": "pending",
                      "task_info": {
                        "can_cancel": true,
                        "estimated_time": 100
                      },
                      "type": "image",
                      "usage": {
                        "billing_rule": "per_call",
                        "credits_reserved": 2.5,
                        "user_group": "default"
                      }
                    }
                  }
                }
              }
            }
          },
          "400": {
            "description": "The request is at fault. `error.param` names the field, where one is at fault. The codes are those of the\nfamily, and inferred for this model.",
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
                    "x-evidence": "inferred",
                    "value": {
                      "error": {
                        "code": "missing_required_params",
                        "message": "Missing required parameter: prompt",
                        "type": "invalid_request_error",
                        "param": "prompt"
                      }
                    }
                  },
                  "invalid_parameters": {
                    "summary": "A field has a value that the contract does not allow",
                    "x-evidence": "inferred",
                    "value": {
                      "error": {
                        "code": "invalid_parameters",
                        "message": "n must be 1 or 2 or 4",
                        "type": "invalid_request_error",
                        "param": "n"
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
            "$ref": "#/components/responses/402"
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
                    "message": "Token does not have access to model: gpt-4o-image",
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
            "$ref": "#/components/responses/409"
          },
          "413": {
            "$ref": "#/components/responses/413"
          },
          "415": {
            "$ref": "#/components/responses/415"
          },
          "429": {
            "$ref": "#/components/responses/429"
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
                  "Images"
                ],
                "operationId": "taskFinished",
                "summary": "A task has reached a final state",
                "description": "Sent to `callback_url` once the task is completed, failed or cancelled and its billing is confirmed. The\nbody is what `getTaskDetail` answers at that moment.",
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
            "$ref": "#/components/parameters/parameters-0"
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
            "$ref": "#/components/responses/400"
          },
          "401": {
            "$ref": "#/components/responses/Unauthorized"
          },
          "402": {
            "$ref": "#/components/responses/responses-402"
          },
          "403": {
            "$ref": "#/components/responses/403"
          },
          "404": {
            "$ref": "#/components/responses/404"
          },
          "405": {
            "$ref": "#/components/responses/MethodNotAllowed"
          },
          "429": {
            "$ref": "#/components/responses/responses-429"
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
    "examples": {
      "PendingTask": {
        "summary": "Waiting for its turn",
        "value": {
          "created": 1757156493,
          "id": "task-unified-1757156493-imcg5zqt",
          "model": "gpt-4o-image",
          "object": "image.generation.task",
          "progress": 0,
          "status": "pending",
          "task_info": {
            "can_cancel": true
          },
          "type": "image"
        }
      },
      "ProcessingTask": {
        "summary": "At work",
        "value": {
          "created": 1757156493,
          "id": "task-unified-1757156493-imcg5zqt",
          "model": "gpt-4o-image",
          "object": "image.generation.task",
          "progress": 45,
          "status": "processing",
          "task_info": {
            "can_cancel": true
          },
          "type": "image"
        }
      },
      "CompletedTask": {
        "summary": "Done, with a link to each image",
        "value": {
          "created": 1757156493,
          "id": "task-unified-1757156493-imcg5zqt",
          "model": "gpt-4o-image",
          "object": "image.generation.task",
          "progress": 100,
          "results": [
            "https://example.com/results/task-unified-1757156493-imcg5zqt.png",
            "https://example.com/results/task-unified-1757156493-imcg5zqt.2.png"
          ],
          "status": "completed",
          "task_info": {
            "can_cancel": true
          },
          "type": "image"
        }
      },
      "FailedTask": {
        "summary": "Failed, and not charged",
        "value": {
          "created": 1757156493,
          "error": {
            "code": "content_policy_violation",
            "message": "The content was refused by the content policy.",
            "type": "task_error"
          },
          "id": "task-unified-1757156493-imcg5zqt",
          "model": "gpt-4o-image",
          "object": "image.generation.task",
          "progress": 0,
          "status": "failed",
          "task_info": {
            "can_cancel": true
          },
          "type": "image"
        }
      },
      "CancelledTask": {
        "summary": "Cancelled, by a status of its own",
        "x-evidence": "expected",
        "value": {
          "created": 1757156493,
          "id": "task-unified-1757156493-imcg5zqt",
          "model": "gpt-4o-image",
          "object": "image.generation.task",
          "progress": 0,
          "status": "cancelled",
          "task_info": {
            "can_cancel": true
          },
          "type": "image"
        }
      },
      "CancelledAsFailedTask": {
        "summary": "Cancelled, told as a failure",
        "value": {
          "created": 1757156493,
          "error": {
            "code": "request_cancelled",
            "message": "The request was cancelled.",
            "type": "task_error"
          },
          "id": "task-unified-1757156493-imcg5zqt",
          "model": "gpt-4o-image",
          "object": "image.generation.task",
          "progress": 0,
          "status": "failed",
          "task_info": {
            "can_cancel": true
          },
          "type": "image"
        }
      }
    },
    "schemas": {
      "Gpt4oImageRequest": {
        "type": "object",
        "description": "What to make. A field that is not named here is accepted and has no effect: the endpoint is shared by many\nmodels, and production is not known to refuse one.",
        "unevaluatedProperties": true,
        "required": [
          "model",
          "prompt"
        ],
        "properties": {
          "model": {
            "type": "string",
            "description": "The model that does the work.",
            "enum": [
              "gpt-4o-image"
            ],
            "default": "gpt-4o-image",
            "example": "gpt-4o-image"
          },
          "prompt": {
            "type": "string",
            "description": "What the image shows, or how the given images are changed. Up to 2000 tokens.",
            "maxLength": 2000,
            "example": "A beautiful sunset over the ocean with vibrant colors"
          },
          "size": {
            "type": "string",
            "description": "The shape of the image, as a ratio or in pixels.",
            "enum": [
              "1:1",
              "2:3",
              "3:2",
              "1024x1024",
              "1024x1536",
              "1536x1024"
            ],
            "example": "1024x1024"
          },
          "n": {
            "type": "integer",
            "description": "How many images are made. As many are reserved for; as many as are made are charged.",
            "enum": [
              1,
              2,
              4
            ],
            "default": 1,
            "example": 1
          },
          "image_urls": {
            "type": "array",
            "description": "Images to begin with, each up to 10 MB, as JPEG, PNG or WebP, and reachable from the public internet.",
            "maxItems": 5,
            "items": {
              "type": "string",
              "format": "uri"
            },
            "example": [
              "https://example.com/cat.png"
            ]
          },
          "mask_url": {
            "type": "string",
            "format": "uri",
            "description": "A PNG whose transparent part tells what of the first image is changed.",
            "example": "https://example.com/mask.png"
          },
          "callback_url": {
            "$ref": "#/components/schemas/callback_url"
          }
        }
      },
      "Gpt4oImageResponse": {
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
            "example": 1757156493
          },
          "id": {
            "$ref": "#/components/schemas/TaskId"
          },
          "model": {
            "type": "string",
            "description": "The model that does the work.",
            "example": "gpt-4o-image"
          },
          "object": {
            "type": "string",
            "enum": [
              "image.generation.task"
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
            "$ref": "#/components/schemas/TaskStatus"
          },
          "task_info": {
            "$ref": "#/components/schemas/ImageTaskInfo"
          },
          "type": {
            "type": "string",
            "enum": [
              "image"
            ],
            "description": "What the task makes.",
            "example": "image"
          },
          "usage": {
            "$ref": "#/components/schemas/ImageUsage"
          }
        }
      },
      "ImageTaskInfo": {
        "type": "object",
        "description": "Details of a task that makes images.",
        "required": [
          "can_cancel",
          "estimated_time"
        ],
        "properties": {
          "can_cancel": {
            "type": "boolean",
            "description": "Whether the task can be cancelled.",
            "example": true
          },
          "estimated_time": {
            "type": "integer",
            "description": "How long the work will probably take, in seconds.",
            "minimum": 0,
            "example": 100
          }
        }
      },
      "ImageUsage": {
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
              "per_call"
            ],
            "example": "per_call"
          },
          "credits_reserved": {
            "type": "number",
            "description": "The credits set aside.",
            "minimum": 0,
            "example": 2.5
          },
          "user_group": {
            "type": "string",
            "description": "The group that the account belongs to.",
            "example": "default"
          }
        }
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
      }
    },
    "parameters": {
      "0": {
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
      },
      "parameters-0": {
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
    },
    "headers": {
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
      "RequestId": {
        "description": "Names this exchange. Quote it to the operator's support.",
        "x-evidence": "expected",
        "schema": {
          "type": "string"
        }
      },
      "Allow": {
        "description": "The methods that this path has (RFC 9110, section 10.2.1).",
        "x-evidence": "inferred",
        "schema": {
          "type": "string"
        },
        "example": "POST"
      },
      "RetryAfter": {
        "description": "How long to wait, in seconds or until an HTTP date (RFC 9110, section 10.2.3).",
        "x-evidence": "expected",
        "schema": {
          "type": "string"
        },
        "example": "2"
      }
    },
    "responses": {
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
      },
      "responses-402": {
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
      "responses-429": {
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
      }
    }
  }
};
