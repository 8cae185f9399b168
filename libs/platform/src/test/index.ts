export { freshDatabase, testSettings, workerDatabase } from './fresh-database';
