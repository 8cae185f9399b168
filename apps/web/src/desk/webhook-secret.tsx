import { Button, Sheet, TextField, toast } from '../ui';
import { useWords } from '../words';
import s from './desk.module.css';

interface SecretSheetProps {
  secret: string;
  onClose: () => void;
}

/** The only time that a secret is on a screen. */
export function SecretSheet({ secret, onClose }: SecretSheetProps) {
  const { t } = useWords();
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(secret);
      toast(t('desk.webhooks.copied'));
    } catch {
      toast(t('desk.webhooks.copy_by_hand')); // a page on plain http has no clipboard
    }
  };
  return (
    <Sheet
      open
      side="middle"
      onClose={onClose}
      title={t('desk.webhooks.secret.title')}
      foot={
        <div className={`desk ${s.foot ?? ''}`}>
          <Button onClick={() => void copy()} icon="copy">
            {t('desk.webhooks.copy')}
          </Button>
          <Button look="fill" onClick={onClose}>
            {t('desk.webhooks.secret.kept')}
          </Button>
        </div>
      }
    >
      <div className={`desk small ${s.form ?? ''}`}>
        <p>{t('desk.webhooks.secret.once')}</p>
        <TextField
          label={t('desk.webhooks.secret')}
          readOnly
          value={secret}
          onFocus={(event) => {
            event.target.select();
          }}
        />
      </div>
    </Sheet>
  );
}
