import { useWords } from '../words';
import { AddressFields, type Recipient } from './address-fields';
import s from './address.module.css';
import type { SavedAddress } from './checkout-form';

interface ChoiceProps {
  addresses: readonly SavedAddress[];
  chosenId: string | undefined;
  typed: Recipient;
  troubles: Partial<Record<string, string>>;
  onChoose: (id: string | undefined) => void;
  onType: (recipient: Recipient) => void;
}

/** One of the saved addresses, or a new one on the same page. */
export function AddressChoice({ addresses, chosenId, typed, troubles, onChoose, onType }: ChoiceProps) {
  const { t } = useWords();
  const isNew = !addresses.some(({ id }) => id === chosenId);
  return (
    <>
      {addresses.length > 0 && (
        <fieldset>
          <legend className="sr">{t('shop.checkout.to')}</legend>
          {addresses.map((address) => (
            <label key={address.id} className={s.choice}>
              <input
                type="radio"
                name="address"
                checked={address.id === chosenId}
                onChange={() => {
                  onChoose(address.id);
                }}
              />
              <span>
                <b>
                  {address.name} {address.phone}
                </b>
                <br />
                <span className="small mute">
                  {address.regionName} {address.street}
                </span>
              </span>
            </label>
          ))}
          <label className={s.choice}>
            <input
              type="radio"
              name="address"
              checked={isNew}
              onChange={() => {
                onChoose(undefined);
              }}
            />
            <span>{t('shop.checkout.new_address')}</span>
          </label>
        </fieldset>
      )}
      {isNew && <AddressFields value={typed} onChange={onType} troubles={troubles} />}
    </>
  );
}
