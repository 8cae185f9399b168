import { createParamDecorator, Injectable, type ExecutionContext } from '@nestjs/common';
import { GqlExecutionContext, type GqlContextType } from '@nestjs/graphql';
import type DataLoader from 'dataloader';
import type { Request, Response } from 'express';
import { AllianceQueries } from '@app/alliance';
import { SignIns } from '@app/people';
import { GUEST, type Actor } from '@app/platform';

export const SIGN_IN_COOKIE = 'lianji';

/** What every resolver of one request shares. */
export class GraphContext {
  private readonly loaders = new Map<string, unknown>();

  constructor(
    readonly req: Request,
    readonly res: Response,
    readonly actor: Actor,
    readonly locale: string,
  ) {}

  /** The loader of that name for this request, made at the first call: list fields ask once for all rows. */
  loader<K, V>(name: string, make: () => DataLoader<K, V>): DataLoader<K, V> {
    const found = (this.loaders.get(name) as DataLoader<K, V> | undefined) ?? make();
    this.loaders.set(name, found);
    return found;
  }
}

/** Finds who asks, by bearer token or cookie; anyone unknown is a guest. */
@Injectable()
export class WhoAsks {
  constructor(
    private readonly signIns: SignIns,
    private readonly alliances: AllianceQueries,
  ) {}

  async actorOf(req: Request): Promise<Actor> {
    const token = tokenOf(req);
    if (token === undefined) return GUEST;
    const person = await this.signIns.personOf(token);
    return person === null ? GUEST : { id: person.id, offices: await this.alliances.officesOf(person.id) };
  }

  async contextOf(req: Request, res: Response): Promise<GraphContext> {
    return new GraphContext(req, res, await this.actorOf(req), localeOf(req));
  }
}

export function tokenOf(req: Request): string | undefined {
  const [scheme, bearer] = (req.headers.authorization ?? '').split(' ');
  if (scheme?.toLowerCase() === 'bearer' && bearer) return bearer;
  return cookieOf(req, SIGN_IN_COOKIE);
}

/** The shopper's language: cookie, else what the browser asks for, else Chinese. */
export function localeOf(req: Request): string {
  const chosen = cookieOf(req, 'lang') ?? req.acceptsLanguages(['zh-CN', 'zh', 'en']);
  return chosen === 'en' ? 'en' : 'zh-CN';
}

/** 长辈版, as the web app keeps it. */
export function wantsLargeText(req: Request): boolean {
  return cookieOf(req, 'elder') === '1';
}

function cookieOf(req: Request, name: string): string | undefined {
  for (const part of (req.headers.cookie ?? '').split(';')) {
    const [key, ...value] = part.trim().split('=');
    if (key === name) return decodeURIComponent(value.join('='));
  }
  return undefined;
}

/** Who asks. A guest is an actor too, without id and offices. */
export const CurrentActor = createParamDecorator((_: unknown, execution: ExecutionContext): Actor => {
  if (execution.getType<GqlContextType>() === 'graphql') {
    return GqlExecutionContext.create(execution).getContext<GraphContext>().actor;
  }
  return execution.switchToHttp().getRequest<Request & { actor?: Actor }>().actor ?? GUEST;
});
