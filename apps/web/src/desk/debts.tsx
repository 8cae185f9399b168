import { useState } from 'react';
import { useAct } from '../api';
import type { Me } from '../sign-in';
import { Button, DeskTable, Money, None, Refused, Sheet, TextArea, TextField, toast, When } from '../ui';
import { useWords } from '../words';
import s from './desk.module.css';
import type { Dues } from './dues.screen';
import { yuan } from './equation';
import { REPAY, WRITE_OFF } from './money-queries';
import { holds } from './place';
import { fenOfYuan } from './yuan-input';

type Debtor = Dues['debtors'][number];

interface DebtorsProps {
  debtors: readonly Debtor[];
  me: Me;
  onDone: () => void;
}

/** Who owes the alliance, and what the accountant can do about it. */
export function Debtors({ debtors, me, onDone }: DebtorsProps) {
  const { t } = useWords();
  const [open, setOpen] = useState<{ debtor: Debtor; act: 'repay' | 'write_off' }>();
  const mayAct = holds(me, 'accountant');
  return (
    <section className={s.block}>
      <h2>
        {t('desk.dues.debtors')}
        <span className={`meta ${s.hint ?? ''}`}>{t('desk.dues.debtors_note')}</span>
      </h2>
      <DeskTable
        caption={t('desk.dues.debtors')}
        rows={debtors}
        rowKey={(row) => row.partyId}
        totalCount={debtors.length}
        empty={<p className={s.nothing}>{t('desk.dues.no_debtors')}</p>}
        columns={[
          { key: 'party', head: t('desk.settlement.party'), onPhone: true, cell: (row) => row.name },
          {
            key: 'role',
            head: t('desk.settlement.role'),
            cell: (row) => <span className="mute">{t(`desk.role.${row.role}`)}</span>,
          },
          {
            key: 'current',
            head: t('desk.dues.current'),
            numeric: true,
            onPhone: true,
            cell: (row) => <Owed fen={row.currentFen} />,
            total: <Money fen={-sum(debtors, (row) => row.currentFen)} />,
          },
          {
            key: 'claim',
            head: t('desk.dues.claim'),
            numeric: true,
            onPhone: true,
            cell: (row) => <Owed fen={row.claimFen} />,
            total: <Money fen={-sum(debtors, (row) => row.claimFen)} />,
          },
          { key: 'since', head: t('desk.dues.since'), cell: (row) => <When at={row.since} as="day" /> },
          {
            key: 'acts',
            head: t('desk.dues.acts'),
            cell: (row) =>
              mayAct && (
                <span className={s.chips}>
                  <Button
                    onClick={() => {
                      setOpen({ debtor: row, act: 'repay' });
                    }}
                  >
                    {t('desk.dues.repay')}
                  </Button>
                  <Button
                    disabledReason={BigInt(row.claimFen) === 0n ? t('desk.dues.not_yet_claim') : ''}
                    onClick={() => {
                      setOpen({ debtor: row, act: 'write_off' });
                    }}
                  >
                    {t('desk.dues.write_off')}
                  </Button>
                </span>
              ),
          },
        ]}
      />
      {open && (
        <DebtSheet
          key={open.act}
          debtor={open.debtor}
          act={open.act}
          onClose={() => {
            setOpen(undefined);
          }}
          onDone={onDone}
        />
      )}
    </section>
  );
}

function Owed({ fen }: { fen: string }) {
  return BigInt(fen) === 0n ? <None /> : <Money fen={-BigInt(fen)} />;
}

const sum = (rows: readonly Debtor[], of: (row: Debtor) => string): bigint =>
  rows.reduce((total, row) => total + BigInt(of(row)), 0n);

interface DebtSheetProps {
  debtor: Debtor;
  act: 'repay' | 'write_off';
  onClose: () => void;
  onDone: () => void;
}

function DebtSheet({ debtor, act, onClose, onDone }: DebtSheetProps) {
  const { t } = useWords();
  const { isBusy, trouble, send } = useDebtAct(debtor, act);
  const owedFen = BigInt(debtor.claimFen) + (act === 'repay' ? BigInt(debtor.currentFen) : 0n);
  const [amount, setAmount] = useState(yuan(owedFen));
  const [words, setWords] = useState('');
  const amountFen = fenOfYuan(amount) ?? 0n;
  const isTooMuch = amountFen > owedFen;
  const missing = amountFen === 0n || isTooMuch || words.trim() === '';
  const finish = async () => {
    if (!(await send(amountFen, words.trim()))) return;
    toast(t(`desk.dues.${act}_done`));
    onDone();
    onClose();
  };
  return (
    <Sheet
      open
      side="middle"
      onClose={onClose}
      title={t(`desk.dues.${act}_title`, { name: debtor.name })}
      foot={
        <Button
          look="fill"
          busy={isBusy}
          disabledReason={missing ? t('desk.dues.needed') : ''}
          onClick={() => void finish()}
        >
          {t(`desk.dues.${act}`)}
        </Button>
      }
    >
      <div className={s.form}>
        <TextField
          label={t('desk.dues.amount')}
          inputMode="decimal"
          value={amount}
          hint={t('desk.dues.owes', { sum: yuan(owedFen) })}
          error={isTooMuch ? t('desk.dues.too_much') : undefined}
          onChange={(event) => {
            setAmount(event.target.value);
          }}
        />
        <Why act={act} value={words} onChange={setWords} />
        <Refused trouble={trouble} />
      </div>
    </Sheet>
  );
}

interface WhyProps {
  act: 'repay' | 'write_off';
  value: string;
  onChange: (words: string) => void;
}

/** The number of the slip, or why the debt is given up. */
function Why({ act, value, onChange }: WhyProps) {
  const { t } = useWords();
  const put = (event: { target: { value: string } }) => {
    onChange(event.target.value);
  };
  return act === 'repay' ? (
    <TextField
      label={t('desk.dues.reference')}
      hint={t('desk.dues.reference_hint')}
      value={value}
      maxLength={100}
      onChange={put}
    />
  ) : (
    <TextArea
      label={t('desk.dues.reason')}
      hint={t('desk.dues.write_off_note')}
      value={value}
      maxLength={200}
      onChange={put}
    />
  );
}

/** A repayment is recorded by its slip, a write-off asked for with its reason. */
function useDebtAct({ partyId }: Debtor, act: 'repay' | 'write_off') {
  const repaying = useAct(REPAY);
  const asking = useAct(WRITE_OFF);
  const send = async (fen: bigint, words: string): Promise<boolean> => {
    const facts = { partyId, amountFen: fen.toString() };
    const done =
      act === 'repay'
        ? await repaying.run((requestId) => ({ ...facts, reference: words, requestId }))
        : await asking.run((requestId) => ({ ...facts, reason: words, requestId }));
    return Boolean(done);
  };
  const { busy: isBusy, trouble } = act === 'repay' ? repaying : asking;
  return { isBusy, trouble, send };
}
