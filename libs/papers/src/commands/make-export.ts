import { Injectable } from '@nestjs/common';
import type { EventOf } from '@app/outbox';
import { ExportFiles } from '../export-files';

/** Makes a long file. What is written under its digest is there or not: done twice it is the same. */
@Injectable()
export class MakeExport {
  constructor(private readonly files: ExportFiles) {}

  react(event: EventOf<'export.wanted'>): Promise<void> {
    return this.files.make(event.payload.exportId);
  }
}
