import type { MigrationInterface, QueryRunner } from 'typeorm';

const ASCII = 'CHARACTER SET ascii COLLATE ascii_bin';
const ID = `CHAR(26) ${ASCII}`;

export class EntryQuestions implements MigrationInterface {
  readonly name = 'EntryQuestions0202611280700';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      `CREATE TABLE IF NOT EXISTS entry_questions (
        id ${ID} NOT NULL PRIMARY KEY,
        alliance_id ${ID} NOT NULL,
        entry_seq BIGINT NOT NULL,
        text VARCHAR(500) NOT NULL,
        asked_by ${ID} NOT NULL,
        asked_at DATETIME(3) NOT NULL,
        answer VARCHAR(500) NULL,
        answered_by ${ID} NULL,
        answered_at DATETIME(3) NULL,
        is_open TINYINT AS (IF(answered_at IS NULL, 1, NULL)) STORED,
        request_id VARCHAR(64) ${ASCII} NOT NULL,
        request_hash CHAR(64) ${ASCII} NOT NULL,
        UNIQUE KEY entry_questions_request (asked_by, request_id),
        KEY entry_questions_entry (entry_seq, id),
        KEY entry_questions_open (alliance_id, is_open, id),
        FOREIGN KEY (entry_seq) REFERENCES journal_entries (seq),
        FOREIGN KEY (alliance_id) REFERENCES alliances (id)
      ) ENGINE=InnoDB CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci`,
    );
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE IF EXISTS entry_questions');
  }
}
