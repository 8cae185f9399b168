import { DataSource, type MigrationInterface, type QueryRunner } from 'typeorm';
import { databaseOptions } from '@app/platform';
import { freshDatabase } from '@app/platform/test';
import { passOverWhatIsDone } from './begun-migrations';

let dies: boolean;

/** Dies after its second statement, when it is told to. */
class Fields0202611290300 implements MigrationInterface {
  readonly name = 'Fields0202611290300';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('CREATE TABLE fields (id INT NOT NULL PRIMARY KEY)');
    await runner.query('ALTER TABLE fields ADD COLUMN mu INT NULL, ADD KEY fields_mu (mu)');
    if (dies) throw new Error('killed');
    await runner.query('INSERT INTO fields (id, mu) VALUES (1, 15)');
    await runner.query('ALTER TABLE fields MODIFY COLUMN mu INT NOT NULL');
  }

  async down(): Promise<void> {
    // Nobody goes back in this spec.
  }
}

async function migrated(url: string): Promise<DataSource> {
  const database = new DataSource({
    ...databaseOptions(url, 'mariadb', 2),
    ...{ migrations: [Fields0202611290300], migrationsTableName: 'migrations_of_spec' },
    migrationsTransactionMode: 'each',
  });
  await database.initialize();
  try {
    await passOverWhatIsDone(database);
    await database.runMigrations();
  } catch (error) {
    await database.destroy();
    throw error;
  }
  return database;
}

describe('a migration that was killed between two statements', () => {
  it('is run again and passes over what is done', async () => {
    const url = await freshDatabase('begun_migrations');
    dies = true;
    await expect(migrated(url)).rejects.toThrow('killed');
    dies = false;
    const database = await migrated(url);
    expect(await database.query('SELECT id, mu FROM fields')).toEqual([{ id: 1, mu: 15 }]);
    await database.destroy();
  });

  it('passes over nothing the first time: a table that should not be there is a fault', async () => {
    const url = await freshDatabase('not_begun');
    const database = new DataSource(databaseOptions(url, 'mariadb', 1));
    await database.initialize();
    await database.query('CREATE TABLE fields (id INT NOT NULL PRIMARY KEY)');
    await database.destroy();
    await expect(migrated(url)).rejects.toMatchObject({ driverError: { errno: 1050 } });
  });
});
