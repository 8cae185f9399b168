import type { Tx } from '@app/outbox';
import { blindIndex, HOUR_MS, Refusal } from '@app/platform';

const COUNTS_KEPT_HOURS = 48;

/** One more of it in this hour; beyond the most it is refused. */
export async function countInHour(tx: Tx, bucket: string, max: number): Promise<void> {
  const hour = Math.floor(tx.now / HOUR_MS);
  const done: { affectedRows: number } = await tx.rows.query(
    'INSERT INTO login_counts (bucket, hour, sent) VALUES (?, ?, 1) ON DUPLICATE KEY UPDATE sent = sent + 1',
    [bucket, hour],
  );
  if (done.affectedRows === 1)
    await tx.rows.query('DELETE FROM login_counts WHERE bucket = ? AND hour < ?', [
      bucket,
      hour - COUNTS_KEPT_HOURS,
    ]);
  const [found]: { sent: number }[] = await tx.rows.query(
    'SELECT sent FROM login_counts WHERE bucket = ? AND hour = ?',
    [bucket, hour],
  );
  if ((found?.sent ?? 0) > max) throw new Refusal('rate_limited', { seconds: HOUR_MS / 1_000 });
}

/** The same for one network address, of which no more is kept than a keyed digest. The machine itself is not counted. */
export async function countFrom(tx: Tx, what: string, networkAddress: string, max: number): Promise<void> {
  if (!isLoopback(networkAddress)) await countInHour(tx, `${what}:${blindIndex(networkAddress)}`, max);
}

function isLoopback(networkAddress: string): boolean {
  return networkAddress === '::1' || /^(::ffff:)?127\./.test(networkAddress);
}
