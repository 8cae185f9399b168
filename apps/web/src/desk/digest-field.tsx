import { useState } from 'react';
import { Field, Icon } from '../ui';
import { useWords } from '../words';
import s from './desk.module.css';
import { shortHash } from './entry-block';

/** A scan of a few pages; more than this is another file than was meant. */
const FILE_BYTES_MAX = 50_000_000;

interface DigestFieldProps {
  label: string;
  hint: string;
  error: string | undefined;
  onDigest: (sha256: string) => void;
}

type Taken = { state: 'reading' | 'too_large' | 'failed' } | { state: 'read'; name: string; sha256: string };

/** The digest of a paper that was seen, computed in this browser: the file itself is sent nowhere. */
export function DigestField({ label, hint, error, onDigest }: DigestFieldProps) {
  const { t } = useWords();
  const [taken, setTaken] = useState<Taken>();
  const take = async (file: File) => {
    setTaken({ state: 'reading' });
    onDigest('');
    const found = await read(file);
    setTaken(found);
    if (found.state === 'read') onDigest(found.sha256);
  };
  // Browsers compute digests on encrypted connections and on one's own machine alone.
  const trouble = isSecureContext ? troubleOf(taken) : 'insecure';
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
            accept="image/*,application/pdf"
            disabled={!isSecureContext}
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

async function read(file: File): Promise<Taken> {
  if (file.size > FILE_BYTES_MAX) return { state: 'too_large' };
  try {
    const digest = await crypto.subtle.digest('SHA-256', await file.arrayBuffer());
    const sha256 = Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
    return { state: 'read', name: file.name, sha256 };
  } catch {
    // It was moved or taken away between choosing and reading it.
    return { state: 'failed' };
  }
}
