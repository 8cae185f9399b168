import type { BoxFragment } from '../generated/pack/graphql';
import { Stamp, Tag, useTimes } from '../ui';
import { useWords } from '../words';
import s from './pack.module.css';

interface LotChoiceProps {
  lots: BoxFragment['lots'];
  value: string | undefined;
  onChange: (lotId: string) => void;
}

/** The lots of the village that hold the product; the one that expires first stands first and is chosen. */
export function LotChoice({ lots, value, onChange }: LotChoiceProps) {
  const { t } = useWords();
  const { day } = useTimes();
  if (lots.length === 0) return <p className="warn">{t('pack.task.no_lots')}</p>;
  return (
    <fieldset>
      <legend className="small mute">{t('pack.task.lot')}</legend>
      <div className={s.lots}>
        {lots.map((lot, at) => (
          <label key={lot.id} className={s.lot}>
            <input
              type="radio"
              name="lot"
              value={lot.id}
              checked={lot.id === value}
              onChange={() => {
                onChange(lot.id);
              }}
            />
            <Stamp size={18}>{lot.plotName}</Stamp>
            <span className="grow">
              <b>{lot.code}</b>
              <span className="small mute">
                <span className={s.whole}>
                  {t('pack.task.lot_day', { day: day(`${lot.harvestedOn}T04:00:00Z`) })}
                </span>{' '}
                <span className={s.whole}>{t('pack.task.lot_left', { kg: lot.remainingKg })}</span>
              </span>
            </span>
            {at === 0 && <Tag tone="leaf">{t('pack.task.lot_first')}</Tag>}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
