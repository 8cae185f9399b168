import { useEffect, useRef, useState } from 'react';
import { LIKES_MAX, type CommandAnswer, type RoomCommand } from '@app/live-room/core';
import { newRequestId } from '../../request-id';
import { Icon } from '../../ui';
import { useWords } from '../../words';
import s from './room.module.css';

const SEND_MS = 1_000;

interface LikesProps {
  likes: number;
  send: (command: RoomCommand) => Promise<CommandAnswer>;
}

/** Presses are gathered for a second and sent as one number. */
export function Likes({ likes, send }: LikesProps) {
  const { t, locale } = useWords();
  const [unsent, setUnsent] = useState(0);
  const waiting = useRef(0);
  const sender = useRef(send);
  useEffect(() => {
    sender.current = send;
  });
  useEffect(() => {
    const timer = setInterval(() => {
      const n = Math.min(LIKES_MAX, waiting.current);
      if (n === 0) return;
      waiting.current = 0;
      void sender.current({ cid: newRequestId(), name: 'like', args: { n } }).finally(() => {
        setUnsent((before) => Math.max(0, before - n));
      });
    }, SEND_MS);
    return () => {
      clearInterval(timer);
    };
  }, []);
  const press = () => {
    if (waiting.current >= LIKES_MAX) return;
    waiting.current += 1;
    setUnsent((before) => before + 1);
  };
  const total = likes + unsent;
  return (
    <div className={s.likes}>
      <button type="button" className={s.round} aria-label={t('room.like')} onClick={press}>
        <Icon name="like" />
        {unsent > 0 && (
          <span className={s.likeUp} key={unsent} aria-hidden="true">
            <Icon name="like" size="m" />
          </span>
        )}
      </button>
      {total > 0 && <span className={s.likeCount}>{shortCount(total, locale)}</span>}
    </div>
  );
}

/** 2.1 万; 21K */
export function shortCount(n: number, locale: string): string {
  return new Intl.NumberFormat(locale, { notation: 'compact', maximumFractionDigits: 1 }).format(n);
}
