import { join } from 'node:path';
import { ApolloDriver, type ApolloDriverConfig } from '@nestjs/apollo';
import { Module, type INestApplication, type Type } from '@nestjs/common';
import { APP_FILTER } from '@nestjs/core';
import { GraphQLModule } from '@nestjs/graphql';
import { Test } from '@nestjs/testing';
import type { Request, Response } from 'express';
import { DataSource, type EntityManager } from 'typeorm';
import { BooksWriter } from '@app/ledger';
import { OutboxModule } from '@app/outbox';
import { Clock, GUEST, PlatformModule, startOfDay, type Actor, type Day, type Office } from '@app/platform';
import { freshDatabase, testSettings } from '@app/platform/test';
import { seedAlliance } from '../../../../../deploy/seed/alliance';
import { seedLedger } from '../../../../../deploy/seed/ledger';
import { seedPeople } from '../../../../../deploy/seed/people';
import { seedId } from '../../../../../deploy/seed/seed-id';
import { AllianceApiModule } from '../../alliance/alliance.module';
import { GraphContext, WhoAsks } from '../../context';
import { RefusalFilter, formatError } from '../../refusal.filter';
import { DayScalar, FenScalar, InstantScalar } from '../../scalars';
import { BooksApiModule } from '../books.module';

@Module({})
class NothingModule {}

export const allianceId = seedId('alliance:woqing');

/** Who holds the office in the demo's alliance, by the last digits of the phone. */
export const inOffice = (digits: string, office: Office): Actor => ({
  id: seedId(`person:${digits}`),
  offices: [{ office, allianceId, villageId: null }],
});
export const accountant = inOffice('04', 'accountant');
export const secretary = inOffice('05', 'alliance_secretary');

export interface Answer<Data> {
  data: Data;
  errors?: { extensions: { code: string; values: Record<string, unknown> } }[];
}

interface Wanted {
  settings?: Record<string, string>;
  /** The day on which the market's clock stands; the demo's books run until November 2026. */
  day?: Day;
  /** Without the demo's books there are its people and alliance alone. */
  withBooks?: boolean;
}

/** The books' part of the storefront, listening, on a database of its own: asked as whoever the spec says. */
export class BooksApi {
  private actor: Actor = GUEST;

  private constructor(
    private readonly app: INestApplication,
    readonly origin: string,
  ) {}

  static async start(name: string, { settings = {}, day, withBooks = true }: Wanted = {}): Promise<BooksApi> {
    const known: { api?: BooksApi } = {};
    const actorNow = (): Actor => known.api?.actor ?? GUEST;
    const read = await testSettings({ HOLDBACK_SECONDS: '0', ...settings }, await freshDatabase(name));
    const modules = await Test.createTestingModule({
      imports: [
        PlatformModule.forRoot('spec', read),
        OutboxModule,
        AllianceApiModule,
        BooksApiModule,
        GraphQLModule.forRootAsync<ApolloDriverConfig>({
          driver: ApolloDriver,
          imports: [NothingModule],
          useFactory: () => ({
            typePaths: [join(process.cwd(), 'apps/storefront/schema.graphql')],
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
    const api = new BooksApi(app, await app.getUrl());
    known.api = api;
    await api.seed(day, withBooks);
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

  /** Books all that waits. */
  async drain(): Promise<void> {
    while ((await this.get(BooksWriter).drain()) > 0);
  }

  stop(): Promise<void> {
    return this.app.close();
  }

  private async seed(day: Day | undefined, withBooks: boolean): Promise<void> {
    const clock = this.get(Clock);
    if (day !== undefined) clock.advance(Math.max(0, startOfDay(day) - Date.now()));
    await this.rows.transaction(async (tx) => {
      for (const seed of [seedPeople, seedAlliance, ...(withBooks ? [seedLedger] : [])])
        await seed(tx, clock.now());
    });
  }
}
