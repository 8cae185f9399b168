import { useState } from 'react';
import { useAct, useApi } from '../api';
import type { ExportRowFragment, PaperFormat, PaperKind } from '../generated/desk/graphql';
import {
  Button,
  DeskTable,
  Empty,
  Money,
  None,
  Refused,
  Select,
  StaleNote,
  TextField,
  toast,
  TroubleNote,
  Waiting,
  When,
} from '../ui';
import { useWords } from '../words';
import s from './desk.module.css';
import { EXPORT_CHOICES, EXPORTS, MAKE_EXPORT, SUMS } from './paper-queries';
import p from './papers.module.css';
import type { Place } from './place';

const AGAIN_MS = 2_000;

/** Files of the books: what is made now, and all that were made. */
export function ExportsPart({ place }: { place: Place }) {
  const [isMaking, setIsMaking] = useState(false);
  const read = useApi(EXPORTS, { slug: place.slug }, { every: isMaking ? AGAIN_MS : false });
  const rows = read.data?.paperExports;
  const isSome = rows?.some((row) => row.status === 'making') ?? false;
  if (isSome !== isMaking) setIsMaking(isSome);
  return (
    <div className={s.page}>
      <MakeForm slug={place.slug} />
      <StaleNote since={read.staleSince} onRetry={read.reload} />
      {read.trouble && <TroubleNote trouble={read.trouble} onRetry={read.reload} />}
      {read.waiting && <Waiting rows={6} />}
      {rows && <Past rows={rows} />}
    </div>
  );
}

function MakeForm({ slug }: { slug: string }) {
  const { t } = useWords();
  const choices = useApi(EXPORT_CHOICES, { slug });
  const act = useAct(MAKE_EXPORT);
  const [paper, setPaper] = useState<PaperKind>('statement');
  const [format, setFormat] = useState<PaperFormat>('xlsx');
  const [settlementId, setSettlementId] = useState('');
  const [days, setDays] = useState({ from: '', to: '' });
  const isSettlement = settlementId !== '' && paper === 'statement';
  const what = isSettlement
    ? { settlementId }
    : { ...(days.from && { from: days.from }), ...(days.to && { to: days.to }) };
  const make = async () => {
    const input = { allianceSlug: slug, paper, format, ...what };
    const made = await act.run((requestId) => ({ input, requestId }));
    if (made) toast(t(made.makeExport.status === 'ready' ? 'desk.papers.made' : 'desk.papers.begun'));
  };
  return (
    <section className={s.block}>
      <h2>{t('desk.papers.make')}</h2>
      <form
        className={p.form}
        onSubmit={(event) => {
          event.preventDefault();
          void make();
        }}
      >
        <Select
          label={t('desk.papers.paper')}
          value={paper}
          options={(['statement', 'journal'] as const).map((value) => ({
            value,
            label: t(`desk.papers.paper.${value}`),
          }))}
          onChange={(event) => {
            setPaper(event.target.value as PaperKind);
          }}
        />
        {paper === 'statement' && (
          <Select
            label={t('desk.papers.settlement')}
            value={settlementId}
            placeholder={t('desk.papers.by_days')}
            options={(choices.data?.settlements.nodes ?? []).map(({ id, number }) => ({
              value: id,
              label: number,
            }))}
            onChange={(event) => {
              setSettlementId(event.target.value);
            }}
          />
        )}
        {!isSettlement &&
          (['from', 'to'] as const).map((end) => (
            <TextField
              key={end}
              type="date"
              label={t(`desk.papers.${end}`)}
              value={days[end]}
              onChange={(event) => {
                setDays({ ...days, [end]: event.target.value });
              }}
            />
          ))}
        <Select
          label={t('desk.papers.format')}
          value={format}
          options={(['xlsx', 'csv', 'pdf'] as const).map((value) => ({ value, label: value.toUpperCase() }))}
          onChange={(event) => {
            setFormat(event.target.value as PaperFormat);
          }}
        />
        <Button type="submit" look="fill" icon="export" busy={act.busy}>
          {t('desk.papers.do')}
        </Button>
      </form>
      {paper === 'statement' && <Sums slug={slug} what={what} />}
      <Refused trouble={act.trouble} />
    </section>
  );
}

interface SumsProps {
  slug: string;
  what: { from?: string; to?: string; settlementId?: string };
}

/** What the file will add up to, by the same statement. */
function Sums({ slug, what }: SumsProps) {
  const { t } = useWords();
  const { data } = useApi(SUMS, { slug, ...what });
  if (!data) return null;
  const { accruedFen, reversedFen, paidFen, otherFen } = data.statementSums;
  const all = [
    ['accrued', accruedFen],
    ['reversed', reversedFen],
    ['paid', paidFen],
    ['other', otherFen],
  ] as const;
  return (
    <p className={p.sums} aria-live="polite">
      {all.map(([key, fen]) => (
        <span key={key}>
          {t(`desk.papers.sum.${key}`)}
          <b>
            <Money fen={fen} />
          </b>
        </span>
      ))}
    </p>
  );
}

function useWhatItIs(): (row: ExportRowFragment) => string {
  const { t } = useWords();
  return (row) => {
    if (row.paper === 'vouchers') return [row.bookName, row.month].filter(Boolean).join(' ');
    if (row.settlementNumber) return row.settlementNumber;
    if (!row.from && !row.to) return t('desk.papers.all_days');
    return `${row.from ?? '…'} – ${row.to ?? '…'}`;
  };
}

function Past({ rows }: { rows: readonly ExportRowFragment[] }) {
  const { t } = useWords();
  const what = useWhatItIs();
  return (
    <section className={s.block}>
      <h2>{t('desk.papers.past')}</h2>
      <DeskTable
        caption={t('desk.papers.past')}
        rows={rows}
        rowKey={(row) => row.id}
        empty={<Empty art="empty-desk">{t('desk.papers.empty')}</Empty>}
        columns={[
          {
            key: 'paper',
            head: t('desk.papers.paper'),
            cell: (row) => `${t(`desk.papers.paper.${row.paper}`)} ${row.format.toUpperCase()}`,
          },
          { key: 'of', head: t('desk.papers.of'), onPhone: true, cell: what },
          {
            key: 'accrued',
            head: t('desk.papers.sum.accrued_yuan'),
            numeric: true,
            cell: (row) => (row.sums ? <Money fen={row.sums.accruedFen} /> : <None />),
          },
          { key: 'rows', head: t('desk.papers.rows'), numeric: true, cell: (row) => row.rowsTotal },
          {
            key: 'sha',
            head: 'sha256',
            cell: (row) =>
              row.sha256 ? <code title={row.sha256}>{row.sha256.slice(0, 12)}</code> : <None />,
          },
          { key: 'by', head: t('desk.papers.by'), cell: (row) => row.madeBy },
          { key: 'at', head: t('desk.papers.at'), onPhone: true, cell: (row) => <When at={row.createdAt} /> },
          { key: 'get', head: t('desk.papers.get'), onPhone: true, cell: (row) => <Get row={row} /> },
        ]}
      />
    </section>
  );
}

function Get({ row }: { row: ExportRowFragment }) {
  const { t } = useWords();
  if (row.url)
    return (
      <a href={row.url} className={s.link} download>
        {t('desk.papers.download')}
      </a>
    );
  if (row.status === 'failed') return <span className={p.red}>{t('desk.papers.failed')}</span>;
  return (
    <span className="small">
      <progress
        className={p.bar}
        max={Math.max(1, row.rowsTotal)}
        value={row.rowsDone}
        aria-label={t('desk.papers.making', { done: row.rowsDone, total: row.rowsTotal })}
      />
    </span>
  );
}
