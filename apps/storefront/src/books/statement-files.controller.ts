import { Controller, HttpCode, Post, Query, UploadedFile, UseGuards, UseInterceptors } from '@nestjs/common';
import { FileInterceptor } from '@nestjs/platform-express';
import { ImportStatement, requireReconCode, STATEMENT_BYTES_MAX, type ImportOutcome } from '@app/ledger';
import { Refusal, type Actor } from '@app/platform';
import { CurrentActor } from '../context';
import { SignedInGuard } from '../media/signed-in.guard';
import { ReconPlace } from './recon.resolver';

const ONE_FILE = { limits: { fileSize: STATEMENT_BYTES_MAX + 1, files: 1, fields: 5, parts: 10 } };

/** Statements of a bank come as files. Looked at first (`?preview=1`), then taken; a file with faults answers with its faults. */
@Controller('statements')
export class StatementFilesController {
  constructor(
    private readonly place: ReconPlace,
    private readonly importing: ImportStatement,
  ) {}

  @Post()
  @HttpCode(200)
  @UseGuards(SignedInGuard)
  @UseInterceptors(FileInterceptor('file', ONE_FILE))
  async take(
    @CurrentActor() actor: Actor,
    @UploadedFile() file: { readonly buffer: Buffer; readonly originalname: string } | undefined,
    @Query('alliance') slug = '',
    @Query('account') accountCode = '',
    @Query('preview') preview = '',
  ) {
    const allianceId = await this.place.of(actor, 'recon.work', slug);
    requireReconCode(accountCode);
    if (!file) throw new Refusal('bad_input', { fields: ['file'], file: 'missing' });
    const fileName = Buffer.from(file.originalname, 'latin1').toString('utf8');
    const isPreview = preview === '1';
    const { buffer: bytes } = file;
    return toOutcomeView(
      await this.importing.run(actor, { allianceId, accountCode, fileName, bytes, isPreview }),
    );
  }
}

function toOutcomeView({ lines, inFen, outFen, openingFen, closingFen, ...outcome }: ImportOutcome) {
  return {
    ...outcome,
    inFen: inFen.toString(),
    outFen: outFen.toString(),
    openingFen: openingFen?.toString() ?? null,
    closingFen: closingFen?.toString() ?? null,
    lines: lines.map(({ at, day, kind, memo, counterparty, grossFen, feeFen, ref }) => ({
      ...{ at, day, kind, memo, counterparty, ref },
      netFen: (grossFen - feeFen).toString(),
    })),
  };
}
