import type { BoxFragment } from '../generated/pack/graphql';
import { Field, Icon, Tag } from '../ui';
import { useWords } from '../words';
import s from './task.module.css';
import { gramsOf, kgText, weigh } from './weight';

interface WeighPanelProps {
  box: BoxFragment;
  kg: string;
  onChange: (kg: string) => void;
  onEnter: () => void;
}

/** The scale's figure, big, with the accepted range under it. */
export function WeighPanel({ box, kg, onChange, onEnter }: WeighPanelProps) {
  const { t } = useWords();
  const { verdict } = weigh(kg, box);
  const isBad = verdict === 'low' || verdict === 'high' || verdict === 'unread';
  const range = t('pack.task.weigh_range', { min: kgText(box.gramsMin), max: kgText(box.gramsMax) });
  return (
    <div className={`card ${s.weigh ?? ''}`}>
      <Field label={t('pack.task.weigh')} hint={<span className="small">{range}</span>}>
        {(props) => (
          <span className={s.weighRow}>
            <input
              {...props}
              className={s.kg}
              inputMode="decimal"
              autoComplete="off"
              enterKeyHint="done"
              placeholder={kgText(box.plannedGrams)}
              value={kg}
              autoFocus
              aria-invalid={isBad || undefined}
              onChange={(event) => {
                onChange(event.target.value);
              }}
              onKeyDown={(event) => {
                if (event.key === 'Enter' && verdict === 'ok') onEnter();
              }}
            />
            <span aria-live="polite">
              <Verdict kg={kg} box={box} />
            </span>
          </span>
        )}
      </Field>
      <RangeBar box={box} grams={gramsOf(kg)} />
    </div>
  );
}

function Verdict({ kg, box }: { kg: string; box: BoxFragment }) {
  const { t } = useWords();
  const weighed = weigh(kg, box);
  if (weighed.verdict === 'ok')
    return (
      <span className={s.verdict}>
        <Tag tone="leaf">
          <Icon name="check" size="m" />
          {t('pack.task.weigh_ok')}
        </Tag>
      </span>
    );
  if (!('byGrams' in weighed)) return null;
  return (
    <span className={s.verdict}>
      <Tag tone="red">
        <Icon name="alert" size="m" />
        {t(`pack.task.weigh_${weighed.verdict}`, { g: weighed.byGrams })}
      </Tag>
    </span>
  );
}

/** The accepted range lies over the middle of the bar; the mark is what the scale says. */
function RangeBar({ box, grams }: { box: BoxFragment; grams: number | null }) {
  const width = Math.max(1, box.gramsMax - box.gramsMin);
  const from = box.gramsMin - width / 2;
  const at = grams === null ? null : Math.min(100, Math.max(0, ((grams - from) / (width * 2)) * 100));
  return (
    <div className={s.range} aria-hidden="true">
      <i />
      {at !== null && <b style={{ left: `${String(at)}%` }} />}
    </div>
  );
}
