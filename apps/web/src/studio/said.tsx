import { isQuestion as asks, type RoomComment } from '@app/live-room/core';
import { useAct } from '../api';
import { Icon, IconButton, Tag } from '../ui';
import { useWords } from '../words';
import m from './moderate.module.css';
import { SHOW_COMMENTS } from './queries-moderation';
import s from './talk.module.css';

interface SaidProps {
  comment: RoomComment;
  sessionId: string;
  isHidden: boolean;
  reports: number;
  onAnswer: () => void;
  onModerate: () => void;
}

/** One comment: answered, or hidden in two presses. A hidden one stays here, struck, and can come back. */
export function Said({ comment, sessionId, isHidden, reports, onAnswer, onModerate }: SaidProps) {
  const { t } = useWords();
  const showing = useAct(SHOW_COMMENTS);
  const { badge, mask } = comment.author;
  const isStaff = badge === 'streamer' || badge === 'moderator';
  const isQuestion = !isStaff && asks(comment.text);
  const words = (
    <span className="grow">
      {isStaff ? <b className="leaf">{t(`room.badge.${badge}`)}</b> : <span className="mute">{mask}</span>}{' '}
      {isHidden ? <s className="mute">{comment.text}</s> : comment.text}{' '}
      {reports > 0 && <Tag tone="sun">{t('studio.talk.reported', { n: reports })}</Tag>}
    </span>
  );
  if (isHidden)
    return (
      <li>
        {words}
        <button
          type="button"
          className={m.again}
          aria-busy={showing.busy || undefined}
          onClick={() => void showing.run({ sessionId, qs: [comment.q] })}
        >
          <Icon name="eye" size="m" />
          {t('studio.talk.show')}
        </button>
      </li>
    );
  return (
    <li className={isQuestion ? s.isQuestion : undefined}>
      {words}
      {!isStaff && (
        <>
          <IconButton icon="chat" label={t('studio.talk.answer_to', { who: mask })} onClick={onAnswer} />
          <IconButton icon="hide" label={t('studio.talk.hide', { who: mask })} onClick={onModerate} />
        </>
      )}
    </li>
  );
}
