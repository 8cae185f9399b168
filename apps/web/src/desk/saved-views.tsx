import { useState } from 'react';
import { VIEWS_MAX, viewQuery, type ViewPage } from '@app/people/core';
import { Link, useSearchParams } from 'react-router';
import { useApi } from '../api';
import { Icon } from '../ui';
import { useWords } from '../words';
import s from './desk.module.css';
import { KeepView, TidyViews } from './saved-view-sheets';
import { VIEWS } from './view-queries';

/** The filters of a list that this person named: each is a link to its address, so it can be sent to others as it is. */
export function SavedViews({ page }: { page: ViewPage }) {
  const { t } = useWords();
  const [params] = useSearchParams();
  const [open, setOpen] = useState<'keep' | 'tidy'>();
  const all = useApi(VIEWS, {}).data?.savedViews;
  const query = viewQuery(page, (key) => params.get(key));
  if (!all) return null;
  const views = all.filter((view) => view.page === page);
  const isKept = views.some((view) => view.query === query);
  if (views.length === 0 && query === '') return null;
  const close = () => {
    setOpen(undefined);
  };
  return (
    <div className={s.chips} role="group" aria-label={t('desk.views')}>
      {views.map((view) => (
        <Link
          key={view.id}
          to={`?${view.query}`}
          className="chip"
          aria-current={view.query === query || undefined}
        >
          <Icon name="filter" size="s" />
          {view.name}
        </Link>
      ))}
      {query !== '' && !isKept && (
        <button
          type="button"
          className="chip"
          onClick={() => {
            setOpen('keep');
          }}
        >
          <Icon name="plus" size="s" />
          {t('desk.views.keep')}
        </button>
      )}
      {views.length > 0 && (
        <button
          type="button"
          className="chip"
          onClick={() => {
            setOpen('tidy');
          }}
        >
          <Icon name="edit" size="s" />
          {t('desk.views.tidy')}
        </button>
      )}
      {open === 'keep' && (
        <KeepView page={page} query={query} isFull={all.length >= VIEWS_MAX} onClose={close} />
      )}
      {open === 'tidy' && <TidyViews views={views} onClose={close} />}
    </div>
  );
}
