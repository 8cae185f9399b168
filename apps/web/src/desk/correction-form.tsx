import { useState, type KeyboardEvent } from 'react';
import { useAct } from '../api';
import { serverNow } from '../boot';
import { Button, Refused, Sheet, TextField, toast } from '../ui';
import { dateOf } from '../ui/time-format';
import { useWords } from '../words';
import s from './desk.module.css';
import { REQUEST_CORRECTION } from './period-queries';
import { EMPTY_LINE, fenOfYuan, isEmpty, sumsOf, type TypedLine } from './voucher';
import { VoucherLines } from './voucher-lines';

const TWO_LINES = [EMPTY_LINE, EMPTY_LINE] as const;

interface CorrectionFormProps {
  slug: string;
  /** of the one before: `..` repeats it */
  lastMemo: string;
  onClose: () => void;
}

/** What the accountant asks for: an entry to take back, and what should stand instead. F12 or Ctrl+S sends it and opens the next. */
export function CorrectionForm({ slug, lastMemo, onClose }: CorrectionFormProps) {
  const { t } = useWords();
  const act = useAct(REQUEST_CORRECTION);
  const [seq, setSeq] = useState('');
  const [memo, setMemo] = useState('');
  const [day, setDay] = useState(() => dateOf(new Date(serverNow()).toISOString()));
  const [lines, setLines] = useState<readonly TypedLine[]>(TWO_LINES);
  const [before, setBefore] = useState(lastMemo);
  const why = useMissing(lines, seq, memo);
  const send = async (): Promise<boolean> => {
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
    return sent !== undefined;
  };
  const finish = async () => {
    if (await send()) onClose();
  };
  const next = async () => {
    if (why !== '' || act.busy || !(await send())) return;
    toast(t('desk.voucher.saved'));
    setBefore(memo.trim());
    setSeq('');
    setMemo('');
    setLines(TWO_LINES);
  };
  const press = (event: KeyboardEvent) => {
    const isSave =
      event.key === 'F12' || ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 's');
    if (!isSave) return;
    event.preventDefault();
    void next();
  };
  return (
    <Sheet
      open
      side="right"
      onClose={onClose}
      title={t('desk.corrections.ask')}
      foot={
        <Button look="fill" wide busy={act.busy} disabledReason={why} onClick={() => void finish()}>
          {t('desk.corrections.send')}
        </Button>
      }
    >
      <div className={s.form} onKeyDown={press}>
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
        <VoucherLines slug={slug} lines={lines} onChange={setLines} />
        <TextField
          label={t('desk.corrections.memo')}
          hint={t('desk.voucher.memo_hint')}
          value={memo}
          maxLength={200}
          onChange={(event) => {
            const { value } = event.target;
            setMemo(value === '..' ? before : value);
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
        <p className={`meta ${s.hint ?? ''}`}>{t('desk.voucher.keys')}</p>
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
