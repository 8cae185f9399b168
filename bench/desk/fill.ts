import { Filling } from './filling';
import { Rows } from './rows';

/** Fills the migrated, empty database of `DATABASE_MIGRATE_URL`; says on its last line what it wrote. */
async function main(): Promise<void> {
  const uri = process.env.DATABASE_MIGRATE_URL;
  if (uri === undefined) throw new Error('DATABASE_MIGRATE_URL is not set');
  const began = performance.now();
  const figures = await new Filling(await Rows.open(uri), Date.now()).fill();
  const seconds = Number(((performance.now() - began) / 1_000).toFixed(1));
  console.log(JSON.stringify({ ...figures, seconds }));
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
