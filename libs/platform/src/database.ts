import * as mysql2 from 'mysql2';
import type { DataSourceOptions } from 'typeorm';
import { SnakeNaming } from './naming';

const SQL_MODE = 'STRICT_TRANS_TABLES,ONLY_FULL_GROUP_BY,NO_ZERO_DATE,ERROR_FOR_DIVISION_BY_ZERO';

// Each pooled connection is set up before its first query, so nothing depends on a server's defaults. The wrapper by which TypeORM
// asks is made once for each: the driver would resolve a module's path and make another one for every statement.
const driver = {
  ...mysql2,
  createPool(options: mysql2.PoolOptions): mysql2.Pool {
    const pool = mysql2.createPool(options);
    pool.on('connection', (connection) => {
      const promised = connection.promise();
      connection.promise = () => promised;
      connection.query(`SET time_zone = '+00:00', sql_mode = '${SQL_MODE}'`);
      connection.query('SET SESSION TRANSACTION ISOLATION LEVEL READ COMMITTED');
    });
    return pool;
  },
};

/** How every process and every spec speaks to the database. Money and 64-bit numbers arrive as text, days as text, instants as UTC. */
export function databaseOptions(
  url: string,
  flavour: 'mariadb' | 'mysql',
  poolSize: number,
): DataSourceOptions {
  return {
    type: flavour,
    url,
    driver,
    charset: 'utf8mb4_unicode_ci',
    timezone: 'Z',
    dateStrings: ['DATE'],
    supportBigNumbers: true,
    bigNumberStrings: true,
    namingStrategy: new SnakeNaming(),
    synchronize: false,
    // No second stack for each statement in case it fails: `QueryFailedError` has that of who asked.
    extra: { connectionLimit: poolSize, trace: false },
  };
}

const BUSY = new Set([1205, 1213, 3572]);
const DUPLICATE = 1062;

interface DatabaseError {
  errno?: number;
  driverError?: { errno?: number };
}

/** MariaDB and MySQL agree on numbers, not on names: errors are told apart by `errno` alone. */
export function errnoOf(error: unknown): number | undefined {
  const { errno, driverError } = error as DatabaseError;
  return errno ?? driverError?.errno;
}

/** A deadlock, a lock that took too long, or a row that another transaction made first: trying again may succeed. */
export function isWorthRetrying(error: unknown): boolean {
  const errno = errnoOf(error);
  return errno !== undefined && (BUSY.has(errno) || errno === DUPLICATE);
}

export function isDuplicate(error: unknown): boolean {
  return errnoOf(error) === DUPLICATE;
}
