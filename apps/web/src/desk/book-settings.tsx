import { useState } from 'react';
import { useAct } from '../api';
import type { BookRowFragment } from '../generated/desk/graphql';
import { Button, Checkbox, Refused, Select, TextField, toast } from '../ui';
import { useWords } from '../words';
import s from './desk.module.css';
import { SAVE_BOOK } from './paper-queries';
import p from './papers.module.css';

/** How a book is kept, and under which heads its program takes vouchers. What is posted stays as it is. */
export function BookSettings({ slug, book }: { slug: string; book: BookRowFragment }) {
  const { t } = useWords();
  const act = useAct(SAVE_BOOK);
  const [columnsOf, setColumnsOf] = useState(book.columnsOf);
  const [rate, setRate] = useState(String(book.serviceVatBasisPoints / 100));
  const [isEquityHolder, setIsEquityHolder] = useState(book.isEquityHolder);
  const [heads, setHeads] = useState(new Map(book.columns.map(({ field, head }) => [field, head])));
  const save = async () => {
    const ownHeads = book.columns
      .filter(({ field, standardHead }) => heads.get(field) !== standardHead)
      .map(({ field }) => ({ field, head: heads.get(field) ?? '' }));
    const serviceVatBasisPoints = Math.round(Number(rate) * 100);
    // Another program has other heads of its own: those that were typed were for the one before.
    const own = columnsOf === book.columnsOf ? ownHeads : [];
    const terms = { serviceVatBasisPoints, isEquityHolder, columnsOf, ownHeads: own };
    if (await act.run({ input: { allianceSlug: slug, book: book.book, ...terms } }))
      toast(t('desk.papers.saved'));
  };
  return (
    <details>
      <summary className="b">{t('desk.papers.book_settings')}</summary>
      <form
        className={s.stack}
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <div className={p.form}>
          <Select
            label={t('desk.papers.program')}
            value={columnsOf}
            options={(['yonyou', 'kingdee'] as const).map((value) => ({
              value,
              label: t(`desk.papers.program.${value}`),
            }))}
            onChange={(event) => {
              setColumnsOf(event.target.value);
            }}
          />
          {book.book === 'ALLIANCE' && (
            <TextField
              label={t('desk.papers.vat')}
              inputMode="decimal"
              value={rate}
              onChange={(event) => {
                setRate(event.target.value);
              }}
            />
          )}
        </div>
        {book.book.startsWith('VILLAGE.') && (
          <Checkbox
            checked={isEquityHolder}
            onChange={(event) => {
              setIsEquityHolder(event.target.checked);
            }}
          >
            {t('desk.papers.equity')}
          </Checkbox>
        )}
        {columnsOf === book.columnsOf && (
          <fieldset>
            <legend className="small">{t('desk.papers.heads')}</legend>
            <div className={p.heads}>
              {book.columns.map(({ field, standardHead }) => (
                <TextField
                  key={field}
                  label={standardHead}
                  maxLength={20}
                  value={heads.get(field) ?? ''}
                  onChange={(event) => {
                    setHeads(new Map(heads).set(field, event.target.value));
                  }}
                />
              ))}
            </div>
          </fieldset>
        )}
        <div className={p.acts}>
          <Button type="submit" busy={act.busy}>
            {t('desk.papers.save')}
          </Button>
          <Refused trouble={act.trouble} />
        </div>
      </form>
    </details>
  );
}
