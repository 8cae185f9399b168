import { ConsoleLogger, type LoggerService } from '@nestjs/common';
import pino, { type DestinationStream, type Logger } from 'pino';

/** Keys that may hold personal data or secrets; their values never reach a log, however deep they stand. */
const HIDDEN = new Set([
  'phone',
  'street',
  'recipient',
  'token',
  'code',
  'authorization',
  'cookie',
  'password',
  'secret',
  'headers',
  'parameters',
]);
/** A line's own `name` is the app's; within an object it is a person's. */
const HIDDEN_WITHIN = new Set([...HIDDEN, 'name']);
const DEPTH_MAX = 8;
const CENSOR = '[hidden]';

export function makeLogger(app: string, level: string, to: DestinationStream = pino.destination(1)): Logger {
  const formatters = { log: (fields: object) => shownOf(fields, HIDDEN, 0) };
  // Errors are written out by shownWithin; pino would take its plain copy for one more.
  return pino({ name: app, level, formatters, serializers: { err: (shown: unknown) => shown } }, to);
}

/** A copy to be written. pino's own `redact` changes the object itself and does not always put it back. */
function shownOf(fields: object, hidden: ReadonlySet<string>, depth: number): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(fields).map(([key, value]) => [
      key,
      hidden.has(key) ? CENSOR : shownWithin(value as unknown, depth),
    ]),
  );
}

function shownWithin(value: unknown, depth: number): unknown {
  if (typeof value !== 'object' || value === null || 'toJSON' in value) return value;
  if (depth >= DEPTH_MAX) return CENSOR;
  if (Array.isArray(value)) return value.map((each) => shownWithin(each, depth + 1));
  if (!(value instanceof Error)) return shownOf(value, HIDDEN_WITHIN, depth + 1);
  // An error's own code and name say what it is: they are read before its other fields are hidden.
  const { name, code } = value as Error & { code?: unknown };
  const { type, message, stack, ...more } = pino.stdSerializers.err(value);
  return { type, name, code, message, stack, ...shownOf(withoutKnown(more), HIDDEN_WITHIN, depth + 1) };
}

function withoutKnown({ name: _name, code: _code, ...more }: Record<string, unknown>): object {
  return more;
}

/** Lets Nest's own lines go the same way as ours. */
export class NestLog extends ConsoleLogger implements LoggerService {
  constructor(private readonly to: Logger) {
    super();
  }

  override log(message: unknown): void {
    this.to.debug(String(message));
  }

  override warn(message: unknown): void {
    this.to.warn(String(message));
  }

  override error(message: unknown, stack?: string): void {
    this.to.error({ stack }, String(message));
  }
}
