import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { static as serveStatic, type NextFunction, type Request, type Response } from 'express';
import helmet from 'helmet';
import { Clock, type Settings } from '@app/platform';
import { localeOf } from '../context';

const WEB = join(process.cwd(), 'dist/web');
const YEAR_SECONDS = 31_536_000;
// What is not a page of the web app: it has its own handler and its own 404.
const NOT_A_PAGE =
  /^\/(graphql|webhooks|media|sandbox|demo|livez|readyz|metrics|t|notice|art|assets|regions\.json)(\/|$)/;

/** The web app: hashed files for a year, and one HTML for every route with head and boot data filled in (no inline script). */
export function setUpPages(app: NestExpressApplication, settings: Settings): void {
  app.use(security(settings));
  app.use(
    serveStatic(WEB, {
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
  app.use(page(settings, app.get(Clock)));
}

function page(settings: Settings, clock: Clock): (req: Request, res: Response, next: NextFunction) => void {
  let html: string | undefined;
  return (req, res, next) => {
    const wantsPage =
      req.method === 'GET' && !NOT_A_PAGE.test(req.path) && req.accepts(['html', 'json']) === 'html';
    if (!wantsPage) {
      next();
      return;
    }
    html ??= readFileSync(join(WEB, 'index.html'), 'utf8');
    const locale = localeOf(req);
    const boot = {
      liveUrl: liveUrl(settings, req),
      profile: settings.LIANJI_PROFILE,
      locale,
      serverTime: clock.now(),
      stripeKey: settings.STRIPE_PUBLISHABLE_KEY ?? null,
    };
    res.setHeader('cache-control', 'no-cache');
    res
      .type('html')
      .send(
        html
          .replace('<html lang="zh-CN">', `<html lang="${locale}">`)
          .replace(
            /(<script type="application\/json" id="boot">)[^<]*/,
            `$1${JSON.stringify(boot).replaceAll('<', '\\u003c')}`,
          ),
      );
  };
}

/** Where the page finds live: as configured, in the demo the page's own host on port 3001. */
function liveUrl(settings: Settings, req: Request): string {
  if (settings.LIVE_PUBLIC_URL !== undefined) return settings.LIVE_PUBLIC_URL;
  return `${req.protocol}://${req.hostname}:3001`;
}

function security(settings: Settings): (req: Request, res: Response, next: NextFunction) => void {
  return (req, res, next) => {
    const live = liveUrl(settings, req);
    const socket = live.replace(/^http/, 'ws');
    const isSecure = settings.LIANJI_PROFILE === 'production';
    helmet({
      contentSecurityPolicy: {
        useDefaults: false,
        directives: {
          defaultSrc: ["'self'"],
          scriptSrc: [
            "'self'",
            ...(settings.STRIPE_PUBLISHABLE_KEY && req.path.startsWith('/pay')
              ? ['https://js.stripe.com']
              : []),
          ],
          styleSrc: ["'self'", "'unsafe-inline'"],
          imgSrc: ["'self'", 'data:', 'blob:'],
          connectSrc: ["'self'", live, socket],
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
