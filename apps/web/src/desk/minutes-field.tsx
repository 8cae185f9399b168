import { useState } from 'react';
import { Field, Icon } from '../ui';
import { PICTURE_KINDS, sendPicture } from '../upload';
import { useWords } from '../words';
import d from './decisions.module.css';

interface MinutesFieldProps {
  error: string | undefined;
  optional: boolean;
  onSent: (id: string | undefined) => void;
}

/** One picture of the minutes, sent as soon as it is taken; one that failed says so. */
export function MinutesField({ error, optional, onSent }: MinutesFieldProps) {
  const { t } = useWords();
  const [preview, setPreview] = useState<string>();
  const [state, setState] = useState<'none' | 'sending' | 'sent' | 'failed'>('none');
  const take = async (file: File) => {
    setPreview(URL.createObjectURL(file));
    setState('sending');
    onSent(undefined);
    const id = await sendPicture(file);
    setState(id === undefined ? 'failed' : 'sent');
    onSent(id);
  };
  const failed = state === 'failed' ? t('desk.decision.minutes_failed') : undefined;
  return (
    <Field label={t('desk.decision.minutes')} error={failed ?? error} {...(optional ? { optional } : {})}>
      {(props) => (
        <div className="row">
          {preview !== undefined && (
            <img src={preview} alt={t('desk.decision.minutes')} className={d.minutes} />
          )}
          <label className="btn line" htmlFor={props.id}>
            <Icon name="camera" size="m" />
            {t(
              state === 'sending'
                ? 'desk.decision.minutes_sending'
                : state === 'none'
                  ? 'desk.decision.minutes_add'
                  : 'desk.decision.minutes_again',
            )}
          </label>
          <input
            {...props}
            type="file"
            className="sr"
            accept={PICTURE_KINDS}
            onChange={(event) => {
              const file = event.target.files?.[0];
              if (file) void take(file);
              event.target.value = '';
            }}
          />
        </div>
      )}
    </Field>
  );
}
