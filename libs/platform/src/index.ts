export * from './core';
export { Clock } from './clock';
export { newId } from './new-id';
export { readSettings, settingFaults, type Settings } from './config';
export { databaseOptions, errnoOf, isDuplicate, isWorthRetrying } from './database';
export { IdKey, IdColumn, InstantColumn, DayColumn, FenColumn, SealedColumn, blindIndex } from './columns';
export { open, seal } from './seal';
export { guardedLookup, isAllowedHost, RefusedAddress, type AddressRule } from './public-address';
export { isSameSignature, signatureOf } from './signature';
export { HealthController, Readiness, metrics } from './health';
export { NestLog, makeLogger } from './logger';
export {
  LOGGER,
  PlatformModule,
  REDIS,
  SETTINGS,
  connectRedis,
  type Logger,
  type Redis,
} from './platform.module';
export { writeRunFile } from './run-file';
