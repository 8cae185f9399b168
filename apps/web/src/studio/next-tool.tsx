import { Icon, toast } from '../ui';
import { useWords } from '../words';
import { nextOf, type ConsoleGood, type Pin } from './goods-now';
import s from './tools.module.css';

interface NextToolProps {
  goods: readonly ConsoleGood[];
  pin: Pin;
  isOnAir: boolean;
}

/** 讲下一个: the first big button of a phone, where the shelf is a scroll away. What was explained before is one tap back. */
export function NextTool({ goods, pin, isOnAir }: NextToolProps) {
  const { t } = useWords();
  const next = nextOf(goods);
  const before = goods.find((good) => good.pinnedAt !== undefined);
  const show = () => {
    // A second press before the first one is answered would say what it does not do.
    if (!next || !isOnAir || pin.busy !== undefined) return;
    pin.show(next.id);
    const undo = before && {
      label: t('studio.undo'),
      run: () => {
        pin.show(before.id);
      },
    };
    toast(t('studio.next.done', { name: next.name }), undo);
  };
  return (
    <button
      type="button"
      className={s.phoneTool}
      aria-disabled={!next || !isOnAir || undefined}
      aria-busy={pin.busy !== undefined || undefined}
      onClick={show}
    >
      <Icon name="arrow-right" size="m" />
      {t('studio.next')}
    </button>
  );
}
