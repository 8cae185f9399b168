import type { MigrationInterface, QueryRunner } from 'typeorm';

const ID = 'CHAR(26) CHARACTER SET ascii COLLATE ascii_bin';

const STATEMENTS = [
  `ALTER TABLE payouts ADD COLUMN alliance_id ${ID} NULL AFTER settlement_id`,
  'UPDATE payouts p JOIN settlements s ON s.id = p.settlement_id SET p.alliance_id = s.alliance_id',
  `ALTER TABLE payouts MODIFY COLUMN alliance_id ${ID} NOT NULL,
    ADD KEY payouts_alliance (alliance_id, id), ADD KEY payouts_status (alliance_id, status, id),
    ADD CONSTRAINT payouts_of_alliance FOREIGN KEY (alliance_id) REFERENCES alliances (id)`,
];

const BACK = [
  'ALTER TABLE payouts DROP FOREIGN KEY payouts_of_alliance',
  'ALTER TABLE payouts DROP KEY payouts_status, DROP KEY payouts_alliance, DROP COLUMN alliance_id',
];

/** A page of an alliance's payouts by one key, however many settlements it has. */
export class PayoutsByAlliance0202611290200 implements MigrationInterface {
  readonly name = 'PayoutsByAlliance0202611290200';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of BACK) await runner.query(statement);
  }
}
