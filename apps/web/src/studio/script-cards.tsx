import { useState } from 'react';
import { SCRIPT_MAX, scriptLines, scriptTroubles } from '@app/live-room/core';
import { useAct } from '../api';
import { Button, IconButton, Section, Sheet, TextArea, toast } from '../ui';
import { useWords } from '../words';
import { WRITE_SCRIPT } from './queries-shelf';
import s from './script.module.css';
import type { StudioSession } from './session.screen';
import { ToolForm, useFieldErrors } from './tool-form';
import { useWording } from './use-wording';

type Item = StudioSession['items'][number];

const nameOf = ({ product, sku }: Item) => `${product.name} ${sku.name}`;

/** 提词卡: what the streamer means to say of each good, written and checked before the show. */
export function ScriptCards({ session, mayWrite }: { session: StudioSession; mayWrite: boolean }) {
  const { t } = useWords();
  const [edited, setEdited] = useState<string>();
  const goods = session.items.filter((item) => item.isListed);
  const written = goods.filter((item) => item.script).length;
  const item = goods.find((each) => each.id === edited);
  return (
    <Section title={t('studio.script')} aside={t('studio.script.count', { n: written, all: goods.length })}>
      <p className="meta">{t('studio.script.note')}</p>
      <ul className={s.cards}>
        {goods.map((each) => (
          <li key={each.id}>
            <div className="grow">
              <b>{nameOf(each)}</b>
              <Lines script={each.script ?? ''} />
            </div>
            {mayWrite && (
              <IconButton
                icon="edit"
                label={t('studio.script.edit', { name: nameOf(each) })}
                onClick={() => {
                  setEdited(each.id);
                }}
              />
            )}
          </li>
        ))}
      </ul>
      {item && (
        <Sheet
          open
          onClose={() => {
            setEdited(undefined);
          }}
          title={nameOf(item)}
        >
          <ScriptForm
            key={item.id}
            item={item}
            onDone={() => {
              setEdited(undefined);
            }}
          />
        </Sheet>
      )}
    </Section>
  );
}

function Lines({ script }: { script: string }) {
  const { t } = useWords();
  const lines = scriptLines(script);
  if (lines.length === 0) return <p className="meta">{t('studio.script.none')}</p>;
  return (
    <ul className={s.lines}>
      {lines.map((line, at) => (
        <li key={at}>{line}</li>
      ))}
    </ul>
  );
}

function ScriptForm({ item, onDone }: { item: Item; onDone: () => void }) {
  const { t } = useWords();
  const writing = useAct(WRITE_SCRIPT);
  const now = item.script ?? '';
  // What the form was opened on: a change by someone else meanwhile is said, and taken over by a press.
  const [was, setWas] = useState(now);
  const [text, setText] = useState(now);
  const [own, setOwn] = useState<Readonly<Record<string, string>>>({});
  const errorOf = useFieldErrors(own, writing.trouble);
  const wording = useWording(text);
  const isStale = now !== was || writing.trouble?.code === 'stale_revision';
  const takeOver = () => {
    setWas(now);
    setText(now);
    writing.clear();
  };
  const send = async () => {
    const found = scriptTroubles(text);
    setOwn(found);
    if (Object.keys(found).length > 0 || wording.error) return;
    if (!(await writing.run({ input: { itemId: item.id, text, was } }))) return;
    onDone();
    toast(t('studio.script.saved'));
  };
  return (
    <ToolForm
      act={t('studio.script.save')}
      busy={writing.busy}
      trouble={isStale || errorOf('text') ? undefined : writing.trouble}
      onSend={send}
    >
      {isStale && (
        <div className={s.stale} role="alert">
          <span className="small">{t('studio.script.stale')}</span>
          <Button look="line" onClick={takeOver}>
            {t('studio.shelf.reload')}
          </Button>
        </div>
      )}
      <TextArea
        label={t('studio.script.label')}
        hint={
          <>
            {t('studio.script.hint', { n: SCRIPT_MAX })}
            <div role="status">{wording.note}</div>
          </>
        }
        placeholder={t('studio.script.example')}
        rows={7}
        value={text}
        error={wording.error ?? errorOf('text')}
        onChange={(event) => {
          setText(event.target.value);
        }}
      />
    </ToolForm>
  );
}
