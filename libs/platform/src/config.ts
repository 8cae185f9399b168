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
  WHIP_PUBLIC_URL: z
    .url({ protocol: /^https?$/, error: 'an address like https://host/rtc/v1/whip/' })
    .optional(),
  WHEP_PUBLIC_URL: z
    .url({ protocol: /^https?$/, error: 'an address like https://host/rtc/v1/whep/' })
    .optional(),
  MEDIA_URL: z.url().optional(),
  MEDIA_HOOK_SECRET: secret.optional(),
  MEDIA_API_URL: z.url().optional(),
  FFMPEG: z.string().default('ffmpeg'),
  BANK_URL: z.url().optional(),
  PAYOUT_BY: z.enum(['bank', 'file', 'stripe']).default('bank'),
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
  SMS_URL: z.url({ protocol: /^https?$/, error: 'an address like https://sms.example.org/codes' }).optional(),
  SMS_KEY: z.string().optional(),
  SMS_SECRET: secret.optional(),
  PAYMENT_FEE_BASIS_POINTS: count.max(1_000).default(60),
  AUTO_CONFIRM_SECONDS: count.default(72 * 3_600),
  HOLDBACK_SECONDS: count.default(2 * 86_400),
  HOLDBACK_KEEPING_SECONDS: count.default(7 * 86_400),
  ORDER_PAY_SECONDS: count.default(30 * 60),
  LIVE_ORDER_PAY_SECONDS: count.default(15 * 60),
  PAPER_FONT: z
    .string()
    .regex(/^\/[^#]+(#[\w-]+)?$/, 'the whole path of a font file, of a collection (.ttc) with #face after it')
    .default('/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc#NotoSansCJKsc-Regular'),
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
  const isProduction = read.data.LIANJI_PROFILE === 'production';
  return [
    ...publishableFaults(read.data),
    ...whepFaults(read.data),
    ...smsFaults(read.data, isProduction),
    ...(isProduction ? [...stripeFaults(read.data), ...productionFaults(read.data)] : []),
  ];
}

function stripeFaults(settings: Settings): string[] {
  const faults: string[] = [];
  if (!settings.STRIPE_KEY)
    faults.push('STRIPE_KEY is not set: production takes real payments only, the sandbox is for demo');
  if (!settings.STRIPE_PUBLISHABLE_KEY)
    faults.push('STRIPE_PUBLISHABLE_KEY is not set: the pay page could not take a card');
  if (!settings.STRIPE_WEBHOOK_SECRETS)
    faults.push('STRIPE_WEBHOOK_SECRETS is not set: webhooks could not be verified');
  return faults;
}

/** The publishable key is written into the page for all to read, so a secret one must never stand in its place. */
function publishableFaults({ STRIPE_KEY, STRIPE_PUBLISHABLE_KEY: key }: Settings): string[] {
  if (!key) return [];
  if (!key.startsWith('pk_')) return ['STRIPE_PUBLISHABLE_KEY must begin with pk_: every page shows it'];
  if (!STRIPE_KEY) return ['STRIPE_PUBLISHABLE_KEY is set without STRIPE_KEY'];
  const isOfOneMode = key.startsWith('pk_live_') === STRIPE_KEY.includes('_live_');
  return isOfOneMode ? [] : ['STRIPE_KEY and STRIPE_PUBLISHABLE_KEY are one for tests and one live'];
}

/** Who watches by WHEP does not watch through us: a banned show is dark for him once the media server has sent its encoder away. */
function whepFaults({ WHEP_PUBLIC_URL, MEDIA_URL, MEDIA_API_URL, MEDIA_HOOK_SECRET }: Settings): string[] {
  if (WHEP_PUBLIC_URL === undefined) return [];
  return Object.entries({ MEDIA_URL, MEDIA_API_URL, MEDIA_HOOK_SECRET })
    .filter(([, value]) => value === undefined)
    .map(([name]) => `WHEP_PUBLIC_URL is set without ${name}: nothing would judge or cut who watches by it`);
}

/** A host without a dot is a bridge on the same machine or in the same private network. */
const CODES_TRAVEL_SAFELY = /^(https:\/\/|http:\/\/(127\.0\.0\.1|[\w-]+)(:\d+)?(\/|$))/;

/** The demo shows its codes in an inbox; a gateway that is named there is taken in earnest too. */
function smsFaults(settings: Settings, isProduction: boolean): string[] {
  const names = ['SMS_URL', 'SMS_KEY', 'SMS_SECRET'] as const;
  const absent = names.filter((name) => !settings[name]);
  if (absent.length === names.length && !isProduction) return [];
  const faults = absent.map((name) => `${name} is not set: log-in codes could not be sent by text`);
  if (isProduction && settings.SMS_URL && !CODES_TRAVEL_SAFELY.test(settings.SMS_URL))
    faults.push(
      'SMS_URL must begin with https://, or with http:// and the name of a host in the same network',
    );
  return faults;
}

function productionFaults(settings: Settings): string[] {
  const faults: string[] = [];
  if (settings.SANDBOX_SECRET) faults.push('SANDBOX_SECRET is set: the sandbox provider is for demo only');
  if (!settings.TRUST_PROXY)
    faults.push('TRUST_PROXY is not set: name the proxies that end TLS in front of this process');
  if (settings.MEDIA_URL && !settings.MEDIA_HOOK_SECRET)
    faults.push(
      'MEDIA_HOOK_SECRET is not set: the hooks of the media server could not be told from forged ones',
    );
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
