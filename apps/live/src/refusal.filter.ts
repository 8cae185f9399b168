import { Catch, HttpException, Inject, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { Response } from 'express';
import { isRefusal, LOGGER, newId, type Logger } from '@app/platform';

const STATUS: Readonly<Record<string, number>> = { not_found: 404, closed: 403 };

/** Refusals and bugs of the plain HTTP doors. */
@Catch()
export class RefusalFilter implements ExceptionFilter {
  constructor(@Inject(LOGGER) private readonly log: Logger) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const response = host.switchToHttp().getResponse<Response>();
    if (response.headersSent) return;
    if (isRefusal(error)) {
      response.status(STATUS[error.code] ?? 400).json({ code: error.code, values: error.values });
    } else if (error instanceof HttpException) {
      response
        .status(error.getStatus())
        .json({ code: error.getStatus() === 404 ? 'not_found' : 'bad_input' });
    } else {
      const requestId = newId();
      this.log.error({ err: error, requestId }, 'a bug');
      response.status(500).json({ code: 'internal', requestId });
    }
  }
}
