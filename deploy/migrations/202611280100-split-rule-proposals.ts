import type { MigrationInterface, QueryRunner } from 'typeorm';

const ID = 'CHAR(26) CHARACTER SET ascii COLLATE ascii_bin';
const DIGEST = 'CHAR(64) CHARACTER SET ascii COLLATE ascii_bin';
const FORM = 'ENGINE=InnoDB CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci';
const word = (length: number): string => `VARCHAR(${length}) CHARACTER SET ascii COLLATE ascii_bin`;

/** Versions on their way to force, and what each member village resolved about them. `split_rules` keeps the adopted ones. */
export class SplitRuleProposals implements MigrationInterface {
  readonly name = 'SplitRuleProposals0202611280100';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE IF NOT EXISTS split_rule_proposals (
      id ${ID} NOT NULL PRIMARY KEY,
      alliance_id ${ID} NOT NULL,
      version INT NOT NULL,
      parent_id ${ID} NULL,
      title VARCHAR(80) NOT NULL,
      canonical LONGTEXT NOT NULL,
      sha256 ${DIGEST} NOT NULL,
      in_force_from DATETIME(3) NOT NULL,
      village_ids LONGTEXT NOT NULL,
      status ${word(20)} NOT NULL,
      proposed_by ${ID} NOT NULL,
      proposed_at DATETIME(3) NOT NULL,
      request_id ${word(64)} NOT NULL,
      request_hash ${DIGEST} NOT NULL,
      decided_at DATETIME(3) NULL,
      is_open TINYINT AS (IF(decided_at IS NULL, 1, NULL)) STORED,
      UNIQUE KEY split_rule_proposals_version (alliance_id, version),
      UNIQUE KEY split_rule_proposals_open (alliance_id, is_open),
      UNIQUE KEY split_rule_proposals_request (proposed_by, request_id),
      FOREIGN KEY (alliance_id) REFERENCES alliances (id),
      FOREIGN KEY (parent_id) REFERENCES split_rules (id),
      CHECK (status IN ('proposed', 'adopted', 'rejected', 'withdrawn'))
    ) ${FORM}`);
    await runner.query(`CREATE TABLE IF NOT EXISTS split_rule_resolutions (
      rule_id ${ID} NOT NULL,
      village_id ${ID} NOT NULL,
      motion_id ${ID} NOT NULL,
      result ${word(20)} NOT NULL,
      resolution LONGTEXT NOT NULL,
      decided_at DATETIME(3) NOT NULL,
      PRIMARY KEY (rule_id, village_id),
      FOREIGN KEY (rule_id) REFERENCES split_rule_proposals (id),
      CHECK (result IN ('carried', 'rejected'))
    ) ${FORM}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE split_rule_resolutions');
    await runner.query('DROP TABLE split_rule_proposals');
  }
}
