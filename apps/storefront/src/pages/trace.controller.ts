import { Controller, Get, Inject, Param, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { CountScan, ParcelsQueries } from '@app/parcels';
import { SETTINGS, type Settings } from '@app/platform';
import { words, type Locale } from '@app/words';
import { localeOf, wantsLargeText } from '../context';
import { TraceReader } from '../parcels/trace-reader';
import { noTracePage, tracePage, type TracePage } from './trace.page';

/** What the code on a box opens: read in a kitchen, on any phone, without the app. */
@Controller('t')
export class TraceController {
  constructor(
    private readonly traces: TraceReader,
    private readonly parcels: ParcelsQueries,
    private readonly counting: CountScan,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  @Get(':code')
  async show(
    @Param('code') typed: string,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const page = await this.pageFor(request);
    response.set({ 'cache-control': 'no-store', vary: 'cookie, accept-language' }).type('html');
    const known = await this.traces.read(typed);
    if (!known) {
      response.status(404).send(noTracePage(page));
      return;
    }
    await this.counting.run(known.box.parcel.traceCode);
    const facts = (await this.traces.read(typed)) ?? known;
    const phone = await this.parcels.senderPhoneOf(facts.village.id);
    response.send(tracePage(facts, phone, page));
  }

  private async pageFor(request: Request): Promise<TracePage> {
    const locale = localeOf(request) as Locale;
    const isDemo = this.settings.LIANJI_PROFILE === 'demo';
    return { locale, words: await words(locale, ['public']), isDemo, isBig: wantsLargeText(request) };
  }
}
