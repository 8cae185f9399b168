import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DataSource } from 'typeorm';
import { recordingFolder } from '@app/live-room';
import { buildShow } from '@app/live-room/test';
import { databaseOptions, newId } from '@app/platform';
import { freshDatabase } from '@app/platform/test';

interface Told {
  readonly code: number | string | null | undefined;
  readonly out: string;
  readonly err: string;
}

/** What `npm run recordings:verify` runs. */
function verify(env: Record<string, string>): Promise<Told> {
  const command = [join(__dirname, 'recordings-verify.mjs')];
  return new Promise((resolve) => {
    execFile(process.execPath, command, { env: { ...process.env, ...env } }, (error, out, err) => {
      resolve({ code: error === null ? 0 : error.code, out, err });
    });
  });
}

describe('recordings:verify', () => {
  const sid = newId();
  const files = [1, 2, 3].map((n) => `${sid}-00000${n}.ts`);
  let url: string;
  let dataDir: string;
  let database: DataSource;

  beforeAll(async () => {
    url = await freshDatabase('recordings_verify');
    dataDir = mkdtempSync(join(tmpdir(), 'recordings-'));
    database = await new DataSource(databaseOptions(url, 'mariadb', 1)).initialize();
    await addShow();
  });
  afterAll(async () => {
    await database.destroy();
    rmSync(dataDir, { recursive: true, force: true });
  });

  async function addShow(): Promise<void> {
    const { allianceId, streamer } = await buildShow(database.manager);
    await database.query(
      `INSERT INTO live_sessions (id, alliance_id, brand_id, streamer_id, title, cover, status, scheduled_at, started_at,
         media_state, request_id, request_hash, created_at)
       SELECT ?, ?, id, ?, 't', '', 'ended', NOW(), NOW(), 'offline', ?, ?, NOW() FROM brands WHERE alliance_id = ?`,
      [sid, allianceId, streamer.id, newId(), '0'.repeat(64), allianceId],
    );
    mkdirSync(recordingFolder(dataDir, sid), { recursive: true });
    for (const [at, file] of files.entries()) {
      const content = Buffer.alloc(1_000, at);
      writeFileSync(join(recordingFolder(dataDir, sid), file), content);
      await database.query(
        `INSERT INTO session_segments (session_id, number, run, file, started_at, offset_ms, duration_ms, bytes, sha256,
           recorded_at) VALUES (?, ?, 1, ?, NOW(), ?, 4000, ?, ?, NOW())`,
        [sid, at + 1, file, at * 4_000, content.length, createHash('sha256').update(content).digest('hex')],
      );
    }
  }

  it('ends with 0 when all are there', async () => {
    const told = await verify({ DATABASE_URL: url, DATA_DIR: dataDir });
    expect(told).toEqual({ code: 0, out: '3 segments, 3000 bytes, 0 missing or changed\n', err: '' });
  });

  it('ends with 1 and names the missing and the changed', async () => {
    rmSync(join(recordingFolder(dataDir, sid), files[0]!));
    writeFileSync(join(recordingFolder(dataDir, sid), files[2]!), Buffer.alloc(1_000, 9));
    const told = await verify({ DATABASE_URL: url, DATA_DIR: dataDir });
    expect([told.code, told.out]).toEqual([1, '3 segments, 3000 bytes, 2 missing or changed\n']);
    expect(told.err.trim().split('\n')).toEqual([
      `missing: session ${sid}, segment 1, ${files[0]!}`,
      `  changed: session ${sid}, segment 3, ${files[2]!}`,
    ]);
  });

  it('ends with 2 when it cannot read the rows', async () => {
    const told = await verify({ DATABASE_URL: '', DATA_DIR: join(dataDir, 'nowhere') });
    expect([told.code, told.out]).toEqual([2, '']);
    expect(told.err).toContain('DATABASE_URL is not set');
  });
});
