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
import { MediaAddresses, MediaQueries, SavePicture } from '@app/media';
import { PICTURE_BYTES_MAX } from '@app/media/core';
import { Refusal, type Actor } from '@app/platform';
import { CurrentActor } from '../context';
import { SignedInGuard } from './signed-in.guard';

const ONE_FILE = { limits: { fileSize: PICTURE_BYTES_MAX, files: 1, fields: 5, parts: 10 } };
const YEAR_SECONDS = 31_536_000;

/** Pictures in and out. What comes in is signed for and drawn anew, what goes out can only be a picture. */
@Controller('media')
export class MediaController {
  constructor(
    private readonly saving: SavePicture,
    private readonly pictures: MediaQueries,
    private readonly addresses: MediaAddresses,
  ) {}

  /** A private picture unless `?public=1` (a product's); answers its id and an address to show it by. */
  @Post()
  @HttpCode(201)
  @UseGuards(SignedInGuard)
  @UseInterceptors(FileInterceptor('file', ONE_FILE))
  async take(
    @CurrentActor() actor: Actor,
    @UploadedFile() file: { readonly buffer: Buffer } | undefined,
    @Query('public') isPublic?: string,
  ): Promise<{ id: string; url: string; width: number; height: number }> {
    if (!file) throw new Refusal('bad_input', { fields: ['file'], file: 'missing' });
    const { id, width, height, ...row } = await this.saving.run(actor, file.buffer, isPublic === '1');
    return { id, url: row.isPublic ? this.addresses.open(id) : this.addresses.signed(id), width, height };
  }

  @Get(':id')
  async show(
    @Param('id') id: string,
    @Res() response: Response,
    @Query('until') until = '',
    @Query('key') key = '',
  ): Promise<void> {
    const { data, isPublic } = await this.pictures.read(id, until, key);
    response
      .set({
        'content-type': 'image/webp',
        'x-content-type-options': 'nosniff',
        'content-security-policy': "default-src 'none'; sandbox",
        'cache-control': isPublic
          ? `public, max-age=${String(YEAR_SECONDS)}, immutable`
          : 'private, no-store',
      })
      .send(data);
  }
}
