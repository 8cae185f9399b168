import { useState } from 'react';
import { useAct } from '../api';
import type { Me } from '../sign-in';
import {
  Button,
  DeskTable,
  Empty,
  Money,
  None,
  Refused,
  Sheet,
  Tag,
  TextArea,
  TextField,
  toast,
  useConfirm,
  When,
} from '../ui';
import { useWords } from '../words';
import s from './desk.module.css';
import type { Dues } from './dues.screen';
import { yuan } from './equation';
import { DECIDE_WRITE_OFF, REPAY, WRITE_OFF } from './money-queries';
import { holds } from './place';
import { fenOfYuan } from './yuan-input';

type Debtor = Dues['debtors'][number];
type WriteOff = Dues['writeOffs'][number];

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
        empty={<Empty art="empty-desk">{t('desk.dues.no_debtors')}</Empty>}
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
  const Words = act === 'repay' ? TextField : TextArea;
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
        <Words
          label={t(act === 'repay' ? 'desk.dues.reference' : 'desk.dues.reason')}
          hint={t(act === 'repay' ? 'desk.dues.reference_hint' : 'desk.dues.write_off_note')}
          value={words}
          maxLength={act === 'repay' ? 100 : 200}
          onChange={(event: { target: { value: string } }) => {
            setWords(event.target.value);
          }}
        />
        <Refused trouble={trouble} />
      </div>
    </Sheet>
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

interface WriteOffsProps {
  writeOffs: readonly WriteOff[];
  onDone: () => void;
}

/** What was asked to be given up, and by whom it was decided. */
export function WriteOffs({ writeOffs, onDone }: WriteOffsProps) {
  const { t } = useWords();
  if (writeOffs.length === 0) return null;
  return (
    <section className={s.block}>
      <h2>{t('desk.dues.write_offs')}</h2>
      <DeskTable
        caption={t('desk.dues.write_offs')}
        rows={writeOffs}
        rowKey={(row) => row.id}
        totalCount={writeOffs.length}
        columns={[
          { key: 'party', head: t('desk.settlement.party'), onPhone: true, cell: (row) => row.partyName },
          { key: 'reason', head: t('desk.dues.reason'), cell: (row) => row.reason },
          {
            key: 'amount',
            head: t('desk.dues.amount'),
            numeric: true,
            onPhone: true,
            cell: (row) => <Money fen={row.amountFen} />,
          },
          {
            key: 'by',
            head: t('desk.dues.asked'),
            cell: (row) => (
              <>
                {row.requestedBy} <When at={row.requestedAt} as="day" />
              </>
            ),
          },
          {
            key: 'status',
            head: t('desk.payouts.status'),
            onPhone: true,
            cell: (row) => <Decision of={row} by={row.decidedBy} />,
          },
          {
            key: 'acts',
            head: t('desk.dues.acts'),
            cell: (row) => row.status === 'open' && <Decide of={row} onDone={onDone} />,
          },
        ]}
      />
    </section>
  );
}

export function Decision({ of, by }: { of: { status: WriteOff['status'] }; by: string | null | undefined }) {
  const { t } = useWords();
  const tone = of.status === 'open' ? 'sun' : of.status === 'approved' ? 'leaf' : 'plain';
  return (
    <>
      <Tag tone={tone}>{t(`desk.decision.${of.status}`)}</Tag> {by}
    </>
  );
}

function Decide({ of, onDone }: { of: WriteOff; onDone: () => void }) {
  const { t } = useWords();
  const act = useAct(DECIDE_WRITE_OFF);
  const confirm = useConfirm();
  const reason = useWhyNot(of.why);
  const decide = async (isApproved: boolean) => {
    const values = { name: of.partyName, sum: yuan(of.amountFen) };
    const title = t(isApproved ? 'desk.dues.ask_write_off' : 'desk.dues.ask_refuse', values);
    if (
      !(await confirm({ title, body: of.reason, act: t(isApproved ? 'desk.decide.yes' : 'desk.decide.no') }))
    )
      return;
    if (await act.run((requestId) => ({ id: of.id, isApproved, requestId }))) onDone();
  };
  return (
    <span className={s.chips}>
      <Refused trouble={act.trouble} />
      <Button disabledReason={reason} onClick={() => void decide(false)}>
        {t('desk.decide.no')}
      </Button>
      <Button look="fill" busy={act.busy} disabledReason={reason} onClick={() => void decide(true)}>
        {t('desk.decide.yes')}
      </Button>
    </span>
  );
}

export function useWhyNot(why: string | null | undefined): string {
  const { refusal } = useWords();
  return why ? refusal(why) : '';
}
