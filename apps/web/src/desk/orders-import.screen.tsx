import { useId, useState } from 'react';
import { IMPORT_TROUBLES } from '@app/orders/core';
import { asTrouble, type Trouble } from '../api';
import {
  Button,
  DeskTable,
  Empty,
  Icon,
  LinkButton,
  PageHead,
  Refused,
  Tag,
  usePageTitle,
  type DeskColumn,
} from '../ui';
import { useWords } from '../words';
import s from './desk.module.css';
import { sendOrderFile, type FileLine } from './order-file';
import { Desk, IMPORT_OFFICES, type Place } from './place';
import r from './recon.module.css';
import i from './orders-import.module.css';

/** `/desk/orders/import` */
export default function OrdersImport() {
  const { t } = useWords();
  usePageTitle(t('desk.import'));
  return <Desk offices={IMPORT_OFFICES}>{(place) => <ImportPage place={place} />}</Desk>;
}

interface Sheet {
  file: File;
  lines: readonly FileLine[];
  /** how many came in, once they did */
  taken?: number;
}

const goodOf = (lines: readonly FileLine[]) => lines.filter(({ troubles }) => troubles.length === 0).length;

function useFile(slug: string) {
  const [sheet, setSheet] = useState<Sheet>();
  const [trouble, setTrouble] = useState<Trouble>();
  const [busy, setBusy] = useState(false);
  const send = async (file: File, take?: 'all' | 'good') => {
    setBusy(true);
    setTrouble(undefined);
    try {
      const lines = await sendOrderFile(slug, file, take);
      setSheet({ file, lines, ...(take && { taken: goodOf(lines) }) });
    } catch (fault) {
      setTrouble(asTrouble(fault));
    } finally {
      setBusy(false);
    }
  };
  return { sheet, trouble, busy, send };
}

function ImportPage({ place }: { place: Place }) {
  const { t } = useWords();
  const input = useId();
  const { sheet, trouble, busy, send } = useFile(place.slug);
  return (
    <>
      <PageHead title={t('desk.import')} note={place.name} />
      <div className={s.page}>
        <section className={s.block}>
          <p>{t('desk.import.what')}</p>
          <p className="small mute">{t('desk.import.how')}</p>
          <p className={i.line}>
            <a className={s.link} href={`/media/orders/${place.slug}/template.csv`} download="orders.csv">
              {t('desk.import.template')}
            </a>
          </p>
          <label htmlFor={input} className={r.file}>
            <Icon name="ledger" size="m" />
            <b>{sheet?.file.name ?? t('desk.import.choose')}</b>
            <input
              id={input}
              type="file"
              accept=".csv,text/csv"
              className="sr"
              disabled={busy}
              onChange={(event) => {
                const file = event.target.files?.[0];
                // The same file chosen again is read again: it may have been put right meanwhile.
                event.target.value = '';
                if (file) void send(file);
              }}
            />
          </label>
          <Refused trouble={trouble} />
        </section>
        {sheet && <Judged sheet={sheet} busy={busy} onTake={(take) => void send(sheet.file, take)} />}
      </div>
    </>
  );
}

interface JudgedProps {
  sheet: Sheet;
  busy: boolean;
  onTake: (take: 'all' | 'good') => void;
}

function Judged({ sheet: { lines, taken }, busy, onTake }: JudgedProps) {
  const { t } = useWords();
  const columns = useColumns(taken !== undefined);
  const good = goodOf(lines);
  const bad = lines.length - good;
  return (
    <section className={s.block} aria-live="polite">
      <h2>{t('desk.import.state')}</h2>
      {taken === undefined ? (
        <p className={i.line}>
          <Tag tone="leaf">{t('desk.import.good', { n: good })}</Tag>
          {bad > 0 && <Tag tone="red">{t('desk.import.bad', { n: bad })}</Tag>}
        </p>
      ) : (
        <p className={i.line}>
          <Tag tone="leaf">{t('desk.import.done', { n: taken })}</Tag>
          <LinkButton to="/desk/orders" look="tint">
            {t('desk.import.to_orders')}
          </LinkButton>
        </p>
      )}
      {taken === undefined && good > 0 && (
        <Button
          className={i.take}
          look="fill"
          busy={busy}
          onClick={() => {
            onTake(bad > 0 ? 'good' : 'all');
          }}
        >
          {t(bad > 0 ? 'desk.import.take_good' : 'desk.import.take_all', { n: good })}
        </Button>
      )}
      <DeskTable
        caption={t('desk.import.file')}
        columns={columns}
        rows={lines}
        rowKey={({ line }) => String(line)}
        empty={<Empty art="empty-orders">{t('desk.import.none')}</Empty>}
      />
    </section>
  );
}

/** What could come in has come in, once it was taken. */
function useColumns(isTaken: boolean): DeskColumn<FileLine>[] {
  const { t } = useWords();
  const words = (troubles: readonly string[]) =>
    IMPORT_TROUBLES.filter((each) => troubles.includes(each)).map((each) => t(`desk.import.trouble.${each}`));
  return [
    { key: 'number', head: t('desk.import.number'), cell: ({ number }) => number },
    { key: 'line', head: t('desk.import.line'), numeric: true, cell: ({ line }) => line },
    { key: 'platform', head: t('desk.import.platform'), onPhone: true, cell: ({ platform }) => platform },
    {
      key: 'item',
      head: t('desk.import.item'),
      onPhone: true,
      cell: ({ item, quantity }) => `${item} ×${String(quantity)}`,
    },
    {
      key: 'state',
      head: t('desk.import.state'),
      onPhone: true,
      cell: ({ troubles }) =>
        troubles.length === 0 ? (
          <span className="leaf">{t(isTaken ? 'desk.import.taken' : 'desk.import.ok')}</span>
        ) : (
          <span className="warn">{words(troubles).join(t('desk.import.join'))}</span>
        ),
    },
  ];
}
