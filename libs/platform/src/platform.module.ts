import {
  Global,
  Inject,
  Injectable,
  Module,
  type DynamicModule,
  type OnApplicationShutdown,
} from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { Redis } from 'ioredis';
import type { Logger } from 'pino';
import { Clock } from './clock';
import type { Settings } from './config';
import { databaseOptions } from './database';
import { makeLogger } from './logger';

/** Injection tokens: `@Inject(SETTINGS) settings: Settings`, `@Inject(REDIS) redis: Redis`, `@Inject(LOGGER) log: Logger`. */
export const SETTINGS = Symbol('settings');
export const REDIS = Symbol('redis');
export const LOGGER = Symbol('logger');

@Injectable()
class RedisEnd implements OnApplicationShutdown {
  constructor(@Inject(REDIS) private readonly redis: Redis) {}

  onApplicationShutdown(): void {
    this.redis.disconnect();
  }
}

/** Settings, clock, database, Redis and log for one process. Everything in it is global. */
@Global()
@Module({})
export class PlatformModule {
  static forRoot(app: string, settings: Settings): DynamicModule {
    const provided = [
      { provide: SETTINGS, useValue: settings },
      { provide: LOGGER, useValue: makeLogger(app, settings.LOG_LEVEL) },
      { provide: REDIS, useFactory: () => connectRedis(settings.REDIS_URL) },
      Clock,
    ];
    return {
      module: PlatformModule,
      imports: [
        TypeOrmModule.forRoot({
          ...databaseOptions(settings.DATABASE_URL, settings.DB_FLAVOUR, settings.DATABASE_POOL),
          autoLoadEntities: true,
        }),
      ],
      providers: [...provided, RedisEnd],
      exports: [SETTINGS, LOGGER, REDIS, Clock],
    };
  }
}

/** A connection whose loss costs time only: commands fail fast, it reconnects by itself, errors are logged by who uses it. */
export function connectRedis(url: string, forWorkers = false): Redis {
  const redis = new Redis(url, {
    maxRetriesPerRequest: forWorkers ? null : 1,
    enableOfflineQueue: forWorkers,
  });
  redis.on('error', () => undefined);
  return redis;
}

export type { Logger, Redis };
