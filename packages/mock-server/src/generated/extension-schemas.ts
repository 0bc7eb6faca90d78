// Generated from openapi/extensions. Do not edit: change the schemas, and run `pnpm generate`.

/** The JSON Schema of each `x-` extension of a contract, by its name. */
export const extensionSchemas: Readonly<Record<string, object>> = {
  "x-callback-address": {
    "$schema": "https://json-schema.org/draft/2020-12/schema",
    "title": "x-callback-address",
    "description": "On the field that takes a callback URL: which hosts are refused. The scheme and the length of the URL are said by the\nfield's `pattern` and `maxLength`.",
    "type": "object",
    "additionalProperties": false,
    "required": [
      "public_networks",
      "refused_networks",
      "ipv4_carriers",
      "refused_host_names"
    ],
    "$defs": {
      "network": {
        "type": "string",
        "pattern": "^[0-9a-f.:]+/[0-9]{1,3}$",
        "description": "IPv4 or IPv6, in CIDR notation (RFC 4632, RFC 4291)."
      }
    },
    "properties": {
      "public_networks": {
        "type": "array",
        "minItems": 1,
        "description": "Networks that a callback may go to at all. An address outside of them is refused.",
        "items": {
          "$ref": "#/$defs/network"
        }
      },
      "refused_networks": {
        "type": "array",
        "minItems": 1,
        "description": "Networks that a callback never goes to, whether the URL names the address or resolves to it. Where one lies in\nanother, the narrower one names the reason.",
        "items": {
          "type": "object",
          "additionalProperties": false,
          "required": [
            "name",
            "range"
          ],
          "properties": {
            "name": {
              "type": "string",
              "description": "What the network is, for messages."
            },
            "range": {
              "$ref": "#/$defs/network"
            }
          }
        }
      },
      "ipv4_carriers": {
        "type": "array",
        "description": "Forms of IPv6 addresses that carry an IPv4 address. The one inside is judged too.",
        "items": {
          "type": "object",
          "additionalProperties": false,
          "required": [
            "name",
            "first_byte",
            "inverted",
            "as_public_as_its_ipv4"
          ],
          "minProperties": 5,
          "maxProperties": 5,
          "properties": {
            "name": {
              "type": "string",
              "description": "What the form is called, for messages."
            },
            "range": {
              "$ref": "#/$defs/network"
            },
            "interface_prefix": {
              "type": "string",
              "pattern": "^[0-9a-f]{1,4}:[0-9a-f]{1,4}$",
              "description": "The fifth and the sixth group of the address, for a form that is used in any network."
            },
            "first_byte": {
              "type": "integer",
              "minimum": 0,
              "maximum": 12,
              "description": "Where the four bytes of the IPv4 address begin, counted from 0."
            },
            "inverted": {
              "type": "boolean",
              "description": "Whether the bits of the IPv4 address are flipped."
            },
            "as_public_as_its_ipv4": {
              "type": "boolean",
              "description": "Whether the form is let through where its IPv4 address is, or refused whatever it carries."
            }
          }
        }
      },
      "refused_host_names": {
        "type": "array",
        "description": "Names that are refused without a look-up, together with every name below them.",
        "items": {
          "type": "object",
          "additionalProperties": false,
          "required": [
            "name",
            "host"
          ],
          "properties": {
            "name": {
              "type": "string",
              "description": "What the host name stands for, for messages."
            },
            "host": {
              "type": "string",
              "pattern": "^[a-z0-9.-]+$"
            }
          }
        }
      }
    }
  },
  "x-callback-delivery": {
    "$schema": "https://json-schema.org/draft/2020-12/schema",
    "title": "x-callback-delivery",
    "description": "On a callback operation: how it is delivered. Which answers count as received is said by the operation's responses.",
    "type": "object",
    "additionalProperties": false,
    "required": [
      "timeout_seconds",
      "retry_delays_seconds",
      "follow_redirects"
    ],
    "properties": {
      "timeout_seconds": {
        "type": "number",
        "exclusiveMinimum": 0,
        "description": "How long one attempt may take as a whole."
      },
      "retry_delays_seconds": {
        "type": "array",
        "description": "How long after each failed attempt the next one is made. When the list is used up, delivery ends.",
        "items": {
          "type": "number",
          "exclusiveMinimum": 0
        }
      },
      "follow_redirects": {
        "type": "boolean",
        "description": "Whether a 3xx answer leads to another URL, or counts as a failed attempt."
      }
    }
  },
  "x-evidence": {
    "$schema": "https://json-schema.org/draft/2020-12/schema",
    "title": "x-evidence",
    "description": "On anything that the operator does not document: how sure it is. `observed` was seen in a live response, `expected`\nis relied on by client programs in use, `inferred` is a conclusion and is never required of a server.",
    "enum": [
      "observed",
      "expected",
      "inferred"
    ]
  },
  "x-polling": {
    "$schema": "https://json-schema.org/draft/2020-12/schema",
    "title": "x-polling",
    "description": "On the operation that reads a task, how often the operator advises to call it.",
    "type": "object",
    "additionalProperties": false,
    "required": [
      "interval_seconds"
    ],
    "properties": {
      "interval_seconds": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "minimum",
          "maximum"
        ],
        "properties": {
          "minimum": {
            "type": "number",
            "exclusiveMinimum": 0,
            "description": "The shortest advised time between two look-ups."
          },
          "maximum": {
            "type": "number",
            "exclusiveMinimum": 0,
            "description": "The longest advised time between two look-ups."
          }
        }
      }
    }
  },
  "x-result-link": {
    "$schema": "https://json-schema.org/draft/2020-12/schema",
    "title": "x-result-link",
    "description": "On the field that holds result links, how long they live.",
    "type": "object",
    "additionalProperties": false,
    "required": [
      "lifetime_seconds"
    ],
    "properties": {
      "lifetime_seconds": {
        "type": "integer",
        "minimum": 1,
        "description": "How long after the end of the task a link answers."
      }
    }
  },
  "x-scenarios": {
    "$schema": "https://json-schema.org/draft/2020-12/schema",
    "title": "x-scenarios",
    "description": "At the root of a contract: courses that a simulator lets a task take on demand. Each has a name, a description and\nexactly one effect. Some more follow from the contract, and are listed only where they shall do something else: for\nevery known code of a failed task `fail-CODE`, which fails half-way, and `fail-at-once-CODE`; for every status of\n`x-stray-errors` `older-error-STATUS` and `gateway-STATUS`, and the same with `lookup-` before it for the look-up.\n\nA creation chooses a scenario by the path of the URL in the field that `x-simulation.hints.scenario_field` names, which\nends with `/scenario/NAME.EXT`, by the request header `X-Mock-Scenario: NAME`, which wins, or by a rule that the\nsimulator was given beforehand, which comes last. `x-simulation.hints` names query parameters that tell how long a\nsource is and how well a face matches. No server but a simulator knows any of this.",
    "type": "array",
    "items": {
      "type": "object",
      "additionalProperties": false,
      "required": [
        "name",
        "description"
      ],
      "minProperties": 3,
      "maxProperties": 3,
      "properties": {
        "name": {
          "type": "string",
          "pattern": "^[a-z0-9]+(-[a-z0-9]+)*$",
          "description": "What chooses the scenario."
        },
        "description": {
          "type": "string",
          "minLength": 1,
          "description": "What happens, for people."
        },
        "pending": {
          "const": "forever",
          "description": "The task never leaves its first state."
        },
        "slow": {
          "type": "object",
          "additionalProperties": false,
          "required": [
            "factor"
          ],
          "description": "The task waits and works longer than it would. The estimate stays as it is.",
          "properties": {
            "factor": {
              "type": "number",
              "minimum": 1,
              "description": "How many times longer."
            }
          }
        },
        "fails_with": {
          "type": "object",
          "additionalProperties": false,
          "required": [
            "code",
            "message",
            "at"
          ],
          "description": "The task fails.",
          "properties": {
            "code": {
              "type": "string",
              "description": "A code of `KnownTaskErrorCode`."
            },
            "message": {
              "type": "string",
              "description": "The message of the task's error."
            },
            "at": {
              "$ref": "#/$defs/share"
            },
            "at_once": {
              "const": true,
              "description": "It fails without waiting for its turn, so that the first look-up shows it."
            }
          }
        },
        "matches_face": {
          "type": "object",
          "additionalProperties": false,
          "required": [
            "picture",
            "threshold",
            "confidence",
            "otherwise"
          ],
          "description": "A threshold of the request decides: the task completes where it is at most the confidence of the best match, or\nwhere no face is asked for.",
          "properties": {
            "picture": {
              "type": "string",
              "description": "The request field with the picture of the face that is asked for."
            },
            "threshold": {
              "type": "string",
              "description": "The request field with the least confidence that is enough. It has a default."
            },
            "confidence": {
              "type": "integer",
              "description": "How well the best face matches, on the scale of that field."
            },
            "otherwise": {
              "type": "string",
              "description": "The name of the scenario that the task takes where no face matches well enough."
            }
          }
        },
        "completes_with": {
          "type": "object",
          "description": "The task completes, and carries these fields instead of `x-simulation.completion`, with the same placeholders.\nWhere there are none, it carries those."
        },
        "results_live": {
          "type": "object",
          "additionalProperties": false,
          "required": [
            "seconds"
          ],
          "description": "The task completes, and its result links live for another time than that of the contract.",
          "properties": {
            "seconds": {
              "type": "integer",
              "minimum": 0
            }
          }
        },
        "shows_status": {
          "type": "object",
          "additionalProperties": false,
          "required": [
            "status",
            "from"
          ],
          "description": "The task shows a status that the contract does not know, and goes on after that where there is an end.",
          "properties": {
            "status": {
              "type": "string"
            },
            "from": {
              "$ref": "#/$defs/share"
            },
            "until": {
              "$ref": "#/$defs/share"
            }
          }
        },
        "cancelled": {
          "type": "object",
          "additionalProperties": false,
          "required": [
            "shape",
            "at"
          ],
          "description": "The task is cancelled.",
          "properties": {
            "shape": {
              "enum": [
                "status",
                "failed"
              ],
              "description": "How it is told: by a status of its own, or as a failed task with the error of the contract's example\n`CancelledAsFailedTask`."
            },
            "at": {
              "$ref": "#/$defs/share"
            }
          }
        },
        "refused_with": {
          "type": "object",
          "additionalProperties": false,
          "required": [
            "operation",
            "status",
            "code"
          ],
          "description": "An operation is refused. Where that is the creation, there is no task.",
          "properties": {
            "operation": {
              "type": "string",
              "description": "The operation that is refused."
            },
            "status": {
              "type": "integer",
              "minimum": 400,
              "maximum": 599,
              "description": "A status that the operation documents."
            },
            "code": {
              "type": "string",
              "description": "A code that the operation documents for that status."
            },
            "retry_after_seconds": {
              "type": "integer",
              "minimum": 0,
              "description": "What the header `Retry-After` says, where it is sent."
            },
            "retry_after_form": {
              "enum": [
                "seconds",
                "date"
              ],
              "description": "The form of that header; seconds where it is left out."
            },
            "until": {
              "type": "number",
              "exclusiveMinimum": 0,
              "maximum": 1,
              "description": "Which share of the task's whole time has passed when look-ups are answered again. Never, without it."
            }
          }
        }
      }
    },
    "$defs": {
      "share": {
        "type": "number",
        "minimum": 0,
        "maximum": 1,
        "description": "Which share of the work is done when it happens."
      }
    }
  },
  "x-simulation": {
    "$schema": "https://json-schema.org/draft/2020-12/schema",
    "title": "x-simulation",
    "description": "At the root of a contract: illustrative values that a simulator needs and nobody has published. A client must not\nrely on them.",
    "type": "object",
    "additionalProperties": false,
    "required": [
      "pending_seconds",
      "processing_spread",
      "billing_confirmation_seconds",
      "largest_request_bytes",
      "largest_header_bytes",
      "deepest_nesting",
      "idempotency_window_seconds",
      "unavailable_retry_seconds",
      "results",
      "creation",
      "completion"
    ],
    "allOf": [
      {
        "oneOf": [
          {
            "required": [
              "credits_per_second"
            ],
            "properties": {
              "credits_per_second": true
            }
          },
          {
            "required": [
              "credits_per_call"
            ],
            "properties": {
              "credits_per_call": true
            }
          },
          {
            "required": [
              "credits_per_result"
            ],
            "properties": {
              "credits_per_result": true
            }
          }
        ]
      },
      {
        "oneOf": [
          {
            "required": [
              "processing_seconds_per_output_second"
            ],
            "properties": {
              "processing_seconds_per_output_second": true
            }
          },
          {
            "required": [
              "processing_seconds"
            ],
            "properties": {
              "processing_seconds": true
            }
          }
        ]
      }
    ],
    "dependentRequired": {
      "credits_per_second": [
        "output_length"
      ],
      "processing_seconds_per_output_second": [
        "output_length"
      ]
    },
    "properties": {
      "credits_per_second": {
        "type": "number",
        "minimum": 0,
        "description": "Credits for a second of output."
      },
      "credits_per_call": {
        "type": "number",
        "minimum": 0,
        "description": "Credits for a task, whatever it makes."
      },
      "credits_per_result": {
        "type": "number",
        "minimum": 0,
        "description": "Credits for a file that is made."
      },
      "output_length": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "shortest_of",
          "source_seconds"
        ],
        "dependentRequired": {
          "extended_to": [
            "extended_by"
          ],
          "extended_by": [
            "extended_to"
          ]
        },
        "description": "How long the output is, where it has a length.",
        "properties": {
          "shortest_of": {
            "type": "array",
            "minItems": 1,
            "items": {
              "type": "string"
            },
            "description": "The request fields that hold sources. The output is as long as the shortest source."
          },
          "extended_to": {
            "type": "string",
            "description": "One of these fields. Where `extended_by` is true and this source is longer, the output is as long."
          },
          "extended_by": {
            "type": "string",
            "description": "A boolean request field with a default."
          },
          "source_seconds": {
            "$ref": "#/$defs/range",
            "description": "Between which lengths a source of unknown length is drawn."
          }
        }
      },
      "pending_seconds": {
        "$ref": "#/$defs/range",
        "description": "Between which times a task waits before work begins."
      },
      "processing_seconds": {
        "$ref": "#/$defs/range",
        "description": "Between which times the work takes, as it is estimated."
      },
      "processing_seconds_per_output_second": {
        "type": "number",
        "exclusiveMinimum": 0,
        "description": "Seconds of work for a second of output."
      },
      "processing_spread": {
        "type": "number",
        "minimum": 0,
        "exclusiveMaximum": 1,
        "description": "By which share the work takes longer or shorter than estimated."
      },
      "billing_confirmation_seconds": {
        "type": "number",
        "minimum": 0,
        "description": "How long after the end of the task its billing is confirmed, and the callback sent."
      },
      "largest_request_bytes": {
        "type": "integer",
        "minimum": 1,
        "description": "The largest request body that is read."
      },
      "largest_header_bytes": {
        "type": "integer",
        "minimum": 1024,
        "description": "The largest request headers that are read, names and values together."
      },
      "deepest_nesting": {
        "type": "integer",
        "minimum": 1,
        "description": "How deep the objects and lists of a request body may lie in one another."
      },
      "results": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "media_type"
        ],
        "description": "The files that a task makes.",
        "properties": {
          "media_type": {
            "enum": [
              "video/mp4",
              "image/png"
            ],
            "description": "What the mock serves behind each link."
          },
          "count_field": {
            "type": "string",
            "description": "The request field that says how many files are made. One is, where there is none or it is left out."
          }
        }
      },
      "hints": {
        "type": "object",
        "additionalProperties": false,
        "description": "What requests can tell a simulator that it cannot know.",
        "properties": {
          "scenario_field": {
            "type": "string",
            "description": "The request field whose URL may name a scenario, as `…/scenario/NAME.EXT`."
          },
          "source_length": {
            "type": "string",
            "description": "The query parameter of a source of `output_length` that tells how long it is, in seconds."
          },
          "face_confidence": {
            "type": "string",
            "description": "The query parameter of the picture of a scenario with `matches_face` that tells how well the best face matches it."
          }
        }
      },
      "creation": {
        "type": "object",
        "description": "What the answer to a creation tells of this task in particular: it takes the place of what the contract's first\nexample shows there. A text that begins with `$` stands for a value, as in `completion`; results are not yet known."
      },
      "completion": {
        "type": "object",
        "description": "What a completed task carries beside the fields of every task. A text that begins with `$` stands for a value of\nthe task: `$result_url` (the first file), `$result_urls` (the list of all), `$result_files` (the list of objects\nwith a `url`), `$credits`, `$work_seconds`, `$estimated_seconds`, `$output_seconds`, `$request_id`."
      },
      "idempotency_window_seconds": {
        "type": "number",
        "exclusiveMinimum": 0,
        "description": "How long an Idempotency-Key is remembered."
      },
      "unavailable_retry_seconds": {
        "type": "integer",
        "minimum": 1,
        "description": "In how many seconds a request may come again that met a store that could not be used."
      }
    },
    "$defs": {
      "range": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "minimum",
          "maximum"
        ],
        "properties": {
          "minimum": {
            "type": "number",
            "minimum": 0
          },
          "maximum": {
            "type": "number",
            "minimum": 0
          }
        }
      }
    }
  },
  "x-stray-errors": {
    "$schema": "https://json-schema.org/draft/2020-12/schema",
    "title": "x-stray-errors",
    "description": "At the root of a contract: what has been seen in place of a documented error. No server promises these answers, and a\nclient must survive them. A simulator gives them on request.",
    "type": "object",
    "additionalProperties": false,
    "required": [
      "older",
      "gateway"
    ],
    "properties": {
      "older": {
        "type": "object",
        "description": "By status, the errors of the older envelope, in which `error.code` is the HTTP status as an integer.",
        "propertyNames": {
          "pattern": "^[45][0-9][0-9]$"
        },
        "additionalProperties": {
          "type": "object",
          "additionalProperties": false,
          "required": [
            "type",
            "message",
            "fallback_suggestion"
          ],
          "properties": {
            "type": {
              "type": "string"
            },
            "message": {
              "type": "string"
            },
            "fallback_suggestion": {
              "type": "string"
            }
          }
        }
      },
      "gateway": {
        "type": "object",
        "description": "By status, the title of the HTML page that a gateway answers with.",
        "propertyNames": {
          "pattern": "^5[0-9][0-9]$"
        },
        "additionalProperties": {
          "type": "string"
        }
      }
    }
  },
  "x-task-lifecycle": {
    "$schema": "https://json-schema.org/draft/2020-12/schema",
    "title": "x-task-lifecycle",
    "description": "On the schema that lists the states of a task: where a task begins, and which state may follow which. A state that\nnothing follows is final. The band of `progress` in each state stands in that state's own schema. A reader may miss\na state that was left between two look-ups.",
    "type": "object",
    "additionalProperties": false,
    "required": [
      "initial",
      "transitions"
    ],
    "properties": {
      "initial": {
        "type": "string",
        "description": "The state of a task that has just been created."
      },
      "transitions": {
        "type": "object",
        "description": "For each state, the states that may follow it.",
        "additionalProperties": {
          "type": "array",
          "uniqueItems": true,
          "items": {
            "type": "string"
          }
        }
      }
    }
  }
};
