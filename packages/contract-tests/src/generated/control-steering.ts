// Generated from openapi/mock-control.yaml. Do not edit: change the contract, and run `pnpm generate`.

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

/** The header that carries the token of a mock. */
export const controlTokenHeader = "X-Mock-Token" as const;
