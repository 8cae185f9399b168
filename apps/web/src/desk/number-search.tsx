import { useState } from 'react';
import { Button } from '../ui';
import { useWords } from '../words';
import s from './desk.module.css';

interface NumberSearchProps {
  value: string;
  onSearch: (number: string) => void;
}

/** Looks for an order number; empty shows all again. */
export function NumberSearch({ value, onSearch }: NumberSearchProps) {
  const { t } = useWords();
  const [text, setText] = useState(value);
  return (
    <form
      className={s.search}
      role="search"
      onSubmit={(event) => {
        event.preventDefault();
        onSearch(text.trim());
      }}
    >
      <input
        className="ui-input"
        type="search"
        inputMode="numeric"
        autoComplete="off"
        aria-label={t('desk.orders.search')}
        placeholder={t('desk.orders.search')}
        value={text}
        onChange={(event) => {
          setText(event.target.value);
          if (event.target.value === '') onSearch('');
        }}
      />
      <Button type="submit" icon="search">
        {t('desk.splits.look')}
      </Button>
    </form>
  );
}
