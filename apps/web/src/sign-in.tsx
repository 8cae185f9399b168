import type { ReactNode } from 'react';
import { Navigate, useLocation } from 'react-router';
import { useApi, type Read } from './api';
import { graphql } from './generated/app';
import type { MeQuery, OfficeName } from './generated/app/graphql';
import { Forbidden } from './ui/states';
import { TroubleNote } from './ui/trouble';
import { Waiting } from './ui/waiting';

/** The schema's offices, in the words of the glossary: `accountant`, `streamer`, `packhouse`, `alliance_secretary` … */
export type Office = Lowercase<OfficeName>;

const ME = graphql(`
  query Me {
    me {
      id
      displayName
      phoneMasked
      avatar
      offices {
        office
        allianceId
        allianceSlug
        allianceName
        villageId
        villageName
      }
    }
  }
`);

export type Me = NonNullable<MeQuery['me']>;
export type HeldOffice = Me['offices'][number];

export interface SignedIn extends Omit<Read<unknown>, 'data'> {
  /** undefined while asking, null for a guest. */
  me: Me | null | undefined;
}

export function useMe(): SignedIn {
  const { data, ...rest } = useApi(ME, {});
  return { ...rest, me: data?.me };
}

/** The first such office that someone holds now. */
export function holds(me: Me, office: Office): HeldOffice | undefined {
  return me.offices.find((held) => held.office.toLowerCase() === office);
}

/** Where to sign in and come back from. */
export function signInPath(from: { pathname: string; search: string }): string {
  return `/login?to=${encodeURIComponent(from.pathname + from.search)}`;
}

/** The way back after signing in: only a path of ours. */
export function wayBack(search: string): string {
  const to = new URLSearchParams(search).get('to') ?? '/me';
  return /^\/(?![/\\])/.test(to) ? to : '/me';
}

interface ForProps {
  /** One of these offices is needed; without any, being signed in is enough. */
  office?: Office | readonly Office[];
  children: ReactNode | ((me: Me) => ReactNode);
}

/** Shows its children to those it is for; sends guests to sign in and tells others whom to ask. */
export function For({ office, children }: ForProps) {
  const { me, trouble, reload } = useMe();
  const here = useLocation();
  if (trouble) return <TroubleNote trouble={trouble} onRetry={reload} />;
  if (me === undefined) return <Waiting rows={4} shape="rows" />;
  if (me === null) return <Navigate to={signInPath(here)} replace />;
  const offices = office === undefined ? [] : [office].flat();
  const [first] = offices;
  if (first !== undefined && !offices.some((each) => holds(me, each))) return <Forbidden office={first} />;
  return typeof children === 'function' ? children(me) : children;
}
