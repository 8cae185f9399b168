import { ConsoleLogger, type LoggerService } from '@nestjs/common';
import pino, { type Logger } from 'pino';

/** Keys that may hold personal data or secrets; their values never reach a log. */
const REDACT = [
  'phone',
  'name',
  'street',
  'recipient',
  'token',
  'code',
  'authorization',
  'cookie',
  'password',
  'secret',
];

export function makeLogger(app: string, level: string): Logger {
  const paths = REDACT.flatMap((key) => [key, `*.${key}`, `*.*.${key}`]);
  return pino({ name: app, level, redact: { paths: [...paths, 'req.headers'], censor: '[hidden]' } });
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
