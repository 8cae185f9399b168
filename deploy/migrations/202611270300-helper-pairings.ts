import type { MigrationInterface, QueryRunner } from 'typeorm';

const ASCII = 'CHARACTER SET ascii COLLATE ascii_bin';
const ID = `CHAR(26) ${ASCII}`;

/** Who helps with a show by an invite. The id is that of the invite: so it is used once. */
export class HelperPairings implements MigrationInterface {
  readonly name = 'HelperPairings0202611270300';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE IF NOT EXISTS helper_pairings (
      id ${ID} NOT NULL PRIMARY KEY,
      session_id ${ID} NOT NULL,
      alliance_id ${ID} NOT NULL,
      person_id ${ID} NOT NULL,
      term_id ${ID} NOT NULL,
      kind VARCHAR(20) ${ASCII} NOT NULL,
      invited_by ${ID} NOT NULL,
      paired_at DATETIME(3) NOT NULL,
      until_on DATE NOT NULL,
      ended_at DATETIME(3) NULL,
      KEY helper_pairings_alliance (alliance_id, until_on, id),
      FOREIGN KEY (session_id) REFERENCES live_sessions (id),
      FOREIGN KEY (alliance_id) REFERENCES alliances (id),
      FOREIGN KEY (person_id) REFERENCES persons (id),
      FOREIGN KEY (term_id) REFERENCES office_terms (id),
      CHECK (kind IN ('comments', 'comments_and_goods'))
    ) ENGINE=InnoDB CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE helper_pairings');
  }
}
