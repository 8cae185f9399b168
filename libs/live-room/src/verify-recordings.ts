import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { DataSource } from 'typeorm';
import type { SessionSegmentRow } from './session-segment.row';

const PAGE = 500;

type Recorded = Pick<SessionSegmentRow, 'sessionId' | 'number' | 'file' | 'bytes' | 'sha256'>;

export interface RecordingFault {
  readonly sessionId: string;
  readonly number: number;
  readonly file: string;
  readonly fault: 'missing' | 'changed';
}

export interface RecordingReport {
  readonly segments: number;
  readonly bytes: number;
  readonly faults: readonly RecordingFault[];
}

export function recordingFolder(dataDir: string, sessionId: string): string {
  return join(dataDir, 'recordings', sessionId);
}

/** Reads every recorded file and compares it with its row: the nightly audit of kept video. */
export async function verifyRecordings(database: DataSource, dataDir: string): Promise<RecordingReport> {
  const faults: RecordingFault[] = [];
  let [segments, bytes] = [0, 0];
  let after: { sessionId: string; number: number } = { sessionId: '', number: 0 };
  for (;;) {
    const page = await pageAfter(database, after);
    for (const row of page) {
      const fault = await faultOf(dataDir, row);
      const { sessionId, number, file } = row;
      if (fault) faults.push({ sessionId, number, file, fault });
      segments += 1;
      bytes += row.bytes;
      after = { sessionId, number };
    }
    if (page.length < PAGE) return { segments, bytes, faults };
  }
}

function pageAfter(
  database: DataSource,
  { sessionId, number }: { sessionId: string; number: number },
): Promise<Recorded[]> {
  return database.query(
    `SELECT session_id AS sessionId, number, file, bytes, sha256 FROM session_segments
     WHERE (session_id = ? AND number > ?) OR session_id > ? ORDER BY session_id, number LIMIT ?`,
    [sessionId, number, sessionId, PAGE],
  );
}

async function faultOf(
  dataDir: string,
  { sessionId, file, bytes, sha256 }: Recorded,
): Promise<RecordingFault['fault'] | null> {
  const path = join(recordingFolder(dataDir, sessionId), file);
  const found = await stat(path).catch(() => null);
  if (!found) return 'missing';
  return found.size === bytes && (await sha256OfFile(path)) === sha256 ? null : 'changed';
}

export async function sha256OfFile(path: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(path), hash);
  return hash.digest('hex');
}
