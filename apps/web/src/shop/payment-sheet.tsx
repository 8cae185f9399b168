import { useState } from 'react';
import { Trouble } from '../api';
import { Button, Price, Refused, Sheet } from '../ui';
import { useWords } from '../words';
import s from './pay.module.css';
import type { Started } from './pay.screen';
import { Qr } from './qr';

interface PaymentSheetProps {
  payment: Started;
  onClose: () => void;
  onDone: () => void;
}

/** What the payment waits for: a code to scan, or in the demo a choice of how it ends. */
export function PaymentSheet({ payment, onClose, onDone }: PaymentSheetProps) {
  const { t } = useWords();
  const isSandbox = payment.provider === 'SANDBOX';
  const { qrText, url } = payment.action;
  return (
    <Sheet
      open
      onClose={onClose}
      title={t(isSandbox ? 'shop.pay.demo' : 'shop.pay.scan')}
      foot={
        isSandbox ? (
          <SandboxEnds id={payment.id} onDone={onDone} />
        ) : (
          <Button look="fill" wide onClick={onDone}>
            {t('shop.pay.have_paid')}
          </Button>
        )
      }
    >
      <div className={s.sheet}>
        <Price fen={payment.amountFen} size="l" />
        <p className="small mute">{t(isSandbox ? 'shop.pay.demo_how' : `shop.pay.${payment.method}`)}</p>
        {qrText && <Qr text={qrText} label={t('shop.pay.code')} />}
        {qrText && url && (
          <a href={url} className="btn plain">
            {t('shop.pay.open_app')}
          </a>
        )}
      </div>
    </Sheet>
  );
}

type Outcome = 'succeed' | 'fail';

/** The sandbox asks the shopper how the bank answers; the news comes back by a signed webhook like a real one. */
function SandboxEnds({ id, onDone }: { id: string; onDone: () => void }) {
  const { t } = useWords();
  const [busy, setBusy] = useState<Outcome>();
  const [trouble, setTrouble] = useState<Trouble>();
  const end = async (outcome: Outcome) => {
    setBusy(outcome);
    setTrouble(undefined);
    const response = await fetch(`/sandbox/payments/${id}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ outcome }),
    }).catch(() => undefined);
    setBusy(undefined);
    if (response?.ok) onDone();
    else setTrouble(new Trouble(response ? 'internal' : 'offline'));
  };
  return (
    <>
      <Refused trouble={trouble} />
      <div className={s.ends}>
        <Button look="line" busy={busy === 'fail'} onClick={() => void end('fail')}>
          {t('shop.pay.end_fail')}
        </Button>
        <Button look="fill" busy={busy === 'succeed'} onClick={() => void end('succeed')}>
          {t('shop.pay.end_succeed')}
        </Button>
      </div>
    </>
  );
}
