import { useState, type ReactNode } from 'react';
import { useParams } from 'react-router';
import { useApi } from '../api';
import type { BoxFragment } from '../generated/pack/graphql';
import { For } from '../sign-in';
import { NavBar, NotFound, Stamp, TroubleNote, usePageTitle, useTimes, Waiting } from '../ui';
import { useWords } from '../words';
import { findBox, nextStep, STEPS, tailOf, withQueued } from './board';
import { BOARD, TASK } from './queries';
import { StepPanel } from './step-panel';
import { useQueue } from './steps';
import s from './task.module.css';
import { kgText } from './weight';

const WAYBILL_AGAIN_MS = 3_000;
const CALM_MS = 20_000;

export default function Task() {
  return (
    <For office="packhouse">
      <BoxPage />
    </For>
  );
}

/** The box as the market has it; without network as the board had it, and with the steps that wait on this phone. */
function useBox(id: string) {
  const queue = useQueue();
  const board = useApi(BOARD, {}).data?.packBoard;
  const onBoard = findBox(board, (box) => box.id === id);
  const [waits, setWaits] = useState(false);
  const one = useApi(TASK, { id }, { every: waits ? WAYBILL_AGAIN_MS : CALM_MS });
  const found = one.data ? one.data.originTask : onBoard;
  const waitsForLabel = found ? isWithoutLabel(withQueued(found, queue)) : false;
  if (waits !== waitsForLabel) setWaits(waitsForLabel);
  const next = findBox(
    board,
    (each) => each.id !== id && each.skuId === found?.skuId && isOpen(withQueued(each, queue)),
  );
  return { found, next, queue, trouble: one.trouble, reload: one.reload };
}

function BoxPage() {
  const { t } = useWords();
  const { id = '' } = useParams();
  const { found, next, queue, trouble, reload } = useBox(id);
  usePageTitle(found ? t('pack.task.title', { no: tailOf(found.orderNumber) }) : t('pack.title'));
  if (found === null) return <NotFound>{t('pack.task.not_found')}</NotFound>;
  if (!found)
    return trouble ? <TroubleNote trouble={trouble} onRetry={reload} /> : <Waiting rows={4} shape="rows" />;
  const box = withQueued(found, queue);
  const isQueued = queue.some((step) => step.taskId === id && !step.refused);
  return (
    <>
      <NavBar title={t('pack.task.title', { no: tailOf(box.orderNumber) })} up="/pack" />
      <div className={s.page}>
        <div className={s.facts}>
          <What box={box} />
          <Steps box={box} />
        </div>
        <StepPanel box={box} isQueued={isQueued} nextId={next?.id} />
      </div>
    </>
  );
}

function isWithoutLabel({ status, waybillStatus }: BoxFragment): boolean {
  return status === 'packed' && waybillStatus !== 'issued';
}

function isOpen(box: BoxFragment): boolean {
  const step = nextStep(box.status);
  return step !== undefined && step !== 'hand_over';
}

function What({ box }: { box: BoxFragment }) {
  const { t } = useWords();
  const { clock, dateTime, date } = useTimes();
  const isToday = date(box.dueAt) === date(new Date().toISOString());
  return (
    <section className={`card ${s.what ?? ''}`}>
      {box.lot ? (
        <Stamp size={24}>{box.lot.plotName}</Stamp>
      ) : (
        <span
          className={`ground ${s.picture ?? ''}`}
          style={{ background: `var(--g-${box.picture.ground})` }}
        >
          <img src={box.picture.url} alt="" width={96} height={96} />
        </span>
      )}
      <div className="grow">
        <ul>
          {box.lines.map((line) => (
            <li key={line.lineId} className={s.line}>
              <b>{line.itemName}</b>
              <b className={s.quantity}>×{line.quantity}</b>
            </li>
          ))}
        </ul>
        <p className="small mute">{t('pack.task.to', { name: box.recipientMask })}</p>
        <p className="small mute">
          {isToday
            ? t('pack.task.due', { time: clock(box.dueAt) })
            : t('pack.task.due_day', { time: dateTime(box.dueAt) })}
        </p>
      </div>
    </section>
  );
}

/** The five steps of a box: what is done, what is next, and with which figures. */
function Steps({ box }: { box: BoxFragment }) {
  const { t } = useWords();
  const next = nextStep(box.status);
  const at = next ? STEPS.indexOf(next) : STEPS.length;
  const noted: Partial<Record<string, ReactNode>> = {
    harvest: box.lot && t('pack.group.lot', { code: box.lot.code }),
    pack: box.weightGrams && t('pack.label.weight', { kg: kgText(box.weightGrams) }),
    label: box.waybillNumber,
  };
  return (
    <ol className={s.steps} aria-label={t('pack.task.steps')}>
      {STEPS.map((step, index) => {
        const isDone = index < at && box.status !== 'short';
        return (
          <li
            key={step}
            className={isDone ? s.done : index === at ? s.now : undefined}
            aria-current={index === at ? 'step' : undefined}
          >
            <b>{t(`pack.step.${step}`)}</b>
            {isDone && noted[step] && <span className="meta">{noted[step]}</span>}
          </li>
        );
      })}
    </ol>
  );
}
