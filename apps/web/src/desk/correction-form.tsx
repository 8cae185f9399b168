import { useState } from 'react';
import { useAct, useApi } from '../api';
import { serverNow } from '../boot';
import { Button, Money, Refused, Select, Sheet, TextField } from '../ui';
import { dateOf } from '../ui/time-format';
import { useWords } from '../words';
import s from './desk.module.css';
import { useAccountName } from './entry-block';
import { REQUEST_CORRECTION } from './period-queries';
import p from './periods.module.css';
import { ACCOUNTS } from './queries';
import { balancing, EMPTY_LINE, fenOfYuan, isEmpty, sumsOf, type TypedLine } from './voucher';

interface CorrectionFormProps {
  slug: string;
  onClose: () => void;
}

/** What the accountant asks for: an entry to take back, and what should stand instead. `=` fills what is missing. */
export function CorrectionForm({ slug, onClose }: CorrectionFormProps) {
  const { t } = useWords();
  const act = useAct(REQUEST_CORRECTION);
  const [seq, setSeq] = useState('');
  const [memo, setMemo] = useState('');
  const [day, setDay] = useState(() => dateOf(new Date(serverNow()).toISOString()));
  const [lines, setLines] = useState<readonly TypedLine[]>([EMPTY_LINE, EMPTY_LINE]);
  const why = useMissing(lines, seq, memo);
  const send = async () => {
    const typed = lines.filter((line) => !isEmpty(line));
    const sent = await act.run((requestId) => ({
      input: {
        allianceSlug: slug,
        reversesSeq: seq.trim() === '' ? null : seq.trim(),
        lines: typed.map(({ account, debit, credit }) => ({
          accountCode: account,
          debitFen: String(fenOfYuan(debit) ?? 0n),
          creditFen: String(fenOfYuan(credit) ?? 0n),
        })),
        memo: memo.trim(),
        effectiveDay: day,
        requestId,
      },
    }));
    if (sent) onClose();
  };
  return (
    <Sheet
      open
      side="right"
      onClose={onClose}
      title={t('desk.corrections.ask')}
      foot={
        <Button look="fill" wide busy={act.busy} disabledReason={why} onClick={() => void send()}>
          {t('desk.corrections.send')}
        </Button>
      }
    >
      <div className={s.form}>
        <TextField
          label={t('desk.corrections.seq')}
          hint={t('desk.corrections.seq_hint')}
          inputMode="numeric"
          optional
          value={seq}
          onChange={(event) => {
            setSeq(event.target.value.replace(/\D/g, ''));
          }}
        />
        <Lines slug={slug} lines={lines} onChange={setLines} />
        <TextField
          label={t('desk.corrections.memo')}
          value={memo}
          maxLength={200}
          onChange={(event) => {
            setMemo(event.target.value);
          }}
        />
        <TextField
          label={t('desk.corrections.day')}
          type="date"
          value={day}
          onChange={(event) => {
            setDay(event.target.value);
          }}
        />
        <Refused trouble={act.trouble} />
      </div>
    </Sheet>
  );
}

function useMissing(lines: readonly TypedLine[], seq: string, memo: string): string {
  const { t } = useWords();
  const { trouble } = sumsOf(lines);
  if (trouble !== null) return t(`desk.corrections.why.${trouble}`);
  if (seq === '' && lines.every(isEmpty)) return t('desk.corrections.why.nothing');
  return memo.trim() === '' ? t('desk.corrections.why.memo') : '';
}

interface LinesProps {
  slug: string;
  lines: readonly TypedLine[];
  onChange: (lines: readonly TypedLine[]) => void;
}

function Lines({ slug, lines, onChange }: LinesProps) {
  const { t } = useWords();
  const { debitFen, creditFen } = sumsOf(lines);
  const put = (at: number, more: Partial<TypedLine>) => {
    const next = lines.map((line, index) => (index === at ? { ...line, ...more } : line));
    onChange(next.some(isEmpty) ? next : [...next, EMPTY_LINE]);
  };
  return (
    <div className={p.voucher}>
      {lines.map((line, at) => (
        <Line
          key={String(at)}
          slug={slug}
          line={line}
          number={at + 1}
          onPut={(more) => {
            put(at, more);
          }}
          missing={(side) => balancing(lines, at, side)}
        />
      ))}
      <p className={`small ${p.sum ?? ''}`} aria-live="polite">
        <span>
          {t('desk.entry.debit')} <Money fen={debitFen} />
        </span>
        <span>
          {t('desk.entry.credit')} <Money fen={creditFen} />
        </span>
      </p>
    </div>
  );
}

interface LineProps {
  slug: string;
  line: TypedLine;
  number: number;
  onPut: (more: Partial<TypedLine>) => void;
  missing: (side: 'debit' | 'credit') => string;
}

function Line({ slug, line, number, onPut, missing }: LineProps) {
  const { t } = useWords();
  const nameOf = useAccountName();
  const read = useApi(ACCOUNTS, { slug });
  const options = (read.data?.accounts ?? []).map(({ code, name }) => ({
    value: code,
    label: nameOf(code, name),
  }));
  const amount = (side: 'debit' | 'credit') => (
    <TextField
      label={t(`desk.corrections.${side}`)}
      inputMode="decimal"
      autoComplete="off"
      value={line[side]}
      onChange={(event) => {
        const { value } = event.target;
        onPut({ [side]: value.includes('=') ? missing(side) : value });
      }}
    />
  );
  return (
    <fieldset aria-label={t('desk.corrections.line', { n: number })}>
      <Select
        label={t('desk.corrections.account')}
        options={options}
        placeholder={t('desk.corrections.pick')}
        value={line.account}
        onChange={(event) => {
          onPut({ account: event.target.value });
        }}
      />
      {amount('debit')}
      {amount('credit')}
    </fieldset>
  );
}
