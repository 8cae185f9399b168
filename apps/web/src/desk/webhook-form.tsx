import { useRef, useState } from 'react';
import { endpointTroubles, WEBHOOK_TYPES, type WebhookType } from '@app/webhooks/core';
import { troubleWordId } from '@app/words';
import { useAct } from '../api';
import type { WebhookRowFragment } from '../generated/desk/graphql';
import { Button, Checkbox, Refused, Sheet, TextField, toast } from '../ui';
import { useWords } from '../words';
import s from './desk.module.css';
import { ADD_WEBHOOK, CHANGE_WEBHOOK } from './webhook-queries';

interface WebhookFormProps {
  slug: string;
  /** Without one, another is added. */
  row: WebhookRowFragment | undefined;
  onClose: () => void;
  onSecret: (secret: string) => void;
}

/** Where to, and of what. Whether the address is on the open internet the server knows. */
export function WebhookForm({ slug, row, onClose, onSecret }: WebhookFormProps) {
  const { t } = useWords();
  const adding = useAct(ADD_WEBHOOK);
  const changing = useAct(CHANGE_WEBHOOK);
  const [url, setUrl] = useState(row?.url ?? '');
  const [types, setTypes] = useState<readonly string[]>(row?.types ?? ['order.paid']);
  const [own, setOwn] = useState<Readonly<Record<string, string>>>({});
  const address = useRef<HTMLInputElement>(null);
  const act = row ? changing : adding;
  const errorOf = (field: string) => {
    const word = troubleWordId(own[field] ?? act.trouble?.values[field]);
    return word && t(word);
  };
  const send = async () => {
    const input = { url: url.trim(), types: [...types] };
    const found = endpointTroubles(input, true);
    setOwn(found);
    if (found.url) address.current?.focus();
    if (Object.keys(found).length > 0) return;
    const done = row
      ? await changing.run({ input: { id: row.id, ...input } })
      : await adding.run((requestId) => ({ input: { requestId, allianceSlug: slug, ...input } }));
    if (!done) return;
    toast(t(row ? 'desk.webhooks.changed' : 'desk.webhooks.added'));
    onClose();
    if ('addWebhookEndpoint' in done) onSecret(done.addWebhookEndpoint.secret ?? '');
  };
  return (
    <Sheet
      open
      side="right"
      onClose={onClose}
      title={t(row ? 'desk.webhooks.change' : 'desk.webhooks.add')}
      foot={
        <div className={`desk ${s.foot ?? ''}`}>
          <Refused trouble={act.trouble} />
          <Button look="fill" busy={act.busy} onClick={() => void send()}>
            {t('desk.webhooks.save')}
          </Button>
        </div>
      }
    >
      <div className={`desk small ${s.form ?? ''}`}>
        <TextField
          label={t('desk.webhooks.url')}
          hint={t('desk.webhooks.url_hint')}
          type="url"
          inputMode="url"
          autoComplete="off"
          placeholder="https://"
          maxLength={500}
          value={url}
          ref={address}
          error={errorOf('url')}
          onChange={(event) => {
            setUrl(event.target.value);
          }}
        />
        <TypeChoice chosen={types} onChoose={setTypes} error={errorOf('types')} />
      </div>
    </Sheet>
  );
}

interface TypeChoiceProps {
  chosen: readonly string[];
  onChoose: (types: readonly string[]) => void;
  error: string | undefined;
}

function TypeChoice({ chosen, onChoose, error }: TypeChoiceProps) {
  const { t } = useWords();
  const toggle = (type: WebhookType) => {
    onChoose(WEBHOOK_TYPES.filter((each) => (each === type) !== chosen.includes(each)));
  };
  return (
    <fieldset className={s.form}>
      <legend className="small">{t('desk.webhooks.types')}</legend>
      {WEBHOOK_TYPES.map((type, at) => (
        <Checkbox
          key={type}
          checked={chosen.includes(type)}
          error={at === WEBHOOK_TYPES.length - 1 ? error : undefined}
          onChange={() => {
            toggle(type);
          }}
        >
          {t(`desk.webhooks.type.${type}`)} <span className="mute">{type}</span>
        </Checkbox>
      ))}
    </fieldset>
  );
}
