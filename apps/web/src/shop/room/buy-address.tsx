import { useState } from 'react';
import { useAct } from '../../api';
import { Button, Icon, Refused, RegionPicker, Skeleton, TextField } from '../../ui';
import { useWords } from '../../words';
import { SAVE_ADDRESS } from './queries';
import s from './room.module.css';
import type { BuyAddress, Buying } from './use-buy';

/** The address of a returning buyer in one line; another, or the first, without leaving the sheet. */
export function BuyAddressPart({ buying }: { buying: Buying }) {
  const { t } = useWords();
  const [step, setStep] = useState<'shown' | 'list' | 'new'>('shown');
  const { addresses, address } = buying;
  const back = () => {
    setStep('shown');
  };
  if (!addresses) return <Skeleton rows={2} />;
  if (step === 'new' || addresses.length === 0)
    return <NewAddress onSaved={back} onBack={addresses.length > 0 ? back : undefined} buying={buying} />;
  if (step === 'list')
    return (
      <fieldset className={s.addresses}>
        <legend className="small b">{t('room.address')}</legend>
        {addresses.map((each) => (
          <label key={each.id} className={s.address}>
            <input
              type="radio"
              name="room-address"
              checked={each.id === address?.id}
              onChange={() => {
                buying.chooseAddress(each.id);
                back();
              }}
            />
            <AddressWords address={each} />
          </label>
        ))}
        <Button
          look="plain"
          icon="plus"
          onClick={() => {
            setStep('new');
          }}
        >
          {t('room.address.new')}
        </Button>
      </fieldset>
    );
  return (
    <button
      type="button"
      className={s.line}
      onClick={() => {
        setStep('list');
      }}
    >
      <Icon name="place" size="m" />
      {address && <AddressWords address={address} />}
      <Icon name="arrow-right" size="m" label={t('room.address.change')} />
    </button>
  );
}

function AddressWords({ address }: { address: BuyAddress }) {
  return (
    <span className="grow small">
      {address.name} <span className="mute">{address.phone.replace(/(\d{3})\d{4}(\d{4})/, '$1****$2')}</span>
      <br />
      <span className="mute">
        {address.regionName} {address.street}
      </span>
    </span>
  );
}

interface NewAddressProps {
  onSaved: () => void;
  onBack: (() => void) | undefined;
  buying: Buying;
}

const BLANK = { name: '', phone: '', regionCode: '', street: '' };

function NewAddress({ onSaved, onBack, buying }: NewAddressProps) {
  const { t } = useWords();
  const saving = useAct(SAVE_ADDRESS);
  const [draft, setDraft] = useState(BLANK);
  const [tried, setTried] = useState(false);
  const fields = saving.trouble?.values.fields;
  const errorOf = (field: keyof typeof BLANK): string | undefined => {
    const isRefused = Array.isArray(fields) && fields.includes(field);
    return isRefused || (tried && draft[field].trim() === '') ? t(`room.address.${field}.wrong`) : undefined;
  };
  const save = async () => {
    setTried(true);
    if (Object.values(draft).some((each) => each.trim() === '')) return;
    const before = new Set(buying.addresses?.map((each) => each.id));
    const saved = await saving.run((requestId) => ({
      input: { requestId, ...draft, isDefault: before.size === 0 },
    }));
    if (!saved) return;
    const added = saved.saveAddress.addresses.find((each) => !before.has(each.id));
    if (added) buying.chooseAddress(added.id);
    onSaved();
  };
  const field = (name: 'name' | 'phone' | 'street', more: Record<string, string>) => (
    <TextField
      label={t(`room.address.${name}`)}
      value={draft[name]}
      error={errorOf(name)}
      {...more}
      onChange={(event) => {
        setDraft({ ...draft, [name]: event.target.value });
      }}
    />
  );
  return (
    <fieldset className={s.addresses}>
      <legend className="small b">{t('room.address.new')}</legend>
      {field('name', { autoComplete: 'name' })}
      {field('phone', { autoComplete: 'tel', inputMode: 'tel' })}
      <RegionPicker
        value={draft.regionCode}
        error={errorOf('regionCode')}
        onChange={(regionCode) => {
          setDraft((before) => ({ ...before, regionCode }));
        }}
      />
      {field('street', { autoComplete: 'street-address' })}
      <Refused trouble={saving.trouble} />
      <div className="row">
        <Button look="tint" busy={saving.busy} onClick={() => void save()}>
          {t('room.address.save')}
        </Button>
        {onBack && (
          <Button look="plain" onClick={onBack}>
            {t('ui.cancel')}
          </Button>
        )}
      </div>
    </fieldset>
  );
}
