import { status } from '@grpc/grpc-js';
import { Catch, Inject, type RpcExceptionFilter } from '@nestjs/common';
import { throwError, type Observable } from 'rxjs';
import { isRefusal, LOGGER, type Logger, type RefusalCode } from '@app/platform';

const STATUS: Partial<Record<RefusalCode, status>> = {
  not_signed_in: status.UNAUTHENTICATED,
  not_permitted: status.PERMISSION_DENIED,
  not_found: status.NOT_FOUND,
  bad_input: status.INVALID_ARGUMENT,
};

/** A refusal reaches the caller with its code as the message; anything else is ours, logged once and not told. */
@Catch()
export class RefusalToGrpc implements RpcExceptionFilter<unknown> {
  constructor(@Inject(LOGGER) private readonly log: Logger) {}

  catch(error: unknown): Observable<never> {
    if (isRefusal(error)) {
      const code = STATUS[error.code] ?? status.FAILED_PRECONDITION;
      return throwError(() => ({ code, details: error.code }));
    }
    this.log.error({ err: error }, 'a partner’s call failed');
    return throwError(() => ({ code: status.INTERNAL, details: 'internal' }));
  }
}
