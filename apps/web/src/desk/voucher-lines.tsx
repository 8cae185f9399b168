import { useState, type ClipboardEvent, type KeyboardEvent } from 'react';
import { useApi } from '../api';
import { Button, Money, Select, TextField, toast } from '../ui';
import { useWords } from '../words';
import { AccountLookup } from './account-lookup';
import { useAccountName } from './entry-block';
import p from './periods.module.css';
import { ACCOUNTS } from './queries';
import {
  balancing,
  EMPTY_LINE,
  isEmpty,
  readBlock,
  sumsOf,
  swapped,
  writeBlock,
  type KnownAccount,
  type TypedLine,
} from './voucher';

interface LinesProps {
  slug: string;
  lines: readonly TypedLine[];
  onChange: (lines: readonly TypedLine[]) => void;
}

/** The lines of a voucher: F7 finds an account, `=` balances, Space changes sides, rows of a spreadsheet are pasted in. */
export function VoucherLines({ slug, lines, onChange }: LinesProps) {
  const { t } = useWords();
  const accounts = useAccounts(slug);
  const [looking, setLooking] = useState<number>();
  const { debitFen, creditFen } = sumsOf(lines);
  const change = (next: readonly TypedLine[]) => {
    onChange(next.some(isEmpty) ? next : [...next, EMPTY_LINE]);
  };
  const put = (at: number, line: TypedLine) => {
    change(lines.map((each, index) => (index === at ? line : each)));
  };
  const paste = (at: number, text: string) => {
    const block = readBlock(text, accounts);
    change([...lines.slice(0, at), ...block, ...lines.slice(at + block.length)]);
  };
  const copy = async () => {
    const nameOf = (code: string) => accounts.find((each) => each.code === code)?.name ?? code;
    await navigator.clipboard.writeText(writeBlock(lines, nameOf));
    toast(t('desk.voucher.copied'));
  };
  return (
    <div className={p.voucher}>
      {lines.map((line, at) => (
        <Line
          key={String(at)}
          {...{ line, accounts }}
          number={at + 1}
          onPut={(next) => {
            put(at, next);
          }}
          onPaste={(text) => {
            paste(at, text);
          }}
          onLook={() => {
            setLooking(at);
          }}
          missing={(side) => balancing(lines, at, side)}
        />
      ))}
      <div className={`sp small ${p.sum ?? ''}`}>
        <Button
          look="plain"
          disabledReason={lines.every(isEmpty) ? t('desk.voucher.nothing') : ''}
          onClick={() => void copy()}
        >
          {t('desk.voucher.copy')}
        </Button>
        <span aria-live="polite">
          {t('desk.entry.debit')} <Money fen={debitFen} /> {t('desk.entry.credit')} <Money fen={creditFen} />
        </span>
      </div>
      {looking !== undefined && (
        <AccountLookup
          accounts={accounts}
          onPick={(account) => {
            put(looking, { ...(lines[looking] ?? EMPTY_LINE), account });
          }}
          onClose={() => {
            setLooking(undefined);
          }}
        />
      )}
    </div>
  );
}

function useAccounts(slug: string): readonly KnownAccount[] {
  const nameOf = useAccountName();
  const read = useApi(ACCOUNTS, { slug });
  return (read.data?.accounts ?? []).map(({ code, name, initials }) => ({
    code,
    initials,
    name: nameOf(code, name),
  }));
}

interface LineProps {
  line: TypedLine;
  accounts: readonly KnownAccount[];
  number: number;
  onPut: (line: TypedLine) => void;
  onPaste: (text: string) => void;
  onLook: () => void;
  missing: (side: 'debit' | 'credit') => string;
}

function Line({ line, accounts, number, onPut, onPaste, onLook, missing }: LineProps) {
  const { t } = useWords();
  const press = (event: KeyboardEvent) => {
    const isSpace = event.key === ' ' && event.target instanceof HTMLInputElement;
    if (event.key !== 'F7' && !isSpace) return;
    event.preventDefault();
    if (isSpace) onPut(swapped(line));
    else onLook();
  };
  const paste = (event: ClipboardEvent) => {
    const text = event.clipboardData.getData('text/plain');
    if (!/[\t\n]/.test(text.trim())) return;
    event.preventDefault();
    onPaste(text);
  };
  const amount = (side: 'debit' | 'credit') => (
    <TextField
      label={t(`desk.corrections.${side}`)}
      inputMode="decimal"
      autoComplete="off"
      value={line[side]}
      onChange={(event) => {
        const { value } = event.target;
        onPut({ ...line, [side]: value.includes('=') ? missing(side) : value });
      }}
    />
  );
  return (
    <fieldset aria-label={t('desk.corrections.line', { n: number })} onKeyDown={press} onPaste={paste}>
      <Select
        label={t('desk.corrections.account')}
        options={accounts.map(({ code, name }) => ({ value: code, label: name }))}
        placeholder={t('desk.corrections.pick')}
        aria-keyshortcuts="F7"
        value={line.account}
        onChange={(event) => {
          onPut({ ...line, account: event.target.value });
        }}
      />
      {amount('debit')}
      {amount('credit')}
    </fieldset>
  );
}
