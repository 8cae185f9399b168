import type { MigrationInterface, QueryRunner } from 'typeorm';

const ASCII = 'CHARACTER SET ascii COLLATE ascii_bin';
const ID = `CHAR(26) ${ASCII}`;

/** The paper that lies under an entry which people booked by their word, and how refunds above a sum are found. */
export class Review implements MigrationInterface {
  readonly name = 'Review0202611290100';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE TABLE IF NOT EXISTS entry_papers (
        id ${ID} NOT NULL PRIMARY KEY,
        alliance_id ${ID} NOT NULL,
        entry_seq BIGINT NOT NULL,
        note VARCHAR(200) NOT NULL,
        picture_id ${ID} NULL,
        added_by ${ID} NOT NULL,
        added_at DATETIME(3) NOT NULL,
        request_id VARCHAR(64) ${ASCII} NOT NULL,
        request_hash CHAR(64) ${ASCII} NOT NULL,
        UNIQUE KEY entry_papers_request (added_by, request_id),
        KEY entry_papers_entry (entry_seq, id),
        FOREIGN KEY (entry_seq) REFERENCES journal_entries (seq),
        FOREIGN KEY (alliance_id) REFERENCES alliances (id),
        FOREIGN KEY (added_by) REFERENCES persons (id)
      ) ENGINE=InnoDB CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci`,
    );
    await runner.query('ALTER TABLE refunds ADD KEY refunds_large (alliance_id, total_fen, accepted_at, id)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE refunds DROP KEY refunds_large');
    await runner.query('DROP TABLE entry_papers');
  }
}
