import { useEffect, useState } from 'react';
import { serverNow } from '../boot';
import { useWords } from '../words';
import {
  clockOf,
  dateOf,
  dateTimeOf,
  dayOf,
  fullTimeOf,
  longDateOf,
  relativeTimeOf,
  timeLeft,
} from './time-format';

export interface Times {
  /** 11-24 20:16 */
  dateTime: (instant: string) => string;
  /** 2026-11-24 20:16 */
  full: (instant: string) => string;
  /** 2026-11-24 */
  date: (instant: string) => string;
  /** 11-24 */
  day: (instant: string) => string;
  /** 20:16 */
  clock: (instant: string) => string;
  /** 2026 年 11 月 24 日 */
  longDate: (instant: string) => string;
  /** 刚刚, 12分钟前, 11-24 20:16 */
  ago: (instant: string) => string;
}

/** Instants as people in Shanghai read them. */
export function useTimes(): Times {
  const { t, locale } = useWords();
  return {
    dateTime: dateTimeOf,
    full: fullTimeOf,
    date: dateOf,
    day: dayOf,
    clock: clockOf,
    longDate: (instant) => longDateOf(instant, locale),
    ago: (instant) => relativeTimeOf(instant, serverNow(), locale) ?? t('ui.time.just_now'),
  };
}

export interface WhenProps {
  at: string;
  as?: keyof Times;
}

/** `<When at={order.placedAt} />`: 11-24 20:16, never broken over lines. */
export function When({ at, as = 'dateTime' }: WhenProps) {
  const times = useTimes();
  return (
    <time className="nw" dateTime={at} title={times.full(at)}>
      {times[as](at)}
    </time>
  );
}

export interface CountdownProps {
  until: string;
  /** Called once when the time is up. */
  onEnd?: () => void;
}

/** Time left by the server's clock, not the phone's. */
export function Countdown({ until, onEnd }: CountdownProps) {
  const { t } = useWords();
  const [now, setNow] = useState(serverNow);
  const left = Date.parse(until) - now;
  const over = left <= 0;
  useEffect(() => {
    if (over) return undefined;
    const timer = setInterval(() => {
      setNow(serverNow());
    }, 1000);
    return () => {
      clearInterval(timer);
    };
  }, [over]);
  useEffect(() => {
    if (over) onEnd?.();
    // only the moment it ends counts, not a new function of the parent
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [over]);
  const { days, clock } = timeLeft(left);
  return (
    <span role="timer" className="nw">
      {over ? t('ui.countdown.over') : days > 0 ? t('ui.countdown.days', { days, clock }) : clock}
    </span>
  );
}
