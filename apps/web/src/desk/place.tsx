import type { ReactNode } from 'react';
import { For, type HeldOffice, type Me, type Office } from '../sign-in';
import { Forbidden } from '../ui';
import { Crumbs } from './crumbs';
import { KeyHelp } from './key-help';
import { PeriodBar } from './period-bar';

/** The alliance whose books are open: that of the person's office. */
export interface Place {
  readonly slug: string;
  readonly name: string;
  readonly me: Me;
}

const BOOKS = ['accountant', 'alliance_secretary', 'first_secretary'] as const;
/** Those who read orders and decide claims. */
export const ORDERS_OFFICES = ['accountant', 'alliance_secretary', 'packhouse'] as const;

/** Those who bring in the orders of other platforms. */
export const IMPORT_OFFICES = ['alliance_secretary'] as const;

export function mayImport({ me, slug }: Place): boolean {
  return me.offices.some(
    (held) =>
      held.allianceSlug === slug && IMPORT_OFFICES.some((office) => office === held.office.toLowerCase()),
  );
}

interface DeskProps {
  offices?: readonly Office[];
  children: (place: Place) => ReactNode;
}

/** Shows its children to those who hold one of the offices, in the alliance they hold it for. */
export function Desk({ offices = BOOKS, children }: DeskProps) {
  return (
    <For office={offices}>
      {(me) => {
        const held = heldOf(me, offices);
        return held ? (
          <>
            <KeyHelp />
            {readsBooks(held) && <PeriodBar slug={held.allianceSlug} />}
            <Crumbs />
            {children({ slug: held.allianceSlug, name: held.allianceName, me })}
          </>
        ) : (
          <Forbidden office={offices[0] ?? 'accountant'} />
        );
      }}
    </For>
  );
}

export function holds(me: Me, office: Office): boolean {
  return heldOf(me, [office]) !== undefined;
}

function readsBooks({ office }: HeldOffice): boolean {
  return BOOKS.some((each) => each === office.toLowerCase());
}

function heldOf(me: Me, offices: readonly Office[]): HeldOffice | undefined {
  return me.offices.find(({ office }) => offices.some((each) => each === office.toLowerCase()));
}
