import { BODIES, bodyOf } from '@app/governance/core';
import { useState } from 'react';
import { useApi } from '../api';
import type { DeskVillageRulesQuery } from '../generated/desk/graphql';
import { holds } from '../sign-in';
import { DeskTable, None, Tag, TroubleNote, useTimes, Waiting, type DeskColumn } from '../ui';
import { useWords } from '../words';
import { VILLAGE_RULES } from './decision-queries';
import s from './desk.module.css';
import type { Place } from './place';
import { VillageRulesSheet } from './village-rules-sheet';

export type VillageRules = DeskVillageRulesQuery['villageRules'][number];
export interface VillageRow {
  readonly id: string;
  readonly name: string;
  readonly rules: VillageRules | undefined;
}

/** By which procedure and body each village decides, and how many are due there. */
export function VillageRulesBlock({ place }: { place: Place }) {
  const { t } = useWords();
  const { data, trouble, reload } = useApi(VILLAGE_RULES, { slug: place.slug });
  const [editing, setEditing] = useState<string>();
  const rows = (data?.alliance?.villages ?? []).map(({ id, name }) => ({
    ...{ id, name },
    rules: data?.villageRules.find((each) => each.village.id === id),
  }));
  const edited = rows.find((row) => row.id === editing);
  const columns = useColumns(holds(place.me, 'first_secretary') ? setEditing : undefined);
  return (
    <section className={s.block}>
      <h2>{t('desk.decisions.ways')}</h2>
      {trouble && <TroubleNote trouble={trouble} onRetry={reload} />}
      {!data && !trouble && <Waiting rows={3} shape="table" />}
      {data && (
        <DeskTable
          caption={t('desk.decisions.ways')}
          rows={rows}
          rowKey={(row) => row.id}
          columns={columns}
        />
      )}
      {edited && (
        <VillageRulesSheet
          key={edited.id}
          village={edited}
          onClose={() => {
            setEditing(undefined);
          }}
        />
      )}
    </section>
  );
}

function useColumns(onEdit: ((id: string) => void) | undefined): DeskColumn<VillageRow>[] {
  const { t } = useWords();
  const { date } = useTimes();
  const of = (show: (rules: VillageRules) => React.ReactNode) => (row: VillageRow) =>
    row.rules ? show(row.rules) : <None />;
  return [
    {
      key: 'village',
      head: t('desk.decisions.village'),
      cell: (row) =>
        onEdit ? (
          <button
            type="button"
            className={s.rowButton}
            aria-label={t('desk.rules.for', { village: row.name })}
            onClick={() => {
              onEdit(row.id);
            }}
          >
            {row.name}
          </button>
        ) : (
          row.name
        ),
    },
    {
      key: 'procedure',
      head: t('desk.rules.procedure'),
      onPhone: true,
      cell: (row) =>
        row.rules ? (
          <>
            {t(`ui.procedure.${row.rules.procedure}`)}{' '}
            {row.rules.isMerged && <Tag>{t('desk.rules.merged_short')}</Tag>}
          </>
        ) : (
          t('desk.rules.unset')
        ),
    },
    {
      key: 'quorum',
      head: t('desk.rules.quorum'),
      onPhone: true,
      cell: of((rules) => t(`ui.quorum.${rules.quorumRule}`)),
    },
    {
      key: 'due',
      head: t('desk.rules.roll'),
      numeric: true,
      onPhone: true,
      cell: of((rules) => rules.roll[bodyOf(rules.quorumRule)].toLocaleString('en')),
    },
    {
      key: 'party',
      head: t('desk.body.partyMembers'),
      numeric: true,
      cell: of((rules) => rules.roll[BODIES[0]].toLocaleString('en')),
    },
    {
      key: 'posting',
      head: t('desk.rules.posting'),
      numeric: true,
      cell: of((rules) => rules.postingDays),
    },
    {
      key: 'set',
      head: t('desk.rules.last_set'),
      cell: of((rules) => t('desk.rules.set_by', { name: rules.setBy, day: date(rules.setAt) })),
    },
  ];
}
