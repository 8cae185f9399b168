import { useApi } from '../api';
import { serverNow } from '../boot';
import { Minutes, MINUTES_SHOWN } from './minutes';
import { everyMinute, spansOf } from './review-numbers';
import { VIOLATIONS } from './queries-violations';
import type { StudioSession, Sums } from './session.screen';
import type { Tools } from './use-tools';

interface MinutesNowProps {
  session: StudioSession;
  sums: Sums;
  tools: Tools | null | undefined;
}

/** The minutes of a show with what was explained, what ran meanwhile, and what was held against it. */
export function MinutesNow({ session, sums, tools }: MinutesNowProps) {
  const names = new Map(session.items.map((item) => [item.id, `${item.product.name} ${item.sku.name}`]));
  const violations = useApi(VIOLATIONS, { id: session.id }).data?.liveSession?.console?.violations ?? [];
  const until = session.endedAt ? Date.parse(session.endedAt) : serverNow();
  const what = {
    pins: sums.pins,
    rounds: tools?.flashDeals ?? [],
    drops: tools?.drops ?? [],
    violations,
    names,
  };
  const spans = spansOf(everyMinute(sums.minutes, MINUTES_SHOWN), what, until);
  return <Minutes minutes={sums.minutes} spans={spans} isOver={session.endedAt !== null} />;
}
