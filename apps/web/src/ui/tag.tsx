import type { WordId } from '@app/words';
import type { ReactNode } from 'react';
import { useWords } from '../words';
import { Icon } from './icon';

export type Tone = 'plain' | 'live' | 'soil' | 'leaf' | 'sun' | 'info' | 'red';

export interface TagProps {
  tone?: Tone;
  icon?: string;
  children: ReactNode;
}

export function Tag({ tone = 'plain', icon, children }: TagProps) {
  return (
    <span className={tone === 'plain' ? 'tag' : `tag ${tone}`}>
      {icon && <Icon name={icon} size="s" />}
      {children}
    </span>
  );
}

const TONES = {
  order: {
    placed: 'sun',
    paid: 'info',
    packing: 'info',
    shipped: 'leaf',
    delivered: 'leaf',
    completed: 'plain',
    closed: 'plain',
    cancelled: 'plain',
  },
  settlement: { open: 'plain', review: 'sun', approved: 'info', paid_out: 'leaf', published: 'leaf' },
  period: { open: 'plain', soft_closed: 'sun', closed: 'leaf' },
  correction: { requested: 'sun', approved: 'info', rejected: 'plain', booked: 'leaf', refused: 'red' },
  session: { scheduled: 'sun', preview: 'info', live: 'live', paused: 'sun', ended: 'plain', banned: 'red' },
  parcel: {
    awaiting_pickup: 'sun',
    in_transit: 'leaf',
    out_for_delivery: 'leaf',
    ready_for_pickup: 'leaf',
    signed: 'plain',
    exception: 'red',
    returning: 'sun',
    returned: 'plain',
    cancelled: 'plain',
  },
  task: {
    planned: 'sun',
    harvested: 'leaf',
    graded: 'leaf',
    packed: 'leaf',
    labelled: 'info',
    handed_over: 'plain',
    short: 'red',
  },
  claim: {
    opened: 'sun',
    accepted: 'leaf',
    refunded: 'plain',
    refused: 'red',
    escalated: 'sun',
    dismissed: 'plain',
    withdrawn: 'plain',
  },
  motion: {
    proposed: 'sun',
    consulted: 'info',
    reviewed: 'info',
    resolved: 'info',
    resolution_public: 'leaf',
    result_public: 'leaf',
    rejected: 'red',
  },
  payment: { pending: 'sun', succeeded: 'leaf', failed: 'red', expired: 'plain' },
  payout: {
    created: 'plain',
    sent: 'info',
    succeeded: 'leaf',
    failed: 'red',
    unknown: 'sun',
    returned: 'red',
  },
  webhook: { active: 'leaf', paused: 'sun', ended: 'plain' },
  delivery: { waiting: 'sun', delivered: 'leaf', given_up: 'red' },
} as const satisfies Record<string, Record<string, Tone>>;

type Kinds = typeof TONES;

/** A thing and its status, as the API says it. */
export type StatusOf = { [K in keyof Kinds]: { kind: K; status: keyof Kinds[K] } }[keyof Kinds];

/** The words of a status in the reader's language. */
export function useStatusWord(): (of: StatusOf) => string {
  const { t } = useWords();
  return ({ kind, status }) => t(`ui.${kind}.${status}` as WordId);
}

export function StatusTag(of: StatusOf) {
  const word = useStatusWord()(of);
  const tone = (TONES[of.kind] as Record<string, Tone>)[of.status] ?? 'plain';
  return (
    <Tag tone={tone}>
      {tone === 'live' && <span className="dot" aria-hidden="true" />}
      {word}
    </Tag>
  );
}
