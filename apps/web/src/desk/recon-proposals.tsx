import { useState } from 'react';
import { useAct } from '../api';
import type { ProposalFragment } from '../generated/desk/graphql';
import { Button, DeskTable, Empty, Money, Refused, Tag, toast, type DeskColumn } from '../ui';
import { useWords } from '../words';
import s from './desk.module.css';
import { useRowKeys } from './keys';
import { bookedOf, statedOf } from './recon-amounts';
import { LineCell, MoveCell } from './recon-cells';
import { MATCH } from './recon-queries';
import { UnmatchSheet } from './recon-unmatch';
import type { Month, ReconAt } from './recon.screen';

type Matched = Month['matched'][number];

/** What agrees: proposals that wait for a word, the books on the left, the statement on the right; then what has it. */
export function Agreed({ at, month }: { at: ReconAt; month: Month }) {
  return (
    <>
      <Proposals at={at} month={month} />
      <MatchedList at={at} month={month} />
    </>
  );
}

function Proposals({ at, month }: { at: ReconAt; month: Month }) {
  const { t } = useWords();
  const act = useAct(MATCH);
  const [selected, setSelected] = useState<string>();
  const { proposals, proposalCount, byIdCount } = month;
  const accept = async (groups: readonly ProposalFragment[] | null) => {
    const { slug: allianceSlug, account: accountCode, until } = at;
    const ids = groups?.map(({ lines, moves }) => ({
      lineIds: lines.map((line) => line.id),
      seqs: moves.map((move) => move.seq),
    }));
    const done = await act.run((requestId) => ({
      input: { allianceSlug, accountCode, until, groups: ids ?? null, requestId },
    }));
    if (done) toast(t('desk.recon.accepted', { n: done.matchLines }));
  };
  useRowKeys({
    keys: proposals.map((each) => each.key),
    selected,
    onSelect: setSelected,
    onOpen: (key) => {
      const chosen = proposals.find((each) => each.key === key);
      if (chosen && at.mayWork) void accept([chosen]);
    },
  });
  const columns = useProposalColumns(at.mayWork, act.busy, (each) => void accept([each]));
  return (
    <section className={s.block}>
      <h2>
        {t('desk.recon.proposals', { n: proposalCount })}
        {at.mayWork && proposalCount > 0 && (
          <span className={`meta ${s.hint ?? ''}`}>{t('desk.recon.keys')}</span>
        )}
      </h2>
      <Refused trouble={act.trouble} />
      {at.mayWork && byIdCount > 0 && (
        <p className={s.chips}>
          <Button look="fill" icon="check" busy={act.busy} onClick={() => void accept(null)}>
            {t('desk.recon.accept_all', { n: byIdCount })}
          </Button>
        </p>
      )}
      <DeskTable
        caption={t('desk.recon.proposals', { n: proposalCount })}
        rows={proposals}
        rowKey={(each) => each.key}
        selected={selected}
        empty={<Empty art="empty-desk">{t('desk.recon.no_proposals')}</Empty>}
        columns={columns}
      />
    </section>
  );
}

function useProposalColumns(
  mayWork: boolean,
  isBusy: boolean,
  accept: (each: ProposalFragment) => void,
): DeskColumn<ProposalFragment>[] {
  const { t } = useWords();
  const columns: DeskColumn<ProposalFragment>[] = [
    { key: 'ledger', head: t('desk.recon.side.ledger'), cell: (each) => <MoveCell moves={each.moves} /> },
    {
      key: 'booked',
      head: t('desk.recon.booked'),
      numeric: true,
      onPhone: true,
      cell: (each) => <Money fen={bookedOf(each)} />,
    },
    { key: 'why', head: t('desk.recon.why'), onPhone: true, cell: (each) => <Why proposal={each} /> },
    {
      key: 'stated',
      head: t('desk.recon.stated'),
      numeric: true,
      cell: (each) => <Money fen={statedOf(each)} />,
    },
    {
      key: 'statement',
      head: t('desk.recon.side.statement'),
      onPhone: true,
      cell: (each) => <LineCell lines={each.lines} />,
    },
  ];
  if (!mayWork) return columns;
  const act: DeskColumn<ProposalFragment> = {
    key: 'act',
    head: '',
    onPhone: true,
    cell: (each) => (
      <Button
        busy={isBusy}
        onClick={() => {
          accept(each);
        }}
      >
        {t('desk.recon.accept')}
      </Button>
    ),
  };
  return [...columns, act];
}

/** Why these two: by number it is sure, by amount and day it is only likely. */
function Why({ proposal: { basis, gapDays, rivals } }: { proposal: ProposalFragment }) {
  const { t } = useWords();
  return (
    <>
      <Tag tone={basis === 'amount_day' ? 'soil' : 'leaf'}>{t(`desk.recon.basis.${basis}`)}</Tag>
      {gapDays > 0 && <span className="meta"> {t('desk.recon.gap', { n: gapDays })}</span>}
      {rivals > 0 && <span className="meta warn"> {t('desk.recon.rivals', { n: rivals })}</span>}
    </>
  );
}

function MatchedList({ at, month }: { at: ReconAt; month: Month }) {
  const { t } = useWords();
  const [apart, setApart] = useState<Matched>();
  const { matched, matchedCount } = month;
  if (matchedCount === 0) return null;
  return (
    <section className={s.block}>
      <h2>
        {t('desk.recon.matched', { n: matchedCount })}
        {matched.length < matchedCount && (
          <span className="meta">{t('desk.recon.cut', { n: matched.length, of: matchedCount })}</span>
        )}
      </h2>
      <DeskTable
        caption={t('desk.recon.matched', { n: matchedCount })}
        rows={matched}
        rowKey={(each) => each.id}
        columns={[
          {
            key: 'ledger',
            head: t('desk.recon.side.ledger'),
            cell: (each) => <MoveCell moves={each.moves} />,
          },
          {
            key: 'amount',
            head: t('desk.recon.amount'),
            numeric: true,
            onPhone: true,
            cell: (each) => <Money fen={each.amountFen} />,
          },
          {
            key: 'statement',
            head: t('desk.recon.side.statement'),
            onPhone: true,
            cell: (each) => <LineCell lines={each.lines} />,
          },
          {
            key: 'by',
            head: t('desk.recon.by'),
            onPhone: true,
            cell: (each) => (
              <>
                {t(`desk.recon.basis.${each.basis}`)} {each.matchedBy}
                {each.note && <span className={`meta ${s.under ?? ''}`}>{each.note}</span>}
              </>
            ),
          },
          {
            key: 'act',
            head: '',
            cell: (each) =>
              at.mayWork && (
                <Button
                  look="plain"
                  onClick={() => {
                    setApart(each);
                  }}
                >
                  {t('desk.recon.unmatch')}
                </Button>
              ),
          },
        ]}
      />
      {apart && (
        <UnmatchSheet
          at={at}
          matchId={apart.id}
          onClose={() => {
            setApart(undefined);
          }}
        />
      )}
    </section>
  );
}
