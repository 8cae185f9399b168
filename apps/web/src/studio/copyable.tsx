import { useState } from 'react';
import { Button, Icon, toast } from '../ui';
import { useWords } from '../words';
import s from './push-address.module.css';

interface CopyableProps {
  label: string;
  text: string;
  isSecret?: boolean;
}

/** A line that is taken along by a press; a secret one is shown only when that is asked for. */
export function Copyable({ label, text, isSecret = false }: CopyableProps) {
  const { t } = useWords();
  const [isShown, setShown] = useState(!isSecret);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      toast(t('ui.copied'));
    } catch {
      setShown(true);
      toast(t('studio.push.copy_by_hand')); // a page on plain http has no clipboard
    }
  };
  return (
    <div className={s.copyable}>
      <span className="meta">{label}</span>
      <code>{isShown ? text : '•'.repeat(14)}</code>
      {isSecret && (
        <Button
          look="plain"
          onClick={() => {
            setShown(!isShown);
          }}
        >
          <Icon
            name={isShown ? 'hide' : 'eye'}
            size="m"
            label={t(isShown ? 'studio.push.hide' : 'studio.push.show')}
          />
        </Button>
      )}
      <Button
        look="tint"
        icon="copy"
        aria-label={t('studio.push.copy', { what: label })}
        onClick={() => void copy()}
      >
        {t('ui.copy')}
      </Button>
    </div>
  );
}
