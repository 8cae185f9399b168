import { officesWith, type Permission } from '@app/platform/core';
import { useMe } from '../sign-in';

/** What the person may do in an alliance's rooms, by the one list of permissions: what is not his is not shown. */
export function useDuties(allianceId: string): (permission: Permission) => boolean {
  const { me } = useMe();
  const held = (me?.offices ?? [])
    .filter((each) => each.allianceId === allianceId)
    .map(({ office }) => office.toLowerCase());
  return (permission) => officesWith(permission)?.some((office) => held.includes(office)) ?? me !== null;
}
