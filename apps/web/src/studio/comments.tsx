import { useLayoutEffect, useRef, useState, type SyntheticEvent } from 'react';
import type { RoomComment } from '@app/live-room/core';
import { newRequestId } from '../request-id';
import { Button } from '../ui';
import type { Room } from '../use-room';
import { useWords } from '../words';
import { Moderate } from './moderate';
import { reportsOf } from './reports';
import { Said } from './said';
import s from './talk.module.css';

const SHOWN_MAX = 100;
const LENGTH_MAX = 200;
const NEAR_PX = 60;

interface CommentsProps {
  room: Room;
  sessionId: string;
  isOnAir: boolean;
}

/** What viewers say, and the answer in the seller's name. */
export function Comments({ room, sessionId, isOnAir }: CommentsProps) {
  const { t, refusal } = useWords();
  const { comments, send, role } = room;
  const answerWords = t(role === 'moderator' ? 'studio.talk.answer.moderator' : 'studio.talk.answer');
  const list = useRef<HTMLOListElement>(null);
  const follows = useRef(true);
  const box = useRef<HTMLInputElement>(null);
  const [text, setText] = useState('');
  const [chosen, setChosen] = useState<RoomComment>();
  const [refused, setRefused] = useState<{ code: string; values: Record<string, unknown> }>();
  const hidden = new Set(room.snapshot?.hidden);
  const reports = reportsOf(room.told);
  const lastQ = comments.at(-1)?.q ?? 0;
  useLayoutEffect(() => {
    if (follows.current) list.current?.scrollTo({ top: list.current.scrollHeight });
  }, [lastQ]);

  const say = async (event: SyntheticEvent) => {
    event.preventDefault();
    const said = text.trim();
    if (said === '') return;
    setRefused(undefined);
    setText('');
    const answer = await send({ cid: newRequestId(), name: 'chat.send', args: { text: said } });
    if (answer.ok) return;
    setRefused({ code: answer.code, values: { ...answer.values } });
    setText((now) => (now === '' ? said : now));
  };
  return (
    <>
      <ol
        ref={list}
        className={s.talkList}
        tabIndex={0}
        aria-label={t('studio.talk')}
        onScroll={(event) => {
          const { scrollTop, scrollHeight, clientHeight } = event.currentTarget;
          follows.current = scrollHeight - scrollTop - clientHeight < NEAR_PX;
        }}
      >
        {comments.length === 0 && <li className="small mute">{t('studio.talk.none')}</li>}
        {comments.slice(-SHOWN_MAX).map((comment) => (
          <Said
            key={comment.id}
            comment={comment}
            sessionId={sessionId}
            isHidden={hidden.has(comment.q)}
            reports={reports.get(comment.q) ?? 0}
            onAnswer={() => {
              setText(`@${comment.author.mask} `);
              box.current?.focus();
            }}
            onModerate={() => {
              setChosen(comment);
            }}
          />
        ))}
      </ol>
      {refused && (
        <p className="small bad" role="alert">
          {refusal(refused.code, refused.values)}
        </p>
      )}
      <form className={s.answer} onSubmit={(event) => void say(event)}>
        <input
          ref={box}
          className="ui-input"
          aria-label={answerWords}
          placeholder={isOnAir ? answerWords : t('studio.talk.closed')}
          disabled={!isOnAir}
          maxLength={LENGTH_MAX}
          value={text}
          onChange={(event) => {
            setText(event.target.value);
          }}
        />
        <Button type="submit" look="fill">
          {t('studio.talk.send')}
        </Button>
      </form>
      <Moderate
        key={chosen?.id}
        comment={chosen}
        sessionId={sessionId}
        onDone={() => {
          setChosen(undefined);
        }}
      />
    </>
  );
}
