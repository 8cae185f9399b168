import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { AllianceQueries, type AllianceRow } from '@app/alliance';
import {
  COURSE,
  expenseText,
  GovernanceQueries,
  standingOf,
  type MotionRecordRow,
  type MotionRow,
  type Standing,
} from '@app/governance';
import { SplitRuleProposalRow, SplitRuleRow } from '@app/ledger';
import { PeopleQueries } from '@app/people';
import { GUEST } from '@app/platform';

export interface VoteFacts {
  readonly motion: MotionRow;
  readonly alliance: AllianceRow;
  readonly villageName: string;
  readonly villageSlug: string;
  readonly records: readonly MotionRecordRow[];
  /** by person id; who records holds an office and signs with the name */
  readonly names: ReadonlyMap<string, string>;
  readonly supervisors: readonly string[];
  readonly villages: readonly {
    readonly motionId: string;
    readonly name: string;
    readonly standing: Standing;
  }[];
  /** the very bytes that were voted on, if this house keeps them */
  readonly text: string | null;
}

export interface VoteListed {
  readonly motion: MotionRow;
  readonly allianceName: string;
  readonly villageName: string;
}

/** What villages decided and made public, for everyone. */
@Injectable()
export class VoteReader {
  constructor(
    private readonly motions: GovernanceQueries,
    private readonly alliances: AllianceQueries,
    private readonly people: PeopleQueries,
    private readonly database: DataSource,
  ) {}

  /** Null for what is not public: the page asks as a guest. */
  async read(id: string): Promise<VoteFacts | null> {
    const motion = await this.motions.byId(GUEST, id);
    const alliance = motion && (await this.alliances.allianceById(motion.allianceId));
    if (!motion || !alliance) return null;
    const [records, supervisors, peers, text] = await Promise.all([
      this.motions.recordsOf([id]),
      this.motions.supervisorsOf([id]),
      this.motions.onSubjects([motion.subjectId]),
      this.textOf(motion),
    ]);
    const villages = new Map(
      (await this.alliances.villagesByIds(peers.map((peer) => peer.villageId))).map((row) => [row.id, row]),
    );
    const people = [...records.map((each) => each.recordedBy), ...supervisors.map((each) => each.personId)];
    const names = new Map((await this.people.byIds(people)).map((row) => [row.id, row.displayName]));
    return {
      ...{ motion, alliance, names, text },
      records: COURSE.flatMap((step) => records.find((record) => record.step === step) ?? []),
      villageName: villages.get(motion.villageId)?.name ?? '',
      villageSlug: villages.get(motion.villageId)?.slug ?? '',
      supervisors: supervisors.map(({ personId }) => names.get(personId) ?? ''),
      villages: peers.map((peer) => ({
        motionId: peer.id,
        name: villages.get(peer.villageId)?.name ?? '',
        standing: standingOf(peer.status),
      })),
    };
  }

  /** Newest first: of one alliance, or of all. */
  async list(
    slug: string | undefined,
    first: number,
  ): Promise<{ listed: VoteListed[]; alliances: AllianceRow[] }> {
    const alliances = await this.alliances.all();
    const allianceId = alliances.find((each) => each.slug === slug)?.id;
    const { rows } = await this.motions.published({ allianceId }, { first });
    const villages = await this.alliances.villagesByIds(rows.map((motion) => motion.villageId));
    const listed = rows.map((motion) => ({
      motion,
      allianceName: alliances.find(({ id }) => id === motion.allianceId)?.name ?? '',
      villageName: villages.find(({ id }) => id === motion.villageId)?.name ?? '',
    }));
    return { listed, alliances };
  }

  /** The text of which the motion keeps the digest. One that does not match is not shown as what was voted on. */
  async textOf(motion: MotionRow): Promise<string | null> {
    const { kind, subjectId, sha256 } = motion;
    const { manager } = this.database;
    // A village may have decided while others still do: the version is not adopted then.
    const rule =
      kind === 'split_rule'
        ? ((await manager.findOneBy(SplitRuleRow, { id: subjectId })) ??
          (await manager.findOneBy(SplitRuleProposalRow, { id: subjectId })))
        : null;
    const text = kind === 'split_rule' ? rule?.canonical : expenseTextOf(motion);
    if (text === undefined) return null;
    return createHash('sha256').update(text).digest('hex') === sha256 ? text : null;
  }
}

function expenseTextOf({ title, body, amountFen, payeeVillageId, payeeName }: MotionRow): string {
  const text = { title, body: body ?? '', amountFen: amountFen ?? 0n };
  if (payeeVillageId === null || payeeName === null) return expenseText(text);
  return expenseText({ ...text, payee: { villageId: payeeVillageId, name: payeeName } });
}
