import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { Sheet, TextField } from '../ui';
import { useWords } from '../words';
import s from './desk.module.css';
import { findAccounts, type KnownAccount } from './voucher';

const SHOWN = 12;

interface AccountLookupProps {
  accounts: readonly KnownAccount[];
  onPick: (code: string) => void;
  onClose: () => void;
}

/** F7: an account by its code, the initials of its name in pinyin, or a piece of the name. */
export function AccountLookup({ accounts, onPick, onClose }: AccountLookupProps) {
  const { t } = useWords();
  const [typed, setTyped] = useState('');
  const [at, setAt] = useState(0);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    field.current?.focus();
  }, []);
  const found = findAccounts(accounts, typed).slice(0, SHOWN);
  const pick = (account: KnownAccount | undefined) => {
    if (!account) return;
    onPick(account.code);
    onClose();
  };
  const press = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step === 0 && event.key !== 'Enter') return;
    event.preventDefault();
    if (step === 0) pick(found[at]);
    else setAt(Math.min(found.length - 1, Math.max(0, at + step)));
  };
  return (
    <Sheet open side="middle" onClose={onClose} title={t('desk.voucher.lookup')}>
      <div className={s.form}>
        <TextField
          label={t('desk.voucher.lookup_label')}
          hint={t('desk.voucher.lookup_hint')}
          autoComplete="off"
          ref={field}
          value={typed}
          onKeyDown={press}
          onChange={(event) => {
            setTyped(event.target.value);
            setAt(0);
          }}
        />
        <ul className={s.pick} aria-live="polite">
          {found.length === 0 && <li className="mute">{t('desk.voucher.lookup_none')}</li>}
          {found.map((account, index) => (
            <li key={account.code}>
              <button
                type="button"
                className={s.account}
                aria-pressed={index === at}
                onClick={() => {
                  pick(account);
                }}
              >
                <span>{account.name}</span>
                <span className="meta">
                  {account.code} {account.initials}
                </span>
              </button>
            </li>
          ))}
        </ul>
      </div>
    </Sheet>
  );
}
