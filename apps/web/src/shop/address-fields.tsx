import { addressTroubles } from '@app/people/core';
import { useState } from 'react';
import type { WordId } from '@app/words';
import { Button, Icon, RegionPicker, TextArea, TextField, useRegions } from '../ui';
import { useWords } from '../words';
import { parseAddress, type Recipient } from './parse-address';
import s from './address.module.css';

export type { Recipient } from './parse-address';

export const NO_RECIPIENT: Recipient = { name: '', phone: '', regionCode: '', street: '' };

export type AddressField = keyof Recipient;

/** The same rules as the server's, in the order of the form. */
export function troublesOf(recipient: Recipient): Partial<Record<AddressField, string>> {
  const tidy = { ...recipient, name: recipient.name.trim(), street: recipient.street.trim() };
  return addressTroubles({ ...tidy, phone: tidy.phone.replace(/[\s-]/g, '') });
}

export function tidy(recipient: Recipient): Recipient {
  return {
    name: recipient.name.trim(),
    phone: recipient.phone.replace(/[\s-]/g, ''),
    regionCode: recipient.regionCode,
    street: recipient.street.trim(),
  };
}

/** What a field's trouble is called. */
export function useAddressTrouble(): (field: string, trouble: string | undefined) => string | undefined {
  const { t } = useWords();
  return (field, trouble) => {
    if (trouble === undefined) return undefined;
    const known = ['too_long', 'too_short'].includes(trouble) ? trouble : field;
    return t(`shop.address.trouble.${known}` as WordId);
  };
}

interface AddressFieldsProps {
  value: Recipient;
  onChange: (value: Recipient) => void;
  troubles: Partial<Record<string, string>>;
}

/** Name, phone, district, street; a pasted text fills them as a proposal. */
export function AddressFields({ value, onChange, troubles }: AddressFieldsProps) {
  const { t } = useWords();
  const say = useAddressTrouble();
  const set = (part: Partial<Recipient>) => {
    onChange({ ...value, ...part });
  };
  return (
    <div className="stack t4">
      <PasteBox onRead={onChange} value={value} />
      <div className={s.two}>
        <div data-field="name">
          <TextField
            label={t('shop.address.name')}
            autoComplete="name"
            maxLength={40}
            value={value.name}
            error={say('name', troubles.name)}
            onChange={(event) => {
              set({ name: event.target.value });
            }}
          />
        </div>
        <div data-field="phone">
          <TextField
            label={t('shop.address.phone')}
            type="tel"
            inputMode="tel"
            autoComplete="tel-national"
            maxLength={16}
            value={value.phone}
            error={say('phone', troubles.phone)}
            onChange={(event) => {
              set({ phone: event.target.value });
            }}
          />
        </div>
      </div>
      <div data-field="regionCode">
        <RegionPicker
          value={value.regionCode}
          error={say('regionCode', troubles.regionCode)}
          onChange={(regionCode) => {
            set({ regionCode });
          }}
        />
      </div>
      <div data-field="street">
        <TextField
          label={t('shop.address.street')}
          hint={t('shop.address.street_hint')}
          autoComplete="street-address"
          maxLength={140}
          value={value.street}
          error={say('street', troubles.street)}
          onChange={(event) => {
            set({ street: event.target.value });
          }}
        />
      </div>
    </div>
  );
}

function PasteBox({ value, onRead }: { value: Recipient; onRead: (value: Recipient) => void }) {
  const { t } = useWords();
  const regions = useRegions();
  const [text, setText] = useState('');
  const [isRead, setIsRead] = useState(false);
  const read = () => {
    if (!regions || text.trim() === '') return;
    const found = parseAddress(text, regions);
    onRead({
      name: found.name || value.name,
      phone: found.phone || value.phone,
      regionCode: found.regionCode || value.regionCode,
      street: found.street || value.street,
    });
    setIsRead(true);
  };
  return (
    <details className={s.paste}>
      <summary className="small leaf">
        {t('shop.address.paste')}
        <Icon name="chevron-down" size="m" />
      </summary>
      <div className="stack t2">
        <TextArea
          label={t('shop.address.paste_label')}
          rows={2}
          value={text}
          onChange={(event) => {
            setText(event.target.value);
          }}
        />
        <div className="row">
          <Button onClick={read}>{t('shop.address.read')}</Button>
          <span className="small mute" role="status">
            {isRead && t('shop.address.look_over')}
          </span>
        </div>
      </div>
    </details>
  );
}
