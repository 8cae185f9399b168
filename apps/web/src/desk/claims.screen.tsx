import { useApiPages } from '../api';
import type { ClaimRowFragment, ClaimStatus } from '../generated/desk/graphql';
import {
  DeskTable,
  Empty,
  Money,
  StatusTag,
  usePageTitle,
  useStatusWord,
  useUrlState,
  useUrlText,
  When,
} from '../ui';
import { useWords } from '../words';
import { ClaimDrawer } from './claim-drawer';
import s from './desk.module.css';
import { FilterChips } from './filter-chips';
import { useRowKeys } from './keys';
import { ListPage } from './list-page';
import { CLAIMS } from './order-queries';
import { Desk, ORDERS_OFFICES, type Place } from './place';
import { SavedViews } from './saved-views';

const FILTERS = ['opened', 'escalated', 'accepted', 'refunded', 'refused', 'all'] as const;

export default function Claims() {
  const { t } = useWords();
  usePageTitle(t('desk.claims.title'));
  return <Desk offices={ORDERS_OFFICES}>{(place) => <ClaimsPage place={place} />}</Desk>;
}

function ClaimsPage({ place }: { place: Place }) {
  const { t } = useWords();
  const word = useStatusWord();
  const [filter, setFilter] = useUrlState('status', FILTERS, 'opened');
  const status: ClaimStatus[] | null = filter === 'all' ? null : [filter];
  const read = useApiPages(CLAIMS, { slug: place.slug, status }, (data) => data.allianceClaims);
  return (
    <ListPage
      title={t('desk.claims.title')}
      note={place.name}
      read={read}
      bones={{ rows: 6 }}
      above={
        <>
          <SavedViews page="claims" />
          <FilterChips
            filters={FILTERS}
            value={filter}
            onChange={setFilter}
            word={(each) => (each === 'all' ? t('desk.claims.all') : word({ kind: 'claim', status: each }))}
          />
        </>
      }
    >
      {(claims) => <List claims={claims} isQueue={filter === 'opened'} />}
    </ListPage>
  );
}

function List({ claims, isQueue }: { claims: readonly ClaimRowFragment[]; isQueue: boolean }) {
  const { t } = useWords();
  const [open, setOpen] = useUrlText('claim');
  const [at, setAt] = useUrlText('at');
  const shown = isQueue ? [...claims].sort((a, b) => a.answerBy.localeCompare(b.answerBy)) : claims;
  const claim = claims.find((each) => each.id === open);
  useRowKeys({
    keys: shown.map((each) => each.id),
    selected: at || undefined,
    onSelect: setAt,
    onOpen: setOpen,
  });
  return (
    <>
      <DeskTable
        caption={t('desk.claims.title')}
        rows={shown}
        rowKey={(each) => each.id}
        selected={at}
        onRow={(each) => {
          setOpen(each.id);
        }}
        empty={
          <Empty art="empty-desk">{t(isQueue ? 'desk.claims.empty' : 'desk.claims.empty_filter')}</Empty>
        }
        columns={[
          {
            key: 'order',
            head: t('desk.claims.order'),
            cell: (each) => (
              <button
                type="button"
                className={s.rowButton}
                onClick={(event) => {
                  event.stopPropagation();
                  setOpen(each.id);
                }}
              >
                {each.orderNumber}
              </button>
            ),
          },
          {
            key: 'reason',
            head: t('desk.claims.reason'),
            cell: (each) => t(`desk.claims.reason.${each.reason}`),
          },
          {
            key: 'item',
            head: t('desk.claim.item'),
            onPhone: true,
            cell: (each) => each.lines.map((line) => line.itemName).join(t('ui.mark.comma')),
          },
          {
            key: 'refund',
            head: t('desk.claims.refund'),
            numeric: true,
            onPhone: true,
            cell: (each) => <Money fen={each.refundFen} />,
          },
          {
            key: 'opened',
            head: t('desk.claims.opened'),
            cell: (each) => <When at={each.openedAt} as="ago" />,
          },
          {
            key: 'answer',
            head: t('desk.claims.answer'),
            onPhone: isQueue,
            cell: (each) => <When at={each.answerBy} />,
          },
          {
            key: 'status',
            head: t('desk.claims.status'),
            onPhone: !isQueue,
            cell: (each) => <StatusTag kind="claim" status={each.status} />,
          },
        ]}
      />
      {claim && (
        <ClaimDrawer
          key={claim.id}
          claim={claim}
          onClose={() => {
            setOpen('');
          }}
        />
      )}
    </>
  );
}
