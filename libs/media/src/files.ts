import { randomUUID } from 'node:crypto';
import { mkdir, readFile, rename, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Inject, Injectable } from '@nestjs/common';
import { SETTINGS, type Settings } from '@app/platform';

/** Bytes on the disk by their digest. A file appears whole or not at all, and never changes. */
@Injectable()
export class Files {
  constructor(@Inject(SETTINGS) private readonly settings: Settings) {}

  async keep(sha256: string, data: Buffer): Promise<void> {
    const path = this.pathOf(sha256);
    const found = await stat(path).catch(() => null);
    if (found?.size === data.length) return;
    await mkdir(dirname(path), { recursive: true });
    const unfinished = `${path}.${randomUUID()}`;
    await writeFile(unfinished, data, { flush: true });
    await rename(unfinished, path);
  }

  read(sha256: string): Promise<Buffer> {
    return readFile(this.pathOf(sha256));
  }

  private pathOf(sha256: string): string {
    return join(this.settings.DATA_DIR, 'media', sha256.slice(0, 2), `${sha256}.webp`);
  }
}
