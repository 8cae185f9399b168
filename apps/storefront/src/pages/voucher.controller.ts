import { createHash } from 'node:crypto';
import { Controller, Get, Inject, Param, Query, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { PapersQueries } from '@app/papers';
import { alliancesWith, Refusal, requirePermission, SETTINGS, type Settings } from '@app/platform';
import { WhoAsks } from '../context';
import { VOUCHER_STYLE, voucherPage } from './voucher.page';
import { VoucherParts } from './voucher.parts';

/** Vouchers on one page of the browser, two a sheet. */
const VOUCHERS_A_PAGE = 100;
const POLICY = [
  "default-src 'none'",
  `style-src 'sha256-${createHash('sha256').update(VOUCHER_STYLE).digest('base64')}'`,
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** Printed vouchers of a batch, for those who read the books. In Chinese, as the law has it. */
@Controller('vouchers')
export class VoucherController {
  constructor(
    private readonly papers: PapersQueries,
    private readonly parts: VoucherParts,
    private readonly whoAsks: WhoAsks,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  @Get(':id')
  async show(
    @Param('id') id: string,
    @Req() request: Request,
    @Res() response: Response,
    @Query('after') after = '0',
  ): Promise<void> {
    const actor = await this.whoAsks.actorOf(request);
    requirePermission(actor, 'paper.export');
    const found = await this.papers.batch(id);
    if (!found || !alliancesWith(actor, 'paper.export').includes(found.batch.allianceId))
      throw new Refusal('not_found');
    const from = /^\d{1,9}$/.test(after) ? Number(after) : 0;
    const rows = await this.papers.vouchers(id, from, VOUCHERS_A_PAGE);
    const last = rows.at(-1)?.number ?? 0;
    const page = {
      batch: await this.parts.batch(found),
      vouchers: await this.parts.vouchers(rows, found.batch.regime),
      next: last < found.batch.lastNumber && last > 0 ? `/vouchers/${id}?after=${last}` : null,
      isDemo: this.settings.LIANJI_PROFILE === 'demo',
    };
    response
      .set({ 'content-security-policy': POLICY, 'cache-control': 'private, no-store' })
      .type('html')
      .send(voucherPage(page));
  }
}
