import { Controller, Get, Header, HttpCode, Inject, Injectable, Res } from '@nestjs/common';
import type { Response } from 'express';
import type { Redis } from 'ioredis';
import { collectDefaultMetrics, Registry } from 'prom-client';
import { DataSource } from 'typeorm';
import { REDIS } from './platform.module';

export const metrics = new Registry();
collectDefaultMetrics({ register: metrics });

@Injectable()
export class Readiness {
  private isDraining = false;
  private readonly checks = new Map<string, () => Promise<void>>();

  constructor(
    private readonly database: DataSource,
    @Inject(REDIS) private readonly redis: Redis,
  ) {
    this.checks.set('database', async () => {
      await this.database.query('SELECT 1');
    });
    this.checks.set('redis', async () => {
      await this.redis.ping();
    });
  }

  /** What else must hold before this process takes work. */
  add(name: string, check: () => Promise<void>): void {
    this.checks.set(name, check);
  }

  drain(): void {
    this.isDraining = true;
  }

  async ask(): Promise<{ isReady: boolean; checks: Record<string, string> }> {
    const checks: Record<string, string> = this.isDraining ? { draining: 'yes' } : {};
    for (const [name, check] of this.checks) {
      checks[name] = await check().then(
        () => 'ok',
        (error: unknown) => (error instanceof Error ? error.message : 'failed'),
      );
    }
    return { isReady: Object.values(checks).every((state) => state === 'ok'), checks };
  }
}

/** `/livez` never asks a dependency; `/readyz` asks them all; `/metrics` in Prometheus' text. */
@Controller()
export class HealthController {
  constructor(private readonly readiness: Readiness) {}

  @Get('livez')
  livez(): string {
    return 'ok';
  }

  @Get('readyz')
  @HttpCode(200)
  async readyz(@Res() response: Response): Promise<void> {
    const { isReady, checks } = await this.readiness.ask();
    response.status(isReady ? 200 : 503).json(checks);
  }

  @Get('metrics')
  @Header('content-type', 'text/plain; version=0.0.4')
  metrics(): Promise<string> {
    return metrics.metrics();
  }
}
