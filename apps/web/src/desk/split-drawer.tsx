import { useState } from 'react';
import { Link } from 'react-router';
import type { SettlementRowFragment } from '../generated/desk/graphql';
import { Button, IconButton, Sheet } from '../ui';
import { useWords } from '../words';
import { useOnward } from './crumbs';
import s from './desk.module.css';
import { useKeys } from './keys';
import { canSendBack, SendBack } from './settlement-acts';
import { SplitDetail } from './split-detail';
import p from './split.module.css';

interface SplitDrawerProps {
  numbers: readonly string[];
  number: string;
  total: number;
  settlement: SettlementRowFragment;
  checked: ReadonlySet<string>;
  onCheck: (number: string) => void;
  onGo: (number: string) => void;
  onClose: () => void;
}

/** One order of a settlement after the other: arrows move, A ticks it and goes on, R sends the settlement back for it. */
export function SplitDrawer(props: SplitDrawerProps) {
  const { numbers, number, total, settlement, checked, onCheck, onGo, onClose } = props;
  const { t } = useWords();
  const onward = useOnward();
  const [sendingBack, setSendingBack] = useState(false);
  const at = numbers.indexOf(number);
  const go = (by: 1 | -1) => {
    const next = numbers[at + by];
    if (next !== undefined) onGo(next);
  };
  const tick = () => {
    onCheck(number);
    if (at + 1 < numbers.length) go(1);
    else onClose();
  };
  const mayReturn = canSendBack(settlement);
  const previous = () => {
    go(-1);
  };
  const next = () => {
    go(1);
  };
  const back = () => {
    if (mayReturn) setSendingBack(true);
  };
  useKeys(
    sendingBack ? {} : { ArrowUp: previous, k: previous, ArrowDown: next, j: next, a: tick, r: back },
    true,
  );
  return (
    <Sheet
      open
      side="right"
      onClose={onClose}
      title={
        <>
          {t('desk.split.title')} <span className="small mute">{t('desk.split.order', { no: number })}</span>
        </>
      }
      foot={
        <div className={`desk ${s.foot ?? ''}`}>
          <span className="small mute">{t('desk.settlement.checked', { n: checked.size, of: total })}</span>
          {mayReturn && (
            <Button onClick={back} aria-keyshortcuts="r">
              {t('desk.act.send_back')} <kbd className={s.kbd}>R</kbd>
            </Button>
          )}
          <Button look="fill" onClick={tick} aria-keyshortcuts="a">
            {t('desk.split.tick')} <kbd className={s.kbd}>A</kbd>
          </Button>
        </div>
      }
    >
      <div className={`sp ${s.drawerTop ?? ''}`}>
        <Link className={s.link} to={`/desk/splits?no=${number}`} state={onward}>
          {t('desk.split.open_page')}
        </Link>
        <span className={p.at}>
          <IconButton icon="chevron-up" label={t('desk.split.previous')} onClick={previous} />
          <span className="small nw">{t('desk.split.at', { at: at + 1, of: total })}</span>
          <IconButton icon="chevron-down" label={t('desk.split.next')} onClick={next} />
        </span>
      </div>
      <SplitDetail number={number} />
      {sendingBack && (
        <SendBack
          of={settlement}
          orderNumber={number}
          onClose={() => {
            setSendingBack(false);
          }}
        />
      )}
    </Sheet>
  );
}
