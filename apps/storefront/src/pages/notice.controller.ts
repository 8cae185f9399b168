import { createHash } from 'node:crypto';
import { Controller, Get, Inject, Param, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { toString as qrOf } from 'qrcode';
import { Clock, SETTINGS, type Settings } from '@app/platform';
import { words, type Locale } from '@app/words';
import { localeOf, wantsLargeText } from '../context';
import type { NoticePage } from './notice.frame';
import { noNoticePage, noticeListPage, noticePage } from './notice.page';
import { NoticeReader } from './notice.reader';
import { NOTICE_STYLE } from './notice.style';

const LIST_MAX = 50;
const STYLE_DIGEST = createHash('sha256').update(NOTICE_STYLE).digest('base64');
/** Nothing runs, nothing is loaded but our own pictures, and no style but the one that was written here. */
const POLICY = [
  "default-src 'none'",
  `style-src 'sha256-${STYLE_DIGEST}'`,
  "img-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** The villages' notice board: what was settled, to whom it went, and who decided the rule. For everyone, without the app. */
@Controller('notice')
export class NoticeController {
  constructor(
    private readonly notices: NoticeReader,
    private readonly clock: Clock,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  @Get()
  async list(@Req() request: Request, @Res() response: Response): Promise<void> {
    const page = await this.pageFor(request);
    this.send(response, noticeListPage(await this.notices.list(LIST_MAX), page));
  }

  @Get(':id')
  async show(@Param('id') id: string, @Req() request: Request, @Res() response: Response): Promise<void> {
    const page = await this.pageFor(request);
    const facts = await this.notices.read(id);
    if (!facts) response.status(404);
    this.send(response, facts ? noticePage(facts, page) : noNoticePage(page));
  }

  private send(response: Response, text: string): void {
    response
      .set({
        'content-security-policy': POLICY,
        'cache-control': 'no-cache',
        vary: 'cookie, accept-language',
      })
      .type('html')
      .send(text);
  }

  private async pageFor(request: Request): Promise<NoticePage> {
    const { lang, big } = request.query;
    const locale: Locale = lang === 'en' || lang === 'zh-CN' ? lang : (localeOf(request) as Locale);
    return {
      locale,
      words: await words(locale, ['books']),
      isDemo: this.settings.LIANJI_PROFILE === 'demo',
      isBig: big === undefined ? wantsLargeText(request) : big === '1',
      now: this.clock.now(),
      qr: await qrOf(new URL(request.path, this.settings.STOREFRONT_URL).href, { type: 'svg', margin: 0 }),
    };
  }
}
