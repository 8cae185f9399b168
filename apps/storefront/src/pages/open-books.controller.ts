import { createHash } from 'node:crypto';
import { Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { AskQuestion } from '@app/papers';
import { isRefusal, Refusal } from '@app/platform';
import { WhoAsks } from '../context';
import { openBooksPage, type OpenPage } from './open-books.page';
import type { Asked, OpenBooks } from './open-books.reader';
import { OpenBooksReader } from './open-books.reader';
import { OPEN_STYLES } from './open-books.style';
import { OpenBooksViews } from './open-books.view';
import { noNoticePage } from './notice.page';
import { NOTICE_STYLE } from './notice.style';

// The page that says that there are none is that of the notices.
const digests = [...Object.values(OPEN_STYLES), NOTICE_STYLE].map(
  (style) => `'sha256-${createHash('sha256').update(style).digest('base64')}'`,
);
/** Nothing runs, nothing is loaded but our own pictures, and the two forms go to us alone. */
const POLICY = [
  "default-src 'none'",
  `style-src ${digests.join(' ')}`,
  "img-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join('; ');
const DAY = /^\d{4}-\d{2}-\d{2}$/;
const ID = /^[0-9A-Z]{26}$/;

/** The books of an alliance and of each of its villages, open to everyone once a settlement is published. */
@Controller()
export class OpenBooksController {
  constructor(
    private readonly reader: OpenBooksReader,
    private readonly views: OpenBooksViews,
    private readonly asking: AskQuestion,
    private readonly whoAsks: WhoAsks,
  ) {}

  @Get('books/:slug')
  async alliance(@Param('slug') slug: string, @Req() request: Request, @Res() response: Response) {
    await this.show(
      await this.reader.ofAlliance(slug, askedFor(request)),
      `/books/${slug}`,
      request,
      response,
    );
  }

  @Get('village/:slug')
  async village(@Param('slug') slug: string, @Req() request: Request, @Res() response: Response) {
    await this.show(
      await this.reader.ofVillage(slug, askedFor(request)),
      `/village/${slug}`,
      request,
      response,
    );
  }

  @Post('books/:slug/questions')
  async askAlliance(@Param('slug') slug: string, @Req() request: Request, @Res() response: Response) {
    await this.ask(await this.reader.ofAlliance(slug, about(request)), `/books/${slug}`, request, response);
  }

  @Post('village/:slug/questions')
  async askVillage(@Param('slug') slug: string, @Req() request: Request, @Res() response: Response) {
    await this.ask(await this.reader.ofVillage(slug, about(request)), `/village/${slug}`, request, response);
  }

  private async show(
    books: OpenBooks | null,
    path: string,
    request: Request,
    response: Response,
  ): Promise<void> {
    const actor = await this.whoAsks.actorOf(request);
    const page = await this.views.page(books, { path, request, actor });
    response
      .status(statusOf(books, page))
      .set({
        'content-security-policy': POLICY,
        'cache-control': 'no-cache, private',
        vary: 'cookie, accept-language',
        'referrer-policy': 'same-origin',
      })
      .type('html')
      .send(books ? openBooksPage(books, page) : noNoticePage(page));
  }

  /** After it the browser reads the page anew, so that going back and forth sends nothing twice. */
  private async ask(
    books: OpenBooks | null,
    path: string,
    request: Request,
    response: Response,
  ): Promise<void> {
    if (!books) throw new Refusal('not_found');
    const settlement = books.settlement ? `settlement=${books.settlement.id}&` : '';
    response.redirect(303, `${path}?${settlement}said=${await this.asked(books, request)}#ask`);
  }

  private async asked(books: OpenBooks, request: Request): Promise<string> {
    try {
      requireOwnForm(request);
      const { text, requestId } = request.body as Record<string, unknown>;
      if (typeof requestId !== 'string' || !ID.test(requestId) || typeof text !== 'string')
        throw new Refusal('bad_input', { fields: ['text'] });
      await this.asking.run(await this.whoAsks.actorOf(request), {
        allianceId: books.alliance.id,
        villageId: books.village?.id ?? null,
        settlementId: books.settlement?.id ?? null,
        text,
        requestId,
      });
      return 'asked';
    } catch (error) {
      if (isRefusal(error)) return error.code;
      throw error;
    }
  }
}

function statusOf(books: OpenBooks | null, { household }: OpenPage): number {
  if (!books) return 404;
  return household === 'too_many' ? 429 : 200;
}

/**
 * The sign-in cookie is Lax, so another site's form comes without it. What a browser says about where the form was is asked too:
 * one that says nothing of it is too old to be trusted with a cookie.
 */
function requireOwnForm(request: Request): void {
  const site = request.headers['sec-fetch-site'];
  const { origin, host } = request.headers;
  const isOwn =
    site === undefined ? origin !== undefined && new URL(origin).host === host : site === 'same-origin';
  if (!isOwn) throw new Refusal('not_permitted');
}

/** A question is about the settlement that was on the page, not about days. */
function about(request: Request): Asked {
  return { settlementId: askedFor(request).settlementId };
}

function askedFor({ query }: Request): Asked {
  const day = (value: unknown): string | undefined =>
    typeof value === 'string' && DAY.test(value) ? value : undefined;
  const { settlement } = query;
  return {
    from: day(query.from),
    to: day(query.to),
    settlementId: typeof settlement === 'string' && ID.test(settlement) ? settlement : undefined,
  };
}
