import { useEffect, useState } from 'react';
import { serverNow } from '../boot';
import { useTimes } from '../ui';
import { useWords } from '../words';
import s from './pack.module.css';

const MINUTE_MS = 60_000;

/** The one sentence of the page: how long until the courier comes, by the market's clock, to the minute. */
export function CutOff({ at }: { at: string }) {
  const { t } = useWords();
  const { clock } = useTimes();
  const [now, setNow] = useState(serverNow);
  useEffect(() => {
    const timer = setInterval(() => {
      setNow(serverNow());
    }, 5_000);
    return () => {
      clearInterval(timer);
    };
  }, []);
  const minutes = Math.ceil((Date.parse(at) - now) / MINUTE_MS);
  const [h, m] = [Math.floor(minutes / 60), minutes % 60];
  const left = h > 0 ? t('pack.today.left_hm', { h, m }) : t('pack.today.left_m', { m });
  return (
    <div>
      <p className={s.headMeta}>{t('pack.today.cutoff', { time: clock(at) })}</p>
      <p className={s.headline}>{minutes > 0 ? left : t('pack.today.left_over')}</p>
    </div>
  );
}
