import { serverNow } from '../boot';
import { useWords } from '../words';
import r from './recon.module.css';

/** In Shanghai, as the books count. */
export function monthNow(): string {
  return new Date(serverNow() + 8 * 3_600_000).toISOString().slice(0, 7);
}

/** A month of the books; emptied it is all of them. */
export function MonthField({ value, onChange }: { value: string; onChange: (month: string) => void }) {
  const { t } = useWords();
  return (
    <input
      className={`ui-input ${r.month ?? ''}`}
      type="month"
      aria-label={t('desk.recon.month')}
      value={value}
      max={monthNow()}
      onChange={(event) => {
        onChange(event.target.value);
      }}
    />
  );
}
