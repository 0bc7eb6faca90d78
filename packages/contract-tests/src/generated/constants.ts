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
