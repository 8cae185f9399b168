import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Refusal, SETTINGS, type Settings } from '@app/platform';
import type { ProviderName } from './core';
import type { PaymentProvider } from './payment-provider';
import { Sandbox } from './sandbox';
import { SandboxBook } from './sandbox-book';
import { StripeProvider } from './stripe';

/** The providers that this market's settings name. The sandbox exists in the demo alone. */
@Injectable()
export class Providers {
  private readonly byName = new Map<ProviderName, PaymentProvider>();
  readonly sandbox: Sandbox | null;

  constructor(@Inject(SETTINGS) settings: Settings, database: DataSource) {
    const { LIANJI_PROFILE, SANDBOX_SECRET, STRIPE_KEY } = settings;
    const isDemo = LIANJI_PROFILE === 'demo' && SANDBOX_SECRET !== undefined;
    this.sandbox = isDemo ? new Sandbox(SANDBOX_SECRET, settings, new SandboxBook(database)) : null;
    if (this.sandbox) this.byName.set('sandbox', this.sandbox);
    if (STRIPE_KEY) this.byName.set('stripe', new StripeProvider(STRIPE_KEY, settings));
  }

  names(): ProviderName[] {
    return [...this.byName.keys()];
  }

  of(name: ProviderName): PaymentProvider {
    const provider = this.byName.get(name);
    if (!provider) throw new Refusal('not_found', { provider: name });
    return provider;
  }
}
