import { Column, Entity, PrimaryColumn } from 'typeorm';
import { IdKey, InstantColumn, type Instant } from '@app/platform';
import type { SharedStream } from './core';

const Seq = () => Column({ type: 'bigint' });
const Hash = () => Column({ type: 'char', length: 64 });

/** The seal of a show that is over: how far its log went, the hashes that stand for it, and its public numbers. Never changed. */
@Entity('session_reports')
export class SessionReportRow {
  @IdKey() sessionId: string;
  @InstantColumn() sealedAt: Instant;
  @Seq() stateSeq: string;
  @Hash() stateHash: string;
  @Seq() chatSeq: string;
  @Hash() chatHash: string;
  @Seq() consoleSeq: string;
  @Hash() consoleHash: string;
  /** canonical JSON: the hash is taken of this very text */
  @Column({ type: 'text' }) numbers: string;
  @Hash() reportHash: string;
}

/** The digests of some events in a row, 64 digits each: they name the one that differs, and stand in for one that is withheld. */
@Entity('session_digests')
export class SessionDigestRow {
  @PrimaryColumn({ type: 'char', length: 26 }) sessionId: string;
  @PrimaryColumn({ type: 'char', length: 1 }) stream: SharedStream;
  @PrimaryColumn({ type: 'bigint' }) firstSeq: string;
  @Column({ type: 'mediumtext' }) digests: string;
}
