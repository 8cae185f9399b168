import { useState, type ReactNode } from 'react';
import { Button, Icon, Waiting } from '../ui';
import { useWords } from '../words';
import type { CardOutcome } from './pay-outcome';
import s from './pay.module.css';
import { useCard } from './use-card';

interface CardFormProps {
  clientSecret: string;
  /** The page of the result; an address within this market. */
  resultPath: string;
  /** What the button says. */
  children: ReactNode;
  onDone: (path: string) => void;
}

/**
 * The card form stands in the page and not in a sheet: a bank that asks who pays does so in a frame that Stripe.js lays over
 * the page, and over a modal dialog nothing can be laid.
 */
export function CardForm({ clientSecret, resultPath, children, onDone }: CardFormProps) {
  const { t } = useWords();
  const { place, step, open, confirm } = useCard(clientSecret, new URL(resultPath, location.origin).href);
  const [said, setSaid] = useState<CardOutcome>();
  const pay = async () => {
    setSaid(undefined);
    const outcome = await confirm();
    // Said in Stripe's own word, as on the way back from a bank.
    if (outcome.kind === 'taken') onDone(`${resultPath}&redirect_status=succeeded`);
    else if (outcome.kind === 'unknown') onDone(resultPath);
    else setSaid(outcome);
  };
  return (
    <>
      <section className="blk" aria-label={t('shop.pay.card')} aria-busy={step === 'opening' || undefined}>
        {step === 'opening' && <Waiting rows={3} />}
        {step === 'lost' && (
          <div role="alert" className={s.lost}>
            <p className="small bad">{t('shop.pay.card.lost')}</p>
            <Button onClick={open}>{t('ui.retry')}</Button>
          </div>
        )}
        <div ref={place} className={s.card} />
        <p className="meta">{t('shop.pay.card.safe')}</p>
      </section>
      {step !== 'lost' && (
        <div className={`act-bar ${s.bar ?? ''}`}>
          <div role="alert">{said && <Said outcome={said} />}</div>
          <Button look="fill" big wide busy={step === 'confirming'} onClick={() => void pay()}>
            {children}
          </Button>
        </div>
      )}
    </>
  );
}

function Said({ outcome }: { outcome: CardOutcome }) {
  const { t } = useWords();
  const why = outcome.kind === 'refused' ? outcome.why || t('shop.pay.card.other') : '';
  return (
    <p className="small bad ui-refused">
      <Icon name="alert" size="s" />
      <span>
        {outcome.kind === 'unfinished' ? t('shop.pay.card.unfinished') : t('shop.pay.card.refused', { why })}
      </span>
    </p>
  );
}
