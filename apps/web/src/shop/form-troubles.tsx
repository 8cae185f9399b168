import type { WordId } from '@app/words';
import type { Ref } from 'react';
import { Icon } from '../ui';
import { useWords } from '../words';
import { useAddressTrouble } from './address-fields';
import s from './form-troubles.module.css';

/** Brings the field into view and puts the cursor in it: the field stands in `data-field`. */
export function focusField(field: string): void {
  const place = document.querySelector(`[data-field="${field}"]`);
  const inside = [...(place?.querySelectorAll<HTMLElement>('input, select, textarea') ?? [])];
  const control = inside.find((each) => each.matches('[aria-invalid]')) ?? inside[0];
  control?.focus();
  control?.scrollIntoView({ block: 'center' });
}

const OWN = new Set(['accepts', 'lines', 'photos', 'consent', 'code']);

interface TroubleListProps {
  troubles: Partial<Record<string, string>>;
  ref: Ref<HTMLDivElement>;
}

/** All that is to be mended, on top of the form, each leading to its field. It takes the focus after a press in vain. */
export function TroubleList({ troubles, ref }: TroubleListProps) {
  const { t } = useWords();
  const say = useAddressTrouble();
  const fields = Object.entries(troubles);
  if (fields.length === 0) return <div ref={ref} />;
  return (
    <div ref={ref} tabIndex={-1} className={s.list} role="alert">
      <p className="b row">
        <Icon name="alert" size="m" />
        {t('shop.form.mend', { n: fields.length })}
      </p>
      <ul>
        {fields.map(([field, trouble]) => (
          <li key={field}>
            <button
              type="button"
              onClick={() => {
                focusField(field);
              }}
            >
              {OWN.has(field) ? t(`shop.checkout.trouble.${field}` as WordId) : say(field, trouble)}
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
