import { useLayoutEffect, useRef, useState, type KeyboardEvent } from 'react';
import type { RoomComment } from '@app/live-room/core';
import type { Room } from '../../use-room';
import { useWords } from '../../words';
import { ReportSheet } from './report-sheet';
import s from './room.module.css';
import type { PendingComment } from './use-comment';

const SHOWN_MAX = 60;
const NEAR_PX = 40;

interface CommentsProps {
  comments: readonly RoomComment[];
  pending: readonly PendingComment[];
  isGuest: boolean;
  send: Room['send'];
}

/** The last sixty, newest at the foot; it stays where a reader has scrolled to, and says how many came since. Pressed, one is reported. */
export function Comments({ comments, pending, isGuest, send }: CommentsProps) {
  const { t } = useWords();
  const list = useRef<HTMLDivElement>(null);
  const [leftAt, setLeftAt] = useState<number>();
  const [reported, setReported] = useState<RoomComment>();
  const shown = comments.slice(-SHOWN_MAX);
  const lastQ = comments.at(-1)?.q ?? 0;
  const unseen = leftAt === undefined ? 0 : comments.filter((each) => each.q > leftAt).length;
  const toFoot = () => {
    list.current?.scrollTo({ top: list.current.scrollHeight });
  };
  useLayoutEffect(() => {
    if (leftAt === undefined) toFoot();
  }, [lastQ, pending.length, leftAt]);
  return (
    <div className={s.comments}>
      <h2 className={s.talkHead}>{t('room.comments')}</h2>
      <div
        ref={list}
        className={s.commentList}
        tabIndex={0}
        role="log"
        aria-live="off"
        aria-label={t('room.comments')}
        onKeyDown={walk}
        onScroll={(event) => {
          const { scrollTop, scrollHeight, clientHeight } = event.currentTarget;
          const isAtFoot = scrollHeight - scrollTop - clientHeight < NEAR_PX;
          setLeftAt((before) => (isAtFoot ? undefined : (before ?? lastQ)));
        }}
      >
        {shown.length + pending.length === 0 && (
          <p className={s.comment}>
            <span className="mute">{t('room.comments.none')}</span>
          </p>
        )}
        {shown.map((comment) => (
          <p key={comment.id} className={s.comment}>
            <button
              type="button"
              tabIndex={-1}
              title={t('room.report')}
              onClick={() => {
                setReported(comment);
              }}
            >
              <Author badge={comment.author.badge} mask={comment.author.mask} />
              {comment.text}
            </button>
          </p>
        ))}
        {pending.map((comment) => (
          <p key={comment.cid} className={`${s.comment ?? ''} ${s.isPending ?? ''}`}>
            <span className={s.author}>{t('room.me')}</span>
            {comment.text}
            {comment.fate !== 'sending' && (
              <span className={s.fate}>
                {t(comment.fate === 'held' ? 'room.say.held' : 'room.say.left_out')}
              </span>
            )}
          </p>
        ))}
      </div>
      {unseen > 0 && (
        <button
          type="button"
          className={s.unseen}
          onClick={() => {
            setLeftAt(undefined);
            toFoot();
          }}
        >
          {t('room.comments.new', { n: unseen })}
        </button>
      )}
      {reported && (
        <ReportSheet
          comment={reported}
          isGuest={isGuest}
          send={send}
          onClose={() => {
            setReported(undefined);
          }}
        />
      )}
    </div>
  );
}

/** The arrows walk through the comments, one stop for the tab key instead of sixty; Enter reports the one in focus. */
function walk(event: KeyboardEvent<HTMLDivElement>): void {
  const by = { ArrowUp: -1, ArrowDown: 1 }[event.key];
  if (by === undefined) return;
  const all = [...event.currentTarget.querySelectorAll('button')];
  const at = all.findIndex((each) => each === document.activeElement);
  const next = at === -1 ? all.at(-1) : all[at + by];
  if (!next) return;
  event.preventDefault();
  next.focus();
}

function Author({ badge, mask }: RoomComment['author']) {
  const { t } = useWords();
  if (badge === 'streamer') return <b className={s.staff}>{t('room.badge.streamer')}</b>;
  if (badge === 'moderator') return <b className={s.staff}>{t('room.badge.moderator')}</b>;
  return <span className={s.author}>{mask}</span>;
}
