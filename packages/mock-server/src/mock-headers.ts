/** Headers that no server but the mock knows. All begin alike, so that nobody takes them for a part of the API. */
export const mockHeaders = {
  /** Of a request: the course that a new task shall take. */
  scenario: 'X-Mock-Scenario',
  /** Of a request: the world that it belongs to, instead of that of its API key. */
  world: 'X-Mock-World',
  /** Of a request to the control API: lets it in where the mock is reached from other machines. */
  token: 'X-Mock-Token',
  /** Of a callback: the delivery that it belongs to, and which attempt of it this is. */
  deliveryId: 'X-Mock-Delivery-Id',
  attempt: 'X-Mock-Attempt',
} as const;
