import { useState } from 'react';
import type { Trouble } from '../api';
import { Button, Refused, Sheet } from '../ui';
import { useWords } from '../words';
import s from './pack.module.css';

const REASONS = ['frost', 'pest', 'amount', 'quality'] as const;

interface ShortSheetProps {
  open: boolean;
  busy: boolean;
  trouble: Trouble | undefined;
  onClose: () => void;
  onReport: (reason: string) => void;
}

/** The crop failed for this box. Says what follows before it is done: the buyer gets the money back at once. */
export function ShortSheet({ open, busy, trouble, onClose, onReport }: ShortSheetProps) {
  const { t } = useWords();
  const [reason, setReason] = useState<(typeof REASONS)[number]>();
  return (
    <Sheet
      open={open}
      onClose={onClose}
      title={t('pack.short.title')}
      foot={
        <div className={s.foot}>
          <Refused trouble={trouble} />
          <Button
            look="danger"
            big
            wide
            busy={busy}
            disabledReason={reason ? '' : t('pack.short.choose')}
            onClick={() => {
              if (reason) onReport(t(`pack.short.${reason}`));
            }}
          >
            {t('pack.short.act')}
          </Button>
        </div>
      }
    >
      <fieldset>
        <legend className="small mute">{t('pack.short.reason')}</legend>
        <div className={s.reasons}>
          {REASONS.map((each) => (
            <label key={each} className={s.reason}>
              <input
                type="radio"
                name="reason"
                checked={each === reason}
                onChange={() => {
                  setReason(each);
                }}
              />
              {t(`pack.short.${each}`)}
            </label>
          ))}
        </div>
      </fieldset>
      <p className={`small warn ${s.shortLine ?? ''}`}>{t('pack.short.note')}</p>
    </Sheet>
  );
}
