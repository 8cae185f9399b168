import { useApiPages } from '../api';
import type { ProofRowFragment } from '../generated/desk/graphql';
import { Button, DeskTable, Empty, None, usePageTitle, useUrlText, When, type DeskColumn } from '../ui';
import { useWords } from '../words';
import s from './desk.module.css';
import { useRowKeys } from './keys';
import { ListPage } from './list-page';
import { Desk, type Place } from './place';
import { PROOFS } from './proof-queries';
import { ProofSheet } from './proof-sheet';
import { isDue, proofKey, ProofTag, useDueWords } from './proof-words';

const OFFICES = ['alliance_secretary', 'first_secretary'] as const;

/** What the law wants looked at again and again, of who streams and who sells for the alliance. */
export default function Proofs() {
  const { t } = useWords();
  usePageTitle(t('desk.proofs.title'));
  return <Desk offices={OFFICES}>{(place) => <ProofsPage place={place} />}</Desk>;
}

function ProofsPage({ place }: { place: Place }) {
  const { t } = useWords();
  const read = useApiPages(PROOFS, { slug: place.slug }, (data) => data.allianceProofs);
  return (
    <ListPage
      title={t('desk.proofs.title')}
      note={place.name}
      read={read}
      bones={{ rows: 6, shape: 'table' }}
      above={<p className="small mute">{t('desk.proofs.note')}</p>}
    >
      {(rows) => <List rows={rows} />}
    </ListPage>
  );
}

function List({ rows }: { rows: readonly ProofRowFragment[] }) {
  const { t } = useWords();
  const [open, setOpen] = useUrlText('open');
  const [at, setAt] = useUrlText('at');
  const row = rows.find((each) => proofKey(each) === open);
  useRowKeys({
    keys: rows.map(proofKey),
    selected: at || undefined,
    onSelect: setAt,
    onOpen: setOpen,
  });
  return (
    <>
      <DeskTable
        caption={t('desk.proofs.title')}
        rows={rows}
        rowKey={proofKey}
        selected={at}
        onRow={(each) => {
          setOpen(proofKey(each));
        }}
        empty={<Empty art="empty-desk">{t('desk.proofs.empty')}</Empty>}
        columns={useColumns(setOpen)}
      />
      {row && (
        <ProofSheet
          key={open}
          row={row}
          onClose={() => {
            setOpen('');
          }}
        />
      )}
    </>
  );
}

function useColumns(onOpen: (key: string) => void): DeskColumn<ProofRowFragment>[] {
  const { t } = useWords();
  const dueWords = useDueWords();
  return [
    { key: 'name', head: t('desk.proofs.who'), cell: (row) => <b>{row.name}</b> },
    {
      key: 'of',
      head: t('desk.proofs.of'),
      onPhone: true,
      cell: (row) => t(`desk.proofs.of.${row.of}`),
    },
    {
      key: 'due',
      head: t('desk.proofs.due'),
      onPhone: true,
      cell: (row) => (
        <span className={s.chips}>
          <ProofTag row={row} />
          {dueWords(row)}
        </span>
      ),
    },
    {
      key: 'last',
      head: t('desk.proofs.last'),
      cell: (row) => (row.verifiedAt ? <When at={row.verifiedAt} as="date" /> : <None />),
    },
    { key: 'by', head: t('desk.proofs.by'), cell: (row) => row.verifiedBy ?? <None /> },
    {
      key: 'act',
      head: t('desk.proofs.act'),
      onPhone: true,
      cell: (row) => (
        <Button
          look={isDue(row) ? 'tint' : 'line'}
          aria-label={t('desk.proofs.open_of', { name: row.name, of: t(`desk.proofs.of.${row.of}`) })}
          onClick={(event) => {
            event.stopPropagation();
            onOpen(proofKey(row));
          }}
        >
          {t('desk.proofs.open')}
        </Button>
      ),
    },
  ];
}
