import { useState, type SyntheticEvent } from 'react';
import { Link, useLocation } from 'react-router';
import { signInPath } from '../../sign-in';
import { Icon } from '../../ui';
import { useWords } from '../../words';
import s from './room.module.css';
import type { Speaking } from './use-comment';

const LENGTH_MAX = 200;

interface BoxProps {
  isGuest: boolean;
  /** Comments are taken while the room is on air. */
  isOpen: boolean;
  speaking: Speaking;
}

export function CommentBox({ isGuest, isOpen, speaking }: BoxProps) {
  const { t, refusal } = useWords();
  const here = useLocation();
  const [text, setText] = useState('');
  if (!isOpen) return <span className={s.saySlot}>{t('room.say.closed')}</span>;
  if (isGuest)
    return (
      <Link to={signInPath(here)} className={s.saySlot}>
        {t('room.say.guest')}
      </Link>
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
        placeholder={t('room.say')}
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
