import { useState } from 'react';
import { VIEW_NAME_MAX, VIEWS_MAX, viewNameTroubles, type ViewPage } from '@app/people/core';
import { troubleWordId } from '@app/words';
import { useAct, type Trouble } from '../api';
import type { SavedViewFragment } from '../generated/desk/graphql';
import { Button, Refused, Sheet, TextField, toast } from '../ui';
import { useWords } from '../words';
import s from './desk.module.css';
import { REMOVE_VIEW, RENAME_VIEW, SAVE_VIEW } from './view-queries';

/** What is wrong with the name, as the form or the server found it. */
function useNameError(): (own: string | undefined, trouble: Trouble | undefined) => string | undefined {
  const { t } = useWords();
  return (own, trouble) => {
    const word = troubleWordId(own ?? trouble?.values.name);
    return word && t(word);
  };
}

interface KeepViewProps {
  page: ViewPage;
  query: string;
  /** There are as many as one may have. */
  isFull: boolean;
  onClose: () => void;
}

/** Gives the filter that is set a name. */
export function KeepView({ page, query, isFull, onClose }: KeepViewProps) {
  const { t } = useWords();
  const act = useAct(SAVE_VIEW);
  const errorOf = useNameError();
  const [name, setName] = useState('');
  const [own, setOwn] = useState<string>();
  const keep = async () => {
    const found = viewNameTroubles(name.trim());
    setOwn(found.name);
    if (found.name) return;
    const done = await act.run((requestId) => ({ input: { requestId, page, name, query } }));
    if (!done) return;
    toast(t('desk.views.kept', { name: done.saveView.name }));
    onClose();
  };
  const error = errorOf(own, act.trouble);
  return (
    <Sheet open side="middle" onClose={onClose} title={t('desk.views.keep')}>
      <form
        className={s.form}
        onSubmit={(event) => {
          event.preventDefault();
          if (!isFull) void keep();
        }}
      >
        <TextField
          label={t('desk.views.name')}
          hint={t('desk.views.hint')}
          autoComplete="off"
          maxLength={VIEW_NAME_MAX}
          value={name}
          error={error}
          onChange={(event) => {
            setName(event.target.value);
          }}
        />
        {!error && <Refused trouble={act.trouble} />}
        <Button
          type="submit"
          look="fill"
          busy={act.busy}
          disabledReason={isFull ? t('desk.views.full', { n: VIEWS_MAX }) : ''}
        >
          {t('desk.views.save')}
        </Button>
      </form>
    </Sheet>
  );
}

/** One's views of the list, to call them otherwise or take them away. */
export function TidyViews({ views, onClose }: { views: readonly SavedViewFragment[]; onClose: () => void }) {
  const { t } = useWords();
  return (
    <Sheet open side="middle" onClose={onClose} title={t('desk.views')}>
      <ul className={s.form}>
        {views.map((view) => (
          <li key={view.id}>
            <OneView view={view} />
          </li>
        ))}
        {views.length === 0 && <li className="mute">{t('desk.views.none')}</li>}
      </ul>
    </Sheet>
  );
}

function OneView({ view }: { view: SavedViewFragment }) {
  const { t } = useWords();
  const renaming = useAct(RENAME_VIEW);
  const removing = useAct(REMOVE_VIEW);
  const errorOf = useNameError();
  const [name, setName] = useState(view.name);
  const [own, setOwn] = useState<string>();
  const { id } = view;
  const rename = async () => {
    const found = viewNameTroubles(name.trim());
    setOwn(found.name);
    if (found.name) return;
    const done = await renaming.run({ id, name });
    if (done) toast(t('desk.views.renamed', { name: done.renameView.name }));
  };
  const remove = async () => {
    if (await removing.run({ id })) toast(t('desk.views.removed', { name: view.name }));
  };
  const error = errorOf(own, renaming.trouble);
  return (
    <form
      className={s.viewForm}
      onSubmit={(event) => {
        event.preventDefault();
        void rename();
      }}
    >
      <TextField
        label={t('desk.views.name_of', { name: view.name })}
        autoComplete="off"
        maxLength={VIEW_NAME_MAX}
        value={name}
        error={error}
        onChange={(event) => {
          setName(event.target.value);
        }}
      />
      <Button type="submit" busy={renaming.busy}>
        {t('desk.views.rename')}
      </Button>
      <Button icon="trash" busy={removing.busy} onClick={() => void remove()}>
        {t('desk.views.remove')}
      </Button>
      {!error && <Refused trouble={renaming.trouble ?? removing.trouble} />}
    </form>
  );
}
