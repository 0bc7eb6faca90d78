// Generated from openapi/mock-control.yaml. Do not edit: change the contract, and run `pnpm generate`.

import type { components } from './control-schema.ts';

/** Faults that the contract shows, to begin with. */
export const faultExamples: readonly { summary: string; value: components['schemas']['FaultInput'] }[] = [
  {
    "summary": "Every answer takes half a second",
    "value": {
      "kind": "latency",
      "distribution": "fixed",
      "ms": 500
    }
  },
  {
    "summary": "Look-ups take between 0.1 and 2 seconds",
    "value": {
      "kind": "latency",
      "operation": "getTaskDetail",
      "distribution": "uniform",
      "min_ms": 100,
      "max_ms": 2000
    }
  },
  {
    "summary": "Mostly quick, at times very slow",
    "value": {
      "kind": "latency",
      "distribution": "exponential",
      "mean_ms": 400
    }
  },
  {
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
  {
    "summary": "Five requests at once, then one every two seconds",
    "value": {
      "kind": "rate_limit",
      "capacity": 5,
      "refill_per_second": 0.5
    }
  },
  {
    "summary": "One connection in ten is reset",
    "value": {
      "kind": "reset",
      "moment": "before",
      "probability": 0.1
    }
  },
  {
    "summary": "The next result file breaks off early",
    "value": {
      "kind": "cut",
      "operation": "getResult",
      "share": 0.25,
      "times": 1
    }
  },
  {
    "summary": "The next answer never ends",
    "value": {
      "kind": "endless",
      "times": 1
    }
  },
  {
    "summary": "Every callback comes three times, a second apart",
    "value": {
      "kind": "duplicate",
      "copies": 2,
      "interval_ms": 1000
    }
  },
  {
    "summary": "Callbacks come five minutes late",
    "value": {
      "kind": "late",
      "ms": 300000
    }
  },
  {
    "summary": "Half of the callbacks are overtaken by another",
    "value": {
      "kind": "out_of_order",
      "probability": 0.5
    }
  },
  {
    "summary": "The next callback is never sent",
    "value": {
      "kind": "drop",
      "times": 1
    }
  }
];
