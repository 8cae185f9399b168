import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { static as serveStatic, type NextFunction, type Request, type Response } from 'express';
import helmet from 'helmet';
import { AllianceQueries } from '@app/alliance';
import { CatalogQueries } from '@app/catalog';
import { LiveRoomQueries } from '@app/live-room';
import { Clock, LOGGER, type Logger, type Settings } from '@app/platform';
import type { Locale } from '@app/words';
import { localeOf } from '../context';
import { headOf, PageHeads, UNSAID, type PageFacts } from './head';

type Handler = (req: Request, res: Response, next: NextFunction) => void;

const WEB = join(process.cwd(), 'dist/web');
const YEAR_SECONDS = 31_536_000;
// What is not a page of the web app: it has its own handler and its own 404.
const NOT_A_PAGE =
  /^\/(graphql|webhooks|media|statements|sandbox|demo|livez|readyz|metrics|t|notice|vote|lucky|show|books|village|vouchers|exports|art|assets|regions\.json)(\/|$)/;

/** The web app: hashed files for a year, and one HTML for every route with head and boot data filled in (no inline script). */
export function setUpPages(app: NestExpressApplication, settings: Settings, web = WEB): void {
  app.use(security(settings));
  app.use(
    serveStatic(web, {
      index: false,
      setHeaders: (response, path) => {
        const isHashed = path.includes('/assets/');
        response.setHeader(
          'cache-control',
          isHashed ? `public, max-age=${YEAR_SECONDS}, immutable` : 'public, max-age=300',
        );
      },
    }),
  );
  app.use(page(app, settings, web));
}

function page(app: NestExpressApplication, settings: Settings, web: string): Handler {
  const clock = app.get(Clock);
  const log = app.get<Logger>(LOGGER);
  const heads = new PageHeads(app.get(CatalogQueries), app.get(AllianceQueries), app.get(LiveRoomQueries));
  let shell: string | undefined;
  return (req, res, next) => {
    const wantsPage =
      req.method === 'GET' && !NOT_A_PAGE.test(req.path) && req.accepts(['html', 'json']) === 'html';
    if (!wantsPage) {
      next();
      return;
    }
    shell ??= readFileSync(join(web, 'index.html'), 'utf8').replace(/<title>[^<]*<\/title>/, '');
    const boot = {
      liveUrl: liveUrl(settings, req),
      profile: settings.LIANJI_PROFILE,
      locale: localeOf(req),
      serverTime: clock.now(),
      stripeKey: settings.STRIPE_PUBLISHABLE_KEY ?? null,
    };
    const of = heads.factsOf(req.path).catch((error: unknown) => {
      // A page does not fail for its head: the app itself says what is wrong.
      log.error({ err: error }, 'the head of a page could not be read');
      return UNSAID;
    });
    answer({ req, res, facts: of, shell, boot, origin: settings.STOREFRONT_URL }).catch(next);
  };
}

interface Page {
  readonly req: Request;
  readonly res: Response;
  readonly facts: Promise<PageFacts | null>;
  readonly shell: string;
  readonly boot: { readonly locale: string };
  readonly origin: string;
}

/** The app's own page is the answer also where nothing is found; only its status differs. */
async function answer({ req, res, facts: of, shell, boot, origin }: Page): Promise<void> {
  const facts = await of;
  const address = new URL(origin);
  address.pathname = req.path; // `//other.example` is a path of ours too
  const head = await headOf(facts, address, boot.locale as Locale);
  const data = JSON.stringify(boot).replaceAll('<', '\\u003c');
  res.setHeader('cache-control', 'no-cache');
  res.setHeader('vary', 'accept-language, cookie');
  res
    .status(facts === null ? 404 : 200)
    .type('html')
    .send(
      shell
        .replace('<html lang="zh-CN">', `<html lang="${boot.locale}">`)
        .replace('<!--head-->', () => head.html)
        .replace(
          /(<script type="application\/json" id="boot">)[^<]*/,
          (_, opening: string) => `${opening}${data}`,
        ),
    );
}

/** Where the page finds live: as configured, in the demo the page's own host on port 3001. */
function liveUrl(settings: Settings, req: Request): string {
  if (settings.LIVE_PUBLIC_URL !== undefined) return settings.LIVE_PUBLIC_URL;
  return `${req.protocol}://${req.hostname}:3001`;
}

const WITH_STRIPE = /^\/pay(\/|$)/;

/** What Stripe.js asks for, where a card is paid and nowhere else. */
function stripeSources(
  settings: Settings,
  path: string,
): { scripts: string[]; frames: string[]; api: string[] } {
  if (!settings.STRIPE_PUBLISHABLE_KEY || !WITH_STRIPE.test(path))
    return { scripts: [], frames: [], api: [] };
  const scripts = ['https://js.stripe.com', 'https://*.js.stripe.com'];
  // A bank that asks who pays does so in a frame of hooks.stripe.com.
  return { scripts, frames: [...scripts, 'https://hooks.stripe.com'], api: ['https://api.stripe.com'] };
}

/** Where a room asks for its picture by WHEP, when that is not the market's own origin. */
function whepOrigin({ WHEP_PUBLIC_URL }: Settings): string[] {
  return WHEP_PUBLIC_URL === undefined ? [] : [new URL(WHEP_PUBLIC_URL).origin];
}

function security(settings: Settings): Handler {
  return (req, res, next) => {
    const stripe = stripeSources(settings, req.path);
    const live = liveUrl(settings, req);
    const socket = live.replace(/^http/, 'ws');
    const isSecure = settings.LIANJI_PROFILE === 'production';
    helmet({
      contentSecurityPolicy: {
        useDefaults: false,
        directives: {
          defaultSrc: ["'self'"],
          scriptSrc: ["'self'", ...stripe.scripts],
          frameSrc: ["'self'", ...stripe.frames],
          styleSrc: ["'self'", "'unsafe-inline'"],
          imgSrc: ["'self'", 'data:', 'blob:'],
          connectSrc: ["'self'", live, socket, ...whepOrigin(settings), ...stripe.api],
          mediaSrc: ["'self'", 'blob:', live],
          workerSrc: ["'self'", 'blob:'],
          objectSrc: ["'none'"],
          baseUri: ["'none'"],
          frameAncestors: ["'none'"],
          formAction: ["'self'"],
        },
      },
      strictTransportSecurity: isSecure ? undefined : false,
      crossOriginOpenerPolicy: isSecure ? undefined : false,
      originAgentCluster: false,
      crossOriginResourcePolicy: { policy: 'same-origin' },
    } as Parameters<typeof helmet>[0])(req, res, next);
  };
}
