import { Injectable } from '@nestjs/common';
import { DataSource, In, type EntityManager } from 'typeorm';
import { publicEvent, type PublicEvent, type SharedStream, type ShowHeads, type ShowNumbers } from './core';
import { CorrectionRow } from './correction.row';
import { HiddenCommentRow } from './hidden-comment.row';
import { LiveSessionRow } from './live-session.row';
import { LuckyBagRow } from './lucky-bag.row';
import { SellerRow } from './seller.row';
import { SessionItemRow } from './session-item.row';
import { SessionReportRow } from './session-report.row';
import { headsOf, logPage, SEAL_PAGE } from './show-log';

const CORRECTIONS_MAX = 200;
const BAGS_MAX = 100;
const ITEMS_MAX = 200;

export interface ShowReport {
  readonly session: LiveSessionRow;
  readonly sealedAt: number;
  readonly heads: ShowHeads;
  readonly numbers: ShowNumbers;
  readonly reportHash: string;
  readonly seller: SellerRow | null;
  readonly items: readonly SessionItemRow[];
  readonly corrections: readonly CorrectionRow[];
  readonly bags: readonly LuckyBagRow[];
}

export interface PublicEventPage {
  readonly events: readonly PublicEvent[];
  /** the sequence to ask on from; null at the end of what is sealed */
  readonly next: number | null;
}

/** Reads of sealed shows, for everyone. */
@Injectable()
export class ShowReports {
  constructor(private readonly database: DataSource) {}

  async read(sessionId: string): Promise<ShowReport | null> {
    const report = await this.rows.findOneBy(SessionReportRow, { sessionId });
    const session = report && (await this.rows.findOneBy(LiveSessionRow, { id: sessionId }));
    if (!session) return null;
    const [seller, items, corrections, bags] = await Promise.all([
      this.rows.findOneBy(SellerRow, { allianceId: session.allianceId }),
      this.rows.find(SessionItemRow, { where: { sessionId }, order: { position: 'ASC' }, take: ITEMS_MAX }),
      this.rows.find(CorrectionRow, {
        where: { sessionId },
        order: { position: 'ASC' },
        take: CORRECTIONS_MAX,
      }),
      this.rows.find(LuckyBagRow, { where: { sessionId }, order: { position: 'ASC' }, take: BAGS_MAX }),
    ]);
    const { sealedAt, reportHash } = report;
    const numbers = JSON.parse(report.numbers) as ShowNumbers;
    return {
      session,
      sealedAt,
      heads: headsOf(report),
      numbers,
      reportHash,
      seller,
      items,
      corrections,
      bags,
    };
  }

  async heads(sessionId: string): Promise<ShowHeads | null> {
    const report = await this.rows.findOneBy(SessionReportRow, { sessionId });
    return report && headsOf(report);
  }

  /** What of a sealed stream is public: all of `s`, the comments that are not hidden, and of the console only digests. */
  async events(
    sessionId: string,
    stream: SharedStream,
    { after, upTo }: { after: number; upTo: number },
  ): Promise<PublicEventPage> {
    const page = await logPage(this.rows, sessionId, stream, { after, upTo });
    const seqs = page.map(({ event }) => String(event.q));
    const hidden = stream === 'c' ? await this.hiddenAmong(sessionId, seqs) : new Set<number>();
    const events = page.map(({ event, digest }) =>
      publicEvent(stream, event, { digest, isHidden: hidden.has(event.q) }),
    );
    return { events, next: page.length < SEAL_PAGE ? null : (page.at(-1)?.event.q ?? null) };
  }

  private async hiddenAmong(sessionId: string, seqs: readonly string[]): Promise<Set<number>> {
    const rows = await this.rows.findBy(HiddenCommentRow, { sessionId, seq: In([...seqs]) });
    return new Set(rows.map(({ seq }) => Number(seq)));
  }

  private get rows(): EntityManager {
    return this.database.manager;
  }
}
