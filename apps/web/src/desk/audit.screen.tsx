import { useState } from 'react';
import { useApiPages } from '../api';
import type { DeskAuditQuery } from '../generated/desk/graphql';
import {
  Button,
  DeskTable,
  Empty,
  None,
  Select,
  Sheet,
  TextField,
  usePageTitle,
  useUrlText,
  When,
  type DeskColumn,
} from '../ui';
import { useWords } from '../words';
import { THINGS, useAuditWords } from './audit-words';
import s from './desk.module.css';
import { useRowKeys } from './keys';
import { ListPage } from './list-page';
import { AUDIT } from './period-queries';
import p from './periods.module.css';
import { Desk, type Place } from './place';
import { SavedViews } from './saved-views';

type Step = DeskAuditQuery['auditTrail']['nodes'][number];

export default function Audit() {
  const { t } = useWords();
  usePageTitle(t('desk.audit.title'));
  return <Desk>{(place) => <AuditPage place={place} />}</Desk>;
}

/** What of the address narrows the list; nothing narrows nothing. */
function useFilter() {
  const [thing] = useUrlText('thing');
  const [thingId] = useUrlText('id');
  const [byId] = useUrlText('by');
  const [day] = useUrlText('day');
  const orNull = (text: string) => (text === '' ? null : text);
  return { thing: orNull(thing), thingId: orNull(thingId), byId: orNull(byId), day: orNull(day) };
}

function AuditPage({ place }: { place: Place }) {
  const { t } = useWords();
  const filter = useFilter();
  const read = useApiPages(AUDIT, { slug: place.slug, ...filter }, (data) => data.auditTrail);
  return (
    <ListPage
      title={t('desk.audit.title')}
      note={place.name}
      read={read}
      bones={{ rows: 10, shape: 'table' }}
      above={
        <>
          <SavedViews page="audit" />
          <Filters first={read.data?.[0]} />
        </>
      }
    >
      {(rows) => <List rows={rows} />}
    </ListPage>
  );
}

/** The first row says how the person and the thing are called to which the list is narrowed. */
function Filters({ first }: { first: Step | undefined }) {
  const { t } = useWords();
  const say = useAuditWords();
  const [thing, setThing] = useUrlText('thing');
  const [thingId, setThingId] = useUrlText('id');
  const [byId, setById] = useUrlText('by');
  const [day, setDay] = useUrlText('day');
  return (
    <div className={p.filters} role="group" aria-label={t('desk.filter')}>
      <Select
        label={t('desk.audit.thing')}
        options={THINGS.map((each) => ({ value: each, label: say.thing(each) }))}
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
          words={first?.by ?? t('desk.audit.person')}
          onDrop={() => {
            setById('');
          }}
        />
      )}
      {thingId !== '' && (
        <Picked
          words={first?.label ?? t('desk.audit.one')}
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

/** What the market did by itself is said so here; the name of its reaction is for who opens the row. */
function useColumns(): DeskColumn<Step>[] {
  const { t } = useWords();
  const say = useAuditWords();
  return [
    { key: 'at', head: t('desk.audit.at'), onPhone: true, cell: (row) => <When at={row.at} as="full" /> },
    {
      key: 'by',
      head: t('desk.audit.by'),
      onPhone: true,
      cell: (row) => (row.byId ? row.by : <span className="mute">{t('desk.audit.itself')}</span>),
    },
    {
      key: 'thing',
      head: t('desk.audit.thing'),
      onPhone: true,
      cell: (row) => (
        <>
          {say.thing(row.thing)} <span className="mute">{row.label}</span>
        </>
      ),
    },
    { key: 'step', head: t('desk.audit.step'), cell: (row) => say.step(row.thing, row.step) },
    {
      key: 'change',
      head: t('desk.audit.change'),
      onPhone: true,
      cell: (row) => `${say.status(row.thing, row.from)} → ${say.status(row.thing, row.to)}`,
    },
    { key: 'why', head: t('desk.audit.why'), cell: (row) => row.reason ?? <None /> },
  ];
}

/** One step whole, and the ways to all of the same person and of the same thing. */
function Details({ of, onClose }: { of: Step; onClose: () => void }) {
  const { t } = useWords();
  const say = useAuditWords();
  const [, setById] = useUrlText('by');
  const [, setThingId] = useUrlText('id');
  const facts: [string, string][] = [
    [t('desk.audit.by'), of.byId ? of.by : `${t('desk.audit.itself')} ${of.by}`],
    [t('desk.audit.step'), say.step(of.thing, of.step)],
    [t('desk.audit.before'), say.status(of.thing, of.from)],
    [t('desk.audit.after'), say.status(of.thing, of.to)],
    [t('desk.audit.why'), of.reason ?? '—'],
  ];
  return (
    <Sheet open side="right" onClose={onClose} title={`${say.thing(of.thing)} ${of.label ?? ''}`}>
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
