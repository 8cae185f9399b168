import { serverNow } from '../boot';
import { Minutes, MINUTES_SHOWN } from './minutes';
import { spansOf } from './review-numbers';
import type { StudioSession, Sums } from './session.screen';
import type { Tools } from './use-tools';

interface MinutesNowProps {
  session: StudioSession;
  sums: Sums;
  tools: Tools | null | undefined;
}

/** The minutes of a show with what was explained and which flash deals ran. */
export function MinutesNow({ session, sums, tools }: MinutesNowProps) {
  const names = new Map(session.items.map((item) => [item.id, `${item.product.name} ${item.sku.name}`]));
  const rounds = tools?.flashDeals ?? [];
  const until = session.endedAt ? Date.parse(session.endedAt) : serverNow();
  const spans = spansOf(sums.minutes.slice(-MINUTES_SHOWN), { pins: sums.pins, rounds, names }, until);
  return <Minutes minutes={sums.minutes} spans={spans} />;
}
