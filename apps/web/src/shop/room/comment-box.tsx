import { useState, type SyntheticEvent } from 'react';
import { Link, useLocation } from 'react-router';
import { signInPath } from '../../sign-in';
import { Icon, useTimes } from '../../ui';
import { useWords } from '../../words';
import s from './room.module.css';
import type { Voice } from './tools-view';
import type { Speaking } from './use-comment';

const LENGTH_MAX = 200;

interface BoxProps {
  isGuest: boolean;
  /** Comments are taken while the room is on air. */
  isOpen: boolean;
  voice: Voice;
  speaking: Speaking;
}

export function CommentBox({ isGuest, isOpen, voice, speaking }: BoxProps) {
  const { t, refusal } = useWords();
  const here = useLocation();
  const words = useVoiceWords(voice);
  const [text, setText] = useState('');
  if (!isOpen) return <span className={s.saySlot}>{t('room.say.closed')}</span>;
  if (isGuest)
    return (
      <Link to={signInPath(here)} className={s.saySlot}>
        {t('room.say.guest')}
      </Link>
    );
  if (voice.kind !== 'open')
    return (
      <span className={s.saySlot} role="status">
        {words}
      </span>
    );
  const say = async (event: SyntheticEvent) => {
    event.preventDefault();
    const said = text.trim();
    if (said === '') return;
    setText('');
    if (!(await speaking.say(said))) setText((now) => (now === '' ? said : now));
  };
  return (
    <form className={s.say} onSubmit={(event) => void say(event)}>
      {speaking.refused && (
        <p className={s.sayRefused} role="alert">
          {refusal(speaking.refused.code, speaking.refused.values)}
        </p>
      )}
      <input
        aria-label={t('room.say')}
        placeholder={words}
        enterKeyHint="send"
        maxLength={LENGTH_MAX}
        value={text}
        onChange={(event) => {
          setText(event.target.value);
          speaking.clear();
        }}
      />
      {text.trim() !== '' && (
        <button type="submit" className={s.send}>
          <Icon name="arrow-up" size="m" label={t('room.send')} />
        </button>
      )}
    </form>
  );
}

function useVoiceWords(voice: Voice): string {
  const { t } = useWords();
  const { clock } = useTimes();
  switch (voice.kind) {
    case 'banned':
      return t('room.say.banned');
    case 'all_muted':
      return t('room.say.all_muted');
    case 'muted':
      return voice.until === null
        ? t('room.say.muted')
        : t('room.say.muted_until', { time: clock(new Date(voice.until).toISOString()) });
    case 'open':
      if (voice.isHeld) return t('room.say.all_held');
      return voice.slowSeconds > 0 ? t('room.say.slow', { n: voice.slowSeconds }) : t('room.say');
  }
}
