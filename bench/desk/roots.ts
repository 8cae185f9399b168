import { merkleRoot, rootOf, sha256 } from '@app/ledger';
import { DAY_MS, dayOf, startOfDay, type Day, type Instant } from '@app/platform';
import { at, type Rows } from './rows';

const NO_HASH = '0'.repeat(64);

/** The root of every day that is over, as it would have been made on its night. */
export class Roots {
  private day: Day | undefined;
  private hashes: string[] = [];
  private firstSeq = 1;
  private headHash = NO_HASH;
  private prevRoot = NO_HASH;

  constructor(private readonly rows: Rows) {}

  /** The next entry; whatever days have ended before it are closed. */
  take(postedAt: Instant, hash: string): void {
    this.closeUntil(dayOf(postedAt));
    this.hashes.push(hash);
  }

  closeUntil(today: Day): void {
    this.day ??= today;
    while (this.day < today) this.close(this.day);
  }

  private close(day: Day): void {
    const { firstSeq, prevRoot, hashes } = this;
    this.headHash = hashes.at(-1) ?? this.headHash;
    const facts = {
      ...{ day, firstSeq: String(firstSeq), lastSeq: String(firstSeq + hashes.length - 1) },
      ...{
        entryCount: hashes.length,
        headHash: this.headHash,
        merkleRoot: merkleRoot(hashes, sha256),
        prevRoot,
      },
    };
    const root = rootOf(facts);
    this.rows.add('ledger_day_roots', {
      ...{ day, first_seq: facts.firstSeq, last_seq: facts.lastSeq, entry_count: facts.entryCount },
      ...{ head_hash: facts.headHash, merkle_root: facts.merkleRoot, prev_root: prevRoot, root },
      made_at: at(startOfDay(day) + DAY_MS),
    });
    this.firstSeq += hashes.length;
    this.hashes = [];
    this.prevRoot = root;
    this.day = dayOf(startOfDay(day) + DAY_MS);
  }
}
