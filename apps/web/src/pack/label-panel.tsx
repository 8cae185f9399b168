import type { BoxFragment, WaybillStatus } from '../generated/pack/graphql';
import { Button, Icon } from '../ui';
import { useWords } from '../words';
import { BoxLabel } from './box-label';
import s from './task.module.css';

const ICONS: Record<WaybillStatus, string> = {
  requested: 'clock',
  issued: 'check',
  refused: 'alert',
  unknown: 'clock',
  voided: 'alert',
};

/** How the waybill stands, and the label to print once it has come. */
export function LabelPanel({ box }: { box: BoxFragment }) {
  const { t } = useWords();
  const status = box.waybillStatus ?? 'requested';
  const isHere = status === 'issued';
  return (
    <div className="stack">
      {box.status !== 'handed_over' && (
        <p className={`row ${isHere ? 'leaf' : 'warn'}`} role="status">
          <Icon name={ICONS[status]} />
          <b>{t(`pack.task.waybill.${status}`)}</b>
        </p>
      )}
      {isHere && (
        <>
          <BoxLabel box={box} />
          <div className={s.labelActs}>
            <Button
              icon="print"
              onClick={() => {
                window.print();
              }}
            >
              {box.status === 'packed' ? t('pack.task.print') : t('pack.task.reprint')}
            </Button>
          </div>
        </>
      )}
    </div>
  );
}
