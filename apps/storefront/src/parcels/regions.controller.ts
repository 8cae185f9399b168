import { createHash } from 'node:crypto';
import { Controller, Get, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { regionList } from '@app/parcels';

const DAY_SECONDS = 86_400;

/** Provinces, cities and counties for the address form: one answer for everyone, kept for a day. */
@Controller()
export class RegionsController {
  private readonly body = JSON.stringify(regionList());
  private readonly etag = `"${createHash('sha256').update(this.body).digest('base64url').slice(0, 22)}"`;

  @Get('regions.json')
  regions(@Req() request: Request, @Res() response: Response): void {
    response.set({ 'cache-control': `public, max-age=${String(DAY_SECONDS)}`, etag: this.etag });
    if (request.headers['if-none-match'] === this.etag) response.status(304).end();
    else response.type('json').send(this.body);
  }
}
