import type { AllianceRow, BrandRow, TrioRow, VillageRow } from '@app/alliance';
import type { PersonRow } from '@app/people';
import type * as Schema from '../generated/schema';

export type AllianceView = Pick<Schema.Alliance, 'id' | 'slug' | 'name' | 'townName' | 'formKind' | 'blurb'>;
export type BrandView = Omit<Schema.Brand, '__typename'>;
export type VillageView = Omit<Schema.Village, '__typename'>;
export type StreamerView = Omit<Schema.Streamer, '__typename'>;

const AVATAR = '/art/avatar-1.svg';

export function toAllianceView(row: AllianceRow): AllianceView {
  const { id, slug, name, townName, blurb } = row;
  return { id, slug, name, townName, blurb, formKind: row.formKind.toUpperCase() as Schema.AllianceForm };
}

export function toBrandView({ id, slug, name, logo, registeredOn }: BrandRow): BrandView {
  return { id, slug, name, logo, registeredOn };
}

export function toVillageView({ id, slug, name, townName, blurb, picture }: VillageRow): VillageView {
  return { id, slug, name, townName, blurb, picture };
}

/** A streamer stands under her own name: she sells in public. */
export function toStreamerView(trio: TrioRow, person: PersonRow): StreamerView {
  return {
    personId: person.id,
    displayName: person.displayName,
    avatar: person.avatar ?? AVATAR,
    servesSince: trio.startedAt,
    servesUntil: trio.untilOn,
    isPartyMember: person.isPartyMember,
  };
}
