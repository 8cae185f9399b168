import { Injectable } from '@nestjs/common';
import { DataSource, In, IsNull, type EntityManager } from 'typeorm';
import type { Day, HeldOffice, Instant, Office } from '@app/platform';
import { Clock, dayOf } from '@app/platform';
import { AllianceRow } from './alliance.row';
import { BrandRow } from './brand.row';
import { FollowRow } from './follow.row';
import { MembershipRow } from './membership.row';
import { OfficeTermRow } from './office-term.row';
import type { HalfYear } from './core';
import { StreamerProofRow } from './streamer-proof.row';
import { TrioRow } from './trio.row';
import { VillageRow } from './village.row';

const VILLAGERS_MAX = 200;

/** Every request of a person asks this, so it is one statement. */
const OFFICES = `SELECT 'streamer' AS office, alliance_id AS allianceId, NULL AS villageId, started_at AS since
  FROM trios WHERE streamer_id = ? AND ended_at IS NULL AND until_on >= ?
  UNION ALL SELECT office, alliance_id, village_id, started_at
  FROM office_terms WHERE person_id = ? AND ended_at IS NULL AND until_on >= ?`;

export interface ServingStreamer {
  readonly personId: string;
  readonly since: Instant;
  readonly until: Day;
}

/** An office with the moment from which it has been held. */
export interface OfficeSince extends HeldOffice {
  readonly since: Instant;
}

@Injectable()
export class AllianceQueries {
  constructor(
    private readonly database: DataSource,
    private readonly clock: Clock,
  ) {}

  all(): Promise<AllianceRow[]> {
    return this.database.manager.find(AllianceRow, { order: { formedOn: 'ASC', id: 'ASC' } });
  }

  byIds(ids: readonly string[]): Promise<AllianceRow[]> {
    return this.database.manager.findBy(AllianceRow, { id: In([...ids]) });
  }

  allianceById(id: string): Promise<AllianceRow | null> {
    return this.database.manager.findOneBy(AllianceRow, { id });
  }

  allianceBySlug(slug: string): Promise<AllianceRow | null> {
    return this.database.manager.findOneBy(AllianceRow, { slug });
  }

  /** The villages that are in the alliance now. */
  async villagesOf(allianceId: string): Promise<VillageRow[]> {
    const ids = (await this.memberships([allianceId])).map((each) => each.villageId);
    const found = new Map((await this.villagesByIds(ids)).map((village) => [village.id, village]));
    return ids.flatMap((id) => found.get(id) ?? []);
  }

  /** Open memberships of the alliances, oldest first. */
  memberships(allianceIds: readonly string[]): Promise<MembershipRow[]> {
    return this.database.manager.find(MembershipRow, {
      where: { allianceId: In([...allianceIds]), endedAt: IsNull() },
      order: { startedAt: 'ASC', id: 'ASC' },
    });
  }

  villagesByIds(ids: readonly string[]): Promise<VillageRow[]> {
    return this.database.manager.findBy(VillageRow, { id: In([...ids]) });
  }

  villageBySlug(slug: string): Promise<VillageRow | null> {
    return this.database.manager.findOneBy(VillageRow, { slug });
  }

  brandsByIds(ids: readonly string[]): Promise<BrandRow[]> {
    return this.database.manager.findBy(BrandRow, { id: In([...ids]) });
  }

  /** The registered brand of each alliance. */
  brandsOf(allianceIds: readonly string[], rows = this.database.manager): Promise<BrandRow[]> {
    return rows.findBy(BrandRow, { allianceId: In([...allianceIds]), endedAt: IsNull() });
  }

  /** The open trios of the alliances: who serves. */
  triosOf(allianceIds: readonly string[]): Promise<TrioRow[]> {
    return this.database.manager.findBy(TrioRow, { allianceId: In([...allianceIds]), endedAt: IsNull() });
  }

  /** Who served at any time between two instants, `max` at most. */
  triosBetween({ from, to }: HalfYear, max: number): Promise<TrioRow[]> {
    return this.database.manager
      .createQueryBuilder(TrioRow, 'trio')
      .where('trio.started_at < :to AND (trio.ended_at IS NULL OR trio.ended_at >= :from)', {
        from: new Date(from),
        to: new Date(to),
      })
      .orderBy('trio.id')
      .limit(max)
      .getMany();
  }

  /** What was seen of these persons' papers and training, the oldest first. */
  proofsOf(personIds: readonly string[]): Promise<StreamerProofRow[]> {
    return this.database.manager.find(StreamerProofRow, {
      where: { personId: In([...personIds]) },
      order: { verifiedAt: 'ASC' },
    });
  }

  /** The latest trio of each person, open or ended: a past show keeps its streamer. */
  async latestTriosOf(personIds: readonly string[]): Promise<TrioRow[]> {
    return this.database.manager.find(TrioRow, {
      where: { streamerId: In([...personIds]) },
      order: { startedAt: 'ASC', id: 'ASC' },
    });
  }

  /** Whether the person follows the alliance; inside a transaction, by its manager. */
  isFollower(rows: EntityManager, allianceId: string, personId: string): Promise<boolean> {
    return rows.existsBy(FollowRow, { allianceId, personId });
  }

  /** Which of the alliances the person follows. */
  async followedAmong(personId: string, allianceIds: readonly string[]): Promise<Set<string>> {
    const follows = await this.database.manager.findBy(FollowRow, {
      personId,
      allianceId: In([...allianceIds]),
    });
    return new Set(follows.map((follow) => follow.allianceId));
  }

  /** How many persons follow each of the alliances. */
  async followersOf(allianceIds: readonly string[]): Promise<{ allianceId: string; count: number }[]> {
    if (allianceIds.length === 0) return [];
    const counted: { allianceId: string; count: string }[] = await this.database.query(
      'SELECT alliance_id AS allianceId, COUNT(*) AS count FROM alliance_follows WHERE alliance_id IN (?) GROUP BY alliance_id',
      [allianceIds],
    );
    return counted.map(({ allianceId, count }) => ({ allianceId, count: Number(count) }));
  }

  /** Who serves in the alliance now; inside a transaction, by its manager. */
  async servingStreamer(rows: EntityManager, allianceId: string): Promise<ServingStreamer | null> {
    const [trio]: { personId: string; since: Date; until: Day }[] = await rows.query(
      `SELECT streamer_id AS personId, started_at AS since, until_on AS until FROM trios
       WHERE alliance_id = ? AND ended_at IS NULL`,
      [allianceId],
    );
    if (!trio || trio.until < dayOf(this.clock.now())) return null;
    return { ...trio, since: trio.since.getTime() };
  }

  /** Who is known as a villager of the village now, `VILLAGERS_MAX` at most. */
  async villagersIn(villageId: string): Promise<string[]> {
    const terms = await this.database.manager.find(OfficeTermRow, {
      where: { villageId, office: 'villager', endedAt: IsNull() },
      order: { id: 'ASC' },
      take: VILLAGERS_MAX,
    });
    return [...new Set(terms.map((term) => term.personId))];
  }

  /** Who holds one of the offices in the alliance at this moment. */
  async holdersOf(allianceId: string, offices: readonly Office[]): Promise<OfficeTermRow[]> {
    const where = { allianceId, office: In([...offices]), endedAt: IsNull() };
    const terms = await this.database.manager.find(OfficeTermRow, {
      where,
      order: { startedAt: 'ASC', id: 'ASC' },
    });
    const today = dayOf(this.clock.now());
    return terms.filter((term) => term.untilOn >= today);
  }

  /** The offices that the person holds at this moment, the streamer's seat among them. */
  async officesOf(personId: string): Promise<OfficeSince[]> {
    const held = [personId, dayOf(this.clock.now())];
    const found: (Omit<OfficeSince, 'since'> & { since: Date })[] = await this.database.query(OFFICES, [
      ...held,
      ...held,
    ]);
    return found.map(({ since, ...office }) => ({ ...office, since: since.getTime() }));
  }
}
