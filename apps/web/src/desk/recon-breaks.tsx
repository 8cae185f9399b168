import { serverNow } from '../boot';
import type { BreakRowFragment } from '../generated/desk/graphql';
import { DeskTable, Empty, Money, Tag, useUrlText } from '../ui';
import { useWords } from '../words';
import s from './desk.module.css';
import { useRowKeys } from './keys';
import { daysSince, type BreakTab } from './recon-amounts';
import { BreakDrawer } from './recon-break-drawer';
import { LineCell, MoveCell } from './recon-cells';
import type { ReconAt } from './recon.screen';

interface BreakTableProps {
  at: ReconAt;
  tab: BreakTab;
  breaks: readonly BreakRowFragment[];
  all: readonly BreakRowFragment[];
}

const STATUS_TONE = { open: 'red', owned: 'soil', resolved: 'leaf' } as const;

/** Breaks of one kind, the oldest first: what it is, how much, since when, and who answers for it. */
export function BreakTable({ at, tab, breaks, all }: BreakTableProps) {
  const { t } = useWords();
  const [selected, setSelected] = useUrlText('at');
  const [open, setOpen] = useUrlText('break');
  const shown = breaks.find((each) => each.key === open);
  useRowKeys({
    keys: breaks.map((each) => each.key),
    selected: selected || undefined,
    onSelect: setSelected,
    onOpen: setOpen,
  });
  return (
    <>
      <DeskTable
        caption={t(`desk.recon.tab.${tab}`)}
        rows={breaks}
        rowKey={(each) => each.key}
        selected={selected}
        onRow={(each) => {
          setOpen(each.key);
        }}
        empty={<Empty art="empty-desk">{t('desk.recon.no_breaks')}</Empty>}
        columns={[
          {
            key: 'kind',
            head: t('desk.recon.break_kind'),
            cell: (each) => (
              <button
                type="button"
                className={s.rowButton}
                onClick={(event) => {
                  event.stopPropagation();
                  setOpen(each.key);
                }}
              >
                {t(`desk.recon.break.${each.kind}`)}
              </button>
            ),
          },
          {
            key: 'what',
            head: tab === 'here' ? t('desk.recon.side.ledger') : t('desk.recon.side.statement'),
            onPhone: true,
            cell: (each) =>
              tab === 'here' ? <MoveCell moves={each.moves} /> : <LineCell lines={each.lines} />,
          },
          {
            key: 'amount',
            head: t('desk.recon.difference_fen'),
            numeric: true,
            onPhone: true,
            cell: (each) => <Money fen={each.amountFen} />,
          },
          {
            key: 'age',
            head: t('desk.home.col.age'),
            numeric: true,
            cell: (each) => t('desk.home.days', { n: daysSince(each.since, serverNow()) }),
          },
          {
            key: 'owner',
            head: t('desk.recon.owner'),
            onPhone: true,
            cell: (each) => (
              <>
                <Tag tone={STATUS_TONE[each.status]}>{t(`desk.recon.status.${each.status}`)}</Tag>{' '}
                {each.ownerName ?? ''}
                {each.dueOn && <span className="meta"> {t('desk.recon.until', { day: each.dueOn })}</span>}
              </>
            ),
          },
        ]}
      />
      {shown && (
        <BreakDrawer
          key={shown.key}
          at={at}
          found={shown}
          all={all}
          onClose={() => {
            setOpen('');
          }}
        />
      )}
    </>
  );
}
