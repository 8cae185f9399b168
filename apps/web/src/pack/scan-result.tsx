import { useState } from 'react';
import type { BoxFragment } from '../generated/pack/graphql';
import { Button, Icon, LinkButton, Refused, Sheet, Stamp, toast } from '../ui';
import { useWords } from '../words';
import { itemText, nextStep, tailOf } from './board';
import { BoxLabel } from './box-label';
import p from './pack.module.css';
import s from './scan.module.css';
import { useTakeSteps } from './steps';
import { kgText } from './weight';

export interface Scanned {
  code: string;
  box: BoxFragment | null;
}

type Verdict = 'matched' | 'missed' | 'done' | 'short' | 'early';

export function verdictOf(box: BoxFragment | null): Verdict {
  if (!box) return 'missed';
  if (box.status === 'packed' || box.status === 'labelled') return 'matched';
  if (box.status === 'handed_over') return 'done';
  return box.status === 'short' ? 'short' : 'early';
}

const TONES: Record<Verdict, string | undefined> = {
  matched: s.good,
  done: s.wait,
  early: s.wait,
  short: s.bad,
  missed: s.bad,
};

/** What a scan found, in one word and a colour, and the one act that follows. */
export function ScanResult({ scanned: { code, box }, onNext }: { scanned: Scanned; onNext: () => void }) {
  const { t } = useWords();
  const verdict = verdictOf(box);
  return (
    <div className={s.found}>
      <div className={s.verdict}>
        <span className={`${s.badge ?? ''} ${TONES[verdict] ?? ''}`}>
          <Icon name={verdict === 'matched' ? 'check' : verdict === 'missed' ? 'close' : 'alert'} />
        </span>
        <div className="grow">
          <h2 className="h1">{t(`pack.scan.${verdict}`)}</h2>
          <p>
            {box
              ? t('pack.scan.matched_note', { item: box.productName, n: countOf(box) })
              : t('pack.scan.missed_note', { code })}
          </p>
        </div>
        {box?.lot && <Stamp size={24}>{box.lot.plotName}</Stamp>}
      </div>
      {box && <Facts box={box} />}
      {box ? <NextAct box={box} onNext={onNext} /> : <NextOnly onNext={onNext} />}
    </div>
  );
}

function countOf(box: BoxFragment): number {
  return box.lines.reduce((sum, { quantity }) => sum + quantity, 0);
}

function Facts({ box }: { box: BoxFragment }) {
  const { t } = useWords();
  return (
    <dl className={s.facts}>
      <div className={`card ${s.wideFact ?? ''}`}>
        <dt>{t('pack.task.what')}</dt>
        <dd>{itemText(box)}</dd>
      </div>
      <div className="card">
        <dt>{t('pack.task.tail')}</dt>
        <dd>{tailOf(box.orderNumber)}</dd>
      </div>
      <div className="card">
        <dt>{t('pack.task.weight_was')}</dt>
        <dd>{box.weightGrams ? t('pack.label.weight', { kg: kgText(box.weightGrams) }) : '—'}</dd>
      </div>
    </dl>
  );
}

function NextAct({ box, onNext }: { box: BoxFragment; onNext: () => void }) {
  const { t } = useWords();
  const { take, busy, trouble } = useTakeSteps();
  const [printing, setPrinting] = useState(false);
  const step = nextStep(box.status);
  const isLabel = step === 'label' && box.waybillStatus === 'issued';
  const act = async (taken: 'label' | 'hand_over') => {
    const answer = await take({ taskId: box.id, step: taken, item: itemText(box) });
    if (answer === 'kept') toast(t('pack.task.kept'));
    if (answer) onNext();
  };
  return (
    <>
      <div className={s.acts}>
        {box.waybillStatus === 'issued' && (
          <Button
            icon="print"
            onClick={() => {
              setPrinting(true);
            }}
          >
            {t('pack.task.reprint')}
          </Button>
        )}
        <LinkButton to={`/pack/task/${box.id}`} icon="box">
          {t('pack.scan.open')}
        </LinkButton>
      </div>
      <div className={p.dock}>
        <div className={`${p.dockIn ?? ''} ${p.dockOne ?? ''}`}>
          <Refused trouble={trouble} />
          {isLabel || step === 'hand_over' ? (
            <Button look="fill" wide busy={busy} onClick={() => void act(isLabel ? 'label' : 'hand_over')}>
              {t(`pack.scan.${isLabel ? 'label' : 'hand_over'}_act`)}
            </Button>
          ) : (
            <Button look="fill" wide onClick={onNext}>
              {t('pack.scan.next')}
            </Button>
          )}
        </div>
      </div>
      <Sheet
        open={printing}
        title={t('pack.task.reprint')}
        onClose={() => {
          setPrinting(false);
        }}
        foot={
          <Button
            look="fill"
            icon="print"
            onClick={() => {
              window.print();
            }}
          >
            {t('pack.task.print')}
          </Button>
        }
      >
        <BoxLabel box={box} />
      </Sheet>
    </>
  );
}

function NextOnly({ onNext }: { onNext: () => void }) {
  const { t } = useWords();
  return (
    <div className={p.dock}>
      <div className={`${p.dockIn ?? ''} ${p.dockOne ?? ''}`}>
        <Button look="fill" wide onClick={onNext}>
          {t('pack.scan.next')}
        </Button>
      </div>
    </div>
  );
}
