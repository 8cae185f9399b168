import { useState } from 'react';
import type { BoxFragment } from '../generated/pack/graphql';
import { Icon, Mark } from '../ui';
import { useWords } from '../words';
import { itemText, tailOf } from './board';
import s from './label.module.css';
import { kgText } from './weight';

/** The paper that goes on the box. Printed alone: the rest of the page is left out by the print style. */
export function BoxLabel({ box }: { box: BoxFragment }) {
  const { t } = useWords();
  const [isLost, setLost] = useState(false);
  return (
    <article className={s.label} aria-label={t('pack.task.waybill')}>
      <header className="sp">
        <span className="row">
          <Mark size={20} />
          <b>{box.villageName}</b>
        </span>
        <b>{tailOf(box.orderNumber)}</b>
      </header>
      {box.labelUrl && !isLost ? (
        <img
          src={box.labelUrl}
          alt={t('pack.task.waybill')}
          className={s.picture}
          onError={() => {
            setLost(true);
          }}
        />
      ) : (
        <p className={s.number}>{box.waybillNumber}</p>
      )}
      {box.labelUrl && isLost && (
        // One that is no picture, or of a courier whom our server cannot reach, opens by itself.
        <a className={`btn line ${s.elsewhere}`} href={box.labelUrl} target="_blank" rel="noreferrer">
          <Icon name="link" size="m" />
          {t('pack.task.open_label')}
        </a>
      )}
      <dl className={s.facts}>
        <div>
          <dt>{t('pack.label.to')}</dt>
          <dd>{box.recipientMask}</dd>
        </div>
        <div>
          <dt>{t('pack.label.box')}</dt>
          <dd>{itemText(box)}</dd>
        </div>
        <div>
          <dt>{t('pack.task.weight_was')}</dt>
          <dd>{t('pack.label.weight', { kg: kgText(box.weightGrams ?? box.plannedGrams) })}</dd>
        </div>
        {box.traceCode && (
          <div>
            <dt>{t('pack.label.trace')}</dt>
            <dd>{box.traceCode}</dd>
          </div>
        )}
      </dl>
    </article>
  );
}
