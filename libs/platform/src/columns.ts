import { Column, PrimaryColumn, type ColumnOptions } from 'typeorm';
import { fen, type Fen } from '@app/money';
import type { Instant } from './core';
import { blindIndex, open, seal } from './seal';

const ID = { type: 'char', length: 26, charset: 'ascii', collation: 'ascii_bin' } as const;

const instantColumn = {
  to: (value: Instant | null | undefined) =>
    value === null || value === undefined ? value : new Date(value),
  from: (value: Date | null) => value?.getTime() ?? null,
};
const fenColumn = {
  to: (value: Fen | null | undefined) => (value === null || value === undefined ? value : value.toString()),
  from: (value: string | null) => (value === null ? null : fen(value)),
};
const sealedColumn = {
  to: (value: string | null | undefined) => (value === null || value === undefined ? value : seal(value)),
  from: (value: string | null) => (value === null ? null : open(value)),
};

/** A ULID as primary key. */
export const IdKey = (): PropertyDecorator => PrimaryColumn(ID);
/** A ULID that points somewhere. */
export const IdColumn = (options: ColumnOptions = {}): PropertyDecorator => Column({ ...ID, ...options });
/** Whole milliseconds in code, DATETIME(3) UTC in the table. */
export const InstantColumn = (options: ColumnOptions = {}): PropertyDecorator =>
  Column({ type: 'datetime', precision: 3, transformer: instantColumn, ...options });
/** A Shanghai day, text in code, DATE in the table. */
export const DayColumn = (options: ColumnOptions = {}): PropertyDecorator =>
  Column({ type: 'date', ...options });
/** Whole fen. */
export const FenColumn = (options: ColumnOptions = {}): PropertyDecorator =>
  Column({ type: 'bigint', transformer: fenColumn, ...options });
/** Personal data, sealed with AES-256-GCM. */
export const SealedColumn = (options: ColumnOptions = {}): PropertyDecorator =>
  Column({ type: 'varchar', length: 1024, transformer: sealedColumn, ...options });

export { blindIndex };
