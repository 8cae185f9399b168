import {
  Controller,
  Get,
  HttpCode,
  Param,
  Post,
  Query,
  Res,
  UploadedFile,
  UseGuards,
  UseInterceptors,
} from '@nestjs/common';
import { FileInterceptor } from '@nestjs/platform-express';
import type { Response } from 'express';
import { AllianceQueries } from '@app/alliance';
import { ImportOrders, OrderImports, type JudgedLine } from '@app/orders';
import { IMPORT_BYTES_MAX } from '@app/orders/core';
import { Refusal, type Actor } from '@app/platform';
import { CurrentActor } from '../context';
import { SignedInGuard } from '../media/signed-in.guard';

const ONE_FILE = { limits: { fileSize: IMPORT_BYTES_MAX + 1, files: 1, fields: 0, parts: 2 } };

/** A line as the desk shows it. Who receives it stands in the file that the office has before it, masked here. */
export interface ShownLine {
  readonly line: number;
  readonly platform: string;
  readonly number: string;
  readonly item: string;
  readonly quantity: number;
  readonly troubles: readonly string[];
}

/** Files of orders go by plain HTTP, like pictures: a megabyte is no GraphQL text. */
@Controller('media/orders')
@UseGuards(SignedInGuard)
export class ImportsController {
  constructor(
    private readonly imports: OrderImports,
    private readonly importing: ImportOrders,
    private readonly alliances: AllianceQueries,
  ) {}

  @Get(':slug/template.csv')
  async template(
    @CurrentActor() actor: Actor,
    @Param('slug') slug: string,
    @Res() response: Response,
  ): Promise<void> {
    const text = await this.imports.template(actor, await this.idOf(slug));
    response
      .set({
        'content-type': 'text/csv; charset=utf-8',
        'content-disposition': 'attachment; filename="orders.csv"',
        'cache-control': 'private, no-store',
      })
      .send(text);
  }

  /** `?take=all` brings them in whole or not at all, `?take=good` the good lines alone; without it they are only looked at. */
  @Post(':slug')
  @HttpCode(200)
  @UseInterceptors(FileInterceptor('file', ONE_FILE))
  async take(
    @CurrentActor() actor: Actor,
    @Param('slug') slug: string,
    @UploadedFile() file: { readonly buffer: Buffer } | undefined,
    @Query('take') take?: string,
  ): Promise<{ lines: ShownLine[]; isTaken: boolean }> {
    if (!file) throw new Refusal('bad_input', { fields: ['file'], file: 'missing' });
    const allianceId = await this.idOf(slug);
    const isTaken = take === 'all' || take === 'good';
    const lines = isTaken
      ? await this.importing.run(actor, { allianceId, file: file.buffer, isGoodOnly: take === 'good' })
      : await this.imports.check(actor, allianceId, file.buffer);
    return { lines: lines.map(shown), isTaken };
  }

  private async idOf(slug: string): Promise<string> {
    const alliance = await this.alliances.allianceBySlug(slug);
    if (!alliance) throw new Refusal('not_found', { thing: 'alliance' });
    return alliance.id;
  }
}

function shown({ line, wish, itemName, troubles }: JudgedLine): ShownLine {
  const { platform, number, sku, quantity } = wish;
  return { line, platform, number, item: itemName ?? sku, quantity, troubles };
}
