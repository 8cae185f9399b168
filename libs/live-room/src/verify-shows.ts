import { MoreThan, type DataSource, type EntityManager } from 'typeorm';
import {
  chainOn,
  chainStart,
  firstFault,
  numbersText,
  reportHash,
  SHARED_STREAMS,
  ShowCount,
  type ChainFault,
  type SharedStream,
  type ShowNumbers,
  type StreamHead,
} from './core';
import { LiveEventRow } from './live-event.row';
import { SessionDigestRow, SessionReportRow } from './session-report.row';
import { headsOf, logPage, SEAL_PAGE, sha256 } from './show-log';

/** What a database connection of its own must know to verify. */
export const SEALED_ROWS = [SessionReportRow, SessionDigestRow, LiveEventRow];
const REPORTS_PAGE = 100;
const DIGEST_LENGTH = 64;

export interface ShowFault extends Omit<ChainFault, 'stream' | 'fault'> {
  readonly sessionId: string;
  /** null: the seal itself */
  readonly stream: SharedStream | null;
  readonly fault: ChainFault['fault'] | 'seal' | 'numbers';
}

/**
 * Computes a sealed show again from its log, names the first event of each stream that is not what was sealed, and says when the numbers
 * are not those of the log: whoever changes a number can hash the report anew, and only adding up again shows it.
 */
export async function verifyShow(rows: EntityManager, sessionId: string): Promise<ShowFault[]> {
  const report = await rows.findOneBy(SessionReportRow, { sessionId });
  if (!report) return [];
  const heads = headsOf(report);
  const faults: ShowFault[] = [];
  const count = new ShowCount();
  for (const stream of SHARED_STREAMS) {
    const fault = await verifyStream(rows, sessionId, { stream, ...heads[stream] }, count);
    if (fault) faults.push(fault);
  }
  const numbers = JSON.parse(report.numbers) as ShowNumbers;
  // A log that was changed adds up to something else anyway; the peak and what was hidden are known to no stream.
  const isWhole = faults.length === 0;
  if (isWhole && numbersText(count.numbers(numbers.viewersPeak, numbers.hidden)) !== numbersText(numbers))
    faults.push({ sessionId, stream: null, seq: 0, fault: 'numbers' });
  if (reportHash(sessionId, heads, numbers, sha256) !== report.reportHash)
    faults.push({ sessionId, stream: null, seq: 0, fault: 'seal' });
  return faults;
}

async function verifyStream(
  rows: EntityManager,
  sessionId: string,
  { stream, seq, hash }: StreamHead & { readonly stream: SharedStream },
  count: ShowCount,
): Promise<ShowFault | null> {
  let [after, now] = [0, chainStart(sessionId, stream, sha256)];
  while (after < seq) {
    const upTo = Math.min(after + SEAL_PAGE, seq);
    const kept = await rows.findOneBy(SessionDigestRow, { sessionId, stream, firstSeq: String(after + 1) });
    const digests = (kept?.digests ?? '').match(new RegExp(`.{${String(DIGEST_LENGTH)}}`, 'g')) ?? [];
    if (digests.length !== upTo - after) return { sessionId, stream, seq: after + 1, fault: 'seal' };
    const found = await logPage(rows, sessionId, stream, { after, upTo });
    const here = found.map(({ event, digest }) => ({ q: event.q, digest }));
    const fault = firstFault(stream, after + 1, digests, here);
    if (fault) return { sessionId, ...fault };
    for (const { event } of found) count.add(stream, event.t, event.d);
    now = chainOn(now, digests, sha256);
    after = upTo;
  }
  return now === hash ? null : { sessionId, stream, seq: 0, fault: 'seal' };
}

/** Every sealed show: the nightly audit of what was said and sold on air. */
export async function verifyShows(
  database: DataSource,
): Promise<{ readonly shows: number; readonly faults: readonly ShowFault[] }> {
  const faults: ShowFault[] = [];
  let [shows, after] = [0, ''];
  for (;;) {
    const page = await database.manager.find(SessionReportRow, {
      where: { sessionId: MoreThan(after) },
      order: { sessionId: 'ASC' },
      take: REPORTS_PAGE,
    });
    for (const { sessionId } of page) {
      faults.push(...(await verifyShow(database.manager, sessionId)));
      shows += 1;
      after = sessionId;
    }
    if (page.length < REPORTS_PAGE) return { shows, faults };
  }
}
