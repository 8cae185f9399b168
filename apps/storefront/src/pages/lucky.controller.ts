import { createHash } from 'node:crypto';
import { Controller, Get, Inject, Param, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { toString as qrOf } from 'qrcode';
import { Clock, SETTINGS, type Settings } from '@app/platform';
import { words, type Locale } from '@app/words';
import { localeOf } from '../context';
import { luckyPage, noLuckyPage } from './lucky.page';
import { LuckyReader } from './lucky.reader';
import type { NoticePage } from './notice.frame';
import { NOTICE_STYLE } from './notice.style';

const STYLE_DIGEST = createHash('sha256').update(NOTICE_STYLE).digest('base64');
/** One script of our own, which draws again and reads the public data; nothing else runs or is loaded. */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "connect-src 'self'",
  `style-src 'sha256-${STYLE_DIGEST}'`,
  "img-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');
const ID = /^[0-9A-Z]{26}$/;

/** How a lucky bag was drawn, for everyone: what was committed to, who was in, who won, and a button's worth of proof. */
@Controller('lucky')
export class LuckyController {
  constructor(
    private readonly bags: LuckyReader,
    private readonly clock: Clock,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  @Get(':name')
  async show(@Param('name') name: string, @Req() request: Request, @Res() response: Response): Promise<void> {
    const id = name.replace(/\.json$/, '');
    response.set({ 'cache-control': 'no-cache', vary: 'cookie, accept-language' });
    await (name.endsWith('.json') ? this.data(id, response) : this.page(id, request, response));
  }

  private async data(id: string, response: Response): Promise<void> {
    const bag = ID.test(id) ? await this.bags.bag(id) : null;
    if (bag) response.json(bag.facts);
    else response.status(404).json({ code: 'not_found', values: { thing: 'lucky_bag' } });
  }

  private async page(id: string, request: Request, response: Response): Promise<void> {
    const page = await this.pageFor(request);
    const facts = ID.test(id) ? await this.bags.read(id) : null;
    response
      .status(facts ? 200 : 404)
      .set({ 'content-security-policy': POLICY })
      .type('html')
      .send(facts ? luckyPage(facts, page) : noLuckyPage(page));
  }

  private async pageFor(request: Request): Promise<NoticePage> {
    const { lang, big } = request.query;
    const locale: Locale = lang === 'en' || lang === 'zh-CN' ? lang : (localeOf(request) as Locale);
    return {
      locale,
      words: await words(locale, ['books', 'public']),
      isDemo: this.settings.LIANJI_PROFILE === 'demo',
      isBig: big === '1',
      now: this.clock.now(),
      qr: await qrOf(new URL(request.path, this.settings.STOREFRONT_URL).href, { type: 'svg', margin: 0 }),
    };
  }
}
