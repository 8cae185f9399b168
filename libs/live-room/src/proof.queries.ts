import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { proofStanding, type ProofKind, type ProofStanding } from '@app/alliance';
import { Clock, dayOf, type Instant } from '@app/platform';

/** What the law wants looked at again and again: of who streams, and of who sells. */
export interface ProofState {
  readonly of: ProofKind | 'seller';
  /** the person who streams, or the alliance whose seller it is */
  readonly subjectId: string;
  /** false of someone who streamed for the alliance and does so no longer */
  readonly isServing: boolean;
  readonly standing: ProofStanding;
  readonly dueAt: Instant | null;
  readonly verifiedAt: Instant | null;
  readonly verifiedBy: string | null;
  readonly evidenceSha256: string | null;
  /** where it stands in the list */
  readonly place: string;
}

/** `0` of those who serve, then the due time to the microsecond, then whose it is. */
export const PROOF_PLACE = /^[01]\d{1,20} [a-z]{1,10} [0-9A-Z]{26}$/;

/** The newest proof of each who ever streamed for the alliance: by its due time, as the gate of a show reads them. */
const ofStreamers = (kind: ProofKind): string => `
  SELECT '${kind}' AS proof, served.streamer_id AS subject_id, served.is_serving,
    seen.due_at, seen.verified_at, seen.verified_by, seen.evidence_sha256 AS evidence
  FROM (SELECT streamer_id, MAX(ended_at IS NULL AND until_on >= ?) AS is_serving
    FROM trios WHERE alliance_id = ? GROUP BY streamer_id) served
  LEFT JOIN streamer_proofs seen ON seen.id = (SELECT newest.id FROM streamer_proofs newest
    WHERE newest.person_id = served.streamer_id AND newest.kind = '${kind}'
    ORDER BY newest.due_at DESC, newest.id DESC LIMIT 1)`;

/** A seller's row keeps until when its papers hold; who saw them stands in the step. */
const OF_SELLER = `
  SELECT 'seller' AS proof, sellers.alliance_id AS subject_id, 1 AS is_serving,
    sellers.due_at, seen.at AS verified_at, seen.done_by AS verified_by, seen.detail AS evidence
  FROM sellers LEFT JOIN steps seen ON seen.id = (SELECT newest.id FROM steps newest
    WHERE newest.thing_id = sellers.alliance_id AND newest.thing = 'seller' AND newest.step = 'verify'
    ORDER BY newest.at DESC, newest.id DESC LIMIT 1)
  WHERE sellers.alliance_id = ?`;

const PLACED = `
  SELECT each_one.*, CONCAT(IF(is_serving, '0', '1'), IFNULL(DATE_FORMAT(due_at, '%Y%m%d%H%i%s%f'), '0'),
    ' ', proof, ' ', subject_id) AS place
  FROM (${ofStreamers('identity')} UNION ALL ${ofStreamers('training')} UNION ALL ${OF_SELLER}) each_one`;

interface Found {
  readonly proof: ProofState['of'];
  readonly subject_id: string;
  readonly is_serving: number | string;
  readonly due_at: Date | null;
  readonly verified_at: Date | null;
  readonly verified_by: string | null;
  readonly evidence: string | null;
  readonly place: string;
}

@Injectable()
export class ProofQueries {
  constructor(
    private readonly database: DataSource,
    private readonly clock: Clock,
  ) {}

  /** Of an alliance: those who serve first, what was never seen and what is due soonest on top. */
  async ofAlliance(allianceId: string, after: string | undefined, take: number): Promise<ProofState[]> {
    const now = this.clock.now();
    const served = [dayOf(now), allianceId];
    const found: Found[] = await this.database.query(
      `SELECT * FROM (${PLACED}) placed WHERE place > ? ORDER BY place LIMIT ?`,
      [...served, ...served, allianceId, after ?? '', take],
    );
    return found.map((row) => toState(row, now));
  }
}

function toState(row: Found, now: Instant): ProofState {
  const { proof, evidence, place } = row;
  const dueAt = row.due_at?.getTime() ?? null;
  return {
    ...{ of: proof, subjectId: row.subject_id, isServing: Number(row.is_serving) === 1, place },
    ...{ dueAt, standing: proofStanding(dueAt, now) },
    verifiedAt: row.verified_at?.getTime() ?? null,
    verifiedBy: row.verified_by,
    evidenceSha256: proof === 'seller' ? digestIn(evidence) : evidence,
  };
}

function digestIn(detail: string | null): string | null {
  const { evidenceSha256 } = JSON.parse(detail ?? '{}') as { evidenceSha256?: string };
  return evidenceSha256 ?? null;
}
