import { Controller, Get, Param, Query, Res } from '@nestjs/common';
import type { Response } from 'express';
import { PapersQueries, type PaperFormat } from '@app/papers';
import { dayOf } from '@app/platform';

const TYPES: Readonly<Record<PaperFormat, string>> = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  pdf: 'application/pdf',
};

/** A file by its signed address, which the desk was given. */
@Controller('exports')
export class ExportController {
  constructor(private readonly papers: PapersQueries) {}

  @Get(':id')
  async file(
    @Param('id') id: string,
    @Res() response: Response,
    @Query('until') until = '',
    @Query('key') key = '',
  ): Promise<void> {
    const { path, row } = await this.papers.file(id, until, key);
    const name = `lianji-${row.paper}-${dayOf(row.createdAt)}-${(row.sha256 ?? '').slice(0, 8)}.${row.format}`;
    response
      .set({
        'content-type': TYPES[row.format],
        'content-disposition': `attachment; filename="${name}"`,
        'x-content-type-options': 'nosniff',
        'content-security-policy': "default-src 'none'; sandbox",
        'cache-control': 'private, no-store',
        digest: `sha-256=${Buffer.from(row.sha256 ?? '', 'hex').toString('base64')}`,
      })
      .sendFile(path, { root: '/', dotfiles: 'allow' });
  }
}
