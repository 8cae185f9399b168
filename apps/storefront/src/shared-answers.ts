import type { ApolloServerPlugin, GraphQLResponse } from '@apollo/server';
import { Injectable } from '@nestjs/common';
import type { NextFunction, Request, Response } from 'express';
import { Kind, OperationTypeNode, type OperationDefinitionNode } from 'graphql';
import { Clock, SECOND_MS, type Instant } from '@app/platform';
import { localeOf, tokenOf, type GraphContext } from './context';

const LASTS_MS = SECOND_MS;
const ANSWERS_MAX = 500;
const BODY_BYTES_MAX = 8_192;
/** What every guest is answered alike. What counts who looks (a trace) or belongs to someone is not among them. */
const PUBLIC = new Set([
  'products',
  'product',
  'categories',
  'skus',
  'alliances',
  'alliance',
  'liveSessions',
  'liveSession',
]);

/**
 * Guests' questions about the market, asked again within a second, are answered with the same words: when a room's link is
 * shared, thousands ask the same at once. Equal questions under way wait for the one answer. Whoever is signed in is never here,
 * and checkout is the only truth about stock and price.
 */
@Injectable()
export class SharedAnswers {
  private readonly kept = new Map<string, { readonly text: string; readonly until: Instant }>();
  private readonly underWay = new Map<string, (() => void)[]>();
  private readonly keys = new WeakMap<Request, { readonly key: string; readonly askedAt: Instant }>();

  constructor(private readonly clock: Clock) {}

  /** Before GraphQL: the kept answer, or a place to wait for it, or on to the execution. */
  answer = (req: Request, res: Response, next: NextFunction): void => {
    const key = keyOf(req);
    if (key === null || this.send(key, res)) {
      if (key === null) next();
      return;
    }
    const waiting = this.underWay.get(key);
    if (waiting) {
      waiting.push(() => {
        if (!this.send(key, res)) next();
      });
      return;
    }
    this.keys.set(req, { key, askedAt: this.clock.now() });
    const others: (() => void)[] = [];
    this.underWay.set(key, others);
    res.once('close', () => {
      this.underWay.delete(key);
      for (const other of others) other();
    });
    next();
  };

  /** After GraphQL: keeps the answer of a question that is public from root to leaf. */
  plugin(): ApolloServerPlugin<GraphContext> {
    return {
      requestDidStart: () =>
        Promise.resolve({
          willSendResponse: ({ operation, contextValue, response }) => {
            this.keep(operation, contextValue, response);
            return Promise.resolve();
          },
        }),
    };
  }

  private keep(
    operation: OperationDefinitionNode | undefined,
    { req, actor }: GraphContext,
    { body }: GraphQLResponse,
  ): void {
    const asked = this.keys.get(req);
    if (!asked || actor.id !== '' || !operation || !isPublic(operation)) return;
    if (body.kind !== 'single' || body.singleResult.errors) return;
    this.forgetOld();
    const text = `${JSON.stringify(body.singleResult)}\n`;
    this.kept.set(asked.key, { text, until: asked.askedAt + LASTS_MS });
  }

  private send(key: string, res: Response): boolean {
    const kept = this.kept.get(key);
    if (!kept || kept.until <= this.clock.now() || res.writableEnded) return false;
    res.setHeader('content-type', 'application/json; charset=utf-8');
    res.setHeader('cache-control', 'no-store');
    res.end(kept.text);
    return true;
  }

  /** In the order in which they were kept: the first that is still good ends the round. */
  private forgetOld(): void {
    const now = this.clock.now();
    for (const [key, { until }] of this.kept) {
      if (until > now && this.kept.size < ANSWERS_MAX) break;
      this.kept.delete(key);
    }
  }
}

function keyOf(req: Request): string | null {
  if (req.method !== 'POST' || !req.is('application/json') || tokenOf(req) !== undefined) return null;
  const { rawBody } = req as Request & { rawBody?: Buffer };
  if (!rawBody || rawBody.length > BODY_BYTES_MAX || !isQuery(req.body)) return null;
  return `${localeOf(req)} ${rawBody.toString('utf8')}`;
}

function isQuery(body: unknown): boolean {
  const { query } = (body ?? {}) as { query?: unknown };
  return typeof query === 'string' && /^\s*(?:query\b|\{)/.test(query);
}

function isPublic({ operation, selectionSet }: OperationDefinitionNode): boolean {
  return (
    operation === OperationTypeNode.QUERY &&
    selectionSet.selections.every((each) => each.kind === Kind.FIELD && PUBLIC.has(each.name.value))
  );
}
