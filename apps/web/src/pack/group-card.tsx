import { useState } from 'react';
import { Link } from 'react-router';
import { Button, Icon, LinkButton, Sheet, Stamp, StatusTag } from '../ui';
import { useWords } from '../words';
import { nextAct, tailOf, totalOf, type Group, type NextAct } from './board';
import { BulkSheet, type BulkAct } from './bulk-sheet';
import s from './pack.module.css';

const ICONS = {
  pack: 'basket',
  grade: 'scales',
  harvest: 'field',
  label: 'label',
  hand_over: 'truck',
} as const;

/** One product of one lot: where it grows, how many boxes are left, and the act that comes next. */
export function GroupCard({ group }: { group: Group }) {
  const { t } = useWords();
  const [listing, setListing] = useState(false);
  const act = nextAct(group);
  const total = totalOf(group);
  const packed = group.done + group.toHandOver;
  return (
    <article className={`card ${s.group ?? ''} ${group.short > 0 ? (s.isShort ?? '') : ''}`}>
      <GroupHead group={group} act={act} />
      {group.short > 0 && (
        <p className={`small warn ${s.shortLine ?? ''}`}>
          <Icon name="alert" size="m" />
          {t('pack.group.short', { n: group.short })}
        </p>
      )}
      {act && total > 0 && (
        <div className={s.groupBar} aria-hidden="true">
          <i style={{ width: `${String((packed / total) * 100)}%` }} />
        </div>
      )}
      {act && <ActButton act={act} at={packed + 1} />}
      <button
        type="button"
        className={s.boxByBox}
        onClick={() => {
          setListing(true);
        }}
      >
        {t('pack.group.boxes')}
        <Icon name="chevron-right" size="s" />
      </button>
      <BoxList
        group={group}
        open={listing}
        onClose={() => {
          setListing(false);
        }}
      />
    </article>
  );
}

function GroupHead({ group, act }: { group: Group; act: NextAct | undefined }) {
  const { t } = useWords();
  return (
    <div className={s.groupHead}>
      {group.plotName ? (
        <Stamp size={24}>{group.plotName}</Stamp>
      ) : (
        <span className={s.noStamp} aria-hidden="true" />
      )}
      <div className="grow">
        <h3 className="lead b">{group.itemName}</h3>
        <p className="small mute">
          {group.lotCode ? t('pack.group.lot', { code: group.lotCode }) : t('pack.group.no_lot')}
        </p>
      </div>
      <GroupCount group={group} act={act} />
    </div>
  );
}

function GroupCount({ group, act }: { group: Group; act: NextAct | undefined }) {
  const { t } = useWords();
  if (!act && group.done > 0)
    return (
      <div className={`${s.count ?? ''} leaf`}>
        <Icon name="check" />
        <span className="small">{t('pack.group.done')}</span>
      </div>
    );
  const { toPack, toHarvest, toHandOver } = group;
  const [n, word] =
    toPack + toHarvest === 0
      ? ([toHandOver, 'to_hand_over'] as const)
      : toPack > 0
        ? ([toPack + toHarvest, 'to_pack'] as const)
        : ([toHarvest, 'to_harvest'] as const);
  return (
    <div className={s.count}>
      <b>{n}</b>
      <span className="small mute">{t(`pack.group.${word}`)}</span>
    </div>
  );
}

/** Boxes are picked, graded and handed over by the crate; weighing and labelling is box by box. */
function ActButton({ act, at }: { act: NextAct; at: number }) {
  const { t } = useWords();
  // As it was when it was opened: the steps show as taken at once, while the sheet still waits for their answer.
  const [opened, open] = useState<BulkAct>();
  const { step, boxes } = act;
  const n = step === 'pack' ? at : boxes.length;
  const words = t(`pack.group.go_${step}`, { n });
  const look = step === 'harvest' ? 'tint' : 'fill';
  return (
    <>
      {step === 'pack' || step === 'label' ? (
        <LinkButton to={`/pack/task/${boxes[0]?.id ?? ''}`} look={look} icon={ICONS[step]} wide big>
          {words}
        </LinkButton>
      ) : (
        <Button
          look={look}
          icon={ICONS[step]}
          wide
          big
          onClick={() => {
            open({ step, boxes });
          }}
        >
          {words}
        </Button>
      )}
      {opened && (
        <BulkSheet
          {...opened}
          onClose={() => {
            open(undefined);
          }}
        />
      )}
    </>
  );
}

function BoxList({ group, open, onClose }: { group: Group; open: boolean; onClose: () => void }) {
  const { t } = useWords();
  return (
    <Sheet
      open={open}
      onClose={onClose}
      title={t('pack.group.box_list', { item: group.itemName, n: group.tasks.length })}
    >
      <ul className={s.boxes}>
        {group.tasks.map((box) => (
          <li key={box.id}>
            <Link to={`/pack/task/${box.id}`} className="row">
              <b className={s.boxTail}>{tailOf(box.orderNumber)}</b>
              {box.platform && <span className="meta">{box.platform}</span>}
              <span className="grow small ell">{box.recipientMask}</span>
              <StatusTag kind="task" status={box.status} />
              <Icon name="chevron-right" size="s" />
            </Link>
          </li>
        ))}
      </ul>
    </Sheet>
  );
}
