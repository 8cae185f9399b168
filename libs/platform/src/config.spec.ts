import { randomBytes } from 'node:crypto';
import { settingFaults } from './config';

const drawn = (): string => randomBytes(32).toString('hex');
const SOUND = {
  LIANJI_PROFILE: 'production',
  DATABASE_URL: 'mysql://app:x@db/lianji',
  REDIS_URL: 'redis://redis:6379',
  SEALING_KEY: Buffer.alloc(32, 7).toString('base64'),
  ...{ COOKIE_SECRET: drawn(), MEDIA_SECRET: drawn(), JOIN_SECRET: drawn() },
  STOREFRONT_URL: 'https://market.example.org',
  TRUST_PROXY: '10.0.0.0/8',
  ...{ STRIPE_KEY: 'sk_live_1', STRIPE_PUBLISHABLE_KEY: 'pk_live_1', STRIPE_WEBHOOK_SECRETS: 'whsec_1' },
  ...{ SMS_URL: 'https://sms.example.org/codes', SMS_KEY: 'market', SMS_SECRET: drawn() },
};
type Env = Record<string, string | undefined>;
const faults = (more: Env): string[] => settingFaults({ ...SOUND, ...more });
const DEMO: Env = {
  LIANJI_PROFILE: 'demo',
  ...{ STRIPE_KEY: undefined, STRIPE_PUBLISHABLE_KEY: undefined, STRIPE_WEBHOOK_SECRETS: undefined },
  ...{ SMS_URL: undefined, SMS_KEY: undefined, SMS_SECRET: undefined },
};

describe('the settings', () => {
  it('start a market for real, and a demo without Stripe and without texts', () => {
    expect(faults({})).toEqual([]);
    expect(faults(DEMO)).toEqual([]);
  });

  it.each([
    [{ SMS_URL: undefined }, 'SMS_URL is not set: log-in codes could not be sent by text'],
    [{ SMS_KEY: '' }, 'SMS_KEY is not set: log-in codes could not be sent by text'],
    [{ SMS_SECRET: undefined }, 'SMS_SECRET is not set: log-in codes could not be sent by text'],
    [
      { PAPER_FONT: 'NotoSans' },
      'PAPER_FONT: the whole path of a font file, of a collection (.ttc) with #face after it',
    ],
    [{ SMS_SECRET: 'short' }, 'SMS_SECRET: at least 16 characters'],
    [{ SMS_URL: 'ftp://x' }, 'SMS_URL: an address like https://sms.example.org/codes'],
    [
      { SMS_URL: 'http://sms.example.org/codes' },
      'SMS_URL must begin with https://, or with http:// and the name of a host in the same network',
    ],
    [{ STRIPE_PUBLISHABLE_KEY: '' }, 'STRIPE_PUBLISHABLE_KEY is not set: the pay page could not take a card'],
    [
      { STRIPE_PUBLISHABLE_KEY: 'sk_live_1' },
      'STRIPE_PUBLISHABLE_KEY must begin with pk_: every page shows it',
    ],
    [
      { STRIPE_PUBLISHABLE_KEY: 'pk_test_1' },
      'STRIPE_KEY and STRIPE_PUBLISHABLE_KEY are one for tests and one live',
    ],
    [{ TRUST_PROXY: '' }, 'TRUST_PROXY is not set: name the proxies that end TLS in front of this process'],
    [{ SANDBOX_SECRET: drawn() }, 'SANDBOX_SECRET is set: the sandbox provider is for demo only'],
  ] as readonly [Env, string][])('refuse to start production with %j', (more, sentence) => {
    expect(faults(more)).toEqual([sentence]);
  });

  it.each(['http://sms-bridge:8080/codes', 'http://localhost:8080', 'http://127.0.0.1:8080/codes'])(
    'take a bridge in the same network: %s',
    (url) => {
      expect(faults({ SMS_URL: url })).toEqual([]);
    },
  );

  it('take WHEP with a media server that asks who watches and can be told to end it, and not without', () => {
    const WHEP_PUBLIC_URL = 'https://market.example.org/rtc/v1/whep/';
    const srs = {
      MEDIA_URL: 'http://srs:8080',
      MEDIA_API_URL: 'http://srs:1985',
      MEDIA_HOOK_SECRET: drawn(),
    };
    const why = 'nothing would judge or cut who watches by it';
    expect(faults({ WHEP_PUBLIC_URL, ...srs })).toEqual([]);
    expect(faults({ ...DEMO, WHEP_PUBLIC_URL })).toEqual([
      `WHEP_PUBLIC_URL is set without MEDIA_URL: ${why}`,
      `WHEP_PUBLIC_URL is set without MEDIA_API_URL: ${why}`,
      `WHEP_PUBLIC_URL is set without MEDIA_HOOK_SECRET: ${why}`,
    ]);
    expect(faults({ ...srs, WHEP_PUBLIC_URL: 'webrtc://market.example.org/live' })).toEqual([
      'WHEP_PUBLIC_URL: an address like https://host/rtc/v1/whep/',
    ]);
  });

  it('refuse a demo with a gateway that is half set up, or a publishable key alone', () => {
    expect(faults({ ...DEMO, SMS_URL: 'http://sms.example.org/codes' })).toEqual([
      'SMS_KEY is not set: log-in codes could not be sent by text',
      'SMS_SECRET is not set: log-in codes could not be sent by text',
    ]);
    expect(faults({ ...DEMO, STRIPE_PUBLISHABLE_KEY: 'pk_test_1' })).toEqual([
      'STRIPE_PUBLISHABLE_KEY is set without STRIPE_KEY',
    ]);
  });
});
