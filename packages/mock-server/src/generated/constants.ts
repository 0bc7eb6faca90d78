// Generated from openapi/videoretalk.yaml. Do not edit: change the contract, and run `pnpm generate`.

/** The operator's server. */
export const defaultBaseUrl = "https://api.evolink.ai" as const;

/** Every operation, by its operationId. */
export const operations = {
  "createVideoRetalkGeneration": {
    "method": "POST",
    "path": "/v1/videos/generations"
  },
  "getTaskDetail": {
    "method": "GET",
    "path": "/v1/tasks/{task_id}"
  }
} as const;

/** Where a task begins, and for each state: whether it is final, its band of progress, what may follow. */
export const taskLifecycle = {
  "initial": "pending",
  "states": {
    "pending": {
      "final": false,
      "progress": {
        "minimum": 0,
        "maximum": 10
      },
      "next": [
        "processing",
        "failed",
        "cancelled"
      ]
    },
    "processing": {
      "final": false,
      "progress": {
        "minimum": 10,
        "maximum": 80
      },
      "next": [
        "completed",
        "failed",
        "cancelled"
      ]
    },
    "completed": {
      "final": true,
      "progress": {
        "minimum": 100,
        "maximum": 100
      },
      "next": []
    },
    "failed": {
      "final": true,
      "progress": {
        "minimum": 0,
        "maximum": 0
      },
      "next": []
    },
    "cancelled": {
      "final": true,
      "progress": {
        "minimum": 0,
        "maximum": 100
      },
      "next": []
    }
  }
} as const;

/** The codes of failed tasks that are known so far. */
export const taskErrorCodes = [
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
] as const;

/** How a callback is delivered. */
export const callbackDelivery = {
  "timeoutMs": 10000,
  "retryDelaysMs": [
    1000,
    2000,
    4000
  ],
  "followRedirects": false
} as const;

/** Where a callback never goes. */
export const callbackAddress = {
  "publicNetworks": [
    "0.0.0.0/0",
    "2000::/3"
  ],
  "refusedNetworks": [
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
  "ipv4Carriers": [
    {
      "name": "IPv4-mapped",
      "range": "::ffff:0:0/96",
      "firstByte": 12,
      "inverted": false,
      "asPublicAsItsIpv4": true
    },
    {
      "name": "IPv4-compatible",
      "range": "::/96",
      "firstByte": 12,
      "inverted": false,
      "asPublicAsItsIpv4": false
    },
    {
      "name": "IPv4-translated",
      "range": "::ffff:0:0:0/96",
      "firstByte": 12,
      "inverted": false,
      "asPublicAsItsIpv4": false
    },
    {
      "name": "NAT64",
      "range": "64:ff9b::/96",
      "firstByte": 12,
      "inverted": false,
      "asPublicAsItsIpv4": false
    },
    {
      "name": "local NAT64",
      "range": "64:ff9b:1::/48",
      "firstByte": 12,
      "inverted": false,
      "asPublicAsItsIpv4": false
    },
    {
      "name": "6to4",
      "range": "2002::/16",
      "firstByte": 2,
      "inverted": false,
      "asPublicAsItsIpv4": false
    },
    {
      "name": "Teredo",
      "range": "2001::/32",
      "firstByte": 12,
      "inverted": true,
      "asPublicAsItsIpv4": false
    },
    {
      "name": "ISATAP",
      "interfacePrefix": "0:5efe",
      "firstByte": 12,
      "inverted": false,
      "asPublicAsItsIpv4": true
    },
    {
      "name": "ISATAP",
      "interfacePrefix": "200:5efe",
      "firstByte": 12,
      "inverted": false,
      "asPublicAsItsIpv4": true
    }
  ],
  "refusedHostNames": [
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
} as const;

/** How long a result link lives after the end of its task. */
export const resultLink = {
  "lifetimeMs": 86400000
} as const;

/** How often the operator advises to read a task. */
export const polling = {
  "intervalMs": {
    "minimum": 10000,
    "maximum": 15000
  }
} as const;

/** The rules of each request field. */
export const requestFields = {
  "model": {
    "type": "string",
    "enum": [
      "videoretalk"
    ],
    "default": "videoretalk"
  },
  "video_url": {
    "type": "string",
    "format": "uri"
  },
  "audio_url": {
    "type": "string",
    "format": "uri"
  },
  "ref_image_url": {
    "type": "string",
    "format": "uri"
  },
  "video_extension": {
    "type": "boolean",
    "default": false
  },
  "query_face_threshold": {
    "type": "integer",
    "default": 170,
    "minimum": 120,
    "maximum": 200
  },
  "callback_url": {
    "type": "string",
    "format": "uri",
    "pattern": "^[Hh][Tt][Tt][Pp][Ss]://",
    "maxLength": 2048
  }
} as const;

/** The request fields that must be there. */
export const requiredRequestFields = [
  "model",
  "video_url",
  "audio_url"
] as const;

/** The contract's example requests. */
export const requestExamples = {
  "minimal": {
    "model": "videoretalk",
    "video_url": "https://example.com/speaker.mp4",
    "audio_url": "https://example.com/target-speech.wav"
  },
  "multi_face": {
    "model": "videoretalk",
    "video_url": "https://example.com/two-people-talking.mp4",
    "audio_url": "https://example.com/long-speech.wav",
    "ref_image_url": "https://example.com/target-person-face.jpg",
    "video_extension": true,
    "query_face_threshold": 150
  },
  "adjust_threshold": {
    "model": "videoretalk",
    "video_url": "https://example.com/speaker.mp4",
    "audio_url": "https://example.com/speech.wav",
    "query_face_threshold": 140
  }
} as const;

/** The rules of the path parameters, by operation. */
export const pathParameters = {
  "getTaskDetail": {
    "task_id": {
      "type": "string",
      "pattern": "^task-unified-"
    }
  }
} as const;

/** The rules of the header parameters, by operation. */
export const headerParameters = {
  "createVideoRetalkGeneration": {
    "Idempotency-Key": {
      "type": "string",
      "pattern": "^[A-Za-z0-9._-]{16,96}$"
    }
  }
} as const;

/** Every documented error, by operation, status and code. */
export const errors = {
  "createVideoRetalkGeneration": {
    "400": {
      "missing_required_params": {
        "message": "Missing required parameter: video_url or audio_url",
        "type": "invalid_request_error"
      },
      "invalid_parameters": {
        "message": "query_face_threshold must be an integer from 120 to 200",
        "type": "invalid_request_error",
        "param": "query_face_threshold"
      },
      "invalid_json": {
        "message": "The request body is not valid JSON: it ends too early",
        "type": "invalid_request_error"
      }
    },
    "401": {
      "unauthorized": {
        "message": "Invalid or expired token",
        "type": "authentication_error"
      }
    },
    "402": {
      "insufficient_quota": {
        "message": "Insufficient quota. Please top up your account.",
        "type": "insufficient_quota"
      }
    },
    "403": {
      "model_access_denied": {
        "message": "Token does not have access to model: videoretalk",
        "type": "invalid_request_error"
      }
    },
    "404": {
      "not_found": {
        "message": "There is no such path on this server",
        "type": "invalid_request_error"
      }
    },
    "405": {
      "method_not_allowed": {
        "message": "This path does not take that method",
        "type": "invalid_request_error"
      }
    },
    "409": {
      "idempotency_conflict": {
        "message": "This Idempotency-Key was used before, with another request body",
        "type": "invalid_request_error",
        "param": "Idempotency-Key"
      },
      "paid_outcome_unknown": {
        "message": "What became of an earlier request with this Idempotency-Key is unknown, and it may be paid for",
        "type": "invalid_request_error",
        "param": "Idempotency-Key"
      }
    },
    "413": {
      "request_too_large": {
        "message": "The request body is larger than 1048576 bytes",
        "type": "request_too_large_error"
      }
    },
    "415": {
      "unsupported_media_type": {
        "message": "Content-Type must be application/json",
        "type": "invalid_request_error"
      }
    },
    "429": {
      "rate_limit_exceeded": {
        "message": "Too many requests, please try again later",
        "type": "rate_limit_error"
      }
    },
    "431": {
      "request_headers_too_large": {
        "message": "The request headers are larger than 16384 bytes",
        "type": "request_too_large_error"
      }
    },
    "500": {
      "internal_error": {
        "message": "Internal server error",
        "type": "api_error"
      }
    },
    "503": {
      "service_unavailable": {
        "message": "The service is unavailable for a while, please try again later",
        "type": "service_unavailable_error"
      }
    }
  },
  "getTaskDetail": {
    "400": {
      "invalid_task_id": {
        "message": "Invalid task ID format, must start with 'task-unified-'",
        "type": "invalid_request_error",
        "param": "task_id"
      }
    },
    "401": {
      "unauthorized": {
        "message": "Invalid or expired token",
        "type": "authentication_error"
      }
    },
    "402": {
      "quota_exceeded": {
        "message": "Quota exceeded. Please top up your account.",
        "type": "insufficient_quota"
      }
    },
    "403": {
      "permission_denied": {
        "message": "You do not have permission to read this task",
        "type": "invalid_request_error"
      }
    },
    "404": {
      "task_not_found": {
        "message": "Task not found",
        "type": "invalid_request_error",
        "param": "task_id"
      }
    },
    "405": {
      "method_not_allowed": {
        "message": "This path does not take that method",
        "type": "invalid_request_error"
      }
    },
    "429": {
      "rate_limit_exceeded": {
        "message": "Too many requests, please try again later",
        "type": "evo_api_error"
      }
    },
    "431": {
      "request_headers_too_large": {
        "message": "The request headers are larger than 16384 bytes",
        "type": "request_too_large_error"
      }
    },
    "500": {
      "internal_error": {
        "message": "Internal server error",
        "type": "api_error"
      }
    },
    "503": {
      "service_unavailable": {
        "message": "The service is unavailable for a while, please try again later",
        "type": "service_unavailable_error"
      }
    }
  }
} as const;

/** Illustrative values for a simulator. No client may rely on them. */
export const simulation = {
  "creditsPerSecond": 16,
  "outputLength": {
    "shortestOf": [
      "video_url",
      "audio_url"
    ],
    "extendedTo": "audio_url",
    "extendedBy": "video_extension",
    "sourceMs": {
      "minimum": 5000,
      "maximum": 30000
    }
  },
  "processingSecondsPerOutputSecond": 3,
  "pendingMs": {
    "minimum": 2000,
    "maximum": 6000
  },
  "processingSpread": 0.1,
  "billingConfirmationMs": 1000,
  "largestRequestBytes": 1048576,
  "largestHeaderBytes": 16384,
  "deepestNesting": 100,
  "idempotencyWindowMs": 86400000,
  "unavailableRetryMs": 1000,
  "results": {
    "mediaType": "video/mp4"
  },
  "hints": {
    "scenarioField": "video_url",
    "sourceLength": "duration",
    "faceConfidence": "face_confidence"
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
} as const;

/** Courses that a simulator lets a task take on demand, by name. */
export const scenarios = {
  "happy": {
    "description": "Waits, works and completes in its own time, as without a scenario.",
    "completesWith": {},
    "breaksContract": false
  },
  "slow": {
    "description": "Waits and works ten times as long as estimated, then completes.",
    "slow": {
      "factor": 10
    },
    "breaksContract": false
  },
  "stuck-pending": {
    "description": "Stays pending for ever.",
    "pending": "forever",
    "breaksContract": false
  },
  "no-face": {
    "description": "Fails since the video shows no face. The code is inferred; none is documented for this case.",
    "failsWith": {
      "code": "generation_failed_no_content",
      "message": "No face was found in the video.",
      "at": 0.5
    },
    "breaksContract": false
  },
  "no-matching-face": {
    "description": "Fails since no face matches the reference image. The code is inferred; none is documented for this case.",
    "failsWith": {
      "code": "generation_failed_no_content",
      "message": "No face in the video matches ref_image_url.",
      "at": 0.5
    },
    "breaksContract": false
  },
  "multi-face": {
    "description": "The best match between `ref_image_url` and a face in the video has the confidence 160, or that of the query parameter `face_confidence` of `ref_image_url`. Completes where `query_face_threshold` asks for no more, or where there is no `ref_image_url`; else fails as `no-matching-face` does.",
    "matchesFace": {
      "picture": "ref_image_url",
      "threshold": "query_face_threshold",
      "confidence": 160,
      "otherwise": {
        "code": "generation_failed_no_content",
        "message": "No face in the video matches ref_image_url.",
        "at": 0.5
      }
    },
    "breaksContract": false
  },
  "source-unreachable": {
    "description": "Fails as work begins, since a source cannot be fetched. The code is inferred for this case.",
    "failsWith": {
      "code": "resource_not_found",
      "message": "The source file could not be fetched.",
      "at": 0
    },
    "breaksContract": false
  },
  "cancelled": {
    "description": "Is cancelled half-way, and has the status `cancelled`.",
    "cancelled": {
      "at": 0.5
    },
    "breaksContract": false
  },
  "cancelled-as-failed": {
    "description": "Is cancelled half-way, and has the status `failed`.",
    "failsWith": {
      "code": "request_cancelled",
      "message": "The request was cancelled.",
      "at": 0.5
    },
    "breaksContract": false
  },
  "result-links": {
    "description": "Completes with the documented fields alone, `results` being a list of links.",
    "completesWith": {
      "results": [
        "$result_url"
      ]
    },
    "breaksContract": false
  },
  "result-data": {
    "description": "Completes with the fields of a live answer, `result_data` being a list of files.",
    "completesWith": {
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
    },
    "breaksContract": false
  },
  "result-data-object": {
    "description": "Completes with `result_data` as one file instead of a list.",
    "completesWith": {
      "result_data": {
        "url": "$result_url"
      },
      "results": [
        "$result_url"
      ]
    },
    "breaksContract": false
  },
  "result-objects": {
    "description": "Completes with `results` as a list of files instead of links.",
    "completesWith": {
      "results": [
        {
          "url": "$result_url"
        }
      ]
    },
    "breaksContract": false
  },
  "result-extras": {
    "description": "Completes with the further fields that client programs look for.",
    "completesWith": {
      "billing": {
        "credits_used": "$credits"
      },
      "request_id": "$request_id",
      "results": [
        "$result_url"
      ]
    },
    "breaksContract": false
  },
  "expired-result": {
    "description": "Completes with a result link that is dead from the start.",
    "resultsLive": {
      "seconds": 0
    },
    "breaksContract": false
  },
  "unknown-status": {
    "description": "Takes a status that the contract does not know half-way, and keeps it for ever.",
    "showsStatus": {
      "status": "reviewing",
      "from": 0.5
    },
    "breaksContract": true
  },
  "unknown-status-passing": {
    "description": "Takes a status that the contract does not know between a quarter and three quarters of its work, then completes.",
    "showsStatus": {
      "status": "reviewing",
      "from": 0.25,
      "until": 0.75
    },
    "breaksContract": true
  },
  "insufficient-quota": {
    "description": "The creation is refused, since the credits do not cover the job.",
    "refusedWith": {
      "operation": "createVideoRetalkGeneration",
      "status": 402,
      "code": "insufficient_quota"
    },
    "breaksContract": false
  },
  "model-access-denied": {
    "description": "The creation is refused, since the key may not use the model.",
    "refusedWith": {
      "operation": "createVideoRetalkGeneration",
      "status": 403,
      "code": "model_access_denied"
    },
    "breaksContract": false
  },
  "rate-limited": {
    "description": "The creation is refused, with a time to wait in seconds.",
    "refusedWith": {
      "operation": "createVideoRetalkGeneration",
      "status": 429,
      "code": "rate_limit_exceeded",
      "retryAfterMs": 2000
    },
    "breaksContract": false
  },
  "rate-limited-until-date": {
    "description": "The creation is refused, with a time to wait as an HTTP date.",
    "refusedWith": {
      "operation": "createVideoRetalkGeneration",
      "status": 429,
      "code": "rate_limit_exceeded",
      "retryAfterMs": 2000,
      "retryAfterForm": "date"
    },
    "breaksContract": false
  },
  "internal-error": {
    "description": "The creation is answered with an error of the server. There is no task.",
    "refusedWith": {
      "operation": "createVideoRetalkGeneration",
      "status": 500,
      "code": "internal_error"
    },
    "breaksContract": false
  },
  "paid-outcome-unknown": {
    "description": "The creation is refused, since what became of an earlier request with this key is unknown. There is no task.",
    "refusedWith": {
      "operation": "createVideoRetalkGeneration",
      "status": 409,
      "code": "paid_outcome_unknown"
    },
    "breaksContract": false
  },
  "lookup-quota-exceeded": {
    "description": "Every look-up is refused, since the quota is used up. The task completes all the same.",
    "refusedWith": {
      "operation": "getTaskDetail",
      "status": 402,
      "code": "quota_exceeded"
    },
    "breaksContract": false
  },
  "lookup-permission-denied": {
    "description": "Every look-up is refused, since the key may not read the task. The task completes all the same.",
    "refusedWith": {
      "operation": "getTaskDetail",
      "status": 403,
      "code": "permission_denied"
    },
    "breaksContract": false
  },
  "lookup-not-found-at-first": {
    "description": "Look-ups do not find the task during the first tenth of its time.",
    "refusedWith": {
      "operation": "getTaskDetail",
      "status": 404,
      "code": "task_not_found",
      "until": 0.1
    },
    "breaksContract": false
  },
  "lookup-rate-limited": {
    "description": "Look-ups are refused during the first half of the task's time, with a time to wait.",
    "refusedWith": {
      "operation": "getTaskDetail",
      "status": 429,
      "code": "rate_limit_exceeded",
      "retryAfterMs": 2000,
      "until": 0.5
    },
    "breaksContract": false
  },
  "lookup-internal-error": {
    "description": "Look-ups are answered with an error of the server during the first half of the task's time.",
    "refusedWith": {
      "operation": "getTaskDetail",
      "status": 500,
      "code": "internal_error",
      "until": 0.5
    },
    "breaksContract": false
  },
  "fail-content-policy-violation": {
    "description": "Fails half-way with content_policy_violation.",
    "failsWith": {
      "code": "content_policy_violation",
      "message": "The content was refused by the content policy.",
      "at": 0.5
    },
    "breaksContract": false
  },
  "fail-at-once-content-policy-violation": {
    "description": "Has failed with content_policy_violation at the first look-up.",
    "failsWith": {
      "code": "content_policy_violation",
      "message": "The content was refused by the content policy.",
      "at": 0,
      "atOnce": true
    },
    "breaksContract": false
  },
  "fail-invalid-parameters": {
    "description": "Fails half-way with invalid_parameters.",
    "failsWith": {
      "code": "invalid_parameters",
      "message": "The task failed with invalid_parameters.",
      "at": 0.5
    },
    "breaksContract": false
  },
  "fail-at-once-invalid-parameters": {
    "description": "Has failed with invalid_parameters at the first look-up.",
    "failsWith": {
      "code": "invalid_parameters",
      "message": "The task failed with invalid_parameters.",
      "at": 0,
      "atOnce": true
    },
    "breaksContract": false
  },
  "fail-image-processing-error": {
    "description": "Fails half-way with image_processing_error.",
    "failsWith": {
      "code": "image_processing_error",
      "message": "The task failed with image_processing_error.",
      "at": 0.5
    },
    "breaksContract": false
  },
  "fail-at-once-image-processing-error": {
    "description": "Has failed with image_processing_error at the first look-up.",
    "failsWith": {
      "code": "image_processing_error",
      "message": "The task failed with image_processing_error.",
      "at": 0,
      "atOnce": true
    },
    "breaksContract": false
  },
  "fail-image-dimension-mismatch": {
    "description": "Fails half-way with image_dimension_mismatch.",
    "failsWith": {
      "code": "image_dimension_mismatch",
      "message": "The task failed with image_dimension_mismatch.",
      "at": 0.5
    },
    "breaksContract": false
  },
  "fail-at-once-image-dimension-mismatch": {
    "description": "Has failed with image_dimension_mismatch at the first look-up.",
    "failsWith": {
      "code": "image_dimension_mismatch",
      "message": "The task failed with image_dimension_mismatch.",
      "at": 0,
      "atOnce": true
    },
    "breaksContract": false
  },
  "fail-request-cancelled": {
    "description": "Fails half-way with request_cancelled.",
    "failsWith": {
      "code": "request_cancelled",
      "message": "The request was cancelled.",
      "at": 0.5
    },
    "breaksContract": false
  },
  "fail-at-once-request-cancelled": {
    "description": "Has failed with request_cancelled at the first look-up.",
    "failsWith": {
      "code": "request_cancelled",
      "message": "The request was cancelled.",
      "at": 0,
      "atOnce": true
    },
    "breaksContract": false
  },
  "fail-generation-failed-no-content": {
    "description": "Fails half-way with generation_failed_no_content.",
    "failsWith": {
      "code": "generation_failed_no_content",
      "message": "The task failed with generation_failed_no_content.",
      "at": 0.5
    },
    "breaksContract": false
  },
  "fail-at-once-generation-failed-no-content": {
    "description": "Has failed with generation_failed_no_content at the first look-up.",
    "failsWith": {
      "code": "generation_failed_no_content",
      "message": "The task failed with generation_failed_no_content.",
      "at": 0,
      "atOnce": true
    },
    "breaksContract": false
  },
  "fail-service-error": {
    "description": "Fails half-way with service_error.",
    "failsWith": {
      "code": "service_error",
      "message": "The task failed with service_error.",
      "at": 0.5
    },
    "breaksContract": false
  },
  "fail-at-once-service-error": {
    "description": "Has failed with service_error at the first look-up.",
    "failsWith": {
      "code": "service_error",
      "message": "The task failed with service_error.",
      "at": 0,
      "atOnce": true
    },
    "breaksContract": false
  },
  "fail-generation-timeout": {
    "description": "Fails half-way with generation_timeout.",
    "failsWith": {
      "code": "generation_timeout",
      "message": "The task failed with generation_timeout.",
      "at": 0.5
    },
    "breaksContract": false
  },
  "fail-at-once-generation-timeout": {
    "description": "Has failed with generation_timeout at the first look-up.",
    "failsWith": {
      "code": "generation_timeout",
      "message": "The task failed with generation_timeout.",
      "at": 0,
      "atOnce": true
    },
    "breaksContract": false
  },
  "fail-resource-exhausted": {
    "description": "Fails half-way with resource_exhausted.",
    "failsWith": {
      "code": "resource_exhausted",
      "message": "The task failed with resource_exhausted.",
      "at": 0.5
    },
    "breaksContract": false
  },
  "fail-at-once-resource-exhausted": {
    "description": "Has failed with resource_exhausted at the first look-up.",
    "failsWith": {
      "code": "resource_exhausted",
      "message": "The task failed with resource_exhausted.",
      "at": 0,
      "atOnce": true
    },
    "breaksContract": false
  },
  "fail-quota-exceeded": {
    "description": "Fails half-way with quota_exceeded.",
    "failsWith": {
      "code": "quota_exceeded",
      "message": "The task failed with quota_exceeded.",
      "at": 0.5
    },
    "breaksContract": false
  },
  "fail-at-once-quota-exceeded": {
    "description": "Has failed with quota_exceeded at the first look-up.",
    "failsWith": {
      "code": "quota_exceeded",
      "message": "The task failed with quota_exceeded.",
      "at": 0,
      "atOnce": true
    },
    "breaksContract": false
  },
  "fail-service-unavailable": {
    "description": "Fails half-way with service_unavailable.",
    "failsWith": {
      "code": "service_unavailable",
      "message": "The task failed with service_unavailable.",
      "at": 0.5
    },
    "breaksContract": false
  },
  "fail-at-once-service-unavailable": {
    "description": "Has failed with service_unavailable at the first look-up.",
    "failsWith": {
      "code": "service_unavailable",
      "message": "The task failed with service_unavailable.",
      "at": 0,
      "atOnce": true
    },
    "breaksContract": false
  },
  "fail-resource-not-found": {
    "description": "Fails half-way with resource_not_found.",
    "failsWith": {
      "code": "resource_not_found",
      "message": "The task failed with resource_not_found.",
      "at": 0.5
    },
    "breaksContract": false
  },
  "fail-at-once-resource-not-found": {
    "description": "Has failed with resource_not_found at the first look-up.",
    "failsWith": {
      "code": "resource_not_found",
      "message": "The task failed with resource_not_found.",
      "at": 0,
      "atOnce": true
    },
    "breaksContract": false
  },
  "fail-unknown-error": {
    "description": "Fails half-way with unknown_error.",
    "failsWith": {
      "code": "unknown_error",
      "message": "The task failed with unknown_error.",
      "at": 0.5
    },
    "breaksContract": false
  },
  "fail-at-once-unknown-error": {
    "description": "Has failed with unknown_error at the first look-up.",
    "failsWith": {
      "code": "unknown_error",
      "message": "The task failed with unknown_error.",
      "at": 0,
      "atOnce": true
    },
    "breaksContract": false
  },
  "fail-video-probe-failed": {
    "description": "Fails half-way with video_probe_failed.",
    "failsWith": {
      "code": "video_probe_failed",
      "message": "The task failed with video_probe_failed.",
      "at": 0.5
    },
    "breaksContract": false
  },
  "fail-at-once-video-probe-failed": {
    "description": "Has failed with video_probe_failed at the first look-up.",
    "failsWith": {
      "code": "video_probe_failed",
      "message": "The task failed with video_probe_failed.",
      "at": 0,
      "atOnce": true
    },
    "breaksContract": false
  },
  "fail-invalid-audio": {
    "description": "Fails half-way with invalid_audio.",
    "failsWith": {
      "code": "invalid_audio",
      "message": "The task failed with invalid_audio.",
      "at": 0.5
    },
    "breaksContract": false
  },
  "fail-at-once-invalid-audio": {
    "description": "Has failed with invalid_audio at the first look-up.",
    "failsWith": {
      "code": "invalid_audio",
      "message": "The task failed with invalid_audio.",
      "at": 0,
      "atOnce": true
    },
    "breaksContract": false
  },
  "older-error-402": {
    "description": "The creation is answered with a 402 in the envelope of older documentation.",
    "refusedWith": {
      "operation": "createVideoRetalkGeneration",
      "status": 402,
      "form": "older"
    },
    "breaksContract": true
  },
  "older-error-403": {
    "description": "The creation is answered with a 403 in the envelope of older documentation.",
    "refusedWith": {
      "operation": "createVideoRetalkGeneration",
      "status": 403,
      "form": "older"
    },
    "breaksContract": true
  },
  "older-error-404": {
    "description": "The creation is answered with a 404 in the envelope of older documentation.",
    "refusedWith": {
      "operation": "createVideoRetalkGeneration",
      "status": 404,
      "form": "older"
    },
    "breaksContract": true
  },
  "older-error-413": {
    "description": "The creation is answered with a 413 in the envelope of older documentation.",
    "refusedWith": {
      "operation": "createVideoRetalkGeneration",
      "status": 413,
      "form": "older"
    },
    "breaksContract": true
  },
  "older-error-429": {
    "description": "The creation is answered with a 429 in the envelope of older documentation.",
    "refusedWith": {
      "operation": "createVideoRetalkGeneration",
      "status": 429,
      "form": "older"
    },
    "breaksContract": true
  },
  "older-error-500": {
    "description": "The creation is answered with a 500 in the envelope of older documentation.",
    "refusedWith": {
      "operation": "createVideoRetalkGeneration",
      "status": 500,
      "form": "older"
    },
    "breaksContract": true
  },
  "older-error-502": {
    "description": "The creation is answered with a 502 in the envelope of older documentation.",
    "refusedWith": {
      "operation": "createVideoRetalkGeneration",
      "status": 502,
      "form": "older"
    },
    "breaksContract": true
  },
  "older-error-503": {
    "description": "The creation is answered with a 503 in the envelope of older documentation.",
    "refusedWith": {
      "operation": "createVideoRetalkGeneration",
      "status": 503,
      "form": "older"
    },
    "breaksContract": true
  },
  "lookup-older-error-402": {
    "description": "Look-ups are answered during the first half of the task's time with a 402 in the envelope of older documentation.",
    "refusedWith": {
      "operation": "getTaskDetail",
      "status": 402,
      "form": "older",
      "until": 0.5
    },
    "breaksContract": true
  },
  "lookup-older-error-403": {
    "description": "Look-ups are answered during the first half of the task's time with a 403 in the envelope of older documentation.",
    "refusedWith": {
      "operation": "getTaskDetail",
      "status": 403,
      "form": "older",
      "until": 0.5
    },
    "breaksContract": true
  },
  "lookup-older-error-404": {
    "description": "Look-ups are answered during the first half of the task's time with a 404 in the envelope of older documentation.",
    "refusedWith": {
      "operation": "getTaskDetail",
      "status": 404,
      "form": "older",
      "until": 0.5
    },
    "breaksContract": true
  },
  "lookup-older-error-413": {
    "description": "Look-ups are answered during the first half of the task's time with a 413 in the envelope of older documentation.",
    "refusedWith": {
      "operation": "getTaskDetail",
      "status": 413,
      "form": "older",
      "until": 0.5
    },
    "breaksContract": true
  },
  "lookup-older-error-429": {
    "description": "Look-ups are answered during the first half of the task's time with a 429 in the envelope of older documentation.",
    "refusedWith": {
      "operation": "getTaskDetail",
      "status": 429,
      "form": "older",
      "until": 0.5
    },
    "breaksContract": true
  },
  "lookup-older-error-500": {
    "description": "Look-ups are answered during the first half of the task's time with a 500 in the envelope of older documentation.",
    "refusedWith": {
      "operation": "getTaskDetail",
      "status": 500,
      "form": "older",
      "until": 0.5
    },
    "breaksContract": true
  },
  "lookup-older-error-502": {
    "description": "Look-ups are answered during the first half of the task's time with a 502 in the envelope of older documentation.",
    "refusedWith": {
      "operation": "getTaskDetail",
      "status": 502,
      "form": "older",
      "until": 0.5
    },
    "breaksContract": true
  },
  "lookup-older-error-503": {
    "description": "Look-ups are answered during the first half of the task's time with a 503 in the envelope of older documentation.",
    "refusedWith": {
      "operation": "getTaskDetail",
      "status": 503,
      "form": "older",
      "until": 0.5
    },
    "breaksContract": true
  },
  "gateway-502": {
    "description": "The creation is answered with a 502 with the HTML page of a gateway.",
    "refusedWith": {
      "operation": "createVideoRetalkGeneration",
      "status": 502,
      "form": "html"
    },
    "breaksContract": true
  },
  "gateway-503": {
    "description": "The creation is answered with a 503 with the HTML page of a gateway.",
    "refusedWith": {
      "operation": "createVideoRetalkGeneration",
      "status": 503,
      "form": "html"
    },
    "breaksContract": true
  },
  "gateway-504": {
    "description": "The creation is answered with a 504 with the HTML page of a gateway.",
    "refusedWith": {
      "operation": "createVideoRetalkGeneration",
      "status": 504,
      "form": "html"
    },
    "breaksContract": true
  },
  "lookup-gateway-502": {
    "description": "Look-ups are answered during the first half of the task's time with a 502 with the HTML page of a gateway.",
    "refusedWith": {
      "operation": "getTaskDetail",
      "status": 502,
      "form": "html",
      "until": 0.5
    },
    "breaksContract": true
  },
  "lookup-gateway-503": {
    "description": "Look-ups are answered during the first half of the task's time with a 503 with the HTML page of a gateway.",
    "refusedWith": {
      "operation": "getTaskDetail",
      "status": 503,
      "form": "html",
      "until": 0.5
    },
    "breaksContract": true
  },
  "lookup-gateway-504": {
    "description": "Look-ups are answered during the first half of the task's time with a 504 with the HTML page of a gateway.",
    "refusedWith": {
      "operation": "getTaskDetail",
      "status": 504,
      "form": "html",
      "until": 0.5
    },
    "breaksContract": true
  }
} as const;

/** What has been seen in place of a documented error, by status. */
export const strayErrors = {
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
} as const;

/** The operation that creates a task: its schemas, and the models that it is for. */
export const creation = {
  "id": "createVideoRetalkGeneration",
  "method": "POST",
  "path": "/v1/videos/generations",
  "keyPattern": "^[A-Za-z0-9._-]{16,96}$",
  "requestSchema": "VideoRetalkRequest",
  "models": [
    "videoretalk"
  ]
} as const;

/** The operation that reads a task, and the parameter that names it. */
export const lookUp = {
  "id": "getTaskDetail",
  "method": "GET",
  "path": "/v1/tasks/{task_id}",
  "parameter": "task_id",
  "idPattern": "^task-unified-"
} as const;

/** The schema of what a callback carries. */
export const callbackSchema = "FinishedTask" as const;

/** Which state plays which part in the life of a task, and the shares of the states of work. */
export const taskCourse = {
  "waiting": "pending",
  "working": [
    {
      "status": "processing",
      "from": 0,
      "until": 1
    }
  ],
  "completed": "completed",
  "failed": "failed",
  "cancelled": "cancelled"
} as const;

/** What the answer to a creation holds beside the fields of every task. A text that begins with $ stands for a value. */
export const createdTask = {
  "object": "video.generation.task",
  "task_info": {
    "can_cancel": false,
    "estimated_time": "$estimated_seconds",
    "video_duration": "$output_seconds"
  },
  "type": "video",
  "usage": {
    "billing_rule": "per_second",
    "credits_reserved": "$credits",
    "user_group": "default"
  }
} as const;

/** What every look-up holds beside the fields of every task. */
export const shownTask = {
  "object": "video.generation.task",
  "task_info": {
    "can_cancel": false
  },
  "type": "video"
} as const;

/** The type of the error of every failed task. */
export const taskErrorType = "task_error" as const;

/** Which contract this is. */
export const contractInfo = {
  "title": "VideoRetalk API",
  "version": "1.0.0",
  "digest": "sha256-ad2c49f3ca62334e252a1000874590c679b68dffef3a539a7942854ebd10805d"
} as const;

/** What every documented answer must be, by operation and status. */
export const responses = {
  "createVideoRetalkGeneration": {
    "200": {
      "mediaType": "application/json",
      "schema": "VideoRetalkResponse",
      "headers": []
    },
    "400": {
      "mediaType": "application/json",
      "schema": "ErrorResponse",
      "headers": []
    },
    "401": {
      "mediaType": "application/json",
      "schema": "ErrorResponse",
      "headers": []
    },
    "402": {
      "mediaType": "application/json",
      "schema": "ErrorResponse",
      "headers": []
    },
    "403": {
      "mediaType": "application/json",
      "schema": "ErrorResponse",
      "headers": []
    },
    "404": {
      "mediaType": "application/json",
      "schema": "ErrorResponse",
      "headers": []
    },
    "405": {
      "mediaType": "application/json",
      "schema": "ErrorResponse",
      "headers": []
    },
    "409": {
      "mediaType": "application/json",
      "schema": "ErrorResponse",
      "headers": []
    },
    "413": {
      "mediaType": "application/json",
      "schema": "ErrorResponse",
      "headers": []
    },
    "415": {
      "mediaType": "application/json",
      "schema": "ErrorResponse",
      "headers": []
    },
    "429": {
      "mediaType": "application/json",
      "schema": "ErrorResponse",
      "headers": []
    },
    "431": {
      "mediaType": "application/json",
      "schema": "ErrorResponse",
      "headers": []
    },
    "500": {
      "mediaType": "application/json",
      "schema": "ErrorResponse",
      "headers": []
    },
    "503": {
      "mediaType": "application/json",
      "schema": "ErrorResponse",
      "headers": []
    }
  },
  "getTaskDetail": {
    "200": {
      "mediaType": "application/json",
      "schema": "Task",
      "headers": []
    },
    "400": {
      "mediaType": "application/json",
      "schema": "ErrorResponse",
      "headers": []
    },
    "401": {
      "mediaType": "application/json",
      "schema": "ErrorResponse",
      "headers": []
    },
    "402": {
      "mediaType": "application/json",
      "schema": "ErrorResponse",
      "headers": []
    },
    "403": {
      "mediaType": "application/json",
      "schema": "ErrorResponse",
      "headers": []
    },
    "404": {
      "mediaType": "application/json",
      "schema": "ErrorResponse",
      "headers": []
    },
    "405": {
      "mediaType": "application/json",
      "schema": "ErrorResponse",
      "headers": []
    },
    "429": {
      "mediaType": "application/json",
      "schema": "ErrorResponse",
      "headers": []
    },
    "431": {
      "mediaType": "application/json",
      "schema": "ErrorResponse",
      "headers": []
    },
    "500": {
      "mediaType": "application/json",
      "schema": "ErrorResponse",
      "headers": []
    },
    "503": {
      "mediaType": "application/json",
      "schema": "ErrorResponse",
      "headers": []
    }
  }
} as const;

/** The schema of each state, by schema and status. */
export const statusForms = {
  "Task": {
    "pending": "PendingTask",
    "processing": "ProcessingTask",
    "completed": "CompletedTask",
    "failed": "FailedTask",
    "cancelled": "CancelledTask"
  },
  "FinishedTask": {
    "completed": "CompletedTask",
    "failed": "FailedTask",
    "cancelled": "CancelledTask"
  }
} as const;
