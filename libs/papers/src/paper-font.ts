import { Inject, Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import PDFDocument from 'pdfkit';
import { LOGGER, Refusal, SETTINGS, type Logger, type Settings } from '@app/platform';

/** Sets the letters of a document; a collection names the face after `#`. Only characters that are used go into the file. */
export function drawWith(document: PDFKit.PDFDocument, font: string): void {
  const [file = '', face] = font.split('#');
  if (face === undefined) document.font(file);
  else document.font(file, face);
  // A wrong face is noticed by the first word that is measured, not before.
  document.widthOfString('集');
}

/** The letters that PDFs are drawn with: a package of the system, which may be missing or come after the start. */
@Injectable()
export class PaperFont implements OnApplicationBootstrap {
  private isSound = false;

  constructor(
    @Inject(SETTINGS) private readonly settings: Settings,
    @Inject(LOGGER) private readonly log: Logger,
  ) {}

  /** Said at once to who runs a market for real, and not first when an accountant asks; in a demo it may still be on its way. */
  onApplicationBootstrap(): void {
    if (this.settings.LIANJI_PROFILE === 'production') this.look();
  }

  require(): void {
    if (!this.isSound && !this.look()) throw new Refusal('font_missing');
  }

  private look(): boolean {
    const { PAPER_FONT: font } = this.settings;
    try {
      drawWith(new PDFDocument(), font);
      this.isSound = true;
    } catch (error) {
      const said = error instanceof Error ? error.message : String(error);
      this.log.warn(
        `no PDF can be made: PAPER_FONT=${font}: ${said} (Debian: apt-get install fonts-noto-cjk)`,
      );
    }
    return this.isSound;
  }
}
