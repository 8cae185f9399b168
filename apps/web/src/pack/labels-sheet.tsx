import type { BoxFragment } from '../generated/pack/graphql';
import { Button, Empty, Sheet } from '../ui';
import { useWords } from '../words';
import type { Board } from './board';
import { BoxLabel } from './box-label';

/** Packed boxes whose waybill has come and that carry no label yet. */
export function labelsToPrint(board: Board): readonly BoxFragment[] {
  return board.groups
    .flatMap((group) => group.tasks)
    .filter((box) => box.status === 'packed' && box.waybillStatus === 'issued');
}

interface LabelsSheetProps {
  open: boolean;
  boxes: readonly BoxFragment[];
  onClose: () => void;
}

export function LabelsSheet({ open, boxes, onClose }: LabelsSheetProps) {
  const { t } = useWords();
  const print = (
    <Button
      look="fill"
      big
      wide
      icon="print"
      onClick={() => {
        window.print();
      }}
    >
      {t('pack.labels.print', { n: boxes.length })}
    </Button>
  );
  return (
    <Sheet open={open} onClose={onClose} title={t('pack.labels.title')} foot={boxes.length > 0 && print}>
      {boxes.length === 0 ? (
        <Empty art="box">{t('pack.dock.no_labels')}</Empty>
      ) : (
        <div className="stack">
          {boxes.map((box) => (
            <BoxLabel key={box.id} box={box} />
          ))}
        </div>
      )}
    </Sheet>
  );
}
