import { useId } from 'react';
import { useWords } from '../words';
import { Icon } from './icon';

export interface StepperProps {
  /** What is counted, for ears: 数量. */
  label: string;
  value: number;
  onChange: (value: number) => void;
  min?: number;
  max?: number;
}

export function Stepper({ label, value, onChange, min = 1, max = 99 }: StepperProps) {
  const { t } = useWords();
  const hintId = useId();
  const set = (wanted: number) => {
    if (!Number.isSafeInteger(wanted)) return;
    const next = Math.max(min, Math.min(max, wanted));
    if (next !== value) onChange(next);
  };
  const button = (step: 1 | -1, stopped: boolean) => (
    <button
      type="button"
      className="touch"
      aria-label={t(step < 0 ? 'ui.stepper.less' : 'ui.stepper.more', { label })}
      aria-disabled={stopped || undefined}
      onClick={() => {
        set(value + step);
      }}
    >
      <Icon name={step < 0 ? 'minus' : 'plus'} size="m" />
    </button>
  );
  return (
    <span className="ui-stepper" role="group" aria-label={label}>
      {button(-1, value <= min)}
      <input
        inputMode="numeric"
        aria-label={label}
        aria-describedby={hintId}
        value={value}
        onChange={(event) => {
          set(Number(event.target.value.replace(/\D/g, '') || min));
        }}
        onFocus={(event) => {
          event.target.select();
        }}
      />
      {button(1, value >= max)}
      <span className="sr" id={hintId}>
        {t('ui.stepper.max', { max })}
      </span>
    </span>
  );
}
