import { useState } from 'react';
import { useApiPages } from '../api';
import type { DeskAuditQuery } from '../generated/desk/graphql';
import {
  Button,
  DeskTable,
  Empty,
  None,
  PageHead,
  Select,
  Sheet,
  StaleNote,
  TextField,
  TroubleNote,
  usePageTitle,
  useUrlText,
  Waiting,
  When,
  type DeskColumn,
} from '../ui';
import { useWords } from '../words';
import s from './desk.module.css';
import { useRowKeys } from './keys';
import { AUDIT } from './period-queries';
import p from './periods.module.css';
import { Desk, type Place } from './place';

type Step = DeskAuditQuery['auditTrail']['nodes'][number];

const THINGS = [
  'settlement',
  'payout',
  'period',
  'correction',
  'order',
  'payment',
  'refund',
  'claim',
  'parcel',
  'origin_task',
  'session',
  'trio',
] as const;

export default function Audit() {
  const { t } = useWords();
  usePageTitle(t('desk.audit.title'));
  return <Desk>{(place) => <AuditPage place={place} />}</Desk>;
}

function AuditPage({ place }: { place: Place }) {
  const { t } = useWords();
  const [thing] = useUrlText('thing');
  const [thingId] = useUrlText('id');
  const [byId] = useUrlText('by');
  const [day] = useUrlText('day');
  const variables = {
    slug: place.slug,
    thing: thing || null,
    thingId: thingId || null,
    byId: byId || null,
    day: day || null,
  };
  const read = useApiPages(AUDIT, variables, (data) => data.auditTrail);
  return (
    <>
      <PageHead title={t('desk.audit.title')} note={place.name} />
      <StaleNote since={read.staleSince} onRetry={read.reload} />
      <div className={s.page}>
        <Filters by={read.data?.find((step) => step.byId === byId)?.by} label={read.data?.[0]?.label ?? ''} />
        {read.trouble && <TroubleNote trouble={read.trouble} onRetry={read.reload} />}
        {read.waiting && <Waiting rows={10} shape="table" />}
        {read.data && <List rows={read.data} />}
        {read.hasMore && (
          <div className={s.moreRow}>
            <Button busy={read.loadingMore} onClick={read.more}>
              {t('ui.more_rows')}
            </Button>
          </div>
        )}
      </div>
    </>
  );
}

function Filters({ by, label }: { by: string | undefined; label: string }) {
  const { t } = useWords();
  const thingOf = useThing();
  const [thing, setThing] = useUrlText('thing');
  const [thingId, setThingId] = useUrlText('id');
  const [byId, setById] = useUrlText('by');
  const [day, setDay] = useUrlText('day');
  return (
    <div className={p.filters} role="group" aria-label={t('desk.filter')}>
      <Select
        label={t('desk.audit.thing')}
        options={THINGS.map((each) => ({ value: each, label: thingOf(each) }))}
        placeholder={t('desk.audit.all')}
        value={thing}
        onChange={(event) => {
          setThing(event.target.value);
        }}
      />
      <TextField
        label={t('desk.audit.day')}
        type="date"
        value={day}
        onChange={(event) => {
          setDay(event.target.value);
        }}
      />
      {byId !== '' && (
        <Picked
          words={by ?? t('desk.audit.person')}
          onDrop={() => {
            setById('');
          }}
        />
      )}
      {thingId !== '' && (
        <Picked
          words={label || t('desk.audit.one')}
          onDrop={() => {
            setThingId('');
          }}
        />
      )}
    </div>
  );
}

function Picked({ words, onDrop }: { words: string; onDrop: () => void }) {
  return (
    <button type="button" className="chip" aria-pressed onClick={onDrop}>
      {words} ×
    </button>
  );
}

function List({ rows }: { rows: readonly Step[] }) {
  const { t } = useWords();
  const [at, setAt] = useState('');
  const [open, setOpen] = useState('');
  const columns = useColumns();
  const chosen = rows.find((row) => row.id === open);
  useRowKeys({ keys: rows.map((row) => row.id), selected: at, onSelect: setAt, onOpen: setOpen });
  return (
    <>
      <DeskTable
        caption={t('desk.audit.title')}
        columns={columns}
        rows={rows}
        rowKey={(row) => row.id}
        selected={at}
        onRow={(row) => {
          setAt(row.id);
          setOpen(row.id);
        }}
        empty={<Empty art="empty-desk">{t('desk.audit.empty')}</Empty>}
      />
      {chosen && (
        <Details
          of={chosen}
          onClose={() => {
            setOpen('');
          }}
        />
      )}
    </>
  );
}

function useThing(): (thing: string) => string {
  const { t } = useWords();
  return (thing) => {
    const known = THINGS.find((each) => each === thing);
    return known ? t(`desk.audit.of.${known}`) : thing;
  };
}

/** What the market did by itself is called by the name of its reaction. */
function useColumns(): DeskColumn<Step>[] {
  const { t } = useWords();
  const thingOf = useThing();
  return [
    { key: 'at', head: t('desk.audit.at'), onPhone: true, cell: (row) => <When at={row.at} as="full" /> },
    {
      key: 'by',
      head: t('desk.audit.by'),
      onPhone: true,
      cell: (row) =>
        row.byId ? row.by : <span className="mute">{t('desk.audit.itself', { name: row.by })}</span>,
    },
    {
      key: 'thing',
      head: t('desk.audit.thing'),
      onPhone: true,
      cell: (row) => (
        <>
          {thingOf(row.thing)} <span className="mute">{row.label}</span>
        </>
      ),
    },
    { key: 'step', head: t('desk.audit.step'), cell: (row) => row.step },
    {
      key: 'change',
      head: t('desk.audit.change'),
      onPhone: true,
      cell: (row) => `${row.from ?? '—'} → ${row.to}`,
    },
    { key: 'why', head: t('desk.audit.why'), cell: (row) => row.reason ?? <None /> },
  ];
}

/** One step whole, and the ways to all of the same person and of the same thing. */
function Details({ of, onClose }: { of: Step; onClose: () => void }) {
  const { t } = useWords();
  const thingOf = useThing();
  const [, setById] = useUrlText('by');
  const [, setThingId] = useUrlText('id');
  const facts: [string, string][] = [
    [t('desk.audit.by'), of.by],
    [t('desk.audit.step'), of.step],
    [t('desk.audit.before'), of.from ?? '—'],
    [t('desk.audit.after'), of.to],
    [t('desk.audit.why'), of.reason ?? '—'],
  ];
  return (
    <Sheet open side="right" onClose={onClose} title={`${thingOf(of.thing)} ${of.label ?? ''}`}>
      <div className={s.form}>
        <p className="small mute">
          <When at={of.at} as="full" />
        </p>
        <dl className={s.kv}>
          {facts.map(([head, text]) => (
            <div key={head}>
              <dt>{head}</dt>
              <dd>{text}</dd>
            </div>
          ))}
        </dl>
        {of.detail && (
          <>
            <h3 className="meta">{t('desk.audit.detail')}</h3>
            <pre className={p.pre}>{readable(of.detail)}</pre>
          </>
        )}
        <div className="row">
          {of.byId && (
            <Button
              onClick={() => {
                setById(of.byId ?? '');
                onClose();
              }}
            >
              {t('desk.audit.same_person')}
            </Button>
          )}
          <Button
            onClick={() => {
              setThingId(of.thingId);
              onClose();
            }}
          >
            {t('desk.audit.same_thing')}
          </Button>
        </div>
      </div>
    </Sheet>
  );
}

function readable(detail: string): string {
  try {
    return JSON.stringify(JSON.parse(detail), null, 2);
  } catch {
    return detail;
  }
}
