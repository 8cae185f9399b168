import { useState } from 'react';
import { canDigest, fileDigest, PAPER_KINDS, type Digested } from '../file-digest';
import { Field, Icon } from '../ui';
import { useWords } from '../words';
import s from './desk.module.css';
import { shortHash } from './entry-block';

interface DigestFieldProps {
  label: string;
  hint: string;
  error: string | undefined;
  onDigest: (sha256: string) => void;
}

type Taken = { state: 'reading' } | (Digested & { name: string });

/** The digest of a paper that was seen, computed in this browser: the file itself is sent nowhere. */
export function DigestField({ label, hint, error, onDigest }: DigestFieldProps) {
  const { t } = useWords();
  const [taken, setTaken] = useState<Taken>();
  const take = async (file: File) => {
    setTaken({ state: 'reading' });
    onDigest('');
    const found = await fileDigest(file);
    setTaken({ ...found, name: file.name });
    if (found.state === 'read') onDigest(found.sha256);
  };
  const trouble = canDigest() ? troubleOf(taken) : 'insecure';
  const said = trouble ? t(`desk.proofs.file.${trouble}`) : taken?.state === 'read' ? undefined : error;
  return (
    <Field label={label} hint={hint} error={said}>
      {(props) => (
        <div className={s.chips}>
          <label className="btn line" htmlFor={props.id}>
            <Icon name="certificate" size="m" />
            {t(taken === undefined ? 'desk.proofs.file.choose' : 'desk.proofs.file.again')}
          </label>
          <input
            {...props}
            type="file"
            className="sr"
            accept={PAPER_KINDS}
            disabled={!canDigest()}
            onChange={(event) => {
              const file = event.target.files?.[0];
              if (file) void take(file);
              event.target.value = '';
            }}
          />
          <span className={`meta grow ${s.fileName ?? ''}`} role="status">
            {taken?.state === 'reading' && t('desk.proofs.file.reading')}
            {taken?.state === 'read' &&
              t('desk.proofs.file.read', { name: taken.name, sha: shortHash(taken.sha256) })}
          </span>
        </div>
      )}
    </Field>
  );
}

function troubleOf(taken: Taken | undefined): 'too_large' | 'failed' | undefined {
  return taken?.state === 'too_large' || taken?.state === 'failed' ? taken.state : undefined;
}
