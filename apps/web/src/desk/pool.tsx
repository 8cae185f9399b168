import { poolParts, poolTroubles, type PoolBasis } from '@app/ledger/core';
import { useState } from 'react';
import { useAct } from '../api';
import { Button, DeskTable, Money, Refused, Select, Sheet, TextField, toast, useConfirm, When } from '../ui';
import { useWords } from '../words';

import s from './desk.module.css';
import type { Dues } from './dues.screen';
import { yuan } from './equation';
import { DECIDE_POOL, PROPOSE_POOL } from './money-queries';
import { holds, type Place } from './place';
import { Decision, useWhyNot } from './write-offs';
import { fenOfYuan } from './yuan-input';

type Pool = Dues['pool'];
type Allocation = Pool['allocations'][number];

interface PoolProps {
  pool: Pool;
  place: Place;
  onDone: () => void;
}

/** What the villages hold in common, and how it was told off. */
export function PoolSection({ pool, place, onDone }: PoolProps) {
  const { t } = useWords();
  const [isOpen, setOpen] = useState(false);
  const isWaiting = pool.allocations.some((each) => each.status === 'open');
  return (
    <section className={s.block}>
      <h2>
        {t('desk.pool.title')}
        <span className="meta">
          {t('desk.pool.holds', { pool: yuan(pool.poolFen), reserve: yuan(pool.reserveFen) })}
        </span>
        {holds(place.me, 'accountant') && (
          <Button
            disabledReason={isWaiting ? t('desk.pool.waiting') : ''}
            onClick={() => {
              setOpen(true);
            }}
          >
            {t('desk.pool.propose')}
          </Button>
        )}
      </h2>
      <DeskTable
        caption={t('desk.pool.title')}
        rows={pool.allocations}
        rowKey={(row) => row.id}
        totalCount={pool.allocations.length}
        empty={<p className={s.nothing}>{t('desk.pool.empty')}</p>}
        columns={[
          {
            key: 'proposed',
            head: t('desk.pool.proposed'),
            onPhone: true,
            cell: (row) => (
              <>
                {row.proposedBy} <When at={row.proposedAt} as="day" />
              </>
            ),
          },
          {
            key: 'amount',
            head: t('desk.dues.amount'),
            numeric: true,
            onPhone: true,
            cell: (row) => <Money fen={row.amountFen} />,
          },
          {
            key: 'reserve',
            head: t('desk.pool.reserve'),
            numeric: true,
            cell: (row) => <Money fen={row.reserveFen} />,
          },
          {
            key: 'parts',
            head: t('desk.pool.parts'),
            cell: (row) =>
              row.parts.map((part) => `${part.villageName} ${yuan(part.amountFen)}`).join(t('ui.mark.comma')),
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
      {isOpen && (
        <Propose
          pool={pool}
          slug={place.slug}
          onDone={onDone}
          onClose={() => {
            setOpen(false);
          }}
        />
      )}
    </section>
  );
}

function Decide({ of, onDone }: { of: Allocation; onDone: () => void }) {
  const { t } = useWords();
  const act = useAct(DECIDE_POOL);
  const confirm = useConfirm();
  const reason = useWhyNot(of.why);
  const decide = async (isApproved: boolean) => {
    const title = t(isApproved ? 'desk.pool.ask_yes' : 'desk.pool.ask_no', { sum: yuan(of.amountFen) });
    if (!(await confirm({ title, act: t(isApproved ? 'desk.decide.yes' : 'desk.decide.no') }))) return;
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

const BASES = ['equal', 'equity', 'volume'] as const;
const PERCENT = /^\d{1,3}(\.\d{1,2})?$/;
const WEIGHT = /^\d{1,18}$/;

interface ProposeProps {
  pool: Pool;
  slug: string;
  onDone: () => void;
  onClose: () => void;
}

/** A proposal with its parts as they would be booked, to the fen: the same function that books them. */
function Propose({ pool, slug, onDone, onClose }: ProposeProps) {
  const { t } = useWords();
  const act = useAct(PROPOSE_POOL);
  const [amount, setAmount] = useState(yuan(pool.poolFen));
  const [reserve, setReserve] = useState('30');
  const [basis, setBasis] = useState<PoolBasis>('equal');
  const [weights, setWeights] = useState<Readonly<Record<string, string>>>({});
  const input = {
    amountFen: fenOfYuan(amount) ?? 0n,
    reserveBasisPoints: PERCENT.test(reserve) ? Math.round(Number(reserve) * 100) : -1,
    basis,
    weights: pool.villages.map(({ id }) => ({ villageId: id, weight: weightOf(basis, weights[id]) })),
  };
  const isSound = Object.keys(poolTroubles(input)).length === 0 && input.amountFen <= BigInt(pool.poolFen);
  const parts = isSound ? poolParts(input.amountFen, input.reserveBasisPoints, input.weights) : undefined;
  const send = async () => {
    const done = await act.run((requestId) => ({
      ...{ slug, basis, requestId },
      amountFen: input.amountFen.toString(),
      reserve: input.reserveBasisPoints,
      weights: input.weights.map(({ villageId, weight }) => ({ villageId, weight: weight.toString() })),
    }));
    if (!done) return;
    toast(t('desk.pool.proposed_done'));
    onDone();
    onClose();
  };
  return (
    <Sheet
      open
      side="right"
      onClose={onClose}
      title={t('desk.pool.propose')}
      foot={
        <div className={`desk ${s.foot ?? ''}`}>
          <Refused trouble={act.trouble} />
          <Button
            look="fill"
            busy={act.busy}
            disabledReason={isSound ? '' : t('desk.pool.needed')}
            onClick={() => void send()}
          >
            {t('desk.pool.send')}
          </Button>
        </div>
      }
    >
      <div className={`desk ${s.form ?? ''}`}>
        <TextField
          label={t('desk.dues.amount')}
          inputMode="decimal"
          value={amount}
          hint={t('desk.pool.has', { sum: yuan(pool.poolFen) })}
          onChange={(event) => {
            setAmount(event.target.value);
          }}
        />
        <TextField
          label={t('desk.pool.reserve_percent')}
          inputMode="decimal"
          value={reserve}
          onChange={(event) => {
            setReserve(event.target.value);
          }}
        />
        <Select
          label={t('desk.pool.basis')}
          value={basis}
          options={BASES.map((value) => ({ value, label: t(`desk.pool.basis.${value}`) }))}
          onChange={(event) => {
            setBasis(BASES.find((each) => each === event.target.value) ?? 'equal');
          }}
        />
        {basis !== 'equal' &&
          pool.villages.map((village) => (
            <TextField
              key={village.id}
              label={t('desk.pool.weight', { name: village.name })}
              inputMode="numeric"
              value={weights[village.id] ?? ''}
              onChange={(event) => {
                setWeights({ ...weights, [village.id]: event.target.value });
              }}
            />
          ))}
        {parts && (
          <dl className={s.kv} aria-live="polite" aria-label={t('desk.pool.parts')}>
            <div>
              <dt>{t('desk.pool.reserve')}</dt>
              <dd>
                <Money fen={parts.reserveFen} />
              </dd>
            </div>
            {parts.villages.map((part, index) => (
              <div key={part.villageId}>
                <dt>{pool.villages[index]?.name}</dt>
                <dd>
                  <Money fen={part.amountFen} />
                </dd>
              </div>
            ))}
          </dl>
        )}
      </div>
    </Sheet>
  );
}

function weightOf(basis: PoolBasis, text: string | undefined): bigint {
  if (basis === 'equal') return 1n;
  return text !== undefined && WEIGHT.test(text) ? BigInt(text) : 0n;
}
