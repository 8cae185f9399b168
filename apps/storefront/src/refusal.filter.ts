import { Catch, HttpException, Inject, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { GqlContextType } from '@nestjs/graphql';
import type { Response } from 'express';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { isRefusal, LOGGER, type Logger, type RefusalCode } from '@app/platform';
import type { GraphContext } from './context';

export const REQUEST_ID_HEADER = 'x-request-id';

const HTTP_STATUS: Partial<Record<RefusalCode, number>> = {
  not_signed_in: 401,
  not_permitted: 403,
  not_found: 404,
  rate_limited: 429,
  code_wait: 429,
  busy: 503,
};

/** The one place where a refusal becomes an answer, and where a bug is logged once with the id that the person is shown. */
@Catch()
export class RefusalFilter implements ExceptionFilter {
  constructor(@Inject(LOGGER) private readonly log: Logger) {}

  catch(error: unknown, host: ArgumentsHost): unknown {
    if (host.getType<GqlContextType>() === 'graphql') {
      return this.toGraphError(error, host.getArgByIndex<GraphContext>(2).res);
    }
    this.answer(error, host.switchToHttp().getResponse<Response>());
    return undefined;
  }

  private toGraphError(error: unknown, response: Response): GraphQLError {
    if (error instanceof GraphQLError) return error;
    if (isRefusal(error)) {
      return new GraphQLError(error.message, { extensions: { code: error.code, values: error.values } });
    }
    return new GraphQLError('something went wrong here', {
      extensions: { code: 'internal', requestId: this.logBug(error, response) },
    });
  }

  private answer(error: unknown, response: Response): void {
    if (response.headersSent) return;
    if (isRefusal(error)) {
      response.status(HTTP_STATUS[error.code] ?? 400).json({ code: error.code, values: error.values });
    } else if (isHttpException(error)) {
      response
        .status(error.getStatus())
        .json({ code: error.getStatus() === 404 ? 'not_found' : 'bad_input' });
    } else {
      response.status(500).json({ code: 'internal', requestId: this.logBug(error, response) });
    }
  }

  private logBug(error: unknown, response: Response): string {
    const requestId = String(response.getHeader(REQUEST_ID_HEADER) ?? '');
    this.log.error({ err: error, requestId }, 'a bug');
    return requestId;
  }
}

/** Errors that leave GraphQL: refusals and our own apology pass, anything else (a resolver's bug) is hidden. */
export function formatError(formatted: GraphQLFormattedError): GraphQLFormattedError {
  const { message, path, extensions } = formatted;
  const shown = {
    code: extensions?.code ?? 'internal',
    values: extensions?.values,
    requestId: extensions?.requestId,
  };
  return { message, ...(path && { path }), extensions: shown };
}

function isHttpException(error: unknown): error is HttpException {
  return error instanceof Error && 'getStatus' in error;
}
