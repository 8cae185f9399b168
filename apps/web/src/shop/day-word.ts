import { serverNow } from '../boot';
import { useWords } from '../words';

const DAY_MS = 86_400_000;
const SHANGHAI_MS = 8 * 3_600_000;

/** The business day in Shanghai of a moment, 2026-11-24. */
export function dayAt(ms: number): string {
  return new Date(ms + SHANGHAI_MS).toISOString().slice(0, 10);
}

export interface DayWords {
  /** 今天, 昨天, 明天, else 11-24. */
  near: (day: string) => string;
  /** 11 月 24 日; 24 Nov */
  long: (day: string) => string;
  isThisWeek: (day: string) => boolean;
}

export function useDayWords(): DayWords {
  const { t, locale } = useWords();
  return {
    near: (day) => {
      const today = dayAt(serverNow());
      const away = (Date.parse(day) - Date.parse(today)) / DAY_MS;
      if (away === 0) return t('shop.day.today');
      if (away === -1) return t('shop.day.yesterday');
      if (away === 1) return t('shop.day.tomorrow');
      return day.slice(5);
    },
    long: (day) => {
      if (locale === 'en')
        return new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', timeZone: 'UTC' }).format(
          new Date(day),
        );
      const [, month, date] = day.split('-');
      return `${String(Number(month))} 月 ${String(Number(date))} 日`;
    },
    isThisWeek: (day) => Math.abs(Date.parse(day) - serverNow()) < 7 * DAY_MS,
  };
}
