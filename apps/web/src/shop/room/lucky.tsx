import { useState } from 'react';
import { useLocation } from 'react-router';
import type { LuckyTask } from '@app/live-room/core';
import { asTrouble, gqlFetch, Trouble, useAct } from '../../api';
import { newRequestId } from '../../request-id';
import { signInPath } from '../../sign-in';
import { Button, Countdown, Icon, LinkButton, Refused, Sheet, useWho } from '../../ui';
import type { Room } from '../../use-room';
import { useWords } from '../../words';
import { ENTER_LUCKY_BAG, FOLLOW } from './tool-queries';
import type { RoomView } from './room-view';
import type { BagShown } from './tools-view';
import s from './tools.module.css';

interface LuckyProps {
  shown: BagShown;
  view: RoomView;
  send: Room['send'];
  isGuest: boolean;
}

/** A lucky bag on the picture; pressed, what it asks, what one has of it and how it was drawn. */
export function LuckyChip(props: LuckyProps) {
  const { t } = useWords();
  const [isOpen, setOpen] = useState(false);
  const { bag } = props.shown;
  return (
    <>
      <button
        type="button"
        className={s.chip}
        aria-label={t('room.lucky.of', { prize: bag.prize })}
        onClick={() => {
          setOpen(true);
        }}
      >
        <Icon name="gift" size="m" />
        <span className={s.chipWords}>
          <b>{t('room.lucky')}</b>
          <ChipNote shown={props.shown} />
        </span>
      </button>
      {isOpen && (
        <BagSheet
          {...props}
          onClose={() => {
            setOpen(false);
          }}
        />
      )}
    </>
  );
}

function ChipNote({ shown: { bag, stage, number, haveWon } }: { shown: BagShown }) {
  const { t } = useWords();
  if (stage === 'drawing') return <span className={s.chipNote}>{t('room.lucky.drawing')}</span>;
  if (stage === 'drawn')
    return <span className={s.chipNote}>{t(haveWon ? 'room.lucky.won.short' : 'room.lucky.drawn')}</span>;
  return (
    <span className={s.chipNote}>
      {number !== undefined && `${t('room.lucky.in')} `}
      <Countdown until={new Date(bag.closesAt).toISOString()} />
    </span>
  );
}

function BagSheet({ onClose, ...props }: LuckyProps & { onClose: () => void }) {
  const { t } = useWords();
  const { bag, stage, number } = props.shown;
  return (
    <Sheet open onClose={onClose} title={t('room.lucky.of', { prize: bag.prize })}>
      <div className={s.bagSheet}>
        {bag.result ? <Result {...props} result={bag.result} /> : <Task task={bag.task} view={props.view} />}
        {stage !== 'drawn' && <p className="small mute">{t('room.lucky.places', { n: bag.winnersMax })}</p>}
        {number !== undefined && (
          <p className="b" role="status">
            {t('room.lucky.number', { n: number })}
          </p>
        )}
        {stage === 'open' && (
          <p>
            {t('room.lucky.draw_in')} <Countdown until={new Date(bag.closesAt).toISOString()} />
          </p>
        )}
        {stage === 'drawing' && <p role="status">{t('room.lucky.drawing')}</p>}
        {stage === 'open' && number === undefined && <Enter {...props} />}
        <p className="meta">
          {t('room.lucky.fair')}{' '}
          <a href={`/lucky/${bag.id}`} target="_blank" rel="noreferrer" className={s.proof}>
            {t('room.lucky.proof')}
          </a>
        </p>
      </div>
    </Sheet>
  );
}

function Task({ task, view }: { task: LuckyTask; view: RoomView }) {
  const { t } = useWords();
  switch (task.kind) {
    case 'comment':
      return <p className="lead">{t('room.lucky.task.comment', { text: task.text })}</p>;
    case 'follow':
      return <p className="lead">{t('room.lucky.task.follow', { alliance: view.allianceName })}</p>;
    case 'watch':
      return <p className="lead">{t('room.lucky.task.watch', { n: task.minutes })}</p>;
  }
}

function Enter({ shown: { bag }, view, send, isGuest }: LuckyProps) {
  const { t } = useWords();
  const here = useLocation();
  const entering = useAct(ENTER_LUCKY_BAG);
  const [isBusy, setBusy] = useState(false);
  const [cid] = useState(newRequestId);
  const [refused, setRefused] = useState<Trouble>();
  if (isGuest)
    return (
      <LinkButton to={signInPath(here)} look="fill" big wide>
        {t('room.lucky.guest')}
      </LinkButton>
    );
  /** The comment has one id for this sheet: pressing again after a refusal does not say it twice. */
  const enter = async () => {
    setBusy(true);
    setRefused(undefined);
    try {
      await doTask(bag.task, view, send, cid);
      await entering.run({ bagId: bag.id });
    } catch (fault) {
      setRefused(asTrouble(fault));
    }
    setBusy(false);
  };
  return (
    <>
      <Button look="fill" big wide busy={isBusy} onClick={() => void enter()}>
        {t(`room.lucky.enter.${bag.task.kind}`)}
      </Button>
      <Refused trouble={refused ?? entering.trouble} />
    </>
  );
}

async function doTask(task: LuckyTask, view: RoomView, send: Room['send'], cid: string): Promise<void> {
  if (task.kind === 'follow') await gqlFetch(FOLLOW, { id: view.allianceId });
  if (task.kind !== 'comment') return;
  const answer = await send({ cid, name: 'chat.send', args: { text: task.text } });
  if (!answer.ok) throw new Trouble(answer.code, { ...answer.values });
}

type Drawn = NonNullable<BagShown['bag']['result']>;

function Result({ shown: { number, haveWon }, result }: LuckyProps & { result: Drawn }) {
  const { t } = useWords();
  const who = useWho();
  return (
    <>
      {number !== undefined && haveWon !== undefined && (
        <p className={haveWon ? s.won : 'lead'} role="status">
          {t(haveWon ? 'room.lucky.won' : 'room.lucky.lost')}
        </p>
      )}
      <p className="small mute">
        {result.entrants === 0
          ? t('room.lucky.nobody')
          : t('room.lucky.result', { entrants: result.entrants, n: result.winners.length })}
      </p>
      <ul className={s.winners}>
        {result.winners.map((mask, at) => (
          // masks repeat; the draw's order is what tells them apart
          <li key={`${at}-${mask}`}>{who(mask)}</li>
        ))}
      </ul>
    </>
  );
}
