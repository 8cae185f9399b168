import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A buyer may ask not to be named in rooms; that he did, and since when, is a fact of the person. */
export class NamedInRooms0202611290400 implements MigrationInterface {
  readonly name = 'NamedInRooms0202611290400';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE persons ADD COLUMN unnamed_since DATETIME(3) NULL');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE persons DROP COLUMN unnamed_since');
  }
}
