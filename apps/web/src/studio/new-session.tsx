import { useState, type SyntheticEvent } from 'react';
import { useNavigate } from 'react-router';
import { COVER_TEXT_MAX, scheduleTroubles } from '@app/live-room/core';
import { useAct, useApi, type Trouble } from '../api';
import { serverNow } from '../boot';
import { Button, Checkbox, Refused, TextField, toast, TroubleNote, Waiting } from '../ui';
import { useWords } from '../words';
import { GoodsChoice, skusOf } from './goods-choice';
import { SCHEDULE, STUDIO_GOODS } from './queries';
import s from './new-session.module.css';
import { useWording } from './use-wording';

const HOUR_MS = 3_600_000;
const SHANGHAI_MS = 8 * HOUR_MS;
const TITLE_MAX = 40;

/** The next full hour in Shanghai, as a `datetime-local` input writes it. */
function nextHour(): string {
  const at = Math.ceil((serverNow() + 10 * 60_000) / HOUR_MS) * HOUR_MS;
  return new Date(at + SHANGHAI_MS).toISOString().slice(0, 16);
}

/** The moment of what was typed, which is Shanghai's time wherever the phone is. */
function instantOf(local: string): string {
  const at = Date.parse(`${local}:00+08:00`);
  return Number.isNaN(at) ? '' : new Date(at).toISOString();
}

type Field = 'title' | 'coverText' | 'scheduledAt' | 'skuIds';

/** The first word about a field: ours before sending, the server's after it. */
function useFieldWords(trouble: Trouble | undefined, own: Readonly<Record<string, string>>) {
  const { t } = useWords();
  return (field: Field): string | undefined => {
    const code = own[field] ?? trouble?.values[field];
    switch (code) {
      case undefined:
        return undefined;
      case 'too_long':
        return t('studio.new.too_long', { n: field === 'coverText' ? COVER_TEXT_MAX : TITLE_MAX });
      case 'too_far':
        return t('studio.new.too_far');
      case 'past':
        return t('studio.new.past');
      default:
        return t(`studio.new.${field}.wrong`);
    }
  };
}

export function NewSession({ allianceSlug }: { allianceSlug: string }) {
  const { t } = useWords();
  const navigate = useNavigate();
  const goods = useApi(STUDIO_GOODS, { allianceSlug });
  const scheduling = useAct(SCHEDULE);
  const [title, setTitle] = useState('');
  const [coverText, setCoverText] = useState('');
  const [time, setTime] = useState(nextHour);
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [isSyntheticHost, setSyntheticHost] = useState(false);
  const [own, setOwn] = useState<Readonly<Record<string, string>>>({});
  const wordsOf = useFieldWords(scheduling.trouble, own);
  const wording = useWording(title);
  const coverWording = useWording(coverText);

  const save = async (event: SyntheticEvent) => {
    event.preventDefault();
    const scheduledAt = instantOf(time);
    const at = Date.parse(scheduledAt);
    const input = { requestId: '', title, coverText, scheduledAt: at, skuIds: chosen };
    const found = {
      ...(Number.isNaN(at) ? { scheduledAt: 'required' } : at < serverNow() ? { scheduledAt: 'past' } : {}),
      ...scheduleTroubles(input, serverNow()),
    };
    setOwn(found);
    if (Object.keys(found).length > 0 || wording.error || coverWording.error) {
      document.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
      return;
    }
    const saved = await scheduling.run((requestId) => ({
      input: { requestId, title, coverText, scheduledAt, skuIds: [...chosen], isSyntheticHost },
    }));
    if (!saved) return;
    toast(t('studio.new.done'));
    void navigate(`/studio/sessions/${saved.scheduleSession.id}`, { replace: true });
  };

  return (
    <form className={s.form} onSubmit={(event) => void save(event)} noValidate>
      <div className={s.formHead}>
        <TextField
          label={t('studio.new.title')}
          hint={
            <>
              {t('studio.new.title.hint')}
              <div role="status">{wording.note}</div>
            </>
          }
          placeholder={t('studio.new.title.example')}
          value={title}
          error={wording.error ?? wordsOf('title')}
          onChange={(event) => {
            setTitle(event.target.value);
          }}
        />
        <TextField
          label={t('studio.new.coverText')}
          hint={
            <>
              {t('studio.new.coverText.hint', { n: COVER_TEXT_MAX })}
              <div role="status">{coverWording.note}</div>
            </>
          }
          placeholder={t('studio.new.coverText.example')}
          optional
          value={coverText}
          error={coverWording.error ?? wordsOf('coverText')}
          onChange={(event) => {
            setCoverText(event.target.value);
          }}
        />
        <TextField
          label={t('studio.new.time')}
          hint={t('studio.new.time.hint')}
          type="datetime-local"
          value={time}
          error={wordsOf('scheduledAt')}
          onChange={(event) => {
            setTime(event.target.value);
          }}
        />
      </div>
      {goods.trouble && <TroubleNote trouble={goods.trouble} onRetry={goods.reload} kept />}
      {!goods.data && !goods.trouble && <Waiting rows={4} shape="rows" />}
      {goods.data && (
        <GoodsChoice
          skus={skusOf(goods.data.products.nodes)}
          chosen={chosen}
          onChange={setChosen}
          error={wordsOf('skuIds')}
        />
      )}
      <Checkbox
        checked={isSyntheticHost}
        onChange={(event) => {
          setSyntheticHost(event.target.checked);
        }}
      >
        {t('studio.new.synthetic')}
      </Checkbox>
      <div className="act-bar">
        <Refused trouble={scheduling.trouble} />
        <Button type="submit" look="fill" big busy={scheduling.busy} busyWords={t('studio.new.saving')}>
          {t('studio.new.save', { n: chosen.length })}
        </Button>
      </div>
    </form>
  );
}
