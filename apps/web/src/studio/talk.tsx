import { useLayoutEffect, useRef, useState, type SyntheticEvent } from 'react';
import type { CommandAnswer, RoomComment, RoomCommand, RoomRole } from '@app/live-room/core';
import { newRequestId } from '../request-id';
import { Button, Icon } from '../ui';
import { useWords } from '../words';
import s from './studio.module.css';

const SHOWN_MAX = 100;
const LENGTH_MAX = 200;
const NEAR_PX = 60;
const QUESTION = /[?？]|多少|几斤|怎么|能不能|能.*吗|吗$|什么时候|几号|几天|哪里/;

interface TalkProps {
  comments: readonly RoomComment[];
  send: (command: RoomCommand) => Promise<CommandAnswer>;
  isOnAir: boolean;
  role: RoomRole;
}

/** What viewers say, questions marked, and the answer in the seller's name. */
export function Talk({ comments, send, isOnAir, role }: TalkProps) {
  const { t, refusal } = useWords();
  const answerWords = t(role === 'moderator' ? 'studio.talk.answer.moderator' : 'studio.talk.answer');
  const list = useRef<HTMLOListElement>(null);
  const follows = useRef(true);
  const box = useRef<HTMLInputElement>(null);
  const [text, setText] = useState('');
  const [refused, setRefused] = useState<{ code: string; values: Record<string, unknown> }>();
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
  const answerTo = (comment: RoomComment) => {
    setText(`@${comment.author.mask} `);
    box.current?.focus();
  };
  return (
    <section className={s.talk}>
      <h2 className={s.partHead}>{t('studio.talk')}</h2>
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
          <Said key={comment.id} comment={comment} onAnswer={answerTo} />
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
    </section>
  );
}

function Said({ comment, onAnswer }: { comment: RoomComment; onAnswer: (comment: RoomComment) => void }) {
  const { t } = useWords();
  const { badge, mask } = comment.author;
  const isStaff = badge === 'streamer' || badge === 'moderator';
  const isQuestion = !isStaff && QUESTION.test(comment.text);
  return (
    <li className={isQuestion ? s.isQuestion : undefined}>
      <span className="grow">
        {isStaff ? <b className="leaf">{t(`room.badge.${badge}`)}</b> : <span className="mute">{mask}</span>}{' '}
        {comment.text}
      </span>
      {!isStaff && (
        <button
          type="button"
          className="touch"
          aria-label={t('studio.talk.answer_to', { who: mask })}
          onClick={() => {
            onAnswer(comment);
          }}
        >
          <Icon name="chat" size="m" />
        </button>
      )}
    </li>
  );
}
