import { useAct } from '../api';
import { Button, DeskTable, Money, Refused, Tag, useConfirm, When } from '../ui';
import { useWords } from '../words';
import s from './desk.module.css';
import type { Dues } from './dues.screen';
import { yuan } from './equation';
import { DECIDE_WRITE_OFF } from './money-queries';

type WriteOff = Dues['writeOffs'][number];

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
