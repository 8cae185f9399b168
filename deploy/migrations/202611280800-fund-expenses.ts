import type { MigrationInterface, QueryRunner } from 'typeorm';

const ASCII = 'CHARACTER SET ascii COLLATE ascii_bin';
const ID = `CHAR(26) ${ASCII}`;

/** Whom a common-fund expense is paid to is voted on with it, and the books keep what was voted on. */
export class FundExpenses implements MigrationInterface {
  readonly name = 'FundExpenses0202611280800';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      `CREATE TABLE IF NOT EXISTS fund_expenses (
        id ${ID} NOT NULL PRIMARY KEY,
        alliance_id ${ID} NOT NULL,
        payee_village_id ${ID} NOT NULL,
        title VARCHAR(80) NOT NULL,
        amount_fen BIGINT NOT NULL,
        sha256 CHAR(64) ${ASCII} NOT NULL,
        village_ids LONGTEXT NOT NULL,
        results LONGTEXT NOT NULL,
        status VARCHAR(20) ${ASCII} NOT NULL,
        proposed_at DATETIME(3) NOT NULL,
        decided_at DATETIME(3) NULL,
        booked_at DATETIME(3) NULL,
        KEY fund_expenses_alliance (alliance_id, id),
        FOREIGN KEY (alliance_id) REFERENCES alliances (id),
        FOREIGN KEY (payee_village_id) REFERENCES villages (id),
        CHECK (amount_fen > 0),
        CHECK (status IN ('proposed', 'authorised', 'rejected', 'booked'))
      ) ENGINE=InnoDB CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci`,
    );
    // Last: a start that is killed before it does all of this again, and can.
    await queryRunner.query(
      `ALTER TABLE motions ADD COLUMN payee_village_id ${ID} NULL AFTER amount_fen,
       ADD COLUMN payee_name VARCHAR(40) NULL AFTER payee_village_id`,
    );
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE IF EXISTS fund_expenses');
    await queryRunner.query('ALTER TABLE motions DROP COLUMN payee_village_id, DROP COLUMN payee_name');
  }
}
