/** The control API of a mock has refused a request, or has answered with what makes no sense. */
export class MockControlError extends Error {
  override readonly name = 'MockControlError';
  readonly status: number;
  /** The error's code, where there is one. */
  readonly code: string | undefined;
  /** The field at fault, where there is one. */
  readonly param: string | undefined;

  constructor(response: Response, body: unknown) {
    const { code, message, param } = errorOf(body);
    super(
      `${message ?? `the mock answered with status ${response.status} and no error`} (${response.url || code})`,
    );
    this.status = response.status;
    this.code = code;
    this.param = param;
  }
}

function errorOf(body: unknown): { code?: string; message?: string; param?: string } {
  return (body as { error?: { code?: string; message?: string; param?: string } } | undefined)?.error ?? {};
}
