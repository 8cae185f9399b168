import { z } from 'zod';

const secret = z.string().min(16, 'at least 16 characters');
const count = z.coerce.number().int().nonnegative();

/** Every setting, from the environment only, checked once at start. `deploy/env.example` says what each is for. */
const SETTINGS = z.object({
  LIANJI_PROFILE: z.enum(['demo', 'production']).default('production'),
  PORT: count.optional(),
  DATABASE_URL: z.url({
    protocol: /^mysql$/,
    error: 'an address like mysql://user:password@host:3306/lianji',
  }),
  DATABASE_BOOKS_URL: z.url({ protocol: /^mysql$/ }).optional(),
  DATABASE_POOL: count.default(10),
  DB_FLAVOUR: z.enum(['mariadb', 'mysql']).default('mariadb'),
  REDIS_URL: z.url({ protocol: /^rediss?$/, error: 'an address like redis://host:6379/0' }),
  SEALING_KEY: z.string().refine((text) => Buffer.from(text, 'base64').length === 32, '32 bytes in base64'),
  COOKIE_SECRET: secret,
  MEDIA_SECRET: secret,
  JOIN_SECRET: secret,
  SANDBOX_SECRET: secret.optional(),
  STOREFRONT_URL: z.url().default('http://127.0.0.1:3000'),
  LIVE_PUBLIC_URL: z.url().optional(),
  LIVE_URL: z.url().default('http://127.0.0.1:3001'),
  RTMP_PORT: count.optional(),
  RTMP_PUBLIC_URL: z.string().optional(),
  MEDIA_URL: z.url().optional(),
  BANK_URL: z.url().optional(),
  GRPC_PORT: count.optional(),
  COURIER_URL: z.url().default('https://api.kuaidi100.com'),
  COURIER_POLL_URL: z.url().optional(),
  COURIER_KEY: z.string().optional(),
  COURIER_CUSTOMER: z.string().optional(),
  COURIER_SECRET: z.string().optional(),
  COURIER_PARTNER_ID: z.string().optional(),
  COURIER_SILENT_SECONDS: count.default(86_400),
  STRIPE_KEY: z.string().optional(),
  STRIPE_PUBLISHABLE_KEY: z.string().optional(),
  STRIPE_WEBHOOK_SECRETS: z.string().optional(),
  STRIPE_API_URL: z.url().optional(),
  PAYMENT_FEE_BASIS_POINTS: count.max(1_000).default(60),
  AUTO_CONFIRM_SECONDS: count.default(72 * 3_600),
  HOLDBACK_SECONDS: count.default(2 * 86_400),
  ORDER_PAY_SECONDS: count.default(30 * 60),
  LIVE_ORDER_PAY_SECONDS: count.default(15 * 60),
  DATA_DIR: z.string().default('.data'),
  RUN_DIR: z.string().optional(),
  TRUST_PROXY: z.string().optional(),
  CLOCK_OFFSET_MS: z.coerce.number().int().default(0),
  LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error', 'silent']).default('info'),
});

export type Settings = z.infer<typeof SETTINGS>;

/** One sentence for each fault of the environment; empty when it can start. */
export function settingFaults(env: NodeJS.ProcessEnv): string[] {
  const read = SETTINGS.safeParse(env);
  if (!read.success) {
    return read.error.issues.map((issue) => {
      const name = issue.path.join('.');
      return env[name] === undefined ? `${name} is not set` : `${name}: ${issue.message}`;
    });
  }
  return read.data.LIANJI_PROFILE === 'production' ? productionFaults(read.data) : [];
}

function productionFaults(settings: Settings): string[] {
  const faults: string[] = [];
  if (!settings.STRIPE_KEY)
    faults.push('STRIPE_KEY is not set: production takes real payments only, the sandbox is for demo');
  if (!settings.STRIPE_WEBHOOK_SECRETS)
    faults.push('STRIPE_WEBHOOK_SECRETS is not set: webhooks could not be verified');
  if (settings.SANDBOX_SECRET) faults.push('SANDBOX_SECRET is set: the sandbox provider is for demo only');
  if (!settings.TRUST_PROXY)
    faults.push('TRUST_PROXY is not set: name the proxies that end TLS in front of this process');
  if (!settings.STOREFRONT_URL.startsWith('https://')) faults.push('STOREFRONT_URL must begin with https://');
  if (settings.CLOCK_OFFSET_MS !== 0) faults.push('CLOCK_OFFSET_MS is for tests only');
  const secrets = [settings.COOKIE_SECRET, settings.MEDIA_SECRET, settings.JOIN_SECRET, settings.SEALING_KEY];
  if (secrets.some((each) => /demo|test|secret|change/i.test(each)))
    faults.push('a secret still has its demo value');
  return faults;
}

/** Reads the environment or throws one Error that lists every fault in a sentence of its own. */
export function readSettings(env: NodeJS.ProcessEnv = process.env): Settings {
  const faults = settingFaults(env);
  if (faults.length > 0)
    throw new Error(`cannot start:\n${faults.map((fault) => `  - ${fault}`).join('\n')}`);
  return SETTINGS.parse(env);
}
