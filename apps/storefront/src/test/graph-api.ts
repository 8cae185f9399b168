import { ApolloDriver, type ApolloDriverConfig } from '@nestjs/apollo';
import { Module, type INestApplication, type Type } from '@nestjs/common';
import { APP_FILTER } from '@nestjs/core';
import { GraphQLModule } from '@nestjs/graphql';
import { Test } from '@nestjs/testing';
import type { Request, Response } from 'express';
import { DataSource, type EntityManager } from 'typeorm';
import { OutboxModule } from '@app/outbox';
import { Clock, GUEST, PlatformModule, startOfDay, type Actor, type Day } from '@app/platform';
import { freshDatabase, testSettings } from '@app/platform/test';
import { seedAlliance } from '../../../../deploy/seed/alliance';
import { seedPeople } from '../../../../deploy/seed/people';
import type { Seed } from '../../../../deploy/seed/seed';
import { AllianceApiModule } from '../alliance/alliance.module';
import { GraphContext, WhoAsks } from '../context';
import { RefusalFilter, formatError } from '../refusal.filter';
import { DayScalar, FenScalar, InstantScalar } from '../scalars';
import { typeDefs } from '../type-defs';

@Module({})
class NothingModule {}

export interface Answer<Data> {
  data: Data;
  errors?: { extensions: { code: string; values: Record<string, unknown> } }[];
}

interface Wanted {
  readonly settings?: Record<string, string>;
  /** What is seeded beside the demo's people and alliances. */
  readonly seeds?: readonly Seed[];
  /** The day on which the market's clock stands; the demo's books run until November 2026. */
  readonly day?: Day | undefined;
}

/** Parts of the storefront, listening, on a database of their own with the demo in it: asked as whoever the spec says. */
export class GraphApi {
  private actor: Actor = GUEST;

  private constructor(
    private readonly app: INestApplication,
    readonly origin: string,
  ) {}

  static async start(
    name: string,
    parts: readonly Type[],
    { settings = {}, seeds = [], day }: Wanted = {},
  ): Promise<GraphApi> {
    const known: { api?: GraphApi } = {};
    const actorNow = (): Actor => known.api?.actor ?? GUEST;
    const read = await testSettings(settings, await freshDatabase(name));
    const modules = await Test.createTestingModule({
      imports: [
        ...[PlatformModule.forRoot('spec', read), OutboxModule, AllianceApiModule, ...parts],
        GraphQLModule.forRootAsync<ApolloDriverConfig>({
          driver: ApolloDriver,
          imports: [NothingModule],
          useFactory: () => ({
            typeDefs: typeDefs(),
            context: ({ req, res }: { req: Request; res: Response }) =>
              new GraphContext(req, res, actorNow(), 'zh-CN'),
            formatError,
          }),
        }),
      ],
      providers: [FenScalar, InstantScalar, DayScalar, { provide: APP_FILTER, useClass: RefusalFilter }],
    })
      .overrideProvider(WhoAsks)
      .useValue({ actorOf: () => Promise.resolve(actorNow()) })
      .compile();
    const app = modules.createNestApplication();
    await app.listen(0, '127.0.0.1');
    const api = new GraphApi(app, await app.getUrl());
    known.api = api;
    await api.seed(seeds, day);
    return api;
  }

  get rows(): EntityManager {
    return this.get(DataSource).manager;
  }

  get<T>(part: Type<T> | (abstract new (...given: never[]) => T)): T {
    return this.app.get<T>(part, { strict: false });
  }

  async ask<Data>(who: Actor, query: string, variables: object = {}): Promise<Answer<Data>> {
    const response = await this.fetch(who, '/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query, variables }),
    });
    return (await response.json()) as Answer<Data>;
  }

  fetch(who: Actor, path: string, asked: RequestInit): Promise<globalThis.Response> {
    this.actor = who;
    return fetch(`${this.origin}${path}`, asked);
  }

  stop(): Promise<void> {
    return this.app.close();
  }

  private async seed(seeds: readonly Seed[], day: Day | undefined): Promise<void> {
    const clock = this.get(Clock);
    if (day !== undefined) clock.advance(Math.max(0, startOfDay(day) - Date.now()));
    await this.rows.transaction(async (tx) => {
      for (const seed of [seedPeople, seedAlliance, ...seeds]) await seed(tx, clock.now());
    });
  }
}
