import { createHash } from 'node:crypto';
import { Controller, Get, Inject, Param, Query, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { toString as qrOf } from 'qrcode';
import { ShowReports } from '@app/live-room';
import { SHARED_STREAMS } from '@app/live-room/core';
import { Clock, SETTINGS, type Settings } from '@app/platform';
import { words, type Locale } from '@app/words';
import { localeOf } from '../context';
import type { NoticePage } from './notice.frame';
import { NOTICE_STYLE } from './notice.style';
import { noReportPage, reportPage } from './report.page';
import { ReportReader } from './report.reader';

const STYLE_DIGEST = createHash('sha256').update(NOTICE_STYLE).digest('base64');
const POLICY = [
  "default-src 'none'",
  `style-src 'sha256-${STYLE_DIGEST}'`,
  "img-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');
const ID = /^[0-9A-Z]{26}$/;
const SEQ = /^\d{1,12}$/;

/** What a show came to, for everyone, with the hashes by which a change would be noticed. */
@Controller('show')
export class ReportController {
  constructor(
    private readonly reports: ReportReader,
    private readonly shows: ShowReports,
    private readonly clock: Clock,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  @Get(':id/report')
  async show(@Param('id') id: string, @Req() request: Request, @Res() response: Response): Promise<void> {
    const page = await this.pageFor(request);
    const facts = ID.test(id) ? await this.reports.read(id) : null;
    response
      .status(facts ? 200 : 404)
      .set({ 'cache-control': 'no-cache', vary: 'cookie, accept-language' })
      .set({ 'content-security-policy': POLICY })
      .type('html')
      .send(facts ? reportPage(facts, page) : noReportPage(page));
  }

  /** A page of a sealed stream: ask on with `after` until `next` is null. */
  @Get(':id/events.json')
  async events(
    @Param('id') id: string,
    @Query('stream') named: unknown,
    @Query('after') from: unknown,
    @Res() response: Response,
  ): Promise<void> {
    const stream = SHARED_STREAMS.find((each) => each === (named ?? 's'));
    const after = typeof from === 'string' && SEQ.test(from) ? Number(from) : 0;
    const heads = stream && ID.test(id) ? await this.shows.heads(id) : null;
    if (!heads || !stream) {
      response.status(404).json({ code: 'not_found', values: { thing: 'session' } });
      return;
    }
    const { events, next } = await this.shows.events(id, stream, { after, upTo: heads[stream].seq });
    response
      .set({ 'cache-control': 'no-cache' })
      .json({ sessionId: id, stream, sealed: heads[stream], events, next });
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
