import { useState } from 'react';
import { useAct, useApi } from '../api';
import { serverNow } from '../boot';
import type { BatchRowFragment, BookRowFragment, DeskVoucherMonthQuery } from '../generated/desk/graphql';
import {
  Button,
  DeskTable,
  Empty,
  Money,
  None,
  Refused,
  Select,
  TextField,
  toast,
  TroubleNote,
  useConfirm,
  useUrlText,
  Waiting,
  When,
} from '../ui';
import { useWords } from '../words';
import { BookSettings } from './book-settings';
import s from './desk.module.css';
import { yuan } from './equation';
import { BOOKS, CHECK_VOUCHERS, MAKE_EXPORT, MONTH, POST_VOUCHERS } from './paper-queries';
import p from './papers.module.css';
import type { Place } from './place';

type Month = DeskVoucherMonthQuery['voucherMonth'];
const SHANGHAI_MS = 8 * 3_600_000;

/** Vouchers of one book and month: what waits, what is numbered, who checked it. */
export function VouchersPart({ place }: { place: Place }) {
  const { slug } = place;
  const books = useApi(BOOKS, { slug });
  const [book, setBook] = useUrlText('book');
  const [month, setMonth] = useUrlText('month');
  if (books.trouble) return <TroubleNote trouble={books.trouble} onRetry={books.reload} />;
  if (!books.data) return <Waiting rows={6} />;
  const all = books.data.voucherBooks;
  const chosen = all.find((each) => each.book === book) ?? all[0];
  if (!chosen) return null;
  const ofMonth = month || new Date(serverNow() + SHANGHAI_MS).toISOString().slice(0, 7);
  return (
    <div className={s.page}>
      <Choose books={all} chosen={chosen} month={ofMonth} onBook={setBook} onMonth={setMonth} />
      <MonthPart key={`${chosen.book} ${ofMonth}`} slug={slug} book={chosen} month={ofMonth} place={place} />
    </div>
  );
}

interface ChooseProps {
  books: readonly BookRowFragment[];
  chosen: BookRowFragment;
  month: string;
  onBook: (book: string) => void;
  onMonth: (month: string) => void;
}

function Choose({ books, chosen, month, onBook, onMonth }: ChooseProps) {
  const { t } = useWords();
  return (
    <section>
      <div className={p.form}>
        <Select
          label={t('desk.papers.book')}
          value={chosen.book}
          options={books.map(({ book, name }) => ({ value: book, label: name }))}
          onChange={(event) => {
            onBook(event.target.value);
          }}
        />
        <TextField
          type="month"
          label={t('desk.papers.month')}
          value={month}
          onChange={(event) => {
            onMonth(event.target.value);
          }}
        />
      </div>
      <p className="meta">
        {t('desk.papers.regime', { name: chosen.regimeName, source: chosen.regimeSource })}
      </p>
      {chosen.caution && <p className={`small ${p.red ?? ''}`}>{chosen.caution}</p>}
    </section>
  );
}

interface MonthPartProps {
  slug: string;
  book: BookRowFragment;
  month: string;
  place: Place;
}

function MonthPart({ slug, book, month, place }: MonthPartProps) {
  const read = useApi(MONTH, { slug, book: book.book, month });
  const isAccountant = place.me.offices.some(({ office }) => office === 'ACCOUNTANT');
  if (read.trouble) return <TroubleNote trouble={read.trouble} onRetry={read.reload} />;
  if (!read.data) return <Waiting rows={6} />;
  const of = read.data.voucherMonth;
  return (
    <>
      <WaitingVouchers of={of} slug={slug} book={book} month={month} mayPost={isAccountant} />
      <Batches batches={of.batches} slug={slug} book={book} month={month} />
      {isAccountant && <BookSettings slug={slug} book={book} />}
    </>
  );
}

interface WaitingProps extends Omit<MonthPartProps, 'place'> {
  of: Month;
  mayPost: boolean;
}

function WaitingVouchers({ of, slug, book, month, mayPost }: WaitingProps) {
  const { t } = useWords();
  const confirm = useConfirm();
  const act = useAct(POST_VOUCHERS);
  const post = async () => {
    const values = { n: of.waitingCount, book: book.name, month };
    const title = t('desk.papers.ask_post', values);
    if (!(await confirm({ title, body: t('desk.papers.ask_post_note'), act: t('desk.papers.post') }))) return;
    const done = await act.run((requestId) => ({ slug, book: book.book, month, requestId }));
    if (done) toast(t('desk.papers.posted'));
  };
  const lines = of.waiting.flatMap((draft) =>
    draft.lines.map((line, at) => ({ ...line, draft, at, key: `${draft.entrySeq} ${at}` })),
  );
  return (
    <section className={s.block}>
      <h2>
        {t('desk.papers.waiting')}
        <span className="meta">
          {t('desk.papers.waiting_n', { n: of.waitingCount, sum: yuan(of.waitingDebitFen) })}
        </span>
      </h2>
      <DeskTable
        caption={t('desk.papers.waiting')}
        rows={lines}
        rowKey={(line) => line.key}
        empty={<Empty art="empty-desk">{t('desk.papers.none_waiting')}</Empty>}
        columns={[
          { key: 'day', head: t('desk.papers.day'), cell: (line) => (line.at === 0 ? line.draft.day : '') },
          { key: 'what', head: t('desk.papers.summary'), cell: (line) => line.draft.summary },
          {
            key: 'account',
            head: t('desk.papers.account'),
            onPhone: true,
            cell: (line) => `${line.code} ${line.name}`,
          },
          { key: 'aux', head: t('desk.papers.aux'), cell: (line) => line.aux ?? <None /> },
          ...(['debit', 'credit'] as const).map((side) => ({
            key: side,
            head: t(`desk.papers.${side}`),
            numeric: true,
            onPhone: true,
            cell: (line: (typeof lines)[number]) =>
              line.side === side ? <Money fen={line.amountFen} /> : '',
          })),
        ]}
      />
      {mayPost && (
        <div className={p.acts}>
          <Button
            look="fill"
            busy={act.busy}
            disabledReason={of.waitingCount === 0 ? t('desk.papers.none_waiting') : undefined}
            onClick={() => void post()}
          >
            {t('desk.papers.post')}
          </Button>
          <Refused trouble={act.trouble} />
        </div>
      )}
    </section>
  );
}

interface BatchesProps extends Omit<MonthPartProps, 'place'> {
  batches: readonly BatchRowFragment[];
}

function Batches({ batches, slug, book, month }: BatchesProps) {
  const { t } = useWords();
  const check = useAct(CHECK_VOUCHERS);
  const exporting = useAct(MAKE_EXPORT);
  const [format, setFormat] = useState<'csv' | 'xlsx' | 'pdf'>('xlsx');
  const make = async () => {
    const input = { allianceSlug: slug, paper: 'vouchers' as const, format, book: book.book, month };
    if (await exporting.run((requestId) => ({ input, requestId }))) toast(t('desk.papers.made'));
  };
  return (
    <section className={s.block}>
      <h2>{t('desk.papers.batches')}</h2>
      <DeskTable
        caption={t('desk.papers.batches')}
        rows={batches}
        rowKey={(batch) => batch.id}
        empty={<Empty art="empty-desk">{t('desk.papers.no_batches')}</Empty>}
        columns={[
          {
            key: 'numbers',
            head: t('desk.papers.numbers'),
            cell: (batch) => (
              <a href={`/vouchers/${batch.id}`} className={s.link} target="_blank" rel="noreferrer">
                {t('desk.papers.range', { from: batch.firstNumber, to: batch.lastNumber })}
              </a>
            ),
          },
          {
            key: 'sum',
            head: t('desk.papers.debit'),
            numeric: true,
            onPhone: true,
            cell: (batch) => <Money fen={batch.debitFen} />,
          },
          { key: 'by', head: t('desk.papers.maker'), cell: (batch) => batch.madeBy },
          { key: 'at', head: t('desk.papers.at'), cell: (batch) => <When at={batch.madeAt} /> },
          {
            key: 'checker',
            head: t('desk.papers.checker'),
            onPhone: true,
            cell: (batch) =>
              batch.mayCheck ? (
                <Button busy={check.busy} onClick={() => void check.run({ id: batch.id })}>
                  {t('desk.papers.check')}
                </Button>
              ) : (
                (batch.checkedBy ?? <None />)
              ),
          },
          { key: 'hash', head: 'sha256', cell: (batch) => <code>{batch.hash.slice(0, 12)}</code> },
        ]}
      />
      <Refused trouble={check.trouble} />
      {batches.length > 0 && (
        <div className={p.acts}>
          <Select
            label={t('desk.papers.import_file')}
            value={format}
            options={(['xlsx', 'csv', 'pdf'] as const).map((value) => ({
              value,
              label: value.toUpperCase(),
            }))}
            onChange={(event) => {
              setFormat(event.target.value as typeof format);
            }}
          />
          <Button icon="export" busy={exporting.busy} onClick={() => void make()}>
            {t('desk.papers.do')}
          </Button>
          <Refused trouble={exporting.trouble} />
        </div>
      )}
    </section>
  );
}
