import { officesWith, type Office, type Permission } from './permissions';
import { Refusal } from './refusal';

/** An office held now, with its scope: an alliance, or one village of it (packhouses, villagers). */
export interface HeldOffice {
  readonly office: Office;
  readonly allianceId: string;
  readonly villageId: string | null;
}

/** A signed-in person and the offices held at this moment. */
export interface Actor {
  readonly id: string;
  readonly offices: readonly HeldOffice[];
}

/** Someone who has not signed in. */
export const GUEST: Actor = { id: '', offices: [] };

/** First line of every command. Lacking the verb altogether is `not_permitted`, whatever the thing. */
export function requirePermission(actor: Actor, permission: Permission): void {
  if (actor.id === '') throw new Refusal('not_signed_in');
  const offices = officesWith(permission);
  if (offices !== null && !actor.offices.some((held) => offices.includes(held.office))) {
    throw new Refusal('not_permitted', { permission });
  }
}

/** The alliances in which the actor may do it. Use as the scope of a query; outside it a thing is `not_found`. */
export function alliancesWith(actor: Actor, permission: Permission): string[] {
  const offices = officesWith(permission) ?? [];
  return [
    ...new Set(actor.offices.filter((held) => offices.includes(held.office)).map((held) => held.allianceId)),
  ];
}

/** The villages to which the permission is narrowed within an alliance; `null` when it covers the whole alliance. */
export function villagesWith(actor: Actor, permission: Permission, allianceId: string): string[] | null {
  const offices = officesWith(permission) ?? [];
  const held = actor.offices.filter(
    (each) => offices.includes(each.office) && each.allianceId === allianceId,
  );
  if (held.some((each) => each.villageId === null)) return null;
  return held.flatMap((each) => (each.villageId === null ? [] : [each.villageId]));
}
