import type { AllianceRow, OfficeSince, VillageRow } from '@app/alliance';
import { regionName } from '@app/parcels';
import type { AddressRow, PersonRow, SavedViewRow } from '@app/people';
import { maskPhone } from '@app/platform';
import type * as Schema from '../generated/schema';

export type PersonView = Pick<
  Schema.Person,
  'id' | 'displayName' | 'phoneMasked' | 'avatar' | 'isNamedInRooms'
>;
export type HeldOfficeView = Omit<Schema.HeldOffice, '__typename'>;
export type AddressView = Omit<Schema.Address, '__typename'>;

export function toPersonView(row: PersonRow): PersonView {
  const { id, displayName, phone, avatar } = row;
  const phoneMasked = phone === null ? '' : maskPhone(phone);
  return { id, displayName, avatar, phoneMasked, isNamedInRooms: row.unnamedSince === null };
}

export function toHeldOfficeView(
  held: OfficeSince,
  alliance: AllianceRow,
  village: VillageRow | undefined,
): HeldOfficeView {
  return {
    office: held.office.toUpperCase() as Schema.OfficeName,
    allianceId: alliance.id,
    allianceSlug: alliance.slug,
    allianceName: alliance.name,
    villageId: held.villageId,
    villageName: village?.name ?? null,
    since: held.since,
  };
}

export function toAddressView(row: AddressRow, isDefault: boolean): AddressView {
  const { id, name, phone, regionCode, street } = row;
  return { id, name, phone, regionCode, street, regionName: regionName(regionCode) ?? regionCode, isDefault };
}

export function toSavedView({ id, page, name, query }: SavedViewRow): Omit<Schema.SavedView, '__typename'> {
  return { id, page, name, query };
}
