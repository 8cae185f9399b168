import { Body, Controller, HttpCode, Post, Query, Res } from '@nestjs/common';
import type { Response } from 'express';
import { Counter } from 'prom-client';
import { RecordPush } from '@app/parcels';
import { metrics } from '@app/platform';

const TAKEN = { result: true, returnCode: '200', message: '提交成功' };
const NOT_TAKEN = {
  forged: { status: 401, body: { result: false, returnCode: '500', message: 'sign' } },
  unreadable: { status: 400, body: { result: false, returnCode: '500', message: 'param' } },
};

const pushes = new Counter({
  name: 'courier_pushes_total',
  help: 'Pushes of the courier by what became of them',
  labelNames: ['outcome'],
  registers: [metrics],
});

/** Where kuaidi100 calls back. It is answered once the push is stored; what it means is worked out later. */
@Controller('webhooks')
export class CourierController {
  constructor(private readonly recording: RecordPush) {}

  @Post('kuaidi100')
  @HttpCode(200)
  async take(
    @Body() form: Record<string, unknown> | undefined,
    @Query('parcel') parcelId: unknown,
    @Res() response: Response,
  ): Promise<void> {
    // The parser has URL-decoded once; the text is signed as it stands then.
    const outcome = await this.recording.run({
      param: textOf(form?.param) ?? '',
      sign: textOf(form?.sign),
      parcelId: textOf(parcelId),
    });
    pushes.inc({ outcome });
    if (outcome === 'kept') response.json(TAKEN);
    else response.status(NOT_TAKEN[outcome].status).json(NOT_TAKEN[outcome].body);
  }
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}
