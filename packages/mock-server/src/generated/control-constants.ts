// Generated from openapi/mock-control.yaml. Do not edit: change the contract, and run `pnpm generate`.

/** Which contract this is. */
export const contractInfo = {
  "title": "VideoRetalk mock control API",
  "version": "1.0.0",
  "digest": "sha256-a4936f6d4b533e9fa7ae3d7d026677cb109ee88b6d8570514acf8b96b5bf0eb3"
} as const;

/** What every path begins with. */
export const controlPrefix = "/_mock" as const;

/** Every operation, by its operationId. */
export const controlOperations = {
  "getHealth": {
    "method": "GET",
    "path": "/_mock/health"
  },
  "getReadiness": {
    "method": "GET",
    "path": "/_mock/ready"
  },
  "getMetrics": {
    "method": "GET",
    "path": "/_mock/metrics"
  },
  "getVersion": {
    "method": "GET",
    "path": "/_mock/version"
  },
  "getContract": {
    "method": "GET",
    "path": "/_mock/contract"
  },
  "listWorlds": {
    "method": "GET",
    "path": "/_mock/worlds"
  },
  "resetWorld": {
    "method": "POST",
    "path": "/_mock/reset"
  },
  "listTasks": {
    "method": "GET",
    "path": "/_mock/tasks"
  },
  "readTask": {
    "method": "GET",
    "path": "/_mock/tasks/{task_id}"
  },
  "finishTask": {
    "method": "POST",
    "path": "/_mock/tasks/{task_id}/finish"
  },
  "failTask": {
    "method": "POST",
    "path": "/_mock/tasks/{task_id}/fail"
  },
  "cancelTask": {
    "method": "POST",
    "path": "/_mock/tasks/{task_id}/cancel"
  },
  "getClock": {
    "method": "GET",
    "path": "/_mock/clock"
  },
  "setClock": {
    "method": "PUT",
    "path": "/_mock/clock"
  },
  "advanceClock": {
    "method": "POST",
    "path": "/_mock/clock/advance"
  },
  "listScenarios": {
    "method": "GET",
    "path": "/_mock/scenarios"
  },
  "listRules": {
    "method": "GET",
    "path": "/_mock/rules"
  },
  "replaceRules": {
    "method": "PUT",
    "path": "/_mock/rules"
  },
  "addRule": {
    "method": "POST",
    "path": "/_mock/rules"
  },
  "deleteRule": {
    "method": "DELETE",
    "path": "/_mock/rules/{rule_id}"
  },
  "listFaults": {
    "method": "GET",
    "path": "/_mock/faults"
  },
  "replaceFaults": {
    "method": "PUT",
    "path": "/_mock/faults"
  },
  "addFault": {
    "method": "POST",
    "path": "/_mock/faults"
  },
  "deleteFault": {
    "method": "DELETE",
    "path": "/_mock/faults/{fault_id}"
  },
  "listDeliveries": {
    "method": "GET",
    "path": "/_mock/deliveries"
  },
  "readDelivery": {
    "method": "GET",
    "path": "/_mock/deliveries/{delivery_id}"
  },
  "redeliver": {
    "method": "POST",
    "path": "/_mock/deliveries/{delivery_id}/redeliver"
  },
  "listExchanges": {
    "method": "GET",
    "path": "/_mock/exchanges"
  },
  "streamEvents": {
    "method": "GET",
    "path": "/_mock/events"
  }
} as const;

/** The rules of the parameters, by operation and place. */
export const controlParameters = {
  "getHealth": {
    "path": {},
    "query": {},
    "header": {}
  },
  "getReadiness": {
    "path": {},
    "query": {},
    "header": {}
  },
  "getMetrics": {
    "path": {},
    "query": {},
    "header": {}
  },
  "getVersion": {
    "path": {},
    "query": {},
    "header": {}
  },
  "getContract": {
    "path": {},
    "query": {},
    "header": {}
  },
  "listWorlds": {
    "path": {},
    "query": {},
    "header": {}
  },
  "resetWorld": {
    "path": {},
    "query": {},
    "header": {
      "X-Mock-World": {
        "type": "string",
        "description": "The name of a world.",
        "pattern": "^[A-Za-z0-9._-]{1,64}$",
        "example": "checkout-tests"
      }
    }
  },
  "listTasks": {
    "path": {},
    "query": {
      "status": {
        "type": "string",
        "minLength": 1
      },
      "search": {
        "type": "string",
        "minLength": 1
      },
      "limit": {
        "type": "integer",
        "minimum": 1,
        "maximum": 1000,
        "default": 100
      },
      "after": {
        "type": "string",
        "minLength": 1
      }
    },
    "header": {
      "X-Mock-World": {
        "type": "string",
        "description": "The name of a world.",
        "pattern": "^[A-Za-z0-9._-]{1,64}$",
        "example": "checkout-tests"
      }
    }
  },
  "readTask": {
    "path": {
      "task_id": {
        "type": "string",
        "minLength": 1
      }
    },
    "query": {},
    "header": {
      "X-Mock-World": {
        "type": "string",
        "description": "The name of a world.",
        "pattern": "^[A-Za-z0-9._-]{1,64}$",
        "example": "checkout-tests"
      }
    }
  },
  "finishTask": {
    "path": {
      "task_id": {
        "type": "string",
        "minLength": 1
      }
    },
    "query": {},
    "header": {
      "X-Mock-World": {
        "type": "string",
        "description": "The name of a world.",
        "pattern": "^[A-Za-z0-9._-]{1,64}$",
        "example": "checkout-tests"
      }
    }
  },
  "failTask": {
    "path": {
      "task_id": {
        "type": "string",
        "minLength": 1
      }
    },
    "query": {},
    "header": {
      "X-Mock-World": {
        "type": "string",
        "description": "The name of a world.",
        "pattern": "^[A-Za-z0-9._-]{1,64}$",
        "example": "checkout-tests"
      }
    }
  },
  "cancelTask": {
    "path": {
      "task_id": {
        "type": "string",
        "minLength": 1
      }
    },
    "query": {},
    "header": {
      "X-Mock-World": {
        "type": "string",
        "description": "The name of a world.",
        "pattern": "^[A-Za-z0-9._-]{1,64}$",
        "example": "checkout-tests"
      }
    }
  },
  "getClock": {
    "path": {},
    "query": {},
    "header": {
      "X-Mock-World": {
        "type": "string",
        "description": "The name of a world.",
        "pattern": "^[A-Za-z0-9._-]{1,64}$",
        "example": "checkout-tests"
      }
    }
  },
  "setClock": {
    "path": {},
    "query": {},
    "header": {
      "X-Mock-World": {
        "type": "string",
        "description": "The name of a world.",
        "pattern": "^[A-Za-z0-9._-]{1,64}$",
        "example": "checkout-tests"
      }
    }
  },
  "advanceClock": {
    "path": {},
    "query": {},
    "header": {
      "X-Mock-World": {
        "type": "string",
        "description": "The name of a world.",
        "pattern": "^[A-Za-z0-9._-]{1,64}$",
        "example": "checkout-tests"
      }
    }
  },
  "listScenarios": {
    "path": {},
    "query": {},
    "header": {}
  },
  "listRules": {
    "path": {},
    "query": {},
    "header": {
      "X-Mock-World": {
        "type": "string",
        "description": "The name of a world.",
        "pattern": "^[A-Za-z0-9._-]{1,64}$",
        "example": "checkout-tests"
      }
    }
  },
  "replaceRules": {
    "path": {},
    "query": {},
    "header": {
      "X-Mock-World": {
        "type": "string",
        "description": "The name of a world.",
        "pattern": "^[A-Za-z0-9._-]{1,64}$",
        "example": "checkout-tests"
      }
    }
  },
  "addRule": {
    "path": {},
    "query": {},
    "header": {
      "X-Mock-World": {
        "type": "string",
        "description": "The name of a world.",
        "pattern": "^[A-Za-z0-9._-]{1,64}$",
        "example": "checkout-tests"
      }
    }
  },
  "deleteRule": {
    "path": {
      "rule_id": {
        "type": "string",
        "minLength": 1
      }
    },
    "query": {},
    "header": {
      "X-Mock-World": {
        "type": "string",
        "description": "The name of a world.",
        "pattern": "^[A-Za-z0-9._-]{1,64}$",
        "example": "checkout-tests"
      }
    }
  },
  "listFaults": {
    "path": {},
    "query": {},
    "header": {
      "X-Mock-World": {
        "type": "string",
        "description": "The name of a world.",
        "pattern": "^[A-Za-z0-9._-]{1,64}$",
        "example": "checkout-tests"
      }
    }
  },
  "replaceFaults": {
    "path": {},
    "query": {},
    "header": {
      "X-Mock-World": {
        "type": "string",
        "description": "The name of a world.",
        "pattern": "^[A-Za-z0-9._-]{1,64}$",
        "example": "checkout-tests"
      }
    }
  },
  "addFault": {
    "path": {},
    "query": {},
    "header": {
      "X-Mock-World": {
        "type": "string",
        "description": "The name of a world.",
        "pattern": "^[A-Za-z0-9._-]{1,64}$",
        "example": "checkout-tests"
      }
    }
  },
  "deleteFault": {
    "path": {
      "fault_id": {
        "type": "string",
        "minLength": 1
      }
    },
    "query": {},
    "header": {
      "X-Mock-World": {
        "type": "string",
        "description": "The name of a world.",
        "pattern": "^[A-Za-z0-9._-]{1,64}$",
        "example": "checkout-tests"
      }
    }
  },
  "listDeliveries": {
    "path": {},
    "query": {
      "task_id": {
        "type": "string",
        "minLength": 1
      },
      "state": {
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
      "limit": {
        "type": "integer",
        "minimum": 1,
        "maximum": 1000,
        "default": 100
      },
      "after": {
        "type": "string",
        "minLength": 1
      }
    },
    "header": {
      "X-Mock-World": {
        "type": "string",
        "description": "The name of a world.",
        "pattern": "^[A-Za-z0-9._-]{1,64}$",
        "example": "checkout-tests"
      }
    }
  },
  "readDelivery": {
    "path": {
      "delivery_id": {
        "type": "string",
        "minLength": 1
      }
    },
    "query": {},
    "header": {
      "X-Mock-World": {
        "type": "string",
        "description": "The name of a world.",
        "pattern": "^[A-Za-z0-9._-]{1,64}$",
        "example": "checkout-tests"
      }
    }
  },
  "redeliver": {
    "path": {
      "delivery_id": {
        "type": "string",
        "minLength": 1
      }
    },
    "query": {},
    "header": {
      "X-Mock-World": {
        "type": "string",
        "description": "The name of a world.",
        "pattern": "^[A-Za-z0-9._-]{1,64}$",
        "example": "checkout-tests"
      }
    }
  },
  "listExchanges": {
    "path": {},
    "query": {
      "task_id": {
        "type": "string",
        "minLength": 1
      },
      "limit": {
        "type": "integer",
        "minimum": 1,
        "maximum": 1000,
        "default": 100
      }
    },
    "header": {
      "X-Mock-World": {
        "type": "string",
        "description": "The name of a world.",
        "pattern": "^[A-Za-z0-9._-]{1,64}$",
        "example": "checkout-tests"
      }
    }
  },
  "streamEvents": {
    "path": {},
    "query": {
      "last_event_id": {
        "type": "string",
        "description": "A place in the event stream of a world. It tells one life of the mock from another.",
        "pattern": "^[0-9a-f]{8}-[0-9]+$",
        "example": "0b9f2c1e-17"
      },
      "world": {
        "type": "string",
        "description": "The name of a world.",
        "pattern": "^[A-Za-z0-9._-]{1,64}$",
        "example": "checkout-tests"
      }
    },
    "header": {
      "X-Mock-World": {
        "type": "string",
        "description": "The name of a world.",
        "pattern": "^[A-Za-z0-9._-]{1,64}$",
        "example": "checkout-tests"
      },
      "Last-Event-ID": {
        "type": "string",
        "description": "A place in the event stream of a world. It tells one life of the mock from another.",
        "pattern": "^[0-9a-f]{8}-[0-9]+$",
        "example": "0b9f2c1e-17"
      }
    }
  }
} as const;

/** The defaults of fields, by schema. Validators of request bodies fill them in. */
export const controlDefaults = {
  "TaskFailure": {
    "code": "unknown_error"
  },
  "TaskCancellation": {
    "shape": "status"
  },
  "ClockSetting": {
    "speed": 1
  },
  "FaultOdds": {
    "probability": 1
  },
  "ErrorFault": {
    "form": "contract",
    "moment": "before"
  },
  "ResetFault": {
    "moment": "before"
  },
  "CutFault": {
    "share": 0.5
  },
  "DuplicateFault": {
    "copies": 1,
    "interval_ms": 0
  },
  "OutOfOrderFault": {
    "hold_ms": 60000
  }
} as const;

/** Every documented error, by operation, status and code. */
export const controlErrors = {
  "getHealth": {
    "403": {
      "origin_not_allowed": {
        "message": "This mock listens on loopback, and answers neither other origins nor other host names",
        "type": "permission_error"
      }
    },
    "405": {
      "method_not_allowed": {
        "message": "This path does not take that method",
        "type": "invalid_request_error"
      }
    },
    "500": {
      "internal_error": {
        "message": "Internal server error",
        "type": "api_error"
      }
    }
  },
  "getReadiness": {
    "403": {
      "origin_not_allowed": {
        "message": "This mock listens on loopback, and answers neither other origins nor other host names",
        "type": "permission_error"
      }
    },
    "405": {
      "method_not_allowed": {
        "message": "This path does not take that method",
        "type": "invalid_request_error"
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
        "message": "The store of the mock cannot be reached",
        "type": "api_error"
      },
      "mock_ending": {
        "message": "The mock is ending, and answers only what has arrived",
        "type": "api_error"
      }
    }
  },
  "getMetrics": {
    "403": {
      "origin_not_allowed": {
        "message": "This mock listens on loopback, and answers neither other origins nor other host names",
        "type": "permission_error"
      }
    },
    "404": {
      "metrics_off": {
        "message": "This mock counts nothing: start it with --metrics, or give it the option metrics",
        "type": "invalid_request_error"
      }
    },
    "405": {
      "method_not_allowed": {
        "message": "This path does not take that method",
        "type": "invalid_request_error"
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
        "message": "The store of the mock cannot be used for a while, please try again later",
        "type": "api_error"
      }
    }
  },
  "getVersion": {
    "401": {
      "unauthorized": {
        "message": "Send the token that the mock was started with, in the header X-Mock-Token",
        "type": "authentication_error"
      }
    },
    "403": {
      "origin_not_allowed": {
        "message": "This mock listens on loopback, and answers neither other origins nor other host names",
        "type": "permission_error"
      }
    },
    "405": {
      "method_not_allowed": {
        "message": "This path does not take that method",
        "type": "invalid_request_error"
      }
    },
    "500": {
      "internal_error": {
        "message": "Internal server error",
        "type": "api_error"
      }
    }
  },
  "getContract": {
    "401": {
      "unauthorized": {
        "message": "Send the token that the mock was started with, in the header X-Mock-Token",
        "type": "authentication_error"
      }
    },
    "403": {
      "origin_not_allowed": {
        "message": "This mock listens on loopback, and answers neither other origins nor other host names",
        "type": "permission_error"
      }
    },
    "405": {
      "method_not_allowed": {
        "message": "This path does not take that method",
        "type": "invalid_request_error"
      }
    },
    "500": {
      "internal_error": {
        "message": "Internal server error",
        "type": "api_error"
      }
    }
  },
  "listWorlds": {
    "401": {
      "unauthorized": {
        "message": "Send the token that the mock was started with, in the header X-Mock-Token",
        "type": "authentication_error"
      }
    },
    "403": {
      "origin_not_allowed": {
        "message": "This mock listens on loopback, and answers neither other origins nor other host names",
        "type": "permission_error"
      }
    },
    "405": {
      "method_not_allowed": {
        "message": "This path does not take that method",
        "type": "invalid_request_error"
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
        "message": "The store of the mock cannot be used for a while, please try again later",
        "type": "api_error"
      }
    }
  },
  "resetWorld": {
    "400": {
      "invalid_parameters": {
        "message": "limit must be an integer from 1 to 1000",
        "type": "invalid_request_error",
        "param": "limit"
      },
      "world_required": {
        "message": "Name a world in the header X-Mock-World, or send the API key whose world is meant",
        "type": "invalid_request_error",
        "param": "X-Mock-World"
      }
    },
    "401": {
      "unauthorized": {
        "message": "Send the token that the mock was started with, in the header X-Mock-Token",
        "type": "authentication_error"
      }
    },
    "403": {
      "origin_not_allowed": {
        "message": "This mock listens on loopback, and answers neither other origins nor other host names",
        "type": "permission_error"
      }
    },
    "405": {
      "method_not_allowed": {
        "message": "This path does not take that method",
        "type": "invalid_request_error"
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
        "message": "The store of the mock cannot be used for a while, please try again later",
        "type": "api_error"
      }
    }
  },
  "listTasks": {
    "400": {
      "invalid_parameters": {
        "message": "limit must be an integer from 1 to 1000",
        "type": "invalid_request_error",
        "param": "limit"
      },
      "world_required": {
        "message": "Name a world in the header X-Mock-World, or send the API key whose world is meant",
        "type": "invalid_request_error",
        "param": "X-Mock-World"
      }
    },
    "401": {
      "unauthorized": {
        "message": "Send the token that the mock was started with, in the header X-Mock-Token",
        "type": "authentication_error"
      }
    },
    "403": {
      "origin_not_allowed": {
        "message": "This mock listens on loopback, and answers neither other origins nor other host names",
        "type": "permission_error"
      }
    },
    "405": {
      "method_not_allowed": {
        "message": "This path does not take that method",
        "type": "invalid_request_error"
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
        "message": "The store of the mock cannot be used for a while, please try again later",
        "type": "api_error"
      }
    }
  },
  "readTask": {
    "400": {
      "invalid_parameters": {
        "message": "limit must be an integer from 1 to 1000",
        "type": "invalid_request_error",
        "param": "limit"
      },
      "world_required": {
        "message": "Name a world in the header X-Mock-World, or send the API key whose world is meant",
        "type": "invalid_request_error",
        "param": "X-Mock-World"
      }
    },
    "401": {
      "unauthorized": {
        "message": "Send the token that the mock was started with, in the header X-Mock-Token",
        "type": "authentication_error"
      }
    },
    "403": {
      "origin_not_allowed": {
        "message": "This mock listens on loopback, and answers neither other origins nor other host names",
        "type": "permission_error"
      }
    },
    "404": {
      "task_not_found": {
        "message": "No task of this world has this id",
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
    "500": {
      "internal_error": {
        "message": "Internal server error",
        "type": "api_error"
      }
    },
    "503": {
      "service_unavailable": {
        "message": "The store of the mock cannot be used for a while, please try again later",
        "type": "api_error"
      }
    }
  },
  "finishTask": {
    "400": {
      "invalid_parameters": {
        "message": "limit must be an integer from 1 to 1000",
        "type": "invalid_request_error",
        "param": "limit"
      },
      "world_required": {
        "message": "Name a world in the header X-Mock-World, or send the API key whose world is meant",
        "type": "invalid_request_error",
        "param": "X-Mock-World"
      }
    },
    "401": {
      "unauthorized": {
        "message": "Send the token that the mock was started with, in the header X-Mock-Token",
        "type": "authentication_error"
      }
    },
    "403": {
      "origin_not_allowed": {
        "message": "This mock listens on loopback, and answers neither other origins nor other host names",
        "type": "permission_error"
      }
    },
    "404": {
      "task_not_found": {
        "message": "No task of this world has this id",
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
    "409": {
      "task_is_final": {
        "message": "The task has ended, and a final state does not change",
        "type": "invalid_request_error",
        "param": "task_id"
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
        "message": "The store of the mock cannot be used for a while, please try again later",
        "type": "api_error"
      }
    }
  },
  "failTask": {
    "400": {
      "invalid_parameters": {
        "message": "limit must be an integer from 1 to 1000",
        "type": "invalid_request_error",
        "param": "limit"
      },
      "missing_required_params": {
        "message": "Missing required parameter: scenario",
        "type": "invalid_request_error",
        "param": "scenario"
      },
      "invalid_json": {
        "message": "The request body is not valid JSON: it ends too early",
        "type": "invalid_request_error"
      },
      "world_required": {
        "message": "Name a world in the header X-Mock-World, or send the API key whose world is meant",
        "type": "invalid_request_error",
        "param": "X-Mock-World"
      }
    },
    "401": {
      "unauthorized": {
        "message": "Send the token that the mock was started with, in the header X-Mock-Token",
        "type": "authentication_error"
      }
    },
    "403": {
      "origin_not_allowed": {
        "message": "This mock listens on loopback, and answers neither other origins nor other host names",
        "type": "permission_error"
      }
    },
    "404": {
      "task_not_found": {
        "message": "No task of this world has this id",
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
    "409": {
      "task_is_final": {
        "message": "The task has ended, and a final state does not change",
        "type": "invalid_request_error",
        "param": "task_id"
      }
    },
    "413": {
      "request_too_large": {
        "message": "The request body is too large",
        "type": "request_too_large_error"
      }
    },
    "415": {
      "unsupported_media_type": {
        "message": "Content-Type must be application/json",
        "type": "invalid_request_error"
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
        "message": "The store of the mock cannot be used for a while, please try again later",
        "type": "api_error"
      }
    }
  },
  "cancelTask": {
    "400": {
      "invalid_parameters": {
        "message": "limit must be an integer from 1 to 1000",
        "type": "invalid_request_error",
        "param": "limit"
      },
      "missing_required_params": {
        "message": "Missing required parameter: scenario",
        "type": "invalid_request_error",
        "param": "scenario"
      },
      "invalid_json": {
        "message": "The request body is not valid JSON: it ends too early",
        "type": "invalid_request_error"
      },
      "world_required": {
        "message": "Name a world in the header X-Mock-World, or send the API key whose world is meant",
        "type": "invalid_request_error",
        "param": "X-Mock-World"
      }
    },
    "401": {
      "unauthorized": {
        "message": "Send the token that the mock was started with, in the header X-Mock-Token",
        "type": "authentication_error"
      }
    },
    "403": {
      "origin_not_allowed": {
        "message": "This mock listens on loopback, and answers neither other origins nor other host names",
        "type": "permission_error"
      }
    },
    "404": {
      "task_not_found": {
        "message": "No task of this world has this id",
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
    "409": {
      "task_is_final": {
        "message": "The task has ended, and a final state does not change",
        "type": "invalid_request_error",
        "param": "task_id"
      }
    },
    "413": {
      "request_too_large": {
        "message": "The request body is too large",
        "type": "request_too_large_error"
      }
    },
    "415": {
      "unsupported_media_type": {
        "message": "Content-Type must be application/json",
        "type": "invalid_request_error"
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
        "message": "The store of the mock cannot be used for a while, please try again later",
        "type": "api_error"
      }
    }
  },
  "getClock": {
    "400": {
      "invalid_parameters": {
        "message": "limit must be an integer from 1 to 1000",
        "type": "invalid_request_error",
        "param": "limit"
      },
      "world_required": {
        "message": "Name a world in the header X-Mock-World, or send the API key whose world is meant",
        "type": "invalid_request_error",
        "param": "X-Mock-World"
      }
    },
    "401": {
      "unauthorized": {
        "message": "Send the token that the mock was started with, in the header X-Mock-Token",
        "type": "authentication_error"
      }
    },
    "403": {
      "origin_not_allowed": {
        "message": "This mock listens on loopback, and answers neither other origins nor other host names",
        "type": "permission_error"
      }
    },
    "405": {
      "method_not_allowed": {
        "message": "This path does not take that method",
        "type": "invalid_request_error"
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
        "message": "The store of the mock cannot be used for a while, please try again later",
        "type": "api_error"
      }
    }
  },
  "setClock": {
    "400": {
      "invalid_parameters": {
        "message": "limit must be an integer from 1 to 1000",
        "type": "invalid_request_error",
        "param": "limit"
      },
      "missing_required_params": {
        "message": "Missing required parameter: scenario",
        "type": "invalid_request_error",
        "param": "scenario"
      },
      "invalid_json": {
        "message": "The request body is not valid JSON: it ends too early",
        "type": "invalid_request_error"
      },
      "world_required": {
        "message": "Name a world in the header X-Mock-World, or send the API key whose world is meant",
        "type": "invalid_request_error",
        "param": "X-Mock-World"
      }
    },
    "401": {
      "unauthorized": {
        "message": "Send the token that the mock was started with, in the header X-Mock-Token",
        "type": "authentication_error"
      }
    },
    "403": {
      "origin_not_allowed": {
        "message": "This mock listens on loopback, and answers neither other origins nor other host names",
        "type": "permission_error"
      }
    },
    "405": {
      "method_not_allowed": {
        "message": "This path does not take that method",
        "type": "invalid_request_error"
      }
    },
    "413": {
      "request_too_large": {
        "message": "The request body is too large",
        "type": "request_too_large_error"
      }
    },
    "415": {
      "unsupported_media_type": {
        "message": "Content-Type must be application/json",
        "type": "invalid_request_error"
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
        "message": "The store of the mock cannot be used for a while, please try again later",
        "type": "api_error"
      }
    }
  },
  "advanceClock": {
    "400": {
      "invalid_parameters": {
        "message": "limit must be an integer from 1 to 1000",
        "type": "invalid_request_error",
        "param": "limit"
      },
      "missing_required_params": {
        "message": "Missing required parameter: scenario",
        "type": "invalid_request_error",
        "param": "scenario"
      },
      "invalid_json": {
        "message": "The request body is not valid JSON: it ends too early",
        "type": "invalid_request_error"
      },
      "world_required": {
        "message": "Name a world in the header X-Mock-World, or send the API key whose world is meant",
        "type": "invalid_request_error",
        "param": "X-Mock-World"
      }
    },
    "401": {
      "unauthorized": {
        "message": "Send the token that the mock was started with, in the header X-Mock-Token",
        "type": "authentication_error"
      }
    },
    "403": {
      "origin_not_allowed": {
        "message": "This mock listens on loopback, and answers neither other origins nor other host names",
        "type": "permission_error"
      }
    },
    "405": {
      "method_not_allowed": {
        "message": "This path does not take that method",
        "type": "invalid_request_error"
      }
    },
    "409": {
      "clock_goes_forward": {
        "message": "The clock only goes forward, and `to` has passed. Reset the world to begin anew.",
        "type": "invalid_request_error",
        "param": "to"
      },
      "clock_is_moving": {
        "message": "The clock is being moved, and waits for a callback to be answered. Move it on after that.",
        "type": "invalid_request_error"
      }
    },
    "413": {
      "request_too_large": {
        "message": "The request body is too large",
        "type": "request_too_large_error"
      }
    },
    "415": {
      "unsupported_media_type": {
        "message": "Content-Type must be application/json",
        "type": "invalid_request_error"
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
        "message": "The store of the mock cannot be used for a while, please try again later",
        "type": "api_error"
      }
    }
  },
  "listScenarios": {
    "401": {
      "unauthorized": {
        "message": "Send the token that the mock was started with, in the header X-Mock-Token",
        "type": "authentication_error"
      }
    },
    "403": {
      "origin_not_allowed": {
        "message": "This mock listens on loopback, and answers neither other origins nor other host names",
        "type": "permission_error"
      }
    },
    "405": {
      "method_not_allowed": {
        "message": "This path does not take that method",
        "type": "invalid_request_error"
      }
    },
    "500": {
      "internal_error": {
        "message": "Internal server error",
        "type": "api_error"
      }
    }
  },
  "listRules": {
    "400": {
      "invalid_parameters": {
        "message": "limit must be an integer from 1 to 1000",
        "type": "invalid_request_error",
        "param": "limit"
      },
      "world_required": {
        "message": "Name a world in the header X-Mock-World, or send the API key whose world is meant",
        "type": "invalid_request_error",
        "param": "X-Mock-World"
      }
    },
    "401": {
      "unauthorized": {
        "message": "Send the token that the mock was started with, in the header X-Mock-Token",
        "type": "authentication_error"
      }
    },
    "403": {
      "origin_not_allowed": {
        "message": "This mock listens on loopback, and answers neither other origins nor other host names",
        "type": "permission_error"
      }
    },
    "405": {
      "method_not_allowed": {
        "message": "This path does not take that method",
        "type": "invalid_request_error"
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
        "message": "The store of the mock cannot be used for a while, please try again later",
        "type": "api_error"
      }
    }
  },
  "replaceRules": {
    "400": {
      "invalid_parameters": {
        "message": "limit must be an integer from 1 to 1000",
        "type": "invalid_request_error",
        "param": "limit"
      },
      "missing_required_params": {
        "message": "Missing required parameter: scenario",
        "type": "invalid_request_error",
        "param": "scenario"
      },
      "invalid_json": {
        "message": "The request body is not valid JSON: it ends too early",
        "type": "invalid_request_error"
      },
      "world_required": {
        "message": "Name a world in the header X-Mock-World, or send the API key whose world is meant",
        "type": "invalid_request_error",
        "param": "X-Mock-World"
      }
    },
    "401": {
      "unauthorized": {
        "message": "Send the token that the mock was started with, in the header X-Mock-Token",
        "type": "authentication_error"
      }
    },
    "403": {
      "origin_not_allowed": {
        "message": "This mock listens on loopback, and answers neither other origins nor other host names",
        "type": "permission_error"
      }
    },
    "405": {
      "method_not_allowed": {
        "message": "This path does not take that method",
        "type": "invalid_request_error"
      }
    },
    "413": {
      "request_too_large": {
        "message": "The request body is too large",
        "type": "request_too_large_error"
      }
    },
    "415": {
      "unsupported_media_type": {
        "message": "Content-Type must be application/json",
        "type": "invalid_request_error"
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
        "message": "The store of the mock cannot be used for a while, please try again later",
        "type": "api_error"
      }
    }
  },
  "addRule": {
    "400": {
      "invalid_parameters": {
        "message": "limit must be an integer from 1 to 1000",
        "type": "invalid_request_error",
        "param": "limit"
      },
      "missing_required_params": {
        "message": "Missing required parameter: scenario",
        "type": "invalid_request_error",
        "param": "scenario"
      },
      "invalid_json": {
        "message": "The request body is not valid JSON: it ends too early",
        "type": "invalid_request_error"
      },
      "world_required": {
        "message": "Name a world in the header X-Mock-World, or send the API key whose world is meant",
        "type": "invalid_request_error",
        "param": "X-Mock-World"
      }
    },
    "401": {
      "unauthorized": {
        "message": "Send the token that the mock was started with, in the header X-Mock-Token",
        "type": "authentication_error"
      }
    },
    "403": {
      "origin_not_allowed": {
        "message": "This mock listens on loopback, and answers neither other origins nor other host names",
        "type": "permission_error"
      }
    },
    "405": {
      "method_not_allowed": {
        "message": "This path does not take that method",
        "type": "invalid_request_error"
      }
    },
    "413": {
      "request_too_large": {
        "message": "The request body is too large",
        "type": "request_too_large_error"
      }
    },
    "415": {
      "unsupported_media_type": {
        "message": "Content-Type must be application/json",
        "type": "invalid_request_error"
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
        "message": "The store of the mock cannot be used for a while, please try again later",
        "type": "api_error"
      }
    }
  },
  "deleteRule": {
    "400": {
      "invalid_parameters": {
        "message": "limit must be an integer from 1 to 1000",
        "type": "invalid_request_error",
        "param": "limit"
      },
      "world_required": {
        "message": "Name a world in the header X-Mock-World, or send the API key whose world is meant",
        "type": "invalid_request_error",
        "param": "X-Mock-World"
      }
    },
    "401": {
      "unauthorized": {
        "message": "Send the token that the mock was started with, in the header X-Mock-Token",
        "type": "authentication_error"
      }
    },
    "403": {
      "origin_not_allowed": {
        "message": "This mock listens on loopback, and answers neither other origins nor other host names",
        "type": "permission_error"
      }
    },
    "404": {
      "rule_not_found": {
        "message": "No rule of this world has this id",
        "type": "invalid_request_error",
        "param": "rule_id"
      }
    },
    "405": {
      "method_not_allowed": {
        "message": "This path does not take that method",
        "type": "invalid_request_error"
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
        "message": "The store of the mock cannot be used for a while, please try again later",
        "type": "api_error"
      }
    }
  },
  "listFaults": {
    "400": {
      "invalid_parameters": {
        "message": "limit must be an integer from 1 to 1000",
        "type": "invalid_request_error",
        "param": "limit"
      },
      "world_required": {
        "message": "Name a world in the header X-Mock-World, or send the API key whose world is meant",
        "type": "invalid_request_error",
        "param": "X-Mock-World"
      }
    },
    "401": {
      "unauthorized": {
        "message": "Send the token that the mock was started with, in the header X-Mock-Token",
        "type": "authentication_error"
      }
    },
    "403": {
      "origin_not_allowed": {
        "message": "This mock listens on loopback, and answers neither other origins nor other host names",
        "type": "permission_error"
      }
    },
    "405": {
      "method_not_allowed": {
        "message": "This path does not take that method",
        "type": "invalid_request_error"
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
        "message": "The store of the mock cannot be used for a while, please try again later",
        "type": "api_error"
      }
    }
  },
  "replaceFaults": {
    "400": {
      "invalid_parameters": {
        "message": "limit must be an integer from 1 to 1000",
        "type": "invalid_request_error",
        "param": "limit"
      },
      "missing_required_params": {
        "message": "Missing required parameter: scenario",
        "type": "invalid_request_error",
        "param": "scenario"
      },
      "invalid_json": {
        "message": "The request body is not valid JSON: it ends too early",
        "type": "invalid_request_error"
      },
      "world_required": {
        "message": "Name a world in the header X-Mock-World, or send the API key whose world is meant",
        "type": "invalid_request_error",
        "param": "X-Mock-World"
      }
    },
    "401": {
      "unauthorized": {
        "message": "Send the token that the mock was started with, in the header X-Mock-Token",
        "type": "authentication_error"
      }
    },
    "403": {
      "origin_not_allowed": {
        "message": "This mock listens on loopback, and answers neither other origins nor other host names",
        "type": "permission_error"
      }
    },
    "405": {
      "method_not_allowed": {
        "message": "This path does not take that method",
        "type": "invalid_request_error"
      }
    },
    "413": {
      "request_too_large": {
        "message": "The request body is too large",
        "type": "request_too_large_error"
      }
    },
    "415": {
      "unsupported_media_type": {
        "message": "Content-Type must be application/json",
        "type": "invalid_request_error"
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
        "message": "The store of the mock cannot be used for a while, please try again later",
        "type": "api_error"
      }
    }
  },
  "addFault": {
    "400": {
      "invalid_parameters": {
        "message": "limit must be an integer from 1 to 1000",
        "type": "invalid_request_error",
        "param": "limit"
      },
      "missing_required_params": {
        "message": "Missing required parameter: scenario",
        "type": "invalid_request_error",
        "param": "scenario"
      },
      "invalid_json": {
        "message": "The request body is not valid JSON: it ends too early",
        "type": "invalid_request_error"
      },
      "world_required": {
        "message": "Name a world in the header X-Mock-World, or send the API key whose world is meant",
        "type": "invalid_request_error",
        "param": "X-Mock-World"
      }
    },
    "401": {
      "unauthorized": {
        "message": "Send the token that the mock was started with, in the header X-Mock-Token",
        "type": "authentication_error"
      }
    },
    "403": {
      "origin_not_allowed": {
        "message": "This mock listens on loopback, and answers neither other origins nor other host names",
        "type": "permission_error"
      }
    },
    "405": {
      "method_not_allowed": {
        "message": "This path does not take that method",
        "type": "invalid_request_error"
      }
    },
    "413": {
      "request_too_large": {
        "message": "The request body is too large",
        "type": "request_too_large_error"
      }
    },
    "415": {
      "unsupported_media_type": {
        "message": "Content-Type must be application/json",
        "type": "invalid_request_error"
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
        "message": "The store of the mock cannot be used for a while, please try again later",
        "type": "api_error"
      }
    }
  },
  "deleteFault": {
    "400": {
      "invalid_parameters": {
        "message": "limit must be an integer from 1 to 1000",
        "type": "invalid_request_error",
        "param": "limit"
      },
      "world_required": {
        "message": "Name a world in the header X-Mock-World, or send the API key whose world is meant",
        "type": "invalid_request_error",
        "param": "X-Mock-World"
      }
    },
    "401": {
      "unauthorized": {
        "message": "Send the token that the mock was started with, in the header X-Mock-Token",
        "type": "authentication_error"
      }
    },
    "403": {
      "origin_not_allowed": {
        "message": "This mock listens on loopback, and answers neither other origins nor other host names",
        "type": "permission_error"
      }
    },
    "404": {
      "fault_not_found": {
        "message": "No fault of this world has this id",
        "type": "invalid_request_error",
        "param": "fault_id"
      }
    },
    "405": {
      "method_not_allowed": {
        "message": "This path does not take that method",
        "type": "invalid_request_error"
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
        "message": "The store of the mock cannot be used for a while, please try again later",
        "type": "api_error"
      }
    }
  },
  "listDeliveries": {
    "400": {
      "invalid_parameters": {
        "message": "limit must be an integer from 1 to 1000",
        "type": "invalid_request_error",
        "param": "limit"
      },
      "world_required": {
        "message": "Name a world in the header X-Mock-World, or send the API key whose world is meant",
        "type": "invalid_request_error",
        "param": "X-Mock-World"
      }
    },
    "401": {
      "unauthorized": {
        "message": "Send the token that the mock was started with, in the header X-Mock-Token",
        "type": "authentication_error"
      }
    },
    "403": {
      "origin_not_allowed": {
        "message": "This mock listens on loopback, and answers neither other origins nor other host names",
        "type": "permission_error"
      }
    },
    "405": {
      "method_not_allowed": {
        "message": "This path does not take that method",
        "type": "invalid_request_error"
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
        "message": "The store of the mock cannot be used for a while, please try again later",
        "type": "api_error"
      }
    }
  },
  "readDelivery": {
    "400": {
      "invalid_parameters": {
        "message": "limit must be an integer from 1 to 1000",
        "type": "invalid_request_error",
        "param": "limit"
      },
      "world_required": {
        "message": "Name a world in the header X-Mock-World, or send the API key whose world is meant",
        "type": "invalid_request_error",
        "param": "X-Mock-World"
      }
    },
    "401": {
      "unauthorized": {
        "message": "Send the token that the mock was started with, in the header X-Mock-Token",
        "type": "authentication_error"
      }
    },
    "403": {
      "origin_not_allowed": {
        "message": "This mock listens on loopback, and answers neither other origins nor other host names",
        "type": "permission_error"
      }
    },
    "404": {
      "delivery_not_found": {
        "message": "No delivery of this world has this id",
        "type": "invalid_request_error",
        "param": "delivery_id"
      }
    },
    "405": {
      "method_not_allowed": {
        "message": "This path does not take that method",
        "type": "invalid_request_error"
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
        "message": "The store of the mock cannot be used for a while, please try again later",
        "type": "api_error"
      }
    }
  },
  "redeliver": {
    "400": {
      "invalid_parameters": {
        "message": "limit must be an integer from 1 to 1000",
        "type": "invalid_request_error",
        "param": "limit"
      },
      "world_required": {
        "message": "Name a world in the header X-Mock-World, or send the API key whose world is meant",
        "type": "invalid_request_error",
        "param": "X-Mock-World"
      }
    },
    "401": {
      "unauthorized": {
        "message": "Send the token that the mock was started with, in the header X-Mock-Token",
        "type": "authentication_error"
      }
    },
    "403": {
      "origin_not_allowed": {
        "message": "This mock listens on loopback, and answers neither other origins nor other host names",
        "type": "permission_error"
      }
    },
    "404": {
      "delivery_not_found": {
        "message": "No delivery of this world has this id",
        "type": "invalid_request_error",
        "param": "delivery_id"
      }
    },
    "405": {
      "method_not_allowed": {
        "message": "This path does not take that method",
        "type": "invalid_request_error"
      }
    },
    "409": {
      "task_not_final": {
        "message": "The task has not ended. Move the clock forward, or end the task first.",
        "type": "invalid_request_error"
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
        "message": "The store of the mock cannot be used for a while, please try again later",
        "type": "api_error"
      }
    }
  },
  "listExchanges": {
    "400": {
      "invalid_parameters": {
        "message": "limit must be an integer from 1 to 1000",
        "type": "invalid_request_error",
        "param": "limit"
      },
      "world_required": {
        "message": "Name a world in the header X-Mock-World, or send the API key whose world is meant",
        "type": "invalid_request_error",
        "param": "X-Mock-World"
      }
    },
    "401": {
      "unauthorized": {
        "message": "Send the token that the mock was started with, in the header X-Mock-Token",
        "type": "authentication_error"
      }
    },
    "403": {
      "origin_not_allowed": {
        "message": "This mock listens on loopback, and answers neither other origins nor other host names",
        "type": "permission_error"
      }
    },
    "405": {
      "method_not_allowed": {
        "message": "This path does not take that method",
        "type": "invalid_request_error"
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
        "message": "The store of the mock cannot be used for a while, please try again later",
        "type": "api_error"
      }
    }
  },
  "streamEvents": {
    "400": {
      "invalid_parameters": {
        "message": "limit must be an integer from 1 to 1000",
        "type": "invalid_request_error",
        "param": "limit"
      },
      "world_required": {
        "message": "Name a world in the header X-Mock-World, or send the API key whose world is meant",
        "type": "invalid_request_error",
        "param": "X-Mock-World"
      }
    },
    "401": {
      "unauthorized": {
        "message": "Send the token that the mock was started with, in the header X-Mock-Token",
        "type": "authentication_error"
      }
    },
    "403": {
      "origin_not_allowed": {
        "message": "This mock listens on loopback, and answers neither other origins nor other host names",
        "type": "permission_error"
      }
    },
    "405": {
      "method_not_allowed": {
        "message": "This path does not take that method",
        "type": "invalid_request_error"
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
        "message": "The store of the mock cannot be used for a while, please try again later",
        "type": "api_error"
      }
    }
  }
} as const;

/** What every documented answer must be, by operation and status. */
export const controlResponses = {
  "getHealth": {
    "200": {
      "mediaType": "application/json",
      "schema": "Health",
      "headers": []
    },
    "403": {
      "mediaType": "application/json",
      "schema": "ErrorResponse",
      "headers": []
    },
    "405": {
      "mediaType": "application/json",
      "schema": "ErrorResponse",
      "headers": [
        "Allow"
      ]
    },
    "500": {
      "mediaType": "application/json",
      "schema": "ErrorResponse",
      "headers": []
    }
  },
  "getReadiness": {
    "200": {
      "mediaType": "application/json",
      "schema": "Readiness",
      "headers": []
    },
    "403": {
      "mediaType": "application/json",
      "schema": "ErrorResponse",
      "headers": []
    },
    "405": {
      "mediaType": "application/json",
      "schema": "ErrorResponse",
      "headers": [
        "Allow"
      ]
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
  "getMetrics": {
    "200": {
      "mediaType": "text/plain",
      "schema": "MetricsText",
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
      "headers": [
        "Allow"
      ]
    },
    "500": {
      "mediaType": "application/json",
      "schema": "ErrorResponse",
      "headers": []
    },
    "503": {
      "mediaType": "application/json",
      "schema": "ErrorResponse",
      "headers": [
        "Retry-After"
      ]
    }
  },
  "getVersion": {
    "200": {
      "mediaType": "application/json",
      "schema": "Version",
      "headers": []
    },
    "401": {
      "mediaType": "application/json",
      "schema": "ErrorResponse",
      "headers": []
    },
    "403": {
      "mediaType": "application/json",
      "schema": "ErrorResponse",
      "headers": []
    },
    "405": {
      "mediaType": "application/json",
      "schema": "ErrorResponse",
      "headers": [
        "Allow"
      ]
    },
    "500": {
      "mediaType": "application/json",
      "schema": "ErrorResponse",
      "headers": []
    }
  },
  "getContract": {
    "200": {
      "mediaType": "application/json",
      "schema": "ContractFacts",
      "headers": []
    },
    "401": {
      "mediaType": "application/json",
      "schema": "ErrorResponse",
      "headers": []
    },
    "403": {
      "mediaType": "application/json",
      "schema": "ErrorResponse",
      "headers": []
    },
    "405": {
      "mediaType": "application/json",
      "schema": "ErrorResponse",
      "headers": [
        "Allow"
      ]
    },
    "500": {
      "mediaType": "application/json",
      "schema": "ErrorResponse",
      "headers": []
    }
  },
  "listWorlds": {
    "200": {
      "mediaType": "application/json",
      "schema": "WorldList",
      "headers": []
    },
    "401": {
      "mediaType": "application/json",
      "schema": "ErrorResponse",
      "headers": []
    },
    "403": {
      "mediaType": "application/json",
      "schema": "ErrorResponse",
      "headers": []
    },
    "405": {
      "mediaType": "application/json",
      "schema": "ErrorResponse",
      "headers": [
        "Allow"
      ]
    },
    "500": {
      "mediaType": "application/json",
      "schema": "ErrorResponse",
      "headers": []
    },
    "503": {
      "mediaType": "application/json",
      "schema": "ErrorResponse",
      "headers": [
        "Retry-After"
      ]
    }
  },
  "resetWorld": {
    "200": {
      "mediaType": "application/json",
      "schema": "World",
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
    "403": {
      "mediaType": "application/json",
      "schema": "ErrorResponse",
      "headers": []
    },
    "405": {
      "mediaType": "application/json",
      "schema": "ErrorResponse",
      "headers": [
        "Allow"
      ]
    },
    "500": {
      "mediaType": "application/json",
      "schema": "ErrorResponse",
      "headers": []
    },
    "503": {
      "mediaType": "application/json",
      "schema": "ErrorResponse",
      "headers": [
        "Retry-After"
      ]
    }
  },
  "listTasks": {
    "200": {
      "mediaType": "application/json",
      "schema": "TaskList",
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
    "403": {
      "mediaType": "application/json",
      "schema": "ErrorResponse",
      "headers": []
    },
    "405": {
      "mediaType": "application/json",
      "schema": "ErrorResponse",
      "headers": [
        "Allow"
      ]
    },
    "500": {
      "mediaType": "application/json",
      "schema": "ErrorResponse",
      "headers": []
    },
    "503": {
      "mediaType": "application/json",
      "schema": "ErrorResponse",
      "headers": [
        "Retry-After"
      ]
    }
  },
  "readTask": {
    "200": {
      "mediaType": "application/json",
      "schema": "MockTask",
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
      "headers": [
        "Allow"
      ]
    },
    "500": {
      "mediaType": "application/json",
      "schema": "ErrorResponse",
      "headers": []
    },
    "503": {
      "mediaType": "application/json",
      "schema": "ErrorResponse",
      "headers": [
        "Retry-After"
      ]
    }
  },
  "finishTask": {
    "200": {
      "mediaType": "application/json",
      "schema": "MockTask",
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
      "headers": [
        "Allow"
      ]
    },
    "409": {
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
      "headers": [
        "Retry-After"
      ]
    }
  },
  "failTask": {
    "200": {
      "mediaType": "application/json",
      "schema": "MockTask",
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
      "headers": [
        "Allow"
      ]
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
    "500": {
      "mediaType": "application/json",
      "schema": "ErrorResponse",
      "headers": []
    },
    "503": {
      "mediaType": "application/json",
      "schema": "ErrorResponse",
      "headers": [
        "Retry-After"
      ]
    }
  },
  "cancelTask": {
    "200": {
      "mediaType": "application/json",
      "schema": "MockTask",
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
      "headers": [
        "Allow"
      ]
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
    "500": {
      "mediaType": "application/json",
      "schema": "ErrorResponse",
      "headers": []
    },
    "503": {
      "mediaType": "application/json",
      "schema": "ErrorResponse",
      "headers": [
        "Retry-After"
      ]
    }
  },
  "getClock": {
    "200": {
      "mediaType": "application/json",
      "schema": "Clock",
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
    "403": {
      "mediaType": "application/json",
      "schema": "ErrorResponse",
      "headers": []
    },
    "405": {
      "mediaType": "application/json",
      "schema": "ErrorResponse",
      "headers": [
        "Allow"
      ]
    },
    "500": {
      "mediaType": "application/json",
      "schema": "ErrorResponse",
      "headers": []
    },
    "503": {
      "mediaType": "application/json",
      "schema": "ErrorResponse",
      "headers": [
        "Retry-After"
      ]
    }
  },
  "setClock": {
    "200": {
      "mediaType": "application/json",
      "schema": "Clock",
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
    "403": {
      "mediaType": "application/json",
      "schema": "ErrorResponse",
      "headers": []
    },
    "405": {
      "mediaType": "application/json",
      "schema": "ErrorResponse",
      "headers": [
        "Allow"
      ]
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
    "500": {
      "mediaType": "application/json",
      "schema": "ErrorResponse",
      "headers": []
    },
    "503": {
      "mediaType": "application/json",
      "schema": "ErrorResponse",
      "headers": [
        "Retry-After"
      ]
    }
  },
  "advanceClock": {
    "200": {
      "mediaType": "application/json",
      "schema": "ClockAdvance",
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
    "403": {
      "mediaType": "application/json",
      "schema": "ErrorResponse",
      "headers": []
    },
    "405": {
      "mediaType": "application/json",
      "schema": "ErrorResponse",
      "headers": [
        "Allow"
      ]
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
    "500": {
      "mediaType": "application/json",
      "schema": "ErrorResponse",
      "headers": []
    },
    "503": {
      "mediaType": "application/json",
      "schema": "ErrorResponse",
      "headers": [
        "Retry-After"
      ]
    }
  },
  "listScenarios": {
    "200": {
      "mediaType": "application/json",
      "schema": "ScenarioList",
      "headers": []
    },
    "401": {
      "mediaType": "application/json",
      "schema": "ErrorResponse",
      "headers": []
    },
    "403": {
      "mediaType": "application/json",
      "schema": "ErrorResponse",
      "headers": []
    },
    "405": {
      "mediaType": "application/json",
      "schema": "ErrorResponse",
      "headers": [
        "Allow"
      ]
    },
    "500": {
      "mediaType": "application/json",
      "schema": "ErrorResponse",
      "headers": []
    }
  },
  "listRules": {
    "200": {
      "mediaType": "application/json",
      "schema": "RuleList",
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
    "403": {
      "mediaType": "application/json",
      "schema": "ErrorResponse",
      "headers": []
    },
    "405": {
      "mediaType": "application/json",
      "schema": "ErrorResponse",
      "headers": [
        "Allow"
      ]
    },
    "500": {
      "mediaType": "application/json",
      "schema": "ErrorResponse",
      "headers": []
    },
    "503": {
      "mediaType": "application/json",
      "schema": "ErrorResponse",
      "headers": [
        "Retry-After"
      ]
    }
  },
  "replaceRules": {
    "200": {
      "mediaType": "application/json",
      "schema": "RuleList",
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
    "403": {
      "mediaType": "application/json",
      "schema": "ErrorResponse",
      "headers": []
    },
    "405": {
      "mediaType": "application/json",
      "schema": "ErrorResponse",
      "headers": [
        "Allow"
      ]
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
    "500": {
      "mediaType": "application/json",
      "schema": "ErrorResponse",
      "headers": []
    },
    "503": {
      "mediaType": "application/json",
      "schema": "ErrorResponse",
      "headers": [
        "Retry-After"
      ]
    }
  },
  "addRule": {
    "201": {
      "mediaType": "application/json",
      "schema": "Rule",
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
    "403": {
      "mediaType": "application/json",
      "schema": "ErrorResponse",
      "headers": []
    },
    "405": {
      "mediaType": "application/json",
      "schema": "ErrorResponse",
      "headers": [
        "Allow"
      ]
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
    "500": {
      "mediaType": "application/json",
      "schema": "ErrorResponse",
      "headers": []
    },
    "503": {
      "mediaType": "application/json",
      "schema": "ErrorResponse",
      "headers": [
        "Retry-After"
      ]
    }
  },
  "deleteRule": {
    "204": {
      "mediaType": null,
      "schema": null,
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
      "headers": [
        "Allow"
      ]
    },
    "500": {
      "mediaType": "application/json",
      "schema": "ErrorResponse",
      "headers": []
    },
    "503": {
      "mediaType": "application/json",
      "schema": "ErrorResponse",
      "headers": [
        "Retry-After"
      ]
    }
  },
  "listFaults": {
    "200": {
      "mediaType": "application/json",
      "schema": "FaultList",
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
    "403": {
      "mediaType": "application/json",
      "schema": "ErrorResponse",
      "headers": []
    },
    "405": {
      "mediaType": "application/json",
      "schema": "ErrorResponse",
      "headers": [
        "Allow"
      ]
    },
    "500": {
      "mediaType": "application/json",
      "schema": "ErrorResponse",
      "headers": []
    },
    "503": {
      "mediaType": "application/json",
      "schema": "ErrorResponse",
      "headers": [
        "Retry-After"
      ]
    }
  },
  "replaceFaults": {
    "200": {
      "mediaType": "application/json",
      "schema": "FaultList",
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
    "403": {
      "mediaType": "application/json",
      "schema": "ErrorResponse",
      "headers": []
    },
    "405": {
      "mediaType": "application/json",
      "schema": "ErrorResponse",
      "headers": [
        "Allow"
      ]
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
    "500": {
      "mediaType": "application/json",
      "schema": "ErrorResponse",
      "headers": []
    },
    "503": {
      "mediaType": "application/json",
      "schema": "ErrorResponse",
      "headers": [
        "Retry-After"
      ]
    }
  },
  "addFault": {
    "201": {
      "mediaType": "application/json",
      "schema": "Fault",
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
    "403": {
      "mediaType": "application/json",
      "schema": "ErrorResponse",
      "headers": []
    },
    "405": {
      "mediaType": "application/json",
      "schema": "ErrorResponse",
      "headers": [
        "Allow"
      ]
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
    "500": {
      "mediaType": "application/json",
      "schema": "ErrorResponse",
      "headers": []
    },
    "503": {
      "mediaType": "application/json",
      "schema": "ErrorResponse",
      "headers": [
        "Retry-After"
      ]
    }
  },
  "deleteFault": {
    "204": {
      "mediaType": null,
      "schema": null,
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
      "headers": [
        "Allow"
      ]
    },
    "500": {
      "mediaType": "application/json",
      "schema": "ErrorResponse",
      "headers": []
    },
    "503": {
      "mediaType": "application/json",
      "schema": "ErrorResponse",
      "headers": [
        "Retry-After"
      ]
    }
  },
  "listDeliveries": {
    "200": {
      "mediaType": "application/json",
      "schema": "DeliveryList",
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
    "403": {
      "mediaType": "application/json",
      "schema": "ErrorResponse",
      "headers": []
    },
    "405": {
      "mediaType": "application/json",
      "schema": "ErrorResponse",
      "headers": [
        "Allow"
      ]
    },
    "500": {
      "mediaType": "application/json",
      "schema": "ErrorResponse",
      "headers": []
    },
    "503": {
      "mediaType": "application/json",
      "schema": "ErrorResponse",
      "headers": [
        "Retry-After"
      ]
    }
  },
  "readDelivery": {
    "200": {
      "mediaType": "application/json",
      "schema": "Delivery",
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
      "headers": [
        "Allow"
      ]
    },
    "500": {
      "mediaType": "application/json",
      "schema": "ErrorResponse",
      "headers": []
    },
    "503": {
      "mediaType": "application/json",
      "schema": "ErrorResponse",
      "headers": [
        "Retry-After"
      ]
    }
  },
  "redeliver": {
    "200": {
      "mediaType": "application/json",
      "schema": "Attempt",
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
      "headers": [
        "Allow"
      ]
    },
    "409": {
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
      "headers": [
        "Retry-After"
      ]
    }
  },
  "listExchanges": {
    "200": {
      "mediaType": "application/json",
      "schema": "ExchangeList",
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
    "403": {
      "mediaType": "application/json",
      "schema": "ErrorResponse",
      "headers": []
    },
    "405": {
      "mediaType": "application/json",
      "schema": "ErrorResponse",
      "headers": [
        "Allow"
      ]
    },
    "500": {
      "mediaType": "application/json",
      "schema": "ErrorResponse",
      "headers": []
    },
    "503": {
      "mediaType": "application/json",
      "schema": "ErrorResponse",
      "headers": [
        "Retry-After"
      ]
    }
  },
  "streamEvents": {
    "200": {
      "mediaType": "text/event-stream",
      "schema": "Event",
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
    "403": {
      "mediaType": "application/json",
      "schema": "ErrorResponse",
      "headers": []
    },
    "405": {
      "mediaType": "application/json",
      "schema": "ErrorResponse",
      "headers": [
        "Allow"
      ]
    },
    "500": {
      "mediaType": "application/json",
      "schema": "ErrorResponse",
      "headers": []
    },
    "503": {
      "mediaType": "application/json",
      "schema": "ErrorResponse",
      "headers": [
        "Retry-After"
      ]
    }
  }
} as const;
