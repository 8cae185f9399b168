import { useState } from 'react';
import type { BoxFragment } from '../generated/pack/graphql';
import { Button, Refused, Sheet, toast } from '../ui';
import { useWords } from '../words';
import { itemText } from './board';
import { LotChoice } from './lot-choice';
import s from './pack.module.css';
import { useTakeSteps } from './steps';

/** A step that is taken for many boxes at once. */
export interface BulkAct {
  step: 'harvest' | 'grade' | 'hand_over';
  boxes: readonly BoxFragment[];
}

interface BulkSheetProps extends BulkAct {
  onClose: () => void;
}

/** One step for all boxes of a group that wait for it; each box still gets a record of its own. */
export function BulkSheet({ step, boxes, onClose }: BulkSheetProps) {
  const { t } = useWords();
  const { take, busy, trouble } = useTakeSteps();
  const lots = step === 'harvest' ? (boxes[0]?.lots ?? []) : [];
  const [chosen, setChosen] = useState<string>();
  const lotId = chosen ?? lots[0]?.id;
  const n = boxes.length;
  const act = async () => {
    const steps = boxes.map((box) => ({
      taskId: box.id,
      step,
      item: itemText(box),
      ...(step === 'harvest' && lotId ? { lotId } : {}),
    }));
    const answer = await take(...steps);
    if (answer === undefined) return;
    if (answer === 'kept') toast(t('pack.task.kept'));
    onClose();
  };
  return (
    <Sheet
      open
      onClose={onClose}
      title={t(`pack.bulk.${step}`, { n })}
      foot={
        <div className={s.foot}>
          <Refused trouble={trouble} />
          <Button look="fill" big wide busy={busy} onClick={() => void act()}>
            {t(`pack.bulk.${step}_act`, { n })}
          </Button>
        </div>
      }
    >
      <div className="stack">
        <p className="small mute">{t(`pack.bulk.${step}_note`)}</p>
        {step === 'harvest' && <LotChoice lots={lots} value={lotId} onChange={setChosen} />}
      </div>
    </Sheet>
  );
}
