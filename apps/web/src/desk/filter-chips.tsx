import { useWords } from '../words';
import s from './desk.module.css';

interface FilterChipsProps<Filter extends string> {
  filters: readonly Filter[];
  value: Filter;
  onChange: (filter: Filter) => void;
  /** What a chip says. */
  word: (filter: Filter) => string;
}

/** The filters above a list, one of them pressed. */
export function FilterChips<Filter extends string>({
  filters,
  value,
  onChange,
  word,
}: FilterChipsProps<Filter>) {
  const { t } = useWords();
  return (
    <div className={s.chips} role="group" aria-label={t('desk.filter')}>
      {filters.map((filter) => (
        <button
          key={filter}
          type="button"
          className="chip"
          aria-pressed={filter === value}
          onClick={() => {
            onChange(filter);
          }}
        >
          {word(filter)}
        </button>
      ))}
    </div>
  );
}
