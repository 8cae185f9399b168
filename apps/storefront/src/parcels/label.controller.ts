import { Controller, Get, Param, Res, UseGuards } from '@nestjs/common';
import type { Response } from 'express';
import { LabelPictures } from '@app/parcels';
import type { Actor } from '@app/platform';
import { CurrentActor } from '../context';
import { SignedInGuard } from '../media/signed-in.guard';

/** Labels come through us, so that a packhouse's page shows and prints them like its own. */
@Controller('media/labels')
export class LabelController {
  constructor(private readonly labels: LabelPictures) {}

  @Get(':taskId')
  @UseGuards(SignedInGuard)
  async show(
    @CurrentActor() actor: Actor,
    @Param('taskId') taskId: string,
    @Res() response: Response,
  ): Promise<void> {
    const { picture, url } = await this.labels.read(actor, taskId);
    if (!picture) {
      response.redirect(url);
      return;
    }
    response
      .set({
        'cache-control': 'private, no-store',
        'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; sandbox",
        'content-type': picture.type,
      })
      .send(picture.body);
  }
}
