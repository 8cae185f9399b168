import { useState, type ReactNode } from 'react';
import type { BoxFragment } from '../generated/pack/graphql';
import { Button, Icon, LinkButton, Refused, toast, useStands } from '../ui';
import { useWords } from '../words';
import { itemText, nextStep } from './board';
import { LabelPanel } from './label-panel';
import { LotChoice } from './lot-choice';
import p from './pack.module.css';
import { ShortSheet } from './short-sheet';
import type { PackStep } from './step-queue';
import { useTakeSteps, type TakingSteps } from './steps';
import s from './task.module.css';
import { WeighPanel } from './weigh-panel';
import { gramsOf, weigh } from './weight';

interface StepPanelProps {
  box: BoxFragment;
  isQueued: boolean;
  /** The next box of the same product that is open. */
  nextId: string | undefined;
}

/** What is to be done with the box now, and the one button for it at the foot. */
export function StepPanel({ box, isQueued, nextId }: StepPanelProps) {
  const step = nextStep(box.status);
  // Outlives the panel of a step: a step shows as taken at once, and one that is refused leads back to a new panel.
  const taking = useTakeSteps();
  return step ? (
    <OpenStep key={box.status} box={box} step={step} isQueued={isQueued} taking={taking} />
  ) : (
    <Ended box={box} nextId={nextId} />
  );
}

interface OpenStepProps {
  box: BoxFragment;
  step: Exclude<PackStep, 'short'>;
  isQueued: boolean;
  taking: TakingSteps;
}

function OpenStep({ box, step, isQueued, taking }: OpenStepProps) {
  const { t } = useWords();
  const [lotId, setLot] = useLot(box);
  const [kg, setKg] = useState('');
  const { take, trouble } = taking;
  const reason = useReason(box, kg);
  const act = async () => {
    const answer = await take({ taskId: box.id, item: itemText(box), step, ...withFigures(step, lotId, kg) });
    if (answer === 'kept') toast(t('pack.task.kept'));
  };
  return (
    <section className={s.panel}>
      <h2 className="h3">{t(`pack.step.${step}`)}</h2>
      {step === 'harvest' && <LotChoice lots={box.lots} value={lotId} onChange={setLot} />}
      {step === 'grade' && <p>{t('pack.task.grade_note')}</p>}
      {step === 'pack' && <WeighPanel box={box} kg={kg} onChange={setKg} onEnter={() => void act()} />}
      {isAfterPacking(step) && <LabelPanel box={box} />}
      {isQueued && <Kept />}
      {!isAfterPacking(step) && <Problem box={box} taking={taking} />}
      <Dock>
        <Refused trouble={trouble} />
        <Button look="fill" wide disabledReason={reason} onClick={() => void act()}>
          {t(`pack.act.${step}`)}
        </Button>
      </Dock>
    </section>
  );
}

/** The second tap of a double one, with cold fingers on wet glass, comes within less. */
const ECHO_MS = 400;

/** The foot of a panel. One step's button lies where the next one's appears, under the same finger: it takes no press at first. */
function Dock({ children }: { children: ReactNode }) {
  const isAwake = useStands(ECHO_MS);
  return (
    <div className={p.dock}>
      <div className={`${p.dockIn ?? ''} ${p.dockOne ?? ''} ${isAwake ? '' : (s.asleep ?? '')}`}>
        {children}
      </div>
    </div>
  );
}

/** The lot that was chosen; by itself the one that expires first. */
function useLot(box: BoxFragment): [string | undefined, (lotId: string) => void] {
  const [chosen, choose] = useState<string>();
  return [chosen ?? box.lots[0]?.id, choose];
}

function Kept() {
  const { t } = useWords();
  return (
    <p className="small warn row">
      <Icon name="wifi-off" size="s" />
      {t('pack.task.kept')}
    </p>
  );
}

/** What the step says besides that it was done. */
function withFigures(step: PackStep, lotId: string | undefined, kg: string) {
  const weightGrams = step === 'pack' ? gramsOf(kg) : null;
  if (weightGrams !== null) return { weightGrams };
  return step === 'harvest' && lotId !== undefined ? { lotId } : {};
}

function isAfterPacking(step: PackStep): boolean {
  return step === 'label' || step === 'hand_over';
}

/** 有问题: the crop failed for this box. */
function Problem({ box, taking }: { box: BoxFragment; taking: TakingSteps }) {
  const { t } = useWords();
  const [open, setOpen] = useState(false);
  const { take, busy, trouble } = taking;
  const report = async (reason: string) => {
    const answer = await take({ taskId: box.id, item: itemText(box), step: 'short', reason });
    if (answer === 'kept') toast(t('pack.task.kept'));
    if (answer) setOpen(false);
  };
  return (
    <>
      <Button
        icon="alert"
        className={s.problem ?? ''}
        onClick={() => {
          setOpen(true);
        }}
      >
        {t('pack.task.short')}
      </Button>
      <ShortSheet
        open={open}
        busy={busy}
        trouble={trouble}
        onClose={() => {
          setOpen(false);
        }}
        onReport={(reason) => void report(reason)}
      />
    </>
  );
}

/** Why the step cannot be taken yet, in words; empty when it can. */
function useReason(box: BoxFragment, kg: string): string {
  const { t } = useWords();
  if (box.status === 'planned' && box.lots.length === 0) return t('pack.task.no_lots');
  if (box.status === 'packed' && box.waybillStatus !== 'issued') return t('pack.task.label_wait');
  if (box.status !== 'graded') return '';
  const weighed = weigh(kg, box);
  if ('byGrams' in weighed) return t(`pack.task.weigh_${weighed.verdict}`, { g: weighed.byGrams });
  if (weighed.verdict === 'ok') return '';
  return weighed.verdict === 'none' ? t('pack.task.weigh_first') : t('pack.task.weigh_read');
}

function Ended({ box, nextId }: { box: BoxFragment; nextId: string | undefined }) {
  const { t } = useWords();
  const isShort = box.status === 'short';
  return (
    <section className={s.panel}>
      <p className={`${s.ended ?? ''} ${isShort ? 'warn' : 'leaf'}`} role="status">
        <Icon name={isShort ? 'alert' : 'check'} />
        {isShort ? t('pack.task.short_said') : t('pack.task.handed')}
      </p>
      {!isShort && <LabelPanel box={box} />}
      <Dock>
        {nextId ? (
          <LinkButton to={`/pack/task/${nextId}`} look="fill" wide>
            {t('pack.task.next')}
          </LinkButton>
        ) : (
          <LinkButton to="/pack" look="fill" wide>
            {t('pack.task.back')}
          </LinkButton>
        )}
      </Dock>
    </section>
  );
}
