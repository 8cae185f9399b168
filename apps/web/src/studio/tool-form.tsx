import type { ReactNode, SyntheticEvent } from 'react';
import { troubleWordId } from '@app/words';
import type { Trouble } from '../api';
import { Button, Refused, TextField } from '../ui';
import { useWords } from '../words';
import s from './tools.module.css';

/** What is wrong with a field: ours before sending, the server's after it. */
export function useFieldErrors(
  own: Readonly<Record<string, string>>,
  trouble: Trouble | undefined,
): (field: string) => string | undefined {
  const { t } = useWords();
  return (field) => {
    const word = troubleWordId(own[field] ?? trouble?.values[field]);
    return word && t(word);
  };
}

interface NumberFieldProps {
  label: string;
  unit: string;
  value: string;
  onChange: (value: string) => void;
  error: string | undefined;
  /** Yuan with a point; without it whole numbers. */
  money?: boolean;
}

export function NumberField({ label, unit, value, onChange, error, money = false }: NumberFieldProps) {
  return (
    <TextField
      label={label}
      value={value}
      error={error}
      inputMode={money ? 'decimal' : 'numeric'}
      autoComplete="off"
      maxLength={9}
      end={<span className="meta nw">{unit}</span>}
      onChange={(event) => {
        onChange(event.target.value);
      }}
    />
  );
}

interface ToolFormProps {
  children: ReactNode;
  act: string;
  busy: boolean;
  trouble: Trouble | undefined;
  onSend: () => Promise<void>;
}

/** The fields of a tool, why it was refused, and one button that a cold thumb finds. */
export function ToolForm({ children, act, busy, trouble, onSend }: ToolFormProps) {
  const send = (event: SyntheticEvent) => {
    event.preventDefault();
    void onSend();
  };
  return (
    <form className={s.toolForm} onSubmit={send} noValidate>
      {children}
      <Refused trouble={trouble} />
      <Button type="submit" look="fill" big wide busy={busy}>
        {act}
      </Button>
    </form>
  );
}
