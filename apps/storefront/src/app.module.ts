import { ApolloServerPluginCacheControlDisabled } from '@apollo/server/plugin/disabled';
import { ApolloDriver, type ApolloDriverConfig } from '@nestjs/apollo';
import { Module, type DynamicModule, type MiddlewareConsumer, type NestModule } from '@nestjs/common';
import { APP_FILTER } from '@nestjs/core';
import { GraphQLModule } from '@nestjs/graphql';
import type { Request, Response } from 'express';
import { AllianceModule } from '@app/alliance';
import { OutboxModule } from '@app/outbox';
import { PeopleModule } from '@app/people';
import { HealthController, PlatformModule, Readiness, type Settings } from '@app/platform';
import { AllianceApiModule } from './alliance/alliance.module';
import { plainFieldsFirst } from './alliance/stub-fields';
import { BaseResolver } from './base.resolver';
import { BooksApiModule } from './books/books.module';
import { CatalogApiModule } from './catalog/catalog.module';
import { ClaimsApiModule } from './claims/claims.module';
import { WhoAsks } from './context';
import { GovernanceApiModule } from './governance/governance.module';
import { graphGuards } from './graph-guards';
import { LiveApiModule } from './live/live.module';
import { MediaApiModule } from './media/media.module';
import { OrdersApiModule } from './orders/orders.module';
import { OutgoingApiModule } from './outgoing/outgoing.module';
import { PagesModule } from './pages/pages.module';
import { PapersApiModule } from './papers/papers.module';
import { ParcelsApiModule } from './parcels/parcels.module';
import { PeopleApiModule } from './people/people.module';
import { RefusalFilter, formatError } from './refusal.filter';
import { DayScalar, FenScalar, InstantScalar } from './scalars';
import { SharedAnswers } from './shared-answers';
import { typeDefs } from './type-defs';

const asking = [WhoAsks, SharedAnswers];

@Module({ imports: [PeopleModule, AllianceModule], providers: asking, exports: asking })
class AskingModule {}

const AREAS = [
  PeopleApiModule,
  AllianceApiModule,
  CatalogApiModule,
  MediaApiModule,
  OrdersApiModule,
  ClaimsApiModule,
  LiveApiModule,
  ParcelsApiModule,
  BooksApiModule,
  OutgoingApiModule,
  GovernanceApiModule,
  PapersApiModule,
  PagesModule,
];

@Module({})
export class AppModule implements NestModule {
  constructor(private readonly shared: SharedAnswers) {}

  configure(consumer: MiddlewareConsumer): void {
    consumer.apply(this.shared.answer).forRoutes('graphql');
  }

  static forRoot(settings: Settings): DynamicModule {
    return {
      module: AppModule,
      imports: [
        PlatformModule.forRoot('storefront', settings),
        OutboxModule,
        AskingModule,
        ...AREAS,
        GraphQLModule.forRootAsync<ApolloDriverConfig>({
          driver: ApolloDriver,
          imports: [AskingModule],
          inject: asking,
          useFactory: (whoAsks: WhoAsks, shared: SharedAnswers) => ({
            typeDefs: typeDefs(),
            context: ({ req, res }: { req: Request; res: Response }) => whoAsks.contextOf(req, res),
            formatError,
            transformSchema: plainFieldsFirst,
            includeStacktraceInErrorResponses: false,
            playground: false,
            graphiql: settings.LIANJI_PROFILE === 'demo',
            introspection: settings.LIANJI_PROFILE === 'demo',
            ...graphGuards(settings, [
              shared.plugin(),
              // Cache hints would watch every field of every answer, and no answer of ours has one.
              ApolloServerPluginCacheControlDisabled(),
            ]),
          }),
        }),
      ],
      controllers: [HealthController],
      providers: [
        Readiness,
        BaseResolver,
        FenScalar,
        InstantScalar,
        DayScalar,
        { provide: APP_FILTER, useClass: RefusalFilter },
      ],
    };
  }
}
