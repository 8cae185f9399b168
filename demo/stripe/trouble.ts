/** A refusal in Stripe's shape. */
export class StripeTrouble extends Error {
  constructor(
    readonly status: number,
    readonly error: Readonly<{ type: string; message: string; [field: string]: unknown }>,
  ) {
    super(error.message);
  }
}

export function invalid(message: string, more: { code?: string; param?: string } = {}): StripeTrouble {
  return new StripeTrouble(400, { type: 'invalid_request_error', message, ...more });
}

export function missingParameter(param: string): StripeTrouble {
  return invalid(`Missing required param: ${param}.`, { code: 'parameter_missing', param });
}

export function noSuch(what: string, id: string, param = 'id'): StripeTrouble {
  const message = `No such ${what}: '${id}'`;
  return new StripeTrouble(404, { type: 'invalid_request_error', code: 'resource_missing', message, param });
}

export const UNAUTHORIZED = new StripeTrouble(401, {
  type: 'invalid_request_error',
  message: 'You did not provide an API key.',
});
