import { useState } from 'react';
import { forwardTroubles } from '@app/live-room/core';
import { useAct } from '../api';
import { Button, TextField } from '../ui';
import { useWords } from '../words';
import type { Forward } from './forwards';
import { KEEP_FORWARD } from './queries-forward';
import { ToolForm, useFieldErrors } from './tool-form';

interface FormProps {
  allianceId: string;
  /** Left out, one is added. */
  forward?: Forward | undefined;
  onDone: () => void;
}

/** A platform: its name, and the two lines that are copied from its own page. The key is sent and never read back. */
export function ForwardForm({ allianceId, forward, onDone }: FormProps) {
  const { t } = useWords();
  const keeping = useAct(KEEP_FORWARD);
  const [name, setName] = useState(forward?.name ?? '');
  const [url, setUrl] = useState(forward?.url ?? '');
  const [key, setKey] = useState('');
  const [own, setOwn] = useState<Readonly<Record<string, string>>>({});
  const errorOf = useFieldErrors(own, keeping.trouble);
  const kept = forward?.keyTail
    ? t('studio.forward.key.kept', { tail: forward.keyTail })
    : t('studio.forward.key.kept_short');
  const send = async () => {
    const typed = key.trim();
    const streamKey = typed === '' && forward ? null : typed;
    const asked = { name: name.trim(), url: url.trim(), streamKey };
    const found = forwardTroubles(asked);
    setOwn(found);
    if (Object.keys(found).length > 0) return;
    const input = { ...asked, id: forward?.id ?? null, allianceId, isOn: forward?.isOn ?? true };
    if (await keeping.run((requestId) => ({ input: { requestId, ...input } }))) onDone();
  };
  return (
    <ToolForm act={t('studio.forward.save')} busy={keeping.busy} trouble={keeping.trouble} onSend={send}>
      <TextField
        label={t('studio.forward.name')}
        hint={t('studio.forward.name.hint')}
        value={name}
        error={errorOf('name')}
        maxLength={20}
        onChange={(event) => {
          setName(event.target.value);
        }}
      />
      <TextField
        label={t('studio.forward.url')}
        hint={t('studio.forward.url.hint')}
        value={url}
        error={errorOf('url')}
        inputMode="url"
        autoComplete="off"
        onChange={(event) => {
          setUrl(event.target.value);
        }}
      />
      <TextField
        label={t('studio.forward.key')}
        hint={forward ? kept : t('studio.forward.key.hint')}
        value={key}
        error={errorOf('streamKey')}
        type="password"
        autoComplete="off"
        onChange={(event) => {
          setKey(event.target.value);
        }}
      />
      <Button look="plain" onClick={onDone}>
        {t('studio.forward.cancel')}
      </Button>
    </ToolForm>
  );
}
